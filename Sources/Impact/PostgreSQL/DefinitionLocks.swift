import SQL
import Schema

/// CREATE, DROP, RENAME, COMMENT and maintenance (manual, the statements' pages and section 13.3).
extension PostgreSQLPredictor {
  mutating func add(_ index: IndexDefinition) {
    guard let name = index.table else { return }
    if index.isConcurrent { ledger.canRunInTransaction = false }
    guard let table = relation(name) else { return }
    let mode: LockMode = index.isConcurrent ? .shareUpdateExclusive : .share
    if index.isOnly {
      ledger.lock(table, mode)
    } else {
      lockTree(table, mode)
    }
    // IF NOT EXISTS of an index that is there still locks the table.
    if index.ifNotExists, let indexName = index.name {
      let existing = ObjectName(qualifiers: name.qualifiers, name: indexName)
      if before.index(existing) != nil { return }
    }
    if index.isOnly {
      if before.table(named: table)?.isPartitioned != true { ledger.scan(table) }
    } else {
      scanTree(table)
    }
  }

  mutating func add(_ create: CreateTable) {
    if create.ifNotExists, before.table(create.name) != nil { return }
    for column in create.columns {
      for attribute in column.attributes {
        if case .references(let target) = attribute.kind { lockReferenced(target.table) }
      }
    }
    for constraint in create.constraints {
      if case .foreignKey(_, let target) = constraint.kind { lockReferenced(target.table) }
    }
    for like in create.likes { lock(like.table, .accessShare) }
    for parent in create.inherits { lock(parent, .shareUpdateExclusive) }
    if let parent = create.partitionOf?.parent { addPartition(of: parent) }
    if let query = create.query {
      read(query, isStored: create.withData != false)
    }
  }

  /// A foreign key to the table itself locks nothing that existed before.
  private mutating func lockReferenced(_ name: ObjectName) {
    lockTree(name, .shareRowExclusive)
  }

  /// CREATE TABLE … PARTITION OF locks the parent, unlike ATTACH PARTITION.
  private mutating func addPartition(of parent: ObjectName) {
    guard let name = relation(parent) else { return }
    ledger.lock(name, .accessExclusive)
    for constraint in before.table(named: name)?.constraints ?? [] {
      if let referenced = constraint.referencedTable {
        ledger.lock(referenced, .shareRowExclusive)
      }
    }
    for (table, _) in foreignKeys(to: name) { ledger.lock(table.name, .shareRowExclusive) }
  }

  mutating func add(_ view: CreateView) {
    let existing = before.view(view.name)
    if view.orReplace, let existing { ledger.lock(existing.name, .accessExclusive) }
    let isSkipped = view.ifNotExists && existing != nil
    read(view.query, isStored: view.isMaterialized && view.withData != false && !isSkipped)
  }

  /// ADD VALUE cannot run in a transaction before 12 (release notes); a composite type's attributes
  /// change the type's own relation.
  mutating func add(_ type: AlterType) {
    for action in type.actions {
      if case .addValue = action, !isAtLeast(12) { ledger.canRunInTransaction = false }
    }
  }

  // MARK: - Dropping

  mutating func add(_ drop: Drop) {
    switch drop.kind {
    case .table, .foreignTable:
      for name in drop.names {
        if let table = relation(name) { dropTable(table, isCascade: drop.behavior == .cascade) }
      }
    case .view, .materializedView:
      for name in drop.names {
        guard let view = relation(name) else { continue }
        ledger.lock(view, .accessExclusive)
        if drop.behavior == .cascade {
          for dependent in dependentViews(of: view) { ledger.lock(dependent, .accessExclusive) }
        }
      }
    case .index: dropIndexes(drop)
    case .sequence:
      for name in drop.names { lock(name, .accessExclusive) }
    case .trigger, .policy, .rule:
      if let table = drop.table, !isMissing(drop, of: table) {
        lockTree(table, .accessExclusive)
      }
    case .database, .tablespace: ledger.canRunInTransaction = false
    default: break
    }
    lockCascades()
  }

  /// DROP … IF EXISTS of a trigger, policy or rule that is not there leaves the table alone.
  private func isMissing(_ drop: Drop, of table: ObjectName) -> Bool {
    guard drop.ifExists, before.isCertain(of: drop.kind), let owner = relation(table) else {
      return false
    }
    return drop.names.allSatisfy { name in
      let key = ObjectKey(
        kind: drop.kind, name: QualifiedName(schema: owner.schema, name: name.name.text),
        table: owner)
      return before.object(key) == nil
    }
  }

  /// What CASCADE takes with it: columns, constraints and tables of others.
  mutating func lockCascades() {
    for change in changes { lockCascade(change.kind) }
  }

  private mutating func lockCascade(_ change: Change.Kind) {
    switch change {
    case .columnDropped(let table, _), .constraintDropped(let table, _),
      .columnDefaultChanged(let table, _, _), .tableDropped(let table):
      ledger.lock(table.name, .accessExclusive)
    case .sequenceDropped(let sequence): ledger.lock(sequence.name, .accessExclusive)
    case .viewDropped(let view): ledger.lock(view.name, .accessExclusive)
    default: break
    }
  }

