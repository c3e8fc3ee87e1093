import Text

extension Parser {
  /// What to do about a mistake that many make; nil where nothing is known about it.
  ///
  /// It looks at the token that does not fit and at those around it.
  func mistakeHelp(expected: String) -> String? {
    let found = token
    if let help = commaHelp(found, expected: expected) { return help }
    if expected == "`)`" || expected == "`,` or `)`",
      found.kind == .endOfFile || found.kind == .terminator, let line = openParenthesisLine
    {
      return "the parenthesis opened in line \(line) is not closed"
    }
    if let help = missingSemicolonHelp(found) { return help }
    return dialect.isMySQLFamily ? nil : mysqlSyntaxHelp(found, before: previousToken)
  }

  /// The token before the next one.
  var previousToken: Token? { position > 0 ? tokens[position - 1] : nil }

  /// A comma that stands before an end, or one that is missing at the end of a line.
  private func commaHelp(_ found: Token, expected: String) -> String? {
    if previousToken?.kind == .comma {
      if found.kind == .rightParenthesis {
        return "remove the comma before the closing parenthesis"
      }
      if found.kind == .endOfFile || found.kind == .terminator {
        return "remove the comma at the end of the list"
      }
      switch found.keyword {
      case .from, .where, .group, .order, .limit, .returning:
        return "remove the comma before \(found.keyword.spelling.uppercased())"
      default: return nil
      }
    }
    guard expected.hasPrefix("`,`"), found.flags.contains(.startsLine), atName() else { return nil }
    return "a comma seems to be missing at the end of the line before"
  }

  /// The line of the innermost parenthesis of this statement that is still open.
  private var openParenthesisLine: Int? {
    var depth = 0
    var index = position - 1
    while index >= 0 {
      switch tokens[index].kind {
      case .rightParenthesis: depth += 1
      case .leftParenthesis:
        if depth == 0 { return line(of: tokens[index]) }
        depth -= 1
      case .terminator: return nil
      default: break
      }
      index -= 1
    }
    return nil
  }

  private func line(of token: Token) -> Int {
    let start = SourceRange(start: source.file.firstOffset, end: token.start)
    return source.file.bytes(in: start).reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// A new line that begins as a statement does.
  private func missingSemicolonHelp(_ found: Token) -> String? {
    guard found.flags.contains(.startsLine), position > 0 else { return nil }
    switch found.keyword {
    case .create, .alter, .drop, .insert, .select, .grant, .revoke, .begin, .commit, .truncate:
      return "a semicolon seems to be missing at the end of the statement before"
    case .comment where peek().keyword == .on, .update where isName(peek()),
      .delete where peek().keyword == .from:
      return "a semicolon seems to be missing at the end of the statement before"
    default: return nil
    }
  }
}
