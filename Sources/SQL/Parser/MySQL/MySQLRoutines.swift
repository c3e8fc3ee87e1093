import Text

/// Views, triggers, routines and events with their DEFINER (MySQL manual, "Stored Objects").
extension Parser {
  /// [ALGORITHM …] [DEFINER …] [SQL SECURITY …] (VIEW | TRIGGER | FUNCTION | PROCEDURE | EVENT) ….
  mutating func mysqlCreateWithDefiner(_ orReplace: Bool, _ kind: StatementKind) -> Statement.Node {
    guard dialect.isMySQLFamily else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    let options = definerClauses()
    let onlyDefiner = !options.contains { $0.name != "definer" }
    if orReplace, !at(.view) { uses(.createOrReplace) }
    switch token.keyword {
    case .view:
      var view = createView(orReplace, isTemporary: false)
      view.options = options + view.options
      return .createView(view)
    case .function, .procedure, .event, .aggregate:
      if onlyDefiner { return mysqlRoutine(orReplace) }
    case .trigger: if onlyDefiner { return createTrigger(orReplace) }
    default: break
    }
    if at(.package), dialect.hasMariaDBCommands {
      return packageStatement()
    }
    fail(expected: onlyDefiner ? "`VIEW`, `TRIGGER`, `PROCEDURE` or `FUNCTION`" : "`VIEW`")
    return .unrecognized
  }

  /// (ALGORITHM `=` word | DEFINER `=` account | SQL SECURITY (DEFINER | INVOKER))*, each at most once
  /// and in this order.
  private mutating func definerClauses() -> [TableOption] {
    var options: [TableOption] = []
    if at(.algorithm) {
      let start = start
      advance()
      expectToken(.equals)
      let word = token
      expectPhrase(anyOf: "undefined", "merge", "temptable")
      options.append(wordOption("algorithm", word, from: start))
    }
    if at(.definer) {
      let start = start
      advance()
      expectToken(.equals)
      let name = accountName().name
      let value = Expression(.column(ObjectName(name: name)), range: name.range)
      options.append(TableOption(name: "definer", value: value, range: range(from: start)))
    }
    if at(.sql) {
      let start = start
      expectPhrase("sql security")
      let word = token
      expectPhrase(anyOf: "definer", "invoker")
      options.append(wordOption("sql security", word, from: start))
    }
    return options
  }

  private func wordOption(_ name: String, _ word: Token, from start: UInt32) -> TableOption {
    let identifier = Identifier(source.identifierText(of: word), range: word.range)
    return TableOption(
      name: name, value: Expression(.column(ObjectName(name: identifier)), range: word.range),
      range: range(from: start))
  }

  /// ALTER [ALGORITHM …] [DEFINER …] [SQL SECURITY …] (VIEW … AS query | EVENT …).
  mutating func mysqlAlterWithDefiner() -> Statement.Node {
    let options = definerClauses()
    if at(.view) {
      var view = createView(true, isTemporary: false)
      view.options = options + view.options
      return .createView(view)
    }
    if at(.event) { return alterEvent() }
    fail(expected: "`VIEW` or `EVENT`")
    return .unrecognized
  }

  // MARK: Triggers

  /// FOR EACH ROW [(FOLLOWS | PRECEDES) name] body.
  mutating func mysqlTriggerTail(_ trigger: inout CreateTrigger) {
    expect(.for)
    expect(.each)
    expect(.row)
    if eat(anyOf: .follows, .precedes) != nil { _ = objectName(expected: "a trigger's name") }
    if isOracleMode { skipUnmodelled() } else { trigger.body = storedProgramBody() }
  }

  // MARK: Routines

  /// [AGGREGATE] FUNCTION | PROCEDURE | EVENT … characteristic* body.
  mutating func mysqlRoutine(_ orReplace: Bool) -> Statement.Node {
    let isAggregate = eat(.aggregate)
    let word = advance().keyword
    if isAggregate, word != .function { fail(expected: "`FUNCTION`") }
    if word != .event, at(.if) { uses(.guardedRoutine) }
    let ifNotExists = eatIfNotExists()
    let kind: CreateRoutine.Kind =
      word == .procedure ? .procedure : (word == .event ? .event : .function)
    var routine = CreateRoutine(kind: kind, name: objectName(expected: "a name"))
    routine.orReplace = orReplace
    routine.ifNotExists = ifNotExists
    routine.language = "sql"
    if kind == .event {
      eventDefinition(&routine)
      return .createRoutine(routine)
    }
    if kind == .function, at(.returns) || at(.soname) {
      loadableFunction()
      return .createRoutine(routine)
    }
    routineParameters(&routine)
    if kind == .function {
      if isOracleMode, !at(.returns) {
        oracleReturn()
      } else {
        expect(.returns)
        routine.returns = typeName()
        if eat(.collate) { routine.returns?.collation = ObjectName(name: charsetName()) }
      }
    }
    while characteristic() {}
    if at(.as) || at(.is) {
      let isText = at(.as) && (peek().kind == .string || peek().kind == .dollarString)
      if isText { uses(.foreignRoutine) }
      // MySQL 9: the body of a function in another language is a text.
      if isText || dialect.hasServerComponents { skipUnmodelled() } else { oracleBody() }
      return .createRoutine(routine)
    }
    routine.body = storedProgramBody()
    return .createRoutine(routine)
  }

