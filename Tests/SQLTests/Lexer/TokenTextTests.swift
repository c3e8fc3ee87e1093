import SQL
import Testing
import Text

/// The names and values that tokens spell.
@Suite struct TokenTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var dialect: Dialect
    var input: String
    var value: String
    var body: String?
    var testDescription: String { "\(dialect) \(input)" }

    init(_ dialect: Dialect, _ input: String, _ value: String, body: String? = nil) {
      self.dialect = dialect
      self.input = input
      self.value = value
      self.body = body
    }

    var file: TokenizedFile {
      TokenizedFile(
        SourceFile(path: "", text: " " + input), options: SyntaxOptions(dialect: dialect))
    }
  }

  static let strings = [
    Row(.postgresql, "'a'", "a", body: "a"),
    Row(.postgresql, "''", "", body: ""),
    Row(.postgresql, "'a''b'", "a'b"),
    Row(.postgresql, #"'a\nb'"#, #"a\nb"#),
    Row(.postgresql, "'a'\n -- it's\n'b'", "ab"),
    Row(.postgresql, #"E'a\n\t\\\'\x41\101\u00e9\U0001F600\ud83d\ude00\q'"#, "a\n\t\\'AAé😀😀q"),
    Row(.postgresql, #"e'\xZ\u12\ud83d'"#, "xZu12\u{FFFD}"),
    Row(.postgresql, #"E'a\'' "# + "\n--'\n 'b'", "a'b"),
    Row(.postgresql, #"U&'d\0061t\+00006F\\\d83d\de00\zz'"#, #"dato\😀\zz"#),
    Row(.postgresql, "N'x'", "x", body: "x"),
    Row(.postgresql, "B'01'", "01"),
    Row(.postgresql, "X'1F'\n'2'", "1F2"),
    Row(.postgresql, "$$a'$x$b$$", "a'$x$b", body: "a'$x$b"),
    Row(.postgresql, "$x$ $$ $x$", " $$ ", body: " $$ "),
    Row(.postgresql, "$x$ open", " open", body: " open"),
    Row(.postgresql, "'open", "open", body: "open"),
    Row(.mysql, "'a''b'", "a'b"),
    Row(.mysql, #""a""b'c""#, #"a"b'c"#),
    Row(.mysql, #"'\0\b\n\r\t\Z\\\'\"\%\_\q'"#, "\0\u{8}\n\r\t\u{1A}\\'\"\\%\\_q"),
    Row(.mysql, "_utf8mb4'x'", "x", body: "x"),
    Row(.mysql, "N'x'", "x", body: "x"),
    Row(.mysql, "x'1F'", "1F"),
    Row(.mysql, "0x1F", "1F"),
    Row(.mysql, "0b01", "01"),
    Row(.mysql, #"'a\"#, #"a\"#),
  ]

  @Test(arguments: strings)
  func readsStrings(_ row: Row) {
    let token = row.file.tokens[0]
    #expect(row.file.stringValue(of: token) == row.value)
    #expect(row.file.bodyRange(of: token).map { row.file.file.text(in: $0) } == row.body)
  }

  static let names = [
    Row(.postgresql, "FooBar", "foobar"),
    Row(.postgresql, "ÄB", "Äb"),
    Row(.postgresql, #""Foo""Bar""#, #"Foo"Bar"#),
    Row(.postgresql, #"U&"d\0061t\+000061""#, "data"),
    Row(.postgresql, "${X}_Y", "${X}_Y"),
    Row(.postgresql, "SELECT", "select"),
    Row(.mysql, "FooBar", "FooBar"),
    Row(.mysql, "`Foo``Bar`", "Foo`Bar"),
    Row(.mysql, "@Foo", "Foo"),
    Row(.mysql, "@`a b`", "a b"),
    Row(.mysql, "@'h'", "h"),
    Row(.mysql, "@@global.x", "global.x"),
    Row(.mysql, "'user'", "user"),
  ]

  @Test(arguments: names)
  func readsNames(_ row: Row) {
    #expect(row.file.identifierText(of: row.file.tokens[0]) == row.value)
  }

  @Test func replacesInvalidUTF8() {
    let bytes: [UInt8] = [0x27, 0x61, 0xFF, 0x27, 0x20, 0xFF, 0x62]
    let file = TokenizedFile(
      SourceFile(path: "", bytes: bytes), options: SyntaxOptions(dialect: .postgresql))
    #expect(file.stringValue(of: file.tokens[0]) == "a\u{FFFD}")
    #expect(file.identifierText(of: file.tokens[1]) == "\u{FFFD}b")
  }

  @Test func takesTheEscapeOfUESCAPE() {
    let file = TokenizedFile(
      SourceFile(path: "", text: #"U&'d!0061\' U&"d!0061""#),
      options: SyntaxOptions(dialect: .postgresql))
    #expect(file.stringValue(of: file.tokens[0], escape: UInt8(ascii: "!")) == #"da\"#)
    #expect(file.identifierText(of: file.tokens[1], escape: UInt8(ascii: "!")) == "da")
  }
}
