/// Words: keywords, names, and the prefixes of strings.
extension Lexer {
  mutating func readWord() {
    if isMySQL, followsDot {
      return readNameAfterDot()
    }
    var hash = KeywordTable.hashSeed
    var index = position
    while index < end {
      let byte = bytes[index]
      guard traits[Int(byte)].contains(.name) else { break }
      if byte == delimiterByte, index > position, startsDelimiter(at: index) { break }
      hash = KeywordTable.mix(hash, byte)
      index += 1
    }
    if index < end {
      let next = bytes[index]
      if next == UInt8(ascii: "'") || next == UInt8(ascii: "\"") || next == UInt8(ascii: "&") {
        if readPrefixed(wordEnd: index) { return }
      } else if touchesPlaceholder(at: index) {
        if readPlaceholderName(from: position) { return }
      }
    }
    emitWord(to: index, hash: hash)
  }

  /// What stands behind a name at `index` may be a placeholder that touches it.
  @inline(__always)
  private func touchesPlaceholder(at index: Int) -> Bool {
    switch at(index) {
    case UInt8(ascii: "{"): true
    case UInt8(ascii: "<"): at(index + 1) == UInt8(ascii: "%")
    case UInt8(ascii: "("), UInt8(ascii: "%"): bytes[index - 1] == UInt8(ascii: "$")
    default: false
    }
  }

  @inline(__always)
  private mutating func emitWord(to wordEnd: Int, hash: UInt32) {
    let keyword = keywords.find(bytes, position, wordEnd, hash: hash)
    guard keyword != .notKeyword, !isMySQL || !isQualifier(endingAt: wordEnd) else {
      return emit(.word, to: wordEnd)
    }
    if isMySQL {
      if spacing.contains(.startsLine), readClientWord(keyword, wordEnd: wordEnd) { return }
    } else {
      if atomicDepth > 0 || keyword == .atomic { followRoutineBody(keyword) }
      if Lexer.endsPair(keyword) { reservePairStart(before: keyword) }
    }
    emit(
      .word, to: wordEnd, keyword: keyword,
      flags: categories.flags(of: keyword, version: versionNumber))
  }

  /// A dot and a name follow right behind: MySQL looks up no keyword then, and `select.id` is a column.
  @inline(__always)
  private func isQualifier(endingAt wordEnd: Int) -> Bool {
    at(wordEnd) == UInt8(ascii: ".") && has(.name, at: wordEnd + 1)
  }

  /// The second words of the pairs that PostgreSQL's grammar reads as one.
  @inline(__always)
  private static func endsPair(_ keyword: Keyword) -> Bool {
    keyword == .json || keyword == .first || keyword == .last || keyword == .time
  }

  /// FORMAT before JSON, NULLS before FIRST and LAST and WITHOUT before TIME are no names
  /// (`base_yylex` in parser.c; FORMAT since PostgreSQL 16).
  private mutating func reservePairStart(before keyword: Keyword) {
    guard let last = tokens.indices.last else { return }
    switch tokens[last].keyword {
    case .format where keyword == .json && versionNumber >= 160_000,
      .nulls where keyword == .first || keyword == .last,
      .without where keyword == .time:
      tokens[last].flags.insert(.reserved)
    default: break
    }
  }

  /// A name stands right behind a dot that stands right behind a name: MySQL looks up no keyword there,
  /// and a digit may be the name's first character.
  @inline(__always)
  var followsDot: Bool {
    spacing.isEmpty && tokens.last?.kind == .dot && isDotBehindName
  }

  private var isDotBehindName: Bool {
    guard let last = tokens.last, tokens.count > 1 else { return false }
    switch tokens[tokens.count - 2].kind {
    case .word, .quotedIdentifier, .placeholder:
      return !last.flags.contains(.followsSpace) && !last.flags.contains(.startsLine)
    default: return false
    }
  }

