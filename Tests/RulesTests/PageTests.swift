import History
import Lint
import Rules
import SQL
import Testing
import Text

/// The examples on the rules' pages are what the rules are tested by.
struct PageTests {
  @Test(arguments: ExampleRun.ofPages)
  func findsWhatIsMarked(_ run: ExampleRun) {
    let result = run.lint()
    for file in run.example.files {
      let found = result.starts(of: run.rule)[run.path(of: file)] ?? []
      #expect(
        found == file.marks, "\(file.name)\n\(result.summaryLines)", sourceLocation: run.location)
    }
    guard run.example.expectation == .good else { return }
    #expect(
      result.findings.isEmpty, "a good example is clean under all rules\n\(result.summaryLines)",
      sourceLocation: run.location)
  }

  @Test(arguments: ExampleRun.ofPages.filter { $0.example.expectation == .bad })
  func seesThroughVariants(_ run: ExampleRun) {
    for variant in Variant.allCases {
      var changed = run
      changed.example.files = run.example.files.map { variant.apply(to: $0, of: run) }
      let result = changed.lint()
      for file in changed.example.files {
        let found = result.starts(of: run.rule)[run.path(of: file)] ?? []
        #expect(
          found == file.marks, "\(variant): \(file.text)\n\(result.summaryLines)",
          sourceLocation: run.location)
      }
      guard variant == .suppressed else { continue }
      let unused = result.findings.filter { $0.rule == "unused-suppression" }
      #expect(
        unused.isEmpty, "\(variant): \(result.summaryLines)", sourceLocation: run.location)
    }
  }

  /// Each fix mends its finding and brings no new one; in the end nothing is left to fix.
  @Test(
    arguments: (ExampleRun.ofPages + ExampleRun.ofCases).filter { $0.example.expectation == .bad })
  func fixesMend(_ run: ExampleRun) throws {
    var current = run
    var result = current.lint()
    for _ in 0..<40 {
      guard let finding = result.findings.first(where: { $0.fix != nil }), let fix = finding.fix
      else { break }
      let index = try #require(
        current.example.files.firstIndex { current.path(of: $0) == finding.file },
        sourceLocation: run.location)
      let file = SourceFile(path: finding.file, text: current.example.files[index].text)
      let mended = try FixTester.apply(fix, to: file)
      current.example.files[index].text = mended.text(in: mended.wholeRange)
      let next = current.lint()
      let rules = Set(result.findings.map(\.rule))
      #expect(
        next.findings.count < result.findings.count
          && next.findings.allSatisfy { rules.contains($0.rule) },
        "after `\(fix.title)`:\n\(current.example.files[index].text)\n\(next.summaryLines)",
        sourceLocation: run.location)
      if next.findings.count >= result.findings.count { return }
      result = next
    }
    #expect(
      result.findings.allSatisfy { $0.fix == nil }, "a fix is left: \(result.summaryLines)",
      sourceLocation: run.location)
  }

  /// Further examples, in files: what a rule says or does not say of them, whatever others say.
  @Test(arguments: ExampleRun.ofCases)
  func findsWhatCasesMark(_ run: ExampleRun) {
    let result = run.lint()
    for file in run.example.files {
      let found = result.starts(of: run.rule)[run.path(of: file)] ?? []
      #expect(
        found == file.marks, "\(file.name)\n\(result.summaryLines)", sourceLocation: run.location)
    }
  }

  @Test(arguments: ExampleRun.ofPages + ExampleRun.ofCases)
  func writesMessagesByConvention(_ run: ExampleRun) {
    for finding in run.lint().findings where finding.rule == run.rule {
      let message = finding.message
      #expect(message.isConventional, "\(message)", sourceLocation: run.location)
      #expect(message.count <= 100, "\(message)", sourceLocation: run.location)
      #expect(message.contains("`"), "\(message)", sourceLocation: run.location)
      #expect(finding.reason.isConventional, "\(finding.reason)", sourceLocation: run.location)
      #expect(finding.help.isConventional, "\(finding.help)", sourceLocation: run.location)
    }
  }
}

extension SourceFile {
  fileprivate var wholeRange: SourceRange { SourceRange(start: 0, end: UInt32(bytes.count)) }
}

extension String {
  /// Not empty, without a full stop, and in lower case unless it begins with a word of SQL.
  fileprivate var isConventional: Bool {
    guard let first = split(separator: " ").first, !hasSuffix(".") else { return false }
    if first.hasPrefix("`") || first == first.lowercased() { return true }
    return first.count > 1 && first == first.uppercased() || Self.properNames.contains(first)
  }

  private static let properNames = Set<Substring>(["PostgreSQL", "MySQL", "MariaDB"])
    .union(LayoutName.allCases.map { Substring($0.toolName) })
}
