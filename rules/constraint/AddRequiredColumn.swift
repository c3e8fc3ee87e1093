import Lint
import SQL
import Schema

/// A NOT NULL column without a default, added to a table that has rows.
struct AddRequiredColumn: Rule {
  static let id = "add-required-column"
  static let aliases = [
    "adding-required-field", "mysql-implicit-zero-fill", "MF103", "MP084", "MY101", "PGM008",
  ]
  static let severity = Severity.error
  static let category = Category.constraint
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A NOT NULL column without a default is added to a table with rows

    ## What happens

    PostgreSQL has no value for the rows that are there, and the statement fails unless the table is
    empty. MySQL and MariaDB fill them with 0 or the empty string, and from then on every INSERT of
    running code that does not name the column fails with error 1364.

    ```sql bad
    ALTER TABLE orders ↓ADD COLUMN currency char(3) NOT NULL;
    ```

    ## What to do

    Give the column a default, which old rows and old code then get.

    ```sql good
    ALTER TABLE orders ADD COLUMN currency char(3) NOT NULL DEFAULT 'EUR';
    ```

    Where no default is right, add the column nullable, fill it, and set NOT NULL in a later migration.

    ```sql good
    ALTER TABLE orders ADD COLUMN currency char(3);
    ```

    The rule is silent for columns that fill themselves (serial, identity, AUTO_INCREMENT, generated)
    and for a table that the same migration created and nothing has been put into.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnAdded(let table, let column) = change.kind else { continue }
      guard column.isNotNull, !column.fillsItself, !step.isNewAndEmpty(table) else { continue }
      report.add(
        "adds required column `\(table.display(column.name))` without a default",
        reason: reason(table, step),
        help: """
          give it a default, or add it nullable, fill it, and set NOT NULL in a later migration:
              ALTER TABLE \(step.sql(table.name)) ADD COLUMN \(step.sql(column.name)) \(column.typeText);
              \(SafeForms.backfill(column, of: table, in: step))
          """,
        at: change.range, object: .column(column.name, of: table.name))
    }
  }

  private func reason(_ table: Table, _ step: Step) -> String {
    if step.dialect.isMySQLFamily {
      return """
        old rows get a made-up value (0 or the empty string), and every INSERT of running code that \
        does not name the column fails
        """
    }
    return "the statement fails unless the table is empty: the rows that are there have no value"
  }
}

extension Column {
  /// A row that does not name the column gets a value all the same.
  fileprivate var fillsItself: Bool {
    if let defaultText, defaultText.lowercased() != "null" { return true }
    return generation != nil || identity != nil || isSerial || isAutoIncrement
  }
}
