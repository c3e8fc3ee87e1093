import SQL
import Text

extension Layout {
  /// Files that somebody's own script or a person runs, with rollbacks beside them.
  ///
  /// The order is folder by folder as people count (`v1.9/` before `v1.10/`, `9_x` before `10_x`),
  /// in three parts: what the database is made with (`_base/`, `init.sql`, `setup.sql`), files with
  /// a version, files without one. Files without a version (`HOTFIX_001_x.sql`) come last because
  /// they are run by hand on a database that has the others; where no file has a version, they are
  /// the history. A version is a number in front, or behind the word that most files begin with
  /// (`upgrade_12.sql`), or a folder's. Where versions are timestamps, which tools write, a file
  /// without one is not run. Nobody knows about transactions.
  static let plain = Layout(
    name: .plain,
    recognises: { _ in true },
    read: { listing in PlainReader(listing).read() })
}

private struct PlainFile {
  /// The order of the three parts.
  enum Part: Int {
    case base
    case numbered
    case unnumbered
  }

  let file: ListedFile
  var stem: DirectedStem
  /// Folders without those for a direction.
  let folders: [String]
  let folderDirection: Direction?
  /// What precedes the first digit of the name, without a `v`.
  let word: String
  let version: PlainVersion?
  var part: Part = .unnumbered
  /// Folders and name, for the natural order.
  let sortKey: [[UInt8]]

  init(_ file: ListedFile, in listing: Listing) {
    self.file = file
    let all = listing.folders(of: file)
    let folders = all.filter { FolderName.direction($0) == nil }
    self.folders = folders
    folderDirection = all.lazy.compactMap(FolderName.direction).last
    let stem = DirectedStem(file.stem)
    self.stem = stem
    let head = Array(stem.stem.utf8.prefix { !NaturalOrder.isDigit($0) })
    word =
      head.count == 1 && head[0] | 0x20 == UInt8(ascii: "v")
      ? "" : String(decoding: head, as: UTF8.self)
    version = PlainVersion(Array(stem.stem.utf8.dropFirst(head.count)), isAfterWord: !head.isEmpty)
    sortKey = (folders + [stem.stem + ".sql"]).map { Array($0.utf8) }
  }

  /// What pairs a rollback with its migration: everything but the direction.
  var pairKey: String { (folders + [stem.stem]).joined(separator: "/") }

  /// The version, which pairs what the name does not.
  var versionKey: String? {
    version.map { (folders + [word + $0.key]).joined(separator: "/") }
  }

  /// Whether the name says a server: `001_init_mysql.sql`.
  var namesEngine: Bool {
    let words = file.stem.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { Engine(word: String($0)) != nil }
  }

  var hasVersionFolder: Bool {
    folders.contains { FolderName.isVersion($0) && !FolderName.isBase($0) }
  }
}

private struct PlainReader {
  private let listing: Listing
  private var reading = LayoutReading(.plain)
  private var ups: [PlainFile] = []
  private var downs: [PlainFile] = []

  init(_ listing: Listing) {
    self.listing = listing
  }

  func read() -> LayoutReading {
    var copy = self
    copy.sortByDirection()
    copy.assignParts()
    copy.leaveOutWhatIsNotRun()
    copy.orderByManifests()
    copy.addMigrations()
    copy.noteSameNumbers()
    copy.reading.ignorePrograms(in: listing)
    return copy.reading
  }

  /// A name that ends in `_down` is a rollback only if there is something to roll back.
  private mutating func sortByDirection() {
    let files = listing.scripts.map { PlainFile($0, in: listing) }
    let upNames = Set(files.filter { !isDown($0) }.flatMap { [$0.pairKey, $0.versionKey] })
    for file in files {
      guard isDown(file) else {
        ups.append(file)
        continue
      }
      let isCertain = file.folderDirection == .down || file.stem.isDotted
      let hasPartner = upNames.contains(file.pairKey) || upNames.contains(file.versionKey ?? nil)
      if isCertain || hasPartner {
        downs.append(file)
      } else {
        var up = file
        up.stem = DirectedStem(whole: file.file.stem)
        ups.append(up)
      }
    }
  }

  private func isDown(_ file: PlainFile) -> Bool {
    (file.folderDirection ?? file.stem.direction) == .down || file.stem.direction == .down
  }

