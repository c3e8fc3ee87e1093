import Text

/// The statements of PL/pgSQL that hold others (PostgreSQL, section 43.6).
extension Parser {
  /// A block, IF, CASE or a loop, up to its `;`; nil where another statement comes next.
  mutating func plpgsqlCompound() -> BodyStatement? {
    switch token.keyword {
    case .declare, .begin, .if, .case, .loop, .while, .for, .foreach: break
    default: guard atOperator("<<") else { return nil }
    }
    let unread = BodyStatement(.unreadable, range: SourceRange(at: start))
    return nested(unread) { parser in
      parser.plpgsqlLabelled { $0.plpgsqlCompound(from: $1) }
    }
  }

  private mutating func plpgsqlCompound(from start: UInt32) -> BodyStatement {
    let kind: BodyStatement.Kind
    switch token.keyword {
    case .declare, .begin: return plpgsqlBlock(from: start)
    case .if: kind = plpgsqlIf()
    case .case: kind = plpgsqlCase()
    case .loop: kind = .loop(.endless, plpgsqlLoopBody())
    case .while:
      advance()
      let condition = plpgsqlExpression()
      kind = .loop(.whileTrue(condition), plpgsqlLoopBody())
    case .for: kind = plpgsqlFor()
    case .foreach: kind = plpgsqlForEach()
    default:
      fail(expected: "a block or a loop behind its label")
      kind = .unreadable
    }
    return BodyStatement(kind, range: range(from: start))
  }

  /// IF condition THEN statement* ((ELSIF | ELSEIF) condition THEN statement*)* [ELSE statement*] END IF.
  private mutating func plpgsqlIf() -> BodyStatement.Kind {
    var branches: [BodyStatement.Branch] = []
    repeat {
      advance()
      let condition = plpgsqlExpression()
      expectBehindCondition(.then)
      branches.append(
        BodyStatement.Branch(condition: condition, statements: plpgsqlStatements()))
    } while at(anyOf: .elsif, .elseif)
    let otherwise = eat(.else) ? plpgsqlStatements() : nil
    expectClosing(.end)
    expectClosing(.if)
    return .ifElse(branches, otherwise: otherwise)
  }

  /// CASE [operand] (WHEN value (`,` value)* THEN statement*)+ [ELSE statement*] END CASE.
  private mutating func plpgsqlCase() -> BodyStatement.Kind {
    expect(.case)
    let operand = at(.when) ? nil : plpgsqlExpression()
    var branches: [BodyStatement.Branch] = []
    while eat(.when) {
      let start = start
      let values = commaList { $0.plpgsqlExpression() }
      let condition =
        values.count == 1 ? values[0] : make(.row(values, explicit: false), from: start)
      expectBehindCondition(.then)
      branches.append(
        BodyStatement.Branch(condition: condition, statements: plpgsqlStatements()))
    }
    if branches.isEmpty { fail(expected: "`WHEN`") }
    let otherwise = eat(.else) ? plpgsqlStatements() : nil
    expectClosing(.end)
    expectClosing(.case)
    return .caseWhen(operand, branches, otherwise: otherwise)
  }

  /// LOOP statement* END LOOP [label].
  private mutating func plpgsqlLoopBody() -> [BodyStatement] {
    expectBehindCondition(.loop)
    let statements = plpgsqlStatements()
    plpgsqlEnd(.loop)
    return statements
  }

  // MARK: FOR

  /// FOR target (`,` target)* IN (range | query | EXECUTE … | cursor) LOOP ….
  private mutating func plpgsqlFor() -> BodyStatement.Kind {
    expect(.for)
    let targets = commaList { $0.plpgsqlLoopVariable() }
    expect(.in)
    let head = plpgsqlLoopHead(targets.first?.name)
    return .loop(head, plpgsqlLoopBody())
  }

  private mutating func plpgsqlLoopVariable() -> ObjectName {
    if atToken(.parameter) { return ObjectName(name: takeIdentifier()) }
    return objectName(as: .label, expected: "a variable")
  }

  private mutating func plpgsqlLoopHead(_ target: Identifier?) -> BodyStatement.LoopHead {
    if at(.execute) {
      let head = plpgsqlDynamicText()
      plpgsqlUsing()
      return .forDynamic(target, head)
    }
    if isPLpgSQLRange() { return plpgsqlRange(target) }
    if at(anyOf: .insert, .update, .delete, .merge, .with, .explain, .show) {
      let statement = queryOrOther()
      if case .query(let query) = statement.node { return .forQuery(target, query) }
      return .forStatement(target, statement)
    }
    if !atQueryStart, isName(token, as: .label) {
      let cursor = takeIdentifier()
      if atToken(.leftParenthesis) { _ = parenthesizedList { $0.plpgsqlArgument() } }
      return .forCursor(target, cursor)
    }
    return .forQuery(target, query())
  }

  /// `..` stands before the loop's LOOP, outside parentheses.
  private func isPLpgSQLRange() -> Bool {
    var depth = 0
    var index = 0
    while true {
      let token = peek(index)
      switch token.kind {
      case .leftParenthesis, .leftBracket: depth += 1
      case .rightParenthesis, .rightBracket: depth -= 1
      case .dotDot: if depth == 0 { return true }
      case .terminator, .semicolon, .endOfFile: return false
      default: if depth == 0, token.keyword == .loop { return false }
      }
      index += 1
    }
  }

  /// [REVERSE] from `..` to [BY step].
  private mutating func plpgsqlRange(_ target: Identifier?) -> BodyStatement.LoopHead {
    if at(.reverse), peek().kind != .dotDot { advance() }
    let from = plpgsqlExpression()
    expectToken(.dotDot)
    let to = plpgsqlExpression()
    if eat(.by) { _ = plpgsqlExpression() }
    return .forRange(target, from: from, to: to)
  }

  /// FOREACH target (`,` target)* [SLICE n] IN ARRAY expression LOOP ….
  private mutating func plpgsqlForEach() -> BodyStatement.Kind {
    expect(.foreach)
    let targets = commaList { $0.plpgsqlLoopVariable() }
    if eat(.slice) { expectToken(.integer) }
    expect(.in)
    expect(.array)
    let array = plpgsqlExpression()
    return .loop(.forEach(targets.first?.name, array), plpgsqlLoopBody())
  }
}
