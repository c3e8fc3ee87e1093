import Text

/// Why gander cannot do what it was asked: wrong flags, operands or configuration; exit status 2.
package enum UsageError: Error, Hashable, Sendable {
  case unknownFlag(String, nearest: String?, command: Command)
  case missingValue(flag: String, usage: String)
  case unexpectedValue(flag: String)
  case invalidValue(flag: String, value: String, ValueProblem)
  case flagOfOtherCommand(flag: String, owners: [Command], command: Command)
  case conflictingFlags(String, String)
  case laterCommand(String)
  case unknownCommand(String, nearest: String?)
  case missingPath(Command)
  case unexpectedOperand(String, command: Command)
  case unknownRule(String, nearest: String?)
  case stdinTwice
  case stdinFilepathWithoutStdin
  /// Everything that is wrong with one gander.json, in the order of the file.
  case configuration([ConfigurationProblem])
}

extension UsageError {
  /// What is wrong and what to do, for people: lower case, no full stop, a line each.
  ///
  /// The one place that words it. Safe on a terminal.
  package var message: String {
    switch self {
    case .unknownFlag(let flag, let nearest, let command):
      "unknown flag \(TerminalText.quoted(flag))"
        + suggestion(nearest, otherwise: "`gander \(command.rawValue) --help` lists the flags")
    case .missingValue(let flag, let usage): "`\(flag)` needs a value: `\(usage)`"
    case .unexpectedValue(let flag): "`\(flag)` takes no value"
    case .invalidValue(let flag, let value, let problem):
      problem.message(value: value, taker: "`\(flag)`")
    case .flagOfOtherCommand(let flag, let owners, let command):
      "`\(flag)` is a flag of \(list(owners.map { "gander \($0.rawValue)" }, "and")), "
        + "not of `gander \(command.rawValue)`"
    case .conflictingFlags(let one, let other): "`\(one)` and `\(other)` contradict each other"
    case .laterCommand(let name):
      "`gander \(name)` is not part of this version; "
        + "for a file or folder of that name write `./\(name)`"
    case .unknownCommand(let name, let nearest):
      "unknown command \(TerminalText.quoted(name))"
        + suggestion(nearest, otherwise: "`gander --help` lists the commands")
    case .missingPath(let command):
      "`gander \(command.rawValue)` needs a path: a file, a folder, or `-` for stdin"
        + (command.readsConfiguredPaths
          ? "; `\(Configuration.fileName)` can name them under `paths`" : "")
        + "; `gander \(command.rawValue) --help` tells more"
    case .unexpectedOperand(let operand, let command):
      "`gander \(command.rawValue)` takes one \(command.operandName), "
        + "and \(TerminalText.quoted(operand)) is one too many"
    case .unknownRule(let name, let nearest):
      "no rule is called \(TerminalText.quoted(name))"
        + suggestion(nearest, otherwise: "`gander rules` lists them")
    case .stdinTwice: "`-` stands for stdin and can be given once"
    case .stdinFilepathWithoutStdin:
      "`--stdin-filepath` names what is read from stdin: give `-` as the path"
    case .configuration(let problems): problems.map(\.message).joined(separator: "\n")
    }
  }
}

/// What is wrong in a gander.json, and where.
package struct ConfigurationProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case syntax(JSONDiagnostic.Problem)
    case unknownKey(String, nearest: String?)
    /// Both as messages name them: `a string`.
    case wrongType(key: String, expected: String, found: String)
    case invalidValue(key: String, value: String, ValueProblem)
    case unknownRule(String, nearest: String?)
    /// A rule that stands there twice, once under another name.
    case repeatedRule(String, id: String)
    case conflictingKeys(String, String)
  }

  /// The path as given, or as found.
  package var file: String
  package var position: Position
  package var kind: Kind

  package var message: String {
    let place = "\(TerminalText.escaping(file)):\(position.line):\(position.column): "
    return switch kind {
    case .syntax(let problem): place + problem.message
    case .unknownKey(let key, let nearest):
      place + "unknown key \(TerminalText.quoted(key))" + suggestion(nearest, otherwise: nil)
    case .wrongType(let key, let expected, let found):
      place + "\(TerminalText.quoted(key)) takes \(expected), not \(found)"
    case .invalidValue(let key, let value, let problem):
      place + problem.message(value: value, taker: TerminalText.quoted(key))
    case .unknownRule(let name, let nearest):
      place + "no rule is called \(TerminalText.quoted(name))"
        + suggestion(nearest, otherwise: "`gander rules` lists them")
    case .repeatedRule(let name, let id):
      place + "\(TerminalText.quoted(name)) is another name of `\(id)`, which stands here already"
    case .conflictingKeys(let one, let other):
      place + "`\(one)` and `\(other)` contradict each other"
    }
  }
}

extension ValueProblem {
  /// The problem with `value`, which was given to `taker`: a flag or key in backticks.
  func message(value: String, taker: String) -> String {
    let quoted = TerminalText.quoted(value)
    return switch self {
    case .empty: "\(taker) is empty"
    case .notOneOf(let words, let nearest):
      "\(taker) cannot be \(quoted)" + suggestion(nearest, otherwise: nil)
        + (nearest == nil ? "; it takes \(list(words, "or"))" : "")
    case .notANumber(let range):
      "\(taker) cannot be \(quoted); "
        + "it takes a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .notAVersion:
      "\(taker) cannot be \(quoted); it takes a version such as `16`, `8.0.29` or `10.11`"
    case .notAMode(let name):
      "\(taker) lists \(TerminalText.quoted(name)), and no sql_mode is called so"
    case .unknownRule(let nearest):
      "\(taker) names a rule, and none is called \(quoted)"
        + suggestion(nearest, otherwise: "`gander rules` lists them")
    }
  }
}

private func suggestion(_ nearest: String?, otherwise: String?) -> String {
  if let nearest { return "; did you mean `\(nearest)`?" }
  return otherwise.map { "; \($0)" } ?? ""
}

/// `a`, `b` or `c`.
private func list(_ words: [String], _ conjunction: String) -> String {
  let quoted = words.map { "`\($0)`" }
  guard quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + (quoted.last ?? "")
}
