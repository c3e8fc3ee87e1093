import Text

extension Parser {
  /// What a name stands for: each position allows other keywords.
  enum NamePosition {
    /// Columns, tables, constraints, indexes (`ColId`).
    case column
    /// Functions and types (`type_function_name`).
    case function
    /// Behind AS or a dot: any word (`ColLabel`).
    case label
  }

  /// The token can be a name in this position.
  func isName(_ token: Token, as position: NamePosition = .column) -> Bool {
    switch token.kind {
    case .quotedIdentifier, .placeholder: return true
    case .word:
      switch position {
      case .column:
        return !token.flags.contains(.reserved) && !token.flags.contains(.typeFunctionKeyword)
      case .function:
        return !token.flags.contains(.reserved) && !token.flags.contains(.columnNameKeyword)
      case .label: return true
      }
    default: return false
    }
  }

  func atName(as position: NamePosition = .column) -> Bool { isName(token, as: position) }

  /// The next token as a name, whatever it is.
  mutating func takeIdentifier() -> Identifier {
    let token = advance()
    let name = source.identifierText(of: token)
    let isQuoted = token.kind == .quotedIdentifier
    return Identifier(
      name, range: token.range, isQuoted: isQuoted,
      isPlaceholder: token.kind == .placeholder || (isQuoted && holdsTemplate(name)))
  }

  /// A quoted name with `{{ … }}` or `${…}` in it.
  private func holdsTemplate(_ name: String) -> Bool {
    var previous: UInt8 = 0
    for byte in name.utf8 {
      if byte == UInt8(ascii: "{"), previous == byte || previous == UInt8(ascii: "$") {
        return true
      }
      previous = byte
    }
    return false
  }

  /// name → ColId; fails with `expected` where there is none.
  mutating func identifier(
    as position: NamePosition = .column, expected: String = "a name"
  ) -> Identifier {
    guard atName(as: position) else {
      fail(expected: expected)
      return Identifier("", range: SourceRange(at: previousEnd))
    }
    if recording.isOn {
      return recorded({ .name(ObjectName(name: $0)) }) { $0.takeIdentifier() }
    }
    return takeIdentifier()
  }

  /// IDENT: a name that is no keyword at all (PostgreSQL).
  var atPlainIdentifier: Bool {
    switch token.kind {
    case .quotedIdentifier, .placeholder: true
    case .word: atName() && atName(as: .function) && !PostgreSQLKeywords.isUnreserved(token.keyword)
    default: false
    }
  }

  mutating func plainIdentifier(expected: String) -> Identifier {
    if atPlainIdentifier { return takeIdentifier() }
    fail(expected: expected)
    return Identifier("", range: SourceRange(at: previousEnd))
  }

  mutating func optionalIdentifier(as position: NamePosition = .column) -> Identifier? {
    atName(as: position) ? takeIdentifier() : nil
  }

  /// qualified name → name (`.` label)*.
  ///
  /// MySQL's names have a database before them at most, those of columns a table too: `parts`.
  mutating func objectName(
    as position: NamePosition = .column, parts: Int = 2, expected: String = "a name"
  ) -> ObjectName {
    if recording.isOn {
      return recorded({ .name($0) }) {
        $0.objectName(as: position, parts: parts, expected: expected)
      }
    }
    let isSentinel = (parts < 3 || !dialect.isMySQLFamily) && eatSentinelDot()
    let isBare = isSentinel && dialect.isMySQLFamily && !atToken(.placeholder)
    var name = ObjectName(
      name: isBare ? identifier(as: .label) : identifier(as: position, expected: expected))
    if isSentinel, !isBare { name.name.isPlaceholder = true }
    while atToken(.dot), isName(peek(), as: positionBehindDot),
      !dialect.isMySQLFamily || name.qualifiers.count + 1 < parts
    {
      advance()
      name.qualifiers.append(name.name)
      name.name = takeIdentifier()
    }
    failBehindDot()
    return name
  }

  /// Fails where a dot has no name behind it; `*` is the caller's.
  mutating func failBehindDot() {
    guard atToken(.dot), peek().kind != .star else { return }
    advance()
    fail(expected: "a name")
  }

  /// qualified_name → [[catalog `.`] schema `.`] name.
  mutating func relationName(expected: String = "a table's name") -> ObjectName {
    let name = objectName(expected: expected)
    if name.qualifiers.count > 2, !dialect.isMySQLFamily { checkRelationName(name) }
    return name
  }

