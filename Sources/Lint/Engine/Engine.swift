import Code
import History
import Impact
import SQL
import Schema
import Text

/// Runs the rules over histories: reads every file, asks for the code's references, replays each
/// history and gives each step to each rule.
package struct Engine: Sendable {
  package var rules: RuleSet
  package var syntax: SyntaxOptions
  /// How many threads read files and replay histories.
  package var jobs: Int
  /// What the database had before the first migration: SQL or a dump.
  package var prelude: [SourceFile] = []
  /// Gives the files that psql's `\i` and its like name.
  package var files: FileFinder?
  /// Names that a renamed table or column gets when it is on its way out.
  package var tombstones: [NamePattern] = []
  /// Asked once, with every name that a statement drops or renames; not at all where none does.
  ///
  /// Nil: there is no code to look at.
  package var references: (@Sendable ([ReferenceTarget]) -> CodeReferences)?

  package init(rules: RuleSet, syntax: SyntaxOptions, jobs: Int = 1) {
    self.rules = rules
    self.syntax = syntax
    self.jobs = jobs
  }

  /// The findings of all histories, each history's in the order of its files.
  ///
  /// The result does not depend on `jobs`.
  package func lint(_ histories: [History]) -> LintResult {
    let scripts = histories.flatMap { history in
      history.migrations.flatMap { ScriptText.scripts(of: $0) }
    }
    let syntax = syntax
    let parsed = concurrentMap(scripts, jobs: jobs) { ParsedScript($0, options: syntax) }
    var next = parsed.startIndex
    let parsedHistories = histories.map { ParsedHistory($0, takingFrom: parsed, at: &next) }

    let code = scan(parsedHistories)
    let prelude = concurrentMap(prelude, jobs: jobs) { ParsedFile(parsing: $0, options: syntax) }
    let engine = self
    let results = concurrentMap(parsedHistories, jobs: jobs) { history in
      var run = HistoryRun(engine, of: history.history, code: code)
      return run.run(history, prelude: prelude)
    }
    return results.reduce(into: LintResult()) { $0.append($1) }
  }

  private func scan(_ histories: [ParsedHistory]) -> CodeReferences {
    guard let references else { return .none }
    var targets = CodeTargets()
    for history in histories {
      for migration in history.migrations {
        for statement in migration.up?.statements ?? [] { targets.add(statement) }
      }
    }
    let names = targets.sorted
    return names.isEmpty ? .none : references(names)
  }
}

/// What a run found.
package struct LintResult: Sendable {
  package struct Summary: Hashable, Sendable {
    package var migrations = 0
    package var statements = 0
    package var errors = 0
    package var warnings = 0
    package var notices = 0
    package var suppressed = 0

    package init() {}
  }

  /// Sorted by file in the order of the history, then by range and rule.
  package var findings: [Finding] = []
  package var summary = Summary()
  /// The files that were read, for excerpts and positions.
  package var files: [SourceFile] = []

  package init() {}

  package mutating func append(_ other: LintResult) {
    findings += other.findings
    files += other.files
    summary.migrations += other.summary.migrations
    summary.statements += other.summary.statements
    summary.errors += other.summary.errors
    summary.warnings += other.summary.warnings
    summary.notices += other.summary.notices
    summary.suppressed += other.summary.suppressed
  }
}
