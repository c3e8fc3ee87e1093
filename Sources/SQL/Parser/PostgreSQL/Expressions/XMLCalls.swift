import Text

extension Parser {
  /// The SQL/XML functions; nil: another operand.
  mutating func xmlCall() -> Expression? {
    switch token.keyword {
    case .xmlelement: return specialCall { $0.elementArguments(&$1) }
    case .xmlexists:
      return specialCall { parser, call in
        let value = parser.operand()
        parser.add(.value(value), value, to: &call)
        parser.xmlPassing(&call)
      }
    case .xmlforest:
      return specialCall { parser, call in
        for part in parser.labelledValues(&call) { call.special.append(part) }
      }
    case .xmlparse: return specialCall { $0.parseArguments(&$1) }
    case .xmlpi: return specialCall { $0.instructionArguments(&$1) }
    case .xmlroot: return specialCall { $0.rootArguments(&$1) }
    case .xmlserialize: return specialCall { $0.serializeArguments(&$1) }
    default: return nil
    }
  }

  /// c_expr: an operand with no operator around it.
  mutating func operand() -> Expression {
    let value = expression(above: .subscripted)
    if !value.isOperand {
      fail(
        .unexpectedToken, "an operand without an operator is expected",
        help: "put it into parentheses", at: value.range)
    }
    return value
  }

  /// NAME label [`,` xml_attributes] [`,` expr_list].
  private mutating func elementArguments(_ call: inout FunctionCall) {
    expect(.name)
    call.special.append(.name(identifier(as: .label)))
    guard eatToken(.comma) else { return }
    if at(.xmlattributes), peek().kind == .leftParenthesis {
      advance()
      expectToken(.leftParenthesis)
      let parts = labelledValues(&call)
      call.special.append(.attributes(parts))
      expectToken(.rightParenthesis)
      guard eatToken(.comma) else { return }
    }
    valueParts(&call)
  }

  /// labeled_expr_list → a_expr [AS label] `,` ….
  private mutating func labelledValues(_ call: inout FunctionCall) -> [CallPart] {
    var parts: [CallPart] = []
    repeat {
      let value = expression()
      call.arguments.append(value)
      parts.append(.labelled(value, eat(.as) ? identifier(as: .label) : nil))
    } while eatToken(.comma)
    return parts
  }

  /// (DOCUMENT | CONTENT).
  private mutating func documentOrContent(_ call: inout FunctionCall) {
    guard let kind = eat(anyOf: .document, .content) else {
      fail(expected: "`DOCUMENT` or `CONTENT`")
      return
    }
    word(String(kind.spelling), to: &call)
  }

  /// (DOCUMENT | CONTENT) a_expr [(PRESERVE | STRIP) WHITESPACE].
  private mutating func parseArguments(_ call: inout FunctionCall) {
    documentOrContent(&call)
    valuePart(&call)
    if let option = eat(anyOf: .preserve, .strip) {
      expect(.whitespace)
      word("\(option.spelling) whitespace", to: &call)
    }
  }

  /// NAME label [`,` a_expr].
  private mutating func instructionArguments(_ call: inout FunctionCall) {
    expect(.name)
    call.special.append(.name(identifier(as: .label)))
    if eatToken(.comma) { valuePart(&call) }
  }

  /// a_expr `,` VERSION (a_expr | NO VALUE) [`,` STANDALONE (YES | NO [VALUE])].
  private mutating func rootArguments(_ call: inout FunctionCall) {
    valuePart(&call)
    expectToken(.comma)
    expect(.version)
    word("version", to: &call)
    if at(.no), peek().keyword == .value {
      advance()
      advance()
      word("no value", to: &call)
    } else {
      valuePart(&call)
    }
    guard eatToken(.comma) else { return }
    expect(.standalone)
    if eat(.yes) {
      word("standalone yes", to: &call)
    } else {
      expect(.no)
      word(eat(.value) ? "standalone no value" : "standalone no", to: &call)
    }
  }

