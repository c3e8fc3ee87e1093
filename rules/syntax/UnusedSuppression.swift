import Lint
import SQL

/// A comment that silences nothing.
struct UnusedSuppression: Rule {
  static let id = "unused-suppression"
  static let aliases = ["unused-ignore"]
  static let severity = Severity.warning
  static let category = Category.syntax

  static let page = Page(
    #"""
    # A suppression suppresses nothing

    ## What happens

    The comment stays when the statement that it was for has changed, and silences the next real finding
    unseen. Or the rule's name is misspelt, and nothing is silenced at all.

    ```sql bad
    ↓-- gander: ignore drop-table nobody reads it
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```

    ## What to do

    Remove the comment, or correct the name of the rule.

    ```sql good
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```
    """#
  )

  /// What is left unused is known when all rules have run: the engine reports it under this id.
  func check(_ step: Step, _ report: inout Report) {}
}
