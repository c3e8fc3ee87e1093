import SQL
import Schema
import Text

/// ALTER TABLE: the manual's page gives each form's lock; rewrites and scans are measured.
extension PostgreSQLPredictor {
  mutating func add(_ alter: AlterTable) {
    switch alter.target {
    case .index: return
    case .sequence: return addSequence(alter)
    case .view: return lock(alter.name, .accessExclusive)
    case .table, .foreignTable, .materializedView: break
    }
    guard let name = relation(alter.name) else { return }
    if before.view(named: name) != nil, alter.target == .table {
      return ledger.lock(name, .accessExclusive)
    }
    let dropped = Set(
      alter.actions.compactMap { action in
        if case .dropConstraint(let name, _, _, _) = action.kind { name.text } else { nil }
      })
    let target = AlterTarget(
      name: name, table: before.table(named: name), isOnly: alter.isOnly,
      droppedConstraints: dropped)
    for action in alter.actions { add(action.kind, to: target) }
  }

  /// New options block nextval(); another name, owner or place takes the strongest lock.
  private mutating func addSequence(_ alter: AlterTable) {
    let isOptionsOnly = alter.actions.allSatisfy { action in
      if case .sequenceOptions = action.kind { true } else { false }
    }
    lock(alter.name, isOptionsOnly ? .shareRowExclusive : .accessExclusive)
  }

  /// The table that an ALTER TABLE changes.
  struct AlterTarget {
    let name: QualifiedName
    /// Nil where gander has not seen it.
    let table: Table?
    let isOnly: Bool
    /// Drops run before everything else, whatever the order.
    let droppedConstraints: Set<String>

    func column(_ name: Identifier) -> Column? {
      table?.column(named: name.text, in: .postgresql)
    }
  }

  /// The named table and, where the form recurses, its partitions and children.
  private mutating func lock(_ target: AlterTarget, _ mode: LockMode, recurses: Bool = true) {
    if recurses, !target.isOnly {
      lockTree(target.name, mode)
    } else {
      ledger.lock(target.name, mode)
    }
  }

  private mutating func add(_ action: AlterTableAction.Kind, to target: AlterTarget) {
    switch action {
    case .addColumn(let column, let ifNotExists, _):
      addColumn(column, ifNotExists: ifNotExists, to: target)
    case .addColumns(let columns, let ifNotExists):
      for column in columns { addColumn(column, ifNotExists: ifNotExists, to: target) }
    case .dropColumn(let column, _, _):
      lock(target, .accessExclusive)
      lockPartners(of: column.text, in: target)
      // The sequence of a serial goes with it.
      lockCascades()
    case .alterColumn(let column, let change, _): alter(column, change, in: target)
    case .addConstraint(let constraint): addConstraint(constraint, to: target)
    case .dropConstraint(let name, _, _, _):
      lock(target, .accessExclusive)
      dropConstraint(name, of: target)
      lockCascades()
    case .validateConstraint(let name): validate(name, of: target)
    case .alterConstraint(let name, let alteration): alter(name, alteration, of: target)
    case .renameColumn: lock(target, .accessExclusive)
    case .trigger: lock(target, .shareRowExclusive)
    case .setOptions(let options):
      lock(target, Self.mode(ofSetting: options.map(\.name)), recurses: false)
    case .resetOptions(let options):
      lock(target, Self.mode(ofSetting: options.map(\.name)), recurses: false)
    case .clusterOn: lock(target, .shareUpdateExclusive, recurses: false)
    case .setTablespace:
      lock(target, .accessExclusive, recurses: false)
      if target.table?.isPartitioned != true { ledger.copy(target.name) }
    case .setLogged:
      lock(target, .accessExclusive, recurses: false)
      ledger.rewrite(target.name)
    case .setAccessMethod:
      lock(target, .accessExclusive, recurses: false)
      if target.table?.isPartitioned != true { ledger.rewrite(target.name) }
    case .inherit(let parent):
      lock(target, .accessExclusive)
      lock(parent, .shareUpdateExclusive)
    case .noInherit(let parent):
      lock(target, .accessExclusive)
      lock(parent, .accessShare)
    case .attachPartition(let bound): attach(bound.parent, to: target)
    case .detachPartition(let partition, let isConcurrent, let isFinalize):
      detach(partition, isConcurrent: isConcurrent, isFinalize: isFinalize, from: target)
    default:
      // RENAME, SET SCHEMA, OWNER TO, rules, row level security, REPLICA IDENTITY and what is not
      // modelled: ACCESS EXCLUSIVE on the named table.
      lock(target, .accessExclusive, recurses: false)
    }
  }

