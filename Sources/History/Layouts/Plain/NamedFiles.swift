import SQL
import Text

/// Files named one by one, which keep the order in which they were named.
struct NamedFiles {
  /// The layout that somebody asked for.
  let layout: LayoutName?
  let dialect: Dialect?

  /// The migrations in the order in which their files were named.
  ///
  /// Each folder's files are read with the layout that they show, and then put back into that
  /// order. What the layout would not run is run all the same,
  /// because it was named; a rollback without its migration is one that has only a down.
  func migrations(of files: [ListedFile]) -> [Migration] {
    var places: [String: Int] = [:]
    var unique: [ListedFile] = []
    for file in files where places[file.path] == nil {
      places[file.path] = unique.count
      unique.append(file)
    }
    var migrations: [Migration] = []
    for group in FileGroup.groups(of: sorted(unique), layout: layout) {
      let listing = Listing(home: group.home, root: "", files: group.files, dialect: dialect)
      let reader = layout.map(Layout.named) ?? Layout.detect(listing)
      let reading = reader.read(listing)
      migrations += reading.migrations.map { migration in
        var own = migration
        own.layout = reader.name
        return own
      }
      let run = Set(reading.migrations.flatMap(Self.paths))
      for file in group.files where file.isScript && !run.contains(file.path) {
        migrations.append(alone(file))
      }
    }
    func place(_ migration: Migration) -> Int {
      Self.paths(of: migration).compactMap { places[$0] }.min() ?? Int.max
    }
    let order = migrations.indices.map { (place: place(migrations[$0]), index: $0) }
    return order.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map { migrations[$0.index] }
  }

  private func sorted(_ files: [ListedFile]) -> [ListedFile] {
    files.sorted { NaturalOrder.bytesPrecede($0.path, $1.path) }
  }

  private static func paths(of migration: Migration) -> [String] {
    [migration.up?.file.path, migration.down?.file.path].compactMap { $0 }
  }

  private func alone(_ file: ListedFile) -> Migration {
    let stem = DirectedStem(file.stem)
    let isDown =
      stem.direction == .down || FlywayName(file.stem)?.kind == .undo
      || file.folders.last.flatMap(FolderName.direction) == .down || file.name == "down.sql"
    let script = Script(whole: file.source, transaction: .unknown)
    let number = NumberedName(stem.stem)
    return Migration(
      version: number?.number, name: number?.rest ?? stem.stem, up: isDown ? nil : script,
      down: isDown ? script : nil)
  }
}
