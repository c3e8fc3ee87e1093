import History
import SQL
import Testing
import Text

@Suite struct DialectHintTests {
  @Test(
    "dialects",
    arguments: [
      ("db/postgres/1.sql", "CREATE TABLE t (a int);", Dialect.postgresql),
      ("db/pg/1.sql", "CREATE TABLE t (a int);", .postgresql),
      ("app-mysql/1.sql", "CREATE TABLE t (a int);", .mysql),
      ("db/mariadb/1.sql", "CREATE TABLE t (a int) ENGINE=InnoDB;", .mariadb),
      ("postgres/app-mysql/1.sql", "CREATE TABLE t (a int);", .mysql),
      ("1.sql", "CREATE TABLE t (a int);", nil),
      ("1.sql", "CREATE TABLE `t` (a int);", .mysql),
      ("<stdin>", "CREATE TABLE `t` (a int);", .mysql),
      ("1.sql", "CREATE TABLE t (a int) ENGINE = InnoDB;", .mysql),
      ("1.sql", "CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY);", .mysql),
      ("1.sql", "DELIMITER $$\nCREATE PROCEDURE p() BEGIN END$$", .mysql),
      ("1.sql", "/*!40101 SET NAMES utf8 */;", .mysql),
      ("1.sql", "/*M!100100 SET x */;", .mariadb),
      ("1.sql", "ALTER TABLE t MODIFY a int NOT NULL;", .mysql),
      ("1.sql", "SET @s = 'x'; PREPARE p FROM @s;", .mysql),
      ("1.sql", "SELECT 1 FROM t WHERE s = DATABASE();", .mysql),
      ("1.sql", "PREPARE p AS SELECT a FROM t; ALTER DATABASE d SET x = 1;", nil),
      ("1.sql", "CREATE TABLE t (id bigserial);", .postgresql),
      ("1.sql", "SELECT a::text FROM t;", .postgresql),
      ("1.sql", "DO $$ BEGIN NULL; END $$;", .postgresql),
      ("1.sql", "create extension if not exists citext;", .postgresql),
      ("1.sql", "COMMENT ON COLUMN t.a IS 'x';", .postgresql),
      ("1.sql", "CREATE INDEX CONCURRENTLY i ON t (a);", .postgresql),
      // In comments and strings nothing counts.
      ("1.sql", "-- `t` ENGINE=InnoDB\nSELECT 1;", nil),
      ("1.sql", "/* a::b */ INSERT INTO t VALUES ('`a` a::b $$', 'it\\'s `b`');", nil),
      ("1.sql", "# `a`\nSELECT 1;", nil),
      // Contradictions and servers that gander does not read.
      ("1.sql", "CREATE TABLE `t` (a jsonb);", nil),
      ("db/mysql/1.sql", "CREATE TABLE t (a jsonb);", nil),
      ("1.sql", "CREATE TABLE `t` (id INTEGER PRIMARY KEY AUTOINCREMENT);", nil),
      ("mysql-postgres/1.sql", "CREATE TABLE t (a int);", .postgresql),
    ])
  func dialect(_ path: String, _ text: String, _ expected: Dialect?) {
    let hint = dialectHint(of: [SourceFile(path: path, text: text)])
    #expect(hint.dialect == expected, "\(hint.reason)")
    #expect(!hint.reason.isEmpty)
  }

  @Test(
    "what a tool's own file says",
    arguments: [
      ("m/migration_lock.toml", "provider = \"mysql\"", Dialect.mysql),
      ("m/migration_lock.toml", "# provider\nprovider = \"postgresql\"", .postgresql),
      ("meta/_journal.json", "{\"dialect\": \"postgresql\", \"entries\": []}", .postgresql),
      ("sqitch.conf", "[core]\n\tengine = pg\n", .postgresql),
      ("flyway.conf", "flyway.url=jdbc:mysql://localhost/x", .mysql),
      ("m/migration_lock.toml", "provider = \"sqlite\"", nil),
    ])
  func configured(_ path: String, _ text: String, _ expected: Dialect?) {
    let files = [
      SourceFile(path: path, text: text), SourceFile(path: "1.sql", text: "SELECT 1;"),
    ]
    #expect(dialectHint(of: files).dialect == expected)
  }
}
