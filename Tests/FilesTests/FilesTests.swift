import Files
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FilesTests {
  /// A folder that is removed after the test.
  private final class Scratch {
    let path: String

    init() throws {
      path =
        FileManager.default.temporaryDirectory.path(percentEncoded: false)
        + "gander-files-\(UInt64.random(in: 0...UInt64.max))"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ bytes: [UInt8]) throws {
      let parts = name.split(separator: "/").dropLast()
      try FileManager.default.createDirectory(
        atPath: path + "/" + parts.joined(separator: "/"), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: path + "/" + name, withDestinationPath: target)
    }
  }

  @Test(arguments: [0, 1, 4_095, 70_000])
  func readsWholeFiles(_ size: Int) throws {
    let scratch = try Scratch()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    try scratch.file("a", bytes)
    #expect(try Files.read(scratch.path + "/a") == bytes)
  }

  @Test func refusesWithTheSystemsWords() throws {
    let scratch = try Scratch()
    try scratch.file("big", [1, 2, 3, 4])
    let missing = scratch.path + "/none"
    let large = #expect(throws: FileProblem.self) {
      try Files.read(scratch.path + "/big", limit: 3)
    }
    #expect(large?.cause == .tooLarge(size: 4, limit: 3))
    let absent = #expect(throws: FileProblem.self) { try Files.read(missing) }
    #expect(absent?.description == "cannot open `\(missing)`: No such file or directory")
    let folder = #expect(throws: FileProblem.self) { try Files.read(scratch.path) }
    #expect(folder?.reason == "Is a directory")
    let listed = #expect(throws: FileProblem.self) { try Files.list(missing) }
    #expect(listed?.operation == .list)
  }

  @Test func listsInOrderOfBytes() throws {
    let scratch = try Scratch()
    for name in ["b", "a/x", "B", "ä"] { try scratch.file(name, []) }
    try scratch.link("z", to: "nowhere")
    let entries = try Files.list(scratch.path)
    #expect(entries.map(\.name) == ["B", "a", "b", "z", "ä"])
    #expect(entries.map(\.kind) == [.file, .directory, .file, .link, .file])
    #expect(Files.kind(of: scratch.path + "/a") == .directory)
    #expect(Files.kind(of: scratch.path + "/z") == nil)
  }

  @Test func walksLinksOnce() throws {
    let scratch = try Scratch()
    for name in ["a/1.sql", "a/b/2.sql", "skip/3.sql", "c.sql"] { try scratch.file(name, []) }
    try scratch.link("a/loop", to: "..")
    try scratch.link("broken", to: "nowhere")
    try scratch.link("d.sql", to: "c.sql")
    let walk = Files.walk(scratch.path) { !$0.hasSuffix("/skip") }
    let found = walk.files.map { String($0.dropFirst(scratch.path.count + 1)) }
    #expect(found == ["a/1.sql", "a/b/2.sql", "c.sql", "d.sql"])
    #expect(walk.problems.map(\.path) == [scratch.path + "/broken"])
  }
}
