import Text

extension Parser {
  /// The SQL/JSON functions; nil: another operand.
  mutating func jsonCall() -> Expression? {
    switch token.keyword {
    case .jsonObject: return specialCall { $0.objectArguments(&$1) }
    case .jsonArray: return jsonConstructor { $0.arrayArguments(&$1) }
    case .json:
      return jsonFunction { parser, call in
        parser.jsonValue(&call)
        parser.uniqueKeys(&call)
      }
    case .jsonScalar: return jsonFunction { parser, call in parser.valuePart(&call) }
    case .jsonSerialize:
      return jsonFunction { parser, call in
        parser.jsonValue(&call)
        parser.jsonReturning(&call)
      }
    case .jsonQuery: return jsonFunction { $0.queryArguments(&$1) }
    case .jsonExists:
      return jsonFunction { parser, call in
        parser.contextAndPath(&call)
        parser.jsonBehaviors(&call, allowsEmpty: false)
      }
    case .jsonValue:
      return jsonFunction { parser, call in
        parser.contextAndPath(&call)
        parser.jsonReturning(&call)
        parser.jsonBehaviors(&call)
      }
    case .jsonObjectagg:
      return withModifiers(
        jsonConstructor { parser, call in
          parser.jsonPair(&call)
          parser.nullClause(&call)
          parser.uniqueKeys(&call)
          parser.jsonReturning(&call)
        })
    case .jsonArrayagg:
      return withModifiers(
        jsonConstructor { parser, call in
          parser.jsonValue(&call)
          if parser.eat(.order) {
            parser.expect(.by)
            call.orderBy = parser.commaList { $0.orderItem() }
            call.special.append(.orderBy(call.orderBy))
          }
          parser.nullClause(&call)
          parser.jsonReturning(&call)
        })
    default: return nil
    }
  }

  /// A call that before PostgreSQL 17 was one of an ordinary function, where no clause of its own is in it.
  private mutating func jsonFunction(
    _ arguments: (inout Parser, inout FunctionCall) -> Void
  ) -> Expression? {
    jsonCall(.jsonFunctions, arguments)
  }

  /// The same for PostgreSQL 16.
  private mutating func jsonConstructor(
    _ arguments: (inout Parser, inout FunctionCall) -> Void
  ) -> Expression? {
    jsonCall(.jsonConstructors, arguments)
  }

  private mutating func jsonCall(
    _ feature: SyntaxFeature, _ arguments: (inout Parser, inout FunctionCall) -> Void
  ) -> Expression? {
    let start = start
    let isOrdinary =
      !source.options.isVersionAssumed && !token.flags.contains(.columnNameKeyword)
    let first = position
    let before = previousEnd
    let known = diagnostics.count
    let value = specialCall(arguments)
    if isFailing, isOrdinary, diagnostics.last?.code != .tooDeep {
      // No word of this version's grammar: a function of any name is called.
      isFailing = false
      position = first
      previousEnd = before
      diagnostics.removeSubrange(known...)
      return nil
    }
    if case .call(let call) = value.kind, !call.special.allSatisfy(\.isPlainValue) {
      uses(feature, from: start)
    }
    return value
  }

  /// [FILTER …] [OVER …] behind an aggregate.
  private mutating func withModifiers(_ expression: Expression?) -> Expression? {
    guard let expression, case .call(var call) = expression.kind else { return expression }
    callModifiers(&call)
    return make(.call(call), from: expression.range.start)
  }

  // MARK: Constructors

  /// [func_arg_list] | pairs [null] [unique] [returning] | [returning].
  private mutating func objectArguments(_ call: inout FunctionCall) {
    if atToken(.rightParenthesis) { return }
    if at(.returning) {
      uses(.jsonConstructors)
      return jsonReturning(&call)
    }
    let place = start
    let first = callArgument()
    guard let value = pairValue(of: first) else {
      call.arguments.append(first)
      while eatToken(.comma) { call.arguments.append(callArgument()) }
      return
    }
    uses(.jsonConstructors, from: place)
    addPair(first, value, &call)
    while eatToken(.comma) { jsonPair(&call) }
    nullClause(&call)
    uniqueKeys(&call)
    jsonReturning(&call)
  }

  /// json_name_and_value → c_expr VALUE json_value_expr | a_expr `:` json_value_expr.
  private mutating func jsonPair(_ call: inout FunctionCall) {
    let name = expression()
    guard let value = pairValue(of: name) else {
      fail(expected: "`:` or `VALUE`")
      return
    }
    addPair(name, value, &call)
  }

  private mutating func addPair(
    _ name: Expression, _ value: (Expression, format: String?), _ call: inout FunctionCall
  ) {
    add(.pair(name, value.0, format: value.format), name, value.0, to: &call)
  }

