import SQL
import Testing
import Text

@Suite struct ReplayTests {
  @Test(arguments: ReplayCase.all)
  func replays(_ entry: ReplayCase) {
    let run = ReplayRun(entry)
    #expect(run.lines.joined(separator: "\n") == entry.expected)
    #expect(run.violations == [])
  }

  /// `RECORD_CASES=1 swift test --filter SchemaTests` writes what the replay gives now into the cases.
  @Test(.enabled(if: ReplayCase.isRecording))
  func records() {
    let results = ReplayCase.all.map { ($0, ReplayRun($0).lines.joined(separator: "\n")) }
    ReplayCase.record(results)
    #expect(!results.isEmpty)
  }

  /// Whatever is missing from a script, the replay ends, and what it did can be undone.
  @Test func survivesMissingTokens() {
    var problems: [String] = []
    for entry in ReplayCase.all {
      let file = SourceFile(path: entry.file, text: entry.sql)
      let tokens = TokenizedFile(file, options: SyntaxOptions(dialect: entry.dialect)).tokens
      for (number, token) in tokens.enumerated() where number % 7 == 3 {
        var bytes = file.bytes
        bytes.removeSubrange(Int(token.start)..<Int(token.end))
        var cut = entry
        cut.sql = String(decoding: bytes, as: UTF8.self)
        let violations = ReplayRun(cut).violations.filter { $0.hasPrefix("undone") }
        problems += violations.map { "\(entry) without token \(number): \($0)" }
      }
    }
    #expect(problems == [])
  }

  @Test func hasCases() {
    #expect(ReplayCase.all.count > 50)
  }
}
