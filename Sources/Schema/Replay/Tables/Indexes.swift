import SQL
import Text

/// CREATE INDEX, indexes among a table's columns or actions, and what an index is made of.
extension Replay {
  mutating func createIndex(_ definition: IndexDefinition, at range: SourceRange) {
    guard let name = definition.table else { return }
    if let view = existingView(name) {
      createIndex(definition, on: view, at: range)
      return
    }
    guard case .object(var table) = self.table(name, ifExists: false) else { return }
    if definition.orReplace, let index = definition.name,
      let existing = table.indexes.first(where: { isSameName($0.name, index.text) })
    {
      remove(index: existing, from: &table, isConcurrent: false, at: range)
    }
    guard let index = add(definition, to: &table) else { return }
    let before = table
    store(table)
    record(
      .indexCreated(table: before, index, isConcurrent: definition.isConcurrent), at: range)
    if dialect == .postgresql && !definition.isOnly {
      addToPartitions(of: table, definition, index)
    }
  }

  /// An index of a materialized view has no table to hang on: its name is kept.
  private mutating func createIndex(
    _ definition: IndexDefinition, on view: View, at range: SourceRange
  ) {
    let parts = indexNameParts(definition.elements) + definition.include.map(\.text)
    let label = "idx"
    let name =
      definition.name?.text
      ?? PostgreSQLNames.choose(
        view.name.name, PostgreSQLNames.columns(parts), label: label,
        isTaken: { relationExists(QualifiedName(schema: view.name.schema, name: $0)) })
    let key = ObjectKey(
      kind: .index, name: QualifiedName(schema: view.name.schema, name: name), table: view.name)
    if schema.others[key] != nil {
      if !definition.ifNotExists {
        report(
          .alreadyExists,
          ObjectDescription(
            kind: "index", schema: view.name.schema, table: view.name.name, name: name),
          at: definition.name?.range ?? range, previous: schema.others[key]?.definition)
      }
      return
    }
    var object = NamedObject(kind: .index, name: key.name, table: view.name, origin: origin)
    object.definition = place(range)
    object.index = index(of: view, definition, named: name)
    setObject(object, key: key)
    record(.objectCreated(object), at: range)
  }

  private func index(of view: View, _ definition: IndexDefinition, named name: String) -> Index {
    let elements = definition.elements.map { element in
      switch element.key {
      case .column(let name):
        Index.Element(
          column: name.text, text: name.text, isDescending: element.isDescending)
      case .expression(let expression):
        Index.Element(
          column: expression.withoutCollation.columnItself, text: text(expression.range),
          label: expression.postgreSQLName ?? "expr", isDescending: element.isDescending)
      }
    }
    var index = Index(
      name: name, isUnique: definition.isUnique, elements: elements, origin: origin)
    index.method = definition.method?.text.lowercased()
    index.include = definition.include.map(\.text)
    index.conditionText = definition.condition.map { text($0.range) }
    return index
  }

  /// An index of a partitioned table is made on each partition as well.
  private mutating func addToPartitions(
    of parent: Table, _ definition: IndexDefinition, _ index: Index
  ) {
    guard parent.isPartitioned else { return }
    for case .child(let name) in schema.dependents[parent.name] ?? [] {
      guard var child = schema.tables[name], child.partitionOf == parent.name else { continue }
      addCopy(of: index, isPrimary: false, to: &child)
      store(child)
    }
  }

  /// Adds the index that `definition` describes; nil where it is there already.
  mutating func add(_ definition: IndexDefinition, to table: inout Table) -> Index? {
    var elements: [Index.Element] = []
    for element in definition.elements { elements.append(self.element(element, in: &table)) }
    if let name = definition.name, isTaken(index: name, in: table, definition) { return nil }
    let name: String
    if let written = definition.name {
      name =
        dialect == .postgresql ? PostgreSQLNames.truncate(written.text) : written.text
    } else if dialect.isMySQLFamily {
      name = mySQLIndexName(for: elements, in: table)
    } else {
      name = chooseIndexName(
        indexNameParts(definition.elements) + definition.include.map(\.text), label: "idx",
        isConstraint: false, in: table)
    }
    var index = Index(
      name: name, isUnique: definition.isUnique, elements: elements, origin: origin)
    index.method = definition.method?.text.lowercased()
    index.include = definition.include.map(\.text)
    index.conditionText = definition.condition.map { text($0.range) }
    index.expressionColumns = expressionColumns(definition.elements, definition.condition)
    switch definition.kind {
    case .fulltext: index.special = "fulltext"
    case .spatial: index.special = "spatial"
    case .vector: index.special = "vector"
    case .plain, .unique: break
    }
    index.definition = place(definition.range)
    insert(index, into: &table)
    if dialect.isMySQLFamily && definition.isUnique {
      index.constraint = name
      table.indexes[table.indexes.count - 1].constraint = name
      var unique = Constraint(
        name: name, kind: .unique, columns: elements.compactMap(\.column), origin: origin)
      unique.index = name
      unique.definition = index.definition
      table.constraints.append(unique)
    }
    return index
  }

