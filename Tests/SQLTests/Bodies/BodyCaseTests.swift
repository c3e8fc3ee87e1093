import SQL
import Testing
import Text

/// The files of `Cases`: statements with bodies, and the outline of what is read of them.
@Suite struct BodyCaseTests {
  @Test(arguments: BodyCase.all)
  func readsBodies(_ example: BodyCase) {
    #expect(BodyOutline.text(of: example.parsed(example.bytes)) == example.expected)
  }

  /// A case whose statement has one mistake gives one diagnostic, and none otherwise.
  @Test func reportsOneMistakeOnce() {
    for example in BodyCase.all {
      let count = example.parsed(example.bytes).diagnostics.count
      #expect(count == (example.file.hasSuffix("mistakes.sql") ? 1 : 0), "\(example.name)")
    }
  }

  /// Whatever is missing from a body, reading it ends, and what is reported lies in the file.
  @Test(arguments: BodyCase.all)
  func survivesMissingTokens(_ example: BodyCase) {
    var broken = example.bytes.indices.map { Array(example.bytes[..<$0]) }
    for range in example.innerTokens {
      broken.append(
        Array(example.bytes[..<Int(range.start)] + example.bytes[Int(range.end)...]))
    }
    for bytes in broken {
      let parsed = example.parsed(bytes)
      let end = UInt32(bytes.count)
      let inFile = parsed.diagnostics.allSatisfy { $0.range.end <= end }
      #expect(inFile && parsed.statements.allSatisfy { $0.range.end <= end })
    }
  }

  /// Blocks in blocks, and strings in strings, to any depth: a diagnostic, and no overflow of the stack.
  @Test(arguments: [
    ("DO $$ " + String(repeating: "BEGIN ", count: 50_000) + "$$", Dialect.postgresql),
    ("DO $$ BEGIN " + String(repeating: "IF a THEN ", count: 50_000) + "$$", .postgresql),
    ("DO $$ BEGIN " + String(repeating: "<<l>> LOOP ", count: 50_000) + "$$", .postgresql),
    ("CREATE PROCEDURE p() " + String(repeating: "BEGIN ", count: 50_000), .mysql),
    ("CREATE PROCEDURE p() " + String(repeating: "IF a THEN ", count: 50_000), .mysql),
    (
      "CREATE PROCEDURE p() BEGIN "
        + String(repeating: "DECLARE EXIT HANDLER FOR 1 BEGIN ", count: 50_000), .mysql
    ),
    (nestedDollarQuotes(depth: 300), .postgresql),
  ])
  func limitsNesting(_ text: String, _ dialect: Dialect) {
    let parsed = ParsedFile(
      parsing: SourceFile(path: "", text: text), options: SyntaxOptions(dialect: dialect))
    #expect(parsed.diagnostics.map(\.code) == [.tooDeep])
  }

  private static func nestedDollarQuotes(depth: Int) -> String {
    let opening = (0..<depth).map { "DO $a\($0)$ BEGIN EXECUTE $b\($0)$ " }.joined()
    let closing = (0..<depth).reversed().map { "$b\($0)$; END $a\($0)$" }.joined()
    return opening + "SELECT 1" + closing
  }

  /// A nested statement's ranges point at its own words in the file, whatever quotes stand around it.
  @Test(arguments: [
    "DO $$ BEGIN EXECUTE 'ALTER TABLE t ADD c text DEFAULT ''x'', DROP COLUMN ↓old'; END $$",
    "DO 'BEGIN ALTER TABLE t ALTER c SET DEFAULT ''x'', DROP COLUMN ↓old; END'",
    "DO $$ BEGIN EXECUTE 'ALTER TABLE t ' || 'DROP COLUMN ' || '↓old'; END $$",
    "DO $$ BEGIN EXECUTE E'ALTER TABLE t\\n\\tDROP COLUMN ↓old'; END $$",
  ])
  func keepsPlacesInQuotes(_ marked: String) throws {
    let text = marked.split(separator: "↓", omittingEmptySubsequences: false)
    try #require(text.count == 2)
    let parsed = ParsedFile(
      parsing: SourceFile(path: "", text: text.joined()),
      options: SyntaxOptions(dialect: .postgresql))
    #expect(parsed.diagnostics == [])
    let start = UInt32(text[0].utf8.count)
    let wanted = SourceRange(start: start, end: start + 3)
    #expect(SyntaxDump.text(of: parsed.statements).contains("\(wanted.start)..<\(wanted.end)"))
  }
}

/// One case: a statement, and the outline of its body.
struct BodyCase: Sendable, CustomTestStringConvertible {
  var file: String
  var name: String
  var dialect: Dialect
  var bytes: [UInt8]
  var expected: String

  var testDescription: String { name }

  func parsed(_ bytes: [UInt8]) -> ParsedFile {
    ParsedFile(
      parsing: SourceFile(path: name, bytes: bytes), options: SyntaxOptions(dialect: dialect))
  }

  /// The ranges of the tokens, those inside of strings too.
  var innerTokens: [SourceRange] {
    let file = SourceFile(path: name, bytes: bytes)
    let tokens = TokenizedFile(file, options: SyntaxOptions(dialect: dialect))
    return tokens.tokens.flatMap { token -> [SourceRange] in
      guard let body = tokens.bodyRange(of: token) else { return [token.range] }
      let inner = TokenizedFile(file, options: tokens.options, within: body)
      return [token.range] + inner.tokens.map(\.range)
    }
  }

  static let all: [BodyCase] = [
    ("plpgsql.sql", Dialect.postgresql), ("plpgsql-dynamic.sql", .postgresql),
    ("plpgsql-mistakes.sql", .postgresql), ("sql-functions.sql", .postgresql),
    ("mysql.sql", .mysql), ("mysql-mistakes.sql", .mysql), ("mariadb.sql", .mariadb),
  ].flatMap(read)

  /// Reads a file of cases: the statement, a line of dashes, its outline, and a line of equals signs.
  private static func read(_ file: String, as dialect: Dialect) -> [BodyCase] {
    var cases: [BodyCase] = []
    var statement: [Substring] = []
    var outline: [Substring]?
    for (index, line) in CaseFile.lines("Bodies/Cases/" + file).enumerated() {
      if line.hasPrefix("====") {
        cases.append(
          BodyCase(
            file: file, name: "\(file), case ending at line \(index + 1)", dialect: dialect,
            bytes: Array(statement.joined(separator: "\n").utf8),
            expected: (outline ?? []).joined(separator: "\n")))
        statement = []
        outline = nil
      } else if line.hasPrefix("----") {
        outline = []
      } else if outline != nil {
        outline?.append(line)
      } else {
        statement.append(line)
      }
    }
    return cases
  }
}
