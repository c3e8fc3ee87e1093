import Foundation

/// The files of the checkout that the tests stand in.
enum Checkout {
  /// The folder of `Package.swift`.
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
  }()

  /// The five incidents.
  static let samples = names(in: "samples").filter {
    isThere("samples/\($0)/expected.txt")
  }

  static func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(root)/\(path)")))
  }

  static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  static func lines(of path: String) throws -> [String] {
    try text(of: path).split(separator: "\n").map(String.init)
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(root)/\(path)"))
  }

  static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []).sorted()
  }

  /// Every file and folder below a folder, as paths from the root.
  static func paths(below folder: String) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
    return (names ?? []).sorted().map { "\(folder)/\($0)" }
  }

  /// `UPDATE=1 swift test` writes what a test compares with anew.
  static var wantsUpdate: Bool { ProcessInfo.processInfo.environment["UPDATE"] == "1" }

  /// The arguments of `gander` for one side of a sample, without a format.
  static func lint(_ sample: String, _ side: String) -> [String] {
    let folder = "samples/\(sample)/\(side)"
    return ["lint", "\(folder)/migrations", "--code", "\(folder)/app"]
  }
}