  private mutating func isTaken(
    index name: Identifier, in table: Table, _ definition: IndexDefinition
  ) -> Bool {
    let existing: (object: ObjectDescription, place: Place?)?
    if dialect.isMySQLFamily {
      existing = table.indexes.first { isSameName($0.name, name.text) }.map { index in
        (
          ObjectDescription(
            kind: "index", schema: table.name.schema, table: table.name.name, name: name.text),
          index.definition
        )
      }
    } else {
      let qualified = QualifiedName(
        schema: table.name.schema, name: PostgreSQLNames.truncate(name.text))
      existing = definitionOfRelation(qualified).map { found in
        (
          ObjectDescription(kind: found.kind, schema: qualified.schema, name: qualified.name),
          found.place
        )
      }
    }
    guard let existing else { return false }
    if !definition.ifNotExists && !name.isPlaceholder {
      report(.alreadyExists, existing.object, at: name.range, previous: existing.place)
    }
    return true
  }

  /// An element of an index or key, with the column's name as the table has it.
  mutating func element(_ element: IndexElement, in table: inout Table) -> Index.Element {
    let prefix: Int?
    if case .integer(let text)? = element.prefixLength?.kind {
      prefix = Int(text)
    } else {
      prefix = nil
    }
    switch element.key {
    case .column(let name):
      let column = columnName(name, in: &table)
      var result = Index.Element(
        column: column, text: column, prefixLength: prefix, isDescending: element.isDescending)
      result.modifiers = modifiers(of: element)
      return result
    case .expression(let expression):
      // A column in parentheses, with a collation or not, is a column (`ComputeIndexAttrs`).
      if case .column(let name) = expression.withoutCollation.kind, name.qualifiers.isEmpty {
        let column = columnName(name.name, in: &table)
        var result = Index.Element(column: column, text: column, isDescending: element.isDescending)
        result.modifiers = modifiers(of: element)
        return result
      }
      var result = Index.Element(
        column: nil, text: text(expression.range), label: expression.postgreSQLName ?? "expr",
        isDescending: element.isDescending)
      result.modifiers = modifiers(of: element)
      return result
    }
  }

  /// What PostgreSQL's elements say behind the column or expression.
  private func modifiers(of element: IndexElement) -> String? {
    guard dialect == .postgresql,
      element.collation != nil || element.operatorClass != nil || element.isDescending
        || element.nullsFirst != nil
    else { return nil }
    var start: UInt32
    switch element.key {
    case .column(let name): start = name.range.end
    case .expression(let expression): start = expression.range.end
    }
    guard start < element.range.end else { return nil }
    var rest = text(SourceRange(start: start, end: element.range.end))
    // The parentheses around an expression are not part of it.
    while let first = rest.first, first == ")" || first.isWhitespace { rest.removeFirst() }
    return rest.isEmpty ? nil : rest
  }

  /// The column's name as the table has it; a column that is not there is assumed, with a problem where
  /// the table is known.
  mutating func columnName(_ name: Identifier, in table: inout Table) -> String {
    if let column = table.column(named: schema.storedName(name), in: dialect) { return column.name }
    if isComplete(table) && !name.isPlaceholder {
      report(
        .doesNotExist, .column(name.text, of: table.name), at: name.range,
        suggestion: nearestName(to: name.text, among: table.columns.lazy.map(\.name)))
      return name.text
    }
    let column = Column(name: name.text, type: .unknown, origin: .before)
    learn(column, of: table.name)
    table.columns.append(column)
    return name.text
  }

  /// `ChooseIndexColumnNames`: columns by name, expressions by what the server calls them, and a number
  /// behind a name that was there before.
  func indexNameParts(_ elements: [IndexElement]) -> [String] {
    numbered(
      elements.map { element in
        switch element.key {
        case .column(let name): name.text
        case .expression(let expression): expression.postgreSQLName ?? "expr"
        }
      })
  }

  private func numbered(_ names: [String]) -> [String] {
    var parts: [String] = []
    for base in names {
      var part = base
      var number = 0
      while parts.contains(part) {
        number += 1
        part = base + String(number)
      }
      parts.append(part)
    }
    return parts
  }

  func expressionColumns(_ elements: [IndexElement], _ condition: Expression?) -> [String] {
    var names: [String] = []
    for element in elements {
      if case .expression(let expression) = element.key { names += expression.columnNames }
    }
    if let condition { names += condition.columnNames }
    return names
  }

  func mySQLIndexName(for elements: [Index.Element], in table: Table) -> String {
    let column = elements.first?.column ?? "functional_index"
    let new = Index(name: "", isUnique: false, elements: elements, origin: origin)
    return MySQLNames.index(column: column) { name in
      // An index that this one takes the place of leaves its name.
      table.indexes.contains { isSameName($0.name, name) && !takesPlace(new, of: $0) }
    }
  }

