import SQL
import Text

/// Renames of whole objects, carried through all that names them.
extension Replay {
  mutating func rename(_ rename: Rename, at range: SourceRange) {
    for pair in rename.pairs {
      switch rename.kind {
      case .table, .foreignTable: renameTable(pair, rename, at: range)
      case .view, .materializedView:
        if let view = existingView(pair.from) {
          renameView(view, to: targetName(of: pair.to, from: view.name), at: pair.to.range)
        } else if existingTable(pair.from) != nil {
          renameTable(pair, rename, at: range)
        }
      case .index: renameIndex(pair, rename, at: range)
      case .sequence:
        if let sequence = existingSequence(pair.from) {
          renameSequence(sequence, to: targetName(of: pair.to, from: sequence.name), at: range)
        }
      case .type, .domain: renameType(pair.from, to: pair.to.name.text, at: range)
      case .schema: renameSchema(pair.from.name.text, to: pair.to.name.text, at: range)
      default: renameObject(rename.kind, pair, at: range)
      }
    }
  }

  /// What a table is called after RENAME TO: PostgreSQL keeps its schema, MySQL may move it.
  func targetName(of new: ObjectName, from old: QualifiedName) -> QualifiedName {
    if dialect.isMySQLFamily { return schema.creationName(for: new) }
    return QualifiedName(
      schema: old.schema, name: PostgreSQLNames.truncate(new.name.text))
  }

  private mutating func renameTable(
    _ pair: Rename.Pair, _ rename: Rename, at range: SourceRange
  ) {
    if let view = existingView(pair.from) {
      renameView(view, to: targetName(of: pair.to, from: view.name), at: pair.to.range)
      return
    }
    guard case .object(let table) = table(pair.from, ifExists: rename.ifExists) else { return }
    renameTable(
      table.name, to: targetName(of: pair.to, from: table.name), at: pair.to.range, of: range)
  }

  @discardableResult
  mutating func renameTable(
    _ old: QualifiedName, to new: QualifiedName, at range: SourceRange, of whole: SourceRange? = nil
  ) -> QualifiedName? {
    guard let table = schema.tables[old], old != new else { return nil }
    if isTaken(new, by: "table", at: range) { return nil }
    let dependents = schema.dependents[old] ?? []
    var renamed = table
    renamed.name = new
    renamed.renameReferences(from: old, to: new)
    if dialect.isMySQLFamily { renamed.renameInnoDBConstraints(from: old.name, to: new.name) }
    removeTable(old)
    store(renamed)
    for dependent in dependents { carryRename(of: old, to: new, in: dependent) }
    renameUnsettled(old, to: new)
    record(.tableRenamed(from: table, to: new), at: whole ?? range)
    return new
  }

  private mutating func renameUnsettled(_ old: QualifiedName, to new: QualifiedName) {
    let unsettled = schema.unsettled
    let isNamed =
      unsettled.createdTables.contains(old)
      || unsettled.nullableColumns.contains { $0.table == old }
    guard isNamed else { return }
    updateUnsettled { unsettled in
      unsettled.createdTables = unsettled.createdTables.map { $0 == old ? new : $0 }
      for index in unsettled.nullableColumns.indices
      where unsettled.nullableColumns[index].table == old {
        unsettled.nullableColumns[index].table = new
      }
    }
  }

  /// What refers to a table or view refers to it by its new name.
  private mutating func carryRename(
    of old: QualifiedName, to new: QualifiedName, in dependent: Dependent
  ) {
    switch dependent {
    case .foreignKey(let name), .child(let name):
      guard name != old else { return }
      update(name) { $0.renameReferences(from: old, to: new) }
    case .view(let name):
      // A view of MySQL is kept as text: it goes on reading the old name.
      guard dialect == .postgresql, var view = schema.views[name] else { return }
      view.reads = view.reads.map { $0 == old ? new : $0 }
      view.text?.rename(old.name, to: new.name)
      for index in view.readColumns.indices where view.readColumns[index].table == old {
        view.readColumns[index].table = new
      }
      store(view)
    case .sequence(let name):
      guard var sequence = schema.sequences[name] else { return }
      sequence.ownedBy?.table = new
      setSequence(sequence, named: name)
    case .trigger:
      return
    case .attached(let key):
      guard var object = schema.others[key] else { return }
      setObject(nil, key: key)
      object.table = new
      object.renameInDefinitions(old.name, to: new.name)
      var newKey = key
      newKey.table = new
      setObject(object, key: newKey)
    }
  }

