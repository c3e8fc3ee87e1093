import Text

extension Parser {
  /// FOREIGN DATA WRAPPER name function* [OPTIONS …]; behind CREATE.
  mutating func createForeignDataWrapper() -> Statement.Node {
    expect(.foreign)
    expect(.data)
    expect(.wrapper)
    let name = identifier()
    var wrapper = ForeignDataWrapper(name: name)
    wrapperFunctions(&wrapper)
    if eat(.options) { wrapper.options = foreignOptions() }
    return object(.createForeignDataWrapper(wrapper), ObjectName(name: name))
  }

  /// fdw_option → (HANDLER | VALIDATOR | CONNECTION) function | NO (HANDLER | VALIDATOR | CONNECTION).
  private mutating func wrapperFunctions(_ wrapper: inout ForeignDataWrapper) {
    while !isFailing {
      if at(.connection) || at(.no, .connection) { uses(.wrapperConnection) }
      if let word = eat(anyOf: .handler, .validator, .connection) {
        wrapper.functions.append(.named(String(word.spelling), handlerName()))
      } else if eat(.no) {
        guard let word = eat(anyOf: .handler, .validator, .connection) else {
          fail(expected: "`HANDLER` or `VALIDATOR`")
          return
        }
        wrapper.functions.append(.named(String(word.spelling), nil))
      } else {
        return
      }
    }
  }

  /// FOREIGN DATA WRAPPER name (functions [OPTIONS …] | OWNER TO … | RENAME TO …); behind ALTER.
  mutating func alterForeignDataWrapper() -> Statement.Node {
    expect(.foreign)
    expect(.data)
    expect(.wrapper)
    let start = start
    let name = identifier()
    let subject = ObjectName(name: name)
    if at(anyOf: .owner, .rename) {
      return alterOwnerOrName(
        ObjectReference(range: range(from: start), kind: .foreignDataWrapper, name: subject))
    }
    var wrapper = ForeignDataWrapper(name: name)
    wrapperFunctions(&wrapper)
    if eat(.options) {
      wrapper.options = alteredForeignOptions()
    } else if wrapper.functions.isEmpty {
      fail(expected: "`HANDLER`, `VALIDATOR`, `OPTIONS`, `OWNER TO` or `RENAME TO`")
    }
    return object(.alterForeignDataWrapper(wrapper), subject)
  }

  /// SERVER [IF NOT EXISTS] name [TYPE …] [VERSION …] FOREIGN DATA WRAPPER name [OPTIONS …]; behind CREATE.
  mutating func createServer() -> Statement.Node {
    expect(.server)
    if at(.if) { uses(.guardedServer) }
    let ifNotExists = eatIfNotExists()
    let name = identifier(expected: "a server's name")
    var server = ForeignServer(name: name)
    server.ifNotExists = ifNotExists
    if eat(.type) { server.type = stringLiteral() }
    if at(.version) { server.version = serverVersion() }
    expect(.foreign)
    expect(.data)
    expect(.wrapper)
    server.wrapper = identifier()
    if eat(.options) { server.options = foreignOptions() }
    return object(.createServer(server), ObjectName(name: name))
  }

  /// VERSION ('text' | NULL).
  private mutating func serverVersion() -> StringLiteral? {
    expect(.version)
    return eat(.null) ? nil : stringLiteral()
  }

  /// SERVER name ([VERSION …] [OPTIONS …] | OWNER TO … | RENAME TO …); behind ALTER.
  mutating func alterServer() -> Statement.Node {
    expect(.server)
    let start = start
    let name = identifier(expected: "a server's name")
    let subject = ObjectName(name: name)
    if at(anyOf: .owner, .rename) {
      return alterOwnerOrName(
        ObjectReference(range: range(from: start), kind: .server, name: subject))
    }
    var server = ForeignServer(name: name)
    guard at(anyOf: .version, .options) else {
      fail(expected: "`VERSION`, `OPTIONS`, `OWNER TO` or `RENAME TO`")
      return .unrecognized
    }
    if at(.version) {
      server.version = serverVersion()
      server.removesVersion = server.version == nil
    }
    if eat(.options) { server.options = alteredForeignOptions() }
    return object(.alterServer(server), subject)
  }

  /// USER MAPPING FOR or IF; otherwise `mapping` is a user's name.
  var isUserMapping: Bool {
    at(.user, .mapping) && (peek(2).keyword == .for || peek(2).keyword == .if)
  }

  /// auth_ident → RoleSpec | USER.
  private mutating func mappedRole() -> RoleName {
    if at(.user) { return RoleName(name: takeIdentifier()) }
    return roleName()
  }

  /// USER MAPPING [IF NOT EXISTS] FOR role SERVER name [OPTIONS …]; behind CREATE.
  mutating func createUserMapping() -> Statement.Node {
    expect(.user)
    expect(.mapping)
    if at(.if) { uses(.guardedServer) }
    let isGuarded = eatIfNotExists()
    var mapping = userMapping()
    mapping.isGuarded = isGuarded
    if eat(.options) { mapping.options = foreignOptions() }
    return object(.createUserMapping(mapping), nil)
  }

  /// FOR role SERVER name.
  private mutating func userMapping() -> UserMapping {
    expect(.for)
    let role = mappedRole()
    expect(.server)
    return UserMapping(role: role, server: identifier(expected: "a server's name"))
  }

  /// USER MAPPING FOR role SERVER name OPTIONS …; behind ALTER.
  mutating func alterUserMapping() -> Statement.Node {
    expect(.user)
    expect(.mapping)
    var mapping = userMapping()
    expect(.options)
    mapping.options = alteredForeignOptions()
    return object(.alterUserMapping(mapping), nil)
  }

  /// USER MAPPING [IF EXISTS] FOR role SERVER name; behind DROP.
  mutating func dropUserMapping() -> Statement.Node {
    expect(.user)
    expect(.mapping)
    let isGuarded = eatIfExists()
    var mapping = userMapping()
    mapping.isGuarded = isGuarded
    return object(.dropUserMapping(mapping), nil)
  }

  /// IMPORT FOREIGN SCHEMA name [LIMIT TO (…) | EXCEPT (…)] FROM SERVER name INTO name [OPTIONS …].
  mutating func importForeignSchema() -> Statement.Node {
    expect(.import)
    expect(.foreign)
    expect(.schema)
    let remote = identifier(expected: "a schema's name")
    var selection: String?
    var tables: [ObjectName] = []
    if eat(.limit) {
      expect(.to)
      selection = "limit to"
      tables = parenthesizedList { $0.relationExpression().name }
    } else if eat(.except) {
      selection = "except"
      tables = parenthesizedList { $0.relationExpression().name }
    }
    expect(.from)
    expect(.server)
    let server = identifier(expected: "a server's name")
    expect(.into)
    var statement = ForeignSchemaImport(
      remoteSchema: remote, selection: selection, tables: tables, server: server,
      localSchema: identifier(expected: "a schema's name"))
    if eat(.options) { statement.options = foreignOptions() }
    return object(.importForeignSchema(statement), nil)
  }
}
