import Text

extension Parser {
  /// CREATE [OR REPLACE] [TEMPORARY | UNLOGGED] [FOREIGN] TABLE …; the next token is TABLE.
  mutating func createTable(
    orReplace: Bool, persistence: CreateTable.Persistence, isForeign: Bool
  ) -> CreateTable {
    expect(.table)
    let ifNotExists = eatIfNotExists()
    var table = CreateTable(name: relationName())
    table.ifNotExists = ifNotExists
    table.orReplace = orReplace
    table.persistence = persistence
    if isForeign { table.kind = .foreign(server: nil) }
    if !dialect.isMySQLFamily {
      postgresqlTable(&table)
      return table
    }
    if atTableLike {
      let isParenthesized = eatToken(.leftParenthesis)
      table.likes = [likeClause(position: 0)]
      if isParenthesized { expectToken(.rightParenthesis) }
      return table
    } else if atToken(.leftParenthesis), !atQueryStart {
      tableElements(&table)
    }
    mysqlTableTail(&table)
    return table
  }

  /// name (`,` name)* `)` comes next and AS behind it: the columns that a query gives a table.
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
  mutating func tableElements(_ table: inout CreateTable) {
    expectToken(.leftParenthesis)
    if atToken(.rightParenthesis) {
      if dialect.isMySQLFamily { fail(expected: "a column") }
      advance()
      return
    }
    let requiresTypes = !dialect.isMySQLFamily && !isBareNameList
    repeat {
      if atToken(.rightParenthesis) { fail(expected: "a column or constraint") }
      tableElement(&table, requiresTypes: requiresTypes)
    } while eatToken(.comma)
    if !isFailing, !atToken(.rightParenthesis) { fail(expected: "`,` or `)`") }
    expectToken(.rightParenthesis)
  }

  private mutating func tableElement(_ table: inout CreateTable, requiresTypes: Bool) {
    if at(.like), !dialect.isMySQLFamily {
      if case .foreign = table.kind { uses(.foreignTableLike) }
      table.likes.append(likeClause(position: table.columns.count))
    } else if atInlineIndex {
      table.indexes.append(inlineIndex())
    } else if atTableConstraint {
      table.constraints.append(tableConstraint())
    } else if dialect.isMySQLFamily, at(.period), peek().keyword == .for {
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
    let table = relationName()
    var options: [LikeOption] = []
    while at(anyOf: .including, .excluding) {
      let isIncluding = advance().keyword == .including
      switch token.keyword {
      case .identity: uses(.identityColumn)
      case .statistics: uses(.extendedStatistics)
      case .generated: uses(.generatedColumn)
      case .compression: uses(.columnCompression)
      default: break
      }
      guard
        let subject = eat(
          anyOf: .comments, .compression, .constraints, .defaults, .identity, .generated, .indexes,
          .statistics, .storage, .all)
      else {
        fail(expected: "`ALL`, `DEFAULTS`, `INDEXES` or another property of a table")
        break
      }
      options.append(LikeOption(isIncluding: isIncluding, subject: String(subject.spelling)))
    }
    return LikeClause(
      table: table, options: options, position: position, range: range(from: start))
  }
}
