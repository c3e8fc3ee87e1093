import Testing

/// Exit status, stdout and stderr of whole runs.
struct ExitStatusTests {
  private static let finding = "migrations/002_drop_name.sql:1:19: error: drops column"
  private static let assumption = "nothing in `"

  private static let lint: [CommandCase] = [
    CommandCase(
      line: "lint -d postgresql clean", status: 0,
      output: ["1 migration, 1 statement: nothing found\n"]),
    CommandCase(
      line: "lint -d postgresql migrations", status: 1,
      output: [finding, "[drop-column]", "2 migrations, 2 statements: 1 error\n"]),
    CommandCase(line: "-d postgresql migrations", status: 1, output: [finding]),
    CommandCase(line: "migrations --dialect=postgres", status: 1, output: [finding]),
    CommandCase(line: "lint migrations", status: 1, output: [finding], errors: [assumption]),
    CommandCase(line: "lint -q migrations", status: 1, output: [finding]),
    CommandCase(line: "lint -q clean", status: 0),
    CommandCase(line: "lint -q --fail-on never migrations", status: 0, output: [finding]),
    CommandCase(
      line: "lint -q --fail-on error - ",
      input: "ALTER TABLE t ADD COLUMN a int; SELECT FROM WHERE",
      status: 1, output: ["<stdin>:1", "[syntax-error]"]),
    CommandCase(line: "lint -q --disable drop-column migrations", status: 0),
    CommandCase(line: "lint -q --only ban-drop-table migrations", status: 0),
    CommandCase(
      line: "lint -q migrations/001_create_users.sql migrations/002_drop_name.sql", status: 1,
      output: [finding]),
  ]

