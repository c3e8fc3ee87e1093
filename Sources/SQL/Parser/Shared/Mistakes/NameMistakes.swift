import Text

/// Quotes, reserved words and operators: what is written in a way that the server reads otherwise.
extension Parser {
  // MARK: Quotes

  /// Strings and quoted names that end too early, or that stand where the other of them should.
  func quotingMistake(_ found: Token, _ expected: String) -> Mistake? {
    if let mistake = apostrophe(found) { return mistake }
    if found.kind == .quotedIdentifier, expected == "a string" || expected.hasPrefix("a string or")
    {
      let name = text(of: found)
      guard name.hasPrefix("\"") else { return nil }
      return Mistake(
        "`\(excerpt(of: found))` is a name, not a string",
        help: "a string stands in single quotes: `'\(unquoted(found))'`")
    }
    if found.kind == .string, isNameExpected(expected), !isText(of: peek(), "@") {
      let name = unquoted(found)
      let marked =
        dialect.isMySQLFamily
        ? "write the name bare or in backticks: `\(name)`"
        : "write `\(name)`, or `\"\(name)\"` where it needs quotes"
      return Mistake("`\(excerpt(of: found))` is a string, not a name", help: marked)
    }
    return bareName(found, expected)
  }

  func isNameExpected(_ expected: String) -> Bool {
    expected.hasSuffix("name") || expected == "an alias"
  }

  /// A word that touches the end of a string: an apostrophe in the text has ended it.
  private func apostrophe(_ found: Token) -> Mistake? {
    guard let previous = previousToken, previous.kind == .string, previous.end == found.start,
      found.kind == .word || found.kind == .string
    else { return nil }
    let string = text(of: previous)
    if string.hasSuffix("\\'") {
      return Mistake(
        "the string ends before `\(excerpt(of: found))`: a backslash does not escape its `'`",
        help: "double the apostrophe, `''`, or begin the string with `E'`")
    }
    return Mistake(
      "the string ends before `\(excerpt(of: found))`",
      help: "double an apostrophe inside a string: `\(excerpt(of: previous))'\(text(of: found))…'`")
  }

  /// `my-table`, `1st`, `[name]`: names that have to be quoted.
  private func bareName(_ found: Token, _ expected: String) -> Mistake? {
    if found.kind == .leftBracket, isNameExpected(expected) || expected == "an expression" {
      return Mistake(
        "`[name]` is SQL Server's way to quote",
        help: "write the name bare, or in quotes: \(quoted("name").inBackticks)")
    }
    let next = peek()
    if found.kind == .word, text(of: found) == "≠" {
      return Mistake("`≠` is no operator of SQL", help: "write `<>`")
    }
    if found.kind == .integer, spells(previousToken, "top"), expected == "`;`" {
      return Mistake(
        "`TOP` is SQL Server's", help: "write `LIMIT \(text(of: found))` at the end of the query")
    }
    if found.kind == .integer || found.kind == .decimal, isNameExpected(expected),
      next.start == found.end, next.kind == .word
    {
      let name = text(of: found) + text(of: next)
      return Mistake(
        "a name cannot begin with a digit", help: "quote it: \(quoted(name).inBackticks)")
    }
    guard found.kind == .operator, isText(of: found, "-"), let previous = previousToken,
      previous.kind == .word, previous.end == found.start, next.start == found.end,
      next.kind == .word || next.kind == .integer, !expected.hasPrefix("an expression")
    else { return nil }
    let name = "\(text(of: previous))-\(text(of: next))"
    return Mistake(
      "a name with `-` in it needs quotes", help: "write \(quoted(name).inBackticks)")
  }

  // MARK: Reserved words

  /// A reserved word that is meant as a name.
  func reservedName(_ found: Token, _ expected: String) -> Mistake? {
    guard found.kind == .word,
      found.flags.contains(.reserved) || found.flags.contains(.typeFunctionKeyword)
    else { return nil }
    if isNameExpected(expected), !isClauseInstead(found, expected) {
      return reserved(found, as: expected)
    }
    guard expected == "an expression", isUsedAsColumn(found) else { return nil }
    return reserved(found, as: "a column's name")
  }

  private func reserved(_ found: Token, as expected: String) -> Mistake {
    let word = text(of: found)
    let what = expected == "a name" || expected == "an alias" ? "a name" : expected
    return Mistake(
      "`\(word)` is a reserved word and cannot be \(what)",
      help: dialect.isMySQLFamily
        ? "quote it with backticks, here and wherever it is used, or choose another name"
        : "quote it, `\"\(word)\"`, here and wherever it is used, or choose another name"
    )
  }

  /// A clause begins where a name is missing.
  private func isClauseInstead(_ found: Token, _ expected: String) -> Bool {
    if expected.hasPrefix("a constraint") {
      return [.primary, .foreign, .unique, .check].contains(found.keyword)
        && (peek().keyword == .key || peek().kind == .leftParenthesis)
    }
    guard isClauseWord(found.keyword) || found.keyword == .select || found.keyword == .using
    else { return false }
    switch found.keyword {
    case .group, .order: return peek().keyword == .by
    case .where, .having, .on, .join, .inner, .left, .using:
      return innermostOpening == nil && peek().kind != .leftParenthesis
    case .from, .limit:
      return innermostOpening == nil && !endsStatement(peek()) && peek().kind != .leftParenthesis
    case .select, .values, .set: return true
    default: return false
    }
  }

