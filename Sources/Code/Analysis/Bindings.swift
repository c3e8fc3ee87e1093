/// What variables stand for: `for t in tasks`, `row = query("… tasks …")`, `task: Task`.
///
/// The nearest binding above a use counts. That ignores the scopes of the language, and is right
/// wherever people give a name one meaning at a time.
extension FileAnalysis {
  /// Bindings that a word makes: a typed variable beside the name of a class.
  mutating func bind(at index: Int) {
    let token = source.tokens[index]
    if source.text(index).equals("def"), source.startsLine(index) { beginMethod(index) }
    guard token.link >= 0, isClassName(source.text(index)) else { return }
    for case .table(let table) in lexicon.words.meanings(ofEntry: Int(token.link))
    where tie(of: source.text(index), to: table) == .exact {
      // `Task task`, `Task $task`, `List<Task> tasks`
      var next = index + 1
      while source.isMark(next, ">") || source.isMark(next, "$") || source.isMark(next, "&")
        || source.isMark(next, "*")
      {
        next += 1
      }
      if source.isWord(next), next <= index + 3 { bindings[Array(source.text(next))] = [table] }
      if let name = declared(before: index) { bindings[Array(source.text(name))] = [table] }
    }
  }

  /// A method's parameters are variables; those of the method before are gone.
  private mutating func beginMethod(_ index: Int) {
    locals = []
    var position = index + 2
    while position < source.tokens.count, !source.startsLine(position) {
      if source.tokens[position].kind == .word, source.tokens[position].link >= 0 {
        locals.insert(Array(source.text(position)))
      }
      position += 1
    }
  }

  /// The tables of the variable that a comprehension binds after its use: `[t.id for t in tasks]`.
  func comprehended(_ name: Int) -> Set<Int> {
    guard source.language.indents, source.isArgument(name) else { return [] }
    let statement = source.statement(name)
    for position in (name + 1)..<max(name + 1, min(name + 80, source.tokens.count - 2)) {
      guard source.statement(position) == statement else { return [] }
      if source.isWord(position), source.text(position).equals("for"),
        source.text(position + 1).elementsEqual(source.text(name))
      {
        return subjects(after: position + 2)
      }
    }
    return []
  }

  /// The variable of `t: Task`, `t: &mut Task`, `t *models.Task`, `ts: List[Task]`.
  private func declared(before index: Int) -> Int? {
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 8 {
      if source.isMark(position, ":") { return source.isWord(position - 1) ? position - 1 : nil }
      let isPassed =
        source.isMark(position, "*") || source.isMark(position, "&")
        || source.isMark(position, "[") || source.isMark(position, "<")
        || source.isMark(position, ".") || source.isMark(position, "]")
        || source.word(position, is: .typeModifier)
      if !isPassed {
        let isGo = source.path.hasSuffix(".go")
        return isGo && source.isWord(position) && steps > 0 ? position : nil
      }
      position -= 1
      steps += 1
    }
    return nil
  }

  /// Bindings that a mark makes: assignments, loops, parameters of closures.
  mutating func bindAtMark(_ index: Int) {
    if source.isMark(index, "=") {
      if source.isMark(index + 1, ">"), source.touches(index + 1) {
        bindParameter(before: index)
      } else {
        bindAssigned(index)
      }
    } else if source.isMark(index, ">"), source.isMark(index - 1, "-"), source.touches(index),
      source.isWord(index - 2), !source.isMark(index - 3, ".")
    {
      bindParameter(before: index - 1)
    } else if source.isMark(index, "|"), source.isWord(index + 1), source.isMark(index + 2, "|") {
      bind(index + 1, to: subjects(before: index))
    } else if source.isMark(index, ":"), source.language.endsAtLines, source.isWord(index - 1) {
      bindLambda(index - 1)
    }
  }

  /// `lambda t:` after `sorted(tasks, key=`.
  private mutating func bindLambda(_ name: Int) {
    guard source.isWord(name - 1), source.text(name - 1).equals("lambda") else { return }
    bind(name, to: subjects(before: name - 1))
  }

