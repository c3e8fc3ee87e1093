import SQL
import Testing
import Text

/// Files that real servers read: none of their bytes may be unknown to the lexer.
@Suite struct LexerCorpusTests {
  struct Corpus: Sendable, CustomTestStringConvertible {
    let path: String
    let suffix: String
    let dialect: Dialect
    var testDescription: String { "\(path)/*\(suffix) as \(dialect.displayName)" }
  }

  static let corpora = [
    Corpus(path: "postgres-regress", suffix: ".sql", dialect: .postgresql),
    Corpus(path: "plpgsql", suffix: ".sql", dialect: .postgresql),
    Corpus(path: "mysql", suffix: ".sql", dialect: .mysql),
    Corpus(path: "mysql", suffix: ".sql", dialect: .mariadb),
    Corpus(path: "migrations", suffix: ".sql", dialect: .postgresql),
    Corpus(path: "migrations", suffix: ".sql", dialect: .mysql),
  ]

  @Test(.enabled(if: SharedCorpus.exists("mysql"), "../shared is absent"), arguments: corpora)
  func lexesEveryFile(_ corpus: Corpus) {
    let options = SyntaxOptions(dialect: corpus.dialect)
    let paths = SharedCorpus.files(corpus.path, suffix: corpus.suffix)
    #expect(!paths.isEmpty)
    for path in paths {
      if corpus.path == "migrations" {
        guard path.contains("-mysql/") == (corpus.dialect == .mysql) else { continue }
      }
      let file = TokenizedFile(
        SourceFile(path: path, bytes: SharedCorpus.bytes(path)), options: options)
      #expect(LexerInvariants.violation(in: file) == nil, "\(path)")
      let problems = file.diagnostics.map { diagnostic in
        let line = LineIndex(file.file).position(at: diagnostic.range.start).line
        return "\(path):\(line): \(diagnostic.message)"
      }
      #expect(problems == [])
    }
  }
}
