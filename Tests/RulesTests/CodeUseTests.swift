import Code
import History
import Lint
import Rules
import SQL
import Testing
import Text

struct CodeUseTests {
  /// The scan keeps some of the places that have a name alone, and counts all of them.
  @Test func countsAllPossiblePlaces() throws {
    let count = CodeReferences.maximumPossible + 500
    let code = """
      class Task(Base):
          __tablename__ = "tasks"
          due_at = Column(DateTime)
      """
    let other = String(repeating: "x = row.due_at\n", count: count)
    let files = ["app/task.py": code, "lib/other.py": other]
    var engine = Engine(
      rules: RuleSet(allRules), syntax: SyntaxOptions(dialect: .postgresql))
    engine.references = { targets in
      CodeScan(targets: targets).references(in: files.keys.sorted(), jobs: 1) { path in
        files[path].map { .bytes(Array($0.utf8)) } ?? .unreadable("it is not there")
      }
    }
    let file = SourceFile(path: "1.sql", text: "ALTER TABLE tasks DROP COLUMN due_at;")
    let result = engine.lint(HistoryReader(dialect: .postgresql).read(named: [file]).histories)
    let finding = try #require(result.findings.first { $0.rule == "still-referenced" })
    #expect(finding.references.map(\.file) == ["app/task.py"])
    #expect(finding.possibleReferences == count)
  }
}
