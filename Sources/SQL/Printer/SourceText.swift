import Text

/// What a tree leaves to its source.
extension SQLPrinter {
  /// `text`, printed from a node that was read at `range`, or the source there where `text` leaves a
  /// word of it out.
  func checked(_ range: SourceRange, _ text: String) -> String {
    // PostgreSQL's tree holds all that a statement says.
    guard dialect.isMySQLFamily, completesFromSource, !range.isEmpty, source != nil else {
      return text
    }
    let printed = TokenizedFile(SourceFile(path: "", text: text), options: options)
    let wanted = TokenInventory(tokens(in: range))
    if wanted.isHeld(by: TokenInventory(printed)) { return text }
    return sourceText(range)
  }

  /// The tokens of the source in `range`, with what their offsets count in.
  func tokens(in range: SourceRange) -> TokenizedFile {
    guard var part = source else {
      return TokenizedFile(SourceFile(path: "", bytes: []), options: options)
    }
    let first = part.firstToken(from: range.start)
    if first > 0, part.tokens[first - 1].end > range.start {
      // Inside a literal: the body of a function.
      return TokenizedFile(part.file, options: part.options, within: range)
    }
    part.tokens = Array(
      part.tokens[first...].prefix { $0.end <= range.end && $0.kind != .endOfFile })
    return part
  }

  /// The source in `range` with single spaces, without comments.
  func sourceText(_ range: SourceRange) -> String {
    let part = tokens(in: range)
    var text = ""
    var previous: TokenKind?
    for token in part.tokens where token.kind != .endOfFile {
      if let previous, needsSpace(previous, token) { text += " " }
      text += part.text(of: token)
      previous = token.kind
    }
    return text
  }

  private func needsSpace(_ previous: TokenKind, _ token: Token) -> Bool {
    switch token.kind {
    case .comma, .rightParenthesis, .rightBracket, .semicolon, .dot: return false
    default: break
    }
    switch previous {
    case .comma, .semicolon: return true
    case .leftParenthesis, .leftBracket, .dot: return false
    default: return token.flags.contains(.followsSpace) || token.flags.contains(.startsLine)
    }
  }

  /// The source in `range` as it stands, line breaks and comments included.
  func verbatim(_ range: SourceRange) -> String {
    source?.file.text(in: range) ?? ""
  }

  /// A statement with a body: the source before and behind the body with single spaces, and the body
  /// as it stands.
  func statementText(_ range: SourceRange, body: SourceRange?) -> String {
    guard let body, !body.isEmpty, range.contains(body), let source else {
      return sourceText(range)
    }
    let first = source.firstToken(from: body.start)
    let isInString = first > 0 && source.tokens[first - 1].end >= body.end
    if isInString { return sourceText(range) }
    return words(
      sourceText(SourceRange(start: range.start, end: body.start)), verbatim(body),
      sourceText(SourceRange(start: body.end, end: range.end)))
  }
}

extension TokenizedFile {
  /// The index of the first token that does not start before `offset`.
  fileprivate func firstToken(from offset: UInt32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The words, literals and operators of a text, each as often as it stands there.
///
/// Words that mean the same count as one, and words that a statement means without them do not count.
struct TokenInventory {
  private var counts: [String: Int] = [:]
  private var commas = 0

  init(_ part: TokenizedFile) {
    var words: [String] = []
    for token in part.tokens {
      if token.kind == .comma { commas += 1 }
      guard let word = Self.canonical(token, in: part) else { continue }
      words.append(word)
      Self.collapse(&words)
    }
    for word in words where !Self.silent.contains(word) {
      counts[Self.synonyms[word] ?? word, default: 0] += 1
    }
  }

  /// Whatever stands here stands as often in `other`, and no comma divides what none divided here.
  func isHeld(by other: TokenInventory) -> Bool {
    other.commas <= commas
      && counts.allSatisfy { word, count in other.counts[word, default: 0] >= count }
  }

  private static func canonical(_ token: Token, in part: TokenizedFile) -> String? {
    switch token.kind {
    case .endOfFile, .leftParenthesis, .rightParenthesis, .comma, .dot, .equals, .semicolon,
      .terminator, .rightBracket:
      return nil
    case .word, .quotedIdentifier: return part.identifierText(of: token).lowercased()
    case .string, .dollarString: return "'" + part.stringValue(of: token)
    default: return part.text(of: token).lowercased()
    }
  }

  /// Replaces the phrase that the last words make by a shorter one that means the same.
  private static func collapse(_ words: inout [String]) {
    for (phrase, short) in phrases where words.suffix(phrase.count).elementsEqual(phrase) {
      words.removeLast(phrase.count)
      words += short
    }
  }

  private static let phrases: [([String], [String])] = [
    (["set", "data", "type"], ["type"]),
    (["without", "time", "zone"], []),
    (["character", "set"], ["charset"]),
    (["char", "set"], ["charset"]),
    (["isnull"], ["is", "null"]),
    (["notnull"], ["is", "not", "null"]),
  ]

  private static let synonyms = [
    "temp": "temporary", "char": "character", "tables": "table", "index": "key",
    "procedure": "function",
  ]

  private static let silent: Set<String> = [
    "as", "asc", "outer", "inner", "to", "work", "column", "each",
  ]
}
