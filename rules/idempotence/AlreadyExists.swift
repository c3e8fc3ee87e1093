import Lint
import SQL
import Schema

/// Something is created that the history has created before.
struct AlreadyExists: Rule {
  static let id = "already-exists"
  static let aliases = ["object-already-exists"]
  static let severity = Severity.error
  static let category = Category.idempotence

  static let page = Page(
    #"""
    # Something is created that is there already

    ## What happens

    The server refuses the statement, and the migration stops here: every deployment stops with it.
    Mostly two branches have added the same column, or a file was copied.

    ```sql bad
    CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(200));
    ALTER TABLE orders ADD COLUMN ↓note varchar(200);
    ```

    ## What to do

    Remove the statement, or give the new object another name. Where some databases have it and others
    not, a guard says so: IF NOT EXISTS in PostgreSQL and MariaDB, and for tables everywhere.

    ```sql good
    CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note varchar(200));
    CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note varchar(200));
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for problem in step.problems where problem.kind == .alreadyExists {
      let kind = problem.object.kind
      report.add(
        "\(kind) `\(problem.object.display)` exists already",
        reason: "the server refuses the statement, and the migration stops here",
        help: """
          remove the statement, choose another name for the \(kind), or guard it where some databases \
          have it and others not
          """,
        at: problem.range, object: problem.object,
        notes: problem.previous.map { [Note("`\(problem.object.name)` was made here", at: $0)] }
          ?? [])
    }
  }
}
