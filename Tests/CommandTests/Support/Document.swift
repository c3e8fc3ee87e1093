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

/// A command with what it prints; a line `…` stands for any number of lines.
struct Transcript {
  var arguments: [String]
  var expected: [String]

  private static let prompt = "$ gander "
  static let gap = "…"

  /// Nil for a block that shows no command.
  init?(_ block: Document.Block) {
    guard let first = block.lines.first, first.hasPrefix(Self.prompt) else { return nil }
    arguments = first.dropFirst(Self.prompt.count).split(separator: " ").map(String.init)
    expected = Array(block.lines.dropFirst())
  }

  var isCut: Bool { expected.contains(Self.gap) }

  /// Whether the lines are those of the block, up to what its gaps leave out.
  func matches(_ lines: [String]) -> Bool {
    let parts = expected.split(separator: Self.gap, omittingEmptySubsequences: false)
    guard let head = parts.first, let tail = parts.last else { return false }
    if parts.count == 1 { return lines == Array(head) }
    guard lines.starts(with: head), lines.count >= head.count + tail.count,
      Array(lines.suffix(tail.count)) == Array(tail)
    else { return false }
    var rest = lines.dropFirst(head.count).dropLast(tail.count)
    for part in parts.dropFirst().dropLast() {
      while !rest.starts(with: part) {
        if rest.isEmpty { return false }
        rest.removeFirst()
      }
      rest.removeFirst(part.count)
    }
    return true
  }
}
