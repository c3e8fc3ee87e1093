import SQL
import Testing
import Text

/// Bodies that real servers run: gander reads all of them.
@Suite struct BodyCorpusTests {
  struct Corpus: Sendable, CustomTestStringConvertible {
    let path: String
    let dialect: Dialect
    /// Where the server refuses too, or what the test driver of the server would have replaced.
    var refused: [String] = []
    var testDescription: String { "\(path) as \(dialect.displayName)" }
  }

  static let corpora = [
    Corpus(
      path: "plpgsql", dialect: .postgresql,
      // "fail (currently, unsupported syntax)" says the file itself.
      refused: ["plpgsql/plpgsql_varprops.sql:40: unexpected `[`, expected `IN`"]),
    Corpus(
      path: "postgres-regress", dialect: .postgresql,
      // A psql variable in the original.
      refused: ["postgres-regress/largeobject.sql:141: unexpected `dobody`, expected `BEGIN`"]),
    Corpus(path: "migrations", dialect: .postgresql),
    Corpus(path: "migrations", dialect: .mysql),
  ]

  @Test(.enabled(if: SharedCorpus.exists("mysql"), "../shared is absent"), arguments: corpora)
  func readsEveryBody(_ corpus: Corpus) {
    var bodies = 0
    var problems: [String] = []
    for path in Self.files(of: corpus) {
      let parsed = ParsedFile(
        parsing: SourceFile(path: path, bytes: SharedCorpus.bytes(path)),
        options: SyntaxOptions(dialect: corpus.dialect))
      let lines = LineIndex(parsed.file)
      for statement in parsed.statements {
        guard let body = statement.body else { continue }
        bodies += 1
        for diagnostic in parsed.diagnostics where body.range.contains(diagnostic.range) {
          let line = lines.position(at: diagnostic.range.start).line
          problems.append("\(path):\(line): \(diagnostic.message)")
        }
      }
    }
    #expect(bodies > 0)
    #expect(problems == corpus.refused)
  }

  private static func files(of corpus: Corpus) -> [String] {
    let paths = SharedCorpus.files(corpus.path, suffix: ".sql").filter {
      !$0.hasSuffix("/mutants.sql")
    }
    guard corpus.path == "migrations" else { return paths }
    return paths.filter { $0.contains("-mysql/") == (corpus.dialect == .mysql) }
  }
}
