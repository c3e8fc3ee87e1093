import Text

extension Parser {
  /// attribute → [NOT] NULL | DEFAULT … | [PRIMARY] KEY | UNIQUE [KEY] | CHECK … | REFERENCES … |
  /// AUTO_INCREMENT | COMMENT … | GENERATED ALWAYS AS … | VISIBLE | … (MySQL manual, "CREATE TABLE
  /// Statement"); nil where none comes next.
  mutating func mysqlColumnAttribute() -> ColumnAttribute.Kind? {
    switch token.keyword {
    case .not:
      if eat(.not, .null) { return .notNull(noInherit: false) }
      if dialect.hasServerComponents, eatPhrase("not secondary") { return .words("not secondary") }
      guard eat(.not, .enforced) else { return nil }
      used(.enforcement, words: 2)
      return .words("not enforced")
    case .enforced:
      uses(.enforcement)
      advance()
      return .words("enforced")
    case .null:
      advance()
      return .null
    case .default: return .default(mysqlDefault())
    case .primary:
      advance()
      expect(.key)
      return .primaryKey
    case .unique:
      advance()
      _ = eat(.key)
      return .unique(nullsNotDistinct: false)
    case .key:
      advance()
      return .primaryKey
    case .check: return checkAttribute()
    case .references: return .references(foreignKeyTarget())
    case .collate:
      advance()
      return .collate(ObjectName(name: charsetName()))
    case .generated: return mysqlGenerated()
    case .as where peek().kind == .leftParenthesis:
      advance()
      return generatedExpression()
    case .as where peek().keyword == .row:
      advance()
      return rowEdge()
    case .autoIncrement:
      advance()
      return .autoIncrement
    case .comment:
      advance()
      return .comment(stringLiteral())
    case .on where peek().keyword == .update:
      advance()
      advance()
      return .onUpdate(currentTime())
    case .serial where at(.serial, .default):
      advance()
      advance()
      expect(.value)
      return .autoIncrement
    default: return storageAttribute()
    }
  }

  /// What a storage engine reads: VISIBLE, STORAGE, SRID, COMPRESSED, WITH SYSTEM VERSIONING, `name = value`.
  private mutating func storageAttribute() -> ColumnAttribute.Kind? {
    switch token.keyword {
    case .invisible:
      uses(.invisibleColumn)
      return .visibility(isVisible: advance().keyword == .visible)
    case .visible:
      uses(.visibleColumn)
      return .visibility(isVisible: advance().keyword == .visible)
    case .storage where dialect.hasServerComponents:
      return columnStorage("storage", .disk, .memory, .default)
    case .columnFormat where dialect.hasServerComponents:
      return columnStorage("column_format", .fixed, .dynamic, .default)
    case .srid:
      uses(.spatialReference)
      advance()
      return .srid(wholeNumber())
    case .engineAttribute, .secondaryEngineAttribute:
      guard dialect.hasServerComponents else { break }
      let word = String(advance().keyword.spelling)
      _ = eatToken(.equals)
      _ = stringLiteral()
      return .words(word)
    default: break
    }
    switch token.keyword {
    case .compressed:
      uses(.compressedColumn)
      advance()
      if eatToken(.equals) { _ = identifier(as: .label) }
      return .words("compressed")
    case .character where at(.character, .set), .charset:
      guard followsCompressed else { return nil }
      _ = eatCharacterSet()
      return .words("character set \(charsetName().text.lowercased())")
    case .with, .without:
      guard peek().keyword == .system else { return nil }
      uses(.systemVersioning)
      let word = String(advance().keyword.spelling)
      advance()
      expect(.versioning)
      return .words("\(word) system versioning")
    case .refSystemId where dialect.hasSystemVersioning:
      advance()
      expectToken(.equals)
      return .srid(wholeNumber())
    default: break
    }
    guard atEngineAttribute else { return nil }
    let start = start
    let name = takeIdentifier().text.lowercased()
    expectToken(.equals)
    let value = engineAttributeValue()
    return .options([TableOption(name: name, value: value, range: range(from: start))])
  }

