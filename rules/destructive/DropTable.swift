import Lint
import SQL
import Schema

/// A table dropped before an earlier migration has marked it as on its way out.
struct DropTable: Rule {
  static let id = "drop-table"
  static let aliases = ["ban-drop-table", "DS102", "MP026", "PGM201"]
  static let severity = Severity.error
  static let category = Category.destructive
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A table is dropped without a deprecation step

    ## What happens

    All rows are gone, and no rollback brings them back. Instances of the application that are still
    running fail on every query to the table. PostgreSQL takes ACCESS EXCLUSIVE on the tables that its
    foreign keys refer to as well.

    ```sql bad
    ↓DROP TABLE audit_log;
    ```

    ## What to do

    Two steps with a release between them. First mark the table as deprecated, or rename it to a
    tombstone name (`audit_log_deprecated`) so that anything that still uses it shows itself while the
    rows are there. Take a backup. Drop it in a later migration.

    ```sql good postgresql history layout=plain
    -- file: 001_audit_log.sql
    CREATE TABLE audit_log (id bigint PRIMARY KEY, line text);
    -- file: 002_deprecate_audit_log.sql
    COMMENT ON TABLE audit_log IS 'deprecated: events are kept in the log store';
    -- file: 003_drop_audit_log.sql
    DROP TABLE audit_log;
    ```

    ```sql good mysql mariadb history layout=plain
    -- file: 001_audit_log.sql
    CREATE TABLE audit_log (id bigint PRIMARY KEY, line text);
    -- file: 002_deprecate_audit_log.sql
    ALTER TABLE audit_log COMMENT = 'deprecated: events are kept in the log store';
    -- file: 003_drop_audit_log.sql
    DROP TABLE audit_log;
    ```

    The rule is silent for temporary tables, for a table that the same migration created, and where a
    rollback removes what its own migration created.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .tableDropped(let table) = change.kind else { continue }
      guard !step.isNew(table), !step.isDeprecated(table) else { continue }
      report.add(
        "drops table `\(table.name.display)` without a deprecation step",
        reason: """
          all rows are lost for good, and instances of the application that are still running fail on \
          every query to the table
          """,
        help: """
          mark the table in a migration of its own, release code that no longer uses it, take a \
          backup, and drop it in a later migration:
              \(SafeForms.deprecation(of: table, in: step))
              DROP TABLE \(step.sql(table.name));
          """,
        at: change.range, object: .table(table.name))
    }
  }
}
