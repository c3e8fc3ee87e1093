import Text

extension Parser {
  /// `INTERVAL(n, …)` is a function; `INTERVAL (n) DAY` is not.
  func isFunctionNamedInterval() -> Bool {
    guard peek().kind == .leftParenthesis else { return false }
    var depth = 0
    var index = 1
    while true {
      let token = peek(index)
      switch token.kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis:
        depth -= 1
        if depth == 0 { return !isIntervalUnit(peek(index + 1)) && !isOperator(peek(index + 1)) }
      case .endOfFile, .terminator: return true
      case .comma where depth == 1: return true
      default: break
      }
      index += 1
    }
  }

  private func isOperator(_ token: Token) -> Bool {
    token.kind == .operator || token.kind == .star
  }

  func isIntervalUnit(_ token: Token) -> Bool {
    switch token.keyword {
    case .microsecond, .second, .minute, .hour, .day, .week, .month, .quarter, .year,
      .secondMicrosecond, .minuteMicrosecond, .minuteSecond, .hourMicrosecond, .hourSecond,
      .hourMinute, .dayMicrosecond, .daySecond, .dayMinute, .dayHour, .yearMonth, .sqlTsiSecond,
      .sqlTsiMinute, .sqlTsiHour, .sqlTsiDay, .sqlTsiWeek, .sqlTsiMonth, .sqlTsiQuarter,
      .sqlTsiYear:
      true
    default: token.kind == .placeholder
    }
  }

  /// INTERVAL amount unit, where it is added to or taken from a time.
  mutating func mysqlInterval() -> Expression {
    let before = position > 0 ? tokens[position - 1] : token
    let keyword = token
    let value = interval()
    let isAdded = before.kind == .operator && (isText(of: before, "+") || isText(of: before, "-"))
    if !isFailing, !isAdded, !atOperator("+") {
      fail(
        .unexpectedToken, "an interval is no value of its own: it is added to a time",
        at: keyword.range)
    }
    return value
  }

  /// INTERVAL expression unit.
  mutating func interval() -> Expression {
    let start = start
    expect(.interval)
    let amount = expression()
    guard isIntervalUnit(token) else {
      fail(expected: "a unit such as `DAY`")
      return unreadable()
    }
    let unit = advance()
    return make(
      .interval(amount, unit: unit.keyword == .notKeyword ? "" : String(unit.keyword.spelling)),
      from: start)
  }

  /// CAST `(` expression [AT TIME ZONE …] AS type [ARRAY] `)`.
  mutating func mysqlCast() -> Expression {
    let start = start
    expect(.cast)
    expectToken(.leftParenthesis)
    let operand = expression()
    if dialect.hasServerComponents, eatPhrase("at time zone") {
      _ = eat(.interval)
      _ = stringLiteral()
    }
    expect(.as)
    let type = mysqlCastType()
    if eat(.array) { used(.multiValuedIndex) }
    expectToken(.rightParenthesis)
    return make(
      .cast(CastExpression(operand: operand, type: type, form: .function)), from: start)
  }

  /// CONVERT `(` expression (USING charset | `,` type) `)`.
  mutating func convertCall() -> Expression {
    let start = start
    expect(.convert)
    expectToken(.leftParenthesis)
    let operand = expression()
    let cast: CastExpression
    if eat(.using) {
      let name = charsetName()
      let type = TypeName(name: ObjectName(name: name), range: name.range)
      cast = CastExpression(operand: operand, type: type, form: .charset)
    } else {
      expectToken(.comma)
      cast = CastExpression(operand: operand, type: mysqlCastType(), form: .function)
    }
    expectToken(.rightParenthesis)
    return make(.cast(cast), from: start)
  }

  /// A character set before a literal that it belongs to: `_utf8mb4 'text'`, `_ucs2 0x3A`.
  func isIntroducer(_ token: Token) -> Bool {
    guard dialect.isMySQLFamily, token.kind == .word, token.keyword == .notKeyword,
      source.file.bytes(in: token.range).first == UInt8(ascii: "_")
    else { return false }
    switch peek().kind {
    case .string, .hexString, .bitString: break
    default: return false
    }
    let name = text(of: token).dropFirst().lowercased()
    if name == "gb18030" { return dialect.hasServerComponents }
    return MySQLKeywords.characterSets.contains(name) || name == "filename"
  }

  /// introducer literal.
  mutating func introduced() -> Expression {
    let start = start
    advance()
    var value = primary()
    value.range = range(from: start)
    if case .string(var literal) = value.kind {
      literal.range = value.range
      value.kind = .string(literal)
    }
    return value
  }

  /// MATCH (`(` columns `)` | columns) AGAINST `(` expression [modifier] `)`.
  mutating func matchAgainst() -> Expression {
    let start = start
    expect(.match)
    let columns: [Expression]
    if eatToken(.leftParenthesis) {
      columns = commaList { $0.matchedColumn() }
      expectToken(.rightParenthesis)
    } else {
      columns = commaList { $0.matchedColumn() }
    }
    expect(.against)
    expectToken(.leftParenthesis)
    let against = expression(above: .bitOr)
    let modifierStart = self.start
    if eatPhrase("in natural language mode") {
      _ = eatPhrase("with query expansion")
    } else if !eatPhrase("in boolean mode") {
      _ = eatPhrase("with query expansion")
    }
    let modifier = source.file.text(in: range(from: modifierStart)).lowercased()
    expectToken(.rightParenthesis)
    return make(.match(columns: columns, against: against, modifier: modifier), from: start)
  }

  /// A column, with no operators.
  mutating func matchedColumn() -> Expression {
    let start = start
    let name = objectName(parts: 3, expected: "a column's name")
    return make(.column(name), from: start)
  }

  /// (NEXT | PREVIOUS) VALUE FOR sequence (MariaDB).
  mutating func nextValue() -> Expression {
    uses(.sequences)
    let start = start
    let isNext = at(.next)
    advance()
    advance()
    expect(.for)
    let name = objectName()
    let sequence = Expression(.column(name), range: name.range)
    let function = ObjectName(
      name: Identifier(isNext ? "nextval" : "lastval", range: range(from: start)))
    return make(.call(FunctionCall(name: function, arguments: [sequence])), from: start)
  }

  /// NEXT VALUE FOR or PREVIOUS VALUE FOR comes next.
  var atSequenceValue: Bool {
    dialect.isMySQLFamily
      && (atPhrase("next value for") || atPhrase("previous value for"))
  }
}
