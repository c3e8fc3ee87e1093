import Text

extension Parser {
  /// CREATE [OR REPLACE] [TEMPORARY | UNLOGGED] [FOREIGN] TABLE …; the next token is TABLE.
  mutating func createTable(
    orReplace: Bool, persistence: CreateTable.Persistence, isForeign: Bool
  ) -> CreateTable {
    expect(.table)
    let ifNotExists = eatIfNotExists()
    var table = CreateTable(name: objectName(expected: "a table's name"))
    table.ifNotExists = ifNotExists
    table.orReplace = orReplace
    table.persistence = persistence
    if isForeign { table.kind = .foreign(server: nil) }
    if !dialect.isMySQLFamily, eat(.of) { table.ofType = objectName() }
    if !dialect.isMySQLFamily, table.ofType == nil, at(.partition) {
      expect(.partition, .of)
      table.partitionOf = partitionOf(&table)
    } else if dialect.isMySQLFamily, atTableLike {
      let isParenthesized = eatToken(.leftParenthesis)
      table.likes = [likeClause(position: 0)]
      if isParenthesized { expectToken(.rightParenthesis) }
      return table
    } else if atToken(.leftParenthesis), !dialect.isMySQLFamily || !atQueryStart {
      tableElements(&table)
    } else if !dialect.isMySQLFamily, table.ofType == nil {
      return tableOfQuery(table)
    }
    if dialect.isMySQLFamily { mysqlTableTail(&table) } else { postgresqlTableTail(&table) }
    return table
  }

  /// A table without a list of columns is made of a query.
  private mutating func tableOfQuery(_ head: CreateTable) -> CreateTable {
    var table = head
    if !at(anyOf: .as, .using, .with, .without, .on, .tablespace) { fail(expected: "`(`") }
    postgresqlTableTail(&table)
    if table.query == nil, table.executes == nil { fail(expected: "`AS`") }
    return table
  }

  /// The last element of the list may be a column without a type.
  ///
  /// Those stand in typed tables, and as a list of bare names before AS.
  private func mayBeUntyped(_ table: CreateTable) -> Bool {
    if dialect.isMySQLFamily || table.ofType != nil { return true }
    guard table.constraints.isEmpty, table.likes.isEmpty, isBareNameList else { return false }
    return true
  }

  /// name (`,` name)* `)` and no element of a table comes next, or AS behind clauses.
  private var isBareNameList: Bool {
    var index = position
    while index < tokens.count, isName(tokens[index]) {
      switch index + 1 < tokens.count ? tokens[index + 1].kind : .endOfFile {
      case .comma: index += 2
      case .rightParenthesis: return hasQuery(behind: index + 2)
      default: return false
      }
    }
    return false
  }

  /// AS, before the statement ends.
  private func hasQuery(behind first: Int) -> Bool {
    var index = first
    while index < tokens.count {
      switch tokens[index].kind {
      case .endOfFile, .terminator, .semicolon, .clientCommand: return false
      default: if tokens[index].keyword == .as { return true }
      }
      index += 1
    }
    return false
  }

  /// `(` (column | constraint | index | LIKE …) `,` … `)`.
  private mutating func tableElements(_ table: inout CreateTable) {
    expectToken(.leftParenthesis)
    if atToken(.rightParenthesis) {
      if dialect.isMySQLFamily { fail(expected: "a column") }
      advance()
      return
    }
    let requiresTypes = !mayBeUntyped(table)
    repeat {
      if atToken(.rightParenthesis) { fail(expected: "a column or constraint") }
      tableElement(&table, requiresTypes: requiresTypes)
    } while eatToken(.comma)
    if !isFailing, !atToken(.rightParenthesis) { fail(expected: "`,` or `)`") }
    expectToken(.rightParenthesis)
  }

  private mutating func tableElement(_ table: inout CreateTable, requiresTypes: Bool) {
    if at(.like), !dialect.isMySQLFamily {
      table.likes.append(likeClause(position: table.columns.count))
    } else if atInlineIndex {
      table.indexes.append(inlineIndex())
    } else if atTableConstraint {
      table.constraints.append(tableConstraint())
    } else if dialect.hasSystemVersioning, at(.period), peek().keyword == .for {
      advance()
      periodColumns()
    } else {
      table.columns.append(columnDefinition(requiresType: requiresTypes))
    }
  }

  /// LIKE table ((INCLUDING | EXCLUDING) option)*.
  private mutating func likeClause(position: Int) -> LikeClause {
    let start = start
    expect(.like)
    let table = objectName(expected: "a table's name")
    var options: [LikeOption] = []
    while at(anyOf: .including, .excluding) {
      let isIncluding = advance().keyword == .including
      options.append(
        LikeOption(isIncluding: isIncluding, subject: identifier(as: .label).text.lowercased()))
    }
    return LikeClause(
      table: table, options: options, position: position, range: range(from: start))
  }
}
