import Text

extension Parser {
  /// The next statement of the file, nil at its end.
  ///
  /// Who needs one statement at a time never holds the trees of all.
  package mutating func nextStatement() -> Statement? {
    while eatToken(.terminator) || eatToken(.semicolon) || eatToken(.copyData) {}
    guard !atToken(.endOfFile) else { return nil }
    let before = position
    statementStart = start
    let statement = statement()
    isFailing = false
    if position == before { advance() }
    return statement
  }

  /// Every statement from here on.
  mutating func file() -> [Statement] {
    var statements: [Statement] = []
    while let statement = nextStatement() { statements.append(statement) }
    return statements
  }

  /// What was wrong so far, in the order of the file.
  package var sortedDiagnostics: [SyntaxDiagnostic] {
    (diagnostics + unsupported + source.diagnostics[settledLexical...])
      .sorted { $0.range.start < $1.range.start }
  }

  /// One statement without its terminator; after a mistake the rest of it is skipped.
  mutating func statement() -> Statement {
    if recording.isOn { return recorded({ .statement($0) }) { $0.statement() } }
    let start = start
    if atToken(.clientCommand) { return clientCommand() }
    let kind = statementKind()
    let known = diagnostics.count
    let outer = firstOfStatement
    firstOfStatement = position
    defer { firstOfStatement = outer }
    var found = kind
    var node = recordedStatement { parser in
      let read = parser.statementNode(kind, from: start)
      found = read.1
      return read.0
    }
    if case .placeholder = node, !isFailing {
      return Statement(node, kind: found, range: range(from: start))
    }
    if !isFailing, !atStatementEnd { fail(expected: "`;`") }
    if isFailing {
      isFailing = false
      let reached = position
      if endBeforeNextStatement() {
        // The tree holds what belongs to the next statement.
        if position < reached { node = .unrecognized }
      } else if !skipBareBody(kind) {
        if dialect.isMySQLFamily { skipDollarBody() }
        skipUnmodelled()
      }
    }
    let range = withMarkers(range(from: start))
    settleLexical(since: known, in: range)
    if diagnostics.count > known, isTemplated(range) {
      diagnostics[known...] = [Parser.templatedStatement(at: range)]
      return Statement(.placeholder, kind: "placeholder", range: range)
    }
    return Statement(node, kind: found, range: range)
  }

  /// A control block of a template stands in the statement, or the file has one before it: what the
  /// statement will be is not known.
  private func isTemplated(_ range: SourceRange) -> Bool {
    firstTemplate.map { $0.start < range.end } ?? false
  }

  private static func templatedStatement(at range: SourceRange) -> SyntaxDiagnostic {
    SyntaxDiagnostic(
      code: .templated, message: "the template around this statement keeps it from being read",
      help: "check the SQL that the template makes", range: range)
  }

  /// Ends the statement where a mistake has shown that the next one begins.
  private mutating func endBeforeNextStatement() -> Bool {
    defer { nextStatementStart = nil }
    guard let next = nextStatementStart, next > firstOfStatement, next <= position else {
      return false
    }
    position = next
    previousEnd = tokens[next - 1].end
    return true
  }

  /// Skips a routine's body that has no quotes around it where PostgreSQL takes a string, to the `;` behind
  /// its END, and a LANGUAGE behind that: what its statements would say follows from the one mistake.
  ///
  /// False where no such body comes next, or where it has no END.
  private mutating func skipBareBody(_ kind: StatementKind) -> Bool {
    guard !dialect.isMySQLFamily, !isInsideBody, at(anyOf: .begin, .declare),
      ["create-function", "create-procedure", "create-trigger", "do"].contains(kind.rawValue),
      let end = endOfBareBody
    else { return false }
    while position < end { advance() }
    skipUnmodelled()
    if atToken(.terminator), peek().keyword == .language {
      advance()
      skipUnmodelled()
    }
    return true
  }

  /// Skips to the `$$` that ends a body quoted as in PostgreSQL, where MySQL knows no such quote.
  private mutating func skipDollarBody() {
    guard !isInsideBody,
      tokens[firstOfStatement...min(position, tokens.count - 1)].suffix(8).contains(
        where: isDollarQuote),
      let end = tokens[min(position + 1, tokens.count - 1)...].prefix(10_000)
        .firstIndex(where: isDollarQuote)
    else { return }
    while position < end { advance() }
  }

