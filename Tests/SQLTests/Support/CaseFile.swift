#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Test data in files beside the tests.
enum CaseFile {
  /// The lines of a file below `Tests/SQLTests`; a missing file has none.
  static func lines(_ path: String) -> [Substring] {
    let bytes = FileManager.default.contents(atPath: full(path)).map(Array.init) ?? []
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// `Tests/SQLTests` and `path` below it.
  private static func full(_ path: String) -> String {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(2)
    return parts.joined(separator: "/") + "/" + path
  }

  /// The names of the files in a folder that end in `suffix`, sorted; a missing folder has none.
  static func names(_ folder: String, suffix: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: full(folder))
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// `UPDATE=1` asks for what the cases expect to be written anew.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE"] != nil }

  static func write(_ text: String, to path: String) -> Bool {
    FileManager.default.createFile(atPath: full(path), contents: Data(text.utf8))
  }
}
