import Commands
import SQL
import Testing
import Text

/// A command line and the settings that it comes to, written as changes to the defaults.
struct InvocationCase: Sendable, CustomTestStringConvertible {
  let line: String
  let command: Command
  let operands: [String]
  let change: @Sendable (inout Settings) -> Void

  init(
    _ line: String, _ command: Command, _ operands: [String],
    _ change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) {
    self.line = line
    self.command = command
    self.operands = operands
    self.change = change
  }

  var testDescription: String { line }

  static let operands = [
    InvocationCase("", .lint, []),
    InvocationCase("migrations", .lint, ["migrations"]),
    InvocationCase("lint a.sql b.sql", .lint, ["a.sql", "b.sql"]),
    InvocationCase("lint -", .lint, ["-"]),
    InvocationCase("-", .lint, ["-"]),
    InvocationCase("lint schema", .lint, ["schema"]),
    InvocationCase("lint lint locks", .lint, ["lint", "locks"]),
    InvocationCase("a schema", .lint, ["a", "schema"]),
    InvocationCase("./locks", .lint, ["./locks"]),
    InvocationCase("-- locks -q", .lint, ["locks", "-q"]),
    InvocationCase("-- schema", .lint, ["schema"]),
    InvocationCase("lint -- -x --help", .lint, ["-x", "--help"]),
    InvocationCase("-q -- rules", .lint, ["rules"]) { $0.quiet = true },
    InvocationCase("rules", .rules, []),
    InvocationCase("--output schema", .lint, []) { $0.output = "schema" },
    InvocationCase("rules drop-column", .rules, ["drop-column"]),
    InvocationCase("parse a.sql", .parse, ["a.sql"]),
    InvocationCase("--quiet schema m", .schema, ["m"]) { $0.quiet = true },
  ]

  static let values = [
    InvocationCase("--dialect mysql m", .lint, ["m"]) { $0.dialect = .mysql },
    InvocationCase("m --dialect=mariadb", .lint, ["m"]) { $0.dialect = .mariadb },
    InvocationCase("-d postgres m", .lint, ["m"]) { $0.dialect = .postgresql },
    InvocationCase("-dpg m", .lint, ["m"]) { $0.dialect = .postgresql },
    InvocationCase("-d=mysql -d mariadb m", .lint, ["m"]) { $0.dialect = .mariadb },
    InvocationCase("--server-version 8.0.29 m", .lint, ["m"]) {
      $0.serverVersion = ServerVersion(major: 8, minor: 0, patch: 29)
    },
    InvocationCase("--layout flyway m", .lint, ["m"]) { $0.layout = "flyway" },
    InvocationCase("--prelude dump.sql m", .lint, ["m"]) { $0.prelude = "dump.sql" },
    InvocationCase("--config x.json m", .lint, ["m"]) { $0.configurationFile = "x.json" },
    InvocationCase("--code a --code=b m", .lint, ["m"]) { $0.code = .folders(["a", "b"]) },
    InvocationCase("--no-code m", .lint, ["m"]) { $0.code = .none },
    InvocationCase("--format json -o out.json m", .lint, ["m"]) {
      $0.format = .json
      $0.output = "out.json"
    },
    InvocationCase("--output - m", .lint, ["m"]) { $0.output = "-" },
    InvocationCase("--output=-x m", .lint, ["m"]) { $0.output = "-x" },
    InvocationCase("--prelude=a=b m", .lint, ["m"]) { $0.prelude = "a=b" },
    InvocationCase("--color never -qj4 m", .lint, ["m"]) {
      $0.color = .never
      $0.quiet = true
      $0.jobs = 4
    },
    InvocationCase("--jobs 1 --fail-on error m", .lint, ["m"]) {
      $0.jobs = 1
      $0.failOn = .error
    },
    InvocationCase("--stdin-filepath db/7.sql -", .lint, ["-"]) {
      $0.stdinFilepath = "db/7.sql"
    },
    InvocationCase("--only ban-drop-column --only=set-not-null-scan m", .lint, ["m"]) {
      $0.rules.only = ["drop-column", "set-not-null-scan"]
    },
    InvocationCase("--disable adding-not-nullable-field m", .lint, ["m"]) {
      $0.rules.disabled = ["set-not-null-scan", "set-not-null-without-backfill"]
    },
    InvocationCase("parse --format tree --layout plain --no-code a", .parse, ["a"]) {
      $0.format = .tree
      $0.layout = "plain"
      $0.code = .none
    },
    InvocationCase("schema --format json --at 42 m", .schema, ["m"]) {
      $0.format = .json
      $0.schemaVersion = "42"
    },
  ]
}

@Suite struct RequestTests {
  @Test(arguments: InvocationCase.operands + InvocationCase.values)
  func invocations(_ row: InvocationCase) throws {
    let outcome = Outcome(row.line)
    let invocation = try #require(outcome.invocation, "\(outcome.error ?? "")")
    #expect(invocation.command == row.command)
    #expect(invocation.operands == row.operands)
    var expected = Settings()
    row.change(&expected)
    #expect(invocation.typed == expected)
  }

