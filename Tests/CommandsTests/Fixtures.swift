import Commands

/// A vocabulary of three rules and two layouts.
let vocabulary = Vocabulary(
  version: "1.2.3", layouts: ["plain", "flyway"],
  ruleIDs: { name in
    switch name {
    case "drop-column", "ban-drop-column": ["drop-column"]
    case "set-not-null-scan", "set-not-null-without-backfill": [name]
    case "adding-not-nullable-field": ["set-not-null-scan", "set-not-null-without-backfill"]
    default: []
    }
  },
  ruleNames: {
    [
      "drop-column", "ban-drop-column", "set-not-null-scan", "set-not-null-without-backfill",
      "adding-not-nullable-field",
    ]
  })

/// What a command line comes to: the invocation, what is printed, or the error's text.
enum Outcome {
  case run(Invocation)
  case print(String)
  case error(String)

  /// Words are divided at spaces.
  init(_ line: String) {
    self.init(line.split(separator: " ").map(String.init))
  }

  init(_ arguments: [String]) {
    do throws(UsageError) {
      switch try Request(arguments, vocabulary: vocabulary) {
      case .run(let invocation): self = .run(invocation)
      case .print(let text): self = .print(text)
      }
    } catch {
      self = .error(error.message)
    }
  }

  var invocation: Invocation? {
    if case .run(let invocation) = self { invocation } else { nil }
  }

  var text: String? {
    if case .print(let text) = self { text } else { nil }
  }

  var error: String? {
    if case .error(let message) = self { message } else { nil }
  }
}
