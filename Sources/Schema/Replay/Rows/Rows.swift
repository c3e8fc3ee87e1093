import SQL
import Text

/// What INSERT, UPDATE, DELETE and their like do to the rows: whether there are any, and where they hold
/// NULL.
extension Replay {
  mutating func insert(_ insert: Insert, at range: SourceRange) {
    readWith(insert.with)
    if case .query(let query) = insert.source {
      for name in readTables(query, with: insert.with) { readTable(name) }
    }
    guard case .object(let table) = table(insert.table, ifExists: false) else { return }
    for column in insert.columns { _ = self.column(column, of: table.name) }
    for assignment in insert.onConflict?.assignments ?? [] {
      checkColumns(of: assignment, in: table.name)
    }
    guard var changed = schema.tables[table.name] else { return }
    changed.mayHoldRows = true
    noteInserted(insert, into: &changed)
    if changed != table { store(changed) }
    record(.rowsInserted(table), at: range)
  }

  /// Columns that get no value, and have no default, hold NULL in the new rows.
  private func noteInserted(_ insert: Insert, into table: inout Table) {
    var values: [String: Bool?] = [:]
    switch insert.source {
    case .defaultValues: break
    case .assignments(let assignments):
      for assignment in assignments {
        guard let column = assignment.columns.first?.name.text else { continue }
        values[column] = .some(isNotNull(assignment.value, in: table))
      }
    case .query(let query):
      noteValues(of: query, insert.columns.map(\.text), in: table, &values)
    }
    let namesAll = insert.columns.isEmpty && !values.isEmpty
    for index in table.columns.indices {
      let column = table.columns[index]
      guard !column.isNotNull, column.mayHoldNulls == false, column.generation == nil else {
        continue
      }
      if let entry = values.first(where: { isSameName($0.key, column.name) }) {
        if entry.value != true { table.columns[index].mayHoldNulls = entry.value.map { !$0 } }
      } else if namesAll {
        table.columns[index].mayHoldNulls = nil
      } else if !column.hasValueDefault {
        table.columns[index].mayHoldNulls = true
      }
    }
  }

  /// What each column of an INSERT … VALUES gets: never NULL, perhaps NULL, not known.
  private func noteValues(
    of query: Query, _ columns: [String], in table: Table, _ values: inout [String: Bool?]
  ) {
    let names = columns.isEmpty ? table.columns.map(\.name) : columns
    guard case .values(let rows) = query.body else {
      for name in names { values.updateValue(nil, forKey: name) }
      return
    }
    for (position, name) in names.enumerated() {
      var known: Bool? = true
      for row in rows {
        guard position < row.count else { continue }
        let value: Bool?
        if case .defaultValue = row[position].unwrapped.kind {
          value = table.column(named: name, in: dialect)?.hasValueDefault
        } else {
          value = isNotNull(row[position], in: table)
        }
        if value == false { known = false } else if value == nil, known == true { known = nil }
        if known == false { break }
      }
      values.updateValue(known, forKey: name)
    }
  }

  // MARK: - UPDATE

  mutating func update(_ update: Update, in context: RunContext, at range: SourceRange) {
    readWith(update.with)
    guard let name = update.table else {
      checkTables(update.tables + update.from, with: update.with)
      return
    }
    checkTables(update.from, with: update.with)
    guard case .object(let table) = table(name, ifExists: false) else { return }
    for assignment in update.assignments { checkColumns(of: assignment, in: table.name) }
    record(
      .rowsUpdated(
        table, columns: update.assignments.flatMap { $0.columns.map(\.name.text) },
        isConditional: update.condition != nil || update.limit != nil), at: range)
    for assignment in update.assignments {
      guard assignment.columns.count == 1, let target = assignment.columns.first else { continue }
      note(assignment.value, in: target.name, of: table.name, update, context, at: range)
    }
  }

  /// What assigning `value` says of the NULLs of a column.
  private mutating func note(
    _ value: Expression, in identifier: Identifier, of name: QualifiedName, _ update: Update,
    _ context: RunContext, at range: SourceRange
  ) {
    guard let table = schema.tables[name],
      let column = table.column(named: identifier.text, in: dialect)
    else { return }
    let isPartial = update.limit != nil && !context.isLooped
    let reachesAll =
      !isPartial && update.from.isEmpty
      && reachesAllNulls(of: column.name, update.condition, isLooped: context.isLooped)
    var changed = column
    switch isNotNull(value, in: table) {
    case true?:
      guard reachesAll else { return }
      changed.mayHoldNulls = false
      settle(column.name, of: name)
    case false?:
      changed.mayHoldNulls = !column.isNotNull
    case nil:
      // Rows that are not reached, or that get NULL from something unknown: nobody can say.
      guard !column.isNotNull, column.mayHoldNulls == false || reachesAll || !update.from.isEmpty
      else { return }
      changed.mayHoldNulls = nil
      settle(column.name, of: name)
    }
    replace(column, by: changed, in: name)
    if changed.mayHoldNulls == false {
      record(.nullsFilled(table: table, changed), at: range)
    }
  }

  /// The column no longer waits for other sessions to write NULL into it.
  private mutating func settle(_ column: String, of table: QualifiedName) {
    let name = ColumnName(table: table, column: column)
    guard schema.unsettled.nullableColumns.contains(name) else { return }
    updateUnsettled { unsettled in unsettled.nullableColumns.removeAll { $0 == name } }
  }

