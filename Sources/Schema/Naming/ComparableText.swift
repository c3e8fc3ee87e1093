/// SQL texts brought into one form, so that what says the same is the same.
enum ComparableText {
  /// A hash of the text without white space and, outside of quotes, without letter case (FNV-1a).
  static func fingerprint(_ text: some Swift.Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      if !isQuoted, isSpace(byte) || byte == UInt8(ascii: ";") { continue }
      hash = (hash ^ UInt64(isQuoted ? byte : lower(byte))) &* 0x0000_0100_0000_01b3
    }
    return hash
  }

  /// An expression without white space, brackets, casts and `public.`, in lower case outside of quotes.
  static func expression(_ text: String) -> String {
    var bytes: [UInt8] = []
    let input = Array(text.utf8)
    let schema = Array("public.".utf8)
    var index = 0
    while index < input.count {
      let byte = input[index]
      index += 1
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        let start = index - 1
        while index < input.count, input[index] != byte { index += 1 }
        index = min(index + 1, input.count)
        let isPlainName = byte == UInt8(ascii: "\"")
        bytes += isPlainName ? input[(start + 1)..<max(start + 1, index - 1)] : input[start..<index]
      } else if byte == UInt8(ascii: ":"), index < input.count, input[index] == byte {
        index = endOfType(input, after: index + 1)
      } else if lower(byte) == UInt8(ascii: "p"), index < 2 || !isWord(input[index - 2]),
        input.dropFirst(index - 1).prefix(schema.count).map(lower) == schema
      {
        index += schema.count - 1
      } else if !isSpace(byte), byte != UInt8(ascii: "("), byte != UInt8(ascii: ")"),
        byte != UInt8(ascii: "`")
      {
        bytes.append(lower(byte))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Behind the type's name of a cast: words, `(10)`, `[]`, and the second words of long names.
  private static func endOfType(_ input: [UInt8], after start: Int) -> Int {
    var index = start
    while index < input.count, isSpace(input[index]) { index += 1 }
    while index < input.count, isWord(input[index]) || input[index] == UInt8(ascii: "\"") {
      index += 1
    }
    for words in [" without time zone", " with time zone", " varying", " precision"] {
      let bytes = Array(words.utf8)
      let end = index + bytes.count
      if end <= input.count, input[index..<end].map(lower).elementsEqual(bytes) { index = end }
    }
    if index < input.count, input[index] == UInt8(ascii: "(") {
      var end = index + 1
      while end < input.count, (48...57).contains(input[end]) || input[end] == UInt8(ascii: ",") {
        end += 1
      }
      if end < input.count, input[end] == UInt8(ascii: ")") { index = end + 1 }
    }
    var bracket = index
    while bracket < input.count, isSpace(input[bracket]) { bracket += 1 }
    while bracket + 1 < input.count, input[bracket] == UInt8(ascii: "["),
      input[bracket + 1] == UInt8(ascii: "]")
    {
      bracket += 2
      index = bracket
    }
    return index
  }

  /// The text with each name `old` outside of strings as `new`.
  static func rename(_ old: String, to new: String, in text: String) -> String {
    let input = Array(text.utf8)
    let name = Array(old.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < input.count {
      let byte = input[index]
      if byte == UInt8(ascii: "'") {
        let start = index
        index += 1
        while index < input.count, input[index] != byte { index += 1 }
        index = min(index + 1, input.count)
        bytes += input[start..<index]
      } else if isNamePart(byte) {
        let start = index
        while index < input.count, isNamePart(input[index]) { index += 1 }
        if input[start..<index].elementsEqual(name) {
          bytes += new.utf8
        } else {
          bytes += input[start..<index]
        }
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isWord(byte) && byte != UInt8(ascii: ".")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || (97...122).contains(lower(byte)) || byte >= 128
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 32 }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte | 32 : byte
  }
}

/// The two names are the same but for letter case.
///
/// Byte by byte as long as they are ASCII, as nearly all are: two new strings for each pair of names would
/// take most of the replay's time.
func equalIgnoringCase(_ left: String, _ right: String) -> Bool {
  var others = right.utf8.makeIterator()
  for one in left.utf8 {
    guard let other = others.next() else { return false }
    if one == other { continue }
    if (one | other) >= 0x80 { return left.lowercased() == right.lowercased() }
    let letter = one | 0x20
    guard letter == other | 0x20, (97...122).contains(letter) else { return false }
  }
  return others.next() == nil
}
