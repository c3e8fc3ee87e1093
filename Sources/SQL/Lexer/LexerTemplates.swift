/// Template placeholders, which stand for a name, a value or SQL, and template control blocks.
extension Lexer {
  /// Reads a placeholder that starts at `start` or touches the name there, with all name characters and
  /// further placeholders that touch it; false where there is none.
  mutating func readPlaceholderName(from start: Int) -> Bool {
    var index = start
    var isPlaceholder = false
    while index < end {
      if let next = placeholderEnd(at: index) {
        index = next
        isPlaceholder = true
      } else if bytes[index] == UInt8(ascii: "$"), at(index + 1) == UInt8(ascii: "{") {
        emitUnterminatedPlaceholder(openAt: index)
        return true
      } else if traits[Int(bytes[index])].contains(.name),
        !isDelimiterAfterPlaceholder(index, isPlaceholder)
      {
        index += 1
      } else {
        break
      }
    }
    guard isPlaceholder else { return false }
    emit(.placeholder, to: index)
    return true
  }

  private func isDelimiterAfterPlaceholder(_ index: Int, _ isPlaceholder: Bool) -> Bool {
    isPlaceholder && !delimiter.isEmpty && startsDelimiter(at: index)
  }

  /// `${` without its `}` in the line: the line is one token, so that what follows can be read.
  private mutating func emitUnterminatedPlaceholder(openAt index: Int) {
    report(
      .unterminatedPlaceholder, "unterminated placeholder: `}` is missing in this line",
      from: index, to: index + 2)
    emit(.placeholder, to: lineEnd(from: index), flags: .unterminated)
  }

