import SQL
import Text

/// Actions of ALTER TABLE on columns.
extension Replay {
  mutating func addColumn(
    _ definition: ColumnDefinition, ifNotExists: Bool, _ position: ColumnPosition?,
    to name: QualifiedName, at range: SourceRange
  ) {
    guard let table = schema.tables[name] else { return }
    if let existing = table.column(named: definition.name.text, in: dialect) {
      if ifNotExists || definition.name.isPlaceholder { return }
      if existing.origin != .before || table.isComplete {
        report(
          .alreadyExists, .column(existing.name, of: name), at: definition.name.range,
          previous: existing.definition)
        return
      }
      // It was only assumed to be there.
      update(name) { table in table.columns.removeAll { $0.name == existing.name } }
    }
    var new = makeColumn(definition, in: name)
    new.column.mayHoldNulls = holdsNulls(afterAdding: new.column, to: table)
    place(new.column, in: name, position)
    record(.columnAdded(table: table, new.column), at: range)
    addConstraints(of: new, to: name)
    for case .child(let child) in schema.dependents[name] ?? [] where child != name {
      guard schema.tables[child]?.column(named: new.column.name, in: dialect) == nil else {
        continue
      }
      place(new.column, in: child, nil)
    }
  }

  /// Rows that are there get the default (PostgreSQL since 11 without a rewrite; MySQL too), or NULL.
  private func holdsNulls(afterAdding column: Column, to table: Table) -> Bool? {
    if column.isNotNull { return false }
    if column.generation != nil { return nil }
    return !column.hasValueDefault && table.mayHoldRows
  }

  private mutating func addConstraints(of new: NewColumn, to name: QualifiedName) {
    for constraint in new.constraints {
      guard var table = schema.tables[name],
        let added = add(constraint, to: &table, ofColumn: new.column.name)
      else { continue }
      store(table)
      record(.constraintAdded(table: table, added), at: constraint.range)
    }
  }

  private mutating func place(
    _ column: Column, in name: QualifiedName, _ position: ColumnPosition?
  ) {
    let dialect = dialect
    update(name) { table in
      switch position {
      case .first:
        table.columns.insert(column, at: 0)
      case .after(let other):
        let index = table.columnIndex(named: other.text, in: dialect)
        table.columns.insert(column, at: index.map { $0 + 1 } ?? table.columns.count)
      case nil:
        table.columns.append(column)
      }
    }
  }

  mutating func alterColumn(
    _ identifier: Identifier, _ change: ColumnChange, of name: QualifiedName, ifExists: Bool,
    at range: SourceRange
  ) {
    guard let old = column(identifier, of: name, ifExists: ifExists),
      let table = schema.tables[name]
    else { return }
    var new = old
    let kind: Change.Kind?
    switch change {
    case .setType(let type, let collation, _):
      new.type = schema.dataType(type)
      new.type.collation = collation?.name.text
      if old.defaultText != nil, old.defaultType == nil, old.type.base != new.type.base {
        new.defaultType = old.type.base
      }
      kind = .columnTypeChanged(table: table, from: old, to: new)
    case .setDefault(let value):
      new.defaultText = defaultText(value, of: old.type)
      new.defaultType = nil
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .dropDefault:
      new.defaultText = nil
      new.defaultType = nil
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .setNotNull:
      new.isNotNull = true
      new.mayHoldNulls = false
      kind = old.isNotNull ? nil : .columnBecameNotNull(table: table, old)
    case .dropNotNull:
      new.isNotNull = false
      let isKnownNotNull = !old.type.isKnown && old.origin == .before
      kind = old.isNotNull || isKnownNotNull ? .columnBecameNullable(table: table, old) : nil
    case .setExpression(let expression):
      new.generationText = text(expression.range)
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .dropExpression:
      new.generation = nil
      new.generationText = nil
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .addIdentity(let isAlways, let options):
      new.identity = isAlways ? .always : .byDefault
      _ = makeOwnedSequence(
        for: old.name, of: name, named: Self.sequenceName(in: options), at: range)
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .setIdentity(let isAlways, _):
      if let isAlways { new.identity = isAlways ? .always : .byDefault }
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .dropIdentity:
      new.identity = nil
      dropOwnedSequences(of: ColumnName(table: name, column: old.name))
      kind = .columnDefaultChanged(table: table, from: old, to: new)
    case .setVisibility(let isVisible):
      new.isInvisible = !isVisible
      kind = nil
    case .setStatistics, .setStorage, .setCompression, .setOptions, .resetOptions,
      .foreignOptions:
      kind = nil
    }
    replace(old, by: new, in: name)
    if let kind { record(kind, at: range) }
    if case .dropNotNull = change { becomeNullable(new, of: name) }
    passOn(change, old: old, new: new, to: name)
  }

