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
  /// The search path of a new session.
  package internal(set) var defaultSearchPath: [String]
  /// What templates in the place of a schema's name stand for.
  package internal(set) var templates = SchemaTemplates()
  package var tables: [QualifiedName: Table] = [:]
  package var views: [QualifiedName: View] = [:]
  package var enums: [QualifiedName: EnumType] = [:]
  package var sequences: [QualifiedName: Sequence] = [:]
  package var others: [ObjectKey: NamedObject] = [:]
  /// PostgreSQL: which table has the index of this name.
  package var indexOwners: [QualifiedName: QualifiedName] = [:]
  /// The history is known from its beginning: what is not here does not exist.
  ///
  /// False where gander was shown a part only.
  package var isComplete: Bool
  /// Kinds of objects that something gander could not follow may have made or removed: their absence
  /// proves nothing.
  package var uncertainKinds: Set<ObjectKind> = []
  /// The bodies of routines, for CALL.
  package var routines: [QualifiedName: Routine] = [:]
  /// What will hold once other sessions have had their turn.
  package var unsettled = Unsettled()
  /// MySQL: the database that the migrations are for, where a USE names it.
  package var homeDatabase: String?
  /// Who refers to an object: kept by ``replaceTable(_:named:)`` and its like.
  package internal(set) var dependents: [QualifiedName: Set<Dependent>] = [:]
  /// How many constraints of PostgreSQL have this name; their names are unique within a table only,
  /// but the server chooses one that is free in the schema.
  package internal(set) var constraintNames: [QualifiedName: Int] = [:]
  /// How often a name of a relation or constraint may have become free: what was known of the names that
  /// are taken holds as long as this stays as it is.
  var freedNameCount = 0

  /// Where temporary objects live.
  package static let temporarySchema = "pg_temp"

  package init(dialect: Dialect, version: ServerVersion, isComplete: Bool) {
    self.dialect = dialect
    self.version = version
    self.isComplete = isComplete
    searchPath = dialect == .postgresql ? ["public"] : []
    defaultSearchPath = searchPath
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
      return [QualifiedName(schema: schemaName(schema), name: storedName(name.name))]
    }
    return candidates(forUnqualified: storedName(name.name))
  }

  /// A name as the server keeps it: PostgreSQL cuts it to 63 bytes.
  package func storedName(_ name: Identifier) -> String {
    dialect == .postgresql ? PostgreSQLNames.truncate(name.text) : name.text
  }

  /// The names that an unqualified name may mean: temporary objects come first.
  package func candidates(forUnqualified name: String) -> [QualifiedName] {
    var result: [QualifiedName] = []
    if !unsettled.temporaryTables.isEmpty {
      result.append(QualifiedName(schema: Schema.temporarySchema, name: name))
    }
    if searchPath.isEmpty {
      result.append(QualifiedName(name: name))
    } else {
      for schema in searchPath { result.append(QualifiedName(schema: schema, name: name)) }
    }
    return result
  }

  /// The name that an object created as `name` gets.
  package func creationName(for name: ObjectName) -> QualifiedName {
    if let schema = name.schema {
      return QualifiedName(schema: schemaName(schema), name: storedName(name.name))
    }
    return QualifiedName(schema: creationSchema, name: storedName(name.name))
  }

  /// Where an unqualified name is created.
  package var creationSchema: String? {
    dialect.isMySQLFamily ? searchPath.first : searchPath.first ?? "public"
  }

  /// The schema or database that a qualifier means; MySQL: the migration's own database has no name here.
  func schemaName(_ qualifier: Identifier) -> String? {
    if qualifier.isPlaceholder, let found = schemaName(ofTemplate: qualifier.text) { return found }
    return dialect.isMySQLFamily && qualifier.text == homeDatabase ? nil : qualifier.text
  }

  /// An object of this kind that is not here does not exist.
  package func isCertain(of kind: ObjectKind) -> Bool {
    isComplete && !uncertainKinds.contains(kind)
  }
}
