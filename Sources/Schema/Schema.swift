import SQL

/// The objects of a database at one point of its history.
///
/// A value: the replay changes one in place and keeps an undo log, so the schema before a statement
/// costs only what the statement touched.
package struct Schema: Sendable {
  package var dialect: Dialect
  package var version: ServerVersion
  /// Where unqualified names are looked up and created; PostgreSQL.
  package var searchPath: [String]
  package var tables: [QualifiedName: Table] = [:]
  package var views: [QualifiedName: View] = [:]
  package var enums: [QualifiedName: EnumType] = [:]
  package var sequences: [QualifiedName: Sequence] = [:]
  package var others: [ObjectKey: NamedObject] = [:]
  /// PostgreSQL: which table has the index of this name.
  package var indexOwners: [QualifiedName: QualifiedName] = [:]
  /// The history is known from its beginning: what is not here does not exist. False where gander was
  /// shown a part only.
  package var isComplete: Bool

  package init(dialect: Dialect, version: ServerVersion, isComplete: Bool) {
    self.dialect = dialect
    self.version = version
    self.isComplete = isComplete
    searchPath = dialect == .postgresql ? ["public"] : []
  }
}

/// The key of an object that only has a name: its kind, name, and for triggers and their like the table.
package struct ObjectKey: Hashable, Sendable {
  package var kind: ObjectKind
  package var name: QualifiedName
  package var table: QualifiedName?

  package init(kind: ObjectKind, name: QualifiedName, table: QualifiedName? = nil) {
    self.kind = kind
    self.name = name
    self.table = table
  }
}

extension Schema {
  /// The names that `name` may mean here, in the order in which the server would look.
  package func candidates(for name: ObjectName) -> [QualifiedName] {
    if let schema = name.schema {
      return [QualifiedName(schema: schema.text, name: name.name.text)]
    }
    guard dialect == .postgresql else { return [QualifiedName(name: name.name.text)] }
    return searchPath.map { QualifiedName(schema: $0, name: name.name.text) }
  }

  /// The name that an object created as `name` gets.
  package func creationName(for name: ObjectName) -> QualifiedName {
    if let schema = name.schema {
      return QualifiedName(schema: schema.text, name: name.name.text)
    }
    guard dialect == .postgresql else { return QualifiedName(name: name.name.text) }
    return QualifiedName(schema: searchPath.first ?? "public", name: name.name.text)
  }
}
