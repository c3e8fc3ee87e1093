import Text

extension Parser {
  /// NumericOnly → [`+` | `-`] number.
  mutating func numericOnly() -> Expression {
    let start = start
    let sign: String? = atOperator("-") || atOperator("+") ? text(of: advance()) : nil
    guard atToken(.integer) || atToken(.decimal) || atToken(.placeholder) else {
      fail(expected: "a number")
      return unreadable()
    }
    let number = primary()
    guard let sign else { return number }
    return make(.unary(sign, number), from: start)
  }

  /// SignedIconst.
  mutating func signedInteger() -> Expression {
    let value = numericOnly()
    let number: Expression
    if case .unary(_, let operand) = value.kind { number = operand } else { number = value }
    if case .decimal = number.kind {
      fail(.unexpectedToken, "an integer is expected", at: value.range)
    }
    return value
  }

  /// Iconst.
  mutating func integerConstant() -> Expression {
    guard atToken(.integer) || atToken(.placeholder) else {
      fail(expected: "a number")
      return unreadable()
    }
    return primary()
  }

  /// definition → `(` def_elem `,` … `)`; def_elem → ColLabel [`=` def_arg].
  mutating func definitionList() -> [TableOption] {
    parenthesizedList { $0.definitionElement() }
  }

  private mutating func definitionElement() -> TableOption {
    let start = start
    let name = identifier(as: .label, expected: "an attribute")
    var value: Expression?
    if eatToken(.equals) { value = definitionValue() }
    return TableOption(name: name.text, value: value, range: range(from: start))
  }

  /// reloptions → `(` reloption `,` … `)`; reloption → ColLabel [`.` ColLabel] [`=` def_arg].
  mutating func storageParameters() -> [TableOption] {
    parenthesizedList { parser in
      let start = parser.start
      var name = parser.identifier(as: .label, expected: "a parameter's name").text
      if parser.eatToken(.dot) {
        name += "." + parser.identifier(as: .label, expected: "a parameter's name").text
      }
      var value: Expression?
      if parser.eatToken(.equals) { value = parser.definitionValue() }
      return TableOption(name: name, value: value, range: parser.range(from: start))
    }
  }

  /// def_arg → func_type | reserved word | operator | number | string | NONE.
  mutating func definitionValue() -> Expression {
    let start = start
    switch token.kind {
    case .string, .dollarString, .placeholder: return primary()
    case .integer, .decimal: return primary()
    case .operator, .equals, .star:
      if atOperator("-") || atOperator("+"),
        peek().kind == .integer || peek().kind == .decimal
      {
        return numericOnly()
      }
      return operatorValue(from: start)
    case .word, .quotedIdentifier: return wordValue(from: start)
    default:
      fail(expected: "a value")
      return unreadable()
    }
  }

  private mutating func operatorValue(from start: UInt32) -> Expression {
    let name = operatorName()
    return make(.operatorName(name), from: start)
  }

  private mutating func wordValue(from start: UInt32) -> Expression {
    switch token.keyword {
    case .true, .false: return make(.boolean(advance().keyword == .true), from: start)
    case .null:
      advance()
      return make(.null, from: start)
    case .operator where peek().kind == .leftParenthesis:
      advance()
      expectToken(.leftParenthesis)
      let name = operatorName()
      expectToken(.rightParenthesis)
      return make(.operatorName(name), from: start)
    case .setof: return make(.type(routineType()), from: start)
    default: break
    }
    if token.flags.contains(.reserved) || at(.none) {
      return make(.column(ObjectName(name: takeIdentifier())), from: start)
    }
    let type = routineType()
    if type.arguments.isEmpty, type.arrayBounds.isEmpty, !type.isColumnReference, !type.isSetOf,
      type.intervalFields == nil, !type.name.name.text.contains(" ")
    {
      return make(.column(type.name), from: start)
    }
    return make(.type(type), from: start)
  }

  /// utility_option_list → `(` name [value] `,` … `)`; value → word or string | number.
  mutating func utilityOptions() -> [TableOption] {
    parenthesizedList { parser in
      let start = parser.start
      let name = parser.utilityOptionName()
      var value: Expression?
      if !parser.atToken(.comma), !parser.atToken(.rightParenthesis) {
        value = parser.utilityOptionValue()
      }
      return TableOption(name: name, value: value, range: parser.range(from: start))
    }
  }

  /// utility_option_name → NonReservedWord | ANALYZE | FORMAT.
  private mutating func utilityOptionName() -> String {
    if at(.analyze) || at(.analyse) || at(.format) { return takeIdentifier().text }
    return nonReservedWord(expected: "an option").text
  }

  /// utility_option_arg → opt_boolean_or_string | NumericOnly.
  private mutating func utilityOptionValue() -> Expression {
    let start = start
    if atToken(.integer) || atToken(.decimal) || atOperator("-") || atOperator("+") {
      return numericOnly()
    }
    return booleanOrString(from: start)
  }

  /// opt_boolean_or_string → TRUE | FALSE | ON | word | string.
  mutating func booleanOrString(from start: UInt32) -> Expression {
    if at(.true) || at(.false) { return make(.boolean(advance().keyword == .true), from: start) }
    if atToken(.string) { return primary() }
    let word = at(.on) ? takeIdentifier() : nonReservedWord(expected: "a value")
    return make(.column(ObjectName(name: word)), from: start)
  }

  /// create_generic_options → OPTIONS `(` label 'value' `,` … `)`; behind OPTIONS.
  mutating func foreignOptions() -> [TableOption] {
    parenthesizedList { parser in
      let start = parser.start
      let name = parser.identifier(as: .label, expected: "an option's name")
      let literal = parser.stringLiteral()
      let value = Expression(.string(literal), range: literal.range)
      return TableOption(name: name.text, value: value, range: parser.range(from: start))
    }
  }

  /// alter_generic_options → OPTIONS `(` [ADD | SET] label 'value' | DROP label `,` … `)`; behind OPTIONS.
  ///
  /// An option that is dropped has no value.
  mutating func alteredForeignOptions() -> [TableOption] {
    parenthesizedList { parser in
      let start = parser.start
      let isLabelNext = parser.isName(parser.peek(), as: .label)
      let isDrop = parser.at(.drop) && isLabelNext
      var change: TableOption.Change?
      if isDrop || (parser.at(anyOf: .add, .set) && isLabelNext) {
        change = isDrop ? .drop : parser.at(.add) ? .add : .set
        parser.advance()
      }
      let name = parser.identifier(as: .label, expected: "an option's name")
      var value: Expression?
      if !isDrop {
        let literal = parser.stringLiteral()
        value = Expression(.string(literal), range: literal.range)
      }
      var option = TableOption(name: name.text, value: value, range: parser.range(from: start))
      option.change = change
      return option
    }
  }
}
