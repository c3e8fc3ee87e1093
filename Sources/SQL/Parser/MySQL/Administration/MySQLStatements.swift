import Text

/// The statements that only MySQL and MariaDB have.
extension Parser {
  /// Reads a statement of these servers' own, whole; nil where it is one of the shared kinds.
  mutating func mysqlStatement(from start: UInt32) -> Statement.Node? {
    switch token.keyword {
    case .show: return mysqlShow()
    case .with where !isName(peek()) && peek().keyword != .recursive:
      advance()
      fail(expected: "a name")
      return .unrecognized
    case .explain, .describe, .desc: return mysqlExplain()
    case .analyze: return analyzeStatement()
    case .set: return mysqlSet()
    case .grant: return grantStatement()
    case .revoke: return revokeStatement()
    case .rename: return peek().keyword == .user ? renameUsers() : renameTables()
    case .check, .checksum, .optimize, .repair: return tableMaintenance()
    case .load, .cache: return loadStatement()
    case .handler: return handlerStatement()
    case .import where dialect.hasServerComponents: return importTable()
    case .lock, .unlock: return mysqlLock()
    case .begin where peek().keyword == .not: return compoundStatement()
    case .begin where isOracleMode && !isTransactionStart: return oracleBlock()
    case .declare where isOracleMode: return oracleBlock()
    case .begin, .start, .commit, .rollback, .savepoint, .release: return mysqlTransaction()
    case .if, .case, .loop, .while, .repeat, .for: return compoundStatement()
    case .declare, .open, .fetch, .close, .return, .leave, .iterate, .end:
      return strayProgramStatement()
    case .xa: return xaStatement()
    case .change, .stop, .reset, .purge, .binlog: return replicationStatement()
    case .signal, .resignal, .get: return conditionStatement()
    case .prepare, .execute, .deallocate: return preparedStatement()
    case .drop where peek().keyword == .prepare: return preparedStatement()
    default: return serverCommand()
    }
  }

  /// FLUSH, KILL, INSTALL, UNINSTALL, CLONE, BACKUP, SHUTDOWN, RESTART, HELP.
  private mutating func serverCommand() -> Statement.Node? {
    switch token.keyword {
    case .flush: return flushStatement()
    case .kill: return killStatement()
    case .install, .uninstall: return installStatement()
    case .clone:
      uses(.clone)
      return cloneStatement()
    case .backup:
      uses(.backupStage)
      return backupStatement()
    case .shutdown:
      advance()
      if dialect.hasMariaDBCommands, eatPhrase("wait for all") {
        expectPhrase(anyOf: "slaves", "replicas")
      }
      return .other(nil)
    case .restart:
      uses(.restart)
      advance()
      return .other(nil)
    case .help:
      advance()
      nameOrText("a topic")
      return .other(nil)
    case .import:
      fail(
        .unrecognizedStatement,
        "\(dialect.displayName) has no `\(token.keyword.spelling.uppercased())` statement",
        at: token.range)
      return .unrecognized
    default: return nil
    }
  }

  /// SIGNAL, RESIGNAL and GET DIAGNOSTICS outside of a body.
  private mutating func conditionStatement() -> Statement.Node {
    _ = at(.get) ? storedDiagnostics() : storedSignal()
    return .other(nil)
  }

  // MARK: Prepared statements

  /// PREPARE name FROM text | EXECUTE name [USING values] | (DEALLOCATE | DROP) PREPARE name.
  private mutating func preparedStatement() -> Statement.Node {
    if eat(.prepare) {
      var prepare = Prepare(name: identifier(expected: "a statement's name"))
      expect(.from)
      prepare.text = preparedText()
      return .prepare(prepare)
    }
    if eat(.execute) {
      if at(.immediate), !isEndOfOperand(peek()),
        dialect.hasExecuteImmediate || !at(.immediate, .using)
      {
        uses(.executeImmediate)
        let name = takeIdentifier()
        let text = preparedText()
        return .execute(name, [text] + usingClause())
      }
      return .execute(identifier(expected: "a statement's name"), usingClause())
    }
    advance()
    expect(.prepare)
    _ = identifier(expected: "a statement's name")
    return .other(nil)
  }

  /// A string or a user variable; any expression in MariaDB.
  private mutating func preparedText() -> Expression {
    if dialect.hasExecuteImmediate {
      if atQueryStart, !isParenthesizedOperand() {
        fail(expected: "a string or a variable")
        return unreadable()
      }
      return expression()
    }
    guard atToken(.string) || atToken(.userVariable) || atToken(.placeholder) else {
      fail(expected: "a string or a user variable")
      return unreadable()
    }
    return primary()
  }

