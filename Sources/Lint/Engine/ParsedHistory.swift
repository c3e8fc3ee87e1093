import History
import SQL
import Text

/// A script as the parser gets it: where one file holds both directions, the other one's sections are
/// blanked out, so that a statement without its semicolon does not run on into them.
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
    guard let other, other.file.path == script.file.path else {
      file = script.file
      return
    }
    var bytes = script.file.bytes
    for section in other.sections {
      for index in Int(section.start)..<min(Int(section.end), bytes.count) {
        let isLineBreak = bytes[index] == 0x0A || bytes[index] == 0x0D
        if !isLineBreak { bytes[index] = UInt8(ascii: " ") }
      }
    }
    file = SourceFile(path: script.file.path, bytes: bytes)
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

  /// Where the script stands: from its first statement to its last, or the start of its file.
  var range: SourceRange {
    guard let first = statements.first, let last = statements.last else {
      return SourceRange(at: script.sections.first?.start ?? 0)
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
