/// What ties the name of a column, where it stands in code, to the column's table.
extension FileAnalysis {
  /// How a definition in the code is tied to a table.
  enum ScopeTie: Int, Comparable {
    /// Nothing is known about it.
    case none
    /// It stands for another table.
    case foreign
    /// Its name has the table's among other words.
    case within
    /// Its name says so.
    case likely
    /// It says so itself, or its mapper's convention does.
    case certain

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  func tie(ofScope number: Int, to table: Int) -> ScopeTie {
    let scope = scopes.all[number]
    let name = lexicon.tables[table]
    if let mapped = scope.table {
      return name.isNamed(Array(mapped.utf8)[...]) ? .certain : .foreign
    }
    let text = source.text(scope.name)
    if scope.isMapped, let isOwn = isModelOfApplication(text, name) {
      return isOwn ? .certain : .foreign
    }
    if scope.isNamedAsTable { return name.isNamed(text) ? .certain : .foreign }
    switch tie(of: text, to: table) {
    case .exact: return scope.isMapped ? .certain : .likely
    case .role: return .likely
    case .layer: return .within
    case .within: return scope.isMapped ? .foreign : .within
    case .tail, .none: return scope.isMapped ? .foreign : .none
    }
  }

  /// Whether a model of Django lives in the folder of the table's application; nil where the name is
  /// no such model's.
  func isModelOfApplication(_ text: ArraySlice<UInt8>, _ table: TableName) -> Bool? {
    guard source.path.hasSuffix(".py"), let application = table.application,
      application.models.contains(Array(IdentifierWords.split(text).joined()))
    else { return nil }
    return role.folders.contains { $0.elementsEqual(application.name) }
  }

  // MARK: Words of code

  mutating func judgeWord(_ index: Int) {
    let token = source.tokens[index]
    let text = source.text(index)
    for meaning in lexicon.words.meanings(ofEntry: Int(token.link)) {
      switch meaning {
      case .table: continue  // judged with the anchors
      case .column(let column):
        guard lexicon.columns[column].isSpelled(by: text) else { continue }
        for owner in lexicon.owners[column] {
          let verdict = verdict(ofWord: index, lexicon.columns[column], owner.table)
          record(owner.target, range(index), verdict)
        }
      case .accessor(let column, let prefix):
        judgeAccessor(index, lexicon.columns[column], lexicon.owners[column], prefix)
      }
    }
  }

  /// `task.getStatus()`, `Task.find_by_status(…)`.
  private mutating func judgeAccessor(
    _ index: Int, _ column: ColumnName, _ owners: [Lexicon.Owner], _ prefix: Int
  ) {
    let text = source.text(index)
    guard column.isSpelled(by: rest(of: text, after: prefix)) else { return }
    for owner in owners {
      guard
        var verdict = verdictByReceiver(index, column, owner.table)
          ?? verdictByMembership(index, owner.table, column)
      else { continue }
      verdict.confidence = min(verdict.confidence, .likely)
      record(owner.target, range(index), verdict)
    }
  }

  /// The word after as many letters and the underscores among them.
  private func rest(of text: ArraySlice<UInt8>, after letters: Int) -> ArraySlice<UInt8> {
    var index = text.startIndex
    var left = letters
    while index < text.endIndex, left > 0 || text[index] == UInt8(ascii: "_") {
      if text[index] != UInt8(ascii: "_") { left -= 1 }
      index += 1
    }
    return text[index...]
  }

