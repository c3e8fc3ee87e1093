import SQL
import Schema
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One case of a file in `Cases`: a title, SQL, and what the replay makes of it.
///
/// A file is named after its dialect. Cases are divided by lines of `=`; each is a comment with its title,
/// SQL, a line of `-`, and the expected text. In the SQL a line `-- migration` begins the next migration,
/// `-- transaction` the next transaction of the same one. `(incomplete)` in the title: the history is not
/// known from its beginning. `(down)`: what follows the last `-- migration` is the rollback of the one
/// before it, and the differences it leaves are expected, not the schema. `(changes)`: the changes are
/// expected as well.
struct ReplayCase: Sendable, CustomStringConvertible {
  var file: String
  var title: String
  var dialect: Dialect
  var sql: String
  var expected: String

  var description: String { "\(file): \(title)" }

  private static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(2)
    return parts.joined(separator: "/") + "/Cases"
  }()

  static let all: [ReplayCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".sql") }.sorted().flatMap(read)
  }()

  private static func read(_ name: String) -> [ReplayCase] {
    let bytes = FileManager.default.contents(atPath: folder + "/" + name).map(Array.init) ?? []
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let dialect = Dialect.allCases.first { name.hasPrefix($0.rawValue) } ?? .postgresql
    return lines.split(omittingEmptySubsequences: true) { isLine(of: "=", $0) }.map { part in
      let divider = part.firstIndex { isLine(of: "-", $0) } ?? part.endIndex
      let title = part.first.map { $0.drop { $0 == "-" || $0 == " " } } ?? ""
      let expected = part[divider...].dropFirst()
      return ReplayCase(
        file: name, title: String(title), dialect: dialect,
        sql: part[..<divider].joined(separator: "\n"),
        expected: trimmed(expected.joined(separator: "\n")))
    }
  }

  private static func isLine(of sign: Character, _ line: Substring) -> Bool {
    line.utf8.count >= 5 && line.allSatisfy { $0 == sign }
  }

  static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Writes the files again with what the replay gives now: for a look at what a change brings.
  static func record(_ results: [(ReplayCase, String)]) {
    for (file, cases) in Dictionary(grouping: results, by: \.0.file) {
      let parts = cases.map { entry, result in
        trimmed(entry.sql) + "\n----------\n" + result + "\n"
      }
      let text = parts.joined(separator: "\n==========\n")
      _ = FileManager.default.createFile(
        atPath: folder + "/" + file, contents: Data(text.utf8))
    }
  }

  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_CASES"] != nil
  }
}

/// A case run through the replay.
struct ReplayRun {
  var replay: Replay
  var lines: [String] = []
  /// What must hold whatever the SQL is, and did not.
  var violations: [String] = []
  private var logs: [[UndoLog]] = []

  init(_ entry: ReplayCase) {
    let version = Self.version(of: entry)
    replay = Replay(
      schema: Schema(
        dialect: entry.dialect, version: version, isComplete: !entry.title.contains("(incomplete)"))
    )
    let start = SchemaDump(replay.schema).description
    run(entry, version: version)
    if entry.title.contains("(down)") {
      let log = logs.suffix(2).joined().reduce(into: UndoLog()) { $0.merge(later: $1) }
      lines += replay.differences(since: log).map { difference in
        "\(ChangeDump.describe(difference.object)): \(difference.message)"
      }
    } else {
      lines += SchemaDump(replay.schema).lines
    }
    for log in logs.joined().reversed() { replay.undo(log) }
    let end = SchemaDump(replay.schema).lines.filter {
      !$0.hasSuffix(" incomplete rows") && !$0.hasSuffix("nulls?")
    }
    if start != end.joined(separator: "\n") {
      violations.append("undone, the schema is not what it was: \(end)")
    }
  }

  private static func version(of entry: ReplayCase) -> ServerVersion {
    switch entry.dialect {
    case .postgresql: ServerVersion(major: 16)
    case .mysql: ServerVersion(major: 8, minor: 4)
    case .mariadb: ServerVersion(major: 10, minor: 11)
    }
  }

  private mutating func run(_ entry: ReplayCase, version: ServerVersion) {
    let file = SourceFile(path: entry.file, text: entry.sql)
    let options = SyntaxOptions(dialect: entry.dialect, version: version)
    let parsed = ParsedFile(parsing: file, options: options)
    for diagnostic in parsed.diagnostics {
      lines.append("syntax: \(diagnostic.message)")
    }
    let showsChanges = entry.title.contains("(changes)")
    var migration = 0
    var transaction = 0
    var previousEnd: UInt32 = 0
    logs = [[]]
    for statement in parsed.statements {
      let gap = file.text(in: SourceRange(start: previousEnd, end: statement.range.start))
      previousEnd = statement.range.end
      if gap.contains("-- migration") {
        migration += 1
        transaction += 1
        logs.append([])
      } else if gap.contains("-- transaction") {
        transaction += 1
      }
      let before = SchemaDump(replay.schema).lines
      var lines: [String] = []
      var wrongViews: [String] = []
      let origin = Origin(migration: migration, transaction: transaction)
      let log = replay.apply(statement, of: file, at: origin) { effect, old, new in
        lines += ChangeDump.lines(effect).filter { showsChanges || !$0.hasPrefix("+") }
        wrongViews += Self.compare(old, new, before, effect)
      }
      self.lines += lines
      violations += wrongViews
      logs[logs.count - 1].append(log)
    }
  }

  /// The view of the schema before a statement by itself is the schema before it.
  private static func compare(
    _ old: SchemaView, _ new: SchemaView, _ before: [String], _ effect: Replay.Effect
  ) -> [String] {
    guard effect.enclosing == nil else { return [] }
    var violations: [String] = []
    for table in old.tables {
      for line in SchemaDump.describe(table) where !before.contains(line) {
        // What is assumed was there all along, and what other sessions did happened before.
        if line.hasSuffix("?") || line.contains("incomplete") || line.hasSuffix("rows")
          || line.contains(" nulls")
        {
          continue
        }
        violations.append("before `\(effect.file.text(in: effect.statement.range))`: \(line)")
      }
    }
    return violations
  }
}
