import Text

/// SHOW, EXPLAIN and DESCRIBE (MySQL manual, "SHOW Statements", "EXPLAIN Statement").
extension Parser {
  /// SHOW ….
  mutating func mysqlShow() -> Statement.Node {
    expect(.show)
    if eat(.create) { return .other(showCreate()) }
    if let object = showTables() { return object }
    if showServer() || showReplication() || showPrograms() { return .other(nil) }
    if dialect.hasMariaDBCommands, showMariaDB() { return .other(nil) }
    if !isFailing { fail(expected: "what to show, such as `TABLES`") }
    return .other(nil)
  }

  /// Behind SHOW CREATE.
  private mutating func showCreate() -> ObjectName? {
    if eat(anyOf: .database, .schema) != nil {
      _ = eatIfNotExists()
      return objectName(expected: "a database's name")
    }
    if eat(.user) {
      if !atStatementEnd { _ = accountName() }
      return nil
    }
    if dialect.hasSequences, eat(.sequence) { return objectName() }
    if dialect.hasMariaDBCommands, eatPhrase(anyOf: "package body", "package", "server") != nil {
      return objectName()
    }
    if dialect.hasServerComponents, eatPhrase("library") { return objectName() }
    expectPhrase(anyOf: "table", "view", "trigger", "procedure", "function", "event")
    return objectName()
  }

  /// COLUMNS, TABLES, INDEX and what else is about the tables of a database; nil for other things.
  private mutating func showTables() -> Statement.Node? {
    let isExtended = dialect.hasServerComponents && eatPhrase("extended")
    let isFull = eatPhrase("full")
    if eat(anyOf: .columns, .fields) != nil {
      let name = shownTable()
      likeOrWhere()
      return .other(name)
    }
    if eat(.tables) {
      fromDatabase()
      likeOrWhere()
      return .other(nil)
    }
    if !isFull, eat(anyOf: .index, .indexes, .keys) != nil {
      let name = shownTable()
      if eat(.where) { _ = expression() }
      return .other(name)
    }
    if isExtended {
      fail(expected: "`COLUMNS`, `TABLES` or `INDEX`")
      return .other(nil)
    }
    if eat(.triggers) {
      fromDatabase()
      likeOrWhere()
      return .other(nil)
    }
    if eatPhrase("processlist") { return .other(nil) }
    if isFull {
      fail(expected: "`COLUMNS`, `TABLES` or `PROCESSLIST`")
      return .other(nil)
    }
    if eatPhrase(anyOf: "table status", "open tables", "events") != nil {
      fromDatabase()
      likeOrWhere()
      return .other(nil)
    }
    return nil
  }

  /// (FROM | IN) table [(FROM | IN) database].
  private mutating func shownTable() -> ObjectName {
    if eat(anyOf: .from, .in) == nil { fail(expected: "`FROM`") }
    let name = objectName(expected: "a table's name")
    fromDatabase()
    return name
  }

  /// Variables, status, engines, character sets, warnings, grants ….
  private mutating func showServer() -> Bool {
    if eatPhrase(
      anyOf: "global status", "session status", "local status", "global variables",
      "session variables", "local variables", "databases", "schemas", "variables", "character set",
      "charset", "collation") != nil
      || (at(.status) && eatPhrase("status"))
    {
      likeOrWhere()
      return true
    }
    if eatPhrase(anyOf: "storage engines", "engines", "privileges", "profiles") != nil {
      return true
    }
    if eatPhrase("plugins") {
      if dialect.hasMariaDBCommands {
        if eatPhrase("soname") {
          if atToken(.string) { advance() } else { likeOrWhere() }
        }
        likeOrWhere()
      }
      return true
    }
    if eatPhrase("engine") {
      if !eat(.all) { nameOrText("an engine") }
      expectPhrase(anyOf: "status", "mutex", "logs")
      return true
    }
    if eatPhrase(anyOf: "warnings", "errors") != nil {
      plainLimit()
      return true
    }
    if eatPhrase("count") {
      if dialect.hasMariaDBCommands, token.flags.contains(.followsSpace) {
        fail(expected: "`(` right behind `COUNT`")
      }
      expectToken(.leftParenthesis)
      expectToken(.star)
      expectToken(.rightParenthesis)
      expectPhrase(anyOf: "warnings", "errors")
      return true
    }
    if eatPhrase("profile") {
      showProfile()
      return true
    }
    if eatPhrase("grants") {
      if eat(.for) {
        _ = accountName()
        if dialect.hasRoleAccounts, eat(.using) { mysqlRoleList() }
      }
      return true
    }
    if dialect.hasServerComponents, eatPhrase("parse_tree") {
      _ = nested(Statement.Node.other(nil)) { $0.statement().node }
      return true
    }
    return false
  }

  /// [type `,` …] [FOR QUERY n] [LIMIT …]; behind PROFILE.
  private mutating func showProfile() {
    let types = [
      "all", "block io", "context switches", "cpu", "ipc", "memory", "page faults", "source",
      "swaps",
    ]
    if types.contains(where: { atPhrase($0) }) {
      repeat {
        if !types.contains(where: { eatPhrase($0) }) { fail(expected: "a type such as `CPU`") }
      } while eatToken(.comma)
    }
    if eatPhrase("for query") { wholeNumber() }
    plainLimit()
  }

