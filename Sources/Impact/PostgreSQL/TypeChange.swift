import SQL
import Schema

/// ALTER COLUMN … TYPE: whether the rows are written anew.
///
/// They are not where the new value is provably the old bytes (manual, ALTER TABLE, Notes; each row of
/// the table measured).
package struct TypeChange {
  var column: String
  var from: DataType
  var to: DataType
  var using: Expression?
  /// The type that the old one is a domain over: from a domain to its base is a relabel.
  var domainBase: String?

  package init(column: String, from: DataType, to: DataType, using: Expression?) {
    self.column = column
    self.from = from
    self.to = to
    self.using = using
  }

  package var rewrites: Bool {
    if let using, !keepsValue(using) { return true }
    guard from.isKnown, to.isKnown else { return true }
    if from.name == to.name { return false }
    if let base = domainBase, base == to.name { return false }
    // A change of length inside an array is carried out element by element.
    if from.isArray || to.isArray { return true }
    return !isRelabel
  }

  /// An index on the column is built again although the table is not.
  package var rebuildsIndexes: Bool {
    from.base != to.base && [from.base, to.base].contains { $0 == "citext" || $0 == "oid" }
  }

  /// The column itself, or its cast to the new type.
  private func keepsValue(_ using: Expression) -> Bool {
    switch using.kind {
    case .parenthesized(let inner): keepsValue(inner)
    case .cast(let cast): cast.operand.isColumn(column)
    default: using.isColumn(column)
    }
  }

  private static let text = "text"
  private static let varchar = "character varying"

  private var isRelabel: Bool {
    switch (from.base, to.base) {
    case (Self.varchar, Self.text), (Self.text, Self.text): true
    case (Self.varchar, Self.varchar), (Self.text, Self.varchar): isWidened
    case ("citext", Self.text), (Self.text, "citext"): true
    case ("citext", Self.varchar), (Self.varchar, "citext"): to.arguments.isEmpty
    case ("bit varying", "bit varying"): isWidened
    case ("numeric", "numeric"): isNumericWidened
    case let (old, new) where old == new && Self.hasPrecision(old):
      (from.arguments.first ?? Self.fullPrecision) <= (to.arguments.first ?? Self.fullPrecision)
    case ("integer", "oid"), ("oid", "integer"), ("cidr", "inet"): true
    // timestamp to timestamptz is a relabel only while the session's TimeZone is UTC (12), which
    // nobody can know here.
    default: false
    }
  }

  /// No limit now, or one that is not lower.
  private var isWidened: Bool {
    guard let limit = to.arguments.first else { return true }
    guard let old = from.arguments.first else { return false }
    return old <= limit
  }

  /// More digits with the same scale.
  private var isNumericWidened: Bool {
    guard let precision = to.arguments.first else { return true }
    guard let old = from.arguments.first else { return false }
    let oldScale = from.arguments.count > 1 ? from.arguments[1] : 0
    let scale = to.arguments.count > 1 ? to.arguments[1] : 0
    return old <= precision && oldScale == scale
  }

  /// Microseconds, which is what nothing said means.
  private static let fullPrecision = 6

  private static func hasPrecision(_ base: String) -> Bool {
    base.hasPrefix("timestamp") || base.hasPrefix("time ") || base == "interval"
  }
}
