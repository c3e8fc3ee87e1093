import History
import Lint
import Text

/// A file that looks like a migration, and that the tool never runs.
struct FileNamingInvalid: Rule {
  static let id = "file-naming-invalid"
  static let severity = Severity.warning
  static let category = Category.history

  static let page = Page(
    #"""
    # A file is never run because of its name

    ## What happens

    Migration tools pick files by their names, or by a list of their own, and pass over the rest without
    a word. The migration is reviewed, merged and deployed, and nothing has changed in the database: the
    code that needs the change fails.

    ```sql bad layout=flyway history
    -- file: V1__orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: V2_order_notes.sql
    ↓ALTER TABLE orders ADD COLUMN note varchar(200);
    -- file: v3__order_dates.sql
    ↓ALTER TABLE orders ADD COLUMN sent_on date;
    ```

    ```sql bad layout=golang-migrate history
    -- file: 001_orders.up.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: 001_orders.down.sql
    DROP TABLE orders;
    -- file: 002_order_notes.sql
    ↓ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    ## What to do

    Rename the file as the tool asks, or write it into the tool's list: Drizzle's `meta/_journal.json`,
    `sqitch.plan`, `atlas.sum`.

    ```sql good layout=flyway history
    -- file: V1__orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: V2__order_notes.sql
    ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    The rule speaks only of files that look like migrations, with a number in front or the tool's own
    marks inside, and that change something: seeds, helpers and whole schemas may lie beside them.
    `--layout` says which tool runs the files.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .historyProblem(let problem, let range) = step.subject,
      case .neverRun(let reason, let betterName) = problem.kind
    else { return }
    let name = problem.file.path.split(separator: "/").last.map(String.init) ?? problem.file.path
    report.add(
      "`\(name)` is never run by \(problem.tool)", reason: "\(reason); \(problem.consequence)",
      help: betterName.map { "rename it to `\($0)`" }
        ?? "rename it as the tool asks, write it into the tool's list, or move it elsewhere",
      at: range)
  }
}
