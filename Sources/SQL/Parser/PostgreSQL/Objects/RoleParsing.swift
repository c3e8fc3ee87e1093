import Text

extension Parser {
  /// (ROLE | USER | GROUP) name [WITH] option*; behind CREATE.
  mutating func postgresqlCreateRole() -> Statement.Node {
    var definition = RoleDefinition(word: String(advance().keyword.spelling))
    let role = newRoleName()
    definition.role = role
    _ = eat(.with)
    while !isFailing, let option = roleOption(isCreate: true) { definition.options.append(option) }
    return object(.createRole(definition), ObjectName(name: role.name))
  }

  /// RoleId → the name of a role that is made or renamed.
  private mutating func newRoleName() -> RoleName {
    let role = roleName()
    checkRoleName(role)
    return role
  }

  /// PUBLIC is no role, and CURRENT_USER and the like name none for good.
  private mutating func checkRoleName(_ role: RoleName) {
    guard !role.name.isQuoted else { return }
    switch role.name.text {
    case "public", "current_user", "current_role", "session_user":
      fail(
        .unexpectedToken, "`\(role.name.text)` cannot be a role's name here", at: role.name.range)
    default: break
    }
  }

  /// AlterOptRoleElem, and what only CREATE has: SYSID, ADMIN, ROLE, IN ROLE.
  private mutating func roleOption(isCreate: Bool) -> RoleDefinition.Option? {
    switch token.keyword {
    case .password:
      advance()
      return .password(eat(.null) ? nil : stringLiteral())
    case .encrypted:
      advance()
      expect(.password)
      return .password(stringLiteral())
    case .unencrypted where reads(.unencryptedPassword):
      uses(.unencryptedPassword)
      advance()
      expect(.password)
      return .password(stringLiteral())
    case .inherit:
      advance()
      return .flag("inherit")
    case .connection:
      advance()
      expect(.limit)
      return .connectionLimit(signedInteger())
    case .valid:
      advance()
      expect(.until)
      return .validUntil(stringLiteral())
    case .user:
      advance()
      return .members("role", postgresqlRoleList())
    case .sysid where isCreate:
      advance()
      return .identifier(integerConstant())
    case .admin, .role:
      guard isCreate else { return nil }
      return .members(String(advance().keyword.spelling), postgresqlRoleList())
    case .in where isCreate:
      advance()
      if eat(anyOf: .role, .group) == nil { fail(expected: "`ROLE`") }
      return .members("in role", postgresqlRoleList())
    default: return roleFlag()
    }
  }

  /// SUPERUSER, NOLOGIN and the like, which are ordinary words.
  private mutating func roleFlag() -> RoleDefinition.Option? {
    guard token.kind == .word, !token.flags.contains(.reserved) else { return nil }
    let word = source.identifierText(of: token)
    guard Parser.roleFlags.contains(word) else {
      fail(expected: "a role option such as `LOGIN`")
      return nil
    }
    advance()
    return .flag(word)
  }

  private static let roleFlags: Set<String> = [
    "superuser", "nosuperuser", "createrole", "nocreaterole", "replication", "noreplication",
    "createdb", "nocreatedb", "login", "nologin", "bypassrls", "nobypassrls", "noinherit",
    "createuser", "nocreateuser",
  ]

  /// (ROLE | USER | GROUP) … ; behind ALTER.
  mutating func alterRole() -> Statement.Node {
    let word = advance().keyword
    var definition = RoleDefinition(word: String(word.spelling))
    if word != .group, at(.all) {
      advance()
      roleParameter(&definition)
      return object(.alterRole(definition), nil)
    }
    let role = roleName()
    definition.role = role
    let subject = ObjectName(name: role.name)
    if at(.rename) {
      advance()
      expect(.to)
      checkRoleName(role)
      definition.renamedTo = newRoleName()
    } else if word == .group {
      guard let verb = eat(anyOf: .add, .drop) else {
        fail(expected: "`ADD USER`, `DROP USER` or `RENAME TO`")
        return .unrecognized
      }
      definition.addsMembers = verb == .add
      expect(.user)
      definition.options = [.members("role", postgresqlRoleList())]
    } else if at(anyOf: .in, .set, .reset) {
      roleParameter(&definition)
    } else {
      _ = eat(.with)
      while !isFailing, let option = roleOption(isCreate: false) {
        definition.options.append(option)
      }
    }
    return object(.alterRole(definition), subject)
  }

