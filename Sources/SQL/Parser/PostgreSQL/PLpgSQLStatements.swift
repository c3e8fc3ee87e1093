import Text

/// The statements of PL/pgSQL that hold no others (PostgreSQL, sections 43.5 and 43.7 to 43.9).
extension Parser {
  /// One statement, up to its `;`.
  mutating func plpgsqlStatement() -> BodyStatement {
    if atPLpgSQLAssignment { return simpleStatement { $0.plpgsqlAssignment() } }
    if let compound = plpgsqlCompound() { return compound }
    switch token.keyword {
    case .null:
      return simpleStatement { parser in
        parser.advance()
        return .other("null")
      }
    case .exit, .continue: return simpleStatement { $0.plpgsqlExit() }
    case .return: return simpleStatement { $0.plpgsqlReturn() }
    case .raise: return simpleStatement { $0.plpgsqlRaise() }
    case .perform: return simpleStatement { $0.plpgsqlPerform() }
    case .execute: return simpleStatement { $0.plpgsqlExecute() }
    case .get: return simpleStatement { $0.plpgsqlGetDiagnostics() }
    case .open: return simpleStatement { $0.plpgsqlOpen() }
    case .fetch, .move: return simpleStatement { $0.plpgsqlFetch() }
    case .close: return simpleStatement { $0.plpgsqlClose() }
    case .notKeyword where isPLpgSQLAssert: return simpleStatement { $0.plpgsqlAssert() }
    default: return innerStatement()
    }
  }

  /// An expression of PL/pgSQL: what may stand behind SELECT, so that FROM and the rest may follow.
  ///
  /// Where no other expression can follow, the parser of the server takes several columns.
  mutating func plpgsqlExpression(isLast: Bool = false) -> Expression {
    let start = start
    let first = position
    let before = previousEnd
    let known = diagnostics.count
    if !at(.from), !atToken(.star) {
      let value = expression(above: .selectItem)
      switch token.keyword {
      case .from, .where, .group, .having, .order, .limit, .union, .intersect, .except, .offset,
        .as:
        break
      default: if !atExpressionLabel, !isLast || !atToken(.comma) { return value }
      }
    }
    position = first
    previousEnd = before
    diagnostics.removeSubrange(known...)
    return make(.subquery(plpgsqlQuery()), from: start)
  }

  /// A word behind an expression is its alias, since a SELECT stands before it.
  ///
  /// On a line of its own it is more likely to be the next statement behind a missing semicolon.
  private var atExpressionLabel: Bool {
    guard !isFailing, isPostgreSQLBareLabel,
      !at(anyOf: .by, .when, .into, .end, .else, .elsif, .elseif, .exception)
    else { return false }
    switch peek().kind {
    case .terminator, .semicolon, .comma, .endOfFile: break
    default: guard [.then, .loop, .using].contains(peek().keyword) else { return false }
    }
    return !token.flags.contains(.startsLine)
  }

  /// A query behind its SELECT.
  private mutating func plpgsqlQuery() -> Query {
    isSelectImplied = true
    let query = query(with: nil, from: start)
    isSelectImplied = false
    return query
  }

  // MARK: Assignment

  /// A variable, field or element comes next, and `:=` or `=` behind it.
  var atPLpgSQLAssignment: Bool {
    guard isName(token, as: .label) || atToken(.parameter) else { return false }
    var index = 1
    while true {
      switch peek(index).kind {
      case .colonEquals, .equals: return true
      case .dot where isName(peek(index + 1), as: .label): index += 2
      case .leftBracket:
        guard let close = closingBracket(from: index) else { return false }
        index = close + 1
      default: return false
      }
    }
  }

  /// How far on the `]` stands that closes the `[` at `distance`, within the statement.
  private func closingBracket(from distance: Int) -> Int? {
    var depth = 0
    var index = distance
    while true {
      switch peek(index).kind {
      case .leftBracket: depth += 1
      case .rightBracket:
        depth -= 1
        if depth == 0 { return index }
      case .terminator, .semicolon, .endOfFile: return nil
      default: break
      }
      index += 1
    }
  }

  /// variable (`.` field | `[` subscript `]`)* (`:=` | `=`) expression.
  private mutating func plpgsqlAssignment() -> BodyStatement.Kind {
    var target = ObjectName(name: takeIdentifier())
    while !isFailing, !atToken(.colonEquals), !atToken(.equals) {
      if eatToken(.dot) {
        target.qualifiers.append(target.name)
        target.name = identifier(as: .label)
      } else {
        plpgsqlSubscript()
      }
    }
    advance()
    return .assignment(target, plpgsqlExpression(isLast: true))
  }

  /// `[` index `]` | `[` [lower] `:` [upper] `]`.
  private mutating func plpgsqlSubscript() {
    expectToken(.leftBracket)
    if !atToken(.colon) { _ = expression() }
    if eatToken(.colon), !atToken(.rightBracket) { _ = expression() }
    expectToken(.rightBracket)
  }

