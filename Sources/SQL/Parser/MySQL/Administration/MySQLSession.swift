import Text

/// SET, transactions and locks (MySQL manual, "SET Syntax for Variable Assignment", "Transactional and
/// Locking Statements").
extension Parser {
  /// SET item `,` … | SET STATEMENT … FOR statement (MariaDB) | SET RESOURCE GROUP ….
  mutating func mysqlSet() -> Statement.Node {
    expect(.set)
    if at(.statement), isName(peek()), dialect.hasMariaDBCommands || peek(2).kind == .equals {
      uses(.setStatement)
      return setForStatement()
    }
    if eatPhrase("resource group") {
      used(.resourceGroups)
      let name = identifier()
      if eat(.for) { repeat { wholeNumber() } while eatToken(.comma) || atToken(.integer) }
      return .other(ObjectName(name: name))
    }
    if setRole() { return .other(nil) }
    if setTransaction() { return .other(nil) }
    if at(.password), peek().kind != .dot {
      _ = setPassword()
      return .other(nil)
    }
    return .set(SetVariable(items: commaList { $0.mysqlSetItem() }))
  }

  /// STATEMENT variable `=` value `,` … FOR statement: the values hold for that statement alone.
  private mutating func setForStatement() -> Statement.Node {
    advance()
    repeat {
      _ = objectName(as: .label, parts: 3, expected: "a variable's name")
      expectToken(.equals)
      _ = setValue()
    } while eatToken(.comma)
    expect(.for)
    guard !isFailing else { return .other(nil) }
    return nested(.other(nil)) { $0.statement().node }
  }

  /// [GLOBAL | SESSION | LOCAL] TRANSACTION characteristic `,` …; false where none comes next.
  private mutating func setTransaction() -> Bool {
    let hasScope = at(anyOf: .global, .session, .local)
    guard at(.transaction) || (hasScope && peek().keyword == .transaction) else { return false }
    let next = peek(hasScope ? 2 : 1)
    guard next.keyword == .isolation || next.keyword == .read else { return false }
    if hasScope { advance() }
    advance()
    var hasLevel = false
    var hasAccess = false
    repeat {
      if eatPhrase("isolation level") {
        if hasLevel { fail(expected: "`READ WRITE` or `READ ONLY`") }
        hasLevel = true
        expectPhrase(
          anyOf: "read uncommitted", "read committed", "repeatable read", "serializable")
      } else {
        if hasAccess { fail(expected: "`ISOLATION LEVEL`") }
        hasAccess = true
        expectPhrase(anyOf: "read write", "read only")
      }
    } while eatToken(.comma)
    return true
  }

  /// NAMES … | CHARACTER SET … | [scope] variable (`=` | `:=`) value.
  mutating func mysqlSetItem() -> SetVariable.Item {
    if at(.names), peek().kind != .equals, peek().kind != .colonEquals {
      advance()
      return characterSetItem("names")
    }
    if eatCharacterSet() { return characterSetItem("character set") }
    var scope = SetVariable.Scope.unspecified
    if at(anyOf: .session, .local, .global, .persist, .persistOnly), isName(peek(), as: .label) {
      if at(anyOf: .persist, .persistOnly) { uses(.persistedVariables) }
      let word = advance().keyword
      scope = word == .session || word == .local ? .session : .global
    }
    let name: String
    if atToken(.userVariable) || atToken(.systemVariable) {
      var words = text(of: advance())
      while eatToken(.dot) { words += "." + identifier().text }
      name = words.lowercased()
    } else {
      var words = identifier(expected: "a variable's name").text
      while eatToken(.dot) { words += "." + identifier().text }
      name = words.lowercased()
    }
    if !eatToken(.equals), !eatToken(.colonEquals) { fail(expected: "`=`") }
    let isUserVariable = name.hasPrefix("@") && !name.hasPrefix("@@")
    if isUserVariable, name == "@``" || name == "@''" || at(.default) { fail(expected: "a value") }
    if at(.default), peek().kind != .leftParenthesis {
      advance()
      return SetVariable.Item(scope: scope, name: name, values: [])
    }
    return SetVariable.Item(scope: scope, name: name, values: [setValue()])
  }

  /// ON, ALL, BINARY, ROW, SYSTEM, or an expression.
  private mutating func setValue() -> Expression {
    let start = start
    if at(anyOf: .on, .binary, .all, .row, .system), peek().kind != .leftParenthesis,
      isEndOfOperand(peek()) || peek().keyword == .for
    {
      let word = takeIdentifier()
      return make(.column(ObjectName(name: word)), from: start)
    }
    return expression()
  }

  /// (name [COLLATE name] | DEFAULT); behind NAMES or CHARACTER SET.
  private mutating func characterSetItem(_ name: String) -> SetVariable.Item {
    if eat(.default) { return SetVariable.Item(scope: .session, name: name, values: []) }
    if atToken(.userVariable) || atToken(.systemVariable) || atToken(.placeholder) {
      return SetVariable.Item(scope: .session, name: name, values: [primary()])
    }
    let value = charsetName()
    if name == "names", eat(.collate) { if !eat(.default) { _ = charsetName() } }
    let expression = Expression(.column(ObjectName(name: value)), range: value.range)
    return SetVariable.Item(scope: .session, name: name, values: [expression])
  }

