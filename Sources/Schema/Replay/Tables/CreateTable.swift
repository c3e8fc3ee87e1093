import SQL
import Text

extension Replay {
  mutating func createTable(_ create: CreateTable, at range: SourceRange) {
    noteTemplate(create.name)
    let name = tableName(of: create)
    if let existing = schema.tables[name], create.orReplace {
      dropTable(existing, behavior: .cascade, at: range)
    } else if let existing = schema.tables[name], !existing.isComplete,
      existing.origin == .before
    {
      // It was only assumed to be there, and was not.
      schema.replaceTable(nil, named: name)
    } else if relationExists(name) {
      if create.ifNotExists || create.name.isPlaceholder { return }
      if isTaken(name, by: "table", at: create.name.range) {
        update(name) { $0.isComplete = false }
      }
      return
    }
    var table = Table(name: name, origin: origin)
    table.definition = place(range)
    table.isTemporary = create.persistence == .temporary
    table.isPartitioned = create.partitionBy != nil
    table.partitionScheme = create.partitionBy.map(scheme)
    table.partitionBound = create.partitionOf.map(bound)
    for option in create.options { setOption(option, of: &table) }
    var constraints: [(TableConstraint, column: String?)] = []
    inheritColumns(create, into: &table, &constraints)
    addColumns(create, to: &table, &constraints)
    for constraint in create.constraints { constraints.append((constraint, nil)) }
    addAll(constraints, indexes: create.indexes, to: &table)
    copyLikeIndexes(create, into: &table)
    if let query = create.query { addColumns(of: query, create, to: &table) }
    if create.executes != nil { table.isComplete = false }
    settleLater(&table)
    store(table)
    record(.tableCreated(table), at: range)
    if table.mayHoldRows { record(.rowsInserted(table), at: range) }
  }

  private func tableName(of create: CreateTable) -> QualifiedName {
    if create.persistence == .temporary && create.name.schema == nil {
      return QualifiedName(schema: Schema.temporarySchema, name: create.name.name.text)
    }
    var name = schema.creationName(for: create.name)
    if dialect == .postgresql { name.name = PostgreSQLNames.truncate(name.name) }
    return name
  }

  /// `RANGE (a)`: what stands behind PARTITION BY.
  private func scheme(_ scheme: PartitionScheme) -> String {
    guard let first = scheme.keys.first, let last = scheme.keys.last else { return scheme.method }
    let keys = text(first.range.union(last.range))
    return "\(scheme.method) (\(keys))"
  }

  /// `FOR VALUES …` or `DEFAULT`.
  func bound(_ bound: PartitionBound) -> String {
    func list(_ values: [Expression]) -> String {
      values.map { text($0.range) }.joined(separator: ", ")
    }
    switch bound.values {
    case .absent: return ""
    case .default: return "DEFAULT"
    case .range(let from, let to): return "FOR VALUES FROM (\(list(from))) TO (\(list(to)))"
    case .list(let values): return "FOR VALUES IN (\(list(values)))"
    case .hash(let modulus, let remainder):
      return "FOR VALUES WITH (MODULUS \(text(modulus.range)), REMAINDER \(text(remainder.range)))"
    }
  }

  /// A table just created is empty until its migration is over.
  private mutating func settleLater(_ table: inout Table) {
    let name = table.name
    let migration = origin.migration
    let isTemporary = table.isTemporary
    if migration == nil {
      // A prelude or dump: whatever it made has been in use.
      table.mayHoldRows = true
      for index in table.columns.indices where !table.columns[index].isNotNull {
        table.columns[index].mayHoldNulls = table.columns[index].hasValueDefault ? nil : true
      }
      return
    }
    for index in table.columns.indices where table.columns[index].mayHoldNulls == nil {
      table.columns[index].mayHoldNulls = table.mayHoldRows ? nil : false
    }
    noteCreated(name)
    if isTemporary { updateUnsettled { $0.temporaryTables.append(name) } }
  }

  // MARK: - Columns

  /// The columns of a parent, which come first: of INHERITS, PARTITION OF, and MySQL's LIKE.
  private mutating func inheritColumns(
    _ create: CreateTable, into table: inout Table,
    _ constraints: inout [(TableConstraint, column: String?)]
  ) {
    if let bound = create.partitionOf {
      if let parent = readTable(bound.parent) { becomePartition(of: parent, &table) }
    }
    for name in create.inherits {
      guard let parent = readTable(name) else { continue }
      table.inherits.append(parent.name)
      if !parent.isComplete { table.isComplete = false }
      for column in parent.columns
      where table.column(named: column.name, in: dialect) == nil {
        table.columns.append(inherited(column))
      }
      for constraint in parent.constraints where constraint.kind == .check {
        table.constraints.append(inherited(constraint))
      }
    }
    if let type = create.ofType {
      table.isComplete = false
      if let definition = existingTable(type) {
        table.columns = PartList(definition.columns.map(inherited))
      }
    }
  }

