import Text

extension Parser {
  /// CREATE …: what is modelled; the rest is delimited.
  mutating func createStatement(from start: UInt32) -> Statement.Node {
    let kind = statementKind()
    expect(.create)
    let orReplace = eatOrReplace()
    if dialect.isMySQLFamily { return mysqlCreate(orReplace, kind, from: start) }
    if let node = postgresqlCreateObject(orReplace) { return node }
    let persistence = persistenceWords()
    if persistence != .permanent, !at(anyOf: .table, .sequence, .view, .recursive, .materialized) {
      fail(expected: "`TABLE`, `SEQUENCE` or `VIEW`")
      return .unrecognized
    }
    switch token.keyword {
    case .table:
      return .createTable(
        createTable(orReplace: orReplace, persistence: persistence, isForeign: false))
    case .foreign where peek().keyword == .table && persistence == .permanent:
      advance()
      return .createTable(
        createTable(orReplace: orReplace, persistence: persistence, isForeign: true))
    case .index: return .createIndex(createIndex(orReplace: orReplace, from: start))
    case .unique, .fulltext, .spatial:
      return .createIndex(createIndex(orReplace: orReplace, from: start))
    case .sequence: return .createSequence(createSequence(orReplace, persistence))
    case .materialized where persistence == .temporary:
      fail(expected: "`TABLE`, `SEQUENCE` or `VIEW`")
      return .unrecognized
    case .view, .materialized, .recursive:
      var view = createView(orReplace, isTemporary: persistence == .temporary)
      view.isUnlogged = persistence == .unlogged
      return .createView(view)
    case .type: return .createType(createType())
    case .domain: return .createDomain(createDomain())
    case .schema, .database: return .createSchema(createSchema())
    case .extension: return .createExtension(createExtension())
    case .trigger, .constraint: return createTrigger(orReplace)
    case .function, .procedure: return postgresqlRoutine(orReplace)
    default: return unmodelledObject(kind)
    }
  }

  /// [OR REPLACE].
  private mutating func eatOrReplace() -> Bool {
    guard at(.or) else { return false }
    expect(.or, .replace)
    return true
  }

  /// [GLOBAL | LOCAL] [TEMPORARY | TEMP] | UNLOGGED.
  mutating func persistenceWords() -> CreateTable.Persistence {
    if at(anyOf: .global, .local), peek().keyword == .temporary || peek().keyword == .temp {
      advance()
    }
    if eat(anyOf: .temporary, .temp) != nil { return .temporary }
    return eat(.unlogged) ? .unlogged : .permanent
  }

  /// A CREATE of an object of which only the name is followed: POLICY, ROLE, SERVER ….
  private mutating func unmodelledObject(_ kind: StatementKind) -> Statement.Node {
    guard kind != .unrecognized, dialect.isMySQLFamily else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    let words = kind.rawValue.split(separator: "-").count - 1
    for _ in 0..<words { advance() }
    _ = eatIfNotExists()
    let name = atName(as: .label) && !at(.on) ? objectName(as: .label) : nil
    skipUnmodelled()
    return .other(name)
  }

  // MARK: Sequences, views, types, schemas

  mutating func createSequence(
    _ orReplace: Bool, _ persistence: CreateTable.Persistence
  ) -> CreateSequence {
    uses(.sequences)
    expect(.sequence)
    let ifNotExists = eatIfNotExists()
    var sequence = CreateSequence(name: relationName(expected: "a sequence's name"))
    sequence.orReplace = orReplace
    sequence.ifNotExists = ifNotExists
    sequence.isTemporary = persistence == .temporary
    sequence.isUnlogged = persistence == .unlogged
    if persistence == .unlogged { used(.unloggedSequence) }
    sequence.options = sequenceOptions()
    if dialect.isMySQLFamily { _ = mysqlTableOptions() }
    return sequence
  }

  /// [RECURSIVE | MATERIALIZED] VIEW [IF NOT EXISTS] name [`(` columns `)`] [USING …] [WITH …] AS query ….
  mutating func createView(_ orReplace: Bool, isTemporary: Bool) -> CreateView {
    let isRecursive = !dialect.isMySQLFamily && eat(.recursive)
    let isMaterialized = !dialect.isMySQLFamily && eat(.materialized)
    expect(.view)
    if at(.if), dialect.isMySQLFamily { uses(.guardedView) }
    let ifNotExists = (isMaterialized || dialect.isMySQLFamily) && eatIfNotExists()
    let name = relationName(expected: "a view's name")
    let columns = atToken(.leftParenthesis) || isRecursive ? columnList() : []
    if isMaterialized, at(.using) { uses(.tableAccessMethod) }
    let accessMethod = isMaterialized && eat(.using) ? identifier() : nil
    var options: [TableOption] = []
    if at(.with), peek().kind == .leftParenthesis {
      advance()
      options = storageParameters()
      usesOptions(options, of: Parser.viewOptionFeatures)
    } else if isMaterialized, eat(.without) {
      expect(.oids)
    }
    let tablespace = isMaterialized && eat(.tablespace) ? identifier() : nil
    expect(.as)
    var view = CreateView(name: name, query: query())
    view.orReplace = orReplace
    view.isTemporary = isTemporary
    view.isRecursive = isRecursive
    view.isMaterialized = isMaterialized
    view.ifNotExists = ifNotExists
    view.columns = columns
    view.options = options
    view.accessMethod = accessMethod
    view.tablespace = tablespace
    view.withData = isMaterialized ? withData() : nil
    if !isMaterialized, at(.with) {
      if isRecursive {
        fail(expected: "`;`", help: "a recursive view has no WITH CHECK OPTION")
      }
      advance()
      let word = eat(anyOf: .local, .cascaded)
      view.checkOption = String(word?.spelling ?? "cascaded")
      expect(.check, .option)
    }
    return view
  }

