import Impact
import SQL
import Testing

/// What PostgreSQL locks, rewrites and scans.
struct PostgreSQLImpactTests {
  struct Case: CustomTestStringConvertible {
    var sql: String
    var expected: String
    var version: Int

    var testDescription: String { "\(version): \(sql)" }

    init(_ sql: String, _ expected: String, _ version: Int = 17) {
      self.sql = sql
      self.expected = expected
      self.version = version
    }
  }

  private static let setup = """
    CREATE TABLE r (id int PRIMARY KEY, v text);
    CREATE TABLE t (
      id int PRIMARY KEY, a int, b text, c varchar(10), n numeric(10,2), ts timestamp(3),
      k int NOT NULL DEFAULT 0, r_id int CONSTRAINT t_r_fk REFERENCES r (id),
      CONSTRAINT t_n_check CHECK (n > 0), CONSTRAINT t_a_check CHECK (a IS NOT NULL AND a > 0));
    CREATE INDEX t_b ON t (b);
    CREATE TABLE p (id int, d int) PARTITION BY RANGE (d);
    CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
    CREATE VIEW v AS SELECT id FROM t;
    CREATE MATERIALIZED VIEW mv AS SELECT id FROM r;
    CREATE DOMAIN positive AS int CHECK (VALUE > 0);

    """

  private static let strong = "t ACCESS EXCLUSIVE"
  private static let scanned = "t ACCESS EXCLUSIVE; scans t"
  private static let rewritten = "t ACCESS EXCLUSIVE; rewrites t; scans t"

  static let columns = [
    Case("ALTER TABLE t ADD COLUMN x int", strong),
    Case("ALTER TABLE t ADD COLUMN x int DEFAULT 1 + 2", strong),
    Case("ALTER TABLE t ADD COLUMN x timestamptz DEFAULT now()", strong),
    Case("ALTER TABLE t ADD COLUMN x timestamptz DEFAULT now()", rewritten, 10),
    Case("ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid()", rewritten),
    Case("ALTER TABLE t ADD COLUMN x int DEFAULT my_function()", rewritten),
    Case("ALTER TABLE t ADD COLUMN x bigserial", rewritten),
    Case("ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS IDENTITY", rewritten),
    Case("ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a + 1) STORED", rewritten),
    Case("ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a + 1) VIRTUAL", strong, 18),
    Case("ALTER TABLE t ADD COLUMN x positive", rewritten),
    Case("ALTER TABLE t ADD COLUMN x int NOT NULL", scanned),
    Case("ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 0", strong),
    Case("ALTER TABLE t ADD COLUMN x int CHECK (x > 0)", scanned),
    Case("ALTER TABLE t ADD COLUMN x int UNIQUE", scanned),
    Case(
      "ALTER TABLE t ADD COLUMN x int REFERENCES r (id)",
      "r SHARE ROW EXCLUSIVE; t ACCESS EXCLUSIVE"),
    Case(
      "ALTER TABLE t ADD COLUMN x int DEFAULT NULL REFERENCES r (id)",
      "r SHARE ROW EXCLUSIVE; t ACCESS EXCLUSIVE; scans t"),
    Case("ALTER TABLE t ADD COLUMN IF NOT EXISTS a int CHECK (a > 0)", strong),
    Case("ALTER TABLE t DROP COLUMN b", strong),
    Case("ALTER TABLE t DROP COLUMN r_id", "r ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE"),
    Case("ALTER TABLE t RENAME COLUMN b TO bb", strong),
    Case("ALTER TABLE t ALTER COLUMN b SET DEFAULT random()::text", strong),
    Case("ALTER TABLE t ALTER COLUMN b SET STATISTICS 100", "t SHARE UPDATE EXCLUSIVE"),
    Case("ALTER TABLE t ALTER COLUMN b SET NOT NULL", scanned),
    Case("ALTER TABLE t ALTER COLUMN k SET NOT NULL", strong),
    Case("ALTER TABLE t ALTER COLUMN a SET NOT NULL", strong),
    Case("ALTER TABLE t ALTER COLUMN a SET NOT NULL", scanned, 11),
    Case("ALTER TABLE t ALTER COLUMN a SET NOT NULL, DROP CONSTRAINT t_a_check", scanned),
    Case("ALTER TABLE p ADD COLUMN x int", "p ACCESS EXCLUSIVE; p1 ACCESS EXCLUSIVE"),
    Case("ALTER TABLE unseen ADD COLUMN x int", "unseen ACCESS EXCLUSIVE"),
  ]

