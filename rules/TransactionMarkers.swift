import History
import Lint
import SQL
import Text

/// How a script is run outside of a transaction, by the layout of its history.
struct TransactionMarkers {
  private let step: Step

  init(_ step: Step) {
    self.step = step
  }

  /// The script runs inside a transaction here, and the statement with it.
  ///
  /// golang-migrate sends a file as one query: several statements are one implicit transaction, one
  /// statement is none. Flyway opens no transaction where no statement of the file may run in one.
  var isInTransaction: Bool {
    guard step.session.inTransaction else { return step.enclosing != nil }
    guard !step.session.hasExplicitTransaction, step.enclosing == nil else { return true }
    switch step.migration.layout {
    case .golangMigrate: return step.script.count > 1
    case .flyway: return !step.script.allSatisfy(\.refusesTransaction)
    case .files, .plain, .goose, .dbmate: return true
    }
  }

  /// The tool opens no transaction any more once the one statement of the script says CONCURRENTLY.
  var leavesWithKeyword: Bool {
    guard step.enclosing == nil, !step.session.hasExplicitTransaction, step.script.count == 1 else {
      return false
    }
    return step.migration.layout == .flyway || step.migration.layout == .golangMigrate
  }

  /// What to do so that the statement runs outside of a transaction: a sentence without a full stop.
  var advice: String {
    if step.enclosing != nil {
      return "move the statement out of the block: everything in one is a single transaction"
    }
    if step.session.hasExplicitTransaction {
      return "move the statement behind the COMMIT, or into a migration of its own without BEGIN"
    }
    switch step.migration.layout {
    case .goose:
      return "give it a file of its own that begins with `-- +goose NO TRANSACTION`"
    case .dbmate:
      return "give it a file of its own with `-- migrate:up transaction:false`"
    case .flyway:
      return "give it a file of its own: Flyway opens no transaction for a file that has only "
        + "statements of this kind, and `executeInTransaction=false` in the file's `.conf` says so"
    case .golangMigrate:
      return "give it a file of its own: golang-migrate runs the statements of a file in one "
        + "implicit transaction"
    case .files, .plain:
      return "give it a file of its own, and have the runner execute that outside of a transaction "
        + "(psql: without `--single-transaction`)"
    }
  }

  /// The edit that takes a script of one statement out of the tool's transaction, where the tool has
  /// a marker inside the file.
  var fix: TextEdit? {
    guard step.enclosing == nil, !step.session.hasExplicitTransaction, step.script.count == 1,
      let statement = step.statement
    else { return nil }
    switch step.migration.layout {
    case .goose:
      return step.file.inserting("-- +goose NO TRANSACTION\n", at: 0)
    case .dbmate:
      let marker = step.direction == .up ? "migrate:up" : "migrate:down"
      let places = KeywordPlaces(step.file)
      guard let end = places.end(ofLast: marker, before: statement.range.start) else { return nil }
      return step.file.inserting(" transaction:false", at: end)
    case .files, .plain, .flyway, .golangMigrate:
      return nil
    }
  }
}

extension Statement {
  /// PostgreSQL runs the statement only outside of a transaction block because it says CONCURRENTLY
  /// (CREATE INDEX, DROP INDEX, REINDEX, DETACH PARTITION).
  var refusesTransaction: Bool {
    switch node {
    case .createIndex(let index): index.isConcurrent
    case .drop(let drop): drop.isConcurrent
    case .reindex(let reindex): reindex.isConcurrent
    case .alterTable(let alter):
      alter.actions.contains { action in
        if case .detachPartition(_, let isConcurrent, _) = action.kind {
          isConcurrent
        } else {
          false
        }
      }
    default: false
    }
  }
}
