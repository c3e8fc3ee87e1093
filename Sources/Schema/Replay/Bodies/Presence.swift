import SQL

extension Replay {
  /// Whether the object is there; nil where gander cannot know.
  func isPresent(_ object: CatalogObject) -> Bool? {
    guard let found = lookUp(object) else { return nil }
    if !found { return false }
    if object.hasMore { return nil }
    if let wantsNullable = object.wantsNullable {
      guard let column = column(of: object) else { return nil }
      return column.isNotNull != wantsNullable
    }
    return true
  }

  private func lookUp(_ object: CatalogObject) -> Bool? {
    // A template's text stands for something that gander does not know.
    let isPlain = [object.name, object.table ?? ""].allSatisfy { text in
      !text.utf8.contains { byte in "{}$/*<>%:".utf8.contains(byte) }
    }
    guard isPlain else { return nil }
    switch object.kind {
    case .table:
      return any(object, .table) { schema.tables[$0] != nil }
    case .view:
      return any(object, .view) { schema.views[$0] != nil }
    case .relation:
      return any(object, .table) { relationExists($0) }
    case .sequence:
      return any(object, .sequence) { schema.sequences[$0] != nil }
    case .type:
      return any(object, .type) { name in
        schema.enums[name] != nil
          || schema.others[ObjectKey(kind: .type, name: name)] != nil
          || schema.others[ObjectKey(kind: .domain, name: name)] != nil
      }
    case .schema:
      if object.name == "public" { return true }
      let key = ObjectKey(kind: .schema, name: QualifiedName(name: object.name))
      return schema.others[key] != nil ? true : schema.isCertain(of: .schema) ? false : nil
    case .extensionObject:
      let key = ObjectKey(kind: .extension, name: QualifiedName(name: object.name))
      return schema.others[key] != nil ? true : schema.isCertain(of: .extension) ? false : nil
    case .column:
      return inTable(object) { $0.column(named: object.name, in: dialect) != nil }
    case .constraint:
      if object.table == nil { return anyConstraint(object.name) }
      return inTable(object) { $0.constraints.contains { isSameName($0.name, object.name) } }
    case .index:
      return index(object)
    case .enumValue:
      guard let type = object.table else { return nil }
      for candidate in candidates(type, object.schema) {
        guard let found = schema.enums[candidate] else { continue }
        if found.labels.contains(object.name) { return true }
        return found.isComplete ? false : nil
      }
      return nil
    case .trigger:
      for (key, _) in schema.others where key.kind == .trigger && key.name.name == object.name {
        if object.table == nil || key.table?.name == object.table { return true }
      }
      return schema.isCertain(of: .trigger) ? false : nil
    case .routine:
      return any(object, .function) { name in
        schema.others[ObjectKey(kind: .function, name: name)] != nil
          || schema.others[ObjectKey(kind: .procedure, name: name)] != nil
      }
    case .other:
      return nil
    }
  }

  /// The names that a catalogue's text may mean.
  ///
  /// It is compared as it stands, in the schema that is named or in any.
  private func candidates(_ name: String, _ schemaName: String?) -> [QualifiedName] {
    if dialect.isMySQLFamily { return [QualifiedName(schema: schema.creationSchema, name: name)] }
    if let schemaName {
      let meant = schema.schemaName(ofTemplate: schemaName) ?? nil
      return [QualifiedName(schema: meant ?? schemaName, name: name)]
    }
    // A catalogue has the objects of all schemas.
    var result = schema.candidates(forUnqualified: name)
    for key in schema.others.keys where key.kind == .schema {
      let candidate = QualifiedName(schema: key.name.name, name: name)
      if !result.contains(candidate) { result.append(candidate) }
    }
    return result
  }

  private func any(
    _ object: CatalogObject, _ kind: ObjectKind, _ exists: (QualifiedName) -> Bool
  ) -> Bool? {
    if candidates(object.name, object.schema).contains(where: exists) { return true }
    return schema.isCertain(of: kind) ? false : nil
  }

  private func inTable(_ object: CatalogObject, _ exists: (Table) -> Bool) -> Bool? {
    guard let name = object.table else { return nil }
    for candidate in candidates(name, object.schema) {
      guard let table = schema.tables[candidate] else { continue }
      if exists(table) { return true }
      return isComplete(table) ? false : nil
    }
    return schema.isCertain(of: .table) ? false : nil
  }

  /// All columns, constraints and indexes of the table are known.
  func isComplete(_ table: Table) -> Bool {
    table.isComplete && !schema.uncertainKinds.contains(.column)
  }

  private func anyConstraint(_ name: String) -> Bool? {
    guard dialect == .postgresql else {
      let isThere = schema.tables.values.contains { table in
        table.constraints.contains { isSameName($0.name, name) }
      }
      if isThere { return true }
      let isCertain = schema.isCertain(of: .table) && schema.tables.values.allSatisfy(isComplete)
      return isCertain ? false : nil
    }
    for path in schema.searchPath
    where schema.constraintNames[QualifiedName(schema: path, name: name)] != nil {
      return true
    }
    let isCertain =
      schema.isCertain(of: .constraint) && schema.tables.values.allSatisfy(isComplete)
    return isCertain ? false : nil
  }

  private func index(_ object: CatalogObject) -> Bool? {
    if object.table != nil {
      return inTable(object) { $0.indexes.contains { isSameName($0.name, object.name) } }
    }
    guard dialect == .postgresql else { return nil }
    for candidate in candidates(object.name, object.schema)
    where schema.indexOwners[candidate] != nil {
      return true
    }
    let isCertain = schema.isCertain(of: .index) && schema.tables.values.allSatisfy(isComplete)
    return isCertain ? false : nil
  }

  func column(of object: CatalogObject) -> Column? {
    guard let table = object.table else { return nil }
    for candidate in candidates(table, object.schema) {
      if let found = schema.tables[candidate] {
        return found.column(named: object.name, in: dialect)
      }
    }
    return nil
  }
}
