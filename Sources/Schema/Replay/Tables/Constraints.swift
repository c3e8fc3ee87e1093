import SQL
import Text

/// Adding constraints to a table, with the names and indexes that the server makes for them.
extension Replay {
  /// Adds `constraint` to `table`, which need not be stored yet.
  ///
  /// Nil where the server would refuse, or where a guard makes it superfluous.
  mutating func add(
    _ constraint: TableConstraint, to table: inout Table, ofColumn column: String? = nil
  ) -> Constraint? {
    if let name = constraint.name, isTaken(name, in: table, constraint) { return nil }
    let added: Constraint?
    switch constraint.kind {
    case .primaryKey(let key):
      added = addKey(key, isPrimary: true, constraint, to: &table)
    case .unique(let key):
      added = addKey(key, isPrimary: false, constraint, to: &table)
    case .usingIndex(let index, let isPrimary):
      added = addKey(using: index, isPrimary: isPrimary, constraint, to: &table)
    case .foreignKey(let columns, let target):
      added = addForeignKey(columns, target, constraint, to: &table)
    case .check(let condition):
      added = addCheck(condition, constraint, to: &table, ofColumn: column)
    case .exclude(let exclusion):
      added = addExclusion(
        exclusion.method, exclusion.elements, exclusion.condition, constraint, to: &table)
    case .notNull(let column):
      setNotNull(column.text, in: &table)
      guard let name = constraint.name else { return nil }
      var named = Constraint(
        name: name.text, kind: .notNull, columns: [column.text], origin: origin)
      named.isValidated = !constraint.isNotValid
      table.constraints.append(named)
      added = named
    case .unreadable:
      return nil
    }
    return added
  }

  private mutating func isTaken(
    _ name: Identifier, in table: Table, _ constraint: TableConstraint
  ) -> Bool {
    if dialect.isMySQLFamily, case .primaryKey = constraint.kind { return false }
    let existing = table.constraints.first { candidate in
      isSameName(candidate.name, name.text)
        && (dialect != .mysql || candidate.kind == Self.kind(of: constraint))
    }
    guard let existing else { return false }
    if !constraint.ifNotExists && !name.isPlaceholder {
      report(
        .alreadyExists,
        ObjectDescription(
          kind: "constraint", schema: table.name.schema, table: table.name.name, name: name.text),
        at: name.range, previous: existing.definition)
    }
    return true
  }

  private static func kind(of constraint: TableConstraint) -> Constraint.Kind {
    switch constraint.kind {
    case .primaryKey: .primaryKey
    case .unique: .unique
    case .usingIndex(_, let isPrimaryKey): isPrimaryKey ? .primaryKey : .unique
    case .foreignKey: .foreignKey
    case .exclude: .exclusion
    case .notNull: .notNull
    case .check, .unreadable: .check
    }
  }

  func isSameName(_ left: String, _ right: String) -> Bool {
    left == right || (dialect.isMySQLFamily && equalIgnoringCase(left, right))
  }

  /// Fills in what all kinds share and appends it.
  mutating func append(
    _ new: Constraint, _ constraint: TableConstraint, to table: inout Table
  ) -> Constraint {
    var new = new
    new.isValidated = !constraint.isNotValid && !constraint.isNotEnforced
    new.isEnforced = !constraint.isNotEnforced
    new.isDeferrable =
      constraint.deferrability?.isDeferrable ?? constraint.deferrability?.isInitiallyDeferred
      ?? false
    new.definition = place(constraint.range)
    table.constraints.append(new)
    return new
  }

  // MARK: - Keys

