import Text

/// SQL in strings and files: the tables that it names and the columns that belong to them.
extension FileAnalysis {
  /// Code between two pieces of one SQL text (`"… " + name() + " …"`) has at most as many tokens.
  private static let maximumOperand = 12

  /// In a text of as many pieces SQL may begin at a later one: `"query: " + "SELECT …"`.
  private static let maximumRestarts = 8

  mutating func readSQLFile() {
    var words = SQLWords(source.bytes)
    words.append(from: 0, to: source.bytes.count)
    let text = SQLText(words, isSQL: true)
    for statement in text.statements { judge(statement) }
    readSQLComments()
  }

  /// The comments of a SQL file are the tokens that its words leave out.
  private mutating func readSQLComments() {
    let bytes = source.bytes
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "'") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "'") { index += 1 }
      } else if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        let start = index
        while index < bytes.count, !ByteClass.isNewline(bytes[index]) { index += 1 }
        readProse(.init(start: UInt32(clamping: start), end: UInt32(clamping: index)))
      } else if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") {
        let start = index
        index += 2
        while index + 1 < bytes.count,
          !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/"))
        {
          index += 1
        }
        readProse(.init(start: UInt32(clamping: start), end: UInt32(clamping: index)))
      }
      index += 1
    }
  }

  /// Finds the strings that together are SQL, and judges their words.
  mutating func readQueries() {
    var end = 0
    for index in source.tokens.indices {
      let token = source.tokens[index]
      guard token.kind == .string, index >= end, !isSQL[index], !token.flags.contains(.continues)
      else { continue }
      let pieces = pieces(from: index)
      // A long text that is no SQL is not read again from its second piece on.
      if pieces.count > Self.maximumRestarts { end = (pieces.last?.token ?? index) + 1 }
      var words = SQLWords(source.bytes)
      for (number, piece) in pieces.enumerated() {
        let range = range(piece.token)
        if number > 0, piece.afterCode { words.gap(at: range.lowerBound) }
        words.append(from: range.lowerBound, to: range.upperBound)
      }
      guard words.words.count > 2 else { continue }
      let text = SQLText(words, isSQL: false)
      guard !text.statements.isEmpty else { continue }
      for piece in pieces { isSQL[piece.token] = true }
      for statement in text.statements {
        judgeNameless(statement, at: index)
        for table in judge(statement) {
          anchors[source.statement(index), default: []].insert(table)
          lastQuery[table] = index
        }
      }
    }
  }

  /// The pieces of the text that begins with the string at `index`.
  private func pieces(from index: Int) -> [(token: Int, afterCode: Bool)] {
    var pieces = [(token: index, afterCode: false)]
    var last = index
    while let next = piece(after: last) {
      pieces.append(next)
      last = next.token
    }
    return pieces
  }

  private func piece(after index: Int) -> (token: Int, afterCode: Bool)? {
    let token = source.tokens[index]
    if token.flags.contains(.isInterrupted) {
      var next = index + 1
      while next < source.tokens.count {
        let other = source.tokens[next]
        if other.kind == .string, other.link == token.link { return (next, true) }
        next += 1
      }
      return nil
    }
    var next = index + 1
    if source.isString(next), source.statement(next) == source.statement(index),
      !source.tokens[next].flags.contains(.continues), source.language.form == .code
    {
      return (next, false)
    }
    guard isJoint(next) else { return nil }
    next += isJoint(next + 1) ? 2 : 1
    if source.isString(next) { return (next, false) }
    for operand in next..<max(next, min(next + Self.maximumOperand, source.tokens.count)) {
      guard source.statement(operand) == source.statement(index) else { return nil }
      if source.isMark(operand, ",") || source.isMark(operand, ";") { return nil }
      if source.isString(operand) {
        return isJoint(operand - 1) && operand > next ? (operand, true) : nil
      }
    }
    return nil
  }

  /// `+`, `.` of PHP, `<>` of Elixir, `\` at a line's end.
  private func isJoint(_ index: Int) -> Bool {
    if source.isMark(index, ".") { return source.language.hasIslands }
    return source.isMark(index, "+") || source.isMark(index, "<") || source.isMark(index, ">")
      || source.isMark(index, "\\") || source.isMark(index, "&")
  }

  // MARK: Judging

  /// The tables of one statement, by the names under which its columns are qualified.
  private struct Tables {
    /// The tables that are looked for; false where the statement names the entity's class, as JPQL does.
    var isNamed: [Int: Bool] = [:]
    /// Tables and aliases in small letters; -1 stands for a table that nobody looks for.
    var byName: [[UInt8]: Set<Int>] = [:]
    /// Different tables.
    var count = 0
    /// The names of the tables of each query in the statement, and those among them that are looked for.
    var byQuery: [Int: Set<[UInt8]>] = [:]
    var ownByQuery: [Int: Set<Int>] = [:]
  }

  private func tables(of statement: SQLText.Statement) -> Tables {
    var tables = Tables()
    var names: Set<[UInt8]> = []
    for mention in statement.mentions {
      let name = mention.table.map(ByteClass.lowered)
      names.insert(name)
      let known = matches(mention)
      tables.byQuery[mention.query, default: []].insert(name)
      tables.ownByQuery[mention.query, default: []].formUnion(known.map(\.table))
      for (table, isNamed) in known {
        tables.isNamed[table] = (tables.isNamed[table] ?? false) || isNamed
      }
      let numbers = known.isEmpty ? [-1] : Set(known.map(\.table))
      tables.byName[name, default: []].formUnion(numbers)
      if let alias = mention.alias {
        tables.byName[alias.map(ByteClass.lowered), default: []].formUnion(numbers)
      }
    }
    tables.count = names.count
    return tables
  }

  private func matches(_ mention: SQLText.Mention) -> [(table: Int, isNamed: Bool)] {
    guard let entry = lexicon.words.entry(of: mention.table) else { return [] }
    return lexicon.words.meanings(ofEntry: entry).compactMap { meaning in
      guard case .table(let table) = meaning else { return nil }
      let name = lexicon.tables[table]
      if name.isNamed(mention.table) {
        if let schema = name.schema, let written = mention.schema,
          !written.equalsIgnoringCase(schema.utf8)
        {
          return nil
        }
        return (table, true)
      }
      guard isClassName(mention.table), name.tie(of: mention.table) == .exact else { return nil }
      return (table, false)
    }
  }

  /// SQL whose table is put in at run time (`FROM %s`): its columns belong to the table that the
  /// code around it names, as in `queryInsertInvoice = "INSERT INTO %s (status) …"`.
  private mutating func judgeNameless(_ statement: SQLText.Statement, at index: Int) {
    guard statement.mentions.isEmpty else { return }
    for word in statement.words where word.isName {
      let text = source.bytes[word.start..<word.end]
      guard let entry = lexicon.words.entry(of: text) else { continue }
      for case .column(let column) in lexicon.words.meanings(ofEntry: entry)
      where lexicon.columns[column].isNamed(text) {
        for owner in lexicon.owners[column] {
          let isLikely =
            lexicon.columns[column].isDistinctive || isNamedBeside(index, owner.table)
          record(
            owner.target, word.start..<word.end, Verdict(.query, isLikely ? .likely : .possible))
        }
      }
    }
  }

  /// Whether a word of the string's statement has the table's name in it.
  private func isNamedBeside(_ index: Int, _ table: Int) -> Bool {
    let statement = source.statement(index)
    var position = max(0, index - 12)
    while position < min(index + 12, source.tokens.count) {
      if source.isWord(position), source.statement(position) == statement,
        tie(of: source.text(position), to: table) >= .within
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Judges all words of one statement and returns the tables that it names.
  @discardableResult
  private mutating func judge(_ statement: SQLText.Statement) -> Set<Int> {
    let tables = tables(of: statement)
    guard !tables.isNamed.isEmpty else { return [] }
    mentioned.formUnion(tables.isNamed.keys)
    for mention in statement.mentions {
      for (table, isNamed) in matches(mention) {
        guard let target = lexicon.tableTargets[table] else { continue }
        record(target, mention.range, Verdict(.query, isNamed ? .certain : .likely))
      }
    }
    for index in statement.words.indices where statement.words[index].isName {
      let word = statement.words[index]
      guard let entry = lexicon.words.entry(of: source.bytes[word.start..<word.end]) else {
        continue
      }
      for meaning in lexicon.words.meanings(ofEntry: entry) {
        guard case .column(let column) = meaning else { continue }
        judge(column, at: index, in: statement, tables)
      }
    }
    return Set(tables.isNamed.keys)
  }

  private mutating func judge(
    _ column: Int, at index: Int, in statement: SQLText.Statement, _ tables: Tables
  ) {
    let words = statement.words
    let word = words[index]
    let text = source.bytes[word.start..<word.end]
    let name = lexicon.columns[column]
    let isExact = name.isNamed(text)
    guard isExact || name.isSpelled(by: text) else { return }
    let qualifier = qualifier(of: index, in: words)
    guard isColumn(index, in: words, isQualified: qualifier != nil) else { return }
    for owner in lexicon.owners[column] {
      guard let isNamed = tables.isNamed[owner.table], isExact || !isNamed else { continue }
      let confidence: Confidence?
      if let qualifier {
        confidence = self.confidence(of: qualifier, tables, owner.table)
      } else {
        confidence = unqualified(tables, owner.table, statement.query(ofWord: index))
      }
      guard let confidence else { continue }
      record(
        owner.target, word.start..<word.end,
        Verdict(.query, isNamed ? confidence : min(confidence, .likely)))
    }
  }

  /// How sure it is that a column without a qualifier is the table's, by the query that it stands in.
  private func unqualified(_ tables: Tables, _ table: Int, _ query: Int) -> Confidence? {
    let count = tables.byQuery[query]?.count ?? 0
    if tables.ownByQuery[query]?.contains(table) ?? false { return count > 1 ? .likely : .certain }
    // A query with tables of its own may still mean the one around it; one without reads from
    // queries in parentheses.
    return count == 0 ? .likely : .possible
  }

  /// How sure it is that `qualifier` means the table; nil where it means another one.
  private func confidence(of qualifier: ArraySlice<UInt8>, _ tables: Tables, _ table: Int)
    -> Confidence?
  {
    if let known = tables.byName[qualifier.map(ByteClass.lowered)] {
      return known.contains(table) ? .certain : nil
    }
    if lexicon.tables[table].isNamed(qualifier) { return .certain }
    let isRow = ["new", "old", "excluded", "inserted"].contains {
      qualifier.equalsIgnoringCase($0.utf8)
    }
    if isRow { return tables.count == 1 ? .certain : .likely }
    return tables.count == 1 ? .likely : nil
  }

  private func qualifier(of index: Int, in words: ArraySlice<SQLWord>) -> ArraySlice<UInt8>? {
    guard index - 2 >= words.startIndex, words[index - 1].kind == .mark,
      words[index - 1].byte == UInt8(ascii: "."), words[index - 2].isName
    else { return nil }
    return source.bytes[words[index - 2].start..<words[index - 2].end]
  }

  /// Whether the word stands where a column may: it is no function, no table, no new name.
  private func isColumn(_ index: Int, in words: ArraySlice<SQLWord>, isQualified: Bool) -> Bool {
    let word = words[index]
    let next = words.index(after: index) < words.endIndex ? words[index + 1] : nil
    let previous = index > words.startIndex ? words[index - 1] : nil
    if let next, next.kind == .mark, next.byte == UInt8(ascii: ".") { return false }
    if isQualified { return true }
    if previous?.keyword == .as { return false }
    if let previous, [.from, .join, .into, .update, .table].contains(previous.keyword) {
      return false
    }
    if word.kind == .word {
      if let next, next.kind == .mark, next.byte == UInt8(ascii: "("), next.start == word.end {
        return false
      }
      switch word.keyword {
      case nil, .key, .type, .comment, .position, .policy, .index, .view, .default, .row, .offset:
        break
      default: return false
      }
      if word.keyword != nil, next?.keyword != nil || next?.isName == true { return false }
    }
    return true
  }

  /// `Task`, not `TASK` and not `tasks`.
  func isClassName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, ByteClass.isUpper(first) else { return false }
    return word.contains(where: ByteClass.isLower)
  }
}
