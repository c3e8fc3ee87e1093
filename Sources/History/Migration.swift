import SQL
import Text

/// Which way a migration is run.
package enum Direction: String, Hashable, Sendable {
  case up
  case down
}

/// One unit of change of a history: what a migration tool runs, or undoes, as one step.
package struct Migration: Sendable {
  /// The version as the tool orders it: `004`, `20240102030405`, `V2.1`; nil for a file without one.
  package var version: String?
  /// The name as people say it: the file's or folder's name without version, direction and ending.
  package var name: String
  package var up: Script?
  package var down: Script?
  /// The tool runs it again whenever it changes (Flyway `R__`).
  package var isRepeatable: Bool
  /// The layout that its files show, where the history's own is `files`.
  package var layout: LayoutName?

  package init(
    version: String?, name: String, up: Script?, down: Script?, isRepeatable: Bool = false
  ) {
    self.version = version
    self.name = name
    self.up = up
    self.down = down
    self.isRepeatable = isRepeatable
  }

  /// Version and name for messages.
  package var displayName: String {
    guard let version else { return name }
    return name.isEmpty ? version : "\(version) \(name)"
  }
}

/// The part of a file that is run in one direction: the whole file, or sections of it.
package struct Script: Sendable {
  package var file: SourceFile
  /// The sections of the file that belong to it, in order: one for most layouts.
  package var sections: [SourceRange]
  package var transaction: TransactionMode
  /// The section is there and says that there is nothing to do, or only comments.
  package var isEmpty: Bool
  /// What ends a statement at the end of a line, where the tool was told another text than `;`.
  package var delimiter: String?
  /// Where the tool puts values of the environment in the place of `$NAME`.
  package var variables: [SourceRange] = []

  package init(
    file: SourceFile, sections: [SourceRange], transaction: TransactionMode, isEmpty: Bool
  ) {
    self.file = file
    self.sections = sections
    self.transaction = transaction
    self.isEmpty = isEmpty
  }
}

/// Whether the migration tool opens a transaction around a script.
package enum TransactionMode: Hashable, Sendable {
  /// The tool wraps the script: a failure undoes all of it (PostgreSQL).
  case wrapped
  /// The whole script goes to the server as one query.
  ///
  /// PostgreSQL runs several statements of one query as one transaction, as if wrapped, and a
  /// statement that is alone in it without one ("Multiple Statements in a Simple Query").
  case singleQuery
  /// Each statement commits by itself.
  case perStatement
  /// Nobody says: `psql -f` would commit statement by statement, a runner might wrap.
  case unknown
}

/// All migrations of one database, in the order in which the tool runs them.
package struct History: Sendable {
  package var layout: LayoutName
  /// The folder that holds it, as the paths of its files begin; empty for the working folder.
  package var folder: String
  /// What the transaction modes were worked out for: the dialect that was given, or the hint.
  package var dialect: Dialect?
  /// Where the dialect is known from, or why it is not; the files are asked only where nobody said it.
  package var dialectHint: DialectHint
  package var migrations: [Migration]
  /// The history starts from an empty database (or a prelude), so what it does not create is not there.
  package var startsFromNothing: Bool
  /// Files below the folder that belong to no migration, with the reason.
  package var ignored: [IgnoredFile]
  /// What is wrong with the names and the order of its files.
  package var problems: [HistoryProblem] = []

  package init(
    layout: LayoutName, folder: String = "", dialect: Dialect? = nil,
    dialectHint: DialectHint = DialectHint(dialect: nil, reason: "nobody looked"),
    migrations: [Migration],
    startsFromNothing: Bool, ignored: [IgnoredFile]
  ) {
    self.layout = layout
    self.folder = folder
    self.dialect = dialect
    self.dialectHint = dialectHint
    self.migrations = migrations
    self.startsFromNothing = startsFromNothing
    self.ignored = ignored
  }
}

/// A file that a history does not run, with the reason.
package struct IgnoredFile: Hashable, Sendable {
  package var path: String
  /// Lower case, no full stop.
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