  mutating func readNameAfterDot() {
    let nameEnd = skip(.name, from: position)
    if touchesPlaceholder(at: nameEnd), readPlaceholderName(from: position) { return }
    emit(.word, to: delimiterStart(from: position + 1, to: nameEnd) ?? nameEnd)
  }

  /// The word ends at a quote, or at `&` with a quote behind it: it may be the prefix of a string.
  private mutating func readPrefixed(wordEnd: Int) -> Bool {
    let length = wordEnd - position
    let letter = bytes[position] | 0x20
    let next = bytes[wordEnd]
    if !isMySQL {
      guard length == 1 else { return false }
      if next == UInt8(ascii: "&") {
        guard letter == UInt8(ascii: "u") else { return false }
        if at(wordEnd + 1) == UInt8(ascii: "'") {
          readString(from: position, quoteAt: wordEnd + 1)
          return true
        }
        if at(wordEnd + 1) == UInt8(ascii: "\"") {
          readQuotedIdentifier(from: position, quoteAt: wordEnd + 1)
          return true
        }
        return false
      }
      guard next == UInt8(ascii: "'") else { return false }
      switch letter {
      case UInt8(ascii: "e"), UInt8(ascii: "n"): readString(from: position, quoteAt: wordEnd)
      case UInt8(ascii: "b"): readString(.bitString, from: position, quoteAt: wordEnd)
      case UInt8(ascii: "x"): readString(.hexString, from: position, quoteAt: wordEnd)
      default: return false
      }
      return true
    }
    return readMySQLPrefixed(wordEnd: wordEnd)
  }

  private mutating func readMySQLPrefixed(wordEnd: Int) -> Bool {
    let next = bytes[wordEnd]
    if next == UInt8(ascii: "'"), wordEnd - position == 1 {
      switch bytes[position] | 0x20 {
      case UInt8(ascii: "n"): readString(from: position, quoteAt: wordEnd)
      case UInt8(ascii: "b"): readString(.bitString, from: position, quoteAt: wordEnd)
      case UInt8(ascii: "x"): readString(.hexString, from: position, quoteAt: wordEnd)
      default: return false
      }
      return true
    }
    guard bytes[position] == UInt8(ascii: "_"), next != UInt8(ascii: "&"),
      next == UInt8(ascii: "'") || !options.hasANSIQuotes
    else { return false }
    let name = String(decoding: bytes[position + 1..<wordEnd], as: UTF8.self).lowercased()
    guard MySQLKeywords.characterSets.contains(name) else { return false }
    readString(from: position, quoteAt: wordEnd)
    return true
  }

  /// Follows BEGIN ATOMIC … END, whose semicolons end no statement of the file (PostgreSQL 14).
  private mutating func followRoutineBody(_ keyword: Keyword) {
    if atomicDepth > 0 {
      if keyword == .case { atomicDepth += 1 }
      if keyword == .end { atomicDepth -= 1 }
    } else if keyword == .atomic, tokens.last?.keyword == .begin, parenthesisDepth == 0,
      isRoutineStatement()
    {
      atomicDepth = 1
    }
  }

  /// The statement begins with CREATE [OR REPLACE] FUNCTION or PROCEDURE.
  private func isRoutineStatement() -> Bool {
    let kind = objectKeyword()
    return kind == .function || kind == .procedure
  }

  /// The statement begins with CREATE [OR REPLACE] RULE: commands in parentheses have semicolons.
  func isRuleStatement() -> Bool {
    objectKeyword() == .rule
  }

  /// The word behind CREATE or CREATE OR REPLACE at the statement's start.
  private func objectKeyword() -> Keyword {
    guard keyword(ofStatementToken: 0) == .create else { return .notKeyword }
    return keyword(ofStatementToken: 1) == .or
      ? keyword(ofStatementToken: 3) : keyword(ofStatementToken: 1)
  }

  private func keyword(ofStatementToken index: Int) -> Keyword {
    statementStart + index < tokens.count ? tokens[statementStart + index].keyword : .notKeyword
  }
}
