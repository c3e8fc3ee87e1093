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
    // No server reads a mutant.
    for path in paths where !path.hasSuffix("mutants.sql") {
      if corpus.path == "migrations" {
        guard path.contains("-mysql/") == (corpus.dialect == .mysql) else { continue }
      }
      let file = TokenizedFile(
        SourceFile(path: path, bytes: SharedCorpus.bytes(path)), options: options)
      #expect(LexerInvariants.violation(in: file) == nil, "\(path)")
      // The corpus has statements of many sessions: behind the SET sql_mode of one, those of others
      // are not what they were.
      let known = file.diagnostics.filter { file.mode(at: $0.range.start).isEmpty }
      let problems = known.map { diagnostic in
        let line = LineIndex(file.file).position(at: diagnostic.range.start).line
        return "\(path):\(line): \(diagnostic.message)"
      }
      #expect(problems == [])
    }
  }

  struct Oracle: Sendable, CustomTestStringConvertible {
    let folder: String
    let statements: String
    let dialect: Dialect
    let version: ServerVersion
    var testDescription: String { statements }
  }

  static let oracles = [
    Oracle(
      folder: "postgres-regress", statements: "oracle.jsonl", dialect: .postgresql,
      version: ServerVersion(major: 18)),
    Oracle(
      folder: "mysql", statements: "oracle.mysql.jsonl", dialect: .mysql,
      version: ServerVersion(major: 8, minor: 0)),
    Oracle(
      folder: "mysql", statements: "oracle.mariadb.jsonl", dialect: .mariadb,
      version: ServerVersion(major: 10, minor: 11)),
  ]

  /// Statements begin and end where the server's parser says.
  @Test(.enabled(if: SharedCorpus.exists("mysql"), "../shared is absent"), arguments: oracles)
  func delimitsStatements(_ oracle: Oracle) {
    let options = SyntaxOptions(dialect: oracle.dialect, version: oracle.version)
    var problems: [String] = []
    for (name, statements) in OracleStatement.read("\(oracle.folder)/\(oracle.statements)") {
      let bytes = SharedCorpus.bytes("\(oracle.folder)/\(name)")
      let file = TokenizedFile(SourceFile(path: name, bytes: bytes), options: options)
      for statement in statements where statement.ok {
        if let problem = Self.problem(statement, file) {
          let line = LineIndex(file.file).position(at: statement.start).line
          problems.append("\(name):\(line): \(problem)")
        }
      }
    }
    #expect(problems.sorted() == [])
  }

  /// A statement may begin with the marker of a version comment and end with any comment.
  ///
  /// The corpus also has delimiters inside of a line comment, where the client does not look for one.
  private static func problem(_ statement: OracleStatement, _ file: TokenizedFile) -> String? {
    let tokens = file.tokens
    guard let first = tokens.firstIndex(where: { $0.end > statement.start }),
      let next = tokens[first...].firstIndex(where: { $0.start >= statement.end })
    else { return "no tokens" }
    let body = tokens[first..<next]
    if file.comments.contains(where: { $0.kind == .line && $0.range.contains(statement.end) }) {
      return nil
    }
    let starts = file.comments.contains { $0.range.start == statement.start }
    guard starts || body.first?.start == statement.start else { return "starts inside of a token" }
    let ends = file.comments.contains { $0.range.end == statement.end }
    guard ends || body.last?.end == statement.end else { return "ends inside of a token" }
    if body.contains(where: { $0.kind == .terminator }) { return "ends too early" }
    switch tokens[next].kind {
    case .terminator, .clientCommand, .endOfFile: return nil
    default: return "does not end"
    }
  }
}