  /// COMPRESSED [`=` word] stands before the next token: MariaDB takes it before the character set.
  private var followsCompressed: Bool {
    position > 0 && tokens[max(0, position - 3)..<position].contains { $0.keyword == .compressed }
  }

  private mutating func columnStorage(
    _ name: String, _ first: Keyword, _ second: Keyword, _ third: Keyword
  ) -> ColumnAttribute.Kind? {
    advance()
    guard at(anyOf: first, second, third) else {
      fail(expected: "`\(first.spelling.uppercased())`, `\(second.spelling.uppercased())`")
      return nil
    }
    return .storage(name, takeIdentifier())
  }

  /// GENERATED ALWAYS AS (`(` expression `)` [STORED | VIRTUAL] | ROW (START | END)).
  private mutating func mysqlGenerated() -> ColumnAttribute.Kind {
    expectPhrase("generated always as")
    if at(.row) { return rowEdge() }
    return generatedExpression()
  }

  /// ROW (START | END) (MariaDB).
  private mutating func rowEdge() -> ColumnAttribute.Kind {
    uses(.systemVersioning)
    expect(.row)
    return .words("row \(expectPhrase(anyOf: "start", "end"))")
  }

  /// [[database `.`] [table] `.`] name; MySQL 8.0 takes the name alone (`field_ident` of the grammar).
  mutating func mysqlColumnName() -> Identifier {
    let takesTable = dialect.hasMariaDBCommands || version < Parser.bareColumnNames
    guard takesTable else { return identifier(expected: "a column's name") }
    if atToken(.dot) { advance() }
    var name = identifier(expected: "a column's name")
    while eatToken(.dot) { name = identifier(as: .label, expected: "a column's name") }
    return name
  }

  private static let bareColumnNames = ServerVersion(major: 8)

  /// SERIAL says NOT NULL AUTO_INCREMENT UNIQUE by itself, and MariaDB takes no word against it.
  mutating func checkSerial(_ column: ColumnDefinition) {
    guard dialect.hasMariaDBCommands, !isFailing, column.type?.name.name.text == "serial" else {
      return
    }
    for attribute in column.attributes {
      switch attribute.kind {
      case .null, .default, .autoIncrement, .collate, .generated, .onUpdate:
        return misplaced(attribute, "MariaDB takes no such attribute behind SERIAL")
      default: break
      }
    }
  }

  // MARK: Order

  /// What CONSTRAINT name may stand before: CHECK in MySQL, REFERENCES in MariaDB.
  mutating func checkNamedAttribute() {
    guard dialect.isMySQLFamily else { return }
    if dialect.hasMariaDBCommands ? !at(.references) : !at(.check) {
      fail(expected: dialect.hasMariaDBCommands ? "`REFERENCES`" : "`CHECK`")
    }
  }

  /// GENERATED follows the type, and MariaDB takes few attributes behind it, and none behind CHECK.
  mutating func checkGenerated(_ attributes: [ColumnAttribute]) {
    var isGenerated = false
    var hasCheck = false
    for (index, attribute) in attributes.enumerated() {
      if case .generated = attribute.kind {
        let isFirst = attributes[..<index].allSatisfy { isCollation($0) }
        if !isFirst || (dialect.hasMariaDBCommands && index > 0) {
          return misplaced(attribute, "the expression of a generated column follows its type")
        }
        isGenerated = true
      } else if isGenerated, dialect.hasMariaDBCommands, !mayFollowGenerated(attribute) {
        return misplaced(
          attribute, "MariaDB takes no such attribute behind the expression of a generated column")
      } else if hasCheck, dialect.hasMariaDBCommands, !isReference(attribute) {
        return misplaced(
          attribute, "in MariaDB a column's CHECK stands behind its other attributes")
      }
      if case .check = attribute.kind { hasCheck = true }
    }
  }