  static let types = [
    Case("ALTER TABLE t ALTER COLUMN a TYPE bigint", rewritten),
    Case("ALTER TABLE t ALTER COLUMN c TYPE varchar(20)", strong),
    Case("ALTER TABLE t ALTER COLUMN c TYPE text", strong),
    Case("ALTER TABLE t ALTER COLUMN c TYPE varchar(5)", rewritten),
    Case("ALTER TABLE t ALTER COLUMN b TYPE varchar(5)", rewritten),
    Case("ALTER TABLE t ALTER COLUMN b TYPE varchar", strong),
    Case("ALTER TABLE t ALTER COLUMN b TYPE text USING lower(b)", rewritten),
    Case("ALTER TABLE t ALTER COLUMN b TYPE text USING b", strong),
    // The check on the column is verified again.
    Case("ALTER TABLE t ALTER COLUMN n TYPE numeric(12,2)", scanned),
    Case("ALTER TABLE t ALTER COLUMN n TYPE numeric(12,3)", rewritten),
    Case("ALTER TABLE t ALTER COLUMN ts TYPE timestamp(6)", strong),
    Case("ALTER TABLE t ALTER COLUMN ts TYPE timestamp", strong),
    Case("ALTER TABLE t ALTER COLUMN ts TYPE timestamp(0)", rewritten),
    Case("ALTER TABLE t ALTER COLUMN ts TYPE timestamptz", rewritten),
    Case(
      "ALTER TABLE t ALTER COLUMN r_id TYPE bigint",
      "r ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; rewrites t; scans r t"),
    Case(
      "ALTER TABLE unseen ALTER COLUMN x TYPE text",
      "unseen ACCESS EXCLUSIVE; rewrites unseen; scans unseen"),
  ]

  static let constraints = [
    Case("ALTER TABLE t ADD CONSTRAINT c CHECK (k > 0)", scanned),
    Case("ALTER TABLE t ADD CONSTRAINT c CHECK (k > 0) NOT VALID", strong),
    Case(
      "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (k) REFERENCES r (id)",
      "r SHARE ROW EXCLUSIVE; t SHARE ROW EXCLUSIVE; scans r t"),
    Case(
      "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (k) REFERENCES r (id) NOT VALID",
      "r SHARE ROW EXCLUSIVE; t SHARE ROW EXCLUSIVE"),
    Case("ALTER TABLE t ADD UNIQUE (k)", scanned),
    Case("ALTER TABLE t DROP CONSTRAINT t_n_check", strong),
    Case("ALTER TABLE t DROP CONSTRAINT t_r_fk", "r ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE"),
    Case(
      "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (k) REFERENCES r (id) NOT VALID;"
        + "ALTER TABLE t VALIDATE CONSTRAINT f",
      "r ROW SHARE; t SHARE UPDATE EXCLUSIVE; scans r t"),
    Case("ALTER TABLE t VALIDATE CONSTRAINT t_n_check", "t SHARE UPDATE EXCLUSIVE"),
  ]

