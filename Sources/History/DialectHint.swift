import SQL
import Text

/// What the files themselves say about their dialect.
package struct DialectHint: Hashable, Sendable {
  /// Nil where they say nothing, or where they contradict each other.
  package var dialect: Dialect?
  /// What was seen: lower case, no full stop.
  package var reason: String
  /// The files say nothing at all; nil for the dialect with something said is a contradiction.
  package var isSilent: Bool

  package init(dialect: Dialect?, reason: String, isSilent: Bool = false) {
    self.dialect = dialect
    self.reason = reason
    self.isSilent = isSilent
  }
}

/// The dialect of `files` by the names of folders and files, by the files of tools, and by what
/// only one server family reads.
///
/// It is right or nil, and then the user is asked: names and contents that contradict each other,
/// or contents with marks of both families, are nil. Linear in the bytes.
package func dialectHint(of files: [SourceFile]) -> DialectHint {
  DialectEvidence(files: files).hint
}

/// What speaks for each dialect.
struct DialectEvidence {
  /// From plans, journals and lock files: the project's own word.
  private var configured: [Dialect: String] = [:]
  /// From the innermost folder or file name that names a server.
  private var named: [Engine: String] = [:]
  private var unnamedCount = 0
  private(set) var contents = DialectMarks()

  init(files: [SourceFile]) {
    for file in files {
      let parts = ListedFile.components(of: file.path)
      guard let name = parts.last else { continue }
      // A file of another name was named by hand, or is standard input.
      switch ListedFile.kind(ofName: name) ?? .script {
      case .support:
        if let dialect = Self.configuredDialect(file, name: name) {
          configured[dialect] = file.path
        }
      case .script:
        if let engine = Self.namedEngine(parts) {
          if named[engine] == nil { named[engine] = file.path }
        } else {
          unnamedCount += 1
        }
        contents.read(file)
      case .program: break
      }
    }
  }

  var hint: DialectHint {
    if let (dialect, path) = configured.first {
      guard configured.count == 1 else {
        return DialectHint(dialect: nil, reason: "the project's files name several servers")
      }
      return DialectHint(dialect: refined(dialect), reason: "`\(path)` says so")
    }
    let byContents = contents.hint
    guard let (engine, path) = named.first, unnamedCount == 0 else { return byContents }
    guard named.count == 1 else {
      // Migrations may be named for servers that the application talks to; what they say decides.
      if byContents.dialect != nil { return byContents }
      return DialectHint(
        dialect: nil, reason: "the names of folders and files name several servers")
    }
    guard case .dialect(let dialect) = engine else {
      return DialectHint(dialect: nil, reason: "`\(path)` is named for another server")
    }
    if let seen = byContents.dialect, seen.isMySQLFamily != dialect.isMySQLFamily {
      return DialectHint(
        dialect: nil,
        reason: "`\(path)` is named for \(dialect.displayName), but \(byContents.reason)")
    }
    return DialectHint(dialect: refined(dialect), reason: "`\(path)` is named for it")
  }

  /// MySQL by name, MariaDB by what the files say.
  private func refined(_ dialect: Dialect) -> Dialect {
    dialect == .mysql && contents.hint.dialect == .mariadb ? .mariadb : dialect
  }

  /// How many parts of a path are looked at: those near the file, not where a checkout lies.
  private static let nearParts = 4

  /// The server that the path names, the innermost part first.
  private static func namedEngine(_ parts: [String]) -> Engine? {
    for part in parts.suffix(nearParts).reversed() {
      let words = part.lowercased().split { !$0.isLetter && !$0.isNumber }
      let engines = Set(words.compactMap { Engine(word: String($0)) })
      if engines.count == 1 { return engines.first }
      // Two servers in one name: the last word decides only if it stands alone behind the others.
      if engines.count > 1 { return words.last.flatMap { Engine(word: String($0)) } }
    }
    return nil
  }

