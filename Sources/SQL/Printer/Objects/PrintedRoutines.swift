import Text

/// Functions, procedures and DO blocks.
extension SQLPrinter {
  func createRoutine(_ routine: CreateRoutine) -> String {
    let word = routine.kind == .procedure ? "PROCEDURE" : "FUNCTION"
    let head = words(
      "CREATE", routine.orReplace ? "OR REPLACE" : nil, word,
      name(routine.name, as: .function) + parenthesizedList(routine.parameters) { parameter($0) },
      returns(routine))
    var parts = [head] + routine.options.map { routineOption($0) }
    if let body = routine.body { parts.append(self.body(body)) }
    let line = parts.filter { !$0.isEmpty }.joined(separator: " ")
    if line.utf8.count <= Self.lineWidth, !line.utf8.contains(10) { return line }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func returns(_ routine: CreateRoutine) -> String? {
    if !routine.returnedColumns.isEmpty {
      return "RETURNS TABLE " + parenthesizedList(routine.returnedColumns) { parameter($0) }
    }
    return routine.returns.map { "RETURNS \(type($0))" }
  }

  func routineOption(_ option: RoutineOption) -> String {
    switch option {
    case .flag(let words): words.uppercased()
    case .language(let name): "LANGUAGE \(self.name(name))"
    case .cost(let value): "COST \(expression(value))"
    case .rows(let value): "ROWS \(expression(value))"
    case .parallel(let word): "PARALLEL \(keyword(word))"
    case .support(let function): "SUPPORT \(name(function))"
    case .transform(let types): "TRANSFORM " + list(types) { "FOR TYPE \(type($0))" }
    case .parameter(let variable): set(variable)
    case .definition(let text, let symbol):
      if let symbol {
        "AS \(string(text)), \(string(symbol))"
      } else {
        "AS \(bodyText(text))"
      }
    }
  }

  /// A body that is no string.
  private func body(_ body: Body) -> String {
    switch body.form {
    case .text, nil: return ""
    case .returned:
      guard case .returnValue(let value?)? = body.statements.first?.kind else { return "" }
      return "RETURN \(expression(value))"
    case .atomic:
      var text = "BEGIN ATOMIC\n"
      for statement in body.statements {
        switch statement.kind {
        case .sql(let inner): text += "  \(node(inner, isBroken: false));\n"
        case .returnValue(let value?): text += "  RETURN \(expression(value));\n"
        default: break
        }
      }
      return text + "END"
    }
  }

  func doBlock(_ block: DoBlock) -> String {
    let language = block.language.map { "LANGUAGE \(parameterName($0))" }
    let text = block.text.map { bodyText($0) }
    return block.isLanguageLast ? words("DO", text, language) : words("DO", language, text)
  }

  /// A text that is code: between dollar signs, as it stands.
  ///
  /// Control characters, which no terminal should be given, are written as escapes.
  private func bodyText(_ literal: StringLiteral) -> String {
    let value = literal.value
    if literal.isPlaceholder || hasControlCharacter(value) { return string(literal) }
    let bytes = Array(value.utf8)
    var tag = "$$"
    var number = 0
    while Self.occurs(tag, in: bytes) {
      tag = number == 0 ? "$body$" : "$body\(number)$"
      number += 1
    }
    return tag + value + tag
  }

  /// A closing `tag` behind `bytes` would be found before their end.
  private static func occurs(_ tag: String, in bytes: [UInt8]) -> Bool {
    let tag = Array(tag.utf8)
    let text = bytes + tag.dropLast()
    guard text.count >= tag.count else { return false }
    return (0...(text.count - tag.count)).contains { start in
      text[start] == tag[0] && text[start..<(start + tag.count)].elementsEqual(tag)
    }
  }
}
