import Text

extension Parser {
  /// VariableSetStmt, VariableResetStmt and ConstraintsSetStmt; the next token is SET or RESET.
  mutating func postgresqlSet() -> Statement.Node {
    if eat(.reset) {
      let item = SetVariable.Item(scope: .unspecified, name: resetName(), values: [])
      var set = SetVariable(items: [item])
      set.isReset = true
      return .set(set)
    }
    expect(.set)
    if at(.constraints) { return setConstraints() }
    var scope = SetVariable.Scope.unspecified
    if at(anyOf: .session, .local), peek().kind != .equals, peek().keyword != .to,
      peek().kind != .dot, !at(.session, .authorization), !at(.session, .characteristics)
    {
      scope = advance().keyword == .local ? .local : .session
    }
    if scope == .unspecified, at(.session, .characteristics) {
      advance()
      advance()
      expect(.as)
      expect(.transaction)
      return .utility(.setTransaction(requiredModes(), .session))
    }
    if at(.transaction) {
      advance()
      if eat(.snapshot) { return .utility(.setTransactionSnapshot(stringLiteral())) }
      return .utility(
        .setTransaction(requiredModes(), scope == .local ? .local : .transaction))
    }
    return .set(SetVariable(items: [setItem(scope)]))
  }

  private mutating func requiredModes() -> [TransactionProperty] {
    let modes = transactionModes()
    if modes.isEmpty { fail(expected: "`ISOLATION LEVEL`, `READ ONLY` or `READ WRITE`") }
    return modes
  }

  /// CONSTRAINTS (ALL | names) (DEFERRED | IMMEDIATE).
  private mutating func setConstraints() -> Statement.Node {
    expect(.constraints)
    let names = eat(.all) ? [] : commaList { $0.objectName(expected: "a constraint's name") }
    let isDeferred = at(.deferred)
    if eat(anyOf: .deferred, .immediate) == nil { fail(expected: "`DEFERRED` or `IMMEDIATE`") }
    return .utility(.setConstraints(names, isDeferred: isDeferred))
  }

  /// reset_rest → ALL | TIME ZONE | TRANSACTION ISOLATION LEVEL | SESSION AUTHORIZATION | var_name.
  private mutating func resetName() -> String {
    if eat(.all) { return "all" }
    if eat(.time, .zone) { return "time zone" }
    if at(.transaction), peek().keyword == .isolation {
      advance()
      advance()
      expect(.level)
      return "transaction isolation level"
    }
    if eat(.session, .authorization) { return "session authorization" }
    return variableName()
  }

  /// var_name → ColId (`.` ColId)*.
  mutating func variableName() -> String {
    var name = identifier(expected: "a parameter's name").text.lowercased()
    while eatToken(.dot) {
      name += "." + identifier(expected: "a parameter's name").text.lowercased()
    }
    return name
  }

  /// set_rest_more → var_name (TO | `=`) values | var_name FROM CURRENT | TIME ZONE … | ROLE … | ….
  private mutating func setItem(_ scope: SetVariable.Scope) -> SetVariable.Item {
    func item(_ name: String, _ values: [Expression]) -> SetVariable.Item {
      SetVariable.Item(scope: scope, name: name, values: values)
    }
    switch token.keyword {
    case .time where peek().keyword == .zone:
      advance()
      advance()
      return item("time zone", zoneValue())
    case .catalog, .schema:
      guard peek().kind == .string else { break }
      let name = String(advance().keyword.spelling)
      return item(name, [primary()])
    case .names where peek().kind == .string || peek().keyword == .default || isEnd(peek()):
      advance()
      if eat(.default) { return item("names", []) }
      return item("names", atToken(.string) ? [primary()] : [])
    case .role where peek().kind != .equals && peek().keyword != .to && peek().kind != .dot:
      advance()
      return item("role", [wordValue()])
    case .session where peek().keyword == .authorization:
      advance()
      advance()
      return item("session authorization", eat(.default) ? [] : [wordValue()])
    case .xml where peek().keyword == .option:
      advance()
      advance()
      if !at(anyOf: .document, .content) { fail(expected: "`DOCUMENT` or `CONTENT`") }
      let word = takeIdentifier()
      return item("xml option", [make(.column(ObjectName(name: word)), from: word.range.start)])
    default: break
    }
    let name = variableName()
    if at(.from), peek().keyword == .current {
      advance()
      advance()
      var current = item(name, [])
      current.isFromCurrent = true
      return current
    }
    if !eat(.to), !eatToken(.equals) { fail(expected: "`=` or `TO`") }
    if eat(.default) { return item(name, []) }
    return item(name, commaList { $0.parameterValue() })
  }

  private func isEnd(_ token: Token) -> Bool {
    token.kind == .endOfFile || token.kind == .terminator
  }

  /// NonReservedWord_or_Sconst as a value.
  private mutating func wordValue() -> Expression {
    let start = start
    if atToken(.string) { return primary() }
    return make(.column(ObjectName(name: nonReservedWord())), from: start)
  }

  /// zone_value → 'text' | name | INTERVAL … | number | DEFAULT | LOCAL.
  private mutating func zoneValue() -> [Expression] {
    let start = start
    if eat(.default) { return [] }
    if at(.local) { return [make(.column(ObjectName(name: takeIdentifier())), from: start)] }
    if at(.interval) { return [primary()] }
    if atToken(.string) || atToken(.placeholder) { return [primary()] }
    if atToken(.word) || atToken(.quotedIdentifier) {
      return [make(.column(ObjectName(name: identifier(expected: "a time zone"))), from: start)]
    }
    return [numericOnly()]
  }

  /// var_value → opt_boolean_or_string | NumericOnly.
  mutating func parameterValue() -> Expression {
    let start = start
    if atToken(.placeholder) || atToken(.dollarString) || isPsqlVariable { return primary() }
    if atToken(.integer) || atToken(.decimal) || atOperator("-") || atOperator("+") {
      return numericOnly()
    }
    return booleanOrString(from: start)
  }

  private var isPsqlVariable: Bool { atToken(.parameter) }
}
