import History
import SQL
import Schema
import Text

extension Engine {
  /// The schema after a history, or after its migration `version`; nil where no migration has it.
  package func schema(after history: History, upTo version: String? = nil) -> Schema? {
    var replay = Replay(
      schema: Schema(
        dialect: syntax.dialect, version: syntax.version,
        isComplete: history.startsFromNothing || !prelude.isEmpty))
    replay.files = files
    for file in prelude {
      let parsed = ParsedFile(parsing: file, options: syntax)
      for statement in parsed.statements {
        _ = replay.apply(statement, of: file, at: .before) { _, _, _ in }
      }
    }
    var session = SessionTracker(dialect: syntax.dialect)
    var isReached = version == nil
    for (index, migration) in history.migrations.enumerated() {
      if let up = migration.up {
        let texts = ScriptText.scripts(of: migration)
        guard let text = texts.first else { continue }
        let script = ParsedScript(text, options: syntax)
        session.begin(up.transaction, statementCount: script.statements.count)
        for statement in script.statements {
          let current = session.session(for: statement)
          let origin = Origin(migration: index, transaction: current.transaction)
          _ = replay.apply(statement, of: up.file, at: origin) { _, _, _ in }
          session.finish(statement)
        }
      }
      if let version, migration.version == version || migration.name == version {
        isReached = true
        break
      }
    }
    return isReached ? replay.schema : nil
  }
}