  @Test(arguments: [
    ("--dialct mysql m", "unknown flag `--dialct`; did you mean `--dialect`?"),
    ("-dialect mysql m", "unknown flag `-dialect`; did you mean `--dialect`?"),
    ("-output=x m", "unknown flag `-output`; did you mean `--output`?"),
    ("-dialct m", "`--dialect` cannot be `ialct`; it takes `postgresql`, `mysql` or `mariadb`"),
    ("-quiet m", "unknown flag `-quiet`; did you mean `--quiet`?"),
    ("-x m", "unknown flag `-x`; `gander lint --help` lists the flags"),
    ("schema --frobnicate", "unknown flag `--frobnicate`; `gander schema --help` lists the flags"),
    ("--frobnicate parse x", "unknown flag `--frobnicate`; `gander parse --help` lists the flags"),
    ("---quiet", "unknown flag `---quiet`; did you mean `--quiet`?"),
    ("--\u{1B}[2J", #"unknown flag `--\u{1b}[2J`; `gander lint --help` lists the flags"#),
    ("m --output", "`--output` needs a value: `--output FILE`"),
    ("--output --quiet m", "`--output` needs a value: `--output FILE`"),
    ("m -qo", "`-o` needs a value: `--output FILE`"),
    ("--quiet=yes m", "`--quiet` takes no value"),
    ("--output= m", "`--output` is empty"),
    ("--dialect postgre m", "`--dialect` cannot be `postgre`; did you mean `postgresql`?"),
    (
      "--dialect oracle m",
      "`--dialect` cannot be `oracle`; it takes `postgresql`, `mysql` or `mariadb`"
    ),
    (
      "--server-version 8.x m",
      "`--server-version` cannot be `8.x`; it takes a version such as `16`, `8.0.29` or `10.11`"
    ),
    ("--layout fly m", "`--layout` cannot be `fly`; did you mean `flyway`?"),
    ("--jobs 0 m", "`--jobs` cannot be `0`; it takes a whole number from 1 to 256"),
    ("--jobs many m", "`--jobs` cannot be `many`; it takes a whole number from 1 to 256"),
    (
      "--jobs 99999999999999999999 m",
      "`--jobs` cannot be `99999999999999999999`; it takes a whole number from 1 to 256"
    ),
    ("--fail-on warn m", "`--fail-on` cannot be `warn`; did you mean `warning`?"),
    ("--format tree m", "`--format` cannot be `tree`; it takes `human` or `json`"),
    ("parse --format jsn m", "`--format` cannot be `jsn`; did you mean `json`?"),
    ("--color yes m", "`--color` cannot be `yes`; it takes `auto`, `always` or `never`"),
    (
      "--only drop-colum m",
      "`--only` names a rule, and none is called `drop-colum`; did you mean `drop-column`?"
    ),
    (
      "--disable frobnicate m",
      "`--disable` names a rule, and none is called `frobnicate`; `gander rules` lists them"
    ),
    ("--at 3 m", "`--at` is a flag of `gander schema`, not of `gander lint`"),
    (
      "rules --fail-on never",
      "`--fail-on` is a flag of `gander lint` and `gander parse`, not of `gander rules`"
    ),
    ("--no-code --code a m", "`--code` and `--no-code` contradict each other"),
    (
      "locks a.sql",
      "`gander locks` is not part of this version; for a file or folder of that name write `./locks`"
    ),
    (
      "-q init",
      "`gander init` is not part of this version; for a file or folder of that name write `./init`"
    ),
    ("rules a b", "`gander rules` takes one [ID], and `b` is one too many"),
    ("rules drop-colum", "no rule is called `drop-colum`; did you mean `drop-column`?"),
    ("help lnt", "unknown command `lnt`; did you mean `lint`?"),
    ("lint - -", "`-` stands for stdin and can be given once"),
    (
      "--stdin-filepath a.sql m",
      "`--stdin-filepath` names what is read from stdin: give `-` as the path"
    ),
  ])
  func errors(_ line: String, _ message: String) {
    #expect(Outcome(line).error == message)
  }

  /// Who asks for help gets it, whatever else is wrong.
  @Test(arguments: [
    ("--help", "gander [COMMAND] [FLAGS] PATH…"), ("help", "gander [COMMAND] [FLAGS] PATH…"),
    ("-h --frobnicate", "gander [COMMAND] [FLAGS] PATH…"),
    ("lint --help", "gander lint [FLAGS] PATH…"), ("help lint", "gander lint [FLAGS] PATH…"),
    ("parse --dialct x -h", "gander parse [FLAGS] FILE…"),
    ("--help rules", "gander rules [FLAGS] [ID]"), ("schema --help", "gander schema [FLAGS] PATH…"),
  ])
  func help(_ line: String, _ usage: String) {
    #expect(Outcome(line).text?.contains("\nUsage:\n  \(usage)\n") == true)
  }

  @Test(arguments: ["--version", "-V", "lint m --version", "--frobnicate --version"])
  func version(_ line: String) {
    #expect(Outcome(line).text == "gander 1.2.3\n")
  }

  @Test func rulesTakesAliases() {
    #expect(Outcome("rules").invocation?.ruleIDs == [])
    #expect(Outcome("rules ban-drop-column").invocation?.ruleIDs == ["drop-column"])
    #expect(Outcome("lint drop-column").invocation?.ruleIDs == [])
  }

  @Test func misspeltCommandsAreRecognized() {
    #expect(Invocation.command(like: "lnit") == .lint)
    #expect(Invocation.command(like: "shema") == .schema)
    #expect(Invocation.command(like: "migrations") == nil)
  }
}
