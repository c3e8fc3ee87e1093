import Text

/// What tokens say: names as the dialect folds them, and the values of strings.
extension TokenizedFile {
  /// The bytes of a token as they stand in the file; invalid UTF-8 is replaced.
  package func text(of token: Token) -> String {
    file.text(in: token.range)
  }

  /// The name that a word, a quoted name or a variable spells.
  ///
  /// PostgreSQL folds the ASCII letters of an unquoted name to lower case; quotes are removed, and what
  /// is doubled or escaped inside them is undone. `escape` is what UESCAPE says for `U&"…"`.
  package func identifierText(of token: Token, escape: UInt8 = UInt8(ascii: "\\")) -> String {
    var content = file.bytes(in: token.range)
    var escape = escape
    if let clause = Self.escapeClause(of: token, content) { (content, escape) = clause }
    switch token.kind {
    case .word:
      guard options.dialect.foldsUnquotedNames else { break }
      return String(decoding: content.map(Self.lowercased), as: UTF8.self)
    case .quotedIdentifier: return quotedIdentifierText(content, escape: escape)
    case .string: return stringValue(of: token)
    case .userVariable, .systemVariable:
      content = content.drop { $0 == UInt8(ascii: "@") }
      if let mark = content.first, mark == 0x60 || mark == 0x27 || mark == 0x22 {
        return String(decoding: Self.unquoted(content, escapes: false), as: UTF8.self)
      }
    default: break
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// What stands before UESCAPE, and its character.
  private static func escapeClause(
    of token: Token, _ content: ArraySlice<UInt8>
  ) -> (ArraySlice<UInt8>, UInt8)? {
    guard token.flags.contains(.hasEscapeClause) else { return nil }
    let word = Array("uescape".utf8)
    var start = content.endIndex - word.count
    while start > content.startIndex {
      if content[start..<start + word.count].elementsEqual(word, by: { $0 | 0x20 == $1 }) {
        return (content[..<start], content.dropLast().last ?? UInt8(ascii: "\\"))
      }
      start -= 1
    }
    return nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  private func quotedIdentifierText(_ content: ArraySlice<UInt8>, escape: UInt8) -> String {
    guard content.first == UInt8(ascii: "\"") || content.first == UInt8(ascii: "`") else {
      let quoted = content.dropFirst(2)
      return Self.decodeUnicodeEscapes(Self.unquoted(quoted, escapes: false), escape: escape)
    }
    return String(decoding: Self.unquoted(content, escapes: false), as: UTF8.self)
  }

  /// The value of a string literal: quotes, escapes and line continuations undone.
  ///
  /// For a bit or hexadecimal string, its digits; for another token, its text. `escape` is what UESCAPE
  /// says for `U&'…'`.
  package func stringValue(of token: Token, escape: UInt8 = UInt8(ascii: "\\")) -> String {
    var content = file.bytes(in: token.range)
    var escape = escape
    if let clause = Self.escapeClause(of: token, content) { (content, escape) = clause }
    switch token.kind {
    case .dollarString: return file.text(in: bodyRange(of: token) ?? token.range)
    case .string, .bitString, .hexString: break
    default: return text(of: token)
    }
    guard let quote = content.firstIndex(where: { $0 == 0x27 || $0 == 0x22 }) else {
      return String(decoding: content.dropFirst(2), as: UTF8.self)
    }
    let prefix = (content.first ?? 0) | 0x20
    if options.dialect.isMySQLFamily {
      let value = Self.unquoted(
        content[quote...], escapes: options(at: token.start).hasBackslashEscapes)
      return String(decoding: value, as: UTF8.self)
    }
    let escapes =
      prefix == UInt8(ascii: "e")
      || (options.hasBackslashEscapes && (quote == content.startIndex || prefix == 0x6E))
    if escapes { return EscapedString(content[quote...]).value }
    let value = Self.unquotedParts(content[quote...])
    if prefix == UInt8(ascii: "u") { return Self.decodeUnicodeEscapes(value, escape: escape) }
    return String(decoding: value, as: UTF8.self)
  }

  /// What stands between the quotes or the tags of a string.
  ///
  /// It is nil where that is not the string's value byte by byte. A function's or a DO block's body can
  /// be read there in place.
  package func bodyRange(of token: Token) -> SourceRange? {
    let content = file.bytes(in: token.range)
    let isCut = token.flags.contains(.unterminated)
    var start = content.startIndex
    var end = content.endIndex
    switch token.kind {
    case .dollarString:
      guard let tagEnd = content.dropFirst().firstIndex(of: UInt8(ascii: "$")) else { return nil }
      let length = tagEnd + 1 - start
      start = tagEnd + 1
      if !isCut { end = max(start, end - length) }
    case .string:
      guard let quote = content.firstIndex(where: { $0 == 0x27 || $0 == 0x22 }) else { return nil }
      start = quote + 1
      if !isCut { end = max(start, end - 1) }
      let body = content[start..<end]
      guard !body.contains(content[quote]), !body.contains(UInt8(ascii: "\\")) else { return nil }
    default: return nil
    }
    return SourceRange(
      start: UInt32(truncatingIfNeeded: start) &+ file.firstOffset,
      end: UInt32(truncatingIfNeeded: end) &+ file.firstOffset)
  }
}

extension TokenizedFile {
  /// The inside of one quoted part that begins with its quote; MySQL's escapes are undone on request.
  private static func unquoted(_ content: ArraySlice<UInt8>, escapes: Bool) -> [UInt8] {
    guard let mark = content.first else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.startIndex + 1
    while index < content.endIndex {
      let byte = content[index]
      index += 1
      if byte == mark {
        guard index < content.endIndex, content[index] == mark else { break }
        result.append(mark)
        index += 1
      } else if byte == UInt8(ascii: "\\"), escapes, index < content.endIndex {
        appendMySQLEscape(content[index], to: &result)
        index += 1
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// MySQL manual, "String Literals": `\%` and `\_` keep their backslash for LIKE.
  private static func appendMySQLEscape(_ letter: UInt8, to result: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "0"): result.append(0)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "Z"): result.append(26)
    case UInt8(ascii: "%"), UInt8(ascii: "_"): result += [UInt8(ascii: "\\"), letter]
    default: result.append(letter)
    }
  }

  /// The parts of a PostgreSQL string without escapes, joined.
  private static func unquotedParts(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isInside = false
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      let next = index + 1 < content.endIndex ? content[index + 1] : 0
      index += 1
      if !isInside {
        if byte == UInt8(ascii: "'") { isInside = true }
        if byte == UInt8(ascii: "-"), next == byte { index = lineEnd(content, from: index) }
      } else if byte == UInt8(ascii: "'") {
        if next == byte {
          result.append(byte)
          index += 1
        } else {
          isInside = false
        }
      } else {
        result.append(byte)
      }
    }
    return result
  }

  static func lineEnd(_ content: ArraySlice<UInt8>, from start: Int) -> Int {
    content[start...].firstIndex { $0 == 10 || $0 == 13 } ?? content.endIndex
  }

  /// Undoes `\XXXX` and `\+XXXXXX` of `U&'…'`, with `escape` for the backslash.
  private static func decodeUnicodeEscapes(_ content: [UInt8], escape: UInt8) -> String {
    var decoder = UnicodeEscapes()
    var index = 0
    while index < content.count {
      let byte = content[index]
      guard byte == escape, index + 1 < content.count else {
        decoder.append(byte)
        index += 1
        continue
      }
      let isLong = content[index + 1] == UInt8(ascii: "+")
      let first = index + (isLong ? 2 : 1)
      let last = first + (isLong ? 6 : 4)
      if content[index + 1] == escape {
        decoder.append(escape)
        index += 2
      } else if last <= content.count, let unit = hexValue(content[first..<last]) {
        decoder.append(unit: unit)
        index = last
      } else {
        decoder.append(byte)
        index += 1
      }
    }
    return decoder.value
  }

  static func hexValue(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      let lower = digit | 0x20
      if digit >= 48, digit <= 57 {
        value = value &* 16 &+ UInt32(digit - 48)
      } else if lower >= 97, lower <= 102 {
        value = value &* 16 &+ UInt32(lower - 87)
      } else {
        return nil
      }
    }
    return value
  }
}
