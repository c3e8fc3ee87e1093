import Text

extension Parser {
  /// A name with `(` behind it comes next.
  func isCallAhead() -> Bool {
    var index = 0
    while isName(peek(index), as: .label), peek(index + 1).kind == .dot { index += 2 }
    guard peek(index + 1).kind == .leftParenthesis else { return false }
    let name = peek(index)
    if index > 0 { return isName(name, as: .label) && (dialect.isMySQLFamily || isName(token)) }
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
      .union, .group, .order, .having, .limit, .join, .using, .as, .by, .between, .is, .like, .with,
      .for, .drop, .create, .alter, .table, .index, .key, .primary, .unique, .check, .references,
      .add, .column, .into, .update, .delete, .null, .to, .int, .all,
      .distinct:
      true
    default: false
    }
  }

  /// name `(` arguments `)` [WITHIN GROUP …] [FILTER …] [OVER …].
  ///
  /// `isWindowless` leaves those clauses, and the string that would make it a constant, alone.
  mutating func call(isWindowless: Bool = false) -> Expression {
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
      var isModifierList = false
      if parser.dialect.isMySQLFamily {
        parser.mysqlArguments(&call, touches: touches)
      } else {
        isModifierList = parser.postgresqlCallArguments(&call)
      }
      parser.expectToken(.rightParenthesis)
      if isWindowless { return parser.make(.call(call), from: start) }
      if isModifierList, parser.atStringConstant {
        return parser.typedLiteral(named: name, arguments: call.arguments, from: start)
      }
      if parser.dialect.isMySQLFamily {
        parser.mysqlCallModifiers(&call)
      } else {
        parser.callModifiers(&call)
      }
      return parser.make(.call(call), from: start)
    }
  }

  mutating func callModifiers(_ call: inout FunctionCall) {
    if at(.within), peek().keyword == .group {
      advance()
      expect(.group)
      expectToken(.leftParenthesis)
      expect(.order, .by)
      call.withinGroup = commaList { $0.orderItem() }
      expectToken(.rightParenthesis)
      if !call.orderBy.isEmpty || call.isDistinct || call.isVariadic {
        fail(
          .unexpectedToken, "WITHIN GROUP does not go with DISTINCT, VARIADIC or another ORDER BY",
          at: SourceRange(at: previousEnd))
      }
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
      window.partitionBy = commaList { parser in
        let key = parser.expression()
        if parser.dialect.hasMariaDBCommands { _ = parser.eat(anyOf: .asc, .desc) }
        return key
      }
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
