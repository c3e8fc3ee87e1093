import SQL
import Text

/// Files that look like one history: below one folder, for one server.
struct FileGroup {
  /// The folder that holds the history, below the root, without folders for versions and directions.
  var home: [String]
  /// The server that a folder on the way names.
  var engine: Engine?
  var files: [ListedFile]

  /// The folder as the paths of the files spell it.
  var folder: String {
    guard let file = files.first(where: { $0.folders.count >= home.count }) else { return "" }
    var path = file.path[...]
    for _ in 0..<max(1, file.components.count - home.count) {
      path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    return String(path)
  }

  /// Nothing but the whole schema of a history near it: `db/schema.sql` beside `db/migrations/`.
  func isWholeSchema(beside groups: [FileGroup]) -> Bool {
    guard isWholeSchema else { return false }
    let near = home.dropLast()
    return groups.contains { other in
      !other.isWholeSchema && (other.home.starts(with: near) || home.starts(with: other.home))
        && (engine == nil || other.engine == nil || engine == other.engine)
    }
  }

  /// Nothing but files with the whole schema, none of which is Rails's own.
  private var isWholeSchema: Bool {
    let scripts = files.filter(\.isScript)
    return !scripts.contains(where: isRailsStructure)
      && scripts.allSatisfy { file in
        UnversionedFile.isWholeSchema(file.stem) && NumberedName(file.stem) == nil
          && file.folders == home
      }
  }

  /// Divides what was found below a folder into histories, in the order of their folders.
  static func groups(of files: [ListedFile], layout: LayoutName?) -> [FileGroup] {
    let anchors = Anchors(files)
    if files.count == 1, files[0].isScript {
      let key = anchors.key(of: files[0])
      return [FileGroup(home: key.home, engine: key.engine, files: files)]
    }
    var groups: [Key: FileGroup] = [:]
    for file in files where file.isScript {
      let key = anchors.key(of: file)
      groups[key, default: FileGroup(home: key.home, engine: key.engine, files: [])].files
        .append(file)
    }
    attachOthers(of: files, anchors: anchors, to: &groups)
    let sorted = groups.map { (key: $0.key.home.map { Array($0.utf8) }, group: $0.value) }.sorted {
      if NaturalOrder.precedes($0.key, $1.key) { return true }
      if NaturalOrder.precedes($1.key, $0.key) { return false }
      return NaturalOrder.bytesPrecede(
        $0.group.files.first?.path ?? "", $1.group.files.first?.path ?? "")
    }
    return merged(sorted.map(\.group), layout: layout)
  }

  struct Key: Hashable {
    var home: [String]
    var engine: Engine?
  }

  /// Gives tools' own files and programs to the history of their folder, or of the nearest below.
  private static func attachOthers(
    of files: [ListedFile], anchors: Anchors, to groups: inout [Key: FileGroup]
  ) {
    let rails = Set(
      groups.keys.filter { groups[$0]?.files.contains(where: isRailsStructure) == true })
    let keys = Array(groups.keys)
    for file in files where !file.isScript {
      let own = anchors.key(of: file)
      for key in owners(of: file, own, among: keys, rails: rails) {
        groups[key]?.files.append(file)
      }
    }
    for key in groups.keys {
      groups[key]?.files.sort { NaturalOrder.bytesPrecede($0.path, $1.path) }
    }
  }

  /// The histories that a tool's own file or a program belongs to.
  private static func owners(
    of file: ListedFile, _ own: Key, among keys: [Key], rails: Set<Key>
  ) -> [Key] {
    if FoundFiles.settingsNames.contains(file.name) {
      let below = keys.filter { $0.home.starts(with: own.home) }
      if !below.isEmpty { return below }
    }
    if keys.contains(own) { return [own] }
    // A program elsewhere is part of the application, except what Rails's dump was made of.
    guard case .support = file.kind else {
      guard let folder = file.folders.lastIndex(where: { $0.hasSuffix("migrate") }) else {
        return []
      }
      return keys.filter { rails.contains($0) && $0.home.elementsEqual(file.folders[..<folder]) }
    }
    // A configuration above several histories belongs to each of them.
    let related = keys.filter { $0.home.starts(with: own.home) || own.home.starts(with: $0.home) }
    let nearest = related.map { abs($0.home.count - own.home.count) }.min()
    return related.filter { abs($0.home.count - own.home.count) == nearest }
  }

  /// Joins the folders of one Flyway history: Flyway reads its locations with all their folders
  /// (documentation, "Locations"), and two files of one version cannot be in one history.
  private static func merged(_ groups: [FileGroup], layout: LayoutName?) -> [FileGroup] {
    guard groups.count > 1, layout == nil || layout == .flyway else { return groups }
    var result: [FileGroup] = []
    // Where in `result` a Flyway history is that others can join, and what it holds.
    var flyway: [(index: Int, names: Set<String>)] = []
    for group in groups {
      let naming = FlywayNaming(group.files)
      let names = Set(
        group.files.compactMap { $0.isScript ? FlywayName($0.stem, naming)?.key : nil })
      guard !names.isEmpty, group.isFlyway else {
        result.append(group)
        continue
      }
      let place = flyway.firstIndex { candidate in
        result[candidate.index].engine == group.engine && candidate.names.isDisjoint(with: names)
      }
      if let place {
        let index = flyway[place].index
        flyway[place].names.formUnion(names)
        result[index].home = commonPrefix(result[index].home, group.home)
        result[index].files += group.files
      } else {
        flyway.append((result.count, names))
        result.append(group)
      }
    }
    for (index, _) in flyway {
      result[index].files.sort { NaturalOrder.bytesPrecede($0.path, $1.path) }
    }
    return result
  }

  private var isFlyway: Bool {
    Layout.flyway.recognises(Listing(home: home, root: "", files: files, dialect: nil))
  }

  private static func commonPrefix(_ left: [String], _ right: [String]) -> [String] {
    Array(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}

/// The folders that a tool's own file marks as the top of a history.
private struct Anchors {
  private var folders: Set<[String]> = []
  /// Folders of Liquibase's changelogs, which can include one another: the outermost counts.
  private var changelogs: Set<[String]> = []

  init(_ files: [ListedFile]) {
    for file in files {
      switch file.name {
      case "sqitch.plan":
        folders.insert(file.folders)
      case "_journal.json" where file.folders.last == "meta":
        folders.insert(file.folders.dropLast())
      default:
        if Changelog.isChangelog(file) { changelogs.insert(file.folders) }
      }
    }
  }

  /// The history that a file belongs to.
  func key(of file: ListedFile) -> FileGroup.Key {
    for length in stride(from: file.folders.count, through: 0, by: -1) {
      let folder = Array(file.folders.prefix(length))
      if folders.contains(folder) { return FileGroup.Key(home: folder, engine: engine(folder)) }
    }
    for length in 0...(changelogs.isEmpty ? 0 : file.folders.count) {
      let folder = Array(file.folders.prefix(length))
      if changelogs.contains(folder) { return FileGroup.Key(home: folder, engine: engine(folder)) }
    }
    var home = file.folders
    var engine = ListedFile.scriptStem(of: file.name)?.engine
    if [
      "migration.sql", "migration.ts", "up.sql", "down.sql", "up.yaml", "down.yaml",
      "metadata.toml",
    ]
    .contains(file.name),
      !home.isEmpty
    {
      home.removeLast()
    }
    while let last = home.last {
      if let named = Engine(word: last.lowercased()) {
        // A folder `mysql` that holds the history itself stays part of its path.
        if home.count == 1 || !FolderName.isVersion(home[home.count - 2]) {
          engine = engine ?? named
          break
        }
        engine = engine ?? named
      } else if !FolderName.isVersion(last), FolderName.direction(last) == nil {
        break
      }
      home.removeLast()
    }
    return FileGroup.Key(home: home, engine: engine ?? self.engine(home))
  }

  /// The innermost folder that is named for a server.
  private func engine(_ folders: [String]) -> Engine? {
    for folder in folders.reversed() {
      if let engine = Engine(word: folder.lowercased()) { return engine }
    }
    return nil
  }
}

/// What a folder's name says about the files in it.
enum FolderName {
  /// `v1.2`, `1.10.0`, `3.0.0_schema`, `2024`, `12`, `_base`: part of a history, not its top.
  static func isVersion(_ name: String) -> Bool {
    if isBase(name) { return true }
    var bytes = Array(name.utf8)[...]
    if let first = bytes.first, first | 0x20 == UInt8(ascii: "v") { bytes = bytes.dropFirst() }
    let version = bytes.prefix { NaturalOrder.isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let first = version.first, NaturalOrder.isDigit(first) else { return false }
    let rest = bytes.dropFirst(version.count)
    return rest.isEmpty || !CodeWalker.isWord(rest[rest.startIndex])
      || rest[rest.startIndex] == UInt8(ascii: "_")
  }

  /// What a database is made with before the first numbered file.
  static func isBase(_ name: String) -> Bool {
    ["_base", "base", "baseline"].contains(name.lowercased())
  }

  /// `up/`, `down/`, `rollback/`: the direction of the files in it.
  static func direction(_ name: String) -> Direction? {
    switch name.lowercased() {
    case "up", "ups", "deploy": .up
    case "down", "downs", "rollback", "rollbacks", "undo", "revert", "reverts": .down
    default: nil
    }
  }
}
