import Text

extension Parser {
  /// Statements of a session that change no object; nil: another.
  mutating func postgresqlUtility() -> Statement.Node? {
    switch token.keyword {
    case .grant: return postgresqlGrant()
    case .revoke: return postgresqlRevoke()
    case .import: return importForeignSchema()
    case .reassign: return reassignOwned()
    case .security: return securityLabel()
    case .explain: return postgresqlExplainStatement()
    case .vacuum, .analyze, .analyse, .cluster, .repack: return maintenanceStatement()
    case .declare: return declareCursor()
    case .fetch, .move: return fetchStatement()
    case .close:
      advance()
      return .utility(.close(eat(.all) ? nil : identifier(expected: "a cursor's name")))
    case .listen:
      advance()
      return .utility(.listen(identifier(expected: "a channel's name")))
    case .notify: return notifyStatement()
    case .unlisten:
      advance()
      return .utility(.unlisten(eatToken(.star) ? nil : identifier(expected: "a channel's name")))
    case .deallocate:
      advance()
      if at(.prepare), peek().kind == .word || peek().kind == .quotedIdentifier { advance() }
      return .utility(.deallocate(eat(.all) ? nil : identifier()))
    case .discard: return discardStatement()
    case .load:
      advance()
      return .utility(.load(stringLiteral()))
    case .checkpoint:
      advance()
      return .utility(.checkpoint(atToken(.leftParenthesis) ? utilityOptions() : []))
    case .show: return postgresqlShowStatement()
    default: return nil
    }
  }

  /// NOTIFY channel [`,` 'payload'].
  mutating func notifyStatement() -> Statement.Node {
    expect(.notify)
    let channel = identifier(expected: "a channel's name")
    return .utility(.notify(channel, payload: eatToken(.comma) ? stringLiteral() : nil))
  }

  /// DISCARD (ALL | PLANS | SEQUENCES | TEMP | TEMPORARY).
  private mutating func discardStatement() -> Statement.Node {
    expect(.discard)
    guard let word = eat(anyOf: .all, .plans, .sequences, .temp, .temporary) else {
      fail(expected: "`ALL`, `PLANS`, `SEQUENCES` or `TEMP`")
      return .unrecognized
    }
    return .utility(.discard(String(word.spelling)))
  }

  /// SHOW (name | TIME ZONE | TRANSACTION ISOLATION LEVEL | SESSION AUTHORIZATION | ALL).
  private mutating func postgresqlShowStatement() -> Statement.Node {
    expect(.show)
    if eat(.all) { return .utility(.show("all")) }
    if eat(.time, .zone) { return .utility(.show("time zone")) }
    if eat(.transaction, .isolation, .level) {
      return .utility(.show("transaction isolation level"))
    }
    if eat(.session, .authorization) { return .utility(.show("session authorization")) }
    return .utility(.show(variableName()))
  }

  // MARK: EXPLAIN, maintenance

  /// EXPLAIN [ANALYZE] [VERBOSE] statement | EXPLAIN `(` options `)` statement.
  private mutating func postgresqlExplainStatement() -> Statement.Node {
    expect(.explain)
    var options: [TableOption] = []
    if atToken(.leftParenthesis), !atQueryStart {
      options = utilityOptions()
      usesOptions(options, of: Parser.explainOptionFeatures)
    } else {
      for word in [Keyword.analyze, .analyse, .verbose] where at(word) {
        let start = start
        let name = String(advance().keyword.spelling)
        options.append(TableOption(name: name, value: nil, range: range(from: start)))
      }
    }
    return .utility(.explain(options, explainableStatement()))
  }

  /// ExplainableStmt: a query, data, DECLARE, CREATE TABLE AS, materialized views, EXECUTE.
  private mutating func explainableStatement() -> Statement {
    let start = start
    func statement(_ node: Statement.Node, _ kind: StatementKind) -> Statement {
      Statement(node, kind: kind, range: range(from: start))
    }
    switch token.keyword {
    case .execute:
      let node = executeStatement()
      return statement(node, "execute")
    case .declare:
      let node = declareCursor()
      return statement(node, "declare")
    case .create:
      let kind = statementKind()
      let node = createStatement(from: start)
      switch node {
      case .createTable(let table) where table.query != nil || table.executes != nil: break
      case .createView(let view) where view.isMaterialized: break
      default:
        fail(
          .unexpectedToken, "only CREATE TABLE AS can be explained",
          at: range(from: start))
      }
      return statement(node, kind)
    case .refresh:
      let node = refreshStatement()
      return statement(node, "refresh-materialized-view")
    default:
      guard atQueryStart || at(anyOf: .insert, .update, .delete, .merge) else {
        fail(expected: "a query or a data statement")
        return statement(.unrecognized, .unrecognized)
      }
      return dataStatement()
    }
  }

