import Foundation

/// A folder for one test, removed after it.
final class Workplace {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.path(percentEncoded: false)
      + "gander-command-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder with these files, whose names may have folders in them; a name that ends with `/` is
  /// an empty folder.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files {
      if name.hasSuffix("/") {
        try makeFolder(name)
      } else {
        try write(Array(text.utf8), to: name)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let parts = name.split(separator: "/").dropLast()
    try makeFolder(parts.joined(separator: "/"))
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The bytes of a file, none where it is not there.
  func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init) ?? []
  }

  func writer(_ name: String) throws -> FileHandle {
    try write([], to: name)
    return try FileHandle(forWritingTo: URL(filePath: path + "/" + name))
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }
}
