import Text

extension Layout {
  /// goose: `NUMBER_name.sql` with `-- +goose Up` and `-- +goose Down`.
  ///
  /// Names and order by number from 1: `provider_collect.go`, `NumericComponent`. Each direction runs
  /// in a transaction unless the file says `-- +goose NO TRANSACTION`; then each statement runs by
  /// itself (documentation, "Annotations"; `internal/sqlparser/parser.go`). Between
  /// `-- +goose ENVSUB ON` and `OFF` variables of the environment stand in the text, `$NAME` and
  /// `${NAME}`, which are read as any template's. A Go file with a number is a migration among the others; `_test.go` is none.
  static let goose = Layout(
    name: .goose,
    recognises: { $0.isMarked(for: .goose) },
    read: { listing in
      SectionedReader(
        layout: .goose, order: .number, mark: "-- +goose Up",
        name: { stem in
          guard let name = NumberedName(stem, separator: "_"), name.version.key != "" else {
            return nil
          }
          return name
        },
        rule: "goose runs only files named `NUMBER_name.sql`, from 1",
        sameVersion: "goose refuses to run any migration"
      ) { file in
        gooseScripts(file, listing)
      }.read(listing)
    })
}

private func gooseScripts(_ file: ListedFile, _ listing: Listing) -> SectionedScripts {
  var result = SectionedScripts()
  let lines = file.markers.filter { $0.tool == .goose }
  // Letter case does not matter (`internal/sqlparser/parser.go`, `extractAnnotation`).
  func says(_ line: MarkerLine, _ words: [String]) -> Bool {
    line.words.map { $0.lowercased() } == words
  }
  let hasTransaction = !lines.contains { says($0, ["no", "transaction"]) }
  let transaction: TransactionMode = hasTransaction ? listing.wrapped : .perStatement
  let up = lines.first { says($0, ["up"]) }
  let down = lines.first { says($0, ["down"]) && $0.start > (up?.start ?? Int.max - 1) }
  guard let up else { return result }
  let end = file.source.bytes.count
  result.up = Script(
    file: file.source, from: up.end, to: down?.start ?? end, transaction: transaction)
  if let down {
    result.down = Script(file: file.source, from: down.end, to: end, transaction: transaction)
  }
  // Off at the start of a file; the last line counts.
  var variables: [SourceRange] = []
  for (index, line) in lines.enumerated() where says(line, ["envsub", "on"]) {
    let next = lines[(index + 1)...].first {
      says($0, ["envsub", "on"]) || says($0, ["envsub", "off"])
    }
    variables.append(SourceRange(line.end, next?.start ?? end))
  }
  result.up?.variables = variables
  result.down?.variables = variables
  return result
}
