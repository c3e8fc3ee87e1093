/// Strings of a JSON file, without reading its structure.
enum QuotedText {
  /// The contents of all strings in double quotes.
  static func all(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end, bytes.count)
      found.append(bytes[start..<max(start, end)])
      index = end + 1
    }
    return found
  }
}
