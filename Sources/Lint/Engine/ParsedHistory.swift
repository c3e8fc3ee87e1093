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
    var bytes = script.file.bytes
    let isWhole = script.sections.count == 1 && script.sections[0].count == bytes.count
    guard !isWhole else {
      file = script.file
      return
    }
    var end = 0
    for section in script.sections {
      Self.blankLines(from: end, to: Int(section.start), in: &bytes)
      end = max(end, Int(section.end))
    }
    Self.blankLines(from: end, to: bytes.count, in: &bytes)
    if let other, other.file.path == script.file.path {
      for section in other.sections {
        Self.blank(Int(section.start)..<Int(section.end), in: &bytes)
      }
    }
    file = SourceFile(path: script.file.path, bytes: bytes)
  }

  /// Blanks out all lines but those that are comments in every dialect.
  ///
  /// A line that ends before its end is the mark of a section, `-- rollback ` before `DROP …`.
  private static func blankLines(from start: Int, to end: Int, in bytes: inout [UInt8]) {
    var lineStart = start
    while lineStart < min(end, bytes.count) {
      var lineEnd = lineStart
      while lineEnd < end, lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let isComplete = lineEnd < end || end >= bytes.count
      let isComment =
        lineEnd - lineStart > 2 && bytes[lineStart] == UInt8(ascii: "-")
        && bytes[lineStart + 1] == UInt8(ascii: "-") && bytes[lineStart + 2] <= 0x20
      if !isComplete || !isComment { blank(lineStart..<lineEnd, in: &bytes) }
      lineStart = lineEnd + 1
    }
  }

  private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range.clamped(to: 0..<bytes.count) {
      let isLineBreak = bytes[index] == 0x0A || bytes[index] == 0x0D
      if !isLineBreak { bytes[index] = UInt8(ascii: " ") }
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
