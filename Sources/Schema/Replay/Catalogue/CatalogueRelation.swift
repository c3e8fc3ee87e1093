import SQL

/// What a query already says of the rows that it wants: columns with a known value.
///
/// They keep a look-up in the catalogues from going through the whole schema.
typealias CatalogueHints = [String: CatalogueValue]

/// The catalogues that are read, by name.
enum CatalogueRelation: String {
  // PostgreSQL's own.
  case classes = "pg_class"
  case namespaces = "pg_namespace"
  case attributes = "pg_attribute"
  case constraints = "pg_constraint"
  case indexes = "pg_indexes"
  case tables = "pg_tables"
  case views = "pg_views"
  case materializedViews = "pg_matviews"
  case types = "pg_type"
  case enumLabels = "pg_enum"
  case triggers = "pg_trigger"
  // Those of the standard, which MySQL has too.
  case schemaTables = "tables"
  case schemaColumns = "columns"
  case schemaViews = "views"
  case tableConstraints = "table_constraints"
  case keyColumnUsage = "key_column_usage"
  case constraintColumnUsage = "constraint_column_usage"
  case referentialConstraints = "referential_constraints"
  /// MySQL's indexes, a row a column.
  case statistics
  case schemaSequences = "sequences"

  /// The catalogue that `name` means; nil for any other relation.
  init?(_ name: ObjectName, dialect: Dialect) {
    let schema = name.schema?.text.lowercased()
    guard let found = CatalogueRelation(rawValue: name.name.text.lowercased()) else { return nil }
    switch (found.isStandard, schema) {
    case (true, "information_schema"): self = found
    case (false, nil), (false, "pg_catalog"):
      guard dialect == .postgresql else { return nil }
      self = found
    default: return nil
    }
    if found == .statistics, !dialect.isMySQLFamily { return nil }
  }

  private var isStandard: Bool { !rawValue.hasPrefix("pg_") }

  static func isSystemSchema(_ name: String) -> Bool {
    switch name.lowercased() {
    case "information_schema", "pg_catalog", "pg_toast", "mysql", "sys", "performance_schema": true
    default: false
    }
  }

  /// The kinds of objects that must be known for the rows to be all there are.
  fileprivate var kinds: [ObjectKind] {
    switch self {
    case .namespaces: [.schema]
    case .types, .enumLabels: [.type]
    case .triggers: [.trigger]
    case .views, .materializedViews, .schemaViews: [.view]
    case .schemaSequences: [.sequence]
    case .classes: [.table, .view, .sequence, .index]
    default: [.table]
    }
  }
}

extension Replay {
  private typealias Rows = [[String: CatalogueValue]]

  /// The rows of a catalogue, or those that `hints` leave; nil where gander does not know them all.
  func rows(of relation: CatalogueRelation, _ hints: CatalogueHints) -> [[String: CatalogueValue]]?
  {
    switch relation {
    case .namespaces: return namespaceRows(hints)
    case .classes: return classRows(hints)
    case .types: return typeRows(hints)
    case .enumLabels: return enumRows(hints)
    case .triggers: return triggerRows(hints)
    case .views, .materializedViews, .schemaViews: return viewRows(relation)
    case .schemaSequences: return sequenceRows()
    case .schemaTables:
      guard let tables = tables(hints), let views = viewRows(.schemaViews) else { return nil }
      return tables.map { tableRow($0, relation) } + views
    case .tables:
      return tables(hints)?.map { tableRow($0, relation) }
    default:
      return tables(hints).flatMap { tables in
        tables.allSatisfy(isComplete) ? tables.flatMap { rows(of: relation, in: $0) } : nil
      }
    }
  }

  private func rows(of relation: CatalogueRelation, in table: Table) -> Rows {
    switch relation {
    case .attributes: attributeRows(table)
    case .constraints: constraintRows(table)
    case .indexes: indexRows(table)
    case .schemaColumns: columnRows(table)
    case .tableConstraints, .referentialConstraints: standardConstraintRows(table)
    case .keyColumnUsage: keyColumnRows(table)
    case .constraintColumnUsage: usageRows(table)
    case .statistics: statisticsRows(table)
    default: []
    }
  }

  // MARK: - Which tables