  private mutating func verdict(ofWord index: Int, _ column: ColumnName, _ table: Int) -> Verdict {
    if source.language.form == .config { return verdictByFile(column, table) }
    if let scope = scopes.scope(of: index) {
      let owner = scopes.all[scope].speaksFor ?? scope
      let tie = tie(ofScope: owner, to: table)
      if isField(index, in: scope) {
        switch tie {
        case .certain: return Verdict(.model, .certain)
        case .likely: return Verdict(.model, .likely)
        case .within where column.isDistinctive: return Verdict(.model, .likely)
        case .foreign:
          hold(column, by: owner)
          return Verdict(.code, .possible)
        case .within, .none: break
        }
      } else if tie == .certain, isSymbol(index), isAtClassLevel(index, in: scope) {
        return Verdict(.model, scopes.all[owner].isCall ? .certain : .likely)
      }
    }
    if let verdict = verdictByReceiver(index, column, table) { return verdict }
    if isImplicitMember(index, table) { return Verdict(.code, .likely) }
    if let tables = anchors[source.statement(index)], tables.contains(table),
      isColumnPlace(index), !isNestedElsewhere(index, table)
    {
      return Verdict(.query, .likely)
    }
    if isColumnPlace(index), isArgumentOfRow(index, table), !isNestedElsewhere(index, table) {
      return Verdict(.code, .likely)
    }
    return verdictByFile(column, table)
  }

  /// Whether the call around the token is one of a row's methods: `task.update(status: 1)`.
  private func isArgumentOfRow(_ index: Int, _ table: Int) -> Bool {
    var position = index - 1
    let limit = max(0, index - 60)
    while position > limit, source.statement(position) == source.statement(index) {
      if source.isMark(position, ")") || source.isMark(position, "]")
        || source.isMark(position, "}"), let opener = source.partner(position)
      {
        position = opener
      } else if source.isMark(position, "("), source.isWord(position - 1) {
        guard let receiver = receiver(of: position - 1), source.isWord(receiver) else {
          return false
        }
        let text = source.text(receiver)
        return !isStandardType(text) && tie(of: text, to: table) >= .role
      }
      position -= 1
    }
    return false
  }

  /// Notes that another class has the field; it matters where the name alone would do.
  private mutating func hold(_ column: ColumnName, by scope: Int) {
    guard column.isDistinctive else { return }
    let name = String(decoding: source.text(scopes.all[scope].name), as: UTF8.self)
    holders[column.name, default: []].insert(name)
  }

  /// A bare word in a model of Ruby that is no local variable: a call of the attribute's method.
  private func isImplicitMember(_ index: Int, _ table: Int) -> Bool {
    guard source.path.hasSuffix(".rb"), let scope = scopes.scope(of: index),
      !locals.contains(Array(source.text(index))), !isSymbol(index),
      !source.isMark(index - 1, "."), !source.isMark(index - 1, ":"),
      !source.isMark(index + 1, ":"), !source.isMark(index - 1, "@"),
      source.statementWord(index) != "def", scopes.all[scope].isMapped
    else { return false }
    return tie(ofScope: scope, to: table) == .certain
  }

  /// A name that nobody else has, in a file that is about the table or mentions it.
  private mutating func verdictByFile(_ column: ColumnName, _ table: Int) -> Verdict {
    Verdict(.code, column.isDistinctive && concerns(table) ? .likely : .possible)
  }

  private func verdictByMembership(_ index: Int, _ table: Int, _ column: ColumnName) -> Verdict? {
    guard let scope = scopes.scope(of: index) else { return nil }
    let tie = tie(ofScope: scopes.all[scope].speaksFor ?? scope, to: table)
    return tie >= .likely ? Verdict(.code, .likely) : nil
  }

  // MARK: Receivers

  /// `task.status`, `task["status"]`, `self.status`, `tasks[0].status`, `row.status` after a query.
  private mutating func verdictByReceiver(_ index: Int, _ column: ColumnName, _ table: Int)
    -> Verdict?
  {
    guard let receiver = receiver(of: index) else { return nil }
    return verdict(ofReceiver: receiver, at: index, column, table)
  }

