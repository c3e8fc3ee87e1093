import Text

/// Unicode escapes in PostgreSQL's strings and names (sections 4.1.2.2 and 4.1.2.3).
extension Lexer {
  /// Reports escapes of `E'\u0061'` and `U&'\0061'` that name no character.
  ///
  /// Surrogates come in pairs; the digits are as many as the escape asks for.
  mutating func checkUnicode(from start: Int, to stringEnd: Int, isPrefixed: Bool) {
    // What stands between U& and UESCAPE may have another escape character.
    guard !isPrefixed else { return }
    var index = start
    var high: Int?
    while index < stringEnd {
      guard bytes[index] == UInt8(ascii: "\\") else {
        if let first = high { return reportUnicode(from: first, to: index) }
        index += 1
        continue
      }
      let letter = at(index + 1)
      guard letter | 0x20 == UInt8(ascii: "u") else {
        if let first = high { return reportUnicode(from: first, to: index) }
        index += 2
        continue
      }
      let count = letter == UInt8(ascii: "u") ? 4 : 8
      let first = index + 2
      guard first + count <= stringEnd,
        let unit = TokenizedFile.hexValue(bytes[first..<first + count]),
        unit > 0, unit <= 0x10_FFFF
      else { return reportUnicode(from: index, to: min(first + count, stringEnd)) }
      let isLow = (0xDC00...0xDFFF).contains(unit)
      if (high != nil) != isLow { return reportUnicode(from: high ?? index, to: first + count) }
      high = (0xD800...0xDBFF).contains(unit) ? index : nil
      index = first + count
    }
    if let first = high { reportUnicode(from: first, to: stringEnd) }
  }

  private mutating func reportUnicode(from start: Int, to reportEnd: Int) {
    report(
      .invalidLiteral, "this escape is no character of Unicode",
      help: "write `\\uXXXX` or `\\UXXXXXXXX`; the halves of a surrogate pair stand together",
      from: start, to: reportEnd)
  }

  /// The string that ends at `stringEnd` is that of `U&'…' UESCAPE '!'`: it becomes a part of the
  /// token before.
  mutating func joinEscapeClause(to stringEnd: Int) -> Bool {
    guard tokens.count > 1, tokens[tokens.count - 1].keyword == .uescape else { return false }
    let first = tokens[tokens.count - 2]
    guard first.kind == .string || first.kind == .quotedIdentifier,
      at(Int(first.start) + 1) == UInt8(ascii: "&"),
      (comments.last?.range.start ?? 0) <= first.start
    else { return false }
    let escape = at(position + 1)
    let isCharacter =
      stringEnd - position == 3 && !has(.hexDigit, at: position + 1) && escape > 0x20
      && escape != UInt8(ascii: "+") && escape != UInt8(ascii: "\"")
    if !isCharacter {
      report(
        .invalidLiteral, "UESCAPE takes one character that is no digit and no quote",
        from: position, to: stringEnd)
    }
    tokens.removeLast(2)
    tokens.append(first)
    tokens[tokens.count - 1].end = UInt32(truncatingIfNeeded: stringEnd)
    tokens[tokens.count - 1].flags.insert(.hasEscapeClause)
    spacing = []
    position = stringEnd
    return true
  }
}
