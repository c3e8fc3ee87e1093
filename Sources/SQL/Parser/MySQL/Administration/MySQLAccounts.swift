import Text

/// Users, roles and their attributes (MySQL manual, "Account Management Statements").
extension Parser {
  /// CREATE USER [IF NOT EXISTS] account `,` … [DEFAULT ROLE …] attributes; ALTER USER likewise.
  mutating func userStatement(isAlter: Bool) -> Statement.Node {
    advance()
    if isAlter { _ = eatIfExists() } else { _ = eatIfNotExists() }
    repeat { accountDefinition(isAlter: isAlter) } while eatToken(.comma)
    if dialect.hasAccountPolicies, eatPhrase("default role") {
      if !isAlter || (eatPhrase(anyOf: "none", "all") == nil) { mysqlRoleList() }
    }
    accountAttributes()
    return .other(nil)
  }

  /// USER `(` `)` is whoever runs ALTER USER or SET PASSWORD.
  mutating func accountName() -> RoleName {
    let isCurrent = at(.user) || at(anyOf: .currentUser, .currentRole, .sessionUser)
    if recording.isOn, !isCurrent { return recorded({ .account($0) }) { $0.accountName() } }
    if at(anyOf: .user, .sessionUser), peek().kind == .userVariable {
      let name = takeIdentifier()
      let host = advance()
      return RoleName(
        name: name, host: Identifier(text(of: host), range: host.range, isQuoted: true))
    }
    if at(.user), peek().kind == .leftParenthesis {
      if !dialect.hasAccountPolicies { fail(expected: "a user's name") }
      let role = RoleName(name: takeIdentifier())
      expectToken(.leftParenthesis)
      expectToken(.rightParenthesis)
      return role
    }
    if atToken(.word), token.flags.contains(.reserved), !at(anyOf: .currentUser, .currentRole) {
      fail(expected: "a user's name")
    }
    return roleName()
  }

  mutating func mysqlRoleList() {
    repeat { _ = accountName() } while eatToken(.comma)
  }

  /// account [IDENTIFIED …] or, in ALTER USER, a change of its factors.
  private mutating func accountDefinition(isAlter: Bool) {
    _ = accountName()
    if isAlter, dialect.hasAccountPolicies {
      if eatPhrase("discard old password") { return }
      if atToken(.integer) { return factorRegistration() }
      while let word = eatPhrase(anyOf: "add", "modify", "drop") {
        wholeNumber()
        expectPhrase("factor")
        if word != "drop" { authentication(isAlter: false) }
      }
    }
    guard at(.identified) else { return }
    authentication(isAlter: isAlter)
    guard dialect.hasAccountPolicies else { return }
    while at(.and), peek().keyword == .identified {
      advance()
      authentication(isAlter: false)
    }
    if eatPhrase("initial authentication") { authentication(isAlter: false) }
  }

  /// n FACTOR (INITIATE REGISTRATION | FINISH REGISTRATION SET CHALLENGE_RESPONSE AS '…' | UNREGISTER).
  private mutating func factorRegistration() {
    wholeNumber()
    expectPhrase("factor")
    switch expectPhrase(anyOf: "initiate registration", "finish registration", "unregister") {
    case "finish registration":
      expectPhrase("set challenge_response as")
      _ = stringLiteral()
    default: break
    }
  }

  /// IDENTIFIED (BY … | WITH plugin … | VIA …).
  private mutating func authentication(isAlter: Bool) {
    expect(.identified)
    if eat(.by) {
      secret()
    } else if dialect.hasAccountPolicies, !atPhrase("via") {
      expect(.with)
      nameOrText("an authentication plugin")
      if eat(.as) { textOrHex() } else if eat(.by) { secret() }
    } else {
      if atPhrase("via") { uses(.identifiedVia) }
      expectPhrase(anyOf: "via", "with")
      repeat { authenticationPlugin() } while eat(.or)
    }
    if isAlter, dialect.hasAccountPolicies, eat(.replace) { _ = stringLiteral() }
    if isAlter, eatPhrase("retain current password") { used(.retainedPassword) }
  }

  /// MariaDB: plugin [(USING | AS) ('…' | PASSWORD `(` '…' `)`)].
  private mutating func authenticationPlugin() {
    nameOrText("an authentication plugin")
    guard eat(anyOf: .using, .as) != nil else { return }
    if eat(.password) {
      expectToken(.leftParenthesis)
      _ = stringLiteral()
      expectToken(.rightParenthesis)
    } else {
      _ = stringLiteral()
    }
  }

  /// '…' | RANDOM PASSWORD | PASSWORD '…', the last in MariaDB and MySQL 5.7.
  private mutating func secret() {
    if eatPhrase("random password") {
      used(.randomPassword)
      return
    }
    if eat(.password) { used(.passwordHash) }
    _ = stringLiteral()
  }

  mutating func textOrHex() {
    if atToken(.hexString) { advance() } else { _ = stringLiteral() }
  }

  /// [REQUIRE …] [WITH limits] (PASSWORD … | ACCOUNT …)* [COMMENT '…' | ATTRIBUTE '…'].
  private mutating func accountAttributes() {
    requireClause()
    if eat(.with) { while accountLimit() {} }
    var seen: Set<Keyword> = []
    while !isFailing {
      if dialect.hasMariaDBCommands, at(anyOf: .password, .account),
        !seen.insert(token.keyword).inserted
      {
        return
      }
      if eat(.password) {
        passwordPolicy()
      } else if eat(.account) {
        used(.accountLock)
        expectPhrase(anyOf: "lock", "unlock")
      } else if eatPhrase("failed_login_attempts") {
        used(.failedLogins)
        wholeNumber()
      } else if eatPhrase("password_lock_time") {
        used(.failedLogins)
        if !eatPhrase("unbounded") { wholeNumber() }
      } else {
        break
      }
    }
    if eat(anyOf: .comment, .attribute) != nil {
      used(.accountComment)
      _ = stringLiteral()
    }
  }

