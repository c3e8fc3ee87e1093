import SQL
import Text

/// Reads migration files as histories.
///
/// The caller finds and loads files; the reader decides what they are. A folder can hold several
/// histories (`postgres/` and `mysql/`, one a service). Each SQL file below it is part of exactly
/// one migration or is ignored with a reason. A file that is no SQL by its ending and belongs to
/// no tool is passed over without a word.
package struct HistoryReader: Sendable {
  /// What the migrations run on, if somebody said it.
  package var dialect: Dialect?
  /// How the files are named and divided, if somebody said it.
  package var layout: LayoutName?

  package init(dialect: Dialect? = nil, layout: LayoutName? = nil) {
    self.dialect = dialect
    self.layout = layout
  }

  /// Whether a file by this name or path is worth loading when a folder is walked: SQL, a tool's
  /// own file, or a migration in a programming language (whose bytes are not looked at).
  package static func reads(path: String) -> Bool {
    guard let name = ListedFile.components(of: path).last else { return false }
    return ListedFile.kind(ofName: name) != nil
  }

  /// Reads what was found below one folder.
  package func read(_ found: FoundFiles) -> FoundHistories {
    var files = listed(found.files, root: found.root)
    let names = Set(files.filter { $0.folders.isEmpty }.map(\.name))
    files += found.settings.map(ListedFile.init(settings:)).filter { !names.contains($0.name) }
    var result = FoundHistories()
    var readings: [(group: FileGroup, history: History)] = []
    let groups = FileGroup.groups(of: files, layout: layout)
    for group in groups {
      if group.isWholeSchema(beside: groups) {
        for file in group.files where file.isScript {
          result.ignored.append(
            IgnoredFile(path: file.path, reason: UnversionedFile.wholeSchemaReason))
        }
        continue
      }
      if case .other(let server)? = group.engine {
        for file in group.files where file.isScript {
          result.ignored.append(
            IgnoredFile(path: file.path, reason: "in a folder for \(server), which is not read"))
        }
        continue
      }
      readings.append((group, history(of: group, root: found.root)))
    }
    // Changelogs beside which there is no SQL.
    let grouped = Set(groups.flatMap(\.files).map(\.path))
    for file in files where !grouped.contains(file.path) && Changelog.isChangelog(file) {
      result.ignored.append(
        IgnoredFile(path: file.path, reason: "its changesets are not SQL, and are not read"))
    }
    setAside(&readings, into: &result)
    result.histories = readings.map(\.history).filter(\.hasSomething)
    for (_, history) in readings where !history.hasSomething {
      result.ignored += history.ignored
    }
    return result
  }

  /// Reads files that were named one by one: each is a migration, in that order.
  ///
  /// A rollback that was named together with its migration belongs to it. Sections, rollbacks and
  /// transactions are those of the layout that the files show.
  package func read(named files: [SourceFile]) -> FoundHistories {
    var listedFiles: [ListedFile] = []
    var result = FoundHistories()
    for file in files {
      if let listed = ListedFile(file, root: ""), listed.isScript {
        listedFiles.append(listed)
      } else if HistoryReader.reads(path: file.path) {
        result.ignored.append(IgnoredFile(path: file.path, reason: "not SQL"))
      } else {
        // Named by hand, so it is meant: `-` for standard input, a file without an ending.
        listedFiles.append(ListedFile(unknown: file))
      }
    }
    guard !listedFiles.isEmpty else { return result }
    let hint = hint(of: files)
    let migrations = NamedFiles(layout: layout, dialect: hint.dialect).migrations(of: listedFiles)
    result.histories = [
      History(
        layout: .files, dialect: hint.dialect, dialectHint: hint, migrations: migrations,
        startsFromNothing: false, ignored: [])
    ]
    return result
  }

  /// Takes the paths apart; sorted, so that the caller's order does not matter, and each path once.
  private func listed(_ files: [SourceFile], root: String) -> [ListedFile] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }
      .sorted { NaturalOrder.bytesPrecede($0.path, $1.path) }
      .compactMap { ListedFile($0, root: root) }
  }

  private func history(of group: FileGroup, root: String) -> History {
    let hint = hint(of: group.files.map(\.source))
    var listing = Listing(
      home: group.home, root: root, files: group.files, dialect: hint.dialect)
    let base = listing.takeBase()
    let layout = self.layout.map(Layout.named) ?? Layout.detect(listing)
    var reading = layout.read(listing)
    reading.migrations = base.map(Self.baseMigration) + reading.migrations
    var history = History(
      layout: layout.name, folder: group.folder, dialect: hint.dialect, dialectHint: hint,
      migrations: reading.migrations,
      startsFromNothing: reading.isWhole
        || !reading.hasPrograms
          && HistoryStart.isFromNothing(reading.migrations, dialect: listing.dialect),
      ignored: reading.ignored)
    // A folder of which a tool runs nothing is not its history, unless somebody says so.
    if self.layout != nil || !reading.migrations.isEmpty { history.problems = reading.problems }
    return history
  }

  /// The dialect that was asked for, or what the files say: then all of them are looked through.
  private func hint(of files: [SourceFile]) -> DialectHint {
    if let dialect { return DialectHint(dialect: dialect, reason: "it was asked for") }
    return dialectHint(of: files)
  }

  private static func baseMigration(_ file: ListedFile) -> Migration {
    Migration(
      version: nil, name: file.stem, up: Script(whole: file.source, transaction: .unknown),
      down: nil)
  }

  /// Leaves out the histories in folders for another server, where a dialect was given and another
  /// folder is named for it.
  private func setAside(
    _ readings: inout [(group: FileGroup, history: History)], into result: inout FoundHistories
  ) {
    guard let dialect else { return }
    let exact = readings.contains { $0.group.engine?.dialect == dialect }
    func fits(_ group: FileGroup) -> Bool {
      guard let named = group.engine?.dialect else { return true }
      return exact ? named == dialect : named.isMySQLFamily == dialect.isMySQLFamily
    }
    guard readings.contains(where: { $0.group.engine != nil && fits($0.group) }) else { return }
    for (group, _) in readings where !fits(group) {
      let server = group.engine?.dialect?.displayName ?? "another server"
      for file in group.files where file.isScript {
        result.ignored.append(
          IgnoredFile(
            path: file.path,
            reason: "in a folder for \(server), and \(dialect.displayName) was asked for"))
      }
    }
    readings.removeAll { !fits($0.group) }
  }
}

/// What was found below a folder.
package struct FoundHistories: Sendable {
  package var histories: [History] = []
  /// Files that belong to no history, with the reason.
  package var ignored: [IgnoredFile] = []

  package init() {}
}

extension History {
  /// There is something to say of it.
  fileprivate var hasSomething: Bool { !migrations.isEmpty || !problems.isEmpty }
}

extension ListedFile {
  /// A file that was named by hand and is taken for SQL whatever its name is.
  init(unknown source: SourceFile) {
    self.source = source
    var parts = Self.components(of: source.path)
    name = parts.popLast() ?? source.path
    folders = parts
    kind = .script
    markers = MarkerLine.lines(in: source.bytes)
  }
}