  /// The words in front of numbers that make them versions: none, or the one most files share.
  private mutating func assignParts() {
    var counts: [String: Int] = [:]
    for file in ups where file.version != nil && !file.hasVersionFolder {
      counts[file.word.lowercased(), default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let hasPlainNumbers = counts[""] != nil
    for index in ups.indices {
      let file = ups[index]
      let word = file.word.lowercased()
      if isBase(file) {
        ups[index].part = .base
      } else if file.hasVersionFolder
        || file.version != nil && (word.isEmpty || word == most && !hasPlainNumbers)
      {
        ups[index].part = .numbered
      }
    }
  }

  private func isBase(_ file: PlainFile) -> Bool {
    if file.folders.contains(where: FolderName.isBase) { return true }
    guard file.version == nil, !file.hasVersionFolder else { return false }
    return ["init", "initial", "setup", "base", "baseline", "bootstrap"].contains(
      file.stem.stem.lowercased())
  }

  /// Dumps, teardowns, and files that a tool with timestamps would not run.
  private mutating func leaveOutWhatIsNotRun() {
    let numbered = ups.filter { $0.part == .numbered }
    guard !numbered.isEmpty else { return }
    let areTimestamps = numbered.allSatisfy { ($0.version?.text.utf8.count ?? 0) >= 12 }
    var kept: [PlainFile] = []
    for file in ups {
      if file.part == .unnumbered, let reason = reasonNotRun(file, areTimestamps: areTimestamps) {
        reading.ignore(file.file, reason)
      } else {
        kept.append(file)
      }
    }
    ups = kept
  }

  private func reasonNotRun(_ file: PlainFile, areTimestamps: Bool) -> String? {
    if UnversionedFile.isWholeSchema(file.stem.stem) { return UnversionedFile.wholeSchemaReason }
    if UnversionedFile.clearsDatabase(file.stem.stem) {
      return "looks like a script that clears the database"
    }
    return areTimestamps ? "no version in front, which the other files have" : nil
  }

  /// A `manifest.json` beside scripts that names some of them says which run, and in what order.
  private mutating func orderByManifests() {
    sortUps()
    var manifests: [[String]: ListedFile] = [:]
    for file in listing.files where file.name == "manifest.json" {
      manifests[listing.folders(of: file)] = file
    }
    guard !manifests.isEmpty else { return }
    var ordered: [PlainFile] = []
    var rest = ups[...]
    while let first = rest.first {
      let folders = listing.folders(of: first.file)
      let together = rest.prefix { listing.folders(of: $0.file) == folders }
      rest = rest.dropFirst(together.count)
      ordered += manifests[folders].map { inOrder(of: $0, Array(together)) } ?? Array(together)
    }
    ups = ordered
  }

  private mutating func inOrder(of manifest: ListedFile, _ files: [PlainFile]) -> [PlainFile] {
    var places: [String: Int] = [:]
    for (index, name) in QuotedText.all(in: manifest.source.bytes).enumerated() {
      places[String(decoding: name, as: UTF8.self)] = index
    }
    let listed = files.filter { places[$0.file.name] != nil }
    // Temporal's and Cadence's manifests may list nothing; any other must name a file to count.
    guard !listed.isEmpty || places["SchemaUpdateCqlFiles"] != nil else { return files }
    for file in files where places[file.file.name] == nil {
      reading.ignore(file.file, "not in `\(manifest.path)`")
    }
    return listed.sorted { (places[$0.file.name] ?? 0) < (places[$1.file.name] ?? 0) }
  }

  private mutating func sortUps() {
    ups.sort { left, right in
      if left.part != right.part { return left.part.rawValue < right.part.rawValue }
      if NaturalOrder.precedes(left.sortKey, right.sortKey) { return true }
      if NaturalOrder.precedes(right.sortKey, left.sortKey) { return false }
      return NaturalOrder.bytesPrecede(left.file.path, right.file.path)
    }
  }

  private mutating func addMigrations() {
    var byName: [String: Int] = [:]
    var byVersion: [String: [Int]] = [:]
    for (index, down) in downs.enumerated() {
      if byName[down.pairKey] == nil { byName[down.pairKey] = index }
      if let version = down.versionKey { byVersion[version, default: []].append(index) }
    }
    let upVersions = Dictionary(
      ups.compactMap { $0.versionKey.map { ($0, 1) } }, uniquingKeysWith: +)
    var used: Set<Int> = []
    for up in ups {
      var partner = byName[up.pairKey]
      if partner == nil, let version = up.versionKey, upVersions[version] == 1,
        let candidates = byVersion[version], candidates.count == 1
      {
        partner = candidates[0]
      }
      if let index = partner, !used.insert(index).inserted { partner = nil }
      reading.migrations.append(migration(up, down: partner.map { downs[$0] }))
    }
    for (index, down) in downs.enumerated() where !used.contains(index) {
      reading.ignore(down.file, "a rollback without its migration")
    }
  }

  /// Notes files of one folder that have the same number of a sequence in front.
  ///
  /// Two on one day are usual, and so are two for different servers; where many numbers are there
  /// twice they stand for steps and not for an order.
  private mutating func noteSameNumbers() {
    let numbered = ups.compactMap { up -> (key: String, version: String, file: ListedFile)? in
      guard up.part == .numbered, !up.hasVersionFolder, let version = up.version,
        up.word.isEmpty, version.isSequenceNumber, let key = up.versionKey, !up.namesEngine
      else { return nil }
      return (key, version.text, up.file)
    }
    let repeated = numbered.count - Set(numbered.map(\.key)).count
    guard repeated <= max(1, numbered.count / 10) else { return }
    reading.noteSameVersions(
      numbered, "only the rest of their names says which runs first, to whoever sorts by it")
  }

  private func migration(_ up: PlainFile, down: PlainFile?) -> Migration {
    var version: String?
    // `005_sign_up.sql` without a rollback is named for signing up.
    let isUpMark = up.stem.isDotted || down != nil || up.folderDirection != nil
    var name = isUpMark ? up.stem.stem : up.file.stem
    if let own = up.version, up.part == .numbered, !up.hasVersionFolder {
      version = own.text
      name = own.name(in: name)
    } else if up.hasVersionFolder {
      version = up.folders.first { FolderName.isVersion($0) }
    }
    return Migration(
      version: version, name: name, up: Script(whole: up.file.source, transaction: .unknown),
      down: down.map { Script(whole: $0.file.source, transaction: .unknown) })
  }
}

/// The version in front of a file's name: `004`, `1.10.0`, `2024-01-31`, `20240131-094500`.
private struct PlainVersion {
  let text: String
  /// Equal for versions that count the same.
  let key: String

  /// Nil without a digit in front.
  ///
  /// Groups of digits behind dots belong to the version; behind `-`
  /// and `_` they do in a date, and where a word precedes it (`migration-1-0004-20201026`).
  init?(_ name: [UInt8], isAfterWord: Bool) {
    var end = 0
    var groups: [ArraySlice<UInt8>] = []
    while true {
      let start = end
      while end < name.count, NaturalOrder.isDigit(name[end]) { end += 1 }
      groups.append(name[start..<end])
      guard let first = groups.first, end > start, end + 1 < name.count,
        NaturalOrder.isDigit(name[end + 1])
      else { break }
      let isDate =
        [4, 8].contains(first.count) && [0x31, 0x32].contains(first[first.startIndex])
      guard
        name[end] == UInt8(ascii: ".")
          || (name[end] == UInt8(ascii: "-") || name[end] == UInt8(ascii: "_"))
            && (isDate || isAfterWord) && Self.isWholeGroup(name, from: end + 1)
      else { break }
      end += 1
    }
    guard let first = groups.first, !first.isEmpty else { return nil }
    text = String(decoding: name[..<end], as: UTF8.self)
    key = VersionNumber(groups).key
  }

  /// Not a date and not a program's version: digits alone, few of them.
  var isSequenceNumber: Bool {
    text.utf8.allSatisfy(NaturalOrder.isDigit) && VersionNumber(text)?.sequenceNumber != nil
  }

  /// Whether a letter follows the digits, as in `004-2fa`.
  private static func isWholeGroup(_ name: [UInt8], from start: Int) -> Bool {
    var end = start
    while end < name.count, NaturalOrder.isDigit(name[end]) { end += 1 }
    guard end < name.count else { return true }
    return !CodeWalker.isWord(name[end]) || name[end] == UInt8(ascii: "_")
  }

  /// What follows the version in `name`.
  func name(in name: String) -> String {
    guard let start = name.utf8.firstIndex(where: NaturalOrder.isDigit) else { return name }
    let rest = name.utf8[start...].dropFirst(text.utf8.count)
    return String(decoding: rest, as: UTF8.self).withoutSeparators
  }
}

extension String {
  /// Without the separators that stand between a version and a name.
  var withoutSeparators: String {
    String(drop { $0 == "_" || $0 == "-" || $0 == "." || $0 == " " })
  }
}
