import Lint
import SQL
import Schema

/// A column dropped before an earlier migration has marked it as on its way out.
struct DropColumn: Rule {
  static let id = "drop-column"
  static let aliases = ["ban-drop-column", "remove_column", "DS103", "MP017", "PGM009"]
  static let severity = Severity.error
  static let category = Category.destructive
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A column is dropped without a deprecation step

    ## What happens

    The values are gone, and no rollback brings them back. Until the last old instance of the
    application has stopped, every query and every model that names the column fails; an ORM that lists
    all columns of a table fails on each read of it.

    ```sql bad postgresql
    ALTER TABLE orders ↓DROP COLUMN note;
    ```

    ```sql bad mysql mariadb
    ALTER TABLE orders ↓DROP COLUMN note;
    ```

    ## What to do

    Two steps with a release between them. The first migration marks the column as deprecated, and the
    release that goes with it no longer reads or writes it. A later migration drops it. The mark is a
    comment on the column that begins with `deprecated`, or a line `-- gander: deprecate orders.note`.

    ```sql good postgresql history layout=plain
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY, note text);
    -- file: 002_deprecate_note.sql
    COMMENT ON COLUMN orders.note IS 'deprecated: replaced by order_notes';
    -- file: 003_drop_note.sql
    ALTER TABLE orders DROP COLUMN note;
    ```

    ```sql good mysql mariadb history layout=plain
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY, note text);
    -- file: 002_deprecate_note.sql
    -- gander: deprecate orders.note
    ALTER TABLE orders ALTER COLUMN note SET DEFAULT NULL;
    -- file: 003_drop_note.sql
    ALTER TABLE orders DROP COLUMN note;
    ```

    The rule is silent where the same migration added the column, where a rollback removes what its own
    migration added, and for VIRTUAL generated columns, which hold no data. Code that still names the
    column is reported by `still-referenced`.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnDropped(let table, let column) = change.kind else { continue }
      guard !step.isNew(table), !step.isMadeHere(column.origin), column.generation != .virtual,
        !step.isDeprecated(column: column.name, of: table)
      else { continue }
      let name = step.sql(column.name)
      report.add(
        "drops column `\(table.display(column.name))` without a deprecation step",
        reason: """
          the values are lost for good, and instances of the application that are still running fail \
          on every query that names the column
          """,
        help: """
          mark the column in a migration of its own, release code that no longer uses it, and drop it \
          in a later migration:
              \(SafeForms.deprecation(ofColumn: column.name, of: table, in: step))
              ALTER TABLE \(step.sql(table.name)) DROP COLUMN \(name);
          """,
        at: change.range, object: .column(column.name, of: table.name))
    }
  }
}

extension Step {
  /// An earlier migration has marked the column, or the whole table, as on its way out.
  func isDeprecated(column: String, of table: Table) -> Bool {
    if isDeprecated(table) { return true }
    let name = ColumnName(table: table.name, column: column)
    guard let mark = deprecations.columns[name] else { return false }
    return mark.migration < migration.index
  }

  func isDeprecated(_ table: Table) -> Bool {
    guard let mark = deprecations.tables[table.name] else { return false }
    return mark.migration < migration.index
  }
}
