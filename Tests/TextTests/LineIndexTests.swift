import Testing
import Text

/// Lines and UTF-16 columns of marked places, in files of any size.
struct LineIndexTests {
  /// A mark a place; each is compared with a count from the start of its line.
  static let texts = [
    "↓", "↓a↓b↓", "a\n↓b\r\n↓c\r↓d↓\n↓", "é↓ß↓\n↓🪿↓x↓", "\n\n↓",
    String(repeating: "ab🪿é", count: 700) + "↓x\n" + String(repeating: "y", count: 3000) + "↓",
    String(repeating: "z", count: 1024) + "↓", String(repeating: "z", count: 1023) + "↓\n↓",
    String(repeating: "🪿", count: 512) + "↓🪿↓",
  ]

  @Test(arguments: texts) func positions(_ marked: String) {
    let text = MarkedText(marked)
    let file = SourceFile(path: "a", bytes: text.bytes)
    let lines = LineIndex(file)
    for offset in text.offsets {
      let before = String(decoding: text.bytes[..<Int(offset)], as: UTF8.self)
      let breaks = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let expected = Position(
        offset: Int(offset), line: breaks.count, column: (breaks.last ?? "").utf16.count + 1)
      #expect(lines.position(at: offset) == expected)
    }
    let end = lines.position(at: .max)
    #expect(end.offset == text.bytes.count)
  }
}