  mutating func renameView(_ view: View, to new: QualifiedName, at range: SourceRange) {
    guard view.name != new, !isTaken(new, by: "view", at: range) else { return }
    let dependents = schema.dependents[view.name] ?? []
    var renamed = view
    renamed.name = new
    removeView(view.name)
    store(renamed)
    for dependent in dependents { carryRename(of: view.name, to: new, in: dependent) }
    record(.viewRenamed(view, to: new), at: range)
  }

  private mutating func renameIndex(
    _ pair: Rename.Pair, _ rename: Rename, at range: SourceRange
  ) {
    if let (table, index) = existingIndex(pair.from) {
      let new = QualifiedName(schema: table.name.schema, name: pair.to.name.text)
      if isTaken(new, by: "index", at: pair.to.range) { return }
      renameIndex(
        Identifier(index.name, range: pair.from.range), to: pair.to.name, of: table.name, at: range)
      return
    }
    if let object = indexOfView(pair.from) {
      setObject(nil, key: ObjectKey(kind: .index, name: object.name, table: object.table))
      var renamed = object
      renamed.name = targetName(of: pair.to, from: object.name)
      renamed.index?.name = renamed.name.name
      setObject(renamed, key: ObjectKey(kind: .index, name: renamed.name, table: object.table))
      record(.objectRenamed(object, to: renamed.name), at: range)
      return
    }
    guard !rename.ifExists, provesAbsence(of: .index, pair.from),
      schema.tables.values.allSatisfy(\.isComplete)
    else { return }
    report(
      .doesNotExist,
      ObjectDescription(kind: "index", schema: pair.from.schema?.text, name: pair.from.name.text),
      at: pair.from.range,
      suggestion: nearestName(
        to: pair.from.name.text, among: schema.indexOwners.keys.lazy.map(\.name)))
  }

  mutating func renameSequence(
    _ sequence: Sequence, to new: QualifiedName, at range: SourceRange
  ) {
    guard sequence.name != new, !isTaken(new, by: "sequence", at: range) else { return }
    var renamed = sequence
    renamed.name = new
    setSequence(nil, named: sequence.name)
    setSequence(renamed, named: new)
    if let owner = sequence.ownedBy { renameInDefault(of: owner, sequence.name, to: new) }
    record(.sequenceChanged(renamed), at: range)
  }

  /// The sequences that a table's columns own move with it (manual, "ALTER TABLE", SET SCHEMA).
  mutating func moveOwnedSequences(of table: QualifiedName) {
    for case .sequence(let name) in schema.dependents[table] ?? [] {
      guard var sequence = schema.sequences[name], name.schema != table.schema else { continue }
      sequence.name.schema = table.schema
      setSequence(nil, named: name)
      setSequence(sequence, named: sequence.name)
      if let owner = sequence.ownedBy { renameInDefault(of: owner, name, to: sequence.name) }
    }
  }

  /// The default of a serial column names its sequence.
  private mutating func renameInDefault(
    of owner: ColumnName, _ old: QualifiedName, to new: QualifiedName
  ) {
    guard let column = schema.tables[owner.table]?.column(named: owner.column, in: dialect),
      column.defaultText == Self.nextValue(of: old)
    else { return }
    var changed = column
    changed.defaultText = Self.nextValue(of: new)
    replace(column, by: changed, in: owner.table)
  }

  static func nextValue(of sequence: QualifiedName) -> String {
    let isPublic = sequence.schema == "public"
    let text = isPublic ? PostgreSQLTypes.quoted(sequence.name) : PostgreSQLTypes.quoted(sequence)
    return "nextval(\(FormatPattern.literal(text))::regclass)"
  }

