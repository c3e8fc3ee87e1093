import Text

extension Parser {
  /// ALTER …: what is modelled; the rest is delimited, with RENAME TO read for every object.
  mutating func alterStatement() -> Statement.Node {
    let kind = statementKind()
    expect(.alter)
    var modifiers: [String] = []
    while dialect.isMySQLFamily, let word = eat(anyOf: .ignore, .online, .offline) {
      modifiers.append(String(word.spelling))
    }
    if dialect.isMySQLFamily { return mysqlAlter(modifiers, kind) }
    switch token.keyword {
    case .table
    where !dialect.isMySQLFamily && peek().keyword == .all && peek(2).keyword == .in:
      return moveAllInTablespace()
    case .table:
      advance()
      var statement = alterTable(.table)
      statement.modifiers = modifiers
      return .alterTable(statement)
    case .foreign where peek().keyword == .table:
      advance()
      advance()
      return .alterTable(alterTable(.foreignTable))
    case .materialized where peek(2).keyword != .all:
      advance()
      expect(.view)
      return .alterTable(alterTable(.materializedView))
    case .view where !dialect.isMySQLFamily:
      advance()
      return .alterTable(alterTable(.view))
    case .index where !dialect.isMySQLFamily && peek().keyword != .all:
      advance()
      return .alterTable(alterTable(.index))
    case .sequence:
      advance()
      return .alterTable(alterTable(.sequence))
    case .type where !dialect.isMySQLFamily: return .alterType(alterType())
    default: return dialect.isMySQLFamily ? alterOther(kind) : postgresqlAlterObject()
    }
  }

  /// ALTER kind [IF EXISTS] name [signature or ON table] RENAME TO name; anything else is delimited.
  private mutating func alterOther(_ kind: StatementKind) -> Statement.Node {
    guard kind != .unrecognized else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    let words = kind.rawValue.split(separator: "-").dropFirst()
    for _ in words { advance() }
    let ifExists = eatIfExists()
    guard atName(as: .label), !at(anyOf: .default, .set) else {
      skipUnmodelled()
      return .other(nil)
    }
    let name = objectName(as: .label)
    if atToken(.leftParenthesis) { _ = parenthesizedRange() }
    if at(.rename), peek().keyword == .to,
      let object = ObjectKind(rawValue: words.joined(separator: " "))
    {
      advance()
      advance()
      var rename = Rename(
        kind: object, pairs: [Rename.Pair(from: name, to: objectName(as: .label))])
      rename.ifExists = ifExists
      if atStatementEnd { return .rename(rename) }
    }
    skipUnmodelled()
    return .other(name)
  }

  /// TYPE name action (`,` action)*.
  private mutating func alterType() -> AlterType {
    expect(.type)
    let name = objectName(expected: "a type's name")
    var type = AlterType(name: name, actions: [])
    repeat {
      if isAttributeChange(0) { checkRelationName(name) }
      if let action = alterTypeAction() { type.actions.append(action) }
      guard let action = type.actions.last else { break }
      switch action {
      case .addAttribute, .dropAttribute, .alterAttribute: break
      default: return type
      }
      if atToken(.comma), !isAttributeChange(1) {
        fail(expected: "`;`", help: "only ADD, DROP and ALTER ATTRIBUTE stand in a list")
      }
    } while eatToken(.comma)
    return type
  }

  /// ADD, DROP or ALTER ATTRIBUTE stands `distance` tokens ahead.
  private func isAttributeChange(_ distance: Int) -> Bool {
    switch peek(distance).keyword {
    case .add, .drop, .alter: peek(distance + 1).keyword == .attribute
    default: false
    }
  }

  private mutating func alterTypeAction() -> AlterType.Action? {
    switch token.keyword {
    case .add:
      advance()
      if eat(.value) { return addValue() }
      expect(.attribute)
      return .addAttribute(tableFunctionElement(), behavior: dropBehavior())
    case .drop:
      advance()
      expect(.attribute)
      let ifExists = eatIfExists()
      let attribute = identifier()
      return .dropAttribute(attribute, ifExists: ifExists, behavior: dropBehavior())
    case .alter:
      advance()
      expect(.attribute)
      let attribute = identifier()
      if eat(.set) { expect(.data) }
      expect(.type)
      var type = typeName()
      if eat(.collate) { type.collation = objectName() }
      return .alterAttribute(attribute, type, behavior: dropBehavior())
    case .rename:
      advance()
      if eat(.to) { return .renameTo(identifier()) }
      if eat(.value) {
        used(.renameEnumValue, words: 2)
        let from = stringLiteral()
        expect(.to)
        return .renameValue(from, to: stringLiteral())
      }
      expect(.attribute)
      let from = identifier()
      expect(.to)
      return .renameAttribute(from, to: identifier(), behavior: dropBehavior())
    case .set:
      advance()
      if atToken(.leftParenthesis) {
        uses(.typeOptions)
        return .setOptions(definitionList())
      }
      expect(.schema)
      return .setSchema(identifier())
    case .owner:
      advance()
      expect(.to)
      return .ownerTo(roleName())
    default:
      fail(expected: "`ADD VALUE`, `RENAME`, `SET SCHEMA` or `OWNER TO`")
      return nil
    }
  }

  /// [IF NOT EXISTS] 'value' [(BEFORE | AFTER) 'value']; behind ADD VALUE.
  private mutating func addValue() -> AlterType.Action {
    let ifNotExists = eatIfNotExists()
    let value = stringLiteral()
    let isBefore = at(.before)
    let neighbour = eat(anyOf: .before, .after) != nil ? stringLiteral() : nil
    return .addValue(value, ifNotExists: ifNotExists, neighbour: neighbour, isBefore: isBefore)
  }

  // MARK: RENAME TABLE

  /// RENAME TABLE a TO b `,` … (MySQL).
  mutating func renameTables() -> Statement.Node {
    expect(.rename)
    if eat(anyOf: .table, .tables) == nil { fail(expected: "`TABLE`") }
    let ifExists = eatInnerIfExists()
    let pairs = commaList { parser in
      let from = parser.relationName()
      parser.waitClause()
      parser.expect(.to)
      return Rename.Pair(from: from, to: parser.relationName())
    }
    var rename = Rename(kind: .table, pairs: pairs)
    rename.ifExists = ifExists
    return .rename(rename)
  }
}
