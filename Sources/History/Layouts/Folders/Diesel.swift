extension Layout {
  /// Diesel: `VERSION_name/up.sql` and `down.sql`, in the order of the versions.
  ///
  /// The version is what stands before the first `_`, without `-`, compared as text
  /// (`diesel_migrations`, `file_based_migrations.rs`, and `migrations_internals/src/lib.rs`,
  /// `version_from_string`). A migration runs in a transaction unless `metadata.toml` beside it
  /// exists and does not say `run_in_transaction = true`: the field's default in the file is false
  /// (`TomlMetadata`). Then it is sent as one query.
  static let diesel = Layout(
    name: .diesel,
    recognises: { $0.isInFolders(up: "up.sql", down: "down.sql") },
    read: { listing in
      FolderReader(
        layout: .diesel, up: "up.sql", down: "down.sql",
        rule: "Diesel runs only `VERSION_name/up.sql` and `down.sql`",
        version: { dieselVersion($0) },
        precedes: {
          NaturalOrder.bytesPrecede(dieselVersion($0).0 ?? $0, dieselVersion($1).0 ?? $1)
        },
        transaction: { metadata in
          metadata.map(runsInTransaction) == false ? listing.singleQuery : listing.wrapped
        },
        // `pending_migrations` collects them into a map by version (`migration_harness.rs`).
        sameVersion: "Diesel keeps one migration for each version and drops the other unseen"
      ).read(listing)
    })
}

private func dieselVersion(_ folder: String) -> (String?, String) {
  guard let end = folder.utf8.firstIndex(of: UInt8(ascii: "_")) else {
    return (folder.filter { $0 != "-" }, "")
  }
  return (folder[..<end].filter { $0 != "-" }, String(folder[end...].dropFirst()))
}

/// Whether a `metadata.toml` asks for a transaction.
private func runsInTransaction(_ metadata: ListedFile) -> Bool {
  KeyValueLines(metadata.source).contains { $0.key == "run_in_transaction" && $0.value == "true" }
}
