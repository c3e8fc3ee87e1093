import Impact
import Lint
import SQL
import Schema
import Text

/// A change of type that writes the whole table anew while nobody can use it.
struct ChangeColumnType: Rule {
  static let id = "change-column-type"
  static let aliases = [
    "changing-column-type", "change_column", "E5", "E10", "MP007", "PG301", "PGM007",
  ]
  static let severity = Severity.error
  static let category = Category.types

  static let page = Page(
    #"""
    # A column's type changes, and the table is written anew

    ## What happens

    PostgreSQL takes ACCESS EXCLUSIVE, writes every row and builds every index anew; neither reads nor
    writes go on meanwhile. MySQL and MariaDB copy the table, and writes wait (MariaDB from 11.2 on lets
    them go on).

    ```sql bad postgresql history layout=plain
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY, quantity integer);
    -- file: 002_quantity.sql
    ALTER TABLE orders ↓ALTER COLUMN quantity TYPE bigint;
    ```

    ```sql bad mysql mariadb history layout=plain
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
    -- file: 002_quantity.sql
    ALTER TABLE orders ↓MODIFY quantity bigint;
    ```

    Where gander has not seen the column before, it says so, and warns.

    ```sql bad postgresql
    ALTER TABLE orders ↓ALTER COLUMN quantity TYPE bigint;
    ```

    ## What to do

    Add a column of the new type, have the code write both, fill the old rows in batches, read the new
    one, and drop the old one in a later release.

    ```sql good
    ALTER TABLE orders ADD COLUMN quantity_new bigint;
    ```

    Some changes keep the stored bytes and cost nothing: in PostgreSQL a longer varchar, varchar to
    text, more digits of a numeric at the same scale; in MySQL and MariaDB a longer VARCHAR as long as
    its greatest length in bytes stays below 256, or was above before.

    ```sql good postgresql history layout=plain
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(100), total numeric(10, 2));
    -- file: 002_longer.sql
    ALTER TABLE orders ALTER COLUMN note TYPE text, ALTER COLUMN total TYPE numeric(14, 2);
    ```

    ```sql good mysql mariadb history layout=plain
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(100)) CHARACTER SET utf8mb4;
    -- file: 002_longer.sql
    ALTER TABLE orders MODIFY note varchar(200);
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnTypeChanged(let table, let from, let to) = change.kind,
        !step.isNew(table), from.type.labels.isEmpty || to.type.labels.isEmpty
      else { continue }
      if step.dialect == .postgresql {
        checkPostgreSQL(table, from, to, at: change.range, step, &report)
      } else {
        checkMySQL(table, from, to, at: change.range, step, &report)
      }
    }
  }

  private func checkPostgreSQL(
    _ table: Table, _ from: Column, _ to: Column, at range: SourceRange, _ step: Step,
    _ report: inout Report
  ) {
    let name = table.display(from.name)
    let using = conversion(at: range, step)
    if !from.type.isKnown, using == nil {
      return add(
        "type of `\(name)` becomes `\(to.type.name)`, which may write the whole table anew",
        reason: """
          gander has not seen what the type was; unless the stored form is the same, every row is \
          written anew under ACCESS EXCLUSIVE
          """,
        .warning, table, from, to, at: range, step, &report)
    }
    let change = TypeChange(column: from.name, from: from.type, to: to.type, using: using)
    if change.rewrites {
      add(
        "type change of `\(name)` rewrites the table under ACCESS EXCLUSIVE",
        reason: """
          from `\(from.typeText)` to `\(to.type.name)` every row and every index is written anew; \
          neither reads nor writes go on meanwhile
          """,
        .error, table, from, to, at: range, step, &report)
    } else if change.rebuildsIndexes, hasIndex(on: from, table) {
      add(
        "type change of `\(name)` rebuilds its indexes under ACCESS EXCLUSIVE",
        reason: "the rows stay, but neither reads nor writes go on until the indexes are built",
        .warning, table, from, to, at: range, step, &report)
    } else if from.type != to.type, hasCheck(on: from, table) {
      add(
        "type change of `\(name)` checks every row again under ACCESS EXCLUSIVE",
        reason: "the rows stay, but a CHECK that names the column is verified on each of them",
        .warning, table, from, to, at: range, step, &report)
    }
  }

  private func hasIndex(on column: Column, _ table: Table) -> Bool {
    table.indexes.contains { index in index.elements.contains { $0.column == column.name } }
  }

  private func hasCheck(on column: Column, _ table: Table) -> Bool {
    table.constraints.contains { $0.kind == .check && $0.columns.contains(column.name) }
  }

  /// The expression of USING.
  private func conversion(at range: SourceRange, _ step: Step) -> Expression? {
    guard case .alterTable(let alter) = step.statement?.node else { return nil }
    for action in alter.actions {
      if case .alterColumn(_, .setType(_, _, let using), _) = action.kind,
        action.range.contains(range)
      {
        return using
      }
    }
    return nil
  }

  private func checkMySQL(
    _ table: Table, _ from: Column, _ to: Column, at range: SourceRange, _ step: Step,
    _ report: inout Report
  ) {
    let name = table.display(from.name)
    guard from.type.isKnown else {
      return add(
        "type of `\(name)` becomes `\(to.type.name)`, which may copy the whole table",
        reason: """
          gander has not seen what the type was; any real change of type is ALGORITHM=COPY, and \
          writes wait for as long as it runs
          """,
        .warning, table, from, to, at: range, step, &report)
    }
    guard ColumnRetyping(from, to, of: table, step.dialect).copiesTable else { return }
    if step.dialect == .mariadb, step.version >= ServerVersion(major: 11, minor: 2) {
      return add(
        "type change of `\(name)` copies the table",
        reason: """
          from `\(from.typeText)` to `\(to.type.name)` every row is copied; writes go on, but the disk \
          holds the table twice, and replicas fall behind
          """,
        .warning, table, from, to, at: range, step, &report)
    }
    add(
      "type change of `\(name)` copies the table and blocks writes",
      reason: """
        from `\(from.typeText)` to `\(to.type.name)` the server takes ALGORITHM=COPY: writes wait until \
        every row has been copied
        """,
      .error, table, from, to, at: range, step, &report)
  }

  private func add(
    _ message: String, reason: String, _ severity: Severity, _ table: Table, _ from: Column,
    _ to: Column, at range: SourceRange, _ step: Step, _ report: inout Report
  ) {
    let name = step.sql(table.name)
    let copy = step.sql("\(from.name)_new")
    report.add(
      message, reason: reason,
      help: """
        add a column of the new type, write both, fill the old rows in batches, then move over:
            ALTER TABLE \(name) ADD COLUMN \(copy) \(to.typeText);
            UPDATE \(name) SET \(copy) = \(step.sql(from.name)) WHERE \(copy) IS NULL;
        """,
      at: range, object: .column(from.name, of: table.name), severity: step.weighed(severity))
  }
}
