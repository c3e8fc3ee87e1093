import Text

extension Parser {
  /// PUBLICATION name [FOR …] [WITH (…)]; behind CREATE.
  mutating func createPublication() -> Statement.Node {
    uses(.logicalReplication)
    expect(.publication)
    let name = identifier(expected: "a publication's name")
    var publication = Publication(name: name)
    if eat(.for) {
      if at(.all) {
        repeat {
          expect(.all)
          if eat(.tables) {
            publication.isForAllTables = true
          } else {
            uses(.publishedSequences)
            expect(.sequences)
            publication.isForAllSequences = true
          }
        } while eatToken(.comma)
      } else {
        publication.objects = publishedObjects()
      }
    }
    if eat(.with) {
      publication.options = definitionList()
      usesOptions(publication.options, of: Parser.publicationOptionFeatures)
    }
    return object(.createPublication(publication), ObjectName(name: name))
  }

  /// pub_obj_list → TABLE table | TABLES IN SCHEMA name | table `,` ….
  private mutating func publishedObjects() -> [PublishedObject] {
    var isSchemaList: Bool?
    return commaList { parser in
      let start = parser.start
      if parser.at(.table) {
        if isSchemaList != nil { parser.uses(.publishedSchemas) }
        parser.advance()
        isSchemaList = false
      } else if parser.at(.tables, .in, .schema) {
        parser.uses(.publishedSchemas)
        for _ in 0..<3 { parser.advance() }
        isSchemaList = true
      } else if isSchemaList == nil {
        parser.fail(expected: "`TABLE`, `TABLES IN SCHEMA` or `ALL TABLES`")
      }
      let kind: PublishedObject.Kind
      if isSchemaList == true {
        kind = .tablesInSchema(parser.eat(.currentSchema) ? nil : parser.identifier())
      } else {
        kind = parser.publishedTable()
      }
      return PublishedObject(range: parser.range(from: start), kind: kind)
    }
  }

  /// relation_expr [`(` columns `)`] [WHERE `(` … `)`].
  private mutating func publishedTable() -> PublishedObject.Kind {
    let (name, only) = relationExpression()
    if atToken(.leftParenthesis) { uses(.publishedColumns) }
    let columns = atToken(.leftParenthesis) ? columnList() : []
    if at(.where) { uses(.publishedRows) }
    let condition = eat(.where) ? parenthesizedExpression() : nil
    return .table(name, only: only, columns: columns, condition: condition)
  }

  /// relation_expr → name [`*`] | ONLY name | ONLY `(` name `)`.
  mutating func relationExpression() -> (name: ObjectName, only: Bool) {
    if eat(.only) {
      if eatToken(.leftParenthesis) {
        let name = relationName()
        expectToken(.rightParenthesis)
        return (name, true)
      }
      return (relationName(), true)
    }
    let name = relationName()
    _ = eatToken(.star)
    return (name, false)
  }

  /// PUBLICATION name (SET (…) | ADD … | SET … | DROP … | OWNER TO … | RENAME TO …); behind ALTER.
  mutating func alterPublication() -> Statement.Node {
    uses(.logicalReplication)
    expect(.publication)
    let start = start
    let name = ObjectName(name: identifier(expected: "a publication's name"))
    if at(anyOf: .owner, .rename) {
      return alterOwnerOrName(
        ObjectReference(range: range(from: start), kind: .publication, name: name))
    }
    guard let verb = eat(anyOf: .set, .add, .drop) else {
      fail(expected: "`SET`, `ADD`, `DROP`, `OWNER TO` or `RENAME TO`")
      return .unrecognized
    }
    let change: PublicationChange
    if verb == .set, atToken(.leftParenthesis) {
      change = .setOptions(definitionList())
    } else {
      change = .objects(String(verb.spelling), publishedObjects())
    }
    return object(.alterPublication(change), name)
  }

  /// SUBSCRIPTION name CONNECTION 'text' PUBLICATION names [WITH (…)]; behind CREATE.
  mutating func createSubscription() -> Statement.Node {
    uses(.logicalReplication)
    expect(.subscription)
    let name = identifier(expected: "a subscription's name")
    expect(.connection)
    let connection = stringLiteral()
    expect(.publication)
    var subscription = Subscription(
      name: name, connection: connection, publications: nameList())
    if eat(.with) {
      subscription.options = definitionList()
      usesOptions(subscription.options, of: Parser.subscriptionOptionFeatures)
    }
    return object(.createSubscription(subscription), ObjectName(name: name))
  }

  /// SUBSCRIPTION name change; behind ALTER.
  mutating func alterSubscription() -> Statement.Node {
    uses(.logicalReplication)
    expect(.subscription)
    let start = start
    let name = ObjectName(name: identifier(expected: "a subscription's name"))
    let change: SubscriptionChange
    switch token.keyword {
    case .owner, .rename:
      return alterOwnerOrName(
        ObjectReference(range: range(from: start), kind: .subscription, name: name))
    case .connection:
      advance()
      change = .connection(stringLiteral())
    case .refresh:
      advance()
      expect(.publication)
      change = .refresh(eat(.with) ? definitionList() : [])
    case .enable, .disable: change = .enable(advance().keyword == .enable)
    case .skip:
      uses(.skippedTransaction)
      advance()
      change = .skip(definitionList())
    case .set where peek().kind == .leftParenthesis:
      advance()
      change = .setOptions(definitionList())
    case .set, .add, .drop:
      if !at(.set) { uses(.subscribedPublications) }
      let verb = String(advance().keyword.spelling)
      expect(.publication)
      let names = nameList()
      change = .publications(verb, names, options: eat(.with) ? definitionList() : [])
    default:
      fail(expected: "`SET`, `CONNECTION`, `ENABLE`, `OWNER TO` or `RENAME TO`")
      return .unrecognized
    }
    return object(.alterSubscription(change), name)
  }

  /// EVENT TRIGGER name ON event [WHEN …] EXECUTE FUNCTION name `()`; behind CREATE.
  mutating func createEventTrigger() -> Statement.Node {
    expect(.event)
    expect(.trigger)
    let name = identifier(expected: "an event trigger's name")
    expect(.on)
    let event = identifier(as: .label, expected: "an event")
    var filters: [EventTrigger.Filter] = []
    if eat(.when) {
      repeat {
        let variable = identifier(expected: "`TAG`")
        expect(.in)
        filters.append(
          EventTrigger.Filter(
            variable: variable, values: parenthesizedList { $0.stringLiteral() }))
      } while eat(.and)
    }
    expect(.execute)
    if at(.function) { uses(.executeFunction) }
    if eat(anyOf: .function, .procedure) == nil { fail(expected: "`FUNCTION`") }
    let function = routineName()
    expectToken(.leftParenthesis)
    expectToken(.rightParenthesis)
    return object(
      .createEventTrigger(
        EventTrigger(name: name, event: event, filters: filters, function: function)),
      ObjectName(name: name))
  }
}
