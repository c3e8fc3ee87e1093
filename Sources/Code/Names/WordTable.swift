/// All words that a scan looks for, in one hash table that is asked once a word.
///
/// Case and underscores do not count in the hash, so that one entry stands for `task_type`,
/// `taskType`, `TaskType` and `TASK_TYPE`; whoever finds an entry checks the spelling.
struct WordTable: Sendable {
  /// What a word may stand for.
  enum Meaning: Hashable, Sendable {
    case table(Int)
    case column(Int)
    /// `getStatus`, `set_status`, `findByStatus`: the column after as many letters.
    case accessor(column: Int, prefix: Int)
  }

  /// Words that methods of object mappers and beans put before a column's name.
  static let accessorPrefixes = ["get", "set", "is", "has", "with", "findby", "orderby", "whereby"]

  private let filter: [UInt64]
  private let slots: [UInt32]
  private let groups: [(word: [UInt8], meanings: [Meaning])]
  private let mask: Int

  init(_ meanings: [[UInt8]: [Meaning]]) {
    let groups = meanings.map { (word: $0.key, meanings: $0.value) }
      .sorted { $0.word.lexicographicallyPrecedes($1.word) }
    var size = 64
    while size < groups.count * 4 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    var filter = [UInt64](repeating: 0, count: 1 << 10)
    for (index, group) in groups.enumerated() {
      let hash = Self.hash(group.word[...])
      let bit = Self.filterBit(hash)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var slot = Self.slot(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
    self.groups = groups
    self.slots = slots
    self.filter = filter
    mask = size - 1
  }

  /// Whether any of the words occurs in the file: the one loop that reads every byte of a project.
  func occurs(in bytes: [UInt8]) -> Bool {
    var hash: UInt32 = 0
    var start = 0
    var index = 0
    var afterUnderscore = false
    let count = bytes.count
    let folding = Self.folding
    let filter = self.filter
    while index < count {
      let folded = folding[Int(bytes[index])]
      if folded > 1 {
        hash = hash &* 31 &+ UInt32(folded)
        afterUnderscore = false
      } else if folded == 1, !afterUnderscore {
        afterUnderscore = true
      } else {
        if hash != 0 {
          let bit = Self.filterBit(hash)
          if filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0,
            group(hash: hash, word: bytes[start..<index]) != nil
          {
            return true
          }
          hash = 0
        }
        afterUnderscore = false
        start = index + 1
      }
      index += 1
    }
    return hash != 0 && group(hash: hash, word: bytes[start..<count]) != nil
  }

  /// The entry of a word: mostly none.
  func entry(of word: ArraySlice<UInt8>) -> Int? {
    let hash = Self.hash(word)
    let bit = Self.filterBit(hash)
    guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    return group(hash: hash, word: word)
  }

  /// What the word of an entry may stand for.
  func meanings(ofEntry index: Int) -> [Meaning] {
    index >= 0 && index < groups.count ? groups[index].meanings : []
  }

  private func group(hash: UInt32, word: ArraySlice<UInt8>) -> Int? {
    var slot = Self.slot(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if Self.folds(word, to: groups[index].word) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func folds(_ word: ArraySlice<UInt8>, to folded: [UInt8]) -> Bool {
    var position = 0
    for byte in word where byte != UInt8(ascii: "_") {
      guard position < folded.count, ByteClass.lowered(byte) == folded[position] else {
        return false
      }
      position += 1
    }
    return position == folded.count
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0
    let folding = Self.folding
    for byte in word {
      let folded = folding[Int(byte)]
      if folded > 1 { hash = hash &* 31 &+ UInt32(folded) }
    }
    return hash
  }

  private static func filterBit(_ hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> 16) }

  private static func slot(_ hash: UInt32) -> Int { Int((hash &* 0x85EB_CA6B) >> 8) }

  /// What each byte adds to a word: itself in lower case, 1 for an underscore, 0 for what ends it.
  private static let folding: [UInt8] = (0...255).map { value in
    let byte = UInt8(truncatingIfNeeded: value)
    if byte == UInt8(ascii: "_") { return 1 }
    return ByteClass.isWord(byte) ? ByteClass.lowered(byte) : 0
  }
}
