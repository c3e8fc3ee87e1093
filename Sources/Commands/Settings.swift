import SQL
import Text

/// Everything that a run is told: the defaults, changed by gander.json, changed by the command
/// line.
///
/// A new option is one property here, with its default, and one definition in the list of flags.
package struct Settings: Hashable, Sendable {
  // MARK: What is read

  /// Files, folders or `-`, in the order given.
  package var paths: [String] = []
  /// Nil: found from the files.
  package var dialect: Dialect?
  /// Nil: the dialect's default.
  package var serverVersion: ServerVersion?
  /// The `sql_mode` that files begin in (MySQL, MariaDB).
  package var sqlMode: SQLMode = []
  /// One of the vocabulary's layouts; nil: found from the files.
  package var layout: String?
  /// SQL or a dump: what the database had before the first migration.
  package var prelude: String?
  package var code = CodeFolders.repository
  /// The path that text from stdin is treated as.
  package var stdinFilepath: String?
  /// The configuration file to read instead of the nearest gander.json.
  package var configurationFile: String?
  /// The version after which `gander schema` stops; nil: the last.
  package var schemaVersion: String?
  /// Names that say by themselves that a table or column is no longer in use.
  package var tombstones = Settings.defaultTombstones

  // MARK: What is reported

  package var rules = RuleSelection()
  package var failOn = FailureThreshold.warning
  package var format = OutputFormat.human
  /// Nil: stdout.
  package var output: String?
  package var color = ColorChoice.auto
  package var quiet = false

  // MARK: How it runs

  /// Nil: as many as the machine has cores.
  package var jobs: Int?

  package init() {}

  /// Threads beyond this do not help on any machine, and each costs memory.
  package static let maximumJobs = 256

  /// Names that teams give to what they mean to drop.
  ///
  /// `archived` and `old_` are left out, because they also name things in use: `old_value` stands
  /// in every audit table.
  package static let defaultTombstones = [
    "*_deprecated", "deprecated_*", "_deprecated_*", "*_old", "_old_*", "*_tombstone",
    "tombstone_*", "*_to_drop", "to_drop_*", "*_to_delete", "*_unused", "unused_*", "*_obsolete",
    "obsolete_*", "zz_*", "_zz_*",
  ].map { NamePattern($0) }

  /// Whether to colour what is printed.
  ///
  /// `always` and `never` are obeyed; otherwise colour is for a terminal that knows it, unless
  /// `NO_COLOR` is set and not empty (no-color.org) or the output goes to a file.
  package func usesColor(isTerminal: Bool, environment: (String) -> String?) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (output == nil || output == "-") && (environment("NO_COLOR") ?? "").isEmpty
        && environment("TERM") != "dumb"
    }
  }
}

/// Where references to schema objects are looked for.
package enum CodeFolders: Hashable, Sendable {
  /// The repository around the migrations, without the migrations.
  case repository
  case folders([String])
  case none
}

package enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  case human
  case json
  case tree
  case sql
  case mermaid
}

package enum ColorChoice: String, CaseIterable, Hashable, Sendable {
  case auto
  case always
  case never
}

/// The least severity that makes the exit status 1.
package enum FailureThreshold: String, CaseIterable, Hashable, Sendable {
  case error
  case warning
  case notice
  case never
}

/// What gander.json says of one rule.
package enum RuleLevel: String, CaseIterable, Hashable, Sendable {
  case off
  case error
  case warning
  case notice
}

/// Which rules run, and how severe each is; ids are the rules' own, never aliases.
package struct RuleSelection: Hashable, Sendable {
  /// Not empty: no other rule runs.
  package var only: Set<String> = []
  package var disabled: Set<String> = []
  /// From gander.json.
  package var levels: [String: RuleLevel] = [:]

  package init() {}

  /// What was decided about the rule `id`, or nil where it runs with the severity of its own.
  ///
  /// A rule that is asked for by `--only` runs though gander.json turns it off; one that is
  /// disabled never runs.
  package func level(of id: String) -> RuleLevel? {
    if disabled.contains(id) { return .off }
    let level = levels[id]
    guard !only.isEmpty else { return level }
    guard only.contains(id) else { return .off }
    return level == .off ? nil : level
  }
}
