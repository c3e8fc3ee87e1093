import Text

/// Finds lines and columns of many offsets in one walk over a file.
///
/// `LineIndex` reads a line from its start for each offset, which takes long where a line is very
/// long and has many of them.
struct Places {
  struct Place {
    var position: Position
    /// The line's bytes, without its ending, up to what is ever shown.
    var line: Range<Int> = 0..<0
  }

  private let bytes: [UInt8]

  init(_ file: SourceFile) { bytes = file.bytes }

  func positions(of offsets: [UInt32]) -> [UInt32: Place] {
    var places: [UInt32: Place] = [:]
    var index = 0
    var line = 1
    var column = 1
    var lineStart = 0
    for offset in Set(offsets).sorted() {
      while index < min(Int(offset), bytes.count) {
        let byte = bytes[index]
        index += 1
        let endsLine = byte == 10 || byte == 13 && (index == bytes.count || bytes[index] != 10)
        if endsLine {
          line += 1
          column = 1
          lineStart = index
        } else if byte & 0b1100_0000 != 0b1000_0000 {
          column += byte >= 0b1111_0000 ? 2 : 1
        }
      }
      places[offset] = Place(
        position: Position(offset: index, line: line, column: column),
        line: lineStart..<lineEnd(from: lineStart))
    }
    return places
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    let limit = min(bytes.count, start + Reference.maximumTextLength * 8)
    while end < limit, !ByteClass.isNewline(bytes[end]) { end += 1 }
    return end
  }
}
