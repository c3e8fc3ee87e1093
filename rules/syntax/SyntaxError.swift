import Lint
import SQL
import Text

/// Something that is no SQL of the dialect.
struct SyntaxError: Rule {
  static let id = "syntax-error"
  static let severity = Severity.error
  static let category = Category.syntax
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # Something here is no SQL of this dialect

    ## What happens

    The server would refuse the statement, and the migration stops there. Gander goes on at the next
    statement, but knows nothing of this one: no other rule has looked at it.

    ```sql bad
    CREATE ↓TABEL orders (id bigint PRIMARY KEY);
    ```

    ## What to do

    Correct the statement. Where it is right, the dialect or the server's version may not be: see
    `--dialect` and `--server-version`. Placeholders of templates are read as names or values.

    ```sql good
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .diagnostics(let diagnostics) = step.subject else { return }
    for diagnostic in diagnostics where diagnostic.feature == nil {
      let isTemplated = diagnostic.code == .templated
      report.add(
        diagnostic.message,
        reason: isTemplated
          ? "what the template makes of it is not known, so no rule has looked at it"
          : "the server would refuse the statement, and no other rule has looked at all of it",
        help: diagnostic.help
          ?? """
          correct the statement; if it is right, see whether it is read for the right server: \
          \(step.dialect.displayName) \(step.version)
          """,
        at: diagnostic.range, severity: isTemplated ? .notice : nil)
    }
  }
}
