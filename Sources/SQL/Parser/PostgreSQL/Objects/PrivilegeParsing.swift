import Text

extension Parser {
  /// GRANT privileges ON target TO grantees … | GRANT roles TO roles ….
  mutating func postgresqlGrant() -> Statement.Node {
    expect(.grant)
    var grant = privilegesAndTarget(isGrant: true)
    expect(.to)
    grantees(&grant)
    if case .roles = grant.target {
      if eat(.with) { grant.options = commaList { $0.grantRoleOption() } }
    } else if eat(.with) {
      let start = start
      expect(.grant, .option)
      grant.options = [TableOption(name: "grant", value: nil, range: range(from: start))]
    }
    if eat(.granted) {
      if !grant.isOfRoles { used(.grantedBy) }
      expect(.by)
      grant.grantedBy = roleName()
    }
    return .privileges(grant)
  }

  /// grant_role_opt → ColLabel (OPTION | TRUE | FALSE).
  private mutating func grantRoleOption() -> TableOption {
    let start = start
    let name = identifier(as: .label, expected: "`ADMIN OPTION`")
    var value: Expression?
    if at(anyOf: .true, .false) || name.text.lowercased() != "admin" {
      uses(.grantedRoleOptions, from: start)
    }
    if at(anyOf: .true, .false) {
      value = primary()
    } else {
      expect(.option)
    }
    return TableOption(name: name.text, value: value, range: range(from: start))
  }

  /// REVOKE [GRANT OPTION FOR | name OPTION FOR] privileges … FROM grantees ….
  mutating func postgresqlRevoke() -> Statement.Node {
    expect(.revoke)
    var option: String?
    let isGrantOption = at(.grant)
    if isGrantOption || isName(token), peek().keyword == .option, peek(2).keyword == .for {
      if !isGrantOption, !at(.admin) { uses(.grantedRoleOptions) }
      option = takeIdentifier().text
      advance()
      advance()
    }
    var revoke = privilegesAndTarget(isGrant: false)
    if option != nil, case .roles = revoke.target, isGrantOption { fail(expected: "`ON`") }
    if option != nil, !isGrantOption {
      if case .roles = revoke.target {
      } else {
        fail(
          .unexpectedToken, "only roles have this option", help: "write GRANT OPTION FOR",
          at: SourceRange(at: previousEnd))
      }
    }
    revoke.revokedOption = option
    expect(.from)
    grantees(&revoke)
    if eat(.granted) {
      if !revoke.isOfRoles { used(.grantedBy) }
      expect(.by)
      revoke.grantedBy = roleName()
    }
    revoke.behavior = dropBehavior()
    return .privileges(revoke)
  }

  /// grantee_list → [GROUP] RoleSpec `,` ….
  private mutating func grantees(_ privileges: inout Privileges) {
    let namesRoles = if case .roles = privileges.target { true } else { false }
    privileges.grantees = commaList { parser in
      if !namesRoles { _ = parser.eat(.group) }
      return parser.roleName()
    }
  }

  /// privileges ON privilege_target | role_list.
  private mutating func privilegesAndTarget(isGrant: Bool) -> Privileges {
    var result = Privileges(isGrant: isGrant, privileges: [], target: .roles, grantees: [])
    result.privileges = privilegeList()
    if at(.on) {
      advance()
      result.target = privilegeTarget()
    } else if result.privileges.first?.name == "all" {
      fail(expected: "`ON`")
    }
    return result
  }

  /// privileges → ALL [PRIVILEGES] [`(` columns `)`] | privilege [`(` columns `)`] `,` ….
  private mutating func privilegeList() -> [Privileges.Privilege] {
    if at(.all) {
      let start = start
      advance()
      _ = eat(.privileges)
      let columns = atToken(.leftParenthesis) ? columnList() : []
      return [Privileges.Privilege(name: "all", columns: columns, range: range(from: start))]
    }
    return commaList { $0.privilege() }
  }

  /// SELECT | REFERENCES | CREATE | ALTER SYSTEM | ColId.
  private mutating func privilege() -> Privileges.Privilege {
    let start = start
    let name: String
    if eat(.alter, .system) {
      used(.parameterPrivileges)
      name = "alter system"
      return Privileges.Privilege(name: name, columns: [], range: range(from: start))
    }
    if at(anyOf: .select, .references, .create) {
      name = String(advance().keyword.spelling)
    } else {
      name = identifier(expected: "a privilege or a role").text
    }
    let columns = atToken(.leftParenthesis) ? columnList() : []
    return Privileges.Privilege(name: name, columns: columns, range: range(from: start))
  }

