import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files that lie beside a checkout, in `../shared/corpus`; tests over them are skipped where it is absent.
enum SharedCorpus {
  /// `../shared/corpus`, seen from the package's folder.
  static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(5)
    return parts.joined(separator: "/") + "/shared/corpus"
  }()

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + path)
  }

  /// The bytes of a file, empty where it cannot be read.
  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: folder + "/" + path).map(Array.init) ?? []
  }

  /// The paths below `path` that end in `suffix`, sorted.
  static func files(_ path: String, suffix: String) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: folder + "/" + path)
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted().map { path + "/" + $0 }
  }
}
