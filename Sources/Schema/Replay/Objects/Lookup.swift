import SQL
import Text

/// What a name in a statement turned out to be.
enum Found<Object> {
  case object(Object)
  /// The statement says IF EXISTS, and the object is not there.
  case skipped
  /// Nothing that the replay follows: a system catalogue, another kind of relation.
  case ignored
}

/// How statements find the objects that they name.
///
/// An object that is not there is assumed to have been there all along. On a complete schema that is a
/// problem as well, once: the assumption keeps one mistake from being reported at every later statement.
extension Replay {
  func existingTable(_ name: ObjectName) -> Table? {
    for candidate in schema.candidates(for: name) {
      if let table = schema.tables[candidate] { return table }
    }
    return nil
  }

  func existingView(_ name: ObjectName) -> View? {
    for candidate in schema.candidates(for: name) {
      if let view = schema.views[candidate] { return view }
    }
    return nil
  }

  /// Where the index `name` is (PostgreSQL).
  func existingIndex(_ name: ObjectName) -> (table: Table, index: Index)? {
    for candidate in schema.candidates(for: name) {
      if let owner = schema.indexOwners[candidate], let table = schema.tables[owner],
        let index = table.indexes.first(where: { $0.name == candidate.name })
      {
        return (table, index)
      }
    }
    return nil
  }

  func existingSequence(_ name: ObjectName) -> Sequence? {
    for candidate in schema.candidates(for: name) {
      if let sequence = schema.sequences[candidate] { return sequence }
    }
    return nil
  }

  func existingEnum(_ name: ObjectName) -> EnumType? {
    for candidate in schema.candidates(for: name) {
      if let type = schema.enums[candidate] { return type }
    }
    return nil
  }

  func existingObject(_ kind: ObjectKind, _ name: ObjectName, table: QualifiedName? = nil)
    -> NamedObject?
  {
    for candidate in schema.candidates(for: name) {
      let key = ObjectKey(kind: kind, name: candidate, table: table)
      if let object = schema.others[key] { return object }
    }
    return nil
  }

  /// The table that a statement changes, assumed where it is not there.
  mutating func table(_ name: ObjectName, ifExists: Bool) -> Found<Table> {
    if let table = existingTable(name) { return .object(table) }
    if isSystem(name) || isOtherRelation(name) { return .ignored }
    let isCertain = provesAbsence(of: .table, name)
    if ifExists && isCertain { return .skipped }
    if isCertain && !ifExists {
      let qualified = schema.creationName(for: name)
      report(
        .doesNotExist, .table(qualified), at: name.range,
        suggestion: nearestName(to: qualified.name, among: schema.tables.keys.lazy.map(\.name)))
    }
    return .object(assumeTable(name))
  }

  /// A table that a statement only reads or refers to.
  @discardableResult
  mutating func readTable(_ name: ObjectName) -> Table? {
    if case .object(let table) = table(name, ifExists: false) { return table }
    return nil
  }

  /// The absence of an object of this name proves that the server would not find it either.
  func provesAbsence(of kind: ObjectKind, _ name: ObjectName) -> Bool {
    guard schema.isCertain(of: kind), !name.isPlaceholder else { return false }
    guard let qualifier = name.schema?.text else { return true }
    if dialect.isMySQLFamily { return schema.creationName(for: name).schema == nil }
    return qualifier == "public" || schema.searchPath.contains(qualifier)
      || schema.others[ObjectKey(kind: .schema, name: QualifiedName(name: qualifier))] != nil
  }

  /// Something of the server's own, or of an extension that brings tables.
  func isSystem(_ name: ObjectName) -> Bool {
    if let qualifier = name.schema?.text.lowercased() {
      switch qualifier {
      case "pg_catalog", "information_schema", "pg_toast", "mysql", "performance_schema", "sys":
        return true
      default:
        return qualifier.utf8.starts(with: "pg_".utf8) && qualifier != Schema.temporarySchema
      }
    }
    guard dialect == .postgresql else { return name.name.text.lowercased() == "dual" }
    let text = name.name.text
    return text.utf8.starts(with: "pg_".utf8)
      || ["spatial_ref_sys", "geometry_columns", "geography_columns"].contains(text)
  }

