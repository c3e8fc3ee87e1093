import Text

extension Layout {
  /// tern: `NUMBER_name.sql`, divided by `---- create above / drop below ----`.
  ///
  /// Names, numbers from 1 without a gap: `migrate/migrate.go`, `FindMigrations`. Each direction runs
  /// in a transaction unless its part says `---- tern: disable-tx ----`; then tern sends its statements
  /// one by one (`disableTx`, `MigrateTo`). Files in folders below are templates.
  static let tern = Layout(
    name: .tern,
    recognises: { $0.isMarked(for: .tern) },
    read: { listing in
      SectionedReader(
        layout: .tern, order: .number, mark: "", name: { NumberedName($0, separator: "_") },
        rule: "tern runs only files named `NUMBER_name.sql`",
        sameVersion: "tern refuses to run any migration",
        gap: "tern refuses to run any migration where a number is missing"
      ) { file in
        ternScripts(file, listing)
      }.read(listing)
    })
}

private func ternScripts(_ file: ListedFile, _ listing: Listing) -> SectionedScripts {
  let lines = file.markers.filter { $0.tool == .tern }
  let divider = lines.first { $0.words.contains("create") }
  func script(from start: Int, to end: Int) -> Script {
    let isAlone = lines.contains {
      $0.words.contains("disable-tx") && $0.start >= start && $0.start < end
    }
    return Script(
      file: file.source, from: start, to: end,
      transaction: isAlone ? .perStatement : listing.wrapped)
  }
  let end = file.source.bytes.count
  guard let divider else { return SectionedScripts(up: script(from: 0, to: end)) }
  return SectionedScripts(
    up: script(from: 0, to: divider.start), down: script(from: divider.end, to: end))
}
