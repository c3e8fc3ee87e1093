import Text

extension Parser {
  /// [ORDER BY …] and then LIMIT, OFFSET, FETCH and FOR, each once (select_no_parens).
  mutating func postgresqlQueryTail(_ query: inout Query) {
    if eat(.order) {
      expect(.by)
      query.orderBy = commaList { $0.orderItem() }
    }
    var hasLimit = false
    var hasOffset = false
    var lockingEnds = false
    while !isFailing {
      switch token.keyword {
      case .limit where !hasLimit:
        hasLimit = true
        lockingEnds = !query.locking.isEmpty
        postgresqlLimit(&query)
      case .fetch where !hasLimit && isFetchClause:
        hasLimit = true
        lockingEnds = !query.locking.isEmpty
        advance()
        fetchClause(&query)
      case .offset where !hasOffset:
        hasOffset = true
        lockingEnds = !query.locking.isEmpty
        advance()
        query.offset = expression()
        _ = eat(anyOf: .row, .rows)
      case .for where !lockingEnds:
        guard lockingClause(&query) else { return }
      case .into where isInsideRoutine:
        let into = selectInto()
        guard case .select(var core) = query.body else { return }
        core.into = into
        query.body = .select(core)
      default: return
      }
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

  /// LIMIT (a_expr | ALL).
  private mutating func postgresqlLimit(_ query: inout Query) {
    expect(.limit)
    if eat(.all) {
      query.limitKind = .all
      return
    }
    query.limit = expression()
    if atToken(.comma) {
      fail(
        expected: "`OFFSET` or the end of the query",
        help: "PostgreSQL writes `LIMIT count OFFSET start`")
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
      if isFunction, atToken(.leftParenthesis) { return aliasColumns(&reference, isFunction: true) }
      reference.alias = identifier(expected: "an alias")
    } else if atName(), !at(.set) {
      reference.alias = takeIdentifier()
    } else {
      return
    }
    if atToken(.leftParenthesis) { aliasColumns(&reference, isFunction: isFunction) }
  }

  private mutating func aliasColumns(_ reference: inout TableReference, isFunction: Bool) {
    let next = peek(2)
    if isFunction, next.kind != .comma, next.kind != .rightParenthesis {
      let columns = parenthesizedList { $0.tableFunctionElement() }
      reference.columnDefinitions = columns
      reference.columnAliases = columns.map(\.name)
    } else {
      reference.columnAliases = columnList()
    }
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
