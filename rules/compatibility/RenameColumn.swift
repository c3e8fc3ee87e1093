import History
import Lint
import SQL
import Schema

/// A column renamed under the feet of the code that runs.
struct RenameColumn: Rule {
  static let id = "rename-column"
  static let aliases = ["renaming-column", "rename_column", "BC102", "MP010", "MP071", "PGM505"]
  static let severity = Severity.error
  static let category = Category.compatibility
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A column is renamed in one step

    ## What happens

    The rename itself takes no time. But old and new code cannot run beside each other: instances that
    still use the old name fail from the moment it commits, and the new release fails wherever the
    migration has not run yet.

    ```sql bad postgresql
    ALTER TABLE lead_interactions ↓RENAME COLUMN completed_by TO last_modified_by;
    ```

    ```sql bad mysql mariadb
    ALTER TABLE lead_interactions ↓CHANGE completed_by last_modified_by bigint;
    ```

    ## What to do

    Expand, then contract: add the new column and have the code write both; fill the old rows; have the
    code read the new one; drop the old one in a later release. Or leave the column's name as it is and
    give it the better one in the code.

    ```sql good postgresql
    ALTER TABLE lead_interactions ADD COLUMN last_modified_by bigint;
    ```

    ```sql good mysql mariadb
    ALTER TABLE lead_interactions ADD COLUMN last_modified_by bigint;
    ```

    The rule is silent for a table or column that the same migration made, where the migration adds a
    column of the old name again, for a rename to a tombstone name (`note_deprecated`), which is the
    step before a drop, in a rollback, and for indexes and constraints, which no query names.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard step.direction == .up else { return }
    for change in step.changes {
      guard case .columnRenamed(let table, let column, let to) = change.kind else { continue }
      guard !step.isNew(table), !step.isMadeHere(column.origin),
        !step.isSameName(column.name, to), !step.isTombstone(to),
        !step.columnComesBack(column.name, of: table)
      else { continue }
      let name = step.sql(table.name)
      report.add(
        "renames column `\(table.display(column.name))` to `\(to)`",
        reason: """
          code that runs now fails at once on the old name, and new code fails wherever the migration \
          has not run yet
          """,
        help: """
          add the new column, write both, fill the old rows, and drop the old column in a later release:
              ALTER TABLE \(name) ADD COLUMN \(step.sql(to)) \(column.typeText);
              UPDATE \(name) SET \(step.sql(to)) = \(step.sql(column.name));
          """,
        at: change.range, object: .column(column.name, of: table.name))
    }
  }
}

extension Step {
  /// The server takes both for one name: MySQL and MariaDB compare column names without regard to case.
  func isSameName(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    return dialect.isMySQLFamily && left.lowercased() == right.lowercased()
  }
}
