import Lint
import SQL
import Schema
import Text

/// A statement that PostgreSQL refuses inside of a transaction, inside of one.
struct ConcurrentlyInTransaction: Rule {
  static let id = "concurrently-in-transaction"
  static let aliases = [
    "ban-concurrent-index-creation-in-transaction", "MP025", "PG103", "PGM003",
  ]
  static let severity = Severity.error
  static let category = Category.transaction
  static let evidence: Evidence = []
  static let dialects = [Dialect.postgresql]

  static let page = Page(
    #"""
    # CONCURRENTLY inside of a transaction

    ## What happens

    PostgreSQL refuses CREATE INDEX, DROP INDEX, REINDEX and DETACH PARTITION with CONCURRENTLY in a
    transaction block (SQLSTATE 25001): they commit in between. The migration fails at this statement,
    whether the transaction is the script's own or the one that the migration tool opens.

    ```sql bad
    BEGIN;
    ↓CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
    COMMIT;
    ```

    ```sql bad layout=goose
    -- +goose Up
    ↓DROP INDEX CONCURRENTLY orders_number_idx;
    ```

    ## What to do

    Give the statement a migration of its own, and tell the tool to run that without a transaction.

    ```sql good
    CREATE INDEX CONCURRENTLY orders_number_idx ON orders (number);
    ```

    ```sql good layout=goose
    -- +goose NO TRANSACTION
    -- +goose Up
    DROP INDEX CONCURRENTLY orders_number_idx;
    ```

    dbmate: `-- migrate:up transaction:false`. Flyway opens no transaction for a file that has only such
    statements. golang-migrate opens one, unseen, for a file with more than one statement. REFRESH
    MATERIALIZED VIEW CONCURRENTLY may run in a transaction.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard let statement = step.statement, statement.refusesTransaction else { return }
    let markers = TransactionMarkers(step)
    guard markers.isInTransaction else { return }
    let what = statement.concurrentForm
    report.add(
      "`\(what)` cannot run inside a transaction",
      reason:
        "PostgreSQL refuses it with SQLSTATE 25001, and the migration fails here: \(opener(step))",
      help: """
        \(markers.advice):
            \(step.file.text(in: statement.range).onOneLine);
        """,
      at: statement.range, fix: fix(markers))
  }

  private func opener(_ step: Step) -> String {
    if step.enclosing != nil { return "a DO block or routine runs in one transaction" }
    return step.session.hasExplicitTransaction
      ? "the script has begun a transaction" : "the migration tool runs the script in a transaction"
  }

  private func fix(_ markers: TransactionMarkers) -> Fix? {
    guard let edit = markers.fix else { return nil }
    return Fix(title: "run the script outside of a transaction", edits: [edit])
  }
}

extension Statement {
  fileprivate var concurrentForm: String {
    switch node {
    case .createIndex: "CREATE INDEX CONCURRENTLY"
    case .drop: "DROP INDEX CONCURRENTLY"
    case .reindex: "REINDEX CONCURRENTLY"
    default: "DETACH PARTITION CONCURRENTLY"
    }
  }
}
