import Text

/// Functions with a syntax of their own (MySQL manual, "Function Name Parsing and Resolution").
extension Parser {
  /// What stands between the parentheses of the function `call.name`; `touches`: no space before `(`.
  ///
  /// The servers know a few names as functions of their own only where no space follows them.
  mutating func mysqlArguments(_ call: inout FunctionCall, touches: Bool) {
    guard call.name.qualifiers.isEmpty else { return plainArguments(&call) }
    let name = call.name.name.text.lowercased()
    let isQuoted = call.name.name.isQuoted
    if isQuoted || (!touches && Parser.namesBeforeParenthesis.contains(name)) {
      return plainArguments(&call)
    }
    if Parser.aggregates.contains(name) { return aggregateArguments(&call, name) }
    switch name {
    case "count": countArguments(&call)
    case "group_concat": groupConcat(&call)
    case "json_arrayagg" where dialect.hasMariaDBCommands: groupConcat(&call)
    case "json_arrayagg":
      _ = eat(.all)
      call.arguments = [expression()]
    case "json_objectagg": objectArguments(&call)
    case "values":
      if dialect.hasMariaDBCommands, !isInsideDuplicateUpdate {
        return fail(
          .unexpectedToken, "VALUES(column) stands behind ON DUPLICATE KEY UPDATE only",
          at: call.name.range)
      }
      call.arguments = [matchedColumn()]
    case "datetime" where dialect.hasMariaDBCommands:
      fail(.unexpectedToken, "MariaDB has no function `DATETIME`", at: call.name.range)
    case "extract": extractArguments(&call)
    case "position": positionArguments(&call)
    case "substring", "substr", "mid": substringArguments(&call)
    case "trim": trimArguments(&call)
    case "char": charArguments(&call)
    case "get_format": formatArguments(&call)
    case "timestampadd", "timestampdiff": timestampArguments(&call)
    case "date_add", "date_sub", "adddate", "subdate": dateArguments(&call, name)
    case "weight_string": weightArguments(&call)
    case "json_value" where dialect.hasServerComponents: jsonValue(&call)
    case "utc_date", "utc_time", "utc_timestamp", "curtime", "current_time", "sysdate", "now":
      if !atToken(.rightParenthesis) { call.arguments = [wholeNumber()] }
    case "column_create", "column_add", "column_get": columnArguments(&call)
    default:
      plainArguments(&call)
      if let counts = Parser.argumentCounts[name], !isFailing,
        !counts.contains(call.arguments.count)
      {
        fail(
          .unexpectedToken,
          "`\(call.name.name.text)` does not take \(call.arguments.count) arguments",
          at: call.name.range)
      }
    }
  }

  /// Names that are functions of the grammar only where `(` touches them, unless IGNORE_SPACE is set.
  private static let namesBeforeParenthesis: Set<String> = [
    "adddate", "bit_and", "bit_or", "bit_xor", "count", "curdate", "curtime", "date_add",
    "date_sub", "extract", "group_concat", "json_arrayagg", "json_objectagg", "max", "mid", "min",
    "now", "position", "std", "stddev", "stddev_pop", "stddev_samp", "subdate", "substr",
    "substring", "sum", "sysdate", "trim", "variance", "var_pop", "var_samp",
  ]

  /// One argument, DISTINCT or ALL before it.
  private static let aggregates: Set<String> = [
    "avg", "bit_and", "bit_or", "bit_xor", "max", "min", "std", "stddev", "stddev_pop",
    "stddev_samp", "sum", "variance", "var_pop", "var_samp",
  ]

  /// How many arguments the grammar itself prescribes.
  private static let argumentCounts: [String: ClosedRange<Int>] = [
    "date": 1...1, "day": 1...1, "hour": 1...1, "minute": 1...1, "month": 1...1, "second": 1...1,
    "year": 1...1, "time": 1...1, "quarter": 1...1, "microsecond": 1...1, "insert": 4...4,
    "left": 2...2, "right": 2...2, "timestamp": 1...2, "mod": 2...2, "if": 3...3,
    "repeat": 2...2, "replace": 3...3, "truncate": 2...2, "week": 1...2,
    "reverse": 1...1, "charset": 1...1, "collation": 1...1, "database": 0...0, "schema": 0...0,
    "row_count": 0...0, "curdate": 0...0, "current_date": 0...0, "ascii": 1...1,
    "coalesce": 1...10_000, "interval": 2...10_000,
  ]

