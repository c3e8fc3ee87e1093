#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A statement of a shared corpus, as a server's own parser delimits it and whether it takes it.
struct OracleStatement: Decodable {
  var file: String
  /// Offsets in bytes: the first of the statement, and the one behind its last.
  var start: UInt32
  var end: UInt32
  var ok: Bool

  /// The statements of a file with one JSON object a line, by the file that they stand in.
  static func read(_ path: String) -> [String: [OracleStatement]] {
    let lines = SharedCorpus.bytes(path).split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    let statements = lines.compactMap { try? decoder.decode(Self.self, from: Data($0)) }
    return Dictionary(grouping: statements, by: \.file)
  }
}
