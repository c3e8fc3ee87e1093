import Text

extension Parser {
  /// The rest of CREATE [FOREIGN] TABLE behind the table's name.
  ///
  /// OF type … | PARTITION OF … | `(` elements `)` [INHERITS …] …, or [`(` names `)`] … AS query.
  mutating func postgresqlTable(_ table: inout CreateTable) {
    var isForeign = false
    if case .foreign = table.kind { isForeign = true }
    var canHoldQuery = !isForeign
    var hasElements = true
    if !isForeign, eat(.of) {
      table.ofType = objectName(expected: "a type's name")
      typedTableElements(&table)
      canHoldQuery = false
    } else if at(.partition) {
      uses(.partitionedTable)
      expect(.partition, .of)
      table.partitionOf = partitionOf(&table)
      canHoldQuery = false
    } else if atToken(.leftParenthesis) {
      tableElements(&table)
      if eat(.inherits) {
        table.inherits = parenthesizedList { $0.relationName() }
        canHoldQuery = false
      }
    } else if isForeign || !canBeQueryTarget {
      fail(expected: "`(`, `OF`, `PARTITION OF` or `AS`")
    } else {
      hasElements = false
    }
    if isForeign { foreignTableServer(&table) } else { tableClauses(&table, &canHoldQuery) }
    if canHoldQuery, eat(.as) {
      createTableAs(&table, isListEmpty: hasElements && table.columns.isEmpty)
    } else if !hasElements {
      fail(expected: "`AS`")
    }
  }

  /// What may follow the name in CREATE TABLE name … AS without a list of columns.
  private var canBeQueryTarget: Bool {
    at(anyOf: .as, .using, .with, .without, .on, .tablespace)
  }

  /// SERVER name [OPTIONS …].
  private mutating func foreignTableServer(_ table: inout CreateTable) {
    expect(.server)
    table.kind = .foreign(server: identifier(expected: "a server's name"))
    if eat(.options) { table.options += foreignOptions() }
  }

  /// [PARTITION BY …] [USING …] [WITH …] [ON COMMIT …] [TABLESPACE …], in this order.
  private mutating func tableClauses(_ table: inout CreateTable, _ canHoldQuery: inout Bool) {
    if at(.partition) {
      table.partitionBy = postgresqlPartitionBy()
      canHoldQuery = false
    }
    if at(.using) { uses(.tableAccessMethod) }
    if eat(.using) { table.accessMethod = identifier(expected: "an access method") }
    if eat(.without) {
      expect(.oids)
    } else if at(.with), peek().keyword == .oids, reads(.oids) {
      uses(.oids)
      advance()
      advance()
    } else if eat(.with) {
      table.options = storageParameters()
    }
    if eat(.on) {
      expect(.commit)
      table.onCommit = onCommitWords()
    }
    if eat(.tablespace) { table.tablespace = identifier(expected: "a tablespace's name") }
  }

  /// DROP | DELETE ROWS | PRESERVE ROWS.
  private mutating func onCommitWords() -> String? {
    if eat(.drop) { return "drop" }
    if eat(.delete, .rows) { return "delete rows" }
    if eat(.preserve, .rows) { return "preserve rows" }
    fail(expected: "`DROP`, `DELETE ROWS` or `PRESERVE ROWS`")
    return nil
  }

  /// PARTITION BY (LIST | RANGE | HASH) `(` key `,` … `)`.
  private mutating func postgresqlPartitionBy() -> PartitionScheme {
    let start = start
    uses(.partitionedTable)
    expect(.partition, .by)
    if at(.hash) { uses(.hashPartition) }
    let method = identifier(expected: "`RANGE`, `LIST` or `HASH`")
    let word = method.text.lowercased()
    if !method.isPlaceholder, word != "list", word != "range", word != "hash" {
      fail(
        .unexpectedToken, "`\(method.text)` is no way to partition a table",
        help: "write `RANGE`, `LIST` or `HASH`", at: method.range)
    }
    let keys = parenthesizedList { $0.partitionKey() }
    return PartitionScheme(method: word, keys: keys, range: range(from: start))
  }

  /// part_elem → (column | call | `(` expression `)`) [COLLATE …] [operator class].
  private mutating func partitionKey() -> IndexElement {
    let start = start
    var element = collatedKey()
    if atName() { element.operatorClass = objectName() }
    element.range = range(from: start)
    return element
  }

  /// parent [`(` columns `)`] (DEFAULT | FOR VALUES …); behind PARTITION OF.
  mutating func partitionOf(_ table: inout CreateTable) -> PartitionBound {
    let parent = relationName()
    typedTableElements(&table)
    return partitionBound(of: parent)
  }

  /// DEFAULT | FOR VALUES (IN … | FROM … TO … | WITH …).
  mutating func partitionBound(of parent: ObjectName) -> PartitionBound {
    if at(.default) { uses(.defaultPartition) }
    if eat(.default) { return PartitionBound(parent: parent, values: .default) }
    if !at(.for) { fail(expected: "`FOR VALUES` or `DEFAULT`") }
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
    if !at(.with) { fail(expected: "`FROM`, `IN` or `WITH`") }
    uses(.hashPartition)
    expect(.with)
    var modulus: Expression?
    var remainder: Expression?
    _ = parenthesizedList { parser in
      let word = parser.nonReservedWord(expected: "`MODULUS` or `REMAINDER`")
      let value = parser.integerConstant()
      switch word.text {
      case "modulus" where modulus == nil: modulus = value
      case "remainder" where remainder == nil: remainder = value
      default:
        parser.fail(
          .unexpectedToken, "a hash partition has one MODULUS and one REMAINDER", at: word.range)
      }
    }
    guard let modulus, let remainder else {
      fail(expected: "`MODULUS` and `REMAINDER`")
      return PartitionBound(parent: parent, values: .default)
    }
    return PartitionBound(parent: parent, values: .hash(modulus: modulus, remainder: remainder))
  }

  /// MINVALUE | MAXVALUE | expression.
  private mutating func boundValue() -> Expression {
    let start = start
    if at(anyOf: .minvalue, .maxvalue), isEndOfOperand(peek()) {
      let name = takeIdentifier()
      return make(.column(ObjectName(name: name)), from: start)
    }
    return expression()
  }

  /// AS (query | EXECUTE name …) [WITH [NO] DATA].
  private mutating func createTableAs(_ table: inout CreateTable, isListEmpty: Bool) {
    let isList = table.constraints.isEmpty && table.likes.isEmpty && !isListEmpty
    if isList, table.columns.allSatisfy({ $0.type == nil && $0.attributes.isEmpty }) {
      table.queryColumns = table.columns.map(\.name)
      table.columns = []
    } else {
      fail(
        .unexpectedToken, "the columns of CREATE TABLE AS have names only",
        help: "their types are those of the query", at: table.name.range)
    }
    if eat(.execute) {
      table.executes = identifier()
      if atToken(.leftParenthesis) {
        table.executeArguments = parenthesizedList { $0.expression() }
      }
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
