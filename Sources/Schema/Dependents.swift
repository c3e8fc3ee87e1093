import SQL

/// The only ways in which the replay puts objects into a schema: they keep the names of constraints and
/// the references between objects, so that a rename or drop need not look through the whole schema.
extension Schema {
  package mutating func replaceTable(_ new: Table?, named name: QualifiedName) {
    let old = tables[name]
    updateReferences(from: old, to: new, named: name)
    if dialect == .postgresql {
      let constraints = (new?.constraints ?? []).changes(from: old?.constraints ?? [])
      countConstraints(constraints.removed, in: name.schema, by: -1)
      countConstraints(constraints.added, in: name.schema, by: 1)
      let indexes = (new?.indexes ?? []).changes(from: old?.indexes ?? [])
      updateIndexOwners(removed: indexes.removed, added: indexes.added, of: name)
      if new == nil || !constraints.removed.isEmpty || !indexes.removed.isEmpty {
        freedNameCount &+= 1
      }
    }
    tables[name] = new
  }

  package mutating func replaceView(_ new: View?, named name: QualifiedName) {
    updateReferences(
      from: views[name].map { Self.references(of: $0) }, to: new.map { Self.references(of: $0) })
    views[name] = new
    if new == nil { freedNameCount &+= 1 }
  }

  package mutating func replaceSequence(_ new: Sequence?, named name: QualifiedName) {
    updateReferences(
      from: sequences[name].map(Self.references(of:)), to: new.map(Self.references(of:)))
    sequences[name] = new
    if new == nil { freedNameCount &+= 1 }
  }

  package mutating func replaceObject(_ new: NamedObject?, key: ObjectKey) {
    if let table = key.table {
      if new == nil {
        removeDependent(.attached(key), of: table)
      } else {
        dependents[table, default: []].insert(.attached(key))
      }
    }
    if let function = others[key]?.function { removeDependent(.trigger(key), of: function) }
    if let function = new?.function { dependents[function, default: []].insert(.trigger(key)) }
    others[key] = new
  }

  private typealias References = [(target: QualifiedName, dependent: Dependent)]

  /// Most changes are to columns: then all that is compared is what both versions share.
  private mutating func updateReferences(
    from old: Table?, to new: Table?, named name: QualifiedName
  ) {
    let constraints = (new?.constraints ?? []).changes(from: old?.constraints ?? [])
    for target in Set(constraints.removed.compactMap(\.referencedTable))
    where new?.constraints.contains(where: { $0.referencedTable == target }) != true {
      removeDependent(.foreignKey(name), of: target)
    }
    for target in constraints.added.compactMap(\.referencedTable) {
      dependents[target, default: []].insert(.foreignKey(name))
    }
    updateReferences(from: old.map(Self.parents(of:)), to: new.map(Self.parents(of:)))
  }

  private static func parents(of table: Table) -> References {
    var result: References = []
    if let parent = table.partitionOf { result.append((parent, .child(table.name))) }
    for parent in table.inherits { result.append((parent, .child(table.name))) }
    return result
  }

  private static func references(of view: View) -> References {
    view.reads.map { ($0, .view(view.name)) }
  }

  private static func references(of sequence: Sequence) -> References {
    sequence.ownedBy.map { [($0.table, .sequence(sequence.name))] } ?? []
  }

  private mutating func updateReferences(from old: References?, to new: References?) {
    let old = old ?? []
    let new = new ?? []
    if old.isEmpty && new.isEmpty { return }
    if old.elementsEqual(new, by: { $0.target == $1.target && $0.dependent == $1.dependent }) {
      return
    }
    for (target, dependent) in old { removeDependent(dependent, of: target) }
    for (target, dependent) in new { dependents[target, default: []].insert(dependent) }
  }

  private mutating func removeDependent(_ dependent: Dependent, of target: QualifiedName) {
    dependents[target]?.remove(dependent)
    if dependents[target]?.isEmpty == true { dependents[target] = nil }
  }

  private mutating func countConstraints(
    _ constraints: ArraySlice<Constraint>, in schema: String?, by step: Int
  ) {
    for constraint in constraints {
      let name = QualifiedName(schema: schema, name: constraint.name)
      let count = (constraintNames[name] ?? 0) + step
      constraintNames[name] = count > 0 ? count : nil
    }
  }

  /// PostgreSQL: an index lives in the schema of its table.
  private mutating func updateIndexOwners(
    removed: ArraySlice<Index>, added: ArraySlice<Index>, of table: QualifiedName
  ) {
    for index in removed {
      let name = QualifiedName(schema: table.schema, name: index.name)
      if indexOwners[name] == table { indexOwners[name] = nil }
    }
    for index in added {
      indexOwners[QualifiedName(schema: table.schema, name: index.name)] = table
    }
  }
}
