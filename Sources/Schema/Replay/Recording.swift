import SQL
import Text

/// How the statements' own code changes the schema: each change goes through here, so that the undo log
/// misses none.
extension Replay {
  var dialect: Dialect { schema.dialect }

  func text(_ range: SourceRange) -> String { file.text(in: range) }

  /// The text at `range`, and how its names are read.
  func definition(_ range: SourceRange) -> SourceDefinition {
    SourceDefinition(text: text(range), searchPath: schema.searchPath)
  }

  func place(_ range: SourceRange) -> Place {
    Place(file: file.path, range: reportingRange ?? range)
  }

  mutating func record(_ kind: Change.Kind, at range: SourceRange) {
    changes.append(Change(kind, range: reportingRange ?? range))
  }

  mutating func report(
    _ kind: ReplayProblem.Kind, _ object: ObjectDescription, at range: SourceRange,
    previous: Place? = nil, suggestion: String? = nil
  ) {
    problems.append(
      ReplayProblem(
        kind, object: object, range: reportingRange ?? range, previous: previous,
        suggestion: suggestion))
  }

  // MARK: - Storing

  mutating func store(_ table: Table) {
    keep(table: table.name, replacement: table)
    schema.replaceTable(table, named: table.name)
  }

  mutating func removeTable(_ name: QualifiedName) {
    keep(table: name, replacement: nil)
    schema.replaceTable(nil, named: name)
  }

  private mutating func keep(table name: QualifiedName, replacement: Table?) {
    let old = schema.tables[name]
    if dialect.hasSchemaWideIndexNames {
      let (removed, added) = (replacement?.indexes ?? []).changes(from: old?.indexes ?? [])
      for index in removed + added {
        let key = QualifiedName(schema: name.schema, name: index.name)
        if log.indexOwners[key] == nil {
          log.indexOwners.updateValue(schema.indexOwners[key], forKey: key)
        }
      }
    }
    if log.tables[name] == nil { log.tables.updateValue(old, forKey: name) }
  }

  /// Changes the table of this name in place, if it is there.
  mutating func update(_ name: QualifiedName, _ change: (inout Table) -> Void) {
    guard var table = schema.tables[name] else { return }
    change(&table)
    store(table)
  }

  mutating func store(_ view: View) {
    if log.views[view.name] == nil {
      log.views.updateValue(schema.views[view.name], forKey: view.name)
    }
    schema.replaceView(view, named: view.name)
  }

  mutating func removeView(_ name: QualifiedName) {
    if log.views[name] == nil { log.views.updateValue(schema.views[name], forKey: name) }
    schema.replaceView(nil, named: name)
  }

  mutating func setEnum(_ type: EnumType?, named name: QualifiedName) {
    if log.enums[name] == nil { log.enums.updateValue(schema.enums[name], forKey: name) }
    schema.enums[name] = type
  }

  mutating func setSequence(_ sequence: Sequence?, named name: QualifiedName) {
    if log.sequences[name] == nil {
      log.sequences.updateValue(schema.sequences[name], forKey: name)
    }
    schema.replaceSequence(sequence, named: name)
  }

  mutating func setObject(_ object: NamedObject?, key: ObjectKey) {
    if log.others[key] == nil { log.others.updateValue(schema.others[key], forKey: key) }
    schema.replaceObject(object, key: key)
  }

  mutating func setRoutine(_ routine: Routine?, named name: QualifiedName) {
    if log.routines[name] == nil {
      log.routines.updateValue(schema.routines[name], forKey: name)
    }
    schema.routines[name] = routine
  }

  mutating func setSearchPath(_ path: [String]) {
    if log.searchPath == nil { log.searchPath = schema.searchPath }
    schema.searchPath = path
  }

  mutating func setDefaultSearchPath(_ path: [String]) {
    if log.defaultSearchPath == nil { log.defaultSearchPath = schema.defaultSearchPath }
    schema.defaultSearchPath = path
  }

  mutating func setHomeDatabase(_ name: String?) {
    if log.homeDatabase == nil { log.homeDatabase = .some(schema.homeDatabase) }
    schema.homeDatabase = name
  }

  mutating func updateUnsettled(_ change: (inout Unsettled) -> Void) {
    if log.unsettled == nil {
      log.unsettled = schema.unsettled
      if let count = log.createdTableCount { log.unsettled?.keepFirst(count) }
      log.createdTableCount = nil
    }
    change(&schema.unsettled)
  }

  /// A table was created: it is empty until its migration is over.
  mutating func noteCreated(_ name: QualifiedName) {
    if log.unsettled == nil, log.createdTableCount == nil {
      log.createdTableCount = schema.unsettled.createdTables.count
    }
    schema.unsettled.migration = origin.migration
    schema.unsettled.createdTables.append(name)
  }

  /// Something may have made or removed objects of these kinds: their absence proves nothing any more.
  mutating func doubt(_ kinds: Set<ObjectKind>) {
    if kinds.isSubset(of: schema.uncertainKinds) { return }
    if log.uncertainKinds == nil { log.uncertainKinds = schema.uncertainKinds }
    schema.uncertainKinds.formUnion(kinds)
  }

  /// Something ran that gander cannot follow.
  mutating func doubtEverything() {
    doubt([.column])
    guard schema.isComplete else { return }
    if log.isComplete == nil { log.isComplete = true }
    schema.isComplete = false
  }

  /// Takes back `log`, as a change of the statement at work.
  mutating func revert(_ older: UndoLog) {
    for (name, table) in older.tables {
      keep(table: name, replacement: table)
      schema.replaceTable(table, named: name)
    }
    for (name, view) in older.views {
      if log.views[name] == nil { log.views.updateValue(schema.views[name], forKey: name) }
      schema.replaceView(view, named: name)
    }
    for (name, type) in older.enums { setEnum(type, named: name) }
    for (name, sequence) in older.sequences { setSequence(sequence, named: name) }
    for (key, object) in older.others { setObject(object, key: key) }
    for (name, routine) in older.routines { setRoutine(routine, named: name) }
    if let path = older.searchPath { setSearchPath(path) }
    if let path = older.defaultSearchPath { setDefaultSearchPath(path) }
    if let unsettled = older.unsettled {
      updateUnsettled { $0 = unsettled }
    } else if let count = older.createdTableCount {
      updateUnsettled { $0.keepFirst(count) }
    }
  }
}
