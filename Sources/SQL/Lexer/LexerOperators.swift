/// Operators, and the punctuation that looks like one.
extension Lexer {
  mutating func readOperator() {
    if readPlaceholderName(from: position) { return }
    if isMySQL { readMySQLOperator() } else { readPostgreSQLOperator() }
  }

  private mutating func readMySQLOperator() {
    if !versionComments.isEmpty, bytes[position] == UInt8(ascii: "*"),
      at(position + 1) == UInt8(ascii: "/")
    {
      versionComments.removeLast()
      return comment(.versionMarker, to: position + 2)
    }
    if bytes[position] == UInt8(ascii: "<"), readTemplateBlock() { return }
    let length = mysqlOperatorLength()
    emitOperator(to: position + length)
  }

  private func mysqlOperatorLength() -> Int {
    let next = at(position + 1)
    switch bytes[position] {
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "=") { return at(position + 2) == UInt8(ascii: ">") ? 3 : 2 }
      return next == UInt8(ascii: ">") || next == UInt8(ascii: "<") ? 2 : 1
    case UInt8(ascii: ">"):
      return next == UInt8(ascii: "=") || next == UInt8(ascii: ">") ? 2 : 1
    case UInt8(ascii: "!"):
      return next == UInt8(ascii: "=") ? 2 : 1
    case UInt8(ascii: "&"), UInt8(ascii: "|"):
      return next == bytes[position] ? 2 : 1
    case UInt8(ascii: "-"):
      guard next == UInt8(ascii: ">") else { return 1 }
      return at(position + 2) == UInt8(ascii: ">") ? 3 : 2
    default: return 1
    }
  }

  /// PostgreSQL, section 4.1.3: the longest run of operator characters, ended by the start of a comment,
  /// without `+` and `-` at its end unless a character in it allows them.
  private mutating func readPostgreSQLOperator() {
    if bytes[position] == UInt8(ascii: "<"), readTemplateBlock() { return }
    if position < signsEnd { return emit(.operator, to: position + 1) }
    var index = position
    var allowsSign = false
    var beforeLastAllowsSign = false
    while has(.operatorByte, at: index), !endsOperator(at: index) {
      beforeLastAllowsSign = allowsSign
      allowsSign = allowsSign || traits[Int(bytes[index])].contains(.allowsTrailingSign)
      index += 1
    }
    let runEnd = index
    if !beforeLastAllowsSign {
      while index > position + 1, isSign(bytes[index - 1]) { index -= 1 }
      if index < runEnd { signsEnd = runEnd }
    }
    emitOperator(to: index)
  }

  private func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// A comment or a placeholder starts at `index`, inside a run of operator characters.
  private func endsOperator(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "/"): at(index + 1) == UInt8(ascii: "*")
    case UInt8(ascii: "-"): at(index + 1) == UInt8(ascii: "-")
    case UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "@"):
      index > position && placeholderEnd(at: index) != nil
    default: false
    }
  }

  private mutating func emitOperator(to operatorEnd: Int) {
    if operatorEnd == position + 1 {
      if bytes[position] == UInt8(ascii: "=") { return emit(.equals, to: operatorEnd) }
      if bytes[position] == UInt8(ascii: "*") { return emit(.star, to: operatorEnd) }
    }
    emit(.operator, to: operatorEnd)
  }

  mutating func readColon() {
    switch at(position + 1) {
    case UInt8(ascii: "="): emit(.colonEquals, to: position + 2)
    case UInt8(ascii: ":"):
      if isMySQL { emit(.colon, to: position + 1) } else { emit(.typeCast, to: position + 2) }
    default:
      if let variableEnd = clientVariableEnd() {
        emit(.placeholder, to: variableEnd)
      } else {
        emit(.colon, to: position + 1)
      }
    }
  }
}
