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
      let matching = scripts.filter { $0.name == "migration.sql" && listing.isInOneFolder($0) }
      return !matching.isEmpty && matching.count * 2 > scripts.count
    },
    read: { listing in
      FolderReader(
        layout: .prisma, up: "migration.sql", down: "down.sql",
        rule: "Prisma runs only `NAME/migration.sql`",
        version: { NumberedName($0).map { ($0.number, $0.rest) } ?? (nil, $0) },
        precedes: { NaturalOrder.bytesPrecede($0, $1) },
        transaction: { _ in listing.singleQuery },
        // Folders of one second are different migrations: the whole name is the key.
        sameVersion: nil
      ).read(listing)
    })
}
