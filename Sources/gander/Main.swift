import Commands
import Files
import History
import Rules
import Text

/// gander's version, as `--version` and the JSON outputs print it.
let programVersion = "0.1.0"

/// The program: understands the command line, runs the command, and ends with its exit status.
@main
struct Main {
  static func main() {
    Files.ignoreBrokenPipes()
    var console = Console()
    let status = run(Array(CommandLine.arguments.dropFirst()), &console)
    exit(status: console.isFailed ? .trouble : status)
  }

  private static func run(_ arguments: [String], _ console: inout Console) -> ExitStatus {
    do throws(UsageError) {
      let vocabulary = Vocabulary.ofProgram
      switch try Request(arguments, vocabulary: vocabulary) {
      case .print(let text):
        console.print(text)
        return .clean
      case .run(let invocation):
        let settings = try settings(for: invocation, vocabulary, &console)
        guard let settings else { return .trouble }
        console.configure(settings)
        return perform(invocation, settings, &console)
      }
    } catch {
      if case .configuration = error {
        console.complain(error.message)
      } else {
        console.complain("gander: \(error.message)")
      }
      return .trouble
    }
  }

  /// Flags over the configuration file, if there is one; nil where it cannot be read.
  private static func settings(
    for invocation: Invocation, _ vocabulary: Vocabulary, _ console: inout Console
  ) throws(UsageError) -> Settings? {
    let named = invocation.typed.configurationFile
    let candidates =
      named.map { [$0] } ?? Configuration.candidates(workingFolder: Files.workingFolder)
    guard let path = candidates.first(where: { named != nil || Files.kind(of: $0) == .file }) else {
      return try invocation.settings(over: nil)
    }
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      console.complain("gander: \(error)")
      return nil
    }
    let configuration = try Configuration(
      SourceFile(path: path, bytes: bytes), vocabulary: vocabulary)
    return try invocation.settings(over: configuration)
  }

  private static func perform(
    _ invocation: Invocation, _ settings: Settings, _ console: inout Console
  ) -> ExitStatus {
    switch invocation.command {
    case .lint: LintCommand(settings).run(&console)
    case .parse: ParseCommand(settings).run(&console)
    case .schema: SchemaCommand(settings).run(&console)
    case .rules: RulesCommand(settings, invocation.ruleIDs).run(&console)
    }
  }
}

extension Vocabulary {
  /// The layouts and rules that this program has.
  fileprivate static var ofProgram: Vocabulary {
    let rules = RuleNames()
    return Vocabulary(
      version: programVersion, layouts: LayoutName.allCases.map(\.rawValue),
      ruleIDs: { rules.ids(named: $0) }, ruleNames: { rules.all })
  }
}
