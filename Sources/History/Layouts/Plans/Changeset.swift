import SQL
import Text

/// A part of a formatted SQL file that Liquibase runs as one.
struct Changeset {
  /// The line `--changeset author:id attribute:value …`.
  let line: MarkerLine
  /// `author:id`, without quotes.
  let identity: String
  /// The lines in it that are instructions.
  private let instructions: ArraySlice<MarkerLine>
  private let end: Int
  private let attributes: Attributes

  /// The changesets of a file, each up to the next.
  static func all(in file: ListedFile) -> [Changeset] {
    let lines = file.markers.filter { $0.tool == .liquibase }
    let starts = lines.indices.filter { lines[$0].words.first?.lowercased() == "changeset" }
    return starts.enumerated().map { position, index in
      let next = position + 1 < starts.count ? starts[position + 1] : lines.count
      let end = next < lines.count ? lines[next].start : file.source.bytes.count
      return Changeset(lines[index], lines[(index + 1)..<next], end: end, in: file)
    }
  }

  private init(
    _ line: MarkerLine, _ instructions: ArraySlice<MarkerLine>, end: Int, in file: ListedFile
  ) {
    self.line = line
    self.instructions = instructions
    self.end = end
    let text = String(decoding: file.source.bytes[line.restStart..<line.textEnd], as: UTF8.self)
    identity = Self.identity(text)
    attributes = Attributes(text)
  }

  /// `author:id`: either may stand in quotes, and the author may hold blanks.
  private static func identity(_ text: String) -> String {
    var rest = text[...]
    func part(upTo isEnd: (Character) -> Bool) -> String {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if rest.first == "\"", let quote = rest.dropFirst().firstIndex(of: "\"") {
        defer { rest = rest[quote...].dropFirst() }
        return String(rest.dropFirst()[..<quote])
      }
      let word = rest.prefix { !isEnd($0) }
      rest = rest[word.endIndex...]
      return String(word)
    }
    let author = part { $0 == ":" }
    rest = rest.drop { $0 == ":" }
    return "\(author):\(part { $0 == " " || $0 == "\t" })"
  }

  var logicalPath: String? { attributes["logicalfilepath"] }

  /// `dbms:postgresql,h2`, `dbms:!oracle`, and `ignore:true`.
  func runs(on dialect: Dialect?) -> Bool {
    if attributes.isTrue("ignore") { return false }
    guard let dialect, let list = attributes["dbms"] else { return true }
    let names = list.lowercased().split { $0 == "," || $0 == " " }
    let refused = names.filter { $0.hasPrefix("!") }
    if refused.contains("!" + dialect.rawValue) { return false }
    return names.count == refused.count || names.contains(Substring(dialect.rawValue))
      || names.contains("all")
  }

  func migration(of file: ListedFile, in listing: Listing) -> Migration {
    var transaction = listing.wrapped
    if attributes["runintransaction"]?.lowercased() == "false" {
      transaction =
        attributes["splitstatements"]?.lowercased() == "false"
        ? listing.singleQuery : .perStatement
    }
    // The up is what lies between the lines that are instructions.
    let ignored = ignoredLines
    let sections = zip([line.end] + ignored.map(\.upperBound), ignored.map(\.lowerBound) + [end])
      .filter { $0 < $1 }.map { SourceRange($0, $1) }
    var up = Script(file.source, sections, transaction: transaction)
    up.delimiter = Self.delimiter(attributes["enddelimiter"])
    return Migration(
      version: identity, name: file.stem, up: up, down: rollback(of: file, transaction),
      isRepeatable: attributes.isTrue("runonchange") || attributes.isTrue("runalways"))
  }

  /// The instructions, and what stands between `--ignoreLines:start` and `end` or in as many lines.
  private var ignoredLines: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for instruction in instructions {
      switch instruction.words.first?.lowercased() {
      case "ignorelines:start": start = start ?? instruction.start
      case "ignorelines:end":
        ranges.append((start ?? instruction.start)..<instruction.end)
        start = nil
      default:
        if start == nil { ranges.append(instruction.start..<instruction.end) }
      }
    }
    if let start { ranges.append(start..<end) }
    return ranges
  }

  /// The text behind each `--rollback`, and in `/* liquibase rollback … */`; `--rollback empty` and
  /// `not required` say that there is none.
  private func rollback(of file: ListedFile, _ transaction: TransactionMode) -> Script? {
    let lines = instructions.filter { line in
      let word = line.words.first?.lowercased()
      return word == "rollback" || word == MarkerLine.rollbackBlock
    }
    guard !lines.isEmpty else { return nil }
    let said = lines.filter { line in
      let rest = line.words.dropFirst().joined(separator: " ").lowercased()
      // Another changeset is named by `changesetId:…`; its own text is not here.
      return rest != "empty" && rest != "not required" && !rest.contains("changesetid:")
    }
    var script = Script(
      file.source, said.map { SourceRange($0.restStart, $0.textEnd) }, transaction: transaction)
    script.delimiter = Self.delimiter(attributes["rollbackenddelimiter"])
    return script
  }

  /// `endDelimiter` as plain text: the first of several, without what a pattern says of line ends.
  private static func delimiter(_ pattern: String?) -> String? {
    guard let pattern, pattern != "|" else { return pattern }
    var text = String(pattern.prefix { $0 != "|" })
    for mark in ["\\n", "\\r", "\\s*", "\\s+", "\\b", "(?i)"] { text = text.removing(mark) }
    text = text.removing("\\")
    while text.count > 1, text.hasPrefix("^") { text.removeFirst() }
    while text.count > 1, text.hasSuffix("$"), !text.hasSuffix("$$") { text.removeLast() }
    return text.isEmpty || text.allSatisfy { $0 == ";" } ? nil : text
  }
}

/// `name:value` pairs of a line; names in any letter case, values in quotes where they hold blanks.
private struct Attributes {
  private var values: [String: String] = [:]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, CodeWalker.isWord(bytes[index]) { index += 1 }
      guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
        index += 1
        continue
      }
      let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      index += 1
      let valueStart: Int
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        valueStart = index + 1
        index = valueStart
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      } else {
        valueStart = index
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      }
      values[name] = values[name] ?? String(decoding: bytes[valueStart..<index], as: UTF8.self)
    }
  }

  subscript(name: String) -> String? { values[name] }

  func isTrue(_ name: String) -> Bool { values[name]?.lowercased() == "true" }
}

extension String {
  /// The text without any `part`.
  fileprivate func removing(_ part: String) -> String {
    var rest = self[...]
    var result = ""
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
