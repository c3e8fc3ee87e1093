import Text

/// The structure of PL/pgSQL: blocks, declarations and exception handlers (PostgreSQL, section 43.2).
extension Parser {
  /// option* block [`;`].
  mutating func plpgsqlBody() -> [BodyStatement] {
    isInsideRoutine = true
    diagnosticsBeforeBody = diagnostics.count
    while atOperator("#"), !isFailing { plpgsqlOption() }
    let block = plpgsqlLabelled { $0.plpgsqlBlock(from: $1) }
    if atInnerSemicolon { advance() }
    if !isFailing, !atToken(.endOfFile), diagnostics.count == diagnosticsBeforeBody {
      fail(expected: "the end of the body")
    }
    return [block]
  }

  /// `#` name value: a compiler option.
  private mutating func plpgsqlOption() {
    advance()
    _ = identifier(as: .label, expected: "an option such as `variable_conflict`")
    _ = identifier(as: .label, expected: "the option's value")
  }

  /// [DECLARE declaration*] BEGIN statement* [EXCEPTION handler+] END [label].
  mutating func plpgsqlBlock(from start: UInt32) -> BodyStatement {
    let unread = BodyStatement(.unreadable, range: SourceRange(at: start))
    return nested(unread) { parser in
      var declarations: [BodyStatement.Declaration] = []
      while parser.eat(.declare) { parser.plpgsqlDeclarations(&declarations) }
      parser.expectClosing(.begin)
      let statements = parser.plpgsqlStatements()
      var handlers: [BodyStatement.Handler] = []
      if parser.eat(.exception) {
        repeat { handlers.append(parser.plpgsqlHandler()) } while parser.at(.when)
      }
      parser.plpgsqlEnd(nil)
      return BodyStatement(
        .block(declarations: declarations, statements: statements, handlers: handlers),
        range: parser.range(from: start))
    }
  }

  /// END [word] [label].
  mutating func plpgsqlEnd(_ word: Keyword?) {
    expectClosing(.end)
    if let word { expectClosing(word) }
    if isPLpgSQLName { _ = takeIdentifier() }
  }

  /// The token can name a variable, a cursor or a label: any word that PL/pgSQL does not reserve
  /// (`pl_reserved_kwlist.h`; EXECUTE and STRICT were reserved before PostgreSQL 18).
  var isPLpgSQLName: Bool {
    guard isName(token, as: .label) else { return false }
    switch token.keyword {
    case .all, .begin, .by, .case, .declare, .else, .end, .for, .foreach, .from, .if, .in, .into,
      .loop, .not, .null, .or, .then, .to, .using, .when, .while:
      return false
    default: return true
    }
  }

  mutating func plpgsqlName(expected: String) -> Identifier {
    guard isPLpgSQLName else {
      fail(expected: expected)
      return Identifier("", range: SourceRange(at: previousEnd))
    }
    return takeIdentifier()
  }

  /// WHEN condition (OR condition)* THEN statement*.
  private mutating func plpgsqlHandler() -> BodyStatement.Handler {
    expect(.when)
    var conditions: [String] = []
    repeat {
      if at(.sqlstate) {
        advance()
        conditions.append("sqlstate '\(stringLiteral().value.lowercased())'")
      } else {
        conditions.append(identifier(as: .label, expected: "a condition's name").text.lowercased())
      }
    } while eat(.or)
    expectBehindCondition(.then)
    return BodyStatement.Handler(conditions: conditions, statements: plpgsqlStatements())
  }

  // MARK: Declarations

  private mutating func plpgsqlDeclarations(_ declarations: inout [BodyStatement.Declaration]) {
    var hadMistake = false
    while !isFailing, !at(.begin), !at(.declare), !atBodyEnd {
      let first = position
      let known = diagnostics.count
      declarations.append(plpgsqlDeclaration())
      if isFailing { recoverInBody(from: first) }
      endInnerStatement(known)
      if position == first { advance() }
      guard diagnostics.count > known else { continue }
      if hadMistake {
        // Two in a row: these are no declarations, the BEGIN is missing.
        diagnostics.removeSubrange(known...)
        isFailing = true
      }
      hadMistake = true
    }
  }

  /// name [CONSTANT] type [COLLATE name] [NOT NULL] [(`:=` | `=` | DEFAULT) value]
  /// | name ALIAS FOR name | name [[NO] SCROLL] CURSOR [`(` … `)`] (FOR | IS) query.
  private mutating func plpgsqlDeclaration() -> BodyStatement.Declaration {
    let start = start
    let name = plpgsqlName(expected: "a variable's name")
    var declaration = BodyStatement.Declaration(name: name, range: name.range)
    if eat(.alias) {
      expect(.for)
      if !eatToken(.parameter) { _ = identifier(as: .label) }
    } else if isPLpgSQLCursor {
      plpgsqlCursor(&declaration)
    } else {
      _ = eat(.constant)
      declaration.type = plpgsqlType()
      if eat(.collate) { declaration.type?.collation = objectName() }
      if eat(.not) { expect(.null) }
      if eatToken(.colonEquals) || eatToken(.equals) || eat(.default) {
        declaration.value = plpgsqlExpression()
      }
    }
    declaration.range = range(from: start)
    return declaration
  }

  /// type; PostgreSQL 17: `%TYPE` and `%ROWTYPE` with `[…]` or ARRAY and several `[n]` behind it.
  private mutating func plpgsqlType() -> TypeName {
    let start = start
    var type = routineType()
    guard type.isColumnReference else { return type }
    if eat(.array), !atToken(.leftBracket) { type.arrayBounds.append(nil) }
    while eatToken(.leftBracket) {
      if atToken(.integer) { advance() }
      expectToken(.rightBracket)
      type.arrayBounds.append(nil)
    }
    type.range = range(from: start)
    return type
  }

  private var isPLpgSQLCursor: Bool {
    switch token.keyword {
    case .cursor: true
    case .scroll: peek().keyword == .cursor
    case .no: peek().keyword == .scroll
    default: false
    }
  }

  private mutating func plpgsqlCursor(_ declaration: inout BodyStatement.Declaration) {
    if eat(.no) { expect(.scroll) } else { _ = eat(.scroll) }
    expect(.cursor)
    if atToken(.leftParenthesis) {
      _ = parenthesizedList { parser in
        _ = parser.identifier(as: .label)
        return parser.routineType()
      }
    }
    if eat(anyOf: .for, .is) == nil { fail(expected: "`FOR`") }
    declaration.query = query()
  }

  // MARK: Statements

  /// statement*, up to END, ELSE, WHEN, EXCEPTION or the body's end.
  mutating func plpgsqlStatements() -> [BodyStatement] {
    var statements: [BodyStatement] = []
    while !isFailing, !atPLpgSQLListEnd {
      let first = position
      let known = diagnostics.count
      statements.append(plpgsqlStatement())
      endInnerStatement(known)
      if position == first, !isFailing { advance() }
    }
    return statements
  }

  private var atPLpgSQLListEnd: Bool {
    switch token.keyword {
    case .end, .else, .when: true
    case .elsif, .elseif, .exception: !atPLpgSQLAssignment
    default: atBodyEnd
    }
  }
}
