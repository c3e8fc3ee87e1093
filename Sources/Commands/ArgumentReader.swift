import Text

/// Divides arguments into a command, operands, and flags with their values.
///
/// A flag may stand before or after the command and the operands; `--` ends the flags. A value
/// follows its flag as the next argument or behind `=`; one that begins with `-` needs the `=`, so
/// that `--output --quiet` is a forgotten value.
struct ArgumentReader {
  private let arguments: [String]
  private var index = 0
  private(set) var command = Command.lint
  private(set) var operands: [String] = []
  private(set) var values: [(flag: Flag, text: String)] = []

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The command whose help is asked for: the first argument that names one.
  var guessedCommand: Command? {
    arguments.lazy.prefix { $0 != "--" }.compactMap { Command(rawValue: $0) }.first
  }

  mutating func read() throws(UsageError) {
    // An unknown flag is compared with those of the command, which may stand after it.
    command = guessedCommand ?? .lint
    var hasFirstWord = false
    var flagsHaveEnded = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if flagsHaveEnded || argument == "-" || !argument.utf8.starts(with: "-".utf8) {
        if !flagsHaveEnded, !hasFirstWord, Command.laterNames.contains(argument) {
          throw .laterCommand(argument)
        }
        if hasFirstWord || flagsHaveEnded {
          operands.append(argument)
        } else {
          readFirstWord(argument)
        }
        hasFirstWord = true
      } else if argument == "--" {
        flagsHaveEnded = true
        if !hasFirstWord { command = .lint }
        hasFirstWord = true
      } else if argument.utf8.starts(with: "--".utf8) {
        try readLongFlag(argument)
      } else {
        try readShortFlags(argument)
      }
    }
    // What was guessed may have been a flag's value.
    if !hasFirstWord { command = .lint }
  }

  private mutating func readFirstWord(_ word: String) {
    if let command = Command(rawValue: word) {
      self.command = command
    } else {
      command = .lint
      operands.append(word)
    }
  }

  /// Reads `--name`, `--name value` or `--name=value`.
  private mutating func readLongFlag(_ argument: String) throws(UsageError) {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let flag = Flag.all.first(where: { $0.name == name }) else {
      throw unknownFlag("--\(name)")
    }
    if flag.value.placeholder == nil {
      guard parts.count == 1 else { throw .unexpectedValue(flag: "--\(name)") }
      values.append((flag, "true"))
    } else if parts.count > 1 {
      values.append((flag, String(parts[1])))
    } else {
      values.append((flag, try nextValue(of: flag, written: "--\(name)")))
    }
  }

  /// Reads `-q`, `-j4`, `-j 4`, `-j=4` or `-qj4`.
  private mutating func readShortFlags(_ argument: String) throws(UsageError) {
    let name = argument.dropFirst().prefix { $0 != "=" }
    if let flag = Flag.all.first(where: { $0.name == name }) {
      // One hyphen too few: `-output` would write a file called `utput`.
      throw .unknownFlag("-\(name)", nearest: "--\(flag.name)", command: command)
    }
    var rest = argument.unicodeScalars.dropFirst()
    while let letter = rest.popFirst() {
      guard let flag = Flag.all.first(where: { $0.short == letter }) else {
        throw unknownFlag("-\(letter)", in: argument)
      }
      guard flag.value.placeholder != nil else {
        values.append((flag, "true"))
        continue
      }
      if rest.isEmpty {
        values.append((flag, try nextValue(of: flag, written: "-\(letter)")))
      } else {
        if rest.first == "=" { rest.removeFirst() }
        values.append((flag, String(rest)))
      }
      return
    }
  }

  private mutating func nextValue(
    of flag: Flag, written: String
  ) throws(UsageError) -> String {
    guard index < arguments.count,
      arguments[index] == "-" || !arguments[index].utf8.starts(with: "-".utf8)
    else { throw .missingValue(flag: written, usage: flag.usage) }
    defer { index += 1 }
    return arguments[index]
  }

  /// `-quite` is more often a flag with one hyphen too few than five short ones.
  private func unknownFlag(_ flag: String, in argument: String? = nil) -> UsageError {
    let command = command
    let names = Flag.all.lazy.filter { $0.isAccepted(by: command) }.map(\.name)
    let written = argument.flatMap { $0.unicodeScalars.count > 2 ? $0 : nil } ?? flag
    let name = String(written.drop { $0 == "-" }.prefix { $0 != "=" })
    let nearest = nearestWord(to: name, among: names).map { "--\($0)" }
    return .unknownFlag(nearest == nil ? flag : written, nearest: nearest, command: command)
  }
}
