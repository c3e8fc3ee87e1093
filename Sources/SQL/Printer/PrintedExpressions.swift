import Text

/// Expressions with the parentheses that their operators' precedence asks for.
extension SQLPrinter {
  /// An expression as an operand of what binds as strongly as `context`.
  func expression(_ expression: Expression, in context: Binding = .assignment) -> String {
    let inner = stripped(expression)
    let text = bare(inner)
    return binding(of: inner) < context ? "(\(text))" : text
  }

  /// An expression without the parentheses around it, where they can go.
  ///
  /// In MySQL they stay: its servers name columns by their expressions, ask for them around defaults,
  /// and differ in the order of their operators.
  private func stripped(_ expression: Expression) -> Expression {
    var inner = expression
    while !dialect.isMySQLFamily, case .parenthesized(let next) = inner.kind { inner = next }
    return inner
  }

  /// PostgreSQL `b_expr`: what stands in DEFAULT and in front of BETWEEN's AND.
  func restrictedExpression(_ expression: Expression) -> String {
    switch stripped(expression).kind {
    case .collate, .atTimeZone, .isTest, .in, .like, .between, .not, .and, .or, .quantified:
      if dialect.isMySQLFamily { return self.expression(expression, in: .bitOr) }
      return "(\(self.expression(expression)))"
    default: return self.expression(expression, in: dialect.isMySQLFamily ? .bitOr : .other)
    }
  }

  /// How strongly the outermost operator binds.
  private func binding(of expression: Expression) -> Binding {
    switch expression.kind {
    case .or: .or
    case .and: .and
    case .not: .not
    case .isTest: .is
    case .between, .in, .like: .pattern
    case .binary(_, let rest): rest.first.map { binding(ofOperator: $0.op) } ?? .subscripted
    case .quantified(let comparison): binding(ofOperator: comparison.op)
    case .unary(let op, _):
      dialect.isMySQLFamily || op == "-" || op == "+" ? .unary : .other
    case .collate: .collate
    case .atTimeZone: .atTimeZone
    case .assignment, .namedArgument: .assignment
    default: .subscripted
    }
  }

  private func binding(ofOperator op: String) -> Binding {
    switch op {
    case "overlaps": .pattern
    case ":": .assignment
    case "=": .comparison
    case "*", "div", "mod": .product
    case "xor": .xor
    case ":=": .assignment
    default:
      Binding.of(operator: op, in: dialect)
        ?? (op.utf8.first.map { $0 >= 97 } == true ? .pattern : .other)
    }
  }

  /// The fields of an interval stand behind its text.
  private func typedLiteral(_ type: TypeName, _ literal: StringLiteral) -> String {
    guard let fields = type.intervalFields else { return "\(self.type(type)) \(string(literal))" }
    let precision =
      type.arguments.isEmpty ? "" : parenthesizedList(type.arguments) { expression($0) }
    return "interval \(string(literal)) \(fields)\(precision)"
  }

  private func bare(_ expression: Expression) -> String {
    switch expression.kind {
    case .null: "NULL"
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .integer(let text), .decimal(let text), .bits(let text), .parameter(let text),
      .placeholder(let text), .variable(let text):
      text
    case .string(let literal): string(literal)
    case .typedLiteral(let type, let literal):
      checked(expression.range, typedLiteral(type, literal))
    case .interval(let amount, let unit):
      "INTERVAL \(self.expression(amount)) \(unit.uppercased())"
    case .defaultValue: "DEFAULT"
    case .column(let name): self.name(name)
    case .star(let qualifiers):
      qualifiers.enumerated().map { name($1, as: $0 == 0 ? .column : .label) + "." }.joined() + "*"
    case .specialValue(let word, let precision):
      checked(
        expression.range,
        word.uppercased() + (precision.map { "(\(self.expression($0)))" } ?? ""))
    case .call(let call): checked(expression.range, self.call(call))
    case .type(let type): self.type(type)
    case .operatorName(let name): operatorValue(name)
    case .groupingSets(let sets): "GROUPING SETS \(parenthesizedList(sets) { self.expression($0) })"
    case .currentOf(let cursor): "CURRENT OF \(name(cursor))"
    case .cast(let cast): checked(expression.range, self.cast(cast))
    case .unreadable: sourceText(expression.range)
    default: operation(expression)
    }
  }

