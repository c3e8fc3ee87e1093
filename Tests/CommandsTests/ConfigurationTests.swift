import Commands
import SQL
import Testing
import Text

/// A gander.json, and the settings that it comes to, written as changes to the defaults.
struct ConfigurationCase: Sendable, CustomTestStringConvertible {
  let text: String
  let path: String
  let change: @Sendable (inout Settings) -> Void

  init(
    _ text: String, at path: String = "gander.json",
    _ change: @escaping @Sendable (inout Settings) -> Void
  ) {
    self.text = text
    self.path = path
    self.change = change
  }

  var testDescription: String { text }

  static let all = [
    ConfigurationCase("{}") { _ in },
    ConfigurationCase("// nothing yet\n{ \"$schema\": \"x\", }") { _ in },
    ConfigurationCase(#"{"dialect": "mysql", "serverVersion": "8.0.29"}"#) {
      $0.dialect = .mysql
      $0.serverVersion = ServerVersion(major: 8, minor: 0, patch: 29)
    },
    ConfigurationCase(#"{"layout": "flyway", "paths": ["db/a", "/abs"], "prelude": "p.sql"}"#) {
      $0.layout = "flyway"
      $0.paths = ["db/a", "/abs"]
      $0.prelude = "p.sql"
    },
    ConfigurationCase(
      #"{"paths": "db", "code": ["app", "/abs", "."], "prelude": "p.sql", "output": "-"}"#,
      at: "../../gander.json"
    ) {
      $0.paths = ["../../db"]
      $0.code = .folders(["../../app", "/abs", "../../."])
      $0.prelude = "../../p.sql"
      $0.output = "-"
    },
    ConfigurationCase(#"{"code": "app", "noCode": false}"#) { $0.code = .folders(["app"]) },
    ConfigurationCase(#"{"noCode": true}"#) { $0.code = .none },
    ConfigurationCase(#"{"failOn": "never", "jobs": 2, "color": "always", "quiet": true}"#) {
      $0.failOn = .never
      $0.jobs = 2
      $0.color = .always
      $0.quiet = true
    },
    ConfigurationCase(#"{"format": "tree", "output": "out/x"}"#, at: "/etc/gander.json") {
      $0.format = .tree
      $0.output = "/etc/out/x"
    },
    ConfigurationCase(#"{"only": "ban-drop-column", "disable": ["set-not-null-scan"]}"#) {
      $0.rules.only = ["drop-column"]
      $0.rules.disabled = ["set-not-null-scan"]
    },
    ConfigurationCase(#"{"rules": {"ban-drop-column": "off", "set-not-null-scan": "notice"}}"#) {
      $0.rules.levels = ["drop-column": .off, "set-not-null-scan": .notice]
    },
    ConfigurationCase(#"{"tombstones": ["gone_*"]}"#) {
      $0.tombstones = [NamePattern("gone_*")]
    },
  ]
}

/// What `text`, as the file at `path`, comes to; the message where it is wrong.
private func configuration(
  _ text: String, at path: String = "gander.json"
) -> Result<Configuration, UsageError> {
  Result { () throws(UsageError) in
    try Configuration(SourceFile(path: path, text: text), vocabulary: vocabulary)
  }
}

@Suite struct ConfigurationTests {
  @Test(arguments: ConfigurationCase.all)
  func settings(_ row: ConfigurationCase) throws {
    var expected = Settings()
    row.change(&expected)
    #expect(try configuration(row.text, at: row.path).get().settings == expected)
  }

  /// Each `↓` is where a problem is reported; the messages follow without file and place.
  @Test(arguments: [
    ("{\n  ↓\"dialct\": \"mysql\"\n}", ["unknown key `dialct`; did you mean `dialect`?"]),
    (
      #"{↓"server-version": "16"}"#, ["unknown key `server-version`; did you mean `serverVersion`?"]
    ),
    (#"{↓"rule": {}}"#, ["unknown key `rule`; did you mean `rules`?"]),
    (#"{↓"frobnicate": 1, ↓"config": "x"}"#, ["unknown key `frobnicate`", "unknown key `config`"]),
    (
      #"{"dialect": ↓"mysq", /* ü */ "quiet": ↓"yes"}"#,
      [
        "`dialect` cannot be `mysq`; did you mean `mysql`?",
        "`quiet` takes true or false, not a string",
      ]
    ),
    (#"{"dialect": ↓null}"#, ["`dialect` takes a string, not null"]),
    (#"{"serverVersion": ↓16}"#, ["`serverVersion` takes a string, not a number"]),
    (#"{"jobs": ↓1.5}"#, ["`jobs` takes a whole number, not a fraction"]),
    (#"{"jobs": ↓-1}"#, ["`jobs` cannot be `-1`; it takes a whole number from 1 to 256"]),
    (
      #"{"code": ["a", ↓1, ↓""], "paths": ↓{}}"#,
      [
        "`code` takes a string or a list of strings, not a number", "`code` is empty",
        "`paths` takes a string or a list of strings, not an object",
      ]
    ),
    (#"{"dialect": ↓["mysql"]}"#, ["`dialect` takes a string, not a list"]),
    (#"{"code": "a", ↓"noCode": true}"#, ["`code` and `noCode` contradict each other"]),
    (#"{"rules": ↓[]}"#, ["`rules` takes an object, not a list"]),
    (
      #"{"rules": {↓"drop-colum": "off", "drop-column": ↓"warn", "set-not-null-scan": ↓false}}"#,
      [
        "no rule is called `drop-colum`; did you mean `drop-column`?",
        "`drop-column` cannot be `warn`; did you mean `warning`?",
        "`set-not-null-scan` takes a string, not true or false",
      ]
    ),
    (
      #"{"rules": {"drop-column": "off", ↓"ban-drop-column": "error"}}"#,
      ["`ban-drop-column` is another name of `drop-column`, which stands here already"]
    ),
    (
      #"{"disable": [↓"x"]}"#,
      ["`disable` names a rule, and none is called `x`; `gander rules` lists them"]
    ),
    ("↓[]", ["`gander.json` takes an object, not a list"]),
    ("↓{\n  \"quiet\": true", ["nothing closes this `{`"]),
    ("", ["expected a value, found the end of the file"]),
    (
      #"{"quiet": true, ↓"quiet": false, ↓"x\u001b": 1}"#,
      ["the key `quiet` stands here a second time", #"unknown key `x\u{1b}`"#]
    ),
  ])
  func problems(_ marked: String, _ messages: [String]) {
    let file = SourceFile(path: "gander.json", text: marked.replacing("↓", with: ""))
    let lines = LineIndex(file)
    let pieces = marked.split(separator: "↓", omittingEmptySubsequences: false).map(\.utf8.count)
    var offset = 0
    var places: [Position] = []
    for count in pieces.dropLast() {
      offset += count
      places.append(lines.position(at: UInt32(offset)))
    }
    if places.isEmpty { places = [lines.position(at: 0)] }
    let expected = zip(places, messages).map { "gander.json:\($0.line):\($0.column): \($1)" }
    guard case .failure(let error) = configuration(String(decoding: file.bytes, as: UTF8.self))
    else {
      Issue.record("no problem found")
      return
    }
    #expect(error.message == expected.joined(separator: "\n"))
    #expect(places.count == messages.count)
  }

  /// Every flag that help lists has a key, but for those that say what one run is for.
  @Test func everyFlagHasAKey() throws {
    let withoutKey = ["help", "version", "config", "at", "stdin-filepath"]
    for command in Command.allCases {
      let help = try #require(Outcome("\(command.rawValue) --help").text)
      for word in help.split(whereSeparator: { " \n=,.".contains($0) }) where word.hasPrefix("--") {
        let name = word.dropFirst(2)
        let words = name.split(separator: "-")
        let key = words.dropFirst().reduce(String(words[0])) {
          $0 + $1.prefix(1).uppercased() + $1.dropFirst()
        }
        guard case .failure(let error) = configuration("{\"\(key)\": {}}") else {
          Issue.record("\(key) takes an object")
          continue
        }
        #expect(error.message.contains("unknown key") == withoutKey.contains(String(name)))
      }
    }
  }

  @Test(arguments: [
    (
      "/home/ada/shop",
      ["gander.json", "../gander.json", "../../gander.json", "../../../gander.json"]
    ),
    ("/", ["gander.json"]),
  ])
  func candidates(_ folder: String, _ expected: [String]) {
    #expect(Configuration.candidates(workingFolder: folder) == expected)
  }

  /// Command line over file over defaults.
  @Test func merging() throws {
    let file = try configuration(
      #"""
      {
        "dialect": "mysql", "serverVersion": "8.0", "paths": ["db"], "code": ["app", "jobs"],
        "format": "json", "quiet": true, "only": ["drop-column"], "disable": ["set-not-null-scan"],
        "failOn": "error", "rules": {"set-not-null-without-backfill": "notice"},
      }
      """#
    ).get()
    let plain = try #require(Outcome("lint").invocation)
    #expect(try plain.settings(over: file) == file.settings)

    let other = try #require(
      Outcome(
        """
        lint --dialect mariadb --code src --only set-not-null-without-backfill \
        --disable ban-drop-column --format human a.sql b.sql
        """
      ).invocation)
    var expected = file.settings
    expected.dialect = .mariadb
    expected.code = .folders(["src"])
    expected.rules.only = ["set-not-null-without-backfill"]
    expected.rules.disabled = ["set-not-null-scan", "drop-column"]
    expected.format = .human
    expected.paths = ["a.sql", "b.sql"]
    #expect(try other.settings(over: file) == expected)

    // The paths of the file are histories; a format that a command does not have is not for it.
    let parse = try #require(Outcome("parse x.sql").invocation)
    #expect(try parse.settings(over: file).paths == ["x.sql"])
    #expect(try parse.settings(over: file).format == .json)
    #expect(try parse.settings(over: nil).format == .tree)
    let tree = try configuration(#"{"format": "tree", "paths": "db"}"#).get()
    #expect(try plain.settings(over: tree).format == .human)
    let rules = try #require(Outcome("rules drop-column").invocation)
    #expect(try rules.settings(over: tree).paths == [])
  }

  @Test(arguments: [
    (
      "lint",
      "`gander lint` needs a path: a file, a folder, or `-` for stdin; `gander.json` can name them "
        + "under `paths`; `gander lint --help` tells more"
    ),
    (
      "parse",
      "`gander parse` needs a path: a file, a folder, or `-` for stdin; "
        + "`gander parse --help` tells more"
    ),
  ])
  func missingPaths(_ line: String, _ message: String) throws {
    let invocation = try #require(Outcome(line).invocation)
    #expect(throws: UsageError.missingPath(invocation.command)) {
      try invocation.settings(over: nil)
    }
    #expect(UsageError.missingPath(invocation.command).message == message)
  }

  @Test func ruleLevels() {
    var rules = RuleSelection()
    rules.levels = ["a": .off, "b": .notice]
    rules.disabled = ["c"]
    #expect(["a", "b", "c", "d"].map(rules.level(of:)) == [.off, .notice, .off, nil])
    rules.only = ["a", "b", "c"]
    #expect(["a", "b", "c", "d"].map(rules.level(of:)) == [nil, .notice, .off, .off])
  }

  @Test(
    arguments: [
      (ColorChoice.auto, true, [:], nil, true), (.auto, false, [:], nil, false),
      (.auto, true, ["NO_COLOR": "1"], nil, false), (.auto, true, ["NO_COLOR": ""], nil, true),
      (.auto, true, ["TERM": "dumb"], nil, false), (.auto, true, [:], "out.txt", false),
      (.always, false, ["NO_COLOR": "1"], nil, true), (.never, true, [:], nil, false),
    ] as [(ColorChoice, Bool, [String: String], String?, Bool)])
  func color(
    _ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String], _ output: String?,
    _ expected: Bool
  ) {
    var settings = Settings()
    settings.color = choice
    settings.output = output
    #expect(
      settings.usesColor(isTerminal: isTerminal, environment: { environment[$0] }) == expected)
  }
}
