import Text

/// What one command line asks for, understood and checked, before gander.json is looked at.
package struct Invocation: Sendable {
  package let command: Command
  /// What stands beside the flags: paths, or for `rules` the name of a rule.
  package let operands: [String]
  /// The defaults changed by the command line alone: says which gander.json to read.
  package let typed: Settings
  /// For `rules`: the ids that the operand stands for; none: all.
  package let ruleIDs: [String]
  private let uses: [(flag: Flag, use: Flag.Use)]

  /// The settings of the run: command line over file over defaults.
  package func settings(over configuration: Configuration?) throws(UsageError) -> Settings {
    var settings = configuration?.settings ?? Settings()
    for (flag, use) in uses { try apply(flag, use, to: &settings) }
    if !operands.isEmpty || !command.readsConfiguredPaths {
      settings.paths = command.readsPaths ? operands : []
    }
    if command.readsPaths, settings.paths.isEmpty { throw .missingPath(command) }
    if !command.formats.contains(settings.format) {
      // The file's format is for the commands that have it.
      settings.format = command.formats[0]
    }
    return settings
  }

  /// The command that somebody may have meant who typed `word` first, for when no file is called
  /// so.
  package static func command(like word: String) -> Command? {
    nearestWord(to: word, among: Command.allCases.map(\.rawValue)).flatMap {
      Command(rawValue: $0)
    }
  }
}

extension Invocation {
  /// Checks what was read against the command and the vocabulary.
  init(_ reader: ArgumentReader, vocabulary: Vocabulary) throws(UsageError) {
    command = reader.command
    operands = reader.operands
    var typed = Settings()
    var uses: [(flag: Flag, use: Flag.Use)] = []
    var seen: Set<String> = []
    for (flag, text) in reader.values {
      guard flag.isAccepted(by: command) else {
        throw .flagOfOtherCommand(
          flag: "--\(flag.name)", owners: flag.commands, command: command)
      }
      let use = Flag.Use(
        text: text, isFirst: seen.insert(flag.name).inserted, vocabulary: vocabulary)
      try Self.checkFormat(flag, text, command)
      try apply(flag, use, to: &typed)
      uses.append((flag, use))
    }
    for (flag, _) in uses {
      if let other = flag.excludes.first(where: seen.contains) {
        throw .conflictingFlags("--\(other)", "--\(flag.name)")
      }
    }
    self.uses = uses
    self.typed = typed
    ruleIDs = command == .rules ? try Self.ruleIDs(operands, vocabulary) : []
    try checkStdin()
  }

  private static func ruleIDs(
    _ operands: [String], _ vocabulary: Vocabulary
  ) throws(UsageError) -> [String] {
    guard let name = operands.first else { return [] }
    guard operands.count == 1 else { throw .unexpectedOperand(operands[1], command: .rules) }
    let ids = vocabulary.ruleIDs(name)
    guard ids.isEmpty else { return ids }
    throw .unknownRule(name, nearest: nearestWord(to: name, among: vocabulary.ruleNames()))
  }

  private func checkStdin() throws(UsageError) {
    guard command.readsPaths else { return }
    let count = operands.count { $0 == "-" }
    if count > 1 { throw .stdinTwice }
    if count == 0, typed.stdinFilepath != nil { throw .stdinFilepathWithoutStdin }
  }

  /// A typed format must be one of the command's; one in gander.json need not be.
  private static func checkFormat(
    _ flag: Flag, _ text: String, _ command: Command
  ) throws(UsageError) {
    guard case .format = flag.value, !command.formats.contains(where: { $0.rawValue == text })
    else { return }
    let words = command.formats.map(\.rawValue)
    let nearest = nearestWord(to: text, among: words)
    throw .invalidValue(
      flag: "--\(flag.name)", value: text, .notOneOf(words, nearest: nearest))
  }
}

/// Stores a typed value.
private func apply(
  _ flag: Flag, _ use: Flag.Use, to settings: inout Settings
) throws(UsageError) {
  do throws(ValueProblem) {
    if use.text.isEmpty { throw ValueProblem.empty }
    try flag.update(use, &settings)
  } catch {
    throw .invalidValue(flag: "--\(flag.name)", value: use.text, error)
  }
}
