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
  let headCount: Int
  let number: NumberedName?
  var part: Part = .unnumbered

  init(_ file: ListedFile, in listing: Listing) {
    self.file = file
    let all = listing.folders(of: file)
    folders = all.filter { FolderName.direction($0) == nil }
    folderDirection = all.lazy.compactMap(FolderName.direction).last
    stem = DirectedStem(file.stem)
    let name = stem.stem
    let head = String(decoding: name.utf8.prefix { !NaturalOrder.isDigit($0) }, as: UTF8.self)
    headCount = head.count
    number = NumberedName(String(name.dropFirst(headCount)))
    word = ["v", "V"].contains(head) ? "" : head
  }

  var sortKey: [String] { folders + [stem.stem + ".sql"] }

  /// What pairs a rollback with its migration: everything but the direction.
  var pairKey: String { (folders + [stem.stem]).joined(separator: "/") }

  /// The version, which pairs what the name does not.
  var versionKey: String? {
    number.map { (folders + [word + $0.version.key]).joined(separator: "/") }
  }

  var hasVersionFolder: Bool {
    folders.contains { FolderName.isVersion($0) && !FolderName.isBase($0) }
  }
}

private struct PlainReader {
  private let listing: Listing
  private var reading = LayoutReading()
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
    for file in ups where file.number != nil && !file.hasVersionFolder {
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
        || file.number != nil && (word.isEmpty || word == most && !hasPlainNumbers)
      {
        ups[index].part = .numbered
      }
    }
  }

  private func isBase(_ file: PlainFile) -> Bool {
    if file.folders.contains(where: FolderName.isBase) { return true }
    guard file.number == nil, !file.hasVersionFolder else { return false }
    return ["init", "initial", "setup", "base", "baseline", "bootstrap"].contains(
      file.stem.stem.lowercased())
  }

  /// Dumps, teardowns, and files that a tool with timestamps would not run.
  private mutating func leaveOutWhatIsNotRun() {
    let numbered = ups.filter { $0.part == .numbered }
    guard !numbered.isEmpty else { return }
    let areTimestamps = numbered.allSatisfy { ($0.number?.number.utf8.count ?? 0) >= 12 }
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
    for manifest in listing.files where manifest.name == "manifest.json" {
      let folders = listing.folders(of: manifest)
      let names = QuotedText.all(in: manifest.source.bytes).map {
        String(decoding: $0, as: UTF8.self)
      }
      let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
      let indices = ups.indices.filter { listing.folders(of: ups[$0].file) == folders }
      guard names.contains("SchemaUpdateCqlFiles") || indices.contains(where: { places[ups[$0].file.name] != nil })
      else { continue }
      let listed = indices.map { ups[$0] }.filter { places[$0.file.name] != nil }
        .sorted { (places[$0.file.name] ?? 0) < (places[$1.file.name] ?? 0) }
      for index in indices where places[ups[index].file.name] == nil {
        reading.ignore(ups[index].file, "not in `\(manifest.path)`")
      }
      guard let first = indices.first else { continue }
      let left = Set(indices)
      let before = ups.indices.filter { !left.contains($0) && $0 < first }.map { ups[$0] }
      let after = ups.indices.filter { !left.contains($0) && $0 > first }.map { ups[$0] }
      ups = before + listed + after
    }
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
    let upVersions = Dictionary(ups.compactMap { $0.versionKey.map { ($0, 1) } }, uniquingKeysWith: +)
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

  private func migration(_ up: PlainFile, down: PlainFile?) -> Migration {
    var version: String?
    // `005_sign_up.sql` without a rollback is named for signing up.
    let isUpMark = up.stem.isDotted || down != nil || up.folderDirection != nil
    var name = isUpMark ? up.stem.stem : up.file.stem
    if let number = NumberedName(String(name.dropFirst(up.headCount))), up.part == .numbered, !up.hasVersionFolder {
      version = number.number
      name = number.rest
    } else if up.hasVersionFolder {
      version = up.folders.first { FolderName.isVersion($0) }
    }
    return Migration(
      version: version, name: name, up: Script(whole: up.file.source, transaction: .unknown),
      down: down.map { Script(whole: $0.file.source, transaction: .unknown) })
  }
}
