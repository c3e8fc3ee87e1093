import SQL
import Text

/// A file name as Flyway takes it apart: prefix, version, `__`, description.
///
/// Documentation, "Migrations", "Naming"; versions are numbers between dots or underscores.
struct FlywayName {
  enum Kind: Character {
    case versioned = "V"
    case undo = "U"
    case repeatable = "R"
    case baseline = "B"
  }

  let kind: Kind
  /// Nil for a repeatable migration.
  let version: VersionNumber?
  /// The version as it is written, with dots.
  let versionText: String?
  let description: String

  init?(_ stem: String) {
    guard let first = stem.first, let kind = Kind(rawValue: first) else { return nil }
    let bytes = Array(stem.utf8.dropFirst())
    var separator = 0
    while separator + 1 < bytes.count,
      bytes[separator] != UInt8(ascii: "_") || bytes[separator + 1] != UInt8(ascii: "_")
    {
      separator += 1
    }
    let hasSeparator = separator + 1 < bytes.count
    let head = String(decoding: hasSeparator ? bytes[..<separator] : bytes[...], as: UTF8.self)
    let tail = hasSeparator ? String(decoding: bytes[(separator + 2)...], as: UTF8.self) : ""
    self.kind = kind
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
}

extension Layout {
  /// Flyway: `V1.2__x.sql`, `U1.2__x.sql`, `R__x.sql`, `B1.2__x.sql`, in any folder below.
  ///
  /// Documentation, "Migrations": by version, then the repeatable ones by description. On a new
  /// database the highest baseline migration runs and no version up to its own ("Baseline
  /// migrations"). A script runs in a transaction, unless a statement in it cannot (PostgreSQL:
  /// `PostgreSQLParser.detectCanExecuteInTransaction`) or `NAME.sql.conf` says
  /// `executeInTransaction=false` ("Script configuration"), as `flyway.conf` can for all.
  static let flyway = Layout(
    name: .flyway,
    recognises: { listing in
      let scripts = listing.scripts
      let names = scripts.filter { file in
        FlywayName(file.stem).map { $0.kind != .undo && file.stem.contains("__") } ?? false
      }
      let undos = scripts.filter { FlywayName($0.stem)?.kind == .undo || isFlywayCallback($0.stem) }
      return !names.isEmpty && (names.count + undos.count) * 2 > scripts.count
    },
    read: { listing in FlywayReader(listing: listing).read() })
}

/// `afterMigrate.sql`, `beforeEachMigrate__x.sql`: Flyway runs them around migrations
/// (documentation, "Callback events").
private func isFlywayCallback(_ stem: String) -> Bool {
  let events = [
    "beforeMigrate", "afterMigrate", "beforeEachMigrate", "afterEachMigrate", "beforeRepeatables",
    "afterVersioned", "beforeClean", "afterClean", "beforeValidate", "afterValidate",
    "beforeBaseline", "afterBaseline", "beforeRepair", "afterRepair", "beforeInfo", "afterInfo",
    "beforeUndo", "afterUndo", "beforeEachUndo", "afterEachUndo", "beforeConnect", "afterConnect",
    "createSchema",
  ]
  return events.contains { stem.hasPrefix($0) }
}

private struct FlywayReader {
  let listing: Listing
  private let configurations: [String: Bool]
  private var reading = LayoutReading()
  private var versioned: [(name: FlywayName, file: ListedFile)] = []
  private var undos: [String: ListedFile] = [:]
  private var repeatables: [(name: FlywayName, file: ListedFile)] = []
  private var baselines: [(name: FlywayName, file: ListedFile)] = []

  init(listing: Listing) {
    self.listing = listing
    configurations = Self.configurations(listing)
  }

  func read() -> LayoutReading {
    var copy = self
    copy.sortOut()
    copy.addVersioned()
    copy.addRepeatables()
    copy.reading.ignorePrograms(in: listing)
    return copy.reading
  }

