import Text

/// CREATE TABLE.
extension SQLPrinter {
  func createTable(_ table: CreateTable) -> String {
    var head = words(
      "CREATE", table.orReplace ? "OR REPLACE" : nil, persistence(table.persistence),
      table.kind == .table ? nil : "FOREIGN", "TABLE", table.ifNotExists ? "IF NOT EXISTS" : nil,
      name(table.name))
    if let type = table.ofType { head += " OF \(name(type))" }
    if let bound = table.partitionOf { head += " PARTITION OF \(name(bound.parent))" }
    let elements = tableElements(table)
    let tail = tableTail(table)
    if let query = table.query { return createTableAs(table, head, elements, tail, query) }
    if dialect.isMySQLFamily, elements.count == 1, !table.likes.isEmpty {
      return words(head, elements[0], tail)
    }
    guard elements.isEmpty else {
      return block(head, elements, words(bound(table.partitionOf), tail))
    }
    let isListed =
      table.ofType == nil && table.partitionOf == nil && table.executes == nil
      && !dialect.isMySQLFamily
    if !table.queryColumns.isEmpty { head += " " + columns(table.queryColumns) }
    return words(
      isListed ? head + " ()" : head, bound(table.partitionOf), tail,
      table.executes.map { "AS " + execute($0, table.executeArguments) },
      withData(table.withData))
  }

  private func createTableAs(
    _ table: CreateTable, _ head: String, _ elements: [String], _ tail: String, _ query: Query
  ) -> String {
    var head = head
    if !table.queryColumns.isEmpty { head += " " + columns(table.queryColumns) }
    if !elements.isEmpty { head = block(head, elements) }
    return clauses(
      [words(head, tail, "AS"), self.query(query, isBroken: true), withData(table.withData)],
      isBroken: true)
  }

  func persistence(_ persistence: CreateTable.Persistence) -> String? {
    switch persistence {
    case .permanent: nil
    case .temporary: "TEMPORARY"
    case .unlogged: "UNLOGGED"
    }
  }

  func withData(_ withData: Bool?) -> String {
    withData.map { $0 ? "WITH DATA" : "WITH NO DATA" } ?? ""
  }

  /// Columns, constraints, indexes and LIKE in the order in which they were written; what was made by a
  /// program comes in that of the tree.
  private func tableElements(_ table: CreateTable) -> [String] {
    var elements: [(place: UInt32?, text: String)] = []
    func add(_ range: SourceRange, _ text: String) {
      elements.append((range.isEmpty ? nil : range.start, text))
    }
    for (index, column) in table.columns.enumerated() {
      for like in table.likes where like.position == index { add(like.range, self.like(like)) }
      add(column.range, self.column(column))
    }
    for like in table.likes where like.position >= table.columns.count {
      add(like.range, self.like(like))
    }
    for index in table.indexes { add(index.range, inlineIndex(index)) }
    for constraint in table.constraints { add(constraint.range, self.constraint(constraint)) }
    let places = elements.compactMap(\.place)
    guard places.count == elements.count else { return elements.map(\.text) }
    return elements.sorted { ($0.place ?? 0) < ($1.place ?? 0) }.map(\.text)
  }

  private func like(_ like: LikeClause) -> String {
    var text = "LIKE \(name(like.table))"
    for option in like.options {
      text += option.isIncluding ? " INCLUDING " : " EXCLUDING "
      text += option.subject.uppercased()
    }
    return checked(like.range, text)
  }

  private func tableTail(_ table: CreateTable) -> String {
    if dialect.isMySQLFamily {
      return words(
        tableOptions(table.options), table.partitionBy.map { partitionBy($0) })
    }
    let inherits =
      table.inherits.isEmpty ? nil : "INHERITS " + parenthesizedList(table.inherits) { name($0) }
    var server: String?
    var options: String?
    if case .foreign(let name) = table.kind {
      server = name.map { "SERVER \(self.name($0))" }
      if !table.options.isEmpty { options = "OPTIONS " + foreignOptions(table.options) }
    } else if !table.options.isEmpty {
      options = "WITH " + storageParameters(table.options)
    }
    return words(
      inherits, table.partitionBy.map { partitionBy($0) },
      table.accessMethod.map { "USING \(name($0))" }, server, options,
      table.onCommit.map { "ON COMMIT \($0.uppercased())" },
      table.tablespace.map { "TABLESPACE \(name($0))" })
  }

