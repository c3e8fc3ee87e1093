import Text

extension Parser {
  /// CREATE [UNIQUE] INDEX [CONCURRENTLY] [[IF NOT EXISTS] name] ON [ONLY] table [USING …] `(` … `)` …;
  /// the next token is behind CREATE [OR REPLACE].
  mutating func createIndex(orReplace: Bool, from start: UInt32) -> IndexDefinition {
    var index = IndexDefinition(range: range(from: start))
    index.orReplace = orReplace
    index.kind = indexKind()
    expect(.index)
    if !dialect.isMySQLFamily { index.isConcurrent = eat(.concurrently) }
    index.ifNotExists = eatInnerIfNotExists()
    if !at(.on) || index.ifNotExists || dialect.isMySQLFamily {
      index.name =
        dialect.isMySQLFamily
        ? identifier(expected: "an index's name") : newIndexName()
    }
    if dialect.isMySQLFamily, index.kind == .plain || index.kind == .unique {
      index.options = mysqlIndexType()
    }
    expect(.on)
    if dialect.isMySQLFamily {
      index.table = objectName(expected: "a table's name")
    } else {
      if at(.only) { uses(.indexOnOnly) }
      let relation = relationExpression()
      index.table = relation.name
      index.isOnly = relation.only
    }
    if !dialect.isMySQLFamily, eat(.using) {
      index.method = identifier(expected: "an index method")
    }
    index.elements = keyColumns()
    if dialect.isMySQLFamily {
      lockWait()
      index.options += mysqlIndexOptions(of: index.kind)
      index.algorithm = algorithmClauses()
    } else {
      postgresqlIndexTail(&index)
    }
    index.range = range(from: start)
    return index
  }

  /// name: an index lies in its table's schema.
  private mutating func newIndexName() -> Identifier {
    let name = identifier(expected: "an index's name")
    if atToken(.dot) {
      fail(
        expected: "`ON`",
        help: "an index is made in its table's schema: write its name without one")
    }
    return name
  }

  private mutating func indexKind() -> IndexDefinition.Kind {
    if eat(.unique) { return .unique }
    if dialect.isMySQLFamily {
      if eat(.fulltext) { return .fulltext }
      if eat(.spatial) { return .spatial }
      if atVectorIndex, eat(.vector) { return .vector }
      if at(anyOf: .online, .offline) { advance() }
    }
    return .plain
  }

  /// [INCLUDE …] [NULLS [NOT] DISTINCT] [WITH …] [TABLESPACE …] [WHERE …].
  private mutating func postgresqlIndexTail(_ index: inout IndexDefinition) {
    if eat(.include) {
      used(.includedColumns)
      index.includedElements = keyColumns()
    }
    index.nullsNotDistinct = eatNullsNotDistinct()
    if eat(.with) {
      index.options = storageParameters()
    }
    if eat(.tablespace) { index.tablespace = identifier() }
    if eat(.where) { index.condition = expression() }
  }

  /// `(` index element `,` … `)`.
  mutating func keyColumns() -> [IndexElement] {
    let isMySQL = dialect.isMySQLFamily
    return parenthesizedList { isMySQL ? $0.mysqlKeyPart() : $0.indexElement() }
  }

  /// (column | call | `(` expression `)`) [COLLATE …]: what the keys of indexes and partitions share.
  mutating func collatedKey() -> IndexElement {
    let start = start
    let key: IndexElement.Key
    if atToken(.leftParenthesis) {
      key = .expression(parenthesizedExpression())
    } else if let value = functionWithoutWindow() {
      key = .expression(value)
    } else {
      key = .column(identifier(expected: "a column's name"))
    }
    var element = IndexElement(key, range: range(from: start))
    if eat(.collate) { element.collation = objectName() }
    return element
  }

  /// key [opclass [`(` … `)`]] [ASC | DESC] [NULLS …].
  mutating func indexElement() -> IndexElement {
    let start = start
    var element = collatedKey()
    if atName() {
      element.operatorClass = objectName()
      if atToken(.leftParenthesis) { uses(.operatorClassOptions) }
      if atToken(.leftParenthesis) { element.operatorClassOptions = storageParameters() }
    }
    element.isDescending = eat(.desc)
    if !element.isDescending { element.isExplicitlyAscending = eat(.asc) }
    if at(.nulls), peek().keyword == .first || peek().keyword == .last {
      advance()
      element.nullsFirst = advance().keyword == .first
    }
    element.range = range(from: start)
    return element
  }

  /// func_expr_windowless → a call without FILTER and OVER; nil: something else comes next.
  mutating func functionWithoutWindow() -> Expression? {
    guard isCallAhead() || at(.cast) || atSpecialValue || at(.collation, .for) else { return nil }
    return windowlessCall()
  }

  /// CURRENT_DATE, SESSION_USER and the like: functions that are called without parentheses.
  var atSpecialValue: Bool {
    guard token.kind == .word else { return false }
    switch token.keyword {
    case .currentDate, .currentTime, .currentTimestamp, .localtime, .localtimestamp, .currentRole,
      .currentUser, .sessionUser, .systemUser, .user, .currentCatalog:
      return token.flags.contains(.reserved)
    case .currentSchema:
      return token.flags.contains(.typeFunctionKeyword) && peek().kind != .leftParenthesis
        && peek().kind != .dot
    default: return false
    }
  }
}