  private mutating func sortOut() {
    for file in listing.scripts {
      guard let name = FlywayName(file.stem) else {
        reading.ignore(
          file,
          isFlywayCallback(file.stem)
            ? "a Flyway callback, which is no migration"
            : "not a name that Flyway runs, such as `V2__add_x.sql`")
        continue
      }
      switch name.kind {
      case .versioned: versioned.append((name, file))
      case .repeatable: repeatables.append((name, file))
      case .baseline: baselines.append((name, file))
      case .undo:
        if let other = undos[name.version?.key ?? ""] {
          reading.ignore(file, "same version as `\(other.path)`")
        } else {
          undos[name.version?.key ?? ""] = file
        }
      }
    }
  }

  private mutating func addVersioned() {
    Self.sort(&baselines)
    let baseline = baselines.popLast()
    for older in baselines {
      reading.ignore(older.file, "an older baseline than `\(baseline?.file.path ?? "")`")
    }
    if let baseline { versioned.append(baseline) }
    Self.sort(&versioned)
    for (name, file) in versioned {
      let undo = name.kind == .versioned ? undos.removeValue(forKey: name.version?.key ?? "") : nil
      if let baseline, name.kind == .versioned, let version = name.version,
        let start = baseline.name.version, version.compare(to: start) <= 0
      {
        reading.ignore(file, "a new database starts from `\(baseline.file.path)` instead")
        if let undo { reading.ignore(undo, "a rollback of what is not run") }
        continue
      }
      reading.migrations.append(
        Migration(
          version: name.versionText, name: name.description, up: script(file),
          down: undo.map(script)))
    }
    for file in undos.values.sorted(by: { NaturalOrder.bytesPrecede($0.path, $1.path) }) {
      reading.ignore(file, "a rollback without its migration")
    }
  }

  private mutating func addRepeatables() {
    repeatables.sort { left, right in
      NaturalOrder.bytesPrecede(left.name.description, right.name.description)
    }
    for (name, file) in repeatables {
      reading.migrations.append(
        Migration(
          version: nil, name: name.description, up: script(file), down: nil, isRepeatable: true))
    }
  }

  private static func sort(_ files: inout [(name: FlywayName, file: ListedFile)]) {
    files.sort { left, right in
      guard let leftVersion = left.name.version, let rightVersion = right.name.version else {
        return false
      }
      let order = leftVersion.compare(to: rightVersion)
      return order != 0 ? order < 0 : NaturalOrder.bytesPrecede(left.file.path, right.file.path)
    }
  }

  private func script(_ file: ListedFile) -> Script {
    Script(whole: file.source, transaction: transaction(of: file))
  }

  private func transaction(of file: ListedFile) -> TransactionMode {
    if let configured = configuredTransaction(of: file) {
      return configured ? listing.wrapped : .perStatement
    }
    guard listing.wrapped == .wrapped else { return listing.wrapped }
    return LoneStatement.isKnownToFlyway(file.source) ? .perStatement : .wrapped
  }

  private func configuredTransaction(of file: ListedFile) -> Bool? {
    configurations[file.path + ".conf"] ?? configurations["flyway.conf"]
      ?? configurations["flyway.toml"]
  }

  /// What script configurations, by path, and those of the project, by name, say.
  private static func configurations(_ listing: Listing) -> [String: Bool] {
    var result: [String: Bool] = [:]
    for file in listing.files where !file.isScript {
      let isProject = file.name == "flyway.conf" || file.name == "flyway.toml"
      guard isProject || file.name.hasSuffix(".sql.conf") else { continue }
      for line in file.source.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1).map { part in
          String(decoding: part.filter { $0 > 0x20 }, as: UTF8.self)
        }
        let keys = ["executeInTransaction", "flyway.executeInTransaction"]
        if parts.count == 2, keys.contains(parts[0]) {
          result[isProject ? file.name : file.path] = parts[1] != "false"
        }
      }
    }
    return result
  }
}