  private mutating func verdict(
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
  private func isHolder(_ text: ArraySlice<UInt8>, _ column: ColumnName) -> Bool {
    column.holders.contains { $0.tie(of: text) >= .role }
  }

  /// The token of the thing whose member the token is, through calls and subscripts.
  private func receiver(of index: Int) -> Int? {
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
  private func keyWord(_ opener: Int, _ closer: Int) -> Int? {
    guard closer - opener <= 3, closer > opener + 1 else { return nil }
    let inner = closer - 1
    if source.isString(inner) { return inner }
    return source.isWord(inner) && source.isMark(inner - 1, ":") ? inner : nil
  }

  /// The token before `.`, `?.`, `&.`, `->`, `::` or the `@` of Ruby.
  private func operand(before index: Int) -> Int? {
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

  // MARK: Places

  /// Whether the word stands where a definition has the names of its fields.
  private func isField(_ index: Int, in number: Int) -> Bool {
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

  private func isFieldOfCall(_ index: Int, _ scope: Scope) -> Bool {
    if isSymbol(index) { return true }
    if source.isMark(index + 1, "-"), source.isMark(index + 2, ">") { return true }
    return source.isMark(index + 1, ":") && source.depth(index) <= scope.fieldDepth + 1
      && !source.isMark(index - 1, "?")
  }

  /// `:status` of Ruby and Elixir.
  private func isSymbol(_ index: Int) -> Bool {
    source.isMark(index - 1, ":") && source.touches(index) && !source.isMark(index - 2, ":")
      && (!source.touches(index - 1) || !source.isWord(index - 2))
  }

  /// Whether the token's statement stands in the body itself and not in a method.
  private func isAtClassLevel(_ index: Int, in number: Int) -> Bool {
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
  private func isColumnPlace(_ index: Int) -> Bool {
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
  private func isNestedElsewhere(_ index: Int, _ table: Int) -> Bool {
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
  private func isInBraces(_ index: Int) -> Bool {
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

  // MARK: Strings

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

  private func wordEnd(from start: Int, to end: Int) -> Int {
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
  private func isDocumentation(_ index: Int) -> Bool {
    guard source.language.indents, source.startsLine(index) else { return false }
    return source.path.hasSuffix(".py") && !source.isArgument(index)
      && (index + 1 >= source.tokens.count || source.startsLine(index + 1))
      && (index == 0 || !source.isMark(index - 1, "="))
  }

  private mutating func verdict(
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
  private func verdictByScope(
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
  private func isColumnText(_ range: Range<Int>, _ word: Range<Int>) -> Bool {
    let before = word.lowerBound - range.lowerBound
    let after = source.bytes[word.upperBound..<range.upperBound]
    guard before <= 1 else { return false }
    let next = after.drop { ByteClass.isSpace($0) }.map(ByteClass.lowered)
    return next.isEmpty || after.starts(with: "__".utf8) || next.elementsEqual("asc".utf8)
      || next.elementsEqual("desc".utf8) || next.starts(with: "as ".utf8)
  }

  /// A piece of SQL that goes on with a query: `" WHERE status = ?"`.
  private func startsWithClause(_ range: Range<Int>) -> Bool {
    let text = source.bytes[range].drop { ByteClass.isSpace($0) || $0 == UInt8(ascii: ",") }
    let word = text.prefix(while: ByteClass.isUpper)
    guard word.count > 1, let keyword = SQLKeyword(word) else { return false }
    return [.where, .and, .or, .order, .group, .set, .on, .values, .having, .returning, .select]
      .contains(keyword)
  }

  /// The thing whose key the string is: `row["status"]`, `row.get("status")`.
  private func receiver(ofKey index: Int) -> Int? {
    if source.isMark(index - 1, "["), source.isMark(index + 1, "]") {
      return receiver(endingAt: index - 2)
    }
    guard source.isMark(index - 1, "("), source.word(index - 2, is: .getter) else {
      return nil
    }
    return operand(before: index - 2).flatMap { receiver(endingAt: $0) }
  }

  private func receiver(endingAt index: Int) -> Int? {
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
