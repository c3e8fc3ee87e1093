import SQL
import Text

/// DROP of anything, and what goes along with it.
extension Replay {
  mutating func drop(_ drop: Drop, at range: SourceRange) {
    switch drop.kind {
    case .index:
      dropIndexes(drop, at: range)
    case .table, .foreignTable:
      for name in drop.names { dropTable(name, drop, at: range) }
    case .view, .materializedView:
      for name in drop.names { dropView(name, drop, at: range) }
    case .type, .domain:
      for name in drop.names { dropType(name, drop, at: range) }
    case .sequence:
      for name in drop.names { dropSequence(name, drop, at: range) }
    case .schema, .database:
      for name in drop.names { dropSchema(name, drop, at: range) }
    case .role, .user, .language, .cast, .operator, .operatorClass, .operatorFamily, .userMapping,
      .transform:
      return
    default:
      for name in drop.names { dropObject(name, drop, at: range) }
    }
  }

  // MARK: - Tables

  private mutating func dropTable(_ name: ObjectName, _ drop: Drop, at range: SourceRange) {
    if let table = existingTable(name) {
      dropTable(table, behavior: drop.behavior, at: range)
      return
    }
    if isSystem(name) || existingView(name) != nil { return }
    let isCertain = provesAbsence(of: .table, name)
    if isCertain {
      guard !drop.ifExists else { return }
      let qualified = schema.creationName(for: name)
      report(
        .doesNotExist, .table(qualified), at: name.range,
        suggestion: nearestName(to: qualified.name, among: schema.tables.keys.lazy.map(\.name)))
      return
    }
    dropTable(assumeTable(name), behavior: drop.behavior, at: range)
  }

  mutating func dropTable(_ table: Table, behavior: DropBehavior?, at range: SourceRange) {
    let dependents = schema.dependents[table.name] ?? []
    removeTable(table.name)
    record(.tableDropped(table), at: range)
    // MySQL reads and ignores CASCADE (manual, "DROP TABLE").
    let cascades = behavior == .cascade && dialect == .postgresql
    for dependent in dependents.sorted(by: { "\($0)" < "\($1)" }) {
      switch dependent {
      case .sequence(let name):
        setSequence(nil, named: name)
      case .attached(let key):
        setObject(nil, key: key)
      case .foreignKey(let referrer) where cascades && referrer != table.name:
        dropForeignKeys(to: table.name, columns: nil, at: range)
      case .view(let name) where cascades:
        if let view = schema.views[name] { dropView(view, cascades: true, at: range) }
      case .child(let name) where name != table.name:
        // Partitions go with their parent; inheriting tables only with CASCADE.
        guard let child = schema.tables[name] else { continue }
        if child.partitionOf == table.name {
          dropTable(child, behavior: behavior, at: range)
        } else if cascades {
          dropTable(child, behavior: behavior, at: range)
        }
      default:
        continue
      }
    }
  }

  // MARK: - Columns

  mutating func dropColumn(
    _ identifier: Identifier, of name: QualifiedName, ifExists: Bool, behavior: DropBehavior?,
    at range: SourceRange
  ) {
    guard let column = column(identifier, of: name, ifExists: ifExists),
      let table = schema.tables[name]
    else { return }
    let lost = dialect == .postgresql ? table.keys(naming: column.name) : []
    let isPostgreSQL = dialect == .postgresql
    let dialect = dialect
    update(name) { table in
      table.columns.removeAll { $0.name == column.name }
      if isPostgreSQL {
        table.removeWhatNames(column.name)
      } else {
        table.removeFromIndexes(column.name, in: dialect)
      }
    }
    record(.columnDropped(table: table, column), at: range)
    dropOwnedSequences(of: ColumnName(table: name, column: column.name))
    if behavior == .cascade && isPostgreSQL {
      for key in lost { dropForeignKeys(to: name, columns: key.columns, at: range) }
      for case .view(let viewName) in schema.dependents[name] ?? [] {
        guard let view = schema.views[viewName],
          view.readColumns.contains(ColumnName(table: name, column: column.name))
        else { continue }
        dropView(view, cascades: true, at: range)
      }
    }
    for case .child(let child) in schema.dependents[name] ?? [] where child != name {
      guard schema.tables[child]?.column(named: column.name, in: dialect) != nil else { continue }
      update(child) { table in
        table.columns.removeAll { $0.name == column.name }
        table.removeWhatNames(column.name)
      }
    }
  }

