import Text

/// `key = value` lines of a properties or TOML file: as much of either as migration tools' settings
/// need.
struct KeyValueLines: Sequence {
  struct Line {
    /// With the TOML table before it: `flyway.sqlMigrationPrefix`.
    let key: String
    /// Without quotes; a list as it is written.
    let value: String
  }

  private let lines: [Line]

  init(_ file: SourceFile) {
    var lines: [Line] = []
    var table = ""
    for bytes in file.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = Self.trimmed(bytes)
      guard let first = text.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "!") else {
        continue
      }
      if first == UInt8(ascii: "[") {
        let name = text.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        table = String(decoding: Self.trimmed(name), as: UTF8.self) + "."
        continue
      }
      guard let equals = text.firstIndex(where: { $0 == UInt8(ascii: "=") }) else { continue }
      let key = String(decoding: Self.trimmed(text[..<equals]), as: UTF8.self)
      var value = Self.trimmed(text[(equals + 1)...])
      if value.count > 1, let quote = value.first, quote == 0x22 || quote == 0x27,
        let end = value.dropFirst().firstIndex(of: quote)
      {
        value = value[(value.startIndex + 1)..<end]
      }
      lines.append(Line(key: table + key, value: String(decoding: value, as: UTF8.self)))
    }
    self.lines = lines
  }

  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return rest
  }
}
