import Text

/// Divides bytes into tokens, comments and white space, in one pass and without copying.
///
/// It is noncopyable because a copy that the compiler makes for a method's sake costs more than a token.
///
/// It never fails: what starts nothing becomes a token of kind ``TokenKind/unknown``, and what the end
/// of the input cuts off becomes one token to that end; both have a diagnostic. Whatever is read ahead
/// and not taken is bounded by a line or by the next opening mark, so that the time is linear.
struct Lexer: ~Copyable {
  /// A binary file would otherwise have a diagnostic for every few bytes.
  static let maximumCharacterDiagnostics = 100

  let bytes: [UInt8]
  /// Where reading ends: the file's end or that of a body.
  let end: Int
  /// With the mode that the file's own `SET sql_mode` has set.
  var options: SyntaxOptions
  /// The mode that the file begins in.
  let initialMode: SQLMode
  let isMySQL: Bool
  /// ``ServerVersion/number``.
  let versionNumber: UInt32
  let classes = ByteClass.table
  let traits = ByteTraits.table
  let keywords = KeywordTable.shared
  let categories: KeywordCategories

  var position: Int
  var tokens: [Token] = []
  var comments: [Comment] = []
  var diagnostics: [SyntaxDiagnostic] = []
  var characterDiagnostics = 0
  var modeChanges: [ModeChange] = []
  /// Modes that the file keeps in variables of its own.
  var savedModes: [String: SQLMode] = [:]

  /// A body of a function: what a client reads for itself has no meaning.
  var isInsideBody = false
  /// What lies between the last token and the next.
  var spacing: TokenFlags = .startsLine
  /// The index of the first token of the statement.
  var statementStart = 0
  /// Open `[` of the statement: `:` divides the bounds of a slice there.
  var bracketDepth = 0
  /// Open `(` of the statement.
  var parenthesisDepth = 0
  /// Open BEGIN ATOMIC and CASE of a routine's body (PostgreSQL).
  var atomicDepth = 0
  /// The next line is the first of a COPY's data.
  var isCopyDataNext = false
  /// No `\.` ends data from here on; the offset behind the last line that ends in `;`.
  var lastLineAfterCopyData: Int?
  /// What ends a statement instead of `;`, empty while nothing else does (MySQL).
  var delimiter: [UInt8] = [] {
    didSet { delimiterByte = delimiter.first ?? 0 }
  }
  /// The first byte of ``delimiter``; 0, which no name has, while `;` ends statements.
  private(set) var delimiterByte: UInt8 = 0
  /// Where the version comments that are being read as code began.
  var versionComments: [Int] = []
  /// Open `{d`, `{ts` and the like.
  var escapeDepth = 0
  /// What is left of an operator before this offset are single signs.
  var signsEnd = 0

  init(_ bytes: [UInt8], from start: Int, to end: Int, options: SyntaxOptions) {
    self.bytes = bytes
    self.end = end
    self.options = options
    initialMode = options.sqlMode
    isMySQL = options.dialect.isMySQLFamily
    versionNumber = options.version.number
    categories = keywords.categories(in: options.dialect)
    position = start
    // A dense file has a token for every five bytes; growing the array would copy it.
    tokens.reserveCapacity((end - start) / 5 + 2)
  }

  /// Reads everything.
  mutating func run() {
    if position == 0, at(0) == 0xEF, at(1) == 0xBB, at(2) == 0xBF { position = 3 }
    while position < end {
      if bytes[position] == delimiterByte, startsDelimiter(at: position) {
        endStatement(length: delimiter.count)
        continue
      }
      // The two most frequent cases, before the jump that the processor cannot predict.
      switch classes[Int(bytes[position])] {
      case .space: skipSpaces()
      case .name: readWord()
      case let other: readNext(other)
      }
    }
    if let start = versionComments.last {
      report(
        .unterminatedComment, "unterminated comment: `*/` is missing", from: start, to: start + 3)
    }
    position = end
    emit(.endOfFile, to: end)
  }

  private mutating func readNext(_ byteClass: ByteClass) {
    switch byteClass {
    case .space: skipSpaces()
    case .lineBreak: skipLineBreak()
    case .name: readWord()
    case .digit: readNumber()
    case .comma: emit(.comma, to: position + 1)
    case .leftParenthesis:
      parenthesisDepth += 1
      emit(.leftParenthesis, to: position + 1)
    case .rightParenthesis:
      parenthesisDepth = max(0, parenthesisDepth - 1)
      emit(.rightParenthesis, to: position + 1)
    case .leftBracket:
      bracketDepth += 1
      emit(.leftBracket, to: position + 1)
    case .rightBracket:
      bracketDepth = max(0, bracketDepth - 1)
      emit(.rightBracket, to: position + 1)
    case .singleQuote: readString(from: position, quoteAt: position)
    case .doubleQuote: readDoubleQuoted()
    case .semicolon: readSemicolon()
    case .dot: readDot()
    case .colon: readColon()
    case .dollar: readDollar()
    case .leftBrace: readLeftBrace()
    case .rightBrace: readRightBrace()
    case .backslash: readBackslash()
    case .backtick:
      if isMySQL { readQuotedIdentifier(from: position, quoteAt: position) } else { readOperator() }
    case .at:
      if isMySQL { readVariable() } else { readOperator() }
    case .hash:
      if isMySQL { readLineComment() } else { readOperator() }
    case .minus:
      if startsLineComment(at: position) { readLineComment() } else { readOperator() }
    case .slash:
      if at(position + 1) == UInt8(ascii: "*") { readBlockComment() } else { readOperator() }
    case .question:
      if isMySQL { emit(.parameter, to: position + 1) } else { readOperator() }
    case .operatorByte: readOperator()
    case .invalid: readUnknown()
    }
  }
}

