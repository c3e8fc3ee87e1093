import Files
import History
import Lint
import Rules
import SQL
import Text

/// One stage of gander over some files, several times.
struct Benchmark {
  private let request: Request
  private let files: [SourceFile]
  private let options: SyntaxOptions

  /// Reads the files; that is not measured.
  init(_ request: Request) throws(UsageProblem) {
    self.request = request
    options = SyntaxOptions(dialect: request.dialect)
    var files: [SourceFile] = []
    for path in request.paths {
      do throws(FileProblem) {
        files.append(SourceFile(path: path, bytes: try Files.read(path)))
      } catch {
        throw UsageProblem(error.description)
      }
    }
    self.files = files
  }

  /// One line: the stage, megabytes and statements a second of processor time, and the memory.
  func run() throws(UsageProblem) -> String {
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    var best = Double.infinity
    var units = 0
    for _ in 0..<request.rounds {
      let start = Process.processorSeconds
      units = runOnce()
      best = min(best, Process.processorSeconds - start)
    }
    guard best > 0 else { throw UsageProblem("too little to measure") }
    let unit = request.stage == .lex ? "tokens" : "statements"
    let peak = Process.peakMemory
    return [
      request.stage.rawValue,
      "\(rounded(Double(bytes) / best / 1e6)) MB/s",
      "\(Int(Double(units) / best)) \(unit)/s",
      "peak \(rounded(Double(peak) / 1e6)) MB",
      "\(rounded(Double(peak) / Double(max(1, bytes)))) bytes a byte",
      "(\(bytes) bytes, \(units) \(unit), best of \(request.rounds): \(rounded(best * 1000)) ms)",
    ].joined(separator: "  ")
  }

  /// How many tokens or statements there were: a result that is used cannot be optimized away.
  private func runOnce() -> Int {
    switch request.stage {
    case .lex:
      return files.reduce(0) { $0 + TokenizedFile($1, options: options).tokens.count }
    case .parse:
      return files.reduce(0) { $0 + countStatements(of: $1) }
    case .lint:
      let found = HistoryReader(dialect: request.dialect, layout: nil).read(named: files)
      let engine = Engine(rules: RuleSet(allRules), syntax: options)
      return engine.lint(found.histories).summary.statements
    }
  }

  /// One statement at a time, as `gander parse` does it.
  private func countStatements(of file: SourceFile) -> Int {
    var parser = Parser(TokenizedFile(file, options: options))
    var count = 0
    while parser.nextStatement() != nil { count += 1 }
    return count
  }

  /// With one digit behind the point.
  private func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
