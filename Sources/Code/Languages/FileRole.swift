/// What a file's path says about it.
struct FileRole: Sendable {
  /// Folders whose files are tests.
  private static let testFolders: Set<String> = [
    "test", "tests", "spec", "specs", "__tests__", "__mocks__", "testdata", "fixtures", "e2e",
    "testing", "features", "cypress",
  ]

  let isTest: Bool
  /// Marks of generated code: it follows the schema, but it still breaks with it.
  let stem: [UInt8]
  let folders: [[UInt8]]

  init(path: String) {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    let name = parts.popLast() ?? []
    let pieces = name.split(separator: UInt8(ascii: "."))
    folders = parts
    stem = pieces.first.map { Array($0) } ?? []
    let lowered = stem.map(ByteClass.lowered)
    let words = IdentifierWords.split(stem[...])
    let inner = pieces.dropFirst().dropLast().map { Array($0.map(ByteClass.lowered)) }
    isTest =
      parts.contains {
        Self.testFolders.contains(String(decoding: $0.map(ByteClass.lowered), as: UTF8.self))
      }
      || inner.contains { $0.elementsEqual("spec".utf8) || $0.elementsEqual("test".utf8) }
      || lowered.starts(with: "test_".utf8) || lowered.elementsEqual("conftest".utf8)
      || words.count > 1
        && ["test", "tests", "spec", "it"].contains(
          String(decoding: words[words.count - 1], as: UTF8.self))
  }
}
