import Text

extension Parser {
  /// [ALGORITHM …] [DEFINER …] [SQL SECURITY …] (VIEW | TRIGGER | FUNCTION | PROCEDURE | EVENT) ….
  mutating func mysqlCreateWithDefiner(_ orReplace: Bool, _ kind: StatementKind) -> Statement.Node {
    guard dialect.isMySQLFamily else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    while at(anyOf: .algorithm, .definer, .sql), !isFailing {
      if eat(.sql) {
        expect(.security)
        if eat(anyOf: .definer, .invoker) == nil { fail(expected: "`DEFINER` or `INVOKER`") }
      } else {
        let isDefiner = advance().keyword == .definer
        expectToken(.equals)
        if isDefiner { _ = roleName() } else { _ = identifier(as: .label) }
      }
    }
    switch token.keyword {
    case .view: return .createView(createView(orReplace, isTemporary: false))
    case .function, .procedure, .event, .aggregate: return mysqlRoutine(orReplace)
    case .trigger: return mysqlTrigger(orReplace)
    default:
      skipUnmodelled()
      return .other(nil)
    }
  }

  /// TRIGGER behind a DEFINER.
  private mutating func mysqlTrigger(_ orReplace: Bool) -> Statement.Node {
    expect(.trigger)
    let ifNotExists = eatIfNotExists()
    let name = objectName(expected: "a trigger's name")
    let timing = eat(anyOf: .before, .after)
    let event = eat(anyOf: .insert, .update, .delete)
    if timing == nil || event == nil { fail(expected: "`BEFORE` or `AFTER` and an event") }
    expect(.on)
    var trigger = CreateTrigger(
      name: name, table: objectName(expected: "a table's name"),
      timing: String(timing?.spelling ?? ""), events: [String(event?.spelling ?? "")])
    trigger.orReplace = orReplace
    trigger.ifNotExists = ifNotExists
    mysqlTriggerTail(&trigger)
    return .createTrigger(trigger)
  }

  /// FOR EACH ROW [FOLLOWS | PRECEDES name] body.
  mutating func mysqlTriggerTail(_ trigger: inout CreateTrigger) {
    expect(.for)
    expect(.each)
    expect(.row)
    if eat(anyOf: .follows, .precedes) != nil { _ = identifier() }
    trigger.body = storedProgramBody()
  }

  /// FUNCTION | PROCEDURE | EVENT … characteristic* body.
  mutating func mysqlRoutine(_ orReplace: Bool) -> Statement.Node {
    _ = eat(.aggregate)
    let word = advance().keyword
    let ifNotExists = eatIfNotExists()
    let kind: CreateRoutine.Kind =
      word == .procedure ? .procedure : (word == .event ? .event : .function)
    var routine = CreateRoutine(kind: kind, name: objectName(expected: "a name"))
    routine.orReplace = orReplace
    routine.ifNotExists = ifNotExists
    routine.language = "sql"
    if kind == .event {
      skip { $0.at(.do) }
      expect(.do)
      routine.body = storedProgramBody()
      return .createRoutine(routine)
    }
    if at(.returns) || at(.soname) {
      skipUnmodelled()
      return .createRoutine(routine)
    }
    routine.arguments = parenthesizedRange()
    if eat(.returns) {
      routine.returns = typeName()
      if eat(.collate) { routine.returns?.collation = ObjectName(name: charsetName()) }
    }
    while characteristic() {}
    routine.body = storedProgramBody()
    return .createRoutine(routine)
  }

  /// COMMENT '…' | LANGUAGE SQL | [NOT] DETERMINISTIC | CONTAINS SQL | … | SQL SECURITY ….
  private mutating func characteristic() -> Bool {
    if eat(.comment) {
      _ = stringLiteral()
    } else if eat(.language) {
      _ = identifier(as: .label)
    } else if eat(.deterministic) || eat(.not, .deterministic) {
      return true
    } else if eat(.contains) || eat(.no) {
      expect(.sql)
    } else if at(anyOf: .reads, .modifies) {
      advance()
      expect(.sql, .data)
    } else if at(.sql), peek().keyword == .security {
      advance()
      advance()
      if eat(anyOf: .definer, .invoker) == nil { fail(expected: "`DEFINER` or `INVOKER`") }
    } else if eatCharacterSet() {
      _ = charsetName()
    } else {
      return false
    }
    return !isFailing
  }

  /// DO expression `,` … (MySQL).
  mutating func mysqlDo() -> Statement.Node {
    expect(.do)
    _ = commaList { $0.selectItem() }
    return .other(nil)
  }
}