  /// [expression (`,` expression)*].
  private mutating func plainArguments(_ call: inout FunctionCall) {
    guard !atToken(.rightParenthesis) else { return }
    call.arguments = commaList { $0.plainArgument() }
  }

  /// expression [[AS] alias]: loadable functions see the alias.
  private mutating func plainArgument() -> Expression {
    if at(anyOf: .select, .with), !atToken(.leftParenthesis) {
      fail(expected: "an expression", help: "a query among arguments has parentheses of its own")
    }
    if atToken(.star) {
      fail(expected: "an expression", help: "COUNT(*) is written without a space before `(`")
    }
    let value = expression()
    if eat(.as) || (atName() && !at(anyOf: .separator, .order, .limit)) { nameOrText("an alias") }
    return value
  }

  /// [DISTINCT | ALL] expression.
  private mutating func aggregateArguments(_ call: inout FunctionCall, _ name: String) {
    switch name {
    case "avg", "max", "min", "sum": distinct(&call)
    case "bit_and", "bit_or", "bit_xor": _ = eat(.all)
    default:
      if dialect.hasMariaDBCommands { _ = eat(.all) } else { distinct(&call) }
    }
    call.arguments = [expression()]
  }

  /// key `,` value; MySQL: each behind [ALL].
  private mutating func objectArguments(_ call: inout FunctionCall) {
    if dialect.hasServerComponents { _ = eat(.all) }
    call.arguments = [expression()]
    expectToken(.comma)
    if dialect.hasServerComponents { _ = eat(.all) }
    call.arguments.append(expression())
  }

  private mutating func distinct(_ call: inout FunctionCall) {
    if eat(anyOf: .distinct, .distinctrow) != nil { call.isDistinct = true }
    _ = eat(.all)
  }

  /// `*` | ALL expression | expression | DISTINCT expression `,` ….
  private mutating func countArguments(_ call: inout FunctionCall) {
    _ = eat(.all)
    if atToken(.star) {
      let start = start
      advance()
      call.arguments = [make(.star([]), from: start)]
    } else if eat(anyOf: .distinct, .distinctrow) != nil {
      call.isDistinct = true
      if atToken(.star) { fail(expected: "an expression") }
      call.arguments = commaList { $0.expression() }
    } else {
      call.arguments = [expression()]
    }
  }

  /// [DISTINCT] expression `,` … [ORDER BY …] [SEPARATOR '…'] [LIMIT …], the last in MariaDB.
  private mutating func groupConcat(_ call: inout FunctionCall) {
    if eat(.distinct) { call.isDistinct = true }
    call.arguments = commaList { $0.expression() }
    if eat(.order) {
      expect(.by)
      call.orderBy = commaList { $0.orderItem() }
    }
    if eat(.separator) { call.separator = primary() }
    if dialect.hasMariaDBCommands, eat(.limit) {
      _ = expression()
      if eatToken(.comma) || eat(.offset) { _ = expression() }
    }
  }

  /// unit FROM expression.
  private mutating func extractArguments(_ call: inout FunctionCall) {
    unitArgument(&call)
    call.modifiers.append("from")
    expect(.from)
    call.arguments.append(expression())
  }

  /// A unit, kept as a column of that name.
  private mutating func unitArgument(_ call: inout FunctionCall) {
    let start = start
    guard isIntervalUnit(token) else { return fail(expected: "a unit such as `DAY`") }
    let unit = takeIdentifier()
    call.arguments.append(make(.column(ObjectName(name: unit)), from: start))
  }

  /// expression IN expression.
  private mutating func positionArguments(_ call: inout FunctionCall) {
    call.arguments = [expression(above: .bitOr)]
    call.modifiers.append("in")
    expect(.in)
    call.arguments.append(expression())
  }

  /// expression (`,` from [`,` length] | FROM from [FOR length]).
  private mutating func substringArguments(_ call: inout FunctionCall) {
    call.arguments = [expression()]
    if eat(.from) {
      call.modifiers.append("from")
      call.arguments.append(expression())
      if eat(.for) {
        call.modifiers.append("for")
        call.arguments.append(expression())
      }
      return
    }
    expectToken(.comma)
    call.arguments.append(expression())
    if eatToken(.comma) { call.arguments.append(expression()) }
  }

