/// The keywords by their bytes, and what each may name in each dialect.
///
/// The hash is computed while a word is scanned, so that a lookup reads the word once more at most.
struct KeywordTable: Sendable {
  /// Built at the first use, once a process.
  static let shared = KeywordTable()

  static let hashSeed: UInt32 = 0x811C_9DC5

  /// Adds a byte to a hash; letters of either case add the same.
  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193
  }

  private static let slotCount = 4096

  /// Open addressing: the raw value of the keyword, 0 for an empty slot.
  private var slots: [UInt16]
  /// All words in lower case, one behind the other, and where each starts.
  private var letters: [UInt8] = []
  private var starts: [UInt32] = [0, 0]
  /// Lengths outside of these are no keywords.
  private let shortest: Int
  private let longest: Int

  private var postgresql: Categories
  private var mysql: Categories
  private var mariadb: Categories

  private init() {
    slots = [UInt16](repeating: 0, count: Self.slotCount)
    shortest = Keyword.spellings.lazy.map(\.utf8.count).min() ?? 0
    longest = Keyword.spellings.lazy.map(\.utf8.count).max() ?? 0
    let empty = Categories(count: Keyword.spellings.count + 1)
    postgresql = empty
    mysql = empty
    mariadb = empty
    for (index, word) in Keyword.spellings.enumerated() {
      letters += Array(word.utf8)
      starts.append(UInt32(truncatingIfNeeded: letters.count))
      var slot = Self.slot(of: Self.hash(word.utf8))
      while slots[slot] != 0 { slot = (slot + 1) % Self.slotCount }
      slots[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
    classifyPostgreSQL()
    classifyMySQLFamily()
  }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(hashSeed) { mix($0, $1) }
  }

  @inline(__always)
  private static func slot(of hash: UInt32) -> Int {
    Int((hash ^ (hash >> 15)) & UInt32(truncatingIfNeeded: slotCount - 1))
  }

  /// The keyword that `bytes[start..<end]` spells in any letter case; `hash` is its ``mix(_:_:)``.
  func find(_ bytes: [UInt8], _ start: Int, _ end: Int, hash: UInt32) -> Keyword {
    let length = end - start
    guard length >= shortest, length <= longest else { return .notKeyword }
    var slot = Self.slot(of: hash)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if spells(index, bytes, start, length) {
        return Keyword(rawValue: slots[slot]) ?? .notKeyword
      }
      slot = (slot + 1) % Self.slotCount
    }
    return .notKeyword
  }

  /// The keyword that `word` spells in any letter case.
  func find(_ word: Substring) -> Keyword {
    let bytes = Array(word.utf8)
    return find(bytes, 0, bytes.count, hash: Self.hash(bytes))
  }

  private func spells(_ index: Int, _ bytes: [UInt8], _ start: Int, _ length: Int) -> Bool {
    let first = Int(starts[index])
    guard Int(starts[index + 1]) - first == length else { return false }
    var offset = 0
    while offset < length {
      let byte = bytes[start + offset]
      let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      guard lower == letters[first + offset] else { return false }
      offset += 1
    }
    return true
  }

  func categories(of dialect: Dialect) -> Categories {
    switch dialect {
    case .postgresql: postgresql
    case .mysql: mysql
    case .mariadb: mariadb
    }
  }
}

extension KeywordTable {
  /// What each keyword may name in one dialect: flags, and the versions from and before which they hold.
  struct Categories: Sendable {
    /// By raw value.
    fileprivate var flags: [TokenFlags]
    fileprivate var since: [UInt32]
    fileprivate var before: [UInt32]

    fileprivate init(count: Int) {
      flags = [TokenFlags](repeating: [], count: count)
      since = [UInt32](repeating: 0, count: count)
      before = [UInt32](repeating: .max, count: count)
    }

    /// The flags of a keyword in a version, given as ``ServerVersion/number``.
    @inline(__always)
    func flags(of keyword: Keyword, version: UInt32) -> TokenFlags {
      let index = Int(keyword.rawValue)
      guard version >= since[index], version < before[index] else { return [] }
      return flags[index]
    }
  }

  private func add(
    _ words: String, _ flags: TokenFlags, to categories: inout Categories,
    since: ServerVersion? = nil, before: ServerVersion? = nil
  ) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let index = Int(find(word).rawValue)
      categories.flags[index].formUnion(flags)
      if let since { categories.since[index] = since.firstNumber }
      if let before { categories.before[index] = before.firstNumber }
    }
    categories.flags[0] = []
  }

  private mutating func classifyPostgreSQL() {
    var categories = postgresql
    add(PostgreSQLKeywords.reserved, .reserved, to: &categories)
    add(PostgreSQLKeywords.columnName, .columnNameKeyword, to: &categories)
    add(PostgreSQLKeywords.typeFunction, .typeFunctionKeyword, to: &categories)
    for (version, words) in PostgreSQLKeywords.introduced {
      add(words, [], to: &categories, since: version)
    }
    postgresql = categories
  }

  private mutating func classifyMySQLFamily() {
    var categories = mysql
    add(MySQLKeywords.mysqlReserved, .reserved, to: &categories)
    for (version, words) in MySQLKeywords.mysqlReservedLater {
      add(words, .reserved, to: &categories, since: version)
    }
    add(
      MySQLKeywords.mysqlReservedBefore84, .reserved, to: &categories,
      before: ServerVersion(major: 8, minor: 4))
    mysql = categories
    categories = mariadb
    add(MySQLKeywords.mariadbReserved, .reserved, to: &categories)
    for (version, words) in MySQLKeywords.mariadbReservedLater {
      add(words, .reserved, to: &categories, since: version)
    }
    mariadb = categories
  }
}

extension ServerVersion {
  /// `8.0.29` as 80029, as the servers number themselves in version comments.
  ///
  /// No first release of a MySQL or MariaDB series was fit for use, and a patch of 0 is what a version
  /// without one reads as: it counts as the last patch of its series.
  var number: UInt32 {
    patch == 0 ? firstNumber &+ 99 : firstNumber
  }

  /// The number of the version itself, with a patch of 0 taken at its word.
  var firstNumber: UInt32 {
    let cut = { (part: Int) in UInt32(clamping: min(max(part, 0), 9999)) }
    return cut(major) &* 10_000 &+ min(cut(minor), 99) &* 100 &+ min(cut(patch), 99)
  }
}

extension Keyword {
  /// The keyword that `word` spells in any letter case, or ``notKeyword``.
  package init(word: some StringProtocol) {
    self = KeywordTable.shared.find(Substring(word))
  }

  /// The word is no name of a column or table in `dialect` unless it is quoted.
  ///
  /// A version without a patch number is read as the last of its series.
  package func isReserved(in dialect: Dialect, version: ServerVersion) -> Bool {
    !flags(in: dialect, version: version).isDisjoint(with: [.reserved, .typeFunctionKeyword])
  }

  /// What the word may name in `dialect`: the last three of ``TokenFlags``.
  package func flags(in dialect: Dialect, version: ServerVersion) -> TokenFlags {
    KeywordTable.shared.categories(of: dialect).flags(of: self, version: version.number)
  }
}
