import SQL
import Text

/// Queries over the catalogues, answered from the schema as replayed.
///
/// Every answer is nil where something in the query is not followed, or the schema is not known well
/// enough: a wrong answer would be worse than none.
extension Replay {
  /// The rows of a query: each column's name and value.
  typealias CatalogueResult = [[(name: String, value: CatalogueValue)]]

  private static let maximumRows = 20_000
  static let maximumCatalogueDepth = 12

  func answer(_ query: Query, in row: CatalogueRow, depth: Int = 0) -> CatalogueResult? {
    guard depth < Self.maximumCatalogueDepth, query.with == nil, query.offset == nil else {
      return nil
    }
    var result: CatalogueResult
    switch query.body {
    case .select(let core):
      guard let selected = select(core, query.orderBy, in: row, depth: depth) else { return nil }
      result = selected
    case .values(let lists):
      guard query.orderBy.isEmpty, lists.count <= Self.maximumRows else { return nil }
      result = []
      for list in lists {
        var values: [(name: String, value: CatalogueValue)] = []
        for (index, item) in list.enumerated() {
          guard let value = evaluate(item, in: row, depth: depth + 1) else { return nil }
          values.append(("column\(index + 1)", value))
        }
        result.append(values)
      }
    case .nested(let inner):
      guard query.orderBy.isEmpty, let inside = answer(inner, in: row, depth: depth + 1) else {
        return nil
      }
      result = inside
    case .table, .setOperation, .unreadable: return nil
    }
    if let limit = query.limit {
      guard case .integer(let count)? = evaluate(limit, in: row, depth: depth + 1), count >= 0
      else { return nil }
      result = Array(result.prefix(count))
    }
    return result
  }

  private func select(
    _ core: SelectCore, _ orderBy: [OrderItem], in outer: CatalogueRow, depth: Int
  ) -> CatalogueResult? {
    guard core.having == nil, core.distinctOn.isEmpty, core.groupBy.isEmpty, core.windows.isEmpty
    else { return nil }
    if let result = resultOfFunction(core, depth: depth) { return orderBy.isEmpty ? result : nil }
    guard var rows = sourceRows(core, in: outer, depth: depth) else { return nil }
    if core.items.contains(where: { $0.expression.isCatalogueAggregate }) {
      var values: [(name: String, value: CatalogueValue)] = []
      for item in core.items {
        guard let value = aggregate(item.expression, rows, in: outer, depth: depth) else {
          return nil
        }
        values.append((Self.name(of: item), value))
      }
      return [values]
    }
    if !orderBy.isEmpty {
      guard let sorted = sort(rows, by: orderBy, core.items, depth: depth) else { return nil }
      rows = sorted
    }
    var result: CatalogueResult = []
    var seen: Set<[CatalogueValue]> = []
    for row in rows {
      guard let values = items(core.items, in: row, depth: depth) else { return nil }
      if core.isDistinct, !seen.insert(values.map(\.value)).inserted { continue }
      result.append(values)
    }
    return result
  }

  /// `SELECT f()` and `SELECT … FROM f()` where `f` is a query of the history's own without arguments.
  private func resultOfFunction(_ core: SelectCore, depth: Int) -> CatalogueResult? {
    guard core.from.isEmpty, core.items.count == 1, core.condition == nil,
      case .call(let call) = core.items[0].expression.unwrapped.kind, call.arguments.isEmpty,
      let routine = routine(named: call.name), routine.parameters.isEmpty,
      routine.body.isRead, routine.body.statements.count == 1,
      case .sql(let statement)? = routine.body.statements.first?.kind,
      case .query(let query) = statement.node
    else { return nil }
    return answer(query, in: CatalogueRow(), depth: depth + 1)
  }

  private func items(_ items: [SelectItem], in row: CatalogueRow, depth: Int)
    -> [(name: String, value: CatalogueValue)]?
  {
    var values: [(name: String, value: CatalogueValue)] = []
    for item in items {
      if case .star(let qualifiers) = item.expression.kind {
        // Only what is followed is there to ask for.
        for source in row.sources where qualifiers.last.map({ $0.text == source.name }) ?? true {
          for (name, value) in source.values.sorted(by: { $0.key < $1.key }) {
            values.append((name, value))
          }
        }
        continue
      }
      guard let value = evaluate(item.expression, in: row, depth: depth + 1) else { return nil }
      values.append((Self.name(of: item), value))
    }
    return values
  }

  /// What the server calls an item (`FigureColname`).
  private static func name(of item: SelectItem) -> String {
    item.alias?.text ?? item.expression.postgreSQLName ?? "?column?"
  }

