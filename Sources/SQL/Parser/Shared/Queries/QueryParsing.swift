import Text

extension Parser {
  /// SELECT, VALUES, TABLE, WITH or a parenthesis around one comes next.
  var atQueryStart: Bool {
    if at(anyOf: .select, .with) { return true }
    if at(.values) { return peek().keyword == .row || peek().kind == .leftParenthesis }
    if at(.table) { return isName(peek()) || (!dialect.isMySQLFamily && peek().keyword == .only) }
    guard atToken(.leftParenthesis) else { return false }
    var index = 1
    while peek(index).kind == .leftParenthesis { index += 1 }
    switch peek(index).keyword {
    case .select, .with, .values, .table: return peek(index).kind == .word
    default: return false
    }
  }

  /// query → [WITH …] body [ORDER BY …] [LIMIT …] [OFFSET …] [FOR …].
  mutating func query() -> Query {
    let start = start
    let with = at(.with) ? withClause() : nil
    return query(with: with, from: start)
  }

  mutating func query(with: WithClause?, from start: UInt32) -> Query {
    nested(Query(body: .unreadable, range: SourceRange(at: previousEnd))) { parser in
      parser.queryClauses = []
      var query = Query(body: parser.queryBody(), with: with, range: parser.range(from: start))
      let inner = parser.queryClauses
      if parser.dialect.isMySQLFamily {
        parser.mysqlQueryTail(&query)
      } else {
        parser.postgresqlQueryTail(&query, inner: inner)
      }
      query.range = parser.range(from: start)
      return query
    }
  }

  /// body → term ((UNION | EXCEPT | MINUS) [ALL | DISTINCT] term)*; INTERSECT binds more strongly.
  private mutating func queryBody() -> Query.Body {
    setOperations(of: { $0.intersections() }) { parser in
      parser.dialect.isMySQLFamily
        ? parser.eat(anyOf: .union, .except) : parser.eat(anyOf: .union, .except, .minus)
    }
  }

  private mutating func intersections() -> Query.Body {
    setOperations(of: { $0.queryTerm() }) { $0.eat(anyOf: .intersect) }
  }

  private mutating func setOperations(
    of term: (inout Parser) -> Query.Body, operator eatOperator: (inout Parser) -> Keyword?
  ) -> Query.Body {
    let first = term(&self)
    var rest: [SetOperand] = []
    while let op = eatOperator(&self) {
      if op != .union { used(.intersectAndExcept) }
      if op != .union, at(.all) { uses(.intersectAll) }
      let isAll = eat(.all)
      if !isAll { _ = eat(.distinct) }
      isSetOperand = true
      rest.append(SetOperand(op: String(op.spelling), isAll: isAll, body: term(&self)))
    }
    return rest.isEmpty ? first : .setOperation(first: first, rest: rest)
  }

  /// term → SELECT … | VALUES … | TABLE name | `(` query `)`.
  private mutating func queryTerm() -> Query.Body {
    if isSelectImplied { return .select(selectCore()) }
    if atToken(.leftParenthesis) {
      advance()
      if dialect.hasMariaDBCommands, at(.with) { fail(expected: "`SELECT`") }
      let inner = query()
      expectToken(.rightParenthesis)
      return .nested(inner)
    }
    if eat(.values) {
      return .values(valueRows())
    }
    if eat(.table) {
      used(.tableQuery)
      if dialect.isMySQLFamily { return .table(objectName(), only: false) }
      let (name, only) = relationExpression()
      return .table(name, only: only)
    }
    guard at(.select) else {
      fail(expected: "a query")
      return .unreadable
    }
    return .select(selectCore())
  }

  /// [ROW] `(` [expression (`,` expression)*] `)` (`,` …)*.
  ///
  /// Each row has as many values as the one before: arrays that grow would take half as much again.
  private mutating func valueRows() -> [[Expression]] {
    var count = 0
    return commaList { parser in
      if parser.dialect.isMySQLFamily {
        parser.uses(parser.at(.row) ? .rowInValues : .valuesQuery)
        _ = parser.eat(.row)
      }
      parser.expectToken(.leftParenthesis)
      guard !parser.isFailing else { return [] }
      if parser.dialect.isMySQLFamily, parser.eatToken(.rightParenthesis) { return [] }
      let row = parser.commaList(expecting: count) { $0.expression() }
      parser.expectToken(.rightParenthesis)
      count = row.count
      return row
    }
  }

