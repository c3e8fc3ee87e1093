/// What the first byte of a token says about it.
enum ByteClass: UInt8 {
  /// A control character that starts nothing.
  case invalid
  case space
  case lineBreak
  /// A letter, `_`, or part of a UTF-8 sequence, valid or not: both servers allow it in a name.
  case name
  case digit
  case dollar
  case singleQuote
  case doubleQuote
  case backtick
  case dot
  case comma
  case colon
  case semicolon
  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case leftBrace
  case rightBrace
  case backslash
  case at
  case hash
  case slash
  case minus
  case question
  /// Any other of ``isOperator(_:)``.
  case operatorByte

  /// The byte may stand in PostgreSQL's operators (section 4.1.3).
  ///
  /// A switch: the tables are made at every start, and looking through a string took a tenth of that time.
  static func isOperator(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "+", "-", "*", "/", "<", ">", "=": true
    default: allowsTrailingSign(byte)
    }
  }

  /// The operator bytes of ``ByteTraits/allowsTrailingSign``.
  static func allowsTrailingSign(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "~", "!", "@", "#", "%", "^", "&", "|", "`", "?": true
    default: false
    }
  }

  /// The classes of all bytes.
  static let table: [ByteClass] = (UInt8.min...UInt8.max).map(classify)

  private static func classify(_ byte: UInt8) -> ByteClass {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .lineBreak
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      .name
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    default: classifyPunctuation(byte)
    }
  }

  private static func classifyPunctuation(_ byte: UInt8) -> ByteClass {
    switch byte {
    case UInt8(ascii: "$"): .dollar
    case UInt8(ascii: "'"): .singleQuote
    case UInt8(ascii: "\""): .doubleQuote
    case UInt8(ascii: "`"): .backtick
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "#"): .hash
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "?"): .question
    default: isOperator(byte) ? .operatorByte : .invalid
    }
  }
}

/// What a byte may be within a token, as bits.
struct ByteTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A letter, a digit, `_`, `$`, or 0x80 and above.
  static let name = ByteTraits(rawValue: 1)
  static let digit = ByteTraits(rawValue: 2)
  static let hexDigit = ByteTraits(rawValue: 4)
  static let operatorByte = ByteTraits(rawValue: 8)
  /// Space, tab, line breaks, vertical tab and form feed.
  static let whiteSpace = ByteTraits(rawValue: 16)
  /// An operator with one of these may end in `+` or `-` (PostgreSQL, section 4.1.3).
  static let allowsTrailingSign = ByteTraits(rawValue: 32)

  /// The traits of all bytes.
  static let table: [ByteTraits] = (UInt8.min...UInt8.max).map(traits)

  private static func traits(_ byte: UInt8) -> ByteTraits {
    var traits: ByteTraits = []
    switch ByteClass.table[Int(byte)] {
    case .name, .dollar: traits.insert(.name)
    case .digit: traits.formUnion([.name, .digit, .hexDigit])
    case .space, .lineBreak: traits.insert(.whiteSpace)
    default: break
    }
    if (97...102).contains(byte | 0x20) { traits.insert(.hexDigit) }
    if ByteClass.isOperator(byte) { traits.insert(.operatorByte) }
    if ByteClass.allowsTrailingSign(byte) { traits.insert(.allowsTrailingSign) }
    return traits
  }
}
