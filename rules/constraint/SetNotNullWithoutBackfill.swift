import History
import Lint
import SQL
import Schema

/// NOT NULL on a column whose rows are known to hold NULLs, or free to.
struct SetNotNullWithoutBackfill: Rule {
  static let id = "set-not-null-without-backfill"
  static let severity = Severity.error
  static let category = Category.constraint

  static let page = Page(
    #"""
    # A column becomes NOT NULL while its rows may hold NULL

    ## What happens

    One row with NULL is enough: PostgreSQL refuses the statement after it has read the table under
    ACCESS EXCLUSIVE, MySQL with error 1138, MariaDB with 1265. Without strict mode MySQL and MariaDB
    make up a value (0, the empty string) instead. Gander has followed the column through the history:
    it was added or made nullable, and nothing has filled it since.

    ```sql bad postgresql history layout=plain
    -- file: 001_campaigns.sql
    CREATE TABLE campaigns (id bigint PRIMARY KEY);
    -- file: 002_name.sql
    ALTER TABLE campaigns ADD COLUMN name text;
    -- file: 003_name_required.sql
    ALTER TABLE campaigns ↓ALTER COLUMN name SET NOT NULL;
    ```

    ```sql bad mysql mariadb history layout=plain
    -- file: 001_campaigns.sql
    CREATE TABLE campaigns (id bigint PRIMARY KEY);
    -- file: 002_name.sql
    ALTER TABLE campaigns ADD COLUMN name varchar(80);
    -- file: 003_name_required.sql
    ALTER TABLE campaigns ↓MODIFY name varchar(80) NOT NULL;
    ```

    A rollback that sets NOT NULL again is the same mistake: since the up migration took it away, rows
    with NULL have been written, and the rollback fails when it is needed most.

    ```sql bad postgresql history layout=plain
    -- file: 041_tasks_without_lead.sql
    ALTER TABLE interactions ALTER COLUMN lead_id DROP NOT NULL;
    -- file: 041_tasks_without_lead.rollback.sql
    ALTER TABLE interactions ↓ALTER COLUMN lead_id SET NOT NULL;
    ```

    ## What to do

    Give the old rows a value before, in batches where the table is large, and let the application
    write one from then on.

    ```sql good mysql mariadb history layout=plain
    -- file: 001_campaigns.sql
    CREATE TABLE campaigns (id bigint PRIMARY KEY);
    -- file: 002_name.sql
    ALTER TABLE campaigns ADD COLUMN name varchar(80);
    -- file: 003_name_filled.sql
    UPDATE campaigns SET name = 'unnamed' WHERE name IS NULL;
    -- file: 004_name_required.sql
    ALTER TABLE campaigns MODIFY name varchar(80) NOT NULL;
    ```

    ```sql good postgresql wrapped
    ALTER TABLE campaigns ADD COLUMN IF NOT EXISTS name text;
    UPDATE campaigns SET name = 'unnamed' WHERE name IS NULL;
    ALTER TABLE campaigns ALTER COLUMN name SET NOT NULL;
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnBecameNotNull(let table, let changed) = change.kind else { continue }
      let column = table.column(named: changed.name, in: step.dialect) ?? changed
      guard column.mayHoldNulls == true, !step.isNewAndEmpty(table) else { continue }
      let isPartlyFilled = step.script.updates(
        column.name, of: table.name.name, before: step.start)
      report.add(
        isPartlyFilled
          ? "`\(table.display(column.name))` becomes NOT NULL, but not all rows are surely filled"
          : "`\(table.display(column.name))` becomes NOT NULL, but its rows may hold NULL",
        reason: reason(isPartlyFilled, step), help: help(table, column, step), at: change.range,
        object: .column(column.name, of: table.name),
        severity: isPartlyFilled ? .warning : nil, notes: notes(column))
    }
  }

  private func reason(_ isPartlyFilled: Bool, _ step: Step) -> String {
    "\(cause(isPartlyFilled, step)); \(consequence(step))"
  }

  private func cause(_ isPartlyFilled: Bool, _ step: Step) -> String {
    if isPartlyFilled {
      return "the UPDATE before it does not surely reach every row, and the others keep NULL"
    }
    return step.direction == .down
      ? "the column is nullable after the up migration, and rows with NULL may have been written since"
      : "the column is nullable, and no statement of the history has filled its rows"
  }

  private func consequence(_ step: Step) -> String {
    switch step.dialect {
    case .postgresql:
      "one such row, and the statement fails after it has read the table under ACCESS EXCLUSIVE"
    case .mysql, .mariadb:
      "one such row, and the statement fails, or makes up a value without strict mode"
    }
  }

  private func help(_ table: Table, _ column: Column, _ step: Step) -> String {
    let backfill = SafeForms.backfill(column, of: table, in: step)
    guard step.direction == .up else {
      return """
        say in the rollback what becomes of these rows, or leave the column nullable:
            \(backfill)
        """
    }
    return """
      fill these rows first, in batches where the table is large:
          \(backfill)
      """
  }

  private func notes(_ column: Column) -> [Note] {
    guard let place = column.definition else { return [] }
    return [Note("`\(column.name)` was defined here", at: place)]
  }
}
