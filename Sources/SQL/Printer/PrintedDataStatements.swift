import Text

/// INSERT, UPDATE, DELETE, MERGE.
extension SQLPrinter {
  func insert(_ insert: Insert, isBroken: Bool) -> String {
    let verb = words(
      insert.isReplace ? "REPLACE" : "INSERT", insert.hint, modifiers(insert.modifiers),
      insert.isIgnore ? "IGNORE" : nil, "INTO")
    var target = "\(verb) \(name(insert.table))"
    if !insert.partitions.isEmpty { target += " PARTITION \(columns(insert.partitions))" }
    if !dialect.isMySQLFamily, let alias = insert.alias { target += " AS \(name(alias))" }
    if !insert.columns.isEmpty {
      target += " " + targets(insert.columns, parts: insert.columnParts)
    }
    if let overriding = insert.overriding {
      target += " OVERRIDING \(overriding.uppercased()) VALUE"
    }
    var parts = [with(insert.with), target]
    switch insert.source {
    case .query(let query): parts.append(insertedRows(query))
    case .assignments(let assignments): parts.append("SET " + self.assignments(assignments))
    case .defaultValues: parts.append("DEFAULT VALUES")
    }
    if dialect.isMySQLFamily, let alias = insert.alias { parts.append("AS \(name(alias))") }
    if let clause = insert.onConflict { parts.append(onConflict(clause)) }
    parts.append(returning(insert.returning, insert.returningAliases))
    return clauses(parts, isBroken: isBroken)
  }

  private func modifiers(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: " ").uppercased()
  }

  /// MySQL has `VALUES ()`.
  private func insertedRows(_ query: Query) -> String {
    if dialect.isMySQLFamily, case .values(let rows) = query.body, query.with == nil {
      return "VALUES " + list(rows) { row in parenthesizedList(row) { expression($0) } }
    }
    return self.query(query)
  }

  private func onConflict(_ clause: OnConflict) -> String {
    if dialect.isMySQLFamily {
      return "ON DUPLICATE KEY UPDATE " + assignments(clause.assignments)
    }
    var text = "ON CONFLICT"
    if let constraint = clause.constraint { text += " ON CONSTRAINT \(name(constraint))" }
    if !clause.target.isEmpty {
      text += " " + parenthesizedList(clause.target) { indexElement($0) }
    }
    if let condition = clause.targetCondition { text += " WHERE \(expression(condition))" }
    guard !clause.assignments.isEmpty else { return text + " DO NOTHING" }
    text += " DO UPDATE SET " + assignments(clause.assignments)
    if let condition = clause.condition { text += " WHERE \(expression(condition))" }
    return text
  }

  private func assignments(_ assignments: [Assignment]) -> String {
    list(assignments) { assignment in
      var targets = assignment.columns.map { assigned($0) }
      for (index, parts) in assignment.columnParts.enumerated() where index < targets.count {
        targets[index] += targetParts(parts)
      }
      let isList = assignment.isList || targets.count != 1
      let target = targets.joined(separator: ", ")
      return checked(
        assignment.range,
        "\(isList ? "(\(target))" : target) = \(expression(assignment.value))")
    }
  }

  /// `(a, b.c, d[1])`.
  private func targets(_ columns: [Identifier], parts: [[TargetPart]]) -> String {
    let names = columns.enumerated().map { index, column in
      name(column) + (parts.indices.contains(index) ? targetParts(parts[index]) : "")
    }
    return "(\(names.joined(separator: ", ")))"
  }

  private func targetParts(_ parts: [TargetPart]) -> String {
    parts.map { part in
      switch part {
      case .field(let field): "." + name(field, as: .label)
      case .element(let element): self.subscript(element)
      case .allFields: ".*"
      }
    }.joined()
  }

  private func assigned(_ column: ObjectName) -> String {
    column.name.text.hasPrefix("@") && !column.name.isQuoted
      ? column.name.text : name(column)
  }

  private func returning(_ items: [SelectItem], _ aliases: [ReturningAlias]) -> String {
    guard !items.isEmpty else { return "" }
    let with =
      aliases.isEmpty
      ? ""
      : "WITH "
        + parenthesizedList(aliases) { "\($0.word.text.uppercased()) AS \(name($0.alias))" } + " "
    return "RETURNING \(with)" + list(items) { item($0) }
  }

  private func condition(_ condition: Expression?) -> String {
    condition.map { "WHERE \(expression($0))" } ?? ""
  }

  func update(_ update: Update, isBroken: Bool) -> String {
    var parts = [
      with(update.with),
      words(
        "UPDATE", update.hint, modifiers(update.modifiers), list(update.tables) { table($0) }),
      "SET " + assignments(update.assignments),
    ]
    if !update.from.isEmpty { parts.append("FROM " + list(update.from) { table($0) }) }
    parts.append(condition(update.condition))
    parts += tail(update.orderBy, update.limit)
    parts.append(returning(update.returning, update.returningAliases))
    return clauses(parts, isBroken: isBroken)
  }

  func delete(_ delete: Delete, isBroken: Bool) -> String {
    let head = words(
      "DELETE", delete.hint, modifiers(delete.modifiers), "FROM",
      list(delete.tables) { table($0) })
    var parts = [with(delete.with), head]
    if !delete.using.isEmpty { parts.append("USING " + list(delete.using) { table($0) }) }
    parts.append(condition(delete.condition))
    parts += tail(delete.orderBy, delete.limit)
    parts.append(returning(delete.returning, delete.returningAliases))
    return clauses(parts, isBroken: isBroken)
  }

  private func tail(_ orderBy: [OrderItem], _ limit: Expression?) -> [String] {
    [self.orderBy(orderBy), limit.map { "LIMIT \(expression($0))" } ?? ""]
  }

  func merge(_ merge: Merge, isBroken: Bool) -> String {
    var parts = [
      with(merge.with), "MERGE INTO \(table(merge.target))",
      "USING \(table(merge.source)) ON \(expression(merge.condition))",
    ]
    for branch in merge.branches { parts.append(self.branch(branch)) }
    parts.append(returning(merge.returning, merge.returningAliases))
    return clauses(parts, isBroken: isBroken)
  }

  private func branch(_ branch: Merge.Branch) -> String {
    var text = branch.isMatched ? "WHEN MATCHED" : "WHEN NOT MATCHED"
    if branch.bySource { text += " BY SOURCE" }
    if let condition = branch.condition { text += " AND \(expression(condition))" }
    switch branch.action {
    case .update(let assignments): return "\(text) THEN UPDATE SET \(self.assignments(assignments))"
    case .delete: return "\(text) THEN DELETE"
    case .doNothing: return "\(text) THEN DO NOTHING"
    case .insert(let insert):
      return words(
        text, "THEN INSERT",
        insert.columns.isEmpty ? nil : targets(insert.columns, parts: insert.columnParts),
        insert.overriding.map { "OVERRIDING \($0.uppercased()) VALUE" },
        insert.values.isEmpty
          ? "DEFAULT VALUES" : "VALUES " + parenthesizedList(insert.values) { expression($0) })
    }
  }
}
