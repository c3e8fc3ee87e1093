import SQL
import Schema

/// SELECT, INSERT, UPDATE, DELETE and their like (manual, section 13.3.1).
extension PostgreSQLPredictor {
  mutating func add(_ insert: Insert) {
    lock(insert.table, .rowExclusive)
    // An INSERT into a simple view goes to its table.
    if let view = before.view(insert.table) {
      for source in view.reads { ledger.lock(source, .rowExclusive) }
    }
    checkReferences(of: insert.table, assigning: nil)
    if case .query(let query) = insert.source { read(query) }
  }

  mutating func add(_ update: Update) {
    addCommonTables(update.with)
    let assigned = Set(update.assignments.flatMap { $0.columns.map(\.name.text) })
    for reference in update.tables {
      guard case .table(let name, _) = reference.kind else { continue }
      lockTree(name, .rowExclusive)
      checkReferences(of: name, assigning: assigned)
      scan(name, unlessIndexed: update.condition)
    }
    for reference in update.from { read(reference, condition: update.condition) }
    readSubqueries(of: update.condition)
  }

  mutating func add(_ delete: Delete) {
    addCommonTables(delete.with)
    for reference in delete.tables {
      guard case .table(let name, _) = reference.kind else { continue }
      lockTree(name, .rowExclusive)
      scan(name, unlessIndexed: delete.condition)
      guard let table = relation(name) else { continue }
      for (owner, constraint) in foreignKeys(to: table) {
        let isFollowed =
          constraint.onDelete == .cascade || constraint.onDelete == .setNull
          || constraint.onDelete == .setDefault
        ledger.lock(owner.name, isFollowed ? .rowExclusive : .rowShare)
      }
    }
    for reference in delete.using { read(reference, condition: delete.condition) }
    readSubqueries(of: delete.condition)
  }

  mutating func add(_ merge: Merge) {
    addCommonTables(merge.with)
    if case .table(let name, _) = merge.target.kind {
      lockTree(name, .rowExclusive)
      scan(name, unlessIndexed: nil)
    }
    read(merge.source, condition: nil)
  }

  mutating func add(_ copy: Copy) {
    if let query = copy.query { read(query) }
    guard let name = copy.table else { return }
    if copy.isFrom {
      lock(name, .rowExclusive)
      checkReferences(of: name, assigning: nil)
    } else {
      lock(name, .accessShare)
      if let table = relation(name) { scanTree(table) }
    }
  }

  mutating func add(_ truncate: Truncate) {
    for (index, name) in truncate.tables.enumerated() {
      guard let table = relation(name) else { continue }
      let isOnly = truncate.isOnly.indices.contains(index) && truncate.isOnly[index]
      truncateTable(table, isOnly: isOnly, isCascade: truncate.isCascade)
    }
  }

  private mutating func truncateTable(_ first: QualifiedName, isOnly: Bool, isCascade: Bool) {
    var pending = [first]
    var known: Set<QualifiedName> = [first]
    while let table = pending.popLast() {
      if isOnly, table == first {
        ledger.lock(table, .accessExclusive)
      } else {
        lockTree(table, .accessExclusive)
      }
      guard isCascade else { continue }
      for (owner, _) in foreignKeys(to: table) where known.insert(owner.name).inserted {
        pending.append(owner.name)
      }
    }
  }

  /// A new or changed foreign key value is looked up on the other side, whose row is locked.
  private mutating func checkReferences(of name: ObjectName, assigning columns: Set<String>?) {
    guard let table = before.table(name) else { return }
    for constraint in table.constraints {
      guard let referenced = constraint.referencedTable else { continue }
      if let columns, columns.isDisjoint(with: constraint.columns) { continue }
      ledger.lock(referenced, .rowShare)
    }
  }

  // MARK: - Reading

  /// - Parameter isStored: the result is kept, so that it is certain that the query runs
  mutating func read(_ query: Query, isStored: Bool = true) {
    addCommonTables(query.with)
    let strength: LockMode = query.locking.isEmpty ? .accessShare : .rowShare
    read(query.body, strength, isLimited: query.limit != nil || !isStored)
  }

  private mutating func read(_ body: Query.Body, _ mode: LockMode, isLimited: Bool) {
    switch body {
    case .select(let select):
      let condition = select.condition
      for reference in select.from {
        read(reference, mode, condition: condition, isLimited: isLimited)
      }
      readSubqueries(of: condition)
    case .table(let name, _):
      lockTree(name, mode)
      if !isLimited { scan(name, unlessIndexed: nil) }
    case .nested(let query): read(query, isStored: !isLimited)
    case .setOperation(let first, let rest):
      read(first, mode, isLimited: isLimited)
      for operand in rest { read(operand.body, mode, isLimited: isLimited) }
    case .values, .unreadable: break
    }
  }