  private mutating func bindAssigned(_ index: Int) {
    let touchesOther =
      source.isMark(index + 1, "=") || source.isMark(index - 1, "=")
      || source.isMark(index - 1, "!") || source.isMark(index - 1, "<")
      || source.isMark(index - 1, ">")
    guard !touchesOther else { return }
    if source.isMark(index - 1, "}") || source.isMark(index - 1, "]") {
      bindPattern(index)
      return
    }
    let name = source.isMark(index - 1, ":") ? index - 2 : index - 1
    guard source.isWord(name), !source.isMark(name - 1, "."), !source.isArgument(name) else {
      return
    }
    if source.tokens[name].link >= 0, !source.isMark(name - 1, "@") {
      locals.insert(Array(source.text(name)))
    }
    let tables = subjects(after: index, isValue: true)
    rebind(name, to: tables)
    // `task, err := …`
    if source.isMark(name - 1, ","), source.isWord(name - 2) { rebind(name - 2, to: tables) }
  }

  /// `const { rows } = await query("… tasks …")`.
  private mutating func bindPattern(_ index: Int) {
    guard let opener = source.partner(index - 1), index - opener <= 16,
      !source.isWord(opener - 1) || source.word(opener - 1, is: .declares)
    else { return }
    let tables = subjects(after: index, isValue: true)
    for name in opener..<index where source.isWord(name) { rebind(name, to: tables) }
  }

  private mutating func bindParameter(before index: Int) {
    var name = index - 1
    if source.isMark(name, ")") { name -= 1 }
    guard source.isWord(name) else { return }
    bind(name, to: subjects(before: name))
  }

  private mutating func bind(_ name: Int, to tables: Set<Int>) {
    bindings[Array(source.text(name))] = tables
  }

  /// Forgets what a name stood for, or gives it a meaning.
  private mutating func rebind(_ name: Int, to tables: Set<Int>) {
    if !tables.isEmpty || bindings[Array(source.text(name))] != nil { bind(name, to: tables) }
  }

  /// Loops: the variable before `in`, `of`, `as` (reversed in PHP), `:= range`, bound at the word.
  mutating func bindLoop(at index: Int) {
    guard source.word(index, is: .loop) else { return }
    let text = source.text(index)
    if text.equals("in") || text.equals("of") || text.equals("range") {
      var name = index - 1
      while source.isMark(name, "=") || source.isMark(name, ":") { name -= 1 }
      guard source.isWord(name) else { return }
      rebind(name, to: subjects(after: index))
    } else if text.equals("as"), source.isMark(index + 1, "$"), source.isWord(index + 2) {
      bind(index + 2, to: subjects(before: index))
    }
  }

  /// The tables that the rest of a statement is about; of a value not what is given to its calls.
  private func subjects(after index: Int, isValue: Bool = false) -> Set<Int> {
    let statement = source.statement(index)
    var tables = anchors[statement] ?? []
    var position = index + 1
    let limit = min(index + 24, source.tokens.count)
    while position < limit, source.statement(position) == statement {
      if source.isMark(position, "{"), source.isMark(position - 1, ")") { break }
      if isValue, source.isMark(position, "("), let end = source.partner(position) {
        position = end
      } else if source.isWord(position) {
        tables.formUnion(tablesNamed(position))
      }
      position += 1
    }
    return tables
  }

  /// The tables that the beginning of a statement is about: the receiver of a closure's call.
  private func subjects(before index: Int) -> Set<Int> {
    let statement = source.statement(index)
    var position = index - 1
    let limit = max(0, index - 40)
    while position >= limit, source.statement(position) == statement {
      if source.isWord(position) {
        let tables = tablesNamed(position)
        if !tables.isEmpty { return tables }
      }
      position -= 1
    }
    return anchors[statement] ?? []
  }

  /// The tables that a variable or a word stands for.
  private func tablesNamed(_ index: Int) -> Set<Int> {
    let text = source.text(index)
    if let bound = bindings[Array(text)] { return bound }
    guard source.tokens[index].link >= 0 else { return [] }
    var tables: Set<Int> = []
    for case .table(let table) in lexicon.words.meanings(ofEntry: Int(source.tokens[index].link))
    where tie(of: text, to: table) == .exact && !source.isMark(index + 1, "=") {
      tables.insert(table)
    }
    return tables
  }
}

extension Source {
  /// Whether the token stands in brackets of its statement: `status` in `f(status=1)`.
  func isArgument(_ index: Int) -> Bool {
    let statement = Int(statement(index))
    guard structure.statementDepths.indices.contains(statement) else { return false }
    return depth(index) > structure.statementDepths[statement]
  }
}