  /// SELECT [ALL | DISTINCT [ON …]] items [INTO …] [FROM …] [WHERE …] [GROUP BY …] [HAVING …] [WINDOW …].
  private mutating func selectCore() -> SelectCore {
    let start = start
    let isOperand = isSetOperand
    isSetOperand = false
    if isSelectImplied {
      isSelectImplied = false
    } else {
      expect(.select)
    }
    var core = SelectCore(range: range(from: start))
    core.hint = optimizerHint()
    selectModifiers(&core)
    if at(.into), isInsideRoutine, !dialect.isMySQLFamily { core.into = selectInto() }
    if dialect.isMySQLFamily || core.isDistinct || !atSelectItemEnd {
      core.items = commaList { $0.selectItem() }
    }
    if at(.into), core.into == nil {
      core.into = selectInto()
      // MariaDB: INTO stands at the end of a union, not before the FROM of its last query.
      if isOperand, dialect.hasMariaDBCommands, at(.from) { fail(expected: "`;`") }
    }
    if eat(.from) { core.from = fromItems() }
    if at(.into), core.into == nil, dialect.isMySQLFamily || isInsideRoutine {
      core.into = selectInto()
    }
    if eat(.where) { core.condition = expression() }
    if eat(.group) { core.groupBy = groupBy(&core.isGroupedDistinct) }
    if eat(.having) { core.having = expression() }
    if at(.window) { uses(.windowFunctions) }
    if eat(.window) { core.windows = commaList { $0.namedWindow() } }
    core.range = range(from: start)
    return core
  }

  private mutating func selectModifiers(_ core: inout SelectCore) {
    if !dialect.isMySQLFamily { return postgresqlDistinct(&core) }
    while true {
      if eat(.distinct) {
        core.isDistinct = true
      } else if eat(.distinctrow) || (dialect.hasMariaDBCommands && eat(.unique)) {
        core.isDistinct = true
      } else if at(.all), !isEndOfOperand(peek()) {
        advance()
      } else if let word = eat(
        anyOf: .highPriority, .straightJoin, .sqlSmallResult, .sqlBigResult, .sqlBufferResult,
        .sqlNoCache, .sqlCalcFoundRows, .sqlCache)
      {
        if word == .sqlCache { used(.queryCacheWord) }
        core.modifiers.append(String(word.spelling))
      } else {
        return
      }
    }
  }

  /// expression [[AS] label].
  mutating func selectItem() -> SelectItem {
    let start = start
    selectItemStart = start
    if atToken(.star) {
      if dialect.isMySQLFamily, previousToken?.kind == .comma {
        fail(expected: "a column", help: "a bare * stands first in the list; write table.*")
      }
      advance()
      return SelectItem(expression: make(.star([]), from: start), alias: nil)
    }
    let value = dialect.isMySQLFamily ? expression() : expression(above: .selectItem)
    if eat(.as) {
      if dialect.isMySQLFamily, atToken(.string) {
        let literal = stringLiteral()
        return SelectItem(
          expression: value, alias: Identifier(literal.value, range: literal.range, isQuoted: true))
      }
      let place: NamePosition = dialect.isMySQLFamily ? .column : .label
      return SelectItem(expression: value, alias: identifier(as: place, expected: "an alias"))
    }
    if dialect.isMySQLFamily, atToken(.string) {
      let literal = stringLiteral()
      return SelectItem(
        expression: value, alias: Identifier(literal.value, range: literal.range, isQuoted: true))
    }
    guard isBareLabel else { return SelectItem(expression: value, alias: nil) }
    if token.keyword != .notKeyword, !dialect.isMySQLFamily { usesBareLabel() }
    return SelectItem(expression: value, alias: takeIdentifier())
  }

  func isSelectItem(_ start: UInt32) -> Bool { start == selectItemStart }

  /// A word that may follow an expression as its alias without AS.
  private var isBareLabel: Bool {
    if !dialect.isMySQLFamily { return isPostgreSQLBareLabel }
    guard atName(as: .column) else { return false }
    return !at(anyOf: .into, .from, .where, .limit) && !atSetOperation
  }

  mutating func selectInto() -> SelectInto {
    if dialect.isMySQLFamily { return mysqlSelectInto() }
    expect(.into)
    if isInsideRoutine {
      return .variables(intoTargets())
    }
    let persistence = intoTableWords()
    return .table(relationName(), persistence)
  }

  private mutating func groupBy(_ isDistinct: inout Bool) -> [Expression] {
    expect(.by)
    if !dialect.isMySQLFamily {
      if at(anyOf: .distinct, .all) { uses(.groupByDistinct) }
      isDistinct = eat(.distinct)
      if isDistinct || eat(.all) { used(.groupByDistinct) }
    }
    let items = commaList { parser in
      parser.groupingSet()
    }
    if dialect.isMySQLFamily, at(.with), peek().keyword == .rollup {
      advance()
      advance()
    } else if dialect.hasMariaDBCommands {
      _ = eatPhrase("with cube")
    }
    return items
  }