  /// The planner's and autovacuum's parameters take a weak lock, `user_catalog_table` a strong one.
  private static func mode(ofSetting names: [String]) -> LockMode {
    names.contains("user_catalog_table") ? .accessExclusive : .shareUpdateExclusive
  }

  // MARK: - Columns

  private mutating func addColumn(
    _ column: ColumnDefinition, ifNotExists: Bool, to target: AlterTarget
  ) {
    lock(target, .accessExclusive)
    if ifNotExists, target.column(column.name) != nil { return }
    let facts = AddedColumn(column, version: version, isDomain: isDomain(column.type))
    if facts.rewrites { rewriteTree(target.name) }
    if facts.scans { scanTree(target.name) }
    for reference in facts.references {
      guard let referenced = relation(reference.table) else { continue }
      lockTree(referenced, .shareRowExclusive)
      // Without a DEFAULT clause nothing is checked, with any it is, even DEFAULT NULL.
      if facts.hasDefault { scanTree(target.name) }
      if facts.hasDefault, !facts.isDefaultNull { scanTree(referenced) }
    }
  }

  /// Domains may have constraints, which every row is checked against; which ones is not followed.
  private func isDomain(_ type: TypeName?) -> Bool {
    guard let type, type.arrayBounds.isEmpty else { return false }
    let schemas = type.name.schema.map { [$0.text] } ?? before.searchPath
    return schemas.contains { schema in
      let name = QualifiedName(schema: schema, name: type.name.name.text)
      return before.object(ObjectKey(kind: .domain, name: name)) != nil
    }
  }

  private mutating func alter(
    _ column: Identifier, _ change: ColumnChange, in target: AlterTarget
  ) {
    switch change {
    case .setStatistics, .setOptions, .resetOptions:
      lock(target, .shareUpdateExclusive)
    case .setNotNull:
      lock(target, .accessExclusive)
      if !isKnownNotNull(column.text, in: target) { scanTree(target.name) }
    case .setType(_, let collation, let using):
      lock(target, .accessExclusive)
      // The sequence of an identity column changes its type too; that of a serial does not.
      if target.column(column)?.identity != nil {
        lockSequences(of: column.text, in: target, .shareRowExclusive)
      }
      alterType(column, collation: collation, using: using, in: target)
    case .setExpression:
      lock(target, .accessExclusive)
      // A virtual column (18) has nothing to rewrite.
      if target.column(column)?.generation != .virtual { rewriteTree(target.name) }
    case .setIdentity:
      lock(target, .accessExclusive)
      lockSequences(of: column.text, in: target, .shareRowExclusive)
    case .dropIdentity:
      lock(target, .accessExclusive)
      lockCascades()
    default:
      lock(target, .accessExclusive)
    }
  }

  /// The sequences that a column owns: of serial and identity columns.
  private mutating func lockSequences(
    of column: String, in target: AlterTarget, _ mode: LockMode
  ) {
    for dependent in before.dependents(of: target.name) {
      if case .sequence(let name) = dependent,
        before.sequence(named: name)?.ownedBy?.column == column
      {
        ledger.lock(name, mode)
      }
    }
  }

