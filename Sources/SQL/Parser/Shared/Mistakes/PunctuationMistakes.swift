import Text

/// Commas, semicolons and parentheses that are missing or too many.
extension Parser {
  // MARK: Semicolons

  /// A statement begins in a new line where the one before is not ended.
  mutating func missingSemicolon(_ found: Token, _ expected: String) -> Mistake? {
    var index = position
    if !beginsStatement(at: index) {
      // SELECT may be read as the alias of what stands before it.
      guard expected.hasPrefix("`;`"), position > firstOfStatement + 1,
        tokens[position - 1].keyword == .select, beginsStatement(at: position - 1),
        found.kind != .comma, endsElement(tokens[position - 2])
      else { return nil }
      index -= 1
    }
    guard index > firstOfStatement, canEndBefore(expected) else { return nil }
    if firstKeyword == .create, keywordsBefore.contains(.schema),
      [.create, .grant].contains(tokens[index].keyword)
    {
      return Mistake(
        "`CREATE SCHEMA` holds tables, views, indexes, sequences, triggers and grants only",
        help: "end it with `;`, and write the rest as statements of their own")
    }
    if !isInsideBody, !isInsideRoutine { nextStatementStart = index }
    let word = excerpt(of: tokens[index]).uppercased()
    if let opening = innermostOpening {
      let line = line(at: opening.start)
      return Mistake(
        "`\(text(of: opening))` of line \(line) is not closed before `\(word)`",
        help: "close it and end the statement: `);`")
    }
    let last = excerpt(of: tokens[index - 1])
    return Mistake(
      "`;` is missing before `\(word)`",
      help: "end the statement before: `\(last);`")
  }

  /// What was expected may be followed by, or be, the end of the statement.
  private func canEndBefore(_ expected: String) -> Bool {
    expected.hasSuffix("`;`") || expected.hasSuffix("`)`") || expected.contains("`;`")
      || expected.hasPrefix("a function option") || expected.hasPrefix("`OFFSET`")
      || expected.hasPrefix("an option") || expected.hasPrefix("an action")
  }

  /// The token stands at the start of a line and, with the next one, begins a statement.
  private func beginsStatement(at index: Int) -> Bool {
    guard tokens[index].flags.contains(.startsLine) else { return false }
    let next = index + 1 < tokens.count ? tokens[index + 1] : tokens[tokens.count - 1]
    switch tokens[index].keyword {
    case .create, .alter, .drop: return isObjectWord(next)
    case .insert: return next.keyword == .into || next.keyword == .ignore
    case .delete: return next.keyword == .from
    case .comment: return next.keyword == .on
    case .update: return isName(next)
    case .select: return !endsStatement(next)
    case .grant, .revoke, .truncate: return next.kind == .word
    case .begin, .commit, .rollback: return endsStatement(next)
    case .set: return next.kind == .word && !isInsideBody && firstKeyword != .update
    default: return false
    }
  }

  /// The words behind CREATE, ALTER or DROP.
  private func isObjectWord(_ token: Token) -> Bool {
    switch token.keyword {
    case .table, .view, .index, .unique, .sequence, .type, .schema, .database, .extension,
      .function, .procedure, .trigger, .materialized, .or, .temporary, .temp, .unlogged, .domain,
      .policy, .role, .user, .foreign, .aggregate, .event, .fulltext, .definer, .publication,
      .subscription, .operator, .collation, .cast, .rule, .statistics, .server, .language,
      .algorithm:
      true
    default: false
    }
  }

  // MARK: Commas

  /// A comma with nothing behind it, or with nothing before it.
  func commaTooMany(_ found: Token, _ expected: String) -> Mistake? {
    if found.kind == .comma {
      guard let previous = previousToken else { return nil }
      switch previous.kind {
      case .comma:
        return Mistake("two commas in a row", help: "remove one of them")
      case .leftParenthesis, .leftBracket:
        return Mistake(
          "nothing stands before the `,`",
          help: "remove the comma, or write what is missing before it")
      default: return nil
      }
    }
    guard previousToken?.kind == .comma else { return nil }
    switch found.kind {
    case .rightParenthesis, .rightBracket:
      return Mistake(
        "nothing follows the `,` before `\(text(of: found))`", help: "remove the comma")
    case .endOfFile, .terminator, .semicolon:
      return Mistake(
        "nothing follows the `,` at the end of the statement", help: "remove the comma")
    default: break
    }
    guard isClauseWord(found.keyword), innermostOpening == nil || !expected.hasPrefix("a column")
    else { return nil }
    let word = text(of: found).uppercased()
    return Mistake("nothing follows the `,` before `\(word)`", help: "remove the comma")
  }

