import SQL
import Schema
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

  /// What a level of nesting doubles would take for ever: types of CASE and COALESCE, and the columns of
  /// stars over subqueries.
  @Test(.timeLimit(.minutes(1)))
  func readsDeeplyNestedQueries() {
    for query in [
      "SELECT " + nested(60, "CASE WHEN a THEN ", "1", " END") + " AS x FROM t",
      "SELECT " + nested(60, "coalesce(", "a", ", b)") + " AS x FROM t",
      nested(40, "SELECT x.*, x.* FROM (", "SELECT a FROM t", ") x"),
    ] {
      let schema = replayed(
        "CREATE TABLE t (a bool, b bool);\nCREATE VIEW v AS \(query);", .postgresql)
      let view = schema.views[QualifiedName(schema: "public", name: "v")]
      #expect(view?.reads == [QualifiedName(schema: "public", name: "t")])
    }
    let value = nested(60, "greatest(", "1", ", 1)")
    let table = replayed("CREATE TABLE t (a int);\nUPDATE t SET a = \(value);", .mysql)
      .tables[QualifiedName(name: "t")]
    #expect(table?.columns.map(\.name) == ["a"])
  }

  private func nested(_ count: Int, _ head: String, _ core: String, _ tail: String) -> String {
    String(repeating: head, count: count) + core + String(repeating: tail, count: count)
  }

  /// The schema after statements without a mistake.
  private func replayed(_ sql: String, _ dialect: Dialect) -> Schema {
    let file = SourceFile(path: "test.sql", text: sql)
    let options = SyntaxOptions(dialect: dialect)
    let parsed = ParsedFile(parsing: file, options: options)
    #expect(parsed.diagnostics.isEmpty, "\(sql)")
    var replay = Replay(
      schema: Schema(dialect: dialect, version: options.version, isComplete: true))
    for statement in parsed.statements {
      _ = replay.apply(statement, of: file, at: .before) { _, _, _ in }
    }
    return replay.schema
  }

  /// Names that the server makes are tried in its order again once one of them has become free.
  @Test func findsNamesThatBecameFree() {
    let sql =
      "CREATE TABLE t (a int);\n" + String(repeating: "CREATE INDEX ON t (a);\n", count: 40)
      + "DROP INDEX t_a_idx7;\nCREATE INDEX ON t (a);\nCREATE INDEX ON t (a);\n"
    let table = replayed(sql, .postgresql).tables[QualifiedName(schema: "public", name: "t")]
    #expect(table?.indexes.suffix(3).map(\.name) == ["t_a_idx39", "t_a_idx7", "t_a_idx40"])
  }

  @Test func hasCases() {
    #expect(ReplayCase.all.count > 50)
  }
}
