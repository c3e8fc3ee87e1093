import Code
import History
import Lint
import SQL
import Synchronization
import Testing
import Text

/// The engine with toy rules: order, counts, severities, fingerprints, sections.
struct EngineTests {
  private func engine(
    _ rules: [any Rule.Type], jobs: Int = 1, _ level: (String) -> RuleSet.Level = { _ in .on(nil) }
  ) -> Engine {
    Engine(
      rules: RuleSet(rules, level: level), syntax: SyntaxOptions(dialect: .postgresql), jobs: jobs)
  }

  @Test func findingsAreInOrderAndCounted() {
    let history = History.test(
      ["DROP TABLE note;\nSELECT 'x';", "DROP TABLE b; -- gander: ignore toy-drop"],
      downs: ["SELECT 'note';"])
    let result = engine([ToyWord.self, ToyDrop.self]).lint([history])
    let summary = result.findings.map { "\($0.file) \($0.rule) \($0.direction.rawValue)" }
    #expect(
      summary == ["1.sql toy-drop up", "1.sql toy-word up", "1.down.sql toy-word down"])
    #expect(result.summary.migrations == 2)
    #expect(result.summary.statements == 4)
    #expect(result.summary.errors == 1)
    #expect(result.summary.notices == 2)
    #expect(result.summary.suppressed == 1)
    #expect(result.files.map(\.path) == ["1.sql", "1.down.sql", "2.sql"])
  }

  @Test func severitiesComeFromTheConfiguration() {
    let rules = engine([ToyWord.self, ToyDrop.self]) { id in
      id == "toy-word" ? .on(.error) : .off
    }
    let findings = rules.lint([.test(["DROP TABLE note;"])]).findings
    #expect(findings.map(\.rule) == ["toy-word"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func threadsDoNotShow() {
    let texts = (0..<40).map { "DROP TABLE note\($0);\nDROP TABLE b;\n" }
    let histories = [History.test(texts), History.test(Array(texts.reversed()))]
    func describe(_ jobs: Int) -> [String] {
      engine([ToyWord.self, ToyDrop.self], jobs: jobs).lint(histories).findings
        .map { "\($0.file) \($0.range) \($0.rule) \($0.fingerprint)" }
    }
    let one = describe(1)
    #expect(one.count == 240)
    #expect(describe(2) == one)
    #expect(describe(7) == one)
  }

  /// A fingerprint outlives other lines, comments, white space and letter case; two findings never
  /// share one.
  @Test func fingerprints() {
    func fingerprints(_ text: String) -> [String] {
      engine([ToyDrop.self]).lint([.test([text])]).findings.map(\.fingerprint)
    }
    let first = fingerprints("DROP TABLE a;")
    #expect(first.map(\.utf8.count) == [16])
    #expect(fingerprints("SELECT 1;\n\n-- why\ndrop table -- really\n  a;") == first)
    #expect(fingerprints("DROP TABLE b;") != first)
    let twice = fingerprints("DROP TABLE a; DROP TABLE a;")
    #expect(twice.count == 2)
    #expect(twice.first == first.first)
    #expect(Set(twice).count == 2)
  }

  /// A statement without its semicolon at the end of a section does not run on into the next one.
  @Test func sectionsOfOneFile() {
    let text = "-- up\nDROP TABLE note\n-- down\nDROP TABLE b;\n"
    let file = SourceFile(path: "1.sql", text: text)
    let middle = UInt32(Array(text.utf8).firstIndex(of: UInt8(ascii: "d")) ?? 0) - 3
    func script(_ start: UInt32, _ end: UInt32) -> Script {
      Script(
        file: file, sections: [SourceRange(start: start, end: end)], transaction: .wrapped,
        isEmpty: false)
    }
    let migration = Migration(
      version: "1", name: "", up: script(0, middle),
      down: script(middle, UInt32(file.bytes.count)))
    let history = History(
      layout: .dbmate, migrations: [migration], startsFromNothing: true, ignored: [])
    let result = engine([ToyDrop.self, ToyWord.self]).lint([history])
    let found = result.findings.map { finding in
      "\(finding.rule) \(finding.direction.rawValue) \(file.text(in: finding.range))"
    }
    #expect(
      found == ["toy-drop up DROP TABLE note", "toy-word up note", "toy-drop down DROP TABLE b"])
    #expect(result.files.count == 1)
  }

  /// What Liquibase reads as its own is no comment in MySQL, and no statement either.
  @Test func instructionsOfToolsAreNoStatements() {
    let text = """
      --liquibase formatted sql
      --changeset me:1
      --precondition-sql-check expectedResult:0 SELECT 1
      CREATE TABLE a (b int);
      --rollback DROP TABLE a;
      --changeset me:2
      DROP TABLE c;
      --rollback CREATE TABLE c (d int);
      """
    let file = SourceFile(path: "1.sql", text: text)
    let histories = HistoryReader(dialect: .mysql).read(FoundFiles(root: "", files: [file]))
    let engine = Engine(
      rules: RuleSet([ToyDrop.self]) { _ in .on(nil) }, syntax: SyntaxOptions(dialect: .mysql),
      jobs: 1)
    let result = engine.lint(histories.histories)
    let found = result.findings.map { finding in
      "\(finding.direction.rawValue) \(file.text(in: finding.range))"
    }
    #expect(found == ["down DROP TABLE a", "up DROP TABLE c"])
    #expect(result.summary.statements == 4)
  }

  /// What a tool puts in or cuts at is read so, and findings stand in the file as it is.
  @Test(arguments: [
    (
      "--liquibase formatted sql\n--changeset a:1 endDelimiter:@@\nDROP TABLE a@@\nDROP TABLE b\n@@\n",
      ["DROP TABLE a", "DROP TABLE b"]
    ),
    (
      "--liquibase formatted sql\n--changeset a:1 endDelimiter:\\n/\nSELECT 4 /\n2\n/\nDROP TABLE b\n/\n",
      ["DROP TABLE b"]
    ),
    (
      "-- +goose ENVSUB ON\n-- +goose Up\nDROP TABLE $NAME;\nDROP TABLE ${NAME};\n",
      ["DROP TABLE $NAME", "DROP TABLE ${NAME}"]
    ),
    ("--liquibase formatted sql\n--changeset a:1 endDelimiter:\nDROP TABLE a;", ["DROP TABLE a"]),
    ("-- +goose Up\nDO $$ BEGIN DROP TABLE a; END $$;\n", ["DROP TABLE a"]),
    ("-- +goose ENVSUB ON\n-- +goose Up\nDO $x$ BEGIN DROP TABLE a; END $x$;\n", ["DROP TABLE a"]),
  ])
  func textsThatToolsChange(_ text: String, _ expected: [String]) {
    let file = SourceFile(path: "1_a.sql", text: text)
    let histories = HistoryReader(dialect: .postgresql).read(FoundFiles(root: "", files: [file]))
    let engine = Engine(
      rules: RuleSet([ToyDrop.self, ToyWord.self]), syntax: SyntaxOptions(dialect: .postgresql))
    let result = engine.lint(histories.histories)
    #expect(result.findings.map { file.text(in: $0.range) } == expected)
    #expect(result.files.first?.bytes == file.bytes)
  }

  @Test func whatTheCodeIsAskedFor() {
    let asked = Mutex<[String]>([])
    var engine = engine([ToyDrop.self])
    engine.references = { targets in
      asked.withLock { $0 = targets.map { "\($0.schema ?? "") \($0.table) \($0.column ?? "")" } }
      return .none
    }
    let text = """
      ALTER TABLE orders DROP COLUMN note, ADD COLUMN x int, RENAME COLUMN a TO b;
      DROP TABLE IF EXISTS app.old_things, u;
      ALTER TABLE t RENAME TO t2;
      DROP INDEX i;
      DO $$ BEGIN
        IF true THEN ALTER TABLE inner_table DROP COLUMN c; END IF;
      END $$;
      """
    _ = engine.lint([.test([text], downs: ["DROP TABLE down_only;"])])
    let expected = [
      " inner_table c", " orders a", " orders note", " t ", " u ", "app old_things ",
    ]
    #expect(asked.withLock { $0 } == expected)
  }

  @Test func fixesAreApplied() throws {
    let file = SourceFile(path: "a.sql", text: "CREATE INDEX i ON t (c);")
    let edit = TextEdit(
      file: "a.sql", range: SourceRange(at: 12), replacement: " CONCURRENTLY")
    let fixed = try FixTester.apply(Fix(title: "add", edits: [edit]), to: file)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "CREATE INDEX CONCURRENTLY i ON t (c);")
    let outside = TextEdit(
      file: "a.sql", range: SourceRange(start: 90, end: 91), replacement: "")
    #expect(throws: FixTester.Refusal.badRanges) {
      try FixTester.apply(Fix(title: "bad", edits: [outside]), to: file)
    }
    let elsewhere = TextEdit(file: "b.sql", range: SourceRange(at: 0), replacement: "")
    #expect(throws: FixTester.Refusal.otherFile("b.sql")) {
      try FixTester.apply(Fix(title: "bad", edits: [elsewhere]), to: file)
    }
  }
}
