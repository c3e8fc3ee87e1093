import Lint
import SQL
import Schema

/// Something is changed or dropped that the history has not created.
struct DoesNotExist: Rule {
  static let id = "does-not-exist"
  static let aliases = ["object-does-not-exist", "SQ004"]
  static let severity = Severity.error
  static let category = Category.idempotence

  static let page = Page(
    #"""
    # Something is changed or dropped that is not there

    ## What happens

    The server refuses the statement, and the migration stops here: every deployment stops with it. The
    name is misspelt, the object was dropped or renamed before, or a later file creates it.

    ```sql bad
    CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(200));
    ALTER TABLE orders DROP COLUMN ↓notes;
    ```

    ## What to do

    Correct the name or the order of the files. Where some databases have it and others not, a guard
    says so.

    ```sql good
    CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note varchar(200));
    ALTER TABLE orders DROP COLUMN note;
    ```

    The rule only speaks where gander knows everything that is there: the history from its beginning, a
    prelude, or a table that the history itself has created.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for problem in step.problems where problem.kind == .doesNotExist {
      let kind = problem.object.kind
      let suggestion = problem.suggestion.map { "; did you mean `\($0)`?" } ?? ""
      report.add(
        "\(kind) `\(problem.object.display)` does not exist",
        reason: "the server refuses the statement, and the migration stops here",
        help: """
          correct the name of the \(kind), or the order of the migrations\(suggestion)
          """,
        at: problem.range, object: problem.object,
        notes: problem.previous.map {
          [Note("`\(problem.object.name)` was there until here", at: $0)]
        }
          ?? [])
    }
  }
}
