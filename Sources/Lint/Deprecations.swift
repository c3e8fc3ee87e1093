import Schema
import SQL
import Text

/// Which objects an earlier migration has marked as on their way out.
///
/// A mark is `COMMENT ON … IS 'deprecated…'`, a MySQL column or table comment that begins so, a rename
/// to a tombstone name, or a line `-- gander: deprecate table.column`.
package struct Deprecations: Sendable {
  package struct Mark: Hashable, Sendable {
    /// The migration that marked it.
    package var migration: Int
    package var place: Place
  }

  package private(set) var tables: [QualifiedName: Mark] = [:]
  package private(set) var columns: [ColumnName: Mark] = [:]

  package init() {}

  /// The first mark counts.
  package mutating func mark(table: QualifiedName, _ mark: Mark) {
    if tables[table] == nil { tables[table] = mark }
  }

  package mutating func mark(column: ColumnName, _ mark: Mark) {
    if columns[column] == nil { columns[column] = mark }
  }
}
