import Text

extension Parser {
  /// func_expr_common_subexpr: a call that the grammar knows by its name; nil: an ordinary operand.
  mutating func postgresqlSpecialCall() -> Expression? {
    if at(.collation, .for), peek(2).kind == .leftParenthesis {
      return specialCall(words: 2) { parser, call in parser.valuePart(&call) }
    }
    guard peek().kind == .leftParenthesis else { return nil }
    switch token.keyword {
    case .extract: return specialCall { $0.extractArguments(&$1) }
    case .normalize: return specialCall { $0.normalizeArguments(&$1) }
    case .overlay: return specialCall { $0.overlayArguments(&$1) }
    case .position: return specialCall { $0.positionArguments(&$1) }
    case .substring: return specialCall { $0.substringArguments(&$1) }
    case .treat: return specialCall { $0.treatArguments(&$1) }
    case .trim: return specialCall { $0.trimArguments(&$1) }
    case .coalesce, .greatest, .least, .grouping, .xmlconcat:
      return specialCall { $0.valueParts(&$1) }
    case .nullif:
      return specialCall { parser, call in
        parser.valuePart(&call)
        parser.expectToken(.comma)
        parser.valuePart(&call)
      }
    case .mergeAction where peek(2).kind == .rightParenthesis: return specialCall { _, _ in }
    default: return xmlCall() ?? jsonCall()
    }
  }

  /// word `(` arguments `)`.
  mutating func specialCall(
    words: Int = 1, _ arguments: (inout Parser, inout FunctionCall) -> Void
  ) -> Expression {
    nested(unreadable()) { parser in
      let start = parser.start
      for _ in 0..<words { parser.advance() }
      let range = parser.range(from: start)
      let text = words == 1 ? parser.source.file.text(in: range).lowercased() : "collation for"
      var call = FunctionCall(name: ObjectName(name: Identifier(text, range: range)), arguments: [])
      parser.expectToken(.leftParenthesis)
      arguments(&parser, &call)
      parser.expectToken(.rightParenthesis)
      return parser.make(.call(call), from: start)
    }
  }

  /// a_expr as the next part.
  mutating func valuePart(_ call: inout FunctionCall) {
    let value = expression()
    call.arguments.append(value)
    call.special.append(.value(value))
  }

  /// expr_list.
  mutating func valueParts(_ call: inout FunctionCall) {
    repeat { valuePart(&call) } while eatToken(.comma)
  }

  mutating func add(_ part: CallPart, _ values: Expression..., to call: inout FunctionCall) {
    call.special.append(part)
    call.arguments += values
  }

  mutating func word(_ text: String, to call: inout FunctionCall) {
    call.special.append(.words(text))
    call.modifiers.append(text)
  }

  // MARK: Dates and strings

  /// extract_list → [(word | 'text') FROM a_expr].
  private mutating func extractArguments(_ call: inout FunctionCall) {
    guard !atToken(.rightParenthesis) else { return }
    if atToken(.string) || atToken(.dollarString) || atToken(.placeholder) {
      let literal = stringLiteral()
      let value = Expression(.string(literal), range: literal.range)
      add(.value(value), value, to: &call)
    } else {
      let start = start
      let isUnit = at(anyOf: .year, .month, .day, .hour, .minute, .second)
      let field =
        isUnit ? takeIdentifier() : plainIdentifier(expected: "a field such as `YEAR`")
      let value = make(.column(ObjectName(name: field)), from: start)
      call.special.append(.name(field))
      call.arguments.append(value)
    }
    expect(.from)
    word("from", to: &call)
    valuePart(&call)
  }

  /// a_expr [`,` (NFC | NFD | NFKC | NFKD)].
  private mutating func normalizeArguments(_ call: inout FunctionCall) {
    valuePart(&call)
    guard eatToken(.comma) else { return }
    uses(.normalization)
    guard let form = eat(anyOf: .nfc, .nfd, .nfkc, .nfkd) else {
      fail(expected: "`NFC`, `NFD`, `NFKC` or `NFKD`")
      return
    }
    word(String(form.spelling), to: &call)
  }

  /// a_expr PLACING a_expr FROM a_expr [FOR a_expr] | [arguments].
  private mutating func overlayArguments(_ call: inout FunctionCall) {
    guard !atToken(.rightParenthesis) else { return }
    plainArgument(&call)
    guard eat(.placing) else { return moreArguments(&call) }
    word("placing", to: &call)
    valuePart(&call)
    expect(.from)
    word("from", to: &call)
    valuePart(&call)
    if eat(.for) {
      word("for", to: &call)
      valuePart(&call)
    }
  }

