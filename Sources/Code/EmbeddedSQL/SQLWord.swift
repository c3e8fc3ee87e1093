/// A word of SQL that stands in a string of code or in a file of SQL.
struct SQLWord {
  enum Kind: UInt8 { case word, quoted, mark, number, literal, placeholder }

  var kind: Kind
  /// The byte of a mark.
  var byte: UInt8 = 0
  var keyword: SQLKeyword?
  var start: Int
  var end: Int

  var isName: Bool { kind == .word || kind == .quoted }
}

/// Cuts the pieces of one SQL text into words.
///
/// The pieces belong together (`"SELECT a " + "FROM b"`), so that a literal may begin in one and end
/// in another. Template placeholders of any style are one word that names nothing.
struct SQLWords {
  let bytes: [UInt8]
  private(set) var words: [SQLWord] = []
  private var isInLiteral = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Says that code stands between two pieces.
  mutating func gap(at offset: Int) {
    if !isInLiteral { words.append(SQLWord(kind: .placeholder, start: offset, end: offset)) }
  }

  mutating func append(from start: Int, to end: Int) {
    var index = start
    let end = min(end, bytes.count)
    if isInLiteral { index = literal(from: index, to: end) }
    while index < end {
      let byte = bytes[index]
      let next = index + 1 < end ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "'"):
        index = literal(from: index + 1, to: end)
      case UInt8(ascii: "\""), UInt8(ascii: "`"):
        index = quoted(byte, from: index + 1, to: end)
      case UInt8(ascii: "-") where next == byte:
        index = line(from: index, to: end)
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        index = comment(from: index + 2, to: end)
      case UInt8(ascii: "\\"):
        // An escape of the string around the SQL; an escaped quote stands for the quote.
        index += next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") ? 1 : 2
      case UInt8(ascii: "{"):
        index = braces(from: index, to: end)
      case UInt8(ascii: "#") where next == UInt8(ascii: "{"):
        index = braces(from: index, to: end)
      case UInt8(ascii: "$") where next == UInt8(ascii: "{"):
        index = braces(from: index, to: end)
      case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "%"):
        index = parameter(byte, from: index, to: end)
      default:
        index = other(byte, from: index, to: end)
      }
    }
  }

  private mutating func other(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    if ByteClass.isSpace(byte) { return start + 1 }
    guard ByteClass.isWord(byte) else {
      words.append(SQLWord(kind: .mark, byte: byte, start: start, end: start + 1))
      return start + 1
    }
    var index = start
    while index < end, ByteClass.isWord(bytes[index]) { index += 1 }
    let isNumber = ByteClass.isDigit(byte)
    words.append(
      SQLWord(
        kind: isNumber ? .number : .word,
        keyword: isNumber ? nil : SQLKeyword(bytes[start..<index]), start: start, end: index))
    return index
  }

  private mutating func literal(from start: Int, to end: Int) -> Int {
    var index = start
    isInLiteral = true
    while index < end {
      if bytes[index] == UInt8(ascii: "'") {
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "'") else {
          isInLiteral = false
          words.append(SQLWord(kind: .literal, start: start, end: index))
          return index + 1
        }
        index += 2
      } else {
        index += 1
      }
    }
    return end
  }

  /// A quoted name; where the quote does not end on its line, it is a mark.
  private mutating func quoted(_ quote: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != quote, !ByteClass.isNewline(bytes[index]),
      index - start <= 128
    {
      index += 1
    }
    guard index < end, bytes[index] == quote else {
      words.append(SQLWord(kind: .mark, byte: quote, start: start - 1, end: start))
      return start
    }
    var nameEnd = index
    if nameEnd > start, bytes[nameEnd - 1] == UInt8(ascii: "\\") { nameEnd -= 1 }
    words.append(SQLWord(kind: .quoted, start: start, end: nameEnd))
    return index + 1
  }

  private func line(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, !ByteClass.isNewline(bytes[index]) { index += 1 }
    return index
  }

  private func comment(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return end
  }

  /// `{name}`, `{{ name }}`, `${name}`, `#{name}`: up to the bracket that closes it, on its line.
  private mutating func braces(from start: Int, to end: Int) -> Int {
    var index = start
    var depth = 0
    while index < end, index - start <= 256 {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 {
          words.append(SQLWord(kind: .placeholder, start: start, end: index + 1))
          return index + 1
        }
      }
      index += 1
    }
    words.append(SQLWord(kind: .mark, byte: bytes[start], start: start, end: start + 1))
    return start + 1
  }

  /// `:name`, `@name`, `$1`, `%s`, `%(name)s`; a cast (`::text`) and dollar quotes are marks.
  private mutating func parameter(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    var index = start + 1
    if index < end, bytes[index] == byte {
      words.append(SQLWord(kind: .mark, byte: byte, start: start, end: start + 2))
      return start + 2
    }
    let isFormat = byte == UInt8(ascii: "%") && index < end && bytes[index] == UInt8(ascii: "(")
    if isFormat {
      while index < end, bytes[index] != UInt8(ascii: ")"), index - start <= 128 { index += 1 }
      index = min(end, index + 1)
    }
    while index < end, ByteClass.isWord(bytes[index]) { index += 1 }
    if byte == UInt8(ascii: "$"), index < end, bytes[index] == byte { index += 1 }
    let kind: SQLWord.Kind = index > start + 1 ? .placeholder : .mark
    words.append(SQLWord(kind: kind, byte: byte, start: start, end: index))
    return index
  }
}
