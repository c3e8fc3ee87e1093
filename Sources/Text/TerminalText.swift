/// Text from files and arguments, made safe to print on a terminal.
///
/// A control character could clear the screen, colour a finding green or hide it; a bidirectional
/// control shows a line in another order than the server reads it (CVE-2021-42574). Both are shown
/// as escapes: `\u{1b}`.
package enum TerminalText {
  /// `text` with every unsafe character as `\u{…}`; tabs and newlines stay.
  package static func escaping(_ text: String) -> String {
    escaping(text, keepsLayout: true)
  }

  /// The text of `bytes`, invalid UTF-8 replaced, with every unsafe character as `\u{…}`; tabs and
  /// newlines stay.
  package static func escaping(_ bytes: some Collection<UInt8>) -> String {
    escaping(String(decoding: bytes, as: UTF8.self))
  }

  /// `text` in backticks on one line, as messages name things: tabs and newlines are escaped too,
  /// and a long text is cut.
  package static func quoted(_ text: String) -> String {
    let cut = text.unicodeScalars.prefix(longestQuotation)
    let isWhole = cut.endIndex == text.unicodeScalars.endIndex
    return "`" + escaping(String(cut), keepsLayout: false) + (isWhole ? "`" : "…`")
  }

  /// Scalars of a text that `quoted` shows.
  package static let longestQuotation = 80

  /// The control character at `index` of UTF-8 bytes and its length, or nil where the character
  /// there is safe; tab and newline count as control characters.
  static func control(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
    let byte = bytes[index]
    switch byte {
    case ..<0x20, 0x7F:
      return (UInt32(byte), 1)
    case 0xC2, 0xD8:
      guard index + 1 < bytes.count else { return nil }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      return isControl(scalar) ? (scalar, 2) : nil
    case 0xE2:
      guard index + 2 < bytes.count else { return nil }
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
      return isControl(scalar) ? (scalar, 3) : nil
    default:
      return nil
    }
  }

  /// The C1 controls, the line and paragraph separators, and the bidirectional controls.
  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func escaping(_ text: String, keepsLayout: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard let control = control(in: bytes, at: index) else {
        index += 1
        continue
      }
      let isLayout = control.scalar == 0x09 || control.scalar == 0x0A
      if !(isLayout && keepsLayout) {
        result += bytes[copied..<index]
        result += Array("\\u{\(String(control.scalar, radix: 16))}".utf8)
        copied = index + control.length
      }
      index += control.length
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }
}
