import Text

/// Bodies that stand in strings: what they hold is read as a text of its own, in its place in the file.
extension Parser {
  /// The body of a function, a procedure or a DO block, held by a string or dollar-quoted `token`.
  ///
  /// `language` in any letter case; without one, PL/pgSQL. Other languages than that and SQL are not read.
  mutating func routineBody(token: Token, language: String?) -> Body {
    var unread = Body(statements: [], isRead: false, range: token.range)
    unread.form = .text
    guard !isFailing, !token.flags.contains(.unterminated) else { return unread }
    let isProcedural: Bool
    switch (language ?? "plpgsql").lowercased() {
    case "plpgsql": isProcedural = true
    case "sql": isProcedural = false
    default: return unread
    }
    guard var tokens = contents(of: token) else { return unread }
    if isProcedural { tokens.reserveLoop() }
    let range = source.bodyRange(of: token) ?? token.range
    return inside(tokens, otherwise: unread) { parser in
      let statements = isProcedural ? parser.plpgsqlBody() : parser.sqlBody()
      var body = Body(statements: statements, isRead: true, range: range)
      body.form = .text
      return body
    }
  }

  /// The inside of a string as tokens, nil where its value cannot be found in the file.
  private func contents(of token: Token) -> TokenizedFile? {
    if let range = source.bodyRange(of: token) {
      return TokenizedFile(source.file, options: source.options, within: range)
    }
    var text = LiteralText()
    guard text.append(valueOf: token, in: source) else { return nil }
    return text.tokenized(path: source.file.path, options: source.options, limit: token.end)
  }

  /// Reads `tokens`, the inside of a literal, with `production`, one level deeper than the literal.
  mutating func inside<Value>(
    _ tokens: TokenizedFile, otherwise: Value, _ production: (inout Parser) -> Value
  ) -> Value {
    nested(otherwise) { outer in
      var inner = Parser(tokens)
      inner.nesting = outer.nesting
      inner.stackBase = outer.stackBase
      let isOfFile = inner.source.file.firstOffset == outer.source.file.firstOffset
      if isOfFile { inner.lineMark = outer.lineMark }
      let value = production(&inner)
      if isOfFile { outer.lineMark = inner.lineMark }
      inner.settleRest()
      outer.diagnostics += inner.diagnostics.map(Self.inBody)
      outer.unsupported += inner.unsupported.map(Self.inBody)
      return value
    }
  }

  private static func inBody(_ diagnostic: SyntaxDiagnostic) -> SyntaxDiagnostic {
    var diagnostic = diagnostic
    diagnostic.isInBody = true
    return diagnostic
  }

  /// (statement `;`)*: the body of a function in SQL.
  private mutating func sqlBody() -> [BodyStatement] {
    file().map { BodyStatement(.sql($0), range: $0.range) }
  }

  // MARK: Ends and recovery

  /// `;` between the statements of a body.
  ///
  /// The delimiter that a client was told to use is no such `;`: it ends the whole routine.
  var atInnerSemicolon: Bool {
    switch token.kind {
    case .semicolon: true
    case .terminator: isText(of: token, ";")
    default: false
    }
  }

  /// Nothing of a body can follow: the end of its text, a client's delimiter or command.
  var atBodyEnd: Bool {
    atToken(.endOfFile) || atToken(.clientCommand) || (atToken(.terminator) && !atInnerSemicolon)
  }

  mutating func expectInnerSemicolon() {
    if atInnerSemicolon { advance() } else { fail(expected: "`;`") }
  }

  /// `production`, up to its `;`.
  ///
  /// After a mistake the rest of the statement is skipped.
  mutating func simpleStatement(
    _ production: (inout Parser) -> BodyStatement.Kind
  ) -> BodyStatement {
    let start = start
    let first = position
    let kind = production(&self)
    guard isFailing else { return BodyStatement(kind, range: range(from: start)) }
    recoverInBody(from: first)
    return BodyStatement(.unreadable, range: range(from: start))
  }

