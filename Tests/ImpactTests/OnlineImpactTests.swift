import Impact
import SQL
import Testing

/// How MySQL and MariaDB carry out an ALTER TABLE.
struct OnlineImpactTests {
  struct Case: CustomTestStringConvertible {
    var sql: String
    /// MySQL 8.0.11, 8.0.30, 9.0; MariaDB 10.3, 10.11, 11.4.
    var expected: [String]

    var testDescription: String { sql }

    init(_ sql: String, _ expected: String...) {
      self.sql = sql
      self.expected = expected
    }
  }

  private static let setup = """
    CREATE TABLE u (id INT PRIMARY KEY);
    CREATE TABLE t (
      id INT NOT NULL AUTO_INCREMENT, a INT, b VARCHAR(50), c VARCHAR(63) NOT NULL DEFAULT '',
      e ENUM('x','y'), v INT AS (a + 1) VIRTUAL, s VARCHAR(20),
      PRIMARY KEY (id), KEY ka (a)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

    """

  private static let servers = [
    SyntaxOptions(dialect: .mysql, version: ServerVersion("8.0.11")),
    SyntaxOptions(dialect: .mysql, version: ServerVersion("8.0.30")),
    SyntaxOptions(dialect: .mysql, version: ServerVersion("9.0")),
    SyntaxOptions(dialect: .mariadb, version: ServerVersion("10.3")),
    SyntaxOptions(dialect: .mariadb, version: ServerVersion("10.11")),
    SyntaxOptions(dialect: .mariadb, version: ServerVersion("11.4")),
  ]

  private static let instant = "INSTANT NONE"
  private static let metadata = "INPLACE NONE"
  private static let rebuild = "INPLACE NONE rebuild"
  private static let noCopy = "NOCOPY NONE"
  private static let copy = "COPY SHARED rebuild"
  private static let online = "COPY NONE rebuild"

  static let cases = [
    Case("ALTER TABLE t ADD COLUMN n INT", rebuild, instant, instant, instant, instant, instant),
    Case(
      "ALTER TABLE t ADD COLUMN n INT AFTER a", rebuild, instant, instant, rebuild, instant,
      instant),
    Case(
      "ALTER TABLE t ADD COLUMN n INT, ADD INDEX (n)", rebuild, rebuild, rebuild, rebuild, rebuild,
      rebuild),
    Case("ALTER TABLE t DROP COLUMN b", rebuild, instant, instant, rebuild, instant, instant),
    Case(
      "ALTER TABLE t DROP COLUMN a", rebuild, rebuild, rebuild, rebuild, noCopy, noCopy),
    Case(
      "ALTER TABLE t RENAME COLUMN b TO bb", metadata, instant, instant, instant, instant, instant),
    Case("ALTER TABLE t MODIFY a BIGINT", copy, copy, copy, copy, copy, online),
    Case(
      "ALTER TABLE t MODIFY b VARCHAR(60)", metadata, metadata, metadata, instant, instant, instant),
    Case(
      "ALTER TABLE t MODIFY c VARCHAR(64) NOT NULL DEFAULT ''", copy, copy, copy, copy, copy, online
    ),
    Case(
      "ALTER TABLE t MODIFY s VARCHAR(80)", copy, copy, copy, instant, instant, instant),
    Case("ALTER TABLE t MODIFY b VARCHAR(40)", copy, copy, copy, copy, copy, online),
    Case(
      "ALTER TABLE t MODIFY b VARCHAR(50) NOT NULL", rebuild, rebuild, rebuild, rebuild, rebuild,
      rebuild),
    Case(
      "ALTER TABLE t MODIFY e ENUM('x','y','z')", metadata, instant, instant, instant, instant,
      instant),
    Case("ALTER TABLE t MODIFY e ENUM('y','x')", copy, copy, copy, copy, copy, online),
    Case(
      "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'x'", metadata, instant, instant, instant, instant,
      instant),
    Case("ALTER TABLE t ADD INDEX (b)", metadata, metadata, metadata, noCopy, noCopy, noCopy),
    Case("CREATE UNIQUE INDEX i ON t (b)", metadata, metadata, metadata, noCopy, noCopy, noCopy),
    Case("DROP INDEX ka ON t", metadata, metadata, metadata, instant, noCopy, noCopy),
    Case(
      "ALTER TABLE t ADD FULLTEXT (b)", "INPLACE SHARED rebuild", "INPLACE SHARED rebuild",
      "INPLACE SHARED rebuild", "INPLACE SHARED rebuild", "INPLACE SHARED rebuild",
      "INPLACE SHARED rebuild"),
    Case(
      "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id, a)", rebuild, rebuild, rebuild, rebuild,
      rebuild, rebuild),
    Case("ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (id)", copy, copy, copy, copy, copy, copy),
    Case("ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)", copy, copy, copy, copy, copy, online),
    Case("ALTER TABLE t ENGINE=InnoDB", rebuild, rebuild, rebuild, rebuild, rebuild, rebuild),
    Case("ALTER TABLE t ENGINE=MyISAM", copy, copy, copy, copy, copy, copy),
    Case("ALTER TABLE t COMMENT='x'", metadata, metadata, metadata, instant, instant, instant),
    Case("ALTER TABLE t CONVERT TO CHARACTER SET latin1", copy, copy, copy, copy, copy, online),
    Case(
      "ALTER TABLE t RENAME TO t2", metadata, instant, instant, "INSTANT EXCLUSIVE",
      "INSTANT EXCLUSIVE", "INSTANT EXCLUSIVE"),
    Case(
      "DROP TABLE t", "quick EXCLUSIVE", "quick EXCLUSIVE", "quick EXCLUSIVE", "quick EXCLUSIVE",
      "quick EXCLUSIVE", "quick EXCLUSIVE"),
    Case(
      "ALTER TABLE t ADD COLUMN n INT, ALGORITHM=COPY", copy, copy, copy, instant, instant, instant),
    Case("ALTER TABLE unseen MODIFY a BIGINT", copy, copy, copy, copy, copy, online),
    Case("CREATE TABLE n (id INT)", "", "", "", "", "", ""),
  ]

  @Test(arguments: cases) func impact(_ example: Case) throws {
    for (options, expected) in zip(Self.servers, example.expected) {
      let impact = try #require(Impacts.last(of: Self.setup + example.sql, options))
      #expect(
        impact.summary == expected, "\(options.dialect.displayName) \(options.version)")
    }
  }
}