  /// TYPE name AS ENUM (…) | AS (…) | AS RANGE (…) | (…) | nothing.
  private mutating func createType() -> CreateType {
    expect(.type)
    let name = objectName(expected: "a type's name")
    if eat(.as) {
      if eat(.enum) {
        expectToken(.leftParenthesis)
        let labels = atToken(.rightParenthesis) ? [] : commaList { $0.stringLiteral() }
        expectToken(.rightParenthesis)
        return CreateType(name: name, kind: .enumeration(labels))
      }
      if eat(.range) { return CreateType(name: name, kind: .range(definitionList())) }
      expectToken(.leftParenthesis)
      let columns = atToken(.rightParenthesis) ? [] : commaList { $0.tableFunctionElement() }
      expectToken(.rightParenthesis)
      return CreateType(name: name, kind: .composite(columns))
    }
    if atToken(.leftParenthesis) { return CreateType(name: name, kind: .base(definitionList())) }
    return CreateType(name: name, kind: .shell)
  }

  /// DOMAIN name [AS] type attribute*.
  private mutating func createDomain() -> CreateDomain {
    expect(.domain)
    let name = objectName(expected: "a domain's name")
    _ = eat(.as)
    var domain = CreateDomain(name: name, type: typeName())
    domain.attributes = columnAttributes()
    return domain
  }

  /// SCHEMA | DATABASE [IF NOT EXISTS] [name] [AUTHORIZATION role] elements or options.
  mutating func createSchema() -> CreateSchema {
    let isDatabase = advance().keyword == .database
    let ifNotExists = eatIfNotExists()
    var schema = CreateSchema(
      name: at(.authorization) ? nil : identifier(expected: "a schema's name"))
    schema.isDatabase = isDatabase || dialect.isMySQLFamily
    schema.ifNotExists = ifNotExists
    if eat(.authorization) { schema.authorization = roleName() }
    if dialect.isMySQLFamily {
      _ = databaseOptions(isAlter: false)
      return schema
    }
    if schema.isDatabase {
      skipUnmodelled()
      return schema
    }
    if schema.name == nil, schema.authorization == nil { fail(expected: "a schema's name") }
    while atSchemaElement, !isFailing {
      if ifNotExists {
        fail(
          expected: "`;`", help: "CREATE SCHEMA IF NOT EXISTS cannot make anything in the schema")
      }
      let start = start
      let kind = statementKind()
      let node = at(.create) ? createStatement(from: start) : postgresqlGrant()
      schema.elements.append(Statement(node, kind: kind, range: range(from: start)))
    }
    return schema
  }

  /// schema_stmt → CREATE of a table, an index, a sequence, a trigger or a view, or GRANT.
  private var atSchemaElement: Bool {
    if at(.grant) { return true }
    guard at(.create) else { return false }
    let skipped: Set<Keyword> = [
      .or, .replace, .temporary, .temp, .global, .local, .unlogged, .unique, .constraint,
      .recursive,
    ]
    var index = 1
    while skipped.contains(peek(index).keyword) { index += 1 }
    switch peek(index).keyword {
    case .table, .index, .sequence, .trigger, .view: return true
    default: return false
    }
  }

  /// EXTENSION [IF NOT EXISTS] name [WITH] [SCHEMA …] [VERSION …] [CASCADE].
  private mutating func createExtension() -> CreateExtension {
    expect(.extension)
    let ifNotExists = eatIfNotExists()
    var statement = CreateExtension(name: identifier(expected: "an extension's name"))
    statement.ifNotExists = ifNotExists
    _ = eat(.with)
    while !isFailing, let word = eat(anyOf: .schema, .version, .cascade, .from) {
      switch word {
      case .schema: statement.schema = identifier()
      case .version: statement.version = wordOrString(expected: "a version")
      case .from:
        used(.extensionFrom)
        if !reads(.extensionFrom) {
          fail(expected: "`;`", help: "PostgreSQL 13 and later take no CREATE EXTENSION … FROM")
        }
        _ = wordOrString(expected: "a version")
      case .cascade: statement.isCascade = true
      default: break
      }
    }
    return statement
  }

