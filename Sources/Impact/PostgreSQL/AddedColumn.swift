import SQL

/// What of a column's definition decides whether ADD COLUMN rewrites or reads the table.
struct AddedColumn {
  private(set) var rewrites = false
  private(set) var scans = false
  private(set) var hasDefault = false
  private(set) var isDefaultNull = false
  private(set) var references: [ForeignKeyTarget] = []

  /// - Parameter isDomain: the type is a domain, whose constraints every row is checked against
  init(_ column: ColumnDefinition, version: ServerVersion, isDomain: Bool) {
    var isNotNull = false
    var fillsItself = false
    rewrites = isDomain
    if let type = column.type?.name.name.text, Self.serialTypes.contains(type) {
      rewrites = true
      fillsItself = true
    }
    for attribute in column.attributes {
      switch attribute.kind {
      case .default(let value):
        hasDefault = true
        isDefaultNull = value.isNull
        // Before 11 any default was written into every row (release notes of 11).
        if value.isVolatile || version.major < 11, !isDefaultNull { rewrites = true }
      case .generated(_, let storage):
        fillsItself = true
        // Virtual is what nothing said means from 18 on.
        if storage == .stored || storage == .unspecified && version.major < 18 { rewrites = true }
      case .identity:
        rewrites = true
        fillsItself = true
      case .notNull: isNotNull = true
      case .check: scans = !attribute.isNotEnforced || scans
      case .primaryKey, .unique: scans = true
      case .references(let target): references.append(target)
      default: break
      }
    }
    if isNotNull, !fillsItself, !hasDefault || isDefaultNull { scans = true }
  }

  private static let serialTypes: Set = [
    "serial", "bigserial", "smallserial", "serial2", "serial4", "serial8",
  ]
}
