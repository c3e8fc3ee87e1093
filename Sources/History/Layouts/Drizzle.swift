import SQL
import Text

extension Layout {
  /// Drizzle: the `.sql` files that `meta/_journal.json` lists, in that order.
  ///
  /// `drizzle-orm/src/migrator.ts` goes through the journal's entries and takes `TAG.sql` for each;
  /// on PostgreSQL all of them run in one transaction (`pg-core/dialect.ts`, `migrate`).
  static let drizzle = Layout(
    name: .drizzle,
    recognises: { journal(of: $0) != nil },
    read: { listing in
      var reading = LayoutReading()
      let tags = journal(of: listing).map { QuotedText.values(ofKey: "tag", in: $0.source.bytes) }
      var files: [String: ListedFile] = [:]
      for file in listing.scripts where listing.folders(of: file).isEmpty {
        files[file.stem] = file
      }
      for tag in tags ?? [] {
        guard let file = files.removeValue(forKey: tag) else { continue }
        let name = NumberedName(tag)
        reading.migrations.append(
          Migration(
            version: name?.number, name: name?.rest ?? tag,
            up: Script(whole: file.source, transaction: listing.wrapped), down: nil))
      }
      let run = Set(reading.migrations.compactMap { $0.up?.file.path })
      for file in listing.scripts where !run.contains(file.path) {
        reading.ignore(file, "not in `meta/_journal.json`, so Drizzle does not run it")
      }
      reading.ignorePrograms(in: listing)
      return reading
    })

  private static func journal(of listing: Listing) -> ListedFile? {
    listing.files.first { $0.name == "_journal.json" && listing.folders(of: $0) == ["meta"] }
  }
}

/// Strings of a JSON file, without reading its structure.
enum QuotedText {
  /// The strings that stand behind a key, in order.
  ///
  /// Names of migrations hold no escapes.
  static func values(ofKey key: String, in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var previous: ArraySlice<UInt8> = []
    for text in all(in: bytes) {
      if previous.elementsEqual(key.utf8) {
        found.append(String(decoding: text, as: UTF8.self))
      }
      previous = text
    }
    return found
  }

  /// The contents of all strings in double quotes.
  static func all(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end, bytes.count)
      found.append(bytes[start..<max(start, end)])
      index = end + 1
    }
    return found
  }
}
