import Text

/// How strongly an operator binds, from the weakest.
///
/// PostgreSQL's order is that of section 4.1.6, "Operator Precedence"; MySQL's that of its page
/// "Operator Precedence". Where they differ the level has the name of its server.
enum Binding: Int, Comparable {
  /// An item of a SELECT list, where an operator's word may be the item's alias instead.
  case selectItem
  case assignment
  case or
  case xor
  case and
  case not
  case `is`
  case comparison
  /// BETWEEN, IN, LIKE: in MySQL they are comparisons.
  case pattern
  /// PostgreSQL: every operator that has no level of its own.
  case other
  case bitOr
  case bitAnd
  case shift
  case sum
  case product
  case power
  case atTimeZone
  case collate
  case unary
  case subscripted

  static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }

  /// The next stronger level.
  var next: Binding { Binding(rawValue: rawValue + 1) ?? .subscripted }
}

extension Binding {
  /// The level of an operator that is not a word, in `dialect`.
  static func of(operator op: String, in dialect: Dialect) -> Binding? {
    switch op {
    case "<", ">", "<=", ">=", "<>", "!=": return .comparison
    case "+", "-": return .sum
    case "/", "%": return .product
    case "^": return .power
    default: break
    }
    guard dialect.isMySQLFamily else { return op == "=>" ? nil : .other }
    switch op {
    case "<=>": return .comparison
    case "||": return .or
    case "&&": return .and
    case "|": return .bitOr
    case "&": return .bitAnd
    case "<<", ">>": return .shift
    case "->", "->>": return .subscripted
    default: return nil
    }
  }
}

extension Parser {
  /// expression → a value expression (PostgreSQL `a_expr`, MySQL `expr`).
  mutating func expression() -> Expression {
    expression(above: .assignment)
  }

  /// An expression whose operators bind at least as strongly as `least`.
  mutating func expression(above least: Binding) -> Expression {
    if recording.isOn { return recorded({ .value($0) }) { $0.expression(above: least) } }
    return nested(unreadable()) { parser in
      let start = parser.start
      let outerDepth = parser.chainDepth
      parser.chainDepth = 0
      var left = parser.prefixExpression(least)
      while !parser.isFailing, parser.infix(&left, from: start, least) { parser.addLink() }
      parser.chainDepth = max(parser.chainDepth, outerDepth)
      return left
    }
  }

  func unreadable() -> Expression {
    Expression(.unreadable, range: SourceRange(at: previousEnd))
  }

  /// A node up to what was eaten last.
  ///
  /// Mutating, so that a production among its arguments is run before the end is looked at.
  mutating func make(_ kind: Expression.Kind, from start: UInt32) -> Expression {
    Expression(kind, range: range(from: start))
  }

  // MARK: Prefix

  /// NOT, +, -, ~, !, BINARY, EXISTS … or an operand.
  private mutating func prefixExpression(_ least: Binding) -> Expression {
    let start = start
    if at(.not), !dialect.isMySQLFamily || least <= .not {
      advance()
      let operand = expression(above: .not)
      return make(.not(operand), from: start)
    }
    if atToken(.operator) {
      let op = text(of: token)
      if op == "-" || op == "+" {
        advance()
        let operand = expression(above: .unary)
        return make(.unary(op, operand), from: start)
      }
      if dialect.isMySQLFamily
        ? op == "~" || op == "!" : Binding.of(operator: op, in: dialect) == .other
      {
        advance()
        let operand = expression(above: dialect.isMySQLFamily ? .unary : .other.next)
        return make(.unary(op, operand), from: start)
      }
    }
    if !dialect.isMySQLFamily, at(.operator), peek().kind == .leftParenthesis {
      let op = eatBinaryOperator("operator")
      let operand = expression(above: .other.next)
      return make(.unary(op, operand), from: start)
    }
    if dialect.isMySQLFamily, at(.binary), !isEndOfOperand(peek()) {
      advance()
      let operand = expression(above: .unary)
      return make(.unary("binary", operand), from: start)
    }
    return postfixed(primary(), from: start)
  }

