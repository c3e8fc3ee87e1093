import SQL
import Text

extension Layout {
  /// Prisma Migrate: `NAME/migration.sql`, in the order of the folders' names.
  ///
  /// The schema engine lists the folders sorted by name and sends a script as one query; scripts with
  /// several `CREATE INDEX CONCURRENTLY` are split only since 2026 (prisma-engines #5767). A
  /// `down.sql` beside it is the documented place for a down migration ("Generating down migrations").
  static let prisma = Layout(
    name: .prisma,
    recognises: { listing in
      let scripts = listing.scripts
      let matching = scripts.filter { $0.name == "migration.sql" && isInOneFolder($0, of: listing) }
      return !matching.isEmpty && matching.count * 2 > scripts.count
    },
    read: { listing in
      readFolders(
        listing, up: "migration.sql", down: "down.sql",
        rule: "Prisma runs only `NAME/migration.sql`",
        version: { NumberedName($0).map { ($0.number, $0.rest) } ?? (nil, $0) },
        order: { NaturalOrder.bytesPrecede($0, $1) },
        transaction: { _ in listing.singleQuery })
    })

  /// Diesel: `VERSION_name/up.sql` and `down.sql`, in the order of the versions.
  ///
  /// The version is what stands before the first `_`, without `-`, compared as text
  /// (`diesel_migrations`, `file_based_migrations.rs`). A migration runs in a transaction unless
  /// `metadata.toml` beside it says `run_in_transaction = false`; then it is sent as one query.
  static let diesel = Layout(
    name: .diesel,
    recognises: { listing in
      let scripts = listing.scripts
      let matching = scripts.filter {
        ($0.name == "up.sql" || $0.name == "down.sql") && isInOneFolder($0, of: listing)
      }
      return matching.contains { $0.name == "up.sql" } && matching.count * 2 > scripts.count
    },
    read: { listing in
      readFolders(
        listing, up: "up.sql", down: "down.sql",
        rule: "Diesel runs only `VERSION_name/up.sql` and `down.sql`",
        version: { dieselVersion($0) },
        order: { NaturalOrder.bytesPrecede(dieselVersion($0).0 ?? $0, dieselVersion($1).0 ?? $1) },
        transaction: { $0.map(runsInTransaction) == false ? listing.singleQuery : listing.wrapped })
    })
}

private func isInOneFolder(_ file: ListedFile, of listing: Listing) -> Bool {
  listing.folders(of: file).count == 1
}

private func dieselVersion(_ folder: String) -> (String?, String) {
  guard let end = folder.utf8.firstIndex(of: UInt8(ascii: "_")) else {
    return (folder.filter { $0 != "-" }, "")
  }
  return (folder[..<end].filter { $0 != "-" }, String(folder[end...].dropFirst()))
}

/// Whether `metadata.toml` leaves the transaction on: no `run_in_transaction = false`.
private func runsInTransaction(_ metadata: ListedFile) -> Bool {
  for line in metadata.source.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
    let text = String(decoding: line.filter { $0 > 0x20 }, as: UTF8.self)
    if text.hasPrefix("run_in_transaction=false") { return false }
  }
  return true
}

/// Reads a history with a folder for each migration.
private func readFolders(
  _ listing: Listing, up upName: String, down downName: String, rule: String,
  version: (String) -> (String?, String), order: (String, String) -> Bool,
  transaction: (_ metadata: ListedFile?) -> TransactionMode
) -> LayoutReading {
  var reading = LayoutReading()
  var byFolder: [String: (up: ListedFile?, down: ListedFile?)] = [:]
  var metadata: [String: ListedFile] = [:]
  for file in listing.files where file.name == "metadata.toml" {
    if let folder = listing.folders(of: file).first { metadata[folder] = file }
  }
  for file in listing.scripts {
    guard let folder = listing.folders(of: file).first, isInOneFolder(file, of: listing),
      file.name == upName || file.name == downName
    else {
      reading.ignore(file, rule)
      continue
    }
    if file.name == upName {
      byFolder[folder, default: (nil, nil)].up = file
    } else {
      byFolder[folder, default: (nil, nil)].down = file
    }
  }
  let folders = byFolder.keys.sorted(by: NaturalOrder.bytesPrecede)
  for folder in folders.sorted(by: order) {
    guard let entry = byFolder[folder], let up = entry.up else {
      if let down = byFolder[folder]?.down {
        reading.ignore(down, "a rollback without its migration")
      }
      continue
    }
    let (number, name) = version(folder)
    let mode = transaction(metadata[folder])
    reading.migrations.append(
      Migration(
        version: number, name: name, up: Script(whole: up.source, transaction: mode),
        down: entry.down.map { Script(whole: $0.source, transaction: mode) }))
  }
  reading.ignorePrograms(in: listing)
  return reading
}
