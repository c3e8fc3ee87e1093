import Lint
import SQL
import Schema

/// The safe way of doing something, as SQL to paste with the names of the step at hand.
///
/// Each text is a sentence and the statements below it, indented by four spaces.
enum SafeForms {
  /// How a column becomes NOT NULL without a scan under a strong lock (PostgreSQL).
  ///
  /// 12: SET NOT NULL believes a valid CHECK (release notes 12, "ALTER TABLE"); 18: named NOT NULL
  /// constraints that may be added NOT VALID (release notes 18, "Constraints").
  static func notNull(_ column: String, of table: Table, in step: Step) -> String {
    let name = step.sql(table.name)
    let constraint = step.sql("\(table.name.name)_\(column)_not_null")
    let column = step.sql(column)
    if step.version >= ServerVersion(major: 18) {
      return """
        add the constraint without checking the rows, and check them in a later migration, \
        which blocks nobody:
            ALTER TABLE \(name) ADD CONSTRAINT \(constraint) NOT NULL \(column) NOT VALID;
            ALTER TABLE \(name) VALIDATE CONSTRAINT \(constraint);
        """
    }
    if step.version >= ServerVersion(major: 12) {
      return """
        prove it with a CHECK first, each statement in a migration of its own; SET NOT NULL then \
        skips the scan:
            ALTER TABLE \(name) ADD CONSTRAINT \(constraint) CHECK (\(column) IS NOT NULL) NOT VALID;
            ALTER TABLE \(name) VALIDATE CONSTRAINT \(constraint);
            ALTER TABLE \(name) ALTER COLUMN \(column) SET NOT NULL;
            ALTER TABLE \(name) DROP CONSTRAINT \(constraint);
        """
    }
    return """
      before PostgreSQL 12 nothing spares SET NOT NULL its scan; a CHECK says the same and can be \
      validated without blocking:
          ALTER TABLE \(name) ADD CONSTRAINT \(constraint) CHECK (\(column) IS NOT NULL) NOT VALID;
          ALTER TABLE \(name) VALIDATE CONSTRAINT \(constraint);
      """
  }

  /// Gives old rows a value where they have none.
  static func backfill(_ column: Column, of table: Table, in step: Step) -> String {
    let value = column.valueForOldRows ?? "/* a value for old rows */"
    let name = step.sql(column.name)
    return "UPDATE \(step.sql(table.name)) SET \(name) = \(value) WHERE \(name) IS NULL;"
  }

  /// How an object says that it is on its way out: what an earlier migration has to do before a drop.
  static func deprecation(ofColumn column: String, of table: Table, in step: Step) -> String {
    if step.dialect.isMySQLFamily {
      return "-- gander: deprecate \(table.name.display).\(column)"
    }
    let name = "\(step.sql(table.name)).\(step.sql(column))"
    return "COMMENT ON COLUMN \(name) IS 'deprecated: nothing reads it any more';"
  }

  static func deprecation(of table: Table, in step: Step) -> String {
    let comment = "'deprecated: nothing reads it any more'"
    if step.dialect.isMySQLFamily {
      return "ALTER TABLE \(step.sql(table.name)) COMMENT = \(comment);"
    }
    return "COMMENT ON TABLE \(step.sql(table.name)) IS \(comment);"
  }
}

extension Column {
  /// The column's default where it has one that is a value.
  fileprivate var valueForOldRows: String? {
    guard let defaultText, defaultText.lowercased() != "null" else { return nil }
    return defaultText
  }

  /// The column's type for messages and SQL; a word in angle brackets where gander does not know it.
  var typeText: String { type.isKnown ? type.name : "<type>" }
}
