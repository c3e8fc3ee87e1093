extension Layout {
  /// Hasura: `migrations/DATABASE/TIMESTAMP_name/up.sql` and `down.sql`, by the number in front.
  ///
  /// Documentation, "Manage migrations": the number is the Unix time in milliseconds, 13 digits,
  /// which tells the folders from Diesel's, as a folder `hasura` around them does; with config version 2
  /// there is no folder for the database.
  /// The command line sends a script to the server's `run_sql`, which runs it in a transaction
  /// (graphql-engine #2939). `up.yaml` and `down.yaml`, actions of the metadata API, are older
  /// ("Migration file format reference (config v1)") and not read.
  static let hasura = Layout(
    name: .hasura,
    recognises: { listing in
      guard listing.isInFolders(up: "up.sql", down: "down.sql") else { return false }
      let path = ListedFile.components(of: listing.root) + listing.home
      if path.contains(where: { $0.lowercased().hasPrefix("hasura") }) { return true }
      let folders = Set(listing.scripts.compactMap { listing.folders(of: $0).first })
      return folders.count { hasuraVersion($0)?.number.utf8.count == 13 } * 2 > folders.count
    },
    read: { listing in
      FolderReader(
        layout: .hasura, up: "up.sql", down: "down.sql",
        rule: "Hasura runs only `TIMESTAMP_name/up.sql` and `down.sql`",
        version: { hasuraVersion($0).map { ($0.number, $0.rest) } ?? (nil, $0) },
        precedes: { left, right in
          guard let one = hasuraVersion(left), let other = hasuraVersion(right) else {
            return NaturalOrder.bytesPrecede(left, right)
          }
          let order = one.version.compare(to: other.version)
          return order != 0 ? order < 0 : NaturalOrder.bytesPrecede(left, right)
        },
        transaction: { _ in listing.wrapped },
        // `cli/migrate/source/migration.go`, `Append`.
        sameVersion: "Hasura's command line refuses two migrations of one version"
      ).read(listing)
    })
}

private func hasuraVersion(_ folder: String) -> NumberedName? {
  NumberedName(folder, separator: "_")
}
