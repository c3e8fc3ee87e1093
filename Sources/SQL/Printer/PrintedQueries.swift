import Text

/// Queries and what stands in FROM.
extension SQLPrinter {
  /// A query; one that stands by itself is broken into lines where it is long.
  func query(_ query: Query, isBroken: Bool = false) -> String {
    var parts = [with(query.with)] + body(query.body)
    parts.append(orderBy(query.orderBy))
    parts.append(limit(query))
    if let offset = query.offset { parts.append("OFFSET \(expression(offset))") }
    if query.limitKind == .withTies, let limit = query.limit {
      parts.append("FETCH FIRST \(operand(limit)) ROWS WITH TIES")
    }
    for clause in query.locking {
      let tables = clause.tables.isEmpty ? nil : "OF " + list(clause.tables) { name($0) }
      parts.append(words("FOR", clause.strength.uppercased(), tables, clause.wait.map { wait($0) }))
    }
    return checked(query.range, clauses(parts, isBroken: isBroken))
  }

  private func limit(_ query: Query) -> String {
    switch query.limitKind {
    case nil: query.limit.map { "LIMIT \(expression($0))" } ?? ""
    case .all: "LIMIT ALL"
    case .withTies: ""
    }
  }

  func wait(_ wait: LockWait) -> String {
    switch wait {
    case .noWait: "NOWAIT"
    case .skipLocked: "SKIP LOCKED"
    case .seconds(let seconds): "WAIT \(expression(seconds))"
    }
  }

  func with(_ clause: WithClause?) -> String {
    guard let clause else { return "" }
    let tables = list(clause.tables) { table in
      let materialized = table.isMaterialized.map { $0 ? "MATERIALIZED " : "NOT MATERIALIZED " }
      let columns = table.columns.isEmpty ? "" : " " + self.columns(table.columns)
      return words(
        "\(name(table.name))\(columns) AS \(materialized ?? "")(\(text(ofData: table.statement)))",
        table.search.map { search($0) }, table.cycle.map { cycle($0) })
    }
    return words("WITH", clause.isRecursive ? "RECURSIVE" : nil, tables)
  }

  private func search(_ clause: SearchClause) -> String {
    switch clause {
    case .depthFirst(let columns, let column):
      "SEARCH DEPTH FIRST BY \(list(columns) { name($0) }) SET \(name(column))"
    case .breadthFirst(let columns, let column):
      "SEARCH BREADTH FIRST BY \(list(columns) { name($0) }) SET \(name(column))"
    }
  }

  private func cycle(_ clause: CycleClause) -> String {
    guard case .columns(let columns, let mark, let values, let path) = clause else { return "" }
    return words(
      "CYCLE", list(columns) { name($0) }, "SET", name(mark),
      values.map { "TO \(expression($0.mark)) DEFAULT \(expression($0.otherwise))" },
      "USING", name(path))
  }

  /// A data statement inside another.
  private func text(ofData statement: Statement) -> String {
    checked(statement.range, node(statement, isBroken: false))
  }

  private func body(_ body: Query.Body) -> [String] {
    switch body {
    case .select(let core): return select(core)
    case .values(let rows):
      return ["VALUES " + list(rows) { row in parenthesizedList(row) { expression($0) } }]
    case .table(let name, let only): return [words("TABLE", only ? "ONLY" : nil, self.name(name))]
    case .nested(let query): return ["(\(self.query(query)))"]
    case .setOperation(let first, let rest):
      var parts = operand(first, of: rest.first?.op ?? "")
      for part in rest {
        parts.append(part.op.uppercased() + (part.isAll ? " ALL" : ""))
        parts += operand(part.body, of: part.op)
      }
      return parts
    case .unreadable: return []
    }
  }

  /// INTERSECT inside UNION needs no parentheses; another set operation does.
  private func operand(_ body: Query.Body, of op: String) -> [String] {
    guard case .setOperation(_, let rest) = body, op == "intersect" || rest.first?.op != "intersect"
    else { return self.body(body) }
    return ["(\(self.body(body).joined(separator: " ")))"]
  }

  private func select(_ core: SelectCore) -> [String] {
    var head = "SELECT"
    if let hint = core.hint { head += " " + hint }
    if core.isDistinct { head += " DISTINCT" }
    for word in core.modifiers { head += " " + word.uppercased() }
    if !core.distinctOn.isEmpty {
      head += " ON " + parenthesizedList(core.distinctOn) { expression($0) }
    }
    var parts = [words(head, list(core.items) { item($0) })]
    if let into = core.into { parts.append(self.into(into)) }
    if !core.from.isEmpty { parts.append("FROM " + list(core.from) { table($0) }) }
    if let condition = core.condition { parts.append("WHERE \(expression(condition))") }
    if !core.groupBy.isEmpty {
      let head = core.isGroupedDistinct ? "GROUP BY DISTINCT " : "GROUP BY "
      parts.append(head + list(core.groupBy) { expression($0) })
    }
    if let having = core.having { parts.append("HAVING \(expression(having))") }
    if !core.windows.isEmpty {
      parts.append(
        "WINDOW " + list(core.windows) { "\(name($0.name)) AS \(window($0.specification))" })
    }
    let text = parts.joined(separator: " ")
    let printed = checked(core.range, text)
    return printed == text ? parts : [printed]
  }

