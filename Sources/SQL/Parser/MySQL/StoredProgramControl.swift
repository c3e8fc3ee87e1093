import Text

/// The statements of stored programs that hold others (MySQL manual, "Flow Control Statements").
extension Parser {
  /// A block, IF, CASE or a loop without its `;`; nil where another statement comes next.
  mutating func storedCompound() -> BodyStatement? {
    let isLabelled = isName(token) && peek().kind == .colon
    if !isLabelled {
      switch token.keyword {
      case .begin, .if, .case, .loop, .while, .repeat: break
      case .for where peek(2).keyword == .in: break
      default: return nil
      }
    }
    let start = start
    return nested(BodyStatement(.unreadable, range: SourceRange(at: start))) { parser in
      var label: Identifier?
      if isLabelled {
        label = parser.takeIdentifier()
        parser.advance()
      }
      let kind = parser.storedCompoundKind()
      var statement = BodyStatement(kind, range: parser.range(from: start))
      statement.label = label
      return statement
    }
  }

  private mutating func storedCompoundKind() -> BodyStatement.Kind {
    switch token.keyword {
    case .begin: return storedBlock()
    case .if: return storedIf()
    case .case: return storedCase()
    case .loop:
      advance()
      let statements = storedStatements()
      storedEnd(.loop)
      return .loop(.endless, statements)
    case .while:
      advance()
      let condition = expression()
      expectBehindCondition(.do)
      let statements = storedStatements()
      storedEnd(.while)
      return .loop(.whileTrue(condition), statements)
    case .repeat: return storedRepeat()
    case .for: return storedFor()
    default:
      fail(expected: "`BEGIN`, `LOOP`, `WHILE` or `REPEAT` behind the label")
      return .unreadable
    }
  }

  /// END [word] [label].
  private mutating func storedEnd(_ word: Keyword?) {
    expectClosing(.end)
    if let word { expectClosing(word) }
    if !at(.end) { _ = optionalIdentifier() }
  }

  /// BEGIN [NOT ATOMIC] declaration* statement* END [label].
  private mutating func storedBlock() -> BodyStatement.Kind {
    expect(.begin)
    if eat(.not) { expect(.atomic) }
    var declarations: [BodyStatement.Declaration] = []
    var handlers: [BodyStatement.Handler] = []
    while at(.declare), !isFailing {
      storedDeclare(&declarations, &handlers)
    }
    let statements = storedStatements()
    storedEnd(nil)
    return .block(declarations: declarations, statements: statements, handlers: handlers)
  }

  /// IF condition THEN statement+ (ELSEIF condition THEN statement+)* [ELSE statement+] END IF.
  private mutating func storedIf() -> BodyStatement.Kind {
    var branches: [BodyStatement.Branch] = []
    repeat {
      advance()
      let condition = expression()
      expectBehindCondition(.then)
      branches.append(BodyStatement.Branch(condition: condition, statements: storedStatements()))
    } while at(.elseif)
    let otherwise = eat(.else) ? storedStatements() : nil
    expectClosing(.end)
    expectClosing(.if)
    return .ifElse(branches, otherwise: otherwise)
  }

  /// CASE [operand] (WHEN value THEN statement+)+ [ELSE statement+] END CASE.
  private mutating func storedCase() -> BodyStatement.Kind {
    expect(.case)
    let operand = at(.when) ? nil : expression()
    var branches: [BodyStatement.Branch] = []
    while eat(.when) {
      let condition = expression()
      expectBehindCondition(.then)
      branches.append(BodyStatement.Branch(condition: condition, statements: storedStatements()))
    }
    if branches.isEmpty { fail(expected: "`WHEN`") }
    let otherwise = eat(.else) ? storedStatements() : nil
    expectClosing(.end)
    expectClosing(.case)
    return .caseWhen(operand, branches, otherwise: otherwise)
  }

  /// REPEAT statement+ UNTIL condition END REPEAT [label].
  private mutating func storedRepeat() -> BodyStatement.Kind {
    expect(.repeat)
    let statements = storedStatements()
    expectClosing(.until)
    let condition = expression()
    storedEnd(.repeat)
    return .loop(.untilTrue(condition), statements)
  }

  // MARK: FOR

  /// FOR variable IN ([REVERSE] from `..` to | cursor | `(` query `)`) DO statement+ END FOR [label] (MariaDB).
  private mutating func storedFor() -> BodyStatement.Kind {
    uses(.storedFor)
    expect(.for)
    let variable = identifier()
    expect(.in)
    let head = storedForHead(variable)
    expectBehindCondition(.do)
    let statements = storedStatements()
    storedEnd(.for)
    return .loop(head, statements)
  }

  private mutating func storedForHead(_ variable: Identifier) -> BodyStatement.LoopHead {
    if atQueryStart {
      expectToken(.leftParenthesis)
      let query = query()
      expectToken(.rightParenthesis)
      return .forQuery(variable, query)
    }
    if isName(token), peek().keyword == .do || peek().kind == .leftParenthesis, !hasRange {
      let cursor = takeIdentifier()
      if atToken(.leftParenthesis) { _ = parenthesizedList { $0.expression() } }
      return .forCursor(variable, cursor)
    }
    _ = eat(.reverse)
    let from = storedBound()
    if !atToken(.decimal) {
      expectToken(.dot)
      if atToken(.dot) { advance() }
    }
    return .forRange(variable, from: from, to: storedBound())
  }

  /// `..` stands before the loop's DO; the lexer knows it as two dots, or as the ends of two numbers.
  private var hasRange: Bool {
    var index = 0
    while true {
      let token = peek(index)
      switch token.kind {
      case .dot where peek(index + 1).kind == .dot || peek(index + 1).kind == .decimal: return true
      case .semicolon, .terminator, .endOfFile: return false
      default: if token.keyword == .do { return false }
      }
      index += 1
    }
  }

  /// An expression; of `1..10`, where the lexer has read `1.` and `.10`, one of the two numbers.
  private mutating func storedBound() -> Expression {
    guard atToken(.decimal) else { return expression() }
    let start = start
    let digits = text(of: advance()).filter { $0 != "." }
    return make(.integer(digits), from: start)
  }
}
