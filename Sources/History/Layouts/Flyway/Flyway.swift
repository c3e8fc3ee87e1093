import SQL
import Text

extension Layout {
  /// Flyway: `V1.2__x.sql`, `U1.2__x.sql`, `R__x.sql`, `B1.2__x.sql`, in any folder below.
  ///
  /// Documentation, "Migrations": by version, then the repeatable ones by description. On a new
  /// database the highest baseline migration runs and no version up to its own ("Baseline
  /// migrations"). A script runs in a transaction, unless a statement in it cannot (PostgreSQL:
  /// `PostgreSQLParser.detectCanExecuteInTransaction`) or `NAME.sql.conf` says
  /// `executeInTransaction=false` ("Script configuration"), as `flyway.conf` and `flyway.toml` can for
  /// all; `shouldExecute=false` there leaves a script out. Two versions that are alike stop every run,
  /// and other names are passed over (`CompositeMigrationResolver`, `ResourceNameValidator`).
  static let flyway = Layout(
    name: .flyway,
    recognises: { listing in
      let scripts = listing.scripts
      let naming = FlywayNaming(listing.files)
      var names = 0
      var others = 0
      // What is nearly one of its names does not speak against it.
      var misses = 0
      for file in scripts {
        if let name = FlywayName(file.stem, naming) {
          if name.kind == .undo { others += 1 } else if name.hasSeparator { names += 1 }
        } else if FlywayCallback.isCallback(file.stem) {
          others += 1
        } else if FlywayName.isMisspelt(file.stem, naming) {
          misses += 1
        }
      }
      let isConfigured = listing.files.contains {
        FoundFiles.settingsNames.contains($0.name)
      }
      return names > 0 && (isConfigured || (names + others) * 2 > scripts.count - misses)
    },
    read: { listing in FlywayReader(listing: listing).read() })
}

/// `afterMigrate.sql`, `beforeEachMigrate__x.sql`: Flyway runs them around migrations
/// (documentation, "Callback events").
enum FlywayCallback {
  static func isCallback(_ stem: String) -> Bool { events.contains { stem.hasPrefix($0) } }

  private static let events = [
    "beforeMigrate", "afterMigrate", "beforeEachMigrate", "afterEachMigrate", "beforeRepeatables",
    "afterVersioned", "beforeClean", "afterClean", "beforeValidate", "afterValidate",
    "beforeBaseline", "afterBaseline", "beforeRepair", "afterRepair", "beforeInfo", "afterInfo",
    "beforeUndo", "afterUndo", "beforeEachUndo", "afterEachUndo", "beforeConnect", "afterConnect",
    "createSchema",
  ]
}

private struct FlywayReader {
  private typealias Named = (name: FlywayName, file: ListedFile)

  let listing: Listing
  private let naming: FlywayNaming
  private let configurations: [String: KeyValueLines]
  private var reading = LayoutReading(.flyway)
  private var versioned: [Named] = []
  private var undos: [String: ListedFile] = [:]
  private var repeatables: [Named] = []
  private var baselines: [Named] = []

  init(listing: Listing) {
    self.listing = listing
    naming = FlywayNaming(listing.files)
    var configurations: [String: KeyValueLines] = [:]
    for file in listing.files where file.name.hasSuffix(".conf") && file.name != "flyway.conf" {
      configurations[file.path] = KeyValueLines(file.source)
    }
    self.configurations = configurations
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
      guard let name = FlywayName(file.stem, naming), naming.hasSuffix(file.name) else {
        passOver(file)
        continue
      }
      if setting("shouldExecute", of: file) == "false" {
        reading.ignore(file, "`\(file.path).conf` says `shouldExecute=false`")
        continue
      }
      switch name.kind {
      case .versioned: versioned.append((name, file))
      case .repeatable: repeatables.append((name, file))
      case .baseline: baselines.append((name, file))
      case .undo:
        if let other = undos[name.version?.key ?? ""] {
          reading.ignore(file, "same version as `\(other.path)`")
          reading.note(
            .sameVersion(name.versionText ?? "", other: other.path), file, Self.refusal)
        } else {
          undos[name.version?.key ?? ""] = file
        }
      }
    }
  }

  private static let refusal = "Flyway refuses to run any migration"

  private mutating func passOver(_ file: ListedFile) {
    if FlywayCallback.isCallback(file.stem) {
      return reading.ignore(file, "a Flyway callback, which is no migration")
    }
    let example = "\(naming.versioned)2\(naming.separator)add_x\(naming.suffixes.first ?? "")"
    let better = FlywayName.corrected(file.stem, naming).map {
      $0 + (naming.suffixes.first ?? "")
    }
    reading.passOver(
      file, "not a name that Flyway runs, such as `\(example)`", betterName: better,
      isMeant: FlywayName(file.stem, naming) != nil
        || better != nil && file.stem.hasPrefix(naming.repeatable + "_"))
  }

  private mutating func addVersioned() {
    Self.sort(&baselines)
    let baseline = baselines.popLast()
    for older in baselines {
      reading.ignore(older.file, "an older baseline than `\(baseline?.file.path ?? "")`")
    }
    Self.sort(&versioned)
    noteSameVersions(versioned)
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
      reading.passOver(
        file, "a rollback without its migration", isMeant: true,
        consequence: "no version is its own, so `flyway undo` never runs it")
    }
  }

  private mutating func addRepeatables() {
    repeatables.sort { left, right in
      NaturalOrder.bytesPrecede(left.name.description, right.name.description)
    }
    noteSameVersions(repeatables)
    for (name, file) in repeatables {
      reading.migrations.append(
        Migration(
          version: nil, name: name.description, up: script(file), down: nil, isRepeatable: true))
    }
  }

  private mutating func noteSameVersions(_ files: [Named]) {
    reading.noteSameVersions(
      files.map { ($0.name.key, $0.name.versionText ?? $0.name.description, $0.file) },
      Self.refusal)
  }

  private static func sort(_ files: inout [Named]) {
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
    let own = setting("executeInTransaction", of: file).map { $0 != "false" }
    if let configured = own ?? naming.executeInTransaction {
      return configured ? listing.wrapped : .perStatement
    }
    guard listing.wrapped == .wrapped else { return listing.wrapped }
    return LoneStatement.isKnownToFlyway(file.source) ? .perStatement : .wrapped
  }

  /// What the file's own `.conf` says.
  private func setting(_ name: String, of file: ListedFile) -> String? {
    configurations[file.path + ".conf"]?.first { $0.key == name }?.value
  }
}
