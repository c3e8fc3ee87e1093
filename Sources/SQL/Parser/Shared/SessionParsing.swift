import Text

extension Parser {
  /// SET, transactions, TRUNCATE, COPY, LOCK, REINDEX, REFRESH, PREPARE, CALL, USE; nil: another statement.
  mutating func sessionStatement() -> Statement.Node? {
    switch token.keyword {
    case .set: return setVariable()
    case .reset where !dialect.isMySQLFamily: return setVariable()
    case .begin, .start, .commit, .end, .rollback, .abort, .savepoint, .release:
      return dialect.isMySQLFamily ? transactionStatement() : postgresqlTransaction()
    case .prepare where !dialect.isMySQLFamily && peek().keyword == .transaction:
      return postgresqlTransaction()
    case .prepare: return prepareStatement()
    case .execute: return executeStatement()
    case .truncate: return truncateStatement()
    case .copy where !dialect.isMySQLFamily: return postgresqlCopy()
    case .lock: return lockStatement()
    case .reindex: return reindexStatement()
    case .refresh: return refreshStatement()
    case .call: return callStatement()
    case .use where dialect.isMySQLFamily && isName(peek()):
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

  /// SET [SESSION | LOCAL | GLOBAL] name (= | TO) values | RESET name.
  mutating func setVariable() -> Statement.Node {
    if !dialect.isMySQLFamily { return postgresqlSet() }
    expect(.set)
    if at(anyOf: .constraints, .role) || at(.transaction)
      || at(.session, .characteristics) || at(.session, .authorization)
      || (at(.password) || at(.default) || at(anyOf: .statement, .resource))
      || ((at(anyOf: .session, .local, .global)) && peek().keyword == .transaction)
      || (at(.local)
        && (peek().keyword == .role
          || (peek().keyword == .session && peek(2).keyword == .authorization)))
      || (at(.session) && peek().keyword == .role)
    {
      skipUnmodelled()
      return .other(nil)
    }
    return .set(SetVariable(items: commaList { $0.mysqlSetItem() }))
  }

  private mutating func mysqlSetItem() -> SetVariable.Item {
    var scope = SetVariable.Scope.unspecified
    if eat(.names) {
      let value = charsetName()
      if eat(.collate) { _ = charsetName() }
      let expression = Expression(.column(ObjectName(name: value)), range: value.range)
      return SetVariable.Item(scope: .session, name: "names", values: [expression])
    }
    if eatCharacterSet() {
      let value = charsetName()
      let expression = Expression(.column(ObjectName(name: value)), range: value.range)
      return SetVariable.Item(scope: .session, name: "character set", values: [expression])
    }
    if at(anyOf: .session, .local, .global, .persist, .persistOnly), isName(peek(), as: .label) {
      let word = advance().keyword
      scope = word == .session || word == .local ? .session : .global
    }
    let name: String
    if atToken(.userVariable) || atToken(.systemVariable) {
      name = text(of: advance()).lowercased()
    } else {
      var words = identifier(as: .label, expected: "a variable's name").text
      while eatToken(.dot) { words += "." + identifier(as: .label).text }
      name = words.lowercased()
    }
    if !eatToken(.equals), !eatToken(.colonEquals) { fail(expected: "`=`") }
    if at(.default), peek().kind != .leftParenthesis {
      advance()
      return SetVariable.Item(scope: scope, name: name, values: [])
    }
    let start = start
    if at(anyOf: .on, .binary, .all), isEndOfOperand(peek()) {
      let word = takeIdentifier()
      let value = make(.column(ObjectName(name: word)), from: start)
      return SetVariable.Item(scope: scope, name: name, values: [value])
    }
    return SetVariable.Item(scope: scope, name: name, values: [expression()])
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
        parser.dialect.isMySQLFamily
          ? parser.objectName(expected: "a table's name") : parser.relationExpression().name
      })
    waitClause()
    if eat(.restart) {
      expect(.identity)
      truncate.restartsIdentity = true
    } else if eat(.continue) {
      expect(.identity)
    }
    truncate.isCascade = dropBehavior() == .cascade
    return .truncate(truncate)
  }

  /// LOCK [TABLE] name `,` … [IN mode MODE] [NOWAIT]; LOCK TABLES name READ | WRITE `,` ….
  private mutating func lockStatement() -> Statement.Node {
    expect(.lock)
    if dialect.isMySQLFamily {
      if eat(anyOf: .tables, .table) == nil {
        skipUnmodelled()
        return .other(nil)
      }
      let items = commaList { parser in
        let name = parser.objectName(expected: "a table's name")
        if parser.eat(.as) || (parser.atName() && !parser.at(anyOf: .read, .write, .lowPriority)) {
          _ = parser.identifier()
        }
        _ = parser.eat(.lowPriority)
        let mode = parser.eat(anyOf: .read, .write)
        if mode == nil { parser.fail(expected: "`READ` or `WRITE`") }
        _ = parser.eat(anyOf: .local, .concurrent)
        return LockTables.Item(table: name, mode: mode.map { String($0.spelling) })
      }
      return .lockTables(LockTables(items: items))
    }
    return postgresqlLock()
  }

  /// PREPARE name [`(` types `)`] (AS statement | FROM 'text').
  private mutating func prepareStatement() -> Statement.Node {
    expect(.prepare)
    let name = identifier()
    if dialect.isMySQLFamily {
      expect(.from)
      return .prepare(name, text: expression(), nil)
    }
    if atToken(.leftParenthesis) { _ = parenthesizedList { $0.typeName() } }
    expect(.as)
    return .prepare(name, text: nil, preparableStatement())
  }

  /// EXECUTE name [`(` values `)` | USING variables]; MariaDB: EXECUTE IMMEDIATE text.
  mutating func executeStatement() -> Statement.Node {
    expect(.execute)
    if dialect.isMySQLFamily, at(.immediate) {
      let name = takeIdentifier()
      return .execute(name, [expression()])
    }
    let name = identifier()
    if atToken(.leftParenthesis) { return .execute(name, parenthesizedList { $0.expression() }) }
    if eat(.using) { return .execute(name, commaList { $0.expression() }) }
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
