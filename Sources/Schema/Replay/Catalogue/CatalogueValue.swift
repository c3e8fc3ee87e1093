import SQL
import Text

/// A value in a query over the catalogues, as far as gander needs them.
enum CatalogueValue: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case array([CatalogueValue])
  /// The `oid` of a table, view, index or sequence.
  case relation(QualifiedName)
  /// Any other `oid`: of a type, a schema, a constraint.
  case object(String)
  /// The database's own name, which no migration says.
  case currentDatabase
}

extension CatalogueValue {
  /// How the server orders two values; nil where gander cannot tell.
  func compare(_ other: CatalogueValue) -> Int? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)):
      return left < right ? -1 : left == right ? 0 : 1
    case (.text(let left), .text(let right)):
      return left == right ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    case (.boolean(let left), .boolean(let right)):
      return left == right ? 0 : right ? -1 : 1
    case (.integer(let left), .text(let right)):
      return Int(right).flatMap { CatalogueValue.integer(left).compare(.integer($0)) }
    case (.text(let left), .integer(let right)):
      return Int(left).flatMap { CatalogueValue.integer($0).compare(.integer(right)) }
    case (.text(let left), .boolean(let right)), (.boolean(let right), .text(let left)):
      return Self.truth(of: left).map { $0 == right ? 0 : 1 }
    case (.relation(let left), .relation(let right)): return left == right ? 0 : 1
    case (.object(let left), .object(let right)): return left == right ? 0 : 1
    // `confrelid` is 0 where there is no table.
    case (.integer, .relation), (.relation, .integer): return 1
    case (.currentDatabase, .currentDatabase): return 0
    // The database may be called anything, but not like a schema of the server's.
    case (.currentDatabase, .text(let name)), (.text(let name), .currentDatabase):
      return CatalogueRelation.isSystemSchema(name) ? 1 : nil
    case (.array(let left), .array(let right)): return left == right ? 0 : 1
    default: return nil
    }
  }

  static func truth(of text: String) -> Bool? {
    switch text.lowercased() {
    case "t", "true", "yes", "y", "on", "1": true
    case "f", "false", "no", "n", "off", "0": false
    default: nil
    }
  }

  /// The value as a constant of the tree, for variables.
  func expression(at range: SourceRange) -> Expression? {
    let position = SourceRange(at: range.start)
    switch self {
    case .null: return Expression(.null, range: range)
    case .boolean(let value): return Expression(.boolean(value), range: range)
    case .integer(let value): return Expression(.integer(String(value)), range: range)
    case .text(let value):
      return Expression(.string(StringLiteral(value, range: position)), range: range)
    case .array(let values):
      let elements = values.compactMap { $0.expression(at: range) }
      return elements.count == values.count ? Expression(.array(elements), range: range) : nil
    case .relation(let name):
      // An oid stands as the text of a `regclass`, which compares like one.
      let type = TypeName(
        name: ObjectName(name: Identifier("regclass", range: range)), range: range)
      let literal = StringLiteral(PostgreSQLTypes.quoted(name), range: position)
      let text = Expression(.string(literal), range: range)
      return Expression(
        .cast(CastExpression(operand: text, type: type, form: .colons)), range: range)
    case .object, .currentDatabase: return nil
    }
  }
}

/// The rows that stand around an expression: those of the FROM clauses, the innermost last.
struct CatalogueRow {
  struct Source {
    /// The alias, or the catalogue's name.
    var name: String
    var values: [String: CatalogueValue]
  }

  var sources: [Source] = []
  /// The variables of the body that the query stands in.
  var variables: [String: Expression] = [:]

  /// Nil where no source has the column.
  func value(_ column: String, of source: String?) -> CatalogueValue? {
    for candidate in sources.reversed() where source == nil || candidate.name == source {
      if let value = candidate.values[column] { return value }
    }
    return nil
  }

  func hasSource(_ name: String) -> Bool { sources.contains { $0.name == name } }

  func adding(_ source: Source) -> CatalogueRow {
    var result = self
    result.sources.append(source)
    return result
  }
}
