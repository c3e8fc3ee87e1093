import Testing

/// What no output may do, whatever the files hold.
struct OutputTests {
  /// Text with everything that could control a terminal or turn a line around.
  private static let hostile =
    "\u{1B}[31m\u{7}\u{8}\u{7F}\u{9B}2J\u{85}\u{202E}\u{2066}\u{2028}x"

  private static let files = [
    // A file name holds no slash and no zero byte; everything else it may.
    "migrations/001_\(hostile).sql": """
    -- \(hostile)
    CREATE TABLE "users\(hostile)" (id bigint PRIMARY KEY, "name\(hostile)" text DEFAULT '\(hostile)');
    CREATE TYPE "mood\(hostile)" AS ENUM ('\(hostile)');
    """,
    "migrations/002_\(hostile).sql": """
    ALTER TABLE "users\(hostile)" DROP COLUMN "name\(hostile)"; -- \(hostile)
    ALTER TABLE "users\(hostile)" RENAME TO "people\(hostile)";
    DROP TABLE "lost\(hostile)";
    -- gander: ignore no-such-rule \(hostile)
    SELEC \(hostile) '\(hostile)' \(hostile);
    """,
    "app/model\(hostile).py": """
      query = 'SELECT "name\(hostile)" FROM "users\(hostile)"' # \(hostile)
    """,
    "broken.json": "{\"\(hostile)\": \"\(hostile)\", \(hostile)}",
  ]

  private static let lines = [
    "lint -d postgresql --code app migrations", "parse -d postgresql migrations",
    "schema -d postgresql migrations", "schema migrations",
    "lint lost\(hostile).sql", "lint --\(hostile)", "lint --config broken.json migrations",
    "rules \(hostile)", "\(hostile)", "lint --format \(hostile) x",
    "parse --stdin-filepath \(hostile) -",
  ]

  @Test(arguments: lines, ["", "json"])
  func letsNoControlCharacterThrough(_ line: String, _ format: String) throws {
    let place = try Workplace(Self.files)
    let arguments =
      line.split(separator: " ").map(String.init) + (format.isEmpty ? [] : ["--format", format])
    let result = try Program.run(
      arguments, in: place.path, input: .file(Array("SELEC '\(Self.hostile)'".utf8)))
    #expect(!result.output.isEmpty || !result.errors.isEmpty)
    for text in [result.text, result.errors] {
      let controls = text.unicodeScalars.filter(isControl)
      #expect(controls.isEmpty, "\(controls.map(\.value)) in \(text)")
    }
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return false }
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      return true
    default: return false
    }
  }

  @Test(arguments: Checkout.samples, ["human", "json"])
  func isTheSameOnEveryRun(_ sample: String, _ format: String) throws {
    var outputs: Set<[UInt8]> = []
    for jobs in [1, 2, 8, 8] {
      let arguments = Checkout.lint(sample, "wrong") + ["--format", format, "--jobs", "\(jobs)"]
      outputs.insert(try Program.run(arguments, in: Checkout.root).output)
    }
    #expect(outputs.count == 1 && outputs.first?.isEmpty == false)
  }
}