  /// expression | ROLLUP `(` … `)` | CUBE `(` … `)` | GROUPING SETS `(` … `)` | `()`; MySQL: [DESC].
  private mutating func groupingSet() -> Expression {
    nested(unreadable()) { parser in
      let start = parser.start
      if !parser.dialect.isMySQLFamily, parser.atToken(.leftParenthesis),
        parser.peek().kind == .rightParenthesis
      {
        parser.advance()
        parser.advance()
        return parser.make(.row([], explicit: false), from: start)
      }
      if !parser.dialect.isMySQLFamily, parser.eat(.grouping, .sets) {
        let sets = parser.parenthesizedList { $0.groupingSet() }
        return parser.make(.groupingSets(sets), from: start)
      }
      if !parser.dialect.isMySQLFamily, parser.at(anyOf: .cube, .rollup),
        parser.peek().kind == .leftParenthesis
      {
        return parser.specialCall { parser, call in parser.valueParts(&call) }
      }
      let value = parser.expression()
      if parser.dialect.isMySQLFamily, parser.at(anyOf: .asc, .desc) {
        parser.uses(.groupByOrder)
        parser.advance()
      }
      return value
    }
  }

  private mutating func namedWindow() -> NamedWindow {
    let name = identifier()
    expect(.as)
    return NamedWindow(name: name, specification: windowSpecification())
  }

  /// [ORDER BY …] [LIMIT …] [OFFSET …] [FETCH …] [FOR UPDATE …], in any order that a server takes.
  private mutating func mysqlQueryTail(_ query: inout Query) {
    var lastClause = 0
    while !isFailing {
      checkTailOrder(&lastClause)
      if eat(.order) {
        expect(.by)
        query.orderBy = commaList { $0.orderItem() }
        if dialect.isMySQLFamily, eat(.with) { expect(.rollup) }
      } else if eat(.limit) {
        limitClause(&query)
      } else if at(.offset), dialect.hasOffsetWithoutLimit || query.limit != nil {
        if query.limit == nil { uses(.fetchFirst) }
        advance()
        query.offset = expression()
        _ = eat(anyOf: .row, .rows)
      } else if at(.fetch), peek().keyword == .first || peek().keyword == .next {
        uses(.fetchFirst)
        advance()
        fetchClause(&query)
      } else if at(.for) {
        guard lockingClause(&query) else { return }
      } else if dialect.isMySQLFamily, at(.lock), peek().keyword == .in {
        advance()
        advance()
        expect(.share)
        expect(.mode)
        waitClause()
        query.locking.append(LockingClause(strength: "share", tables: []))
      } else if dialect.isMySQLFamily, at(.procedure), peek(2).kind == .leftParenthesis {
        uses(.procedureAnalyse)
        advance()
        _ = call()
      } else if at(.into), dialect.isMySQLFamily || isInsideRoutine {
        let into = selectInto()
        if case .select(var core) = query.body {
          core.into = into
          query.body = .select(core)
        }
      } else {
        return
      }
    }
  }

  /// LIMIT (n | ALL) [OFFSET n] | LIMIT n `,` n.
  private mutating func limitClause(_ query: inout Query) {
    if !dialect.isMySQLFamily, eat(.all) { return }
    if dialect.isMySQLFamily, at(.rows), peek().keyword == .examined {
      uses(.rowsExamined)
      advance()
      advance()
      _ = expression()
      return
    }
    query.limit = dialect.isMySQLFamily ? limitValue() : expression()
    if dialect.isMySQLFamily, eatToken(.comma) {
      query.offset = query.limit
      query.limit = limitValue()
    }
    if dialect.isMySQLFamily, at(.rows), peek().keyword == .examined {
      uses(.rowsExamined)
      advance()
      advance()
      _ = expression()
    }
  }

  /// FETCH (FIRST | NEXT) [n] (ROW | ROWS) (ONLY | WITH TIES).
  mutating func fetchClause(_ query: inout Query) {
    if eat(anyOf: .first, .next) == nil { fail(expected: "`FIRST` or `NEXT`") }
    let isCountLess = peek().keyword == .only || peek().keyword == .with
    if !at(anyOf: .row, .rows) || !isCountLess {
      query.limit = dialect.isMySQLFamily ? expression(above: .unary) : fetchCount()
    } else {
      query.limit = Expression(.integer("1"), range: SourceRange(at: start))
    }
    if eat(anyOf: .row, .rows) == nil { fail(expected: "`ROWS`") }
    if eat(.with) {
      used(.withTies)
      expect(.ties)
      query.limitKind = .withTies
    } else {
      expect(.only)
    }
  }

