import Text

extension Parser {
  /// primary → literal | column | call | `(` … `)` | CASE … | ARRAY … | EXISTS … (PostgreSQL `c_expr`,
  /// MySQL `simple_expr`).
  mutating func primary() -> Expression {
    let start = start
    switch token.kind {
    case .integer:
      let text = text(of: advance())
      if !dialect.isMySQLFamily { usesNumber(text, from: start) }
      return make(.integer(text), from: start)
    case .decimal:
      let text = text(of: advance())
      if !dialect.isMySQLFamily { usesNumber(text, from: start) }
      return make(.decimal(text), from: start)
    case .string, .dollarString:
      return stringOperand()
    case .bitString, .hexString:
      let text = text(of: advance())
      return make(.bits(text), from: start)
    case .parameter:
      let text = text(of: advance())
      return make(.parameter(text), from: start)
    case .userVariable, .systemVariable:
      return variable()
    case .placeholder where peek().kind != .dot && peek().kind != .leftParenthesis:
      let text = text(of: advance())
      return make(.placeholder(text), from: start)
    case .leftParenthesis:
      return parenthesized()
    case .word, .quotedIdentifier, .placeholder:
      return wordOperand()
    default:
      fail(expected: "an expression")
      return unreadable()
    }
  }

  /// @name [`:=` expression].
  private mutating func variable() -> Expression {
    let start = start
    let token = advance()
    if token.kind == .systemVariable, eatToken(.dot) {
      _ = identifier(expected: "a variable's name")
      return make(.variable(source.file.text(in: range(from: start))), from: start)
    }
    if !isNamedVariable(token) { fail(expected: "a variable's name") }
    let target = make(.variable(text(of: token)), from: start)
    guard token.kind == .userVariable, eatToken(.colonEquals) else { return target }
    let value = expression()
    return make(.assignment(target, value), from: start)
  }

  /// A variable with a name: neither `@\`\`` nor `@@global` alone.
  private func isNamedVariable(_ variable: Token) -> Bool {
    if variable.kind == .systemVariable {
      let name = text(of: variable).lowercased()
      let isScope = ["@@global", "@@session", "@@local", "@@persist", "@@persist_only"].contains(
        name)
      return !isScope
    }
    let length = variable.end &- variable.start
    guard length == 3 else { return length > 1 }
    return !["@``", "@''", "@\"\""].contains(text(of: variable))
  }

  /// A string; MySQL joins strings that follow each other.
  private mutating func stringOperand() -> Expression {
    let start = start
    let isNational = !dialect.isMySQLFamily && isNationalString(token)
    var literal = stringLiteral()
    if isNational {
      let type = TypeName(
        name: ObjectName(name: Identifier("character", range: SourceRange(at: start))),
        range: SourceRange(at: start))
      return make(.typedLiteral(type, literal), from: start)
    }
    while dialect.isMySQLFamily, atToken(.string) {
      literal.value += stringLiteral().value
      literal.range = range(from: start)
    }
    return make(.string(literal), from: start)
  }

  /// `N'…'`, which PostgreSQL reads as a constant of the type `character`.
  private func isNationalString(_ token: Token) -> Bool {
    token.kind == .string && source.file.bytes(in: token.range).first.map { $0 | 0x20 } == 0x6E
  }

  /// `(` query `)` | `(` expression `)` | `(` expression `,` … `)`.
  private mutating func parenthesized() -> Expression {
    let start = start
    expectToken(.leftParenthesis)
    if atQueryStart, !isParenthesizedOperand() {
      let query = query()
      expectToken(.rightParenthesis)
      return make(.subquery(query), from: start)
    }
    let first = expression()
    if eatToken(.comma) {
      let items = [first] + commaList { $0.expression() }
      expectToken(.rightParenthesis)
      return make(.row(items, explicit: false), from: start)
    }
    expectToken(.rightParenthesis)
    return make(.parenthesized(first), from: start)
  }

  /// `((SELECT …) + 1)`: parentheses that begin with a sub-select and go on as an expression.
  func isParenthesizedOperand() -> Bool {
    atToken(.leftParenthesis) && goesOnBehindQuery(from: position)
  }

