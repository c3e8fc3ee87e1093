import Text

/// What one place refers to, before it is shown.
struct Found: Hashable, Sendable {
  var target: Int
  var start: UInt32
  var end: UInt32
  var verdict: Verdict
}

/// The kind of a place and how sure it is.
struct Verdict: Hashable, Sendable {
  var kind: ReferenceKind
  var confidence: Confidence

  init(_ kind: ReferenceKind, _ confidence: Confidence) {
    self.kind = kind
    self.confidence = confidence
  }
}

/// Judges every word of one file that may name a target.
struct FileAnalysis {
  let source: Source
  let scopes: Scopes
  let lexicon: Lexicon
  let role: FileRole
  private(set) var found: [Found] = []
  /// The tables that each statement is about.
  var anchors: [Int32: Set<Int>] = [:]
  /// The tables that the file mentions in a way that means them.
  var mentioned: Set<Int> = []
  /// What variables stand for at the place that is being read.
  var bindings: [[UInt8]: Set<Int>] = [:]
  /// The applications of Django that the file is part of or imports.
  private let applications: Set<[UInt8]>
  /// Words looked for that the method at hand uses as variables.
  var locals: Set<[UInt8]> = []
  /// By column: the classes of other tables that have it as a field.
  var holders: [String: Set<String>] = [:]
  /// Tokens that stand in SQL and have been judged with it.
  var isSQL: [Bool]
  /// The last token of the last SQL that named each table.
  var lastQuery: [Int: Int] = [:]
  private var tiesByPath: [Int: NameTie] = [:]

  init(_ file: SourceFile, _ language: Language, _ lexicon: Lexicon) {
    source = Source(file, language, lexicon.words)
    scopes = Scopes(source)
    self.lexicon = lexicon
    role = FileRole(path: file.path)
    isSQL = [Bool](repeating: false, count: source.tokens.count)
    applications = Self.applications(of: source, role)
  }

  /// The applications of Django whose models a file has at hand: those of its folders and imports.
  private static func applications(of source: Source, _ role: FileRole) -> Set<[UInt8]> {
    guard source.path.hasSuffix(".py") else { return [] }
    var names = Set(role.folders)
    for index in source.tokens.indices
    where source.isMark(index, ".") && source.text(index + 1).equals("models") {
      names.insert(Array(source.text(index - 1)))
    }
    return names
  }

  mutating func run() {
    switch source.language.form {
    case .sql:
      readSQLFile()
    case .prose:
      readProse(SourceRange(start: 0, end: UInt32(truncatingIfNeeded: source.bytes.count)))
    case .code, .config, .template:
      readQueries()
      findAnchors()
      readTokens()
    }
  }

  private mutating func readTokens() {
    for index in source.tokens.indices {
      let token = source.tokens[index]
      switch token.kind {
      case .word:
        bind(at: index)
        bindLoop(at: index)
        if token.link >= 0 { judgeWord(index) }
      case .string:
        if !isSQL[index] { judgeString(index) }
      case .comment:
        readProse(SourceRange(start: token.start, end: token.end))
      case .mark:
        bindAtMark(index)
      case .number: break
      }
    }
  }

  // MARK: Recording

