import Text

/// Databases, tablespaces, log file groups, servers, resource groups, spatial reference systems and the
/// instance: their CREATE, ALTER and DROP.
extension Parser {
  /// CREATE of one of these, behind this word; nil for other objects.
  mutating func mysqlCreateObject(orReplace: Bool) -> Statement.Node? {
    switch token.keyword {
    case .user:
      return userStatement(isAlter: false)
    case .role: return mysqlCreateRole()
    case .server: return serverDefinition(isAlter: false)
    case .spatial where peek().keyword == .reference: return createReferenceSystem()
    case .undo, .tablespace, .logfile: return tablespaceStatement(.create)
    case .resource: return resourceGroup(.create)
    default: return nil
    }
  }

  /// ALTER of one of these, behind this word; nil for other objects.
  mutating func mysqlAlterObject() -> Statement.Node? {
    switch token.keyword {
    case .user: return userStatement(isAlter: true)
    case .database, .schema: return mysqlAlterDatabase()
    case .server: return serverDefinition(isAlter: true)
    case .undo, .tablespace, .logfile: return tablespaceStatement(.alter)
    case .resource: return resourceGroup(.alter)
    case .instance where dialect.hasServerComponents: return alterInstance()
    case .procedure, .function: return alterRoutine()
    case .algorithm, .definer, .sql, .view, .event: return mysqlAlterWithDefiner()
    default: return nil
    }
  }

  /// DROP of one of these, behind this word; nil for other objects.
  mutating func mysqlDropObject() -> Statement.Node? {
    switch token.keyword {
    case .user, .role: return dropAccounts()
    case .server:
      advance()
      _ = eatIfExists()
      nameOrText("a server's name")
      return .other(nil)
    case .spatial where peek().keyword == .reference && dialect.hasSpatialReferenceSystems:
      advance()
      expectPhrase("reference system")
      _ = eatIfExists()
      wholeNumber()
      return .other(nil)
    case .undo, .tablespace, .logfile: return tablespaceStatement(.drop)
    case .resource: return resourceGroup(.drop)
    default: return nil
    }
  }

  /// What a statement does with its object.
  enum Verb { case create, alter, drop }

  private mutating func unsupported(_ words: String) -> Statement.Node {
    fail(.unrecognizedStatement, "\(dialect.displayName) has no \(words)", at: token.range)
    return .unrecognized
  }

  // MARK: Databases

  /// option*; behind CREATE DATABASE name and ALTER DATABASE [name].
  mutating func databaseOptions(isAlter: Bool) -> [TableOption] {
    var options: [TableOption] = []
    while !isFailing, !atStatementEnd {
      let start = start
      let hasDefault = eat(.default)
      if at(anyOf: .collate, .charset) || at(.character, .set) || at(.char, .set) {
        if let option = characterSetOption(from: start) { options.append(option) }
      } else if at(.encryption) {
        uses(.databaseEncryption)
        advance()
        _ = eatToken(.equals)
        let value = primary()
        options.append(TableOption(name: "encryption", value: value, range: range(from: start)))
      } else if !hasDefault, eat(.comment) {
        used(.databaseComment)
        _ = eatToken(.equals)
        let value = primary()
        options.append(TableOption(name: "comment", value: value, range: range(from: start)))
      } else if !hasDefault, isAlter, eatPhrase("read only") {
        used(.readOnlyDatabase)
        _ = eatToken(.equals)
        let value = primary()
        options.append(TableOption(name: "read only", value: value, range: range(from: start)))
      } else {
        if hasDefault { fail(expected: "`CHARACTER SET` or `COLLATE`") }
        return options
      }
    }
    return options
  }

  /// (DATABASE | SCHEMA) [name] option+.
  private mutating func mysqlAlterDatabase() -> Statement.Node {
    advance()
    var name: ObjectName?
    let atOption =
      at(anyOf: .default, .charset, .collate)
      || at(.character, .set) || at(.char, .set)
      || (at(.encryption) && peek().kind != .terminator && peek().keyword != .default)
      || atPhrase("read only")
    if !atOption { name = ObjectName(name: identifier(expected: "a database's name")) }
    if eatPhrase("upgrade data directory name") { return .other(name) }
    if databaseOptions(isAlter: true).isEmpty { fail(expected: "an option such as `COLLATE`") }
    return .other(name)
  }

  // MARK: Tablespaces

  private mutating func tablespaceStatement(_ verb: Verb) -> Statement.Node {
    if at(.undo) { uses(.undoTablespace) }
    guard dialect.hasTablespaceStatements || at(.undo) else {
      return unsupported("statements about tablespaces and log file groups")
    }
    if eat(.logfile) {
      expect(.group)
      let name = identifier()
      if verb != .drop {
        expectPhrase("add undofile")
        _ = stringLiteral()
      }
      storageOptions()
      return .other(ObjectName(name: name))
    }
    let isUndo = eat(.undo)
    expect(.tablespace)
    let name = identifier(expected: "a tablespace's name")
    switch verb {
    case .create:
      if isUndo { expectPhrase("add datafile") }
      if isUndo || eatPhrase("add datafile") { _ = stringLiteral() }
      if eatPhrase("use logfile group") { _ = identifier() }
    case .alter where isUndo: expectPhrase(anyOf: "set active", "set inactive")
    case .alter:
      if eatPhrase("rename to") {
        _ = identifier()
        return .other(ObjectName(name: name))
      }
      if eatPhrase(anyOf: "add datafile", "drop datafile") != nil {
        _ = stringLiteral()
      } else if atStatementEnd {
        fail(expected: "`ADD DATAFILE`")
      }
    case .drop: break
    }
    storageOptions()
    return .other(ObjectName(name: name))
  }