  /// [USING @variable `,` …]; any expression in MariaDB.
  private mutating func usingClause() -> [Expression] {
    guard eat(.using) else { return [] }
    return commaList { parser in
      if !parser.dialect.hasExecuteImmediate, !parser.atToken(.userVariable) {
        parser.fail(expected: "a user variable")
        return parser.unreadable()
      }
      return parser.expression()
    }
  }

  // MARK: Server commands

  /// FLUSH [NO_WRITE_TO_BINLOG | LOCAL] (TABLES … | option `,` …).
  private mutating func flushStatement() -> Statement.Node {
    expect(.flush)
    _ = eat(anyOf: .noWriteToBinlog, .local)
    if eat(anyOf: .tables, .table) != nil { return .other(flushedTables()) }
    repeat { flushOption() } while eatToken(.comma)
    return .other(nil)
  }

  /// [table `,` …] [WITH READ LOCK | FOR EXPORT].
  private mutating func flushedTables() -> ObjectName? {
    var first: ObjectName?
    if !atStatementEnd, !at(.with), !at(.for) {
      let tables = commaList { $0.objectName(expected: "a table's name") }
      first = tables.first
    }
    if eatPhrase("with read lock") {
      if dialect.hasMariaDBCommands { _ = eatPhrase("and disable checkpoint") }
    } else if first != nil {
      _ = eatPhrase("for export")
    }
    return first
  }

  private mutating func flushOption() {
    if eatPhrase("relay logs") {
      if dialect.hasMariaDBCommands, atToken(.string) { advance() }
      return channel()
    }
    if eatPhrase(
      anyOf: "binary logs", "engine logs", "error logs", "general logs", "slow logs", "logs",
      "hosts", "privileges", "status", "user_resources", "des_key_file", "query cache", "master")
      != nil
    {
      if tokens[position - 1].keyword == .cache { used(.queryCacheStatement) }
      return
    }
    if dialect.hasServerComponents { return expectPhrase("optimizer_costs") }
    if eatPhrase(anyOf: "global status", "session status", "slave", "replica") != nil {
      if atToken(.string) { advance() }
      return
    }
    if eatPhrase(
      anyOf: "ssl", "user_statistics", "client_statistics", "index_statistics",
      "table_statistics", "query_response_time", "changed_page_bitmaps", "user_variables") == nil
    {
      fail(expected: "what to flush, such as `PRIVILEGES`")
    }
  }

  /// KILL [HARD | SOFT] [CONNECTION | QUERY [ID]] (expression | USER account).
  private mutating func killStatement() -> Statement.Node {
    expect(.kill)
    if dialect.hasMariaDBCommands { _ = eatPhrase(anyOf: "hard", "soft") }
    if let what = eatPhrase(anyOf: "connection", "query"), dialect.hasMariaDBCommands,
      what == "query"
    {
      _ = eatPhrase("id")
    }
    if dialect.hasMariaDBCommands, at(.user), peek().kind != .leftParenthesis {
      advance()
      _ = accountName()
    } else {
      _ = expression()
    }
    return .other(nil)
  }

  /// INSTALL (PLUGIN name SONAME '…' | COMPONENT '…' `,` … [SET …] | SONAME '…'), UNINSTALL likewise.
  private mutating func installStatement() -> Statement.Node {
    let isInstall = advance().keyword == .install
    if eat(.plugin) {
      if dialect.hasMariaDBCommands { _ = isInstall ? eatIfNotExists() : eatIfExists() }
      _ = identifier(expected: "a plugin's name")
      if isInstall {
        expect(.soname)
        _ = stringLiteral()
      }
    } else if at(.component) {
      uses(.components)
      expect(.component)
      repeat { _ = stringLiteral() } while eatToken(.comma)
      if isInstall, eat(.set) { repeat { _ = mysqlSetItem() } while eatToken(.comma) }
    } else {
      expect(.soname)
      if !isInstall { _ = eatIfExists() }
      _ = stringLiteral()
    }
    return .other(nil)
  }

  /// CLONE (LOCAL DATA DIRECTORY [=] '…' | INSTANCE FROM account `:` port IDENTIFIED BY '…' …).
  private mutating func cloneStatement() -> Statement.Node {
    expect(.clone)
    if eatPhrase("local data directory") {
      eatEqualSign()
      _ = stringLiteral()
      return .other(nil)
    }
    expectPhrase("instance from")
    _ = accountName()
    // The host may hold dots, which end the lexer's variable: 127.0.0.1.
    while atToken(.integer) || atToken(.decimal) || atToken(.dot) { advance() }
    if !atToken(.placeholder) { expectToken(.colon) }
    wholeNumber()
    expectPhrase("identified by")
    _ = stringLiteral()
    if eatPhrase("data directory") {
      eatEqualSign()
      _ = stringLiteral()
    }
    if eat(.require) {
      _ = eat(.no)
      expect(.ssl)
    }
    return .other(nil)
  }

