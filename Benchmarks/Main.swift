import Files
import SQL
import Text

/// The program: `gander-benchmark lex|parse|lint [--dialect D] [--repeat N] FILE…`.
///
/// Each stage is measured in a run of its own, so that the peak of memory is that stage's.
@main
struct Main {
  static func main() {
    do throws(UsageProblem) {
      let request = try Request(Array(CommandLine.arguments.dropFirst()))
      print(try Benchmark(request).run())
    } catch {
      print("gander-benchmark: \(error.text)")
      Process.exit(2)
    }
  }
}

/// What the command line asks for.
struct Request {
  private(set) var stage = Stage.parse
  private(set) var dialect = Dialect.postgresql
  /// The fastest of so many rounds counts: other programs can only make a round slower.
  private(set) var rounds = 5
  private(set) var paths: [String] = []

  init(_ arguments: [String]) throws(UsageProblem) {
    var rest = arguments[...]
    guard let word = rest.popFirst(), let stage = Stage(rawValue: word) else {
      throw UsageProblem("say what to measure: lex, parse or lint")
    }
    self.stage = stage
    while let argument = rest.popFirst() {
      switch argument {
      case "--dialect":
        guard let dialect = rest.popFirst().flatMap(Dialect.init(rawValue:)) else {
          throw UsageProblem("--dialect takes postgresql, mysql or mariadb")
        }
        self.dialect = dialect
      case "--repeat":
        guard let rounds = rest.popFirst().flatMap({ Int($0) }), rounds > 0 else {
          throw UsageProblem("--repeat takes a number from 1")
        }
        self.rounds = rounds
      default: paths.append(argument)
      }
    }
    if paths.isEmpty { throw UsageProblem("name at least one file") }
  }
}

enum Stage: String {
  case lex
  case parse
  case lint
}

/// Wrong usage, or a file that cannot be read.
struct UsageProblem: Error {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}
