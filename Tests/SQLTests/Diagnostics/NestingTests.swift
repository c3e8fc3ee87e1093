import Foundation
import SQL
import Testing
import Text

/// SQL that is deeper or longer than any that people write, on a stack as small as that of a worker thread.
@Suite(.serialized) struct NestingTests {
  /// How often a part stands in itself, or behind itself.
  private static let count = 100_000

  /// What is repeated: the opening, the innermost and the closing part.
  struct Shape: Sendable, CustomTestStringConvertible {
    var before: String
    var open: String
    var inner = ""
    var close = ""
    var after = ""
    var dialect = Dialect.postgresql

    var testDescription: String { "\(dialect.rawValue): \(before)\(open)…" }

    func bytes(_ count: Int) -> [UInt8] {
      let text =
        before + String(repeating: open, count: count) + inner
        + String(repeating: close, count: count) + after + ";\nSELECT 1;\n"
      return Array(text.utf8)
    }

    func of(_ dialect: Dialect) -> Shape {
      var shape = self
      shape.dialect = dialect
      return shape
    }
  }

  /// What both families of servers have.
  private static let sharedDeep: [Shape] = [
    Shape(before: "SELECT ", open: "(", inner: "1", close: ")"),
    Shape(before: "SELECT ", open: "("),
    Shape(before: "SELECT ", open: "(1 + ", inner: "1", close: ")"),
    Shape(before: "SELECT ", open: "CASE WHEN ", inner: "a", close: " THEN 1 END"),
    Shape(before: "SELECT ", open: "CASE a WHEN 1 THEN ", inner: "1", close: " END"),
    Shape(before: "SELECT * FROM ", open: "(SELECT * FROM ", inner: "t", close: ") x"),
    Shape(before: "SELECT ", open: "(SELECT ", inner: "1", close: ")"),
    Shape(before: "SELECT ", open: "EXISTS (SELECT ", inner: "1", close: ")"),
    Shape(before: "", open: "(", inner: "SELECT 1", close: ")"),
    Shape(before: "SELECT ", open: "NOT ", inner: "a"),
    Shape(before: "SELECT ", open: "- ", inner: "1"),
    Shape(before: "SELECT ", open: "f(", inner: "1", close: ")"),
    Shape(before: "SELECT ", open: "CAST(", inner: "1", close: " AS date)"),
    Shape(before: "SELECT ", open: "ROW(1, ", inner: "1", close: ")"),
    Shape(before: "SELECT a IN ", open: "(", inner: "1", close: ")"),
    Shape(before: "SELECT ", open: "a BETWEEN b AND ", inner: "1"),
    Shape(before: "SELECT 1", open: " UNION (SELECT 1", close: ")"),
    Shape(before: "SELECT * FROM ", open: "(", inner: "a JOIN b ON true", close: ")"),
    Shape(before: "SELECT * FROM a", open: " JOIN a", close: " ON true"),
    Shape(
      before: "WITH ", open: "a AS (WITH ", inner: "b AS (SELECT 1) SELECT 1", close: ") SELECT 1"),
    Shape(before: "SELECT a", open: " IS NULL"),
    Shape(
      before: "CREATE TABLE t (a int CHECK (", open: "(", inner: "a > 0", close: ")", after: "))"),
    Shape(before: "CREATE VIEW v AS SELECT ", open: "((SELECT 1) + ", inner: "1", close: ")"),
  ]

  private static let postgresqlDeep: [Shape] = [
    Shape(before: "SELECT ARRAY", open: "[", inner: "1", close: "]"),
    Shape(before: "SELECT ", open: "a[", inner: "1", close: "]"),
    Shape(before: "SELECT a", open: "::int"),
    Shape(before: "SELECT a", open: " COLLATE c"),
    Shape(before: "SELECT (a)", open: ".b"),
    Shape(before: "SELECT ", open: "~ ", inner: "1"),
    Shape(before: "SELECT 1 GROUP BY ", open: "CUBE(", inner: "1", close: ")"),
    Shape(before: "SELECT ", open: "json_object(1: ", inner: "1", close: ")"),
    Shape(before: "", open: "/* ", close: "*/ "),
    Shape(before: "", open: "EXPLAIN ", inner: "SELECT 1"),
    Shape(before: "", open: "CREATE SCHEMA a "),
    Shape(before: "DO $$ BEGIN ", open: "BEGIN ", close: "END; ", after: "END $$"),
    Shape(before: "DO $$ BEGIN ", open: "IF a THEN ", close: "END IF; ", after: "END $$"),
    Shape(before: "DO $$ BEGIN ", open: "LOOP ", close: "END LOOP; ", after: "END $$"),
    Shape(before: "CREATE RULE r AS ON INSERT TO t DO ", open: "(", inner: "SELECT 1", close: ")"),
  ]

  private static let mysqlDeep: [Shape] = [
    Shape(before: "SELECT ", open: "! ", inner: "a"),
    Shape(before: "SELECT ", open: "BINARY ", inner: "a"),
    Shape(before: "SELECT ", open: "JSON_VALUE(", inner: "a", close: ", '$')"),
    Shape(
      before: "SELECT * FROM JSON_TABLE(a, '$' COLUMNS (", open: "NESTED PATH '$' COLUMNS (",
      inner: "a int PATH '$'", close: ")", after: ")) x"),
    Shape(before: "", open: "SHOW PARSE_TREE ", inner: "SELECT 1"),
    Shape(before: "CREATE PROCEDURE p() BEGIN ", open: "BEGIN ", close: "END; ", after: "END"),
    Shape(
      before: "CREATE PROCEDURE p() BEGIN ", open: "IF a THEN ", inner: "SELECT 1; ",
      close: "END IF; ",
      after: "END"),
    Shape(
      before: "CREATE PROCEDURE p() BEGIN ", open: "WHILE a DO ", inner: "SELECT 1; ",
      close: "END WHILE; ", after: "END"),
  ].map { $0.of(.mysql) }

