/// The bytes of one file and the path that the user gave for it.
///
/// Bytes are kept as they are: they may be invalid UTF-8, and nothing here assumes otherwise.
package struct SourceFile: Sendable {
  /// Offsets are 32 bits wide, and a migration is written by people: a larger file is refused with a
  /// diagnostic before it is read.
  package static let maximumSize = 1 << 30

  /// The path as given on the command line, or as found below a folder given there.
  package let path: String
  package let bytes: [UInt8]
  /// The offset of the first byte: not 0 only where a part of a file is read by itself, the value of a
  /// string literal that is SQL.
  package let firstOffset: UInt32

  package init(path: String, bytes: [UInt8], firstOffset: UInt32 = 0) {
    self.path = path
    self.bytes = bytes
    self.firstOffset = firstOffset
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of `range`, cut to the file.
  package func bytes(in range: SourceRange) -> ArraySlice<UInt8> {
    let start = min(max(0, Int(range.start) - Int(firstOffset)), bytes.count)
    let end = min(max(Int(range.end) - Int(firstOffset), start), bytes.count)
    return bytes[start..<end]
  }

  /// The text of `range`; invalid UTF-8 is replaced.
  package func text(in range: SourceRange) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }
}
