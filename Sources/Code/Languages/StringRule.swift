/// How one kind of literal goes on and where it ends.
struct StringRule {
  var terminator: [UInt8]
  var escapes = true
  /// Whether the terminator twice stands for itself.
  var doubles = false
  var isMultiline = false
  var interpolation = Language.Interpolation.none

  func interpolates(at index: Int, in bytes: [UInt8]) -> Bool {
    let opener: (UInt8, UInt8)
    switch interpolation {
    case .none: return false
    case .dollarBrace: opener = (UInt8(ascii: "$"), UInt8(ascii: "{"))
    case .hashBrace: opener = (UInt8(ascii: "#"), UInt8(ascii: "{"))
    case .backslashParenthesis: opener = (UInt8(ascii: "\\"), UInt8(ascii: "("))
    }
    return bytes[index] == opener.0 && index + 1 < bytes.count && bytes[index + 1] == opener.1
  }

  var interpolationOpen: UInt8 {
    interpolation == .backslashParenthesis ? UInt8(ascii: "(") : UInt8(ascii: "{")
  }

  var interpolationClose: UInt8 {
    interpolation == .backslashParenthesis ? UInt8(ascii: ")") : UInt8(ascii: "}")
  }
}

extension CodeLexer {
  /// Reads the literal that begins at `position`, if one does.
  mutating func string() -> Bool {
    let rules = language.strings
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "\""): return doubleQuoted(rules)
    case UInt8(ascii: "'"): return singleQuoted(rules)
    case UInt8(ascii: "`") where rules.contains(.backtick):
      position += 1
      literal(
        StringRule(
          terminator: [byte], escapes: !rules.contains(.rawBacktick), isMultiline: true,
          interpolation: rules.contains(.rawBacktick) ? .none : language.interpolation))
      return true
    case UInt8(ascii: "@") where rules.contains(.verbatim) && self.byte(at: position + 1) == 34:
      position += 2
      literal(StringRule(terminator: [34], escapes: false, doubles: true, isMultiline: true))
      return true
    case UInt8(ascii: "<") where rules.contains(.heredoc): return heredoc()
    case UInt8(ascii: "/") where rules.contains(.regex): return regularExpression()
    case UInt8(ascii: ">") where rules.contains(.tags):
      emit(.mark, position, position + 1, link: Int32(byte))
      position += 1
      literal(StringRule(terminator: [UInt8(ascii: "<")], escapes: false, isMultiline: true))
      return true
    default: return false
    }
  }

  private mutating func doubleQuoted(_ rules: Language.Strings) -> Bool {
    if rules.contains(.tripleDouble), matches("\"\"\"".utf8, at: position) {
      position += 3
      literal(
        StringRule(
          terminator: [34, 34, 34], isMultiline: true, interpolation: language.interpolation))
      return true
    }
    if rules.contains(.hashed), let hashes = hashesBefore(position) {
      position += 1
      literal(
        StringRule(
          terminator: [34] + [UInt8](repeating: 35, count: hashes), escapes: false,
          isMultiline: true))
      return true
    }
    if rules.contains(.tagged), byte(at: position - 1) == UInt8(ascii: "R") { return tagged() }
    guard rules.contains(.double) else { return false }
    position += 1
    literal(
      StringRule(
        terminator: [34], isMultiline: rules.contains(.multiline),
        interpolation: language.interpolation))
    return true
  }

  private mutating func singleQuoted(_ rules: Language.Strings) -> Bool {
    if rules.contains(.tripleSingle), matches("'''".utf8, at: position) {
      position += 3
      literal(StringRule(terminator: [39, 39, 39], isMultiline: true))
      return true
    }
    if rules.contains(.characters) {
      // A lifetime or a character: neither can name anything.
      if byte(at: position + 1) == UInt8(ascii: "\\") {
        position += 2
        while position < bytes.count, bytes[position] != 39, !ByteClass.isNewline(bytes[position]) {
          position += 1
        }
        position = min(bytes.count, position + 1)
      } else {
        position += byte(at: position + 2) == 39 ? 3 : 1
      }
      position = min(position, bytes.count)
      return true
    }
    guard rules.contains(.single) else { return false }
    position += 1
    literal(StringRule(terminator: [39], isMultiline: rules.contains(.multiline)))
    return true
  }

  /// The number of `#` between `r` and the quote, where the literal is a raw one.
  private func hashesBefore(_ quote: Int) -> Int? {
    var index = quote - 1
    while index >= 0, bytes[index] == UInt8(ascii: "#") { index -= 1 }
    guard index >= 0, bytes[index] == UInt8(ascii: "r") else { return nil }
    return quote - 1 - index
  }

  /// `R"tag(…)tag"`; the tag has at most 16 characters.
  private mutating func tagged() -> Bool {
    var end = position + 1
    while end < bytes.count, end - position <= 17, bytes[end] != UInt8(ascii: "(") { end += 1 }
    guard byte(at: end) == UInt8(ascii: "(") else {
      position += 1
      return true
    }
    let tag = Array(bytes[(position + 1)..<end])
    position = end + 1
    literal(
      StringRule(
        terminator: [UInt8(ascii: ")")] + tag + [34], escapes: false, isMultiline: true))
    return true
  }

  /// `<<~SQL`, `<<-'SQL'`, `<<<SQL`: the opener, after which the line goes on.
  private mutating func heredoc() -> Bool {
    var index = position + 1
    guard byte(at: index) == UInt8(ascii: "<") else { return false }
    index += 1
    if byte(at: index) == UInt8(ascii: "<") { index += 1 }
    if byte(at: index) == UInt8(ascii: "~") || byte(at: index) == UInt8(ascii: "-") { index += 1 }
    let quote = byte(at: index) == 39 || byte(at: index) == 34 ? byte(at: index) : 0
    if quote != 0 { index += 1 }
    let start = index
    while ByteClass.isWord(byte(at: index)) { index += 1 }
    // `<<` between operands is a shift or an append; labels are written in capitals.
    guard index > start, ByteClass.isUpper(bytes[start]) else { return false }
    let label = Array(bytes[start..<index])
    if quote != 0, byte(at: index) == quote { index += 1 }
    position = index
    announce(heredoc: label, isRaw: quote == 39)
    return true
  }

  private static let operatorWords = wordSet("return when if unless and or not in case while until")
  private static let maximumRegularExpression = 2_000

  /// A regular expression where an operand may stand; it ends on its line.
  private mutating func regularExpression() -> Bool {
    if let last = tokens.last {
      switch last.kind {
      case .number, .string: return false
      case .word:
        guard Self.operatorWords.contains(Array(bytes[Int(last.start)..<Int(last.end)])) else {
          return false
        }
      case .mark:
        let isOperand =
          last.link == Int32(UInt8(ascii: ")")) || last.link == Int32(UInt8(ascii: "]"))
          || last.link == Int32(UInt8(ascii: "}")) || last.link == Int32(UInt8(ascii: "<"))
        if isOperand { return false }
      case .comment: break
      }
    }
    var index = position + 1
    var isInClass = false
    let limit = min(bytes.count, position + Self.maximumRegularExpression)
    while index < limit, !ByteClass.isNewline(bytes[index]) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "[") { isInClass = true }
      if byte == UInt8(ascii: "]") { isInClass = false }
      if byte == UInt8(ascii: "/"), !isInClass {
        position = index + 1
        return true
      }
      index += 1
    }
    return false
  }
}
