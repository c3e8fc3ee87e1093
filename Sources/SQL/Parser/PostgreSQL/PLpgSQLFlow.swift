import Text

/// Labels, RETURN and RAISE (PostgreSQL, sections 43.6 and 43.9).
///
/// What the server checks beyond the syntax (that RETURN fits the function, that a label exists) is not
/// looked at here.
extension Parser {
  /// [`<<` label `>>`] production; the production gets the place where the label starts.
  mutating func plpgsqlLabelled(
    _ production: (inout Parser, UInt32) -> BodyStatement
  ) -> BodyStatement {
    let start = start
    if eatOperator("<<") {
      _ = plpgsqlName(expected: "a label")
      if !eatOperator(">>") { fail(expected: "`>>`") }
      if at(anyOf: .if, .case) { fail(expected: "a block or a loop behind its label") }
    }
    return production(&self, start)
  }

  /// (EXIT | CONTINUE) [label] [WHEN condition].
  mutating func plpgsqlExit() -> BodyStatement.Kind {
    let word = String(advance().keyword.spelling)
    if isPLpgSQLName { _ = takeIdentifier() }
    if eat(.when) { _ = plpgsqlExpression() }
    return .other(word)
  }

  /// RETURN [expression] | RETURN NEXT [expression] | RETURN QUERY (query | EXECUTE text [USING …]).
  mutating func plpgsqlReturn() -> BodyStatement.Kind {
    expect(.return)
    if eat(.next) {
      if !atInnerSemicolon { _ = plpgsqlExpression() }
      return .other("return next")
    }
    if eat(.query) {
      if at(.execute) { return plpgsqlExecute() }
      let statement = queryOrOther()
      if case .query(let query) = statement.node { return .returnQuery(query) }
      return .sql(statement)
    }
    return .returnValue(atInnerSemicolon ? nil : plpgsqlExpression())
  }

  /// RAISE [level] ['format' (`,` value)* | condition | SQLSTATE 'code'] [USING option `=` value `,` …].
  mutating func plpgsqlRaise() -> BodyStatement.Kind {
    expect(.raise)
    let level = eat(anyOf: .exception, .warning, .notice, .info, .log, .debug)
    var arguments: [Expression] = []
    if atToken(.string) || atToken(.dollarString) {
      let format = stringLiteral()
      arguments.append(Expression(.string(format), range: format.range))
      while eatToken(.comma) { arguments.append(plpgsqlExpression()) }
    } else if eat(.sqlstate) {
      let code = stringLiteral()
      arguments.append(Expression(.string(code), range: code.range))
    } else if !at(.using), level != nil || !atInnerSemicolon {
      let start = start
      let condition = identifier(as: .label, expected: "a format, a condition or `USING`")
      arguments.append(make(.column(ObjectName(name: condition)), from: start))
    }
    if eat(.using) { arguments += commaList { $0.plpgsqlRaiseOption() } }
    return .raise(level: level.map { String($0.spelling) }, arguments: arguments)
  }

  /// name (`=` | `:=`) expression.
  private mutating func plpgsqlRaiseOption() -> Expression {
    let start = start
    let name = identifier(as: .label, expected: "an option such as `ERRCODE`")
    switch name.text {
    case "errcode", "message", "detail", "hint", "column", "constraint", "datatype", "table",
      "schema":
      break
    default: fail(.unexpectedToken, "RAISE has no option `\(name.text)`", at: name.range)
    }
    if !eatToken(.equals), !eatToken(.colonEquals) { fail(expected: "`=`") }
    return make(.namedArgument(name, plpgsqlExpression()), from: start)
  }
}
