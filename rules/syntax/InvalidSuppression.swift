import Lint
import SQL

/// A comment that is meant for gander and says nothing that gander understands.
struct InvalidSuppression: Rule {
  static let id = "invalid-suppression"
  static let severity = Severity.warning
  static let category = Category.syntax
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A suppression is misspelt

    ## What happens

    The comment begins with `gander:`, but names a rule or an instruction that does not exist, or no rule
    at all. Nothing is silenced.

    ```sql bad
    -- gander: ignore ↓drop-tabel nobody reads it
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```

    ## What to do

    Write `-- gander: ignore RULE reason` on the line of the statement or before it, or
    `-- gander: ignore-file RULE reason` once in a file. `gander rules` lists the rules; the names of
    other linters for the same hazard are understood as well.

    ```sql good
    CREATE TABLE orders (id bigint PRIMARY KEY);
    ```
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .suppressions(let problems) = step.subject else { return }
    for problem in problems {
      switch problem.kind {
      case .unused:
        continue
      case .unknownRule(let name, let nearest):
        report.add(
          "there is no rule `\(name)`", reason: "the comment silences nothing",
          help: Self.correction(nearest, otherwise: "`gander rules` lists the rules"),
          at: problem.range)
      case .withoutRule:
        report.add(
          "the comment names no rule: `gander: ignore`", reason: "it silences nothing",
          help: "name the rule and give the reason: `-- gander: ignore drop-table nobody reads it`",
          at: problem.range)
      case .unknownInstruction(let word, let nearest):
        report.add(
          "there is no instruction `\(word)`", reason: "the comment does nothing",
          help: Self.correction(
            nearest, otherwise: "the instructions are `ignore`, `ignore-file` and `deprecate`"),
          at: problem.range)
      }
    }
  }

  private static func correction(_ nearest: String?, otherwise: String) -> String {
    nearest.map { "did you mean `\($0)`?" } ?? otherwise
  }
}