  /// What follows is what follows a column in an expression.
  private func isUsedAsColumn(_ found: Token) -> Bool {
    let next = peek()
    if isClauseWord(found.keyword), found.keyword != .order, found.keyword != .group {
      return false
    }
    switch next.kind {
    case .comma, .equals, .dot, .rightParenthesis: return found.keyword != .distinct
    case .operator: return true
    default:
      return next.keyword == .from || next.keyword == .is || next.keyword == .in
        || next.keyword == .asc || next.keyword == .desc || next.keyword == .as
    }
  }

  // MARK: Operators

  /// Operators of other languages, and those that are divided or doubled.
  func operatorMistake(_ found: Token, _ expected: String) -> Mistake? {
    if expected.hasPrefix("an expression without"), previousToken?.keyword == .default {
      return peek().keyword == .null
        ? Mistake(
          "nothing follows `DEFAULT` before `NOT NULL`", help: "write the value behind `DEFAULT`")
        : Mistake(help: "put the condition into parentheses")
    }
    if found.kind == .integer, expected == "`,` or `)`", let type = previousToken,
      spells(
        type, "varchar", "char", "numeric", "decimal", "varying", "character", "bit", "int",
        "bigint")
    {
      return Mistake(
        "the length of a type stands in parentheses",
        help: "write `\(text(of: type))(\(text(of: found)))`")
    }
    if found.kind == .operator, isText(of: found, "=="), expected.contains("`=`") {
      return Mistake("`==` is no operator of SQL", help: "write `=`")
    }
    if expected == "an expression", let previous = previousToken {
      return doubledOperator(found, previous)
    }
    if found.kind == .colonEquals, expected.hasPrefix("`;`") {
      return Mistake(
        "`:=` assigns in procedures only", help: "compare with `=`; name a result with `AS`")
    }
    if found.kind == .comma, expected.hasPrefix("`;`"),
      keywordsBefore.first(where: isWhere) == .where
    {
      return Mistake(
        "conditions are not joined with `,`", help: "write `AND` in place of the comma")
    }
    if found.keyword == .not, expected.hasPrefix("`;`"), peek().kind == .equals {
      return Mistake("`NOT =` is no operator", help: "write `<>`")
    }
    if found.keyword == .null, previousToken?.keyword == .not, expected.hasPrefix("`;`") {
      return Mistake("a test for NULL begins with `IS`", help: "write `IS NOT NULL`")
    }
    return nil
  }

  private func isWhere(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .where, .select, .from, .group, .order, .having, .set, .on: true
    default: false
    }
  }

  private func doubledOperator(_ found: Token, _ previous: Token) -> Mistake? {
    let text = text(of: previous)
    if found.kind == .operator || found.kind == .equals,
      previous.kind == .operator || previous.kind == .equals
    {
      let joined = text + self.text(of: found)
      if ["<>", "<=", ">=", "!=", "||", "::"].contains(joined) {
        return Mistake(
          "`\(joined)` is one operator", help: "write it without a blank: `\(joined)`")
      }
      if joined == "==" { return Mistake("`= =` is no operator", help: "write `=`") }
    }
    if found.keyword == .and || found.keyword == .or, previous.keyword != found.keyword {
      let word = self.text(of: found).uppercased()
      return Mistake(
        "nothing stands before `\(word)`", help: "remove the word, or write its condition")
    }
    if previous.keyword != .notKeyword, previous.keyword == found.keyword {
      let word = text.uppercased()
      return Mistake("`\(word)` stands twice", help: "remove one of them")
    }
    if found.keyword == .any || found.keyword == .all || found.keyword == .some {
      let word = self.text(of: found).uppercased()
      return Mistake(
        "`\(word)` takes an array or a query in parentheses",
        help: "write `= \(word) (ARRAY[1, 2])` or `= \(word) (SELECT …)`")
    }
    if found.kind == .rightParenthesis, previous.kind == .leftParenthesis,
      secondPreviousToken?.keyword == .in
    {
      return Mistake(
        "the list of `IN` is empty",
        help: "write what it should hold, or `false` for no value at all")
    }
    if isClauseWord(found.keyword) || endsStatement(found) || found.kind == .rightParenthesis {
      return nothingBehind(previous, before: found)
    }
    return nil
  }

  /// An operator or a keyword with nothing behind it.
  private func nothingBehind(_ previous: Token, before found: Token) -> Mistake? {
    switch previous.kind {
    case .operator, .equals, .star, .typeCast: break
    case .word:
      guard
        [
          .and, .or, .not, .where, .having, .on, .default, .like, .between, .limit, .select, .then,
          .else, .when, .returning,
        ].contains(previous.keyword)
      else { return nil }
    default: return nil
    }
    let what = excerpt(of: previous).uppercased()
    let end = endsStatement(found) ? "" : " before `\(text(of: found).uppercased())`"
    return Mistake(
      "nothing follows `\(what)`\(end)",
      help: "write the expression behind `\(what)`, or remove it")
  }
}

extension String {
  /// Between backticks; a name that MySQL quotes with them stands as it is.
  var inBackticks: String { hasPrefix("`") ? self : "`\(self)`" }
}
