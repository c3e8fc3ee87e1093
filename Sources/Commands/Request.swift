/// What to do about a command line.
package enum Request: Sendable {
  case run(Invocation)
  /// Text for stdout, exit status 0.
  case print(String)

  /// Understands the arguments after the program's name.
  ///
  /// Makes no system call.
  package init(
    _ arguments: [String], vocabulary: Vocabulary
  ) throws(UsageError) {
    let flags = arguments.prefix { $0 != "--" }
    if Self.mentions(Flag.version, in: flags) {
      self = .print("gander \(vocabulary.version)\n")
      return
    }
    var reader = ArgumentReader(arguments)
    if Self.mentions(Flag.help, in: flags) {
      self = .print(helpText(for: reader.guessedCommand, vocabulary: vocabulary))
      return
    }
    if arguments.first == "help" {
      self = .print(try Self.help(on: arguments.dropFirst().first, vocabulary: vocabulary))
      return
    }
    try reader.read()
    self = .run(try Invocation(reader, vocabulary: vocabulary))
  }

  /// Whether `flag` is there, whatever else may be wrong: who asks for help gets it.
  private static func mentions(_ flag: Flag, in arguments: ArraySlice<String>) -> Bool {
    arguments.contains { argument in
      argument == "--\(flag.name)" || flag.short.map { argument == "-\($0)" } == true
    }
  }

  private static func help(
    on name: String?, vocabulary: Vocabulary
  ) throws(UsageError) -> String {
    guard let name else { return helpText(for: nil, vocabulary: vocabulary) }
    guard let command = Command(rawValue: name) else {
      if Command.laterNames.contains(name) { throw .laterCommand(name) }
      throw .unknownCommand(name, nearest: Invocation.command(like: name)?.rawValue)
    }
    return helpText(for: command, vocabulary: vocabulary)
  }
}
