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
        file.markers.contains {
          $0.words.first == "liquibase" && $0.words.dropFirst().first == "formatted"
        }
      }
    },
    read: { listing in
      var reading = LayoutReading()
      let changelog = Changelog(listing)
      for file in changelog.ordered {
        let changesets = liquibaseChangesets(file, listing)
        if changesets.isEmpty { reading.ignore(file, "no line `--changeset author:id`") }
        reading.migrations += changesets
      }
      let run = Set(
        reading.migrations.compactMap { $0.up?.file.path } + reading.ignored.map(\.path))
      for file in listing.scripts where !run.contains(file.path) {
        reading.ignore(file, "not in the changelog")
      }
      for file in changelog.withOwnChangesets {
        reading.ignore(file, "its own changesets are not SQL, and are not read")
        reading.hasPrograms = true
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
    // The up is what lies between the lines that are instructions.
    let instructions = lines[(index + 1)..<next]
    let starts = [line.end] + instructions.map(\.end)
    let ends = instructions.map(\.start) + [end]
    let sections = zip(starts, ends).filter { $0 < $1 }.map { SourceRange($0, $1) }
    migrations.append(
      Migration(
        version: identity, name: file.stem,
        up: Script(file.source, sections, transaction: transaction),
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
  return Script(file.source, sections, transaction: transaction)
}

/// The SQL files that a changelog includes, in its order.
struct Changelog {
  private(set) var ordered: [ListedFile] = []
  /// Changelogs that hold changesets in XML, YAML or JSON.
  private(set) var withOwnChangesets: [ListedFile] = []

  /// Whether the file is one of Liquibase's changelogs, in XML, YAML or JSON.
  static func isChangelog(_ file: ListedFile) -> Bool {
    guard case .support = file.kind, file.name.lowercased().contains("changelog") else {
      return false
    }
    return ByteSearch.contains("databaseChangeLog", in: file.source.bytes)
  }

  init(_ listing: Listing) {
    let scripts = listing.scripts.map { (file: $0, path: listing.components(of: $0)) }
      .sorted {
        $0.path.joined(separator: "/").utf8.lexicographicallyPrecedes(
          $1.path.joined(separator: "/").utf8)
      }
      .map(\.file)
    let changelogs = listing.files.filter(Changelog.isChangelog)
    guard let master = Changelog.master(of: changelogs) else {
      ordered = scripts
      return
    }
    let byName = Dictionary(grouping: scripts + changelogs, by: \.name)
    var used: Set<String> = []
    // What is still to be included, the next one last.
    var pending = [master]
    while let file = pending.popLast() {
      guard used.insert(file.path).inserted else { continue }
      if file.isScript {
        ordered.append(file)
        continue
      }
      if ByteSearch.contains("changeSet", in: file.source.bytes) { withOwnChangesets.append(file) }
      let included = Changelog.includes(file.source.bytes).flatMap { include in
        let wanted = ListedFile.components(of: include)
        let candidates = wanted.last.flatMap { byName[$0] } ?? scripts
        return candidates.filter { Changelog.matches($0, wanted) }
      }
      pending += included.reversed()
    }
    if ordered.isEmpty { ordered = scripts }
  }

  /// The changelog that nobody includes by its place: the outermost, one called master first.
  private static func master(of changelogs: [ListedFile]) -> ListedFile? {
    changelogs.min { left, right in
      let leftIsMaster = left.name.lowercased().contains("master")
      let rightIsMaster = right.name.lowercased().contains("master")
      if leftIsMaster != rightIsMaster { return leftIsMaster }
      return left.folders.count < right.folders.count
    }
  }

  /// Whether a file is what an include names.
  ///
  /// Paths are given from the class path, from the changelog or from the working folder, so their
  /// ends are compared: a file's whole path, or a folder's.
  private static func matches(_ file: ListedFile, _ wanted: [String]) -> Bool {
    guard let last = wanted.last else { return false }
    if file.name == last {
      let count = min(wanted.count - 1, file.folders.count)
      return wanted.dropLast().suffix(count).elementsEqual(file.folders.suffix(count))
    }
    guard file.isScript else { return false }
    return (1...max(1, file.folders.count)).contains { length in
      let folders = file.folders.prefix(length)
      let count = min(wanted.count, folders.count)
      return folders.last == last && folders.suffix(count).elementsEqual(wanted.suffix(count))
    }
  }

  /// The values behind `file` and `path`, in XML attributes and YAML or JSON keys.
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
      // Blanks, `:`, `=` and quotes.
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

/// A search for a short text in bytes.
enum ByteSearch {
  static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}
