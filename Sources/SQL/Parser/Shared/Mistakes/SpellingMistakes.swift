import Text

/// Keywords that are misspelt.
extension Parser {
  /// The token is a word that is not `keyword` and nearly is.
  func isMisspelt(_ token: Token, _ keyword: Keyword) -> Bool {
    guard token.kind == .word, token.keyword == .notKeyword else { return false }
    return nearestWord(to: text(of: token), among: [String(keyword.spelling)]) != nil
  }

  /// A word that is nearly one of those that may stand here, or the word before it.
  func misspelling(_ found: Token, _ expected: String) -> Mistake? {
    let candidates = candidates(expected)
    if let word = nearest(to: found, among: candidates) {
      return misspelling(of: found, as: word)
    }
    // A misspelt word may have been taken for a name before it.
    if let mistake = misspeltBefore(found, expected) { return mistake }
    guard let previous = previousToken, position > firstOfStatement + 1 || candidates.isEmpty,
      !endsStatement(found),
      expected.hasPrefix("`;`") || expected.hasPrefix("`,`") || expected == "`ON`",
      let word = nearest(to: previous, among: Parser.clauseWords),
      fits(found, behind: word), secondPreviousToken?.kind != .dot
    else { return nil }
    return misspelling(of: previous, as: word)
  }

  /// A word that was read as a name because it is misspelt, told by the keyword before it.
  private func misspeltBefore(_ found: Token, _ expected: String) -> Mistake? {
    for distance in 1...2 {
      guard let token = tokenBefore(distance), let before = tokenBefore(distance + 1) else {
        return nil
      }
      let words: [String]
      switch before.keyword {
      case .add, .drop, .alter, .modify, .change: words = ["column", "constraint", "index"]
      case .rename: words = ["column", "index"]
      case .delete: words = ["from"]
      case .insert: words = ["into"]
      default: continue
      }
      if let word = nearest(to: token, among: words) { return misspelling(of: token, as: word) }
    }
    if [.left, .right, .inner, .full, .cross].contains(found.keyword),
      let word = nearest(to: peek(), among: ["join", "outer"])
    {
      return misspelling(of: peek(), as: word)
    }
    if found.keyword == .not, let word = nearest(to: peek(), among: ["null"]) {
      return misspelling(of: peek(), as: word)
    }
    return nil
  }

  func misspelling(of token: Token, as word: String) -> Mistake {
    Mistake(
      "`\(excerpt(of: token))` is no keyword; `\(word.uppercased())` is",
      help: "write `\(word.uppercased())`", at: token.range)
  }

  /// What the token may be meant as: a word that is no keyword itself and within reach of one.
  private func nearest(to token: Token, among words: [String]) -> String? {
    guard token.kind == .word, token.keyword == .notKeyword || spells(token, "reference") else {
      return nil
    }
    let text = text(of: token)
    guard let word = nearestWord(to: text, among: words),
      abs(word.utf8.count - text.utf8.count) <= 2
    else { return nil }
    return word
  }

  /// What may follow the word that is meant.
  private func fits(_ found: Token, behind word: String) -> Bool {
    switch word {
    case "order", "group": found.keyword == .by
    case "concurrently", "column": isName(found) || found.keyword == .if
    case "union": found.keyword == .select || found.keyword == .all
    case "primary", "foreign": found.keyword == .key
    case "from", "join", "into": isName(found) || found.kind == .leftParenthesis
    case "where", "having", "on", "and", "or", "using", "limit", "offset", "constraint", "index":
      found.kind != .comma
    default: false
    }
  }

  /// The words that may stand where the grammar expected `expected`.
  private func candidates(_ expected: String) -> [String] {
    if expected == "a statement" { return Parser.statementWords }
    if expected.hasPrefix("a kind of object") { return Parser.objectWords }
    if expected.hasPrefix("an action such") { return Parser.actionWords }
    if expected.hasPrefix("a function option") { return Parser.routineWords }
    if expected.hasPrefix("a role option") { return Parser.roleWords }
    var words = Parser.quotedWords(of: expected)
    let isColumn = expected == "`,` or `)`" || firstKeyword == .add || firstKeyword == .alter
    if isColumn { words += Parser.columnWords }
    if expected.contains("`VIEW`") { words += Parser.objectWords }
    if expected.contains("`;`") || expected.hasPrefix("`OFFSET`") || expected == "`)`"
      || expected.hasPrefix("`(`")
    {
      words += Parser.clauseWords
    }
    if expected == "a query" { words += ["select", "values", "with", "default"] }
    if expected.hasPrefix("a constraint") { words += Parser.columnWords }
    return words
  }

  /// The keywords between backticks in a text such as "`SET` or `DROP`".
  private static func quotedWords(of text: String) -> [String] {
    var words: [String] = []
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    where index % 2 == 1 {
      words += part.lowercased().split(separator: " ").map(String.init)
    }
    return words
  }

  // MARK: Words

  private static let statementWords = [
    "alter", "analyze", "begin", "call", "comment", "commit", "create", "delete", "drop", "execute",
    "explain", "grant", "insert", "merge", "refresh", "reindex", "replace", "revoke", "rollback",
    "select", "truncate", "update", "vacuum", "values",
  ]

  private static let objectWords = [
    "aggregate", "collation", "column", "constraint", "database", "domain", "event", "extension",
    "function", "index", "language", "materialized", "policy", "procedure", "publication",
    "replace",
    "role", "rule", "schema", "sequence", "server", "statistics", "subscription", "table",
    "tablespace", "temporary", "trigger", "type", "unique", "unlogged", "user", "view", "fulltext",
  ]

  private static let actionWords = [
    "add", "algorithm", "alter", "attach", "change", "convert", "detach", "disable", "drop",
    "enable", "engine",
    "modify", "owner", "rename", "replica", "reset", "set", "validate",
  ]

  private static let columnWords = [
    "auto_increment", "check", "collate", "comment", "constraint", "default", "deferrable", "first",
    "foreign", "generated", "not", "null", "primary", "references", "unique", "unsigned", "key",
  ]

  private static let routineWords = [
    "language", "immutable", "stable", "volatile", "strict", "security", "returns", "parallel",
    "cost", "leakproof", "called",
  ]

  private static let roleWords = [
    "login", "nologin", "superuser", "createdb", "createrole", "password", "inherit", "replication",
    "connection", "valid",
  ]

  private static let clauseWords = [
    "where", "from", "order", "group", "having", "limit", "offset", "union", "join", "left",
    "inner",
    "using", "returning", "cascade", "restrict", "concurrently", "column", "constraint",
    "index", "primary", "foreign", "values", "into", "after", "before", "start",
    "increment", "conflict", "engine", "charset", "collate",
  ]
}