  /// The end of the placeholder that starts at `index`.
  ///
  /// `${name}`, `{{ name }}`, `{name}`, `<%= name %>`, `$(name)`, `%(name)s`, `@name@`, `$%name%$`.
  func placeholderEnd(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "$"):
      return dollarPlaceholderEnd(at: index)
    case UInt8(ascii: "{"):
      guard at(index + 1) == UInt8(ascii: "{") else {
        return enclosedName(from: index + 1, close: UInt8(ascii: "}"))
      }
      guard !isControlBlock(at: index) else { return nil }
      return doubleBraceEnd(at: index)
    case UInt8(ascii: "<"):
      guard at(index + 1) == UInt8(ascii: "%"), at(index + 2) == UInt8(ascii: "=") else {
        return nil
      }
      return blockEnd(from: index + 2, close: UInt8(ascii: "%"), UInt8(ascii: ">"))
    case UInt8(ascii: "%"):
      guard at(index + 1) == UInt8(ascii: "("),
        let nameEnd = enclosedName(from: index + 2, close: UInt8(ascii: ")")),
        at(nameEnd) == UInt8(ascii: "s"), !has(.name, at: nameEnd + 1)
      else { return nil }
      return nameEnd + 1
    case UInt8(ascii: "@"):
      guard startsName(at: index + 1), !isNameOrQuote(before: index) else { return nil }
      return enclosedName(from: index + 1, close: UInt8(ascii: "@"))
    default: return nil
    }
  }

  /// `user@host@x` and `'user'@'host'` are no placeholders.
  private func isNameOrQuote(before index: Int) -> Bool {
    guard index > 0 else { return false }
    switch classes[Int(bytes[index - 1])] {
    case .name, .digit, .dollar, .singleQuote, .doubleQuote, .backtick, .rightParenthesis, .at:
      return true
    default: return false
    }
  }

  /// The end of `${…}`, `$(name)` and `$%name%$`.
  private func dollarPlaceholderEnd(at index: Int) -> Int? {
    switch at(index + 1) {
    case UInt8(ascii: "{"): return bracedEnd(from: index + 2)
    case UInt8(ascii: "("): return enclosedName(from: index + 2, close: UInt8(ascii: ")"))
    case UInt8(ascii: "%"):
      guard let nameEnd = enclosedName(from: index + 2, close: UInt8(ascii: "%")),
        at(nameEnd) == UInt8(ascii: "$")
      else { return nil }
      return nameEnd + 1
    default: return nil
    }
  }

  /// The index behind `close`, where only letters, digits and `_` stand before it, and between them
  /// single `.`, `:` and `-`.
  private func enclosedName(from start: Int, close: UInt8) -> Int? {
    guard has(.name, at: start) else { return nil }
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == close { return index + 1 }
      let isJoint =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      let isName = byte != UInt8(ascii: "$") && traits[Int(byte)].contains(.name)
      guard isName || (isJoint && has(.name, at: index + 1)) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The index behind the `}` that closes `${`, in the same line; braces inside come in pairs.
  private func bracedEnd(from start: Int) -> Int? {
    var depth = 1
    var index = start
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "\n") { return nil }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The index behind `}}`, or behind `}}}` for `{{{`.
  private func doubleBraceEnd(at start: Int) -> Int? {
    let isTriple = at(start + 2) == UInt8(ascii: "{")
    let brace = UInt8(ascii: "}")
    guard let last = blockEnd(from: start + (isTriple ? 3 : 2), close: brace, brace) else {
      return nil
    }
    return isTriple && at(last) == brace ? last + 1 : last
  }

  /// The index behind the two bytes that close a block, before the next block opens.
  private func blockEnd(from start: Int, close: UInt8, _ second: UInt8) -> Int? {
    let open = second == UInt8(ascii: ">") ? UInt8(ascii: "<") : UInt8(ascii: "{")
    let openSecond = close == UInt8(ascii: "}") ? UInt8(ascii: "{") : close
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == close, at(index + 1) == second { return index + 2 }
      if byte == open, at(index + 1) == openSecond { return nil }
      index += 1
    }
    return nil
  }

  /// Takes `{{if x}}`, `{% … %}`, `{# … #}`, `<% … %>` as a comment; false where there is none.
  mutating func readTemplateBlock() -> Bool {
    let second = at(position + 1)
    var blockEnd: Int?
    switch (bytes[position], second) {
    case (UInt8(ascii: "<"), UInt8(ascii: "%")):
      blockEnd = self.blockEnd(from: position + 2, close: second, UInt8(ascii: ">"))
    case (UInt8(ascii: "{"), UInt8(ascii: "%")), (UInt8(ascii: "{"), UInt8(ascii: "#")):
      blockEnd = self.blockEnd(from: position + 2, close: second, UInt8(ascii: "}"))
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      blockEnd = isControlBlock(at: position) ? doubleBraceEnd(at: position) : nil
    default: break
    }
    guard let blockEnd else { return false }
    let lines = bytes[position..<blockEnd].contains(UInt8(ascii: "\n"))
    comment(.template, to: blockEnd)
    if lines { spacing.insert(.startsLine) }
    return true
  }

  /// The words that begin a control block of Go's, Handlebars' and Jinja's `{{ … }}`.
  private static let controlWords: [String] = [
    "if", "else", "end", "range", "with", "define", "block", "each", "unless", "break", "continue",
  ]

  /// `{{` at `index` opens a control block or a comment, not an expression.
  private func isControlBlock(at index: Int) -> Bool {
    var index = index + 2
    if at(index) == UInt8(ascii: "-") || at(index) == UInt8(ascii: "~") { index += 1 }
    index = skip(.whiteSpace, from: index)
    switch at(index) {
    case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "^"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "$"): return isAssignment(from: index + 1)
    default:
      return Self.controlWords.contains { word in
        spells(word, at: index) && !has(.name, at: index + word.utf8.count)
          && at(index + word.utf8.count) != UInt8(ascii: ".")
      }
    }
  }

  /// `$name := …` of a Go template.
  private func isAssignment(from index: Int) -> Bool {
    let next = skip(.whiteSpace, from: skip(.name, from: index))
    return at(next) == UInt8(ascii: ":") && at(next + 1) == UInt8(ascii: "=")
  }

  mutating func readLeftBrace() {
    if readTemplateBlock() || readPlaceholderName(from: position) { return }
    if isMySQL, let markerEnd = escapeMarkerEnd() {
      escapeDepth += 1
      return comment(.escapeMarker, to: markerEnd)
    }
    if at(position + 1) == UInt8(ascii: "{") {
      report(
        .unterminatedPlaceholder, "unterminated placeholder: `}}` is missing", from: position,
        to: position + 2)
      return emit(.placeholder, to: lineEnd(from: position), flags: .unterminated)
    }
    readUnknown()
  }

  mutating func readRightBrace() {
    guard escapeDepth > 0 else { return readUnknown() }
    escapeDepth -= 1
    comment(.escapeMarker, to: position + 1)
  }

  /// The end of `{d`, `{ts`, `{fn`, `{oj`: the grammar takes any name there, and an expression or a
  /// table behind it.
  private func escapeMarkerEnd() -> Int? {
    let first = skip(.whiteSpace, from: position + 1)
    let last = skip(.name, from: first)
    return startsName(at: first) && last < end ? last : nil
  }

  /// The end of `:name` here, and in psql of `:'name'`, `:"name"` and `:{?name}`.
  func clientVariableEnd() -> Int? {
    guard bracketDepth == 0, !isInsideBody, !touchesValue else { return nil }
    let first = position + 1
    if startsName(at: first) {
      let last = skip(.name, from: first)
      return delimiterStart(from: first, to: last) ?? last
    }
    guard !isMySQL else { return nil }
    switch at(first) {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      let last = skip(.name, from: first + 1)
      return last > first + 1 && at(last) == bytes[first] ? last + 1 : nil
    case UInt8(ascii: "{"):
      guard at(first + 1) == UInt8(ascii: "?") else { return nil }
      let last = skip(.name, from: first + 2)
      return last > first + 2 && at(last) == UInt8(ascii: "}") ? last + 1 : nil
    default: return nil
    }
  }

  /// A label, a key or a closing parenthesis stands right before: `label:LOOP`, `'key':value`.
  private var touchesValue: Bool {
    guard spacing.isEmpty, let last = tokens.last else { return false }
    switch last.kind {
    case .word, .quotedIdentifier, .string, .integer, .rightParenthesis, .rightBracket, .colon:
      return true
    default: return false
    }
  }
}