  /// select_fetch_first_value → c_expr | [`+` | `-`] number.
  private mutating func fetchCount() -> Expression {
    atOperator("+") || atOperator("-") ? numericOnly() : operand()
  }

  /// FOR (UPDATE | NO KEY UPDATE | SHARE | KEY SHARE) [OF …] [NOWAIT | SKIP LOCKED | WAIT n].
  mutating func lockingClause(_ query: inout Query) -> Bool {
    let strength: String
    if at(.for, .update) {
      strength = "update"
    } else if at(.for, .share) {
      uses(.forShare)
      strength = "share"
    } else if !dialect.isMySQLFamily, at(.for, .no, .key) {
      strength = "no key update"
    } else if !dialect.isMySQLFamily, at(.for, .key, .share) {
      strength = "key share"
    } else if !dialect.isMySQLFamily, at(.for, .read) {
      strength = "read only"
    } else {
      return false
    }
    expect(.for)
    switch strength {
    case "no key update":
      expect(.no, .key)
      expect(.update)
    case "read only":
      expect(.read, .only)
      query.locking.append(LockingClause(strength: strength, tables: []))
      return true
    default: for _ in strength.split(separator: " ") { advance() }
    }
    var tables: [ObjectName] = []
    if at(.of) { uses(.lockedTables) }
    if eat(.of) { tables = commaList { $0.relationName() } }
    var wait: LockWait?
    if eat(.skip) {
      used(.skipLocked)
      expect(.locked)
      wait = .skipLocked
    } else if dialect.isMySQLFamily, eat(.wait) {
      used(.waitForRows)
      wait = .seconds(primary())
    } else if eat(.nowait) {
      used(.nowaitRows)
      wait = .noWait
    }
    query.locking.append(LockingClause(strength: strength, tables: tables, wait: wait))
    return true
  }

  /// WITH [RECURSIVE] name [`(` columns `)`] AS [[NOT] MATERIALIZED] `(` statement `)` `,` ….
  mutating func withClause() -> WithClause {
    nested(WithClause(isRecursive: false, tables: [])) { parser in
      parser.uses(.commonTables)
      parser.expect(.with)
      let mayRecur = parser.dialect.isMySQLFamily || parser.isName(parser.peek())
      let isRecursive = mayRecur && parser.eat(.recursive)
      let tables = parser.commaList { $0.commonTable() }
      return WithClause(isRecursive: isRecursive, tables: tables)
    }
  }

  private mutating func commonTable() -> CommonTable {
    let name = identifier()
    let columns = atToken(.leftParenthesis) ? columnList() : []
    expect(.as)
    var isMaterialized: Bool?
    if dialect.isMySQLFamily {
      return commonQuery(name, columns)
    }
    if eat(.not) {
      used(.materializedCommonTable)
      expect(.materialized)
      isMaterialized = false
    } else if eat(.materialized) {
      used(.materializedCommonTable)
      isMaterialized = true
    }
    expectToken(.leftParenthesis)
    let statement = dataStatement()
    expectToken(.rightParenthesis)
    var table = CommonTable(
      name: name, columns: columns, isMaterialized: isMaterialized, statement: statement)
    if at(.search), peek(2).keyword == .first { table.search = searchClause() }
    if at(.cycle) { table.cycle = cycleClause() }
    return table
  }

  /// SEARCH (BREADTH | DEPTH) FIRST BY columns SET column.
  private mutating func searchClause() -> SearchClause {
    uses(.searchAndCycle)
    expect(.search)
    let isDepth = at(.depth)
    if eat(anyOf: .breadth, .depth) == nil { fail(expected: "`BREADTH` or `DEPTH`") }
    expect(.first, .by)
    let columns = commaList { $0.identifier() }
    expect(.set)
    let column = identifier()
    return isDepth ? .depthFirst(by: columns, set: column) : .breadthFirst(by: columns, set: column)
  }

  /// CYCLE columns SET column [TO value DEFAULT value] USING column.
  private mutating func cycleClause() -> CycleClause {
    uses(.searchAndCycle)
    expect(.cycle)
    let columns = commaList { $0.identifier() }
    expect(.set)
    let mark = identifier()
    var values: CycleValues?
    if eat(.to) {
      let value = constant()
      expect(.default)
      values = CycleValues(mark: value, otherwise: constant())
    }
    expect(.using)
    return .columns(columns, set: mark, values: values, path: identifier())
  }
}
