/// What makes a statement one about a table without any SQL: its model's class, a query builder's
/// table, a client's member.
extension FileAnalysis {
  /// Types of standard libraries that are called like somebody's table.
  private static let standardTypes: [String: Set<[UInt8]>] = [
    "cs": wordSet("Task Type Index Range Version File Path Stream Thread Timer Action Event"),
    "swift": wordSet("Task Range Index Result Set Event Notification Operation"),
    "java": wordSet("Order Sort Set Locale File Path Record Session"),
    "kt": wordSet("Result Set File Record"),
    "rs": wordSet("Result Option File Path"),
  ]

  /// Notes for every statement the tables that it is about, and judges the tables' own words.
  mutating func findAnchors() {
    for index in source.tokens.indices {
      let token = source.tokens[index]
      if token.kind == .word, token.link >= 0 {
        for case .table(let table) in lexicon.words.meanings(ofEntry: Int(token.link)) {
          judgeTableWord(index, table)
        }
      } else if token.kind == .string, !isSQL[index] {
        judgeTableString(index)
      }
    }
  }

  private mutating func judgeTableWord(_ index: Int, _ table: Int) {
    let text = source.text(index)
    guard !isStandardType(text), tie(of: text, to: table) == .exact else { return }
    let isClass = isClassName(text)
    var verdict = Verdict(.code, .possible)
    if let scope = scopes.scope(of: index), scopes.all[scope].name == index {
      let known = tie(ofScope: scope, to: table)
      if known == .certain { verdict = Verdict(.model, .certain) }
      if known == .likely { verdict = Verdict(.model, .likely) }
      if known >= .likely { mentioned.insert(table) }
    } else if source.isMark(index - 1, "."), source.word(index - 2, is: .client),
      !source.isMark(index + 1, "(") || isClass
    {
      verdict = Verdict(.query, .likely)
    } else if isArgument(index), source.word(callee(of: index), is: .modelTaker) {
      verdict = Verdict(.query, .likely)
    } else if isClass, source.isMark(index + 1, ".") || source.isMark(index + 1, ":"),
      source.word(source.isMark(index + 1, ".") ? index + 2 : index + 3, is: .modelMember)
    {
      verdict = Verdict(.query, .likely)
    } else if isClass, source.isWord(index - 1), source.text(index - 1).equals("in"),
      source.path.hasSuffix(".ex") || source.path.hasSuffix(".exs")
    {
      verdict = Verdict(.query, .likely)
    } else if isClass, makesRow(index) {
      // About the table, but no more than a use of its class.
      anchor(index, table)
    }
    if verdict.confidence > .possible { anchor(index, table) }
    if let target = lexicon.tableTargets[table] { record(target, range(index), verdict) }
  }

  /// `new Task(`, `Task{`, `x: Task = `: the fields that follow are the table's.
  private func makesRow(_ index: Int) -> Bool {
    if source.isMark(index + 1, "."), isClassName(source.text(index + 2)) { return false }
    return source.isMark(index + 1, "(") || source.isMark(index + 1, "{")
      || source.isMark(index + 1, ".") || source.isMark(index + 1, "=")
      || source.isMark(index + 1, ":")
      || source.isWord(index - 1) && source.text(index - 1).equals("new")
  }

  private mutating func anchor(_ index: Int, _ table: Int) {
    anchors[source.statement(index), default: []].insert(table)
    mentioned.insert(table)
  }

  func isStandardType(_ text: ArraySlice<UInt8>) -> Bool {
    guard let dot = source.path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let name = String(source.path.utf8[source.path.utf8.index(after: dot)...]) ?? ""
    return Self.standardTypes[name]?.contains(Array(text)) ?? false
  }

  /// Whether the token is the first argument of a call, or one after others.
  private func isArgument(_ index: Int) -> Bool {
    var index = source.isMark(index - 1, ":") && source.touches(index) ? index - 1 : index
    while source.isMark(index - 1, "&") || source.isMark(index - 1, "*") { index -= 1 }
    return source.isMark(index - 1, "(") || source.isMark(index - 1, ",")
      || source.isMark(index - 1, ".") && source.isMark(index - 3, "(")
  }

  /// The word before the bracket that opens the argument list around a token.
  func callee(of index: Int) -> Int {
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 8 {
      if source.isMark(position, "(") {
        return source.isMark(position - 1, ">") ? position - 4 : position - 1
      }
      if source.isMark(position, ")") || source.isMark(position, "{") { return -1 }
      position -= 1
      steps += 1
    }
    return -1
  }

  /// A string that is a table's name, alone or with an alias, as the argument of a builder or a mapping.
  private mutating func judgeTableString(_ index: Int) {
    let text = source.text(index)
    guard text.count <= 128 else { return }
    let first = text.prefix { ByteClass.isWord($0) || $0 == UInt8(ascii: ".") }
    guard let name = first.split(separator: UInt8(ascii: ".")).last, !name.isEmpty,
      let entry = lexicon.words.entry(of: name)
    else { return }
    for case .table(let table) in lexicon.words.meanings(ofEntry: entry)
    where lexicon.tables[table].isNamed(name) {
      let verdict = verdict(ofTableString: index, table, isWhole: first.count == text.count)
      if verdict.confidence > .possible { anchor(index, table) }
      if let target = lexicon.tableTargets[table] {
        let start = name.startIndex
        record(target, start..<(start + name.count), verdict)
      }
    }
  }

  private func verdict(ofTableString index: Int, _ table: Int, isWhole: Bool) -> Verdict {
    if let scope = scopes.scope(of: index) {
      let owner = scopes.all[scope].speaksFor ?? scope
      let isOwnName = scopes.all[owner].name == index || isMappingValue(index)
      if isOwnName, tie(ofScope: owner, to: table) == .certain { return Verdict(.model, .certain) }
    } else if isMappingValue(index) {
      return Verdict(.model, .certain)
    }
    if source.language.form == .code {
      let before =
        source.isMark(index - 1, "(") || source.isMark(index - 1, ",")
        ? callee(of: index) : index - 1
      if source.word(before, is: .queryBuilder) {
        return Verdict(.query, isWhole || !source.isMark(index - 1, ",") ? .certain : .likely)
      }
    }
    return Verdict(source.language.form == .config ? .config : .code, .possible)
  }

  private func isMappingValue(_ index: Int) -> Bool {
    for position in stride(from: index - 1, through: max(0, index - 8), by: -1)
    where Scopes.isMappingKey(position, source) {
      // `DB::table('tasks')` is a query.
      let isCall = source.isMark(position + 1, "(")
      return !isCall || !source.isMark(position - 1, ".") && !source.isMark(position - 1, ":")
    }
    return false
  }
}
