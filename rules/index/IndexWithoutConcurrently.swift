import Lint
import SQL
import Schema
import Text

/// An index built or dropped in a way that makes others wait (PostgreSQL).
struct IndexWithoutConcurrently: Rule {
  static let id = "index-without-concurrently"
  static let aliases = [
    "require-concurrent-index-creation", "require-concurrent-index-deletion", "add_index",
    "remove_index", "E6", "MP001", "MP009", "PG101", "PG102", "PGM001", "PGM002",
  ]
  static let severity = Severity.error
  static let category = Category.index
  static let evidence: Evidence = []
  static let dialects = [Dialect.postgresql]

  static let page = Page(
    #"""
    # An index is built or dropped without CONCURRENTLY

    ## What happens

    CREATE INDEX holds a SHARE lock until the index is built: reads go on, writes to the table wait.
    DROP INDEX is short, but takes ACCESS EXCLUSIVE on the table: it waits for every open transaction
    there, and everything that comes later waits behind it.

    ```sql bad
    ↓CREATE INDEX orders_customer_id_idx ON orders (customer_id);
    ```

    ```sql bad
    ↓DROP INDEX orders_customer_id_idx;
    ```

    ```sql bad wrapped
    ↓CREATE UNIQUE INDEX orders_number_idx ON orders (number);
    ```

    ## What to do

    Say CONCURRENTLY. It takes longer, blocks nobody, and may not run inside a transaction: give it a
    migration of its own that the tool runs without one.

    ```sql good
    CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);
    ```

    ```sql good
    DROP INDEX CONCURRENTLY orders_customer_id_idx;
    ```

    A partitioned table takes no CONCURRENTLY: create the index on the parent alone, build one on each
    partition concurrently, and attach them.

    ```sql good
    CREATE INDEX events_at_idx ON ONLY events (at);
    ```

    A build that fails leaves an INVALID index behind: drop it before the next try. The rule is silent
    for a table that the same migration created, for temporary tables, and where a rollback drops what
    its own migration created.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    switch step.statement?.node {
    case .createIndex(let definition): checkCreation(definition, step, &report)
    case .drop(let drop) where drop.kind == .index: checkDrop(drop, step, &report)
    default: return
    }
  }

  private func checkCreation(
    _ definition: IndexDefinition, _ step: Step, _ report: inout Report
  ) {
    guard !definition.isConcurrent, !definition.isOnly, let statement = step.statement,
      let tableName = definition.table
    else { return }
    let table = step.before.table(tableName)
    if let table, step.isNew(table) { return }
    if let view = step.before.view(tableName), step.isMadeHere(view.origin) { return }
    let name = definition.name?.text ?? "on \(tableName.text)"
    let object = ObjectDescription(
      kind: "index", schema: tableName.schema?.text, table: tableName.name.text, name: name)
    if table?.isPartitioned == true {
      return report.add(
        "index on partitioned `\(tableName.text)` blocks writes to all partitions",
        reason: "SHARE locks on the table and every partition are held until all indexes are built",
        help: partitionedHelp(definition, tableName, step), at: statement.range, object: object,
        severity: step.weighed(.error))
    }
    report.add(
      "building an index on `\(tableName.text)` blocks its writes",
      reason: "a SHARE lock is held until the index is built: INSERT, UPDATE and DELETE wait",
      help: help(
        "CREATE \(definition.isUnique ? "UNIQUE " : "")INDEX CONCURRENTLY "
          + rest(after: "index", statement, step), step),
      at: statement.range, object: object, severity: step.weighed(.error),
      fix: fix(statement, step))
  }

  private func checkDrop(_ drop: Drop, _ step: Step, _ report: inout Report) {
    guard !drop.isConcurrent, let statement = step.statement else { return }
    let found = drop.names.filter { name in
      guard let (table, index) = step.before.index(name) else {
        // Not there: nothing is locked. Not known: it is assumed to be there.
        return !step.before.isComplete
      }
      return !step.isNew(table) && !step.isMadeHere(index.origin) && index.constraint == nil
        && !table.isPartitioned
    }
    guard let name = found.first else { return }
    let table = step.before.index(name)?.table.name.display
    let isSimple = drop.names.count == 1 && drop.behavior != .cascade
    report.add(
      "dropping index `\(name.text)` blocks reads and writes of \(table.map { "`\($0)`" } ?? "its table")",
      reason: """
        ACCESS EXCLUSIVE on the table waits for every open transaction there, and later queries wait \
        behind it
        """,
      help: help(
        found.map { "DROP INDEX CONCURRENTLY IF EXISTS \(step.file.text(in: $0.range))" }
          .joined(separator: ";\n    "), step),
      at: statement.range,
      object: ObjectDescription(kind: "index", schema: name.schema?.text, name: name.name.text),
      severity: step.weighed(.warning), fix: isSimple ? fix(statement, step) : nil)
  }

  private func help(_ sql: String, _ step: Step) -> String {
    let markers = TransactionMarkers(step)
    let how = markers.isInTransaction ? " outside of a transaction; \(markers.advice)" : ""
    return """
      let others go on meanwhile\(how):
          \(sql);
      """
  }

  private func partitionedHelp(
    _ definition: IndexDefinition, _ table: ObjectName, _ step: Step
  ) -> String {
    let name = step.sql(definition.name?.text ?? "\(table.name.text)_idx")
    let columns = definition.elements.map { step.file.text(in: $0.range) }.joined(separator: ", ")
    let parent = step.file.text(in: table.range)
    return """
      create it on the parent alone, build it on each partition, and attach those:
          CREATE INDEX \(name) ON ONLY \(parent) (\(columns));
          CREATE INDEX CONCURRENTLY <partition>_idx ON <partition> (\(columns));
          ALTER INDEX \(name) ATTACH PARTITION <partition>_idx;
      """
  }

  /// The statement's text behind one of its keywords.
  private func rest(after word: String, _ statement: Statement, _ step: Step) -> String {
    let places = KeywordPlaces(step.file)
    guard let end = places.end(of: word, from: statement.range.start) else { return "…" }
    return step.file.text(in: SourceRange(start: end, end: statement.range.end)).onOneLine
  }

  /// Adds the word, and the tool's marker where the script has this statement alone.
  private func fix(_ statement: Statement, _ step: Step) -> Fix? {
    let markers = TransactionMarkers(step)
    let places = KeywordPlaces(step.file)
    guard let end = places.end(of: "index", from: statement.range.start) else { return nil }
    var edits = [step.file.inserting(" CONCURRENTLY", at: end)]
    if markers.isInTransaction, !markers.endsWithKeyword {
      guard let marker = markers.fix else { return nil }
      edits.insert(marker, at: 0)
    }
    return Fix(title: "add `CONCURRENTLY`", edits: edits)
  }
}
