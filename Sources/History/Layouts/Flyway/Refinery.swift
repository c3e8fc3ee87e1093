import Text

extension Layout {
  /// refinery: `V1__x.sql` and `U1__x.sql`, in any folder below, all of them up.
  ///
  /// `refinery_core/src/util.rs`: `^([U|V])(\d+(?:\.\d+)?)__(\w+)\.sql$`, where a version with a dot is
  /// then refused, and other names are passed over with a warning. `U` does not undo: it is a
  /// migration that may run although a later `V` has (README, "Non-contiguous VS contiguous
  /// migrations"). Order by number; two of one number stop the run (`traits/mod.rs`,
  /// `verify_migrations`). On PostgreSQL each runs in a transaction (`drivers/postgres.rs`). The names
  /// are Flyway's, so the layout is known by migrations in Rust, a `refinery.toml`, or `U` files none
  /// of which has a `V` of its number.
  static let refinery = Layout(
    name: .refinery,
    recognises: { listing in
      let scripts = listing.scripts
      let names = scripts.compactMap { FlywayName($0.stem) }.filter(\.hasSeparator)
      guard names.count * 2 > scripts.count,
        names.allSatisfy({ $0.kind == .versioned || $0.kind == .undo })
      else { return false }
      let isRust = listing.files.contains { file in
        guard case .program("Rust") = file.kind else { return file.name == "refinery.toml" }
        return FlywayName(file.name) != nil
      }
      let versions = Set(names.filter { $0.kind == .versioned }.compactMap { $0.version?.key })
      let others = names.filter { $0.kind == .undo }.compactMap { $0.version?.key }
      return isRust || !others.isEmpty && versions.isDisjoint(with: others)
    },
    read: { listing in
      var reading = LayoutReading(.refinery)
      var found: [(name: FlywayName, file: ListedFile)] = []
      for file in listing.scripts {
        guard let name = FlywayName(file.stem), name.kind == .versioned || name.kind == .undo,
          name.hasSeparator, !name.description.isEmpty, file.name.hasSuffix(".sql")
        else {
          reading.passOver(
            file, "not a name that refinery runs, such as `V2__add_x.sql`",
            betterName: FlywayName.corrected(file.stem, .standard).map { $0 + ".sql" },
            consequence: "refinery warns and passes it over")
          continue
        }
        found.append((name, file))
      }
      found.sort { left, right in
        guard let one = left.name.version, let other = right.name.version else { return false }
        let order = one.compare(to: other)
        return order != 0 ? order < 0 : NaturalOrder.bytesPrecede(left.file.path, right.file.path)
      }
      for (name, file) in found {
        reading.migrations.append(
          Migration(
            version: name.versionText, name: name.description,
            up: Script(whole: file.source, transaction: listing.wrapped), down: nil))
      }
      reading.noteSameVersions(
        found.map { ($0.name.version?.key ?? "", $0.name.versionText ?? "", $0.file) },
        "refinery refuses to run any migration")
      reading.ignorePrograms(in: listing)
      return reading
    })
}
