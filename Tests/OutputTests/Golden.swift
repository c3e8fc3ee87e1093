import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Output as people and tools see it, kept in `Golden/`; `UPDATE=1 swift test` writes it anew.
enum Golden {
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let file = (here.dropLast() + ["Golden", Substring(name)]).joined(separator: "/")
    if ProcessInfo.processInfo.environment["UPDATE"] != nil {
      let isWritten = FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8))
      #expect(isWritten, "cannot write \(file)", sourceLocation: sourceLocation)
      return
    }
    let bytes = FileManager.default.contents(atPath: file).map(Array.init) ?? []
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(text == expected, "Golden/\(name)", sourceLocation: sourceLocation)
  }
}
