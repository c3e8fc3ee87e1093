import Text

extension Parser {
  /// [ORDER BY …] and then LIMIT, OFFSET, FETCH and FOR, each once (select_no_parens).
  ///
  /// `inner` are the clauses of a query in parentheses that is the whole body: the parentheses make it no
  /// other query, and a clause stands inside or behind them, not both (`insertSelectOptions` of gram.y).
  mutating func postgresqlQueryTail(_ query: inout Query, inner: QueryClauses) {
    var clauses: QueryClauses = []
    if case .nested = query.body { clauses = inner }
    if query.with != nil { addClause(.with, to: &clauses) }
    if at(.order) {
      addClause(.order, to: &clauses)
      advance()
      expect(.by)
      query.orderBy = commaList { $0.orderItem() }
    }
    defer { queryClauses = clauses }
    var lockingEnds = false
    while !isFailing {
      switch token.keyword {
      case .limit, .fetch, .offset:
        guard !at(.fetch) || isFetchClause else { return }
        addClause(at(.offset) ? .offset : .limit, to: &clauses)
        lockingEnds = !query.locking.isEmpty
        rowCountClause(&query, &clauses)
      case .for where !lockingEnds:
        let isFirst = query.locking.isEmpty
        guard isFirst || query.locking.last?.strength != "read only", lockingClause(&query) else {
          return
        }
        if !isFirst, query.locking.last?.strength == "read only" { fail(expected: "`;`") }
        if tokens[position - 1].keyword == .locked { clauses.insert(.skipLocked) }
      case .into where isInsideRoutine:
        let into = selectInto()
        guard case .select(var core) = query.body else { return }
        core.into = into
        query.body = .select(core)
      default:
        checkTies(clauses)
        return
      }
    }
  }

  /// A clause that was not written before.
  private mutating func addClause(_ clause: QueryClauses, to clauses: inout QueryClauses) {
    if clauses.contains(clause) {
      fail(
        expected: "the end of the query",
        help: "to apply a clause twice, make the inner query a table: SELECT * FROM (…) AS t")
    }
    clauses.insert(clause)
  }

  /// LIMIT … | FETCH … | OFFSET n [ROW | ROWS].
  private mutating func rowCountClause(_ query: inout Query, _ clauses: inout QueryClauses) {
    if at(.limit) { return postgresqlLimit(&query) }
    if eat(.fetch) {
      fetchClause(&query)
      if tokens[position - 1].keyword == .ties { clauses.insert(.ties) }
      return
    }
    expect(.offset)
    let isSigned = atOperator("+") || atOperator("-")
    let offset = expression()
    if at(anyOf: .row, .rows), !offset.isOperand, !isSigned || !offset.isSignedNumber {
      fail(expected: "the end of the query", help: "put the number of rows into parentheses")
    }
    _ = eat(anyOf: .row, .rows)
    query.offset = offset
  }

  /// WITH TIES needs an order, and rows that are not skipped.
  private mutating func checkTies(_ clauses: QueryClauses) {
    guard clauses.contains(.ties) else { return }
    if !clauses.contains(.order) {
      fail(.unexpectedToken, "WITH TIES needs an ORDER BY", at: SourceRange(at: previousEnd))
    } else if clauses.contains(.skipLocked) {
      fail(
        .unexpectedToken, "WITH TIES does not go with SKIP LOCKED", at: SourceRange(at: previousEnd)
      )
    }
  }

  private var isFetchClause: Bool { peek().keyword == .first || peek().keyword == .next }

  /// BareColLabel → any name, and every keyword but those that kwlist.h marks AS_LABEL.
  ///
  /// Before version 14 keywords stood behind AS only; here they are taken in every version.
  var isPostgreSQLBareLabel: Bool {
    switch token.kind {
    case .quotedIdentifier, .placeholder: return true
    case .word: break
    default: return false
    }
    switch token.keyword {
    // PL/pgSQL cuts a query at these before the grammar sees it.
    case .loop where isInsideRoutine, .then where isInsideRoutine, .using where isInsideRoutine:
      return false
    case .array, .as, .char, .character, .create, .day, .except, .fetch, .filter, .for, .from,
      .grant, .group, .having, .hour, .intersect, .into, .isnull, .limit, .minute, .month,
      .notnull, .offset, .on, .order, .over, .overlaps, .precision, .returning, .second, .to,
      .union, .varying, .where, .window, .with, .within, .without, .year:
      return false
    default: return true
    }
  }

  /// A word that an operator could be stands where the next token ends the item of a SELECT list: it is
  /// the item's alias (`SELECT a or FROM t`).
  var isLabelAhead: Bool {
    guard token.kind == .word, endsSelectItem(peek()) else { return false }
    return !at(anyOf: .isnull, .notnull, .overlaps)
  }

  /// The SELECT list is over, or is empty.
  var atSelectItemEnd: Bool { endsSelectItem(token) }

  private func endsSelectItem(_ token: Token) -> Bool {
    switch token.keyword {
    case .notKeyword: isEndOfOperand(token)
    case .from, .into, .where, .group, .having, .window, .union, .intersect, .except, .order,
      .limit, .offset, .fetch, .for, .on, .with, .returning, .create, .grant:
      token.flags.contains(.reserved)
    case .format: token.flags.contains(.reserved)
    case .loop, .using, .then: isInsideRoutine
    default: false
    }
  }

