import SQL

/// The only ways in which the replay puts objects into a schema: they keep the names of constraints and
/// the references between objects, so that a rename or drop need not look through the whole schema.
extension Schema {
  package mutating func replaceTable(_ new: Table?, named name: QualifiedName) {
    let old = tables[name]
    // Most changes are to columns, and comparing a list with itself takes no time.
    let keepsConstraints = old?.constraints == new?.constraints
    if !keepsConstraints || old?.partitionOf != new?.partitionOf || old?.inherits != new?.inherits {
      updateReferences(from: old.map(Self.references(of:)), to: new.map(Self.references(of:)))
    }
    if dialect == .postgresql {
      if !keepsConstraints {
        countConstraints(of: old, in: name.schema, by: -1)
        countConstraints(of: new, in: name.schema, by: 1)
      }
      if old?.indexes != new?.indexes { updateIndexOwners(from: old, to: new) }
    }
    tables[name] = new
  }

  package mutating func replaceView(_ new: View?, named name: QualifiedName) {
    updateReferences(
      from: views[name].map { Self.references(of: $0) }, to: new.map { Self.references(of: $0) })
    views[name] = new
  }

  package mutating func replaceSequence(_ new: Sequence?, named name: QualifiedName) {
    updateReferences(
      from: sequences[name].map(Self.references(of:)), to: new.map(Self.references(of:)))
    sequences[name] = new
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

  private static func references(of table: Table) -> References {
    var result: References = []
    for constraint in table.constraints {
      if let target = constraint.referencedTable {
        result.append((target, .foreignKey(table.name)))
      }
    }
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

  private mutating func countConstraints(of table: Table?, in schema: String?, by step: Int) {
    guard let table else { return }
    for constraint in table.constraints {
      let name = QualifiedName(schema: schema, name: constraint.name)
      let count = (constraintNames[name] ?? 0) + step
      constraintNames[name] = count > 0 ? count : nil
    }
  }

  /// PostgreSQL: an index lives in the schema of its table.
  private mutating func updateIndexOwners(from old: Table?, to new: Table?) {
    if let old {
      for index in old.indexes {
        let name = QualifiedName(schema: old.name.schema, name: index.name)
        if indexOwners[name] == old.name { indexOwners[name] = nil }
      }
    }
    if let new {
      for index in new.indexes {
        indexOwners[QualifiedName(schema: new.name.schema, name: index.name)] = new.name
      }
    }
  }
}
