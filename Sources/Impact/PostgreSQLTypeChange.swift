import SQL
import Schema

/// What ALTER COLUMN … TYPE makes PostgreSQL do to the table.
///
/// Measured on 13.16, 15.20, 16.2, 17.11 and 18.6, with and without USING.
package enum PostgreSQLTypeChange: Hashable, Sendable {
  /// The stored bytes stay as they are: only the catalogue changes.
  case nothing
  /// The rows stay, and indexes on the column are built anew.
  case rebuildsIndexes
  /// Every row is written anew, and every index with it.
  case rewrites

  /// The cost of turning a column of one type into another, without USING or with the bare column.
  ///
  /// Timestamps with and without time zone keep their bytes only while the session's TimeZone is UTC,
  /// which no file says: they count as rewritten.
  package init(from: DataType, to: DataType) {
    if from.isArray || to.isArray {
      // Arrays are never relabelled where a length changes.
      self = from.name == to.name ? .nothing : .rewrites
    } else if from.base == to.base {
      self = Self.lengthChange(from, to)
    } else {
      self = Self.relabelling(from, to)
    }
  }

  /// The same type with other arguments.
  private static func lengthChange(_ from: DataType, _ to: DataType) -> PostgreSQLTypeChange {
    if from.arguments == to.arguments {
      return from.collation == to.collation ? .nothing : .rebuildsIndexes
    }
    switch from.base {
    case "character varying", "bit varying":
      return widens(from.arguments.first, to.arguments.first) ? .nothing : .rewrites
    case "numeric":
      guard let precision = from.arguments.first else { return .rewrites }
      guard let newPrecision = to.arguments.first else { return .nothing }
      let scale = from.arguments.count > 1 ? from.arguments[1] : 0
      let newScale = to.arguments.count > 1 ? to.arguments[1] : 0
      return scale == newScale && newPrecision >= precision ? .nothing : .rewrites
    case "timestamp without time zone", "timestamp with time zone", "time without time zone",
      "time with time zone", "interval":
      let precision = from.arguments.first ?? 6
      return (to.arguments.first ?? 6) >= precision ? .nothing : .rewrites
    default:
      return .rewrites
    }
  }

  /// Nil: no limit.
  private static func widens(_ length: Int?, _ newLength: Int?) -> Bool {
    guard let newLength else { return true }
    guard let length else { return false }
    return newLength >= length
  }

  /// Types that share their stored form.
  private static func relabelling(_ from: DataType, _ to: DataType) -> PostgreSQLTypeChange {
    switch (from.base, to.base) {
    case ("character varying", "text"), ("cidr", "inet"), ("integer", "oid"), ("oid", "integer"):
      return .nothing
    case ("text", "character varying"):
      return to.arguments.isEmpty ? .nothing : .rewrites
    case ("text", "citext"), ("citext", "text"):
      return .rebuildsIndexes
    default:
      return .rewrites
    }
  }
}
