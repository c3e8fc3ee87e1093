import SQL
import Text

/// How one migration tool's files are recognised and read.
struct Layout: Sendable {
  let name: LayoutName
  /// Whether the files are this tool's; asked in the order of `detected`.
  let recognises: @Sendable (Listing) -> Bool
  let read: @Sendable (Listing) -> LayoutReading

  /// The layouts that files are tried against: those with the surest marks come first.
  static let detected: [Layout] = [
    sqitch, drizzle, liquibase, rails, dbmate, goose, sqlMigrate, tern, nodePgMigrate, prisma,
    hasura,
    diesel, refinery, flyway, sqlx, supabase, pop, golangMigrate, atlas, schema, plain,
  ]

  /// The layout that somebody asked for; `files` reads like `plain`, in the order that was given.
  static func named(_ name: LayoutName) -> Layout {
    detected.first { $0.name == name } ?? plain
  }

  static func detect(_ listing: Listing) -> Layout {
    detected.first { $0.recognises(listing) } ?? plain
  }
}

/// The files of one history, before a layout reads them.
struct Listing: Sendable {
  /// The folder that holds the history, below the root.
  var home: [String]
  /// The folder that was given on the command line.
  var root: String
  /// Sorted by the bytes of their paths.
  var files: [ListedFile]
  /// What the scripts will run on; nil if nobody knows.
  var dialect: Dialect?

  var scripts: [ListedFile] { files.filter(\.isScript) }

  /// The folders between the history's folder and the file.
  func folders(of file: ListedFile) -> [String] { Array(file.folders.dropFirst(home.count)) }

  /// Folders and name below the history's folder.
  func components(of file: ListedFile) -> [String] {
    Array(file.components.dropFirst(home.count))
  }

  /// Takes out the scripts in a folder `_base`: what the database is made with before its first
  /// migration, whichever tool runs those.
  mutating func takeBase() -> [ListedFile] {
    let base = scripts.filter { folders(of: $0).first?.lowercased() == "_base" }
    guard !base.isEmpty, base.count < scripts.count else { return [] }
    let paths = Set(base.map(\.path))
    files.removeAll { paths.contains($0.path) }
    return base
  }

  func supportFile(named name: String) -> ListedFile? {
    files.first { $0.name == name }
  }

  /// What a transaction around a whole script comes to.
  ///
  /// On MySQL and MariaDB definitions commit what came before them, so that nothing is undone
  /// ("Statements That Cause an Implicit Commit").
  var wrapped: TransactionMode { mode(.wrapped) }

  /// What sending a script as one query comes to.
  var singleQuery: TransactionMode { mode(.singleQuery) }

  private func mode(_ onPostgreSQL: TransactionMode) -> TransactionMode {
    guard let dialect else { return .unknown }
    return dialect.hasTransactionalDDL ? onPostgreSQL : .perStatement
  }
}

/// What a layout makes of a listing: every script is in one migration or is ignored.
struct LayoutReading: Sendable {
  let layout: LayoutName
  var migrations: [Migration] = []
  var ignored: [IgnoredFile] = []
  var problems: [HistoryProblem] = []
  /// Migrations in a programming language are part of the history, so its schema is not known.
  var hasPrograms = false
  /// The migrations make everything that is there, whatever they begin with.
  var isWhole = false

  init(_ layout: LayoutName) {
    self.layout = layout
  }

  mutating func ignore(_ file: ListedFile, _ reason: String) {
    ignored.append(IgnoredFile(path: file.path, reason: reason))
  }

  /// Ignores a file that looks like a migration, and that the tool would not run.
  ///
  /// - Parameter isMeant: it is more than its name that makes it one
  mutating func passOver(
    _ file: ListedFile, _ reason: String, betterName: String? = nil, isMeant: Bool = false,
    consequence: String = "it is passed over without a word"
  ) {
    ignore(file, reason)
    guard isMeant || MigrationLookalike.isVersioned(file.stem) else { return }
    problems.append(
      HistoryProblem(
        .neverRun(reason: reason, betterName: betterName), file: file.source,
        tool: layout.toolName, consequence: consequence))
  }

  mutating func note(
    _ kind: HistoryProblem.Kind, _ file: ListedFile, _ consequence: String,
    at range: SourceRange? = nil
  ) {
    var problem = HistoryProblem(
      kind, file: file.source, tool: layout.toolName, consequence: consequence)
    problem.range = range
    problems.append(problem)
  }

  /// Notes files that have a version which an earlier one has; `files` come in the tool's order.
  mutating func noteSameVersions(
    _ files: [(key: String, version: String, file: ListedFile)], _ consequence: String
  ) {
    var first: [String: ListedFile] = [:]
    for (key, version, file) in files {
      if let other = first[key] {
        note(.sameVersion(version, other: other.path), file, consequence)
      } else {
        first[key] = file
      }
    }
  }

  /// Notes the migrations that are written in a programming language.
  mutating func ignorePrograms(in listing: Listing) {
    for file in listing.files {
      guard case .program(let language) = file.kind else { continue }
      hasPrograms = true
      ignore(file, "written in \(language), which is not read as a migration")
    }
  }
}

/// A file name split into a number in front and what follows it: `12`, `add_x`.
struct NumberedName {
  let number: String
  let rest: String

  /// Nil without digits in front; `separator` must follow them if it is given.
  init?(_ stem: String, separator: Character? = nil) {
    let digits = stem.utf8.prefix(while: NaturalOrder.isDigit)
    guard !digits.isEmpty else { return nil }
    number = String(decoding: digits, as: UTF8.self)
    let tail = String(decoding: stem.utf8.dropFirst(digits.count), as: UTF8.self)
    if let separator {
      guard tail.first == separator else { return nil }
      rest = String(tail.dropFirst())
    } else {
      rest = tail.withoutSeparators
    }
  }

  var version: VersionNumber {
    VersionNumber([Array(number.utf8)[...]])
  }
}
