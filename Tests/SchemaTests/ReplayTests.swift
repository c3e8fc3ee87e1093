import Testing

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

  @Test func hasCases() {
    #expect(ReplayCase.all.count > 50)
  }
}
