import SQL
import Text

extension Layout {
  /// pop (and Ory's popx): `VERSION_name.up.sql` with a server before the direction where it matters,
  /// `VERSION_name.mysql.up.sql`.
  ///
  /// Names: `popx/match.go`, `^(\d+)_([^.]+)(\.[a-z0-9]+)?(\.autocommit)?\.(up|down)\.(sql)$`, where a
  /// file for the server counts before one for all. Each direction runs in a transaction unless the
  /// name says `.autocommit` (`popx/migrator.go`). Without a server in any name the files are
  /// golang-migrate's too, and are taken for those.
  static let pop = Layout(
    name: .pop,
    recognises: { listing in
      let names = listing.scripts.compactMap { PopName($0.stem) }
      return names.contains { $0.engine != nil } && names.count * 2 > listing.scripts.count
    },
    read: { listing in
      var reading = LayoutReading(.pop)
      var byVersion: [String: PopVersion] = [:]
      let dialect = listing.dialect ?? .postgresql
      for file in listing.scripts {
        guard let name = PopName(file.stem) else {
          reading.passOver(file, "pop runs only `VERSION_name.up.sql` and `VERSION_name.down.sql`")
          continue
        }
        guard name.runs(on: dialect) else {
          reading.ignore(file, "for another server than \(dialect.displayName)")
          continue
        }
        let key = name.number.version.key
        let entry = byVersion[key] ?? PopVersion(number: name.number)
        byVersion[key] = entry.taking(file, name, &reading)
      }
      let versions = byVersion.values.sorted {
        $0.number.version.compare(to: $1.number.version) < 0
      }
      for entry in versions {
        guard let up = entry.up else {
          if let down = entry.down?.file {
            reading.ignore(down, "a rollback without its migration")
          }
          continue
        }
        reading.migrations.append(
          Migration(
            version: entry.number.number, name: up.name.number.rest,
            up: up.script(in: listing), down: entry.down?.script(in: listing)))
      }
      reading.ignorePrograms(in: listing)
      return reading
    })
}

/// A file name as pop takes it apart.
private struct PopName {
  let number: NumberedName
  let engine: Engine?
  let isAutocommit: Bool
  let direction: Direction

  init?(_ stem: String) {
    var parts = stem.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.popLast(), let direction = Direction(rawValue: last) else { return nil }
    self.direction = direction
    isAutocommit = parts.last == "autocommit"
    if isAutocommit { parts.removeLast() }
    engine = parts.count > 1 ? parts.last.flatMap(Engine.init(word:)) : nil
    if engine != nil { parts.removeLast() }
    guard parts.count == 1, let number = NumberedName(parts[0], separator: "_") else { return nil }
    self.number = number
  }

  /// Files for MySQL run on MariaDB as well.
  func runs(on dialect: Dialect) -> Bool {
    guard let engine else { return true }
    return engine.dialect == dialect || engine.dialect == .mysql && dialect == .mariadb
  }
}

/// The files of one version, the one for the server before the one for all.
private struct PopVersion {
  struct Entry {
    let file: ListedFile
    let name: PopName

    func script(in listing: Listing) -> Script {
      Script(
        whole: file.source, transaction: name.isAutocommit ? .perStatement : listing.wrapped)
    }
  }

  let number: NumberedName
  var up: Entry?
  var down: Entry?

  init(number: NumberedName) {
    self.number = number
  }

  func taking(_ file: ListedFile, _ name: PopName, _ reading: inout LayoutReading) -> PopVersion {
    var copy = self
    let entry = Entry(file: file, name: name)
    guard let other = name.direction == .up ? up : down else {
      if name.direction == .up { copy.up = entry } else { copy.down = entry }
      return copy
    }
    if (other.name.engine == nil) == (name.engine == nil) {
      reading.ignore(file, "same version and direction as `\(other.file.path)`")
      reading.note(
        .sameVersion(number.number, other: other.file.path), file,
        "pop keeps one row for each version and takes the second for applied")
      return copy
    }
    let general = name.engine == nil ? file : other.file
    reading.ignore(general, "`\(name.engine == nil ? other.file.path : file.path)` runs instead")
    if name.engine != nil {
      if name.direction == .up { copy.up = entry } else { copy.down = entry }
    }
    return copy
  }
}
