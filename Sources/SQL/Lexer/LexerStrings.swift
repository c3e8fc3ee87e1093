/// Strings and quoted names.
extension Lexer {
  /// Reads the string whose prefix, if any, starts at `start` and whose quote stands at `quote`.
  mutating func readString(_ kind: TokenKind = .string, from start: Int, quoteAt quote: Int) {
    let mark = bytes[quote]
    let escapes =
      isMySQL
      ? options.hasBackslashEscapes
      : bytes[start] | 0x20 == UInt8(ascii: "e")
        || (options.hasBackslashEscapes && (quote == start || bytes[start] | 0x20 == 0x6E))
    guard var index = closingQuote(mark, from: quote + 1, escapes: escapes) else {
      return emitUnterminated(
        kind, "unterminated string: `\(mark == 0x27 ? "'" : "\"")` is missing")
    }
    if !isMySQL {
      while let next = continuation(from: index + 1) {
        guard let last = closingQuote(mark, from: next + 1, escapes: escapes) else {
          return emitUnterminated(kind, "unterminated string: `'` is missing")
        }
        index = last
      }
    }
    if !isMySQL, kind == .string {
      let prefix = quote > start ? bytes[start] | 0x20 : 0
      if prefix == UInt8(ascii: "e") || prefix == UInt8(ascii: "u") {
        checkUnicode(from: quote + 1, to: index, isPrefixed: prefix == UInt8(ascii: "u"))
      } else if quote == start, joinEscapeClause(to: index + 1) {
        return
      }
    }
    emit(kind, to: index + 1)
  }

  /// The index of the quote that ends a string or name; two in a row stand for one.
  private func closingQuote(_ mark: UInt8, from start: Int, escapes: Bool) -> Int? {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == mark {
        guard at(index + 1) == mark else { return index }
        index += 2
      } else if byte == UInt8(ascii: "{"), mark != UInt8(ascii: "'"),
        let templateEnd = quotedTemplateEnd(at: index)
      {
        index = templateEnd
      } else if byte == UInt8(ascii: "\\"), escapes {
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Behind a template's `{{ … }}` on this line, which may hold quotes of its own.
  private func quotedTemplateEnd(at start: Int) -> Int? {
    guard at(start + 1) == UInt8(ascii: "{") else { return nil }
    var index = start + 2
    let limit = min(end, start + Self.maximumQuotedTemplate)
    while index + 1 < limit, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  /// A template's expression inside a name is shorter.
  private static let maximumQuotedTemplate = 200

  /// The quote of the next part of a string, behind white space with a line break in it; `--` comments
  /// may stand between (PostgreSQL, section 4.1.2.1).
  private func continuation(from start: Int) -> Int? {
    var index = start
    var hasLineBreak = false
    while index < end {
      switch classes[Int(bytes[index])] {
      case .space: index += 1
      case .lineBreak:
        hasLineBreak = true
        index += 1
      case .minus where startsLineComment(at: index): index = lineEnd(from: index)
      case .singleQuote: return hasLineBreak ? index : nil
      default: return nil
      }
    }
    return nil
  }

  mutating func emitUnterminated(_ kind: TokenKind, _ message: String) {
    let help =
      switch kind {
      case .dollarString: "it begins here and has no end: write the same mark behind the body"
      case .quotedIdentifier: "the name begins here: write its closing quote"
      default: "it begins here and has no end: close it, and double each quote inside it"
      }
    report(
      kind == .quotedIdentifier ? .unterminatedIdentifier : .unterminatedString, message,
      help: help, from: position, to: position + 1)
    emit(kind, to: end, flags: .unterminated)
  }

  mutating func readDoubleQuoted() {
    if isMySQL, !options.hasANSIQuotes {
      readString(from: position, quoteAt: position)
    } else {
      readQuotedIdentifier(from: position, quoteAt: position)
    }
  }

  mutating func readQuotedIdentifier(from start: Int, quoteAt quote: Int) {
    let mark = bytes[quote]
    // `"{{ index .Options "Name" }}"`: the quotes inside belong to the template.
    if at(quote + 1) == UInt8(ascii: "{"), let inside = placeholderEnd(at: quote + 1),
      at(inside) == mark, bytes[(quote + 1)..<inside].contains(mark)
    {
      return emit(.placeholder, to: inside + 1)
    }
    guard let last = closingQuote(mark, from: quote + 1, escapes: false) else {
      let name = mark == UInt8(ascii: "`") ? "a backtick" : "`\"`"
      return emitUnterminated(.quotedIdentifier, "unterminated quoted name: \(name) is missing")
    }
    emit(.quotedIdentifier, to: last + 1)
  }

  /// `$tag$ … $tag$` (PostgreSQL, section 4.1.2.4).
  mutating func readDollarString() {
    guard let openEnd = dollarQuoteEnd(at: position) else { return readUnknown() }
    let length = openEnd - position
    var index = openEnd
    while index + length <= end {
      guard bytes[index] == UInt8(ascii: "$") else {
        index += 1
        continue
      }
      // A tag holds no `$`, so what has matched is never read twice.
      var matched = 1
      while matched < length, bytes[index + matched] == bytes[position + matched] { matched += 1 }
      if matched == length { return emit(.dollarString, to: index + length) }
      index += matched
    }
    let open = bytes[position..<openEnd]
    let isShown = open.count <= 64 && open.allSatisfy { $0 < 0x80 }
    let tag = isShown ? String(decoding: open, as: UTF8.self) : "$…$"
    emitUnterminated(.dollarString, "unterminated dollar-quoted string: `\(tag)` is missing")
  }

  /// The end of `$$` or `$tag$` at `index`.
  private func dollarQuoteEnd(at index: Int) -> Int? {
    var index = index + 1
    if startsName(at: index) {
      repeat { index += 1 } while has(.name, at: index) && bytes[index] != UInt8(ascii: "$")
    }
    return at(index) == UInt8(ascii: "$") ? index + 1 : nil
  }

  /// `@name`, `@'name'`, `` @`name` ``, `@@global.name` (MySQL).
  mutating func readVariable() {
    if readPlaceholderName(from: position) { return }
    let isSystem = at(position + 1) == UInt8(ascii: "@")
    let kind: TokenKind = isSystem ? .systemVariable : .userVariable
    var index = position + (isSystem ? 2 : 1)
    switch at(index) {
    case UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      let mark = bytes[index]
      let escapes = mark != UInt8(ascii: "`") && options.hasBackslashEscapes
      guard let last = closingQuote(mark, from: index + 1, escapes: escapes) else {
        return emitUnterminated(kind, "unterminated variable name: its closing quote is missing")
      }
      index = last + 1
    default:
      guard has(.name, at: index) else {
        return emit(.operator, to: position + 1)
      }
      index = skip(.name, from: index)
      while !isSystem, at(index) == UInt8(ascii: "."), has(.name, at: index + 1) {
        index = skip(.name, from: index + 1)
      }
    }
    if isSystem { index = systemVariableEnd(from: index) }
    emit(kind, to: delimiterStart(from: position + 1, to: index) ?? index)
  }

  /// The end of the `.name` parts that follow `@@name`.
  private func systemVariableEnd(from start: Int) -> Int {
    var index = start
    while at(index) == UInt8(ascii: ".") {
      if at(index + 1) == UInt8(ascii: "`"),
        let last = closingQuote(UInt8(ascii: "`"), from: index + 2, escapes: false)
      {
        index = last + 1
      } else if has(.name, at: index + 1) {
        index = skip(.name, from: index + 1)
      } else {
        break
      }
    }
    return index
  }
}
