import SQL
import Testing
import Text

/// What tables of tokens do not show: flags, diagnostics, ranges of a file, time.
@Suite struct LexerTests {
  private func lex(_ text: String, _ dialect: Dialect = .postgresql) -> TokenizedFile {
    TokenizedFile(SourceFile(path: "", text: text), options: SyntaxOptions(dialect: dialect))
  }

  @Test func aTokenIsSmall() {
    #expect(MemoryLayout<Token>.size <= 12)
  }

  @Test(arguments: ["", " ", "\n", "\u{FEFF}", "\r\n\t"])
  func anEmptyFileIsItsEnd(_ text: String) {
    let file = lex(text)
    #expect(file.tokens.map(\.kind) == [.endOfFile])
    #expect(LexerInvariants.violation(in: file) == nil)
  }

  @Test func flagsTellWhatStandsBefore() {
    let spacing: TokenFlags = [.startsLine, .followsSpace]
    let file = lex("a b/**/c\nd /*\n*/e--x\r\nf.g")
    #expect(
      file.tokens.map { $0.flags.intersection(spacing) } == [
        .startsLine, .followsSpace, .followsSpace, spacing, spacing, spacing, [], [], [],
      ])
  }

  /// A body is read in place: offsets are the file's, and what a client reads is ordinary.
  @Test func readsABodyInPlace() throws {
    let outer = lex(#"do $$begin x := :y; "é" end$$; \q"#)
    let body = try #require(outer.bodyRange(of: outer.tokens[1]))
    let inner = TokenizedFile(outer.file, options: outer.options, within: body)
    let text = "keyword(begin) word(x) colonEquals(:=) colon(:) word(y) terminator(;) "
    #expect(TokenDump(inner).description == text + #"quotedIdentifier("é") reserved(end)"#)
    #expect(inner.tokens[0].start == 5)
    #expect(inner.tokens.last?.range == SourceRange(at: body.end))
    let outside = TokenizedFile(
      outer.file, options: outer.options, within: SourceRange(start: 900, end: 999))
    #expect(outside.tokens.count == 1)
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    var dialect: Dialect
    /// ↓ stands where the diagnostic starts.
    var input: String
    var message: String
    var testDescription: String { input }

    init(_ dialect: Dialect, _ input: String, _ message: String) {
      self.dialect = dialect
      self.input = input
      self.message = message
    }
  }

  static let broken = [
    Broken(.postgresql, "select ↓'a", "unterminated string: `'` is missing"),
    Broken(.postgresql, "select ↓\"a", "unterminated quoted name: `\"` is missing"),
    Broken(
      .postgresql, "do ↓$fn$ x $$", "unterminated dollar-quoted string: `$fn$` is missing"),
    Broken(.postgresql, "do ↓$é$ x", "unterminated dollar-quoted string: `$…$` is missing"),
    Broken(.postgresql, "a ↓/* b /* */", "unterminated comment: `*/` is missing"),
    Broken(.postgresql, "a ↓\u{1}", "byte 0x01 has no meaning here"),
    Broken(.postgresql, "a ↓}", "`}` has no meaning here"),
    Broken(.postgresql, "a ↓${b", "unterminated placeholder: `}` is missing in this line"),
    Broken(.postgresql, "a ↓{{ b", "unterminated placeholder: `}}` is missing"),
    Broken(
      .postgresql, "copy t from stdin;\n↓1",
      #"the data of COPY run to the end of the file: `\.` is missing"#),
    Broken(.mysql, "select ↓`a", "unterminated quoted name: a backtick is missing"),
    Broken(.mysql, "select ↓\"a", "unterminated string: `\"` is missing"),
    Broken(.mysql, "select ↓@'a", "unterminated variable name: its closing quote is missing"),
    Broken(.mysql, "select ↓/*!50001 a", "unterminated comment: `*/` is missing"),
    Broken(.mysql, "a ↓\u{7F}", "byte 0x7F has no meaning here"),
  ]

  @Test(arguments: broken)
  func reportsWhatIsBroken(_ row: Broken) {
    let parts = row.input.split(separator: "↓", maxSplits: 1)
    let file = lex(parts.joined(), row.dialect)
    #expect(file.diagnostics.map(\.message) == [row.message])
    #expect(file.diagnostics.map { Int($0.range.start) } == [parts[0].utf8.count])
  }

  @Test func listsOnlySoManyUnknownCharacters() {
    let file = lex(String(repeating: "\u{1} ", count: 500))
    #expect(file.diagnostics.count == 100)
    #expect(file.diagnostics.last?.message.hasSuffix("are not listed") == true)
  }

  /// Openings without an end, many times: quadratic work would take minutes here.
  static let hostile = [
    "/*", "/*!", "/*!50001 ", "/*M!", "$a$ ", "'", "\"", "`", "E'\\", "${", "a${", "{{", "{{{",
    "{%",
    "{#", "<%", "<%=", "{", "{a ", "%(a", "$(a", "@a:", "@", ":", "+", "<+", "*-", "--", "-",
    "copy t from stdin;\n", "\\copy t from stdin\n", "\\", "[", "(", "\u{0}", ";", ".", "1.", "1e",
    "a.", "a$", "$", "$%a", "0x", "delimiter ;;\n", "delimiter aaaaaaaaaaaaaa\n", "{{ $a",
    "create rule (;", "x'", "_utf8'", "@@a.`", ":'", "u&'", "b'0'\n", "'a'\n--\n", "}}", "%}",
  ]

  @Test(.timeLimit(.minutes(1)), arguments: Dialect.allCases)
  func staysLinear(_ dialect: Dialect) {
    for opening in Self.hostile {
      let count = 60_000 / opening.utf8.count
      let file = lex(String(repeating: opening, count: count), dialect)
      #expect(LexerInvariants.violation(in: file) == nil, "\(opening)")
    }
  }
}
