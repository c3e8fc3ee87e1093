import SQL
import Testing
import Text

/// What holds for every text, however broken: the statements of all cases, cut at each byte and with each
/// token left out.
@Suite struct BrokenFileTests {
  /// A statement of some case, complete.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var dialect: Dialect
    var bytes: [UInt8]

    var testDescription: String { name }

    func parsed(_ bytes: [UInt8]) -> ParsedFile {
      ParsedFile(
        parsing: SourceFile(path: name, bytes: bytes), options: SyntaxOptions(dialect: dialect))
    }
  }

  static let samples: [Sample] =
    ParserCase.all.map { Sample(name: $0.name, dialect: $0.dialect, bytes: $0.bytes) }
    + DiagnosticCase.all.map {
      Sample(name: $0.name, dialect: $0.dialect, bytes: Array($0.text.utf8))
    } + BodyCase.all.map { Sample(name: $0.name, dialect: $0.dialect, bytes: $0.bytes) }

  @Test(arguments: samples) func holdsCutAtEachByte(_ sample: Sample) {
    for end in sample.bytes.indices {
      let bytes = Array(sample.bytes[..<end])
      let problem = Self.problem(of: sample.parsed(bytes), bytes)
      #expect(problem == nil, "\(sample.name), cut at \(end)")
    }
  }

  @Test(arguments: samples) func holdsWithoutEachToken(_ sample: Sample) {
    let tokens = sample.parsed(sample.bytes).tokens.tokens
    for token in tokens.dropLast() {
      let bytes = Array(sample.bytes[..<Int(token.start)] + sample.bytes[Int(token.end)...])
      let parsed = sample.parsed(bytes)
      let without = String(decoding: sample.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      #expect(Self.problem(of: parsed, bytes) == nil, "\(sample.name) without `\(without)`")
      let problem = RangeCheck.problem(of: parsed)
      #expect(problem == nil, "\(sample.name) without `\(without)`")
    }
  }

  /// A statement behind a broken one is read as it stands.
  ///
  /// What ends nothing may run over it: a body without its END, an open string or comment, a client's
  /// delimiter.
  @Test(arguments: samples.filter { $0.dialect == .postgresql })
  func goesOnBehindMistakes(_ sample: Sample) {
    let tokens = sample.parsed(sample.bytes).tokens
    let isOpen = tokens.diagnostics.contains { $0.code != .unexpectedCharacter }
    let text = String(decoding: sample.bytes, as: UTF8.self).lowercased()
    guard !isOpen, !text.contains("atomic"), !text.contains("create rule"), !text.contains("copy ")
    else { return }
    for token in tokens.tokens.dropLast() where token.kind != .terminator {
      let rest = Array(sample.bytes[Int(token.end)...])
      let bytes = Array(sample.bytes[..<Int(token.start)]) + rest + Array(";\nDROP TABLE t;\n".utf8)
      let kinds = sample.parsed(bytes).statements.map(\.kind.rawValue)
      #expect(kinds.last == "drop-table", "\(sample.name) at \(token.start): \(kinds)")
    }
  }

  /// What is wrong with the statements' ranges and the diagnostics' places; nil: nothing.
  private static func problem(of parsed: ParsedFile, _ bytes: [UInt8]) -> String? {
    let end = UInt32(bytes.count)
    var last: UInt32 = 0
    for diagnostic in parsed.diagnostics {
      if diagnostic.range.end > end { return "a diagnostic behind the end" }
      if diagnostic.range.start > diagnostic.range.end { return "a diagnostic runs backwards" }
      if diagnostic.range.start < last { return "diagnostics out of order" }
      last = diagnostic.range.start
    }
    last = 0
    for statement in parsed.statements {
      if statement.range.start < last { return "statements overlap" }
      if statement.range.end < statement.range.start { return "a statement runs backwards" }
      last = statement.range.end
    }
    if last > end { return "a statement behind the end" }
    return tokenOutside(parsed)
  }

  /// A token that no statement has, other than what divides statements.
  private static func tokenOutside(_ parsed: ParsedFile) -> String? {
    var statements = parsed.statements[...]
    for token in parsed.tokens.tokens {
      while let first = statements.first, first.range.end <= token.start,
        first.range.start < token.start
      {
        statements.removeFirst()
      }
      switch token.kind {
      case .endOfFile, .terminator, .semicolon, .copyData: continue
      default: break
      }
      guard let first = statements.first, first.range.start <= token.start,
        token.end <= first.range.end
      else { return "no statement has the token at \(token.start)" }
    }
    return nil
  }
}