  private func operation(_ expression: Expression) -> String {
    switch expression.kind {
    case .collate(let operand, let collation):
      return "\(self.expression(operand, in: .collate)) COLLATE \(collationName(collation))"
    case .atTimeZone(let operand, let zone):
      let left = self.expression(operand, in: .atTimeZone)
      guard let zone else { return "\(left) AT LOCAL" }
      return "\(left) AT TIME ZONE \(self.expression(zone, in: Binding.atTimeZone.next))"
    case .unary(let op, let operand): return unary(op, operand)
    case .postfix(let operand, let op): return accessed(operand) + op
    case .binary(let first, let rest): return checked(expression.range, binary(first, rest))
    case .and(let operands): return chain(operands, "AND", .and)
    case .or(let operands): return chain(operands, "OR", .or)
    case .not(let operand): return "NOT \(self.expression(operand, in: .not))"
    case .isTest(let test): return checked(expression.range, isTest(test))
    case .between, .in, .like, .quantified: return pattern(expression)
    case .assignment(let left, let right):
      return "\(self.expression(left, in: .or)) := \(self.expression(right))"
    case .namedArgument(let label, let value):
      return "\(name(label, as: .label)) => \(self.expression(value))"
    default: return constructor(expression)
    }
  }

  /// What is closed by a bracket or a word of its own.
  private func constructor(_ expression: Expression) -> String {
    switch expression.kind {
    case .exists(let query): "EXISTS (\(self.query(query)))"
    case .subquery(let query): "(\(self.query(query)))"
    case .arrayQuery(let query): "ARRAY(\(self.query(query)))"
    case .array(let elements): "ARRAY[\(list(elements) { self.expression($0) })]"
    case .row(let items, let isExplicit):
      (isExplicit ? "ROW" : "") + parenthesizedList(items) { self.expression($0) }
    case .parenthesized(let inner): "(\(self.expression(inner)))"
    case .caseWhen(let value): caseWhen(value)
    case .subscripts(let operand, let subscripts):
      accessed(operand) + subscripts.map { self.subscript($0) }.joined()
    case .field(let operand, let field): "\(accessed(operand)).\(name(field, as: .label))"
    case .match(let columns, let against, let modifier):
      "MATCH \(parenthesizedList(columns) { self.expression($0) }) AGAINST ("
        + words(self.expression(against), modifier.uppercased()) + ")"
    default: sourceText(expression.range)
    }
  }

  // MARK: Operators

  private func unary(_ op: String, _ operand: Expression) -> String {
    if op == "binary" { return "BINARY \(expression(operand, in: .unary))" }
    let isSign = op == "-" || op == "+"
    let text = expression(operand, in: isSign || dialect.isMySQLFamily ? .unary : .other)
    let first = text.utf8.first ?? 0
    let isLetterOrDigit = first >= 48 && first < 58 || first >= 65 || first == 40
    return isSign && isLetterOrDigit ? op + text : "\(op) \(text)"
  }

  private func binary(_ first: Expression, _ rest: [BinaryPart]) -> String {
    guard let op = rest.first?.op else { return expression(first) }
    let level = binding(ofOperator: op)
    // PostgreSQL's comparisons do not chain.
    let chains = dialect.isMySQLFamily || (level != .comparison && level != .pattern)
    var text = expression(first, in: chains ? level : level.next)
    for part in rest {
      text += " \(operatorText(part.op)) \(expression(part.operand, in: level.next))"
    }
    return text
  }

  /// An operator that is a word in upper case; `OPERATOR(schema.+)` keeps the case of its names.
  func operatorText(_ op: String) -> String {
    guard op.utf8.first.map({ $0 >= 97 && $0 <= 122 }) == true else { return op }
    guard op.hasPrefix("operator") else { return op.uppercased() }
    return "OPERATOR" + op.dropFirst("operator".count)
  }

  private func chain(_ operands: [Expression], _ word: String, _ level: Binding) -> String {
    operands.enumerated().map { index, operand in
      expression(operand, in: index == 0 ? level : level.next)
    }.joined(separator: " \(word) ")
  }

