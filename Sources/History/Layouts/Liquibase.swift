import SQL
import Text

extension Layout {
  /// Liquibase's formatted SQL: `--changeset author:id` parts of files, in the order of the changelog.
  ///
  /// Documentation, "SQL changelog format", "include" and "includeAll" (files of a folder by name).
  /// Each changeset runs in a transaction unless it says `runInTransaction:false`. A file is read as
  /// one migration for each of its changesets.
  static let liquibase = Layout(
    name: .liquibase,
    recognises: { listing in
      listing.scripts.contains { file in
        file.markers.contains { $0.words.first == "liquibase" && $0.words.dropFirst().first == "formatted" }
      }
    },
    read: { listing in
      var reading = LayoutReading()
      for file in Changelog(listing).ordered {
        let changesets = liquibaseChangesets(file, listing)
        if changesets.isEmpty { reading.ignore(file, "no line `--changeset author:id`") }
        reading.migrations += changesets
      }
      let run = Set(reading.migrations.compactMap { $0.up?.file.path } + reading.ignored.map(\.path))
      for file in listing.scripts where !run.contains(file.path) {
        reading.ignore(file, "not in the changelog")
      }
      return reading
    })
}

private func liquibaseChangesets(_ file: ListedFile, _ listing: Listing) -> [Migration] {
  let lines = file.markers.filter { $0.tool == .liquibase }
  let starts = lines.indices.filter { lines[$0].words.first == "changeset" }
  var migrations: [Migration] = []
  for (position, index) in starts.enumerated() {
    let next = position + 1 < starts.count ? starts[position + 1] : lines.count
    let end = next < lines.count ? lines[next].start : file.source.bytes.count
    let line = lines[index]
    let identity = line.words.dropFirst().first ?? ""
    let isAlone = line.words.contains { $0.lowercased() == "runintransaction:false" }
    let transaction: TransactionMode = isAlone ? .perStatement : listing.wrapped
    let rollbacks = lines[(index + 1)..<next].filter { $0.words.first == "rollback" }
    let repeats = line.words.contains {
      ["runonchange:true", "runalways:true"].contains($0.lowercased())
    }
    migrations.append(
      Migration(
        version: identity, name: file.stem,
        up: Script(file: file.source, from: line.end, to: end, transaction: transaction),
        down: rollback(rollbacks, of: file, transaction), isRepeatable: repeats))
  }
  return migrations
}

/// The text behind each `--rollback`; `--rollback empty` and `not required` say that there is none.
private func rollback(
  _ lines: [MarkerLine], of file: ListedFile, _ transaction: TransactionMode
) -> Script? {
  guard !lines.isEmpty else { return nil }
  let sections = lines.filter { line in
    let rest = line.words.dropFirst().joined(separator: " ").lowercased()
    return rest != "empty" && rest != "not required"
  }.map { SourceRange($0.restStart, $0.textEnd) }
  let isEmpty = sections.allSatisfy { section in
    CodeWalker.isEmpty(file.source.bytes, from: Int(section.start), to: Int(section.end))
  }
  return Script(file: file.source, sections: sections, transaction: transaction, isEmpty: isEmpty)
}

/// The files that a master changelog includes, in its order.
private struct Changelog {
  let ordered: [ListedFile]

  init(_ listing: Listing) {
    let scripts = listing.scripts.sorted {
      NaturalOrder.bytesPrecede(
        listing.components(of: $0).joined(separator: "/"),
        listing.components(of: $1).joined(separator: "/"))
    }
    let master = listing.files.first { file in
      if case .support = file.kind { return Changelog.isMaster(file.name) }
      return false
    }
    guard let master else {
      ordered = scripts
      return
    }
    var result: [ListedFile] = []
    var used: Set<String> = []
    for include in Changelog.includes(master.source.bytes) {
      let wanted = ListedFile.components(of: include)
      for script in scripts where Changelog.matches(script, wanted) {
        if used.insert(script.path).inserted { result.append(script) }
      }
    }
    ordered = result.isEmpty ? scripts : result
  }

  private static func isMaster(_ name: String) -> Bool {
    name.hasSuffix(".xml") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// Paths are given from the class path, from the changelog or from the working folder, so their
  /// ends are compared: a file's whole path, or a folder's.
  private static func matches(_ script: ListedFile, _ wanted: [String]) -> Bool {
    guard let last = wanted.last else { return false }
    if ListedFile.scriptStem(of: last) != nil {
      guard script.name == last else { return false }
      let folders = wanted.dropLast()
      let own = script.folders
      let count = min(folders.count, own.count)
      return folders.suffix(count).elementsEqual(own.suffix(count)) || own.isEmpty
    }
    return script.folders.contains(last)
      && (0...script.folders.count).contains { length in
        let prefix = script.folders.prefix(length)
        return prefix.suffix(wanted.count).elementsEqual(wanted)
      }
  }

  /// The values behind `file` and `path`, in XML attributes and YAML keys.
  private static func includes(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard CodeWalker.isWord(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, CodeWalker.isWord(bytes[index]) { index += 1 }
      let word = bytes[start..<index]
      guard word.elementsEqual("file".utf8) || word.elementsEqual("path".utf8) else { continue }
      while index < bytes.count, [0x20, 0x09, 0x3A, 0x3D, 0x22, 0x27].contains(bytes[index]) {
        index += 1
      }
      let valueStart = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x22, bytes[index] != 0x27 {
        index += 1
      }
      if index > valueStart {
        found.append(String(decoding: bytes[valueStart..<index], as: UTF8.self))
      }
    }
    return found
  }
}