  private mutating func addKey(
    _ key: KeyColumns, isPrimary: Bool, _ constraint: TableConstraint, to table: inout Table
  ) -> Constraint? {
    if isPrimary, let existing = table.primaryKey {
      report(
        .alreadyExists,
        ObjectDescription(
          kind: "constraint", schema: table.name.schema, table: table.name.name,
          name: existing.name), at: constraint.range, previous: existing.definition)
      return nil
    }
    var elements: [Index.Element] = []
    for element in key.elements { elements.append(self.element(element, in: &table)) }
    let columns = elements.compactMap(\.column)
    let name: String
    if dialect.isMySQLFamily {
      let written = constraint.name?.text ?? constraint.indexName?.text
      name =
        isPrimary
        ? "PRIMARY" : written ?? mySQLIndexName(for: elements, in: table)
    } else if let written = constraint.name {
      name = PostgreSQLNames.truncate(written.text)
      let qualified = QualifiedName(schema: table.name.schema, name: name)
      if !written.isPlaceholder, isTaken(qualified, by: "index", at: written.range) { return nil }
    } else {
      name = chooseIndexName(
        isPrimary ? nil : columns + key.include.map(\.text), label: isPrimary ? "pkey" : "key",
        isConstraint: true, in: table)
    }
    if isPrimary { for column in columns { setNotNull(column, in: &table) } }
    var index = Index(name: name, isUnique: true, elements: elements, origin: origin)
    index.include = key.include.map(\.text)
    index.constraint = name
    index.definition = place(constraint.range)
    insert(index, into: &table)
    var new = Constraint(
      name: name, kind: isPrimary ? .primaryKey : .unique, columns: columns, origin: origin)
    new.index = name
    return append(new, constraint, to: &table)
  }

  /// PRIMARY KEY or UNIQUE USING INDEX: the index takes the constraint's name (manual, "ALTER TABLE").
  private mutating func addKey(
    using indexName: Identifier, isPrimary: Bool, _ constraint: TableConstraint,
    to table: inout Table
  ) -> Constraint? {
    let name = constraint.name?.text ?? indexName.text
    var columns: [String] = []
    if let position = table.indexes.firstIndex(where: { $0.name == indexName.text }) {
      table.indexes[position].name = name
      table.indexes[position].constraint = name
      table.indexes[position].isUnique = true
      columns = table.indexes[position].elements.compactMap(\.column)
    } else {
      if isComplete(table) && schema.isCertain(of: .index) && !indexName.isPlaceholder {
        report(
          .doesNotExist,
          ObjectDescription(
            kind: "index", schema: table.name.schema, table: table.name.name, name: indexName.text),
          at: indexName.range,
          suggestion: nearestName(to: indexName.text, among: table.indexes.lazy.map(\.name)))
      }
      var index = Index(name: name, isUnique: true, elements: [], origin: .before)
      index.constraint = name
      table.indexes.append(index)
    }
    if isPrimary { for column in columns { setNotNull(column, in: &table) } }
    var new = Constraint(
      name: name, kind: isPrimary ? .primaryKey : .unique, columns: columns, origin: origin)
    new.index = name
    return append(new, constraint, to: &table)
  }

  func setNotNull(_ name: String, in table: inout Table) {
    guard let index = table.columnIndex(named: name, in: dialect) else { return }
    table.columns[index].isNotNull = true
    table.columns[index].mayHoldNulls = false
  }

  private mutating func addExclusion(
    _ method: Identifier?, _ elements: [ExclusionElement], _ condition: Expression?,
    _ constraint: TableConstraint, to table: inout Table
  ) -> Constraint? {
    var indexElements: [Index.Element] = []
    for element in elements { indexElements.append(self.element(element.element, in: &table)) }
    let names = indexNameParts(elements.map(\.element))
    let name =
      constraint.name.map { PostgreSQLNames.truncate($0.text) }
      ?? chooseIndexName(names, label: "excl", isConstraint: true, in: table)
    var index = Index(name: name, isUnique: false, elements: indexElements, origin: origin)
    index.method = method?.text
    index.constraint = name
    index.conditionText = condition.map { text($0.range) }
    index.expressionColumns = expressionColumns(elements.map(\.element), condition)
    table.indexes.append(index)
    var new = Constraint(
      name: name, kind: .exclusion, columns: indexElements.compactMap(\.column), origin: origin)
    new.index = name
    new.expressionText = exclusionText(constraint)
    return append(new, constraint, to: &table)
  }

  /// From EXCLUDE on, without the constraint's name.
  private func exclusionText(_ constraint: TableConstraint) -> String {
    let start = constraint.name?.range.end ?? constraint.range.start
    return text(SourceRange(start: start, end: constraint.range.end))
  }

