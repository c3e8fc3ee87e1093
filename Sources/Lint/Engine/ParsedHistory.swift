import History
import SQL
import Text

/// A script as the parser gets it: a whole file, or one whose other parts are blanked out.
///
/// A statement without its semicolon then does not run on into the other direction, and what a tool
/// reads as its own (`--changeset me:1`, which is no comment in MySQL) is no statement. Comments in
/// front of a section stay, because they can suppress findings.
struct ScriptText: Sendable {
  let script: Script
  let file: SourceFile

  /// The scripts of a migration, up before down.
  static func scripts(of migration: Migration) -> [ScriptText] {
    var result: [ScriptText] = []
    if let up = migration.up { result.append(ScriptText(up, without: migration.down)) }
    if let down = migration.down { result.append(ScriptText(down, without: migration.up)) }
    return result
  }

  private init(_ script: Script, without other: Script?) {
    self.script = script
    let whole = script.file.bytes
    let isWhole = script.sections.count == 1 && script.sections[0].count == whole.count
    guard !isWhole || script.delimiter != nil || !script.variables.isEmpty else {
      file = script.file
      return
    }
    // Only the part with the sections: a changelog of many changesets would be copied for each.
    let first = script.sections.first.map { Int($0.start) } ?? 0
    let last = script.sections.last.map { Int($0.end) } ?? whole.count
    let start = Self.commentsStart(before: first, in: whole)
    let end = max(start, Self.commentsEnd(behind: last, in: whole))
    var part = Part(bytes: Array(whole[start..<end]), start: start)
    var sectionEnd = start
    for section in script.sections {
      part.blankLines(from: sectionEnd, to: Int(section.start))
      sectionEnd = max(sectionEnd, Int(section.end))
    }
    part.blankLines(from: sectionEnd, to: end)
    if let other, other.file.path == script.file.path {
      for section in other.sections { part.blank(Int(section.start)..<Int(section.end)) }
    }
    if let delimiter = script.delimiter {
      for section in script.sections { part.endStatements(at: Array(delimiter.utf8), in: section) }
    }
    for range in script.variables { part.markVariables(in: range) }
    file = SourceFile(
      path: script.file.path, bytes: part.bytes, firstOffset: UInt32(truncatingIfNeeded: start))
  }

  /// Where the blank lines and the lines of comments begin that stand right before `offset`.
  private static func commentsStart(before offset: Int, in bytes: [UInt8]) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    while start > 0 {
      var line = start - 1
      while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
      guard isBlankOrComment(line, in: bytes) else { break }
      start = line
    }
    return start
  }

  /// Where the blank lines and the lines of comments end that stand right behind `offset`.
  private static func commentsEnd(behind offset: Int, in bytes: [UInt8]) -> Int {
    var end = min(offset, bytes.count)
    while end < bytes.count, end == 0 || bytes[end - 1] != 0x0A { end += 1 }
    while end < bytes.count, isBlankOrComment(end, in: bytes) {
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      end = min(end + 1, bytes.count)
    }
    return end
  }

  private static func isBlankOrComment(_ line: Int, in bytes: [UInt8]) -> Bool {
    var index = line
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D else { return true }
    return bytes[index...].starts(with: "--".utf8)
  }

  /// The bytes of a file from `start` on; offsets are the file's.
  private struct Part {
    var bytes: [UInt8]
    let start: Int

    /// Blanks out all lines but those that are comments in every dialect.
    ///
    /// A line that ends before its end is the mark of a section, `-- rollback ` before `DROP …`.
    mutating func blankLines(from first: Int, to last: Int) {
      let end = min(last - start, bytes.count)
      var lineStart = first - start
      while lineStart < end {
        var lineEnd = lineStart
        while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
        let isComplete = lineEnd < end || end == bytes.count
        let isComment =
          lineEnd - lineStart > 2 && bytes[lineStart] == UInt8(ascii: "-")
          && bytes[lineStart + 1] == UInt8(ascii: "-") && bytes[lineStart + 2] <= 0x20
        if !isComplete || !isComment { blank((lineStart + start)..<(lineEnd + start)) }
        lineStart = lineEnd + 1
      }
    }

    /// Puts `;` in the place of `delimiter` where it ends a line; a word or a sign alone must be all of
    /// it.
    mutating func endStatements(at delimiter: [UInt8], in section: SourceRange) {
      guard !delimiter.isEmpty else { return }
      let isWhole = delimiter.count == 1 || delimiter.allSatisfy { $0 | 0x20 >= 0x61 }
      let end = min(Int(section.end) - start, bytes.count)
      var lineStart = max(0, Int(section.start) - start)
      while lineStart < end {
        var lineEnd = lineStart
        while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
        var textEnd = lineEnd
        while textEnd > lineStart, bytes[textEnd - 1] <= 0x20 { textEnd -= 1 }
        let first = textEnd - delimiter.count
        if first >= lineStart, bytes[first..<textEnd].elementsEqual(delimiter),
          !isWhole || bytes[lineStart..<first].allSatisfy({ $0 <= 0x20 })
        {
          blank((first + start)..<(textEnd + start))
          bytes[first] = UInt8(ascii: ";")
        }
        lineStart = lineEnd + 1
      }
    }

    /// Writes `$NAME` as `:NAME`, which is a placeholder everywhere; `$$` and `$tag$` stay.
    mutating func markVariables(in range: SourceRange) {
      let part = (Int(range.start)..<Int(range.end)).clamped(to: start..<(start + bytes.count))
      var index = part.lowerBound - start
      let end = part.upperBound - start
      while index < end {
        let first = index
        index += 1
        guard bytes[first] == UInt8(ascii: "$") else { continue }
        while index < end, Self.isNameByte(bytes[index]) { index += 1 }
        let isBegun = first == 0 || bytes[first - 1] != UInt8(ascii: "$")
        if index < bytes.count, bytes[index] == UInt8(ascii: "$") {
          index += 1
        } else if index > first + 1, isBegun, bytes[first + 1] > UInt8(ascii: "9") {
          bytes[first] = UInt8(ascii: ":")
        }
      }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
        true
      default: false
      }
    }

    mutating func blank(_ range: Range<Int>) {
      for offset in range.clamped(to: start..<(start + bytes.count)) {
        let byte = bytes[offset - start]
        if byte != 0x0A, byte != 0x0D { bytes[offset - start] = UInt8(ascii: " ") }
      }
    }
  }
}