  mutating func record(_ target: Int, _ range: Range<Int>, _ verdict: Verdict) {
    var verdict = verdict
    if role.isTest, verdict.kind != .comment { verdict.kind = .test }
    if source.language.form == .config, verdict.kind == .code { verdict.kind = .config }
    found.append(
      Found(
        target: target, start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound), verdict: verdict))
  }

  func range(_ token: Int) -> Range<Int> {
    Int(source.tokens[token].start)..<Int(source.tokens[token].end)
  }

  // MARK: The file's own ties

  /// How the file's name ties it to a table: `task_schemas.py`, `models/task.rb`, `tasks/api.ts`.
  mutating func tieByPath(_ table: Int) -> NameTie {
    if let known = tiesByPath[table] { return known }
    var tie = lexicon.tables[table].tie(of: role.stem[...])
    if tie < .layer, let folder = role.folders.last,
      lexicon.tables[table].tie(of: folder[...]) == .exact
    {
      tie = .exact
    }
    tiesByPath[table] = tie
    return tie
  }

  /// Whether the file is about the table among other things.
  mutating func concerns(_ table: Int) -> Bool {
    mentioned.contains(table) || tieByPath(table) >= .layer
  }

  /// Whether a word of code names the table's rows or class; a model of Django needs its application's folder.
  func tie(of name: ArraySlice<UInt8>, to table: Int) -> NameTie {
    let names = lexicon.tables[table]
    let tie = names.tie(of: name)
    if tie >= .role { return tie }
    if let application = names.application, source.path.hasSuffix(".py"),
      applications.contains(application.name),
      application.models.contains(Array(IdentifierWords.split(name).joined()))
    {
      return .exact
    }
    return tie
  }

  // MARK: Prose

  /// A comment or a text: what it names exactly is worth showing, the rest is only a word.
  mutating func readProse(_ range: SourceRange) {
    let bytes = source.bytes
    let end = min(Int(range.end), bytes.count)
    var index = Int(range.start)
    while index < end {
      guard ByteClass.isWordStart(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < end, ByteClass.isWord(bytes[index]) { index += 1 }
      guard let entry = lexicon.words.entry(of: bytes[start..<index]) else { continue }
      judgeProse(start..<index, from: Int(range.start), entry)
    }
  }

  private mutating func judgeProse(_ range: Range<Int>, from lower: Int, _ entry: Int) {
    let word = source.bytes[range]
    for meaning in lexicon.words.meanings(ofEntry: entry) {
      switch meaning {
      case .table(let table):
        guard let target = lexicon.tableTargets[table], lexicon.tables[table].isNamed(word) else {
          continue
        }
        record(target, range, Verdict(.comment, .possible))
      case .column(let column):
        guard lexicon.columns[column].isSpelled(by: word) else { continue }
        let qualifier = qualifier(before: range.lowerBound, from: lower)
        for owner in lexicon.owners[column] {
          let isNamed = qualifier.map { lexicon.tables[owner.table].isNamed($0) } ?? false
          // A text for people names things without using them; a comment stands beside what does.
          let isBesideCode = source.language.form != .prose
          record(
            owner.target, range, Verdict(.comment, isNamed && isBesideCode ? .likely : .possible))
        }
      case .accessor: continue
      }
    }
  }

  /// The word before `.` at an offset: `tasks` before the `status` of `tasks.status`.
  func qualifier(before offset: Int, from lower: Int) -> ArraySlice<UInt8>? {
    guard offset - 2 >= lower, source.bytes[offset - 1] == UInt8(ascii: ".") else { return nil }
    var start = offset - 1
    while start > lower, ByteClass.isWord(source.bytes[start - 1]) { start -= 1 }
    return start < offset - 1 ? source.bytes[start..<(offset - 1)] : nil
  }
}

extension FileAnalysis {
  /// What the file's classes say: a `WorkItem` of `tasks`, a `Task` of another table, other classes
  /// with a column's name among their fields.
  func learned() -> Lexicon.Learned {
    var learned = Lexicon.Learned()
    learned.holders = holders
    for scope in scopes.all where !scope.isCall && (scope.table != nil || scope.isMapped) {
      let text = source.text(scope.name)
      guard isClassName(text) else { continue }
      let name = String(decoding: text, as: UTF8.self)
      for table in lexicon.tables {
        let tie = table.tie(of: text)
        var isOwn = false
        if let mapped = scope.table {
          isOwn = table.isNamed(Array(mapped.utf8)[...])
          if !isOwn, tie == .exact { learned.denied[table.name, default: []].insert(name) }
        } else if let known = isModelOfApplication(text, table) {
          isOwn = known
          if !known { learned.denied[table.name, default: []].insert(name) }
        }
        if isOwn, tie < .role { learned.aliases[table.name, default: []].insert(name) }
      }
    }
    return learned
  }
}