  /// RETURNS (STRING | INTEGER | REAL | DECIMAL) SONAME '…'.
  private mutating func loadableFunction() {
    expect(.returns)
    expectPhrase(anyOf: "string", "integer", "int", "real", "decimal", "dec")
    expect(.soname)
    _ = stringLiteral()
  }

  /// `(` [[IN | OUT | INOUT] name type `,` …] `)`.
  private mutating func routineParameters(_ routine: inout CreateRoutine) {
    let start = start
    if isOracleMode, !atToken(.leftParenthesis) { return }
    expectToken(.leftParenthesis)
    if isOracleMode { skip { $0.atToken(.rightParenthesis) } }
    if !atToken(.rightParenthesis), !isFailing {
      repeat {
        if routine.kind == .procedure || dialect.hasMariaDBCommands {
          _ = eat(anyOf: .in, .out, .inout)
        }
        _ = identifier(expected: "a parameter's name")
        if at(.type, .of) || at(.row, .type) {
          uses(.typeOf)
          skip { $0.atToken(.comma) || $0.atToken(.rightParenthesis) }
        } else {
          _ = typeName()
        }
        if eat(.collate) { _ = charsetName() }
        if dialect.hasMariaDBCommands, eat(.default) { _ = expression() }
      } while eatToken(.comma) && !isFailing
    }
    expectToken(.rightParenthesis)
    routine.arguments = range(from: start)
  }

  /// RETURN type, in Oracle mode.
  private mutating func oracleReturn() {
    expect(.return)
    skip { $0.at(anyOf: .as, .is, .deterministic, .sql, .comment, .language) }
  }

  /// (PROCEDURE | FUNCTION) name characteristic*; behind ALTER.
  mutating func alterRoutine() -> Statement.Node {
    advance()
    if dialect.hasMariaDBCommands { _ = eatIfExists() }
    let name = objectName(expected: "a name")
    while !at(anyOf: .deterministic, .not), characteristic() {}
    return .other(name)
  }

  /// COMMENT '…' | LANGUAGE SQL | [NOT] DETERMINISTIC | CONTAINS SQL | … | SQL SECURITY ….
  private mutating func characteristic() -> Bool {
    if at(.comment), peek().kind == .string {
      advance()
      _ = stringLiteral()
    } else if eat(.language) {
      if !eat(.sql) { _ = identifier(expected: "a language") }
    } else if eat(.deterministic) || eat(.not, .deterministic) {
      return true
    } else if eatPhrase(
      anyOf: "contains sql", "no sql", "reads sql data", "modifies sql data") != nil
    {
      return true
    } else if eatPhrase("sql security") {
      expectPhrase(anyOf: "definer", "invoker")
    } else {
      return false
    }
    return !isFailing
  }

  // MARK: Events

  /// ON SCHEDULE … [ON COMPLETION …] [ENABLE | DISABLE …] [COMMENT '…'] DO body.
  private mutating func eventDefinition(_ routine: inout CreateRoutine) {
    expectPhrase("on schedule")
    schedule()
    eventOptions()
    expect(.do)
    routine.body = storedProgramBody()
  }

  /// AT time | EVERY amount unit [STARTS time] [ENDS time].
  private mutating func schedule() {
    if eat(.at) {
      _ = expression()
      return
    }
    expect(.every)
    _ = expression()
    if !isIntervalUnit(token) { fail(expected: "a unit such as `DAY`") }
    advance()
    if eat(.starts) { _ = expression() }
    if eat(.ends) { _ = expression() }
  }

  /// [ON COMPLETION [NOT] PRESERVE] [ENABLE | DISABLE [ON (SLAVE | REPLICA)]] [COMMENT '…'].
  private mutating func eventOptions() {
    if eatPhrase("on completion") {
      _ = eat(.not)
      expect(.preserve)
    }
    eventState()
  }

  private mutating func eventState() {
    if !eatPhrase("enable"), eatPhrase("disable"), eat(.on) {
      expectPhrase(anyOf: "slave", "replica")
    }
    if eat(.comment) { _ = stringLiteral() }
  }

  /// EVENT name [ON SCHEDULE …] [ON COMPLETION …] [RENAME TO name] [ENABLE | …] [COMMENT '…'] [DO body].
  private mutating func alterEvent() -> Statement.Node {
    expect(.event)
    if dialect.hasMariaDBCommands { _ = eatIfExists() }
    let first = position
    var routine = CreateRoutine(kind: .event, name: objectName(expected: "an event's name"))
    let behindName = position
    routine.language = "sql"
    routine.orReplace = true
    if eatPhrase("on schedule") { schedule() }
    if eatPhrase("on completion") {
      _ = eat(.not)
      expect(.preserve)
    }
    if eatPhrase("rename to") { _ = objectName(expected: "an event's name") }
    eventState()
    if eat(.do) { routine.body = storedProgramBody() }
    if !isFailing, position == behindName, position > first {
      fail(expected: "`ON SCHEDULE`, `RENAME TO`, `ENABLE` or `DO`")
    }
    return .createRoutine(routine)
  }
}

extension Parser {
  /// DO expression `,` … (MySQL).
  mutating func mysqlDo() -> Statement.Node {
    expect(.do)
    _ = commaList { $0.selectItem() }
    return .other(nil)
  }
}