  /// BACKUP (STAGE word | LOCK table | UNLOCK) (MariaDB).
  private mutating func backupStatement() -> Statement.Node {
    expect(.backup)
    switch expectPhrase(anyOf: "stage", "lock", "unlock") {
    case "stage": expectPhrase(anyOf: "start", "flush", "block_ddl", "block_commit", "end")
    case "lock": return .other(objectName(expected: "a table's name"))
    default: break
    }
    return .other(nil)
  }

  /// IMPORT TABLE FROM '…' `,` ….
  private mutating func importTable() -> Statement.Node {
    expect(.import)
    expectPhrase("table from")
    repeat { _ = stringLiteral() } while eatToken(.comma)
    return .other(nil)
  }

  // MARK: Tables

  /// (CHECK | CHECKSUM | OPTIMIZE | REPAIR) [NO_WRITE_TO_BINLOG | LOCAL] TABLE table `,` … options.
  private mutating func tableMaintenance() -> Statement.Node {
    let word = advance().keyword
    if word == .optimize || word == .repair { _ = eat(anyOf: .noWriteToBinlog, .local) }
    if dialect.hasMariaDBCommands, word == .check || word == .repair, eat(.view) {
      let name = objectName(expected: "a view's name")
      while eatToken(.comma) { _ = objectName() }
      if word == .check { _ = eatPhrase("for upgrade") } else { _ = eatPhrase("from mysql") }
      return .other(name)
    }
    if eat(anyOf: .table, .tables) == nil { fail(expected: "`TABLE`") }
    let tables = commaList { $0.objectName(expected: "a table's name") }
    switch word {
    case .check:
      while eatPhrase(
        anyOf: "for upgrade", "quick", "fast", "medium", "extended", "changed") != nil
      {}
    case .checksum: _ = eatPhrase(anyOf: "quick", "extended")
    case .repair:
      while eatPhrase(anyOf: "quick", "extended", "use_frm") != nil {}
      if dialect.hasMariaDBCommands { _ = eatPhrase("force") }
    default: lockWait()
    }
    return .other(tables.first)
  }

  /// MariaDB's [WAIT n | NOWAIT].
  mutating func lockWait() {
    waitClause()
  }

  /// ANALYZE [NO_WRITE_TO_BINLOG | LOCAL] TABLE tables … | ANALYZE [FORMAT `=` word] statement (MariaDB).
  private mutating func analyzeStatement() -> Statement.Node {
    expect(.analyze)
    if at(.format) || (atExplained && !at(.table)) {
      uses(.analyzeStatement)
      return explained()
    }
    _ = eat(anyOf: .noWriteToBinlog, .local)
    if eat(anyOf: .table, .tables) == nil { fail(expected: "`TABLE`") }
    let tables = commaList { parser in
      let name = parser.objectName(expected: "a table's name")
      parser.persistentFor()
      return name
    }
    histogram()
    return .other(tables.first)
  }

  /// MariaDB's [PERSISTENT FOR (ALL | COLUMNS (ALL | `(` … `)`) INDEXES (ALL | `(` … `)`))].
  private mutating func persistentFor() {
    guard atPhrase("persistent for") else { return }
    uses(.persistentStatistics)
    expectPhrase("persistent for")
    guard !eat(.all) else { return }
    for word in ["columns", "indexes"] {
      expectPhrase(word)
      guard !eat(.all) else { continue }
      expectToken(.leftParenthesis)
      if !atToken(.rightParenthesis) {
        repeat { if !eat(.primary) { _ = identifier() } } while eatToken(.comma)
      }
      expectToken(.rightParenthesis)
    }
  }

  /// [(UPDATE | DROP) HISTOGRAM ON columns …].
  private mutating func histogram() {
    guard let word = eatPhrase(anyOf: "update histogram on", "drop histogram on") else { return }
    used(.histograms)
    repeat { _ = identifier(expected: "a column's name") } while eatToken(.comma)
    guard word == "update histogram on" else { return }
    if eatPhrase("using data") {
      _ = stringLiteral()
      return
    }
    if eat(.with) {
      wholeNumber()
      expect(.buckets)
    }
    _ = eatPhrase(anyOf: "manual update", "auto update")
  }
}