  mutating func becomePartition(of parent: Table, _ table: inout Table) {
    table.partitionOf = parent.name
    if !parent.isComplete { table.isComplete = false }
    table.columns = PartList(parent.columns.map(inherited))
    for constraint in parent.constraints {
      var copy = inherited(constraint)
      if constraint.index != nil {
        // The name is that of the partition's own index, which follows.
        copy.index = nil
      }
      if constraint.kind == .check || constraint.kind == .foreignKey {
        table.constraints.append(copy)
      }
    }
    for index in parent.indexes { addInheritedIndex(index, of: parent, to: &table) }
  }

  private mutating func addInheritedIndex(
    _ index: Index, of parent: Table, to table: inout Table
  ) {
    let owner = parent.constraints.first { $0.index == index.name }
    addCopy(of: index, isPrimary: owner?.kind == .primaryKey, to: &table)
    guard let owner, let added = table.indexes.last else { return }
    var constraint = inherited(owner)
    constraint.name = added.name
    constraint.index = added.name
    table.constraints.append(constraint)
  }

  func inherited(_ column: Column) -> Column {
    var copy = column
    copy.origin = origin
    copy.mayHoldNulls = nil
    if copy.isNotNull { copy.mayHoldNulls = false }
    copy.identity = nil
    return copy
  }

  private func inherited(_ constraint: Constraint) -> Constraint {
    var copy = constraint
    copy.origin = origin
    copy.isInherited = true
    return copy
  }

  private mutating func addColumns(
    _ create: CreateTable, to table: inout Table,
    _ constraints: inout [(TableConstraint, column: String?)]
  ) {
    var likes = create.likes[...]
    for (position, definition) in create.columns.enumerated() {
      while let like = likes.first, like.position <= position {
        copyColumns(like, into: &table)
        likes = likes.dropFirst()
      }
      addColumn(definition, to: &table, &constraints)
    }
    for like in likes { copyColumns(like, into: &table) }
  }

  private mutating func addColumn(
    _ definition: ColumnDefinition, to table: inout Table,
    _ constraints: inout [(TableConstraint, column: String?)]
  ) {
    let new = makeColumn(definition, in: table.name)
    for constraint in new.constraints { constraints.append((constraint, new.column.name)) }
    if let index = table.columnIndex(named: new.column.name, in: dialect) {
      if table.partitionOf != nil || !table.inherits.isEmpty || definition.type == nil {
        merge(new.column, into: &table.columns[index])
      } else {
        report(
          .alreadyExists, .column(new.column.name, of: table.name), at: definition.name.range,
          previous: table.columns[index].definition)
      }
      return
    }
    table.columns.append(new.column)
  }

  /// A column that a parent has too: its type stays, what this definition adds comes to it.
  private func merge(_ new: Column, into column: inout Column) {
    if new.isNotNull { column.isNotNull = true }
    if let text = new.defaultText { column.defaultText = text }
    if !column.type.isKnown { column.type = new.type }
    column.definition = new.definition
  }

  private mutating func copyColumns(_ like: LikeClause, into table: inout Table) {
    guard let source = readTable(like.table) else {
      table.isComplete = false
      return
    }
    if !source.isComplete { table.isComplete = false }
    let includes = includedParts(like)
    for column in source.columns {
      var copy = column
      copy.origin = origin
      copy.mayHoldNulls = column.isNotNull ? false : nil
      copy.definition = place(like.range)
      if !includes("defaults") && dialect == .postgresql { copy.defaultText = nil }
      if !includes("generated") && dialect == .postgresql {
        copy.generation = nil
        copy.generationText = nil
      }
      if !includes("comments") && dialect == .postgresql { copy.comment = nil }
      copy.isSerial = false
      if !includes("identity") && dialect == .postgresql {
        copy.identity = nil
      } else if copy.identity != nil {
        _ = makeOwnedSequence(for: copy.name, of: table.name, named: nil, at: like.range)
      }
      table.columns.append(copy)
    }
    guard includes("constraints") else { return }
    for constraint in source.constraints where constraint.kind == .check {
      var copy = constraint
      copy.origin = origin
      copy.definition = place(like.range)
      table.constraints.append(copy)
    }
  }

  /// MySQL's LIKE copies all that PostgreSQL's INCLUDING ALL does.
  private func includedParts(_ like: LikeClause) -> (String) -> Bool {
    if dialect.isMySQLFamily { return { _ in true } }
    return { subject in
      var result = false
      for option in like.options where option.subject == subject || option.subject == "all" {
        result = option.isIncluding
      }
      return result
    }
  }

