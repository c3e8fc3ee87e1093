import History
import Lint
import SQL
import Schema
import Text

/// A table renamed or moved under the feet of the code that runs.
struct RenameTable: Rule {
  static let id = "rename-table"
  static let aliases = ["renaming-table", "rename_table", "BC101", "MP028", "PGM504"]
  static let severity = Severity.error
  static let category = Category.compatibility
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A table is renamed in one step

    ## What happens

    The rename itself takes no time, though it waits for the strongest lock. Instances of the
    application that still use the old name fail from the moment it commits.

    ```sql bad postgresql
    ALTER TABLE customers ↓RENAME TO clients;
    ```

    ```sql bad mysql mariadb
    RENAME TABLE ↓customers TO clients;
    ```

    ## What to do

    Leave a view with the old name behind, in the same transaction, until nothing uses it any more.
    A simple view takes INSERT, UPDATE and DELETE too.

    ```sql good postgresql wrapped
    ALTER TABLE customers RENAME TO clients;
    CREATE VIEW customers AS SELECT * FROM clients;
    ```

    In MySQL and MariaDB one RENAME TABLE is atomic, and so is the swap that puts another table in
    the old one's place.

    ```sql good mysql mariadb
    RENAME TABLE customers TO customers_old, customers_new TO customers;
    ```

    The rule is silent for a table that the same migration made, where a table or view of the old name
    is there afterwards, for a rename to a tombstone name (`customers_deprecated`), which is the step
    before a drop, and in a rollback.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard step.direction == .up else { return }
    for change in step.changes {
      guard case .tableRenamed(let table, let to) = change.kind else { continue }
      guard !step.isNew(table), !step.isTombstone(to.name),
        !step.nameComesBack(table.name), !step.takesThePlaceOf(to)
      else { continue }
      let name = step.sql(table.name)
      let newName = step.sql(to)
      let isMove = table.name.name == to.name
      report.add(
        isMove
          ? "moves table `\(table.name.display)` to `\(to.display)`"
          : "renames table `\(table.name.display)` to `\(to.display)`",
        reason:
          "instances of the application that are still running fail on every query to the old name",
        help: """
          leave a view with the old name behind, in the same transaction:
              CREATE VIEW \(name) AS SELECT * FROM \(newName);
          """,
        at: step.place(ofRenaming: table, within: change.range), object: .table(table.name))
    }
  }
}

extension Step {
  /// The renamed table gets a name that another has had until now, or until earlier in the script: a swap.
  fileprivate func takesThePlaceOf(_ name: QualifiedName) -> Bool {
    before.table(named: name) != nil || script.renamesAway(name.name, before: start)
  }

  /// The action, or the pair of names, that renames `table`; `range` is the place that the change names.
  func place(ofRenaming table: Table, within range: SourceRange) -> SourceRange {
    switch statement?.node {
    case .alterTable(let alter):
      return alter.actions.first { $0.range.contains(range) }?.range ?? range
    case .rename(let rename):
      let pair = rename.pairs.first { $0.from.means(table.name) }
      return pair.map { $0.from.range.union($0.to.range) } ?? range
    default:
      return range
    }
  }
}
