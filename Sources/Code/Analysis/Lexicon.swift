/// Everything that one scan looks for, arranged by word.
struct Lexicon: Sendable {
  /// A column's table and the target that the two make.
  struct Owner: Sendable {
    let table: Int
    let target: Int
  }

  let targets: [ReferenceTarget]
  private(set) var tables: [TableName] = []
  private(set) var columns: [ColumnName] = []
  /// The targets of each column.
  private(set) var owners: [[Owner]] = []
  /// The target of each table, where the table itself is looked for.
  private(set) var tableTargets: [Int?] = []
  let words: WordTable

  /// Classes that code maps to a table which their name does not tell, or away from the one that it would.
  struct Names: Hashable, Sendable {
    var aliases: [String] = []
    var denied: [String] = []
  }

  init(_ targets: [ReferenceTarget], sharedColumns: Set<String>, names: [String: Names] = [:]) {
    self.targets = targets
    var tableIndex: [ReferenceTarget: Int] = [:]
    var columnIndex: [String: Int] = [:]
    for (number, target) in targets.enumerated() {
      let key = ReferenceTarget(schema: target.schema, table: target.table)
      let table = tableIndex[key] ?? tables.count
      if table == tables.count {
        tableIndex[key] = table
        let extra = names[target.table] ?? Names()
        tables.append(
          TableName(
            schema: target.schema, name: target.table, aliases: extra.aliases,
            denied: extra.denied))
        tableTargets.append(nil)
      }
      guard let name = target.column else {
        tableTargets[table] = number
        continue
      }
      let column = columnIndex[name] ?? columns.count
      if column == columns.count {
        columnIndex[name] = column
        columns.append(ColumnName(name, isShared: sharedColumns.contains(name)))
        owners.append([])
      }
      owners[column].append(Owner(table: table, target: number))
    }
    words = WordTable(Self.meanings(tables, columns))
  }

  private static func meanings(_ tables: [TableName], _ columns: [ColumnName])
    -> [[UInt8]: [WordTable.Meaning]]
  {
    var meanings: [[UInt8]: [WordTable.Meaning]] = [:]
    for (index, table) in tables.enumerated() {
      for form in table.foldedForms where !form.isEmpty {
        meanings[form, default: []].append(.table(index))
      }
    }
    for (index, column) in columns.enumerated() where !column.folded.isEmpty {
      meanings[column.folded, default: []].append(.column(index))
      for prefix in WordTable.accessorPrefixes {
        meanings[Array(prefix.utf8) + column.folded, default: []]
          .append(.accessor(column: index, prefix: prefix.utf8.count))
      }
    }
    return meanings
  }
}
