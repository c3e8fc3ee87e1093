import Text

extension Parser {
  /// SET, transactions, TRUNCATE, COPY, LOCK, REINDEX, REFRESH, PREPARE, CALL, USE; nil: another statement.
  mutating func sessionStatement() -> Statement.Node? {
    switch token.keyword {
    case .set: return setVariable()
    case .reset where !dialect.isMySQLFamily: return setVariable()
    case .begin, .start, .commit, .end, .rollback, .abort, .savepoint, .release:
      return transactionStatement()
    case .prepare where peek().keyword == .transaction:
      skipUnmodelled()
      return .transaction(.prepare)
    case .prepare: return prepareStatement()
    case .execute: return executeStatement()
    case .truncate: return truncateStatement()
    case .copy where !dialect.isMySQLFamily: return copyStatement()
    case .lock: return lockStatement()
    case .reindex: return reindexStatement()
    case .refresh: return refreshStatement()
    case .call: return callStatement()
    case .use where dialect.isMySQLFamily:
      advance()
      return .use(identifier())
    default: return nil
    }
  }

  /// DO …: a block in PostgreSQL, expressions in MySQL.
  mutating func doStatement() -> Statement.Node {
    dialect.isMySQLFamily ? mysqlDo() : postgresqlDo()
  }

  // MARK: SET

  /// SET [SESSION | LOCAL | GLOBAL] name (= | TO) values | RESET name.
  mutating func setVariable() -> Statement.Node {
    if eat(.reset) {
      let name = parameterName()
      var set = SetVariable(items: [SetVariable.Item(scope: .unspecified, name: name, values: [])])
      set.isReset = true
      return .set(set)
    }
    expect(.set)
    if at(anyOf: .constraints, .role) || at(.transaction)
      || at(.session, .characteristics) || at(.session, .authorization)
      || ((at(anyOf: .session, .local, .global)) && peek().keyword == .transaction)
      || (at(.local)
        && (peek().keyword == .role
          || (peek().keyword == .session && peek(2).keyword == .authorization)))
      || (at(.session) && peek().keyword == .role)
    {
      skipUnmodelled()
      return .other(nil)
    }
    return .set(SetVariable(items: [postgresqlSetItem()]))
  }

  /// name (`.` name)* of a parameter, in lower case; TIME ZONE and ALL.
  private mutating func parameterName() -> String {
    if eat(.time, .zone) { return "time zone" }
    var name = identifier(as: .label, expected: "a parameter's name").text.lowercased()
    while eatToken(.dot) { name += "." + identifier(as: .label).text.lowercased() }
    if name == "transaction" || name == "session" { skipUnmodelled() }
    return name
  }

  private mutating func postgresqlSetItem() -> SetVariable.Item {
    var scope = SetVariable.Scope.unspecified
    if at(anyOf: .session, .local), peek().kind != .equals, peek().keyword != .to {
      scope = advance().keyword == .local ? .local : .session
    }
    if eat(.time, .zone) {
      let value = at(.local) || at(.default) ? parameterValue() : expression()
      return SetVariable.Item(scope: scope, name: "time zone", values: [value])
    }
    if at(anyOf: .names, .schema, .catalog), peek().kind == .string {
      let name = String(advance().keyword.spelling)
      return SetVariable.Item(scope: scope, name: name, values: [expression()])
    }
    if at(.xml), peek().keyword == .option {
      skipUnmodelled()
      return SetVariable.Item(scope: scope, name: "xml option", values: [])
    }
    let name = parameterName()
    if at(.from), peek().keyword == .current {
      advance()
      advance()
      return SetVariable.Item(scope: scope, name: name, values: [])
    }
    if !eat(.to), !eatToken(.equals) { fail(expected: "`=` or `TO`") }
    if eat(.default) { return SetVariable.Item(scope: scope, name: name, values: []) }
    return SetVariable.Item(scope: scope, name: name, values: commaList { $0.parameterValue() })
  }

  // MARK: Transactions

  private mutating func transactionStatement() -> Statement.Node? {
    if at(.start), peek().keyword != .transaction { return nil }
    let word = advance().keyword
    switch word {
    case .savepoint: return .transaction(.savepoint(identifier(as: .label)))
    case .release:
      _ = eat(.savepoint)
      return .transaction(.release(identifier(as: .label)))
    case .rollback, .abort:
      if eat(.prepared) {
        _ = stringLiteral()
        return .transaction(.rollbackPrepared)
      }
      _ = eat(anyOf: .work, .transaction)
      if eat(.to) {
        _ = eat(.savepoint)
        return .transaction(.rollbackTo(identifier(as: .label)))
      }
      skipUnmodelled()
      return .transaction(.rollback)
    case .commit, .end:
      if eat(.prepared) {
        _ = stringLiteral()
        return .transaction(.commitPrepared)
      }
      transactionWords()
      return .transaction(.commit)
    default:
      transactionWords()
      return .transaction(.begin)
    }
  }