  /// (option [`,`])*.
  private mutating func storageOptions() {
    while !isFailing, !atStatementEnd {
      if eatPhrase(
        anyOf: "initial_size", "autoextend_size", "max_size", "extent_size", "undo_buffer_size",
        "redo_buffer_size", "file_block_size") != nil
      {
        _ = eatToken(.equals)
        _ = size()
      } else if eatPhrase("nodegroup") {
        _ = eatToken(.equals)
        wholeNumber()
      } else if eatPhrase(anyOf: "storage engine", "engine") != nil {
        _ = eatToken(.equals)
        nameOrText("an engine")
      } else if eatPhrase(anyOf: "comment", "encryption", "engine_attribute") != nil {
        _ = eatToken(.equals)
        _ = stringLiteral()
      } else if eatPhrase(anyOf: "wait", "no_wait") == nil {
        return fail(expected: "an option such as `INITIAL_SIZE`")
      }
      if eatToken(.comma), atStatementEnd { fail(expected: "an option") }
    }
  }

  // MARK: Servers

  /// SERVER name [FOREIGN DATA WRAPPER name] OPTIONS `(` option value `,` … `)`.
  private mutating func serverDefinition(isAlter: Bool) -> Statement.Node {
    expect(.server)
    if !isAlter { _ = eatIfNotExists() }
    let name = nameOrText("a server's name")
    if !isAlter {
      expectPhrase("foreign data wrapper")
      nameOrText("a wrapper's name")
    }
    expect(.options)
    expectToken(.leftParenthesis)
    var seen: Set<String> = []
    repeat { serverOption(&seen) } while eatToken(.comma)
    expectToken(.rightParenthesis)
    return .other(ObjectName(name: name))
  }

  /// name value: PORT takes a number, the others a text.
  private mutating func serverOption(_ seen: inout Set<String>) {
    let name = text(of: token).lowercased()
    let known = ["host", "database", "user", "password", "socket", "owner", "port"]
    let isFree = dialect.hasMariaDBCommands && version >= Parser.freeServerOptions
    let isRepeated = !seen.insert(name).inserted && dialect.hasMariaDBCommands
    guard isFree || known.contains(name) || atToken(.placeholder), !isRepeated else {
      return fail(expected: "an option such as `HOST`")
    }
    _ = identifier(as: .label, expected: "an option such as `HOST`")
    if name == "port", !isFree || atToken(.integer) {
      wholeNumber()
    } else {
      _ = stringLiteral()
    }
  }

  /// The MariaDB that takes any option of a server.
  private static let freeServerOptions = ServerVersion(major: 11, minor: 7)

  // MARK: Resource groups

  /// RESOURCE GROUP name [TYPE [=] …] [VCPU [=] …] [THREAD_PRIORITY [=] n] [ENABLE | DISABLE] [FORCE].
  private mutating func resourceGroup(_ verb: Verb) -> Statement.Node {
    uses(.resourceGroups)
    expectPhrase("resource group")
    let name = identifier(expected: "a resource group's name")
    if verb == .drop {
      _ = eat(.force)
      return .other(ObjectName(name: name))
    }
    if verb == .create {
      expect(.type)
      _ = eatToken(.equals)
      expectPhrase(anyOf: "system", "user")
    }
    if eatPhrase("vcpu") {
      _ = eatToken(.equals)
      repeat {
        wholeNumber()
        if eatOperator("-") { wholeNumber() }
        if atOperator("-") { fail(expected: "`,`") }
      } while eatToken(.comma) || atToken(.integer)
    }
    if eatPhrase("thread_priority") {
      _ = eatToken(.equals)
      _ = eatOperator("-")
      wholeNumber()
    }
    _ = eatPhrase(anyOf: "enable", "disable")
    if verb == .alter { _ = eat(.force) }
    return .other(ObjectName(name: name))
  }

  // MARK: Spatial reference systems

  /// SPATIAL REFERENCE SYSTEM [IF NOT EXISTS] n attribute*.
  private mutating func createReferenceSystem() -> Statement.Node {
    guard dialect.hasSpatialReferenceSystems else {
      return unsupported("spatial reference systems to create")
    }
    expectPhrase("spatial reference system")
    _ = eatIfNotExists()
    wholeNumber()
    while !isFailing, !atStatementEnd {
      let word = expectPhrase(anyOf: "name", "definition", "organization", "description")
      textOrHex()
      if word == "organization" {
        expectPhrase("identified by")
        wholeNumber()
      }
    }
    return .other(nil)
  }

  // MARK: The instance

  /// INSTANCE (ROTATE … | RELOAD … | ENABLE … | DISABLE …).
  private mutating func alterInstance() -> Statement.Node {
    expect(.instance)
    let action = expectPhrase(
      anyOf: "rotate innodb master key", "rotate binlog master key", "reload tls",
      "reload keyring", "enable innodb redo_log", "disable innodb redo_log")
    if action == "reload tls" {
      if eatPhrase("for channel") { _ = identifier() }
      _ = eatPhrase("no rollback on error")
    }
    return .other(nil)
  }
}
