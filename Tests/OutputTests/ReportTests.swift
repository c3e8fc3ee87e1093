import Lint
import Output
import SQL
import Schema
import Testing
import Text

/// A rule that only has a page.
struct ToyRule: Rule {
  static let id = "toy-rule"
  static let aliases = ["ban-toy", "TOY01"]
  static let severity = Severity.warning
  static let category = Category.locking
  static let dialects: [Dialect] = [.mysql, .mariadb]
  static let page = Page(
    #"""
    # Playing with toys

    It is loud.

    ```sql bad mysql
    DROP TABLE ↓toys;
    ```
    ```py app/toys.py
    play()
    ```

    ## What to do

    ```sql good history
    -- file: 1.sql
    SELECT 1;
    ```
    """#)

  func check(_ step: Step, _ report: inout Report) {}
}

/// What the commands beside `lint` print.
struct ReportTests {
  @Test func rules() {
    let listing = RuleListing([ToyRule.self])
    Golden.expect(String(decoding: listing.json(), as: UTF8.self), is: "rules.json")
    Golden.expect(
      listing.human(isColored: false) + "\n" + RuleListing.page(of: ToyRule.self, isColored: false),
      is: "rules.txt")
  }

  private static let script = """
    CREATE TABLE "Größe" (
      id bigint PRIMARY KEY,
      note varchar(20) DEFAULT 'x''y' NOT NULL,
      total numeric(10,2) CHECK (total > 0 AND total IS NOT NULL),
      other_id int CONSTRAINT other_fk REFERENCES app.others (id) ON DELETE SET NULL
    );
    CREATE UNIQUE INDEX ON "Größe" (lower(note)) WHERE id IN (1, 2);
    ALTER TABLE "Größe" ADD COLUMN IF NOT EXISTS extra int, DROP COLUMN total CASCADE;
    CREATE VIEW big AS SELECT g.id FROM "Größe" g WHERE NOT g.id BETWEEN 1 AND 9;
    CREATE TYPE mood AS ENUM ('sad', 'glad');
    CREATE SEQUENCE counter;
    SELEC '\u{1B}[31m';
    """

  private static let parsed = ParsedFile(
    parsing: SourceFile(path: "db/1.sql", text: script),
    options: SyntaxOptions(dialect: .postgresql))

  @Test func statements() {
    var report = ParseReport(Self.parsed.tokens)
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.split(separator: "\n").count == 1)
    Golden.expect(json, is: "parse.json")
    Golden.expect(report.human() + "\n" + report.tree(), is: "parse.txt")
  }

  @Test func schema() {
    var replay = Replay(
      schema: Schema(
        dialect: .postgresql, version: ServerVersion(major: 16), isComplete: false))
    for statement in Self.parsed.statements {
      let origin = Origin(migration: 0, transaction: 1)
      _ = replay.apply(statement, of: Self.parsed.file, at: origin) { _, _, _ in }
    }
    let report = SchemaReport(replay.schema)
    Golden.expect(String(decoding: report.json(), as: UTF8.self), is: "schema.json")
    Golden.expect(report.human(isColored: false), is: "schema.txt")
    Golden.expect(SchemaSQL(replay.schema).text(), is: "schema.sql")
    Golden.expect(SchemaDiagram(replay.schema).text(), is: "schema.mmd")
  }
}
