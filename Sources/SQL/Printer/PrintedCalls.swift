import Text

/// Calls of functions, also those with a grammar of their own, and windows.
extension SQLPrinter {
  func call(_ call: FunctionCall) -> String {
    var text = call.special.isEmpty ? ordinaryCall(call) : specialCall(call)
    if !call.withinGroup.isEmpty { text += " WITHIN GROUP (\(orderBy(call.withinGroup)))" }
    if let filter = call.filter { text += " FILTER (WHERE \(expression(filter)))" }
    for modifier in call.modifiers where modifier.hasSuffix(" nulls") {
      text += " " + modifier.uppercased()
    }
    switch call.over {
    case nil: return text
    case .named(let window): return "\(text) OVER \(name(window))"
    case .specification(let window): return "\(text) OVER \(self.window(window))"
    }
  }

  private func ordinaryCall(_ call: FunctionCall) -> String {
    var arguments = call.arguments.map { expression($0) }
    if call.isVariadic, let last = arguments.popLast() { arguments.append("VARIADIC \(last)") }
    var inside = (call.isDistinct ? "DISTINCT " : "") + arguments.joined(separator: ", ")
    inside = words(inside, orderBy(call.orderBy))
    if let separator = call.separator { inside += " SEPARATOR \(expression(separator))" }
    return "\(name(call.name, as: .function))(\(inside))"
  }

  // MARK: Windows

  func window(_ window: WindowSpecification) -> String {
    let partition =
      window.partitionBy.isEmpty
      ? nil : "PARTITION BY " + list(window.partitionBy) { expression($0) }
    let frame = window.frameClause.map { self.frame($0) } ?? window.frame.map { sourceText($0) }
    return "("
      + words(window.base.map { name($0) }, partition, orderBy(window.orderBy), frame) + ")"
  }

  private func frame(_ frame: WindowFrame) -> String {
    let bounds =
      frame.end.map { "BETWEEN \(bound(frame.start)) AND \(bound($0))" } ?? bound(frame.start)
    return words(
      frame.unit.uppercased(), bounds, frame.exclusion.map { "EXCLUDE \($0.uppercased())" })
  }

  private func bound(_ bound: WindowFrame.Bound) -> String {
    switch bound {
    case .unboundedPreceding: "UNBOUNDED PRECEDING"
    case .unboundedFollowing: "UNBOUNDED FOLLOWING"
    case .currentRow: "CURRENT ROW"
    case .preceding(let value): "\(expression(value)) PRECEDING"
    case .following(let value): "\(expression(value)) FOLLOWING"
    }
  }

  // MARK: Special calls

  /// A call whose parts are words and values in an order of its own.
  ///
  /// Values that follow each other are a list; words stand between spaces.
  private func specialCall(_ call: FunctionCall) -> String {
    let function = call.name.name.text.lowercased()
    var text = ""
    var isBehindItem = false
    for part in call.special {
      let isItem = part.isItem && !(function == "json_table" && part.isName)
      if !text.isEmpty { text += isBehindItem && isItem || part.isListed ? ", " : " " }
      text += self.part(part, of: function)
      isBehindItem = isItem
    }
    return "\(function.uppercased())(\(text))"
  }

  private func part(_ part: CallPart, of function: String) -> String {
    switch part {
    case .value(let value): return argument(value, of: function)
    case .words(let words): return words.uppercased()
    case .labelled(let value, let label, let format):
      return words(
        expression(value), format?.uppercased(), label.map { "AS \(name($0, as: .label))" })
    case .pair(let key, let value, let format):
      return words("\(operand(key)) VALUE \(expression(value))", format?.uppercased())
    case .name(let name): return specialName(name, of: function)
    case .query(let query): return self.query(query)
    case .orderBy(let items): return orderBy(items)
    case .returning(let type, let format):
      return words("RETURNING", self.type(type), format?.uppercased())
    case .type(let type): return "AS \(self.type(type))"
    case .formatted(let value, let format): return "\(expression(value)) \(format.uppercased())"
    case .behavior(let words, let value, let isOnError):
      return self.words(
        words.uppercased(), value.map { expression($0) }, isOnError ? "ON ERROR" : "ON EMPTY")
    case .attributes(let parts):
      return "XMLATTRIBUTES(" + list(parts) { self.part($0, of: function) } + ")"
    case .namespaces(let parts): return "XMLNAMESPACES(" + list(parts) { namespace($0) } + ")"
    case .passing(let parts): return passing(parts, of: function)
    case .columns(let columns): return self.columns(columns, of: function)
    }
  }

  private func argument(_ value: Expression, of function: String) -> String {
    switch function {
    case "xmltable", "xmlexists": operand(value)
    case "position": restrictedExpression(value)
    default: expression(value)
    }
  }

  private func specialName(_ name: Identifier, of function: String) -> String {
    switch function {
    case "extract": self.name(name)
    case "json_table": "AS \(self.name(name))"
    default: "NAME \(self.name(name, as: .label))"
    }
  }

  private func namespace(_ part: CallPart) -> String {
    guard case .labelled(let value, let label, _) = part else { return "" }
    guard let label else { return "DEFAULT \(restrictedExpression(value))" }
    return "\(restrictedExpression(value)) AS \(name(label, as: .label))"
  }

  /// A list of labelled values, or one value with BY REF around it.
  private func passing(_ parts: [CallPart], of function: String) -> String {
    let separator = function.hasPrefix("xml") ? " " : ", "
    return "PASSING " + parts.map { part($0, of: function) }.joined(separator: separator)
  }

  /// `c_expr`: an operand; whatever has an operator is in parentheses.
  func operand(_ value: Expression) -> String {
    switch value.kind {
    case .null, .boolean, .integer, .decimal, .string, .bits, .parameter, .placeholder:
      expression(value)
    default: accessed(value)
    }
  }

  // MARK: Columns of JSON_TABLE and XMLTABLE

  private func columns(_ columns: [TableFunctionColumn], of function: String) -> String {
    let text = list(columns) { column($0, of: function) }
    return function == "xmltable" ? "COLUMNS \(text)" : "COLUMNS (\(text))"
  }

  private func column(_ column: TableFunctionColumn, of function: String) -> String {
    let parts = column.parts.map { part in
      // DEFAULT and PATH of XMLTABLE take a restricted expression.
      if case .value(let value) = part { return restrictedExpression(value) }
      return self.part(part, of: function)
    }.joined(separator: " ")
    let name = column.name.map { self.name($0) }
    return switch column.kind {
    case .ordinality: words(name, "FOR ORDINALITY")
    case .value(let type): words(name, self.type(type), parts)
    case .exists(let type): words(name, self.type(type), "EXISTS", parts)
    case .nested(let columns):
      words("NESTED PATH", parts, name.map { "AS \($0)" }, self.columns(columns, of: function))
    }
  }
}

extension CallPart {
  /// An element of a list, which a comma divides from the one before.
  fileprivate var isItem: Bool {
    switch self {
    case .value, .labelled, .pair, .name, .formatted, .attributes, .namespaces: true
    default: false
    }
  }

  fileprivate var isName: Bool {
    if case .name = self { true } else { false }
  }

  /// Words behind a comma: the form of NORMALIZE, VERSION and STANDALONE of XMLROOT.
  fileprivate var isListed: Bool {
    guard case .words(let words) = self else { return false }
    switch words {
    case "nfc", "nfd", "nfkc", "nfkd", "version": return true
    default: return words.hasPrefix("standalone")
    }
  }
}
