extension Layout {
  /// node-pg-migrate in SQL: `TIMESTAMP_name.sql` with `-- Up Migration` and `-- Down Migration`.
  ///
  /// Order by the number in front. A file without either line is all up (`sqlMigration.ts`). All
  /// pending migrations run in one transaction, unless the command line says otherwise ("CLI",
  /// `--single-transaction`). People write such comments without the tool too, so it is detected
  /// where one file holds both.
  static let nodePgMigrate = Layout(
    name: .nodePgMigrate,
    recognises: { listing in
      let scripts = listing.scripts
      return scripts.contains { nodePgMigrateLines($0).count > 1 }
        && scripts.filter { !nodePgMigrateLines($0).isEmpty }.count * 2 > scripts.count
    },
    read: { listing in
      SectionedReader(
        layout: .nodePgMigrate, order: .number, mark: "-- Up Migration",
        name: { NumberedName($0) },
        rule: "node-pg-migrate runs only files whose name begins with a number", sameVersion: nil
      ) { file in
        let lines = nodePgMigrateLines(file)
        if lines.isEmpty {
          return SectionedScripts(up: Script(whole: file.source, transaction: listing.wrapped))
        }
        return SectionedScripts(
          up: file.script(lines, begunBy: "up", wrapped: listing.wrapped) { _ in nil },
          down: file.script(lines, begunBy: "down", wrapped: listing.wrapped) { _ in nil })
      }.read(listing)
    })
}

/// The first line of each direction.
private func nodePgMigrateLines(_ file: ListedFile) -> [MarkerLine] {
  let lines = file.markers.filter { $0.tool == .nodePgMigrate }
  return lines.indices.filter { index in
    lines.firstIndex { $0.words == lines[index].words } == index
  }.map { lines[$0] }
}
