import Code
import Commands
import Files
import History
import Lint
import Output
import Rules
import SQL
import Text

/// `gander lint`: findings for migrations.
struct LintCommand {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ console: inout Console) -> ExitStatus {
    let inputs = Inputs(settings, &console)
    for file in inputs.ignored { console.note("\(file.path) is not checked: \(file.reason)") }
    let code = CodeFinder(settings, migrations: inputs.histories)
    var result = LintResult()
    for history in inputs.histories {
      guard let syntax = Dialects(settings: settings).options(for: history, &console) else {
        continue
      }
      var engine = Engine(rules: RuleSet(settings.rules), syntax: syntax, jobs: settings.workers)
      engine.prelude = inputs.prelude
      engine.files = inputs.includedFiles
      engine.tombstones = settings.tombstones
      if code.hasFolders { engine.references = { targets in code.references(to: targets) } }
      result.append(engine.lint([history]))
    }
    code.gaps.report(&console)
    // After a file that could not be read, «nothing found» would be said of nothing.
    if settings.format == .json || !console.isFailed || result.summary.migrations > 0 {
      print(result, &console)
    }
    return status(of: result)
  }

  private func print(_ result: LintResult, _ console: inout Console) {
    switch settings.format {
    case .json:
      var report = JSONFindings(result, toolVersion: programVersion)
      console.print(report.bytes())
    case .human, .tree, .sql, .mermaid:
      var report = HumanFindings(result, isColored: console.isColored)
      console.print(report.text(isQuiet: settings.quiet))
    }
  }

  private func status(of result: LintResult) -> ExitStatus {
    let least: Severity
    switch settings.failOn {
    case .never: return .clean
    case .error: least = .error
    case .warning: least = .warning
    case .notice: least = .notice
    }
    return result.findings.contains { $0.severity >= least } ? .findings : .clean
  }
}

extension Settings {
  /// How many threads work.
  var workers: Int { jobs ?? Files.processorCount }
}
