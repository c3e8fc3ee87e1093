import Text

/// GRANT and REVOKE (MySQL manual and MariaDB documentation, pages of these names).
extension Parser {
  /// GRANT (privileges ON object | PROXY ON account | roles) TO accounts ….
  mutating func grantStatement() -> Statement.Node {
    expect(.grant)
    if eatPhrase("proxy on") {
      _ = accountName()
      expect(.to)
      grantees()
      _ = eatPhrase("with grant option")
      return .other(nil)
    }
    let object = grantedThings()
    expect(.to)
    grantees()
    if object == nil, !isGrantOfObject {
      _ = eatPhrase("with admin option")
      return .other(nil)
    }
    if at(.require) { uses(.grantIdentified) }
    requireClause()
    if eat(.with) {
      repeat {
        if !atPhrase("grant option") { uses(.grantIdentified) }
        if !eatPhrase("grant option"), !accountLimit() { fail(expected: "`GRANT OPTION`") }
      } while !isFailing && !atStatementEnd && !at(.as)
    }
    if dialect.hasRoleAccounts, eat(.as) {
      _ = accountName()
      if eatPhrase("with role") {
        if eatPhrase(anyOf: "default", "none") == nil {
          if eat(.all) { if eat(.except) { mysqlRoleList() } } else { mysqlRoleList() }
        }
      }
    }
    return .other(object)
  }

  /// What `grantedThings` has read ended with ON and an object.
  private var isGrantOfObject: Bool {
    var index = position - 1
    while index > 0, tokens[index].keyword != .grant, tokens[index].keyword != .revoke {
      if tokens[index].keyword == .on { return true }
      index -= 1
    }
    return false
  }

  /// REVOKE [IF EXISTS] (privileges ON object | ALL, GRANT OPTION | PROXY ON account | roles) FROM accounts.
  mutating func revokeStatement() -> Statement.Node {
    expect(.revoke)
    if at(.if) { uses(.guardedRevoke) }
    _ = eatIfExists()
    var object: ObjectName?
    if eatPhrase("proxy on") {
      _ = accountName()
    } else if at(.all), eatAllAndGrantOption() {
      object = nil
    } else {
      if dialect.hasMariaDBCommands { _ = eatPhrase("admin option for") }
      object = grantedThings()
    }
    expect(.from)
    mysqlRoleList()
    if eatPhrase("ignore unknown user") { used(.guardedRevoke) }
    return .other(object)
  }

  /// ALL [PRIVILEGES] `,` GRANT OPTION.
  private mutating func eatAllAndGrantOption() -> Bool {
    let hasWord = peek().keyword == .privileges
    guard peek(hasWord ? 2 : 1).kind == .comma, peek(hasWord ? 3 : 2).keyword == .grant else {
      return false
    }
    for _ in 0..<(hasWord ? 3 : 2) { advance() }
    expectPhrase("grant option")
    return true
  }

  /// account [IDENTIFIED …] (`,` …)*: accounts were made by GRANT up to MySQL 5.7, and are in MariaDB.
  private mutating func grantees() {
    repeat {
      _ = accountName()
      guard at(.identified) else { continue }
      uses(.grantIdentified)
      advance()
      if eat(.by) {
        _ = eat(.password)
        _ = stringLiteral()
      } else {
        expectPhrase(anyOf: "with", "via")
        nameOrText("an authentication plugin")
        let hasSecret = dialect.hasAccountPolicies && eat(.by)
        if hasSecret || eat(anyOf: .as, .using) != nil { _ = expression(above: .unary) }
      }
    } while eatToken(.comma)
  }

  /// privilege [`(` columns `)`] `,` … ON object, or roles; the object where it is a table or routine.
  private mutating func grantedThings() -> ObjectName? {
    var roles = 0
    var count = 0
    if eat(.all) {
      _ = eat(.privileges)
    } else {
      repeat {
        if privilegeOrRole() { roles += 1 }
        count += 1
      } while eatToken(.comma) && !isFailing
    }
    if !dialect.hasRoleAccounts, roles > 0, count > 1 || at(.on) {
      fail(expected: "`TO`", help: "MariaDB grants one role at a time, and knows no such privilege")
    }
    guard eat(.on) else { return nil }
    if hasPackages { _ = eatPhrase(anyOf: "package body", "package") }
    _ = eatPhrase(anyOf: "table", "function", "procedure", "library")
    return privilegeLevel()
  }

  /// `*` | `*.*` | database`.*` | [database`.`]name.
  private mutating func privilegeLevel() -> ObjectName? {
    if eatToken(.star) {
      if eatToken(.dot) { expectToken(.star) }
      return nil
    }
    let start = start
    let name = objectName(expected: "a table's name")
    if atToken(.dot) {
      advance()
      expectToken(.star)
    }
    return isFailing ? ObjectName(name: Identifier("", range: range(from: start))) : name
  }

  /// A privilege of one or more words, with its columns; or, and then true, a role.
  private mutating func privilegeOrRole() -> Bool {
    if eat(anyOf: .select, .insert, .update, .references) != nil {
      if atToken(.leftParenthesis) { _ = columnList() }
      return false
    }
    if dialect.hasRoleAccounts, eatPhrase(anyOf: "create role", "drop role") != nil { return false }
    if dialect.hasMariaDBCommands, eatPhrase("replication replica admin") { return false }
    if eatPhrase(
      anyOf: "alter routine", "create routine", "create temporary tables", "create view",
      "create user", "create tablespace", "grant option",
      "lock tables", "replication client", "replication slave admin",
      "replication master admin", "replication slave", "replication replica", "show databases",
      "show view", "delete history", "delete", "drop", "alter", "create", "execute", "index",
      "event", "file", "process", "reload", "shutdown", "super", "trigger", "usage") != nil
    {
      return false
    }
    if dialect.hasMariaDBCommands,
      eatPhrase(
        anyOf: "set user", "federated admin", "connection admin", "read_only admin",
        "read only admin", "binlog admin", "binlog monitor",
        "binlog replay", "slave monitor", "replica monitor", "show create routine") != nil
    {
      return false
    }
    if dialect.hasRoleAccounts {
      _ = accountName()
      if atToken(.leftParenthesis) { _ = columnList() }
    } else if accountName().host != nil {
      fail(
        .unexpectedToken, "a role has no host in MariaDB",
        at: SourceRange(start: previousEnd &- 1, end: previousEnd))
    }
    return true
  }
}
