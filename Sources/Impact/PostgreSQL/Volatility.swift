import SQL

extension Expression {
  /// NULL, with or without a cast.
  var isNull: Bool {
    switch kind {
    case .null: true
    case .cast(let cast): cast.operand.isNull
    case .parenthesized(let inner): inner.isNull
    default: false
    }
  }

  /// The expression may give each row another value, so ADD COLUMN … DEFAULT cannot store it once.
  ///
  /// A function that gander does not know is volatile, as CREATE FUNCTION makes it where nothing is said
  /// (manual, section 38.7). Recursive; the parser limits how deep expressions nest.
  var isVolatile: Bool {
    switch kind {
    case .null, .boolean, .integer, .decimal, .string, .bits, .typedLiteral, .specialValue,
      .defaultValue, .parameter, .column, .star:
      false
    case .call(let call):
      !call.isKnownNotVolatile || call.arguments.contains(where: \.isVolatile)
    case .cast(let cast): cast.operand.isVolatile
    case .collate(let inner, _), .unary(_, let inner), .postfix(let inner, _), .not(let inner),
      .parenthesized(let inner), .field(let inner, _), .namedArgument(_, let inner),
      .subscripts(let inner, _):
      inner.isVolatile
    case .atTimeZone(let inner, let zone): inner.isVolatile || zone?.isVolatile == true
    case .binary(let first, let rest):
      first.isVolatile || rest.contains { $0.operand.isVolatile }
    case .and(let operands), .or(let operands), .array(let operands), .row(let operands, _):
      operands.contains(where: \.isVolatile)
    case .isTest(let test): test.operand.isVolatile
    case .caseWhen(let choice):
      choice.branches.contains { $0.condition.isVolatile || $0.result.isVolatile }
        || choice.operand?.isVolatile == true || choice.otherwise?.isVolatile == true
    default:
      true
    }
  }

  /// The expression is not true where the column is NULL, and PostgreSQL's planner can prove it:
  /// `c IS NOT NULL`, by itself or with AND (measured; a comparison does not prove it, because a
  /// check passes on NULL).
  func provesNotNull(_ column: String) -> Bool {
    switch kind {
    case .parenthesized(let inner): inner.provesNotNull(column)
    case .and(let operands): operands.contains { $0.provesNotNull(column) }
    case .not(let inner): inner.isNullTest(of: column, isNegated: false)
    case .isTest(let test):
      switch test.predicate {
      case .null: test.isNegated && test.operand.isColumn(column)
      case .distinctFrom(let other):
        !test.isNegated && other.isNull && test.operand.isColumn(column)
      default: false
      }
    default: false
    }
  }

  private func isNullTest(of column: String, isNegated: Bool) -> Bool {
    switch kind {
    case .parenthesized(let inner): inner.isNullTest(of: column, isNegated: isNegated)
    case .isTest(let test):
      test.predicate == .null && test.isNegated == isNegated && test.operand.isColumn(column)
    default: false
    }
  }

  func isColumn(_ name: String) -> Bool {
    switch kind {
    case .column(let column): column.name.text == name
    case .parenthesized(let inner): inner.isColumn(name)
    default: false
    }
  }
}

extension FunctionCall {
  /// A function of the server itself that is immutable or stable (`pg_proc.provolatile`).
  fileprivate var isKnownNotVolatile: Bool {
    guard name.schema == nil || name.schema?.text == "pg_catalog" else { return false }
    return Self.steady.contains(name.name.text)
  }

  private static let steady: Set = [
    "abs", "age", "array_append", "array_cat", "array_fill", "array_length", "array_prepend",
    "array_to_json", "array_to_string", "btrim", "ceil", "ceiling", "char_length", "chr",
    "coalesce",
    "concat", "concat_ws", "current_database", "current_schema", "current_setting", "date",
    "date_bin", "date_part", "date_trunc", "decode", "digest", "div", "encode", "extract", "floor",
    "format", "greatest", "inet_client_addr", "initcap", "json_array", "json_build_array",
    "json_build_object", "json_object", "jsonb_build_array", "jsonb_build_object", "jsonb_object",
    "left", "least", "length", "ln", "localtime", "localtimestamp", "log", "lower", "lpad", "ltrim",
    "make_date", "make_interval", "make_time", "make_timestamp", "make_timestamptz", "md5", "mod",
    "now", "nullif", "octet_length", "power", "quote_ident", "quote_literal", "regexp_replace",
    "repeat", "replace", "reverse", "right", "round", "row_to_json", "rpad", "rtrim", "sha256",
    "split_part", "sqrt", "statement_timestamp", "string_to_array", "strpos", "substr", "substring",
    "to_char", "to_date", "to_json", "to_jsonb", "to_number", "to_timestamp", "to_tsvector",
    "transaction_timestamp", "translate", "trim", "trunc", "txid_current", "upper",
    "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange", "point", "box",
    "current_user", "session_user", "user", "timezone",
  ]
}
