import SQL
import Testing
import Text

/// The files of `Grammar`: statements, a line each, that PostgreSQL 18 reads or refuses.
///
/// What its parser says of each was asked of libpg_query, which is that parser.
@Suite struct GrammarTests {
  @Test(arguments: GrammarStatement.all)
  func agreesWithServer(_ statement: GrammarStatement) {
    let parsed = ParsedFile(
      parsing: SourceFile(path: statement.file, text: statement.text + ";\n"),
      options: SyntaxOptions(dialect: .postgresql, version: ServerVersion(major: 18)))
    #expect(parsed.diagnostics.isEmpty == statement.isAccepted, "\(parsed.diagnostics)")
    #expect(parsed.statements.count == 1)
  }

  @Test func hasStatementsOfBothKinds() {
    #expect(GrammarStatement.all.contains { $0.isAccepted })
    #expect(GrammarStatement.all.contains { !$0.isAccepted })
  }
}

struct GrammarStatement: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  var text: String
  var isAccepted: Bool

  var testDescription: String { "\(file):\(line) \(isAccepted ? "accepts" : "refuses") \(text)" }

  static let all: [GrammarStatement] = CaseFile.names("Parser/Grammar", suffix: ".sql")
    .flatMap(read)

  private static func read(_ file: String) -> [GrammarStatement] {
    var statements: [GrammarStatement] = []
    var isAccepted = true
    for (index, line) in CaseFile.lines("Parser/Grammar/" + file).enumerated() {
      switch line {
      case "-- accepted": isAccepted = true
      case "-- refused": isAccepted = false
      case "": continue
      default:
        statements.append(
          GrammarStatement(
            file: file, line: index + 1, text: String(line), isAccepted: isAccepted))
      }
    }
    return statements
  }
}
