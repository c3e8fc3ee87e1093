import SQL
import Text

/// Actions of ALTER TABLE on constraints and indexes.
extension Replay {
  mutating func addConstraint(
    _ constraint: TableConstraint, to name: QualifiedName, at range: SourceRange
  ) {
    guard var table = schema.tables[name] else { return }
    guard let added = add(constraint, to: &table) else {
      // NOT NULL without a name leaves no constraint, but changes the column.
      if schema.tables[name] != table { store(table) }
      return
    }
    store(table)
    record(.constraintAdded(table: table, added), at: range)
  }

  mutating func dropConstraint(
    _ identifier: Identifier, _ clause: DroppedConstraint, of name: QualifiedName, ifExists: Bool,
    behavior: DropBehavior?, at range: SourceRange
  ) {
    guard let table = schema.tables[name],
      let constraint = find(identifier, clause, in: table, ifExists: ifExists)
    else { return }
    update(name) { table in
      table.constraints.removeAll { $0.name == constraint.name && $0.kind == constraint.kind }
      if let index = constraint.index { table.indexes.removeAll { $0.name == index } }
    }
    record(.constraintDropped(table: table, constraint), at: range)
    if constraint.kind == .primaryKey || constraint.kind == .unique, behavior == .cascade {
      dropForeignKeys(to: name, columns: constraint.columns, at: range)
    }
    dropInherited(constraint, from: name)
  }

  /// The constraint that DROP CONSTRAINT and its like mean; assumed where the table is partly known.
  private mutating func find(
    _ identifier: Identifier, _ clause: DroppedConstraint, in table: Table, ifExists: Bool
  ) -> Constraint? {
    let stored = schema.storedName(identifier)
    let found = table.constraints.first { candidate in
      switch clause {
      case .primaryKey: candidate.kind == .primaryKey
      case .foreignKey: candidate.kind == .foreignKey && isSameName(candidate.name, stored)
      case .check: candidate.kind == .check && isSameName(candidate.name, stored)
      case .constraint: isSameName(candidate.name, stored)
      }
    }
    if let found { return found }
    let name = clause == .primaryKey ? "PRIMARY" : stored
    if isComplete(table) && !identifier.isPlaceholder {
      if !ifExists {
        report(
          .doesNotExist,
          ObjectDescription(
            kind: "constraint", schema: table.name.schema, table: table.name.name, name: name),
          at: identifier.range,
          suggestion: nearestName(to: name, among: table.constraints.lazy.map(\.name)))
      }
      return nil
    }
    return Constraint(
      name: name, kind: Self.kind(of: clause, named: name), columns: [], origin: .before)
  }

  /// What an unseen constraint most likely is: the clause says it in MySQL, the server's own names in
  /// PostgreSQL.
  private static func kind(of clause: DroppedConstraint, named name: String) -> Constraint.Kind {
    switch clause {
    case .primaryKey: return .primaryKey
    case .foreignKey: return .foreignKey
    case .check: return .check
    case .constraint:
      if name.hasSuffix("_pkey") { return .primaryKey }
      if name.hasSuffix("_key") { return .unique }
      if name.hasSuffix("_fkey") || name.hasPrefix("fk_") { return .foreignKey }
      return .check
    }
  }

  /// The foreign keys of other tables that need a key that goes.
  mutating func dropForeignKeys(
    to name: QualifiedName, columns: [String]?, at range: SourceRange
  ) {
    for case .foreignKey(let referrer) in schema.dependents[name] ?? [] {
      guard let table = schema.tables[referrer] else { continue }
      for constraint in table.constraints
      where constraint.referencedTable == name
        && (columns == nil || Set(constraint.referencedColumns) == Set(columns ?? []))
      {
        update(referrer) { $0.constraints.removeAll { $0 == constraint } }
        record(.constraintDropped(table: table, constraint), at: range)
      }
    }
  }