  // MARK: Partitions

  func bound(_ bound: PartitionBound?) -> String {
    guard let bound else { return "" }
    switch bound.values {
    case .absent: return ""
    case .default: return "DEFAULT"
    case .list(let values): return "FOR VALUES IN " + parenthesizedList(values) { expression($0) }
    case .range(let low, let high):
      return "FOR VALUES FROM \(parenthesizedList(low) { expression($0) })"
        + " TO \(parenthesizedList(high) { expression($0) })"
    case .hash(let modulus, let remainder):
      return
        "FOR VALUES WITH (MODULUS \(expression(modulus)), REMAINDER \(expression(remainder)))"
    }
  }

  func partitionBy(_ scheme: PartitionScheme) -> String {
    var text =
      "PARTITION BY \(scheme.method.uppercased()) "
      + parenthesizedList(scheme.keys) { key in
        if dialect.isMySQLFamily, case .expression(let value) = key.key { return expression(value) }
        return indexElement(key)
      }
    if scheme.method == "system_time", scheme.keys.isEmpty { text = "PARTITION BY SYSTEM_TIME" }
    if let count = scheme.count { text += " PARTITIONS \(expression(count))" }
    if !scheme.partitions.isEmpty { return sourceText(scheme.range) }
    return checked(scheme.range, text)
  }

  // MARK: Options

  /// MySQL's `ENGINE = InnoDB COMMENT = 'x'`.
  func tableOptions(_ options: [TableOption]) -> String {
    options.map { checked($0.range, tableOption($0)) }.joined(separator: " ")
  }

  private func tableOption(_ option: TableOption) -> String {
    let value = option.value.map { parameterValue($0) }
    switch option.name {
    case "character set": return words("DEFAULT CHARACTER SET =", value)
    case "storage", "tablespace": return words(option.name.uppercased(), value)
    default: break
    }
    let first = option.name.split(separator: " ").first ?? ""
    if Keyword(word: first) == .notKeyword || Self.engineOptions.contains(option.name) {
      // MariaDB keeps the letter case of an option that belongs to an engine.
      return option.range.isEmpty || source == nil
        ? words(parameterName(option.name), "=", value) : sourceText(option.range)
    }
    let name = option.name.uppercased()
    return value.map { "\(name) = \($0)" } ?? name
  }

  /// Options of InnoDB in MariaDB that are keywords for MySQL or for partitions.
  private static let engineOptions: Set<String> = ["encrypted", "encryption_key_id"]

  /// `(fillfactor = 70, autovacuum_enabled)`.
  func storageParameters(_ options: [TableOption]) -> String {
    parenthesizedList(options) { option in
      let text =
        option.value.map { "\(parameterName(option.name)) = \(parameterValue($0))" }
        ?? parameterName(option.name)
      return checked(option.range, text)
    }
  }

  func foreignOptions(_ options: [TableOption]) -> String {
    parenthesizedList(options) { option in
      words(
        option.change?.rawValue, parameterName(option.name), option.value.map { expression($0) })
    }
  }

  /// A parameter's name, which may have a dot in it.
  func parameterName(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.map { name(Identifier(String($0), range: SourceRange(at: 0)), as: .label) }
      .joined(separator: ".")
  }

  /// A value that may be any word: `on`, `utf8mb4`, `70`.
  func parameterValue(_ value: Expression) -> String {
    guard case .column(let name) = value.kind else { return expression(value) }
    return (name.qualifiers + [name.name]).map { part in
      // PostgreSQL: `"char"` is not the type `char`.
      part.isQuoted && !dialect.isMySQLFamily ? self.name(part, as: .function) : word(part)
    }.joined(separator: ".")
  }
}
