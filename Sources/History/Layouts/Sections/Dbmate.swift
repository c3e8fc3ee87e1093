extension Layout {
  /// dbmate: `NUMBER….sql` with `-- migrate:up` and `-- migrate:down`.
  ///
  /// Names (`^(\d+).*\.sql$`) and order by file name: `pkg/dbmate/db.go`. Each section runs in a
  /// transaction unless its mark says `transaction:false`; then the section goes to the server as one
  /// query. A file may hold several pairs of sections (`pkg/dbmate/migration.go`).
  static let dbmate = Layout(
    name: .dbmate,
    recognises: { $0.isMarked(for: .dbmate) },
    read: { listing in
      SectionedReader(
        layout: .dbmate, order: .fileName, mark: "-- migrate:up", name: { NumberedName($0) },
        rule: "dbmate runs only files whose name begins with a number",
        // The version is the primary key of `schema_migrations` (`pkg/driver`).
        sameVersion: "the second of them is taken for applied, or fails when dbmate writes it down"
      ) { file in
        let lines = file.markers.filter { line in
          line.tool == .dbmate && (line.words.first == "up" || line.words.first == "down")
        }
        func mode(_ line: MarkerLine) -> TransactionMode? {
          line.words.contains("transaction:false") ? listing.singleQuery : nil
        }
        return SectionedScripts(
          up: file.script(lines, begunBy: "up", wrapped: listing.wrapped, exception: mode),
          down: file.script(lines, begunBy: "down", wrapped: listing.wrapped, exception: mode))
      }.read(listing)
    })
}