  private mutating func misplaced(_ attribute: ColumnAttribute, _ message: String) {
    fail(.unexpectedToken, message, at: attribute.range)
  }

  private func isCollation(_ attribute: ColumnAttribute) -> Bool {
    if case .collate = attribute.kind { true } else { false }
  }

  private func isReference(_ attribute: ColumnAttribute) -> Bool {
    if case .references = attribute.kind { true } else { false }
  }

  private func mayFollowGenerated(_ attribute: ColumnAttribute) -> Bool {
    switch attribute.kind {
    case .unique, .comment, .visibility, .words, .check, .options: true
    default: false
    }
  }

  // MARK: Defaults

  /// DEFAULT (literal | current time | `(` expression `)`); MariaDB takes functions and columns bare.
  mutating func mysqlDefault() -> Expression {
    expect(.default)
    return mysqlDefaultValue()
  }

  /// What may stand behind DEFAULT and SET DEFAULT.
  mutating func mysqlDefaultValue() -> Expression {
    if atToken(.leftParenthesis) { uses(.defaultExpression) }
    guard !dialect.hasMariaDBCommands else { return expression(above: .collate.next) }
    switch token.kind {
    case .leftParenthesis, .string, .bitString, .hexString, .integer, .decimal, .placeholder:
      return isCallAhead() ? expression(above: .unary) : primary()
    case .operator: return expression(above: .unary)
    case .word: break
    default: return primary()
    }
    if at(anyOf: .null, .true, .false) || peek().kind == .string || isIntroducer(token) {
      return primary()
    }
    return currentTime()
  }

  /// CURRENT_TIMESTAMP, NOW, LOCALTIME or LOCALTIMESTAMP [`(` [n] `)`].
  mutating func currentTime() -> Expression {
    let start = start
    guard at(anyOf: .currentTimestamp, .localtime, .localtimestamp) || atPhrase("now") else {
      fail(expected: "a literal or `CURRENT_TIMESTAMP`")
      return unreadable()
    }
    let isNow = at(.notKeyword) || token.keyword == .notKeyword
    let name = isNow ? "now" : String(token.keyword.spelling)
    advance()
    var precision: Expression?
    if isNow || atToken(.leftParenthesis) {
      expectToken(.leftParenthesis)
      if !atToken(.rightParenthesis) { precision = wholeNumber() }
      expectToken(.rightParenthesis)
    }
    if isNow {
      let function = ObjectName(name: Identifier(name, range: SourceRange(at: start)))
      return make(
        .call(FunctionCall(name: function, arguments: precision.map { [$0] } ?? [])), from: start)
    }
    return make(.specialValue(name, precision: precision), from: start)
  }

  // MARK: Engine-defined attributes

  /// `name = value`, the name no word of the grammar (MariaDB, "Engine-Defined New Table/Field/Index
  /// Attributes").
  var atEngineAttribute: Bool {
    guard dialect.hasEngineDefinedAttributes, peek().kind == .equals else { return false }
    return atToken(.quotedIdentifier) || isEngineWord(token)
  }

  /// No keyword of MariaDB: an unknown word, or one that MySQL alone gives a meaning.
  func isEngineWord(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    switch token.keyword {
    case .notKeyword, .engineAttribute, .secondaryEngineAttribute, .compression, .encryption,
      .encrypted, .encryptionKeyId, .fileName, .fileFormat, .secondaryEngine, .constraints, .uri,
      .url:
      return true
    default: return false
    }
  }

  /// A string, a number, a word or DEFAULT.
  mutating func engineAttributeValue() -> Expression {
    let start = start
    if token.flags.contains(.reserved), !at(.default) { fail(expected: "a value") }
    if atToken(.word) || atToken(.quotedIdentifier) {
      let name = takeIdentifier()
      return make(.column(ObjectName(name: name)), from: start)
    }
    return expression(above: .unary)
  }
}
