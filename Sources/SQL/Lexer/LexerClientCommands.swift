/// What psql and the mysql client read for themselves and never send.
extension Lexer {
  mutating func readBackslash() {
    if isMySQL { readMySQLBackslash() } else { readMetaCommand() }
  }

  /// A psql meta-command runs to the end of its line; `\;` divides statements that are sent together.
  private mutating func readMetaCommand() {
    guard !isInsideBody else { return readUnknown() }
    if at(position + 1) == UInt8(ascii: ";") { return endStatement(length: 2) }
    let name = position + 1
    let commandEnd = lineEnd(from: position)
    if spells("copy", at: name), !has(.name, at: name + 4) {
      isCopyDataNext = copiesFromInput(from: name + 4, to: commandEnd)
    }
    let sendsStatement = spells("g", at: name) || spells("crosstabview", at: name)
    emit(.clientCommand, to: commandEnd)
    if sendsStatement || statementStart == tokens.count - 1 { startStatement() }
  }

  /// `from stdin` stands in a line of `\copy`.
  private func copiesFromInput(from start: Int, to lineEnd: Int) -> Bool {
    var index = start
    while index < lineEnd {
      if spells("from", at: index), has(.whiteSpace, at: index - 1) {
        let next = skip(.whiteSpace, from: index + 4)
        return next < lineEnd && spells("stdin", at: next) && !has(.name, at: next + 5)
      }
      index += 1
    }
    return false
  }

  /// `\N` is NULL, `\g` and `\G` end a statement, and at a line's start a command runs to its end.
  private mutating func readMySQLBackslash() {
    switch at(position + 1) {
    case UInt8(ascii: "N"):
      emit(.word, to: position + 2, keyword: .null, flags: .reserved)
    case UInt8(ascii: "g") where !isInsideBody, UInt8(ascii: "G") where !isInsideBody:
      endStatement(length: 2)
    case let letter
    where !isInsideBody && spacing.contains(.startsLine)
      && (letter == UInt8(ascii: ".") || classes[Int(letter)] == .name):
      readClientLine()
    default: readUnknown()
    }
  }

  private mutating func readClientLine() {
    let isWhole = statementStart == tokens.count
    emit(.clientCommand, to: lineEnd(from: position))
    if isWhole { startStatement() }
  }

  // MARK: DELIMITER and SOURCE

  /// Reads `DELIMITER word` and `SOURCE file` at the start of a line; false where the word is SQL.
  mutating func readClientWord(_ keyword: Keyword, wordEnd: Int) -> Bool {
    guard !isInsideBody, keyword == .delimiter || keyword == .source else { return false }
    let argument = skipSpaces(from: wordEnd)
    let lineEnd = lineEnd(from: argument)
    guard argument > wordEnd, argument < lineEnd else { return false }
    let isWhole = statementStart == tokens.count
    if keyword == .source {
      guard isWhole else { return false }
      readClientLine()
      return true
    }
    guard isWhole || isPunctuation(argument, lineEnd) else { return false }
    let word = Array(bytes[delimiterWord(argument, lineEnd)].prefix(Self.maximumDelimiterLength))
    emit(.clientCommand, to: lineEnd)
    delimiter = word == [UInt8(ascii: ";")] ? [] : word
    startStatement()
    return true
  }

  /// The client cuts what is longer (`delimiter` in client/mysql.cc).
  private static let maximumDelimiterLength = 15

  /// The argument of DELIMITER: up to white space, or what stands in quotes.
  private func delimiterWord(_ start: Int, _ lineEnd: Int) -> Range<Int> {
    let mark = bytes[start]
    let isQuoted = mark == 0x27 || mark == 0x22 || mark == 0x60
    let first = isQuoted ? start + 1 : start
    var index = first
    while index < lineEnd, isQuoted ? bytes[index] != mark : !has(.whiteSpace, at: index) {
      index += 1
    }
    return first..<index
  }

  private func skipSpaces(from start: Int) -> Int {
    var index = start
    while index < end, classes[Int(bytes[index])] == .space { index += 1 }
    return index
  }

  /// Nothing but `;`, `$`, `/`, `|` and the like stands there: no column is called DELIMITER.
  private func isPunctuation(_ start: Int, _ lineEnd: Int) -> Bool {
    bytes[start..<lineEnd].allSatisfy { byte in
      byte <= 0x20 || ";$/|\\#@!~^&%*".utf8.contains(byte)
    }
  }

  /// The delimiter in force stands at `index`.
  func startsDelimiter(at index: Int) -> Bool {
    guard let first = delimiter.first, at(index) == first, index + delimiter.count <= end else {
      return false
    }
    var offset = 1
    while offset < delimiter.count {
      guard bytes[index + offset] == delimiter[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Where the delimiter in force stands first in `start..<limit`.
  func delimiterStart(from start: Int, to limit: Int) -> Int? {
    guard !delimiter.isEmpty, start < limit else { return nil }
    return (start..<limit).first { startsDelimiter(at: $0) }
  }

  // MARK: COPY

  /// The statement that ends here is `COPY … FROM STDIN`.
  func readsCopyData() -> Bool {
    guard !isMySQL, !isInsideBody, statementStart < tokens.count,
      tokens[statementStart].keyword == .copy
    else { return false }
    var index = statementStart + 1
    while index + 1 < tokens.count {
      if tokens[index].keyword == .from, tokens[index + 1].keyword == .stdin { return true }
      index += 1
    }
    return false
  }

  /// Takes the lines up to and with `\.` as one token.
  ///
  /// Without a `\.`, psql would read the rest of the file as data. Here it does so only where no line
  /// of the rest ends in `;`: otherwise the data are missing, and what follows is SQL.
  mutating func readCopyData() {
    isCopyDataNext = false
    guard position < end else { return }
    if let lastStatement = lastLineAfterCopyData {
      return takeUnterminatedCopyData(lastStatement: lastStatement)
    }
    var lastStatement = position
    var line = position
    while line < end {
      let next = lineEnd(from: line)
      if next == line + 2, bytes[line] == UInt8(ascii: "\\"), bytes[line + 1] == UInt8(ascii: ".") {
        emit(.copyData, to: next)
        return startStatement()
      }
      if next > line, bytes[next - 1] == UInt8(ascii: ";") { lastStatement = next }
      line = next + 1
    }
    lastLineAfterCopyData = lastStatement
    takeUnterminatedCopyData(lastStatement: lastStatement)
  }

  private mutating func takeUnterminatedCopyData(lastStatement: Int) {
    guard lastStatement <= position else { return }
    report(
      .unterminatedCopyData, "the data of COPY run to the end of the file: `\\.` is missing",
      help: "end the data with a line that holds only `\\.`", from: position, to: position + 1)
    emit(.copyData, to: end, flags: .unterminated)
    startStatement()
  }
}