  // MARK: Transactions

  /// BEGIN, START TRANSACTION, COMMIT, ROLLBACK, SAVEPOINT, RELEASE SAVEPOINT; START of a replica.
  mutating func mysqlTransaction() -> Statement.Node {
    if at(.start), peek().keyword != .transaction { return replicationStatement() }
    let word = advance().keyword
    switch word {
    case .savepoint: return .transaction(.savepoint(identifier(expected: "a savepoint's name")))
    case .release:
      expect(.savepoint)
      return .transaction(.release(identifier(expected: "a savepoint's name")))
    case .start:
      expect(.transaction)
      transactionCharacteristics()
      return .transaction(.begin(isStart: true))
    case .begin:
      _ = eat(.work)
      return .transaction(.begin())
    default: break
    }
    _ = eat(.work)
    if word == .rollback, eat(.to) {
      _ = eat(.savepoint)
      return .transaction(.rollbackTo(identifier(expected: "a savepoint's name")))
    }
    transactionEnd()
    return .transaction(word == .commit ? .commit() : .rollback())
  }

  /// [(WITH CONSISTENT SNAPSHOT | READ WRITE | READ ONLY) `,` …].
  private mutating func transactionCharacteristics() {
    guard !atStatementEnd else { return }
    repeat {
      expectPhrase(anyOf: "with consistent snapshot", "read write", "read only")
    } while eatToken(.comma)
  }

  /// [AND [NO] CHAIN] [[NO] RELEASE]; CHAIN and RELEASE exclude each other.
  private mutating func transactionEnd() {
    let chains = eatPhrase("and chain")
    if !chains { _ = eatPhrase("and no chain") }
    if chains, dialect.hasMariaDBCommands, at(.release) { return fail(expected: "`NO RELEASE`") }
    if !eatPhrase("no release") { _ = eat(.release) }
  }

  /// XA (START | BEGIN | END | PREPARE | COMMIT | ROLLBACK) xid … | XA RECOVER ….
  mutating func xaStatement() -> Statement.Node {
    expect(.xa)
    let word = expectPhrase(
      anyOf: "start", "begin", "end", "prepare", "commit", "rollback", "recover")
    if word == "recover" {
      if dialect.hasServerComponents {
        _ = eatPhrase("convert xid")
      } else if eat(.format) {
        expectToken(.equals)
        nameOrText()
      }
      return .other(nil)
    }
    transactionIdentifier()
    switch word {
    case "start", "begin": _ = eatPhrase(anyOf: "join", "resume")
    case "end": if eat(.suspend) { _ = eatPhrase("for migrate") }
    case "commit": _ = eatPhrase("one phase")
    default: break
    }
    return .other(nil)
  }

  /// '…' [`,` '…' [`,` n]], each a string or a bit or hexadecimal literal.
  private mutating func transactionIdentifier() {
    for part in 0..<3 {
      if part > 0, !eatToken(.comma) { return }
      if part == 2 {
        wholeNumber()
      } else if atToken(.hexString) || atToken(.bitString) {
        advance()
      } else {
        let literal = stringLiteral()
        if literal.value.utf8.count > 64 {
          fail(.invalidLiteral, "a part of the identifier has at most 64 bytes", at: literal.range)
        }
      }
    }
  }

  // MARK: Locks

  /// LOCK (TABLES | TABLE) table lock `,` … | LOCK INSTANCE FOR BACKUP | UNLOCK (TABLES | TABLE | INSTANCE).
  mutating func mysqlLock() -> Statement.Node {
    if eat(.unlock) {
      if eat(anyOf: .tables, .table) == nil, !(dialect.hasServerComponents && eat(.instance)) {
        fail(expected: "`TABLES`")
      }
      return .other(nil)
    }
    expect(.lock)
    if eatPhrase("instance for backup") {
      used(.instanceLock)
      return .other(nil)
    }
    if eat(anyOf: .tables, .table) == nil { fail(expected: "`TABLES`") }
    let items = commaList { $0.lockedTable() }
    lockWait()
    return .lockTables(LockTables(items: items))
  }

  /// table [[AS] alias] (READ [LOCAL] | [LOW_PRIORITY | CONCURRENT] WRITE).
  private mutating func lockedTable() -> LockTables.Item {
    let name = objectName(expected: "a table's name")
    if eat(.as) || (atName() && !at(anyOf: .read, .write, .lowPriority)) {
      nameOrText("an alias")
    }
    if eat(.read) {
      _ = eat(.local)
      return LockTables.Item(table: name, mode: "read")
    }
    _ = eat(.lowPriority)
    expect(.write)
    if dialect.hasMariaDBCommands { _ = eat(.concurrent) }
    return LockTables.Item(table: name, mode: "write")
  }
}
