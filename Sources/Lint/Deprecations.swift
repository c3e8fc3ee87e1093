import SQL
import Schema
import Text

/// Which objects an earlier migration has marked as on their way out.
///
/// A mark is `COMMENT ON … IS 'deprecated…'`, a MySQL column or table comment that begins so, a rename
/// to a tombstone name, or a line `-- gander: deprecate table.column`.
package struct Deprecations: Sendable {
  package struct Mark: Hashable, Sendable {
    /// The migration that marked it.
    package var migration: Int
    package var place: Place
  }

  package private(set) var tables: [QualifiedName: Mark] = [:]
  package private(set) var columns: [ColumnName: Mark] = [:]

  package init() {}

  /// The first mark counts.
  package mutating func mark(table: QualifiedName, _ mark: Mark) {
    if tables[table] == nil { tables[table] = mark }
  }

  package mutating func mark(column: ColumnName, _ mark: Mark) {
    if columns[column] == nil { columns[column] = mark }
  }
}

extension Deprecations {
  /// Marks what `gander: deprecate a.b` names: the column `b` of the table `a`, or the table `b` of
  /// the schema `a` where there is one.
  mutating func mark(_ parts: [String], _ mark: Mark, in schema: Schema) {
    guard let last = parts.last else { return }
    let view = SchemaView(schema)
    let rest = parts.dropLast()
    let whole = Self.objectName(parts)
    if rest.isEmpty || parts.count == 2 && view.table(whole) != nil {
      self.mark(table: view.table(whole)?.name ?? schema.creationName(for: whole), mark)
    } else {
      let owner = Self.objectName(Array(rest))
      let table = view.table(owner)?.name ?? schema.creationName(for: owner)
      self.mark(column: ColumnName(table: table, column: last), mark)
    }
  }

  private static func objectName(_ parts: [String]) -> ObjectName {
    let names = parts.map { Identifier($0, range: SourceRange(at: 0)) }
    return ObjectName(
      qualifiers: Array(names.dropLast()),
      name: names.last ?? Identifier("", range: SourceRange(at: 0)))
  }

  /// Takes over the marks that `changes` make, move and end.
  mutating func follow(
    _ changes: [Change], migration: Int, file: SourceFile, tombstones: [NamePattern]
  ) {
    for change in changes {
      let mark = Mark(
        migration: migration, place: Place(file: file.path, range: change.range))
      follow(change.kind, mark, tombstones)
    }
  }

  private mutating func follow(
    _ change: Change.Kind, _ mark: Mark, _ tombstones: [NamePattern]
  ) {
    switch change {
    case .tableCommented(let table, let comment):
      if Self.saysDeprecated(comment) { self.mark(table: table.name, mark) }
    case .columnCommented(let table, let column, let comment):
      if Self.saysDeprecated(comment) {
        self.mark(column: ColumnName(table: table.name, column: column.name), mark)
      }
    case .tableRenamed(let table, let name):
      move(table.name, to: name)
      if tombstones.contains(where: { $0.matches(name.name) }) { self.mark(table: name, mark) }
    case .columnRenamed(let table, let column, let name):
      let old = ColumnName(table: table.name, column: column.name)
      let new = ColumnName(table: table.name, column: name)
      columns[new] = columns.removeValue(forKey: old)
      if tombstones.contains(where: { $0.matches(name) }) { self.mark(column: new, mark) }
    case .tableDropped(let table):
      move(table.name, to: nil)
    case .columnDropped(let table, let column):
      columns[ColumnName(table: table.name, column: column.name)] = nil
    default: break
    }
  }

  /// Gives the marks of a table and its columns to another name, or to none.
  private mutating func move(_ table: QualifiedName, to name: QualifiedName?) {
    let mark = tables.removeValue(forKey: table)
    if let name { tables[name] = mark }
    for (column, mark) in columns where column.table == table {
      columns[column] = nil
      if let name { columns[ColumnName(table: name, column: column.column)] = mark }
    }
  }

  private static func saysDeprecated(_ comment: String?) -> Bool {
    guard let comment else { return false }
    let text = comment.lowercased().drop { !$0.isLetter }
    return text.hasPrefix("deprecated")
  }
}
