import Text

extension Parser {
  /// [INHERITS …] [PARTITION BY …] [USING …] [WITH …] [ON COMMIT …] [TABLESPACE …] [SERVER …] [AS query].
  mutating func postgresqlTableTail(_ table: inout CreateTable) {
    if eat(.inherits) { table.inherits = parenthesizedList { $0.objectName() } }
    while !isFailing, tableClause(&table) {}
    if eat(.as) { createTableAs(&table) }
  }

  private mutating func tableClause(_ table: inout CreateTable) -> Bool {
    switch token.keyword {
    case .partition where peek().keyword == .by:
      table.partitionBy = postgresqlPartitionBy()
    case .using:
      uses(.tableAccessMethod)
      advance()
      table.accessMethod = identifier()
    case .with where peek().kind == .leftParenthesis:
      advance()
      table.options = storageParameters()
    case .with where peek().keyword == .oids && reads(.oids):
      uses(.oids)
      advance()
      advance()
    case .without where peek().keyword == .oids:
      advance()
      advance()
    case .on where peek().keyword == .commit:
      advance()
      advance()
      table.onCommit = onCommitWords()
    case .tablespace:
      advance()
      table.tablespace = identifier()
    case .server:
      advance()
      table.kind = .foreign(server: identifier())
    case .options where peek().kind == .leftParenthesis:
      advance()
      table.options += foreignOptions()
    default: return false
    }
    return true
  }

  /// DROP | DELETE ROWS | PRESERVE ROWS.
  private mutating func onCommitWords() -> String? {
    if eat(.drop) { return "drop" }
    if eat(.delete, .rows) { return "delete rows" }
    if eat(.preserve, .rows) { return "preserve rows" }
    fail(expected: "`DROP`, `DELETE ROWS` or `PRESERVE ROWS`")
    return nil
  }

  /// PARTITION BY method `(` key `,` … `)`.
  private mutating func postgresqlPartitionBy() -> PartitionScheme {
    let start = start
    uses(.partitionedTable)
    expect(.partition, .by)
    if at(.hash) { uses(.hashPartition) }
    let method = identifier(as: .label, expected: "`RANGE`, `LIST` or `HASH`")
    let keys = keyColumns()
    return PartitionScheme(method: method.text.lowercased(), keys: keys, range: range(from: start))
  }

  /// parent [`(` columns `)`] (DEFAULT | FOR VALUES …); behind PARTITION OF.
  mutating func partitionOf(_ table: inout CreateTable) -> PartitionBound {
    let parent = objectName(expected: "a table's name")
    if atToken(.leftParenthesis) {
      expectToken(.leftParenthesis)
      repeat {
        if atTableConstraint {
          table.constraints.append(tableConstraint())
        } else {
          table.columns.append(columnDefinition(requiresType: false))
        }
      } while eatToken(.comma)
      expectToken(.rightParenthesis)
    }
    return partitionBound(of: parent)
  }

  /// DEFAULT | FOR VALUES (IN … | FROM … TO … | WITH …).
  mutating func partitionBound(of parent: ObjectName) -> PartitionBound {
    if at(.default) { uses(.defaultPartition) }
    if eat(.default) { return PartitionBound(parent: parent, values: .default) }
    expect(.for, .values)
    if eat(.in) {
      let values = parenthesizedList { $0.expression() }
      return PartitionBound(parent: parent, values: .list(values))
    }
    if eat(.from) {
      let low = parenthesizedList { $0.boundValue() }
      expect(.to)
      let high = parenthesizedList { $0.boundValue() }
      return PartitionBound(parent: parent, values: .range(from: low, to: high))
    }
    uses(.hashPartition)
    expect(.with)
    var modulus = unreadable()
    var remainder = unreadable()
    _ = parenthesizedList { parser in
      let word = parser.identifier(as: .label, expected: "`MODULUS`").text
      let value = parser.expression()
      if word == "modulus" { modulus = value } else { remainder = value }
    }
    return PartitionBound(parent: parent, values: .hash(modulus: modulus, remainder: remainder))
  }

  /// MINVALUE | MAXVALUE | expression.
  private mutating func boundValue() -> Expression {
    let start = start
    if at(anyOf: .minvalue, .maxvalue) {
      let name = takeIdentifier()
      return make(.column(ObjectName(name: name)), from: start)
    }
    return expression()
  }

  /// AS (query | EXECUTE name …) [WITH [NO] DATA].
  private mutating func createTableAs(_ table: inout CreateTable) {
    if table.columns.allSatisfy({ $0.type == nil && $0.attributes.isEmpty }) {
      table.queryColumns = table.columns.map(\.name)
      table.columns = []
    }
    if eat(.execute) {
      table.executes = identifier()
      if atToken(.leftParenthesis) { _ = parenthesizedList { $0.expression() } }
    } else {
      table.query = query()
    }
    table.withData = withData()
  }

  /// [WITH [NO] DATA].
  mutating func withData() -> Bool? {
    if eat(.with, .no, .data) { return false }
    return eat(.with, .data) ? true : nil
  }
}
