/// The keywords by their bytes, and what each may name in each dialect.
///
/// The hash is computed while a word is scanned, so that a lookup reads the word once more at most.
final class KeywordTable: Sendable {
  /// Built at the first use, once a process.
  static let shared = KeywordTable()

  static let hashSeed: UInt32 = 0x811C_9DC5

  /// Adds a byte to a hash; letters of either case add the same.
  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193
  }

  /// One word: its hash, and where its letters stand.
  private struct Slot {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var length: UInt16 = 0
    /// ``Keyword/notKeyword`` in an empty slot.
    var keyword = Keyword.notKeyword
  }

  private static let slotMask: UInt32 = 4095

  /// Open addressing.
  private let slots: [Slot]
  /// All words in lower case, one behind the other.
  private let letters: [UInt8]
  private let categories: [Dialect: KeywordCategories]

  private init() {
    var slots = [Slot](repeating: Slot(), count: Int(Self.slotMask) + 1)
    var letters: [UInt8] = []
    for (index, word) in Keyword.spellings.enumerated() {
      let hash = Self.hash(word.utf8)
      var slot = Self.slot(of: hash)
      while slots[slot].length > 0 { slot = Self.slot(behind: slot) }
      slots[slot] = Slot(
        hash: hash, start: UInt32(truncatingIfNeeded: letters.count),
        length: UInt16(truncatingIfNeeded: word.utf8.count),
        keyword: Keyword(rawValue: UInt16(truncatingIfNeeded: index + 1)) ?? .notKeyword)
      letters += word.utf8
    }
    self.slots = slots
    self.letters = letters
    categories = KeywordCategories.byDialect { word in
      let bytes = Array(word.utf8)
      return Self.find(
        bytes, 0, bytes.count, hash: Self.hash(bytes), slots: slots, letters: letters)
    }
  }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(hashSeed) { mix($0, $1) }
  }

  @inline(__always)
  private static func slot(of hash: UInt32) -> Int {
    Int((hash ^ (hash >> 15)) & slotMask)
  }

  private static func slot(behind slot: Int) -> Int {
    (slot + 1) & Int(slotMask)
  }

  /// The keyword that `bytes[start..<end]` spells in any letter case; `hash` is its ``mix(_:_:)``.
  func find(_ bytes: [UInt8], _ start: Int, _ end: Int, hash: UInt32) -> Keyword {
    Self.find(bytes, start, end, hash: hash, slots: slots, letters: letters)
  }

  /// The keyword that `word` spells in any letter case.
  func find(_ word: Substring) -> Keyword {
    let bytes = Array(word.utf8)
    return find(bytes, 0, bytes.count, hash: Self.hash(bytes))
  }

  @inline(__always)
  private static func find(
    _ bytes: [UInt8], _ start: Int, _ end: Int, hash: UInt32, slots: [Slot], letters: [UInt8]
  ) -> Keyword {
    var index = slot(of: hash)
    while slots[index].length > 0 {
      let slot = slots[index]
      if slot.hash == hash, Int(slot.length) == end - start,
        isEqual(bytes, start, letters, Int(slot.start), length: end - start)
      {
        return slot.keyword
      }
      index = self.slot(behind: index)
    }
    return .notKeyword
  }

  /// `bytes`, their ASCII letters in lower case, equal `letters`.
  @inline(__always)
  private static func isEqual(
    _ bytes: [UInt8], _ start: Int, _ letters: [UInt8], _ first: Int, length: Int
  ) -> Bool {
    var offset = 0
    while offset < length {
      let byte = bytes[start + offset]
      let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      guard lower == letters[first + offset] else { return false }
      offset += 1
    }
    return true
  }

  func categories(in dialect: Dialect) -> KeywordCategories {
    categories[dialect] ?? KeywordCategories()
  }
}

/// What each keyword may name in one dialect: flags, and the versions from and before which they hold.
struct KeywordCategories {
  /// By raw value.
  private var flags = [TokenFlags](repeating: [], count: Keyword.spellings.count + 1)
  private var since = [UInt32](repeating: 0, count: Keyword.spellings.count + 1)
  private var before = [UInt32](repeating: .max, count: Keyword.spellings.count + 1)

  /// The flags of a keyword; `version` is ``ServerVersion/number``.
  @inline(__always)
  func flags(of keyword: Keyword, version: UInt32) -> TokenFlags {
    let index = Int(keyword.rawValue)
    return version >= since[index] && version < before[index] ? flags[index] : []
  }

  private mutating func add(
    _ words: String, _ flags: TokenFlags, since: ServerVersion? = nil,
    before: ServerVersion? = nil, find: (Substring) -> Keyword
  ) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let keyword = find(word)
      guard keyword != .notKeyword else { continue }
      let index = Int(keyword.rawValue)
      self.flags[index].formUnion(flags)
      if let since { self.since[index] = since.firstNumber }
      if let before { self.before[index] = before.firstNumber }
    }
  }

  static func byDialect(_ find: (Substring) -> Keyword) -> [Dialect: KeywordCategories] {
    var postgresql = KeywordCategories()
    postgresql.add(PostgreSQLKeywords.reserved, .reserved, find: find)
    postgresql.add(PostgreSQLKeywords.columnName, .columnNameKeyword, find: find)
    postgresql.add(PostgreSQLKeywords.typeFunction, .typeFunctionKeyword, find: find)
    for (version, words) in PostgreSQLKeywords.introduced {
      postgresql.add(words, [], since: version, find: find)
    }
    var mysql = KeywordCategories()
    mysql.add(MySQLKeywords.mysqlReserved, .reserved, find: find)
    for (version, words) in MySQLKeywords.mysqlReservedLater {
      mysql.add(words, .reserved, since: version, find: find)
    }
    mysql.add(
      MySQLKeywords.mysqlReservedBefore84, .reserved, before: ServerVersion(major: 8, minor: 4),
      find: find)
    var mariadb = KeywordCategories()
    mariadb.add(MySQLKeywords.mariadbReserved, .reserved, find: find)
    for (version, words) in MySQLKeywords.mariadbReservedLater {
      mariadb.add(words, .reserved, since: version, find: find)
    }
    return [.postgresql: postgresql, .mysql: mysql, .mariadb: mariadb]
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
    KeywordTable.shared.categories(in: dialect).flags(of: self, version: version.number)
  }
}