  /// The parentheses from `first` on are one in another around a query, and behind one of them stands
  /// what continues no query.
  func goesOnBehindQuery(from first: Int) -> Bool {
    var leading = 0
    while first + leading < tokens.count, tokens[first + leading].kind == .leftParenthesis {
      leading += 1
    }
    var depth = leading
    var index = first + leading
    while index < tokens.count {
      switch tokens[index].kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis:
        depth -= 1
        guard depth < leading else { break }
        leading = depth
        let next = tokens[min(index + 1, tokens.count - 1)]
        if !continuesQuery(next) { return true }
        if depth == 0 { return false }
      case .terminator, .endOfFile: return false
      default: break
      }
      index += 1
    }
    return false
  }

  private func continuesQuery(_ token: Token) -> Bool {
    if token.kind == .rightParenthesis { return true }
    switch token.keyword {
    case .union, .intersect, .except, .minus, .order, .limit, .offset, .fetch, .for: return true
    default: return false
    }
  }

  /// An operand that begins with a word: by keyword, as a call, as a typed literal, or a column.
  private mutating func wordOperand() -> Expression {
    if isTypedLiteral() { return typedLiteral() }
    if token.kind == .word, let special = keywordOperand() { return special }
    if isIntroducer(token) { return introduced() }
    if isCallAhead() { return call() }
    guard atName() else {
      fail(expected: "an expression")
      return unreadable()
    }
    return columnReference()
  }

  /// func_expr_windowless: a call that FILTER, WITHIN GROUP and OVER do not follow.
  mutating func windowlessCall() -> Expression {
    if token.kind == .word, let special = keywordOperand() { return special }
    return call(isWindowless: true)
  }

  /// name (`.` name)* [`.*`].
  private mutating func columnReference() -> Expression {
    let start = start
    var name = ObjectName(name: takeIdentifier())
    while atToken(.dot) {
      if peek().kind == .star {
        if dialect.isMySQLFamily, !isSelectItem(start) { break }
        advance()
        advance()
        return make(.star(name.qualifiers + [name.name]), from: start)
      }
      guard isName(peek(), as: positionBehindDot) else { break }
      advance()
      name.qualifiers.append(name.name)
      name.name = takeIdentifier()
    }
    if !dialect.isMySQLFamily { failBehindDot() }
    if dialect.isMySQLFamily, name.qualifiers.count > 2 { fail(expected: "at most three names") }
    if !dialect.isMySQLFamily, !name.qualifiers.isEmpty, atStringConstant {
      return typedLiteral(named: name, arguments: [], from: start)
    }
    return make(.column(name), from: start)
  }

  private func isTypedLiteral() -> Bool {
    if dialect.isMySQLFamily {
      return peek().kind == .string && at(anyOf: .date, .time, .timestamp)
    }
    return isPostgreSQLTypedLiteral()
  }

  /// CASE, CAST, ARRAY, ROW, EXISTS, NULL, TRUE, CURRENT_TIMESTAMP and the like; nil for other words.
  private mutating func keywordOperand() -> Expression? {
    let start = start
    switch token.keyword {
    case .notKeyword: return nil
    case .null:
      advance()
      return make(.null, from: start)
    case .true, .false:
      let isTrue = advance().keyword == .true
      return make(.boolean(isTrue), from: start)
    case .default where peek().kind != .leftParenthesis:
      advance()
      return make(.defaultValue, from: start)
    case .case: return caseExpression()
    case .cast where peek().kind == .leftParenthesis:
      return dialect.isMySQLFamily ? mysqlCast() : castCall()
    case .convert where dialect.isMySQLFamily && peek().kind == .leftParenthesis:
      return convertCall()
    case .exists where peek().kind == .leftParenthesis:
      advance()
      expectToken(.leftParenthesis)
      let query = query()
      expectToken(.rightParenthesis)
      return make(.exists(query), from: start)
    case .array where !dialect.isMySQLFamily: return arrayConstructor()
    case .grouping, .coalesce, .collation, .extract, .greatest, .least, .normalize, .nullif,
      .overlay, .position, .substring, .treat, .trim, .mergeAction, .xmlconcat, .xmlelement,
      .xmlexists, .xmlforest, .xmlparse, .xmlpi, .xmlroot, .xmlserialize, .json, .jsonArray,
      .jsonArrayagg, .jsonExists, .jsonObject, .jsonObjectagg, .jsonQuery, .jsonScalar,
      .jsonSerialize, .jsonValue:
      return dialect.isMySQLFamily ? nil : postgresqlSpecialCall()
    case .row where peek().kind == .leftParenthesis:
      advance()
      expectToken(.leftParenthesis)
      let items = atToken(.rightParenthesis) ? [] : commaList { $0.expression() }
      if dialect.hasMariaDBCommands, items.count == 1 { expectToken(.comma) }
      expectToken(.rightParenthesis)
      return make(.row(items, explicit: true), from: start)
    case .interval where dialect.isMySQLFamily && !isFunctionNamedInterval():
      return mysqlInterval()
    case .match where dialect.isMySQLFamily: return matchAgainst()
    case .next, .previous:
      return atSequenceValue ? nextValue() : nil
    default: return specialValue()
    }
  }

  /// CURRENT_DATE, CURRENT_TIMESTAMP [`(` n `)`], CURRENT_USER …: called without parentheses.
  private mutating func specialValue() -> Expression? {
    let start = start
    switch token.keyword {
    case .currentTimestamp, .currentTime, .localtime, .localtimestamp, .currentDate, .utcTimestamp,
      .utcDate, .utcTime:
      let word = String(advance().keyword.spelling)
      var precision: Expression?
      if dialect.isMySQLFamily {
        if eatToken(.leftParenthesis) {
          if !atToken(.rightParenthesis) { precision = wholeNumber() }
          expectToken(.rightParenthesis)
        }
      } else if word != "current_date", eatToken(.leftParenthesis) {
        precision = integerConstant()
        expectToken(.rightParenthesis)
      }
      return make(.specialValue(word, precision: precision), from: start)
    case .currentUser, .sessionUser, .currentRole, .currentCatalog, .currentSchema, .user,
      .systemUser:
      guard token.flags.contains(.reserved) || at(.currentSchema), peek().kind != .dot else {
        return nil
      }
      if peek().kind == .leftParenthesis, !dialect.isMySQLFamily, at(.currentSchema) { return nil }
      let word = String(advance().keyword.spelling)
      if dialect.isMySQLFamily, eatToken(.leftParenthesis) { expectToken(.rightParenthesis) }
      return make(.specialValue(word, precision: nil), from: start)
    default: return nil
    }
  }

  /// CASE [operand] (WHEN … THEN …)+ [ELSE …] END.
  private mutating func caseExpression() -> Expression {
    let start = start
    expect(.case)
    let operand = at(.when) ? nil : expression()
    var branches: [CaseExpression.Branch] = []
    while eat(.when) {
      let condition = expression()
      expect(.then)
      branches.append(CaseExpression.Branch(condition: condition, result: expression()))
    }
    if branches.isEmpty { fail(expected: "`WHEN`") }
    let otherwise = eat(.else) ? expression() : nil
    expect(.end)
    return make(
      .caseWhen(CaseExpression(operand: operand, branches: branches, otherwise: otherwise)),
      from: start)
  }

  /// CAST `(` expression AS type `)`.
  private mutating func castCall() -> Expression {
    let start = start
    expect(.cast)
    expectToken(.leftParenthesis)
    let operand = expression()
    expect(.as)
    let type = typeName()
    expectToken(.rightParenthesis)
    return make(
      .cast(CastExpression(operand: operand, type: type, form: .function)), from: start)
  }

  /// ARRAY `[` … `]` | ARRAY `(` query `)`.
  private mutating func arrayConstructor() -> Expression {
    let start = start
    expect(.array)
    if eatToken(.leftParenthesis) {
      let query = query()
      expectToken(.rightParenthesis)
      return make(.arrayQuery(query), from: start)
    }
    return arrayElements(from: start)
  }

  /// `[` (expression | nested elements) `,` … `]`.
  private mutating func arrayElements(from start: UInt32) -> Expression {
    nested(unreadable()) { parser in
      parser.expectToken(.leftBracket)
      var elements: [Expression] = []
      if !parser.atToken(.rightBracket), !parser.isFailing {
        let holdsArrays = parser.atToken(.leftBracket)
        elements = parser.commaList { parser in
          holdsArrays ? parser.arrayElements(from: parser.start) : parser.expression()
        }
      }
      parser.expectToken(.rightBracket)
      return parser.make(.array(elements), from: start)
    }
  }
}