  /// The indexes and keys of a LIKE … INCLUDING INDEXES, with names of their own (PostgreSQL) or the
  /// same ones (MySQL).
  private mutating func copyLikeIndexes(_ create: CreateTable, into table: inout Table) {
    for like in create.likes where includedParts(like)("indexes") {
      guard let source = existingTable(like.table) else { continue }
      for index in source.indexes {
        let owner = source.constraints.first { $0.index == index.name }
        if dialect.isMySQLFamily {
          var copy = index
          copy.origin = origin
          copy.isImplicit = false
          table.indexes.append(copy)
        } else {
          addCopy(of: index, isPrimary: owner?.kind == .primaryKey, to: &table)
          table.indexes[table.indexes.count - 1].isImplicit = false
        }
        guard let owner, let added = table.indexes.last else { continue }
        var constraint = owner
        constraint.name = added.name
        constraint.index = added.name
        constraint.origin = origin
        table.constraints.append(constraint)
        if constraint.kind == .primaryKey {
          for column in constraint.columns { setNotNull(column, in: &table) }
        }
      }
    }
  }

  // MARK: - Constraints

  /// Adds the constraints in the order in which the server names them: checks, keys with the primary key
  /// first, foreign keys (PostgreSQL, `transformCreateStmt`); in the order written in MySQL.
  private mutating func addAll(
    _ constraints: [(TableConstraint, column: String?)], indexes: [IndexDefinition],
    to table: inout Table
  ) {
    func rank(_ kind: TableConstraint.Kind) -> Int {
      switch kind {
      case .notNull: 0
      case .check: dialect.isMySQLFamily ? 3 : 0
      case .primaryKey: 1
      case .unique, .exclude, .usingIndex: 2
      case .foreignKey, .unreadable: 4
      }
    }
    var ordered = dialect == .postgresql ? withoutEqualKeys(constraints) : constraints
    ordered = ordered.enumerated().sorted { left, right in
      (rank(left.element.0.kind), left.offset) < (rank(right.element.0.kind), right.offset)
    }.map(\.element)
    for (constraint, column) in ordered where rank(constraint.kind) < 4 {
      _ = add(constraint, to: &table, ofColumn: column)
    }
    for index in indexes { _ = add(index, to: &table) }
    for (constraint, column) in ordered where rank(constraint.kind) == 4 {
      _ = add(constraint, to: &table, ofColumn: column)
    }
  }

  /// PostgreSQL makes one key of two over the same columns: the primary key, or the first, with the name
  /// that either has (`transformIndexConstraints`).
  private func withoutEqualKeys(_ constraints: [(TableConstraint, column: String?)])
    -> [(TableConstraint, column: String?)]
  {
    func columns(_ constraint: TableConstraint) -> [String]? {
      switch constraint.kind {
      case .primaryKey(let key), .unique(let key):
        key.include.isEmpty ? key.elements.compactMap { $0.column?.text } : nil
      default: nil
      }
    }
    func isPrimary(_ constraint: TableConstraint) -> Bool {
      if case .primaryKey = constraint.kind { return true }
      return false
    }
    var result: [(TableConstraint, column: String?)] = []
    let primaries = constraints.filter { isPrimary($0.0) }
    for (constraint, column) in primaries + constraints.filter({ !isPrimary($0.0) }) {
      let equal = columns(constraint).flatMap { wanted in
        result.firstIndex {
          columns($0.0) == wanted && $0.0.deferrability == constraint.deferrability
        }
      }
      if let equal, !isPrimary(constraint) {
        if result[equal].0.name == nil { result[equal].0.name = constraint.name }
      } else {
        result.append((constraint, column))
      }
    }
    return result
  }

  // MARK: - CREATE TABLE AS

  private mutating func addColumns(
    of query: Query, _ create: CreateTable, to table: inout Table
  ) {
    for name in readTables(query) { readTable(name) }
    let outputs = QueryReader.rename(outputs(of: query), create.queryColumns)
    table.mayHoldRows = create.withData ?? true
    guard let outputs else {
      table.isComplete = false
      return
    }
    for output in outputs where table.column(named: output.name, in: dialect) == nil {
      var column = Column(name: output.name, type: output.type ?? .unknown, origin: origin)
      column.definition = place(query.range)
      if dialect.isMySQLFamily, let source = output.column {
        copyAttributes(of: source, to: &column)
      }
      table.columns.append(column)
    }
  }

  private func outputs(of query: Query) -> [QueryReader.Output]? {
    var reader = QueryReader(schema: schema)
    return reader.read(query)
  }

  /// MySQL keeps NOT NULL and the default of a column that is selected as it is.
  ///
  /// AUTO_INCREMENT becomes DEFAULT 0 (manual, "CREATE TABLE … SELECT"; measured on MariaDB 10.11).
  private func copyAttributes(of source: Column, to column: inout Column) {
    column.isNotNull = source.isNotNull
    column.defaultText = source.isAutoIncrement ? "0" : source.defaultText
    column.comment = source.comment
    if column.isNotNull { column.mayHoldNulls = false }
  }

  func setOption(_ option: TableOption, of table: inout Table) {
    let value = option.value.map { text($0.range) } ?? ""
    if option.name == "comment" {
      if case .string(let literal)? = option.value?.kind { table.comment = literal.value }
      return
    }
    table.options[option.name] = value
  }
}
