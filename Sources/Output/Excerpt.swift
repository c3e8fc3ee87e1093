import Lint
import Text

/// A piece of a file with a range underlined.
struct Excerpt {
  private let entry: SourceMap.Entry
  private let range: SourceRange

  /// A range over more lines shows its first ones.
  static let maximumLines = 5

  init(_ range: SourceRange, in entry: SourceMap.Entry) {
    self.range = range
    self.entry = entry
  }

  /// The lines with their numbers, each with its marks below.
  func lines(_ palette: Palette, _ severity: Severity) -> [String] {
    let first = entry.lines.position(at: range.start).line
    // A range that ends with a line break ends on the line before.
    let last = max(first, entry.lines.position(at: range.isEmpty ? range.end : range.end - 1).line)
    let shown = first...min(last, first + Self.maximumLines - 1)
    let width = String(shown.upperBound).count
    let blank = String(repeating: " ", count: width)
    var result: [String] = []
    for number in shown {
      guard let line = entry.lines.range(ofLine: number) else { continue }
      guard let window = window(on: line, isFirst: number == first) else {
        result.append(palette.dim("\(padded(number, to: width)) │"))
        continue
      }
      let text = window.text.isEmpty ? "" : " " + window.text
      result.append(palette.dim("\(padded(number, to: width)) │") + text)
      let marks = String(repeating: "^", count: window.marked)
      let indentation = String(repeating: " ", count: window.indentation + 1)
      result.append(
        palette.dim("\(blank) │") + indentation + palette.severity(marks, severity))
    }
    if last > shown.upperBound {
      let more = last - shown.upperBound
      result.append(palette.dim("\(blank) │ … \(more) more line\(more == 1 ? "" : "s")"))
    }
    return result
  }

  /// The part of the range that lies on a line, without the white space before it; nil where the rest
  /// of a range leaves a line blank.
  private func window(on line: SourceRange, isFirst: Bool) -> DisplayLine.Window? {
    let bytes = entry.file.bytes(in: line)
    var start = max(range.start, line.start)
    let end = max(min(range.end, line.end), start)
    if !isFirst {
      while start < end, entry.file.bytes[Int(start)] <= 0x20 { start += 1 }
      if start == end { return nil }
    }
    let from = Int(start - min(line.start, start))
    let display = DisplayLine(bytes, showing: from)
    return display.window(marking: from..<Int(end - min(line.start, end)))
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: width - digits.count) + digits
  }
}
