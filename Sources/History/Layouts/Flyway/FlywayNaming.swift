import Text

/// How a project names its Flyway files, and what else its configuration says of them all.
///
/// `flyway.conf` and `flyway.toml`: documentation, "Flyway SQL Migration Prefix Setting" and its like.
struct FlywayNaming: Sendable {
  var versioned = "V"
  var undo = "U"
  var repeatable = "R"
  var baseline = "B"
  var separator = "__"
  var suffixes = [".sql"]
  var executeInTransaction: Bool?
  /// `outOfOrder`: a late version runs after later ones.
  var allowsOutOfOrder = false

  static let standard = FlywayNaming()

  private init() {}

  /// What the configurations among `files` say; the defaults where there is none.
  init(_ files: [ListedFile]) {
    for file in files where file.name == "flyway.conf" || file.name == "flyway.toml" {
      for line in KeyValueLines(file.source) { take(line) }
    }
  }

  private mutating func take(_ line: KeyValueLines.Line) {
    let key = line.key.split(separator: ".").last.map(String.init) ?? line.key
    // `placeholders.x` and environments have keys of their own.
    guard line.key == key || line.key.hasPrefix("flyway."), !line.key.contains("placeholders"),
      !line.value.isEmpty
    else { return }
    switch key {
    case "sqlMigrationPrefix": versioned = line.value
    case "undoSqlMigrationPrefix": undo = line.value
    case "repeatableSqlMigrationPrefix": repeatable = line.value
    case "baselineMigrationPrefix": baseline = line.value
    case "sqlMigrationSeparator": separator = line.value
    case "sqlMigrationSuffixes":
      let list = line.value.split { "[], \"'".contains($0) }.map(String.init)
      if !list.isEmpty { suffixes = list }
    case "executeInTransaction": executeInTransaction = line.value != "false"
    case "outOfOrder": allowsOutOfOrder = line.value == "true"
    default: break
    }
  }

  /// Whether the name ends as a migration's does, in any letter case (`StringUtils`,
  /// `startsAndEndsWith`).
  func hasSuffix(_ name: String) -> Bool {
    let lower = name.lowercased()
    return suffixes.contains { lower.hasSuffix($0.lowercased()) }
  }
}

/// A file name as Flyway takes it apart: prefix, version, `__`, description.
///
/// Documentation, "Migrations", "Naming"; `ResourceNameParser.java`. Versions are numbers between dots
/// or underscores.
struct FlywayName {
  enum Kind: String {
    case versioned
    case undo
    case repeatable
    case baseline
  }

  let kind: Kind
  /// Nil for a repeatable migration.
  let version: VersionNumber?
  /// The version as it is written, with dots.
  let versionText: String?
  let description: String
  /// The separator is there: a version alone is a name too, but no sure one.
  let hasSeparator: Bool

  init?(_ stem: String, _ naming: FlywayNaming = .standard) {
    let prefixes: [(String, Kind)] = [
      (naming.versioned, .versioned), (naming.undo, .undo), (naming.repeatable, .repeatable),
      (naming.baseline, .baseline),
    ]
    // The longest prefix counts.
    let matching = prefixes.filter { stem.hasPrefix($0.0) }
    guard let (prefix, kind) = matching.max(by: { $0.0.utf8.count < $1.0.utf8.count }) else {
      return nil
    }
    let bytes = Array(stem.utf8.dropFirst(prefix.utf8.count))
    let separator = Array(naming.separator.utf8)
    let place = ByteSearch.first(separator, in: bytes)
    let head = String(decoding: bytes[..<(place ?? bytes.count)], as: UTF8.self)
    let tail = place.map { String(decoding: bytes[($0 + separator.count)...], as: UTF8.self) } ?? ""
    self.kind = kind
    hasSeparator = place != nil
    if kind == .repeatable {
      guard hasSeparator, head.isEmpty else { return nil }
      version = nil
      versionText = nil
    } else {
      guard let version = VersionNumber(head) else { return nil }
      self.version = version
      versionText = String(decoding: head.utf8.map { $0 == 0x5F ? 0x2E : $0 }, as: UTF8.self)
    }
    description = String(decoding: tail.utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
  }

  /// What cannot be there twice in one history.
  var key: String { "\(kind.rawValue) \(version?.key ?? description)" }

  /// Whether it begins as a versioned migration does, in any letter case, with a version behind it.
  static func isMisspelt(_ stem: String, _ naming: FlywayNaming) -> Bool {
    guard stem.lowercased().hasPrefix(naming.versioned.lowercased()) else { return false }
    return corrected(stem, naming) != nil
  }

  /// A name that Flyway runs for one that it does not: `V3__add_x` for `v3__add_x`, `V3_add_x`,
  /// `V3-add-x` and `3__add_x`, `R__view` for `R_view`; nil where none is near.
  static func corrected(_ stem: String, _ naming: FlywayNaming) -> String? {
    var bytes = Array(stem.utf8)[...]
    var prefix = naming.versioned
    for known in [naming.versioned, naming.undo, naming.repeatable, naming.baseline]
    where stem.lowercased().hasPrefix(known.lowercased()) {
      prefix = known
      bytes = Array(stem.utf8.dropFirst(known.utf8.count))[...]
      break
    }
    let isSeparator: (UInt8) -> Bool = { $0 == 0x5F || $0 == 0x2D || $0 == 0x20 || $0 == 0x2E }
    if prefix == naming.repeatable {
      guard let first = bytes.first, isSeparator(first) else { return nil }
      let rest = String(decoding: bytes.drop(while: isSeparator), as: UTF8.self)
      return rest.isEmpty ? nil : prefix + naming.separator + rest
    }
    // `1.2.3` and `1_2_3` are one version; letters end it.
    var end = bytes.startIndex
    var digitsEnd = bytes.startIndex
    while end < bytes.endIndex {
      if NaturalOrder.isDigit(bytes[end]) {
        end += 1
        digitsEnd = end
      } else if end > bytes.startIndex, digitsEnd == end, bytes[end] == 0x2E || bytes[end] == 0x5F {
        end += 1
      } else {
        break
      }
    }
    guard digitsEnd > bytes.startIndex else { return nil }
    let version = String(decoding: bytes[..<digitsEnd], as: UTF8.self)
    let rest = String(decoding: bytes[digitsEnd...].drop(while: isSeparator), as: UTF8.self)
    return prefix + version + naming.separator + (rest.isEmpty ? "description" : rest)
  }
}
