import Text

/// UPDATE and DELETE of several tables, and the queries of WITH.
extension Parser {
  /// table references, with MariaDB's FOR PORTION OF.
  mutating func updatedTables() -> [TableReference] {
    let tables = fromItems()
    portion()
    return tables
  }

  /// DELETE [LOW_PRIORITY] [QUICK] [IGNORE] (FROM table … | tables FROM … | FROM tables USING …) ….
  mutating func mysqlDelete(with: WithClause?) -> Delete {
    expect(.delete)
    let hint = optimizerHint()
    var modifiers: [String] = []
    let isHistory = dialect.hasSystemVersioning && at(.history) && eat(.history)
    while let word = eat(anyOf: .lowPriority, .quick, .ignore) {
      modifiers.append(String(word.spelling))
    }
    var delete: Delete
    let isSingle: Bool
    if eat(.from) {
      delete = Delete(tables: deletedTables())
      isSingle = !at(.using) && delete.tables.count == 1
      if !isSingle || at(.using) {
        expect(.using)
        delete.using = fromItems()
      }
    } else {
      delete = Delete(tables: deletedTables())
      isSingle = false
      expect(.from)
      delete.using = fromItems()
    }
    delete.with = with
    delete.hint = hint
    delete.modifiers = modifiers
    if isHistory {
      if eatPhrase("before system_time") { systemTimePoint() }
      return delete
    }
    delete.condition = whereClause()
    if isSingle {
      orderAndLimit(&delete.orderBy, &delete.limit)
      if at(.returning) { uses(.deleteReturning) }
      delete.returning = returning()
    }
    return delete
  }

  /// table [`.*`] [[AS] alias] [PARTITION `(` … `)`] (`,` …)*.
  private mutating func deletedTables() -> [TableReference] {
    var hasStar = false
    let tables = commaList { parser in
      let start = parser.start
      let name = parser.objectName(expected: "a table's name")
      if parser.atToken(.dot), parser.peek().kind == .star {
        parser.advance()
        parser.advance()
        hasStar = true
      }
      var table = TableReference(.table(name, only: false), range: parser.range(from: start))
      parser.portion()
      parser.deletedPartitions()
      if !parser.at(anyOf: .before, .for, .returning) {
        let start = parser.start
        parser.alias(&table)
        if table.alias != nil { parser.uses(.deletedAlias, from: start) }
      }
      parser.deletedPartitions()
      table.range = parser.range(from: start)
      return table
    }
    if hasStar, !at(anyOf: .using, .from) { fail(expected: "`USING`") }
    return tables
  }

  /// [PARTITION `(` names `)`].
  private mutating func deletedPartitions() {
    guard at(.partition) else { return }
    advance()
    _ = partitionNames()
  }

  /// `(` query `)` [CYCLE columns RESTRICT]; behind name [`(` columns `)`] AS.
  mutating func commonQuery(_ name: Identifier, _ columns: [Identifier]) -> CommonTable {
    expectToken(.leftParenthesis)
    let start = start
    var statement = Statement(.unrecognized, kind: .unrecognized, range: SourceRange(at: start))
    if atQueryStart || isFailing {
      let query = query()
      statement = Statement(.query(query), kind: "select", range: range(from: start))
    } else {
      fail(expected: "a query")
    }
    expectToken(.rightParenthesis)
    if dialect.hasMariaDBCommands, eat(.cycle) {
      _ = commaList { $0.identifier(expected: "a column's name") }
      expect(.restrict)
    }
    return CommonTable(name: name, columns: columns, isMaterialized: nil, statement: statement)
  }

  /// WINDOW name AS comes next: WINDOW is no reserved word in MariaDB.
  var atNamedWindow: Bool { at(.window) && isName(peek()) && peek(2).keyword == .as }

  /// MySQL's TABLESAMPLE (SYSTEM | BERNOULLI) `(` comes next.
  var atTableSample: Bool {
    dialect.hasServerComponents && at(.tablesample)
      && (peek().keyword == .system || peek().keyword == .bernoulli)
      && peek(2).kind == .leftParenthesis
  }
}