  // MARK: - CHECK

  private mutating func addCheck(
    _ condition: Expression, _ constraint: TableConstraint, to table: inout Table,
    ofColumn column: String?
  ) -> Constraint? {
    // MySQL reads and ignores CHECK before 8.0.16 (manual, "CHECK Constraints").
    if dialect == .mysql && schema.version < ServerVersion(major: 8, minor: 0) { return nil }
    var columns: [String] = []
    for name in condition.columnNames {
      let found = table.column(named: name, in: dialect)?.name ?? name
      if !columns.contains(found) { columns.append(found) }
    }
    var new = Constraint(name: "", kind: .check, columns: columns, origin: origin)
    new.isColumnCheck = dialect == .mariadb && column != nil && constraint.name == nil
    new.name = checkName(constraint, columns: columns, in: table, ofColumn: column)
    new.expression = condition
    new.expressionText = text(condition.range)
    let added = append(new, constraint, to: &table)
    if added.isValidated { noteNotNull(condition, in: &table) }
    return added
  }

  private mutating func checkName(
    _ constraint: TableConstraint, columns: [String], in table: Table, ofColumn column: String?
  ) -> String {
    if let name = constraint.name {
      return dialect == .postgresql ? PostgreSQLNames.truncate(name.text) : name.text
    }
    switch dialect {
    case .postgresql:
      return chooseName(of: columns.count == 1 ? columns[0] : nil, label: "check", in: table) {
        $0.isConstraintTaken($1, in: table)
      }
    case .mysql:
      return numbered(from: 1, "\(table.name.name)_chk_", in: table)
    case .mariadb:
      return column ?? numbered(from: 1, "CONSTRAINT_", in: table)
    }
  }

  private func numbered(from first: Int, _ prefix: String, in table: Table) -> String {
    var number = first
    while table.constraints.contains(where: { isSameName($0.name, prefix + String(number)) }) {
      number += 1
    }
    return prefix + String(number)
  }

  /// A validated CHECK (c IS NOT NULL) proves that no row holds NULL.
  func noteNotNull(_ condition: Expression, in table: inout Table) {
    switch condition.unwrapped.kind {
    case .and(let operands):
      for operand in operands { noteNotNull(operand, in: &table) }
    case .isTest(let test):
      guard case .null = test.predicate, test.isNegated,
        case .column(let name) = test.operand.unwrapped.kind,
        let index = table.columnIndex(named: name.name.text, in: dialect)
      else { return }
      table.columns[index].mayHoldNulls = false
    default:
      return
    }
  }

  // MARK: - Names

  func isConstraintTaken(_ name: String, in table: Table) -> Bool {
    schema.constraintNames[QualifiedName(schema: table.name.schema, name: name)] != nil
      || table.constraints.contains { $0.name == name }
  }

  func isRelationTaken(_ name: String, in table: Table) -> Bool {
    name == table.name.name || table.indexes.contains { $0.name == name }
      || relationExists(QualifiedName(schema: table.name.schema, name: name))
  }

  /// `ChooseIndexName`: `columns` is nil for a primary key.
  mutating func chooseIndexName(
    _ columns: [String]?, label: String, isConstraint: Bool, in table: Table
  ) -> String {
    chooseName(of: columns.map(PostgreSQLNames.columns), label: label, in: table) { replay, name in
      replay.isRelationTaken(name, in: table)
        || (isConstraint && replay.isConstraintTaken(name, in: table))
    }
  }

  /// The first free name that the server would make for a part of `table`.
  mutating func chooseName(
    of part: String?, label: String, in table: Table, isTaken: (Replay, String) -> Bool
  ) -> String {
    let series = QualifiedName(
      schema: table.name.schema,
      name: PostgreSQLNames.join(table.name.name, part, label: label))
    var count = takenNames.count(of: series, freedNameCount: schema.freedNameCount)
    let name = PostgreSQLNames.choose(table.name.name, part, label: label, from: &count) {
      isTaken(self, $0)
    }
    takenNames.note(count, of: series)
    return name
  }
}