  private static let input: [CommandCase] = [
    CommandCase(line: "lint -q -", input: CommandCase.createUsers, status: 0),
    CommandCase(
      line: "lint -q -", input: CommandCase.dropName, status: 1, output: ["<stdin>:1:19: error"]),
    CommandCase(
      line: "lint -q --stdin-filepath db/7.sql -", input: CommandCase.dropName, status: 1,
      output: ["db/7.sql:1:19: error"]),
    CommandCase(
      line: "lint -f json --stdin-filepath db/7.sql -q -", input: CommandCase.dropName, status: 1,
      output: [#""file": "db/7.sql""#]),
    CommandCase(line: "lint -q -", status: 0),
    CommandCase(line: "lint - -", status: 2, errors: ["`-` stands for stdin"]),
    CommandCase(
      line: "lint --stdin-filepath a.sql migrations", status: 2, errors: ["`--stdin-filepath`"]),
  ]

  private static let trouble: [CommandCase] = [
    CommandCase(
      line: "lint -d postgresql lost.sql", status: 2,
      errors: ["cannot open `lost.sql`: No such file or directory"]),
    CommandCase(
      line: "lint -q lost.sql migrations", status: 2, output: [finding],
      errors: ["cannot open `lost.sql`"]),
    CommandCase(
      line: "lint -q other", status: 2, errors: ["no migrations found in `other`"]),
    CommandCase(
      line: "lint -q other migrations", status: 2, output: [finding],
      errors: ["no migrations found in `other`"]),
    CommandCase(
      line: "lint -q -d postgresql --code lost migrations", status: 2, output: [finding],
      errors: ["cannot look for code in `lost`"]),
    CommandCase(line: "", status: 2, errors: ["needs a path"]),
    CommandCase(line: "lint", status: 2, errors: ["needs a path"]),
    CommandCase(line: "lint --formt json x", status: 2, errors: ["did you mean `--format`?"]),
    CommandCase(line: "lint --format xml x", status: 2, errors: ["cannot be `xml`"]),
    CommandCase(line: "lint --jobs 0 x", status: 2, errors: ["a whole number from 1 to"]),
    CommandCase(line: "lint --only no-such-rule x", status: 2, errors: ["none is called"]),
    CommandCase(
      line: "lnt -q migrations", status: 2, output: [finding], errors: ["`gander lint`?"]),
    CommandCase(line: "plan migrations", status: 2, errors: ["not part of this version"]),
    CommandCase(line: "rules drop-colum", status: 2, errors: ["did you mean `drop-column`?"]),
    CommandCase(
      line: "lint -q -", input: "CREATE TABLE `a` (id int) ENGINE=InnoDB;\nSELECT 1::text;\n",
      status: 2, errors: ["--dialect postgresql, mysql or mariadb"]),
    CommandCase(
      line: "lint -d postgresql -o no/such/folder.txt clean", status: 2,
      errors: ["cannot write `no/such/folder.txt`"]),
    CommandCase(line: "schema -q --at 9 migrations", status: 2, errors: ["no migration has"]),
    CommandCase(line: "parse -q lost.sql", status: 2, errors: ["cannot open `lost.sql`"]),
  ]

  private static let others: [CommandCase] = [
    CommandCase(line: "help", status: 0, output: ["Usage:", "lint PATH…", "Exit status:"]),
    CommandCase(line: "--help", status: 0, output: ["Usage:"]),
    CommandCase(line: "help schema", status: 0, output: ["gander schema [FLAGS] PATH…"]),
    CommandCase(line: "lint --help", status: 0, output: ["--stdin-filepath"]),
    CommandCase(line: "--version", status: 0, output: ["gander 0."]),
    CommandCase(
      line: "schema --format sql --dialect postgresql migrations", status: 0,
      output: ["CREATE TABLE public.users (", "id bigint NOT NULL", "PRIMARY KEY (id)"]),
    CommandCase(
      line: "schema --format mermaid --dialect postgresql migrations", status: 0,
      output: ["erDiagram\n", "users {", "bigint id PK"]),
    CommandCase(
      line: "schema --format json --dialect postgresql migrations",
      files: [
        "migrations/001_parts.sql": "\\ir parts/users.part\n\\i parts/orders.part\n",
        "migrations/parts/users.part": CommandCase.createUsers,
        "migrations/parts/orders.part": "CREATE TABLE orders (id int);\n",
      ], status: 0, output: ["\"orders\"", "\"users\""]),
    CommandCase(
      line: "lint --dialect postgresql --only does-not-exist 1.sql",
      files: ["1.sql": "\\ir missing.sql\n\\ir 1.sql\n\\ir ../outside.sql\n"], status: 1,
      output: ["`missing.sql` does not exist", "`../outside.sql` does not exist"]),
    CommandCase(line: "rules", status: 0, output: ["destructive\n", "drop-column"]),
    CommandCase(line: "rules ban-drop-column", status: 0, output: ["drop-column ·", "wrong"]),
    CommandCase(
      line: "parse -d postgresql migrations/002_drop_name.sql", status: 0,
      output: ["migrations/002_drop_name.sql\n", "alter-table"]),
    CommandCase(
      line: "parse -d postgresql -f json -", input: "SELEC 1;", status: 1,
      output: [#""kind":"unrecognized""#, #""code":"unrecognized-statement""#]),
    CommandCase(
      line: "schema -d postgresql --at 001 migrations", status: 0,
      output: ["table users\n", "name", "text"]),
    CommandCase(
      line: "schema -d postgresql -f json migrations", status: 0,
      output: [#""columns": ["#, #""name": "id""#]),
  ]

  private static let configured: [CommandCase] = [
    CommandCase(
      line: "",
      files: CommandCase.project.merging(["gander.json": #"{"paths": ["migrations"]}"#]) { $1 },
      status: 1, output: [finding], errors: [assumption]),
    CommandCase(
      line: "lint",
      files: CommandCase.project.merging([
        "gander.json": """
        {
          // found from other/, and its paths count from here
          "paths": ["migrations"], "dialect": "postgresql",
          "rules": {"ban-drop-column": "off"},
        }
        """
      ]) { $1 },
      folder: "other", status: 0, output: ["2 migrations, 2 statements: nothing found"]),
    CommandCase(
      line: "lint migrations",
      files: CommandCase.project.merging(["gander.json": "{\n  \"dialekt\": \"mysql\"\n}"]) { $1 },
      status: 2, errors: ["gander.json:2:3: unknown key `dialekt`; did you mean `dialect`?"]),
    CommandCase(
      line: "lint --config my.json migrations",
      files: CommandCase.project.merging([
        "my.json": #"{"dialect": "postgresql", "failOn": "never", "quiet": true}"#,
        "gander.json": "not read",
      ]) { $1 },
      status: 0, output: [finding]),
    CommandCase(
      line: "lint -d postgresql --only file-naming-invalid db/sql",
      files: [
        ".git/HEAD": "", "flyway.conf": "flyway.sqlMigrationPrefix=M\n",
        "db/sql/M1__a.sql": "CREATE TABLE a (id int);\n",
        "db/sql/V2__b.sql": "CREATE TABLE b (id int);\n",
      ], status: 1,
      output: ["`V2__b.sql` is never run by Flyway", "1 migration, "],
      errors: ["db/sql/V2__b.sql is not checked"]),
    CommandCase(
      line: "lint --config lost.json migrations", status: 2, errors: ["cannot open `lost.json`"]),
  ]

  @Test(arguments: lint + input + trouble + others + configured)
  func endsAsPromised(_ command: CommandCase) throws {
    try command.check()
  }

  @Test func writesResultsToAFile() throws {
    let place = try Workplace(CommandCase.project)
    let arguments = ["lint", "-d", "postgresql", "migrations"]
    let shown = try Program.run(arguments, in: place.path)
    let written = try Program.run(arguments + ["--output", "findings.txt"], in: place.path)
    #expect(written.status == 1 && written.output.isEmpty && written.errors.isEmpty)
    #expect(!shown.output.isEmpty && place.bytes("findings.txt") == shown.output)
  }

  @Test(arguments: ["human", "json"])
  func endsInPeaceWhenNobodyReads(_ format: String) throws {
    let result = try Program.run(
      Checkout.lint("production-hotfix", "wrong") + ["--format", format], in: Checkout.root,
      isOutputClosed: true)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
  }

  @Test func readsStdinOfEveryKind() throws {
    let place = try Workplace()
    let bytes = Array(CommandCase.dropName.utf8)
    for input in [Program.Input.file(bytes), .pipe(bytes), .socket(bytes)] {
      let result = try Program.run(["lint", "-q", "-"], in: place.path, input: input)
      #expect(result.status == 1 && result.text.contains("<stdin>:1:19"), "\(input): \(result)")
    }
  }

  @Test(arguments: [
    ("always", "", true), ("always", "1", true), ("never", "", false), ("auto", "", false),
    ("auto", "1", false),
  ])
  func colorsWhenAsked(_ color: String, _ noColor: String, _ isColored: Bool) throws {
    let place = try Workplace(CommandCase.project)
    let result = try Program.run(
      ["lint", "-q", "--color", color, "migrations"], in: place.path,
      environment: ["NO_COLOR": noColor, "TERM": "xterm"])
    #expect(result.status == 1 && result.output.contains(0x1B) == isColored)
  }

  /// A file that is no SQL, one that cannot be read and one that is empty stand between two others.
  @Test func findsTheRestBesideABadFile() throws {
    let place = try Workplace(CommandCase.project)
    try place.write([0x00, 0xFF, 0x28, 0x27, 0xC3], to: "migrations/003_broken.sql")
    try place.write([], to: "migrations/004_empty.sql")
    try place.write(Array("DROP TABLE users;\n".utf8), to: "migrations/006_drop_users.sql")
    let arguments = ["lint", "-q", "-d", "postgresql", "migrations"]
    let readable = try Program.run(arguments, in: place.path)
    #expect(readable.status == 1, "\(readable)")
    for place in ["002_drop_name.sql:1:19", "003_broken.sql:1:", "006_drop_users.sql:1:1"] {
      #expect(readable.text.contains("migrations/\(place)"), "\(readable.text)")
    }
    try place.link("migrations/005_circle.sql", to: "005_circle.sql")
    let result = try Program.run(arguments, in: place.path)
    #expect(result.status == 2 && result.errors.contains("migrations/005_circle.sql"), "\(result)")
    #expect(result.output == readable.output)
  }
}
