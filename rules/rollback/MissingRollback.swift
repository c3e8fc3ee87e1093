import History
import Lint
import SQL
import Schema
import Text

/// A migration without a way back in a history that has them.
struct MissingRollback: Rule {
  static let id = "missing-rollback"
  static let aliases = ["missing-down-migration"]
  static let severity = Severity.warning
  static let category = Category.rollback

  static let page = Page(
    #"""
    # A migration has no rollback

    ## What happens

    The other migrations of this history can be undone, and whoever is on call counts on it. At this one
    the way back ends: the tool stops, or goes on and leaves the schema half way.

    ```sql bad layout=plain history
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: 001_orders.rollback.sql
    DROP TABLE orders;
    -- file: 002_notes.sql
    ↓ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    ## What to do

    Write the rollback. Where there is none, because data would be lost,
    say so in the rollback's place: a file or section with a comment that gives the reason.

    ```sql good layout=plain history
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: 001_orders.rollback.sql
    DROP TABLE orders;
    -- file: 002_notes.sql
    ALTER TABLE orders ADD COLUMN note varchar(200);
    -- file: 002_notes.rollback.sql
    ALTER TABLE orders DROP COLUMN note;
    ```

    Where less than half of the migrations have a rollback it is a notice. The rule is silent where none
    has, for repeatable migrations, and for migrations that change nothing.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .migrationEnd(let outcome) = step.subject, step.migration.historyHasRollbacks,
      !step.migration.isRepeatable, outcome.changesAnything
    else { return }
    // A few rollbacks among many migrations without are no promise.
    let severity: Severity? = step.migration.rollbacksAreUsual ? nil : .notice
    if step.migration.hasDown {
      guard outcome.downIsEmpty, let file = outcome.downFile, let range = outcome.downRange,
        !file.text(in: range).givesReason
      else { return }
      return report.add(
        "the rollback of `\(step.migration.displayName)` is empty",
        reason: "other migrations of the history can be undone, and this one says nothing",
        help: "write what undoes it, or a comment that says why nothing can",
        at: range, severity: severity, file: file)
    }
    report.add(
      "`\(step.migration.displayName)` has no rollback",
      reason: "other migrations of the history can be undone: at this one the way back ends",
      help:
        "write the script that undoes it beside the migration, or one with a comment why nothing can",
      at: outcome.upRange, severity: severity, file: outcome.upFile)
  }
}

extension String {
  /// A comment in the text says something beside what the migration tools' own markers say.
  fileprivate var givesReason: Bool {
    split(whereSeparator: \.isNewline).contains { line in
      let words = line.split { " \t-*/#".contains($0) }
      guard let first = words.first else { return false }
      return !first.hasPrefix("+goose") && !first.hasPrefix("migrate:")
    }
  }
}
