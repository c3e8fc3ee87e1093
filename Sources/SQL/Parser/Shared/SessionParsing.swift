import Text

extension Parser {
  /// SET, transactions, TRUNCATE, COPY, LOCK, REINDEX, REFRESH, PREPARE, CALL, USE; nil: another statement.
  mutating func sessionStatement() -> Statement.Node? {
    switch token.keyword {
    case .set: return setVariable()
    case .reset where !dialect.isMySQLFamily: return setVariable()
    case .begin, .start, .commit, .end, .rollback, .abort, .savepoint, .release:
      return dialect.isMySQLFamily ? transactionStatement() : postgresqlTransaction()
    case .prepare
    where !dialect.isMySQLFamily && peek().keyword == .transaction
      && peek(2).kind != .leftParenthesis && peek(2).keyword != .as:
      return postgresqlTransaction()
    case .prepare: return prepareStatement()
    case .execute: return executeStatement()
    case .truncate: return truncateStatement()
    case .copy where !dialect.isMySQLFamily: return postgresqlCopy()
    case .lock: return lockStatement()
    case .reindex: return reindexStatement()
    case .refresh: return refreshStatement()
    case .call:
      if !dialect.isMySQLFamily { uses(.procedures) }
      return callStatement()
    case .use where dialect.isMySQLFamily:
      advance()
      return .use(identifier())
    default: return dialect.isMySQLFamily ? nil : postgresqlUtility()
    }
  }

  /// DO …: a block in PostgreSQL, expressions in MySQL.
  mutating func doStatement() -> Statement.Node {
    dialect.isMySQLFamily ? mysqlDo() : postgresqlDo()
  }

  // MARK: SET

  /// SET … and RESET … of PostgreSQL; MySQL's SET is a production of its own.
  mutating func setVariable() -> Statement.Node { postgresqlSet() }

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
        return .transaction(.rollbackPrepared(stringLiteral()))
      }
      _ = eat(anyOf: .work, .transaction)
      if eat(.to) {
        _ = eat(.savepoint)
        return .transaction(.rollbackTo(identifier(as: .label)))
      }
      skipUnmodelled()
      return .transaction(.rollback())
    case .commit, .end:
      if eat(.prepared) {
        return .transaction(.commitPrepared(stringLiteral()))
      }
      transactionWords()
      return .transaction(.commit())
    default:
      transactionWords()
      return .transaction(.begin())
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
    var isOnly: [Bool] = []
    var truncate = Truncate(
      tables: commaList { parser in
        if parser.dialect.isMySQLFamily { return parser.relationName() }
        let (name, only) = parser.relationExpression()
        isOnly.append(only)
        return name
      })
    if isOnly.contains(true) { truncate.isOnly = isOnly }
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

  /// LOCK [TABLE] names [IN mode MODE] [NOWAIT].
  private mutating func lockStatement() -> Statement.Node {
    expect(.lock)
    return postgresqlLock()
  }

  /// PREPARE name [`(` types `)`] AS statement.
  private mutating func prepareStatement() -> Statement.Node {
    expect(.prepare)
    var prepare = Prepare(name: identifier())
    if atToken(.leftParenthesis) { prepare.types = parenthesizedList { $0.typeName() } }
    expect(.as)
    prepare.statement = preparableStatement()
    return .prepare(prepare)
  }

  /// EXECUTE name [`(` values `)`].
  mutating func executeStatement() -> Statement.Node {
    expect(.execute)
    let name = identifier()
    if atToken(.leftParenthesis) { return .execute(name, parenthesizedList { $0.expression() }) }
    return .execute(name, [])
  }

  /// func_application, without what may follow a function's arguments in an expression.
  private mutating func calledRoutine() -> Statement.Node {
    guard isCallAhead(), dialect.isMySQLFamily || atName(as: .function) || peek().kind == .dot
    else {
      _ = routineName(expected: "a procedure's name")
      fail(expected: "`(`", help: "a procedure is called with parentheses: `CALL p()`")
      return .unrecognized
    }
    return .call(call(isWindowless: !dialect.isMySQLFamily))
  }

  /// CALL name [`(` values `)`].
  private mutating func callStatement() -> Statement.Node {
    let start = start
    expect(.call)
    if isCallAhead() || !dialect.isMySQLFamily { return calledRoutine() }
    let name = objectName()
    return .call(make(.column(name), from: start))
  }
}
