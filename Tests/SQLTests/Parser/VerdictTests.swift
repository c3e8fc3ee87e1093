import SQL
import Testing
import Text

/// The files of `Verdicts`: statements that a server takes and such as it refuses, in groups.
///
/// A line `@ mariadb 10.11 oracle` says which server the lines behind it are for, and its sql_mode.
/// `+` begins a statement that is taken, `-` one that is refused; a line without either goes on.
@Suite struct VerdictTests {
  @Test(arguments: Verdict.all)
  func isJudgedAsByTheServer(_ verdict: Verdict) {
    let parsed = ParsedFile(
      parsing: SourceFile(path: "", text: "DELIMITER $$\n" + verdict.text + "\n$$\n"),
      options: verdict.options)
    let isTaken =
      parsed.diagnostics.isEmpty
      && parsed.statements.allSatisfy { $0.kind != .unrecognized }
    #expect(
      isTaken == verdict.isTaken,
      "\(verdict.place): \(verdict.text) \(parsed.diagnostics.map(\.message))")
  }

  @Test func findsItsCases() {
    #expect(Verdict.all.count > 100)
  }
}

struct Verdict: Sendable, CustomTestStringConvertible {
  var place: String
  var options: SyntaxOptions
  var isTaken: Bool
  var text: String

  var testDescription: String { place }

  static let all: [Verdict] = CaseFile.names("Parser/Verdicts", suffix: ".txt").flatMap(read)

  private static func read(_ file: String) -> [Verdict] {
    var options = SyntaxOptions(dialect: .mysql)
    var verdicts: [Verdict] = []
    for (index, line) in CaseFile.lines("Parser/Verdicts/" + file).enumerated() {
      switch line.first {
      case "@": options = self.options(line)
      case "+", "-":
        verdicts.append(
          Verdict(
            place: "\(file):\(index + 1)", options: options, isTaken: line.first == "+",
            text: String(line.dropFirst(2))))
      case nil, "#": break
      default:
        if !verdicts.isEmpty { verdicts[verdicts.count - 1].text += "\n" + line }
      }
    }
    return verdicts
  }

  private static func options(_ line: Substring) -> SyntaxOptions {
    var options = SyntaxOptions(dialect: .mysql)
    for word in line.dropFirst().split(separator: " ") {
      if let dialect = Dialect(rawValue: String(word)) {
        options = SyntaxOptions(dialect: dialect)
      } else if let version = ServerVersion(String(word)) {
        options.version = version
      } else {
        options.sqlMode.formUnion(SQLMode(list: String(word)))
      }
    }
    return options
  }
}