  /// `provider = "mysql"` (Prisma), `"dialect": "postgresql"` (Drizzle), `engine = pg` (Sqitch),
  /// `jdbc:postgresql:` (Flyway).
  private static func configuredDialect(_ file: SourceFile, name: String) -> Dialect? {
    let key: String
    switch name {
    case "migration_lock.toml": key = "provider"
    case "_journal.json": key = "dialect"
    case "sqitch.conf": key = "engine"
    case "flyway.conf", "flyway.toml": key = "jdbc"
    default: return nil
    }
    var words = file.bytes.split { !CodeWalker.isWord($0) || $0 == UInt8(ascii: "$") }[...]
    while let word = words.popFirst() {
      guard word.elementsEqual(key.utf8), let value = words.first else { continue }
      if let engine = Engine(word: String(decoding: value, as: UTF8.self)) { return engine.dialect }
    }
    return nil
  }
}

/// Marks in SQL that only one server family reads, counted over files.
struct DialectMarks {
  private var postgresql: [String: Int] = [:]
  private var mysql: [String: Int] = [:]
  private var mariadb: [String: Int] = [:]
  private var other: [String: Int] = [:]

  var hint: DialectHint {
    if let (mark, server) = other.keys.sorted().first.map({ ($0, Self.otherMarks[$0] ?? "") }) {
      return DialectHint(dialect: nil, reason: "`\(mark)` belongs to \(server)")
    }
    let postgresqlMark = Self.mostFrequent(postgresql)
    let mysqlMark = Self.mostFrequent(mysql.merging(mariadb) { $0 + $1 })
    switch (postgresqlMark, mysqlMark) {
    case (let mark?, nil):
      return DialectHint(dialect: .postgresql, reason: "`\(mark)` is PostgreSQL's")
    case (nil, let mark?):
      if let mark = Self.mostFrequent(mariadb) {
        return DialectHint(dialect: .mariadb, reason: "`\(mark)` is MariaDB's")
      }
      return DialectHint(dialect: .mysql, reason: "`\(mark)` is MySQL's")
    case (let left?, let right?):
      return DialectHint(
        dialect: nil, reason: "`\(left)` is PostgreSQL's and `\(right)` is MySQL's")
    case (nil, nil):
      return DialectHint(
        dialect: nil, reason: "nothing in the files belongs to one server only", isSilent: true)
    }
  }

  private static func mostFrequent(_ marks: [String: Int]) -> String? {
    marks.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  mutating func read(_ file: SourceFile) {
    var walker = CodeWalker(file.bytes)
    var previousWord = ""
    var wordBefore = ""
    var previousSymbol: (byte: UInt8, isAdjacent: Bool) = (0, false)
    while let piece = walker.next() {
      switch piece {
      case .word(let range):
        previousSymbol.byte = 0
        let word = Self.capitals(file.bytes[range]) ?? ""
        if !word.isEmpty {
          note(word, after: previousWord)
          note(word, behindNameAfter: wordBefore)
        }
        wordBefore = previousWord
        previousWord = word
        continue
      case .backquoted: mysql["`…`", default: 0] += 1
      case .dollarQuoted: postgresql["$$", default: 0] += 1
      case .versionComment(let start):
        // `/*M!` is read by MariaDB only, `/*!` by both.
        if file.bytes[start + 2] == UInt8(ascii: "M") {
          mariadb["/*M!", default: 0] += 1
        } else {
          mysql["/*!", default: 0] += 1
        }
      case .symbol(UInt8(ascii: ":")):
        if previousSymbol.byte == UInt8(ascii: ":") { postgresql["::", default: 0] += 1 }
        previousSymbol.byte = previousSymbol.byte == 0 ? UInt8(ascii: ":") : 0
        previousWord = ""
        wordBefore = ""
        continue
      case .symbol(UInt8(ascii: "(")):
        if previousWord == "DATABASE" { mysql["DATABASE()", default: 0] += 1 }
      case .symbol(UInt8(ascii: "=")):
        if previousWord == "ENGINE" { mysql["ENGINE=", default: 0] += 1 }
      case .string, .doubleQuoted, .symbol: break
      }
      previousSymbol.byte = 0
      previousWord = ""
      wordBefore = ""
    }
    if walker.isMySQL == true { mysql["DELIMITER", default: 0] += 1 }
  }

  private mutating func note(_ word: String, after previous: String) {
    if Self.postgresqlWords.contains(word) { postgresql[word, default: 0] += 1 }
    if Self.mysqlWords.contains(word) { mysql[word, default: 0] += 1 }
    if Self.otherMarks[word] != nil { other[word, default: 0] += 1 }
    if word == "VERSIONING", previous == "SYSTEM" { mariadb["SYSTEM VERSIONING", default: 0] += 1 }
    guard let pair = Self.pairs[word]?[previous] else { return }
    if pair {
      postgresql["\(previous) \(word)", default: 0] += 1
    } else {
      mysql["\(previous) \(word)", default: 0] += 1
    }
  }

  /// `ALTER TABLE name MODIFY`, `PREPARE name FROM`.
  private mutating func note(_ word: String, behindNameAfter verb: String) {
    switch (verb, word) {
    case ("TABLE", "MODIFY"), ("PREPARE", "FROM"): mysql["\(verb) … \(word)", default: 0] += 1
    default: break
    }
  }

  /// The word in capitals; nil for one that cannot be a mark or stand before one, by its length and
  /// first letter, which spares most of the work.
  private static func capitals(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, bytes.count <= longestWord,
      candidates[Int(first & 0x1F)] & (1 << UInt64(bytes.count)) != 0
    else { return nil }
    let capitals = bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 &- 0x20 : $0 }
    return String(decoding: capitals, as: UTF8.self)
  }

