import Commands
import Testing

/// The command lines that ask for help: of the program, and of each command.
private let helpLines = ["--help"] + Command.allCases.map { "\($0.rawValue) --help" }

/// The flags that a text lists: each begins an indented line, perhaps behind its letter.
private func listedFlags(_ text: String) -> [String] {
  text.split(separator: "\n").filter { $0.hasPrefix("  -") || $0.hasPrefix("      --") }.compactMap
  {
    $0.split(separator: " ").prefix(2).first { $0.hasPrefix("--") }.map(String.init)
  }
}

@Suite struct HelpTests {
  @Test(arguments: helpLines)
  func fitsAScreenAndTeaches(_ line: String) throws {
    let text = try #require(Outcome(line).text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.allSatisfy { $0.last != " " })
    #expect(text.contains("\nUsage:\n") && text.contains("\nExamples:\n"))
    #expect(!text.contains("\n\n\n") && text.hasSuffix("\n"))
    // What is still to come is not promised.
    for name in ["locks", "refs", "drift", "rollback", "plan", "lsp", "init"] {
      #expect(!text.contains("gander \(name)"))
    }
  }

  /// Every example is a command line that gander understands.
  @Test(arguments: helpLines)
  func examplesRun(_ line: String) throws {
    let text = try #require(Outcome(line).text)
    let examples = text.split(separator: "\n").filter { $0.hasPrefix("  gander ") }
      .filter { !$0.contains("[") }
    #expect(!examples.isEmpty)
    for example in examples {
      let command = example.split(separator: " < ").first ?? ""
      let outcome = Outcome(command.split(separator: " ").dropFirst().map(String.init))
      #expect(outcome.invocation != nil, "\(example): \(outcome.error ?? "")")
    }
  }

  /// Each flag that help lists is accepted by the command, and listed once.
  @Test(arguments: Command.allCases)
  func listedFlagsAreAccepted(_ command: Command) throws {
    let text = try #require(Outcome("\(command.rawValue) --help").text)
    let flags = listedFlags(text)
    #expect(flags.contains("--format") && flags.contains("--help"))
    #expect(Set(flags).count == flags.count)
    let letters = text.split(separator: "\n").filter { $0.hasPrefix("  -") }.map { $0.prefix(4) }
    #expect(Set(letters).count == letters.count)
    for flag in flags {
      let error = Outcome("\(command.rawValue) \(flag)").error ?? ""
      #expect(!error.hasPrefix("unknown flag") && !error.contains("is a flag of"))
    }
  }

  @Test func oneHelpAsPeopleSeeIt() throws {
    let text = try #require(Outcome("rules --help").text)
    #expect(text == rulesHelp)
  }
}

private let rulesHelp = """
  Lists every rule with its severity and dialects. With an ID, or the name that
  another linter gives to the same hazard, it prints the rule's page: what
  happens, what to do, and examples.

  Usage:
    gander rules [FLAGS] [ID]

  Operands:
    [ID]                      A rule's id, or one of its aliases.

  What is read:
    -c, --config FILE         The configuration. Without it, the nearest
                              gander.json from the working folder up.

  What is printed:
    -f, --format FORMAT       How results are written. One of human, json. Without
                              it, human.
    -o, --output FILE         Where results are written. Without it, or with -,
                              stdout.
        --color WHEN          auto, always or never. auto colours on a terminal,
                              unless NO_COLOR is set. Without it, auto.

  Help:
    -h, --help                Show this help.
    -V, --version             Print the version of gander.

  Accepted, without effect here: --dialect, --server-version, --sql-mode,
  --layout, --prelude, --code, --no-code, --quiet, --jobs.

  Examples:
    # list the rules
    gander rules
    # read about one
    gander rules drop-column
    # the list for a program
    gander rules --format json

  """