  func item(_ item: SelectItem) -> String {
    guard let alias = item.alias else { return expression(item.expression) }
    return "\(expression(item.expression)) AS \(name(alias, as: .label))"
  }

  private func into(_ into: SelectInto) -> String {
    switch into {
    case .table(let name, let persistence):
      words("INTO", self.persistence(persistence), "TABLE", self.name(name))
    case .variables(let variables): "INTO " + list(variables) { expression($0) }
    case .file(let file): "INTO OUTFILE \(string(file))"
    }
  }

  // MARK: FROM

  func table(_ reference: TableReference) -> String {
    var text: String
    switch reference.kind {
    case .table(let name, let only): text = words(only ? "ONLY" : nil, self.name(name))
    case .subquery(let query, let isLateral):
      text = words(isLateral ? "LATERAL" : nil, "(\(self.query(query)))")
    case .function(let call, let isLateral, let withOrdinality):
      text = words(
        isLateral ? "LATERAL" : nil, expression(call), withOrdinality ? "WITH ORDINALITY" : nil)
    case .rowsFrom(let functions, let isLateral, let withOrdinality):
      text = words(
        isLateral ? "LATERAL" : nil, "ROWS FROM",
        parenthesizedList(functions) { function in
          words(
            expression(function.call),
            function.columnDefinitions.isEmpty
              ? nil : "AS " + parenthesizedList(function.columnDefinitions) { column($0) })
        }, withOrdinality ? "WITH ORDINALITY" : nil)
    case .join(let first, let rest):
      text = table(first)
      for join in rest { text += " " + self.join(join) }
    case .parenthesized(let items): text = parenthesizedList(items) { table($0) }
    case .unreadable: return sourceText(reference.range)
    }
    if !reference.partitions.isEmpty { text += " PARTITION \(columns(reference.partitions))" }
    if let period = reference.systemTime { text += " FOR SYSTEM_TIME \(systemTime(period))" }
    if let alias = reference.alias { text += " AS \(name(alias))" }
    for hint in reference.indexHints { text += " " + indexHint(hint) }
    let aliasWord = reference.alias == nil ? " AS " : " "
    if !reference.columnDefinitions.isEmpty {
      text += aliasWord + parenthesizedList(reference.columnDefinitions) { column($0) }
    } else if !reference.columnAliases.isEmpty, !namesOwnColumns(reference) {
      text += aliasWord + columns(reference.columnAliases)
    }
    if let sample = reference.sample {
      text +=
        " TABLESAMPLE \(name(sample.method, as: .function))"
        + parenthesizedList(sample.arguments) { expression($0) }
      if let seed = sample.seed { text += " REPEATABLE (\(expression(seed)))" }
    }
    return checked(reference.range, text)
  }

  /// MySQL's JSON_TABLE says its columns itself.
  private func namesOwnColumns(_ reference: TableReference) -> Bool {
    guard dialect.isMySQLFamily, case .function = reference.kind else { return false }
    return true
  }

  private func indexHint(_ hint: IndexHint) -> String {
    let names = hint.indexes.map { index in
      index.text.lowercased() == "primary" ? "PRIMARY" : name(index)
    }
    return words(
      hint.verb.uppercased(), "INDEX", hint.purpose.map { "FOR \($0.uppercased())" },
      "(\(names.joined(separator: ", ")))")
  }

  private func systemTime(_ period: SystemTimePeriod) -> String {
    switch period {
    case .all: "ALL"
    case .asOf(let point): "AS OF \(self.point(point))"
    case .between(let first, let last): "BETWEEN \(point(first)) AND \(point(last))"
    case .from(let first, let last): "FROM \(point(first)) TO \(point(last))"
    }
  }

  private func point(_ point: SystemTimePeriod.Point) -> String {
    words(point.word?.uppercased(), expression(point.value))
  }

  private func join(_ join: Join) -> String {
    let op = join.op == "inner join" ? "JOIN" : join.op.uppercased()
    var text = "\(op) \(table(join.table))"
    if let condition = join.condition { text += " ON \(expression(condition))" }
    if !join.using.isEmpty { text += " USING \(columns(join.using))" }
    if let alias = join.usingAlias { text += " AS \(name(alias))" }
    return text
  }
}