  mutating func dropOwnedSequences(of column: ColumnName) {
    for case .sequence(let name) in schema.dependents[column.table] ?? []
    where schema.sequences[name]?.ownedBy == column {
      setSequence(nil, named: name)
    }
  }

  // MARK: - Views

  private mutating func dropView(_ name: ObjectName, _ drop: Drop, at range: SourceRange) {
    if let view = existingView(name) {
      dropView(view, cascades: drop.behavior == .cascade && dialect == .postgresql, at: range)
      return
    }
    if isSystem(name) || existingTable(name) != nil { return }
    if provesAbsence(of: .view, name) {
      guard !drop.ifExists else { return }
      report(
        .doesNotExist,
        ObjectDescription(
          kind: drop.kind.rawValue, schema: name.schema?.text, name: name.name.text),
        at: name.range,
        suggestion: nearestName(to: name.name.text, among: schema.views.keys.lazy.map(\.name)))
      return
    }
    let view = View(
      name: schema.creationName(for: name), isMaterialized: drop.kind == .materializedView,
      origin: .before)
    record(.viewDropped(view), at: range)
  }

  mutating func dropView(_ view: View, cascades: Bool, at range: SourceRange) {
    let dependents = schema.dependents[view.name] ?? []
    removeView(view.name)
    record(.viewDropped(view), at: range)
    for dependent in dependents.sorted(by: { "\($0)" < "\($1)" }) {
      switch dependent {
      case .attached(let key): setObject(nil, key: key)
      case .view(let name) where cascades:
        if let other = schema.views[name] { dropView(other, cascades: true, at: range) }
      default: continue
      }
    }
  }

  // MARK: - Schemas

  private mutating func dropSchema(_ name: ObjectName, _ drop: Drop, at range: SourceRange) {
    let schemaName = name.name.text
    let key = ObjectKey(kind: .schema, name: QualifiedName(name: schemaName))
    if let object = schema.others[key] {
      setObject(nil, key: key)
      record(.objectDropped(object), at: range)
    }
    guard drop.behavior == .cascade || dialect.isMySQLFamily else { return }
    for table in schema.tables.values.filter({ $0.name.schema == schemaName }).sorted(by: {
      $0.name < $1.name
    }) where schema.tables[table.name] != nil {
      dropTable(table, behavior: .cascade, at: range)
    }
    for view in schema.views.values.filter({ $0.name.schema == schemaName }).sorted(by: {
      $0.name < $1.name
    }) where schema.views[view.name] != nil {
      dropView(view, cascades: true, at: range)
    }
    for name in schema.enums.keys.filter({ $0.schema == schemaName }) { setEnum(nil, named: name) }
    for name in schema.sequences.keys.filter({ $0.schema == schemaName }) {
      setSequence(nil, named: name)
    }
    for key in schema.others.keys.filter({ $0.name.schema == schemaName }) {
      setObject(nil, key: key)
    }
  }
}

extension Table {
  /// The primary key and unique constraints that a column is part of.
  fileprivate func keys(naming column: String) -> PartList<Constraint> {
    constraints.filter {
      ($0.kind == .primaryKey || $0.kind == .unique) && $0.columns.contains(column)
    }
  }

  /// PostgreSQL: indexes and constraints that involve a column go with it (manual, "ALTER TABLE").
  fileprivate mutating func removeWhatNames(_ column: String) {
    let lost = constraints.filter { $0.columns.contains(column) }
    constraints.removeAll { $0.columns.contains(column) }
    let lostIndexes = Set(lost.compactMap(\.index))
    indexes.removeAll { index in
      lostIndexes.contains(index.name) || index.include.contains(column)
        || index.expressionColumns.contains(column)
        || index.elements.contains { $0.column == column }
    }
  }

  /// MySQL takes the column out of its indexes, and drops those that have no other.
  ///
  /// Manual, "ALTER TABLE". A CHECK of the column alone goes with it.
  fileprivate mutating func removeFromIndexes(_ column: String, in dialect: Dialect) {
    for position in indexes.indices {
      indexes[position].elements.removeAll { $0.column == column }
    }
    let lost = Set(indexes.filter { $0.elements.isEmpty }.map(\.name))
    indexes.removeAll { lost.contains($0.name) }
    constraints.removeAll { constraint in
      if let index = constraint.index, lost.contains(index) { return true }
      return constraint.kind == .check && constraint.columns == [column]
        || constraint.kind == .foreignKey && constraint.columns.contains(column)
    }
    for position in constraints.indices where constraints[position].index != nil {
      constraints[position].columns.removeAll { $0 == column }
    }
  }
}