  /// [IN DATABASE name] (SET … | RESET …).
  private mutating func roleParameter(_ definition: inout RoleDefinition) {
    if eat(.in) {
      expect(.database)
      definition.database = identifier(expected: "a database's name")
    }
    definition.parameter = setOrReset(.session)
  }

  // MARK: Databases, tablespaces

  /// DATABASE name [WITH] option*; behind CREATE.
  mutating func createDatabase() -> Statement.Node {
    expect(.database)
    let name = identifier(expected: "a database's name")
    _ = eat(.with)
    let options = databaseOptions()
    return object(.createDatabase(options), ObjectName(name: name))
  }

  /// createdb_opt_item → name [`=`] (number | boolean or string | DEFAULT).
  mutating func databaseOptions() -> [TableOption] {
    var options: [TableOption] = []
    while !isFailing, !atStatementEnd {
      let start = start
      let name: String
      if eat(.connection) {
        expect(.limit)
        name = "connection limit"
      } else {
        let isKeyword = at(anyOf: .encoding, .location, .owner, .tablespace, .template)
        let option =
          isKeyword ? takeIdentifier() : plainIdentifier(expected: "an option such as `OWNER`")
        name = option.text
      }
      _ = eatToken(.equals)
      let value: Expression
      if at(.default) {
        value = primary()
      } else if atToken(.integer) || atToken(.decimal) || atOperator("-") || atOperator("+") {
        value = numericOnly()
      } else {
        value = booleanOrString(from: self.start)
      }
      options.append(TableOption(name: name, value: value, range: range(from: start)))
    }
    return options
  }

  /// DATABASE name (options | SET … | RESET … | RENAME TO … | OWNER TO … | REFRESH …); behind ALTER.
  mutating func postgresqlAlterDatabase() -> Statement.Node {
    expect(.database)
    let start = start
    let name = ObjectName(name: identifier(expected: "a database's name"))
    let reference = ObjectReference(range: range(from: start), kind: .database, name: name)
    let change: ObjectChange
    switch token.keyword {
    case .set where peek().keyword == .tablespace && isName(peek(2)):
      advance()
      advance()
      change = .databaseTablespace(identifier())
    case .set, .reset: change = .databaseParameter(setOrReset(.session))
    case .refresh:
      uses(.refreshDatabaseCollation)
      advance()
      expect(.collation)
      expect(.version)
      change = .refreshVersion
    case .rename:
      advance()
      expect(.to)
      var rename = Rename(
        kind: .database, pairs: [Rename.Pair(from: name, to: ObjectName(name: identifier()))])
      rename.object = reference
      return .rename(rename)
    case .owner where peek().keyword == .to:
      advance()
      advance()
      change = .ownerTo(roleName())
    default:
      _ = eat(.with)
      change = .databaseOptions(databaseOptions())
    }
    return object(.alter(reference, change, ifExists: false), name)
  }

  /// TABLESPACE name [OWNER role] LOCATION 'path' [WITH (…)]; behind CREATE.
  mutating func createTablespace() -> Statement.Node {
    expect(.tablespace)
    let name = identifier(expected: "a tablespace's name")
    let owner = eat(.owner) ? roleName() : nil
    expect(.location)
    let location = stringLiteral()
    let options = eat(.with) ? storageParameters() : []
    return object(
      .createTablespace(owner: owner, location: location, options: options),
      ObjectName(name: name))
  }
}
