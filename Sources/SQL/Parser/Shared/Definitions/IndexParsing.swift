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
    if !at(.on) {
      index.name =
        dialect.isMySQLFamily
        ? identifier(expected: "an index's name") : objectName(expected: "an index's name").name
    }
    if dialect.isMySQLFamily, index.kind == .plain || index.kind == .unique {
      index.options = mysqlIndexType()
    }
    expect(.on)
    index.isOnly = !dialect.isMySQLFamily && eat(.only)
    if index.isOnly { used(.indexOnOnly) }
    index.table = objectName(expected: "a table's name")
    if !dialect.isMySQLFamily, eat(.using) {
      index.method = identifier(expected: "an index method")
    }
    index.elements = keyColumns()
    if dialect.isMySQLFamily {
      lockWait()
      index.options += mysqlIndexOptions()
      index.algorithm = algorithmClauses()
    } else {
      postgresqlIndexTail(&index)
    }
    index.range = range(from: start)
    return index
  }

  private mutating func indexKind() -> IndexDefinition.Kind {
    if eat(.unique) { return .unique }
    if dialect.isMySQLFamily {
      if eat(.fulltext) { return .fulltext }
      if eat(.spatial) { return .spatial }
      if at(anyOf: .online, .offline) { advance() }
    }
    return .plain
  }

  /// [INCLUDE …] [NULLS [NOT] DISTINCT] [WITH …] [TABLESPACE …] [WHERE …].
  private mutating func postgresqlIndexTail(_ index: inout IndexDefinition) {
    if eat(.include) {
      used(.includedColumns)
      index.include = columnList()
    }
    index.nullsNotDistinct = eatNullsNotDistinct()
    if at(.with), peek().kind == .leftParenthesis {
      advance()
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

  /// (column [`(` n `)`] | call | `(` expression `)`) [COLLATE …] [opclass [`(` … `)`]] [ASC | DESC] [NULLS …].
  mutating func indexElement() -> IndexElement {
    let start = start
    var element: IndexElement
    if atToken(.leftParenthesis) {
      advance()
      let value = expression()
      expectToken(.rightParenthesis)
      element = IndexElement(.expression(value), range: range(from: start))
    } else if isCallAhead() || at(.cast) || isSpecialCallAhead {
      let value = primary()
      element = IndexElement(.expression(value), range: range(from: start))
    } else {
      let name = identifier(expected: "a column's name")
      element = IndexElement(.column(name), range: range(from: start))
    }
    if eat(.collate) { element.collation = objectName() }
    if atName(as: .column) || atName(as: .function), !at(.nulls), !at(.with) {
      element.operatorClass = objectName(as: .label)
      if atToken(.leftParenthesis) { uses(.operatorClassOptions) }
      if atToken(.leftParenthesis) { element.operatorClassOptions = storageParameters() }
    }
    if eat(.desc) { element.isDescending = true } else { _ = eat(.asc) }
    if at(.nulls), peek().keyword == .first || peek().keyword == .last {
      advance()
      element.nullsFirst = advance().keyword == .first
    }
    element.range = range(from: start)
    return element
  }

  /// func_expr_windowless → a call without FILTER and OVER; nil: something else comes next.
  mutating func functionWithoutWindow() -> Expression? {
    guard isCallAhead() || at(.cast) || isSpecialCallAhead || at(.collation, .for) else {
      return nil
    }
    return primary()
  }

  private var isSpecialCallAhead: Bool {
    token.flags.contains(.reserved) && token.kind == .word
      && at(anyOf: .currentDate, .currentTimestamp, .currentUser, .localtimestamp, .sessionUser)
  }
}
