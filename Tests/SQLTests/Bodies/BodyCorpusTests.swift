import SQL
import Testing
import Text

/// Bodies that real servers run: those that gander cannot read.
@Suite struct BodyCorpusTests {
  struct Corpus: Sendable, CustomTestStringConvertible {
    let path: String
    let dialect: Dialect
    var testDescription: String { "\(path) as \(dialect.displayName)" }
  }

  static let corpora = [
    Corpus(path: "plpgsql", dialect: .postgresql),
    Corpus(path: "migrations", dialect: .postgresql),
    Corpus(path: "migrations", dialect: .mysql),
    Corpus(path: "postgres-regress", dialect: .postgresql),
    Corpus(path: "mysql", dialect: .mysql),
  ]

  @Test(.enabled(if: SharedCorpus.exists("mysql"), "../shared is absent"), arguments: corpora)
  func readsEveryBody(_ corpus: Corpus) {
    for path in SharedCorpus.files(corpus.path, suffix: ".sql") {
      if corpus.path == "migrations", path.contains("-mysql/") != (corpus.dialect == .mysql) {
        continue
      }
      let parsed = ParsedFile(
        parsing: SourceFile(path: path, bytes: SharedCorpus.bytes(path)),
        options: SyntaxOptions(dialect: corpus.dialect))
      let lines = LineIndex(parsed.file)
      for statement in parsed.statements where Self.hasBody(statement) {
        for diagnostic in parsed.diagnostics
        where statement.range.contains(diagnostic.range) {
          print("BODYDIAG \(path):\(lines.position(at: diagnostic.range.start).line): \(diagnostic.message)")
        }
        print("BODY")
      }
    }
  }

  private static func hasBody(_ statement: Statement) -> Bool {
    switch statement.node {
    case .doBlock, .createRoutine, .createTrigger: true
    default: false
    }
  }
}
