import SQL

/// Walks over SQL just well enough to tell code from comments, strings and quoted names.
///
/// Layouts ask whether a section holds anything, which statements it begins, and what dialect it
/// seems to be in. That must work before the dialect is known, so this is not the lexer: it takes
/// the reading that people mean where dialects differ. One pass, no recursion.
struct CodeWalker {
  /// A piece of code: what is between white space and comments.
  enum Piece: Equatable {
    /// Letters, digits, `_`, `$` and bytes above ASCII.
    case word(Range<Int>)
    case string(Range<Int>)
    case doubleQuoted(Range<Int>)
    case backquoted(Range<Int>)
    case dollarQuoted(Range<Int>)
    /// `/*!` or `/*M!`: MySQL reads what follows as code.
    case versionComment(Int)
    case symbol(UInt8)
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  /// Known from the start, or since a line `DELIMITER` was seen; nil while nobody knows.
  private(set) var isMySQL: Bool?

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil, isMySQL: Bool? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
    self.isMySQL = isMySQL
    index = min(max(start, 0), self.end)
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = min(3, self.end) }
  }

  mutating func next() -> Piece? {
    skipBlanksAndComments()
    guard index < end else { return nil }
    let start = index
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "'"):
      skipQuoted(byte, backslash: true)
      return .string(start..<index)
    case UInt8(ascii: "\""):
      skipQuoted(byte, backslash: isMySQL == true)
      return .doubleQuoted(start..<index)
    case UInt8(ascii: "`"):
      skipQuoted(byte, backslash: false)
      return .backquoted(start..<index)
    case UInt8(ascii: "$"):
      if isMySQL != true, skipDollarQuoted() { return .dollarQuoted(start..<index) }
    case UInt8(ascii: "/"):
      if let length = versionCommentLength(at: index) {
        index += length
        return .versionComment(start)
      }
    default: break
    }
    if Self.isWord(byte) {
      while index < end, Self.isWord(bytes[index]) { index += 1 }
      noteDelimiter(start..<index)
      return .word(start..<index)
    }
    index += 1
    return .symbol(byte)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...0xFF: true
    default: false
    }
  }

  private func byte(at position: Int) -> UInt8 {
    position >= 0 && position < end ? bytes[position] : 0
  }

  private mutating func skipBlanksAndComments() {
    while index < end {
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == UInt8(ascii: "-"), self.byte(at: index + 1) == UInt8(ascii: "-") {
        skipLine()
      } else if byte == UInt8(ascii: "#"), isMySQL == true || isMySQL == nil && isLineStart {
        skipLine()
      } else if byte == UInt8(ascii: "/"), self.byte(at: index + 1) == UInt8(ascii: "*"),
        versionCommentLength(at: index) == nil
      {
        skipBlockComment()
      } else if byte == UInt8(ascii: "*"), self.byte(at: index + 1) == UInt8(ascii: "/"),
        isMySQL != false
      {
        index += 2  // The end of a version comment.
      } else {
        return
      }
    }
  }

  private var isLineStart: Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    return before < 0 || bytes[before] == 0x0A || bytes[before] == 0x0D
  }

  private mutating func skipLine() {
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  private func versionCommentLength(at start: Int) -> Int? {
    guard isMySQL != false, byte(at: start + 1) == UInt8(ascii: "*") else { return nil }
    if byte(at: start + 2) == UInt8(ascii: "!") { return 3 }
    let isMariaDB =
      byte(at: start + 2) == UInt8(ascii: "M") && byte(at: start + 3) == UInt8(ascii: "!")
    return isMariaDB ? 4 : nil
  }

  private mutating func skipBlockComment() {
    var depth = 1
    index += 2
    while index < end, depth > 0 {
      if bytes[index] == UInt8(ascii: "*"), byte(at: index + 1) == UInt8(ascii: "/") {
        depth -= 1
        index += 2
      } else if isMySQL == false, bytes[index] == UInt8(ascii: "/"),
        byte(at: index + 1) == UInt8(ascii: "*")
      {
        depth += 1
        index += 2
      } else {
        index += 1
      }
    }
    index = min(index, end)
  }

  /// Skips to the closing quote; a doubled quote begins the next string, which comes to the same.
  ///
  /// Where nobody knows the dialect, a backslash escapes a quote that has a letter or digit behind
  /// it (`'it\'s'`) and not one that ends the string (`'\'`).
  private mutating func skipQuoted(_ quote: UInt8, backslash: Bool) {
    let isEscapeString = index > 0 && byte(at: index - 1) | 0x20 == UInt8(ascii: "e")
    index += 1
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == quote { return }
      guard byte == UInt8(ascii: "\\"), backslash, index < end else { continue }
      if isMySQL == true || isEscapeString {
        index += 1
      } else if isMySQL == nil, bytes[index] == quote, Self.isWord(self.byte(at: index + 1)) {
        index += 1
      }
    }
  }

  /// Skips `$tag$ … $tag$` if one is here and is closed.
  private mutating func skipDollarQuoted() -> Bool {
    if index > 0, Self.isWord(bytes[index - 1]) { return false }
    var tagEnd = index + 1
    while tagEnd < end, Self.isWord(bytes[tagEnd]), bytes[tagEnd] != UInt8(ascii: "$") {
      tagEnd += 1
    }
    guard byte(at: tagEnd) == UInt8(ascii: "$"), !NaturalOrder.isDigit(byte(at: index + 1)) else {
      return false
    }
    let tag = bytes[index...tagEnd]
    var search = tagEnd + 1
    while search + tag.count <= end {
      if bytes[search] == UInt8(ascii: "$"), bytes[search..<search + tag.count] == tag {
        index = search + tag.count
        return true
      }
      search += 1
    }
    index = end
    return true
  }

  private mutating func noteDelimiter(_ word: Range<Int>) {
    guard isMySQL == nil, word.count == 9 else { return }
    let text = bytes[word].map { $0 & 0xDF }
    guard text == Array("DELIMITER".utf8) else { return }
    var before = word.lowerBound - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    if before < 0 || bytes[before] == 0x0A || bytes[before] == 0x0D { isMySQL = true }
  }
}

extension CodeWalker {
  /// Whether there is nothing but white space, comments and semicolons.
  static func isEmpty(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var walker = CodeWalker(bytes, from: start, to: end)
    while let piece = walker.next() {
      if piece != .symbol(UInt8(ascii: ";")) { return false }
    }
    return true
  }

  /// Calls `body` with the first words of each statement, in capitals, until it returns false.
  ///
  /// `body` sees at most `limit` words of a statement. Statements inside a body that is not quoted
  /// (MySQL routines) are seen too.
  static func statementHeads(
    _ bytes: [UInt8], in range: Range<Int>, isMySQL: Bool?, limit: Int = 8,
    _ body: ([String]) -> Bool
  ) {
    var walker = CodeWalker(
      bytes, from: range.lowerBound, to: range.upperBound, isMySQL: isMySQL)
    var words: [String] = []
    while let piece = walker.next() {
      switch piece {
      case .symbol(UInt8(ascii: ";")):
        if !words.isEmpty, !body(words) { return }
        words.removeAll(keepingCapacity: true)
      case .word(let range) where words.count < limit:
        words.append(String(decoding: bytes[range], as: UTF8.self).uppercased())
      default: break
      }
    }
    if !words.isEmpty { _ = body(words) }
  }
}
