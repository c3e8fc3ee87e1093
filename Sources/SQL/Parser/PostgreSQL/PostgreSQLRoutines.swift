import Text

extension Parser {
  /// FUNCTION | PROCEDURE name `(` arguments `)` [RETURNS …] option* [body].
  mutating func postgresqlRoutine(_ orReplace: Bool) -> Statement.Node {
    let isProcedure = advance().keyword == .procedure
    var routine = CreateRoutine(
      kind: isProcedure ? .procedure : .function,
      name: objectName(as: .function, expected: "a function's name"))
    routine.orReplace = orReplace
    routine.arguments = parenthesizedRange()
    if eat(.returns) {
      if eat(.table) {
        _ = parenthesizedRange()
      } else {
        routine.returns = typeName()
      }
    }
    var bodyToken: Token?
    while !isFailing, !atStatementEnd {
      let before = position
      routineOption(&routine, &bodyToken)
      if routine.body != nil { break }
      if position == before { fail(expected: "a function option such as `LANGUAGE` or `AS`") }
    }
    if let bodyToken { routine.body = routineBody(token: bodyToken, language: routine.language) }
    return .createRoutine(routine)
  }

  /// `(` anything `)`.
  mutating func parenthesizedRange() -> SourceRange {
    let start = start
    expectToken(.leftParenthesis)
    skip { $0.atToken(.rightParenthesis) }
    expectToken(.rightParenthesis)
    return range(from: start)
  }

  /// LANGUAGE … | IMMUTABLE | AS '…' | COST n | SET … | BEGIN ATOMIC … END | RETURN … | ….
  private mutating func routineOption(_ routine: inout CreateRoutine, _ bodyToken: inout Token?) {
    switch token.keyword {
    case .language:
      advance()
      routine.language =
        atToken(.string) ? stringLiteral().value.lowercased() : identifier(as: .label).text
    case .immutable, .stable, .volatile:
      routine.volatility = String(advance().keyword.spelling)
    case .as:
      advance()
      let token = token
      _ = stringLiteral()
      if eatToken(.comma) {
        _ = stringLiteral()
      } else if !isFailing {
        bodyToken = token
      }
    case .begin where peek().keyword == .atomic:
      routine.body = atomicBody()
    case .return:
      let start = start
      advance()
      let value = expression()
      let statement = BodyStatement(.returnValue(value), range: range(from: start))
      routine.body = Body(statements: [statement], isRead: true, range: range(from: start))
    case .called, .returns:
      for _ in 0..<5 where !at(.input) && !atStatementEnd { advance() }
      expect(.input)
    case .strict, .leakproof, .window:
      advance()
    case .not where peek().keyword == .leakproof:
      advance()
      advance()
    case .external where peek().keyword == .security, .security:
      _ = eat(.external)
      advance()
      if eat(anyOf: .definer, .invoker) == nil { fail(expected: "`DEFINER` or `INVOKER`") }
    case .cost, .rows:
      advance()
      _ = expression()
    case .parallel, .support:
      advance()
      _ = objectName(as: .label)
    case .transform:
      advance()
      repeat {
        expect(.for, .type)
        _ = typeName()
      } while eatToken(.comma)
    case .set, .reset:
      _ = setVariable()
    default: break
    }
  }

  /// BEGIN ATOMIC (statement `;`)* END.
  private mutating func atomicBody() -> Body {
    let start = start
    let isOuterBody = isInsideBody
    isInsideBody = true
    defer { isInsideBody = isOuterBody }
    expect(.begin)
    expect(.atomic)
    let wasInside = isInsideBody
    isInsideBody = true
    defer { isInsideBody = wasInside }
    var statements: [BodyStatement] = []
    while !at(.end), !atToken(.endOfFile), !isFailing {
      if eatToken(.terminator) || eatToken(.semicolon) { continue }
      statements.append(atomicStatement())
    }
    expect(.end)
    return Body(statements: statements, isRead: true, range: range(from: start))
  }

  /// statement | RETURN expression.
  private mutating func atomicStatement() -> BodyStatement {
    let start = start
    if eat(.return) {
      return BodyStatement(.returnValue(expression()), range: range(from: start))
    }
    let statement = statement()
    if previousEnd == start { advance() }
    return BodyStatement(.sql(statement), range: statement.range)
  }

  /// DO [LANGUAGE name] 'body' [LANGUAGE name].
  mutating func postgresqlDo() -> Statement.Node {
    expect(.do)
    var language: String?
    var bodyToken: Token?
    while !isFailing, !atStatementEnd {
      if eat(.language) {
        language = atToken(.string) ? stringLiteral().value : identifier(as: .label).text
      } else {
        bodyToken = token
        _ = stringLiteral()
      }
    }
    guard let bodyToken, !isFailing else {
      fail(expected: "a body in `$$`")
      return .doBlock(DoBlock(language: language, body: nil))
    }
    let body = routineBody(token: bodyToken, language: language ?? "plpgsql")
    return .doBlock(DoBlock(language: language, body: body))
  }
}
