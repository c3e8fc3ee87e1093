import SQL
import Text

/// The objects as they were before a statement changed them: `.some(nil)` where there was none.
package struct UndoLog: Sendable {
  package var tables: [QualifiedName: Table?] = [:]
  package var views: [QualifiedName: View?] = [:]
  package var enums: [QualifiedName: EnumType?] = [:]
  package var sequences: [QualifiedName: Sequence?] = [:]
  package var others: [ObjectKey: NamedObject?] = [:]
  package var indexOwners: [QualifiedName: QualifiedName?] = [:]
  package var routines: [QualifiedName: Routine?] = [:]
  package var searchPath: [String]?
  package var defaultSearchPath: [String]?
  package var isComplete: Bool?
  package var uncertainKinds: Set<ObjectKind>?
  package var unsettled: Unsettled?
  /// How many created tables were unsettled, where only more were added: copying the list for each
  /// statement would make a migration with many tables quadratic.
  package var createdTableCount: Int?
  package var homeDatabase: String??

  package init() {}

  package var isEmpty: Bool {
    tables.isEmpty && views.isEmpty && enums.isEmpty && sequences.isEmpty && others.isEmpty
      && routines.isEmpty && searchPath == nil && defaultSearchPath == nil && isComplete == nil
      && uncertainKinds == nil
      && unsettled == nil && createdTableCount == nil && homeDatabase == nil
  }

  /// Takes the log of what ran after this one: the older state wins.
  package mutating func merge(later: UndoLog) {
    for (name, table) in later.tables {
      if let known = tables[name] {
        guard let known, let table, !known.isComplete, !table.isComplete else { continue }
        tables.updateValue(known.learning(from: table), forKey: name)
      } else {
        tables.updateValue(table, forKey: name)
      }
    }
    views.merge(later.views) { old, _ in old }
    enums.merge(later.enums) { old, _ in old }
    sequences.merge(later.sequences) { old, _ in old }
    others.merge(later.others) { old, _ in old }
    indexOwners.merge(later.indexOwners) { old, _ in old }
    routines.merge(later.routines) { old, _ in old }
    searchPath = searchPath ?? later.searchPath
    defaultSearchPath = defaultSearchPath ?? later.defaultSearchPath
    isComplete = isComplete ?? later.isComplete
    uncertainKinds = uncertainKinds ?? later.uncertainKinds
    mergeUnsettled(later)
    if homeDatabase == nil { homeDatabase = later.homeDatabase }
  }

  private mutating func mergeUnsettled(_ later: UndoLog) {
    guard unsettled == nil else { return }
    if var older = later.unsettled {
      if let count = createdTableCount { older.keepFirst(count) }
      unsettled = older
      createdTableCount = nil
    } else {
      createdTableCount = createdTableCount ?? later.createdTableCount
    }
  }
}

extension Table {
  /// This older state of a table that gander only partly knows, with what a later state showed to have
  /// been there all along.
  func learning(from later: Table) -> Table {
    var result = self
    // Mostly both have the same columns in the same places: then nothing has to be looked for.
    var names: Set<String>?
    for (index, column) in later.columns.enumerated() where column.origin == .before {
      if index < columns.count, columns[index].name == column.name { continue }
      var known = names ?? Set(columns.map(\.name))
      names = nil
      if known.insert(column.name).inserted { result.columns.append(column) }
      names = known
    }
    for constraint in later.constraints
    where constraint.origin == .before
      && !result.constraints.contains(where: { $0.name == constraint.name })
    {
      result.constraints.append(constraint)
    }
    for index in later.indexes
    where index.origin == .before && !result.indexes.contains(where: { $0.name == index.name }) {
      result.indexes.append(index)
    }
    return result
  }
}

/// What will hold once other sessions have had their turn: after the transaction, or the migration, that
/// made it possible.
package struct Unsettled: Hashable, Sendable {
  /// Tables created by the migration `migration`: afterwards the application puts rows into them.
  package var createdTables: [QualifiedName] = []
  package var temporaryTables: [QualifiedName] = []
  package var migration: Int?
  /// Columns that lost their NOT NULL in the transaction `transaction`: afterwards the application may
  /// write NULL.
  package var nullableColumns: [ColumnName] = []
  package var transaction = 0

  package init() {}

  /// Forgets the tables created after the first `count`.
  mutating func keepFirst(_ count: Int) {
    if createdTables.count > count { createdTables.removeLast(createdTables.count - count) }
  }
}

/// The body of a routine, and the file that its ranges are of.
package struct Routine: Sendable {
  package var body: Body
  package var file: SourceFile
  /// The names of what a caller passes; the empty name for a parameter without.
  package var parameters: [String]

  init(body: Body, file: SourceFile, parameters: [String]) {
    self.body = body
    self.file = file
    self.parameters = parameters
  }
}

/// Something that refers to a table, view or type.
package enum Dependent: Hashable, Sendable {
  case view(QualifiedName)
  /// The table has a foreign key.
  case foreignKey(QualifiedName)
  /// The table inherits from it or is a partition of it.
  case child(QualifiedName)
  /// The sequence is owned by one of its columns.
  case sequence(QualifiedName)
  /// A trigger, policy or rule of it.
  case attached(ObjectKey)
  /// The trigger calls it.
  case trigger(ObjectKey)
}
