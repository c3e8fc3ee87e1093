import Text

extension Parser {
  /// [USING | TYPE] (BTREE | HASH | RTREE).
  mutating func mysqlIndexType() -> [TableOption] {
    let start = start
    guard at(anyOf: .using, .type), isName(peek(), as: .label), peek().kind == .word else {
      return []
    }
    advance()
    let value = identifier(as: .label)
    return [
      TableOption(
        name: "using", value: Expression(.column(ObjectName(name: value)), range: value.range),
        range: range(from: start))
    ]
  }

  /// (KEY_BLOCK_SIZE = n | USING … | WITH PARSER name | COMMENT '…' | VISIBLE | INVISIBLE | …)*.
  mutating func mysqlIndexOptions() -> [TableOption] {
    var options: [TableOption] = []
    while !isFailing {
      let start = start
      if at(anyOf: .using, .type) {
        options += mysqlIndexType()
        continue
      }
      if at(.with), peek().keyword == .parser {
        advance()
        advance()
        let name = identifier(as: .label)
        options.append(
          TableOption(
            name: "with parser",
            value: Expression(.column(ObjectName(name: name)), range: name.range),
            range: range(from: start)))
        continue
      }
      guard
        let word = eat(
          anyOf: .keyBlockSize, .comment, .visible, .invisible, .ignored, .clustering,
          .engineAttribute, .secondaryEngineAttribute)
          ?? (at(.not, .ignored) ? eatNotIgnored() : nil)
      else { return options }
      var value: Expression?
      if ![.visible, .invisible, .ignored].contains(word) {
        _ = eatToken(.equals)
        value = primary()
      }
      options.append(
        TableOption(name: String(word.spelling), value: value, range: range(from: start)))
    }
    return options
  }

  private mutating func eatNotIgnored() -> Keyword? {
    advance()
    advance()
    return .ignored
  }

  /// (ALGORITHM [=] word | LOCK [=] word)*.
  mutating func algorithmClauses() -> AlterAlgorithm? {
    let start = start
    var clauses = AlterAlgorithm(algorithm: nil, lock: nil, range: range(from: start))
    while at(anyOf: .algorithm, .lock) {
      let isLock = advance().keyword == .lock
      _ = eatToken(.equals)
      let word = identifier(as: .label, expected: "`DEFAULT`").text.uppercased()
      if isLock { clauses.lock = word } else { clauses.algorithm = word }
    }
    if at(anyOf: .wait, .nowait) { waitClause() }
    clauses.range = range(from: start)
    return clauses.algorithm == nil && clauses.lock == nil ? nil : clauses
  }

  /// MariaDB's WAIT n | NOWAIT.
  mutating func waitClause() {
    guard dialect.isMySQLFamily else { return }
    if eat(.nowait) { return }
    if at(.wait), peek().kind == .integer {
      advance()
      advance()
    }
  }

  /// (INDEX | KEY | FULLTEXT … | SPATIAL …) among the columns of a table: comes next.
  var atInlineIndex: Bool {
    guard dialect.isMySQLFamily else { return false }
    switch token.keyword {
    case .fulltext, .spatial: return true
    case .index, .key: return peek().kind != .equals
    default: return false
    }
  }

  /// [FULLTEXT | SPATIAL] [INDEX | KEY] [IF NOT EXISTS] [name] [USING …] `(` … `)` options.
  mutating func inlineIndex() -> IndexDefinition {
    let start = start
    var index = IndexDefinition(range: range(from: start))
    if eat(.fulltext) { index.kind = .fulltext } else if eat(.spatial) { index.kind = .spatial }
    _ = eat(anyOf: .index, .key)
    index.ifNotExists = eatIfNotExists()
    if atName(), !at(anyOf: .using, .type) || isName(peek()) { index.name = takeIdentifier() }
    index.options = mysqlIndexType()
    index.elements = keyColumns()
    index.options += mysqlIndexOptions()
    index.range = range(from: start)
    return index
  }
}
