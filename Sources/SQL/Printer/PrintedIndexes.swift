import Text

/// CREATE INDEX, the elements of keys, and the indexes among a MySQL table's columns.
extension SQLPrinter {
  func createIndex(_ index: IndexDefinition) -> String {
    let head = words(
      "CREATE", index.orReplace ? "OR REPLACE" : nil, indexKind(index.kind), "INDEX",
      index.isConcurrent ? "CONCURRENTLY" : nil, index.ifNotExists ? "IF NOT EXISTS" : nil,
      index.name.map { name($0) })
    let target = words(
      "ON", index.isOnly ? "ONLY" : nil, index.table.map { name($0) },
      index.method.map { "USING \(name($0))" },
      parenthesizedList(index.elements) { indexElement($0) })
    var parts = [head, target]
    if !index.includedElements.isEmpty {
      parts.append("INCLUDE " + parenthesizedList(index.includedElements) { indexElement($0) })
    }
    if index.nullsNotDistinct { parts.append("NULLS NOT DISTINCT") }
    if dialect.isMySQLFamily {
      parts.append(indexOptions(index.options))
    } else if !index.options.isEmpty {
      parts.append("WITH " + storageParameters(index.options))
    }
    if let tablespace = index.tablespace { parts.append("TABLESPACE \(name(tablespace))") }
    if let condition = index.condition { parts.append("WHERE \(expression(condition))") }
    if let algorithm = index.algorithm { parts.append(self.algorithm(algorithm, separator: " ")) }
    return checked(index.range, clauses(parts, isBroken: false))
  }

  private func indexKind(_ kind: IndexDefinition.Kind) -> String? {
    switch kind {
    case .plain: nil
    case .unique: "UNIQUE"
    case .fulltext: "FULLTEXT"
    case .spatial: "SPATIAL"
    case .vector: "VECTOR"
    }
  }

  /// `KEY name (a, b)` in a table's definition.
  func inlineIndex(_ index: IndexDefinition) -> String {
    let text = words(
      indexKind(index.kind), "KEY", index.ifNotExists ? "IF NOT EXISTS" : nil,
      index.name.map { indexName($0) }, parenthesizedList(index.elements) { indexElement($0) },
      indexOptions(index.options))
    return checked(index.range, text)
  }

  /// MySQL's `USING BTREE COMMENT 'x'`.
  func indexOptions(_ options: [TableOption]) -> String {
    options.map { option in
      checked(
        option.range, words(option.name.uppercased(), option.value.map { parameterValue($0) }))
    }.joined(separator: " ")
  }

  func algorithm(_ clauses: AlterAlgorithm, separator: String) -> String {
    [clauses.algorithm.map { "ALGORITHM = \($0)" }, clauses.lock.map { "LOCK = \($0)" }]
      .compactMap { $0 }.joined(separator: separator)
  }

  func indexElement(_ element: IndexElement) -> String {
    var text: String
    switch element.key {
    case .column(let column):
      text = name(column)
      if let length = element.prefixLength { text += "(\(expression(length)))" }
    case .expression(let value): text = indexedExpression(value)
    }
    if let collation = element.collation { text += " COLLATE \(collationName(collation))" }
    if let operatorClass = element.operatorClass {
      text += " " + name(operatorClass, as: .label)
      if !element.operatorClassOptions.isEmpty {
        text += " " + storageParameters(element.operatorClassOptions)
      }
    }
    if element.isDescending { text += " DESC" }
    if element.isExplicitlyAscending { text += " ASC" }
    if let first = element.nullsFirst { text += first ? " NULLS FIRST" : " NULLS LAST" }
    return checked(element.range, text)
  }

  /// PostgreSQL leaves the parentheses out around a call.
  private func indexedExpression(_ value: Expression) -> String {
    var inner = value
    while case .parenthesized(let next) = inner.kind { inner = next }
    if !dialect.isMySQLFamily, case .call(let call) = inner.kind, call.over == nil,
      call.filter == nil
    {
      return expression(inner)
    }
    return "(\(expression(inner)))"
  }
}