  /// A view, sequence or index: statements that are written for tables take them too.
  func isOtherRelation(_ name: ObjectName) -> Bool {
    existingView(name) != nil || existingSequence(name) != nil || existingIndex(name) != nil
      || existingObject(.foreignTable, name) != nil
  }

  /// Takes a table to have been there before the first statement that gander saw.
  ///
  /// What was there before is no change: it goes into the log's older state too, not into the log.
  mutating func assumeTable(_ name: ObjectName) -> Table {
    var table = Table(name: schema.creationName(for: name), origin: .before)
    table.isComplete = false
    table.mayHoldRows = true
    schema.replaceTable(table, named: table.name)
    return table
  }

  /// The column of `table` that a statement names, assumed where the table is only partly known.
  ///
  /// Nil where the table, or the column under IF EXISTS, is not there.
  mutating func column(_ name: Identifier, of table: QualifiedName, ifExists: Bool = false)
    -> Column?
  {
    guard let current = schema.tables[table] else { return nil }
    if let column = current.column(named: schema.storedName(name), in: dialect) { return column }
    if isSystemColumn(name.text) { return nil }
    if isComplete(current) && !name.isPlaceholder {
      if ifExists { return nil }
      report(
        .doesNotExist, .column(name.text, of: table), at: name.range,
        suggestion: nearestName(to: name.text, among: current.columns.lazy.map(\.name)))
    }
    let column = Column(name: name.text, type: .unknown, origin: .before)
    learn(column, of: table)
    return column
  }

  /// Adds a column that was there all along: to the table as it is and as it was before this statement.
  mutating func learn(_ column: Column, of name: QualifiedName) {
    if var table = schema.tables[name] {
      table.columns.append(column)
      schema.replaceTable(table, named: name)
    }
    if case .some(.some(var older)) = log.tables[name],
      older.column(named: column.name, in: dialect) == nil
    {
      older.columns.append(column)
      log.tables.updateValue(older, forKey: name)
    }
  }

  private func isSystemColumn(_ name: String) -> Bool {
    dialect == .postgresql
      && ["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid"].contains(name)
  }

  /// Whether another relation of PostgreSQL, or a table or view of MySQL, has this name.
  func relationExists(_ name: QualifiedName) -> Bool {
    if schema.tables[name] != nil || schema.views[name] != nil { return true }
    guard dialect == .postgresql else { return false }
    return schema.indexOwners[name] != nil || schema.sequences[name] != nil
  }

  /// Where the object that has this relation's name was made.
  func definitionOfRelation(_ name: QualifiedName) -> (kind: String, place: Place?)? {
    if let table = schema.tables[name] { return ("table", table.definition) }
    if let view = schema.views[name] {
      return (view.isMaterialized ? "materialized view" : "view", view.definition)
    }
    guard dialect == .postgresql else { return nil }
    if let sequence = schema.sequences[name] { return ("sequence", sequence.definition) }
    if let owner = schema.indexOwners[name], let table = schema.tables[owner],
      let index = table.indexes.first(where: { $0.name == name.name })
    {
      return ("index", index.definition)
    }
    return nil
  }

  /// True, with a problem, where `name` is taken and the statement has no IF NOT EXISTS.
  mutating func isTaken(_ name: QualifiedName, by kind: String, at range: SourceRange) -> Bool {
    guard let existing = definitionOfRelation(name) else { return false }
    report(
      .alreadyExists,
      ObjectDescription(kind: existing.kind, schema: name.schema, name: name.name), at: range,
      previous: existing.place)
    return true
  }
}