  /// Whether `condition` holds for every row in which `column` is NULL.
  ///
  /// In a loop that goes on until nothing is left, a batch does: the condition only has to look for NULL.
  private func reachesAllNulls(of column: String, _ condition: Expression?, isLooped: Bool) -> Bool
  {
    guard let condition else { return true }
    if isLooped && looksForNull(column, in: condition, depth: 0) { return true }
    switch condition.unwrapped.kind {
    case .or(let operands):
      return operands.contains { reachesAllNulls(of: column, $0, isLooped: false) }
    case .and(let operands):
      return operands.allSatisfy { reachesAllNulls(of: column, $0, isLooped: false) }
    case .boolean(let value):
      return value
    default:
      return isNullTest(condition, of: column)
    }
  }

  private func isNullTest(_ condition: Expression, of column: String) -> Bool {
    guard case .isTest(let test) = condition.unwrapped.kind, case .null = test.predicate,
      !test.isNegated, case .column(let name) = test.operand.unwrapped.kind
    else { return false }
    return isSameName(name.name.text, column)
  }

  /// `column IS NULL` anywhere in the condition, its subqueries included.
  private func looksForNull(_ column: String, in condition: Expression, depth: Int) -> Bool {
    var found = false
    var queries: [Query] = []
    condition.forEach { part in
      if isNullTest(part, of: column) { found = true }
      queries += part.parts.queries
    }
    if found || depth > 4 { return found }
    for query in queries {
      if case .select(let core) = query.body, let inner = core.condition,
        looksForNull(column, in: inner, depth: depth + 1)
      {
        return true
      }
    }
    return false
  }

  // MARK: - DELETE, TRUNCATE, MERGE, COPY

  mutating func delete(_ delete: Delete, at range: SourceRange) {
    readWith(delete.with)
    checkTables(delete.using, with: delete.with)
    guard let written = delete.table,
      case .object(let table) = table(deletedTable(written, delete), ifExists: false)
    else { return }
    let condition = delete.condition
    record(.rowsDeleted(table, isConditional: condition != nil || delete.limit != nil), at: range)
    guard delete.limit == nil, delete.using.isEmpty, let condition else { return }
    for column in table.columns
    where column.mayHoldNulls != false
      && reachesAllNulls(of: column.name, condition, isLooped: false)
    {
      var changed = column
      changed.mayHoldNulls = false
      replace(column, by: changed, in: table.name)
      settle(column.name, of: table.name)
      record(.nullsFilled(table: table, changed), at: range)
    }
  }

  /// MySQL's `DELETE a FROM orders AS a …` names the table by its alias.
  private func deletedTable(_ name: ObjectName, _ delete: Delete) -> ObjectName {
    guard dialect.isMySQLFamily, name.qualifiers.isEmpty else { return name }
    var pending = delete.using
    while let reference = pending.popLast() {
      switch reference.kind {
      case .table(let table, _):
        if reference.alias?.text == name.name.text { return table }
      case .join(let first, let rest): pending += [first] + rest.map(\.table)
      case .parenthesized(let inner): pending += inner
      case .subquery, .function, .rowsFrom, .unreadable: break
      }
    }
    return name
  }

  mutating func truncate(_ truncate: Truncate, at range: SourceRange) {
    for name in truncate.tables {
      guard case .object(let table) = table(name, ifExists: false) else { continue }
      record(.tableTruncated(table), at: range)
    }
  }

  mutating func merge(_ merge: Merge, at range: SourceRange) {
    readWith(merge.with)
    checkTables([merge.source], with: merge.with)
    guard case .table(let name, _) = merge.target.kind,
      case .object(let table) = table(name, ifExists: false)
    else { return }
    insertUnknownRows(into: table, at: range)
  }

  mutating func copy(_ copy: Copy, at range: SourceRange) {
    guard let name = copy.table, case .object(let table) = table(name, ifExists: false) else {
      return
    }
    for column in copy.columns { _ = self.column(column, of: table.name) }
    guard copy.isFrom else { return }
    insertUnknownRows(into: table, at: range)
  }

  /// Rows come in of which nobody knows where they hold NULL.
  private mutating func insertUnknownRows(into table: Table, at range: SourceRange) {
    update(table.name) { table in
      table.mayHoldRows = true
      for index in table.columns.indices
      where !table.columns[index].isNotNull && table.columns[index].mayHoldNulls == false {
        table.columns[index].mayHoldNulls = nil
      }
    }
    record(.rowsInserted(table), at: range)
  }

  // MARK: - What is read

  private mutating func readWith(_ with: WithClause?) {
    for name in tables(with, []) { readTable(name) }
  }

  private func readTables(_ query: Query, with: WithClause?) -> [ObjectName] {
    var reader = QueryReader(schema: schema)
    if let with { reader.readCommonTables(with) }
    _ = reader.read(query)
    return reader.names
  }

  private mutating func checkTables(_ references: [TableReference], with: WithClause?) {
    for name in tables(with, references) { readTable(name) }
  }

  /// The tables that are named: found before any is assumed, because a reader that lived on would make
  /// the replay copy the schema.
  private func tables(_ with: WithClause?, _ references: [TableReference]) -> [ObjectName] {
    var reader = QueryReader(schema: schema)
    if let with { reader.readCommonTables(with) }
    for reference in references { reader.read(reference) }
    return reader.names
  }

  private mutating func checkColumns(of assignment: Assignment, in table: QualifiedName) {
    for (index, column) in assignment.columns.enumerated() {
      // `SET c.a = 1` names a field of the column c, or the table by mistake, which only a run shows.
      let hasParts = assignment.columnParts.indices.contains(index)
      if hasParts, case .field = assignment.columnParts[index].first { continue }
      _ = self.column(column.name, of: table)
    }
  }
}
