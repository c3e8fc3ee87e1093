/// A Markdown document of the project: its code blocks and links.
struct Document {
  struct Block {
    /// Of the first line after the fence, from 0.
    var first: Int
    var language: String
    var lines: [String]
  }

  let path: String
  private(set) var lines: [String]
  private(set) var blocks: [Block] = []

  init(_ path: String) throws {
    self.path = path
    lines = try Checkout.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    findBlocks()
  }

  private mutating func findBlocks() {
    blocks = []
    var open: Block?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(first: index + 1, language: String(line.dropFirst(3)), lines: [])
        }
      } else {
        open?.lines.append(line)
      }
    }
  }

  /// Puts other lines in place of a block's.
  mutating func replace(_ block: Block, with new: [String]) {
    lines.replaceSubrange(block.first..<block.first + block.lines.count, with: new)
    findBlocks()
  }

  var text: String { lines.joined(separator: "\n") }

  /// The targets of the links to files, without anchors.
  var links: [String] {
    lines.flatMap { line in
      line.split(separator: "](", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
        let target = rest.prefix { $0 != ")" && $0 != "#" }
        return target.isEmpty || target.contains("://") ? nil : String(target)
      }
    }
  }

  /// The folder of the document, with a slash at its end.
  var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

/// A command with what it prints, in paragraphs; a paragraph `…` stands for any number of them.
struct Transcript {
  typealias Paragraph = [String]

  let command: String
  private let expected: [Paragraph]

  private static let prompt = "$ gander "
  private static let gap = ["…"]

  /// Nil for a block that shows no command.
  init?(_ block: Document.Block) {
    guard let first = block.lines.first, first.hasPrefix(Self.prompt) else { return nil }
    command = first
    expected = Self.paragraphs(of: Array(block.lines.dropFirst()))
  }

  var arguments: [String] {
    command.dropFirst(Self.prompt.count).split(separator: " ").map(String.init)
  }

  /// Whether the output is that of the block, up to what its gaps leave out.
  func matches(_ output: String) -> Bool {
    var rest = Self.paragraphs(of: Self.lines(of: output))[...]
    var isInGap = false
    for paragraph in expected {
      if paragraph == Self.gap {
        isInGap = true
        continue
      }
      if isInGap, let next = rest.firstIndex(of: paragraph) { rest = rest[next...] }
      guard rest.first == paragraph else { return false }
      rest.removeFirst()
      isInGap = false
    }
    return rest.isEmpty || isInGap
  }

  /// The lines of the block with what the command prints now: all of it, or the findings that the block
  /// shows, known by their line and rule, and the last paragraph.
  func updated(from output: String) -> [String] {
    let paragraphs = Self.paragraphs(of: Self.lines(of: output))
    let isCut = expected.contains(Self.gap)
    let findings = Set(expected.map(Self.finding))
    var shown: [Paragraph] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if !isCut || index == paragraphs.count - 1 || findings.contains(Self.finding(of: paragraph)) {
        shown.append(paragraph)
      } else if shown.last != Self.gap {
        shown.append(Self.gap)
      }
    }
    return [command] + shown.joined(separator: [""])
  }

  /// The line of the file and the rule that a paragraph is about.
  private static func finding(of paragraph: Paragraph) -> [Substring] {
    let parts = (paragraph.first ?? "").split(separator: ":")
    let rule = parts.last?.split(separator: " ").last
    return parts.prefix(2) + (rule.map { [$0] } ?? [])
  }

  private static func lines(of output: String) -> [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func paragraphs(of lines: [String]) -> [Paragraph] {
    lines.split(separator: "").map { Array($0) }
  }
}