  /// [WORK | TRANSACTION] [modes] [AND [NO] CHAIN] [[NO] RELEASE].
  private mutating func transactionWords() {
    while !atStatementEnd, token.kind == .word || token.kind == .comma {
      switch token.keyword {
      case .work, .transaction, .isolation, .level, .serializable, .repeatable, .read, .committed,
        .uncommitted, .write, .only, .not, .deferrable, .and, .no, .chain, .release, .with,
        .consistent, .snapshot, .notKeyword:
        if atToken(.comma) || token.keyword != .notKeyword { advance() } else { return }
      default: return
      }
    }
  }

  // MARK: The rest

  /// TRUNCATE [TABLE] [ONLY] name `,` … [RESTART IDENTITY] [CASCADE].
  private mutating func truncateStatement() -> Statement.Node {
    expect(.truncate)
    _ = eat(.table)
    var truncate = Truncate(
      tables: commaList { parser in
        _ = !parser.dialect.isMySQLFamily && parser.eat(.only)
        let name = parser.objectName(expected: "a table's name")
        if !parser.dialect.isMySQLFamily { _ = parser.eatToken(.star) }
        return name
      })
    if dialect.isMySQLFamily {
      if truncate.tables.count > 1 { fail(expected: "`;`", help: "TRUNCATE empties one table") }
      waitClause()
      return .truncate(truncate)
    }
    if eat(.restart) {
      expect(.identity)
      truncate.restartsIdentity = true
    } else if eat(.continue) {
      expect(.identity)
    }
    truncate.isCascade = dropBehavior() == .cascade
    return .truncate(truncate)
  }

  /// COPY (table [`(` columns `)`] | `(` query `)`) (FROM | TO) …; the rows that follow are the file's.
  private mutating func copyStatement() -> Statement.Node {
    expect(.copy)
    _ = eat(.binary)
    var copy = Copy(table: nil, isFrom: false)
    if atToken(.leftParenthesis) {
      expectToken(.leftParenthesis)
      let statement = dataStatement()
      if case .query(let query) = statement.node { copy.query = query }
      expectToken(.rightParenthesis)
    } else {
      copy.table = objectName(expected: "a table's name")
      if atToken(.leftParenthesis) { copy.columns = columnList() }
    }
    copy.isFrom = at(.from)
    if eat(anyOf: .from, .to) == nil { fail(expected: "`FROM` or `TO`") }
    skipUnmodelled()
    if atToken(.terminator), peek().kind == .copyData { copy.data = peek().range }
    return .copy(copy)
  }

  /// LOCK [TABLE] name `,` … [IN mode MODE] [NOWAIT].
  private mutating func lockStatement() -> Statement.Node {
    expect(.lock)
    _ = eat(.table)
    let tables = commaList { parser in
      _ = parser.eat(.only)
      let name = parser.objectName(expected: "a table's name")
      _ = parser.eatToken(.star)
      return name
    }
    var mode: String?
    if eat(.in) {
      let start = start
      skip { $0.at(.mode) }
      mode = source.file.text(in: range(from: start)).lowercased()
      expect(.mode)
    }
    _ = eat(.nowait)
    return .lockTables(LockTables(items: tables.map { LockTables.Item(table: $0, mode: mode) }))
  }

  /// REINDEX [`(` options `)`] (INDEX | TABLE | SCHEMA | DATABASE | SYSTEM) [CONCURRENTLY] [name].
  private mutating func reindexStatement() -> Statement.Node {
    expect(.reindex)
    var isConcurrent = false
    if atToken(.leftParenthesis) {
      let options = source.file.text(in: parenthesizedRange()).lowercased()
      isConcurrent =
        options.contains("concurrently") && !options.contains("false")
        && !options.contains("off")
    }
    guard let target = eat(anyOf: .index, .table, .schema, .database, .system) else {
      fail(expected: "`INDEX`, `TABLE`, `SCHEMA` or `DATABASE`")
      return .unrecognized
    }
    if eat(.concurrently) { isConcurrent = true }
    let name = atName() ? objectName() : nil
    return .reindex(
      Reindex(target: String(target.spelling), name: name, isConcurrent: isConcurrent))
  }

  /// REFRESH MATERIALIZED VIEW [CONCURRENTLY] name [WITH [NO] DATA].
  private mutating func refreshStatement() -> Statement.Node {
    expect(.refresh)
    expect(.materialized, .view)
    let isConcurrent = eat(.concurrently)
    let name = objectName(expected: "a view's name")
    return .refreshMaterializedView(
      RefreshMaterializedView(name: name, isConcurrent: isConcurrent, withData: withData()))
  }

  /// PREPARE name [`(` types `)`] AS statement.
  private mutating func prepareStatement() -> Statement.Node {
    expect(.prepare)
    let name = identifier()
    if atToken(.leftParenthesis) { _ = parenthesizedRange() }
    expect(.as)
    return .prepare(name, text: nil, dataStatement())
  }

  /// EXECUTE name [`(` values `)`].
  private mutating func executeStatement() -> Statement.Node {
    expect(.execute)
    let name = identifier()
    if atToken(.leftParenthesis) { return .execute(name, parenthesizedList { $0.expression() }) }
    return .execute(name, [])
  }

  /// CALL name [`(` values `)`].
  private mutating func callStatement() -> Statement.Node {
    let start = start
    expect(.call)
    if isCallAhead() { return .call(call()) }
    let name = objectName()
    return .call(make(.column(name), from: start))
  }
}
