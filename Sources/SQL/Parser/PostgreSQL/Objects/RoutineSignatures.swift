import Text

extension Parser {
  /// func_args_with_defaults → `(` [func_arg [(DEFAULT | `=`) a_expr] `,` …] `)`.
  mutating func routineParameters() -> [RoutineParameter] {
    expectToken(.leftParenthesis)
    if eatToken(.rightParenthesis) { return [] }
    let parameters = commaList { parser in
      var parameter = parser.routineParameter()
      if parser.eat(.default) || parser.eatToken(.equals) {
        parameter.defaultValue = parser.expression()
        parameter.range = parser.range(from: parameter.range.start)
      }
      return parameter
    }
    endList(of: "a parameter")
    return parameters
  }

  /// func_arg → [arg_class] [param_name] func_type | param_name arg_class func_type.
  mutating func routineParameter() -> RoutineParameter {
    let start = start
    var mode = parameterMode()
    var name: Identifier?
    if atParameterName {
      name = takeIdentifier()
      if mode == nil { mode = parameterMode() }
    }
    let type = routineType()
    return RoutineParameter(range: range(from: start), mode: mode, name: name, type: type)
  }

  /// arg_class → IN [OUT] | OUT | INOUT | VARIADIC.
  private mutating func parameterMode() -> RoutineParameter.Mode? {
    switch token.keyword {
    case .in:
      advance()
      return eat(.out) ? .inOut : .in
    case .out:
      advance()
      return .out
    case .inout:
      advance()
      return .inOut
    case .variadic:
      advance()
      return .variadic
    default: return nil
    }
  }

  /// A name with a mode or a type behind it; alone it is a type.
  private var atParameterName: Bool {
    guard isName(token, as: .function) else { return false }
    if at(.double), peek().keyword == .precision { return false }
    let next = peek()
    switch next.keyword {
    case .in, .variadic: return true
    default: return isName(next, as: .function) || isName(next, as: .column)
    }
  }

  /// table_func_column_list → `(` param_name func_type `,` … `)`; behind RETURNS TABLE.
  mutating func returnedColumns() -> [RoutineParameter] {
    parenthesizedList { parser in
      let start = parser.start
      let name = parser.identifier(as: .function, expected: "a column's name")
      let type = parser.routineType()
      return RoutineParameter(range: parser.range(from: start), mode: nil, name: name, type: type)
    }
  }

  /// func_args → `(` [func_arg `,` …] `)`.
  mutating func routineSignature() -> Signature {
    let start = start
    var signature = Signature(range: range(from: start))
    expectToken(.leftParenthesis)
    if !eatToken(.rightParenthesis) {
      signature.parameters = commaList { $0.routineParameter() }
      endList(of: "an argument's type")
    }
    signature.range = range(from: start)
    return signature
  }

  /// aggr_args → `(` `*` `)` | `(` [func_arg `,` …] [ORDER BY func_arg `,` …] `)`.
  mutating func aggregateSignature() -> Signature {
    let start = start
    var signature = Signature(range: range(from: start))
    expectToken(.leftParenthesis)
    if eatToken(.star) {
      signature.isStar = true
    } else {
      if !at(.order) { signature.parameters = commaList { $0.aggregateParameter() } }
      if eat(.order) {
        expect(.by)
        signature.orderedParameters = commaList { $0.aggregateParameter() }
      }
    }
    expectToken(.rightParenthesis)
    signature.range = range(from: start)
    checkVariadic(signature)
    return signature
  }

  /// An ordered-set aggregate whose direct arguments end in VARIADIC has that one argument behind ORDER BY.
  private mutating func checkVariadic(_ signature: Signature) {
    guard let last = signature.parameters.last, last.mode == .variadic,
      let first = signature.orderedParameters.first
    else { return }
    if signature.orderedParameters.count != 1 || first.mode != .variadic {
      fail(
        .unexpectedToken, "a VARIADIC direct argument needs one VARIADIC argument behind ORDER BY",
        at: first.range)
    }
  }

  /// aggr_arg → func_arg that nothing comes out of.
  private mutating func aggregateParameter() -> RoutineParameter {
    let parameter = routineParameter()
    if parameter.mode == .out || parameter.mode == .inOut {
      fail(.unexpectedToken, "an aggregate has no output arguments", at: parameter.range)
    }
    return parameter
  }

  /// oper_argtypes → `(` (Typename | NONE) `,` (Typename | NONE) `)`, not both NONE.
  mutating func operatorSignature() -> Signature {
    let start = start
    var signature = Signature(range: range(from: start))
    expectToken(.leftParenthesis)
    signature.operands.append(operatorOperand())
    if atToken(.rightParenthesis) {
      fail(
        expected: "`,` and the right operand's type",
        help: "write NONE for the operand that a unary operator does not have")
    }
    expectToken(.comma)
    if signature.operands == [nil], at(.none) { fail(expected: "a type") }
    signature.operands.append(operatorOperand())
    expectToken(.rightParenthesis)
    signature.range = range(from: start)
    return signature
  }

  private mutating func operatorOperand() -> TypeName? { eat(.none) ? nil : typeName() }

  /// any_operator → [ColId `.`]* operator.
  mutating func operatorName() -> ObjectName {
    var qualifiers: [Identifier] = []
    while atName(), peek().kind == .dot {
      qualifiers.append(takeIdentifier())
      advance()
    }
    let token = token
    let isOperator = token.kind == .operator && !isText(of: token, "=>")
    guard isOperator || token.kind == .equals || token.kind == .star else {
      fail(expected: "an operator")
      return ObjectName(name: Identifier("", range: SourceRange(at: previousEnd)))
    }
    advance()
    return ObjectName(
      qualifiers: qualifiers, name: Identifier(text(of: token), range: token.range))
  }

  /// func_name → type_function_name | ColId (`.` label)+.
  mutating func routineName(expected: String = "a function's name") -> ObjectName {
    if peek().kind == .dot, atName() { return objectName(expected: expected) }
    if token.kind == .dot { return objectName(expected: expected) }
    return ObjectName(name: identifier(as: .function, expected: expected))
  }

  /// handler_name → name (`.` label)*.
  mutating func handlerName() -> ObjectName { objectName(expected: "a function's name") }

  /// The `)` that ends a list; a comma before it is said to be too many.
  mutating func endList(of item: String) {
    if eatToken(.rightParenthesis) { return }
    fail(expected: "`,` or `)`")
  }

  /// NonReservedWord_or_Sconst.
  mutating func wordOrString(expected: String = "a name or a string") -> Identifier {
    if atToken(.string) {
      let literal = stringLiteral()
      return Identifier(literal.value, range: literal.range, isQuoted: true)
    }
    return nonReservedWord(expected: expected)
  }

  /// NonReservedWord → any word that is not reserved.
  mutating func nonReservedWord(expected: String = "a name") -> Identifier {
    if isName(token, as: .column) || isName(token, as: .function) { return takeIdentifier() }
    return identifier(expected: expected)
  }

  /// role_list → RoleSpec `,` ….
  mutating func postgresqlRoleList() -> [RoleName] { commaList { $0.roleName() } }

  /// name_list → name `,` ….
  mutating func nameList(expected: String = "a name") -> [Identifier] {
    commaList { $0.identifier(expected: expected) }
  }
}