// MARK: - Looking

extension Lexer {
  /// The byte at `index`, 0 past the end.
  @inline(__always)
  func at(_ index: Int) -> UInt8 {
    index < end ? bytes[index] : 0
  }

  @inline(__always)
  func has(_ trait: ByteTraits, at index: Int) -> Bool {
    index < end && traits[Int(bytes[index])].contains(trait)
  }

  /// The first index from `index` on whose byte has no `trait`.
  @inline(__always)
  func skip(_ trait: ByteTraits, from index: Int) -> Int {
    var index = index
    while has(trait, at: index) { index += 1 }
    return index
  }

  /// A letter, `_`, or 0x80 and above.
  func startsName(at index: Int) -> Bool {
    index < end && classes[Int(bytes[index])] == .name
  }

  /// Where the line of `index` ends, before its `\n` or `\r`.
  func lineEnd(from index: Int) -> Int {
    var index = index
    while index < end, classes[Int(bytes[index])] != .lineBreak { index += 1 }
    return index
  }

  /// `text`, in lower case, stands at `index` in any letter case.
  func spells(_ text: String, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8.count <= end else { return false }
    var index = index
    for letter in text.utf8 {
      let byte = bytes[index]
      guard letter == (byte >= 65 && byte <= 90 ? byte | 0x20 : byte) else { return false }
      index += 1
    }
    return true
  }
}

// MARK: - Recording

extension Lexer {
  /// Appends a token from ``position`` to `tokenEnd`, and goes on behind it.
  @inline(__always)
  mutating func emit(
    _ kind: TokenKind, to tokenEnd: Int, keyword: Keyword = .notKeyword, flags: TokenFlags = []
  ) {
    tokens.append(
      Token(
        kind: kind, flags: flags.union(spacing), keyword: keyword,
        start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: tokenEnd)))
    spacing = []
    position = tokenEnd
  }

  mutating func comment(_ kind: Comment.Kind, to commentEnd: Int) {
    comments.append(
      Comment(
        kind: kind,
        range: SourceRange(
          start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: commentEnd))
      ))
    spacing.insert(.followsSpace)
    position = commentEnd
  }

  mutating func report(
    _ code: SyntaxDiagnostic.Code, _ message: String, help: String? = nil, from start: Int,
    to reportEnd: Int
  ) {
    diagnostics.append(
      SyntaxDiagnostic(
        code: code, message: message, help: help,
        range: SourceRange(
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: reportEnd))))
  }

  /// Takes bytes that start nothing: the control characters from here on, or equal bytes.
  mutating func readUnknown() {
    let first = bytes[position]
    var unknownEnd = position + 1
    while unknownEnd < end,
      bytes[unknownEnd] == first || classes[Int(bytes[unknownEnd])] == .invalid
    {
      unknownEnd += 1
    }
    characterDiagnostics += 1
    if characterDiagnostics < Self.maximumCharacterDiagnostics {
      report(
        .unexpectedCharacter, "\(Self.describe(first)) has no meaning here", from: position,
        to: unknownEnd)
    } else if characterDiagnostics == Self.maximumCharacterDiagnostics {
      report(
        .unexpectedCharacter,
        "\(Self.describe(first)) has no meaning here; further ones of this file are not listed",
        from: position, to: unknownEnd)
    }
    emit(.unknown, to: unknownEnd)
  }

  /// A byte as a message names it: never a control character itself.
  static func describe(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "`\(Character(Unicode.Scalar(byte)))`" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits)"
  }
}

// MARK: - White space and the ends of statements

extension Lexer {
  @inline(__always)
  private mutating func skipSpaces() {
    position += 1
    while position < end, classes[Int(bytes[position])] == .space { position += 1 }
    spacing.insert(.followsSpace)
  }

  private mutating func skipLineBreak() {
    let isPair = bytes[position] == UInt8(ascii: "\r") && at(position + 1) == UInt8(ascii: "\n")
    position += isPair ? 2 : 1
    spacing.formUnion([.startsLine, .followsSpace])
    if isCopyDataNext { readCopyData() }
  }

  private mutating func readSemicolon() {
    if !delimiter.isEmpty || atomicDepth > 0 || (parenthesisDepth > 0 && isRuleStatement()) {
      emit(.semicolon, to: position + 1)
    } else {
      endStatement(length: 1)
    }
  }

  /// Records the end of the statement here.
  mutating func endStatement(length: Int) {
    if isMySQL { followMode() } else { isCopyDataNext = isCopyDataNext || readsCopyData() }
    emit(.terminator, to: position + length)
    startStatement()
  }

  mutating func startStatement() {
    statementStart = tokens.count
    bracketDepth = 0
    parenthesisDepth = 0
    atomicDepth = 0
    escapeDepth = 0
  }
}
