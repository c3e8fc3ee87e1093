import Lint
import SQL
import Schema
import Text

/// A foreign key whose check of the old rows blocks writes to both tables.
struct AddForeignKey: Rule {
  static let id = "add-foreign-key"
  static let aliases = [
    "adding-foreign-key-constraint", "add_foreign_key", "MP005", "PG306", "PGM014",
  ]
  static let severity = Severity.error
  static let category = Category.constraint
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A foreign key is added and checked in one step

    ## What happens

    PostgreSQL takes SHARE ROW EXCLUSIVE on both tables and looks up every row: writes to either table
    wait until it is done. MySQL and MariaDB copy the table, and writes to it and to the table that it
    refers to wait for as long as the copy runs.

    ```sql bad postgresql
    ALTER TABLE orders
      ↓ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
    ```

    ```sql bad mysql mariadb
    ALTER TABLE orders
      ↓ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
    ```

    ## What to do

    In PostgreSQL add the key NOT VALID, which holds the lock for a moment only and already guards new
    rows, and validate it in a later migration, which blocks no writes.

    ```sql good postgresql history layout=plain
    -- file: 001_foreign_key.sql
    ALTER TABLE orders
      ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
    -- file: 002_validate.sql
    ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;
    ```

    MySQL and MariaDB add it without a copy while `foreign_key_checks` is off, but then look at no row:
    find the orphans before.

    ```sql good mysql mariadb
    SET SESSION foreign_key_checks = 0;
    ALTER TABLE orders
      ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
    SET SESSION foreign_key_checks = 1;
    ```

    The rule is silent for a table that the same migration created, and in PostgreSQL for REFERENCES
    behind a new column without a default: there is nothing to look up.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    if step.dialect.isMySQLFamily, !step.session.checksForeignKeys { return }
    for change in step.changes {
      guard case .constraintAdded(let table, let key) = change.kind, key.kind == .foreignKey,
        key.isValidated, key.isEnforced, !step.isNew(table),
        !isInlineWithoutDefault(key, at: change.range, step)
      else { continue }
      let parent = key.referencedTable?.display ?? "the other table"
      let object = ObjectDescription(
        kind: "constraint", schema: table.name.schema, table: table.name.name, name: key.name)
      report.add(
        step.dialect == .postgresql
          ? "foreign key on `\(table.name.display)` blocks writes to it and `\(parent)` while it scans"
          : "foreign key on `\(table.name.display)` copies the table and blocks writes meanwhile",
        reason: reason(table, parent, step), help: help(key, table, step), at: change.range,
        object: object, severity: step.weighed(.error),
        fix: fix(key, table, at: change.range, step))
    }
  }

  private func reason(_ table: Table, _ parent: String, _ step: Step) -> String {
    if step.dialect == .postgresql {
      return """
        SHARE ROW EXCLUSIVE is held on both tables while each row of `\(table.name.display)` is looked \
        up
        """
    }
    return """
      with foreign_key_checks on, the server takes ALGORITHM=COPY; writes to `\(parent)` stall as well
      """
  }

  private func help(_ key: Constraint, _ table: Table, _ step: Step) -> String {
    let name = step.sql(table.name)
    let parent = key.referencedTable.map { step.sql($0) } ?? "<table>"
    let columns = step.sql(key.columns)
    let referenced =
      key.referencedColumns.isEmpty ? "" : " (\(step.sql(key.referencedColumns)))"
    let definition =
      "ADD CONSTRAINT \(step.sql(key.name)) FOREIGN KEY (\(columns)) REFERENCES \(parent)\(referenced)"
    guard step.dialect == .postgresql else {
      return """
        find the rows without a partner first, then add the key without a copy:
            SET SESSION foreign_key_checks = 0;
            ALTER TABLE \(name) \(definition);
            SET SESSION foreign_key_checks = 1;
        """
    }
    if table.isPartitioned, step.version < ServerVersion(major: 18) {
      return """
        before PostgreSQL 18 a partitioned table takes no NOT VALID foreign key: add it to each \
        partition NOT VALID, validate those, and add it to the parent last, which then scans nothing
        """
    }
    return """
      add it without a check, and check it in a later migration:
          ALTER TABLE \(name) \(definition) NOT VALID;
          ALTER TABLE \(name) VALIDATE CONSTRAINT \(step.sql(key.name));
      """
  }

  /// NOT VALID goes to the end of the constraint (PostgreSQL, ALTER TABLE).
  private func fix(_ key: Constraint, _ table: Table, at range: SourceRange, _ step: Step) -> Fix? {
    guard step.dialect == .postgresql,
      !table.isPartitioned || step.version >= ServerVersion(major: 18),
      case .alterTable(let alter) = step.statement?.node
    else { return nil }
    for action in alter.actions {
      guard case .addConstraint(let constraint) = action.kind, case .foreignKey = constraint.kind,
        action.range.contains(range)
      else { continue }
      return Fix(
        title: "add the foreign key `NOT VALID`",
        edits: [step.file.inserting(" NOT VALID", at: constraint.range.end)])
    }
    return nil
  }

  /// `ADD COLUMN c … REFERENCES p` without a DEFAULT clause: no row has a value to look up, and
  /// PostgreSQL skips the check (measured on 13 to 18; even DEFAULT NULL makes it run).
  private func isInlineWithoutDefault(
    _ key: Constraint, at range: SourceRange, _ step: Step
  ) -> Bool {
    guard step.dialect == .postgresql, case .alterTable(let alter) = step.statement?.node else {
      return false
    }
    return alter.actions.contains { action in
      guard case .addColumn(let column, _, _) = action.kind, action.range.contains(range),
        key.columns == [column.name.text]
      else { return false }
      return !column.attributes.contains { attribute in
        switch attribute.kind {
        case .default, .generated, .identity: true
        default: false
        }
      }
    }
  }
}
