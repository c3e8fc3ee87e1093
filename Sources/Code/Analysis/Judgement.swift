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
  mutating func judgeAccessor(
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
  func rest(of text: ArraySlice<UInt8>, after letters: Int) -> ArraySlice<UInt8> {
    var index = text.startIndex
    var left = letters
    while index < text.endIndex, left > 0 || text[index] == UInt8(ascii: "_") {
      if text[index] != UInt8(ascii: "_") { left -= 1 }
      index += 1
    }
    return text[index...]
  }

  mutating func verdict(ofWord index: Int, _ column: ColumnName, _ table: Int) -> Verdict {
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
  func isArgumentOfRow(_ index: Int, _ table: Int) -> Bool {
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
  mutating func hold(_ column: ColumnName, by scope: Int) {
    guard column.isDistinctive else { return }
    let name = String(decoding: source.text(scopes.all[scope].name), as: UTF8.self)
    holders[column.name, default: []].insert(name)
  }

  /// A bare word in a model of Ruby that is no local variable: a call of the attribute's method.
  func isImplicitMember(_ index: Int, _ table: Int) -> Bool {
    guard source.path.hasSuffix(".rb"), let scope = scopes.scope(of: index),
      !locals.contains(Array(source.text(index))), !isSymbol(index),
      !source.isMark(index - 1, "."), !source.isMark(index - 1, ":"),
      !source.isMark(index + 1, ":"), !source.isMark(index - 1, "@"),
      source.statementWord(index) != "def", scopes.all[scope].isMapped
    else { return false }
    return tie(ofScope: scope, to: table) == .certain
  }

  /// A name that nobody else has, in a file that is about the table or mentions it.
  mutating func verdictByFile(_ column: ColumnName, _ table: Int) -> Verdict {
    Verdict(.code, column.isDistinctive && concerns(table) ? .likely : .possible)
  }

  func verdictByMembership(_ index: Int, _ table: Int, _ column: ColumnName) -> Verdict? {
    guard let scope = scopes.scope(of: index) else { return nil }
    let tie = tie(ofScope: scopes.all[scope].speaksFor ?? scope, to: table)
    return tie >= .likely ? Verdict(.code, .likely) : nil
  }
}
