import History
import Lint
import Output
import Rules
import SQL
import Text

/// The rules, made once for all inputs.
private let rules = RuleSet(allRules)

/// What libFuzzer calls with every input: the first byte chooses the dialect, the rest is a migration
/// that is parsed, replayed, linted and printed.
///
/// A trap, a hang or unbounded memory is what the fuzzer looks for; the result does not matter.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLint(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let dialect = Dialect.allCases[Int(choice) % Dialect.allCases.count]
  let file = SourceFile(path: "001_fuzz.sql", bytes: Array(input.dropFirst()))
  let histories = HistoryReader(dialect: dialect).read(named: [file]).histories
  var engine = Engine(rules: rules, syntax: SyntaxOptions(dialect: dialect))
  engine.jobs = 1
  let result = engine.lint(histories)
  var json = JSONFindings(result, toolVersion: "fuzz")
  var human = HumanFindings(result, isColored: false)
  return json.bytes().isEmpty || human.text().isEmpty ? 1 : 0
}