  /// Behind PASSWORD: EXPIRE …, and in MySQL HISTORY, REUSE INTERVAL and REQUIRE CURRENT.
  private mutating func passwordPolicy() {
    if eatPhrase("expire") {
      used(.accountLock)
      if eatPhrase(anyOf: "default", "never") == nil, eat(.interval) {
        wholeNumber()
        expect(.day)
      }
      return
    }
    uses(.passwordReuse)
    switch expectPhrase(anyOf: "history", "reuse interval", "require current") {
    case "history": if !eat(.default) { wholeNumber() }
    case "reuse interval":
      if !eat(.default) {
        wholeNumber()
        expect(.day)
      }
    default: _ = eatPhrase(anyOf: "default", "optional")
    }
  }

  /// [REQUIRE (NONE | SSL | X509 | (CIPHER | ISSUER | SUBJECT) '…' [AND] …)].
  mutating func requireClause() {
    guard eat(.require) else { return }
    if eatPhrase(anyOf: "none", "ssl", "x509") != nil { return }
    repeat {
      expectPhrase(anyOf: "cipher", "issuer", "subject")
      _ = stringLiteral()
      _ = eat(.and)
    } while at(anyOf: .cipher, .issuer, .subject) && !isFailing
  }

  /// MAX_QUERIES_PER_HOUR n and its like; false where none comes next.
  mutating func accountLimit() -> Bool {
    if eatPhrase(
      anyOf: "max_queries_per_hour", "max_updates_per_hour", "max_connections_per_hour",
      "max_user_connections") != nil
    {
      wholeNumber()
      return !isFailing
    }
    if dialect.hasMariaDBCommands, eatPhrase("max_statement_time") {
      _ = expression(above: .unary)
      return !isFailing
    }
    return false
  }

  // MARK: Roles

  /// ROLE [IF NOT EXISTS] role `,` … [WITH ADMIN account]; behind CREATE [OR REPLACE].
  mutating func mysqlCreateRole() -> Statement.Node {
    uses(.roles)
    advance()
    _ = eatIfNotExists()
    repeat { plainRole() } while eatToken(.comma)
    if dialect.hasMariaDBCommands, eatPhrase("with admin") { _ = accountName() }
    return .other(nil)
  }

  /// A role: a name alone in MariaDB, an account in MySQL.
  private mutating func plainRole() {
    if dialect.hasRoleAccounts { _ = accountName() } else { nameOrText("a role's name") }
  }

  /// (USER | ROLE) [IF EXISTS] account `,` …; behind DROP.
  mutating func dropAccounts() -> Statement.Node {
    if at(.role) { uses(.roles) }
    let isRole = advance().keyword == .role
    _ = eatIfExists()
    repeat {
      if isRole { plainRole() } else { _ = accountName() }
    } while eatToken(.comma)
    return .other(nil)
  }

  /// RENAME USER account TO account `,` ….
  mutating func renameUsers() -> Statement.Node {
    expect(.rename)
    expect(.user)
    repeat {
      _ = accountName()
      expect(.to)
      _ = accountName()
    } while eatToken(.comma)
    return .other(nil)
  }

  /// Behind SET: ROLE …, DEFAULT ROLE …; false where neither comes next.
  mutating func setRole() -> Bool {
    if eatPhrase("default role") {
      used(.roles)
      if dialect.hasRoleAccounts {
        if eatPhrase(anyOf: "none", "all") == nil { mysqlRoleList() }
        expect(.to)
        mysqlRoleList()
      } else {
        if !eat(.none) { nameOrText("a role's name") }
        if eat(.for) { _ = accountName() }
      }
      return true
    }
    guard at(.role), peek().kind != .equals, peek().kind != .colonEquals else { return false }
    uses(.roles)
    advance()
    if eat(.none) { return true }
    if dialect.hasRoleAccounts {
      if eat(.default) { return true }
      if eat(.all) {
        if eat(.except) { mysqlRoleList() }
      } else {
        mysqlRoleList()
      }
    } else {
      nameOrText("a role's name")
    }
    return true
  }

  /// Behind SET: PASSWORD [FOR account] (`=` … | TO RANDOM) …; false where it is a variable.
  mutating func setPassword() -> Bool {
    guard at(.password) else { return false }
    advance()
    if eat(.for) { _ = accountName() }
    if dialect.hasAccountPolicies, eatPhrase("to random") {
      passwordChange()
      return true
    }
    if !eatToken(.equals), !eatToken(.colonEquals) { fail(expected: "`=`") }
    if eatPhrase(anyOf: "password", "old_password") != nil {
      used(.passwordFunction)
      expectToken(.leftParenthesis)
      _ = stringLiteral()
      expectToken(.rightParenthesis)
    } else {
      _ = stringLiteral()
    }
    passwordChange()
    return true
  }

  /// [REPLACE '…'] [RETAIN CURRENT PASSWORD].
  private mutating func passwordChange() {
    if dialect.hasAccountPolicies, eat(.replace) { _ = stringLiteral() }
    if eatPhrase("retain current password") { used(.retainedPassword) }
  }
}