  /// Words that begin a clause behind a list and that no server takes for a name.
  func isClauseWord(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .from, .where, .group, .having, .order, .limit, .union, .returning, .select, .set, .values,
      .join, .inner, .left, .on, .then:
      true
    default: false
    }
  }

  /// Two elements of a list with no comma between them.
  func missingComma(_ found: Token, _ expected: String) -> Mistake? {
    guard let previous = previousToken, !endsStatement(found) else { return nil }
    if firstKeyword == .grant || firstKeyword == .revoke, isPrivilege(found.keyword),
      isPrivilege(previous.keyword)
    {
      return missingComma(before: text(of: found).uppercased(), behind: previous)
    }
    guard endsElement(previous), ![.cascade, .restrict].contains(found.keyword) else { return nil }
    if beginsAction(found), expected == "`,` or `;`" {
      return missingComma(before: text(of: found).uppercased(), behind: previous)
    }
    if expected == "a query", keywordsBefore.contains(.with), peek().keyword == .as {
      return missingComma(before: excerpt(of: found), behind: previous)
    }
    if found.kind == .leftParenthesis, previous.kind == .rightParenthesis,
      keywordsBefore.contains(.values)
    {
      return Mistake(
        "a comma is missing between two rows", help: "write `), (`", at: found.range)
    }
    if found.kind == .leftParenthesis, expected == "`,` or `)`" {
      return missingCommaBeforeConstraint(previous)
    }
    guard beginsElement(found) else { return nil }
    if let mistake = missingCommaBeforeIndex(found, previous) ?? nameOfTwoWords(found, expected) {
      return mistake
    }
    if expected.hasSuffix("`)`") || expected == "`]`" {
      guard innermostOpening != nil, !isClauseWord(found.keyword) else { return nil }
      return missingComma(before: excerpt(of: found), behind: previous)
    }
    guard expected.hasPrefix("`;`") || expected.hasPrefix("`,`") else { return nil }
    return missingCommaOutsideParentheses(found, previous)
  }

  private func missingCommaOutsideParentheses(_ found: Token, _ previous: Token) -> Mistake? {
    let keywords = keywordsBefore
    let isInSet = keywords.first { $0 == .set || $0 == .where } == .set
    if firstKeyword == .update || keywords.contains(.update), isInSet, peek().kind == .equals {
      return missingComma(before: excerpt(of: found), behind: previous)
    }
    if firstKeyword == .drop, isName(found), keywords.last == .drop {
      return missingComma(before: excerpt(of: found), behind: previous)
    }
    let clause = keywords.first {
      [.select, .from, .where, .group, .order, .having, .limit, .union].contains($0)
    }
    guard clause == .select || (clause == .from && isName(found)), firstKeyword != .insert else {
      return nil
    }
    return clause == .select && followsList(.from)
      ? missingComma(before: excerpt(of: found), behind: previous) : nil
  }

  /// `word` comes before the statement ends.
  private func followsList(_ word: Keyword) -> Bool {
    var distance = 0
    while distance < 200, !endsStatement(peek(distance)) {
      if peek(distance).keyword == word { return true }
      distance += 1
    }
    return false
  }

  /// `(` behind PRIMARY KEY or UNIQUE that were read as belonging to the column before them.
  private func missingCommaBeforeConstraint(_ previous: Token) -> Mistake? {
    let words: String
    switch previous.keyword {
    case .key where secondPreviousToken?.keyword == .primary: words = "PRIMARY KEY"
    case .unique: words = "UNIQUE"
    default: return nil
    }
    return Mistake(
      "a comma is missing before `\(words) (…)`",
      help: "the constraint of a table stands behind a comma: `, \(words) (…)`")
  }

  /// KEY or INDEX read as an attribute of the column before it (MySQL).
  private func missingCommaBeforeIndex(_ found: Token, _ previous: Token) -> Mistake? {
    guard dialect.isMySQLFamily, previous.keyword == .key || previous.keyword == .index,
      ![.primary, .unique, .foreign].contains(secondPreviousToken?.keyword)
    else { return nil }
    let words = "\(text(of: previous).uppercased()) \(excerpt(of: found))"
    return Mistake("a comma is missing before `\(words)`", help: "write `, \(words) (…)`")
  }

  /// `first name text`: a column's name that has a blank in it.
  private func nameOfTwoWords(_ found: Token, _ expected: String) -> Mistake? {
    guard expected == "`,` or `)`", firstKeyword == .create, position == firstOfElement + 2,
      !found.flags.contains(.startsLine), isTypeWord(found), let previous = previousToken,
      let first = secondPreviousToken, !isTypeWord(previous), previous.kind == .word
    else { return nil }
    let name = "\(text(of: first)) \(text(of: previous))"
    return Mistake(
      "a name with a blank in it needs quotes", help: "write \(quoted(name).inBackticks)")
  }

  private func isTypeWord(_ token: Token) -> Bool {
    spells(
      token, "text", "int", "integer", "bigint", "smallint", "varchar", "char", "numeric",
      "decimal", "boolean", "date", "timestamp", "timestamptz", "time", "uuid", "json", "jsonb",
      "serial", "bigserial", "real", "double", "float", "bytea", "datetime")
  }

  private func missingComma(before word: String, behind previous: Token) -> Mistake {
    let first = max(firstOfElement, position - 8)
    let before = excerpt(from: first, to: position - 1)
    return Mistake(
      "a comma is missing before `\(word)`",
      help: "write `\(before.utf8.count > 60 ? excerpt(of: previous) : before), \(word)`")
  }

  /// The token may be the last of a list's element.
  private func endsElement(_ token: Token) -> Bool {
    switch token.kind {
    case .word: !isClauseWord(token.keyword)
    case .quotedIdentifier, .string, .dollarString, .bitString, .hexString, .integer, .decimal,
      .parameter, .userVariable, .rightParenthesis, .rightBracket, .placeholder, .star:
      true
    default: false
    }
  }

  /// The token may be the first of a list's element.
  private func beginsElement(_ token: Token) -> Bool {
    switch token.kind {
    case .word:
      return isName(token) || token.keyword == .constraint || token.keyword == .foreign
        || token.keyword == .case || token.keyword == .null
    case .quotedIdentifier, .string, .dollarString, .bitString, .hexString, .integer, .decimal,
      .parameter, .userVariable, .placeholder:
      return true
    default: return false
    }
  }

  private func isPrivilege(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .select, .insert, .update, .delete, .truncate, .references, .trigger, .usage, .create,
      .execute:
      true
    default: false
    }
  }

  // MARK: Parentheses

  /// A parenthesis that is not closed, not open, or left out.
  mutating func parenthesisMistake(_ found: Token, _ expected: String) -> Mistake? {
    if found.kind == .rightParenthesis || found.kind == .rightBracket, innermostOpening == nil,
      !isInBodyOfParentheses
    {
      return Mistake(
        "a `\(text(of: found))` too many: none is open here",
        help: "remove it, or write the opening one where it belongs")
    }
    if let opening = innermostOpening, let mistake = unclosed(opening, before: found, expected) {
      return mistake
    }
    guard expected.hasPrefix("`(`"), !endsStatement(found), found.kind != .leftParenthesis,
      let previous = previousToken
    else { return nil }
    let isTwoWords = [.key, .conflict, .values].contains(previous.keyword)
    let words = excerpt(from: isTwoWords ? max(0, position - 2) : position - 1, to: position - 1)
    return Mistake(
      "`(` is missing before `\(excerpt(of: found))`",
      help: previous.keyword == .in
        ? "write `IN (\(excerpt(of: found)) …)`" : "write `\(words) (\(excerpt(of: found)) …)`")
  }

  /// What is read now stands in parentheses that this reader did not open.
  private var isInBodyOfParentheses: Bool { firstOfStatement > 0 && isInsideBody }

  private mutating func unclosed(
    _ opening: Token, before found: Token, _ expected: String
  ) -> Mistake? {
    let mark = text(of: opening)
    let close = opening.kind == .leftParenthesis ? ")" : "]"
    let line = line(at: opening.start)
    if endsStatement(found) {
      let previous = previousToken.map { excerpt(of: $0) } ?? ""
      return Mistake(
        "the `\(mark)` of line \(line) is not closed",
        help: expected.contains(close)
          ? "write `\(close)` where its content ends"
          : "write what is missing behind `\(previous)`, and `\(close)`")
    }
    guard expected.hasSuffix("`\(close)`") else { return nil }
    if isClauseWord(found.keyword) || found.keyword == .references || found.keyword == .language
      || found.keyword == .loop
    {
      return Mistake(
        "the `\(mark)` of line \(line) is not closed before `\(text(of: found).uppercased())`",
        help: "write `\(close) \(text(of: found).uppercased())`")
    }
    guard let previous = previousToken, line < self.line(at: previous.start),
      text(of: previous) != ","
    else { return nil }
    let inner = tokens[firstOfStatement..<position].count { $0.kind == .leftParenthesis }
    guard inner > 1, !beginsElementOfTable(found) else { return nil }
    return Mistake(help: "the `\(mark)` of line \(line) is perhaps not closed")
  }

  private func beginsElementOfTable(_ found: Token) -> Bool {
    firstKeyword == .create && isName(found) && found.flags.contains(.startsLine)
  }
}