  /// Any SQL statement, up to its `;`.
  mutating func innerStatement() -> BodyStatement {
    let start = start
    let first = position
    let known = diagnostics.count
    var statement = statement()
    if diagnostics.count > known, let last = diagnostics.last {
      rewind(to: last.range.start, notBefore: first)
      recoverInBody(from: first)
      // What was skipped behind the mistake may belong to the next statement.
      statement.range = SourceRange(
        start: statement.range.start,
        end: max(statement.range.start, min(statement.range.end, previousEnd)))
    }
    return BodyStatement(.sql(statement), range: range(from: start))
  }

  /// The `;` behind a statement of a list; `known` is how many diagnostics there were before it.
  ///
  /// A statement with a mistake may have been skipped to an END instead.
  mutating func endInnerStatement(_ known: Int) {
    guard !isFailing, diagnostics.count == known || !at(.end) else { return }
    let first = position
    let isAtEnd = atBodyEnd
    if isAtEnd, diagnostics.count > diagnosticsBeforeBody {
      isFailing = true
      return
    }
    expectInnerSemicolon()
    guard isFailing, !isAtEnd else { return }
    isFailing = false
    // Where the `;` alone is missing, what follows is read as if it were there.
    if token.flags.contains(.startsLine) || at(.end) { return }
    recoverInBody(from: first)
    if atInnerSemicolon { advance() }
  }

  /// Goes back to the token at `offset`, where a statement had its mistake.
  private mutating func rewind(to offset: UInt32, notBefore first: Int) {
    guard !isFailing else { return }
    while position > first, tokens[position - 1].start >= offset { position -= 1 }
    if position > 0 { previousEnd = tokens[position - 1].end }
  }

  /// Stops failing, and skips to the statement's `;`, or to an END that closes what is around it.
  mutating func recoverInBody(from first: Int) {
    guard !isTooDeep else { return }
    isFailing = false
    var openCases = 0
    for index in first..<max(first, position) {
      if tokens[index].keyword == .case { openCases += 1 }
      if tokens[index].keyword == .end, openCases > 0 { openCases -= 1 }
    }
    while !atBodyEnd, !atInnerSemicolon {
      if at(.case) { openCases += 1 }
      if at(.end) {
        if closesBlock(peek()), openCases == 0 || peek().keyword != .notKeyword { return }
        openCases = max(0, openCases - 1)
      }
      advance()
    }
  }

  /// The parser fails because of the nesting: the body's structure is lost, and the rest is not read.
  private var isTooDeep: Bool { isFailing && diagnostics.last?.code == .tooDeep }

  /// What follows an END that closes a block, an IF or a loop.
  private func closesBlock(_ token: Token) -> Bool {
    switch token.kind {
    case .terminator, .semicolon, .endOfFile: return true
    default:
      return [.if, .loop, .case, .while, .repeat, .for].contains(token.keyword)
    }
  }

  /// Expects a word that closes a block.
  ///
  /// Behind a mistake its absence is likely to follow from that mistake, and is not told.
  mutating func expectClosing(_ word: Keyword) {
    if !at(word), diagnostics.count > diagnosticsBeforeBody {
      isFailing = true
    } else {
      expect(word)
    }
  }

  /// Expects `word` behind a condition.
  ///
  /// After a mistake it goes on behind the word, where it comes before the next `;`; otherwise it goes
  /// on failing.
  mutating func expectBehindCondition(_ word: Keyword) {
    expect(word)
    guard isFailing, !isTooDeep else { return }
    isFailing = false
    while !at(word), !atInnerSemicolon, !atBodyEnd { advance() }
    if !eat(word) { isFailing = true }
  }
}

extension TokenizedFile {
  /// Makes LOOP no name: PL/pgSQL ends the query of a FOR there, and so no alias can be called LOOP.
  fileprivate mutating func reserveLoop() {
    for index in tokens.indices where tokens[index].keyword == .loop {
      tokens[index].flags.insert(.reserved)
    }
  }
}
