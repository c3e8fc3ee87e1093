import SQL
import Testing
import Text

/// A statement of `Cases/DIALECT.txt` that uses a piece of versioned syntax, marked where it stands.
struct FeatureCase: Sendable, CustomTestStringConvertible {
  let feature: String
  let statement: String
  /// In UTF-8 bytes.
  let start: UInt32
  let dialect: Dialect
  let line: Int

  var testDescription: String { "\(dialect.rawValue) line \(line)" }

  /// `feature: statement`, with a ↓ before what uses it.
  init?(_ text: Substring, dialect: Dialect, line: Int) {
    guard let colon = text.firstRange(of: ": "),
      let mark = text.firstRange(of: "↓")
    else { return nil }
    feature = String(text[..<colon.lowerBound])
    let before = text[colon.upperBound..<mark.lowerBound]
    statement = String(before + text[mark.upperBound...])
    start = UInt32(before.utf8.count)
    self.dialect = dialect
    self.line = line
  }

  static let all: [FeatureCase] = Dialect.allCases.flatMap { dialect in
    lines(of: dialect).enumerated().compactMap {
      FeatureCase($0.element, dialect: dialect, line: $0.offset + 1)
    }
  }

  static func lines(of dialect: Dialect) -> [Substring] {
    CaseFile.lines("Versions/Cases/\(dialect.rawValue).txt").filter { !$0.isEmpty }
  }

  func diagnostics(_ version: ServerVersion?) -> [SyntaxDiagnostic] {
    let options = SyntaxOptions(dialect: dialect, version: version)
    return ParsedFile(parsing: SourceFile(path: "", text: statement), options: options).diagnostics
  }
}

/// The tables of ``SyntaxFeature`` against statements that use each of them.
struct FeatureTests {
  @Test(arguments: FeatureCase.all)
  func isFoundWhereTheServerDoesNotReadIt(_ example: FeatureCase) throws {
    let feature = try #require(SyntaxFeature.named(example.feature), "\(example.feature)")
    let availability = feature.availability(in: example.dialect)
    let without = try #require(availability.versionWithout(in: example.dialect))
    let found = example.diagnostics(without)
    #expect(found.allSatisfy { $0.feature != nil }, "\(without): \(found.map(\.message))")
    #expect(
      found.first { $0.feature == feature }?.range.start == example.start,
      "\(without): \(found.map(\.message))")
    if let since = availability.since {
      #expect(example.diagnostics(since).map(\.message) == [], "\(since)")
    }
    if availability.isNever {
      let assumed = example.diagnostics(nil)
      #expect(assumed.contains { $0.feature == feature }, "no version said")
    } else if availability.since != nil {
      #expect(example.diagnostics(nil).map(\.message) == [], "no version said")
    }
  }

  @Test(arguments: Dialect.allCases)
  func everyFeatureHasAStatement(_ dialect: Dialect) {
    let lines = FeatureCase.lines(of: dialect)
    let cases = FeatureCase.all.filter { $0.dialect == dialect }
    #expect(cases.count == lines.count, "each line is `feature: statement` with a mark")
    let tested = Set(cases.map(\.feature))
    for feature in SyntaxFeature.allCases {
      let isVersioned = feature.availability(in: dialect) != SyntaxFeature.alwaysAvailable
      #expect(tested.contains("\(feature)") == isVersioned, "\(feature)")
    }
  }

  @Test func namesReadWellInMessages() {
    for feature in SyntaxFeature.allCases {
      let name = feature.rawValue
      #expect(!name.hasSuffix("."), "\(name)")
      #expect(name.count <= 60, "\(name)")
      let isVersioned = Dialect.allCases.contains {
        feature.availability(in: $0) != SyntaxFeature.alwaysAvailable
      }
      #expect(isVersioned, "\(name) is in no server's table")
      for dialect in Dialect.allCases {
        let alternative = feature.alternative(in: dialect)
        #expect(alternative?.hasSuffix(".") != true, "\(name)")
        let isAlways = feature.availability(in: dialect) == SyntaxFeature.alwaysAvailable
        #expect(alternative == nil || !isAlways, "\(name): nothing to replace")
      }
    }
  }
}

extension SyntaxFeature {
  static func named(_ name: String) -> SyntaxFeature? { allCases.first { "\($0)" == name } }

  static let alwaysAvailable = Availability()
}

extension Availability {
  /// A version of the server that does not read the syntax; nil: each does.
  fileprivate func versionWithout(in dialect: Dialect) -> ServerVersion? {
    if isNever { return dialect.defaultVersion }
    if let before { return before }
    guard let since else { return nil }
    if since.patch > 1 {
      return ServerVersion(major: since.major, minor: since.minor, patch: since.patch - 1)
    }
    if since.minor > 0 {
      return ServerVersion(major: since.major, minor: since.minor - 1, patch: 99)
    }
    return dialect.isMySQLFamily
      ? ServerVersion(major: since.major - 1, minor: 99, patch: 99)
      : ServerVersion(major: since.major - 1)
  }
}
