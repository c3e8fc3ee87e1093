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

  private static let slotMask: UInt32 = 2047

  /// Open addressing.
  private let slots: [Slot]
  /// All words in lower case, with what divides them.
  private let letters: [UInt8]
  /// Where each word stands in ``letters``, by raw value.
  private let places: [Range<Int>]

  // Most runs read one dialect.
  private static let postgresql = KeywordCategories.postgresql()
  private static let mysql = KeywordCategories.mysql()
  private static let mariadb = KeywordCategories.mariadb()

  private init() {
    var slots = [Slot](repeating: Slot(), count: Int(Self.slotMask) + 1)
    let letters = Array(Keyword.spellingList.utf8)
    var places: [Range<Int>] = [0..<0]
    places.reserveCapacity(slots.count)
    Self.forEachWord(of: letters) { start, end, hash in
      var slot = Self.slot(of: hash)
      while slots[slot].length > 0 { slot = Self.slot(behind: slot) }
      slots[slot] = Slot(
        hash: hash, start: UInt32(truncatingIfNeeded: start),
        length: UInt16(truncatingIfNeeded: end - start),
        keyword: Keyword(rawValue: UInt16(truncatingIfNeeded: places.count)) ?? .notKeyword)
      places.append(start..<end)
    }
    self.slots = slots
    self.letters = letters
    self.places = places
  }

  /// How many raw values there are.
  fileprivate var count: Int { places.count }

  func spelling(of keyword: Keyword) -> Substring {
    Substring(decoding: letters[places[Int(keyword.rawValue)]], as: UTF8.self)
  }

  /// Calls `body` with each keyword of a list of words.
  fileprivate func forEach(_ words: String, _ body: (Keyword) -> Void) {
    let bytes = Array(words.utf8)
    Self.forEachWord(of: bytes) { start, end, hash in
      body(find(bytes, start, end, hash: hash))
    }
  }

  /// Calls `body` with the range and the hash of each word of a list.
  ///
  /// The tables are built at every start: as bytes that takes a tenth of the time of substrings.
  private static func forEachWord(of bytes: [UInt8], _ body: (Int, Int, UInt32) -> Void) {
    var index = 0
    while index < bytes.count {
      let start = index
      var hash = hashSeed
      while index < bytes.count, !Keyword.isSeparator(bytes[index]) {
        hash = mix(hash, bytes[index])
        index += 1
      }
      if index > start { body(start, index, hash) }
      index += 1
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
  @inline(__always)
  func find(_ bytes: [UInt8], _ start: Int, _ end: Int, hash: UInt32) -> Keyword {
    var index = Self.slot(of: hash)
    while slots[index].length > 0 {
      let slot = slots[index]
      if slot.hash == hash, Int(slot.length) == end - start,
        Self.isEqual(bytes, start, letters, Int(slot.start), length: end - start)
      {
        return slot.keyword
      }
      index = Self.slot(behind: index)
    }
    return .notKeyword
  }

  /// The keyword that `word` spells in any letter case.
  func find(_ word: Substring) -> Keyword {
    let bytes = Array(word.utf8)
    return find(bytes, 0, bytes.count, hash: Self.hash(bytes))
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
    switch dialect {
    case .postgresql: Self.postgresql
    case .mysql: Self.mysql
    case .mariadb: Self.mariadb
    }
  }
}

/// What each keyword may name in one dialect: flags, and the versions from and before which they hold.
struct KeywordCategories {
  /// By raw value.
  private var flags: [TokenFlags]
  private var since: [UInt32]
  private var before: [UInt32]

  /// No keyword has a flag; `count` is that of the raw values.
  fileprivate init(count: Int) {
    flags = [TokenFlags](repeating: [], count: count)
    since = [UInt32](repeating: 0, count: count)
    before = [UInt32](repeating: .max, count: count)
  }

  /// The flags of a keyword; `version` is ``ServerVersion/number``.
  @inline(__always)
  func flags(of keyword: Keyword, version: UInt32) -> TokenFlags {
    let index = Int(keyword.rawValue)
    return version >= since[index] && version < before[index] ? flags[index] : []
  }

  fileprivate static func postgresql() -> Self {
    var categories = KeywordCategories(count: KeywordTable.shared.count)
    categories.add(PostgreSQLKeywords.reserved, .reserved)
    categories.add(PostgreSQLKeywords.columnName, .columnNameKeyword)
    categories.add(PostgreSQLKeywords.typeFunction, .typeFunctionKeyword)
    for (version, words) in PostgreSQLKeywords.introduced {
      categories.add(words, [], since: version)
    }
    return categories
  }

  fileprivate static func mysql() -> Self {
    var categories = KeywordCategories(count: KeywordTable.shared.count)
    categories.add(MySQLKeywords.mysqlReserved, .reserved)
    for (version, words) in MySQLKeywords.mysqlReservedLater {
      categories.add(words, .reserved, since: version)
    }
    categories.add(
      MySQLKeywords.mysqlReservedBefore84, .reserved, before: ServerVersion(major: 8, minor: 4))
    return categories
  }

  fileprivate static func mariadb() -> Self {
    var categories = KeywordCategories(count: KeywordTable.shared.count)
    categories.add(MySQLKeywords.mariadbReserved, .reserved)
    for (version, words) in MySQLKeywords.mariadbReservedLater {
      categories.add(words, .reserved, since: version)
    }
    return categories
  }

  private mutating func add(
    _ words: String, _ flags: TokenFlags, since: ServerVersion? = nil,
    before: ServerVersion? = nil
  ) {
    KeywordTable.shared.forEach(words) { keyword in
      let index = Int(keyword.rawValue)
      guard index > 0 else { return }
      self.flags[index].formUnion(flags)
      if let since { self.since[index] = since.firstNumber }
      if let before { self.before[index] = before.firstNumber }
    }
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