  /// A partition's copy goes with the parent's constraint.
  private mutating func dropInherited(_ constraint: Constraint, from name: QualifiedName) {
    for case .child(let child) in schema.dependents[name] ?? [] where child != name {
      update(child) { table in
        guard
          let index = table.constraints.firstIndex(where: {
            $0.isInherited && $0.kind == constraint.kind && $0.columns == constraint.columns
          })
        else { return }
        let copy = table.constraints.remove(at: index)
        if let owned = copy.index { table.indexes.removeAll { $0.name == owned } }
      }
    }
  }

  mutating func alterConstraint(
    _ identifier: Identifier, _ alteration: ConstraintAlteration, of name: QualifiedName,
    at range: SourceRange
  ) {
    guard let table = schema.tables[name],
      let constraint = find(identifier, .constraint, in: table, ifExists: false)
    else { return }
    update(name) { table in
      guard let index = table.constraints.firstIndex(where: { $0.name == constraint.name }) else {
        return
      }
      if let isDeferrable = alteration.deferrability?.isDeferrable {
        table.constraints[index].isDeferrable = isDeferrable
      }
      if let isEnforced = alteration.isEnforced { table.constraints[index].isEnforced = isEnforced }
    }
  }

  mutating func validateConstraint(
    _ identifier: Identifier, of name: QualifiedName, at range: SourceRange
  ) {
    guard var table = schema.tables[name],
      let constraint = find(identifier, .constraint, in: table, ifExists: false)
    else { return }
    if let index = table.constraints.firstIndex(where: { $0.name == constraint.name }) {
      table.constraints[index].isValidated = true
      if let condition = constraint.expression { noteNotNull(condition, in: &table) }
      store(table)
    }
    record(.constraintValidated(table: table, constraint), at: range)
  }

  mutating func renameConstraint(
    _ identifier: Identifier, to new: Identifier, of name: QualifiedName, at range: SourceRange
  ) {
    guard let table = schema.tables[name],
      let constraint = find(identifier, .constraint, in: table, ifExists: false)
    else { return }
    if let taken = table.constraints.first(where: { $0.name == schema.storedName(new) }),
      !new.isPlaceholder
    {
      report(
        .alreadyExists,
        ObjectDescription(
          kind: "constraint", schema: name.schema, table: name.name, name: new.text),
        at: new.range, previous: taken.definition)
      return
    }
    let stored = schema.storedName(new)
    update(name) { table in
      for index in table.constraints.indices where table.constraints[index].name == constraint.name
      {
        table.constraints[index].name = stored
        if constraint.index != nil { table.constraints[index].index = stored }
      }
      guard let owned = constraint.index else { return }
      for index in table.indexes.indices where table.indexes[index].name == owned {
        table.indexes[index].name = stored
        table.indexes[index].constraint = stored
      }
    }
    record(.constraintRenamed(table: table, from: constraint, to: new.text), at: range)
  }

  mutating func renameIndex(
    _ identifier: Identifier, to new: Identifier, of name: QualifiedName, at range: SourceRange
  ) {
    guard let table = schema.tables[name] else { return }
    guard
      let index = table.indexes.first(where: {
        isSameName($0.name, schema.storedName(identifier))
      })
    else {
      if isComplete(table) && !identifier.isPlaceholder {
        report(
          .doesNotExist,
          ObjectDescription(
            kind: "index", schema: name.schema, table: name.name, name: identifier.text),
          at: identifier.range,
          suggestion: nearestName(to: identifier.text, among: table.indexes.lazy.map(\.name)))
      }
      return
    }
    let stored = schema.storedName(new)
    let isMySQL = dialect.isMySQLFamily
    update(name) { table in
      for position in table.indexes.indices where table.indexes[position].name == index.name {
        table.indexes[position].name = stored
        // Named by hand, MySQL keeps it when another could serve its foreign key; measured on MariaDB.
        if isMySQL { table.indexes[position].isImplicit = false }
        if index.constraint != nil { table.indexes[position].constraint = stored }
      }
      for position in table.constraints.indices
      where table.constraints[position].index == index.name {
        table.constraints[position].index = stored
        table.constraints[position].name = stored
      }
    }
    record(.indexRenamed(table: table, from: index, to: new.text), at: range)
  }
}
