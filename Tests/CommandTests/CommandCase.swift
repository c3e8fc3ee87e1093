import Testing

/// A command line, the files it runs among, and what has to come of it.
struct CommandCase: Sendable, CustomTestStringConvertible {
  /// The arguments, divided at spaces.
  let line: String
  var files: [String: String] = CommandCase.project
  /// The working folder, below the folder of the files.
  var folder = ""
  var input: String?
  let status: Int32
  /// What stands in stdout, in this order; nothing: stdout is empty.
  var output: [String] = []
  /// What stands in stderr, in this order; nothing: stderr is empty.
  var errors: [String] = []

  var testDescription: String { "gander \(line)" }

  static let createUsers = "CREATE TABLE users (id bigint PRIMARY KEY, name text);\n"
  static let dropName = "ALTER TABLE users DROP COLUMN name;\n"

  /// A history with one finding, and one without any.
  static let project = [
    "migrations/001_create_users.sql": createUsers,
    "migrations/002_drop_name.sql": dropName,
    "clean/001_create_users.sql": createUsers,
    "other/": "",
  ]

  var arguments: [String] { line.split(separator: " ").map(String.init) }

  func run(_ place: Workplace) throws -> Program.Result {
    try Program.run(
      arguments, in: folder.isEmpty ? place.path : "\(place.path)/\(folder)",
      input: input.map { .file(Array($0.utf8)) } ?? .nothing)
  }

  func check() throws {
    let result = try run(Workplace(files))
    #expect(result.status == status, "\(line): \(result.errors)")
    Self.expect(output, in: result.text, "stdout of \(line)")
    Self.expect(errors, in: result.errors, "stderr of \(line)")
  }

  private static func expect(_ parts: [String], in text: String, _ name: String) {
    if parts.isEmpty {
      #expect(text.isEmpty, "\(name)")
      return
    }
    var rest = Substring(text)
    for part in parts {
      guard let range = rest.firstRange(of: part) else {
        Issue.record("\(name) has no `\(part)`:\n\(text)")
        return
      }
      rest = rest[range.upperBound...]
    }
  }
}
