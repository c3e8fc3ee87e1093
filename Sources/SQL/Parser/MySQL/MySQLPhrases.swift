import Text

/// Runs of words, for the many clauses of administrative statements.
///
/// A phrase is its words in lower case with one space between them. A word is compared by its letters:
/// it need not be a keyword.
extension Parser {
  /// How many tokens spell `phrase` here; nil where they do not.
  private func length(ofPhrase phrase: String) -> Int? {
    var count = 0
    for word in phrase.utf8.split(separator: UInt8(ascii: " ")) {
      let token = peek(count)
      guard token.kind == .word, isSpelled(token, word) else { return nil }
      count += 1
    }
    return count
  }

  private func isSpelled(_ token: Token, _ word: Substring.UTF8View) -> Bool {
    guard Int(token.end &- token.start) == word.count else { return false }
    return zip(source.file.bytes(in: token.range), word).allSatisfy { byte, letter in
      byte == letter || ((65...90).contains(byte) && byte | 0x20 == letter)
    }
  }

  func atPhrase(_ phrase: String) -> Bool { length(ofPhrase: phrase) != nil }

  mutating func eatPhrase(_ phrase: String) -> Bool {
    guard let count = length(ofPhrase: phrase) else { return false }
    for _ in 0..<count { advance() }
    return true
  }

  /// Eats the first of `phrases` that comes next.
  mutating func eatPhrase(anyOf phrases: String...) -> String? {
    for phrase in phrases where eatPhrase(phrase) { return phrase }
    return nil
  }

  mutating func expectPhrase(_ phrase: String) {
    if !eatPhrase(phrase) { fail(expected: "`\(phrase.uppercased())`") }
  }

  /// Eats one of `phrases`, or fails with the first of them.
  @discardableResult
  mutating func expectPhrase(anyOf phrases: String...) -> String {
    for phrase in phrases where eatPhrase(phrase) { return phrase }
    fail(expected: phrases.map { "`\($0.uppercased())`" }.joined(separator: " or "))
    return ""
  }

  /// [`=`], in a few places `:=`.
  mutating func eatEqualSign() {
    if !eatToken(.equals) { _ = eatToken(.colonEquals) }
  }

  /// A whole number, a template's variable, or a prepared statement's parameter.
  @discardableResult
  mutating func wholeNumber() -> Expression {
    let start = start
    guard atToken(.integer) || atToken(.placeholder) || atToken(.parameter) || atToken(.hexString)
    else {
      fail(expected: "a number")
      return unreadable()
    }
    let token = advance()
    let text = text(of: token)
    return make(
      token.kind == .integer
        ? .integer(text) : token.kind == .hexString ? .bits(text) : .placeholder(text),
      from: start)
  }

  /// A number with `K`, `M`, `G` or `T` behind it, or without.
  mutating func size() -> Expression {
    let start = start
    if atToken(.integer) || atToken(.placeholder) || atToken(.hexString) { return wholeNumber() }
    let word = Array(source.file.bytes(in: token.range))
    guard atToken(.word), let last = word.last, word.count > 1,
      word.dropLast().allSatisfy({ (48...57).contains($0) }),
      "KMGTkmgt".utf8.contains(last)
    else {
      fail(expected: "a size such as `64M`")
      return unreadable()
    }
    let text = text(of: advance())
    return make(.integer(text), from: start)
  }

  /// A name, or a string that names: user and plugin names, character sets, engines (`ident_or_text`).
  @discardableResult
  mutating func nameOrText(_ expected: String = "a name") -> Identifier {
    if atToken(.string) {
      let literal = stringLiteral()
      return Identifier(literal.value, range: literal.range, isQuoted: true)
    }
    return identifier(expected: expected)
  }

  /// [LIKE 'pattern' | WHERE condition].
  mutating func likeOrWhere() {
    if eat(.like) {
      _ = stringLiteral()
    } else if eat(.where) {
      _ = expression()
    }
  }

  /// [(FROM | IN) database].
  mutating func fromDatabase() {
    if eat(anyOf: .from, .in) != nil { _ = identifier(expected: "a database's name") }
  }

  /// [FOR CHANNEL name].
  mutating func channel() {
    guard eatPhrase("for channel") else { return }
    if dialect.hasMariaDBCommands { _ = stringLiteral() } else { nameOrText("a channel") }
  }

  /// [LIMIT n [(`,` | OFFSET) n]].
  mutating func plainLimit() {
    guard eat(.limit) else { return }
    _ = limitValue()
    if eatToken(.comma) || eat(.offset) { _ = limitValue() }
  }

  /// What LIMIT takes outside of queries of a routine: a number, a parameter, or a variable of the routine.
  mutating func limitValue() -> Expression {
    switch token.kind {
    case .integer, .parameter, .placeholder, .hexString, .bitString: return primary()
    case .word, .quotedIdentifier:
      let start = start
      let name = objectName(parts: 3, expected: "a number")
      return make(.column(name), from: start)
    default:
      fail(expected: "a number")
      return unreadable()
    }
  }
}
