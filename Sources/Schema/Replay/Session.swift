import SQL
import Text

/// What the session has set that changes what statements do.
struct ReplaySession: Sendable {
  /// MySQL `foreign_key_checks`: off, a foreign key may name a table that is not there.
  var checksForeignKeys = true
  /// MySQL `@name` variables with constant text, for PREPARE … FROM @name.
  var variables: [String: Expression] = [:]
  /// What the text of a variable, or of a prepared statement, was chosen by.
  var textGuards: [String: [Guard]] = [:]
  /// The statements PREPAREd, by name.
  var prepared: [String: [Statement]] = [:]
}

/// The transaction that a script has opened itself.
struct OpenTransaction: Sendable {
  private struct Part: Sendable {
    var savepoint: String?
    var log = UndoLog()
  }

  private var parts: [Part] = []
  /// The search path that SET LOCAL replaced.
  var outerSearchPath: [String]?

  var isOpen: Bool { !parts.isEmpty }

  mutating func begin() { parts = [Part(savepoint: nil)] }

  mutating func end() {
    parts = []
    outerSearchPath = nil
  }

  mutating func add(_ log: UndoLog) {
    guard !parts.isEmpty else { return }
    parts[parts.count - 1].log.merge(later: log)
  }

  mutating func save(_ name: String) {
    guard isOpen else { return }
    parts.append(Part(savepoint: name))
  }

  mutating func release(_ name: String) {
    guard let index = parts.lastIndex(where: { $0.savepoint == name }), index > 0 else { return }
    for part in parts[index...] { parts[index - 1].log.merge(later: part.log) }
    parts.removeSubrange(index...)
  }

  /// What has to be taken back to be where the savepoint was made, or nil where there is none.
  mutating func rollBack(to name: String) -> UndoLog? {
    guard let index = parts.lastIndex(where: { $0.savepoint == name }) else { return nil }
    let log = merged(from: index)
    parts.removeSubrange(index...)
    parts.append(Part(savepoint: name))
    return log
  }

  mutating func rollBack() -> UndoLog {
    let log = merged(from: 0)
    end()
    return log
  }

  private func merged(from index: Int) -> UndoLog {
    var log = UndoLog()
    for part in parts.dropFirst(index) { log.merge(later: part.log) }
    return log
  }
}

/// SET, USE, transactions, and what happens between statements.
extension Replay {
  // MARK: - SET

  mutating func set(_ variables: SetVariable, _ local: [String: Expression] = [:]) {
    for item in variables.items {
      switch item.name {
      case "search_path" where dialect == .postgresql:
        // SET LOCAL ends with the transaction; SET goes on behind it.
        let isLocal = item.scope == .local && transaction.isOpen
        transaction.outerSearchPath =
          isLocal ? transaction.outerSearchPath ?? schema.searchPath : nil
        if let path = searchPath(from: item.values), path != schema.searchPath {
          setSearchPath(path)
        }
      case "foreign_key_checks", "@@foreign_key_checks", "@@session.foreign_key_checks":
        session.checksForeignKeys = !item.values.contains(where: isOff)
      default:
        if item.name.hasPrefix("@"), !item.name.hasPrefix("@@") {
          setUserVariable(item.name, to: item.values.first, local)
        }
      }
    }
  }

  private func isOff(_ value: Expression) -> Bool {
    switch value.unwrapped.kind {
    case .integer(let text): text == "0"
    case .boolean(let flag): !flag
    case .column(let name): name.name.text.lowercased() == "off"
    case .string(let literal): literal.value == "0" || literal.value.lowercased() == "off"
    default: false
    }
  }

  /// ALTER DATABASE … SET search_path: for the sessions that follow.
  mutating func setDefault(_ variables: SetVariable) {
    for item in variables.items where item.name == "search_path" {
      if let path = searchPath(from: item.values) { setDefaultSearchPath(path) }
    }
  }

