import Text

/// A line of a file as a terminal shows it: cells with their widths, nothing that could control it.
struct DisplayLine {
  /// A character, or the escape that stands for one.
  private struct Cell {
    var text: String
    var width: Int
    /// In bytes from the start of the line.
    var offset: Int
    var length: Int
  }

  /// What a line looks like between two columns.
  struct Window {
    var text: String
    /// Columns before the marked part, and of it.
    var indentation: Int
    var marked: Int
  }

  private var cells: [Cell] = []
  private let byteCount: Int

  /// A tab is this many spaces, wherever it stands: the excerpt begins at another column than the file.
  private static let tabWidth = 4
  /// Columns of an excerpt; a longer line is cut around the marked part.
  static let maximumWidth = 120
  /// Columns shown before the marked part where the line is cut.
  private static let contextWidth = 24
  /// Bytes of a line that are read, before and after the marked part: more than can be shown.
  private static let maximumBytes = 4 * maximumWidth

  /// - Parameters:
  ///   - bytes: a line without its ending
  ///   - center: the byte that has to be shown, from the start of the line
  init(_ bytes: ArraySlice<UInt8>, showing center: Int) {
    byteCount = bytes.count
    // A megabyte on one line is cut before anything is done with it.
    var start = bytes.startIndex
    if center > Self.maximumBytes {
      start = min(bytes.startIndex + center - Self.maximumBytes, bytes.endIndex)
      while start < bytes.endIndex, bytes[start] & 0b1100_0000 == 0b1000_0000 { start += 1 }
    }
    var index = start
    let end = min(bytes.endIndex, start + 2 * Self.maximumBytes)
    while index < end {
      let (scalar, length) = Self.scalar(in: bytes, at: index)
      cells.append(Self.cell(scalar, at: index - bytes.startIndex, length: length))
      index += length
    }
  }

  /// The line with the bytes of `range` marked, cut to ``maximumWidth``.
  func window(marking range: Range<Int>) -> Window {
    let first = cells.firstIndex { $0.offset + $0.length > range.lowerBound } ?? cells.count
    let last = cells.firstIndex { $0.offset >= range.upperBound } ?? cells.count
    let total = cells.reduce(0) { $0 + $1.width }
    var from = 0
    if total > Self.maximumWidth {
      var context = 0
      from = first
      while from > 0, context + cells[from - 1].width <= Self.contextWidth {
        from -= 1
        context += cells[from].width
      }
    }
    var text = from > 0 || (cells.first?.offset ?? 0) > 0 ? "…" : ""
    var indentation = text.isEmpty ? 0 : 1
    var width = indentation
    var marked = 0
    var index = from
    while index < cells.count, width + cells[index].width < Self.maximumWidth {
      text += cells[index].text
      width += cells[index].width
      if index < first {
        indentation += cells[index].width
      } else if index < last {
        marked += cells[index].width
      }
      index += 1
    }
    if index < cells.count || (cells.last.map { $0.offset + $0.length } ?? 0) < byteCount {
      text += "…"
    }
    return Window(text: text, indentation: indentation, marked: max(marked, 1))
  }

  private static func cell(_ scalar: Unicode.Scalar, at offset: Int, length: Int) -> Cell {
    if scalar == "\t" {
      let spaces = String(repeating: " ", count: tabWidth)
      return Cell(text: spaces, width: tabWidth, offset: offset, length: length)
    }
    let plain = String(scalar)
    // Nearly all characters: a line of code has hundreds.
    if (0x20...0x7E).contains(scalar.value) {
      return Cell(text: plain, width: 1, offset: offset, length: length)
    }
    let text = TerminalText.escaping(plain)
    // An escape is ASCII.
    let columns = text == plain ? width(of: scalar) : text.utf8.count
    return Cell(text: text, width: columns, offset: offset, length: length)
  }

  /// The scalar that starts at `index`; a byte that starts none is U+FFFD.
  private static func scalar(
    in bytes: ArraySlice<UInt8>, at index: Int
  ) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case ..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return ("\u{FFFD}", 1)
    }
    guard index + length <= bytes.endIndex,
      let text = String(validating: bytes[index..<index + length], as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// Columns of a character: none for what combines with the one before, two for East Asian wide ones
  /// and emoji (Unicode Standard Annex 11).
  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
