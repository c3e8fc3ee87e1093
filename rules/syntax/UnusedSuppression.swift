import Lint
import SQL

/// A comment that silences nothing.
struct UnusedSuppression: Rule {
  static let id = "unused-suppression"
  static let aliases = ["unused-ignore"]
  static let severity = Severity.warning
  static let category = Category.syntax
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A suppression suppresses nothing

    ## What happens

    The comment stays when the statement that it was for has changed, and silences the next real finding
    unseen.

    ```sql bad
    -- gander: ignore ↓drop-table nobody reads it
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```

    ## What to do

    Remove the comment, or the name of the rule from it.

    ```sql good
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .suppressions(let problems) = step.subject else { return }
    for problem in problems {
      guard case .unused(let rule) = problem.kind else { continue }
      report.add(
        "nothing here is silenced for `\(rule)`",
        reason: "the comment would silence the next real finding unseen",
        help: "remove the comment, or the rule's name from it", at: problem.range)
    }
  }
}
