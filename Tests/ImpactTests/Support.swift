import Impact
import SQL
import Schema
import Text

/// The impacts of a script's last statement, on the schema that the statements before it have made.
enum Impacts {
  static func last(of sql: String, _ options: SyntaxOptions) -> LockImpact? {
    let file = ParsedFile(
      parsing: SourceFile(path: "case.sql", text: sql), options: options)
    var replay = Replay(
      schema: Schema(dialect: options.dialect, version: options.version, isComplete: false))
    let predictor = LockPredictor(options)
    var impact: LockImpact?
    for statement in file.statements {
      impact = nil
      let origin = Origin(migration: 0, transaction: 1)
      _ = replay.apply(statement, of: file.file, at: origin) { effect, before, _ in
        impact = predictor.impact(
          of: effect.statement, changes: effect.changes, before: before)
      }
    }
    return impact
  }
}

extension LockImpact {
  /// In short: `orders ACCESS EXCLUSIVE; rewrites orders; scans orders; no transaction`, or
  /// `INPLACE NONE rebuild`.
  var summary: String {
    var parts = locks.map { "\($0.relation.display) \($0.mode.rawValue)" }
    if let lock {
      let name = algorithm?.rawValue ?? "quick"
      parts.append("\(name) \(lock.rawValue)" + (rebuildsTable == true ? " rebuild" : ""))
    } else if !rewrites.isEmpty {
      parts.append("rewrites \(rewrites.map(\.display).joined(separator: " "))")
    }
    if !scans.isEmpty { parts.append("scans \(scans.map(\.display).joined(separator: " "))") }
    if !canRunInTransaction { parts.append("no transaction") }
    return parts.joined(separator: "; ")
  }
}