  /// (DOCUMENT | CONTENT) a_expr AS SimpleTypename [[NO] INDENT].
  private mutating func serializeArguments(_ call: inout FunctionCall) {
    documentOrContent(&call)
    valuePart(&call)
    expect(.as)
    call.special.append(.type(postgresqlSimpleType()))
    if at(anyOf: .no, .indent) { uses(.xmlIndent) }
    if eat(.no) {
      expect(.indent)
      word("no indent", to: &call)
    } else if eat(.indent) {
      word("indent", to: &call)
    }
  }

  /// xmlexists_argument → PASSING [BY (REF | VALUE)] c_expr [BY (REF | VALUE)].
  private mutating func xmlPassing(_ call: inout FunctionCall) {
    expect(.passing)
    var parts: [CallPart] = []
    passingMechanism(&parts)
    let value = operand()
    parts.append(.value(value))
    passingMechanism(&parts)
    add(.passing(parts), value, to: &call)
  }

  private mutating func passingMechanism(_ parts: inout [CallPart]) {
    guard at(.by), !isEndOfOperand(peek()) else { return }
    advance()
    if at(.value) { uses(.xmlByValue) }
    guard let mechanism = eat(anyOf: .ref, .value) else {
      fail(expected: "`REF` or `VALUE`")
      return
    }
    parts.append(.words("by \(mechanism.spelling)"))
  }

  // MARK: XMLTABLE

  /// XMLTABLE `(` [XMLNAMESPACES `(` … `)` `,`] c_expr PASSING … COLUMNS columns `)`.
  mutating func xmlTable() -> Expression {
    uses(.xmlTable)
    return specialCall { parser, call in
      if parser.at(.xmlnamespaces), parser.peek().kind == .leftParenthesis {
        parser.advance()
        let namespaces = parser.parenthesizedList { $0.namespace() }
        for case .labelled(let value, _, _) in namespaces { call.arguments.append(value) }
        call.special.append(.namespaces(namespaces))
        parser.expectToken(.comma)
      }
      let path = parser.operand()
      parser.add(.value(path), path, to: &call)
      parser.xmlPassing(&call)
      parser.expect(.columns)
      let columns = parser.commaList { $0.xmlColumn() }
      call.special.append(.columns(columns))
    }
  }

  /// xml_namespace_el → b_expr AS label | DEFAULT b_expr.
  private mutating func namespace() -> CallPart {
    if eat(.default) { return .labelled(restrictedExpression(), nil) }
    let value = restrictedExpression()
    expect(.as)
    return .labelled(value, identifier(as: .label))
  }

  /// xmltable_column_el → ColId (FOR ORDINALITY | Typename option*).
  private mutating func xmlColumn() -> TableFunctionColumn {
    let start = start
    let name = identifier(expected: "a column's name")
    if eat(.for) {
      expect(.ordinality)
      return TableFunctionColumn(range: range(from: start), name: name, kind: .ordinality)
    }
    var column = TableFunctionColumn(
      range: range(from: start), name: name, kind: .value(typeName()))
    while !isFailing {
      let word = token
      let option: String
      if eat(.default) {
        option = "default"
      } else if eat(.not) {
        expect(.null)
        option = "not null"
      } else if eat(.null) {
        option = "null"
      } else if eat(.path) {
        option = "path"
      } else {
        break
      }
      if column.has(option) {
        fail(.unexpectedToken, "the column has this option already", at: word.range)
      }
      column.parts.append(.words(option))
      if option == "default" || option == "path" {
        column.parts.append(.value(restrictedExpression()))
      }
    }
    column.range = range(from: start)
    return column
  }
}

extension TableFunctionColumn {
  /// The option, or for NULL and NOT NULL the other one, was written before.
  fileprivate func has(_ option: String) -> Bool {
    parts.contains { part in
      guard case .words(let word) = part else { return false }
      return word == option || (word.hasSuffix("null") && option.hasSuffix("null"))
    }
  }
}
