extension JSONReader {
  /// Reads a string: `'"' (character | escape)* '"'`.
  ///
  /// The index stands at the opening quote.
  mutating func readString() -> String {
    let start = index
    index += 1
    var decoded: [UInt8] = []
    var copied = index
    while true {
      guard let byte = current, byte != 0x0A, byte != 0x0D else {
        stop(.unterminatedString, from: start)
        return ""
      }
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        decoded += bytes[copied..<index]
        readEscape(into: &decoded)
        copied = index
        continue
      }
      index += 1
      if byte < 0x20 { report(.controlCharacter, range(from: index - 1)) }
    }
    let content = decoded + bytes[copied..<index]
    index += 1
    if let text = String(validating: content, as: UTF8.self) { return text }
    report(.invalidUTF8, range(from: start))
    return String(decoding: content, as: UTF8.self)
  }

  /// Reads an escape: `'\' ('"' | '\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u' hex hex hex hex)`.
  private mutating func readEscape(into decoded: inout [UInt8]) {
    let start = index
    index += 1
    let letter = current
    if letter != nil, letter != 0x0A, letter != 0x0D { index += 1 }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      decoded.append(letter ?? 0)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"): decoded += readUnicodeEscape(from: start)
    default:
      // The end of the line or file is the string's problem. A multi-byte letter is taken whole.
      while let byte = current, byte & 0b1100_0000 == 0b1000_0000 { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      if index > start + 1 { report(.invalidEscape(text), range(from: start)) }
      decoded += bytes[(start + 1)..<index]
    }
  }

  /// The UTF-8 bytes of `\uXXXX`, which may be the first half of a surrogate pair; the index stands
  /// after the `u`.
  private mutating func readUnicodeEscape(from start: Int) -> [UInt8] {
    guard let first = readHexadecimal() else {
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      report(.invalidEscape(text), range(from: start))
      return Array("\u{FFFD}".utf8)
    }
    if let scalar = Unicode.Scalar(first) { return Array(String(scalar).utf8) }
    let end = index
    if first < 0xDC00, at("\\") {
      index += 1
      if at("u") {
        index += 1
        if let second = readHexadecimal(), (0xDC00...0xDFFF).contains(second),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return Array(String(scalar).utf8)
        }
      }
    }
    // What follows is an escape of its own.
    index = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    report(.loneSurrogate(text), range(from: start))
    return Array("\u{FFFD}".utf8)
  }

  /// Four hexadecimal digits; without them the index stays after those that are there.
  private mutating func readHexadecimal() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Self.hexadecimalDigit(byte) else { return nil }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Reads a number: `['-'] ('0' | digit1-9 digit*) ['.' digit+] [('e' | 'E') ['+' | '-'] digit+]`.
  mutating func readNumber() -> JSONValue.Kind {
    let start = index
    _ = eatByte { $0 == UInt8(ascii: "-") }
    let startsWithZero = at("0")
    let digits = eatDigits()
    var isWellFormed = digits == 1 || digits > 1 && !startsWithZero
    var isWhole = true
    if eatByte({ $0 == UInt8(ascii: ".") }) {
      isWhole = false
      if eatDigits() == 0 { isWellFormed = false }
    }
    if eatByte({ $0 | 0x20 == UInt8(ascii: "e") }) {
      isWhole = false
      _ = eatByte { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      if eatDigits() == 0 { isWellFormed = false }
    }
    while eatByte({ Self.continuesNumber($0) }) { isWellFormed = false }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard isWellFormed else {
      report(.invalidNumber(text), range(from: start))
      return .number(0)
    }
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else {
      report(.numberTooLarge(text), range(from: start))
      return .number(0)
    }
    return .number(number)
  }

  private mutating func eatDigits() -> Int {
    let start = index
    while eatByte({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {}
    return index - start
  }

  private mutating func eatByte(_ isWanted: (UInt8) -> Bool) -> Bool {
    guard let byte = current, isWanted(byte) else { return false }
    index += 1
    return true
  }

  /// What cannot follow a number, so belongs to a word that looks like one: `0x1F`, `1.2.3`,
  /// `8_000`.
  private static func continuesNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
