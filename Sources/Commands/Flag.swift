import Text

/// The definition of one option: parsing, help, suggestions and gander.json are all made from it.
struct Flag: Sendable {
  /// What an option takes after its name.
  enum Value: Sendable {
    /// Nothing: the flag itself says it.
    case none
    /// Any text.
    case text(String)
    /// A path, which in gander.json counts from the file's folder.
    case path(String)
    /// A whole number.
    case number(String)
    /// One of a few words.
    case choice(String, [String])
    /// One of the command's formats.
    case format(String)

    /// The name of the value in help and messages, such as `FILE`.
    var placeholder: String? {
      switch self {
      case .none: nil
      case .text(let name), .path(let name), .number(let name), .choice(let name, _),
        .format(let name):
        name
      }
    }
  }

  /// The headings of help, in their order.
  enum Group: String, CaseIterable, Sendable {
    case input = "What is read"
    case rules = "What counts"
    case output = "What is printed"
    case running = "How it runs"
    case help = "Help"
  }

  /// Where an option is accepted.
  enum Scope: Sendable {
    /// Where it has an effect only; elsewhere it is an error.
    case effective
    /// Everywhere, so that a wrapper can pass the same options to every command.
    case common
  }

  /// The name behind `--`, in kebab-case.
  var name: String
  /// The letter behind `-`.
  var short: Unicode.Scalar?
  var value = Value.none
  var repeats = false
  var group: Group
  var scope = Scope.common
  /// The commands on which it has an effect.
  var commands = Command.allCases
  /// Options that say what this one run is for have no key in gander.json.
  var isConfigurable = true
  /// The names of the flags that say the contrary.
  var excludes: [String] = []
  /// For help: what it does, what happens without it.
  var summary: String
  /// Stores one value; throws where it is not one.
  var update: @Sendable (Flag.Use, inout Settings) throws(ValueProblem) -> Void

  /// One value of a flag, from either source.
  struct Use: Sendable {
    /// `true` for a flag without value.
    var text: String
    /// The first use of the flag in its source: a list starts anew.
    var isFirst: Bool
    var vocabulary: Vocabulary
  }

  func isAccepted(by command: Command) -> Bool {
    scope == .common || commands.contains(command)
  }

  /// The key in gander.json: the name in camelCase.
  var key: String? {
    guard isConfigurable else { return nil }
    let words = name.split(separator: "-")
    return words.dropFirst().reduce(String(words.first ?? "")) { key, word in
      key + word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  /// `--output FILE`, as messages and help show it.
  var usage: String {
    value.placeholder.map { "--\(name) \($0)" } ?? "--\(name)"
  }
}

/// What is wrong with a value, whether typed or read from gander.json.
package enum ValueProblem: Error, Hashable, Sendable {
  case empty
  case notOneOf([String], nearest: String?)
  case notANumber(ClosedRange<Int>)
  case notAVersion
  case notAMode(String)
  case unknownRule(nearest: String?)
}
