import Code
import Commands
import History
import Lint
import Rules
import SQL
import Testing
import Text

/// An example of a page on one server.
struct ExampleRun: Sendable, CustomTestStringConvertible {
  /// The id of the rule that the example is for.
  let rule: String
  var example: PageExample
  let dialect: Dialect
  /// Where the example stands: the file's path in the project.
  let source: String

  static let rules = RuleSet(allRules)

  var testDescription: String { "\(rule) line \(example.line) \(dialect.rawValue)" }

  /// The place of the example, for failures.
  var location: SourceLocation {
    SourceLocation(
      fileID: "RulesTests/\(source.split(separator: "/").last ?? "")",
      filePath: "\(Project.root)/\(source)", line: example.line, column: 1)
  }

  /// What all rules say of the files as they are.
  func lint() -> LintResult {
    var engine = Engine(rules: Self.rules, syntax: options)
    engine.tombstones = Settings.defaultTombstones
    let code = example.code
    engine.references = { targets in
      CodeScan(targets: targets).references(in: code.map(\.name), jobs: 1) { path in
        let file = code.first { $0.name == path }
        return file.map { .bytes(Array($0.text.utf8)) } ?? .unreadable("it is not there")
      }
    }
    return engine.lint(histories)
  }

  var options: SyntaxOptions { SyntaxOptions(dialect: dialect, version: example.version) }

  func path(of file: PageExample.File) -> String {
    isFolder ? "migrations/\(file.name)" : file.name
  }

  private var isFolder: Bool { example.isHistory || example.layout.map { $0 != .files } ?? false }

  private var histories: [History] {
    let reader = HistoryReader(dialect: dialect, layout: example.layout)
    let files = example.files.map { SourceFile(path: path(of: $0), text: $0.text) }
    var found =
      isFolder
      ? reader.read(FoundFiles(root: "migrations", files: files)) : reader.read(named: files)
    guard let transaction = example.transaction else { return found.histories }
    for history in found.histories.indices {
      for migration in found.histories[history].migrations.indices {
        found.histories[history].migrations[migration].up?.transaction = transaction
        found.histories[history].migrations[migration].down?.transaction = transaction
      }
    }
    return found.histories
  }

  /// Each example on each server that it is for.
  static func runs(
    of examples: [PageExample], rule: any Rule.Type, source: String
  ) -> [ExampleRun] {
    examples.flatMap { example in
      let dialects = example.dialects.isEmpty ? rule.dialects : example.dialects
      return dialects.map {
        ExampleRun(rule: rule.id, example: example, dialect: $0, source: source)
      }
    }
  }

  /// The examples on the rules' pages.
  static let ofPages: [ExampleRun] = allRules.flatMap { rule in
    runs(
      of: PageContent(rule.page).examples, rule: rule,
      source: "rules/\(rule.category.rawValue)/\(RuleFile.name(of: rule))")
  }

  /// The examples in `Cases`, a Markdown file a rule.
  static let ofCases: [ExampleRun] = allRules.flatMap { rule in
    let source = "Tests/RulesTests/Cases/\(rule.id).md"
    return runs(of: PageContent(CaseFile.page(source)).examples, rule: rule, source: source)
  }
}

enum CaseFile {
  /// A file of further examples, read as a page is; its first line is line 1.
  static func page(_ path: String) -> Page {
    Page(Project.text(of: path), file: path, line: -1)
  }
}

enum RuleFile {
  static func name(of rule: any Rule.Type) -> String { "\(rule).swift" }
}

extension LintResult {
  /// Where findings of a rule start, by file.
  func starts(of rule: String) -> [String: [UInt32]] {
    var result: [String: [UInt32]] = [:]
    for finding in findings where finding.rule == rule {
      result[finding.file, default: []].append(finding.range.start)
    }
    return result.mapValues { $0.sorted() }
  }

  /// One line a finding, for failures.
  var summaryLines: String {
    findings.map { "\($0.file):\($0.range.start) \($0.rule): \($0.message)" }
      .joined(separator: "\n")
  }
}
