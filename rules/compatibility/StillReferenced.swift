import Code
import History
import Lint
import SQL
import Schema
import Text

/// A table or column that is dropped or renamed while the application's code names it.
struct StillReferenced: Rule {
  static let id = "still-referenced"
  static let aliases = ["code-still-references-object"]
  static let severity = Severity.error
  static let category = Category.compatibility
  static let evidence: Evidence = [.history, .code]

  static let page = Page(
    #"""
    # The code still uses what is dropped or renamed

    ## What happens

    Every query and every model that names the table or column fails from the moment the migration
    commits. The finding lists each place with file and line. It is an error where a reference names
    the very column of the very table, a warning where it only seems to; comments and tests are listed,
    but do not count.

    ```sql bad postgresql
    ALTER TABLE tasks ↓DROP COLUMN due_at;
    ```
    ```py app/models.py
    from sqlalchemy import Column, DateTime, Integer

    class Task(Base):
        __tablename__ = "tasks"
        id = Column(Integer, primary_key=True)
        due_at = Column(DateTime)
    ```

    ```sql bad mysql mariadb
    ↓DROP TABLE reminders;
    ```
    ```js app/reminders.js
    db.query("SELECT id, text FROM reminders WHERE sent = 0")
    ```

    ## What to do

    Remove the uses, release that, and drop the column in a later migration. For a rename add the new
    name beside the old one and move the code over first.

    ```sql good postgresql history layout=plain
    -- file: 001_tasks.sql
    CREATE TABLE tasks (id bigint PRIMARY KEY, due_at timestamptz);
    -- file: 002_deprecate_due_at.sql
    COMMENT ON COLUMN tasks.due_at IS 'deprecated: moved to schedules';
    -- file: 003_drop_due_at.sql
    ALTER TABLE tasks DROP COLUMN due_at;
    ```
    ```py app/models.py
    class Task(Base):
        __tablename__ = "tasks"
        id = Column(Integer, primary_key=True)
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    // What the new release uses is what its own rollback takes away: that is known and meant.
    guard step.direction == .up else { return }
    for change in step.changes {
      switch change.kind {
      case .columnDropped(let table, let column):
        guard !step.isNew(table), !step.isMadeHere(column.origin),
          !step.columnComesBack(column.name, of: table)
        else { continue }
        add(
          "drops", column: column.name, of: table, at: change.range, step, &report)
      case .columnRenamed(let table, let column, _):
        guard !step.isNew(table), !step.isMadeHere(column.origin),
          !step.columnComesBack(column.name, of: table)
        else { continue }
        add("renames", column: column.name, of: table, at: change.range, step, &report)
      case .tableDropped(let table):
        guard !step.isNew(table), !step.nameComesBack(table.name) else { continue }
        add("drops", table, at: change.range, step, &report)
      case .tableRenamed(let table, _):
        guard !step.isNew(table), !step.nameComesBack(table.name) else { continue }
        add(
          "renames", table, at: step.place(ofRenaming: table, within: change.range), step, &report)
      default:
        continue
      }
    }
  }

  private func add(
    _ verb: String, column: String, of table: Table, at range: SourceRange, _ step: Step,
    _ report: inout Report
  ) {
    let use = step.codeUse(of: table.name, column: column)
    guard let severity = use.severity else { return }
    report.add(
      "\(verb) `\(table.display(column))`, which the code uses in \(use.extent)",
      reason: "these places fail as soon as the migration has run",
      help: help(
        verb, "the column",
        marking: SafeForms.deprecation(
          ofColumn: column, of: table, in: step)),
      at: range, object: .column(column, of: table.name), severity: severity,
      references: use.references, possibleReferences: use.possible)
  }

  private func add(
    _ verb: String, _ table: Table, at range: SourceRange, _ step: Step, _ report: inout Report
  ) {
    let use = step.codeUse(of: table.name)
    guard let severity = use.severity else { return }
    report.add(
      "\(verb) table `\(table.name.display)`, which the code uses in \(use.extent)",
      reason: "these places fail as soon as the migration has run",
      help: help(verb, "the table", marking: SafeForms.deprecation(of: table, in: step)),
      at: range, object: .table(table.name), severity: severity, references: use.references,
      possibleReferences: use.possible)
  }

  private func help(_ verb: String, _ object: String, marking mark: String) -> String {
    guard verb == "drops" else {
      return """
        add the new name beside the old one, release code that uses it, and remove the old name in a \
        later migration
        """
    }
    return """
      remove these uses and release that before \(object) goes; until then mark it only:
          \(mark)
      """
  }
}
