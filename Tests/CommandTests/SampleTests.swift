import Testing
import Text

/// The five incidents: the mistake is found, the right way is clean.
struct SampleTests {
  private struct Failure: Error {}

  /// The findings of one side that have at least the severity of a warning.
  private func findings(_ sample: String, _ side: String) throws -> [JSONValue] {
    let arguments = Checkout.lint(sample, side) + ["--format", "json"]
    let result = try Program.run(arguments, in: Checkout.root)
    #expect(result.errors.isEmpty)
    guard let findings = JSONDocument(result.output).value?["findings"]?.array else {
      throw Failure()
    }
    return findings.filter { $0["severity"]?.string != "notice" }
  }

  /// `file:line`, the file as seen from the sample's folder.
  private func place(_ file: JSONValue?, _ line: JSONValue?, _ sample: String) throws -> String {
    let folder = "samples/\(sample)/"
    guard let file = file?.string, file.hasPrefix(folder), let line = line?.integer else {
      throw Failure()
    }
    return "\(file.dropFirst(folder.count)):\(line)"
  }

  @Test(arguments: Checkout.samples)
  func findsTheMistakeAndNothingElse(_ sample: String) throws {
    let found = try findings(sample, "wrong").map { finding in
      let place = try place(finding["file"], finding["start"]?["line"], sample)
      return "\(finding["rule"]?.string ?? "") \(place)"
    }
    #expect(found.sorted() == (try Checkout.lines(of: "samples/\(sample)/expected.txt")).sorted())
  }

  @Test(arguments: Checkout.samples)
  func isSilentAboutTheRightWay(_ sample: String) throws {
    let result = try Program.run(Checkout.lint(sample, "right"), in: Checkout.root)
    #expect(result.status == 0 && result.text.hasSuffix("nothing found\n"), "\(result.text)")
  }

  @Test func listsThePlacesThatUseADroppedColumn() throws {
    let sample = "dropped-column"
    let references = try findings(sample, "wrong").flatMap { finding in
      try (finding["references"]?.array ?? []).map { reference in
        try place(reference["file"], reference["line"], sample)
      }
    }
    // A line can use it twice.
    let lines = Set(references).sorted()
    #expect(lines == (try Checkout.lines(of: "samples/\(sample)/references.txt")).sorted())
  }
}