  /// What stands behind a name's `:` or VALUE; nil where neither comes.
  private mutating func pairValue(of name: Expression) -> (Expression, format: String?)? {
    if at(.value), !name.isOperand {
      fail(expected: "`:`", help: "put the name into parentheses, or write `:` behind it")
    }
    guard eatToken(.colon) || eat(.value) else {
      // `'a' :b`, which a client would read as a variable.
      guard atToken(.placeholder) else { return nil }
      return (primary(), nil)
    }
    let value = expression()
    return (value, jsonFormat())
  }

  /// [values [null] [returning] | query [format] [returning] | returning].
  private mutating func arrayArguments(_ call: inout FunctionCall) {
    if atToken(.rightParenthesis) { return }
    if at(.returning) { return jsonReturning(&call) }
    if atQueryStart, !atToken(.leftParenthesis) || isQueryBehindParentheses() {
      let start = start
      let query = query()
      add(.query(query), make(.subquery(query), from: start), to: &call)
      if let format = jsonFormat() { word(format, to: &call) }
      return jsonReturning(&call)
    }
    repeat { jsonValue(&call) } while eatToken(.comma)
    nullClause(&call)
    jsonReturning(&call)
  }

  /// json_value_expr → a_expr [FORMAT JSON [ENCODING name]].
  private mutating func jsonValue(_ call: inout FunctionCall) {
    let value = expression()
    if let format = jsonFormat() {
      add(.formatted(value, format: format), value, to: &call)
    } else {
      add(.value(value), value, to: &call)
    }
  }

  /// [FORMAT JSON [ENCODING name]].
  private mutating func jsonFormat() -> String? {
    guard at(.format), peek().keyword == .json else { return nil }
    advance()
    advance()
    guard eat(.encoding) else { return "format json" }
    let name = identifier(expected: "an encoding")
    switch name.text {
    case "utf8", "utf16", "utf32": break
    default:
      fail(
        .unexpectedToken, "`\(name.text)` is no encoding of JSON",
        help: "the encodings are UTF8, UTF16 and UTF32", at: name.range)
    }
    return "format json encoding \(name.text)"
  }