  /// The tables that the hints leave, by name; nil where there may be others.
  private func tables(_ hints: CatalogueHints) -> [Table]? {
    for key in ["attrelid", "conrelid", "oid"] {
      if case .relation(let name)? = hints[key] {
        if let table = schema.tables[name] { return [table] }
        return schema.isCertain(of: .table) ? [] : nil
      }
    }
    for key in ["table_name", "tablename", "relname"] {
      guard case .text(let name)? = hints[key] else { continue }
      let found = schema.tables.values.filter { isSameCatalogueName($0.name.name, name) }
      if found.isEmpty && !schema.isCertain(of: .table) { return nil }
      return found.sorted { $0.name < $1.name }
    }
    guard schema.isCertain(of: .table) else { return nil }
    return schema.tables.values.filter { !$0.isTemporary }.sorted { $0.name < $1.name }
  }

  private func isSameCatalogueName(_ left: String, _ right: String) -> Bool {
    dialect.isMySQLFamily ? left.lowercased() == right.lowercased() : left == right
  }

  /// A schema's name as catalogues have it: MySQL's own database has a name that is not known.
  private func schemaValue(_ name: String?) -> CatalogueValue {
    guard let name else { return dialect.isMySQLFamily ? homeValue : .text("public") }
    return .text(name)
  }

  private var homeValue: CatalogueValue {
    schema.homeDatabase.map { .text($0) } ?? .currentDatabase
  }

  // MARK: - The catalogues of PostgreSQL

  private func namespaceRows(_ hints: CatalogueHints) -> Rows? {
    var names: Set<String> = ["public"]
    if case .object(let name)? = hints["oid"] {
      names = [name]
    } else {
      for key in schema.others.keys where key.kind == .schema { names.insert(key.name.name) }
      for name in schema.tables.keys { if let own = name.schema { names.insert(own) } }
      guard schema.isCertain(of: .schema) || hints["nspname"] != nil else { return nil }
    }
    return names.sorted().map { ["oid": .object($0), "nspname": .text($0)] }
  }

  private func classRows(_ hints: CatalogueHints) -> Rows? {
    if case .relation(let name)? = hints["oid"] {
      return classRow(name).map { [$0] } ?? (schema.isCertain(of: .table) ? [] : nil)
    }
    if case .integer(0)? = hints["oid"] { return [] }
    for kind in CatalogueRelation.classes.kinds {
      guard schema.isCertain(of: kind) else { return nil }
    }
    let names =
      Array(schema.tables.keys) + schema.views.keys + schema.sequences.keys
      + schema.indexOwners.keys
    if case .text(let name)? = hints["relname"] {
      return names.filter { $0.name == name }.sorted().compactMap(classRow)
    }
    return names.sorted().compactMap(classRow)
  }

  private func classRow(_ name: QualifiedName) -> [String: CatalogueValue]? {
    let kind: String
    if let table = schema.tables[name] {
      kind = table.isPartitioned ? "p" : "r"
    } else if let view = schema.views[name] {
      kind = view.isMaterialized ? "m" : "v"
    } else if schema.sequences[name] != nil {
      kind = "S"
    } else if let owner = schema.indexOwners[name] {
      kind = schema.tables[owner]?.isPartitioned == true ? "I" : "i"
    } else {
      return nil
    }
    return [
      "oid": .relation(name), "relname": .text(name.name), "relkind": .text(kind),
      "relnamespace": .object(name.schema ?? "public"),
      "relispartition": .boolean(schema.tables[name]?.partitionOf != nil),
    ]
  }

  private func attributeRows(_ table: Table) -> Rows {
    table.columns.enumerated().map { index, column in
      [
        "attrelid": .relation(table.name), "attname": .text(column.name),
        "attnum": .integer(index + 1), "attnotnull": .boolean(column.isNotNull),
        "attisdropped": .boolean(false), "atttypid": .object(column.type.base),
        "atthasdef": .boolean(column.defaultText != nil || column.generation != nil),
      ]
    }
  }

  private func constraintRows(_ table: Table) -> Rows {
    table.constraints.compactMap { constraint in
      guard let type = constraint.catalogueLetter else { return nil }
      var row: [String: CatalogueValue] = [
        "oid": .object("constraint \(table.name).\(constraint.name)"),
        "conname": .text(constraint.name), "contype": .text(type),
        "conrelid": .relation(table.name), "conkey": numbers(constraint.columns, in: table),
        "connamespace": .object(table.name.schema ?? "public"),
        "convalidated": .boolean(constraint.isValidated),
        "condeferrable": .boolean(constraint.isDeferrable),
        "confrelid": .integer(0),
      ]
      if let target = constraint.referencedTable {
        row["confrelid"] = .relation(target)
        if let other = schema.tables[target] {
          row["confkey"] = numbers(constraint.referencedColumns, in: other)
        }
        row["confdeltype"] = .text(constraint.onDelete.catalogueLetter)
        row["confupdtype"] = .text(constraint.onUpdate.catalogueLetter)
      }
      if let index = constraint.index {
        row["conindid"] = .relation(QualifiedName(schema: table.name.schema, name: index))
      }
      return row
    }
  }

