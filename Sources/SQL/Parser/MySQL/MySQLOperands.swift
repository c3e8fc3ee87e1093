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
        if depth == 0 { return !isIntervalUnit(peek(index + 1)) }
      case .endOfFile, .terminator: return true
      case .comma where depth == 1: return true
      default: break
      }
      index += 1
    }
  }

  private func isIntervalUnit(_ token: Token) -> Bool {
    switch token.keyword {
    case .microsecond, .second, .minute, .hour, .day, .week, .month, .quarter, .year,
      .secondMicrosecond, .minuteMicrosecond, .minuteSecond, .hourMicrosecond, .hourSecond,
      .hourMinute, .dayMicrosecond, .daySecond, .dayMinute, .dayHour, .yearMonth:
      true
    default: false
    }
  }

  /// INTERVAL expression unit.
  mutating func mysqlInterval() -> Expression {
    let start = start
    expect(.interval)
    let amount = expression()
    guard isIntervalUnit(token) else {
      fail(expected: "a unit such as `DAY`")
      return unreadable()
    }
    let unit = String(advance().keyword.spelling)
    return make(.interval(amount, unit: unit), from: start)
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
      cast = CastExpression(operand: operand, type: typeName(), form: .function)
    }
    expectToken(.rightParenthesis)
    return make(.cast(cast), from: start)
  }

  /// MATCH `(` columns `)` AGAINST `(` expression [modifier] `)`.
  mutating func matchAgainst() -> Expression {
    let start = start
    expect(.match)
    let columns: [Expression]
    if atToken(.leftParenthesis) {
      columns = parenthesizedList { $0.expression() }
    } else {
      columns = commaList { $0.expression(above: .collate) }
    }
    expect(.against)
    expectToken(.leftParenthesis)
    let against = expression(above: .bitOr)
    let modifierStart = self.start
    skip { $0.atToken(.rightParenthesis) }
    let modifier = source.file.text(in: range(from: modifierStart)).lowercased()
    expectToken(.rightParenthesis)
    return make(.match(columns: columns, against: against, modifier: modifier), from: start)
  }

  /// NEXT VALUE FOR sequence (MariaDB).
  mutating func nextValue() -> Expression {
    let start = start
    advance()
    advance()
    expect(.for)
    let name = objectName()
    let sequence = Expression(.column(name), range: name.range)
    let function = ObjectName(name: Identifier("nextval", range: range(from: start)))
    return make(.call(FunctionCall(name: function, arguments: [sequence])), from: start)
  }
}
