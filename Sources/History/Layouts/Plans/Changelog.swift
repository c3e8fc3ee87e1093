import Text

/// The SQL files that a changelog includes, in its order.
struct Changelog {
  /// There is a changelog that says which files run; otherwise all do.
  private(set) var isGiven = false
  private(set) var ordered: [ListedFile] = []
  /// Paths of SQL files that undo a changeset in XML, YAML or JSON.
  private(set) var rollbacks: Set<String> = []
  /// What is included and is no file that was found, with the changelog that names it.
  private(set) var missing: [(path: String, changelog: String)] = []
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
      var included: [ListedFile] = []
      for include in IncludeScanner.includes(in: file.source.bytes) {
        let wanted = ListedFile.components(of: include.path)
        let candidates = wanted.last.flatMap { byName[$0] } ?? scripts
        let found = candidates.filter { Changelog.matches($0, wanted) }
        if include.isRollback {
          rollbacks.formUnion(found.map(\.path))
        } else if found.isEmpty, Changelog.isReadable(wanted.last ?? "") {
          missing.append((include.path, file.path))
        } else {
          included += found
        }
      }
      pending += included.reversed()
    }
    isGiven = !ordered.isEmpty
    if ordered.isEmpty { ordered = scripts }
  }

  /// A changelog, an SQL file or a folder: `loadData` names other files.
  private static func isReadable(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return !name.isEmpty }
    return ["xml", "yaml", "yml", "json", "sql"].contains(name[name.index(after: dot)...])
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
}

/// Finds the values behind `file` and `path`, in XML attributes and in YAML or JSON keys.
private struct IncludeScanner {
  typealias Include = (path: String, isRollback: Bool)

  private let bytes: [UInt8]
  private var index = 0
  private var found: [Include] = []
  /// Inside of `<rollback>`.
  private var isInRollbackElement = false
  /// The column of a key `rollback:`; lines that stand deeper belong to it.
  private var rollbackColumn: Int?

  static func includes(in bytes: [UInt8]) -> [Include] {
    var scanner = IncludeScanner(bytes: bytes)
    scanner.run()
    return scanner.found
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while index < bytes.count {
      guard CodeWalker.isWord(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, CodeWalker.isWord(bytes[index]) { index += 1 }
      let word = bytes[start..<index]
      if let column = rollbackColumn, self.column(of: start) <= column { rollbackColumn = nil }
      if word.elementsEqual("rollback".utf8) {
        noteRollback(at: start)
      } else if word.elementsEqual("file".utf8) || word.elementsEqual("path".utf8) {
        takeValue()
      }
    }
  }

  private mutating func noteRollback(at start: Int) {
    if start > 0, bytes[start - 1] == UInt8(ascii: "<") {
      isInRollbackElement = true
    } else if start > 1, bytes[start - 1] == UInt8(ascii: "/"),
      bytes[start - 2] == UInt8(ascii: "<")
    {
      isInRollbackElement = false
    } else if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      rollbackColumn = column(of: start)
    }
  }

  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, offset - start < Self.widestIndentation {
      start -= 1
    }
    return offset - start
  }

  private static let widestIndentation = 200

  private mutating func takeValue() {
    // Blanks, `:`, `=` and quotes; without `:` or `=` it is a word of a comment.
    var isKey = false
    while index < bytes.count, [0x20, 0x09, 0x3A, 0x3D, 0x22, 0x27].contains(bytes[index]) {
      isKey = isKey || bytes[index] == 0x3A || bytes[index] == 0x3D
      index += 1
    }
    guard isKey else { return }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x22, bytes[index] != 0x27 {
      index += 1
    }
    guard index > start else { return }
    let path = String(decoding: bytes[start..<index], as: UTF8.self)
    found.append((path, isInRollbackElement || rollbackColumn != nil))
  }
}