  /// func_arg_expr as the next part.
  private mutating func plainArgument(_ call: inout FunctionCall) {
    let value = callArgument()
    call.arguments.append(value)
    call.special.append(.value(value))
  }

  /// (`,` func_arg_expr)*.
  private mutating func moreArguments(_ call: inout FunctionCall) {
    while eatToken(.comma) { plainArgument(&call) }
    call.special = []
  }

  /// b_expr IN b_expr.
  private mutating func positionArguments(_ call: inout FunctionCall) {
    let needle = restrictedExpression()
    add(.value(needle), needle, to: &call)
    expect(.in)
    word("in", to: &call)
    let text = restrictedExpression()
    add(.value(text), text, to: &call)
  }

  /// a_expr FROM a_expr [FOR a_expr] | a_expr FOR a_expr [FROM a_expr] | a_expr SIMILAR a_expr ESCAPE a_expr
  /// | [arguments].
  private mutating func substringArguments(_ call: inout FunctionCall) {
    guard !atToken(.rightParenthesis) else { return }
    let before = position
    plainArgument(&call)
    if position > before, at(anyOf: .from, .for) {
      let first = advance().keyword
      word(String(first.spelling), to: &call)
      valuePart(&call)
      let second: Keyword = first == .from ? .for : .from
      if eat(second) {
        word(String(second.spelling), to: &call)
        valuePart(&call)
      }
    } else if eat(.similar) {
      used(.substringSimilar)
      word("similar", to: &call)
      valuePart(&call)
      expect(.escape)
      word("escape", to: &call)
      valuePart(&call)
    } else {
      moreArguments(&call)
    }
  }

  /// a_expr AS Typename.
  private mutating func treatArguments(_ call: inout FunctionCall) {
    valuePart(&call)
    expect(.as)
    call.special.append(.type(typeName()))
  }

  /// [BOTH | LEADING | TRAILING] (a_expr FROM expr_list | FROM expr_list | expr_list).
  private mutating func trimArguments(_ call: inout FunctionCall) {
    if let side = eat(anyOf: .both, .leading, .trailing) {
      word(String(side.spelling), to: &call)
    }
    if !at(.from) { valuePart(&call) }
    if eat(.from) {
      word("from", to: &call)
      valueParts(&call)
    } else {
      while eatToken(.comma) { valuePart(&call) }
    }
  }

  // MARK: b_expr

  /// b_expr: an expression without AND, OR, NOT, IN, LIKE, BETWEEN and IS NULL.
  mutating func restrictedExpression() -> Expression {
    let start = start
    if at(.not) {
      fail(expected: "an expression without `NOT`")
      return unreadable()
    }
    var left = expression(above: .other)
    if let op = comparisonOperator() {
      advance()
      let right = expression(above: .other)
      left = make(.binary(first: left, rest: [BinaryPart(op: op, operand: right)]), from: start)
      if comparisonOperator() != nil { failChainedComparison() }
    }
    if at(.is),
      peek().keyword == .distinct || peek().keyword == .document
        || (peek().keyword == .not
          && (peek(2).keyword == .distinct || peek(2).keyword == .document))
    {
      advance()
      let isNegated = eat(.not)
      if eat(.document) {
        return make(
          .isTest(IsTest(operand: left, predicate: .document, isNegated: isNegated)), from: start)
      }
      expect(.distinct)
      expect(.from)
      let right = expression(above: .other)
      return make(
        .isTest(IsTest(operand: left, predicate: .distinctFrom(right), isNegated: isNegated)),
        from: start)
    }
    return left
  }

  /// The comparison that comes next.
  func comparisonOperator() -> String? {
    if atToken(.equals) { return "=" }
    guard token.kind == .operator else { return nil }
    let op = text(of: token)
    switch op {
    case "<", ">", "<=", ">=", "<>", "!=": return op
    default: return nil
    }
  }

  /// `a < b < c`: comparisons do not associate (section 4.1.6).
  mutating func failChainedComparison() {
    fail(
      .unexpectedToken, "unexpected `\(excerpt(of: token))`: comparisons cannot be chained",
      help: "write `a < b AND b < c`, or put one comparison into parentheses", at: token.range)
  }
}
