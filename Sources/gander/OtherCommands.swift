import Commands
import Files
import History
import Lint
import Output
import Rules
import SQL
import Text

/// `gander parse`: statements and syntax diagnostics.
struct ParseCommand {
  let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ console: inout Console) -> ExitStatus {
    var text: [UInt8] = []
    var hasDiagnostics = false
    for file in Inputs.allFiles(settings, &console) {
      guard let options = Dialects(settings: settings).options(for: file, &console) else {
        continue
      }
      var report = ParseReport(TokenizedFile(file, options: options))
      switch settings.format {
      case .json: text += report.json()
      case .tree: text += Array(report.tree().utf8)
      case .sql: text += Array(report.sql().utf8)
      case .human, .mermaid: text += Array(report.human().utf8)
      }
      hasDiagnostics = hasDiagnostics || report.hasDiagnostics
    }
    console.print(text)
    return hasDiagnostics && settings.failOn != .never ? .findings : .clean
  }
}

/// `gander schema`: the schema after the whole history.
struct SchemaCommand {
  let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  func run(_ console: inout Console) -> ExitStatus {
    let inputs = Inputs(settings, &console)
    for file in inputs.ignored { console.note("\(file.path) is not read: \(file.reason)") }
    guard let history = inputs.histories.first else { return .clean }
    if inputs.histories.count > 1 {
      console.fail(
        "\(inputs.histories.count) histories found; name the folder of one: "
          + inputs.histories.map { "`\($0.folder)`" }.joined(separator: ", "))
      return .trouble
    }
    guard let syntax = Dialects(settings: settings).options(for: history, &console) else {
      return .trouble
    }
    var engine = Engine(rules: RuleSet([]), syntax: syntax, jobs: settings.workers)
    engine.prelude = inputs.prelude
    engine.files = inputs.includedFiles
    guard let schema = engine.schema(after: history, upTo: settings.schemaVersion) else {
      console.fail("no migration has the version `\(settings.schemaVersion ?? "")`")
      return .trouble
    }
    let report = SchemaReport(schema)
    switch settings.format {
    case .json: console.print(report.json())
    case .sql: console.print(SchemaSQL(schema).text())
    case .mermaid: console.print(SchemaDiagram(schema).text())
    case .human, .tree: console.print(report.human(isColored: console.isColored))
    }
    return .clean
  }
}

/// `gander rules`: the list, or one rule's page.
struct RulesCommand {
  let settings: Settings
  let names: [String]

  init(_ settings: Settings, _ names: [String]) {
    self.settings = settings
    self.names = names
  }

  func run(_ console: inout Console) -> ExitStatus {
    let rules = RuleSet(allRules)
    let chosen = names.flatMap { rules.ids(named: $0) }.compactMap { rules.rule(named: $0) }
    switch settings.format {
    case .json:
      console.print(RuleListing(names.isEmpty ? allRules : chosen).json())
    case .human, .tree, .sql, .mermaid:
      if names.isEmpty {
        console.print(RuleListing(allRules).human(isColored: console.isColored))
      } else {
        let pages = chosen.map { RuleListing.page(of: $0, isColored: console.isColored) }
        console.print(pages.joined(separator: "\n"))
      }
    }
    return .clean
  }
}
