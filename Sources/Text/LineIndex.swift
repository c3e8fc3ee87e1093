/// A place in a file as editors and people count it.
package struct Position: Hashable, Sendable {
  /// UTF-8 bytes from 0.
  package var offset: Int
  /// Lines from 1; a line ends after `\n`, `\r\n` or a lone `\r`.
  package var line: Int
  /// UTF-16 units from 1.
  package var column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// Where the lines of a file start: built once a file, in one pass, by whoever prints positions.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// Finds every line start.
  ///
  /// Linear in the file's size.
  package init(_ file: SourceFile) {
    bytes = file.bytes
    var starts: [UInt32] = [0]
    var index = 0
    let count = file.bytes.count
    while index < count {
      let byte = file.bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(UInt32(truncatingIfNeeded: index))
      } else if byte == UInt8(ascii: "\r"),
        index == count || file.bytes[index] != UInt8(ascii: "\n")
      {
        starts.append(UInt32(truncatingIfNeeded: index))
      }
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// The place of `offset`, which is cut to the file.
  ///
  /// Logarithmic in the lines, linear in the line.
  package func position(at offset: UInt32) -> Position {
    let cut = min(offset, UInt32(truncatingIfNeeded: bytes.count))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= cut { low = middle } else { high = middle }
    }
    let units = Self.utf16Length(bytes[Int(starts[low])..<Int(cut)])
    return Position(offset: Int(cut), line: low + 1, column: units + 1)
  }

  /// The bytes of a line without its ending; `line` counts from 1.
  package func range(ofLine line: Int) -> SourceRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : UInt32(truncatingIfNeeded: bytes.count)
    while end > start, bytes[Int(end) - 1] == 10 || bytes[Int(end) - 1] == 13 { end -= 1 }
    return SourceRange(start: start, end: end)
  }

  /// UTF-16 units of UTF-8 bytes: one for each lead byte, two for those of four-byte sequences.
  private static func utf16Length(_ bytes: ArraySlice<UInt8>) -> Int {
    var units = 0
    for byte in bytes where byte & 0b1100_0000 != 0b1000_0000 {
      units += byte >= 0b1111_0000 ? 2 : 1
    }
    return units
  }
}
