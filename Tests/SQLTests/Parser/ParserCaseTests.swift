import SQL
import Testing
import Text

/// The files of `Cases`: statements, and their trees.
///
/// `UPDATE=1 swift test --filter ParserCaseTests` writes the trees anew; what changed is then read before
/// it is committed.
@Suite struct ParserCaseTests {
  @Test(arguments: ParserCase.all)
  func makesTree(_ example: ParserCase) {
    #expect(example.dump == example.expected, "\(example.name)")
  }

  /// A case of a file of mistakes gives one diagnostic, every other case none.
  @Test func reportsOneMistakeOnce() {
    #expect(!ParserCase.all.isEmpty)
    for example in ParserCase.all {
      let count = example.parsed(example.bytes).diagnostics.count
      #expect(count == (example.file.contains("mistakes") ? 1 : 0), "\(example.name)")
    }
  }

  @Test(.enabled(if: CaseFile.isUpdating)) func writesTreesAnew() {
    for file in ParserCase.files {
      let cases = ParserCase.all.filter { $0.file == file }
      let text = cases.map { "\($0.text)\n----\n\($0.dump)====\n" }.joined()
      #expect(CaseFile.write(text, to: "Parser/Cases/" + file), "\(file)")
    }
  }
}

/// One case: statements of one dialect, and their dump.
struct ParserCase: Sendable, CustomTestStringConvertible {
  var file: String
  var name: String
  var dialect: Dialect
  var text: String
  var expected: String

  var testDescription: String { name }
  var bytes: [UInt8] { Array(text.utf8) }

  func parsed(_ bytes: [UInt8]) -> ParsedFile {
    ParsedFile(
      parsing: SourceFile(path: name, bytes: bytes), options: SyntaxOptions(dialect: dialect))
  }

  /// The tree, and a line for each diagnostic.
  var dump: String {
    let parsed = parsed(bytes)
    return parsed.diagnostics.reduce(into: SyntaxDump.text(of: parsed.statements)) {
      dump, problem in
      dump += "! \(problem.message) \(problem.range.start)..<\(problem.range.end)\n"
    }
  }

  /// Below `Cases`, by the dialect's folder.
  static let files: [String] = Dialect.allCases.flatMap { dialect in
    CaseFile.names("Parser/Cases/\(dialect.rawValue)", suffix: ".sql")
      .map { "\(dialect.rawValue)/\($0)" }
  }

  static let all: [ParserCase] = files.flatMap(read)

  /// Reads a file of cases: the statements, a line of dashes, the dump, and a line of equals signs.
  private static func read(_ file: String) -> [ParserCase] {
    guard let dialect = Dialect(rawValue: String(file.prefix { $0 != "/" })) else { return [] }
    var cases: [ParserCase] = []
    var text: [Substring] = []
    var dump: [Substring]?
    for (index, line) in CaseFile.lines("Parser/Cases/" + file).enumerated() {
      if line.hasPrefix("====") {
        cases.append(
          ParserCase(
            file: file, name: "\(file):\(index + 1)", dialect: dialect,
            text: text.joined(separator: "\n"),
            expected: (dump ?? []).map { $0 + "\n" }.joined()))
        text = []
        dump = nil
      } else if dump == nil, line.hasPrefix("----") {
        dump = []
      } else if dump != nil {
        dump?.append(line)
      } else {
        text.append(line)
      }
    }
    return cases
  }
}
