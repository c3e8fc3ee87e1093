import SQL

extension Replay {
  /// Whether a value is never NULL (true), always or certainly sometimes NULL (false), or not known.
  func isNotNull(_ expression: Expression, in table: Table) -> Bool? {
    switch expression.unwrapped.kind {
    case .null:
      return false
    case .boolean, .integer, .decimal, .string, .bits, .typedLiteral, .specialValue:
      return true
    case .interval(let amount, _):
      return isNotNull(amount, in: table)
    case .column(let name):
      return isNotNull(column: name, in: table)
    case .cast(let cast):
      return isNotNull(cast.operand, in: table)
    case .collate(let inner, _), .unary(_, let inner):
      return isNotNull(inner, in: table)
    case .atTimeZone(let inner, let zone):
      return all([inner] + (zone.map { [$0] } ?? []), in: table)
    case .not(let inner):
      return isNotNull(inner, in: table)
    case .isTest, .exists, .array, .arrayQuery:
      return true
    case .binary(let first, let rest):
      // Division by zero is NULL in MySQL; `->` and `->>` are NULL where the key is missing.
      let isStrict = rest.allSatisfy { Self.strictOperators.contains($0.op) }
      return isStrict ? all([first] + rest.map(\.operand), in: table) : nil
    case .and(let operands), .or(let operands):
      return all(operands, in: table)
    case .caseWhen(let choice):
      guard let otherwise = choice.otherwise else { return nil }
      return all(choice.branches.map(\.result) + [otherwise], in: table)
    case .call(let call):
      return isNotNull(call, in: table)
    default:
      return nil
    }
  }

  private static let strictOperators: Set<String> = [
    "+", "-", "*", "||", "=", "<>", "!=", "<", ">", "<=", ">=", "&", "|", "#", "^",
  ]

  private func all(_ expressions: [Expression], in table: Table) -> Bool? {
    for expression in expressions where isNotNull(expression, in: table) != true { return nil }
    return true
  }

  private func isNotNull(column name: ObjectName, in table: Table) -> Bool? {
    let isOfTable = name.qualifiers.last.map { $0.text == table.name.name } ?? true
    guard isOfTable, let column = table.column(named: name.name.text, in: dialect) else {
      return nil
    }
    return column.isNotNull || column.mayHoldNulls == false ? true : nil
  }

  private func isNotNull(_ call: FunctionCall, in table: Table) -> Bool? {
    let name = call.name.name.text.lowercased()
    switch name {
    case "coalesce", "ifnull", "nvl", "greatest", "least", "concat_ws":
      // In MySQL GREATEST, LEAST and CONCAT_WS are NULL if any, or the first, argument is.
      let needsAll = dialect.isMySQLFamily && (name == "greatest" || name == "least")
      if needsAll { return all(call.arguments, in: table) }
      return call.arguments.contains { isNotNull($0, in: table) == true } ? true : nil
    case "concat" where dialect == .postgresql:
      return true
    case "now", "gen_random_uuid", "uuid_generate_v4", "uuid", "clock_timestamp",
      "statement_timestamp", "transaction_timestamp", "timeofday", "random", "rand",
      "current_timestamp", "current_date", "current_time", "localtime", "localtimestamp",
      "utc_timestamp", "sysdate", "curdate", "curtime", "unix_timestamp", "nextval", "uuidv7",
      "gen_random_bytes", "jsonb_build_object", "json_build_object", "jsonb_build_array",
      "json_build_array", "json_object", "json_array", "row_number", "count":
      return true
    case "lower", "upper", "trim", "btrim", "ltrim", "rtrim", "concat", "replace", "left", "right",
      "substr", "substring", "length", "char_length", "md5", "sha1", "sha2", "abs", "floor", "ceil",
      "round", "hex", "date_trunc", "to_char", "to_timestamp", "to_jsonb", "to_json", "encode",
      "decode", "lpad", "rpad", "date", "repeat", "reverse", "initcap", "make_interval", "extract",
      "date_add", "date_sub", "from_unixtime", "digest":
      return all(call.arguments, in: table)
    default:
      return nil
    }
  }
}
