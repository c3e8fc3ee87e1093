import Text

/// Partitions (MySQL manual, "Partitioning"; MariaDB, "Partitioning Types").
extension Parser {
  /// PARTITION BY method [PARTITIONS n] [SUBPARTITION BY …] [`(` definition `,` … `)`].
  mutating func mysqlPartitionBy() -> PartitionScheme {
    let start = start
    expect(.partition, .by)
    var scheme = partitionMethod(from: start)
    if scheme.method == "system_time" { systemTimeLimits() }
    if eat(.partitions) { scheme.count = wholeNumber() }
    if at(.subpartition, .by) { scheme.subpartitionBy = subpartitionBy() }
    if scheme.method == "system_time", scheme.count == nil, eat(.partitions) {
      scheme.count = wholeNumber()
    }
    if atToken(.leftParenthesis) {
      scheme.definitions = partitionDefinitions()
      scheme.partitions = scheme.definitions.map(\.name)
    }
    scheme.range = range(from: start)
    if dialect.hasMariaDBCommands { checkPartitions(scheme) }
    return scheme
  }

  /// What MariaDB's grammar asks of the definitions: rows of values for several columns, and as many
  /// partitions and subpartitions as were said.
  private mutating func checkPartitions(_ scheme: PartitionScheme) {
    guard !isFailing, let first = scheme.definitions.first else { return }
    if differs(scheme.count, scheme.definitions.count) {
      return wrongPartition(first, "there are not as many partitions as PARTITIONS says")
    }
    let isWide = scheme.method.hasSuffix("columns") && scheme.keys.count > 1
    for partition in scheme.definitions {
      let count = partition.subpartitions.count
      if count != first.subpartitions.count
        || (count > 0 && differs(scheme.subpartitionBy?.count, count))
      {
        return wrongPartition(
          partition, "the partitions differ in how many subpartitions they have")
      }
      let isAlone =
        switch partition.values {
        case .lessThan(let values): values.count == 1
        case .lessThanMaximum: true
        case .list(let items): !items.contains(where: isRow)
        default: false
        }
      if isWide, isAlone {
        return wrongPartition(
          partition, "a partition by \(scheme.keys.count) columns has that many values at a time")
      }
      if !isWide, case .list(let items) = partition.values, items.contains(where: isRow) {
        return wrongPartition(partition, "a partition by one column has one value at a time")
      }
    }
  }

  private func differs(_ said: Expression?, _ count: Int) -> Bool {
    guard let said, case .integer(let text) = said.kind else { return false }
    return Int(text) != count
  }

  private func isRow(_ item: Expression) -> Bool {
    if case .row = item.kind { true } else { false }
  }

  private mutating func wrongPartition(_ partition: PartitionDefinition, _ message: String) {
    fail(.invalidLiteral, message, at: partition.range)
  }

  /// [LINEAR] (HASH | KEY …) `(` … `)` | (RANGE | LIST) [COLUMNS] `(` … `)` | SYSTEM_TIME (MariaDB).
  private mutating func partitionMethod(from start: UInt32) -> PartitionScheme {
    var scheme = PartitionScheme(method: "", keys: [], range: range(from: start))
    let isLinear = eat(.linear)
    if !isLinear, eat(.systemTime) {
      used(.systemVersioning)
      scheme.method = "system_time"
      return scheme
    }
    let method = isLinear ? eat(anyOf: .hash, .key) : eat(anyOf: .hash, .key, .range, .list)
    guard let method else {
      fail(expected: isLinear ? "`HASH` or `KEY`" : "`HASH`, `KEY`, `RANGE` or `LIST`")
      return scheme
    }
    scheme.method = (isLinear ? "linear " : "") + method.spelling
    switch method {
    case .key:
      keyAlgorithm()
      scheme.keys = partitionColumns()
    case .range where eat(anyOf: .columns, .fields) != nil,
      .list where eat(anyOf: .columns, .fields) != nil:
      scheme.method += " columns"
      scheme.keys = partitionColumns()
    default: scheme.keys = partitionExpression()
    }
    return scheme
  }

  /// [ALGORITHM `=` n]; behind KEY.
  private mutating func keyAlgorithm() {
    guard eat(.algorithm) else { return }
    expectToken(.equals)
    let number = token
    wholeNumber()
    if !isFailing, !["1", "2"].contains(text(of: number)) {
      fail(.invalidLiteral, "KEY has the algorithms 1 and 2", at: number.range)
    }
  }

  /// `(` [column `,` …] `)`.
  private mutating func partitionColumns() -> [IndexElement] {
    expectToken(.leftParenthesis)
    var keys: [IndexElement] = []
    if !atToken(.rightParenthesis), !isFailing {
      keys = commaList { parser in
        let name = parser.identifier(expected: "a column's name")
        return IndexElement(.column(name), range: name.range)
      }
    }
    expectToken(.rightParenthesis)
    return keys
  }

  /// `(` expression `)`.
  private mutating func partitionExpression() -> [IndexElement] {
    expectToken(.leftParenthesis)
    let value = expression(above: .bitOr)
    expectToken(.rightParenthesis)
    if case .column(let name) = value.kind, name.qualifiers.isEmpty {
      return [IndexElement(.column(name.name), range: value.range)]
    }
    return [IndexElement(.expression(value), range: value.range)]
  }

