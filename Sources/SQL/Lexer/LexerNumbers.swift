/// Numbers and what else begins with a digit, a dot or a dollar sign.
extension Lexer {
  mutating func readNumber() {
    if isMySQL { readMySQLNumber() } else { readPostgreSQLNumber() }
  }

  /// PostgreSQL, section 4.1.2.6; underscores and other bases are read for every version.
  private mutating func readPostgreSQLNumber() {
    if bytes[position] == UInt8(ascii: "0") {
      let base = at(position + 1) | 0x20
      if base == UInt8(ascii: "x") || base == UInt8(ascii: "o") || base == UInt8(ascii: "b") {
        let first = position + 2
        let last = digits(base == UInt8(ascii: "x") ? .hexDigit : .digit, from: first)
        if last > first { return emitPostgreSQLNumber(.integer, to: last) }
      }
    }
    var index = digits(.digit, from: position)
    var kind = TokenKind.integer
    if at(index) == UInt8(ascii: "."), at(index + 1) != UInt8(ascii: ".") {
      kind = .decimal
      index = digits(.digit, from: index + 1)
    }
    if let exponentEnd = exponentEnd(at: index) {
      kind = .decimal
      index = exponentEnd
    }
    emitPostgreSQLNumber(kind, to: index)
  }

  /// A name that touches a number is an error since PostgreSQL 15; before, `2b` was `2 AS b`.
  ///
  /// It is one for every version here: nobody means it, and it keeps a file from a newer server.
  @inline(__always)
  private mutating func emitPostgreSQLNumber(_ kind: TokenKind, to numberEnd: Int) {
    guard startsName(at: numberEnd), !isPlaceholderAhead(at: numberEnd) else {
      return emit(kind, to: numberEnd)
    }
    let junkEnd = skip(.name, from: numberEnd)
    report(
      .invalidLiteral, "a name touches the number before it",
      help: "put a space between them, or AS before an alias", from: position, to: junkEnd)
    emit(.unknown, to: junkEnd)
  }

  /// The name at `index` belongs to a placeholder, and so does the number.
  private func isPlaceholderAhead(at index: Int) -> Bool {
    let nameEnd = skip(.name, from: index)
    return at(nameEnd) == UInt8(ascii: "{") || at(nameEnd) == UInt8(ascii: "<")
  }

  /// The end of digits that single underscores may divide.
  private func digits(_ trait: ByteTraits, from start: Int) -> Int {
    var index = start
    while true {
      if has(trait, at: index) {
        index += 1
      } else if at(index) == UInt8(ascii: "_"), has(trait, at: index + 1) {
        index += 2
      } else {
        return index
      }
    }
  }

  private mutating func emitNumber(_ kind: TokenKind, fractionEnd: Int) {
    if let exponentEnd = exponentEnd(at: fractionEnd) {
      emit(.decimal, to: exponentEnd)
    } else {
      emit(kind, to: fractionEnd)
    }
  }

  /// The end of `e5`, `E+5` at `index`.
  @inline(__always)
  private func exponentEnd(at index: Int) -> Int? {
    guard at(index) | 0x20 == UInt8(ascii: "e") else { return nil }
    var first = index + 1
    if at(first) == UInt8(ascii: "+") || at(first) == UInt8(ascii: "-") { first += 1 }
    guard has(.digit, at: first) else { return nil }
    return isMySQL ? skip(.digit, from: first) : digits(.digit, from: first)
  }

  /// MySQL: digits with a letter behind them are a name, unless they are `0x1F`, `0b01` or `1e5`.
  private mutating func readMySQLNumber() {
    if followsDot { return readNameAfterDot() }
    if bytes[position] == UInt8(ascii: "0") {
      let base = at(position + 1)
      if base == UInt8(ascii: "x") {
        let last = skip(.hexDigit, from: position + 2)
        if last > position + 2, endsNumber(at: last) { return emit(.hexString, to: last) }
      } else if base == UInt8(ascii: "b") {
        var last = position + 2
        while at(last) == UInt8(ascii: "0") || at(last) == UInt8(ascii: "1") { last += 1 }
        if last > position + 2, endsNumber(at: last) { return emit(.bitString, to: last) }
      }
    }
    let digitsEnd = skip(.digit, from: position)
    if !endsNumber(at: digitsEnd) {
      if let exponentEnd = exponentEnd(at: digitsEnd) { return emit(.decimal, to: exponentEnd) }
      if readPlaceholderName(from: position) { return }
      let nameEnd = skip(.name, from: digitsEnd)
      return emit(.word, to: delimiterStart(from: position + 1, to: nameEnd) ?? nameEnd)
    }
    if at(digitsEnd) == UInt8(ascii: ".") {
      return emitNumber(.decimal, fractionEnd: skip(.digit, from: digitsEnd + 1))
    }
    emit(.integer, to: digitsEnd)
  }

  /// No character of a name stands at `index`, or one that begins the delimiter.
  @inline(__always)
  private func endsNumber(at index: Int) -> Bool {
    !has(.name, at: index) || startsDelimiter(at: index)
  }

  mutating func readDot() {
    if !isMySQL, at(position + 1) == UInt8(ascii: ".") {
      return emit(.dotDot, to: position + 2)
    }
    guard has(.digit, at: position + 1), !isBehindName else {
      return emit(.dot, to: position + 1)
    }
    if isMySQL {
      emitNumber(.decimal, fractionEnd: skip(.digit, from: position + 1))
    } else {
      let fractionEnd = digits(.digit, from: position + 1)
      emitPostgreSQLNumber(.decimal, to: exponentEnd(at: fractionEnd) ?? fractionEnd)
    }
  }

  /// MySQL: in `t.1st`, the dot and the digit belong to a name; in `` `t`.1st`` they do not.
  private var isBehindName: Bool {
    guard isMySQL, spacing.isEmpty, let last = tokens.last else { return false }
    return last.kind == .word || last.kind == .placeholder
  }

  mutating func readDollar() {
    switch at(position + 1) {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "%"):
      if readPlaceholderName(from: position) { return }
    default: break
    }
    if isMySQL { return readWord() }
    if has(.digit, at: position + 1) {
      return emit(.parameter, to: skip(.digit, from: position + 1))
    }
    readDollarString()
  }
}