  /// Partitions and inheriting tables follow their parent.
  private mutating func passOn(
    _ change: ColumnChange, old: Column, new: Column, to name: QualifiedName
  ) {
    let children = schema.dependents[name] ?? []
    for case .child(let child) in children where child != name {
      guard var column = schema.tables[child]?.column(named: old.name, in: dialect) else {
        continue
      }
      let before = column
      switch change {
      case .setType: column.type = new.type
      case .setNotNull, .dropNotNull: column.isNotNull = new.isNotNull
      case .setDefault, .dropDefault: column.defaultText = new.defaultText
      default: continue
      }
      replace(before, by: column, in: child)
    }
  }

  mutating func replace(_ old: Column, by new: Column, in name: QualifiedName) {
    guard old != new else { return }
    let dialect = dialect
    update(name) { table in
      guard let index = table.columnIndex(named: old.name, in: dialect) else { return }
      table.columns[index] = new
    }
  }

  /// From the end of this transaction on the application may write NULL.
  mutating func becomeNullable(_ column: Column, of name: QualifiedName) {
    guard column.mayHoldNulls != true else { return }
    let transaction = origin.transaction
    updateUnsettled { unsettled in
      unsettled.transaction = transaction
      unsettled.nullableColumns.append(ColumnName(table: name, column: column.name))
    }
  }

  // MARK: - Renames

  mutating func renameColumn(
    _ identifier: Identifier, to new: Identifier, of name: QualifiedName, ifExists: Bool,
    at range: SourceRange
  ) {
    guard let old = column(identifier, of: name, ifExists: ifExists),
      let table = schema.tables[name]
    else { return }
    if !new.isPlaceholder, let taken = table.column(named: new.text, in: dialect),
      taken.name != old.name
    {
      report(
        .alreadyExists, .column(taken.name, of: name), at: new.range, previous: taken.definition)
      return
    }
    let stored = schema.storedName(new)
    carryRename(of: old.name, to: stored, in: name)
    record(.columnRenamed(table: table, from: old, to: stored), at: range)
  }

  /// Renames a column in its table, in what refers to it, and in the tables that inherit it.
  mutating func carryRename(of old: String, to new: String, in name: QualifiedName) {
    let dialect = dialect
    update(name) { $0.renameColumn(old, to: new, in: dialect) }
    for dependent in schema.dependents[name] ?? [] {
      switch dependent {
      case .foreignKey(let referrer):
        update(referrer) { $0.renameReferencedColumn(old, to: new, of: name) }
      case .view(let viewName):
        guard var view = schema.views[viewName] else { continue }
        if dialect == .postgresql { view.text?.rename(old, to: new) }
        for index in view.readColumns.indices
        where view.readColumns[index] == ColumnName(table: name, column: old) {
          view.readColumns[index].column = new
        }
        store(view)
      case .sequence(let sequenceName):
        guard var sequence = schema.sequences[sequenceName], sequence.ownedBy?.column == old else {
          continue
        }
        sequence.ownedBy?.column = new
        setSequence(sequence, named: sequenceName)
      case .child(let child):
        guard child != name, schema.tables[child]?.column(named: old, in: dialect) != nil else {
          continue
        }
        carryRename(of: old, to: new, in: child)
      case .attached, .trigger:
        continue
      }
    }
  }

  // MARK: - MODIFY and CHANGE

