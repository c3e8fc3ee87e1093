/// A search for a short text in bytes.
enum ByteSearch {
  static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    first(Array(text.utf8), in: bytes) != nil
  }

  /// Where `wanted` stands first; nil where it does not, or is empty.
  static func first(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let head = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == head {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start }
    }
    return nil
  }

  /// Where `wanted` stands last; nil where it does not, or is empty.
  static func last(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let head = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in (0...(bytes.count - wanted.count)).reversed() where bytes[start] == head {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start }
    }
    return nil
  }
}
