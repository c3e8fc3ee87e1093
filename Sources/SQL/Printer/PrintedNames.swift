import Text

/// Names, types, strings.
extension SQLPrinter {
  // MARK: Names

  /// A name, quoted where the dialect needs it in this position.
  func name(_ identifier: Identifier, as position: Parser.NamePosition = .column) -> String {
    if identifier.isPlaceholder, !identifier.isQuoted { return identifier.text }
    if isPlain(identifier.text), !isReserved(identifier, as: position) { return identifier.text }
    return quoted(identifier.text)
  }

  /// A name with its qualifiers; behind a dot any word that is not reserved can stand.
  func name(_ name: ObjectName, as position: Parser.NamePosition = .column) -> String {
    guard let first = name.qualifiers.first else { return self.name(name.name, as: position) }
    var text = self.name(first)
    for part in name.qualifiers.dropFirst() + [name.name] {
      text += "." + self.name(part, as: .label)
    }
    return text
  }

  /// An index's name before its columns, where TYPE begins the index's method.
  func indexName(_ identifier: Identifier) -> String {
    identifier.text.lowercased() == "type" ? quoted(identifier.text) : name(identifier)
  }

  /// A word of the grammar that the tree keeps as a name, such as a character set or `ON`.
  func word(_ identifier: Identifier) -> String {
    if identifier.isPlaceholder { return identifier.text }
    if identifier.isQuoted, !dialect.isMySQLFamily { return name(identifier) }
    return isPlain(identifier.text) ? identifier.text : quoted(identifier.text)
  }

  func role(_ role: RoleName) -> String {
    let name = role.name
    guard dialect.isMySQLFamily, name.isQuoted else {
      let special = ["current_user", "session_user", "current_role", "user"]
      if !name.isQuoted, special.contains(name.text.lowercased()) { return name.text.uppercased() }
      return self.name(name) + (role.host?.text ?? "")
    }
    return string(name.text) + (role.host?.text ?? "")
  }

  private func isReserved(_ identifier: Identifier, as position: Parser.NamePosition) -> Bool {
    let keyword = Keyword(word: identifier.text)
    guard keyword != .notKeyword else { return false }
    switch position {
    case .column:
      return keyword.isReserved(in: dialect, version: options.version)
    case .function:
      // A word that the server reads as a call or type of its own is one only without quotes.
      return identifier.isQuoted
    case .label:
      return keyword.flags(in: dialect, version: options.version).contains(.reserved)
    }
  }

  /// The dialect reads `text` without quotes as `text`.
  private func isPlain(_ text: String) -> Bool {
    var isFirst = true
    var hasLetter = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...: hasLetter = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if dialect.foldsUnquotedNames { return false }
        hasLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"):
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return hasLetter
  }

  private func quoted(_ text: String) -> String {
    let mark = dialect.isMySQLFamily ? "`" : "\""
    return mark + doubling(mark, in: text) + mark
  }

  private func doubling(_ mark: String, in text: String) -> String {
    text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: mark + mark)
  }

  // MARK: Strings

  /// A string between quotes; one of MySQL's as it was written, where that has a prefix.
  func string(_ literal: StringLiteral) -> String {
    if literal.isPlaceholder { return literal.value }
    guard dialect.isMySQLFamily, let source, !literal.range.isEmpty else {
      return string(literal.value)
    }
    let part = tokens(in: literal.range)
    guard let token = part.tokens.first, token.range == literal.range,
      token.kind == .string || token.kind == .dollarString || token.kind == .placeholder
    else { return string(literal.value) }
    let text = source.file.text(in: literal.range)
    if token.kind == .placeholder { return text == literal.value ? text : string(literal.value) }
    let first = text.utf8.first
    guard part.stringValue(of: token) == literal.value, first != UInt8(ascii: "'"),
      first != UInt8(ascii: "\"")
    else { return string(literal.value) }
    return text
  }

  /// A value between quotes.
  ///
  /// A control character is written as an escape where the dialect has one for it.
  func string(_ value: String) -> String {
    let hasEscapes = options.hasBackslashEscapes
    let needsEscapes =
      !hasEscapes && !dialect.isMySQLFamily
      && value.unicodeScalars.contains { Self.isControl($0) }
    var text = needsEscapes ? "E'" : "'"
    for scalar in value.unicodeScalars {
      switch scalar {
      case "'": text += "''"
      case "\\" where hasEscapes || needsEscapes: text += "\\\\"
      case "\n" where hasEscapes || needsEscapes: text += "\\n"
      case "\r" where hasEscapes || needsEscapes: text += "\\r"
      case "\t" where hasEscapes: text += "\\t"
      case "\u{8}" where hasEscapes || needsEscapes: text += "\\b"
      case "\0" where hasEscapes: text += "\\0"
      case "\u{1a}" where hasEscapes: text += "\\Z"
      case _ where needsEscapes && Self.isControl(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "'"
  }

  /// The text has a character that no terminal should be given.
  func hasControlCharacter(_ text: String) -> Bool {
    text.unicodeScalars.contains { Self.isControl($0) }
  }

  /// What no terminal should be given; tabs and line breaks are not.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: false
    case 1..<32, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  // MARK: Types

  func type(_ type: TypeName) -> String {
    var text = type.isSetOf ? "SETOF " : ""
    text += typeWords(type)
    if type.isColumnReference { text += "%TYPE" }
    for bound in type.arrayBounds { text += "[\(bound.map(String.init) ?? "")]" }
    if type.isUnsigned { text += " UNSIGNED" }
    if type.isZerofill { text += " ZEROFILL" }
    if type.isBinary { text += " BINARY" }
    if let set = type.characterSet { text += " CHARACTER SET \(word(set))" }
    if let collation = type.collation { text += " COLLATE \(collationName(collation))" }
    return checked(type.range, text)
  }

  /// The name with its arguments, which stand behind the first word of TIMESTAMP WITH TIME ZONE.
  private func typeWords(_ type: TypeName) -> String {
    let arguments =
      type.arguments.isEmpty ? "" : parenthesizedList(type.arguments) { expression($0) }
    let name = type.name
    guard name.qualifiers.isEmpty, !name.name.isQuoted else {
      return self.name(name, as: .function) + arguments
    }
    let text = name.name.text
    if text == "interval", let fields = type.intervalFields {
      return words("interval", intervalFields(fields, arguments))
    }
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else {
      return (isPlain(text) || name.isPlaceholder ? text : quoted(text)) + arguments
    }
    if parts[1] == "without time zone" { return parts[0] + arguments }
    if parts[1] == "with time zone" { return "\(parts[0])\(arguments) \(parts[1])" }
    return text + arguments
  }

  /// `day to second(3)`: a precision stands behind the seconds only.
  func intervalFields(_ fields: String, _ arguments: String) -> String {
    fields.hasSuffix("second") ? fields + arguments : fields
  }

  func collationName(_ collation: ObjectName) -> String {
    dialect.isMySQLFamily ? word(collation.name) : name(collation)
  }
}