  // MARK: Triggers and routines

  /// [CONSTRAINT] TRIGGER name (BEFORE | AFTER | INSTEAD OF) events ON table … (EXECUTE … | body).
  mutating func createTrigger(_ orReplace: Bool) -> Statement.Node {
    if orReplace { uses(.replacedTrigger) }
    let isConstraint = eat(.constraint)
    if isConstraint, orReplace {
      fail(expected: "`TRIGGER`", help: "a constraint trigger cannot be replaced: drop it first")
    }
    expect(.trigger)
    if at(.if), dialect.isMySQLFamily { uses(.guardedRoutine) }
    let ifNotExists = dialect.isMySQLFamily && eatIfNotExists()
    let name =
      dialect.isMySQLFamily
      ? objectName(expected: "a trigger's name")
      : ObjectName(name: identifier(expected: "a trigger's name"))
    var timing = ""
    if !isConstraint, eat(.before) {
      timing = "before"
    } else if eat(.after) {
      timing = "after"
    } else if dialect.isMySQLFamily {
      fail(expected: "`BEFORE` or `AFTER`")
    } else if isConstraint {
      fail(expected: "`AFTER`")
    } else {
      expect(.instead, .of)
      timing = "instead of"
    }
    var events: [String] = []
    var columns: [Identifier] = []
    repeat {
      guard let event = eat(anyOf: .insert, .update, .delete, .truncate) else {
        fail(expected: "`INSERT`, `UPDATE` or `DELETE`")
        break
      }
      if events.contains(where: { $0 == event.spelling }) {
        fail(.unexpectedToken, "this event was named before", at: SourceRange(at: previousEnd))
      }
      events.append(String(event.spelling))
      if event == .update, !dialect.isMySQLFamily, eat(.of) {
        columns = commaList { $0.identifier() }
      }
    } while !dialect.isMySQLFamily && eat(.or)
    expect(.on)
    var trigger = CreateTrigger(
      name: name, table: relationName(), timing: timing, events: events)
    trigger.orReplace = orReplace
    trigger.ifNotExists = ifNotExists
    trigger.isConstraint = isConstraint
    trigger.updateColumns = columns
    if dialect.isMySQLFamily { mysqlTriggerTail(&trigger) } else { postgresqlTriggerTail(&trigger) }
    return .createTrigger(trigger)
  }

  /// [FROM table] [deferrability] [REFERENCING …] [FOR [EACH] (ROW | STATEMENT)] [WHEN …] EXECUTE ….
  private mutating func postgresqlTriggerTail(_ trigger: inout CreateTrigger) {
    if trigger.isConstraint {
      if eat(.from) { trigger.referencedTable = relationName() }
      trigger.deferrability = constraintAttributes(.timing, of: "a trigger").deferrability
      if !at(.for, .each, .row) { fail(expected: "`FOR EACH ROW`") }
    } else if eat(.referencing) {
      used(.transitionTables)
      repeat { trigger.transitions.append(transitionRelation()) } while at(anyOf: .old, .new)
    }
    if eat(.for) {
      _ = eat(.each)
      let level = eat(anyOf: .row, .statement)
      if level == nil { fail(expected: "`ROW` or `STATEMENT`") }
      trigger.level = level.map { String($0.spelling) }
    }
    if eat(.when) {
      expectToken(.leftParenthesis)
      trigger.condition = expression()
      expectToken(.rightParenthesis)
    }
    expect(.execute)
    if at(.function) { uses(.executeFunction) }
    if eat(anyOf: .function, .procedure) == nil { fail(expected: "`FUNCTION`") }
    trigger.function = routineName()
    expectToken(.leftParenthesis)
    if eatToken(.rightParenthesis) { return }
    // gram.y takes a list that begins with a comma.
    if !eatToken(.comma) || !atToken(.rightParenthesis) {
      trigger.arguments = commaList { $0.triggerArgument() }
    } else {
      fail(expected: "a constant")
    }
    expectToken(.rightParenthesis)
  }

  /// (NEW | OLD) (TABLE | ROW) [AS] name.
  private mutating func transitionRelation() -> TransitionRelation {
    let isNew = at(.new)
    if eat(anyOf: .new, .old) == nil { fail(expected: "`OLD TABLE` or `NEW TABLE`") }
    let isTable = at(.table)
    if eat(anyOf: .table, .row) == nil { fail(expected: "`TABLE`") }
    _ = eat(.as)
    return TransitionRelation(isNew: isNew, isTable: isTable, name: identifier())
  }

  /// TriggerFuncArg → number | string | label.
  private mutating func triggerArgument() -> StringLiteral {
    switch token.kind {
    case .string, .dollarString, .placeholder: return stringLiteral()
    case .integer, .decimal:
      let number = advance()
      return StringLiteral(text(of: number), range: number.range)
    default:
      let word = identifier(as: .label, expected: "a constant")
      return StringLiteral(word.text, range: word.range)
    }
  }
}
