import Text

/// Constants of a type: `interval '1 day' hour to minute`, `numeric(3, 1) '0.5'`, `point '(1,2)'`
/// (PostgreSQL, section 4.1.2.7; `AexprConst` of gram.y).
extension Parser {
  /// Sconst comes next.
  var atStringConstant: Bool { token.kind == .string || token.kind == .dollarString }

  static func isStringConstant(_ token: Token) -> Bool {
    token.kind == .string || token.kind == .dollarString
  }

  /// A type's name stands here whose constant it is.
  ///
  /// Types that look like a call, such as `f(1) 'text'`, are found behind their arguments.
  func isPostgreSQLTypedLiteral() -> Bool {
    let next = peek()
    if Parser.isStringConstant(next) {
      return isName(token, as: .function) || Parser.isBuiltInType(token.keyword)
        || Parser.isConstantType(token.keyword)
    }
    switch token.keyword {
    case .double: return next.keyword == .precision && Parser.isStringConstant(peek(2))
    case .timestamp, .time:
      if next.kind == .leftParenthesis { return true }
      guard next.keyword == .with || next.keyword == .without else { return false }
      return peek(2).keyword == .time && peek(3).keyword == .zone
        && Parser.isStringConstant(peek(4))
    case .varchar, .dec, .decimal, .numeric, .float, .interval:
      return next.kind == .leftParenthesis
    case .bit, .char, .character, .nchar:
      return next.kind == .leftParenthesis || next.keyword == .varying
    case .national: return next.keyword == .char || next.keyword == .character
    default: return false
    }
  }

  /// The types with a grammar of their own that may stand before a string.
  private static func isConstantType(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .varchar, .char, .character, .nchar, .bit, .dec, .decimal, .numeric, .float, .timestamp,
      .time, .interval:
      true
    default: false
    }
  }

  /// type 'text' [interval fields].
  mutating func typedLiteral() -> Expression {
    let start = start
    guard at(.interval), !dialect.isMySQLFamily else {
      let type = dialect.isMySQLFamily ? typeName() : postgresqlSimpleType()
      let literal = stringLiteral()
      return make(.typedLiteral(type, literal), from: start)
    }
    advance()
    var type = builtInType("interval", from: start)
    if atToken(.leftParenthesis) {
      type.arguments = precision()
      type.range = range(from: start)
      let literal = stringLiteral()
      return make(.typedLiteral(type, literal), from: start)
    }
    let literal = stringLiteral()
    let word = type.range
    intervalFields(&type)
    type.range = word
    return make(.typedLiteral(type, literal), from: start)
  }

  /// 'text' behind a name with or without modifiers.
  mutating func typedLiteral(
    named name: ObjectName, arguments: [Expression], from start: UInt32
  ) -> Expression {
    var type = TypeName(name: name, range: range(from: start))
    type.arguments = arguments
    let literal = stringLiteral()
    return make(.typedLiteral(type, literal), from: start)
  }

  /// `(` Iconst `)`.
  mutating func precision() -> [Expression] {
    expectToken(.leftParenthesis)
    let number = integerConstant()
    expectToken(.rightParenthesis)
    return [number]
  }

  /// AexprConst.
  mutating func constant() -> Expression {
    let value = primary()
    switch value.kind {
    case .integer, .decimal, .string, .bits, .typedLiteral, .boolean, .null, .placeholder,
      .unreadable:
      break
    default:
      fail(.unexpectedToken, "a constant is expected", at: value.range)
    }
    return value
  }

  // MARK: Rows

  /// row OVERLAPS row, each of two values.
  mutating func overlapsTest(_ left: Expression, from start: UInt32) -> Expression {
    expect(.overlaps)
    let right = primary()
    for side in [left, right] {
      if case .row(let items, _) = side.kind, items.count == 2 { continue }
      fail(
        .unexpectedToken, "`OVERLAPS` compares two rows of two values",
        help: "write `(start1, end1) OVERLAPS (start2, end2)`", at: side.range)
    }
    return make(
      .binary(first: left, rest: [BinaryPart(op: "overlaps", operand: right)]), from: start)
  }
}

extension Expression {
  /// A c_expr of gram.y: no operator stands in it outside parentheses.
  var isOperand: Bool {
    switch kind {
    case .unary, .not, .binary, .and, .or, .isTest, .between, .in, .like, .quantified, .collate,
      .atTimeZone, .namedArgument, .defaultValue:
      false
    case .cast(let cast): cast.form != .colons
    default: true
    }
  }
}
