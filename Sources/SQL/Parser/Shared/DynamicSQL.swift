import Text

/// SQL in strings that a body executes, where the text is constant.
extension Parser {
  /// The statements in the text that `expression` makes of constants alone; none where it is not constant.
  mutating func dynamicStatements(in expression: Expression) -> [Statement] {
    guard !isFailing, let tokens = constantText(of: expression) else { return [] }
    return inside(tokens, otherwise: []) { $0.file() }
  }

  private func constantText(of expression: Expression) -> TokenizedFile? {
    if case .string(let literal) = expression.kind, let token = token(from: literal.range.start),
      token.range == literal.range, let inside = source.bodyRange(of: token),
      !token.flags.contains(.unterminated)
    {
      return TokenizedFile(source.file, options: source.options(at: inside.start), within: inside)
    }
    return foldedText(of: expression)?.tokenized(
      path: source.file.path, options: source.options(at: expression.range.start),
      limit: expression.range.end)
  }

  /// The first token that starts at `offset` or behind it.
  private func token(from offset: UInt32) -> Token? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? tokens[low] : nil
  }

  // MARK: Folding

  /// The text of a constant expression; the parser has limited how deep it nests.
  private func foldedText(of expression: Expression) -> LiteralText? {
    switch expression.kind {
    case .string(let literal): return text(of: literal)
    case .parenthesized(let inner): return foldedText(of: inner)
    case .cast(let cast): return isText(cast.type) ? foldedText(of: cast.operand) : nil
    case .binary(let first, let rest)
    where !dialect.isMySQLFamily || source.mode(at: first.range.start).contains(.pipesAsConcat):
      guard rest.allSatisfy({ $0.op == "||" }) else { return nil }
      return joined([first] + rest.map(\.operand))
    case .call(let call): return folded(call)
    default: return nil
    }
  }

  private func isText(_ type: TypeName) -> Bool {
    ["text", "varchar", "character varying"].contains(type.name.text) && type.arrayBounds.isEmpty
  }

  private func text(of literal: StringLiteral) -> LiteralText? {
    var result = LiteralText()
    var start = literal.range.start
    while start < literal.range.end {
      guard let token = token(from: start), result.append(valueOf: token, in: source) else {
        return nil
      }
      start = max(token.end, start &+ 1)
    }
    return result
  }

  private func joined(_ parts: [Expression]) -> LiteralText? {
    var result = LiteralText()
    for part in parts {
      guard let text = foldedText(of: part) else { return nil }
      result.append(text, text.bytes.indices)
    }
    return result
  }

  private func folded(_ call: FunctionCall) -> LiteralText? {
    guard call.name.qualifiers.isEmpty, !call.isVariadic, call.over == nil else { return nil }
    switch call.name.name.text.lowercased() {
    case "concat": return joined(call.arguments)
    case "format" where !dialect.isMySQLFamily: return formatted(call.arguments)
    case "quote_ident" where !dialect.isMySQLFamily: return quoted(call, UInt8(ascii: "I"))
    case "quote_literal" where !dialect.isMySQLFamily: return quoted(call, UInt8(ascii: "L"))
    default: return nil
    }
  }

  /// What quote_ident() and quote_literal() make of a constant: the same as `%I` and `%L` in format().
  private func quoted(_ call: FunctionCall, _ conversion: UInt8) -> LiteralText? {
    guard call.arguments.count == 1, let argument = call.arguments.first,
      let value = constantValue(of: argument), let text = converted(value, conversion)
    else { return nil }
    var result = LiteralText()
    result.append(text.utf8, at: argument.range.start)
    return result
  }

  // MARK: format()

  /// What format() makes of constants (PostgreSQL, section 9.4.1), without widths.
  private func formatted(_ arguments: [Expression]) -> LiteralText? {
    guard let first = arguments.first, let format = foldedText(of: first) else { return nil }
    var result = LiteralText()
    var next = 1
    var index = 0
    while index < format.bytes.count {
      guard format.bytes[index] == UInt8(ascii: "%") else {
        result.append(format, index..<index + 1)
        index += 1
        continue
      }
      let origin = format.origin(of: index)
      index += 1
      if let position = argumentPosition(format.bytes, &index) { next = position }
      guard index < format.bytes.count else { return nil }
      let conversion = format.bytes[index]
      index += 1
      if conversion == UInt8(ascii: "%") {
        result.append([conversion], at: origin)
        continue
      }
      guard arguments.indices.contains(next), let value = constantValue(of: arguments[next]),
        let text = converted(value, conversion)
      else { return nil }
      result.append(text.utf8, at: origin)
      next += 1
    }
    return result
  }

  /// `n$` at `index`, which moves behind it.
  private func argumentPosition(_ bytes: [UInt8], _ index: inout Int) -> Int? {
    var end = index
    while end < bytes.count, end < index + 3, (48...57).contains(bytes[end]) { end += 1 }
    guard end > index, end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return nil }
    let position = Int(String(decoding: bytes[index..<end], as: UTF8.self))
    index = end + 1
    return position
  }

  private func constantValue(of expression: Expression) -> String? {
    switch expression.kind {
    case .integer(let text), .decimal(let text): text
    case .cast(let cast): constantValue(of: cast.operand)
    default: foldedText(of: expression).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  private func converted(_ value: String, _ conversion: UInt8) -> String? {
    switch conversion {
    case UInt8(ascii: "s"): return value
    case UInt8(ascii: "I"): return isPlainName(value) ? value : quoted(value, "\"")
    case UInt8(ascii: "L"): return value.utf8.contains(0x5C) ? nil : quoted(value, "'")
    default: return nil
    }
  }

  private func isPlainName(_ value: String) -> Bool {
    guard let first = value.utf8.first, first == 0x5F || (97...122).contains(first) else {
      return false
    }
    let isPlain = value.utf8.allSatisfy {
      $0 == 0x5F || (97...122).contains($0) || (48...57).contains($0)
    }
    return isPlain && Keyword(word: value) == .notKeyword
  }

  private func quoted(_ value: String, _ mark: String) -> String {
    var result = mark
    for scalar in value.unicodeScalars {
      if scalar == mark.unicodeScalars.first { result += mark }
      result.unicodeScalars.append(scalar)
    }
    return result + mark
  }
}

extension Parser {
  /// EXECUTE text [INTO [STRICT] variables] [USING values], the last two in any order (PL/pgSQL).
  mutating func plpgsqlExecute() -> BodyStatement.Kind {
    let text = plpgsqlDynamicText()
    while !isFailing {
      if eat(.into) {
        _ = intoTargets()
      } else if at(.using) {
        plpgsqlUsing()
      } else {
        break
      }
    }
    return .dynamic(text, dynamicStatements(in: text))
  }

  /// EXECUTE expression.
  mutating func plpgsqlDynamicText() -> Expression {
    expect(.execute)
    return plpgsqlExpression()
  }

  /// [USING expression (`,` expression)*].
  mutating func plpgsqlUsing() {
    guard eat(.using) else { return }
    _ = commaList { $0.plpgsqlExpression() }
  }
}
