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
    if at(.constraints), !isVariableAhead { return setConstraints() }
    var scope = SetVariable.Scope.unspecified
    if at(anyOf: .session, .local), !isVariableAhead, !at(.session, .authorization),
      !at(.session, .characteristics, .as)
    {
      scope = advance().keyword == .local ? .local : .session
    }
    return transactionSetting(scope) ?? .set(SetVariable(items: [setItem(scope)]))
  }

  /// The word that comes next is a parameter's name.
  private var isVariableAhead: Bool {
    switch peek().keyword {
    case .to, .from: true
    default: peek().kind == .equals || peek().kind == .dot
    }
  }

  /// SESSION CHARACTERISTICS AS TRANSACTION modes | TRANSACTION (modes | SNAPSHOT 'id'); nil: another.
  private mutating func transactionSetting(_ scope: SetVariable.Scope) -> Statement.Node? {
    if eat(.session, .characteristics, .as) {
      expect(.transaction)
      return .utility(.setTransaction(requiredModes(), .session))
    }
    guard at(.transaction), !isVariableAhead else { return nil }
    advance()
    if eat(.snapshot) { return .utility(.setTransactionSnapshot(stringLiteral())) }
    return .utility(.setTransaction(requiredModes(), scope == .local ? .local : .transaction))
  }

  /// What SET may say inside another statement.
  enum SettingForm {
    /// `set_rest`: of a role or a database.
    case session
    /// `set_rest_more`: of a function.
    case routine
    /// `generic_set`: of ALTER SYSTEM.
    case system
  }

  /// SET … | RESET … inside ALTER ROLE, ALTER DATABASE, CREATE FUNCTION and ALTER SYSTEM.
  mutating func setOrReset(_ form: SettingForm) -> SetVariable {
    if eat(.reset) {
      let name = form == .system && !at(.all) ? variableName() : resetName()
      var set = SetVariable(items: [
        SetVariable.Item(scope: .unspecified, name: name, values: [])
      ])
      set.isReset = true
      return set
    }
    guard eat(.set) else {
      fail(expected: "`SET` or `RESET`")
      return SetVariable(items: [])
    }
    switch form {
    case .system: return SetVariable(items: [parameterItem(.unspecified, isGeneric: true)])
    case .routine where !at(.transaction, .snapshot): break
    default:
      if case .utility(let setting) = transactionSetting(.unspecified) {
        var set = SetVariable(items: [])
        set.transaction = setting
        return set
      }
    }
    return SetVariable(items: [setItem(.unspecified)])
  }

  private mutating func requiredModes() -> [TransactionProperty] {
    let modes = transactionModes()
    if modes.isEmpty { fail(expected: "`ISOLATION LEVEL`, `READ ONLY` or `READ WRITE`") }
    return modes
  }

  /// CONSTRAINTS (ALL | names) (DEFERRED | IMMEDIATE).
  private mutating func setConstraints() -> Statement.Node {
    expect(.constraints)
    let names = eat(.all) ? [] : commaList { $0.relationName(expected: "a constraint's name") }
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
    case .catalog where Parser.isStringConstant(peek()):
      fail(expected: "a parameter's name", help: "a session keeps its database: connect anew")
    case .schema:
      guard Parser.isStringConstant(peek()) else { break }
      let name = String(advance().keyword.spelling)
      return item(name, [primary()])
    case .names where !isVariableAhead:
      advance()
      if eat(.default) { return item("names", []) }
      return item("names", atStringConstant ? [primary()] : [])
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
    return parameterItem(scope, isGeneric: false)
  }

  /// var_name (TO | `=`) (values | DEFAULT) | var_name FROM CURRENT.
  private mutating func parameterItem(
    _ scope: SetVariable.Scope, isGeneric: Bool
  ) -> SetVariable.Item {
    var item = SetVariable.Item(scope: scope, name: variableName(), values: [])
    if !isGeneric, eat(.from, .current) {
      item.isFromCurrent = true
      return item
    }
    if !eat(.to), !eatToken(.equals) { fail(expected: "`=` or `TO`") }
    if !eat(.default) { item.values = commaList { $0.parameterValue() } }
    return item
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
    if at(.interval) { return [zoneInterval()] }
    if atToken(.string) || atToken(.placeholder) { return [primary()] }
    if atToken(.word) || atToken(.quotedIdentifier) {
      return [
        make(.column(ObjectName(name: plainIdentifier(expected: "a time zone"))), from: start)
      ]
    }
    return [numericOnly()]
  }

  /// INTERVAL 'text' [HOUR | HOUR TO MINUTE] | INTERVAL `(` n `)` 'text'.
  private mutating func zoneInterval() -> Expression {
    let value = primary()
    if case .typedLiteral(let type, _) = value.kind, let fields = type.intervalFields,
      fields != "hour", fields != "hour to minute"
    {
      fail(
        .unexpectedToken, "a time zone's interval is HOUR or HOUR TO MINUTE", at: value.range)
    }
    return value
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