  /// [LEADING | TRAILING | BOTH] [expression] [FROM] expression.
  private mutating func trimArguments(_ call: inout FunctionCall) {
    if let side = eat(anyOf: .leading, .trailing, .both) {
      call.modifiers.append(String(side.spelling))
      if !at(.from) { call.arguments = [expression()] }
      expect(.from)
      call.arguments.append(expression())
      return
    }
    call.arguments = [expression()]
    if eat(.from) {
      call.modifiers.append("from")
      call.arguments.append(expression())
    }
  }

  /// expression `,` … [USING character set].
  private mutating func charArguments(_ call: inout FunctionCall) {
    call.arguments = commaList { $0.expression() }
    if eat(.using) {
      call.modifiers.append("using")
      _ = charsetName()
    }
  }

  /// (DATE | TIME | DATETIME | TIMESTAMP) `,` expression.
  private mutating func formatArguments(_ call: inout FunctionCall) {
    let start = start
    guard at(anyOf: .date, .time, .datetime, .timestamp) else {
      return fail(expected: "`DATE`, `TIME` or `DATETIME`")
    }
    let word = takeIdentifier()
    call.arguments = [make(.column(ObjectName(name: word)), from: start)]
    expectToken(.comma)
    call.arguments.append(expression())
  }

  /// unit `,` expression `,` expression.
  private mutating func timestampArguments(_ call: inout FunctionCall) {
    if text(of: token).contains("_"), !text(of: token).lowercased().hasPrefix("sql_tsi_") {
      fail(expected: "a unit such as `DAY`")
    }
    unitArgument(&call)
    for _ in 0..<2 {
      expectToken(.comma)
      call.arguments.append(expression())
    }
  }

  /// expression `,` INTERVAL amount unit; ADDDATE and SUBDATE take a number of days as well.
  private mutating func dateArguments(_ call: inout FunctionCall, _ name: String) {
    call.arguments = [expression()]
    expectToken(.comma)
    if at(.interval), !isFunctionNamedInterval() {
      call.arguments.append(interval())
    } else if name == "adddate" || name == "subdate" {
      call.arguments.append(expression())
    } else {
      fail(expected: "`INTERVAL`")
    }
  }

  /// expression [AS (CHAR | BINARY) `(` n `)`] [LEVEL …] | expression `,` n `,` n `,` n.
  private mutating func weightArguments(_ call: inout FunctionCall) {
    call.arguments = [expression()]
    if eat(.as) {
      expectPhrase(anyOf: "char", "binary")
      expectToken(.leftParenthesis)
      let number = token
      wholeNumber()
      if !isFailing, text(of: number) == "0" {
        fail(.invalidLiteral, "the length is at least 1", at: number.range)
      }
      expectToken(.rightParenthesis)
    } else if eatToken(.comma) {
      call.arguments += commaList { $0.wholeNumber() }
    }
    guard dialect.hasMariaDBCommands || at(.level) else { return }
    if eat(.level) {
      repeat {
        wholeNumber()
        if eatOperator("-") { wholeNumber() }
        _ = eat(anyOf: .asc, .desc)
        _ = eat(.reverse)
      } while eatToken(.comma)
    }
  }

  /// document `,` path [RETURNING type] [… ON EMPTY] [… ON ERROR] (MySQL 8.0.21).
  private mutating func jsonValue(_ call: inout FunctionCall) {
    call.arguments = [expression()]
    expectToken(.comma)
    call.arguments.append(primary())
    if eat(.returning) {
      call.modifiers.append("returning")
      _ = mysqlCastType()
    }
    jsonResponses()
  }

  /// [(NULL | ERROR | DEFAULT literal) ON EMPTY] [(NULL | ERROR | DEFAULT literal) ON ERROR].
  mutating func jsonResponses() {
    for _ in 0..<2 where at(anyOf: .null, .error, .default) {
      if eat(.default) { _ = expression(above: .unary) } else { advance() }
      expect(.on)
      if expectPhrase(anyOf: "empty", "error") == "error" { return }
    }
  }

  /// expression `,` … each with [AS type], of MariaDB's dynamic columns.
  private mutating func columnArguments(_ call: inout FunctionCall) {
    call.arguments = commaList { parser in
      let value = parser.expression()
      if parser.eat(.as) { _ = parser.mysqlCastType() }
      return value
    }
  }

