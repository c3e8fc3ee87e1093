import Text

/// The bodies of MySQL's and MariaDB's procedures, functions, triggers and events: one statement, often a
/// block (MySQL manual, "Compound Statement Syntax").
extension Parser {
  /// statement [`;`], read in its place in the file.
  ///
  /// A `;` inside ends the file's statement where no other DELIMITER is in force; the body is read over it.
  mutating func storedProgramBody() -> Body {
    let start = start
    let unread = Body(statements: [], isRead: false, range: SourceRange(at: start))
    guard !isFailing else { return unread }
    let outer = (body: isInsideBody, routine: isInsideRoutine)
    isInsideBody = true
    isInsideRoutine = true
    diagnosticsBeforeBody = diagnostics.count
    let statement = storedStatement()
    if isFailing { recoverBehindBody() }
    isInsideBody = outer.body
    isInsideRoutine = outer.routine
    let range = range(from: start)
    while !isInsideBody, eatToken(.semicolon) {}
    return Body(statements: [statement], isRead: true, range: range)
  }

  /// Skips what is left of a body whose blocks do not close.
  ///
  /// Without a DELIMITER nothing says where it ends: a `;` before CREATE, ALTER or DROP at the start of a
  /// line is taken for the end.
  private mutating func recoverBehindBody() {
    isFailing = false
    while !atBodyEnd {
      if atToken(.terminator) {
        let next = peek()
        if next.kind == .endOfFile || next.kind == .clientCommand { return }
        let begins: [Keyword] = [.create, .alter, .drop]
        if next.flags.contains(.startsLine), begins.contains(next.keyword) { return }
      }
      advance()
    }
  }

  /// statement*, each with its `;`, up to END, ELSE, WHEN, UNTIL or the body's end.
  mutating func storedStatements() -> [BodyStatement] {
    var statements: [BodyStatement] = []
    while !isFailing, !atStoredListEnd {
      let first = position
      let known = diagnostics.count
      statements.append(storedStatement())
      endInnerStatement(known)
      if position == first, !isFailing { advance() }
    }
    return statements
  }

  private var atStoredListEnd: Bool {
    at(anyOf: .end, .else, .elseif, .when, .until) || atBodyEnd
  }

  /// One statement without its `;`.
  mutating func storedStatement() -> BodyStatement {
    if let compound = storedCompound() { return compound }
    switch token.keyword {
    case .leave, .iterate: return simpleStatement { $0.storedJump() }
    case .return:
      return simpleStatement { parser in
        parser.advance()
        return .returnValue(parser.expression())
      }
    case .open: return simpleStatement { $0.storedOpen() }
    case .fetch: return simpleStatement { $0.storedFetch() }
    case .declare where !isOracleMode:
      return simpleStatement { parser in
        parser.fail(
          expected: "a statement",
          help: "DECLARE stands at the start of a BEGIN … END block, before its statements")
        return .unreadable
      }
    case .close:
      return simpleStatement { parser in
        parser.advance()
        return .cursor(
          BodyStatement.CursorUse(
            verb: "close", cursor: parser.identifier(expected: "a cursor")))
      }
    case .signal, .resignal: return simpleStatement { $0.storedSignal() }
    case .get where [.current, .stacked, .diagnostics].contains(peek().keyword):
      return simpleStatement { $0.storedDiagnostics() }
    case .prepare: return simpleStatement { $0.storedPrepare() }
    case .execute where peek().keyword == .immediate:
      return simpleStatement { $0.storedExecuteImmediate() }
    default: return innerStatement()
    }
  }

  // MARK: Simple statements

  /// (LEAVE | ITERATE) label.
  private mutating func storedJump() -> BodyStatement.Kind {
    let isIteration = advance().keyword == .iterate
    return .jump(
      isIteration: isIteration, label: identifier(as: .label, expected: "a label"))
  }

  /// OPEN cursor [`(` values `)` | USING values], the last two in MariaDB.
  private mutating func storedOpen() -> BodyStatement.Kind {
    expect(.open)
    var use = BodyStatement.CursorUse(verb: "open", cursor: identifier(expected: "a cursor"))
    if atToken(.leftParenthesis) { use.arguments = parenthesizedList { $0.expression() } }
    if eat(.using) { use.arguments = commaList { $0.expression() } }
    return .cursor(use)
  }

