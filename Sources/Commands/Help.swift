import Text

/// The help of a command, or of the program where no command is named.
///
/// Made from the lists of commands and flags; lines have at most 80 columns.
func helpText(for command: Command?, vocabulary: Vocabulary) -> String {
  var page = HelpPage()
  if let command {
    page.add(command, vocabulary: vocabulary)
  } else {
    page.addProgram()
  }
  return page.text
}

private struct HelpPage {
  static let width = 80
  /// Where the text of a flag or command begins.
  static let textColumn = 28

  private(set) var text = ""

  mutating func addProgram() {
    addParagraph(
      """
      gander reads a project's SQL migrations and its application code, offline, and says what \
      each migration will break, block, lose or leave half done before anyone runs it. It knows \
      PostgreSQL, MySQL and MariaDB.
      """)
    addHeading("Usage")
    text += "  gander [COMMAND] [FLAGS] \(Command.lint.operandName)\n"
    addHeading("Commands")
    for command in Command.allCases {
      addEntry("\(command.rawValue) \(command.operandName)", command.summary)
    }
    addHeading("Examples")
    for command in Command.allCases {
      if let example = command.examples.first { addExample(example) }
    }
    text += "\n"
    addParagraph(
      """
      `gander COMMAND --help` shows the flags of a command. What holds for every run stands in \
      gander.json, found from the working folder upward: a key is a flag's name in camelCase, \
      beside paths, rules and tombstones.
      """)
    text += "\n"
    addParagraph(
      """
      Exit status: 0 nothing found, 1 findings at or above --fail-on, 2 wrong usage, \
      configuration or unreadable input.
      """)
  }

  mutating func add(_ command: Command, vocabulary: Vocabulary) {
    addParagraph(command.explanation)
    addHeading("Usage")
    text += "  gander \(command.rawValue) [FLAGS] \(command.operandName)\n"
    addHeading("Operands")
    addEntry(command.operandName, command.operandExplanation)
    for group in Flag.Group.allCases {
      let flags = Flag.all.filter { $0.group == group && $0.commands.contains(command) }
      guard !flags.isEmpty else { continue }
      addHeading(group.rawValue)
      for flag in flags { add(flag, of: command, vocabulary: vocabulary) }
    }
    let idle = Flag.all.filter { $0.isAccepted(by: command) && !$0.commands.contains(command) }
    if !idle.isEmpty {
      text += "\n"
      addParagraph(
        "Accepted, without effect here: \(idle.map { "--\($0.name)" }.joined(separator: ", ")).")
    }
    addHeading("Examples")
    for example in command.examples { addExample(example) }
  }

  private mutating func add(_ flag: Flag, of command: Command, vocabulary: Vocabulary) {
    var summary = flag.summary
    if case .format = flag.value {
      let names = command.formats.map(\.rawValue)
      summary += " One of \(names.joined(separator: ", ")). Without it, \(names[0])."
    }
    if flag.name == "layout", !vocabulary.layouts.isEmpty {
      summary += " One of \(vocabulary.layouts.joined(separator: ", "))."
    }
    if flag.repeats { summary += " Can be repeated." }
    let short = flag.short.map { "-\($0), " } ?? "    "
    addEntry(short + flag.usage, summary)
  }

  // MARK: Layout

  private mutating func addHeading(_ heading: String) {
    text += "\n\(heading):\n"
  }

  private mutating func addParagraph(_ paragraph: String) {
    for line in Self.wrapped(paragraph, width: Self.width) { text += line + "\n" }
  }

  /// A name, and beside it what it means.
  private mutating func addEntry(_ name: String, _ explanation: String) {
    var line = "  " + name
    for words in Self.wrapped(explanation, width: Self.width - Self.textColumn) {
      if line.count + 2 > Self.textColumn, !line.allSatisfy({ $0 == " " }) {
        text += line + "\n"
        line = ""
      }
      text += line + String(repeating: " ", count: Self.textColumn - line.count) + words + "\n"
      line = ""
    }
  }

  private mutating func addExample(_ example: (line: String, purpose: String)) {
    text += "  # \(example.purpose)\n  \(example.line)\n"
  }

  private static func wrapped(_ paragraph: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