  // MARK: Behind the parentheses

  /// [WITHIN GROUP …] [(RESPECT | IGNORE) NULLS] [FROM (FIRST | LAST)] [OVER …].
  mutating func mysqlCallModifiers(_ call: inout FunctionCall) {
    if dialect.hasMariaDBCommands, eatPhrase("within group") {
      expectToken(.leftParenthesis)
      expect(.order, .by)
      call.withinGroup = commaList { $0.orderItem() }
      expectToken(.rightParenthesis)
    }
    let name = call.name.name.text.lowercased()
    if dialect.hasFullWindowFunctions {
      if name == "nth_value", eatPhrase(anyOf: "from first", "from last") != nil {}
      _ = eatPhrase(anyOf: "respect nulls", "ignore nulls")
    }
    if at(.over), !Parser.takesWindow(call) {
      fail(expected: "`;`", help: "OVER belongs to aggregates and window functions")
    }
    if at(.over) { uses(.windowFunctions) }
    if eat(.over) {
      call.over =
        atToken(.leftParenthesis)
        ? .specification(windowSpecification()) : .named(identifier(expected: "a window"))
    }
    checkWindowFunction(call, name)
  }

  /// An aggregate or a window function.
  private static func takesWindow(_ call: FunctionCall) -> Bool {
    guard call.name.qualifiers.isEmpty, !call.name.name.isQuoted else { return false }
    let name = call.name.name.text.lowercased()
    return aggregates.contains(name)
      || [
        "count", "group_concat", "json_arrayagg", "json_objectagg", "row_number", "rank",
        "dense_rank", "cume_dist", "percent_rank", "ntile", "first_value", "last_value",
        "nth_value", "lag", "lead", "median", "percentile_cont", "percentile_disc",
        "st_collect",
      ].contains(name)
  }

  /// How many arguments the functions take that need OVER.
  private func windowArguments(of name: String) -> ClosedRange<Int>? {
    switch name {
    case "row_number", "rank", "dense_rank", "cume_dist", "percent_rank": 0...0
    case "last_value": dialect.hasFullWindowFunctions ? 1...1 : nil
    case "ntile", "first_value": 1...1
    case "median", "percentile_cont", "percentile_disc": dialect.hasMariaDBCommands ? 1...1 : nil
    case "nth_value": 2...2
    case "lag", "lead": dialect.hasFullWindowFunctions ? 1...3 : 1...2
    default: nil
    }
  }

  private mutating func checkWindowFunction(_ call: FunctionCall, _ name: String) {
    guard !isFailing, call.name.qualifiers.isEmpty, !call.name.name.isQuoted,
      let counts = windowArguments(of: name)
    else { return }
    if !counts.contains(call.arguments.count) {
      fail(
        .unexpectedToken,
        "`\(call.name.name.text)` does not take \(call.arguments.count) arguments",
        at: call.name.range)
    } else if call.over == nil {
      fail(expected: "`OVER`")
    }
  }

  /// (ROWS | RANGE | GROUPS) (bound | BETWEEN bound AND bound) [EXCLUDE …].
  mutating func mysqlFrame() {
    if at(.groups), !dialect.hasFullWindowFunctions { fail(expected: "`ROWS` or `RANGE`") }
    advance()
    if eat(.between) {
      frameBound(isAlone: false)
      expect(.and)
      frameBound(isAlone: false)
    } else {
      frameBound(isAlone: true)
    }
    if eatPhrase("exclude") {
      expectPhrase(anyOf: "no others", "current row", "group", "ties")
    }
  }

  /// UNBOUNDED (PRECEDING | FOLLOWING) | CURRENT ROW | (n | INTERVAL …) (PRECEDING | FOLLOWING).
  private mutating func frameBound(isAlone: Bool) {
    if eatPhrase("current row") { return }
    if eatPhrase("unbounded") {
      // nothing more
    } else if at(.interval), !isFunctionNamedInterval(), dialect.hasFullWindowFunctions {
      _ = interval()
    } else {
      switch token.kind {
      case .integer, .decimal, .parameter, .placeholder: _ = primary()
      case .string where dialect.hasMariaDBCommands: _ = primary()
      default: fail(expected: "`UNBOUNDED`, `CURRENT ROW` or a number")
      }
    }
    if isAlone { expect(.preceding) } else { expectPhrase(anyOf: "preceding", "following") }
  }
}