/// A script with the statements and diagnostics of its sections.
struct ParsedScript: Sendable {
  let script: Script
  let parsed: ParsedFile
  let statements: [Statement]
  let diagnostics: [SyntaxDiagnostic]

  init(_ text: ScriptText, options: SyntaxOptions) {
    self.init(text.script, ParsedFile(parsing: text.file, options: options))
  }

  /// A file that no migration runs.
  init(alone file: SourceFile, options: SyntaxOptions) {
    self.init(
      Script(
        file: file,
        sections: [
          SourceRange(start: 0, end: UInt32(truncatingIfNeeded: file.bytes.count))
        ], transaction: .unknown, isEmpty: false),
      ParsedFile(parsing: file, options: options))
  }

  init(_ script: Script, _ parsed: ParsedFile) {
    self.script = script
    self.parsed = parsed
    func isInside(_ range: SourceRange) -> Bool {
      script.sections.contains { $0.start <= range.start && range.start <= $0.end }
    }
    statements = parsed.statements.filter { isInside($0.range) }
    diagnostics = parsed.diagnostics.filter { isInside($0.range) }
  }

  /// Where the script stands: from its first statement to its last; without any, all its sections.
  var range: SourceRange {
    guard let first = statements.first, let last = statements.last else {
      guard let first = script.sections.first, let last = script.sections.last else {
        return SourceRange(at: 0)
      }
      return first.union(last)
    }
    return first.range.union(last.range)
  }
}

struct ParsedMigration: Sendable {
  let migration: Migration
  let up: ParsedScript?
  let down: ParsedScript?
}

struct ParsedHistory: Sendable {
  let history: History
  let migrations: [ParsedMigration]

  /// Puts together what was read script by script, in the order of ``ScriptText/scripts(of:)``.
  init(_ history: History, takingFrom scripts: [ParsedScript], at next: inout Int) {
    self.history = history
    var migrations: [ParsedMigration] = []
    for migration in history.migrations {
      func take(_ script: Script?) -> ParsedScript? {
        guard script != nil, next < scripts.count else { return nil }
        defer { next += 1 }
        return scripts[next]
      }
      let up = take(migration.up)
      let down = take(migration.down)
      migrations.append(ParsedMigration(migration: migration, up: up, down: down))
    }
    self.migrations = migrations
  }
}
