import SQL

/// The schema at one moment, for reading: the live schema, with the objects that a later statement has
/// changed laid over it.
///
/// Copying one is cheap: nothing of the schema is copied.
package struct SchemaView: Sendable {
  private var schema: Schema
  private var overlay: UndoLog?

  /// The schema as it is now; with `overlay`, as it was before the statements that wrote it.
  package init(_ schema: Schema, undoing overlay: UndoLog? = nil) {
    self.schema = schema
    self.overlay = overlay
  }

  package var dialect: Dialect { schema.dialect }
  package var version: ServerVersion { schema.version }
  /// What is not here does not exist.
  package var isComplete: Bool { overlay?.isComplete ?? schema.isComplete }

  /// An object of this kind that is not here does not exist.
  package func isCertain(of kind: ObjectKind) -> Bool {
    (overlay?.isComplete ?? schema.isComplete)
      && !(overlay?.uncertainKinds ?? schema.uncertainKinds).contains(kind)
  }

  /// Where unqualified names are looked up; PostgreSQL.
  package var searchPath: [String] { overlay?.searchPath ?? schema.searchPath }

  /// The table that has exactly this name.
  package func table(named name: QualifiedName) -> Table? {
    if let before = overlay?.tables[name] { return before }
    return schema.tables[name]
  }

  package func view(named name: QualifiedName) -> View? {
    if let before = overlay?.views[name] { return before }
    return schema.views[name]
  }

  package func enumType(named name: QualifiedName) -> EnumType? {
    if let before = overlay?.enums[name] { return before }
    return schema.enums[name]
  }

  package func sequence(named name: QualifiedName) -> Sequence? {
    if let before = overlay?.sequences[name] { return before }
    return schema.sequences[name]
  }

  package func object(_ key: ObjectKey) -> NamedObject? {
    if let before = overlay?.others[key] { return before }
    return schema.others[key]
  }

  /// The views that read `name`, and the tables that have a foreign key to it, as far as they are there
  /// at this moment.
  package func dependents(of name: QualifiedName) -> Set<Dependent> {
    schema.dependents[name] ?? []
  }

  /// The table that `name` means here, by the search path.
  package func table(_ name: ObjectName) -> Table? {
    for candidate in candidates(for: name) {
      if let table = table(named: candidate) { return table }
    }
    return nil
  }

  package func view(_ name: ObjectName) -> View? {
    for candidate in candidates(for: name) {
      if let view = view(named: candidate) { return view }
    }
    return nil
  }

  /// The names that `name` may mean, by the search path of this moment.
  private func candidates(for name: ObjectName) -> [QualifiedName] {
    guard let searchPath = overlay?.searchPath, name.schema == nil else {
      return schema.candidates(for: name)
    }
    return searchPath.map { QualifiedName(schema: $0, name: schema.storedName(name.name)) }
  }

  /// Where an index of this name is (PostgreSQL): its table and itself.
  package func index(_ name: ObjectName) -> (table: Table, index: Index)? {
    for candidate in candidates(for: name) {
      let owner: QualifiedName?
      if let before = overlay?.indexOwners[candidate] {
        owner = before
      } else {
        owner = schema.indexOwners[candidate]
      }
      if let owner, let table = table(named: owner),
        let index = table.indexes.first(where: { $0.name == candidate.name })
      {
        return (table, index)
      }
    }
    return nil
  }

  /// Every table, sorted by name.
  package var tables: [Table] {
    var names = Set(schema.tables.keys)
    if let overlay { names.formUnion(overlay.tables.keys) }
    return names.sorted().compactMap { table(named: $0) }
  }

  /// Every view, sorted by name.
  package var views: [View] {
    var names = Set(schema.views.keys)
    if let overlay { names.formUnion(overlay.views.keys) }
    return names.sorted().compactMap { view(named: $0) }
  }
}