  static let deep: [Shape] =
    sharedDeep + postgresqlDeep + sharedDeep.suffix(8).map { $0.of(.mysql) } + mysqlDeep

  /// What is long and not deep: one level, however many parts it has.
  private static let sharedLong: [Shape] = [
    Shape(before: "SELECT a", open: " AND a"),
    Shape(before: "SELECT a", open: " OR a"),
    Shape(before: "SELECT a", open: " AND a OR a"),
    Shape(before: "SELECT a", open: " + a"),
    Shape(before: "SELECT a", open: " * a - b"),
    Shape(before: "SELECT 1", open: " UNION ALL SELECT 1"),
    Shape(before: "SELECT a", open: ", a"),
    Shape(before: "SELECT a IN (1", open: ", 1", after: ")"),
    Shape(before: "SELECT f(1", open: ", 1", after: ")"),
    Shape(before: "INSERT INTO t VALUES (1)", open: ", (1)"),
    Shape(before: "SELECT * FROM a", open: " JOIN b ON true"),
    Shape(before: "SELECT * FROM a", open: ", a"),
    Shape(before: "CREATE TABLE t (a int", open: ", a int NOT NULL DEFAULT 1", after: ")"),
    Shape(before: "ALTER TABLE t ADD COLUMN a int", open: ", ADD COLUMN a int"),
    Shape(before: "SELECT CASE WHEN a THEN 1", open: " WHEN a THEN 1", after: " END"),
  ]

  private static let postgresqlLong: [Shape] = [
    Shape(before: "SELECT a", open: " || a"),
    Shape(before: "SELECT ARRAY[1", open: ", 1", after: "]"),
    Shape(before: "DO $$ BEGIN ", open: "PERFORM 1; ", after: "END $$"),
    Shape(before: "CREATE TYPE e AS ENUM ('a'", open: ", 'a'", after: ")"),
  ]

  private static let mysqlLong: [Shape] = [
    Shape(before: "CREATE PROCEDURE p() BEGIN ", open: "SELECT 1; ", after: "END"),
    Shape(before: "SELECT 'a'", open: " 'a'"),
  ].map { $0.of(.mysql) }

  static let long: [Shape] =
    sharedLong + postgresqlLong + sharedLong.prefix(4).map { $0.of(.mysql) } + mysqlLong

  /// A diagnostic or a tree, and the statement behind it is read.
  @Test(arguments: deep) func deepNestingEnds(_ shape: Shape) {
    let outcome = Self.onWorkerStack { Self.outcome(of: shape) }
    #expect(!outcome.kinds.isEmpty)
    let swallows = shape.open == "/* " || shape.before.hasPrefix("CREATE PROCEDURE")
    #expect(swallows || outcome.kinds.last == "select", "\(outcome.kinds)")
    #expect(outcome.codes.count <= 1, "\(outcome.codes)")
  }

  /// A long chain is no deep one: it is read without a diagnostic.
  @Test(arguments: long) func longChainsAreRead(_ shape: Shape) {
    let outcome = Self.onWorkerStack { Self.outcome(of: shape, isPrinted: false) }
    #expect(outcome.codes.isEmpty, "\(outcome.codes)")
    #expect(outcome.kinds.last == "select")
  }

  #if DEBUG
    /// Each token is eaten about once, however many there are: reading takes linear time.
    @Test(arguments: long + deep) func eatsEachTokenOnce(_ shape: Shape) {
      for count in [500, 2_000] {
        let tokens = TokenizedFile(
          SourceFile(path: "", bytes: shape.bytes(count)),
          options: SyntaxOptions(dialect: shape.dialect))
        let steps = Self.onWorkerStack {
          var parser = Parser(tokens)
          while parser.nextStatement() != nil {}
          return Outcome(steps: parser.steps)
        }.steps
        #expect(steps <= 2 * tokens.tokens.count)
      }
    }
  #endif

  struct Outcome: Sendable {
    var kinds: [String] = []
    var codes: [String] = []
    var steps = 0
  }

  /// Reads, and prints; all is released before it returns.
  private static func outcome(of shape: Shape, isPrinted: Bool = true) -> Outcome {
    let parsed = ParsedFile(
      parsing: SourceFile(path: "", bytes: shape.bytes(count)),
      options: SyntaxOptions(dialect: shape.dialect))
    if isPrinted {
      let printer = SQLPrinter(parsed)
      for statement in parsed.statements { _ = printer.text(of: statement) }
    }
    return Outcome(
      kinds: parsed.statements.map(\.kind.rawValue), codes: parsed.diagnostics.map(\.code.rawValue))
  }

  /// Runs `work` on a thread with no more stack than a worker has; in a debug build, whose frames are ten
  /// times as large, with room for those.
  private static func onWorkerStack(_ work: @escaping @Sendable () -> Outcome) -> Outcome {
    let result = Result()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      result.set(work())
      done.signal()
    }
    #if DEBUG
      thread.stackSize = 8 * 1_024 * 1_024
    #else
      thread.stackSize = 512 * 1_024
    #endif
    thread.start()
    done.wait()
    return result.get()
  }

  /// What a thread hands over.
  private final class Result: @unchecked Sendable {
    private let lock = NSLock()
    private var outcome = Outcome()

    func set(_ outcome: Outcome) { lock.withLock { self.outcome = outcome } }
    func get() -> Outcome { lock.withLock { outcome } }
  }
}
