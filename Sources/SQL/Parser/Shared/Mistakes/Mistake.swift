import Text

/// A mistake that many make: what a person calls it and what to write, where the grammar alone would only
/// say which word does not fit.
struct Mistake {
  /// What is wrong; nil: the word that does not fit and what was expected say it well enough.
  var message: String?
  var help: String
  /// Where it lies; nil: at the token that does not fit.
  var range: SourceRange?

  init(_ message: String? = nil, help: String, at range: SourceRange? = nil) {
    self.message = message
    self.help = help
    self.range = range
  }
}

extension Parser {
  /// The mistake that makes the next token not fit, where it is one that many make.
  ///
  /// It looks at that token, at those around it, and at what the grammar `expected`. The sure signs come
  /// first.
  mutating func mistake(expected: String) -> Mistake? {
    let found = token
    if expected == "a statement", let mistake = notAStatement(found) { return mistake }
    if let mistake = missingSemicolon(found, expected) { return mistake }
    if let mistake = commaTooMany(found, expected) { return mistake }
    if let mistake = foreignSyntax(found, expected) { return mistake }
    if let mistake = quotingMistake(found, expected) { return mistake }
    if let mistake = misspelling(found, expected) ?? wrongPlace(found, expected) { return mistake }
    if let mistake = reservedName(found, expected) ?? operatorMistake(found, expected) {
      return mistake
    }
    if let mistake = missingBlockWord(found, expected) { return mistake }
    return parenthesisMistake(found, expected) ?? missingComma(found, expected)
      ?? missingWord(found, expected)
  }

  /// The other server's way to write something.
  private func foreignSyntax(_ found: Token, _ expected: String) -> Mistake? {
    dialect.isMySQLFamily
      ? postgresqlSyntax(found, expected) : mysqlSyntax(found, expected)
  }

  // MARK: What stands around

  /// The token before the next one.
  var previousToken: Token? { tokenBefore(1) }

  /// The token two before the next one.
  var secondPreviousToken: Token? { tokenBefore(2) }

  /// The token `distance` before the next one, nil where the statement begins behind it.
  func tokenBefore(_ distance: Int) -> Token? {
    guard position >= distance else { return nil }
    for index in (position - distance)..<position where endsStatement(tokens[index]) { return nil }
    return tokens[position - distance]
  }

  /// The first keyword of the statement or of the action.
  var firstKeyword: Keyword {
    firstOfStatement < tokens.count ? tokens[firstOfStatement].keyword : .notKeyword
  }

  /// How far back a mistake is looked into: a bound, so that many mistakes cost no more than their number.
  private static let lookBehind = 4_000

  private var lookBehindStart: Int { max(firstOfStatement, position - Parser.lookBehind) }

  func endsStatement(_ token: Token) -> Bool {
    switch token.kind {
    case .endOfFile, .terminator, .semicolon, .clientCommand: true
    default: false
    }
  }

  /// The innermost `(` or `[` of the statement that is still open.
  var innermostOpening: Token? { lookBehind { _ in false }.map { tokens[$0] } }

  /// The index of the first token of the list's element, or of the parentheses' content, that is being
  /// read.
  var firstOfElement: Int {
    lookBehind { $0.kind == .comma }.map { $0 + 1 } ?? lookBehindStart
  }

  /// The keywords of the statement before the next token, outside parentheses that are closed, the
  /// nearest first.
  var keywordsBefore: [Keyword] {
    var keywords: [Keyword] = []
    _ = lookBehind { token in
      if token.keyword != .notKeyword { keywords.append(token.keyword) }
      return false
    }
    return keywords
  }

  /// The index of the nearest token before the next one that is `wanted`, or opens the innermost
  /// parentheses; what stands in parentheses that are closed is not asked about.
  private func lookBehind(to wanted: (Token) -> Bool) -> Int? {
    var depth = 0
    var index = position - 1
    while index >= lookBehindStart {
      switch tokens[index].kind {
      case .rightParenthesis, .rightBracket: depth += 1
      case .leftParenthesis, .leftBracket:
        if depth == 0 { return index }
        depth -= 1
      default: if depth == 0, wanted(tokens[index]) { return index }
      }
      index -= 1
    }
    return nil
  }

  /// The name of the table that the statement is about, for a message.
  var tableForMessage: String {
    var index = firstOfStatement
    // An action of ALTER stands behind the statement's own words.
    while index > 0, !endsStatement(tokens[index - 1]), firstOfStatement - index < 200 {
      index -= 1
    }
    let end = min(tokens.count, position + 1)
    while index < end {
      let isTable = [.table, .into, .update, .from].contains(tokens[index].keyword)
      index += 1
      guard isTable else { continue }
      let skipped: [Keyword] = [.if, .not, .exists, .only, .ignore]
      while index < end, skipped.contains(tokens[index].keyword) { index += 1 }
      guard index < end, isName(tokens[index]) else { continue }
      var text = text(of: tokens[index])
      while index + 2 < end, tokens[index + 1].kind == .dot {
        text += "." + self.text(of: tokens[index + 2])
        index += 2
      }
      return text
    }
    return "t"
  }

  /// The tokens from `first` to `last` as they stand, on one line, cut.
  func excerpt(from first: Int, to last: Int) -> String {
    guard first <= last, first >= 0, last < tokens.count else { return "" }
    var text = ""
    for index in first...last {
      if index > first, tokens[index].flags.contains(.followsSpace) { text += " " }
      text += excerpt(of: tokens[index])
      if text.utf8.count > 60 { return text + " …" }
    }
    return text
  }

  /// `name`, in the quotes of the dialect.
  func quoted(_ name: String) -> String {
    dialect.isMySQLFamily ? "`\(name)`" : "\"\(name)\""
  }

  /// The text of a quoted token without its quotes.
  func unquoted(_ token: Token) -> String {
    let text = text(of: token)
    guard token.kind == .quotedIdentifier || token.kind == .string, text.utf8.count > 1 else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  /// `found` is a word in this letter case or another.
  func spells(_ token: Token?, _ words: String...) -> Bool {
    guard let token, token.kind == .word else { return false }
    return words.contains(text(of: token).lowercased())
  }

  /// The line of `offset`, counted on from the place where lines were counted last.
  mutating func line(at offset: UInt32) -> Int {
    let range = SourceRange(
      start: min(offset, lineMark.offset), end: max(offset, lineMark.offset))
    let breaks = source.file.bytes(in: range).count { $0 == UInt8(ascii: "\n") }
    lineMark = (offset, lineMark.line + (offset < lineMark.offset ? -breaks : breaks))
    return lineMark.line
  }
}