  static let tables = [
    Case("ALTER TABLE t RENAME TO t2", strong),
    Case("ALTER TABLE t SET (fillfactor = 70)", "t SHARE UPDATE EXCLUSIVE"),
    Case("ALTER TABLE t SET UNLOGGED", rewritten),
    Case("ALTER TABLE t SET TABLESPACE fast", "t ACCESS EXCLUSIVE; rewrites t"),
    Case("ALTER TABLE t DISABLE TRIGGER ALL", "t SHARE ROW EXCLUSIVE"),
    Case("ALTER TABLE t ENABLE ROW LEVEL SECURITY", strong),
    Case(
      "CREATE TABLE p2 (id int, d int);"
        + "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (10) TO (20)",
      "p SHARE UPDATE EXCLUSIVE; p2 ACCESS EXCLUSIVE; scans p2"),
    Case("ALTER TABLE p DETACH PARTITION p1", "p ACCESS EXCLUSIVE; p1 ACCESS EXCLUSIVE"),
    Case(
      "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
      "p SHARE UPDATE EXCLUSIVE; p1 ACCESS EXCLUSIVE; no transaction"),
    Case("CREATE TABLE n (id int)", ""),
    Case("CREATE TABLE n (id int REFERENCES t (id))", "t SHARE ROW EXCLUSIVE"),
    Case("CREATE TABLE n PARTITION OF p FOR VALUES FROM (10) TO (20)", "p ACCESS EXCLUSIVE"),
    Case("CREATE TABLE n AS SELECT * FROM t", "t ACCESS SHARE; scans t"),
    Case("DROP TABLE t CASCADE", "r ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE; v ACCESS EXCLUSIVE"),
    Case("DROP TABLE p1", "p ACCESS EXCLUSIVE; p1 ACCESS EXCLUSIVE"),
    Case("TRUNCATE r CASCADE", "r ACCESS EXCLUSIVE; t ACCESS EXCLUSIVE"),
  ]

  static let others = [
    Case("CREATE INDEX i ON t (a)", "t SHARE; scans t"),
    Case(
      "CREATE INDEX CONCURRENTLY i ON t (a)", "t SHARE UPDATE EXCLUSIVE; scans t; no transaction"),
    Case("CREATE INDEX IF NOT EXISTS t_b ON t (b)", "t SHARE"),
    Case("CREATE INDEX i ON p (id)", "p SHARE; p1 SHARE; scans p1"),
    Case("DROP INDEX t_b", strong),
    Case("DROP INDEX CONCURRENTLY t_b", "t SHARE UPDATE EXCLUSIVE; no transaction"),
    Case("REINDEX TABLE t", "t SHARE; scans t"),
    Case("REINDEX TABLE CONCURRENTLY t", "t SHARE UPDATE EXCLUSIVE; scans t; no transaction"),
    Case(
      "REFRESH MATERIALIZED VIEW mv",
      "mv ACCESS EXCLUSIVE; r ACCESS SHARE; rewrites mv; scans r"),
    Case(
      "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
      "t SHARE ROW EXCLUSIVE"),
    Case("COMMENT ON COLUMN t.a IS 'x'", "t SHARE UPDATE EXCLUSIVE"),
    Case("CREATE OR REPLACE VIEW v AS SELECT id, a FROM t", "t ACCESS SHARE; v ACCESS EXCLUSIVE"),
    Case("DROP VIEW v", "v ACCESS EXCLUSIVE"),
    Case("LOCK TABLE t IN SHARE MODE", "t SHARE"),
    Case("CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'", ""),
    Case("CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'", "no transaction", 11),
    Case("INSERT INTO t (id, r_id) VALUES (1, 1)", "r ROW SHARE; t ROW EXCLUSIVE"),
    Case("UPDATE t SET k = 1", "t ROW EXCLUSIVE; scans t"),
    Case("UPDATE t SET k = 1 WHERE id = 1", "t ROW EXCLUSIVE"),
    Case("UPDATE t SET k = 1 WHERE k = 0", "t ROW EXCLUSIVE; scans t"),
    Case("DELETE FROM r WHERE id = 1", "r ROW EXCLUSIVE; t ROW SHARE"),
    Case("SELECT * FROM t FOR UPDATE", "t ROW SHARE; scans t"),
    Case("SET lock_timeout = '1s'", ""),
  ]

  @Test(arguments: columns + types + constraints + tables + others)
  func impact(_ example: Case) throws {
    let options = SyntaxOptions(
      dialect: .postgresql, version: ServerVersion(major: example.version))
    let impact = try #require(Impacts.last(of: Self.setup + example.sql, options))
    // What exists before and is locked weakly by the statement's own reading is not the point.
    #expect(impact.summary == example.expected)
  }
}