  private func isTest(_ test: IsTest) -> String {
    let head =
      expression(test.operand, in: Binding.is.next) + (test.isNegated ? " IS NOT" : " IS")
    switch test.predicate {
    case .null: return "\(head) NULL"
    case .boolean(let value): return "\(head) \(value ? "TRUE" : "FALSE")"
    case .unknown: return "\(head) UNKNOWN"
    case .distinctFrom(let other):
      return "\(head) DISTINCT FROM \(expression(other, in: .comparison))"
    case .document: return "\(head) DOCUMENT"
    case .normalized(let form): return words(head, form?.uppercased(), "NORMALIZED")
    case .json(let kind, let hasUniqueKeys):
      return words(
        head, "JSON", kind?.uppercased(), hasUniqueKeys ? "WITH UNIQUE KEYS" : nil)
    case .ofTypes(let types): return "\(head) OF \(parenthesizedList(types) { type($0) })"
    }
  }

  private func pattern(_ expression: Expression) -> String {
    let level = Binding.pattern.next
    switch expression.kind {
    case .between(let test):
      let high = self.expression(test.high, in: dialect.isMySQLFamily ? .bitOr : .other)
      let head = self.expression(test.operand, in: level) + (test.isNegated ? " NOT" : "")
      let word = test.isSymmetric ? "BETWEEN SYMMETRIC" : "BETWEEN"
      return "\(head) \(word) \(restrictedExpression(test.low)) AND \(high)"
    case .in(let test):
      let head = self.expression(test.operand, in: level) + (test.isNegated ? " NOT IN" : " IN")
      switch test.list {
      case .query(let query): return "\(head) (\(self.query(query)))"
      case .values(let values):
        return "\(head) \(parenthesizedList(values) { self.expression($0) })"
      }
    case .like(let test):
      let head = self.expression(test.operand, in: level) + (test.isNegated ? " NOT" : "")
      let right = dialect.isMySQLFamily ? Binding.bitOr : .other
      let escape = test.escape.map { " ESCAPE \(self.expression($0, in: right))" } ?? ""
      return
        "\(head) \(test.op.uppercased()) \(self.expression(test.pattern, in: right))\(escape)"
    case .quantified(let test):
      let op = operatorText(test.op)
      let left = self.expression(test.operand, in: binding(ofOperator: test.op).next)
      let source =
        switch test.source {
        case .query(let query): self.query(query)
        case .array(let array): self.expression(array)
        }
      return checked(
        expression.range, "\(left) \(op) \(test.quantifier.uppercased()) (\(source))")
    default: return sourceText(expression.range)
    }
  }

  // MARK: Calls and the rest

  private func cast(_ cast: CastExpression) -> String {
    switch cast.form {
    case .colons: "\(expression(cast.operand, in: .subscripted))::\(type(cast.type))"
    case .function: "CAST(\(expression(cast.operand)) AS \(type(cast.type)))"
    case .charset: "CONVERT(\(expression(cast.operand)) USING \(word(cast.type.name.name)))"
    }
  }

  /// An operator in the place of a value.
  private func operatorValue(_ name: ObjectName) -> String {
    name.qualifiers.isEmpty ? name.name.text : "OPERATOR(\(operatorName(name)))"
  }

  /// `ORDER BY a, b DESC`; nothing for an empty list.
  func orderBy(_ items: [OrderItem]) -> String {
    guard !items.isEmpty else { return "" }
    return "ORDER BY "
      + list(items) { item in
        var text = expression(item.expression)
        if let op = item.usingOperator { text += " USING \(operatorText(op))" }
        if item.isDescending { text += " DESC" }
        if item.isExplicitlyAscending { text += " ASC" }
        if let first = item.nullsFirst { text += first ? " NULLS FIRST" : " NULLS LAST" }
        return text
      }
  }

  private func caseWhen(_ value: CaseExpression) -> String {
    var text = "CASE"
    if let operand = value.operand { text += " \(expression(operand))" }
    for branch in value.branches {
      text += " WHEN \(expression(branch.condition)) THEN \(expression(branch.result))"
    }
    if let otherwise = value.otherwise { text += " ELSE \(expression(otherwise))" }
    return text + " END"
  }

  func `subscript`(_ item: Subscript) -> String {
    let lower = item.lower.map { expression($0) } ?? ""
    guard item.isSlice else { return "[\(lower)]" }
    return "[\(lower):\(item.upper.map { expression($0) } ?? "")]"
  }

  /// An operand of `.field` or `[n]`: whatever could be read as something else is in parentheses.
  func accessed(_ operand: Expression) -> String {
    switch operand.kind {
    case .parenthesized(let inner): return "(\(expression(inner)))"
    case .column, .subscripts, .field, .parameter, .placeholder, .subquery, .row, .call:
      return bare(operand)
    default: return "(\(expression(operand)))"
    }
  }
}
