/// Where the name of a column may stand: a definition's field, a key, an argument's name, a symbol.
extension FileAnalysis {
  /// Whether the word stands where a definition has the names of its fields.
  func isField(_ index: Int, in number: Int) -> Bool {
    let scope = scopes.all[number]
    guard index > scope.name, !source.isMark(index - 1, ".") else { return false }
    if scope.isCall { return isFieldOfCall(index, scope) }
    if source.language.indents {
      return source.startsLine(index) && source.tokens[index].indent == scope.fieldIndent
        && (source.isMark(index + 1, ":") || source.isMark(index + 1, "="))
    }
    guard source.depth(index) == scope.fieldDepth else { return false }
    let path = source.path
    if path.hasSuffix(".go") || path.hasSuffix(".prisma") || path.hasSuffix(".graphql") {
      return source.startsLine(index) || source.isMark(index - 1, "{")
    }
    if source.isMark(index - 1, ":") || source.isMark(index - 1, "<") { return false }
    if source.isWord(index + 1), !source.startsLine(index + 1) { return false }
    return !source.isMark(index + 1, "(") || source.isWord(index - 1)
  }

  func isFieldOfCall(_ index: Int, _ scope: Scope) -> Bool {
    if isSymbol(index) { return true }
    if source.isMark(index + 1, "-"), source.isMark(index + 2, ">") { return true }
    return source.isMark(index + 1, ":") && source.depth(index) <= scope.fieldDepth + 1
      && !source.isMark(index - 1, "?")
  }

  /// `:status` of Ruby and Elixir.
  func isSymbol(_ index: Int) -> Bool {
    source.isMark(index - 1, ":") && source.touches(index) && !source.isMark(index - 2, ":")
      && (!source.touches(index - 1) || !source.isWord(index - 2))
  }

  /// Whether the token's statement stands in the body itself and not in a method.
  func isAtClassLevel(_ index: Int, in number: Int) -> Bool {
    let scope = scopes.all[number]
    if scope.isCall { return true }
    if source.language.indents {
      var first = index
      while first > scope.name, source.statement(first - 1) == source.statement(index),
        index - first < 200
      {
        first -= 1
      }
      return source.tokens[first].indent == scope.fieldIndent
    }
    let statement = Int(source.statement(index))
    return source.structure.statementDepths.indices.contains(statement)
      && source.structure.statementDepths[statement] == scope.fieldDepth
  }

  /// Whether the word is a key, an argument's name, a member or a symbol: what queries write columns as.
  func isColumnPlace(_ index: Int) -> Bool {
    if isSymbol(index) { return true }
    if source.isMark(index - 1, ".") {
      // The result of a call, or an alias in the query: `from(t in Task, where: t.status == 1)`.
      return source.isMark(index - 2, ")") || source.text(index - 2).count <= 2
    }
    // `status__in=`: the lexer cuts at the double underscore.
    if index + 1 < source.tokens.count, source.isWord(index + 1),
      source.tokens[index + 1].start == source.tokens[index].end + 2
    {
      return true
    }
    let opens =
      source.isMark(index - 1, "(") || source.isMark(index - 1, ",")
      || source.isMark(index - 1, "{")
    if source.isMark(index + 1, "=") {
      return (opens || source.startsLine(index)) && source.isArgument(index)
        && !source.isMark(index + 2, "=")
    }
    if source.isMark(index + 1, ":") {
      return (opens || source.startsLine(index)) && source.isArgument(index)
    }
    let ends = source.isMark(index + 1, ",") || source.isMark(index + 1, "}")
    return ends && (source.isMark(index - 1, "{") || source.isMark(index - 1, ","))
      && isInBraces(index)
  }

  /// Whether a key around the word names something else: `where(stories: {is_deleted: true})`.
  func isNestedElsewhere(_ index: Int, _ table: Int) -> Bool {
    var position = index - 1
    var steps = 0
    while position > 0, steps < 120, source.statement(position) == source.statement(index) {
      if source.isMark(position, "}") || source.isMark(position, ")")
        || source.isMark(position, "]"), let opener = source.partner(position)
      {
        position = opener
      } else if source.isMark(position, "{") || source.isMark(position, "["),
        source.isMark(position - 1, ":") || source.isMark(position - 1, ">")
      {
        let key = source.isMark(position - 1, ":") ? position - 2 : position - 3
        if source.isWord(key), !source.word(key, is: .clause),
          tie(of: source.text(key), to: table) < .layer
        {
          return true
        }
      }
      position -= 1
      steps += 1
    }
    return false
  }

  /// Whether the innermost bracket around the token is a brace: `{ id, status }`.
  func isInBraces(_ index: Int) -> Bool {
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 40 {
      if source.isMark(position, "{") { return true }
      if source.isMark(position, "(") || source.isMark(position, "[") { return false }
      if source.isMark(position, "}") || source.isMark(position, ")")
        || source.isMark(position, "]"), let opener = source.partner(position)
      {
        position = opener
      }
      position -= 1
      steps += 1
    }
    return false
  }
}
