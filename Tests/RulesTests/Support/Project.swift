#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of the checkout that the tests stand in.
enum Project {
  /// The folder of `Package.swift`.
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/")
  }()

  static func text(of path: String) -> String {
    let bytes = FileManager.default.contents(atPath: "\(root)/\(path)").map(Array.init) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    return (found ?? []).sorted()
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(root)/\(path)"))
  }

  /// `UPDATE=1` asks for generated files to be written.
  static var wantsUpdate: Bool { ProcessInfo.processInfo.environment["UPDATE"] == "1" }
}
