/// The words that an identifier is made of, whatever the style that joins them.
///
/// `lead_interactions`, `leadInteractions`, `LeadInteractions` and `LEAD_INTERACTIONS` are all
/// `lead`, `interactions`.
enum IdentifierWords {
  /// Splits at underscores and other joints and where a capital begins a word; letters are lowered.
  static func split(_ name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var index = name.startIndex
    while index < name.endIndex {
      let byte = name[index]
      if !ByteClass.isWord(byte) || byte == UInt8(ascii: "_") {
        if !word.isEmpty { words.append(word) }
        word = []
      } else {
        if ByteClass.isUpper(byte), !word.isEmpty, beginsWord(at: index, in: name) {
          words.append(word)
          word = []
        }
        word.append(ByteClass.lowered(byte))
      }
      index += 1
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  static func split(_ name: String) -> [[UInt8]] {
    split(Array(name.utf8)[...])
  }

  /// A capital begins a word after a small letter (`taskType`), and at the end of a run of capitals
  /// (`URLPath` is `url`, `path`).
  private static func beginsWord(at index: Int, in name: ArraySlice<UInt8>) -> Bool {
    guard index > name.startIndex else { return true }
    if !ByteClass.isUpper(name[index - 1]) { return true }
    return index + 1 < name.endIndex && ByteClass.isLower(name[index + 1])
  }
}

/// Questions about one byte of source text.
enum ByteClass {
  static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
  static func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether the byte may stand in an identifier; all of a multi-byte character may.
  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  static func isWordStart(_ byte: UInt8) -> Bool { isWord(byte) && !isDigit(byte) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }

  static func isNewline(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  /// The byte as a small letter where it is an ASCII capital.
  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}

extension ArraySlice<UInt8> {
  /// Equality that does not tell ASCII capitals from small letters.
  func equalsIgnoringCase(_ other: some Collection<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return zip(self, other).allSatisfy { ByteClass.lowered($0) == ByteClass.lowered($1) }
  }

  /// Equality with a word of the language at hand.
  func equals(_ text: String) -> Bool {
    elementsEqual(text.utf8)
  }
}
