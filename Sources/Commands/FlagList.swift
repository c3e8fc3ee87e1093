import SQL
import Text

extension Flag {
  /// Every option, in the order of help.
  static let all: [Flag] = input + rules + output + running + [help, version]

  private static let input: [Flag] = [
    Flag(
      name: "dialect", short: "d",
      value: .choice("DIALECT", Dialect.allCases.map(\.rawValue)), group: .input,
      commands: [.lint, .parse, .schema],
      summary: "The server's SQL: postgresql, mysql or mariadb. Without it, the files decide."
    ) { use, settings throws(ValueProblem) in
      settings.dialect = try readDialect(use.text)
    },
    Flag(
      name: "server-version", value: .text("VERSION"), group: .input,
      commands: [.lint, .parse, .schema],
      summary: """
        The server's version, such as 16, 8.0.29 or 10.11: locks and syntax depend on it. \
        Without it, \(defaultVersions).
        """
    ) { use, settings throws(ValueProblem) in
      guard let version = ServerVersion(use.text) else { throw .notAVersion }
      settings.serverVersion = version
    },
    Flag(
      name: "sql-mode", value: .text("MODES"), group: .input,
      commands: [.lint, .parse, .schema],
      summary: """
        The sql_mode that a connection to MySQL or MariaDB begins with, such as ANSI_QUOTES or \
        ORACLE; several with commas. What a file sets itself is followed without it.
        """
    ) { use, settings throws(ValueProblem) in
      for name in use.text.split(separator: ",") where SQLMode(name: String(name)) == nil {
        throw .notAMode(String(name))
      }
      settings.sqlMode = SQLMode(list: use.text)
    },
    Flag(
      name: "layout", value: .text("LAYOUT"), group: .input, commands: [.lint, .schema],
      summary: "How the tool names and divides its files. Without it, the files decide."
    ) { use, settings throws(ValueProblem) in
      settings.layout = try readWord(use.text, of: use.vocabulary.layouts)
    },
    Flag(
      name: "prelude", value: .path("FILE"), group: .input, commands: [.lint, .schema],
      summary: "SQL or a dump: what the database had before the first migration."
    ) { use, settings in
      settings.prelude = use.text
    },
    Flag(
      name: "code", value: .path("DIR"), repeats: true, group: .input, commands: [.lint],
      summary: """
        A folder of application code in which to look for what is dropped or renamed. Without \
        it, the repository around the migrations.
        """
    ) { use, settings in
      if !use.isFirst, case .folders(let earlier) = settings.code {
        settings.code = .folders(earlier + [use.text])
      } else {
        settings.code = .folders([use.text])
      }
    },
    Flag(
      name: "no-code", group: .input, commands: [.lint], excludes: ["code"],
      summary: "Look at no code."
    ) { use, settings in
      if use.text == "true" { settings.code = .none }
    },
    Flag(
      name: "stdin-filepath", value: .text("FILE"), group: .input, scope: .effective,
      commands: [.lint, .parse, .schema], isConfigurable: false,
      summary: "The path that text from stdin is treated as; findings carry it."
    ) { use, settings in
      settings.stdinFilepath = use.text
    },
    Flag(
      name: "at", value: .text("VERSION"), group: .input, scope: .effective, commands: [.schema],
      isConfigurable: false,
      summary: "Stop after the migration of this version. Without it, after the last."
    ) { use, settings in
      settings.schemaVersion = use.text
    },
    Flag(
      name: "config", short: "c", value: .path("FILE"), group: .input, isConfigurable: false,
      summary: "The configuration. Without it, the nearest gander.json from the working folder up."
    ) { use, settings in
      settings.configurationFile = use.text
    },
  ]

