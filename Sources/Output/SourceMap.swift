import Text

/// The files of a run by path, with a line index for each file that is asked about, built once.
struct SourceMap {
  struct Entry {
    let file: SourceFile
    let lines: LineIndex
  }

  private var files: [String: SourceFile] = [:]
  private var entries: [String: Entry] = [:]

  init(_ files: [SourceFile]) {
    for file in files { self.files[file.path] = file }
  }

  /// Nil for a file that was not read.
  mutating func entry(for path: String) -> Entry? {
    if let entry = entries[path] { return entry }
    guard let file = files[path] else { return nil }
    let entry = Entry(file: file, lines: LineIndex(file))
    entries[path] = entry
    return entry
  }

  /// Where `offset` is; in a file that was not read only the offset is known.
  mutating func position(_ offset: UInt32, in path: String) -> Position {
    entry(for: path)?.lines.position(at: offset)
      ?? Position(offset: Int(offset), line: 1, column: 1)
  }
}