  private mutating func read(
    _ reference: TableReference, _ mode: LockMode = .accessShare, condition: Expression?,
    isLimited: Bool = false
  ) {
    switch reference.kind {
    case .table(let name, _):
      if commonTableNames.contains(name.text) { return }
      readRelation(name, mode)
      if !isLimited {
        scan(name, unlessIndexed: condition)
        scanSources(of: name, condition)
      }
    case .subquery(let query, _): read(query, isStored: !isLimited)
    case .join(let first, let rest):
      read(first, mode, condition: condition, isLimited: isLimited)
      for join in rest { read(join.table, mode, condition: condition, isLimited: isLimited) }
    case .parenthesized(let references):
      for reference in references {
        read(reference, mode, condition: condition, isLimited: isLimited)
      }
    case .function, .rowsFrom, .unreadable: break
    }
  }

  /// A view and what it reads, all the way down.
  private mutating func readRelation(_ name: ObjectName, _ mode: LockMode) {
    guard let relation = relation(name) else { return }
    var pending = [relation]
    var known: Set<QualifiedName> = [relation]
    while let next = pending.popLast() {
      lockTree(next, mode)
      guard let view = before.view(named: next), !view.isMaterialized else { continue }
      for source in view.reads where known.insert(source).inserted { pending.append(source) }
    }
  }

  /// A view without a condition on it is read in full, and so is what it reads.
  private mutating func scanSources(of name: ObjectName, _ condition: Expression?) {
    guard condition == nil, let view = before.view(name), !view.isMaterialized else { return }
    var pending = view.reads
    var known = Set(pending)
    while let next = pending.popLast() {
      if let inner = before.view(named: next) {
        for source in inner.reads where known.insert(source).inserted { pending.append(source) }
      } else {
        scanTree(next)
      }
    }
  }

  private mutating func readSubqueries(of condition: Expression?) {
    guard let condition else { return }
    switch condition.kind {
    case .exists(let query), .subquery(let query): read(query, isStored: false)
    case .in(let test):
      if case .query(let query) = test.list { read(query, isStored: false) }
    case .and(let operands), .or(let operands):
      for operand in operands { readSubqueries(of: operand) }
    case .not(let inner), .parenthesized(let inner): readSubqueries(of: inner)
    case .binary(let first, let rest):
      readSubqueries(of: first)
      for part in rest { readSubqueries(of: part.operand) }
    default: break
    }
  }

  private mutating func addCommonTables(_ with: WithClause?) {
    for table in with?.tables ?? [] {
      commonTableNames.insert(table.name.text)
      add(table.statement)
    }
  }

  /// All rows are read where no condition is there that an index of the table could serve.
  ///
  /// Of a table that is known only in part the indexes are not known: then only a missing condition
  /// makes it sure.
  private mutating func scan(_ name: ObjectName, unlessIndexed condition: Expression?) {
    guard let relation = relation(name), before.view(named: relation) == nil else { return }
    guard let condition else { return scanTree(relation) }
    guard let table = before.table(named: relation), table.isComplete else { return }
    let leading = Set(table.indexes.compactMap { $0.elements.first?.column })
    if !condition.constrains(leading) { scanTree(relation) }
  }
}

extension Expression {
  /// The condition compares one of `columns`, by itself or as a part of AND.
  fileprivate func constrains(_ columns: Set<String>) -> Bool {
    switch kind {
    case .and(let operands): operands.contains { $0.constrains(columns) }
    case .parenthesized(let inner): inner.constrains(columns)
    case .binary(let first, let rest):
      // A column of another table on the other side makes it a join, for which both may be read.
      rest.count == 1
        && rest.allSatisfy { part in
          first.isOneOf(columns) && !part.operand.isPlainColumn
            || part.operand.isOneOf(columns) && !first.isPlainColumn
        }
    case .between(let test): test.operand.isOneOf(columns)
    case .in(let test): test.operand.isOneOf(columns)
    case .isTest(let test): test.operand.isOneOf(columns)
    case .quantified(let comparison): comparison.operand.isOneOf(columns)
    case .like(let test): test.operand.isOneOf(columns)
    default: false
    }
  }

  private var isPlainColumn: Bool {
    if case .column = kind { true } else { false }
  }

  private func isOneOf(_ columns: Set<String>) -> Bool {
    if case .column(let name) = kind { columns.contains(name.name.text) } else { false }
  }
}