  /// The words for the servers of a replication have changed.
  private mutating func usesShownReplication() {
    switch token.keyword {
    case .master where atPhrase("master logs") || atPhrase("master status"): uses(.masterWords)
    case .slave where atPhrase("slave hosts") || atPhrase("slave status"): uses(.slaveWords)
    case .replica where atPhrase("replica hosts") || atPhrase("replica status"):
      uses(.replicaWords)
    default: break
    }
  }

  /// Logs, sources and replicas.
  private mutating func showReplication() -> Bool {
    usesShownReplication()
    if eatPhrase(
      anyOf: "binary logs", "master logs", "master status", "slave hosts", "replica hosts") != nil
      || (dialect.hasServerComponents && eatPhrase("replicas"))
    {
      return true
    }
    if dialect.hasMariaDBCommands, eatPhrase("binlog status") { return true }
    if eatPhrase("binary log status") {
      used(.binaryLogWords)
      return true
    }
    if let log = eatPhrase(anyOf: "binlog events", "relaylog events") {
      if eat(.in) { _ = stringLiteral() }
      if eat(.from) { wholeNumber() }
      plainLimit()
      if log == "relaylog events" { channel() }
      return true
    }
    if dialect.hasMariaDBCommands {
      if eatPhrase(anyOf: "all slaves status", "all replicas status") != nil { return true }
      if at(.relaylog), peek().kind == .string {
        advance()
        advance()
        expectPhrase("events")
        if eat(.in) { _ = stringLiteral() }
        if eat(.from) { wholeNumber() }
        plainLimit()
        channel()
        return true
      }
      if at(anyOf: .slave, .replica), peek().kind == .string {
        advance()
        advance()
        expectPhrase("status")
        channel()
        return true
      }
    }
    if eatPhrase(anyOf: "slave status", "replica status") != nil {
      if dialect.hasMariaDBCommands { _ = eatPhrase("nonblocking") }
      channel()
      return true
    }
    return false
  }

  /// PROCEDURE and FUNCTION STATUS and CODE.
  private mutating func showPrograms() -> Bool {
    if eatPhrase(
      anyOf: "procedure status", "function status", "library status", "package status",
      "package body status") != nil
    {
      likeOrWhere()
      return true
    }
    if eatPhrase(anyOf: "procedure code", "function code", "package body code") != nil {
      _ = objectName()
      return true
    }
    return false
  }

  private mutating func showMariaDB() -> Bool {
    if eatPhrase(anyOf: "authors", "contributors") != nil { return true }
    if eatPhrase(anyOf: "explain", "analyze") != nil {
      if eatPhrase("format") {
        expectToken(.equals)
        nameOrText("a format")
      }
      expect(.for)
      _ = expression()
      return true
    }
    if eatPhrase("wsrep_status") || eatPhrase("wsrep_membership") { return true }
    // Tables that a plugin brings are shown by their name: LOCALES, QUERY_RESPONSE_TIME.
    guard
      eatPhrase(
        anyOf: "user_statistics", "client_statistics", "index_statistics", "table_statistics",
        "locales", "metadata_lock_info", "query_response_time", "user_variables",
        "disks") != nil
    else { return false }
    likeOrWhere()
    return true
  }

  // MARK: EXPLAIN

  /// (EXPLAIN | DESCRIBE | DESC) (table [column | 'pattern'] | options statement).
  mutating func mysqlExplain() -> Statement.Node {
    advance()
    if atExplained || atExplainOption { return explained() }
    let name = objectName(expected: "a table's name or a statement")
    if atToken(.string) { advance() } else if !atStatementEnd { _ = identifier() }
    return .other(name)
  }

  private var atExplainOption: Bool {
    switch token.keyword {
    case .extended, .partitions: !isNameOrEnd(peek())
    case .format: peek().kind == .equals
    case .analyze, .for, .into: true
    default: false
    }
  }

  private func isNameOrEnd(_ token: Token) -> Bool {
    switch token.kind {
    case .terminator, .semicolon, .endOfFile, .dot: true
    default: false
    }
  }

  /// A statement that can be explained comes next.
  var atExplained: Bool {
    if atToken(.leftParenthesis) { return true }
    if at(.table) { return dialect.hasTableQuery }
    return at(anyOf: .select, .insert, .replace, .update, .delete, .with, .values)
  }

  /// [EXTENDED | PARTITIONS] [ANALYZE] [FORMAT `=` word] [INTO @v] [FOR SCHEMA name] statement, or
  /// FOR CONNECTION n.
  mutating func explained() -> Statement.Node {
    if eatPhrase(anyOf: "extended", "partitions") != nil { used(.explainExtended) }
    if eat(.analyze) { used(.explainAnalyze) }
    if eat(.format) {
      expectToken(.equals)
      nameOrText("a format")
    }
    if eat(.into) {
      used(.explainInto)
      _ = primary()
    }
    if eat(.for) {
      if eat(.connection) {
        used(.explainConnection)
        if dialect.hasMariaDBCommands { _ = expression() } else { wholeNumber() }
        return .other(nil)
      }
      guard dialect.hasServerComponents else {
        fail(expected: "`CONNECTION`")
        return .other(nil)
      }
      expectPhrase(anyOf: "schema", "database")
      _ = identifier(expected: "a database's name")
    }
    guard atExplained else {
      fail(expected: "a statement to explain")
      return .other(nil)
    }
    if recording.isOn {
      _ = recorded({ .statement($0) }) { $0.dataStatement() }
    } else {
      _ = dataStatement()
    }
    return .other(nil)
  }
}
