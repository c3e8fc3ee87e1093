import Text

/// What RETURN may say in a routine (`make_return_stmt` and its like in pl_gram.y).
enum RoutineResult {
  /// The routine around the body is not known.
  case unknown
  /// Nothing, and what the routine is that it returns nothing.
  case none(String)
  case value
  /// A set of rows; with columns that are variables, RETURN NEXT takes no value.
  case rows(hasColumns: Bool)

  /// What `routine` returns.
  init(of routine: CreateRoutine) {
    let hasOutput = routine.parameters.contains { $0.mode == .out || $0.mode == .inOut }
    if !routine.returnedColumns.isEmpty {
      self = .rows(hasColumns: true)
    } else if let type = routine.returns, type.isSetOf {
      self = .rows(hasColumns: hasOutput)
    } else if routine.kind == .procedure {
      self = .none("a procedure")
    } else if hasOutput {
      self = .none("a function with output parameters")
    } else if let type = routine.returns {
      self = type.name.name.text == "void" ? .none("a function that returns void") : .value
    } else {
      self = .unknown
    }
  }
}

/// A block or a loop that is being read, with its label.
struct PLpgSQLLabel {
  var name: String?
  var isLoop: Bool
}

/// Labels, RETURN and RAISE: what PL/pgSQL checks while it reads a body (sections 43.6 and 43.9).
extension Parser {
  /// [`<<` label `>>`] production; the production gets the place where the label starts.
  mutating func plpgsqlLabelled(
    _ production: (inout Parser, UInt32) -> BodyStatement
  ) -> BodyStatement {
    let start = start
    var label = PLpgSQLLabel(name: nil, isLoop: false)
    if eatOperator("<<") {
      label.name = plpgsqlName(expected: "a label").text
      if !eatOperator(">>") { fail(expected: "`>>`") }
      if at(anyOf: .if, .case) { fail(expected: "a block or a loop behind its label") }
    }
    guard !at(anyOf: .if, .case) else { return production(&self, start) }
    label.isLoop = at(anyOf: .loop, .while, .for, .foreach)
    plpgsqlLabels.append(label)
    defer { plpgsqlLabels.removeLast() }
    return production(&self, start)
  }

  /// [label] behind END: that of the block or loop.
  mutating func plpgsqlEndLabel() {
    guard isPLpgSQLName, let label = plpgsqlLabels.last else { return }
    if label.name == nil {
      return fail(expected: "`;`", help: "what ends here has no label")
    }
    let name = takeIdentifier()
    if name.text != label.name {
      fail(
        .unexpectedToken, "what ends here is labelled `\(label.name ?? "")`, not `\(name.text)`",
        at: name.range)
    }
  }

  /// (EXIT | CONTINUE) [label] [WHEN condition].
  mutating func plpgsqlExit() -> BodyStatement.Kind {
    let isContinue = at(.continue)
    let start = start
    let word = String(advance().keyword.spelling)
    if isPLpgSQLName {
      let name = takeIdentifier()
      let label = plpgsqlLabels.last { $0.name == name.text }
      if label.map({ isContinue && !$0.isLoop }) ?? true {
        fail(
          .unexpectedToken,
          "no \(isContinue ? "loop" : "block or loop") around this is `\(name.text)`",
          at: name.range)
      }
    } else if !plpgsqlLabels.contains(where: \.isLoop) {
      fail(
        .unexpectedToken, "`\(word.uppercased())` stands outside of any loop",
        at: range(from: start))
    }
    if eat(.when) { _ = plpgsqlExpression() }
    return .other(word)
  }

  /// RETURN [expression] | RETURN NEXT [expression] | RETURN QUERY (query | EXECUTE text [USING …]).
  mutating func plpgsqlReturn() -> BodyStatement.Kind {
    expect(.return)
    let isNext = at(.next)
    if isNext || at(.query), !returnsRows {
      fail(expected: "a value", help: "the function does not return a set: RETURNS SETOF …")
    }
    if eat(.next) {
      if case .rows(let hasColumns) = routineResult, hasColumns != atInnerSemicolon {
        fail(
          expected: hasColumns ? "`;`" : "a value",
          help: hasColumns ? "set the output columns before it instead" : nil)
      }
      if !atInnerSemicolon { _ = plpgsqlExpression() }
      return .other("return next")
    }
    if eat(.query) {
      if at(.execute) { return plpgsqlExecute() }
      let statement = queryOrOther()
      if case .query(let query) = statement.node { return .returnQuery(query) }
      return .sql(statement)
    }
    checkReturnedValue()
    return .returnValue(atInnerSemicolon ? nil : plpgsqlExpression())
  }

  private var returnsRows: Bool {
    switch routineResult {
    case .rows, .unknown: true
    case .none, .value: false
    }
  }

  /// A value stands behind RETURN where the routine returns one, and nowhere else.
  private mutating func checkReturnedValue() {
    switch routineResult {
    case .unknown: break
    case .none(let routine):
      if !atInnerSemicolon {
        fail(expected: "`;`", help: "\(routine) returns no value with RETURN")
      }
    case .rows:
      if !atInnerSemicolon {
        fail(expected: "`;`", help: "a set is returned with RETURN NEXT and RETURN QUERY")
      }
    case .value: if atInnerSemicolon { fail(expected: "a value") }
    }
  }

  /// RAISE [level] ['format' (`,` value)* | condition | SQLSTATE 'code'] [USING option `=` value `,` …].
  mutating func plpgsqlRaise() -> BodyStatement.Kind {
    expect(.raise)
    let level = eat(anyOf: .exception, .warning, .notice, .info, .log, .debug)
    var arguments: [Expression] = []
    if atToken(.string) || atToken(.dollarString) {
      let format = stringLiteral()
      arguments.append(Expression(.string(format), range: format.range))
      while eatToken(.comma) { arguments.append(plpgsqlExpression()) }
      checkPlaces(in: format, arguments.count - 1)
    } else if eat(.sqlstate) {
      let code = stringLiteral()
      arguments.append(Expression(.string(code), range: code.range))
    } else if !at(.using), level != nil || !atInnerSemicolon {
      let start = start
      let condition = identifier(as: .label, expected: "a format, a condition or `USING`")
      arguments.append(make(.column(ObjectName(name: condition)), from: start))
    }
    if eat(.using) { arguments += commaList { $0.plpgsqlRaiseOption() } }
    return .raise(level: level.map { String($0.spelling) }, arguments: arguments)
  }

  /// Each `%` of a format stands for a value; `%%` is a sign.
  private mutating func checkPlaces(in format: StringLiteral, _ count: Int) {
    var places = 0
    var isBehindSign = false
    for byte in format.value.utf8 {
      guard byte == UInt8(ascii: "%") else {
        isBehindSign = false
        continue
      }
      places += isBehindSign ? -1 : 1
      isBehindSign.toggle()
    }
    guard places != count else { return }
    fail(
      .unexpectedToken, "the format has \(places) places for values, and \(count) follow",
      help: "write `%%` for a percent sign", at: format.range)
  }

  /// name (`=` | `:=`) expression.
  private mutating func plpgsqlRaiseOption() -> Expression {
    let start = start
    let name = identifier(as: .label, expected: "an option such as `ERRCODE`")
    switch name.text {
    case "errcode", "message", "detail", "hint", "column", "constraint", "datatype", "table",
      "schema":
      break
    default: fail(.unexpectedToken, "RAISE has no option `\(name.text)`", at: name.range)
    }
    if !eatToken(.equals), !eatToken(.colonEquals) { fail(expected: "`=`") }
    return make(.namedArgument(name, plpgsqlExpression()), from: start)
  }
}