  private mutating func dropTable(_ name: QualifiedName, isCascade: Bool) {
    lockTree(name, .accessExclusive)
    for relation in tree(of: name) {
      let table = before.table(named: relation)
      // A table that is referred to loses triggers; the parent of a partition loses a bound.
      for constraint in table?.constraints ?? [] {
        if let referenced = constraint.referencedTable { lockTree(referenced, .accessExclusive) }
      }
      if let parent = table?.partitionOf { ledger.lock(parent, .accessExclusive) }
      for dependent in before.dependents(of: relation) {
        if case .sequence(let sequence) = dependent { ledger.lock(sequence, .accessExclusive) }
      }
    }
    guard isCascade else { return }
    for (table, _) in foreignKeys(to: name) { lockTree(table.name, .accessExclusive) }
    for view in dependentViews(of: name) { ledger.lock(view, .accessExclusive) }
  }

  private mutating func dropIndexes(_ drop: Drop) {
    if drop.isConcurrent { ledger.canRunInTransaction = false }
    for name in drop.names {
      guard let (table, index) = before.index(name) else { continue }
      let mode: LockMode = drop.isConcurrent ? .shareUpdateExclusive : .accessExclusive
      lockTree(table.name, mode)
      guard drop.behavior == .cascade else { continue }
      let columns = Set(index.elements.compactMap(\.column))
      for (owner, key) in foreignKeys(to: table.name) where Set(key.referencedColumns) == columns {
        ledger.lock(owner.name, .accessExclusive)
      }
    }
  }

  mutating func add(_ rename: Rename) {
    switch rename.kind {
    case .table, .view, .materializedView, .foreignTable, .sequence:
      for pair in rename.pairs { lock(pair.from, .accessExclusive) }
    case .column, .trigger, .policy, .rule, .constraint:
      for pair in rename.pairs {
        guard let table = pair.from.qualifiers.last else { continue }
        lockTree(
          ObjectName(qualifiers: pair.from.qualifiers.dropLast(), name: table), .accessExclusive)
      }
    default: break
    }
  }

  mutating func add(_ comment: CommentOn) {
    switch comment.kind {
    case .table, .view, .materializedView, .foreignTable, .sequence:
      lock(comment.name, .shareUpdateExclusive)
    case .column:
      guard let table = comment.name.qualifiers.last else { return }
      lock(
        ObjectName(qualifiers: comment.name.qualifiers.dropLast(), name: table),
        .shareUpdateExclusive)
    case .constraint, .trigger, .policy, .rule:
      if let table = comment.table { lock(table, .accessShare) }
    default: break
    }
  }

  // MARK: - Maintenance

  mutating func add(_ reindex: Reindex) {
    if reindex.isConcurrent || !["index", "table"].contains(reindex.target) {
      ledger.canRunInTransaction = false
    }
    guard let name = reindex.name else { return }
    let table = reindex.target == "index" ? before.index(name)?.table.name : relation(name)
    guard let table, ["index", "table"].contains(reindex.target) else { return }
    lockTree(table, reindex.isConcurrent ? .shareUpdateExclusive : .share)
    scanTree(table)
    // A partitioned table is done partition by partition, each in a transaction of its own (14).
    if before.table(named: table)?.isPartitioned == true { ledger.canRunInTransaction = false }
  }

  mutating func add(_ refresh: RefreshMaterializedView) {
    guard let name = relation(refresh.name) else { return }
    ledger.lock(name, refresh.isConcurrent ? .exclusive : .accessExclusive)
    let sources = before.view(named: name)?.reads ?? []
    for source in sources {
      ledger.lock(source, .accessShare)
      if refresh.withData != false { scanTree(source) }
    }
    if refresh.isConcurrent { ledger.scan(name) } else { ledger.copy(name) }
  }

  mutating func add(_ lock: LockTables) {
    for item in lock.items {
      let mode = item.mode.flatMap { LockMode(rawValue: $0.uppercased()) } ?? .accessExclusive
      if item.isOnly { self.lock(item.table, mode) } else { lockTree(item.table, mode) }
      if let view = before.view(item.table) {
        for source in view.reads { lockTree(source, mode) }
      }
    }
  }

  /// Statements that are known by their kind only.
  mutating func add(_ kind: StatementKind, _ name: ObjectName?) {
    switch kind.rawValue {
    case "vacuum":
      ledger.canRunInTransaction = false
      addMaintenance(of: name, .shareUpdateExclusive)
    case "analyze", "analyse": addMaintenance(of: name, .shareUpdateExclusive)
    case "cluster":
      guard let name, let table = relation(name) else {
        ledger.canRunInTransaction = false
        return
      }
      lockTree(table, .accessExclusive)
      rewriteTree(table)
    case "create-policy", "alter-policy", "create-rule", "alter-rule", "alter-trigger":
      if let name { lockTree(name, .accessExclusive) }
    case "create-statistics":
      if let name { lock(name, .shareUpdateExclusive) }
    case "create-database", "drop-database", "alter-system", "create-tablespace",
      "drop-tablespace", "create-subscription":
      ledger.canRunInTransaction = false
    default: break
    }
  }

  private mutating func addMaintenance(of name: ObjectName?, _ mode: LockMode) {
    guard let name, let table = relation(name) else { return }
    lockTree(table, mode)
    scanTree(table)
  }
}