  /// `SET search_path TO a, b`; `"$user"` names no schema that a migration makes.
  func searchPath(from values: [Expression]) -> [String]? {
    var path: [String] = []
    for value in values {
      switch value.unwrapped.kind {
      case .column(let name): path.append(schema.schemaName(name.name) ?? name.name.text)
      case .string(let literal):
        // A list inside one string is a list for set_config(), and one odd name for SET.
        for part in literal.value.split(separator: ",") {
          var name = part.drop { $0 == " " }
          while name.last == " " { name = name.dropLast() }
          path.append(String(name.filter { $0 != "\"" }))
        }
      case .placeholder(let text):
        path.append((schema.schemaName(ofTemplate: text) ?? nil) ?? text)
      default: continue
      }
    }
    path.removeAll { $0 == "$user" || $0.isEmpty || $0 == "pg_catalog" }
    let isReset =
      values.isEmpty
      || values.contains { value in
        if case .defaultValue = value.kind { true } else { false }
      }
    if isReset { path = ["public"] }
    // `SET search_path = ''`: every name is qualified, as in a dump.
    if path.isEmpty { path = ["pg_catalog"] }
    return path
  }

  mutating func use(_ database: Identifier) {
    guard dialect.isMySQLFamily else { return }
    if schema.homeDatabase == nil { setHomeDatabase(database.text) }
    let path = schema.homeDatabase == database.text ? [] : [database.text]
    if path != schema.searchPath { setSearchPath(path) }
  }

  // MARK: - Transactions

  mutating func runTransaction(_ statement: TransactionStatement) {
    switch statement {
    case .begin:
      if !transaction.isOpen { transaction.begin() }
    case .commit, .prepare:
      if let path = transaction.outerSearchPath, path != schema.searchPath { setSearchPath(path) }
      transaction.end()
    case .rollback:
      let path = transaction.outerSearchPath
      let log = transaction.rollBack()
      if dialect.hasTransactionalDDL { revert(log) }
      if let path, path != schema.searchPath { setSearchPath(path) }
    case .savepoint(let name):
      transaction.save(name.text)
    case .rollbackTo(let name):
      guard let log = transaction.rollBack(to: name.text), dialect.hasTransactionalDDL else {
        return
      }
      revert(log)
    case .release(let name):
      transaction.release(name.text)
    case .commitPrepared, .rollbackPrepared:
      return
    }
  }

  // MARK: - Between statements

  /// Before the first statement of another transaction or migration: other sessions have had their turn.
  mutating func settle() {
    if sessionMigration != origin.migration {
      if sessionMigration == nil { noteSchemaOfTemplates() }
      // Each migration is a session of its own, or its runner puts the session's settings back: a dump
      // that begins with an empty search path would break all that follow otherwise.
      sessionMigration = origin.migration
      session = ReplaySession()
      transaction.end()
      if schema.searchPath != schema.defaultSearchPath { setSearchPath(schema.defaultSearchPath) }
    }
    let unsettled = schema.unsettled
    if !unsettled.nullableColumns.isEmpty, unsettled.transaction != origin.transaction {
      for name in unsettled.nullableColumns { mayHoldNulls(name) }
      updateUnsettled { $0.nullableColumns = [] }
    }
    let isOver = unsettled.migration != origin.migration
    if isOver, !unsettled.createdTables.isEmpty || !unsettled.temporaryTables.isEmpty {
      for name in unsettled.temporaryTables where schema.tables[name] != nil { removeTable(name) }
      for name in unsettled.createdTables { mayHoldRows(name) }
      updateUnsettled { unsettled in
        unsettled.createdTables = []
        unsettled.temporaryTables = []
      }
    }
  }

  private mutating func mayHoldNulls(_ name: ColumnName) {
    guard let column = schema.tables[name.table]?.column(named: name.column, in: dialect),
      !column.isNotNull
    else { return }
    var changed = column
    changed.mayHoldNulls = true
    replace(column, by: changed, in: name.table)
  }

  private mutating func mayHoldRows(_ name: QualifiedName) {
    guard schema.tables[name] != nil else { return }
    update(name) { table in
      table.mayHoldRows = true
      for index in table.columns.indices {
        let column = table.columns[index]
        guard !column.isNotNull, column.mayHoldNulls == false, column.generation == nil else {
          continue
        }
        table.columns[index].mayHoldNulls = column.hasValueDefault ? nil : true
      }
    }
  }
}