  /// FETCH [[NEXT] FROM] cursor INTO variables | FETCH GROUP NEXT ROW.
  private mutating func storedFetch() -> BodyStatement.Kind {
    expect(.fetch)
    if dialect.hasMariaDBCommands, eatPhrase("group next row") {
      return .cursor(BodyStatement.CursorUse(verb: "fetch", cursor: nil))
    }
    if at(.next), peek().keyword == .from { advance() }
    _ = eat(.from)
    var use = BodyStatement.CursorUse(verb: "fetch", cursor: identifier(expected: "a cursor"))
    expect(.into)
    use.targets = commaList { $0.primary() }
    return .cursor(use)
  }

  /// (SIGNAL condition | RESIGNAL [condition]) [SET item `=` value `,` …].
  mutating func storedSignal() -> BodyStatement.Kind {
    let isSignal = advance().keyword == .signal
    var level: String?
    var arguments: [Expression] = []
    if at(.sqlstate) {
      advance()
      _ = eat(.value)
      let start = start
      let state = stringLiteral()
      if state.value.hasPrefix("01") { level = "warning" }
      arguments.append(make(.string(state), from: start))
    } else if isSignal || (atName() && !at(.set)) {
      let start = start
      let condition = identifier(expected: "`SQLSTATE` or a condition")
      arguments.append(make(.column(ObjectName(name: condition)), from: start))
    }
    if eat(.set) {
      arguments += commaList { parser in
        let start = parser.start
        let name = parser.conditionItem(Parser.signalItems, "`MESSAGE_TEXT`")
        parser.expectToken(.equals)
        return parser.make(.namedArgument(name, parser.expression()), from: start)
      }
    }
    return .raise(level: level, arguments: arguments)
  }

  /// GET [CURRENT | STACKED] DIAGNOSTICS [CONDITION n] variable `=` item (`,` …)*.
  mutating func storedDiagnostics() -> BodyStatement.Kind {
    expect(.get)
    if !eat(.current), dialect.hasStackedDiagnostics { _ = eat(.stacked) }
    expect(.diagnostics)
    let condition: Expression? = eat(.condition) ? primary() : nil
    let items = commaList { parser in
      if parser.atToken(.systemVariable) { parser.fail(expected: "a variable") }
      let target = parser.primary()
      parser.expectToken(.equals)
      let item =
        condition != nil
        ? parser.conditionItem(Parser.diagnosticItems, "`MESSAGE_TEXT`")
        : parser.conditionItem(["number", "row_count"], "`ROW_COUNT`")
      return BodyStatement.DiagnosticItem(target: target, item: item)
    }
    return .diagnostics(of: condition, items)
  }

  /// One of `items`, by its letters: they are no keywords.
  private mutating func conditionItem(_ items: Set<String>, _ example: String) -> Identifier {
    guard atToken(.placeholder) || items.contains(text(of: token).lowercased()) else {
      fail(expected: "an item such as \(example)")
      return Identifier("", range: SourceRange(at: previousEnd))
    }
    return takeIdentifier()
  }

  private static let signalItems: Set<String> = [
    "class_origin", "subclass_origin", "constraint_catalog", "constraint_schema",
    "constraint_name", "catalog_name", "schema_name", "table_name", "column_name", "cursor_name",
    "message_text", "mysql_errno", "row_number",
  ]

  private static let diagnosticItems = signalItems.union(["returned_sqlstate"])

  /// PREPARE name FROM text.
  private mutating func storedPrepare() -> BodyStatement.Kind {
    expect(.prepare)
    _ = identifier()
    expect(.from)
    return dynamicText()
  }

  /// EXECUTE IMMEDIATE text [USING values] (MariaDB).
  private mutating func storedExecuteImmediate() -> BodyStatement.Kind {
    expect(.execute)
    expect(.immediate)
    let dynamic = dynamicText()
    if eat(.using) { _ = commaList { $0.expression() } }
    return dynamic
  }

  private mutating func dynamicText() -> BodyStatement.Kind {
    let text = expression()
    return .dynamic(text, dynamicStatements(in: text))
  }
}
