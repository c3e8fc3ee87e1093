extension Layout {
  /// golang-migrate: `NUMBER_name.up.sql` and `NUMBER_name.down.sql` in one folder.
  ///
  /// Names: `source/parse.go`, `^([0-9]+)_(.*)\.(down|up)\.(.*)$`; folders below are not read
  /// (`source/iofs`). Order by number, where numbers may be missing (`source/migration.go`); an up and
  /// a down belong together by number alone. The tool
  /// opens no transaction: the PostgreSQL drivers send the file as one query, and statement by
  /// statement only with `x-multi-statement=true` (`database/postgres/postgres.go`, `Run`), which
  /// stands in no file and so is not seen here.
  static let golangMigrate = Layout(
    name: .golangMigrate,
    recognises: { listing in
      let scripts = listing.scripts
      let pairs = scripts.filter { golangMigrateName($0, in: listing) != nil }
      return pairs.count * 2 > scripts.count
    },
    read: { listing in
      var reading = LayoutReading(.golangMigrate)
      var byVersion: [String: (number: NumberedName, up: ListedFile?, down: ListedFile?)] = [:]
      for file in listing.scripts {
        guard let (number, direction) = golangMigrateName(file, in: listing) else {
          reading.passOver(
            file, "golang-migrate runs only `NUMBER_name.up.sql` and `NUMBER_name.down.sql`",
            betterName: golangMigrateBetterName(file, in: listing))
          continue
        }
        let key = number.version.key
        var entry = byVersion[key] ?? (number, nil, nil)
        let other = direction == .up ? entry.up : entry.down
        if let other {
          reading.ignore(file, "same version and direction as `\(other.path)`")
          // `source/iofs`, `Init`: `ErrDuplicateMigration`.
          reading.note(
            .sameVersion(number.number, other: other.path), file,
            "golang-migrate refuses to run any migration")
          continue
        }
        if direction == .up { entry = (number, file, entry.down) } else { entry.down = file }
        byVersion[key] = entry
      }
      for entry in byVersion.values.sorted(by: {
        $0.number.version.compare(to: $1.number.version) < 0
      }) {
        guard let up = entry.up else {
          if let down = entry.down { reading.ignore(down, "a rollback without its migration") }
          continue
        }
        reading.migrations.append(
          Migration(
            version: entry.number.number, name: entry.number.rest,
            up: Script(whole: up.source, transaction: listing.singleQuery),
            down: entry.down.map { Script(whole: $0.source, transaction: listing.singleQuery) }))
      }
      if let sum = AtlasSum(listing) {
        // Atlas lists the up files of this format only (`sqltool.GolangMigrateDir`).
        let ups = byVersion.values.compactMap(\.up)
        sum.check(ups.sorted { NaturalOrder.bytesPrecede($0.name, $1.name) }, &reading)
      }
      reading.ignorePrograms(in: listing)
      return reading
    })
}

/// The number, name and direction of a golang-migrate file; nil for any other.
private func golangMigrateName(_ file: ListedFile, in listing: Listing)
  -> (NumberedName, Direction)?
{
  guard listing.folders(of: file).isEmpty else { return nil }
  let stem = file.stem
  for direction in [Direction.up, .down] where stem.hasSuffix(".\(direction.rawValue)") {
    let name = String(stem.dropLast(direction.rawValue.count + 1))
    return NumberedName(name, separator: "_").map { ($0, direction) }
  }
  return nil
}

/// `3_x.up.sql` for `3_x.sql`, `3-x.up.sql`, `3_x_up.sql` and `3_x.UP.sql`.
private func golangMigrateBetterName(_ file: ListedFile, in listing: Listing) -> String? {
  guard listing.folders(of: file).isEmpty else { return nil }
  let directed = DirectedStem(file.stem)
  let direction = directed.direction ?? .up
  return MigrationLookalike.numbered(directed.stem).map { "\($0).\(direction.rawValue).sql" }
}