  /// Every word that `note` looks at.
  private static let allWords: Set<String> = postgresqlWords.union(mysqlWords)
    .union(otherMarks.keys).union(pairs.keys).union(pairs.values.flatMap(\.keys))
    .union(["ENGINE", "SYSTEM", "VERSIONING", "DATABASE", "TABLE", "MODIFY", "PREPARE", "FROM"])

  private static let longestWord = 32

  /// For each first letter, by its five low bits, the lengths of words as bits.
  private static let candidates: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 32)
    for word in allWords {
      guard let first = word.utf8.first, word.utf8.count <= longestWord else { continue }
      lengths[Int(first & 0x1F)] |= 1 << UInt64(word.utf8.count)
    }
    return lengths
  }()

  private static let postgresqlWords: Set<String> = [
    "BIGSERIAL", "SMALLSERIAL", "JSONB", "TIMESTAMPTZ", "BYTEA", "PLPGSQL", "CONCURRENTLY",
    "ILIKE", "TSVECTOR", "REGCLASS", "SEARCH_PATH", "PG_CATALOG", "SETVAL", "PLAINTO_TSQUERY",
    "GEN_RANDOM_UUID", "NOTHING", "CITEXT", "INT8RANGE", "TSTZRANGE",
    "UUID_GENERATE_V4",
  ]

  private static let mysqlWords: Set<String> = [
    "AUTO_INCREMENT", "MEDIUMTEXT", "LONGTEXT", "MEDIUMBLOB", "LONGBLOB", "MEDIUMINT", "INNODB",
    "UTF8MB4", "UNSIGNED", "TINYINT",
  ]

  private static let otherMarks: [String: String] = [
    "AUTOINCREMENT": "SQLite", "PRAGMA": "SQLite", "NVARCHAR": "SQL Server",
    "NVARCHAR2": "Oracle", "VARCHAR2": "Oracle", "UNIQUEIDENTIFIER": "SQL Server",
  ]

  /// Pairs of words, by the second: true for PostgreSQL, false for MySQL.
  private static let pairs: [String: [String: Bool]] = [
    "EXTENSION": ["CREATE": true],
    "ON": ["COMMENT": true],
    "IDENTITY": ["AS": true],
    "CONFLICT": ["ON": true],
    "TYPE": ["CREATE": true],
    "OWNER": ["ALTER": true],
    "ZONE": ["TIME": true],
    "DUPLICATE": ["ON": false],
    "COLUMN": ["MODIFY": false, "CHANGE": false],
    "IGNORE": ["INSERT": false],
    "KEY": ["FULLTEXT": false],
    "SET": ["CHARACTER": false],
    "SERIAL": ["ID": true],
  ]
}
