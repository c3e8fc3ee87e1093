import Text

extension Layout {
  /// The whole schema in one file: `schema.sql`, or what `pg_dump`, `mysqldump` or `mariadb-dump` wrote.
  ///
  /// A dump is known by its first lines ("-- PostgreSQL database dump", "-- MySQL dump", "-- MariaDB
  /// dump"), a file by its name where no other is there. Nothing was before it, and the server's client
  /// runs it statement by statement.
  static let schema = Layout(
    name: .schema,
    recognises: { listing in
      let scripts = listing.scripts
      return !scripts.isEmpty
        && scripts.allSatisfy { file in
          Dump.isDump(file.source)
            || UnversionedFile.isWholeSchema(file.stem) && NumberedName(file.stem) == nil
        }
    },
    read: { listing in
      var reading = LayoutReading(.schema)
      reading.isWhole = true
      for file in listing.scripts.sorted(by: { NaturalOrder.bytesPrecede($0.path, $1.path) }) {
        reading.migrations.append(
          Migration(
            version: nil, name: file.stem,
            up: Script(whole: file.source, transaction: .perStatement),
            down: nil))
      }
      reading.ignorePrograms(in: listing)
      return reading
    })
}

/// What a server's own tool wrote.
enum Dump {
  static func isDump(_ file: SourceFile) -> Bool {
    let head = Array(file.bytes.prefix(headLength))
    return titles.contains { ByteSearch.first(Array($0.utf8), in: head) != nil }
  }

  private static let headLength = 400

  private static let titles = [
    "-- PostgreSQL database dump", "-- PostgreSQL database cluster dump", "-- MySQL dump ",
    "-- MariaDB dump ",
  ]
}
