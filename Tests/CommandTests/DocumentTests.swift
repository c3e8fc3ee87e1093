import Testing

/// What the documents say is what the program does.
struct DocumentTests {
  private static let paths =
    ["README.md", "CONTRIBUTING.md", "samples/README.md", "samples/json/README.md"]
    + Checkout.samples.map { "samples/\($0)/README.md" }

  /// `UPDATE=1 swift test --filter DocumentTests` writes the blocks anew.
  @Test(arguments: paths)
  func showsWhatGanderSays(_ path: String) throws {
    var document = try Document(path)
    for index in document.blocks.indices where document.blocks[index].language == "console" {
      let block = document.blocks[index]
      let transcript = try #require(Transcript(block), "\(path):\(block.first)")
      let result = try Program.run(transcript.arguments, in: Checkout.root)
      #expect(result.errors.isEmpty && result.status < 2, "\(path):\(block.first)")
      if Checkout.wantsUpdate {
        document.replace(block, with: transcript.updated(from: result.text))
        try Checkout.write(document.text, to: path)
      }
      #expect(
        try Transcript(Document(path).blocks[index])?.matches(result.text) == true,
        """
        \(path):\(block.first) does not show what the command prints; \
        `UPDATE=1 swift test --filter DocumentTests` writes it anew
        """)
    }
  }

  @Test(arguments: ["README.md"] + Checkout.samples.map { "samples/\($0)/README.md" })
  func showsOutput(_ path: String) throws {
    #expect(try Document(path).blocks.contains { $0.language == "console" })
  }

  @Test(arguments: paths)
  func linksToFilesThatAreThere(_ path: String) throws {
    let document = try Document(path)
    for link in document.links {
      #expect(Checkout.isThere(document.folder + link), "\(path): \(link)")
    }
  }

  /// Every command line in the documents names a command, and flags that it has.
  @Test(arguments: paths)
  func namesCommandsAndFlagsThatExist(_ path: String) throws {
    for line in try commandLines(Document(path)) {
      var words = line.split(separator: " ").map(String.init).dropFirst()
      var command = "lint"
      if words.first == "help" { words.removeFirst() }
      if let first = words.first, !first.hasPrefix("-"), !first.hasPrefix("[") {
        command = first
        words.removeFirst()
      }
      let help = try Program.run(["help", command], in: Checkout.root)
      #expect(help.status == 0, "\(path): \(line)")
      for flag in words where flag.hasPrefix("-") && flag != "-" {
        let entry = flag.prefix { $0 != "=" }
        #expect(help.text.contains("\(entry) ") || help.text.contains("\(entry),"), "\(line)")
      }
    }
  }

  /// The command lines in blocks, and those in backticks, without comments and redirections.
  private func commandLines(_ document: Document) -> [String] {
    let shell = document.blocks.filter { $0.language == "sh" || $0.language == "console" }
    let inBlocks = shell.flatMap(\.lines).compactMap { line in
      line.firstRange(of: "gander ").flatMap { range -> String? in
        let before = line[..<range.lowerBound]
        let isCommand = before.isEmpty || before == "$ " || before.hasSuffix("release ")
        return isCommand ? String(line[range.lowerBound...]) : nil
      }
    }
    let inText = document.lines.flatMap { line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("gander ") }
        .map { String($0.element) }
    }
    return (inBlocks + inText).map { line in
      String(line.prefix { !"<#|".contains($0) })
    }
  }

  /// The configuration and the suppressions that the README shows are taken.
  @Test func showsConfigurationAndSuppressionsThatWork() throws {
    let blocks = try Document("README.md").blocks
    let configurations = blocks.filter { $0.language == "json" }
    #expect(!configurations.isEmpty)
    for block in configurations {
      let place = try Workplace([
        "gander.json": block.lines.joined(separator: "\n"), "app/": "", "jobs/": "",
      ])
      let result = try Program.run(["lint", "-q", "-"], in: place.path)
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }
    let examples = blocks.filter { $0.language == "sql" }
    #expect(!examples.isEmpty)
    for block in examples {
      let text = Array(block.lines.joined(separator: "\n").utf8)
      let place = try Workplace()
      let result = try Program.run(
        ["lint", "-q", "-d", "postgresql", "-"], in: place.path, input: .file(text))
      #expect(result.status == 0, "\(result.text)")
    }
  }
}
