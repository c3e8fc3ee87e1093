import SQL
import Testing
import Text

/// Mistakes that people make, and what they are told.
///
/// `UPDATE=1 swift test --filter DiagnosticCaseTests` writes the marks and messages anew; each is then read as
/// the one who made the mistake would read it.
@Suite struct DiagnosticCaseTests {
  @Test(arguments: DiagnosticCase.all)
  func tellsWhatToDo(_ example: DiagnosticCase) {
    #expect(example.described == example.expected, "\(example.name)")
  }

  /// Messages and helps have one manner.
  @Test func messagesHaveOneManner() {
    #expect(DiagnosticCase.all.count > 400)
    for example in DiagnosticCase.all {
      for problem in example.parsed().diagnostics {
        let first = problem.message.unicodeScalars.first
        let isUpper = first.map { $0 >= "A" && $0 <= "Z" } ?? true
        let names = ["MySQL ", "MariaDB "].contains { problem.message.hasPrefix($0) }
        #expect(!isUpper || names, "\(example.name): \(problem.message)")
        #expect(!problem.message.hasSuffix("."), "\(example.name): \(problem.message)")
        #expect(problem.help?.hasSuffix(".") != true, "\(example.name): \(problem.message)")
        let marks = problem.message.utf8.count { $0 == 0x60 }
        let isQuoted = problem.message.contains("```") || problem.message.contains("``")
        #expect(marks % 2 == 0 || isQuoted, "\(example.name): \(problem.message)")
      }
    }
  }

  @Test(.enabled(if: CaseFile.isUpdating)) func writesMessagesAnew() {
    for file in DiagnosticCase.files {
      let cases = DiagnosticCase.all.filter { $0.file == file }
      let text = cases.map { $0.described + "====\n" }.joined()
      #expect(CaseFile.write(text, to: "Diagnostics/Cases/" + file), "\(file)")
    }
  }
}

/// Statements with ↓ before each place of a mistake, a line of dashes, and what is said.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  var file: String
  var name: String
  var dialect: Dialect
  /// The statements without the marks.
  var text: String
  /// The case as it stands in the file.
  var expected: String

  var testDescription: String { name }

  func parsed() -> ParsedFile { parsed(Array(text.utf8)) }

  func parsed(_ bytes: [UInt8]) -> ParsedFile {
    ParsedFile(
      parsing: SourceFile(path: name, bytes: bytes), options: SyntaxOptions(dialect: dialect))
  }

  /// The text with its marks, dashes, and for each diagnostic its message and what to do.
  var described: String {
    let parsed = parsed()
    var marked = Array(text.utf8)
    for problem in parsed.diagnostics.reversed() {
      marked.insert(contentsOf: Array("↓".utf8), at: min(Int(problem.range.start), marked.count))
    }
    var result = String(decoding: marked, as: UTF8.self) + "\n----\n"
    if parsed.statements.count != 1 {
      result += parsed.statements.map(\.kind.rawValue).joined(separator: ", ") + "\n"
    }
    for problem in parsed.diagnostics {
      result += (problem.isInBody ? "in the body: " : "") + problem.message + "\n"
      if let help = problem.help { result += "  " + help + "\n" }
    }
    return result
  }

  static let files: [String] = Dialect.allCases.flatMap { dialect in
    CaseFile.names("Diagnostics/Cases/\(dialect.rawValue)", suffix: ".sql")
      .map { "\(dialect.rawValue)/\($0)" }
  }

  static let all: [DiagnosticCase] = files.flatMap(read)

  private static func read(_ file: String) -> [DiagnosticCase] {
    guard let dialect = Dialect(rawValue: String(file.prefix { $0 != "/" })) else { return [] }
    var cases: [DiagnosticCase] = []
    var lines: [Substring] = []
    for (index, line) in CaseFile.lines("Diagnostics/Cases/" + file).enumerated() {
      guard line.hasPrefix("====") else {
        lines.append(line)
        continue
      }
      let text = lines.prefix { !$0.hasPrefix("----") }.joined(separator: "\n")
      cases.append(
        DiagnosticCase(
          file: file, name: "\(file):\(index + 1)", dialect: dialect,
          text: String(text.split(separator: "↓", omittingEmptySubsequences: false).joined()),
          expected: lines.map { $0 + "\n" }.joined()))
      lines = []
    }
    return cases
  }
}
