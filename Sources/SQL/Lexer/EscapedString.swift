/// Bytes and code points that become one text; surrogate pairs are joined, invalid ones replaced.
struct UnicodeEscapes {
  private var bytes: [UInt8] = []
  private var highSurrogate: UInt32?

  mutating func append(_ byte: UInt8) {
    flushSurrogate()
    bytes.append(byte)
  }

  mutating func append(unit: UInt32) {
    if let high = highSurrogate, (0xDC00...0xDFFF).contains(unit) {
      highSurrogate = nil
      appendScalar(0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
      return
    }
    flushSurrogate()
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else {
      appendScalar(unit)
    }
  }

  private mutating func flushSurrogate() {
    guard highSurrogate != nil else { return }
    highSurrogate = nil
    appendScalar(0xFFFD)
  }

  private mutating func appendScalar(_ value: UInt32) {
    bytes += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  var value: String {
    var copy = self
    copy.flushSurrogate()
    return String(decoding: copy.bytes, as: UTF8.self)
  }
}

/// The value of `E'…'` and its continuations (PostgreSQL, section 4.1.2.2).
struct EscapedString {
  private let content: ArraySlice<UInt8>
  private var index: Int
  private var result = UnicodeEscapes()

  /// Undoes the escapes of `content`, which begins with its first quote.
  init(_ content: ArraySlice<UInt8>) {
    self.content = content
    index = content.startIndex
    var isInside = false
    while let byte = next() {
      if !isInside {
        if byte == UInt8(ascii: "'") { isInside = true }
        if byte == UInt8(ascii: "-") { index = TokenizedFile.lineEnd(content, from: index) }
      } else if byte == UInt8(ascii: "'") {
        if index < content.endIndex, content[index] == byte {
          result.append(byte)
          index += 1
        } else {
          isInside = false
        }
      } else if byte == UInt8(ascii: "\\") {
        appendEscape()
      } else {
        result.append(byte)
      }
    }
  }

  var value: String { result.value }

  private mutating func next() -> UInt8? {
    guard index < content.endIndex else { return nil }
    index += 1
    return content[index - 1]
  }

  private mutating func appendEscape() {
    guard let letter = next() else { return result.append(UInt8(ascii: "\\")) }
    switch letter {
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "v"): result.append(11)
    case UInt8(ascii: "x"): appendByte(firstDigits: 0, radix: 16, longest: 2, letter)
    case UInt8(ascii: "u"): appendUnit(digits: 4, letter)
    case UInt8(ascii: "U"): appendUnit(digits: 8, letter)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      appendByte(firstDigits: 0, radix: 8, longest: 3, letter)
    default: result.append(letter)
    }
  }

  private mutating func appendByte(
    firstDigits: UInt32, radix: UInt32, longest: Int, _ letter: UInt8
  ) {
    var value = firstDigits
    var count = 0
    while count < longest, index < content.endIndex,
      let digit = TokenizedFile.hexValue(content[index...index]), digit < radix
    {
      value = value * radix + digit
      index += 1
      count += 1
    }
    result.append(count == 0 ? letter : UInt8(truncatingIfNeeded: value))
  }

  private mutating func appendUnit(digits: Int, _ letter: UInt8) {
    guard index + digits <= content.endIndex,
      let unit = TokenizedFile.hexValue(content[index..<index + digits])
    else { return result.append(letter) }
    index += digits
    result.append(unit: unit)
  }
}