  private static let rules: [Flag] = [
    Flag(
      name: "only", value: .text("RULE"), repeats: true, group: .rules, scope: .effective,
      commands: [.lint], summary: "Run this rule and no other."
    ) { use, settings throws(ValueProblem) in
      let ids = try use.vocabulary.knownRuleIDs(use.text)
      if use.isFirst { settings.rules.only = [] }
      settings.rules.only.formUnion(ids)
    },
    Flag(
      name: "disable", value: .text("RULE"), repeats: true, group: .rules, scope: .effective,
      commands: [.lint],
      summary: "Do not run this rule. Adds to what gander.json disables."
    ) { use, settings throws(ValueProblem) in
      settings.rules.disabled.formUnion(try use.vocabulary.knownRuleIDs(use.text))
    },
    Flag(
      name: "fail-on", value: .choice("SEVERITY", words(FailureThreshold.self)), group: .rules,
      scope: .effective, commands: [.lint, .parse],
      summary: """
        The least severity that makes the exit status 1: error, warning, notice or never. \
        Without it, \(Settings().failOn.rawValue).
        """
    ) { use, settings throws(ValueProblem) in
      settings.failOn = try readChoice(use.text)
    },
  ]

  private static let output: [Flag] = [
    Flag(
      name: "format", short: "f", value: .format("FORMAT"), group: .output,
      summary: "How results are written."
    ) { use, settings throws(ValueProblem) in
      settings.format = try readChoice(use.text)
    },
    Flag(
      name: "output", short: "o", value: .path("FILE"), group: .output,
      summary: "Where results are written. Without it, or with -, stdout."
    ) { use, settings in
      settings.output = use.text
    },
    Flag(
      name: "color", value: .choice("WHEN", words(ColorChoice.self)), group: .output,
      summary: """
        auto, always or never. auto colours on a terminal, unless NO_COLOR is set. Without it, \
        \(Settings().color.rawValue).
        """
    ) { use, settings throws(ValueProblem) in
      settings.color = try readChoice(use.text)
    },
    Flag(
      name: "quiet", short: "q", group: .output, commands: [.lint, .parse, .schema],
      summary: "Print results only, no summary and no remarks."
    ) { use, settings in
      settings.quiet = use.text == "true"
    },
  ]

  private static let running: [Flag] = [
    Flag(
      name: "jobs", short: "j", value: .number("N"), group: .running,
      commands: [.lint, .parse, .schema],
      summary: "How many threads work. Without it, one a core. Results are the same for every N."
    ) { use, settings throws(ValueProblem) in
      let range = 1...Settings.maximumJobs
      guard let number = Int(use.text), range.contains(number) else { throw .notANumber(range) }
      settings.jobs = number
    }
  ]

  /// Handled before any other flag, so it stores nothing.
  static let help = Flag(
    name: "help", short: "h", group: .help, isConfigurable: false, summary: "Show this help.",
    update: { _, _ in })

  /// Handled before any other flag, so it stores nothing.
  static let version = Flag(
    name: "version", short: "V", group: .help, isConfigurable: false,
    summary: "Print the version of gander.", update: { _, _ in })
}

// MARK: Reading values

/// Other names that people type for a dialect.
private let dialectAliases: [String: Dialect] = [
  "postgres": .postgresql, "pg": .postgresql, "psql": .postgresql,
]

private func readDialect(_ text: String) throws(ValueProblem) -> Dialect {
  if let dialect = Dialect(rawValue: text) ?? dialectAliases[text] { return dialect }
  throw notOneOf(words(Dialect.self), text)
}

private func readChoice<Choice: RawRepresentable<String> & CaseIterable>(
  _ text: String
) throws(ValueProblem) -> Choice {
  if let choice = Choice(rawValue: text) { return choice }
  throw notOneOf(words(Choice.self), text)
}

private func readWord(_ text: String, of words: [String]) throws(ValueProblem) -> String {
  guard words.contains(text) else { throw notOneOf(words, text) }
  return text
}

private func notOneOf(_ words: [String], _ text: String) -> ValueProblem {
  .notOneOf(words, nearest: nearestWord(to: text, among: words))
}

private func words<Choice: RawRepresentable<String> & CaseIterable>(
  _ type: Choice.Type
) -> [String] {
  type.allCases.map(\.rawValue)
}

/// The versions that are assumed: `14 for PostgreSQL, …`.
private var defaultVersions: String {
  Dialect.allCases.map { "\($0.defaultVersion) for \($0.displayName)" }.joined(separator: ", ")
}
