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

  /// The statement runs inside a transaction: the tool's, the script's own, or that of a block.
  var isInTransaction: Bool {
    step.enclosing != nil || step.session.inTransaction
  }

  /// The tool opens no transaction any more once the one statement of the script says CONCURRENTLY.
  ///
  /// Flyway looks for such statements; what is sent as one query is a transaction only where it has
  /// several statements.
  var endsWithKeyword: Bool {
    guard step.enclosing == nil, !step.session.hasExplicitTransaction,
      step.script.statements.count == 1
    else {
      return false
    }
    return step.migration.layout == .flyway || step.migration.transaction == .singleQuery
  }

  /// What to do so that the statement runs outside of a transaction, without a full stop.
  var advice: String {
    if step.enclosing != nil {
      return "move the statement out of the block: everything in one is a single transaction"
    }
    if step.session.hasExplicitTransaction {
      return "move the statement behind the COMMIT, or into a migration of its own without BEGIN"
    }
    guard let marker else {
      return step.migration.transaction == .singleQuery
        ? "give it a file of its own: the statements of a file are sent as one query, and that is one "
          + "transaction"
        : "give it a file of its own, and have the runner execute that outside of a transaction"
    }
    return "give it a file of its own \(marker)"
  }

  /// How the tool is told, as the end of a sentence; nil where it cannot be told in or beside the file.
  private var marker: String? {
    switch step.migration.layout {
    case .goose: "that begins with `-- +goose NO TRANSACTION`"
    case .dbmate: "with `-- migrate:\(step.direction.rawValue) transaction:false`"
    case .flyway: "with `executeInTransaction=false` in its `.sql.conf`"
    case .sqlMigrate: "with `-- +migrate \(directionWord) notransaction`"
    case .atlas: "that begins with `-- atlas:txmode none`"
    case .sqlx: "that begins with `-- no-transaction`"
    case .diesel: "with `run_in_transaction = false` in its `metadata.toml`"
    case .liquibase: "with `runInTransaction:false` on its `--changeset` line"
    default: nil
    }
  }

  private var directionWord: String { step.direction == .up ? "Up" : "Down" }

  /// The edit that takes a script of one statement out of the tool's transaction, where one line in the
  /// same file does it.
  var fix: TextEdit? {
    guard step.enclosing == nil, !step.session.hasExplicitTransaction,
      step.script.statements.count == 1,
      let statement = step.statement
    else { return nil }
    switch step.migration.layout {
    case .goose:
      return step.file.inserting("-- +goose NO TRANSACTION\n", at: 0)
    case .dbmate:
      return insertion(
        of: " transaction:false", behind: "migrate:\(step.direction.rawValue)", of: statement)
    case .sqlMigrate:
      return insertion(of: " notransaction", behind: "+migrate \(directionWord)", of: statement)
    case .atlas:
      return step.file.inserting("-- atlas:txmode none\n\n", at: 0)
    default:
      return nil
    }
  }

  private func insertion(
    of text: String, behind marker: String, of statement: Statement
  ) -> TextEdit? {
    let places = KeywordPlaces(step.file)
    return places.end(ofLast: marker, before: statement.range.start)
      .map { step.file.inserting(text, at: $0) }
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
