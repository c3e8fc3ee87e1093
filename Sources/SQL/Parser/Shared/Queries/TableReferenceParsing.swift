import Text

extension Parser {
  /// table reference (`,` table reference)*.
  mutating func fromItems() -> [TableReference] {
    commaList { $0.tableReference() }
  }

  /// table factor (join)*.
  mutating func tableReference() -> TableReference {
    nested(TableReference(.unreadable, range: SourceRange(at: previousEnd))) { parser in
      let start = parser.start
      let first = parser.tableFactor()
      var rest: [Join] = []
      while !parser.isFailing, let op = parser.eatJoinOperator() {
        rest.append(parser.join(op))
      }
      guard !rest.isEmpty else { return first }
      return TableReference(.join(first: first, rest: rest), range: parser.range(from: start))
    }
  }

  /// [NATURAL] [INNER | LEFT | RIGHT | FULL [OUTER] | CROSS] JOIN | STRAIGHT_JOIN.
  private mutating func eatJoinOperator() -> String? {
    if dialect.isMySQLFamily, eat(.straightJoin) { return "straight_join" }
    var length = 0
    var words: [String] = []
    if peek(length).keyword == .natural {
      words.append("natural")
      length += 1
    }
    switch peek(length).keyword {
    case .inner, .cross:
      words.append(String(peek(length).keyword.spelling))
      length += 1
    case .full where dialect.isMySQLFamily: return nil
    case .straightJoin where dialect.hasMariaDBCommands && length == 1:
      advance()
      advance()
      return "natural straight_join"
    case .left, .right, .full:
      words.append(String(peek(length).keyword.spelling))
      length += 1
      if peek(length).keyword == .outer { length += 1 }
    default: break
    }
    guard peek(length).keyword == .join else { return nil }
    for _ in 0...length { advance() }
    words.append("join")
    return words.joined(separator: " ")
  }

  private mutating func join(_ op: String) -> Join {
    nested(Join(op: op, table: TableReference(.unreadable, range: SourceRange(at: start)))) {
      $0.joinedTable(op)
    }
  }

  private mutating func joinedTable(_ op: String) -> Join {
    var join = Join(op: op, table: tableFactor())
    // `a JOIN b JOIN c ON … ON …`: the inner join takes the first condition.
    if !at(anyOf: .on, .using), op != "cross join", !op.hasPrefix("natural") {
      let start = join.table.range.start
      var inner: [Join] = []
      while !isFailing, let next = eatJoinOperator() { inner.append(self.join(next)) }
      if !inner.isEmpty {
        join.table = TableReference(
          .join(first: join.table, rest: inner), range: range(from: start))
      }
    }
    let isConditionless = op == "cross join" || op.hasPrefix("natural")
    if isConditionless, !dialect.isMySQLFamily { return join }
    if at(.on), peek().keyword != .duplicate {
      advance()
      join.condition = expression()
    } else if eat(.using) {
      join.using = columnList()
      if at(.as) { uses(.joinUsingAlias) }
      if eat(.as) { join.usingAlias = identifier() }
    } else if !dialect.isMySQLFamily {
      fail(expected: "`ON` or `USING`")
    } else if op == "left join" || op == "right join" {
      fail(expected: "`ON` or `USING`")
    }
    return join
  }

  /// [LATERAL] `(` query `)` | function `(` … `)` | [ONLY] name | `(` table references `)`, with its alias.
  private mutating func tableFactor() -> TableReference {
    let start = start
    let isLateral = eatLateral()
    if atToken(.leftParenthesis) { return parenthesizedFactor(isLateral: isLateral, from: start) }
    if at(.rows), peek().keyword == .from {
      advance()
      advance()
      let functions = rowsFrom()
      return functionFactor(from: start) { withOrdinality in
        .rowsFrom(functions, isLateral: isLateral, withOrdinality: withOrdinality)
      }
    }
    if dialect.isMySQLFamily, at(.jsonTable), peek().kind == .leftParenthesis {
      let (table, columns) = mysqlJSONTable()
      var reference = functionFactor(table, isLateral: isLateral, from: start)
      reference.columnAliases = columns
      return reference
    }
    if !dialect.isMySQLFamily,
      isCallAhead() || isJSONTableAhead || at(.collation, .for) || atSpecialValue
        || (at(.cast) && peek().kind == .leftParenthesis)
    {
      let value =
        at(.jsonTable)
        ? postgresqlJSONTable()
        : at(.xmltable) && isJSONTableAhead ? xmlTable() : functionWithoutWindow() ?? primary()
      return functionFactor(value, isLateral: isLateral, from: start)
    }
    if isLateral, !dialect.isMySQLFamily {
      fail(expected: "a query or a function", help: "a table is never LATERAL")
    }
    let only = !dialect.isMySQLFamily && eat(.only)
    let parenthesized = only && eatToken(.leftParenthesis)
    let name =
      dialect.isMySQLFamily && at(.dual)
      ? ObjectName(name: takeIdentifier()) : relationName()
    if parenthesized { expectToken(.rightParenthesis) }
    _ = !dialect.isMySQLFamily && eatToken(.star)
    var reference = TableReference(.table(name, only: only), range: range(from: start))
    tableModifiers(&reference)
    alias(&reference)
    tableModifiers(&reference, mayHavePartitions: reference.alias == nil)
    tableSample(&reference)
    reference.range = range(from: start)
    return reference
  }

