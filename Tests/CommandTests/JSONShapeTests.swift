import Testing
import Text

/// The JSON outputs have the shape that `samples/json` publishes.
struct JSONShapeTests {
  private static func schema(_ command: String) throws -> JSONSchema {
    let document = JSONDocument(
      try Checkout.bytes(of: "samples/json/\(command).schema.json"), syntax: .strict)
    return JSONSchema(try #require(document.value))
  }

  /// The documents in an output: the whole, or a line each.
  private static func documents(_ command: String, _ output: [UInt8]) -> [[UInt8]] {
    command == "parse" ? output.split(separator: 0x0A).map(Array.init) : [output]
  }

  private static func check(_ arguments: [String], input: String = "") throws {
    let command = try #require(arguments.first)
    let schema = try schema(command)
    let result = try Program.run(
      arguments + ["--format", "json"], in: Checkout.root, input: .file(Array(input.utf8)))
    let documents = documents(command, result.output)
    #expect(!documents.isEmpty)
    for bytes in documents {
      let document = JSONDocument(bytes, syntax: .strict)
      #expect(document.diagnostics.isEmpty)
      let problems = schema.problems(of: try #require(document.value))
      #expect(problems.isEmpty, "gander \(arguments.joined(separator: " "))")
    }
  }

  @Test(arguments: Checkout.samples, ["wrong", "right"])
  func describesSamples(_ sample: String, _ side: String) throws {
    try Self.check(Checkout.lint(sample, side))
    try Self.check(["parse", "samples/\(sample)/\(side)/migrations"])
    try Self.check(["schema", "samples/\(sample)/\(side)/migrations"])
  }

  @Test func describesTheRules() throws {
    try Self.check(["rules"])
    try Self.check(["rules", "drop-column"])
  }

  @Test(arguments: [
    "", ";;", "SELEC 1; DROP", "'", "/*", "\"", "$a$", "\u{1}", "SELECT (((",
    "COPY t FROM stdin;\n1",
    "DROP TABLE a; DROP TABLE b.c; ALTER TABLE a RENAME TO d; CREATE INDEX ON a (lower(b));",
    """
    CREATE TABLE a.b (c int GENERATED ALWAYS AS IDENTITY, d text COLLATE "C" CHECK (d <> ''),
      EXCLUDE USING gist (c WITH =), FOREIGN KEY (c) REFERENCES e ON DELETE SET NULL);
    CREATE MATERIALIZED VIEW v AS SELECT c + 1, d FROM a.b;
    CREATE TABLE u AS SELECT random() AS r, c FROM a.b;
    CREATE VIEW w AS TABLE x; CREATE SEQUENCE s; CREATE TYPE t AS ENUM ();
    CREATE UNIQUE INDEX ON a.b (lower(d), c DESC) WHERE c > 0;
    """,
  ])
  func describesWhateverIsGiven(_ sql: String) throws {
    for command in ["lint", "parse", "schema"] {
      try Self.check([command, "-q", "-d", "postgresql", "-"], input: sql)
    }
  }

  @Test(arguments: [
    (#"{"type": "object"}"#, "{}", "[]"),
    (#"{"type": ["string", "null"]}"#, "null", "1"),
    (#"{"type": "integer", "minimum": 1}"#, "1", "0"),
    (#"{"type": "integer"}"#, "1", "1.5"),
    (#"{"type": "string", "minLength": 1}"#, #""a""#, #""""#),
    (#"{"enum": ["a", "b"]}"#, #""b""#, #""c""#),
    (#"{"const": 1}"#, "1", "2"),
    (#"{"required": ["a"]}"#, #"{"a": 1}"#, #"{"b": 1}"#),
    (#"{"properties": {"a": {"const": 1}}}"#, #"{"a": 1}"#, #"{"a": 2}"#),
    (
      #"{"additionalProperties": false, "properties": {"a": {}}}"#, #"{"a": 1}"#, #"{"b": 1}"#
    ),
    (#"{"items": {"type": "boolean"}}"#, "[true]", "[true, 0]"),
    (#"{"anyOf": [{"const": 1}, {"const": 2}]}"#, "2", "3"),
    (##"{"$ref": "#/$defs/a", "$defs": {"a": {"const": 1}}}"##, "1", "2"),
  ])
  func validatorTellsRightFromWrong(_ schema: String, _ right: String, _ wrong: String) throws {
    let schema = JSONSchema(try #require(JSONDocument(Array(schema.utf8)).value))
    let fitting = try #require(JSONDocument(Array(right.utf8)).value)
    let unfitting = try #require(JSONDocument(Array(wrong.utf8)).value)
    #expect(schema.problems(of: fitting).isEmpty && !schema.problems(of: unfitting).isEmpty)
  }
}
