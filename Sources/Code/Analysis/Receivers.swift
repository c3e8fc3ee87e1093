/// Whose member a word is: the receivers of members, keys and calls, and what they are to a table.
extension FileAnalysis {
  /// `task.status`, `task["status"]`, `self.status`, `tasks[0].status`, `row.status` after a query.
  mutating func verdictByReceiver(_ index: Int, _ column: ColumnName, _ table: Int)
    -> Verdict?
  {
    guard let receiver = receiver(of: index) else { return nil }
    return verdict(ofReceiver: receiver, at: index, column, table)
  }

  mutating func verdict(
    ofReceiver receiver: Int, at index: Int, _ column: ColumnName, _ table: Int
  ) -> Verdict? {
    let text = source.text(receiver)
    if source.word(receiver, is: .selfWord) || source.isMark(receiver, "@") {
      guard let verdict = verdictByMembership(index, table, column) else { return nil }
      return verdict
    }
    if let bound = bindings[Array(text)] {
      if bound.contains(table) { return Verdict(.code, .likely) }
    } else if comprehended(receiver).contains(table) {
      return Verdict(.code, .likely)
    }
    guard !isStandardType(text) else { return nil }
    switch tie(of: text, to: table) {
    case .exact, .role: return Verdict(.code, .likely)
    case .tail where !isHolder(text, column):
      return concerns(table) ? Verdict(.code, .likely) : nil
    case .within where !isHolder(text, column), .layer where !isHolder(text, column):
      return column.isDistinctive ? Verdict(.code, .likely) : nil
    case .none, .tail, .within, .layer:
      return isHolder(text, column) ? Verdict(.code, .possible) : nil
    }
  }

  /// Whether a name stands for a class of another table that has the field.
  func isHolder(_ text: ArraySlice<UInt8>, _ column: ColumnName) -> Bool {
    column.holders.contains { $0.tie(of: text) >= .role }
  }

  /// The token of the thing whose member the token is, through calls and subscripts.
  func receiver(of index: Int) -> Int? {
    var position = operand(before: index)
    var steps = 0
    while let current = position, steps < 6 {
      if source.isWord(current) || source.isMark(current, "@") {
        guard source.word(current, is: .element), let next = operand(before: current) else {
          return current
        }
        position = next
      } else if source.isMark(current, ")") || source.isMark(current, "]"),
        let opener = source.partner(current)
      {
        if source.isMark(current, "]"), let key = keyWord(opener, current) { return key }
        position = opener - 1
      } else if source.isMark(current, "!") || source.isMark(current, "?") {
        position = current - 1
      } else {
        return nil
      }
      steps += 1
    }
    return nil
  }

  /// `params[:task]`: the symbol or string within the subscript.
  func keyWord(_ opener: Int, _ closer: Int) -> Int? {
    guard closer - opener <= 3, closer > opener + 1 else { return nil }
    let inner = closer - 1
    if source.isString(inner) { return inner }
    return source.isWord(inner) && source.isMark(inner - 1, ":") ? inner : nil
  }

  /// The token before `.`, `?.`, `&.`, `->`, `::` or the `@` of Ruby.
  func operand(before index: Int) -> Int? {
    if source.isMark(index - 1, ".") {
      if source.isMark(index - 2, "?") || source.isMark(index - 2, "&") { return index - 3 }
      return index - 2
    }
    if source.isMark(index - 1, ">"), source.isMark(index - 2, "-"), source.touches(index - 1) {
      return index - 3
    }
    if source.isMark(index - 1, ":"), source.isMark(index - 2, ":") { return index - 3 }
    if source.isMark(index - 1, "@"), source.touches(index) { return index - 1 }
    return nil
  }
}
