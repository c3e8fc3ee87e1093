import SQL
import Text

/// The files found below one folder, as the caller read them.
package struct FoundFiles: Sendable {
  /// The folder as it was given on the command line.
  package var root: String
  /// Their paths begin with `root`.
  package var files: [SourceFile]
  /// Tools' settings in the folders around `root`, the nearest of each name.
  package var settings: [SourceFile] = []

  package init(root: String, files: [SourceFile]) {
    self.root = root
    self.files = files
  }

  /// The names that `settings` can have.
  package static let settingsNames = ["flyway.conf", "flyway.toml"]
}

/// A file below the folder that is read, with its path taken apart once.
struct ListedFile: Sendable {
  enum Kind: Sendable {
    /// SQL that a server runs.
    case script
    /// A tool's own file: a plan, a journal, a lock file, a configuration.
    case support
    /// A migration written in a programming language, which gander does not read.
    case program(language: String)
  }

  let source: SourceFile
  /// The folders between the root and the file.
  let folders: [String]
  let name: String
  let kind: Kind
  /// The instructions of migration tools in the file.
  let markers: [MarkerLine]

  init?(_ source: SourceFile, root: String) {
    var parts = Self.components(of: Self.relative(source.path, to: root))
    guard let name = parts.popLast(), let kind = Self.kind(ofName: name) else { return nil }
    self.source = source
    self.name = name
    self.kind = kind
    folders = parts
    if case .script = kind { markers = MarkerLine.lines(in: source.bytes) } else { markers = [] }
  }

  /// A tool's settings in a folder around the root, which hold for all that is below.
  init(settings source: SourceFile) {
    self.source = source
    folders = []
    name = Self.components(of: source.path).last ?? source.path
    kind = .support
    markers = []
  }

  var path: String { source.path }

  var isScript: Bool { if case .script = kind { true } else { false } }

  /// The folders and the name.
  var components: [String] { folders + [name] }

  /// The name without the ending that makes it a script: `001_x` of `001_x.sql`.
  var stem: String { Self.scriptStem(of: name)?.stem ?? name }

  func has(_ tool: MarkerTool) -> Bool { markers.contains { $0.tool == tool } }

  /// The path below `root`, or the path itself where it is not below.
  static func relative(_ path: String, to root: String) -> String {
    var folder = root
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard !folder.isEmpty, folder != ".", path.hasPrefix(folder) else { return path }
    let rest = path.dropFirst(folder.count)
    return rest.hasPrefix("/") || folder == "/" ? String(rest) : path
  }

  static func components(of path: String) -> [String] {
    path.split { $0 == "/" || $0 == "\\" }.map(String.init).filter { $0 != "." }
  }

  /// What a file is by its name alone; nil for a file that no tool runs or reads.
  static func kind(ofName name: String) -> Kind? {
    if scriptStem(of: name) != nil { return .script }
    if supportNames.contains(name) || name.hasSuffix(".sql.conf") { return .support }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: dot)...])
    // Hasura's older migrations.
    if name == "up.yaml" || name == "down.yaml" { return .program(language: "YAML") }
    if ["xml", "yaml", "yml", "json"].contains(ending) {
      return name.lowercased().contains("changelog") ? .support : nil
    }
    guard name == "migration.ts" || isVersioned(name), !name.hasSuffix("_test.go") else {
      return nil
    }
    return languages[ending].map { .program(language: $0) }
  }

  /// A number in front, as goose and Knex want it, or behind a `V` or `U`, as Flyway and refinery do.
  private static func isVersioned(_ name: String) -> Bool {
    let hasLetter = name.hasPrefix("V") || name.hasPrefix("U")
    return name.utf8.dropFirst(hasLetter ? 1 : 0).first.map(NaturalOrder.isDigit) ?? false
  }

  private static let supportNames: Set<String> = [
    "atlas.sum", "sqitch.plan", "sqitch.conf", "_journal.json", "manifest.json",
    "migration_lock.toml", "metadata.toml", "flyway.conf", "flyway.toml",
    "refinery.toml",
  ]

  private static let languages: [String: String] = [
    "go": "Go", "java": "Java", "kt": "Kotlin", "ts": "TypeScript", "js": "JavaScript",
    "py": "Python", "rs": "Rust", "rb": "Ruby", "php": "PHP",
  ]

  private static let scriptEndings = [".sql", ".pgsql", ".psql", ".ddl"]

  /// The name without its script ending, and what an ending behind that says about the server:
  /// `.sql`, `.ddl`, `.sql.postgres`.
  static func scriptStem(of name: String) -> (stem: String, engine: Engine?)? {
    let lower = name.lowercased()
    for ending in scriptEndings where lower.hasSuffix(ending) && lower.count > ending.count {
      return (String(name.dropLast(ending.count)), nil)
    }
    guard let dot = lower.lastIndex(of: "."),
      let engine = Engine(word: String(lower[lower.index(after: dot)...]))
    else { return nil }
    let inner = lower[..<dot]
    guard inner.hasSuffix(".sql"), inner.count > 4 else { return nil }
    return (String(name.prefix(inner.count - 4)), engine)
  }
}

/// A database server that folders and files are named for.
enum Engine: Hashable, Sendable {
  case dialect(Dialect)
  /// A server that gander does not read, by its name.
  case other(String)

  /// The server that a word of a path names, in lower case.
  init?(word: String) {
    switch word {
    case "postgres", "postgresql", "pg", "pgsql", "psql", "postgre", "postgres9", "timescaledb":
      self = .dialect(.postgresql)
    case "mysql", "mysql5", "mysql8": self = .dialect(.mysql)
    case "mariadb", "maria": self = .dialect(.mariadb)
    case "sqlite", "sqlite3", "libsql", "sqlcipher", "rqlite", "turso": self = .other("SQLite")
    case "mssql", "sqlserver", "tsql": self = .other("SQL Server")
    case "oracle": self = .other("Oracle")
    case "h2", "hsql", "hsqldb", "derby": self = .other("a Java database")
    case "clickhouse": self = .other("ClickHouse")
    case "cassandra", "cql", "scylla": self = .other("Cassandra")
    // Not `db2`, which is a second database as often as the server.
    case "cockroach", "cockroachdb", "crdb": self = .other("CockroachDB")
    case "redshift": self = .other("Redshift")
    case "firebird": self = .other("Firebird")
    case "ydb": self = .other("YDB")
    case "starrocks": self = .other("StarRocks")
    case "exasol": self = .other("Exasol")
    case "vertica": self = .other("Vertica")
    case "bigquery": self = .other("BigQuery")
    case "snowflake": self = .other("Snowflake")
    case "spanner": self = .other("Spanner")
    default: return nil
    }
  }

  var dialect: Dialect? { if case .dialect(let dialect) = self { dialect } else { nil } }
}
