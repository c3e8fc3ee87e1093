#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files of the tests.
enum TestFile {
  /// The text of a file below `Tests`; a missing file is empty.
  static func text(_ path: String) -> String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let file = (here.dropLast(2) + [Substring(path)]).joined(separator: "/")
    let bytes = FileManager.default.contents(atPath: file).map(Array.init) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }
}
