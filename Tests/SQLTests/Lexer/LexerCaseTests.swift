import SQL
import Testing
import Text

/// The files of `Cases`: an input, and the tokens that it divides into.
@Suite struct LexerCaseTests {
  @Test(arguments: LexerCase.all)
  func dividesIntoTokens(_ example: LexerCase) {
    let file = example.lexed
    #expect(TokenDump(file).description == example.expected, "\(example.testDescription)")
    #expect(LexerInvariants.violation(in: file) == nil, "\(example.testDescription)")
  }

  /// Whatever is missing from a file, its bytes are accounted for.
  @Test(arguments: LexerCase.all)
  func survivesMissingBytes(_ example: LexerCase) {
    var broken: [[UInt8]] = []
    for index in example.bytes.indices {
      broken.append(Array(example.bytes[..<index]))
      broken.append(Array(example.bytes[..<index] + example.bytes[(index + 1)...]))
    }
    for token in example.lexed.tokens {
      broken.append(
        Array(example.bytes[..<Int(token.start)] + example.bytes[Int(token.end)...]))
    }
    for bytes in broken {
      let file = TokenizedFile(SourceFile(path: "", bytes: bytes), options: example.options)
      let problem = LexerInvariants.violation(in: file)
      #expect(problem == nil, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

/// One input with its dialect.
struct LexerCase: Sendable, CustomTestStringConvertible {
  var name: String
  var options: SyntaxOptions
  var bytes: [UInt8]
  var expected: String

  var testDescription: String { name }

  var lexed: TokenizedFile {
    TokenizedFile(SourceFile(path: name, bytes: bytes), options: options)
  }

  static let all: [LexerCase] = ["postgresql.txt", "mysql.txt"].flatMap(read)

  /// Reads a file of cases: an input a line and its tokens, indented, on the next.
  ///
  /// `@ dialect version modes` holds for the cases below it, `//` is a heading, and control characters
  /// of an input are written as their pictures: `⏎`, `␍`, `␉`, `␀`, `␁`, `␂`.
  private static func read(_ name: String) -> [LexerCase] {
    var options = SyntaxOptions(dialect: .postgresql)
    var cases: [LexerCase] = []
    for (index, line) in CaseFile.lines("Lexer/Cases/" + name).enumerated() {
      if line.hasPrefix("//") || line.isEmpty {
        continue
      } else if line.hasPrefix("@ ") {
        options = parse(line.dropFirst(2))
      } else if line.hasPrefix("  ") {
        cases[cases.count - 1].expected = String(line.dropFirst(2))
      } else {
        cases.append(
          LexerCase(
            name: "\(name):\(index + 1)", options: options, bytes: decode(line), expected: ""))
      }
    }
    return cases
  }

  private static func parse(_ words: Substring) -> SyntaxOptions {
    let words = words.split(separator: " ").map(String.init)
    var options = SyntaxOptions(
      dialect: Dialect(rawValue: words[0]) ?? .postgresql, version: ServerVersion(words[1]))
    if words.contains("ansi_quotes") { options.sqlMode.insert(.ansiQuotes) }
    if words.contains("no_backslash_escapes") { options.sqlMode.insert(.noBackslashEscapes) }
    return options
  }

  private static let pictures: [Unicode.Scalar: UInt8] = [
    "⏎": 10, "␍": 13, "␉": 9, "␀": 0, "␁": 1, "␂": 2,
  ]

  private static func decode(_ line: Substring) -> [UInt8] {
    line.unicodeScalars.flatMap { scalar -> [UInt8] in
      pictures[scalar].map { [$0] } ?? Array(String(scalar).utf8)
    }
  }
}
