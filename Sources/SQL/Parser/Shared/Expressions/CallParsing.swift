import Text

extension Parser {
  /// A name with `(` behind it comes next.
  func isCallAhead() -> Bool {
    var index = 0
    while isName(peek(index), as: .label), peek(index + 1).kind == .dot { index += 2 }
    guard peek(index + 1).kind == .leftParenthesis else { return false }
    let name = peek(index)
    if index > 0 { return isName(name, as: .label) }
    if name.kind != .word { return name.kind == .quotedIdentifier || name.kind == .placeholder }
    if dialect.isMySQLFamily { return !isReservedNonFunction(name.keyword) }
    return isName(name, as: .function) || isCalledColumnName(name.keyword)
  }

  /// The words that name columns and yet are called, with a grammar of their own.
  private func isCalledColumnName(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .coalesce, .extract, .greatest, .grouping, .least, .mergeAction, .normalize, .nullif,
      .overlay, .position, .substring, .treat, .trim, .xmlconcat, .xmlelement, .xmlexists,
      .xmlforest, .xmlparse, .xmlpi, .xmlroot, .xmlserialize, .json, .jsonArray, .jsonArrayagg,
      .jsonExists, .jsonObject, .jsonObjectagg, .jsonQuery, .jsonScalar, .jsonSerialize,
      .jsonValue:
      true
    default: false
    }
  }

  /// Words that MySQL reserves and that no function is called by.
  private func isReservedNonFunction(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .select, .from, .where, .and, .or, .not, .on, .in, .exists, .case, .when, .then, .else,
      .union, .group, .order, .having, .limit, .join, .using, .as, .by, .between, .is, .like:
      true
    default: false
    }
  }

  /// name `(` arguments `)` [WITHIN GROUP …] [FILTER …] [OVER …].
  mutating func call() -> Expression {
    nested(unreadable()) { parser in
      let start = parser.start
      var name = ObjectName(name: parser.takeIdentifier())
      while parser.eatToken(.dot) {
        name.qualifiers.append(name.name)
        name.name = parser.identifier(as: .label)
      }
      var call = FunctionCall(name: name, arguments: [])
      let touches = !parser.token.flags.contains(.followsSpace)
      parser.expectToken(.leftParenthesis)
      if parser.dialect.isMySQLFamily {
        parser.mysqlArguments(&call, touches: touches)
      } else {
        parser.callArguments(&call)
      }
      parser.expectToken(.rightParenthesis)
      if parser.dialect.isMySQLFamily {
        parser.mysqlCallModifiers(&call)
      } else {
        parser.callModifiers(&call)
      }
      return parser.make(.call(call), from: start)
    }
  }

  private mutating func callArguments(_ call: inout FunctionCall) {
    if !dialect.isMySQLFamily { return postgresqlCallArguments(&call) }
    guard !atToken(.rightParenthesis), !isFailing else { return }
    if eat(.distinct) {
      call.isDistinct = true
    } else {
      _ = eat(.all)
    }
    argumentWords(&call, isAfterArgument: false)
    while !isFailing, !atToken(.rightParenthesis) {
      let before = position
      if eat(.variadic) { call.isVariadic = true }
      if eat(.order) {
        expect(.by)
        call.orderBy = commaList { $0.orderItem() }
      } else {
        call.arguments.append(argument(of: call.name.name.text))
      }
      argumentWords(&call, isAfterArgument: true)
      if eatToken(.comma) { argumentWords(&call, isAfterArgument: false) }
      if position == before { fail(expected: "`)`") }
    }
  }

  /// Words of functions with a syntax of their own: EXTRACT … FROM, TRIM (BOTH …), SUBSTRING … FOR,
  /// JSON_OBJECT … RETURNING and the like.
  private mutating func argumentWords(_ call: inout FunctionCall, isAfterArgument: Bool) {
    var isAfterArgument = isAfterArgument
    while true {
      switch token.keyword {
      case .from, .for, .both, .leading, .trailing, .placing, .using, .in, .returning, .passing,
        .columns, .wrapper, .with, .without, .on, .format, .absent, .ignore, .respect, .value,
        .as, .unique, .keys, .to:
        if at(.value), !isAfterArgument { return }
        if at(anyOf: .format, .keys, .absent, .columns, .value, .passing, .wrapper, .ignore),
          isEndOfOperand(peek()) || peek().kind == .operator || peek().kind == .dot
            || peek().kind == .equals || peek().kind == .leftParenthesis
        {
          return
        }
        let word = String(token.keyword.spelling)
        advance()
        call.modifiers.append(word)
        isAfterArgument = false
        if word == "returning" || word == "as" { _ = typeName() }
      default: return
      }
    }
  }

  /// [name `=>`] expression.
  private mutating func argument(of name: String) -> Expression {
    let start = start
    if atName(as: .function),
      peek().kind == .colonEquals || (peek().kind == .operator && isText(of: peek(), "=>"))
    {
      let label = takeIdentifier()
      advance()
      return make(.namedArgument(label, expression()), from: start)
    }
    if atQueryStart, !atToken(.leftParenthesis),
      !(at(.table) && peek().kind == .rightParenthesis)
    {
      return make(.subquery(query()), from: start)
    }
    // In POSITION(a IN b) the word is no operator.
    var value = name.lowercased() == "position" ? expression(above: .other) : expression()
    if eatToken(.colon) {
      value = make(
        .binary(first: value, rest: [BinaryPart(op: ":", operand: expression())]), from: start)
    }
    return value
  }

  mutating func callModifiers(_ call: inout FunctionCall) {
    if at(.within), peek().keyword == .group {
      advance()
      expect(.group)
      expectToken(.leftParenthesis)
      expect(.order, .by)
      call.withinGroup = commaList { $0.orderItem() }
      expectToken(.rightParenthesis)
    }
    if at(.filter), peek().kind == .leftParenthesis {
      advance()
      expectToken(.leftParenthesis)
      expect(.where)
      call.filter = expression()
      expectToken(.rightParenthesis)
    }
    if dialect.isMySQLFamily, at(anyOf: .ignore, .respect), peek().keyword == .nulls {
      call.modifiers.append("\(advance().keyword.spelling) nulls")
      advance()
    }
    if dialect.isMySQLFamily, at(.from), peek().keyword == .first || peek().keyword == .last,
      peek(2).keyword == .over
    {
      advance()
      advance()
    }
    guard at(.over) else { return }
    guard peek().kind == .leftParenthesis || isName(peek()) else { return }
    advance()
    if atToken(.leftParenthesis) {
      call.over = .specification(windowSpecification())
    } else {
      call.over = .named(identifier())
    }
  }

  /// `(` [name] [PARTITION BY …] [ORDER BY …] [frame] `)`.
  mutating func windowSpecification() -> WindowSpecification {
    var window = WindowSpecification()
    expectToken(.leftParenthesis)
    if atName(), !at(.partition),
      !at(anyOf: .rows, .range, .groups) || peek().kind == .rightParenthesis
    {
      window.base = takeIdentifier()
    }
    if eat(.partition) {
      expect(.by)
      window.partitionBy = commaList { $0.expression() }
    }
    if eat(.order) {
      expect(.by)
      window.orderBy = commaList { $0.orderItem() }
    }
    if at(anyOf: .rows, .range, .groups) {
      let start = start
      if dialect.isMySQLFamily { mysqlFrame() } else { window.frameClause = windowFrame() }
      window.frame = range(from: start)
    }
    expectToken(.rightParenthesis)
    return window
  }

  /// expression [ASC | DESC | USING operator] [NULLS FIRST | LAST].
  mutating func orderItem() -> OrderItem {
    var item = OrderItem(expression: expression())
    if eat(.desc) {
      item.isDescending = true
    } else if !dialect.isMySQLFamily, eat(.using) {
      item.usingOperator =
        at(.operator) ? eatBinaryOperator("operator") : operatorName().text
    } else {
      item.isExplicitlyAscending = eat(.asc)
    }
    if at(.nulls), !dialect.isMySQLFamily {
      advance()
      item.nullsFirst = at(.first)
      if eat(anyOf: .first, .last) == nil { fail(expected: "`FIRST` or `LAST`") }
    }
    return item
  }
}
