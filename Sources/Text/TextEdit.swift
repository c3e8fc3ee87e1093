/// A replacement of one range of a file.
package struct TextEdit: Hashable, Sendable {
  package var file: String
  package var range: SourceRange
  package var replacement: String

  package init(file: String, range: SourceRange, replacement: String) {
    self.file = file
    self.range = range
    self.replacement = replacement
  }
}

extension SourceFile {
  /// The file's bytes after `edits`, or nil where two of them overlap or one lies outside.
  package func applying(_ edits: [TextEdit]) -> [UInt8]? {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    ) {
      let start = Int(edit.range.start)
      let end = Int(edit.range.end)
      guard start >= position, end <= bytes.count else { return nil }
      result += bytes[position..<start]
      result += Array(edit.replacement.utf8)
      position = end
    }
    return result + bytes[position...]
  }
}