  /// ORDER BY: an item's name or number, or an expression over the rows.
  private func sort(
    _ rows: [CatalogueRow], by order: [OrderItem], _ items: [SelectItem], depth: Int
  ) -> [CatalogueRow]? {
    var keyed: [(keys: [CatalogueValue], row: CatalogueRow)] = []
    for row in rows {
      var keys: [CatalogueValue] = []
      for item in order {
        var expression = item.expression
        if case .integer(let text) = expression.kind, let number = Int(text), number >= 1,
          number <= items.count
        {
          expression = items[number - 1].expression
        } else if case .column(let name) = expression.kind, name.qualifiers.isEmpty,
          let named = items.first(where: { $0.alias?.text == name.name.text })
        {
          expression = named.expression
        }
        guard let key = evaluate(expression, in: row, depth: depth + 1) else { return nil }
        keys.append(key)
      }
      keyed.append((keys, row))
    }
    var isKnown = true
    let sorted = keyed.enumerated().sorted { left, right in
      for (index, item) in order.enumerated() {
        let (first, second) = (left.element.keys[index], right.element.keys[index])
        guard let found = Self.order(first, second) else {
          isKnown = false
          continue
        }
        if found != 0 { return item.isDescending ? found > 0 : found < 0 }
      }
      return left.offset < right.offset
    }
    return isKnown ? sorted.map(\.element.row) : nil
  }

  /// NULL comes last.
  static func order(_ left: CatalogueValue, _ right: CatalogueValue) -> Int? {
    if left == .null || right == .null {
      return left == right ? 0 : left == .null ? 1 : -1
    }
    return left.compare(right)
  }

  // MARK: - FROM and WHERE

  private func sourceRows(_ core: SelectCore, in outer: CatalogueRow, depth: Int)
    -> [CatalogueRow]?
  {
    let conditions = core.condition.map(Self.conjuncts) ?? []
    var rows = [outer]
    for reference in core.from {
      guard let joined = join(rows, with: reference, conditions, depth: depth) else { return nil }
      rows = joined
    }
    var kept: [CatalogueRow] = []
    for row in rows {
      guard let isKept = holds(conditions, in: row, depth: depth) else { return nil }
      if isKept { kept.append(row) }
    }
    return kept
  }

  private static func conjuncts(_ condition: Expression) -> [Expression] {
    if case .and(let operands) = condition.unwrapped.kind { return operands.flatMap(conjuncts) }
    return [condition]
  }

  /// Whether all conditions hold: one that does not decides, whatever the others are.
  private func holds(_ conditions: [Expression], in row: CatalogueRow, depth: Int) -> Bool? {
    var isKnown = true
    for condition in conditions {
      switch evaluate(condition, in: row, depth: depth + 1) {
      case .boolean(true)?: continue
      case .boolean(false)?, .null?: return false
      default: isKnown = false
      }
    }
    return isKnown ? true : nil
  }

  private func join(
    _ rows: [CatalogueRow], with reference: TableReference, _ conditions: [Expression], depth: Int
  ) -> [CatalogueRow]? {
    guard depth < Self.maximumCatalogueDepth else { return nil }
    switch reference.kind {
    case .parenthesized(let references):
      var result = rows
      for inner in references {
        guard let joined = join(result, with: inner, conditions, depth: depth + 1) else {
          return nil
        }
        result = joined
      }
      return result
    case .join(let first, let rest):
      guard var result = join(rows, with: first, conditions, depth: depth + 1) else { return nil }
      for part in rest {
        let isLeft = part.op.contains("left")
        guard !part.op.contains("right"), !part.op.contains("full"), !part.op.contains("natural")
        else { return nil }
        let own = part.condition.map(Self.conjuncts) ?? []
        guard
          let joined = join(
            result, with: part.table, own + (isLeft ? [] : conditions), own, using: part.using,
            isLeft: isLeft, depth: depth + 1)
        else { return nil }
        result = joined
      }
      return result
    default:
      return join(rows, with: reference, conditions, [], using: [], isLeft: false, depth: depth)
    }
  }

  /// The rows with those of one source: `hinting` narrows them, `own` must hold.
  private func join(
    _ rows: [CatalogueRow], with reference: TableReference, _ hinting: [Expression],
    _ own: [Expression], using: [Identifier], isLeft: Bool, depth: Int
  ) -> [CatalogueRow]? {
    var result: [CatalogueRow] = []
    for row in rows {
      guard let sources = sources(reference, beside: row, hinting, using, depth: depth) else {
        return nil
      }
      var isMatched = false
      for source in sources {
        let joined = row.adding(source)
        guard let isKept = holds(own, in: joined, depth: depth) else { return nil }
        let isSame = using.allSatisfy { column in
          source.values[column.text] == row.value(column.text, of: nil)
        }
        if isKept && isSame {
          isMatched = true
          result.append(joined)
        }
      }
      // The missing side of a LEFT JOIN would be NULLs: of columns that are not listed here.
      if isLeft && !isMatched { return nil }
      guard result.count <= Self.maximumRows else { return nil }
    }
    return result
  }