  /// A relation's name has three parts at most.
  mutating func checkRelationName(_ name: ObjectName) {
    guard name.qualifiers.count > 2, let first = name.qualifiers.first else { return }
    fail(
      .unexpectedToken, "too many dots in a relation's name",
      help: "a name is `name`, `schema.name` or `database.schema.name`",
      at: first.range.union(name.name.range))
  }

  /// A dot behind a comment: the comment is a mark that a tool puts the schema's name in place of.
  private mutating func eatSentinelDot() -> Bool {
    if dialect.isMySQLFamily, atToken(.dot), isName(peek(), as: .label), !followsComment {
      // MySQL: a dot alone before a table's name stands for the current database.
      advance()
      return true
    }
    guard atToken(.dot), followsComment else { return false }
    advance()
    return true
  }

  /// Any word behind a dot; MySQL: where it touches the dot, and then the lexer knows no keyword in it.
  var positionBehindDot: NamePosition { dialect.isMySQLFamily ? .column : .label }

  /// `*/` stands right before the next token.
  private var followsComment: Bool {
    guard token.start >= 2 else { return false }
    let before = source.file.bytes(in: SourceRange(start: token.start - 2, end: token.start))
    return before.elementsEqual("*/".utf8)
  }

  /// `(` name (`,` name)* `)`.
  mutating func columnList() -> [Identifier] {
    parenthesizedList { $0.identifier(expected: "a column's name") }
  }

  /// A string literal.
  mutating func stringLiteral() -> StringLiteral {
    if recording.isOn { return recorded({ .text($0) }) { $0.stringLiteral() } }
    if atToken(.placeholder) {
      let token = advance()
      return StringLiteral(text(of: token), range: token.range, isPlaceholder: true)
    }
    guard atToken(.string) || atToken(.dollarString) else {
      fail(expected: "a string")
      return StringLiteral("", range: SourceRange(at: previousEnd))
    }
    let token = advance()
    return StringLiteral(source.stringValue(of: token), range: token.range)
  }

  /// IF EXISTS.
  mutating func eatIfExists() -> Bool {
    if at(.if), !dialect.isMySQLFamily, isMisspelt(peek(), .exists) {
      advance()
      expect(.exists)
    }
    return eat(.if, .exists)
  }

  /// IF EXISTS where MariaDB has it and MySQL has not: inside ALTER, and for indexes.
  mutating func eatInnerIfExists() -> Bool {
    guard at(.if, .exists) else { return false }
    uses(.guardInAlter)
    return eatIfExists()
  }

  /// IF NOT EXISTS in such a place.
  mutating func eatInnerIfNotExists() -> Bool {
    if at(.if, .not, .exists) { uses(.guardInAlter) }
    return eatIfNotExists()
  }

  /// IF NOT EXISTS.
  ///
  /// An object may be called IF, but NOT behind it is of these words.
  mutating func eatIfNotExists() -> Bool {
    guard at(.if, .not) else { return false }
    expect(.if, .not)
    expect(.exists)
    return true
  }

  /// [RESTRICT | CASCADE].
  mutating func dropBehavior() -> DropBehavior? {
    if eat(.cascade) { return .cascade }
    if eat(.restrict) { return .restrict }
    return nil
  }

  /// A role's name; `'user'@'host'` in MySQL.
  mutating func roleName() -> RoleName {
    if dialect.isMySQLFamily, atToken(.string) {
      let literal = stringLiteral()
      let name = Identifier(literal.value, range: literal.range, isQuoted: true)
      return RoleName(name: name, host: roleHost())
    }
    if at(anyOf: .currentUser, .sessionUser, .currentRole) || (dialect.isMySQLFamily && at(.user)) {
      if !dialect.isMySQLFamily, at(.currentRole) { uses(.currentRoleName) }
      let role = RoleName(name: takeIdentifier())
      if dialect.isMySQLFamily, eatToken(.leftParenthesis) { expectToken(.rightParenthesis) }
      return role
    }
    let name =
      dialect.isMySQLFamily
      ? identifier(as: .label, expected: "a role's name")
      : nonReservedWord(expected: "a role's name")
    if !dialect.isMySQLFamily, name.text == "none" {
      fail(.unexpectedToken, "`none` is no role's name", at: name.range)
    }
    return RoleName(name: name, host: roleHost())
  }

  /// `@'host'`, which the lexer reads as a user variable.
  private mutating func roleHost() -> Identifier? {
    guard dialect.isMySQLFamily, atToken(.userVariable) else { return nil }
    let token = advance()
    return Identifier(text(of: token), range: token.range, isQuoted: true)
  }
}
