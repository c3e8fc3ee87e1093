import SQL

extension Schema {
  /// The type that `type` means here, as the server prints it.
  package func dataType(_ type: TypeName) -> DataType {
    guard dialect == .postgresql else {
      return MySQLTypes.render(type, dialect: dialect, version: version)
    }
    if type.isColumnReference { return .unknown }
    let name = type.name
    let isBuiltInSchema = name.schema == nil || name.schema?.text == "pg_catalog"
    if isBuiltInSchema, !isShadowed(name) {
      if name.name.isQuoted, name.name.text == "char" {
        return DataType(name: "\"char\"", base: "\"char\"")
      }
      if let base = PostgreSQLTypes.builtIn[name.name.text] {
        return PostgreSQLTypes.render(type, builtIn: base)
      }
    }
    for candidate in candidates(for: name) {
      let isDomain = others[ObjectKey(kind: .domain, name: candidate)] != nil
      let isKnown =
        isDomain || enums[candidate] != nil || tables[candidate] != nil
        || others[ObjectKey(kind: .type, name: candidate)] != nil
      guard isKnown else { continue }
      var result = PostgreSQLTypes.render(type, named: candidate)
      result.isDomain = isDomain
      return result
    }
    return PostgreSQLTypes.render(type, named: creationName(for: name))
  }

  /// A quoted name that is only a built-in type's alias in the grammar, not in `pg_type`.
  private func isShadowed(_ name: ObjectName) -> Bool {
    guard name.name.isQuoted || name.schema != nil else { return false }
    return enums[creationName(for: name)] != nil
  }

  /// The type of a constant, where it says one.
  func literalType(_ expression: Expression) -> DataType? {
    func plain(_ name: String) -> DataType { DataType(name: name, base: name) }
    guard dialect == .postgresql else { return nil }
    switch expression.unwrapped.kind {
    case .boolean, .not, .and, .or, .isTest, .exists, .like, .between, .in: return plain("boolean")
    case .integer(let text): return plain(Int32(text) == nil ? "bigint" : "integer")
    case .decimal: return plain("numeric")
    case .string, .null: return plain("text")
    case .typedLiteral(let type, _): return dataType(type)
    case .call(let call):
      switch call.name.name.text {
      case "count": return plain("bigint")
      case "now": return plain("timestamp with time zone")
      case "gen_random_uuid", "uuid_generate_v4": return plain("uuid")
      case "lower", "upper", "concat", "md5", "string_agg", "format": return plain("text")
      case "row_number": return plain("bigint")
      default: return nil
      }
    case .specialValue(let name, _):
      switch name {
      case "current_timestamp": return plain("timestamp with time zone")
      case "current_date": return plain("date")
      default: return nil
      }
    default: return nil
    }
  }
}