  // MARK: - DROP INDEX, and ALTER TABLE's

  mutating func dropIndexes(_ drop: Drop, at range: SourceRange) {
    for name in drop.names {
      if let table = drop.table {
        guard case .object(let found) = self.table(table, ifExists: drop.ifExists) else { continue }
        dropIndex(name.name, of: found.name, ifExists: drop.ifExists, at: range)
      } else if let (found, index) = existingIndex(name) {
        var table = found
        remove(index: index, from: &table, isConcurrent: drop.isConcurrent, at: range)
        store(table)
      } else if let object = indexOfView(name) {
        setObject(nil, key: ObjectKey(kind: .index, name: object.name, table: object.table))
        record(.objectDropped(object), at: range)
      } else if provesAbsence(of: .index, name), provesAbsence(of: .table, name) {
        if drop.ifExists || hasIncompleteTables { continue }
        report(
          .doesNotExist,
          ObjectDescription(kind: "index", schema: name.schema?.text, name: name.name.text),
          at: name.range,
          suggestion: nearestName(
            to: name.name.text, among: schema.indexOwners.keys.lazy.map(\.name)))
      } else {
        // Its table is not known.
        let table = Table(name: QualifiedName(name: ""), origin: .before)
        let index = Index(name: name.name.text, isUnique: false, elements: [], origin: .before)
        record(.indexDropped(table: table, index, isConcurrent: drop.isConcurrent), at: range)
      }
    }
  }

  /// Some table was assumed: it may have indexes that nobody saw.
  private var hasIncompleteTables: Bool {
    schema.tables.values.contains { !$0.isComplete }
  }

  func indexOfView(_ name: ObjectName) -> NamedObject? {
    for candidate in schema.candidates(for: name) {
      for view in schema.views.values where view.isMaterialized {
        let key = ObjectKey(kind: .index, name: candidate, table: view.name)
        if let object = schema.others[key] { return object }
      }
    }
    return nil
  }

  /// MySQL: an index of one table.
  mutating func dropIndex(
    _ name: Identifier, of tableName: QualifiedName, ifExists: Bool, at range: SourceRange
  ) {
    guard var table = schema.tables[tableName] else { return }
    let index: Index
    if let found = table.indexes.first(where: { isSameName($0.name, name.text) }) {
      index = found
    } else {
      if isComplete(table) && !name.isPlaceholder {
        if !ifExists {
          report(
            .doesNotExist,
            ObjectDescription(
              kind: "index", schema: tableName.schema, table: tableName.name, name: name.text),
            at: name.range,
            suggestion: nearestName(to: name.text, among: table.indexes.lazy.map(\.name)))
        }
        return
      }
      index = Index(name: name.text, isUnique: false, elements: [], origin: .before)
    }
    remove(index: index, from: &table, isConcurrent: false, at: range)
    store(table)
  }

  /// Takes `index` out of `table`, with the constraint that is the same thing in MySQL.
  mutating func remove(
    index: Index, from table: inout Table, isConcurrent: Bool, at range: SourceRange
  ) {
    let before = table
    table.indexes.removeAll { $0.name == index.name }
    if dialect.isMySQLFamily {
      table.constraints.removeAll {
        $0.index == index.name && ($0.kind == .unique || $0.kind == .primaryKey)
      }
    }
    record(.indexDropped(table: before, index, isConcurrent: isConcurrent), at: range)
    if dialect == .postgresql && before.isPartitioned { removeCopies(of: index, from: before.name) }
  }

  /// The index of a partition that belongs to one of the partitioned table.
  private mutating func removeCopies(of index: Index, from parent: QualifiedName) {
    for case .child(let name) in schema.dependents[parent] ?? [] {
      guard var child = schema.tables[name] else { continue }
      let columns = index.elements.map(\.text)
      guard
        let position = child.indexes.firstIndex(where: {
          $0.isImplicit && $0.elements.map(\.text) == columns && $0.isUnique == index.isUnique
        })
      else { continue }
      child.indexes.remove(at: position)
      store(child)
    }
  }

  /// A partition's own copy of its parent's index.
  mutating func addCopy(of index: Index, isPrimary: Bool, to child: inout Table) {
    var copy = index
    let columns = numbered(index.elements.map { $0.column ?? $0.label ?? "expr" }) + index.include
    copy.name = chooseIndexName(
      isPrimary ? nil : columns,
      label: isPrimary ? "pkey" : index.constraint != nil ? "key" : "idx",
      isConstraint: index.constraint != nil, in: child)
    copy.isImplicit = true
    copy.origin = origin
    if index.constraint != nil { copy.constraint = copy.name }
    child.indexes.append(copy)
  }
}