  /// VACUUM, ANALYZE, CLUSTER and REPACK.
  private mutating func maintenanceStatement() -> Statement.Node {
    if at(.repack) { uses(.repack) }
    let word = advance().keyword
    var options: [TableOption] = []
    if atToken(.leftParenthesis) {
      if word == .analyze || word == .analyse { uses(.analyzeOptions) }
      if word == .cluster { uses(.clusterOptions) }
      options = utilityOptions()
      usesOptions(options, of: Parser.vacuumOptionFeatures)
    } else {
      let words: [Keyword] =
        switch word {
        case .vacuum: [.full, .freeze, .verbose, .analyze, .analyse]
        default: [.verbose]
        }
      for option in words where at(option) {
        let start = start
        let name = String(advance().keyword.spelling)
        options.append(TableOption(name: name, value: nil, range: range(from: start)))
      }
    }
    let name = String(word.spelling)
    if word == .cluster || word == .repack { return clusterStatement(name, options) }
    let tables = isEndOfStatementAhead ? [] : commaList { $0.maintainedTable() }
    if tables.count > 1 { used(.severalTablesMaintained) }
    if tables.contains(where: { !$0.columns.isEmpty }), word == .vacuum,
      !options.contains(where: { $0.name.hasPrefix("analy") })
    {
      // The server takes the column list and then asks for ANALYZE.
      return .utility(.maintain(name, options: options, tables, index: nil))
    }
    return .utility(.maintain(name, options: options, tables, index: nil))
  }

  private var isEndOfStatementAhead: Bool { atStatementEnd || atToken(.rightParenthesis) }

  /// vacuum_relation → relation_expr [`(` columns `)`].
  private mutating func maintainedTable() -> MaintainedTable {
    if at(.only) { uses(.maintainOnly) }
    let (name, only) = relationExpression()
    let columns = atToken(.leftParenthesis) ? columnList() : []
    return MaintainedTable(name: name, isOnly: only, columns: columns)
  }

  /// [table [USING index] | index ON table]; behind CLUSTER and its options.
  private mutating func clusterStatement(_ word: String, _ options: [TableOption]) -> Statement.Node
  {
    guard !isEndOfStatementAhead else {
      return .utility(.maintain(word, options: options, [], index: nil))
    }
    var name = relationName()
    var index: Identifier?
    if eat(.using) {
      index = identifier(expected: "an index's name")
      if word == "repack", eat(.index) {}
    } else if eat(.on) {
      index = name.name
      name = relationName()
    }
    let table = MaintainedTable(name: name, isOnly: false, columns: [])
    return .utility(.maintain(word, options: options, [table], index: index))
  }

  // MARK: Cursors

  /// DECLARE name option* CURSOR [(WITH | WITHOUT) HOLD] FOR query.
  mutating func declareCursor() -> Statement.Node {
    expect(.declare)
    let name = identifier(expected: "a cursor's name")
    var options: [String] = []
    while let word = eat(anyOf: .binary, .insensitive, .asensitive, .scroll, .no) {
      if word == .asensitive { used(.asensitiveCursor) }
      if word == .no {
        expect(.scroll)
        options.append("no scroll")
      } else {
        options.append(String(word.spelling))
      }
    }
    expect(.cursor)
    var isWithHold: Bool?
    if let word = eat(anyOf: .with, .without) {
      expect(.hold)
      isWithHold = word == .with
    }
    expect(.for)
    return .utility(
      .declareCursor(
        CursorDeclaration(name: name, options: options, isWithHold: isWithHold, query: query())))
  }

  /// (FETCH | MOVE) fetch_args.
  private mutating func fetchStatement() -> Statement.Node {
    let isMove = advance().keyword == .move
    var direction = "next"
    var count: Expression?
    // The word before the statement's end is the cursor's name.
    switch isEndOfOperand(peek()) ? .notKeyword : token.keyword {
    case .next, .prior, .first, .last, .all:
      direction = String(advance().keyword.spelling)
    case .absolute, .relative:
      direction = String(advance().keyword.spelling)
      count = signedInteger()
    case .forward, .backward:
      direction = String(advance().keyword.spelling)
      if at(.all), !isEndOfOperand(peek()) {
        advance()
        direction += " all"
      } else if atNumericConstant {
        count = signedInteger()
      }
    default:
      if atNumericConstant {
        direction = "forward"
        count = signedInteger()
      }
    }
    _ = eat(anyOf: .from, .in)
    let cursor = identifier(expected: "a cursor's name")
    return .utility(.fetch(isMove: isMove, direction: direction, count: count, cursor: cursor))
  }

  private var atNumericConstant: Bool {
    atToken(.integer) || atOperator("-") || atOperator("+")
  }
}
