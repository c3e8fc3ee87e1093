import Text

extension Layout {
  /// Rails with `schema_format = :sql`: `db/structure.sql`, the dump behind the Ruby migrations.
  ///
  /// `ActiveRecord::Tasks::DatabaseTasks.dump_schema` writes it with the server's own tool and puts the
  /// versions behind it: `INSERT INTO "schema_migrations" (version) VALUES …`, since Rails 7.1 the last
  /// first (`SchemaMigration`, `dump_schema_information`). `db:schema:load` runs it with the server's
  /// client. The files of `db/migrate/` are what it was made of, and are not read again.
  static let rails = Layout(
    name: .rails,
    recognises: { listing in
      let scripts = listing.scripts
      return !scripts.isEmpty && scripts.allSatisfy(isRailsStructure)
    },
    read: { listing in
      var reading = LayoutReading(.rails)
      reading.isWhole = true
      var versions: Set<String> = []
      for file in listing.scripts.sorted(by: { NaturalOrder.bytesPrecede($0.path, $1.path) }) {
        let own = railsVersions(file.source)
        versions.formUnion(own)
        reading.migrations.append(
          Migration(
            version: own.max(by: NaturalOrder.bytesPrecede), name: file.stem,
            up: Script(whole: file.source, transaction: .perStatement), down: nil))
      }
      for file in listing.files {
        guard case .program = file.kind else { continue }
        let version = NumberedName(file.name)?.number ?? ""
        reading.ignore(
          file,
          versions.contains(version)
            ? "what it does is in the dump" : "its version is not in the dump")
      }
      return reading
    })
}

/// Whether it is `structure.sql`, or `NAME_structure.sql` of another database, with its versions.
func isRailsStructure(_ file: ListedFile) -> Bool {
  file.isScript && file.stem.hasSuffix("structure") && !railsVersions(file.source).isEmpty
}

/// The versions that a file inserts into `schema_migrations`; empty for any other file.
private func railsVersions(_ file: SourceFile) -> [String] {
  let table = Array("schema_migrations".utf8)
  guard let end = ByteSearch.last(table, in: file.bytes).map({ $0 + table.count }) else {
    return []
  }
  // `" (version) VALUES`, with the table's closing quote before it.
  var walker = CodeWalker(file.bytes, from: min(end + 1, file.bytes.count))
  var versions: [String] = []
  var hasValues = false
  while let piece = walker.next() {
    switch piece {
    case .word(let range):
      let word = String(decoding: file.bytes[range], as: UTF8.self).uppercased()
      if word == "VALUES" { hasValues = true }
    case .string(let range) where hasValues:
      versions.append(String(decoding: file.bytes[range].dropFirst().dropLast(), as: UTF8.self))
    case .symbol(UInt8(ascii: ";")):
      return versions.allSatisfy { $0.utf8.allSatisfy(NaturalOrder.isDigit) } ? versions : []
    default: break
    }
  }
  return []
}