  /// [LATERAL]; MySQL before 8.0.14 and MariaDB know it as a name.
  private mutating func eatLateral() -> Bool {
    guard at(.lateral), !dialect.isMySQLFamily || peek().kind == .leftParenthesis else {
      return false
    }
    uses(.lateral)
    advance()
    return true
  }

  private var isJSONTableAhead: Bool {
    at(anyOf: .jsonTable, .xmltable) && peek().kind == .leftParenthesis
  }

  private mutating func parenthesizedFactor(isLateral: Bool, from start: UInt32) -> TableReference {
    var reference: TableReference
    if atQueryStart, !isParenthesizedJoin() {
      expectToken(.leftParenthesis)
      let query = query()
      expectToken(.rightParenthesis)
      reference = TableReference(
        .subquery(query, isLateral: isLateral), range: range(from: start))
    } else {
      expectToken(.leftParenthesis)
      let items = dialect.isMySQLFamily ? fromItems() : [tableReference()]
      if !dialect.isMySQLFamily, let item = items.first, !isJoined(item) {
        fail(expected: "a join", help: "a table alone stands without parentheses")
      }
      expectToken(.rightParenthesis)
      reference = TableReference(.parenthesized(items), range: range(from: start))
    }
    alias(&reference)
    if !dialect.isMySQLFamily, reference.alias == nil, case .subquery = reference.kind {
      uses(.unnamedSubquery, from: start)
    }
    if dialect.hasMariaDBCommands, reference.alias == nil, case .subquery = reference.kind {
      fail(expected: "an alias", help: "every derived table has an alias")
    }
    reference.range = range(from: start)
    return reference
  }

  /// joined_table: a join, or parentheses around one without an alias.
  private func isJoined(_ reference: TableReference) -> Bool {
    switch reference.kind {
    case .join, .unreadable: true
    case .parenthesized: reference.alias == nil
    default: false
    }
  }

  /// `((SELECT …) a JOIN b)`: a parenthesis that begins with a derived table and is a join.
  private func isParenthesizedJoin() -> Bool {
    peek().kind == .leftParenthesis && goesOnBehindQuery(from: position + 1)
  }

  private mutating func functionFactor(
    _ value: Expression, isLateral: Bool, from start: UInt32
  ) -> TableReference {
    functionFactor(from: start) { withOrdinality in
      .function(value, isLateral: isLateral, withOrdinality: withOrdinality)
    }
  }

  /// [WITH ORDINALITY] [alias] behind a function; `kind` makes the reference of whether it has the former.
  private mutating func functionFactor(
    from start: UInt32, _ kind: (Bool) -> TableReference.Kind
  ) -> TableReference {
    var withOrdinality = false
    if at(.with), peek().keyword == .ordinality {
      advance()
      advance()
      withOrdinality = true
    }
    var reference = TableReference(kind(withOrdinality), range: range(from: start))
    alias(&reference, isFunction: true)
    reference.range = range(from: start)
    return reference
  }

  /// [[AS] name [`(` columns `)`]].
  mutating func alias(_ reference: inout TableReference, isFunction: Bool = false) {
    if !dialect.isMySQLFamily { return postgresqlAlias(&reference, isFunction: isFunction) }
    if eat(.as) {
      if atToken(.leftParenthesis) {
        reference.columnAliases = parenthesizedList { $0.columnOrDefinition() }
        return
      }
      if dialect.isMySQLFamily, atToken(.string) {
        let literal = stringLiteral()
        reference.alias = Identifier(literal.value, range: literal.range, isQuoted: true)
        return
      }
      reference.alias = identifier(expected: "an alias")
    } else if atName(), !isWordAfterTable {
      reference.alias = takeIdentifier()
    } else {
      return
    }
    if atToken(.leftParenthesis), !dialect.isMySQLFamily || hasColumnAliases(reference) {
      uses(.derivedColumnNames)
      reference.columnAliases = parenthesizedList { $0.columnOrDefinition() }
    }
  }

  /// MySQL and MariaDB name the columns of derived tables only.
  private func hasColumnAliases(_ reference: TableReference) -> Bool {
    if case .subquery = reference.kind { true } else { false }
  }

  /// INTERSECT or EXCEPT with a query behind it: some versions know the words as names.
  var atSetOperation: Bool {
    guard at(anyOf: .intersect, .except) else { return false }
    switch peek().keyword {
    case .select, .values, .table, .all, .distinct: return true
    default: return peek().kind == .leftParenthesis
    }
  }

  /// Words that may follow a table and are no alias although they could be names.
  private var isWordAfterTable: Bool {
    if token.kind != .word { return false }
    if dialect.isMySQLFamily {
      if at(.partition) || atNamedWindow || atTableSample || atSetOperation { return true }
      return at(
        anyOf: .set, .where, .on, .using, .use, .force, .ignore, .limit, .order, .lock, .offset,
        .returning, .value)
    }
    return at(anyOf: .set, .tablesample)
  }

  /// name [type]: a column of an alias's list.
  private mutating func columnOrDefinition() -> Identifier {
    let name = identifier()
    if !atToken(.comma), !atToken(.rightParenthesis) {
      _ = typeName()
      if eat(.collate) { _ = objectName() }
    }
    return name
  }
}