  /// A token that cannot begin an operand.
  func isEndOfOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .comma, .rightParenthesis, .rightBracket, .terminator, .semicolon, .endOfFile: true
    default: false
    }
  }

  /// `[…]`, `.field`, `::type` and MySQL's `COLLATE`-less rest behind an operand.
  private mutating func postfixed(_ operand: Expression, from start: UInt32) -> Expression {
    var result = operand
    while !isFailing {
      addLink()
      if atToken(.typeCast) {
        result = cast(result, from: start)
      } else if atToken(.leftBracket), !dialect.isMySQLFamily, canHaveField(result) {
        var subscripts: [Subscript] = []
        while atToken(.leftBracket) { subscripts.append(arraySubscript()) }
        result = make(.subscripts(result, subscripts), from: start)
      } else if atToken(.dot), !dialect.isMySQLFamily, canHaveField(result) {
        advance()
        if atToken(.star) {
          advance()
          result = make(.postfix(result, ".*"), from: start)
        } else {
          result = make(.field(result, identifier(as: .label)), from: start)
        }
      } else {
        break
      }
    }
    return result
  }

  /// operand `::` type.
  private mutating func cast(_ operand: Expression, from start: UInt32) -> Expression {
    expectToken(.typeCast)
    let type = typeName()
    return make(.cast(CastExpression(operand: operand, type: type, form: .colons)), from: start)
  }

  /// What `[…]` and `.field` may follow: a call, a constant and ARRAY […] need parentheses.
  private func canHaveField(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .parenthesized, .subquery, .column, .subscripts, .field, .parameter, .placeholder: true
    default: false
    }
  }

  /// `[` expression `]` | `[` [expression] `:` [expression] `]`.
  mutating func arraySubscript() -> Subscript {
    expectToken(.leftBracket)
    if atToken(.rightBracket) { fail(expected: "a subscript") }
    var lower: Expression?
    if !atToken(.colon), !atToken(.rightBracket) { lower = expression() }
    if eatToken(.colon) {
      var upper: Expression?
      if !atToken(.rightBracket) { upper = expression() }
      expectToken(.rightBracket)
      return Subscript(lower: lower, upper: upper, isSlice: true)
    }
    expectToken(.rightBracket)
    return Subscript(lower: lower, upper: nil, isSlice: false)
  }

  // MARK: Infix

  /// Reads one operator and what follows it, if the operator binds at least as strongly as `least`.
  private mutating func infix(
    _ left: inout Expression, from start: UInt32, _ least: Binding
  ) -> Bool {
    if least == .selectItem, isLabelAhead { return false }
    if atToken(.typeCast), !dialect.isMySQLFamily {
      left = cast(left, from: start)
      return true
    }
    if let (binding, op) = binaryOperator() {
      guard binding >= least, canFollow(left, op) else { return false }
      if binding == .subscripted { uses(.jsonArrows) }
      binaryChain(&left, from: start, binding, firstOperator: op)
      return true
    }
    switch token.keyword {
    case .and where least <= .and:
      left = logicalChain(left, from: start, least, .and) { .and($0) }
    case .or where least <= .or:
      left = logicalChain(left, from: start, least, .or) { .or($0) }
    case .is where least <= .is:
      left = isTest(left, from: start)
    case .isnull where least <= .is && !dialect.isMySQLFamily:
      advance()
      left = make(
        .isTest(IsTest(operand: left, predicate: .null, isNegated: false)), from: start)
    case .notnull where least <= .is && !dialect.isMySQLFamily:
      advance()
      left = make(.isTest(IsTest(operand: left, predicate: .null, isNegated: true)), from: start)
    case .similar where peek().keyword != .to: return false
    case .between, .in, .like, .ilike, .similar, .not:
      guard least <= .pattern, !at(anyOf: .ilike, .similar) || !dialect.isMySQLFamily else {
        return false
      }
      return patternTest(&left, from: start)
    case .regexp, .rlike, .sounds, .member:
      guard least <= .pattern, dialect.isMySQLFamily,
        !at(.member) || dialect.hasMemberOf || peek().keyword == .of
      else { return false }
      return patternTest(&left, from: start)
    case .collate where least <= .collate:
      advance()
      if dialect.hasMariaDBCommands, at(.binary) { fail(expected: "a collation") }
      let name = dialect.isMySQLFamily ? ObjectName(name: charsetName()) : objectName()
      left = make(.collate(left, name), from: start)
    case .at where least <= .atTimeZone && !dialect.isMySQLFamily:
      advance()
      if eat(.local) {
        used(.atLocal, words: 2)
        left = make(.atTimeZone(left, nil), from: start)
      } else {
        expect(.time, .zone)
        let zone = expression(above: .atTimeZone.next)
        left = make(.atTimeZone(left, zone), from: start)
      }
    case .overlaps where least <= .pattern && !dialect.isMySQLFamily:
      left = overlapsTest(left, from: start)
    default:
      return false
    }
    return true
  }

  /// MySQL: `:=` follows a variable alone, `->` stands between a column and a path.
  private func canFollow(_ left: Expression, _ op: String) -> Bool {
    guard dialect.isMySQLFamily else { return true }
    switch op {
    case "->", "->>":
      guard case .column = left.kind else { return false }
      return peek().kind == .string || peek().kind == .placeholder || peek().kind == .parameter
    default: return true
    }
  }

  /// The operator that comes next, if it is one between two operands that are kept as they are.
  private func binaryOperator() -> (Binding, String)? {
    switch token.kind {
    case .equals: return (.comparison, "=")
    case .star: return (.product, "*")
    case .operator:
      let op = text(of: token)
      if op == "||", joinsWithPipes { return (.atTimeZone, op) }
      return Binding.of(operator: op, in: dialect).map { ($0, op) }
    case .word: break
    default: return nil
    }
    switch token.keyword {
    case .operator where !dialect.isMySQLFamily && peek().kind == .leftParenthesis:
      return (.other, "operator")
    case .div where dialect.isMySQLFamily: return (.product, "div")
    case .mod where dialect.isMySQLFamily: return (.product, "mod")
    case .xor where dialect.isMySQLFamily: return (.xor, "xor")
    default: return nil
    }
  }

  /// operand (operator operand)* of one level, kept flat.
  private mutating func binaryChain(
    _ left: inout Expression, from start: UInt32, _ binding: Binding, firstOperator: String
  ) {
    var rest: [BinaryPart] = []
    var op: String? = firstOperator
    while let current = op, !isFailing {
      let written = eatBinaryOperator(current)
      if !dialect.isMySQLFamily || binding == .comparison, let quantifier = quantifier() {
        if !rest.isEmpty { left = make(.binary(first: left, rest: rest), from: start) }
        rest = []
        left = quantified(left, written, quantifier, from: start)
      } else {
        rest.append(BinaryPart(op: written, operand: expression(above: binding.next)))
        if !dialect.isMySQLFamily, binding == .comparison, comparisonOperator() != nil {
          failChainedComparison()
        }
      }
      op = nil
      if let (nextBinding, next) = binaryOperator(), nextBinding == binding { op = next }
    }
    if !rest.isEmpty {
      if binding == .assignment, rest.count == 1 {
        left = make(.assignment(left, rest[0].operand), from: start)
      } else {
        left = make(.binary(first: left, rest: rest), from: start)
      }
    }
  }

  /// Eats the operator; `OPERATOR(schema.+)` becomes its text.
  mutating func eatBinaryOperator(_ op: String) -> String {
    advance()
    guard op == "operator" else { return op }
    expectToken(.leftParenthesis)
    var name = "operator("
    while isName(token, as: .label), peek().kind == .dot {
      let qualifier = takeIdentifier()
      let isQuoted = qualifier.isQuoted && !qualifier.text.utf8.contains(UInt8(ascii: "\""))
      name += isQuoted ? "\"\(qualifier.text)\"." : "\(qualifier.text)."
      advance()
    }
    if atToken(.operator) || atToken(.equals) || atToken(.star) {
      name += text(of: token)
      advance()
    } else {
      fail(expected: "an operator")
    }
    expectToken(.rightParenthesis)
    return name + ")"
  }

  private func quantifier() -> String? {
    guard at(anyOf: .any, .some, .all), peek().kind == .leftParenthesis else { return nil }
    return String(token.keyword.spelling)
  }

  private mutating func quantified(
    _ left: Expression, _ op: String, _ quantifier: String, from start: UInt32
  ) -> Expression {
    addLink()
    advance()
    expectToken(.leftParenthesis)
    let source: QuantifiedComparison.Source
    if atQueryStart, !isParenthesizedOperand() {
      source = .query(query())
    } else {
      source = .array(expression())
    }
    expectToken(.rightParenthesis)
    return make(
      .quantified(
        QuantifiedComparison(operand: left, op: op, quantifier: quantifier, source: source)),
      from: start)
  }

  private mutating func logicalChain(
    _ left: Expression, from start: UInt32, _ least: Binding, _ binding: Binding,
    _ kind: ([Expression]) -> Expression.Kind
  ) -> Expression {
    let keyword: Keyword = binding == .and ? .and : .or
    var operands = [left]
    while !(least == .selectItem && isLabelAhead), eat(keyword) {
      operands.append(expression(above: binding.next))
    }
    return make(kind(operands), from: start)
  }

  // MARK: Tests

  /// IS [NOT] (NULL | TRUE | FALSE | UNKNOWN | DISTINCT FROM … | …).
  private mutating func isTest(_ left: Expression, from start: UInt32) -> Expression {
    expect(.is)
    let isNegated = eat(.not)
    let predicate: IsTest.Predicate
    if eat(.null) {
      predicate = .null
    } else if eat(.true) {
      predicate = .boolean(true)
    } else if eat(.false) {
      predicate = .boolean(false)
    } else if eat(.unknown) {
      predicate = .unknown
    } else if !dialect.isMySQLFamily, eat(.distinct) {
      expect(.from)
      predicate = .distinctFrom(expression(above: .comparison))
    } else if !dialect.isMySQLFamily, let special = postgresqlPredicate() {
      predicate = special
    } else {
      fail(expected: "`NULL`, `TRUE`, `FALSE`, `UNKNOWN` or `DISTINCT FROM`")
      predicate = .unknown
    }
    if !dialect.isMySQLFamily, case .distinctFrom = predicate, at(anyOf: .is, .isnull, .notnull) {
      fail(expected: "the end of the test", help: "put the first test into parentheses")
    }
    return make(
      .isTest(IsTest(operand: left, predicate: predicate, isNegated: isNegated)), from: start)
  }

  /// DOCUMENT | [NFC | …] NORMALIZED | JSON [kind] [WITH UNIQUE [KEYS]] | OF `(` types `)`; nil: another.
  private mutating func postgresqlPredicate() -> IsTest.Predicate? {
    if eat(.document) { return .document }
    if eat(.normalized) {
      used(.normalization)
      return .normalized(form: nil)
    }
    if at(anyOf: .nfc, .nfd, .nfkc, .nfkd), peek().keyword == .normalized {
      uses(.normalization)
      let form = advance().keyword.spelling
      advance()
      return .normalized(form: String(form))
    }
    if at(.of), reads(.isOf) {
      uses(.isOf)
      advance()
      return .ofTypes(parenthesizedList { $0.typeName() })
    }
    guard eat(.json) else { return nil }
    used(.isJSON)
    let kind = eat(anyOf: .value, .object, .array, .scalar)
    var hasUniqueKeys = false
    if at(.with, .unique) || at(.without, .unique) {
      hasUniqueKeys = advance().keyword == .with
      advance()
      _ = eat(.keys)
    }
    return .json(kind: kind.map { String($0.spelling) }, hasUniqueKeys: hasUniqueKeys)
  }

  /// [NOT] (BETWEEN … | IN … | LIKE … | ILIKE … | SIMILAR TO … | REGEXP …).
  private mutating func patternTest(_ left: inout Expression, from start: UInt32) -> Bool {
    if at(.not) {
      let next = peek().keyword
      let known: [Keyword] = [.between, .in, .like, .ilike, .similar, .regexp, .rlike]
      guard known.contains(next) else { return false }
    }
    let isNegated = eat(.not)
    if eat(.between) {
      left = between(left, from: start, isNegated: isNegated)
    } else if eat(.in) {
      left = inTest(left, from: start, isNegated: isNegated)
    } else if eat(.sounds) {
      expect(.like)
      left = like(left, "sounds like", from: start, isNegated: isNegated)
    } else if eat(.member) {
      used(.memberOf)
      _ = eat(.of)
      if !atToken(.leftParenthesis) { fail(expected: "`(`") }
      left = like(left, "member of", from: start, isNegated: isNegated)
    } else if eat(.similar) {
      expect(.to)
      left = like(left, "similar to", from: start, isNegated: isNegated)
    } else {
      let op = String(advance().keyword.spelling)
      left = like(left, op, from: start, isNegated: isNegated)
    }
    if !dialect.isMySQLFamily, endsWithOperand(left), atPattern {
      fail(
        .unexpectedToken, "unexpected `\(excerpt(of: token))`: this test cannot follow another",
        help: "put the first test into parentheses", at: token.range)
    }
    return true
  }

  /// BETWEEN, LIKE and their like end with an operand; IN and ANY (…) with a parenthesis.
  private func endsWithOperand(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .between, .like: true
    default: false
    }
  }

  private var atPattern: Bool {
    if at(anyOf: .between, .in, .like, .ilike, .similar) { return true }
    guard at(.not) else { return false }
    switch peek().keyword {
    case .between, .in, .like, .ilike, .similar: return true
    default: return false
    }
  }

  private mutating func between(
    _ left: Expression, from start: UInt32, isNegated: Bool
  ) -> Expression {
    let isSymmetric = eat(.symmetric)
    if !isSymmetric { _ = eat(.asymmetric) }
    let bounds: Binding = dialect.isMySQLFamily ? .bitOr : .other
    let low = dialect.isMySQLFamily ? expression(above: bounds) : restrictedExpression()
    expect(.and)
    let high = expression(above: bounds)
    return make(
      .between(
        BetweenExpression(
          operand: left, low: low, high: high, isNegated: isNegated, isSymmetric: isSymmetric)),
      from: start)
  }

  private mutating func inTest(
    _ left: Expression, from start: UInt32, isNegated: Bool
  ) -> Expression {
    if atToken(.placeholder) || atToken(.parameter) {
      let value = primary()
      return make(
        .in(InExpression(operand: left, list: .values([value]), isNegated: isNegated)),
        from: start)
    }
    expectToken(.leftParenthesis)
    let list: InExpression.List
    if atQueryStart, !isParenthesizedOperand() {
      list = .query(query())
    } else {
      list = .values(commaList { $0.expression() })
    }
    expectToken(.rightParenthesis)
    return make(
      .in(InExpression(operand: left, list: list, isNegated: isNegated)), from: start)
  }

  private mutating func like(
    _ left: Expression, _ op: String, from start: UInt32, isNegated: Bool
  ) -> Expression {
    if let quantifier = quantifier() {
      return quantified(left, isNegated ? "not \(op)" : op, quantifier, from: start)
    }
    let pattern = expression(above: dialect.isMySQLFamily ? .bitOr : .other)
    let escape = eat(.escape) ? expression(above: .other) : nil
    return make(
      .like(
        LikeExpression(
          operand: left, op: op, pattern: pattern, escape: escape, isNegated: isNegated)),
      from: start)
  }
}
