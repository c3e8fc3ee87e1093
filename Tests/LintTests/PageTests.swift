import History
import Lint
import SQL
import Testing

/// Pages: their parts, their examples, and what is refused.
struct PageTests {
  private static let page = Page(
    #"""
    # Dropping a column

    What happens.

    ```sql bad postgresql version=11 wrapped
    CREATE TABLE t (a int);
    ALTER TABLE t
      ↓DROP COLUMN a, ↓DROP COLUMN b;
    ```
    ```py app/models.py
    class T: a = 1
    ```

    ## What to do

    ```sql good history layout=golang-migrate mysql mariadb
    -- file: 001_x.up.sql
    CREATE TABLE t (é int);
    -- file: 001_x.down.sql
    DROP TABLE t;
    ```

    ```json
    {}
    ```
    """#)

  @Test func partsOfAPage() throws {
    let content = PageContent(Self.page)
    #expect(content.title == "Dropping a column")
    #expect(content.problems == [])
    #expect(content.sections.map(\.heading) == ["", "What to do"])
    #expect(content.sections.first?.text.hasPrefix("What happens.\n\n```sql bad") == true)
    try #require(content.examples.count == 2)

    let bad = content.examples[0]
    #expect(bad.expectation == .bad)
    #expect(bad.dialects == [.postgresql])
    #expect(bad.version?.description == "11")
    #expect(bad.transaction == .wrapped)
    #expect(bad.files.map(\.name) == ["example.sql"])
    #expect(bad.files[0].text.hasPrefix("CREATE TABLE t (a int);\nALTER TABLE t\n  DROP COLUMN a,"))
    let marked = bad.files[0].marks.map { mark in
      String(decoding: Array(bad.files[0].text.utf8)[Int(mark)...].prefix(13), as: UTF8.self)
    }
    #expect(marked == ["DROP COLUMN a", "DROP COLUMN b"])
    #expect(bad.code.map(\.name) == ["app/models.py"])
    #expect(bad.code[0].text == "class T: a = 1\n")

    let good = content.examples[1]
    #expect(good.isHistory)
    #expect(good.layout == .golangMigrate)
    #expect(good.dialects == [.mysql, .mariadb])
    #expect(good.files.map(\.name) == ["001_x.up.sql", "001_x.down.sql"])
    #expect(good.files.map(\.text) == ["CREATE TABLE t (é int);\n", "DROP TABLE t;\n"])
    #expect(good.code.isEmpty)
  }

  /// The lines of blocks are those of this file: read it and see.
  @Test func linesPointIntoTheSource() throws {
    let content = PageContent(Self.page)
    let source = TestFile.text("LintTests/PageTests.swift").split(
      separator: "\n", omittingEmptySubsequences: false)
    let example = try #require(content.examples.first)
    #expect(source[example.line - 1].hasSuffix("```sql bad postgresql version=11 wrapped"))
    #expect(source[example.files[0].line - 1].hasSuffix("CREATE TABLE t (a int);"))
    #expect(source[example.code[0].line - 1].hasSuffix("class T: a = 1"))
  }

  struct Refused: CustomTestStringConvertible {
    var text: String
    var message: String

    var testDescription: String { message }

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }
  }

  static let refused = [
    Refused("```sql bad\nSELECT 1;\n```", "a bad example has marks, and a good one has none"),
    Refused("```sql good\n↓SELECT 1;\n```", "a bad example has marks, and a good one has none"),
    Refused("```sql good fast\nSELECT 1;\n```", "the attribute `fast` is not known"),
    Refused("```sql good version=x\nSELECT 1;\n```", "the attribute `version=x` is not known"),
    Refused(
      "```sql wrong\nSELECT 1;\n```", "a tested block is `sql bad` or `sql good`, not `wrong`"),
    Refused("```sql good\nSELECT 1;", "nothing closes this block"),
    Refused("```sql good history\nSELECT 1;\n```", "a history has lines `-- file: name`"),
    Refused(
      "```py app.py\nx\n```", "a block with a file name stands after the SQL that it belongs to"),
  ]

  @Test(arguments: refused) func mistakesArePointedOut(_ refused: Refused) {
    let content = PageContent(Page("# Title\n\n" + refused.text, line: 10))
    #expect(content.problems.map(\.message) == [refused.message])
    #expect(content.problems.map(\.line) == [14])
  }
}