  /// opt_all_clause | distinct_clause → [ALL] | DISTINCT [ON `(` expr_list `)`].
  mutating func postgresqlDistinct(_ core: inout SelectCore) {
    if eat(.all) { return }
    guard eat(.distinct) else { return }
    core.isDistinct = true
    if eat(.on) { core.distinctOn = parenthesizedList { $0.expression() } }
  }

  /// [[LOCAL | GLOBAL] (TEMPORARY | TEMP) | UNLOGGED] [TABLE]: whether the table is temporary.
  ///
  /// Each word but TABLE is the table's own name where no name follows.
  mutating func intoTableWords() -> CreateTable.Persistence {
    let hasScope =
      at(anyOf: .local, .global) && (peek().keyword == .temporary || peek().keyword == .temp)
    if hasScope { advance() }
    let isModifier = hasScope || isName(peek()) || peek().keyword == .table
    let word = isModifier ? eat(anyOf: .temporary, .temp, .unlogged) : nil
    _ = eat(.table)
    switch word {
    case nil: return .permanent
    case .unlogged: return .unlogged
    default: return .temporary
    }
  }

  /// LIMIT (a_expr | ALL).
  private mutating func postgresqlLimit(_ query: inout Query) {
    expect(.limit)
    if eat(.all) {
      query.limitKind = .all
      return
    }
    query.limit = expression()
    if atToken(.comma) {
      fail(expected: "`OFFSET` or the end of the query")
    }
  }

  /// relation_expr_opt_alias → relation_expr [[AS] ColId], the name not being SET.
  mutating func relationWithAlias() -> TableReference {
    let start = start
    let (name, only) = relationExpression()
    var reference = TableReference(.table(name, only: only), range: range(from: start))
    if eat(.as) {
      reference.alias = identifier(expected: "an alias")
    } else if atName(), !at(.set) {
      reference.alias = takeIdentifier()
    }
    reference.range = range(from: start)
    return reference
  }

  /// rowsfrom_list → call [AS `(` columns `)`] `,` …; behind ROWS FROM.
  mutating func rowsFrom() -> [TableFunction] {
    parenthesizedList { parser in
      guard let value = parser.functionWithoutWindow() else {
        parser.fail(expected: "a function's call")
        return TableFunction(call: parser.unreadable())
      }
      var function = TableFunction(call: value)
      if parser.eat(.as) {
        function.columnDefinitions = parser.parenthesizedList { $0.tableFunctionElement() }
      }
      return function
    }
  }

  /// TableFuncElement → ColId Typename [COLLATE name].
  mutating func tableFunctionElement() -> ColumnDefinition {
    let start = start
    let name = identifier(expected: "a column's name")
    var column = ColumnDefinition(name: name, type: typeName(), range: range(from: start))
    if at(.collate) {
      let place = self.start
      advance()
      let collation = objectName()
      column.attributes = [ColumnAttribute(.collate(collation), range: range(from: place))]
    }
    column.range = range(from: start)
    return column
  }

  /// alias_clause and func_alias_clause: [AS] name [`(` names or columns `)`] | AS `(` columns `)`.
  mutating func postgresqlAlias(_ reference: inout TableReference, isFunction: Bool) {
    if eat(.as) {
      if isFunction, atToken(.leftParenthesis) { return aliasDefinitions(&reference) }
      reference.alias = identifier(expected: "an alias")
    } else if atName() {
      reference.alias = takeIdentifier()
    } else {
      return
    }
    if atToken(.leftParenthesis) { aliasColumns(&reference, isFunction: isFunction) }
  }

  private mutating func aliasColumns(_ reference: inout TableReference, isFunction: Bool) {
    let next = peek(2)
    if isFunction, next.kind != .comma, next.kind != .rightParenthesis {
      aliasDefinitions(&reference)
    } else {
      reference.columnAliases = columnList()
    }
  }

  /// `(` TableFuncElementList `)`.
  private mutating func aliasDefinitions(_ reference: inout TableReference) {
    let columns = parenthesizedList { $0.tableFunctionElement() }
    reference.columnDefinitions = columns
    reference.columnAliases = columns.map(\.name)
  }

  /// TABLESAMPLE method `(` expressions `)` [REPEATABLE `(` a_expr `)`].
  mutating func tableSample(_ reference: inout TableReference) {
    if dialect.isMySQLFamily, atTableSample {
      advance()
      advance()
      expectToken(.leftParenthesis)
      _ = primary()
      expectToken(.rightParenthesis)
      return
    }
    guard !dialect.isMySQLFamily, eat(.tablesample) else { return }
    let method = routineName(expected: "a sampling method")
    var sample = TableSample(method: method, arguments: parenthesizedList { $0.expression() })
    if eat(.repeatable) { sample.seed = parenthesizedExpression() }
    reference.sample = sample
  }
}

/// What stands behind a query's body, and the WITH before it.
struct QueryClauses: OptionSet {
  let rawValue: UInt8

  static let with = QueryClauses(rawValue: 1)
  static let order = QueryClauses(rawValue: 2)
  static let limit = QueryClauses(rawValue: 4)
  static let offset = QueryClauses(rawValue: 8)
  static let ties = QueryClauses(rawValue: 16)
  static let skipLocked = QueryClauses(rawValue: 32)
}

extension Expression {
  /// `+` or `-` before a number.
  fileprivate var isSignedNumber: Bool {
    guard case .unary(_, let operand) = kind else { return false }
    switch operand.kind {
    case .integer, .decimal: return true
    default: return false
    }
  }
}