  /// [STRICT] variable (`,` variable)*, behind INTO.
  mutating func intoTargets() -> [Expression] {
    _ = eat(.strict)
    return commaList { parser in
      let start = parser.start
      if parser.atToken(.parameter) { return parser.primary() }
      let name = parser.objectName(as: .label, expected: "a variable")
      return parser.make(.column(name), from: start)
    }
  }

  // MARK: Flow

  /// A statement that returns rows: a query, INSERT … RETURNING and its like, EXPLAIN, SHOW.
  mutating func queryOrOther() -> Statement {
    let start = start
    guard at(anyOf: .explain, .show) else { return dataStatement() }
    let kind = StatementKind(rawValue: String(token.keyword.spelling))
    let node = postgresqlUtility() ?? .unrecognized
    return Statement(node, kind: kind, range: range(from: start))
  }

  /// PERFORM, and what may stand behind SELECT.
  private mutating func plpgsqlPerform() -> BodyStatement.Kind {
    expect(.perform)
    return .perform(plpgsqlQuery())
  }

  /// ASSERT condition [`,` message]; the word is no keyword of SQL.
  private var isPLpgSQLAssert: Bool {
    atToken(.word) && source.identifierText(of: token) == "assert"
  }

  private mutating func plpgsqlAssert() -> BodyStatement.Kind {
    advance()
    _ = plpgsqlExpression()
    if eatToken(.comma) { _ = plpgsqlExpression() }
    return .other("assert")
  }

  /// GET [CURRENT | STACKED] DIAGNOSTICS variable (`=` | `:=`) item (`,` …)*.
  private mutating func plpgsqlGetDiagnostics() -> BodyStatement.Kind {
    expect(.get)
    _ = eat(anyOf: .current, .stacked)
    expect(.diagnostics)
    _ = commaList { parser in
      _ = parser.objectName(as: .label, expected: "a variable")
      while parser.atToken(.leftBracket), !parser.isFailing { parser.plpgsqlSubscript() }
      if !parser.eatToken(.equals), !parser.eatToken(.colonEquals) { parser.fail(expected: "`=`") }
      return parser.identifier(as: .label, expected: "an item such as `ROW_COUNT`")
    }
    return .other("get diagnostics")
  }

  // MARK: Cursors

  /// OPEN cursor [[NO] SCROLL] FOR (query | EXECUTE text [USING …]) | OPEN cursor [`(` arguments `)`].
  private mutating func plpgsqlOpen() -> BodyStatement.Kind {
    expect(.open)
    if !eatToken(.parameter) { _ = plpgsqlName(expected: "a cursor") }
    if atToken(.leftParenthesis) {
      _ = parenthesizedList { $0.plpgsqlArgument() }
      return .other("open")
    }
    if eat(.no) { expect(.scroll) } else { _ = eat(.scroll) }
    guard eat(.for) else { return .other("open") }
    return at(.execute) ? plpgsqlExecute() : .sql(queryOrOther())
  }

  /// [name (`:=` | `=>`)] expression.
  mutating func plpgsqlArgument() -> Expression {
    let start = start
    let isNamed =
      isName(token, as: .label)
      && (peek().kind == .colonEquals || (peek().kind == .operator && isText(of: peek(), "=>")))
    guard isNamed else { return expression() }
    let name = takeIdentifier()
    advance()
    return make(.namedArgument(name, expression()), from: start)
  }

  /// (FETCH | MOVE) [direction] [FROM | IN] cursor [INTO variables].
  private mutating func plpgsqlFetch() -> BodyStatement.Kind {
    let word = String(advance().keyword.spelling)
    plpgsqlDirection()
    _ = eat(anyOf: .from, .in)
    if !eatToken(.parameter) { _ = plpgsqlName(expected: "a cursor") }
    if eat(.into) { _ = intoTargets() }
    return .other(word)
  }

  /// [NEXT | PRIOR | FIRST | LAST | ABSOLUTE n | RELATIVE n | n | ALL | (FORWARD | BACKWARD) [n | ALL]].
  private mutating func plpgsqlDirection() {
    guard !isLastOfFetch else { return }
    if eat(anyOf: .next, .prior, .first, .last, .all) != nil { return }
    if eat(anyOf: .absolute, .relative) != nil {
      _ = expression(above: .other)
    } else if eat(anyOf: .forward, .backward) != nil {
      if eat(.all) || at(anyOf: .from, .in) || isLastOfFetch { return }
      _ = expression(above: .other)
    } else if !atToken(.word) || peek().keyword == .from || peek().keyword == .in {
      if !at(anyOf: .from, .in), !atToken(.quotedIdentifier) { _ = expression(above: .other) }
    }
  }

  /// One word stands before INTO or the statement's end: the cursor.
  private var isLastOfFetch: Bool {
    switch peek().kind {
    case .terminator, .semicolon, .endOfFile: true
    default: peek().keyword == .into
    }
  }

  private mutating func plpgsqlClose() -> BodyStatement.Kind {
    expect(.close)
    if !eatToken(.parameter) { _ = plpgsqlName(expected: "a cursor") }
    return .other("close")
  }
}