  private func numbers(_ columns: [String], in table: Table) -> CatalogueValue {
    let numbers = columns.compactMap { table.columnIndex(named: $0, in: dialect) }
    return .array(numbers.map { .integer($0 + 1) })
  }

  private func indexRows(_ table: Table) -> Rows {
    table.indexes.map { index in
      [
        "schemaname": schemaValue(table.name.schema), "tablename": .text(table.name.name),
        "indexname": .text(index.name),
      ]
    }
  }

  private func typeRows(_ hints: CatalogueHints) -> Rows? {
    guard schema.isCertain(of: .type) || hints["typname"] != nil else { return nil }
    let wanted: String?
    if case .text(let name)? = hints["typname"] { wanted = name } else { wanted = nil }
    var names = schema.enums.keys.map { ($0, "e") }
    for key in schema.others.keys {
      if key.kind == .type { names.append((key.name, "c")) }
      if key.kind == .domain { names.append((key.name, "d")) }
    }
    if let wanted {
      names.removeAll { $0.0.name != wanted }
      if names.isEmpty && !schema.isCertain(of: .type) { return nil }
    }
    return names.sorted { $0.0 < $1.0 }.map { name, letter in
      [
        "oid": .object(PostgreSQLTypes.quoted(name)), "typname": .text(name.name),
        "typtype": .text(letter), "typnamespace": .object(name.schema ?? "public"),
      ]
    }
  }

  private func enumRows(_ hints: CatalogueHints) -> Rows? {
    var types = schema.enums.values.sorted { $0.name < $1.name }
    if case .object(let text)? = hints["enumtypid"] {
      types.removeAll { PostgreSQLTypes.quoted($0.name) != text }
    } else if !schema.isCertain(of: .type) {
      return nil
    }
    guard types.allSatisfy(\.isComplete) else { return nil }
    return types.flatMap { type in
      type.labels.enumerated().map { index, label in
        [
          "enumtypid": .object(PostgreSQLTypes.quoted(type.name)), "enumlabel": .text(label),
          "enumsortorder": .integer(index + 1),
        ]
      }
    }
  }

  private func triggerRows(_ hints: CatalogueHints) -> Rows? {
    guard schema.isCertain(of: .trigger) else { return nil }
    let keys = schema.others.keys.filter { $0.kind == .trigger }
      .sorted { ($0.table?.name ?? "", $0.name) < ($1.table?.name ?? "", $1.name) }
    return keys.compactMap { key in
      guard let table = key.table else { return nil }
      return [
        "tgname": .text(key.name.name), "tgrelid": .relation(table),
        "tgisinternal": .boolean(false),
      ]
    }
  }

  private func viewRows(_ relation: CatalogueRelation) -> Rows? {
    guard schema.isCertain(of: .view) else { return nil }
    let views = schema.views.values.filter {
      $0.isMaterialized == (relation == .materializedViews)
    }
    return views.sorted { $0.name < $1.name }.map { view in
      let own = schemaValue(view.name.schema)
      switch relation {
      case .schemaViews:
        return [
          "table_schema": own, "table_name": .text(view.name.name), "table_type": .text("VIEW"),
        ]
      case .materializedViews: return ["schemaname": own, "matviewname": .text(view.name.name)]
      default: return ["schemaname": own, "viewname": .text(view.name.name)]
      }
    }
  }

  private func sequenceRows() -> Rows? {
    guard schema.isCertain(of: .sequence) else { return nil }
    return schema.sequences.keys.sorted().map {
      ["sequence_schema": schemaValue($0.schema), "sequence_name": .text($0.name)]
    }
  }
}

extension Constraint {
  /// `contype`.
  fileprivate var catalogueLetter: String? {
    switch kind {
    case .primaryKey: "p"
    case .unique: "u"
    case .foreignKey: "f"
    case .check: "c"
    case .exclusion: "x"
    case .notNull: "n"
    }
  }
}

extension ReferentialAction {
  /// `confdeltype`.
  fileprivate var catalogueLetter: String {
    switch self {
    case .noAction: "a"
    case .restrict: "r"
    case .cascade: "c"
    case .setNull: "n"
    case .setDefault: "d"
    }
  }
}