  mutating func redefineColumn(
    _ definition: ColumnDefinition, from: Identifier?, _ position: ColumnPosition?,
    of name: QualifiedName, ifExists: Bool, at range: SourceRange
  ) {
    guard let old = column(from ?? definition.name, of: name, ifExists: ifExists),
      let table = schema.tables[name]
    else { return }
    var made = makeColumn(definition, in: name)
    made.column.origin = old.origin
    made.column.mayHoldNulls = made.column.isNotNull ? false : old.mayHoldNulls
    if isPartOfPrimaryKey(old.name, of: table) { made.column.isNotNull = true }
    let isRenamed = made.column.name != old.name
    if isRenamed { carryRename(of: old.name, to: made.column.name, in: name) }
    var current = old
    current.name = made.column.name
    replace(current, by: made.column, in: name)
    if let position {
      update(name) { table in table.columns.removeAll { $0.name == made.column.name } }
      place(made.column, in: name, position)
    }
    record(.columnRedefined(table: table, from: old, to: made.column), at: range)
    if isRenamed {
      record(.columnRenamed(table: table, from: old, to: made.column.name), at: range)
    }
    recordDifferences(from: old, to: made.column, in: table, at: range)
    if old.isNotNull && !made.column.isNotNull { becomeNullable(made.column, of: name) }
    let dialect = dialect
    let column = made.column.name
    // A CHECK of the old definition goes with it.
    update(name) { table in
      guard dialect == .mariadb else { return }
      table.constraints.removeAll { $0.isColumnCheck && $0.columns == [column] }
    }
    addConstraints(of: made, to: name)
  }

  private func isPartOfPrimaryKey(_ column: String, of table: Table) -> Bool {
    table.primaryKey?.columns.contains { isSameName($0, column) } ?? false
  }

  /// The single differences of a column defined anew.
  ///
  /// What the old definition had is not known for an assumed column: then only the type is one.
  private mutating func recordDifferences(
    from old: Column, to new: Column, in table: Table, at range: SourceRange
  ) {
    if old.type != new.type {
      record(.columnTypeChanged(table: table, from: old, to: new), at: range)
    }
    guard old.type.isKnown else { return }
    if !old.isNotNull && new.isNotNull {
      record(.columnBecameNotNull(table: table, old), at: range)
    }
    if old.isNotNull && !new.isNotNull {
      record(.columnBecameNullable(table: table, old), at: range)
    }
    if old.defaultText != new.defaultText || old.onUpdateText != new.onUpdateText
      || old.isAutoIncrement != new.isAutoIncrement
    {
      record(.columnDefaultChanged(table: table, from: old, to: new), at: range)
    }
    if old.comment != new.comment {
      record(.columnCommented(table: table, old, new.comment), at: range)
    }
  }
}

extension Table {
  /// Renames a column and what names it: indexes and constraints.
  mutating func renameColumn(_ old: String, to new: String, in dialect: Dialect) {
    guard let index = columnIndex(named: old, in: dialect) else { return }
    columns[index].name = new
    for position in indexes.indices {
      for element in indexes[position].elements.indices
      where indexes[position].elements[element].column == old {
        indexes[position].elements[element].column = new
        indexes[position].elements[element].text = new
      }
      indexes[position].include = indexes[position].include.map { $0 == old ? new : $0 }
      if indexes[position].expressionColumns.contains(old) {
        indexes[position].renameInTexts(old, to: new)
      }
      indexes[position].expressionColumns =
        indexes[position].expressionColumns.map { $0 == old ? new : $0 }
    }
    for position in constraints.indices {
      if let text = constraints[position].expressionText,
        constraints[position].columns.contains(old)
      {
        constraints[position].expressionText = ComparableText.rename(old, to: new, in: text)
      }
      constraints[position].columns = constraints[position].columns.map { $0 == old ? new : $0 }
    }
    renameReferencedColumn(old, to: new, of: name)
  }

  mutating func renameReferencedColumn(_ old: String, to new: String, of table: QualifiedName) {
    for position in constraints.indices where constraints[position].referencedTable == table {
      constraints[position].referencedColumns =
        constraints[position].referencedColumns.map { $0 == old ? new : $0 }
    }
  }
}

extension Index {
  fileprivate mutating func renameInTexts(_ old: String, to new: String) {
    for position in elements.indices where elements[position].column == nil {
      elements[position].text = ComparableText.rename(old, to: new, in: elements[position].text)
    }
    conditionText = conditionText.map { ComparableText.rename(old, to: new, in: $0) }
  }
}
