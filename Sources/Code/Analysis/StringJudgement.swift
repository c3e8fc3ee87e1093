/// The words of strings that are no SQL: keys of rows, columns given to query builders, struct tags.
extension FileAnalysis {
  /// Judges the words of a string that is no SQL.
  mutating func judgeString(_ index: Int) {
    let bytes = source.bytes
    let range = range(index)
    var position = range.lowerBound
    let isDocument = isDocumentation(index)
    while position < range.upperBound {
      guard ByteClass.isWordStart(bytes[position]) else {
        position += 1
        continue
      }
      let start = position
      position = wordEnd(from: position, to: range.upperBound)
      guard let entry = lexicon.words.entry(of: bytes[start..<position]) else { continue }
      for case .column(let column) in lexicon.words.meanings(ofEntry: entry)
      where lexicon.columns[column].isSpelled(by: bytes[start..<position]) {
        for owner in lexicon.owners[column] {
          let verdict =
            isDocument
            ? Verdict(.comment, .possible)
            : verdict(
              ofString: index, start..<position, lexicon.columns[column], owner.table)
          record(owner.target, start..<position, verdict)
        }
      }
    }
  }

  func wordEnd(from start: Int, to end: Int) -> Int {
    let bytes = source.bytes
    var position = start
    while position < end, ByteClass.isWord(bytes[position]) {
      if bytes[position] == 95, position > start, position + 1 < end, bytes[position + 1] == 95 {
        return position
      }
      position += 1
    }
    return position
  }

  /// A string that is a statement of its own, as Python's documentation is.
  func isDocumentation(_ index: Int) -> Bool {
    guard source.language.indents, source.startsLine(index) else { return false }
    return source.path.hasSuffix(".py") && !source.isArgument(index)
      && (index + 1 >= source.tokens.count || source.startsLine(index + 1))
      && (index == 0 || !source.isMark(index - 1, "="))
  }

  mutating func verdict(
    ofString index: Int, _ word: Range<Int>, _ column: ColumnName, _ table: Int
  ) -> Verdict {
    let range = range(index)
    let text = source.bytes[word]
    if let qualifier = qualifier(before: word.lowerBound, from: range.lowerBound) {
      if lexicon.tables[table].isNamed(qualifier), column.isNamed(text) {
        return Verdict(source.language.form == .code ? .query : .config, .likely)
      }
      let isTied =
        tie(of: qualifier, to: table) >= .role
        || (bindings[Array(qualifier)]?.contains(table) ?? false)
      return isTied ? Verdict(.code, .likely) : verdictByFile(column, table)
    }
    guard source.language.form == .code else { return verdictByFile(column, table) }
    let isWhole = word.count + 2 >= range.count || isColumnText(range, word)
    if let verdict = verdictByScope(ofString: index, isWhole, column, table) { return verdict }
    if isWhole, let receiver = receiver(ofKey: index),
      let verdict = verdict(ofReceiver: receiver, at: index, column, table)
    {
      return verdict
    }
    let isNear = lastQuery[table].map { index > $0 && index - $0 < 150 } ?? false
    let isAnchored = anchors[source.statement(index)]?.contains(table) ?? false
    if column.isNamed(text), isAnchored || isNear && startsWithClause(range) {
      if isWhole && !isAnchored { return verdictByFile(column, table) }
      return Verdict(.query, .likely)
    }
    if isWhole, isAnchored { return Verdict(.query, .likely) }
    if isWhole, isArgumentOfRow(index, table) { return Verdict(.code, .likely) }
    return verdictByFile(column, table)
  }

  /// `varchar("status")` in a table's definition, `fields = ["status"]` in a model's, a Go field's tag.
  func verdictByScope(
    ofString index: Int, _ isWhole: Bool, _ column: ColumnName, _ table: Int
  ) -> Verdict? {
    guard let scope = scopes.scope(of: index) else { return nil }
    let tie = tie(ofScope: scopes.all[scope].speaksFor ?? scope, to: table)
    let isTag = source.path.hasSuffix(".go") && source.depth(index) == scopes.all[scope].fieldDepth
    switch tie {
    case .certain:
      if scopes.all[scope].isCall || isTag { return Verdict(.model, .certain) }
      return isWhole && isAtClassLevel(index, in: scope) ? Verdict(.model, .likely) : nil
    case .likely:
      let isField = isTag || isWhole && isAtClassLevel(index, in: scope) && column.isDistinctive
      return isField ? Verdict(.model, .likely) : nil
    case .foreign: return scopes.all[scope].isCall || isTag ? Verdict(.code, .possible) : nil
    case .none, .within: return nil
    }
  }

  /// Whether the string is the column with no more than a sign, a direction or a lookup: `-status`, `status DESC`.
  func isColumnText(_ range: Range<Int>, _ word: Range<Int>) -> Bool {
    let before = word.lowerBound - range.lowerBound
    let after = source.bytes[word.upperBound..<range.upperBound]
    guard before <= 1 else { return false }
    let next = after.drop { ByteClass.isSpace($0) }.map(ByteClass.lowered)
    return next.isEmpty || after.starts(with: "__".utf8) || next.elementsEqual("asc".utf8)
      || next.elementsEqual("desc".utf8) || next.starts(with: "as ".utf8)
  }

  /// A piece of SQL that goes on with a query: `" WHERE status = ?"`.
  func startsWithClause(_ range: Range<Int>) -> Bool {
    let text = source.bytes[range].drop { ByteClass.isSpace($0) || $0 == UInt8(ascii: ",") }
    let word = text.prefix(while: ByteClass.isUpper)
    guard word.count > 1, let keyword = SQLKeyword(word) else { return false }
    return [.where, .and, .or, .order, .group, .set, .on, .values, .having, .returning, .select]
      .contains(keyword)
  }

  /// The thing whose key the string is: `row["status"]`, `row.get("status")`.
  func receiver(ofKey index: Int) -> Int? {
    if source.isMark(index - 1, "["), source.isMark(index + 1, "]") {
      return receiver(endingAt: index - 2)
    }
    guard source.isMark(index - 1, "("), source.word(index - 2, is: .getter) else {
      return nil
    }
    return operand(before: index - 2).flatMap { receiver(endingAt: $0) }
  }

  func receiver(endingAt index: Int) -> Int? {
    if source.isWord(index) { return index }
    if source.isMark(index, "]"), let opener = source.partner(index) {
      if let key = keyWord(opener, index) { return key }
      return source.isWord(opener - 1) ? opener - 1 : nil
    }
    if source.isMark(index, ")"), let opener = source.partner(index) {
      return source.isWord(opener - 1) ? opener - 1 : nil
    }
    return nil
  }
}
