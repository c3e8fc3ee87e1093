extension Layout {
  /// SQLx: `VERSION_name.sql`, or `.up.sql` and `.down.sql`, in one folder, by number.
  ///
  /// `sqlx-core/src/migrate/source.rs`. Each script runs in a transaction unless it begins with
  /// `-- no-transaction`; then it is sent as one query (`sqlx-postgres/src/migrate.rs`). The names
  /// are those of other tools too, so the layout is detected by that line only.
  static let sqlx = Layout(
    name: .sqlx,
    recognises: { listing in
      let scripts = listing.scripts
      return scripts.contains { $0.has(.sqlx) }
        && scripts.filter { NumberedName($0.stem, separator: "_") != nil }.count * 2 > scripts.count
    },
    read: { listing in
      NumberedReader(
        layout: .sqlx, order: .number,
        // The version is the primary key of `_sqlx_migrations`.
        sameVersion: "SQLx takes the second of them for applied and stops at its checksum"
      ) { file in
        file.has(.sqlx) ? listing.singleQuery : listing.wrapped
      }.read(listing)
    })
}
