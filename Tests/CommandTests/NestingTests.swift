import Foundation
import Testing

/// The built program and files that are deeper than any that people write: many at once, on its worker
/// threads.
struct NestingTests {
  private static let count = 100_000

  private static func repeated(_ text: String) -> String { String(repeating: text, count: count) }

  private static let deep: [String] = [
    "SELECT " + repeated("(") + "1" + repeated(")"),
    "SELECT " + repeated("CASE WHEN ") + "a" + repeated(" THEN 1 END"),
    "SELECT * FROM " + repeated("(SELECT * FROM ") + "t" + repeated(") x"),
    "SELECT " + repeated("NOT ") + "a",
    "CREATE VIEW v AS SELECT a" + repeated(" AND a"),
    "CREATE VIEW v AS SELECT 1" + repeated(" UNION ALL SELECT 1"),
    "CREATE TABLE t (a int CHECK (" + repeated("(") + "a > 0" + repeated(")") + "))",
    "CREATE TABLE t (a int CHECK (a > 0" + repeated(" OR a > 0") + "))",
  ]

  /// Every command reads all of them and ends by itself.
  @Test(arguments: [
    ["lint", "-q", "--jobs", "8", "-d", "postgresql", "deep"],
    ["lint", "-q", "--jobs", "8", "-d", "mysql", "deep"],
    ["parse", "-d", "postgresql", "--format", "json", "deep"],
    ["parse", "-d", "mysql", "--format", "json", "deep"],
    ["schema", "-d", "postgresql", "deep"],
  ])
  func endsByItself(_ arguments: [String]) throws {
    let place = try Workplace()
    for (index, text) in Self.deep.enumerated() {
      try place.write(Array((text + ";\nSELECT 1;\n").utf8), to: "deep/\(100 + index)_deep.sql")
    }
    let result = try Program.run(arguments, in: place.path)
    #expect(
      result.status == 0 || result.status == 1, "\(result.status): \(result.errors.prefix(300))")
    #expect(
      arguments[0] == "schema" || result.text.contains("deep/107_deep.sql")
        || arguments[0] == "lint")
  }
}
