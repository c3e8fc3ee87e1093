#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Test data in files beside the tests.
enum CaseFile {
  /// The lines of a file below `Tests/SQLTests`; a missing file has none.
  static func lines(_ path: String) -> [Substring] {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(2)
    let file = parts.joined(separator: "/") + "/" + path
    let bytes = FileManager.default.contents(atPath: file).map(Array.init) ?? []
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