  /// SET NOT NULL reads no row where the column is not null already, or (12) where valid checks prove it.
  private func isKnownNotNull(_ column: String, in target: AlterTarget) -> Bool {
    guard let table = target.table else { return false }
    if table.column(named: column, in: .postgresql)?.isNotNull == true { return true }
    guard isAtLeast(12) else { return false }
    return table.constraints.contains { constraint in
      constraint.kind == .check && constraint.isValidated && constraint.isEnforced
        && !target.droppedConstraints.contains(constraint.name)
        && constraint.expression?.provesNotNull(column) == true
    }
  }

  private mutating func alterType(
    _ column: Identifier, collation: ObjectName?, using: Expression?, in target: AlterTarget
  ) {
    lockPartners(of: column.text, in: target)
    var change = TypeChange(column: column.text, from: .unknown, to: .unknown, using: using)
    for case .columnTypeChanged(_, let from, let to) in changes.map(\.kind)
    where from.name == column.text {
      change.from = from.type
      change.to = to.type
    }
    // No change at all is the same type again.
    if let old = target.column(column), !change.to.isKnown, changes.isEmpty {
      change.from = old.type
      change.to = old.type
    }
    change.domainBase = domainBase(of: change.from)
    if change.rewrites {
      rewriteTree(target.name)
      scanPartners(of: column.text, in: target)
      return
    }
    guard let table = target.table else { return }
    // A check on the column is verified again, and some indexes are built again.
    let isChecked = table.constraints.contains {
      $0.kind == .check && $0.columns.contains(column.text)
    }
    let isIndexed = table.indexes.contains { index in
      index.expressionColumns.contains(column.text)
        || (collation != nil || change.rebuildsIndexes)
          && index.elements.contains { $0.column == column.text }
    }
    if isChecked || isIndexed { scanTree(target.name) }
  }

  private func domainBase(of type: DataType) -> String? {
    let parts = type.base.split(separator: ".").map(String.init)
    let schemas = parts.count > 1 ? [parts[0]] : before.searchPath
    for schema in schemas {
      let name = QualifiedName(schema: schema, name: parts.last ?? "")
      if let domain = before.object(ObjectKey(kind: .domain, name: name)) {
        return domain.type?.name
      }
    }
    return nil
  }

  /// Taking a column's foreign keys away, or changing its type, locks the table on the other side.
  private mutating func lockPartners(of column: String, in target: AlterTarget) {
    for partner in partners(of: column, in: target) { lockTree(partner, .accessExclusive) }
  }

  private mutating func scanPartners(of column: String, in target: AlterTarget) {
    for partner in partners(of: column, in: target) { scanTree(partner) }
  }

  private func partners(of column: String, in target: AlterTarget) -> [QualifiedName] {
    let own = (target.table?.constraints ?? []).compactMap { constraint in
      constraint.columns.contains(column) ? constraint.referencedTable : nil
    }
    let others = foreignKeys(to: target.name).compactMap { table, constraint in
      constraint.referencedColumns.contains(column) ? table.name : nil
    }
    return own + others
  }

  // MARK: - Constraints

  private mutating func addConstraint(_ constraint: TableConstraint, to target: AlterTarget) {
    let isChecked = !constraint.isNotValid && !constraint.isNotEnforced
    switch constraint.kind {
    case .foreignKey(_, let reference):
      lock(target, .shareRowExclusive)
      guard let referenced = relation(reference.table) else {
        if isChecked { scanTree(target.name) }
        return
      }
      lockTree(referenced, .shareRowExclusive)
      if isChecked {
        scanTree(target.name)
        scanTree(referenced)
      }
    case .usingIndex(_, let isPrimaryKey):
      lock(target, .accessExclusive)
      // A primary key makes its columns NOT NULL; which ones the index has, the replay knows.
      if isPrimaryKey, hasNullableColumn(addedTo: target) { scanTree(target.name) }
    case .primaryKey, .unique:
      ledger.lock(target.name, .accessExclusive)
      // Partitions: SHARE up to 17, from 18 and for a key over a nullable column ACCESS EXCLUSIVE.
      let mode: LockMode =
        isAtLeast(18) || hasNullableColumn(addedTo: target) ? .accessExclusive : .share
      for relation in tree(of: target.name) where relation != target.name {
        ledger.lock(relation, mode)
      }
      scanTree(target.name)
    case .notNull(let column):
      lock(target, .accessExclusive)
      if isChecked, !isKnownNotNull(column.text, in: target) { scanTree(target.name) }
    case .check, .exclude, .unreadable:
      lock(target, .accessExclusive)
      if isChecked { scanTree(target.name) }
    }
  }

