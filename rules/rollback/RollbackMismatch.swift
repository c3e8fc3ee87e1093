import History
import Lint
import SQL
import Schema
import Text

/// A rollback that does not bring the schema back.
struct RollbackMismatch: Rule {
  static let id = "rollback-mismatch"
  static let aliases = ["down-does-not-reverse-up"]
  static let severity = Severity.warning
  static let category = Category.rollback

  static let page = Page(
    #"""
    # A rollback does not restore the schema

    ## What happens

    Gander runs the migration and then its rollback on the schema that the history has built, and
    compares. What is left over makes the next run of the migration fail; what is missing makes the
    previous release of the application fail. Both show themselves on the day of the rollback.

    ```sql bad layout=plain history
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: 001_orders.rollback.sql
    DROP TABLE orders;
    -- file: 002_notes.sql
    ALTER TABLE orders ADD COLUMN note varchar(200);
    ALTER TABLE orders ADD COLUMN noted_by bigint;
    -- file: 002_notes.rollback.sql
    ↓ALTER TABLE orders DROP COLUMN note;
    ```

    ## What to do

    Undo every step, in the opposite order.

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

    Only the schema is compared: rows that were changed or lost are not brought back by any script.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .migrationEnd(let outcome) = step.subject, let differences = outcome.unrestored
    else {
      return
    }
    for difference in differences {
      let (file, range) = place(of: difference, outcome)
      let cause = difference.place.flatMap { $0 == Place(file: file.path, range: range) ? nil : $0 }
      report.add(
        "\(difference.object.kind) `\(difference.object.display)` \(difference.message)",
        reason: """
          up and then down does not lead back to the schema before `\(step.migration.displayName)`
          """,
        help: "bring it back in the rollback to what it was before the migration",
        at: range, object: difference.object, severity: severity(of: difference, step),
        notes: cause.map { [Note("this is what is not undone", at: $0)] } ?? [], file: file)
    }
  }

  /// PostgreSQL takes no value out of an enum, and one more does no harm.
  private func severity(of difference: RollbackDifference, _ step: Step) -> Severity? {
    step.dialect == .postgresql && difference.object.kind == "type" ? .notice : nil
  }

  /// The rollback's statement that does too much, or the rollback where it does too little: that is what
  /// has to be mended.
  private func place(
    of difference: RollbackDifference, _ outcome: MigrationOutcome
  ) -> (SourceFile, SourceRange) {
    guard let file = outcome.downFile, let down = outcome.downRange else {
      return (outcome.upFile, outcome.upRange)
    }
    if let place = difference.place, place.file == file.path, down.contains(place.range) {
      return (file, place.range)
    }
    return (file, down)
  }
}

extension ObjectDescription {
  /// The name for messages: with its table, without PostgreSQL's `public`.
  var display: String {
    let inside = table.map { "\($0).\(name)" } ?? name
    guard let schema, schema != "public" else { return inside }
    return "\(schema).\(inside)"
  }
}
