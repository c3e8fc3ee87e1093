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
  /// UTF-16 units from the start of the file to the start of each block: a file may be one long line.
  private let unitsBefore: [UInt32]

  private static let blockSize = 1024

  /// Finds every line start.
  ///
  /// Linear in the file's size.
  package init(_ file: SourceFile) {
    bytes = file.bytes
    var starts: [UInt32] = [0]
    var unitsBefore: [UInt32] = []
    var units: UInt32 = 0
    var index = 0
    let count = file.bytes.count
    while index < count {
      if index % Self.blockSize == 0 { unitsBefore.append(units) }
      let byte = file.bytes[index]
      units &+= UInt32(truncatingIfNeeded: Self.utf16Units(of: byte))
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
    self.unitsBefore = unitsBefore
  }

  /// The place of `offset`, which is cut to the file.
  ///
  /// Logarithmic in the lines, however long they are.
  package func position(at offset: UInt32) -> Position {
    let cut = min(offset, UInt32(truncatingIfNeeded: bytes.count))
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= cut { low = middle } else { high = middle }
    }
    let column = units(from: Int(starts[low]), to: Int(cut)) + 1
    return Position(offset: Int(cut), line: low + 1, column: column)
  }

  /// The bytes of a line without its ending; `line` counts from 1.
  package func range(ofLine line: Int) -> SourceRange? {
    guard line >= 1, line <= starts.count else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : UInt32(truncatingIfNeeded: bytes.count)
    while end > start, bytes[Int(end) - 1] == 10 || bytes[Int(end) - 1] == 13 { end -= 1 }
    return SourceRange(start: start, end: end)
  }

  /// Most lines are shorter than a block: then what lies between is counted as it is.
  private func units(from start: Int, to end: Int) -> Int {
    guard end - start > Self.blockSize else { return utf16Units(in: start..<end) }
    return unitsFromFileStart(to: end) - unitsFromFileStart(to: start)
  }

  private func unitsFromFileStart(to offset: Int) -> Int {
    let block = offset / Self.blockSize
    // The end of a file of whole blocks has no block of its own.
    guard block < unitsBefore.count else {
      guard block > 0 else { return 0 }
      return Int(unitsBefore[block - 1])
        + utf16Units(in: ((block - 1) * Self.blockSize)..<offset)
    }
    return Int(unitsBefore[block]) + utf16Units(in: (block * Self.blockSize)..<offset)
  }

  private func utf16Units(in range: Range<Int>) -> Int {
    var units = 0
    for index in range { units &+= Self.utf16Units(of: bytes[index]) }
    return units
  }

  /// What a byte of UTF-8 counts: a lead byte one unit, that of a four-byte sequence two.
  private static func utf16Units(of byte: UInt8) -> Int {
    if byte & 0b1100_0000 == 0b1000_0000 { return 0 }
    return byte >= 0b1111_0000 ? 2 : 1
  }
}
