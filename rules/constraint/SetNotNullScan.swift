import Lint
import SQL
import Schema

/// SET NOT NULL that reads the whole table under the strongest lock.
struct SetNotNullScan: Rule {
  static let id = "set-not-null-scan"
  static let aliases = [
    "adding-not-nullable-field", "change_column_null", "E2", "MF104", "MP002", "MP018", "PG303",
    "PGM013",
  ]
  static let severity = Severity.error
  static let category = Category.constraint
  static let dialects = [Dialect.postgresql]

  static let page = Page(
    #"""
    # SET NOT NULL reads the whole table while nobody can use it

    ## What happens

    PostgreSQL takes ACCESS EXCLUSIVE and then reads every row to see that none holds NULL. Reads and
    writes of the table wait as long as that takes, and everything that comes later waits behind them.

    ```sql bad
    ALTER TABLE orders ↓ALTER COLUMN customer_id SET NOT NULL;
    ```

    ```sql bad version=18
    ALTER TABLE orders ↓ALTER COLUMN customer_id SET NOT NULL;
    ```

    ## What to do

    From PostgreSQL 12 on a valid CHECK (column IS NOT NULL) proves it, and no scan takes place. The
    CHECK is added NOT VALID, which reads nothing, and validated in a later transaction, which lets
    reads and writes go on.

    ```sql good history layout=plain
    -- file: 001_check.sql
    ALTER TABLE orders ADD CONSTRAINT orders_customer_id_not_null
      CHECK (customer_id IS NOT NULL) NOT VALID;
    -- file: 002_validate.sql
    ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_not_null;
    -- file: 003_not_null.sql
    ALTER TABLE orders ALTER COLUMN customer_id SET NOT NULL;
    -- file: 004_drop_check.sql
    ALTER TABLE orders DROP CONSTRAINT orders_customer_id_not_null;
    ```

    From PostgreSQL 18 on the constraint itself may be added NOT VALID.

    ```sql good version=18 history layout=plain
    -- file: 001_not_null.sql
    ALTER TABLE orders ADD CONSTRAINT orders_customer_id_not_null NOT NULL customer_id NOT VALID;
    -- file: 002_validate.sql
    ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_not_null;
    ```

    The rule is silent for a table that the same migration made, and for a column that the same
    transaction added: it has held the lock since. That rows may hold NULL is reported by
    `set-not-null-without-backfill`.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnBecameNotNull(let table, let changed) = change.kind else { continue }
      let column = table.column(named: changed.name, in: step.dialect) ?? changed
      guard !step.isNew(table), !isAddedInThisTransaction(column, step),
        !isAddedWithoutCheck(column, step), !isProved(column, of: table, step)
      else { continue }
      report.add(
        "scans `\(table.name.display)` under ACCESS EXCLUSIVE to set `\(column.name)` NOT NULL",
        reason: "reads and writes of the table wait until every row has been looked at",
        help: SafeForms.notNull(column.name, of: table, in: step),
        at: change.range, object: .column(column.name, of: table.name),
        severity: step.weighed(.error))
    }
  }

  /// The transaction has held the strongest lock since it added the column: the scan is the least of it.
  private func isAddedInThisTransaction(_ column: Column, _ step: Step) -> Bool {
    step.isMadeHere(column.origin) && step.session.inTransaction
      && column.origin.transaction == step.session.transaction
  }

  /// PostgreSQL 18: ADD … NOT NULL … NOT VALID looks at no row.
  private func isAddedWithoutCheck(_ column: Column, _ step: Step) -> Bool {
    step.changes.contains { change in
      guard case .constraintAdded(_, let constraint) = change.kind else { return false }
      return constraint.kind == .notNull && constraint.columns == [column.name]
        && !constraint.isValidated
    }
  }

  /// A valid CHECK that is still there says that no row holds NULL.
  ///
  /// In one ALTER TABLE a DROP
  /// CONSTRAINT runs first wherever it stands (measured on 13 to 18).
  private func isProved(_ column: Column, of table: Table, _ step: Step) -> Bool {
    guard step.version >= ServerVersion(major: 12) else { return false }
    let dropped = step.changes.compactMap { change in
      if case .constraintDropped(_, let constraint) = change.kind { constraint.name } else { nil }
    }
    return table.constraints.contains { constraint in
      guard constraint.kind == .check, constraint.isValidated, constraint.isEnforced,
        !dropped.contains(constraint.name), let expression = constraint.expression
      else { return false }
      return expression.provesNotNull(column.name)
    }
  }
}

extension Expression {
  /// No row for which the expression is true or unknown as a CHECK holds NULL in the column, as the
  /// server's own prover sees it (measured on 13 to 18): `c > 0` proves nothing, since a CHECK passes
  /// where it is unknown.
  func provesNotNull(_ column: String) -> Bool {
    switch kind {
    case .parenthesized(let inner):
      return inner.provesNotNull(column)
    case .and(let operands):
      return operands.contains { $0.provesNotNull(column) }
    case .not(let inner):
      return inner.isNullTest(of: column, isNegated: false)
    case .isTest(let test):
      if case .distinctFrom(let other) = test.predicate, case .null = other.kind {
        return !test.isNegated && test.operand.isColumn(column)
      }
      return isNullTest(of: column, isNegated: true)
    default:
      return false
    }
  }

  private func isNullTest(of column: String, isNegated: Bool) -> Bool {
    switch kind {
    case .parenthesized(let inner):
      return inner.isNullTest(of: column, isNegated: isNegated)
    case .isTest(let test):
      guard case .null = test.predicate else { return false }
      return test.isNegated == isNegated && test.operand.isColumn(column)
    default:
      return false
    }
  }

  /// The expression is the column and nothing else.
  func isColumn(_ column: String) -> Bool {
    switch kind {
    case .parenthesized(let inner): inner.isColumn(column)
    case .column(let name): name.name.text == column
    default: false
    }
  }
}