  /// MariaDB: [INTERVAL amount unit [STARTS time] [AUTO] | LIMIT n [AUTO] | AUTO].
  private mutating func systemTimeLimits() {
    if eat(.interval) {
      _ = expression()
      if !isIntervalUnit(token) { fail(expected: "a unit such as `DAY`") }
      advance()
      if eat(.starts) { _ = expression() }
    } else if eat(.limit) {
      wholeNumber()
    }
    _ = eat(.auto)
  }

  /// SUBPARTITION BY [LINEAR] (HASH `(` … `)` | KEY … `(` … `)`) [SUBPARTITIONS n].
  private mutating func subpartitionBy() -> SubpartitionScheme {
    expect(.subpartition, .by)
    let isLinear = eat(.linear)
    guard let method = eat(anyOf: .hash, .key) else {
      fail(expected: "`HASH` or `KEY`")
      return SubpartitionScheme(method: "", keys: [])
    }
    if method == .key { keyAlgorithm() }
    let keys = method == .key ? partitionColumns() : partitionExpression()
    var scheme = SubpartitionScheme(
      method: (isLinear ? "linear " : "") + method.spelling, keys: keys)
    if eat(.subpartitions) { scheme.count = wholeNumber() }
    return scheme
  }

  // MARK: Definitions

  /// `(` PARTITION … `,` … `)`.
  mutating func partitionDefinitions() -> [PartitionDefinition] {
    parenthesizedList { $0.partitionDefinition() }
  }

  /// PARTITION name [VALUES …] options [`(` SUBPARTITION … `,` … `)`]; MariaDB may leave out the word.
  mutating func partitionDefinition() -> PartitionDefinition {
    let start = start
    if !eat(.partition), !(dialect.hasMariaDBCommands && atName()) {
      fail(expected: "`PARTITION`")
    }
    let name = identifier(expected: "a partition's name")
    var partition = PartitionDefinition(name: name, range: range(from: start))
    partition.values = partitionValues()
    partition.options = partitionOptions()
    if atToken(.leftParenthesis) {
      partition.subpartitions = parenthesizedList { parser in
        let start = parser.start
        parser.expect(.subpartition)
        let name = parser.nameOrText("a subpartition's name")
        var part = PartitionDefinition(name: name, range: parser.range(from: start))
        part.options = parser.partitionOptions()
        part.range = parser.range(from: start)
        return part
      }
    }
    partition.range = range(from: start)
    return partition
  }

  /// [VALUES (LESS THAN … | IN `(` … `)`)]; MariaDB: DEFAULT, HISTORY, CURRENT.
  private mutating func partitionValues() -> PartitionDefinition.Values? {
    if dialect.hasSystemVersioning || at(anyOf: .history, .current) {
      if eatPhrase("history") { return .history }
      if eatPhrase("current") { return .current }
      if eat(.default) { return .default }
    }
    guard eat(.values) else { return nil }
    if eatPhrase("less than") {
      if eat(.maxvalue) { return .lessThanMaximum }
      return .lessThan(parenthesizedList { $0.partitionValue() })
    }
    expect(.in)
    return .list(
      parenthesizedList { parser in
        if parser.dialect.hasSystemVersioning, parser.at(.default) { return parser.primary() }
        guard parser.atToken(.leftParenthesis), !parser.atQueryStart else {
          return parser.partitionValue()
        }
        let start = parser.start
        let items = parser.parenthesizedList { $0.partitionValue() }
        return parser.make(.row(items, explicit: false), from: start)
      })
  }

  /// MAXVALUE | expression.
  private mutating func partitionValue() -> Expression {
    guard at(.maxvalue) else { return expression(above: .bitOr) }
    let start = start
    let name = takeIdentifier()
    return make(.column(ObjectName(name: name)), from: start)
  }

  /// ([STORAGE] ENGINE [=] name | COMMENT [=] '…' | DATA DIRECTORY [=] '…' | MAX_ROWS [=] n | …)*.
  private mutating func partitionOptions() -> [TableOption] {
    var options: [TableOption] = []
    while !isFailing {
      let start = start
      guard
        let word = eatPhrase(
          anyOf: "storage engine", "engine", "comment", "data directory", "index directory",
          "max_rows", "min_rows", "nodegroup", "tablespace")
      else {
        guard atEngineAttribute else { return options }
        let name = takeIdentifier().text.lowercased()
        expectToken(.equals)
        let value = engineAttributeValue()
        options.append(TableOption(name: name, value: value, range: range(from: start)))
        continue
      }
      _ = eatToken(.equals)
      let value: Expression
      switch word {
      case "storage engine", "engine", "tablespace":
        let name = nameOrText()
        value = Expression(.column(ObjectName(name: name)), range: name.range)
      case "max_rows", "min_rows", "nodegroup": value = wholeNumber()
      default:
        let valueStart = self.start
        let literal = stringLiteral()
        value = make(.string(literal), from: valueStart)
      }
      options.append(
        TableOption(
          name: word == "storage engine" ? "engine" : word, value: value, range: range(from: start))
      )
    }
    return options
  }
}