  private static func isConstantPath(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .string, .placeholder, .unreadable: true
    case .parenthesized(let inner): isConstantPath(inner)
    default: false
    }
  }

  /// [(NULL | ABSENT) ON NULL].
  private mutating func nullClause(_ call: inout FunctionCall) {
    guard let first = eat(anyOf: .null, .absent) else { return }
    expect(.on, .null)
    word("\(first.spelling) on null", to: &call)
  }

  /// [(WITH | WITHOUT) UNIQUE [KEYS]].
  private mutating func uniqueKeys(_ call: inout FunctionCall) {
    guard let first = eat(anyOf: .with, .without) else { return }
    expect(.unique)
    _ = eat(.keys)
    word("\(first.spelling) unique keys", to: &call)
  }

  /// [RETURNING Typename [FORMAT JSON …]].
  private mutating func jsonReturning(_ call: inout FunctionCall) {
    guard eat(.returning) else { return }
    let type = typeName()
    call.special.append(.returning(type, format: jsonFormat()))
    call.modifiers.append("returning")
  }

  // MARK: Query functions

  /// json_value_expr `,` a_expr [PASSING …].
  private mutating func contextAndPath(_ call: inout FunctionCall) {
    jsonValue(&call)
    expectToken(.comma)
    valuePart(&call)
    jsonPassing(&call)
  }

  /// PASSING json_value_expr AS label `,` ….
  private mutating func jsonPassing(_ call: inout FunctionCall) {
    guard eat(.passing) else { return }
    var parts: [CallPart] = []
    repeat {
      let value = expression()
      call.arguments.append(value)
      let format = jsonFormat()
      expect(.as)
      parts.append(.labelled(value, identifier(as: .label), format: format))
    } while eatToken(.comma)
    call.special.append(.passing(parts))
  }

  /// context `,` path [passing] [returning] [wrapper] [quotes] [behaviors].
  private mutating func queryArguments(_ call: inout FunctionCall) {
    contextAndPath(&call)
    jsonReturning(&call)
    for words in wrapperAndQuotes() { word(words, to: &call) }
    jsonBehaviors(&call)
  }

  /// [json_wrapper_behavior] [json_quotes_clause].
  private mutating func wrapperAndQuotes() -> [String] {
    var words: [String] = []
    if let first = eat(anyOf: .with, .without) {
      var wrapper = String(first.spelling)
      if first == .with, let condition = eat(anyOf: .conditional, .unconditional) {
        wrapper += " \(condition.spelling)"
      }
      _ = eat(.array)
      expect(.wrapper)
      words.append(wrapper + " wrapper")
    }
    if let verb = eat(anyOf: .keep, .omit) {
      expect(.quotes)
      if eat(.on) {
        expect(.scalar)
        expect(.string)
      }
      words.append("\(verb.spelling) quotes")
    }
    return words
  }

  private mutating func jsonBehaviors(_ call: inout FunctionCall, allowsEmpty: Bool = true) {
    for part in behaviors(allowsEmpty: allowsEmpty) {
      call.special.append(part)
      if case .behavior(_, let value?, _) = part { call.arguments.append(value) }
    }
  }

  /// [json_behavior ON EMPTY] [json_behavior ON ERROR].
  private mutating func behaviors(allowsEmpty: Bool) -> [CallPart] {
    var parts: [CallPart] = []
    while !isFailing, let (words, value) = behavior() {
      expect(.on)
      if allowsEmpty, parts.isEmpty, eat(.empty) {
        parts.append(.behavior(words, value, isOnError: false))
        continue
      }
      expect(.error)
      parts.append(.behavior(words, value, isOnError: true))
      break
    }
    return parts
  }

  /// json_behavior → DEFAULT a_expr | ERROR | NULL | TRUE | FALSE | UNKNOWN | EMPTY [ARRAY | OBJECT].
  private mutating func behavior() -> (String, Expression?)? {
    switch token.keyword {
    case .default:
      advance()
      return ("default", expression())
    case .empty:
      advance()
      if let kind = eat(anyOf: .array, .object) { return ("empty \(kind.spelling)", nil) }
      return ("empty", nil)
    case .error, .null, .true, .false, .unknown:
      return (String(advance().keyword.spelling), nil)
    default: return nil
    }
  }

  // MARK: JSON_TABLE

  /// JSON_TABLE `(` context `,` path [AS name] [PASSING …] COLUMNS `(` … `)` [behavior ON ERROR] `)`.
  mutating func postgresqlJSONTable() -> Expression {
    uses(.jsonTable)
    return specialCall { parser, call in
      parser.jsonValue(&call)
      parser.expectToken(.comma)
      parser.valuePart(&call)
      if let path = call.arguments.last, !Parser.isConstantPath(path) {
        parser.fail(.unexpectedToken, "the path of JSON_TABLE is a string", at: path.range)
      }
      if parser.eat(.as) { call.special.append(.name(parser.identifier())) }
      parser.jsonPassing(&call)
      parser.expect(.columns)
      let columns = parser.parenthesizedList { $0.jsonColumn() }
      call.special.append(.columns(columns))
      parser.jsonBehaviors(&call, allowsEmpty: false)
    }
  }

  /// json_table_column_definition.
  private mutating func jsonColumn() -> TableFunctionColumn {
    nested(
      TableFunctionColumn(range: SourceRange(at: previousEnd), name: nil, kind: .ordinality)
    ) { parser in
      let start = parser.start
      var column =
        parser.at(.nested)
          && (parser.peek().keyword == .path || parser.peek().kind == .string)
        ? parser.nestedColumns() : parser.jsonValueColumn()
      column.range = parser.range(from: start)
      return column
    }
  }

  /// NESTED [PATH] 'path' [AS name] COLUMNS `(` … `)`.
  private mutating func nestedColumns() -> TableFunctionColumn {
    expect(.nested)
    _ = eat(.path)
    let path = stringLiteral()
    let name = eat(.as) ? identifier() : nil
    expect(.columns)
    let columns = parenthesizedList { $0.jsonColumn() }
    var column = TableFunctionColumn(
      range: SourceRange(at: previousEnd), name: name, kind: .nested(columns))
    column.parts.append(.value(Expression(.string(path), range: path.range)))
    return column
  }

  /// ColId FOR ORDINALITY | ColId Typename [FORMAT JSON] [EXISTS] [PATH 'path'] [wrapper] [quotes] [behaviors].
  private mutating func jsonValueColumn() -> TableFunctionColumn {
    let place = SourceRange(at: start)
    let name = identifier(expected: "a column's name")
    if eat(.for) {
      expect(.ordinality)
      return TableFunctionColumn(range: place, name: name, kind: .ordinality)
    }
    let type = typeName()
    let isExists = eat(.exists)
    var column = TableFunctionColumn(
      range: place, name: name, kind: isExists ? .exists(type) : .value(type))
    if !isExists, let format = jsonFormat() { column.parts.append(.words(format)) }
    if eat(.path) {
      let path = stringLiteral()
      column.parts.append(.words("path"))
      column.parts.append(.value(Expression(.string(path), range: path.range)))
    }
    if !isExists {
      for words in wrapperAndQuotes() { column.parts.append(.words(words)) }
    }
    column.parts += behaviors(allowsEmpty: !isExists)
    return column
  }
}
