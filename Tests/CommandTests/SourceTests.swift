import Testing

/// What holds for every file of the program, and no compiler checks.
struct SourceTests {
  /// Foundation makes every start of the program slower: measured 3.4 ms against 1.3.
  @Test func importsNoFoundation() throws {
    let files = (Checkout.paths(below: "Sources") + Checkout.paths(below: "rules"))
      .filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let imports = try Checkout.lines(of: file).filter { $0.contains("import ") }
      #expect(!imports.contains { $0.contains(" Foundation") }, "\(file)")
    }
  }

  /// No folder for what has no name of its own.
  @Test func namesFilesAfterTheirSubject() {
    let vague = ["Utils", "Helpers", "Common", "Extensions"]
    for path in Checkout.paths(below: "Sources") + Checkout.paths(below: "rules") {
      #expect(!vague.contains { path.contains($0) }, "\(path)")
    }
  }
}
