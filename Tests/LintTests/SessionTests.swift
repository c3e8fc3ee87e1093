import History
import Lint
import SQL
import Testing

/// The session that each statement of a script finds.
struct SessionTests {
  struct Case: CustomTestStringConvertible {
    var dialect: Dialect
    var mode: TransactionMode
    /// A statement a line, with the session it finds behind an arrow.
    var lines: String

    var testDescription: String { "\(dialect) \(mode) \(lines.prefix(40))" }

    init(_ dialect: Dialect, _ mode: TransactionMode, _ lines: String) {
      self.dialect = dialect
      self.mode = mode
      self.lines = lines
    }
  }

  static let cases = [
    Case(
      .postgresql, .perStatement,
      """
      DROP TABLE a; → auto 1
      BEGIN; → auto 2
      DROP TABLE b; → tx 3 begin
      DROP TABLE c; → tx 3 begin
      COMMIT; → tx 3 begin
      DROP TABLE d; → auto 4
      """),
    Case(
      .postgresql, .wrapped,
      """
      DROP TABLE a; → tx 1
      DROP TABLE b; → tx 1
      COMMIT; → tx 1
      DROP TABLE c; → auto 2
      """),
    Case(
      .postgresql, .wrapped,
      """
      SET lock_timeout = '2s'; → tx 1
      SET LOCAL statement_timeout = '1min'; → tx 1 lock=2000
      DROP TABLE a; → tx 1 lock=2000 statement=60000
      COMMIT; → tx 1 lock=2000 statement=60000
      DROP TABLE b; → auto 2 lock=2000
      SET lock_timeout = 0; → auto 3 lock=2000
      DROP TABLE c; → auto 4
      """),
    // Several statements of one query share a transaction, a lone one has none.
    Case(
      .postgresql, .singleQuery,
      """
      DROP TABLE a; → tx 1
      DROP TABLE b; → tx 1
      """),
    Case(
      .postgresql, .singleQuery,
      """
      DROP TABLE a; → auto 1
      """),
    Case(
      .postgresql, .perStatement,
      """
      SET LOCAL lock_timeout = '2s'; → auto 1
      DROP TABLE a; → auto 2
      SET SESSION lock_timeout TO 500; → auto 3
      RESET lock_timeout; → auto 4 lock=500
      SELECT set_config('lock_timeout', '3 s', false); → auto 5
      DROP TABLE a; → auto 6 lock=3000
      """),
    // MySQL: data definition commits what was open and runs by itself.
    Case(
      .mysql, .wrapped,
      """
      UPDATE a SET b = 1; → tx 1
      DROP TABLE a; → auto 2
      UPDATE a SET b = 1; → auto 3
      """),
    Case(
      .mariadb, .perStatement,
      """
      SET SESSION lock_wait_timeout = 5; → auto 1
      BEGIN; → auto 2 lock=5000
      INSERT INTO t VALUES (1); → tx 3 begin lock=5000
      ALTER TABLE t ADD a int; → auto 4 lock=5000
      INSERT INTO t VALUES (1); → auto 5 lock=5000
      """),
  ]

  @Test(arguments: cases) func sessions(_ example: Case) {
    let lines = example.lines.split(separator: "\n").map { line -> (String, String) in
      let arrow = line.firstIndex(of: "→") ?? line.endIndex
      return (String(line[..<arrow]), String(line[arrow...].dropFirst(2)))
    }
    let engine = Engine(
      rules: RuleSet([ToySession.self]), syntax: SyntaxOptions(dialect: example.dialect))
    let text = lines.map(\.0).joined(separator: "\n")
    let findings = engine.lint([.test([text], mode: example.mode)]).findings
    #expect(findings.map(\.message) == lines.map(\.1))
  }
}
