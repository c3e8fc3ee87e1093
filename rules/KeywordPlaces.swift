import Text

/// Finds where a statement's leading keywords end, so that a fix can put words behind them.
struct KeywordPlaces {
  private let bytes: [UInt8]

  init(_ file: SourceFile) {
    bytes = file.bytes
  }

  /// Where `word` ends, looked for from `start` over words, white space and comments; nil where
  /// something else comes first.
  func end(of word: String, from start: UInt32) -> UInt32? {
    var index = Int(start)
    while let next = skippingSpace(from: index) {
      var end = next
      while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
      guard end > next else { return nil }
      let found = String(decoding: bytes[next..<end], as: UTF8.self).lowercased()
      if found == word { return UInt32(truncatingIfNeeded: end) }
      index = end
    }
    return nil
  }

  /// Where the last occurrence of `text` before `offset` ends.
  func end(ofLast text: String, before offset: UInt32) -> UInt32? {
    let pattern = Array(text.utf8)
    var start = min(Int(offset), bytes.count) - pattern.count
    while start >= 0 {
      if bytes[start..<start + pattern.count].elementsEqual(pattern) {
        return UInt32(truncatingIfNeeded: start + pattern.count)
      }
      start -= 1
    }
    return nil
  }

  /// The first byte from `start` on that is neither white space nor part of a comment.
  private func skippingSpace(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
        index += 1
      } else if byte == UInt8(ascii: "-"), next == UInt8(ascii: "-") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        index = endOfBlockComment(from: index)
      } else {
        return index
      }
    }
    return nil
  }

  /// PostgreSQL's comments nest; a fix is only made there.
  private func endOfBlockComment(from start: Int) -> Int {
    var index = start
    var depth = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") {
        depth += 1
        index += 2
      } else if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        depth -= 1
        index += 2
        if depth == 0 { return index }
      } else {
        index += 1
      }
    }
    return bytes.count
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

extension SourceFile {
  /// An edit of this file that inserts `text` at `offset`.
  func inserting(_ text: String, at offset: UInt32) -> TextEdit {
    TextEdit(file: path, range: SourceRange(at: offset), replacement: text)
  }
}
