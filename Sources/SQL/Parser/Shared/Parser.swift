import Text

/// A recursive descent parser over the tokens of one file.
///
/// One function reads one production and is named for it; its comment is the grammar line. Functions
/// that look are nonmutating (`at…`, `peek…`), functions that consume are mutating (`eat…`, `expect…`).
///
/// It never throws. What does not fit is recorded once, and from then on the parser *fails*: every look
/// says no, nothing is eaten and nothing more is recorded, so that all productions under way return
/// at once. A list of actions, or the file's loop over statements, recovers: it skips to the next
/// separator at its own level and goes on.
package struct Parser {
  /// How deep expressions, queries and blocks may lie in each other.
  ///
  /// A stack frame of a debug build is
  /// large; real SQL stays far below.
  package static let maximumNesting = 200
  /// How many tests, casts and fields may follow one operand: each is a level of the tree.
  static let maximumChain = 200
  /// How much of the stack reading may take.
  ///
  /// Worker threads of some systems have 512 KB in all. A frame of a debug build is ten times one of a
  /// release build, and debug builds run on larger stacks.
  #if DEBUG
    static let maximumStack: UInt = 3 * 1_024 * 1_024
  #else
    static let maximumStack: UInt = 320 * 1_024
  #endif

  let source: TokenizedFile
  let tokens: [Token]
  let dialect: Dialect
  let version: ServerVersion
  /// The first control block of a template, if there is one.
  let firstTemplate: SourceRange?

  /// The next token's index; never past the last token, which is the end of the file.
  var position = 0
  /// The end of the last token that was eaten.
  var previousEnd: UInt32 = 0
  var nesting = 0
  /// How deep the tree of the expression being read is by chains such as `a::int::text IS NULL`.
  var chainDepth = 0
  /// Where the stack was when the file began; zero: not yet known.
  var stackBase: UInt = 0
  var isFailing = false
  #if DEBUG
    /// How many tokens were eaten, those that were read again counted again.
    package private(set) var steps = 0
  #endif
  var diagnostics: [SyntaxDiagnostic] = []
  /// What was read that the server's version has not; no mistake, so nothing recovers from it.
  var unsupported: [SyntaxDiagnostic] = []
  /// Where the statement of the file or of the body began that is being read.
  var statementStart: UInt32 = 0
  /// How many of the lexer's diagnostics are settled: reported, or known to follow from another mistake.
  var settledLexical = 0
  /// The first token of the statement, or of the action of ALTER, that is being read.
  var firstOfStatement = 0
  /// A place in the file and its line: the next line is counted from there.
  var lineMark = (offset: UInt32(0), line: 1)
  /// The token that seems to begin the next statement: a semicolon is missing before it.
  var nextStatementStart: Int?
  /// Inside a MySQL stored program or after BEGIN ATOMIC: `;` ends an inner statement only.
  var isInsideBody = false
  /// Variables and parameters make SELECT … INTO mean variables (PL/pgSQL and stored programs).
  var isInsideRoutine = false
  /// How many diagnostics there were when the body was begun that is being read.
  var diagnosticsBeforeBody = 0
  /// Behind ON DUPLICATE KEY UPDATE, the only place where MariaDB knows VALUES(column).
  var isInsideDuplicateUpdate = false
  /// The query that comes next is an operand of UNION, INTERSECT or EXCEPT, and not the first.
  var isSetOperand = false
  /// Where the item of a SELECT's list begins that is being read: `table.*` is no operand elsewhere.
  var selectItemStart: UInt32 = 0
  /// The clauses of the query that was read last, for parentheses around it (PostgreSQL).
  var queryClauses: QueryClauses = []
  /// The parts of the statement being read, where they are kept (MySQL's administration).
  var recording = CommandRecording()
  /// The next query begins behind its SELECT: PL/pgSQL puts one before an expression and for PERFORM.
  var isSelectImplied = false

  private static let endToken = Token(
    kind: .endOfFile, flags: [], keyword: .notKeyword, start: 0, end: 0)

  package init(_ source: TokenizedFile) {
    self.source = source
    tokens = source.tokens
    dialect = source.options.dialect
    version = source.options.version
    firstTemplate = source.comments.first { $0.kind == .template }?.range
    previousEnd = source.tokens.first?.start ?? 0
    lineMark.offset = source.file.firstOffset
  }

  // MARK: Looking

  /// The next token; while failing, the end.
  var token: Token { isFailing ? Parser.endToken : tokens[position] }

  /// The token `distance` places on, the end of the file where there are not so many.
  func peek(_ distance: Int = 1) -> Token {
    if isFailing { return Parser.endToken }
    let index = position + distance
    return index < tokens.count ? tokens[index] : tokens[tokens.count - 1]
  }

  func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

  func at(_ first: Keyword, _ second: Keyword) -> Bool {
    token.keyword == first && peek().keyword == second
  }

  func at(_ first: Keyword, _ second: Keyword, _ third: Keyword) -> Bool {
    token.keyword == first && peek().keyword == second && peek(2).keyword == third
  }

  func at(anyOf keywords: Keyword...) -> Bool {
    let keyword = token.keyword
    return keyword != .notKeyword && keywords.contains(keyword)
  }

  func atToken(_ kind: TokenKind) -> Bool { token.kind == kind }

  /// The next token is this operator.
  func atOperator(_ text: StaticString) -> Bool {
    token.kind == .operator && isText(of: token, text)
  }

  /// The token's bytes are exactly `text`.
  func isText(of token: Token, _ text: StaticString) -> Bool {
    let count = Int(token.end - token.start)
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      unsafe buffer.elementsEqual(source.file.bytes(in: token.range))
    }
  }

  /// The token as it stands in the file.
  func text(of token: Token) -> String { source.file.text(in: token.range) }

  /// The statement is over: a terminator, a `;` while another delimiter is in force, the file's end, or
  /// a client command.
  var atStatementEnd: Bool { atTerminator || token.kind == .semicolon }

  /// What no statement reaches over, whatever it is.
  var atTerminator: Bool {
    switch token.kind {
    case .endOfFile, .terminator, .clientCommand: true
    default: false
    }
  }

  // MARK: Eating

  /// Moves past the next token, whatever it is.
  @discardableResult
  mutating func advance() -> Token {
    let eaten = token
    #if DEBUG
      steps &+= 1
    #endif
    if !isFailing, position < tokens.count - 1 {
      position += 1
      previousEnd = eaten.end
    }
    return eaten
  }

  mutating func eat(_ keyword: Keyword) -> Bool {
    guard token.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func eat(_ first: Keyword, _ second: Keyword) -> Bool {
    guard at(first, second) else { return false }
    advance()
    advance()
    return true
  }

  mutating func eat(_ first: Keyword, _ second: Keyword, _ third: Keyword) -> Bool {
    guard at(first, second, third) else { return false }
    advance()
    advance()
    advance()
    return true
  }

  mutating func eatToken(_ kind: TokenKind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func eatOperator(_ text: StaticString) -> Bool {
    guard atOperator(text) else { return false }
    advance()
    return true
  }

  /// Eats whichever of `keywords` comes next.
  mutating func eat(anyOf keywords: Keyword...) -> Keyword? {
    let keyword = token.keyword
    guard keyword != .notKeyword, keywords.contains(keyword) else { return nil }
    advance()
    return keyword
  }

  mutating func expect(_ keyword: Keyword) {
    if !eat(keyword) { fail(expected: "`\(keyword.spelling.uppercased())`") }
  }

  mutating func expect(_ first: Keyword, _ second: Keyword) {
    expect(first)
    expect(second)
  }

  mutating func expectToken(_ kind: TokenKind) {
    if !eatToken(kind) { fail(expected: kind.description) }
  }

  // MARK: Ranges

  /// Where a node that begins with the next token starts.
  var start: UInt32 { isFailing ? previousEnd : tokens[position].start }

  /// From `start` to the end of what was eaten last.
  func range(from start: UInt32) -> SourceRange {
    SourceRange(start: min(start, previousEnd), end: previousEnd)
  }

  // MARK: Failing and recovering

  /// Records that the next token is not what the grammar allows, and starts to fail.
  mutating func fail(expected: String, help: String? = nil) {
    guard !isFailing else { return }
    let found = token
    if found.kind == .unknown, settledLexical < source.diagnostics.count {
      // The lexer has reported it.
      isFailing = true
      return
    }
    let mistake = help == nil ? self.mistake(expected: expected) : nil
    let help = help ?? mistake?.help
    if found.kind == .endOfFile || found.kind == .terminator {
      let place = mistake?.range ?? SourceRange(start: previousEnd, end: previousEnd)
      let message = mistake?.message ?? "the statement ends where \(expected) should be"
      record(.unexpectedEnd, message, help: help, at: place)
    } else {
      let message =
        mistake?.message ?? "unexpected `\(excerpt(of: found))`, expected \(expected)"
      record(.unexpectedToken, message, help: help, at: mistake?.range ?? found.range)
    }
    isFailing = true
  }

  mutating func fail(
    _ code: SyntaxDiagnostic.Code, _ message: String, help: String? = nil, at range: SourceRange
  ) {
    guard !isFailing else { return }
    record(code, message, help: help, at: range)
    isFailing = true
  }

  private mutating func record(
    _ code: SyntaxDiagnostic.Code, _ message: String, help: String?, at range: SourceRange
  ) {
    diagnostics.append(
      SyntaxDiagnostic(code: code, message: message, help: help, range: range))
  }

  /// A token's text for a message: cut, and on one line.
  func excerpt(of token: Token) -> String {
    var text = ""
    for scalar in self.text(of: token).unicodeScalars {
      if text.unicodeScalars.count >= 40 { return text + "…" }
      text.unicodeScalars.append(scalar.value < 32 || scalar.value == 127 ? " " : scalar)
    }
    return text
  }

  /// Stops failing, and skips to the comma before the next action of ALTER, or to the statement's end.
  ///
  /// A comma inside the parentheses that were opened since `first`, or with anything but the first word
  /// of an action behind it, belongs to the mistake.
  mutating func recoverToAction(from first: Int) {
    isFailing = false
    var depth = 0
    for index in min(first, position)..<position { depth += nesting(of: tokens[index]) }
    while !atStatementEnd {
      if atToken(.comma), depth <= 0, beginsAction(peek()) { return }
      depth += nesting(of: token)
      advance()
    }
  }

  private func nesting(of token: Token) -> Int {
    switch token.kind {
    case .leftParenthesis, .leftBracket: 1
    case .rightParenthesis, .rightBracket: -1
    default: 0
    }
  }

  /// Moves on until `isEnd` holds outside parentheses, or the statement ends.
  mutating func skip(until isEnd: (Parser) -> Bool = { _ in false }) {
    var depth = 0
    while !atStatementEnd {
      if depth == 0, isEnd(self) { return }
      if atToken(.leftParenthesis) || atToken(.leftBracket) {
        depth += 1
      } else if atToken(.rightParenthesis) || atToken(.rightBracket) {
        if depth == 0, isEnd(self) { return }
        depth = max(0, depth - 1)
      }
      advance()
    }
  }

  /// Runs `production` one level deeper; too deep, it fails instead.
  mutating func nested<Value>(_ otherwise: Value, _ production: (inout Parser) -> Value) -> Value {
    guard nesting < Parser.maximumNesting, hasStack() else {
      fail(
        .tooDeep, "nested more than \(nesting) levels deep",
        help: "gander does not look into what lies deeper", at: token.range)
      return otherwise
    }
    nesting += 1
    defer { nesting -= 1 }
    return production(&self)
  }

  /// Whether the stack that reading may take is not used up.
  private mutating func hasStack() -> Bool {
    let place = Parser.stackPlace()
    if stackBase == 0 { stackBase = place }
    return stackBase < place || stackBase - place < Parser.maximumStack
  }

  /// The address of a local variable: the stack grows downwards from call to call.
  @inline(never) private static func stackPlace() -> UInt {
    var mark: UInt8 = 0
    return unsafe withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
  }

  /// One more link of a chain around an expression; too many, and the parser fails.
  mutating func addLink() {
    chainDepth += 1
    if chainDepth > Parser.maximumChain {
      fail(
        .tooDeep, "more than \(Parser.maximumChain) tests and casts follow one operand",
        help: "gander does not look into what lies deeper", at: token.range)
    }
  }

  // MARK: Lists

  /// item (`,` item)*; mostly there are as many as `expected`.
  mutating func commaList<Item>(
    expecting expected: Int = 0, _ item: (inout Parser) -> Item
  ) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(expected)
    repeat {
      items.append(item(&self))
    } while eatToken(.comma)
    return items
  }

  /// `(` item (`,` item)* `)`.
  mutating func parenthesizedList<Item>(_ item: (inout Parser) -> Item) -> [Item] {
    expectToken(.leftParenthesis)
    guard !isFailing else { return [] }
    let items = commaList(item)
    expectToken(.rightParenthesis)
    return items
  }
}

extension TokenKind {
  /// The kind as a message names it.
  var description: String {
    switch self {
    case .leftParenthesis: "`(`"
    case .rightParenthesis: "`)`"
    case .leftBracket: "`[`"
    case .rightBracket: "`]`"
    case .comma: "`,`"
    case .dot: "`.`"
    case .equals: "`=`"
    case .string: "a string"
    case .integer: "a number"
    case .colonEquals: "`:=`"
    case .semicolon, .terminator: "`;`"
    default: "another token"
    }
  }
}
