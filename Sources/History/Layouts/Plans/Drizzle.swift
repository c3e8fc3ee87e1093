import Text

extension Layout {
  /// Drizzle: the `.sql` files that `meta/_journal.json` lists, in that order.
  ///
  /// `drizzle-orm/src/migrator.ts` goes through the journal's entries and takes `TAG.sql` for each;
  /// on PostgreSQL all of them run in one transaction (`pg-core/dialect.ts`, `migrate`), each where
  /// its `when` is later than that of the last one in the database. `--> statement-breakpoint` is a
  /// comment to the server.
  static let drizzle = Layout(
    name: .drizzle,
    recognises: { journal(of: $0) != nil },
    read: { listing in
      var reading = LayoutReading(.drizzle)
      let entries = journal(of: listing).map { JournalEntry.all(in: $0.source.bytes) } ?? []
      var files: [String: ListedFile] = [:]
      for file in listing.scripts where listing.folders(of: file).isEmpty {
        files[file.stem] = file
      }
      var latest: JournalEntry?
      for entry in entries {
        guard let file = files.removeValue(forKey: entry.tag) else { continue }
        let name = NumberedName(entry.tag)
        reading.migrations.append(
          Migration(
            version: name?.number, name: name?.rest ?? entry.tag,
            up: Script(whole: file.source, transaction: listing.wrapped), down: nil))
        if let before = latest, let time = entry.time, time <= (before.time ?? 0) {
          reading.note(
            .outOfOrder(entry.tag, behind: before.tag), file,
            """
            its `when` in `meta/_journal.json` is not later than that of `\(before.tag)`: Drizzle never \
            runs it where that one has run
            """)
        } else if entry.time != nil {
          latest = entry
        }
      }
      let run = Set(reading.migrations.compactMap { $0.up?.file.path })
      for file in listing.scripts where !run.contains(file.path) {
        let reason = "not in `meta/_journal.json`, so Drizzle does not run it"
        if listing.folders(of: file).isEmpty {
          reading.passOver(file, reason)
        } else {
          reading.ignore(file, reason)
        }
      }
      reading.ignorePrograms(in: listing)
      return reading
    })

  private static func journal(of listing: Listing) -> ListedFile? {
    listing.files.first { $0.name == "_journal.json" && listing.folders(of: $0) == ["meta"] }
  }
}

/// An entry of Drizzle's journal: the migration's name, and when it was made, in milliseconds.
private struct JournalEntry {
  let tag: String
  let time: Double?

  /// The entries in order; none where the journal is no JSON.
  static func all(in bytes: [UInt8]) -> [JournalEntry] {
    let entries = JSONDocument(bytes).value?["entries"]?.array ?? []
    return entries.compactMap { entry in
      entry["tag"]?.string.map { JournalEntry(tag: $0, time: entry["when"]?.number) }
    }
  }
}