  private func sources(
    _ reference: TableReference, beside row: CatalogueRow, _ conditions: [Expression],
    _ using: [Identifier], depth: Int
  ) -> [CatalogueRow.Source]? {
    switch reference.kind {
    case .table(let name, _):
      guard let relation = CatalogueRelation(name, dialect: dialect) else { return nil }
      let alias = reference.alias?.text ?? relation.rawValue
      var hints = hints(for: alias, relation, from: conditions, beside: row, depth: depth)
      for column in using { hints[column.text] = row.value(column.text, of: nil) }
      return rows(of: relation, hints)?.map { CatalogueRow.Source(name: alias, values: $0) }
    case .subquery(let query, _):
      guard let alias = reference.alias?.text,
        let result = answer(query, in: row, depth: depth + 1)
      else { return nil }
      let names = reference.columnAliases.map(\.text)
      return result.map { values in
        var columns: [String: CatalogueValue] = [:]
        for (index, item) in values.enumerated() {
          columns[index < names.count ? names[index] : item.name] = item.value
        }
        return CatalogueRow.Source(name: alias, values: columns)
      }
    case .function(let call, _, let withOrdinality):
      guard case .call(let function) = call.unwrapped.kind,
        let elements = elements(of: function, in: row, depth: depth)
      else { return nil }
      let alias = reference.alias?.text ?? function.name.name.text
      let column = reference.columnAliases.first?.text ?? alias
      return elements.enumerated().map { index, value in
        var values = [column: value]
        if withOrdinality {
          values[reference.columnAliases.dropFirst().first?.text ?? "ordinality"] =
            .integer(index + 1)
        }
        return CatalogueRow.Source(name: alias, values: values)
      }
    case .join, .rowsFrom, .parenthesized, .unreadable: return nil
    }
  }

  /// `unnest(array)`, `generate_series(1, 3)` in FROM.
  private func elements(of call: FunctionCall, in row: CatalogueRow, depth: Int)
    -> [CatalogueValue]?
  {
    let arguments = call.arguments.compactMap { evaluate($0, in: row, depth: depth + 1) }
    guard arguments.count == call.arguments.count else { return nil }
    switch (call.name.name.text.lowercased(), arguments.count) {
    case ("unnest", 1):
      guard case .array(let values) = arguments[0] else { return arguments[0] == .null ? [] : nil }
      return values
    case ("generate_series", 2):
      guard case .integer(let low) = arguments[0], case .integer(let high) = arguments[1],
        high.subtractingReportingOverflow(low).overflow == false, high - low < 10_000
      else { return nil }
      return low <= high ? (low...high).map { .integer($0) } : []
    default: return nil
    }
  }

  /// What `column = value` among the conditions says of one source, with what the others give.
  private func hints(
    for alias: String, _ relation: CatalogueRelation, from conditions: [Expression],
    beside row: CatalogueRow, depth: Int
  ) -> CatalogueHints {
    var hints: CatalogueHints = [:]
    for condition in conditions {
      guard case .binary(let first, let rest) = condition.unwrapped.kind, rest.count == 1,
        rest[0].op == "="
      else { continue }
      for (side, other) in [(first, rest[0].operand), (rest[0].operand, first)] {
        guard let column = Self.column(side, of: alias, relation, beside: row),
          hints[column] == nil, !Self.mentions(alias, other),
          let value = evaluate(other, in: row, depth: depth + 1)
        else { continue }
        hints[column] = value
      }
    }
    return hints
  }

  /// The column of the source that `expression` is; an unqualified one only where no other source is.
  private static func column(
    _ expression: Expression, of alias: String, _ relation: CatalogueRelation,
    beside row: CatalogueRow
  ) -> String? {
    guard case .column(let name) = expression.unwrapped.kind else { return nil }
    if let qualifier = name.schema?.text { return qualifier == alias ? name.name.text : nil }
    return row.value(name.name.text, of: nil) == nil ? name.name.text : nil
  }

  private static func mentions(_ alias: String, _ expression: Expression) -> Bool {
    var isMentioned = false
    expression.forEach { part in
      if case .column(let name) = part.kind, name.schema?.text == alias { isMentioned = true }
    }
    return isMentioned
  }
}