  /// privilege_target → [TABLE] names | SEQUENCE names | … | ALL kind IN SCHEMA names.
  private mutating func privilegeTarget() -> Privileges.Target {
    if at(.all) {
      advance()
      if at(anyOf: .procedures, .routines) { uses(.procedures) }
      guard let kind = eat(anyOf: .tables, .sequences, .functions, .procedures, .routines) else {
        fail(expected: "`TABLES`, `SEQUENCES`, `FUNCTIONS`, `PROCEDURES` or `ROUTINES`")
        return .roles
      }
      expect(.in, .schema)
      return .allInSchemas(kind: String(kind.spelling), nameList(expected: "a schema's name"))
    }
    // A word such as TYPE or LANGUAGE may itself be the table's name.
    let isName =
      at(.table) || isName(peek()) || isName(peek(), as: .function) || peek().keyword == .data
    switch isName || at(.foreign) || peek().kind == .integer ? token.keyword : .notKeyword {
    case .table, .sequence, .type, .domain:
      let kind = String(advance().keyword.spelling)
      return .objects(kind: kind, commaList { Self.plain($0.objectName()) })
    case .foreign:
      advance()
      if eat(.server) { return .objects(kind: "foreign server", plainNames()) }
      expect(.data)
      expect(.wrapper)
      return .objects(kind: "foreign data wrapper", plainNames())
    case .function, .procedure, .routine:
      if !at(.function) { uses(.procedures) }
      let word = advance().keyword
      let kind: ObjectKind = word == .function ? .function : .procedure
      return .objects(
        kind: String(word.spelling),
        commaList { parser in
          let reference = parser.objectReference(kind)
          return Privileges.ObjectReferenceName(
            name: reference.name, signature: reference.signature)
        })
    case .database, .schema, .tablespace, .language:
      return .objects(kind: String(advance().keyword.spelling), plainNames())
    case .large where peek().keyword == .object:
      advance()
      advance()
      return .objects(
        kind: "large object", commaList { Self.plain($0.objectReference(.largeObject).name) })
    case .parameter where peek().kind == .word || peek().kind == .quotedIdentifier:
      uses(.parameterPrivileges)
      advance()
      return .objects(kind: "parameter", commaList { Self.plain($0.objectName()) })
    default:
      return .objects(
        kind: "table", commaList { Self.plain($0.relationName()) })
    }
  }

  private static func plain(_ name: ObjectName) -> Privileges.ObjectReferenceName {
    Privileges.ObjectReferenceName(name: name, signature: nil)
  }

  private mutating func plainNames() -> [Privileges.ObjectReferenceName] {
    commaList { Self.plain(ObjectName(name: $0.identifier())) }
  }

  /// ALTER DEFAULT PRIVILEGES (FOR ROLE roles | IN SCHEMA names)* (GRANT … | REVOKE …); behind ALTER.
  mutating func alterDefaultPrivileges() -> Statement.Node {
    expect(.default)
    expect(.privileges)
    var roles: [RoleName] = []
    var schemas: [Identifier] = []
    while !isFailing {
      if eat(.in, .schema) {
        schemas += nameList(expected: "a schema's name")
      } else if eat(.for) {
        if eat(anyOf: .role, .user) == nil { fail(expected: "`ROLE`") }
        roles += postgresqlRoleList()
      } else {
        break
      }
    }
    var privileges = defaultPrivilegesAction()
    privileges.defaultsForRoles = roles
    privileges.defaultsInSchemas = schemas
    return .privileges(privileges)
  }

  /// GRANT privileges ON kind TO … [WITH GRANT OPTION] | REVOKE [GRANT OPTION FOR] … FROM … [behavior].
  private mutating func defaultPrivilegesAction() -> Privileges {
    let isGrant = at(.grant)
    if eat(anyOf: .grant, .revoke) == nil { fail(expected: "`GRANT` or `REVOKE`") }
    var result = Privileges(
      isGrant: isGrant, privileges: [], target: .futureObjects(kind: ""), grantees: [])
    if !isGrant, eat(.grant, .option, .for) { result.revokedOption = "grant" }
    result.privileges = privilegeList()
    expect(.on)
    let words: [Keyword] = [.tables, .functions, .routines, .sequences, .types, .schemas]
    if at(.schemas) { uses(.defaultSchemaPrivileges) }
    if at(.routines) { uses(.procedures) }
    if at(.large), peek().keyword == .objects {
      uses(.defaultLargeObjectPrivileges)
      advance()
      advance()
      result.target = .futureObjects(kind: "large objects")
    } else if words.contains(token.keyword) {
      result.target = .futureObjects(kind: String(advance().keyword.spelling))
    } else {
      fail(expected: "`TABLES`, `SEQUENCES`, `FUNCTIONS`, `TYPES` or `SCHEMAS`")
    }
    expect(isGrant ? .to : .from)
    grantees(&result)
    if isGrant {
      let start = start
      if eat(.with) {
        expect(.grant, .option)
        result.options = [TableOption(name: "grant", value: nil, range: range(from: start))]
      }
    } else {
      result.behavior = dropBehavior()
    }
    return result
  }
}
