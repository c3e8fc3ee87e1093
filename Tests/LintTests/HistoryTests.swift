import History
import Lint
import SQL
import Schema
import Testing
import Text

/// Says what is deprecated at each statement, and what a migration's rollback leaves different.
private struct ToyHistory: Rule {
  static let id = "toy-history"
  static let severity = Severity.notice
  static let category = Category.history
  static let page = Page("# History")

  func check(_ step: Step, _ report: inout Report) {
    switch step.subject {
    case .statement(let statement):
      let tables = step.deprecations.tables.map { ($0.key.display, $0.value.migration) }
      let columns = step.deprecations.columns.map {
        ("\($0.key.table.display).\($0.key.column)", $0.value.migration)
      }
      let marks = (tables + columns).sorted { $0 < $1 }
      guard !marks.isEmpty else { return }
      report.add(
        marks.map { "\($0.0) since \($0.1)" }.joined(separator: ", "), reason: "", help: "",
        at: statement.range)
    case .migrationEnd(let outcome):
      guard let unrestored = outcome.unrestored else { return }
      let text = unrestored.map { "\($0.object.name) \($0.place == nil ? "nowhere" : "placed")" }
      report.add(
        "unrestored: \(text.joined(separator: ", "))", reason: "", help: "", at: outcome.upRange)
    default: break
    }
  }
}

/// What the engine knows of a whole history: deprecations and rollbacks.
struct HistoryTests {
  private func messages(
    _ texts: [String], downs: [String?] = [], dialect: Dialect = .postgresql
  ) -> [String] {
    var engine = Engine(
      rules: RuleSet([ToyHistory.self]), syntax: SyntaxOptions(dialect: dialect))
    engine.tombstones = [NamePattern("*_old")]
    // The last migration only asks.
    return engine.lint([.test(texts, downs: downs)]).findings
      .filter { $0.file == "\(texts.count).sql" || texts.count == 3 }.map(\.message)
  }

  struct Marks: CustomTestStringConvertible {
    var dialect: Dialect
    var first: String
    /// At the one statement of the migration after it.
    var expected: [String]

    var testDescription: String { first }

    init(_ dialect: Dialect, _ first: String, _ expected: String...) {
      self.dialect = dialect
      self.first = first
      self.expected = expected
    }
  }

  static let marks = [
    Marks(.postgresql, "COMMENT ON COLUMN t.a IS 'Deprecated: use b'", "t.a since 0"),
    Marks(.postgresql, "COMMENT ON TABLE t IS 'deprecated'", "t since 0"),
    Marks(.postgresql, "COMMENT ON COLUMN t.a IS 'not deprecated'"),
    Marks(.postgresql, "ALTER TABLE t RENAME COLUMN a TO a_old", "t.a_old since 0"),
    Marks(.postgresql, "ALTER TABLE t RENAME TO t_old", "t_old since 0"),
    Marks(.mysql, "ALTER TABLE t MODIFY a int COMMENT 'deprecated, see b'", "t.a since 0"),
    Marks(
      .postgresql,
      "COMMENT ON COLUMN t.a IS 'deprecated'; ALTER TABLE t RENAME a TO c; ALTER TABLE t RENAME TO u",
      "u.c since 0"),
    Marks(.postgresql, "COMMENT ON COLUMN t.a IS 'deprecated'; ALTER TABLE t DROP COLUMN a"),
  ]

  @Test(arguments: marks) func deprecations(_ example: Marks) {
    let setup = "CREATE TABLE t (a int, b int)"
    let found = messages(
      ["\(setup); \(example.first)", "SELECT 1"], dialect: example.dialect)
    #expect(found == example.expected)
  }

  /// A line `gander: deprecate` counts for its whole migration.
  @Test(arguments: [
    ("t.a", "t.a since 0"), ("t", "t since 0"), ("app.t", "app.t since 0"),
    ("app.t.a", "app.t.a since 0"), ("\"t\".a", "t.a since 0"),
  ])
  func deprecationLines(_ name: String, _ expected: String) {
    let setup = "CREATE TABLE t (a int); CREATE SCHEMA app; CREATE TABLE app.t (a int);"
    let found = messages([setup, "-- gander: deprecate \(name)", "SELECT 1"])
    #expect(found == [expected.replacing("0", with: "1")])
  }

  struct Rollback: CustomTestStringConvertible {
    var up: String
    var down: String?
    /// Nil: nothing can be said.
    var expected: String?

    var testDescription: String { "\(up) / \(down ?? "")" }

    init(_ up: String, _ down: String?, _ expected: String?) {
      self.up = up
      self.down = down
      self.expected = expected
    }
  }

  static let rollbacks = [
    Rollback("ALTER TABLE t ADD COLUMN c int", "ALTER TABLE t DROP COLUMN c", "unrestored: "),
    Rollback("ALTER TABLE t ADD COLUMN c int", "SELECT 1", "unrestored: c placed"),
    Rollback("ALTER TABLE t DROP COLUMN a", "SELECT 1", "unrestored: a placed"),
    Rollback("CREATE TABLE u (x int)", "DROP TABLE u", "unrestored: "),
    Rollback("CREATE TABLE u (x int)", "-- nothing", "unrestored: u placed"),
    Rollback("ALTER TABLE unseen ADD COLUMN c int", "SELECT 1", "unrestored: c placed"),
    Rollback("ALTER TABLE t ADD COLUMN c int", nil, nil),
    Rollback("ALTER TABLE t ADD COLUMN c int", "CALL undo_it()", nil),
    Rollback("${statement}", "SELECT 1", nil),
  ]

  @Test(arguments: rollbacks) func outcomes(_ example: Rollback) {
    let setup = "CREATE TABLE t (a int, b int)"
    let found = messages([setup, example.up, "SELECT 1"], downs: [nil, example.down])
    #expect(found == (example.expected.map { [$0] } ?? []))
  }
}
