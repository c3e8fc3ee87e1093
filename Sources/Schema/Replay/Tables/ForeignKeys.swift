import SQL
import Text

extension Replay {
  mutating func addForeignKey(
    _ columns: [Identifier], _ target: ForeignKeyTarget, _ constraint: TableConstraint,
    to table: inout Table
  ) -> Constraint? {
    var names: [String] = []
    for column in columns { names.append(columnName(column, in: &table)) }
    let referenced = self.referenced(target, from: table)
    var new = Constraint(
      name: foreignKeyName(constraint, columns: names, in: table), kind: .foreignKey,
      columns: names, origin: origin)
    new.referencedTable = referenced.name
    new.referencedColumns = target.columns.map(\.text)
    if new.referencedColumns.isEmpty, let key = referenced.table?.primaryKey {
      new.referencedColumns = key.columns
    }
    if let parent = referenced.table {
      new.referencedColumns = new.referencedColumns.map { name in
        parent.column(named: name, in: dialect)?.name ?? name
      }
    }
    // MariaDB shows an unsaid action as RESTRICT, the others as NO ACTION; measured on 10.11.
    let unsaid: ReferentialAction = dialect == .mariadb ? .restrict : .noAction
    new.onDelete = target.onDelete ?? unsaid
    new.onUpdate = target.onUpdate ?? unsaid
    new = append(new, constraint, to: &table)
    if dialect.isMySQLFamily { ensureIndex(for: new, constraint, in: &table) }
    return new
  }

  private mutating func referenced(_ target: ForeignKeyTarget, from table: Table)
    -> (name: QualifiedName, table: Table?)
  {
    let isSelf = schema.candidates(for: target.table).contains(table.name)
    if isSelf && existingTable(target.table).map({ $0.name == table.name }) ?? true {
      return (table.name, table)
    }
    if existingTable(target.table) == nil && !session.checksForeignKeys {
      return (schema.creationName(for: target.table), nil)
    }
    guard let parent = readTable(target.table) else {
      return (schema.creationName(for: target.table), nil)
    }
    for column in target.columns { _ = self.column(column, of: parent.name) }
    return (parent.name, schema.tables[parent.name])
  }

  private mutating func foreignKeyName(
    _ constraint: TableConstraint, columns: [String], in table: Table
  )
    -> String
  {
    if let name = constraint.name {
      return dialect == .postgresql ? PostgreSQLNames.truncate(name.text) : name.text
    }
    if dialect == .postgresql {
      return chooseName(of: PostgreSQLNames.columns(columns), label: "fkey", in: table) {
        $0.isConstraintTaken($1, in: table)
      }
    }
    if dialect == .mariadb, let name = constraint.indexName { return name.text }
    return innoDBName(in: table)
  }

  /// `table_ibfk_N`, one more than the highest number in use (`dict_table_get_highest_foreign_id`).
  private func innoDBName(in table: Table) -> String {
    let prefix = table.name.name + "_ibfk_"
    var highest = 0
    for constraint in table.constraints where constraint.kind == .foreignKey {
      guard constraint.name.utf8.starts(with: prefix.utf8),
        let number = Int(Substring(constraint.name.utf8.dropFirst(prefix.utf8.count)))
      else { continue }
      highest = max(highest, number)
    }
    return prefix + String(min(highest, Int.max - 1) + 1)
  }

  /// InnoDB needs an index that starts with the foreign key's columns, and makes one where there is none
  /// (manual, "FOREIGN KEY Constraints").
  private mutating func ensureIndex(
    for key: Constraint, _ constraint: TableConstraint, in table: inout Table
  ) {
    // Of two such indexes the longer one stays, and of equal ones the newer.
    let isServed = table.indexes.contains { index in
      serves(index, key.columns) && (!index.isImplicit || index.elements.count > key.columns.count)
    }
    if isServed { return }
    table.indexes.removeAll { other in
      other.isImplicit && other.elements.compactMap(\.column) == key.columns
    }
    let elements = key.columns.map { Index.Element(column: $0, text: $0, isDescending: false) }
    let written = constraint.name?.text ?? constraint.indexName?.text
    var index = Index(
      name: written ?? mySQLIndexName(for: elements, in: table), isUnique: false,
      elements: elements, origin: origin)
    if table.indexes.contains(where: { isSameName($0.name, index.name) }) {
      index.name = mySQLIndexName(for: elements, in: table)
    }
    index.isImplicit = true
    index.definition = place(constraint.range)
    insert(index, into: &table)
  }

  private func serves(_ index: Index, _ columns: [String]) -> Bool {
    guard index.special == nil, index.elements.count >= columns.count else { return false }
    return zip(index.elements, columns).allSatisfy { element, column in
      element.prefixLength == nil && element.column.map { isSameName($0, column) } == true
    }
  }

  /// Puts an index into a table; in MySQL it takes the place of those that were made for a foreign key
  /// and that it can serve for.
  func insert(_ index: Index, into table: inout Table) {
    if dialect.isMySQLFamily {
      table.indexes.removeAll { takesPlace(index, of: $0) }
    }
    table.indexes.append(index)
  }

  func takesPlace(_ index: Index, of other: Index) -> Bool {
    other.isImplicit && serves(index, other.elements.compactMap(\.column))
  }
}
