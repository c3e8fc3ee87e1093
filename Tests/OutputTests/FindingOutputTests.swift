import Code
import History
import Impact
import Lint
import Output
import SQL
import Schema
import Testing
import Text

/// Findings as each format prints them.
struct FindingOutputTests {
  /// `↓…↓` marks the range of each finding; tabs, wide characters and escapes are in the way.
  private static let migration = """
    -- Größe
    ALTER TABLE orders ↓DROP COLUMN note↓;
    \tUPDATE "注文" SET "数量" = ↓0↓;
    SELECT '\u{1B}[31mred\u{202E}', ↓x↓;
    CREATE TABLE t (
      a int,

      ↓b int,
      c int,
      d int,
      e int,
      f int,
      g int↓
    );
    SELECT \(String(repeating: "column_name, ", count: 40))↓last_one↓ FROM t;
    ↓
    """

  private static func finding(
    _ rule: String, _ severity: Severity, _ message: String, at range: SourceRange
  ) -> Finding {
    var finding = Finding(
      rule: rule, severity: severity, message: message, reason: "every query that names it fails",
      help: "remove the reads first, then:\n\n  ALTER TABLE orders DROP COLUMN note;",
      file: "db/004_drop.sql", range: range, migration: "004 drop", direction: .up)
    finding.fingerprint = "0123456789abcdef"
    return finding
  }

  private static let result: LintResult = {
    var text = ""
    var offsets: [UInt32] = []
    for scalar in migration.unicodeScalars {
      if scalar == "↓" {
        offsets.append(UInt32(text.utf8.count))
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    offsets.append(UInt32(text.utf8.count))
    let ranges = stride(from: 0, to: offsets.count, by: 2).map {
      SourceRange(start: offsets[$0], end: offsets[$0 + 1])
    }
    var first = finding(
      "drop-column", .error, "drops `orders.note`, which the code still reads", at: ranges[0])
    first.object = .column("note", of: QualifiedName(schema: "public", name: "orders"))
    var impact = LockImpact()
    impact.locks = [
      LockImpact.RelationLock(
        relation: QualifiedName(schema: "public", name: "orders"), mode: .accessExclusive)
    ]
    first.lockImpact = impact
    first.references = (1...10).map { line in
      Reference(
        file: "app/orders.py", range: SourceRange(at: 0),
        position: Position(offset: 0, line: line, column: 3), kind: line == 1 ? .model : .query,
        confidence: line < 3 ? .certain : .likely, text: "note = Column(Text)")
    }
    first.possibleReferences = 4
    first.notes = [
      Note(
        "created here", at: Place(file: "db/004_drop.sql", range: SourceRange(start: 9, end: 10)))
    ]
    first.fix = Fix(
      title: "drop nothing",
      edits: [TextEdit(file: "db/004_drop.sql", range: ranges[0], replacement: "")])
    var second = finding("wide", .warning, "sets `数量` in every row", at: ranges[1])
    second.direction = .down
    var result = LintResult()
    result.findings = [
      first, second, finding("escape", .notice, "names `\u{1B}[31m`", at: ranges[2]),
      finding("lines", .warning, "spans many lines", at: ranges[3]),
      finding("long", .warning, "stands far to the right", at: ranges[4]),
      finding("end", .warning, "is at the end", at: ranges[5]),
    ]
    result.files = [SourceFile(path: "db/004_drop.sql", text: text)]
    result.summary.migrations = 1
    result.summary.statements = 5
    result.summary.errors = 1
    result.summary.warnings = 4
    result.summary.notices = 1
    result.summary.suppressed = 2
    return result
  }()

  @Test func human() {
    var plain = HumanFindings(Self.result, isColored: false)
    let text = plain.text()
    Golden.expect(text, is: "findings.txt")
    let controls = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(controls.isEmpty)
    var colored = HumanFindings(Self.result, isColored: true)
    Golden.expect(colored.text(), is: "findings.colored.txt")
    var nothing = HumanFindings(LintResult(), isColored: false)
    #expect(nothing.text() == "0 migrations, 0 statements: nothing found\n")
    #expect(nothing.text(isQuiet: true).isEmpty)
  }

  @Test func json() throws {
    var json = JSONFindings(Self.result, toolVersion: "0.0.0")
    let bytes = json.bytes()
    Golden.expect(String(decoding: bytes, as: UTF8.self), is: "findings.json")
    let document = JSONDocument(bytes)
    #expect(document.diagnostics.isEmpty)
    #expect(document.value != nil)
  }
}
