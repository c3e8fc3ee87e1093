import Text

extension Parser {
  /// FUNCTION | PROCEDURE name `(` arguments `)` [RETURNS …] option* [body].
  mutating func postgresqlRoutine(_ orReplace: Bool) -> Statement.Node {
    if at(.procedure) { uses(.procedures) }
    let isProcedure = advance().keyword == .procedure
    var routine = CreateRoutine(
      kind: isProcedure ? .procedure : .function,
      name: routineName())
    routine.orReplace = orReplace
    let argumentsStart = start
    routine.parameters = routineParameters()
    routine.arguments = range(from: argumentsStart)
    if !isProcedure, at(.returns), peek().keyword != .null {
      advance()
      if eat(.table) {
        if let out = routine.parameters.first(where: { $0.mode == .out || $0.mode == .inOut }) {
          fail(
            .unexpectedToken, "a function that returns TABLE has no output arguments",
            help: "make it a column of the table", at: out.range)
        }
        routine.returnedColumns = returnedColumns()
      } else {
        routine.returns = routineType()
      }
    }
    var bodyToken: Token?
    while !isFailing, !atStatementEnd {
      let before = position
      routineOption(&routine, &bodyToken)
      if routine.body != nil { break }
      if position == before { fail(expected: "a function option such as `LANGUAGE` or `AS`") }
    }
    // Without a language, nobody knows what the body is.
    if let bodyToken, routine.language != nil, routine.body == nil {
      routine.body = routineBody(token: bodyToken, language: routine.language)
    }
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

  /// createfunc_opt_item | routine_body.
  private mutating func routineOption(_ routine: inout CreateRoutine, _ bodyToken: inout Token?) {
    switch token.keyword {
    case .language:
      advance()
      let language = wordOrString(expected: "a language")
      routine.language = language.text.lowercased()
      routine.options.append(.language(language))
    case .as:
      advance()
      let token = token
      let text = stringLiteral()
      let symbol = eatToken(.comma) ? stringLiteral() : nil
      if symbol == nil, !isFailing { bodyToken = token }
      routine.options.append(.definition(text, symbol: symbol))
    case .begin where peek().keyword == .atomic:
      uses(.sqlBody)
      routine.body = atomicBody()
    case .return:
      uses(.sqlBody)
      let start = start
      advance()
      let value = expression()
      let statement = BodyStatement(.returnValue(value), range: range(from: start))
      var body = Body(statements: [statement], isRead: true, range: range(from: start))
      body.form = .returned
      routine.body = body
    case .window:
      advance()
      routine.options.append(.flag("window"))
    case .transform:
      advance()
      let types = commaList { parser in
        parser.expect(.for, .type)
        return parser.typeName()
      }
      routine.options.append(.transform(types))
    default:
      guard let option = commonRoutineOption() else { return }
      if case .flag(let word) = option, ["immutable", "stable", "volatile"].contains(word) {
        routine.volatility = word
      }
      routine.options.append(option)
    }
  }

  /// alterfunc_opt_list → common_func_opt_item+.
  mutating func alteredRoutineOptions() -> [RoutineOption] {
    var options: [RoutineOption] = []
    while !isFailing, let option = commonRoutineOption() { options.append(option) }
    return options
  }

  /// common_func_opt_item; nil where none comes next.
  private mutating func commonRoutineOption() -> RoutineOption? {
    switch token.keyword {
    case .immutable, .stable, .volatile, .strict, .leakproof:
      return .flag(String(advance().keyword.spelling))
    case .called:
      advance()
      expect(.on, .null)
      expect(.input)
      return .flag("called on null input")
    case .returns where peek().keyword == .null:
      advance()
      expect(.null, .on)
      expect(.null, .input)
      return .flag("returns null on null input")
    case .not where peek().keyword == .leakproof:
      advance()
      advance()
      return .flag("not leakproof")
    case .external, .security:
      _ = eat(.external)
      expect(.security)
      guard let word = eat(anyOf: .definer, .invoker) else {
        fail(expected: "`DEFINER` or `INVOKER`")
        return nil
      }
      return .flag("security \(word.spelling)")
    case .cost:
      advance()
      return .cost(numericOnly())
    case .rows:
      advance()
      return .rows(numericOnly())
    case .parallel:
      advance()
      return .parallel(identifier(expected: "`SAFE`, `RESTRICTED` or `UNSAFE`"))
    case .support:
      uses(.supportFunction)
      advance()
      return .support(objectName(expected: "a function's name"))
    case .set, .reset: return .parameter(setOrReset(.routine))
    default: return nil
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
    var body = Body(statements: statements, isRead: true, range: range(from: start))
    body.form = .atomic
    return body
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
    var block = DoBlock(language: nil, body: nil)
    var bodyToken: Token?
    while !isFailing, !atStatementEnd {
      if eat(.language) {
        block.language = wordOrString(expected: "a language").text
        block.isLanguageLast = bodyToken != nil
      } else {
        bodyToken = token
        block.text = stringLiteral()
      }
    }
    guard let bodyToken, !isFailing else {
      // gram.y takes a language alone; the server then misses the body.
      if block.language == nil { fail(expected: "a body in `$$`") }
      return .doBlock(block)
    }
    block.body = routineBody(token: bodyToken, language: block.language ?? "plpgsql")
    return .doBlock(block)
  }
}
