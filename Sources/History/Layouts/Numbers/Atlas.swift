import Text

extension Layout {
  /// Atlas: the `.sql` files beside `atlas.sum`, by file name.
  ///
  /// `sql/migrate/dir.go`: the files of the one folder that end in `.sql`; the version is what stands
  /// before the first `_`. A file runs in a transaction unless it says `-- atlas:txmode none`
  /// ("Transaction modes"). On a new database the last file with `-- atlas:checkpoint` runs and none
  /// before it (`FilesFromCheckpoint`). `-- atlas:delimiter` says what ends a statement instead of `;`
  /// (`lex.go`). A file that `atlas.sum` does not list, or a listed one that is gone, stops the run
  /// with a checksum mismatch.
  static let atlas = Layout(
    name: .atlas,
    recognises: { listing in
      listing.files.contains { $0.name == "atlas.sum" && listing.folders(of: $0).isEmpty }
    },
    read: { listing in
      var reading = LayoutReading(.atlas)
      var files: [ListedFile] = []
      for file in listing.scripts {
        if !listing.folders(of: file).isEmpty {
          reading.passOver(file, "Atlas reads only the folder of `atlas.sum`")
        } else if !file.name.hasSuffix(".sql") {
          reading.passOver(
            file, "Atlas runs only files that end in `.sql`", betterName: file.stem + ".sql")
        } else {
          files.append(file)
        }
      }
      files.sort { NaturalOrder.bytesPrecede($0.name, $1.name) }
      if let sum = AtlasSum(listing) { sum.check(files, &reading) }
      let start = files.lastIndex { $0.atlasDirective("checkpoint") != nil }
      for (index, file) in files.enumerated() {
        if let start, index < start {
          reading.ignore(file, "a new database starts from `\(files[start].path)` instead")
          continue
        }
        let version = file.stem.prefix { $0 != "_" }
        let isAlone = file.atlasDirective("txmode") == "none"
        var up = Script(
          whole: file.source, transaction: isAlone ? .perStatement : listing.wrapped)
        // Blank lines (`\n\n`) end statements that end with `;` as well.
        up.delimiter = file.atlasDirective("delimiter").flatMap { $0.contains("\\n") ? nil : $0 }
        reading.migrations.append(
          Migration(
            version: String(version), name: String(file.stem.dropFirst(version.count + 1)),
            up: up, down: nil))
      }
      let versions = files.map { file in
        let version = String(file.stem.prefix { $0 != "_" })
        return (key: version, version: version, file: file)
      }
      reading.noteSameVersions(
        versions, "Atlas keeps one revision for each version and takes the second for applied")
      reading.ignorePrograms(in: listing)
      return reading
    })
}

extension ListedFile {
  /// The words behind `-- atlas:NAME`, empty without any; nil where the file does not say it.
  fileprivate func atlasDirective(_ name: String) -> String? {
    markers.first { $0.tool == .atlas && $0.words.first == name }
      .map { $0.words.dropFirst().joined(separator: " ") }
  }
}

/// The files that `atlas.sum` lists: below the folder's own hash, `NAME h1:HASH` a line.
struct AtlasSum {
  private let names: [String]

  /// Nil where there is none, or where it lists nothing.
  init?(_ listing: Listing) {
    let sum = listing.files.first { $0.name == "atlas.sum" && listing.folders(of: $0).isEmpty }
    guard let sum else { return nil }
    let lines = sum.source.bytes.split { $0 == 0x0A || $0 == 0x0D }.dropFirst()
    names = lines.compactMap { line in
      let text = String(decoding: line, as: UTF8.self)
      // Names may hold spaces.
      let end = text.utf8.lastIndex(of: UInt8(ascii: " "))
      return end.map { String(text[..<$0]) }
    }
    if names.isEmpty { return nil }
  }

  /// Notes files that are not listed: those before the last listed one are out of order too.
  func check(_ files: [ListedFile], _ reading: inout LayoutReading) {
    let listed = Set(names)
    let last = names.max(by: NaturalOrder.bytesPrecede) ?? ""
    // `-- atlas:sum ignore` keeps a file out of it.
    for file in files
    where !listed.contains(file.name) && file.atlasDirective("sum") != "ignore" {
      if NaturalOrder.bytesPrecede(file.name, last) {
        reading.note(
          .outOfOrder(file.name, behind: last), file,
          "Atlas refuses it where `\(last)` has run, and `atlas.sum` does not list it")
      } else {
        reading.note(
          .neverRun(reason: "not in `atlas.sum`", betterName: nil), file,
          "Atlas stops with a checksum mismatch; `atlas migrate hash` lists it")
      }
    }
  }
}