  /// The index behind the END that closes the block that comes next.
  private var endOfBareBody: Int? {
    var depth = 0
    var index = position
    let last = min(tokens.count - 1, position + 10_000)
    while index < last {
      let isInner = [.if, .loop, .while, .repeat].contains(tokens[index + 1].keyword)
      switch tokens[index].keyword {
      case .begin, .case: depth += 1
      case .end where !isInner:
        depth -= 1
        if depth <= 0 { return index + 1 }
        if tokens[index + 1].keyword == .case { index += 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func clientCommand() -> Statement {
    let token = advance()
    return Statement(
      .clientCommand(text(of: token)), kind: "client-command", range: token.range)
  }

  /// The statement's tree, and its kind where reading it told more than its first words.
  private mutating func statementNode(
    _ kind: StatementKind, from start: UInt32
  ) -> (Statement.Node, StatementKind) {
    if atToken(.placeholder) {
      let token = token
      advance()
      if atStatementEnd || self.token.flags.contains(.startsLine) {
        return (.placeholder, "placeholder")
      }
      fail(
        .unexpectedToken, "a statement cannot begin with `\(excerpt(of: token))`", at: token.range)
      return (.unrecognized, .unrecognized)
    }
    if atToken(.leftParenthesis), atQueryStart {
      return (.query(query()), "select")
    }
    if dialect.isMySQLFamily, let node = mysqlStatement(from: start) { return (node, kind) }
    switch token.keyword {
    case .with where peek().keyword != .notKeyword || isName(peek()):
      let clause = withClause()
      return dataNode(with: clause, from: start)
    case .select, .values, .insert, .update, .delete:
      return dataNode(with: nil, from: start)
    case .merge where !dialect.isMySQLFamily:
      return dataNode(with: nil, from: start)
    case .table where atQueryStart || !dialect.isMySQLFamily:
      return dataNode(with: nil, from: start)
    case .replace where dialect.isMySQLFamily: return dataNode(with: nil, from: start)
    case .create: return (createStatement(from: start), kind)
    case .alter: return (alterStatement(), kind)
    case .drop: return (dropStatement(), kind)
    case .comment where !dialect.isMySQLFamily: return (postgresqlComment(), kind)
    case .rename
    where dialect.isMySQLFamily && (peek().keyword == .table || peek().keyword == .tables):
      return (renameTables(), kind)
    case .do: return (doStatement(), kind)
    default:
      if let node = sessionStatement() { return (node, kind) }
      return (unmodelled(dialect.isMySQLFamily ? .unrecognized : kind), kind)
    }
  }

  /// A statement whose inside is not modelled: delimited, with the kind that its first words say.
  mutating func unmodelled(_ kind: StatementKind) -> Statement.Node {
    guard kind != .unrecognized, dialect.isMySQLFamily else {
      let token = token
      let mistake = mistake(expected: "a statement")
      let message = mistake?.message ?? "no statement begins with `\(excerpt(of: token))`"
      fail(.unrecognizedStatement, message, help: mistake?.help, at: mistake?.range ?? token.range)
      return .unrecognized
    }
    skipUnmodelled()
    return .other(nil)
  }

  /// Moves to the statement's end.
  ///
  /// A `;` inside the parentheses of CREATE RULE's actions is not it.
  mutating func skipUnmodelled(hasActions: Bool = false) {
    guard hasActions else {
      while isInsideBody ? !atStatementEnd : !atTerminator { advance() }
      return
    }
    var depth = 0
    while !atToken(.endOfFile), !atTerminator || depth > 0 {
      if atToken(.leftParenthesis) { depth += 1 }
      if atToken(.rightParenthesis) { depth -= 1 }
      advance()
    }
  }
}

extension ParsedFile {
  /// Reads a whole file and never fails: what cannot be read is in the diagnostics.
  package init(parsing file: SourceFile, options: SyntaxOptions) {
    self.init(parsing: TokenizedFile(file, options: options))
  }

  package init(parsing tokens: TokenizedFile) {
    var parser = Parser(tokens)
    let statements = parser.file()
    self.init(tokens: tokens, statements: statements, diagnostics: parser.sortedDiagnostics)
  }
}
