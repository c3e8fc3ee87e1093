import History
import SQL

/// Reads a page's headings and fenced blocks.
///
/// A fence that opens a tested block is `sql bad` or `sql good` with attributes behind; one whose
/// second word is a file name is code of the example before it; any other block is only shown.
struct PageReader {
  private(set) var sections: [PageSection] = []
  private(set) var examples: [PageExample] = []
  private(set) var problems: [PageProblem] = []
  private let page: Page
  private let lines: [Substring]

  /// Stands directly before the place where a finding starts.
  private static let mark: Character = "↓"
  /// Divides a history block: the rest of the line is the file's name.
  private static let fileLine = "-- file: "

  init(_ page: Page) {
    self.page = page
    lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func read() {
    var heading = ""
    var text: [Substring] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix("## ") {
        finishSection(heading, text)
        heading = String(line.dropFirst(3))
        text = []
      } else if line.hasPrefix("```") {
        let end = endOfBlock(from: index)
        readBlock(from: index, to: end)
        text += lines[index..<min(end + 1, lines.count)]
        index = end
      } else if !line.hasPrefix("# ") {
        text.append(line)
      }
      index += 1
    }
    finishSection(heading, text)
  }

  private mutating func finishSection(_ heading: String, _ text: [Substring]) {
    let first = text.firstIndex { !$0.isEmpty } ?? text.endIndex
    let last = text.lastIndex { !$0.isEmpty } ?? text.startIndex - 1
    guard first <= last else {
      if !heading.isEmpty { sections.append(PageSection(heading: heading, text: "")) }
      return
    }
    sections.append(
      PageSection(heading: heading, text: text[first...last].joined(separator: "\n")))
  }

  /// The line of the closing fence, or the end of the page where it is missing.
  private mutating func endOfBlock(from start: Int) -> Int {
    let fence = lines[start].prefix { $0 == "`" }
    var index = start + 1
    while index < lines.count, lines[index] != fence { index += 1 }
    if index == lines.count { report("nothing closes this block", at: start) }
    return index
  }

  private mutating func readBlock(from start: Int, to end: Int) {
    let words = lines[start].drop { $0 == "`" }.split(separator: " ")
    guard words.count >= 2 else { return }
    let content = lines[min(start + 1, end)..<end]
    if words[0] == "sql" {
      guard let expectation = PageExample.Expectation(rawValue: String(words[1])) else {
        return report("a tested block is `sql bad` or `sql good`, not `\(words[1])`", at: start)
      }
      readExample(expectation, attributes: words.dropFirst(2), content, at: start)
    } else if examples.isEmpty {
      report("a block with a file name stands after the SQL that it belongs to", at: start)
    } else {
      let file = makeFile(String(words[1]), content)
      if !file.marks.isEmpty { report("a mark in code means nothing", at: start) }
      examples[examples.count - 1].code.append(file)
    }
  }

  private mutating func readExample(
    _ expectation: PageExample.Expectation, attributes: ArraySlice<Substring>,
    _ content: ArraySlice<Substring>, at start: Int
  ) {
    var example = PageExample(
      expectation: expectation, dialects: [], version: nil, layout: nil, transaction: nil,
      isHistory: false, files: [], code: [], line: sourceLine(start))
    for attribute in attributes where !apply(attribute, to: &example) {
      report("the attribute `\(attribute)` is not known", at: start)
    }
    example.files = example.isHistory ? divide(content) : []
    if example.files.isEmpty {
      if example.isHistory { report("a history has lines `-- file: name`", at: start) }
      example.files = [makeFile(Self.fileName(in: example.layout), content)]
    }
    let marks = example.files.reduce(0) { $0 + $1.marks.count }
    if (marks == 0) != (expectation == .good) {
      report("a bad example has marks, and a good one has none", at: start)
    }
    examples.append(example)
  }

  /// Reads one word behind `sql bad`; false where it is not known.
  private func apply(_ attribute: Substring, to example: inout PageExample) -> Bool {
    if let dialect = Dialect(rawValue: String(attribute)) {
      example.dialects.append(dialect)
      return true
    }
    switch attribute {
    case "wrapped": example.transaction = .wrapped
    case "per-statement": example.transaction = .perStatement
    case "history": example.isHistory = true
    default:
      let parts = attribute.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return false }
      if parts[0] == "version", let version = ServerVersion(String(parts[1])) {
        example.version = version
      } else if parts[0] == "layout", let layout = LayoutName(rawValue: String(parts[1])) {
        example.layout = layout
      } else {
        return false
      }
    }
    return true
  }

  /// The files of a history block; empty where something stands before the first file line.
  private func divide(_ content: ArraySlice<Substring>) -> [PageExample.File] {
    var files: [PageExample.File] = []
    var name: String?
    var start = content.startIndex
    for index in content.indices where content[index].hasPrefix(Self.fileLine) {
      if let name { files.append(makeFile(name, content[start..<index])) }
      if name == nil, index != content.startIndex { return [] }
      name = String(content[index].dropFirst(Self.fileLine.count))
      start = index + 1
    }
    if let name { files.append(makeFile(name, content[start...])) }
    return files
  }

  private func makeFile(_ name: String, _ content: ArraySlice<Substring>) -> PageExample.File {
    var text = ""
    var marks: [UInt32] = []
    for line in content {
      for character in line {
        if character == Self.mark {
          marks.append(UInt32(truncatingIfNeeded: text.utf8.count))
        } else {
          text.append(character)
        }
      }
      text += "\n"
    }
    return PageExample.File(
      name: name, text: text, marks: marks, line: sourceLine(content.startIndex))
  }

  /// A name that the layout reads as one migration.
  private static func fileName(in layout: LayoutName?) -> String {
    switch layout {
    case nil, .files: "example.sql"
    case .plain: "001_example.sql"
    case .golangMigrate, .pop: "000001_example.up.sql"
    case .flyway, .refinery: "V1__example.sql"
    case .goose: "00001_example.sql"
    case .tern: "001_example.sql"
    case .schema: "schema.sql"
    case .rails: "structure.sql"
    case .hasura: "1700000000000_example/up.sql"
    case .prisma: "20240101000000_example/migration.sql"
    case .diesel: "20240101000000_example/up.sql"
    case .dbmate, .sqlMigrate, .nodePgMigrate, .drizzle, .sqlx, .supabase, .atlas, .sqitch,
      .liquibase:
      "20240101000000_example.sql"
    }
  }

  private func sourceLine(_ index: Int) -> Int { page.firstTextLine + index }

  private mutating func report(_ message: String, at index: Int) {
    problems.append(PageProblem(message: message, line: sourceLine(index)))
  }
}