  private func hasNullableColumn(addedTo target: AlterTarget) -> Bool {
    for case .constraintAdded(_, let constraint) in changes.map(\.kind)
    where constraint.kind == .primaryKey {
      return constraint.columns.contains { !isKnownNotNull($0, in: target) }
    }
    return false
  }

  private mutating func dropConstraint(_ name: Identifier, of target: AlterTarget) {
    guard let constraint = target.table?.constraints.first(where: { $0.name == name.text }) else {
      return
    }
    switch constraint.kind {
    case .foreignKey:
      if let referenced = constraint.referencedTable { lockTree(referenced, .accessExclusive) }
    case .primaryKey, .unique:
      // With CASCADE the foreign keys to it go too.
      for (table, key) in foreignKeys(to: target.name)
      where Set(key.referencedColumns) == Set(constraint.columns) {
        lockTree(table.name, .accessExclusive)
      }
    case .check, .exclusion, .notNull: break
    }
  }

  private mutating func validate(_ name: Identifier, of target: AlterTarget) {
    lock(target, .shareUpdateExclusive)
    let constraint = target.table?.constraints.first { $0.name == name.text }
    if let constraint, constraint.isValidated { return }
    scanTree(target.name)
    if let referenced = constraint?.referencedTable {
      ledger.lock(referenced, .rowShare)
      scanTree(referenced)
    }
  }

  private mutating func alter(
    _ name: Identifier, _ alteration: ConstraintAlteration, of target: AlterTarget
  ) {
    lock(target, .accessExclusive)
    let constraint = target.table?.constraints.first { $0.name == name.text }
    guard let isEnforced = alteration.isEnforced, let referenced = constraint?.referencedTable
    else { return }
    ledger.lock(referenced, isEnforced ? .shareRowExclusive : .accessExclusive)
    if isEnforced {
      scanTree(target.name)
      scanTree(referenced)
    }
  }

  // MARK: - Partitions

  /// ATTACH PARTITION reads the new partition, unless checks prove its bound, which is not tried here.
  private mutating func attach(_ partition: ObjectName, to target: AlterTarget) {
    ledger.lock(target.name, isAtLeast(12) ? .shareUpdateExclusive : .accessExclusive)
    lockTree(partition, .accessExclusive)
    if let name = relation(partition) { scanTree(name) }
    for constraint in target.table?.constraints ?? [] {
      if let referenced = constraint.referencedTable {
        ledger.lock(referenced, .shareRowExclusive)
        scanTree(referenced)
      }
    }
    for (table, _) in foreignKeys(to: target.name) { ledger.lock(table.name, .shareRowExclusive) }
  }

  private mutating func detach(
    _ partition: ObjectName, isConcurrent: Bool, isFinalize: Bool, from target: AlterTarget
  ) {
    if isConcurrent || isFinalize {
      ledger.lock(target.name, .shareUpdateExclusive)
      lock(partition, .accessExclusive)
      if isConcurrent { ledger.canRunInTransaction = false }
    } else {
      ledger.lock(target.name, .accessExclusive)
      lockTree(partition, isAtLeast(14) ? .accessExclusive : .shareUpdateExclusive)
      for (table, _) in foreignKeys(to: target.name) {
        ledger.lock(table.name, .accessExclusive)
        scanTree(table.name)
        if let name = relation(partition) { scanTree(name) }
      }
    }
    for constraint in target.table?.constraints ?? [] {
      if let referenced = constraint.referencedTable {
        ledger.lock(referenced, .shareRowExclusive)
      }
    }
  }
}
