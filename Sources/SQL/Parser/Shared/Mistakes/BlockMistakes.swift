import Text

/// Words that open, divide and close the blocks of procedures and CASE.
extension Parser {
  /// A word of a block's frame that is missing.
  mutating func missingBlockWord(_ found: Token, _ expected: String) -> Mistake? {
    switch expected {
    case "`;`":
      guard isInsideRoutine || isInsideBody, let previous = previousToken else { return nil }
      guard found.flags.contains(.startsLine) || endsStatement(found) || found.keyword == .end
      else {
        return nil
      }
      if endsStatement(found), previous.keyword == .end, let last = secondPreviousToken {
        return Mistake("`;` is missing before `END`", help: "write `\(excerpt(of: last));`")
      }
      let before = endsStatement(found) ? "at the end" : "before `\(excerpt(of: found))`"
      return Mistake(
        "`;` is missing \(before)", help: "end the statement: `\(excerpt(of: previous));`")
    case "`THEN`":
      let opening = innermostBlock([.if, .elsif, .elseif, .when])
      let word = opening.map { text(of: $0).uppercased() } ?? "IF"
      return Mistake(help: "write `\(word) condition THEN`")
    case "`LOOP`":
      return endsStatement(found) ? unclosedBlock(.loop, "LOOP") : loopHelp(found)
    case "`IF`": return endsStatement(found) ? unclosedBlock(.if, "IF") : nil
    case "`WHILE`": return endsStatement(found) ? unclosedBlock(.while, "WHILE") : nil
    case "`DO`":
      guard innermostBlock([.while]) != nil, !keywordsBefore.contains(.conflict) else { return nil }
      return Mistake(help: "write `WHILE condition DO`")
    case "`CASE`": return endsStatement(found) ? unclosedBlock(.case, "CASE") : nil
    case "`END`":
      if let opening = innermostBlock([.case]), !isInsideRoutine || innermostBlock([.begin]) == nil
      {
        return Mistake(
          "the `CASE` of line \(line(at: opening.start)) has no `END`",
          help: "write `END` behind it")
      }
      guard let opening = innermostBlock([.begin]) else { return nil }
      return Mistake(
        "the `BEGIN` of line \(line(at: opening.start)) has no `END`",
        help: "write `END` behind the last statement")
    case "`BEGIN`":
      guard isInsideRoutine, !endsStatement(found) else { return nil }
      return Mistake(
        help: "a body is a block: `BEGIN \(excerpt(of: found)) … END`")
    case "`WHEN`" where previousToken?.keyword == .exception:
      return Mistake(help: "write `EXCEPTION WHEN others THEN`")
    default: return nil
    }
  }

  private func loopHelp(_ found: Token) -> Mistake? {
    if found.keyword == .do {
      return Mistake(
        "`DO` is MySQL's", help: "in PL/pgSQL write `WHILE condition LOOP … END LOOP`")
    }
    return Mistake(help: "write `LOOP` before the first statement of the loop")
  }

  private mutating func unclosedBlock(_ keyword: Keyword, _ word: String) -> Mistake? {
    guard let opening = innermostBlock([keyword]) else { return nil }
    let line = line(at: opening.start)
    return Mistake(
      "the `\(word)` of line \(line) is not closed: this `END` would end it",
      help: "write `END \(word);` before it")
  }

  /// The token with one of `words` that opens what is not closed before the next token.
  private func innermostBlock(_ words: Set<Keyword>) -> Token? {
    var closed = 0
    var index = position - 1
    // The last END may be the one that lacks its word.
    if index >= 0, tokens[index].keyword == .end { index -= 1 }
    let least = max(0, position - 4_000)
    while index >= least {
      let keyword = tokens[index].keyword
      let isAfterEnd = index > 0 && tokens[index - 1].keyword == .end
      if keyword == .end {
        let next = index + 1 < tokens.count ? tokens[index + 1].keyword : .notKeyword
        if words.contains(next) || next == .notKeyword && words.contains(.begin) { closed += 1 }
      } else if words.contains(keyword), !isAfterEnd {
        if closed == 0 { return tokens[index] }
        closed -= 1
      }
      index -= 1
    }
    return nil
  }
}
