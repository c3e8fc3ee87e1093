extension Layout {
  /// sql-migrate: `.sql` files with `-- +migrate Up` and `-- +migrate Down`.
  ///
  /// Order by the number in front, then by name; files without a number come last, and two of one
  /// number are two migrations (`migrate.go`, `Migration.Less`). Each section runs in a transaction
  /// unless its mark says `notransaction` (`sqlparse/sqlparse.go`). Sections may come in any order and
  /// more than once.
  static let sqlMigrate = Layout(
    name: .sqlMigrate,
    recognises: { $0.isMarked(for: .sqlMigrate) },
    read: { listing in
      SectionedReader(
        layout: .sqlMigrate, order: .numberIfAny, mark: "-- +migrate Up",
        name: { NumberedName($0) }, rule: "sql-migrate runs only `.sql` files", sameVersion: nil
      ) { file in
        let lines = file.markers.filter { line in
          line.tool == .sqlMigrate && (line.words.first == "Up" || line.words.first == "Down")
        }
        func mode(_ line: MarkerLine) -> TransactionMode? {
          line.words.contains("notransaction") ? .perStatement : nil
        }
        return SectionedScripts(
          up: file.script(lines, begunBy: "Up", wrapped: listing.wrapped, exception: mode),
          down: file.script(lines, begunBy: "Down", wrapped: listing.wrapped, exception: mode))
      }.read(listing)
    })
}
