import Text

extension Parser {
  /// [(USING | TYPE) (BTREE | HASH | RTREE)].
  mutating func mysqlIndexType() -> [TableOption] {
    let start = start
    guard at(.using) || (atIndexTypeWord && position > 0 && isBehindName) else { return [] }
    advance()
    guard isIndexType(token) else {
      fail(expected: "`BTREE` or `HASH`")
      return []
    }
    let value = takeIdentifier()
    return [
      TableOption(
        name: "using", value: Expression(.column(ObjectName(name: value)), range: value.range),
        range: range(from: start))
    ]
  }

  /// TYPE stands behind the index's name or its columns; elsewhere it is the name.
  private var isBehindName: Bool {
    let before = tokens[position - 1]
    return before.kind != .word
      || isName(before) && !before.flags.contains(.reserved)
        && ![.index, .key, .unique].contains(before.keyword)
  }

  /// TYPE is also a name that an index may have.
  private var atIndexTypeWord: Bool { at(.type) && isIndexType(peek()) }

  private func isIndexType(_ token: Token) -> Bool {
    token.keyword == .btree || token.keyword == .hash || token.keyword == .rtree
  }

  /// (KEY_BLOCK_SIZE [=] n | USING … | WITH PARSER name | COMMENT '…' | VISIBLE | INVISIBLE | …)*.
  ///
  /// Full-text and spatial indexes have a structure of their own.
  mutating func mysqlIndexOptions(of kind: IndexDefinition.Kind = .plain) -> [TableOption] {
    var options: [TableOption] = []
    let hasType = kind != .fulltext && kind != .spatial
    while !isFailing, hasType || !at(.using), let option = mysqlIndexOption() {
      options.append(option)
    }
    return options
  }

  private mutating func mysqlIndexOption() -> TableOption? {
    let start = start
    if at(.using) || atIndexTypeWord { return mysqlIndexType().first }
    if at(.with), peek().keyword == .parser {
      advance()
      advance()
      let name = identifier(as: .label)
      let value = Expression(.column(ObjectName(name: name)), range: name.range)
      return TableOption(name: "with parser", value: value, range: range(from: start))
    }
    if atEngineAttribute, !at(anyOf: .keyBlockSize, .comment, .clustering) {
      let name = takeIdentifier().text.lowercased()
      expectToken(.equals)
      let value = engineAttributeValue()
      return TableOption(name: name, value: value, range: range(from: start))
    }
    var value: Expression?
    let word: Keyword
    switch token.keyword {
    case .keyBlockSize:
      word = advance().keyword
      _ = eatToken(.equals)
      value = wholeNumber()
    case .comment:
      word = advance().keyword
      let valueStart = self.start
      let literal = stringLiteral()
      value = make(.string(literal), from: valueStart)
    case .visible, .invisible:
      // MariaDB passes over VISIBLE.
      if dialect.hasInvisibleIndexes || at(.invisible) { uses(.invisibleIndex) }
      word = advance().keyword
    case .engineAttribute, .secondaryEngineAttribute:
      guard dialect.hasServerComponents else { return nil }
      word = advance().keyword
      _ = eatToken(.equals)
      value = primary()
    case .ignored:
      uses(.ignoredIndex)
      word = advance().keyword
    case .not where at(.not, .ignored):
      uses(.ignoredIndex)
      advance()
      advance()
      return TableOption(name: "not ignored", value: nil, range: range(from: start))
    case .clustering where dialect.hasMariaDBCommands:
      word = advance().keyword
      _ = eatToken(.equals)
      value = engineAttributeValue()
    default: return nil
    }
    return TableOption(name: String(word.spelling), value: value, range: range(from: start))
  }

  /// (ALGORITHM [=] word | LOCK [=] word)*.
  mutating func algorithmClauses() -> AlterAlgorithm? {
    let start = start
    var clauses = AlterAlgorithm(algorithm: nil, lock: nil, range: range(from: start))
    while at(anyOf: .algorithm, .lock), !isFailing {
      let isLock = advance().keyword == .lock
      _ = eatToken(.equals)
      let word =
        isLock
        ? expectPhrase(anyOf: "default", "none", "shared", "exclusive")
        : expectPhrase(anyOf: "default", "inplace", "copy", "instant", "nocopy")
      if word == "instant" { used(.algorithmInstant) }
      if word == "nocopy" { used(.algorithmNocopy) }
      if isLock { clauses.lock = word.uppercased() } else { clauses.algorithm = word.uppercased() }
    }
    if at(anyOf: .wait, .nowait) { waitClause() }
    clauses.range = range(from: start)
    return clauses.algorithm == nil && clauses.lock == nil ? nil : clauses
  }

  /// MariaDB's WAIT n | NOWAIT.
  mutating func waitClause() {
    guard dialect.isMySQLFamily else { return }
    if at(.nowait) || (at(.wait) && peek().kind == .integer) { uses(.lockWaitClause) }
    if eat(.nowait) { return }
    if at(.wait) {
      advance()
      _ = primary()
    }
  }

  /// (INDEX | KEY | FULLTEXT … | SPATIAL …) among the columns of a table: comes next.
  var atInlineIndex: Bool {
    guard dialect.isMySQLFamily else { return false }
    switch token.keyword {
    case .fulltext, .spatial: return true
    case .vector: return atVectorIndex
    case .index, .key: return peek().kind != .equals
    default: return false
    }
  }

  /// VECTOR (INDEX | KEY) comes next (MariaDB 11.7).
  var atVectorIndex: Bool {
    dialect.hasMariaDBCommands && version >= ServerVersion(major: 11, minor: 7) && at(.vector)
      && (peek().keyword == .index || peek().keyword == .key)
  }

  /// [FULLTEXT | SPATIAL | VECTOR] [INDEX | KEY] [IF NOT EXISTS] [name] [USING …] `(` … `)` options.
  mutating func inlineIndex() -> IndexDefinition {
    let start = start
    var index = IndexDefinition(range: range(from: start))
    if eat(.fulltext) { index.kind = .fulltext } else if eat(.spatial) { index.kind = .spatial }
    if index.kind == .plain, atVectorIndex, eat(.vector) { index.kind = .vector }
    _ = eat(anyOf: .index, .key)
    index.ifNotExists = eatInnerIfNotExists()
    index.name = mysqlIndexName()
    if index.kind == .plain { index.options = mysqlIndexType() }
    index.elements = keyColumns()
    index.options += mysqlIndexOptions(of: index.kind)
    index.range = range(from: start)
    return index
  }

  /// [name] of an index, before its type.
  mutating func mysqlIndexName() -> Identifier? {
    atName() ? takeIdentifier() : nil
  }

  /// (column [`(` n `)`] | `(` expression `)`) [ASC | DESC]; MariaDB: period WITHOUT OVERLAPS.
  mutating func mysqlKeyPart() -> IndexElement {
    let start = start
    var element: IndexElement
    if atToken(.leftParenthesis) {
      uses(.functionalKey)
      advance()
      let value = expression()
      expectToken(.rightParenthesis)
      element = IndexElement(.expression(value), range: range(from: start))
    } else {
      let name = identifier(expected: "a column's name")
      element = IndexElement(.column(name), range: range(from: start))
      if eatToken(.leftParenthesis) {
        element.prefixLength = wholeNumber()
        expectToken(.rightParenthesis)
      }
    }
    if eat(.desc) { element.isDescending = true } else { _ = eat(.asc) }
    if at(.without), peek().keyword == .overlaps {
      uses(.withoutOverlaps)
      advance()
      advance()
    }
    element.range = range(from: start)
    return element
  }
}