  private mutating func renameObject(
    _ kind: ObjectKind, _ pair: Rename.Pair, at range: SourceRange
  ) {
    guard let object = existingObject(kind, pair.from) else { return }
    let new = targetName(of: pair.to, from: object.name)
    let oldKey = ObjectKey(kind: kind, name: object.name, table: object.table)
    setObject(nil, key: oldKey)
    var renamed = object
    renamed.name = new
    renamed.renameInDefinitions(object.name.name, to: new.name)
    setObject(renamed, key: ObjectKey(kind: kind, name: new, table: object.table))
    for case .trigger(let key) in schema.dependents[object.name] ?? [] {
      guard kind == .function, var trigger = schema.others[key] else { continue }
      trigger.function = new
      // The trigger itself may have the same name.
      if trigger.name.name != object.name.name {
        trigger.renameInDefinitions(object.name.name, to: new.name)
      }
      setObject(trigger, key: key)
    }
    if let routine = schema.routines[object.name] {
      setRoutine(nil, named: object.name)
      setRoutine(routine, named: new)
    }
    record(.objectRenamed(object, to: new), at: range)
  }

  /// ALTER TRIGGER … ON table RENAME TO.
  mutating func renameTrigger(
    _ name: ObjectName, of tableName: ObjectName, to new: Identifier, at range: SourceRange
  ) {
    guard let table = existingTable(tableName)?.name ?? existingView(tableName)?.name else {
      return
    }
    let old = QualifiedName(name: schema.storedName(name.name))
    let key = ObjectKey(kind: .trigger, name: old, table: table)
    guard let object = schema.others[key] else { return }
    var renamed = object
    renamed.name = QualifiedName(name: schema.storedName(new))
    renamed.renameInDefinitions(old.name, to: renamed.name.name)
    setObject(nil, key: key)
    setObject(renamed, key: ObjectKey(kind: .trigger, name: renamed.name, table: table))
    record(.objectRenamed(object, to: renamed.name), at: range)
  }

  /// ALTER SCHEMA RENAME: everything in it moves.
  private mutating func renameSchema(_ old: String, to new: String, at range: SourceRange) {
    for name in schema.tables.keys.filter({ $0.schema == old }).sorted() {
      renameTable(name, to: QualifiedName(schema: new, name: name.name), at: range)
    }
    for view in schema.views.values.filter({ $0.name.schema == old }) {
      renameView(view, to: QualifiedName(schema: new, name: view.name.name), at: range)
    }
    for sequence in schema.sequences.values.filter({ $0.name.schema == old }) {
      renameSequence(
        sequence, to: QualifiedName(schema: new, name: sequence.name.name), at: range)
    }
    for type in schema.enums.values.filter({ $0.name.schema == old }) {
      moveEnum(type, to: QualifiedName(schema: new, name: type.name.name))
    }
    let key = ObjectKey(kind: .schema, name: QualifiedName(name: old))
    if var object = schema.others[key] {
      setObject(nil, key: key)
      record(.objectRenamed(object, to: QualifiedName(name: new)), at: range)
      object.name = QualifiedName(name: new)
      setObject(object, key: ObjectKey(kind: .schema, name: object.name))
    }
  }
}

extension NamedObject {
  fileprivate mutating func renameInDefinitions(_ old: String, to new: String) {
    for index in definitions.indices { definitions[index].rename(old, to: new) }
  }
}

extension SourceDefinition {
  /// The text with another name for what it names.
  mutating func rename(_ old: String, to new: String) {
    text = ComparableText.rename(old, to: PostgreSQLTypes.quoted(new), in: text)
  }
}

extension Table {
  mutating func renameReferences(from old: QualifiedName, to new: QualifiedName) {
    for index in constraints.indices where constraints[index].referencedTable == old {
      constraints[index].referencedTable = new
    }
    if partitionOf == old { partitionOf = new }
    inherits = inherits.map { $0 == old ? new : $0 }
  }

  /// InnoDB renames the constraints that it named after the table along with it (MySQL,
  /// "RENAME TABLE Statement").
  fileprivate mutating func renameInnoDBConstraints(from old: String, to new: String) {
    for label in ["_ibfk_", "_chk_"] {
      for index in constraints.indices where constraints[index].name.hasPrefix(old + label) {
        constraints[index].name =
          new + String(constraints[index].name.dropFirst(old.count))
      }
    }
  }
}
