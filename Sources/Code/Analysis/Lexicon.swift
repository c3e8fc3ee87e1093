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

  /// What the classes of a project say, which is known only after all of them were read.
  struct Learned: Hashable, Sendable {
    /// By table: classes that the code maps to it under a name which does not tell.
    var aliases: [String: Set<String>] = [:]
    /// By table: classes of its name that the code maps to another one.
    var denied: [String: Set<String>] = [:]
    /// By column: classes of other tables that have a field of this name.
    var holders: [String: Set<String>] = [:]

    var isEmpty: Bool { aliases.isEmpty && denied.isEmpty && holders.isEmpty }

    mutating func merge(_ other: Learned) {
      aliases.merge(other.aliases) { $0.union($1) }
      denied.merge(other.denied) { $0.union($1) }
      holders.merge(other.holders) { $0.union($1) }
    }
  }

  init(_ targets: [ReferenceTarget], sharedColumns: Set<String>, learned: Learned = Learned()) {
    self.targets = targets
    var tableIndex: [ReferenceTarget: Int] = [:]
    var columnIndex: [String: Int] = [:]
    for (number, target) in targets.enumerated() {
      let key = ReferenceTarget(schema: target.schema, table: target.table)
      let table = tableIndex[key] ?? tables.count
      if table == tables.count {
        tableIndex[key] = table
        // A class of one name in two places may be both: then the name alone decides nothing.
        let aliases = learned.aliases[target.table] ?? []
        let denied = learned.denied[target.table] ?? []
        tables.append(
          TableName(
            schema: target.schema, name: target.table, aliases: aliases.subtracting(denied),
            denied: denied.subtracting(aliases)))
        tableTargets.append(nil)
      }
      guard let name = target.column else {
        tableTargets[table] = number
        continue
      }
      let column = columnIndex[name] ?? columns.count
      if column == columns.count {
        columnIndex[name] = column
        let holders = (learned.holders[name] ?? []).sorted()
          .map { TableName(schema: nil, name: $0) }
        columns.append(
          ColumnName(name, isShared: sharedColumns.contains(name), holders: holders))
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
