import SQL
import Schema

/// Locks, rewrites and scans of PostgreSQL.
///
/// The rules were measured on 13.16, 15.20, 16.2, 17.11 and 18.6 and are the same on all five unless a
/// comment names a version; what concerns older ones is from the release notes.
struct PostgreSQLPredictor {
  let before: SchemaView
  let changes: [Change]
  let version: ServerVersion
  var ledger = LockLedger()
  /// Names of WITH queries, which are no tables.
  var commonTableNames: Set<String> = []

  init(before: SchemaView, changes: [Change], version: ServerVersion) {
    self.before = before
    self.changes = changes
    self.version = version
  }

  func isAtLeast(_ major: Int) -> Bool { version.major >= major }

  mutating func add(_ statement: Statement) {
    switch statement.node {
    case .alterTable(let alter): add(alter)
    case .createIndex(let index): add(index)
    case .createTable(let create): add(create)
    case .createView(let view): add(view)
    case .createTrigger(let trigger): lockTree(trigger.table, .shareRowExclusive)
    case .alterType(let type): add(type)
    case .drop(let drop): add(drop)
    case .rename(let rename): add(rename)
    case .commentOn(let comment): add(comment)
    case .truncate(let truncate): add(truncate)
    case .query(let query): read(query)
    case .insert(let insert): add(insert)
    case .update(let update): add(update)
    case .delete(let delete): add(delete)
    case .merge(let merge): add(merge)
    case .copy(let copy): add(copy)
    case .lockTables(let lock): add(lock)
    case .reindex(let reindex): add(reindex)
    case .refreshMaterializedView(let refresh): add(refresh)
    case .prepare(let prepare):
      // Only the names are looked up.
      if let inner = prepare.statement {
        add(inner)
        ledger.forgetData()
      }
    case .other(let name): add(statement.kind, name)
    case .command(let command): add(statement.kind, command.object)
    case .object(let object): add(statement.kind, object.relation ?? object.subject)
    case .utility(let utility): add(statement.kind, utility.subject)
    case .createSequence, .createType, .createDomain, .createSchema, .createExtension,
      .createRoutine, .privileges, .doBlock, .set, .transaction, .execute, .call, .use,
      .clientCommand,
      .placeholder, .unrecognized:
      break
    }
  }
}

// MARK: - Relations

extension PostgreSQLPredictor {
  /// The relation that `name` means, nil where there is none: then nothing is locked.
  ///
  /// A relation that gander has not seen is taken to exist, unless the whole history is known.
  func relation(_ name: ObjectName) -> QualifiedName? {
    if name.isPlaceholder { return nil }
    if let table = before.table(name) { return table.name }
    if let view = before.view(name) { return view.name }
    if before.index(name) != nil { return nil }
    let schema = name.schema?.text ?? before.searchPath.first ?? "public"
    let qualified = QualifiedName(schema: schema, name: name.name.text)
    if before.sequence(named: qualified) != nil { return qualified }
    return before.isComplete ? nil : qualified
  }

  mutating func lock(_ name: ObjectName, _ mode: LockMode) {
    if let relation = relation(name) { ledger.lock(relation, mode) }
  }

  /// The relation and everything below it: partitions and inheriting tables.
  func tree(of name: QualifiedName) -> [QualifiedName] {
    var result = [name]
    var index = 0
    var known: Set<QualifiedName> = [name]
    while index < result.count {
      for dependent in before.dependents(of: result[index]) {
        if case .child(let child) = dependent, known.insert(child).inserted {
          result.append(child)
        }
      }
      index += 1
    }
    return result
  }

  mutating func lockTree(_ name: ObjectName, _ mode: LockMode) {
    if let relation = relation(name) { lockTree(relation, mode) }
  }

  mutating func lockTree(_ name: QualifiedName, _ mode: LockMode) {
    for relation in tree(of: name) { ledger.lock(relation, mode) }
  }

  /// The tables below `name` that hold rows: a partitioned table holds none itself.
  func storage(of name: QualifiedName) -> [QualifiedName] {
    tree(of: name).filter { before.table(named: $0)?.isPartitioned != true }
  }

  mutating func scanTree(_ name: QualifiedName) {
    for table in storage(of: name) { ledger.scan(table) }
  }

  mutating func rewriteTree(_ name: QualifiedName) {
    for table in storage(of: name) { ledger.rewrite(table) }
  }

  /// The foreign keys of other tables, or of the table itself, that refer to `name`.
  func foreignKeys(to name: QualifiedName) -> [(table: Table, constraint: Constraint)] {
    var result: [(Table, Constraint)] = []
    for dependent in before.dependents(of: name) {
      guard case .foreignKey(let owner) = dependent, let table = before.table(named: owner) else {
        continue
      }
      for constraint in table.constraints where constraint.referencedTable == name {
        result.append((table, constraint))
      }
    }
    return result
  }

  /// The views that read `name`, directly or through other views.
  func dependentViews(of name: QualifiedName) -> [QualifiedName] {
    var result: [QualifiedName] = []
    var pending = [name]
    var known: Set<QualifiedName> = [name]
    while let next = pending.popLast() {
      for dependent in before.dependents(of: next) {
        if case .view(let view) = dependent, known.insert(view).inserted {
          result.append(view)
          pending.append(view)
        }
      }
    }
    return result
  }
}
