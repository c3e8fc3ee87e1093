/// The name of a column and the spellings under which code writes it.
struct ColumnName: Sendable {
  let name: String
  /// Lower case, without underscores.
  let folded: [UInt8]
  /// Where in `folded` a word begins, the first one left out.
  private let joints: Set<Int>
  /// Whether the name alone makes it unlikely that something else is meant.
  let isDistinctive: Bool
  /// The classes of other tables that have a field of the same name, as if they were tables.
  let holders: [TableName]

  init(_ name: String, isShared: Bool, holders: [TableName] = []) {
    self.holders = holders
    self.name = name
    let words = IdentifierWords.split(name)
    folded = Array(words.joined())
    var joints: Set<Int> = []
    var position = 0
    for word in words.dropLast() {
      position += word.count
      joints.insert(position)
    }
    self.joints = joints
    isDistinctive = !isShared && Self.isDistinctive(words)
  }

  /// Whether `word` is the name itself; SQL has no other spelling.
  func isNamed(_ word: ArraySlice<UInt8>) -> Bool {
    word.equalsIgnoringCase(name.utf8)
  }

  /// Whether `word` is the name in snake_case, camelCase, PascalCase or capitals.
  ///
  /// At each joint of the words an underscore or a capital must stand (`issued` is not `is_sued`),
  /// and no underscore anywhere else.
  func isSpelled(by word: ArraySlice<UInt8>) -> Bool {
    if isNamed(word) { return true }
    var position = 0
    var sawUnderscore = false
    for byte in word {
      if byte == UInt8(ascii: "_") {
        sawUnderscore = true
        continue
      }
      let isEdge = position == 0 || position == folded.count || joints.contains(position)
      guard position < folded.count, ByteClass.lowered(byte) == folded[position] else {
        return false
      }
      if sawUnderscore && !isEdge { return false }
      if joints.contains(position), !sawUnderscore, !ByteClass.isUpper(byte),
        !ByteClass.isDigit(byte)
      {
        return false
      }
      sawUnderscore = false
      position += 1
    }
    return position == folded.count
  }

  /// Three words and more are nobody else's; two are, unless one of them is a stock word.
  private static func isDistinctive(_ words: [[UInt8]]) -> Bool {
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    if words.count > 2 { return true }
    return !stockStarts.contains(first) && !stockEndings.contains(last)
  }

  private static let stockStarts: Set<[UInt8]> = Set(
    """
    api auto base client content created current default deleted display email error event external
    file first full group has host image ip is job last last max meta min new next num old order page
    parent phone remote request response source start target total updated user
    """.utf8.split { ByteClass.isSpace($0) }.map { Array($0) })

  private static let stockEndings: Set<[UInt8]> = Set(
    """
    address at by code config count data date day description email enabled end file flag from hash
    hour id ids index info json key kind label language level limit list message method mode name
    names no number on options order path position price size start state status string tag tags text
    time title to token total type uid url user uuid value values version
    """.utf8.split { ByteClass.isSpace($0) }.map { Array($0) })
}
