import SQL
import Schema

/// The cheapest algorithm and the weakest lock with which MySQL or MariaDB carries out a statement on an
/// InnoDB table.
struct OnlinePredictor {
  let before: SchemaView
  let changes: [Change]
  let dialect: Dialect
  let version: ServerVersion

  mutating func impact(of statement: Statement) -> LockImpact? {
    switch statement.node {
    case .alterTable(let alter): return impact(of: alter)
    case .createIndex(let index):
      guard let name = index.table else { return nil }
      let operations = operations(adding: index, to: before.table(name))
      return impact(operations, on: name, wanted: index.algorithm)
    case .drop(let drop): return impact(of: drop)
    case .rename(let rename):
      guard rename.kind == .table, let first = rename.pairs.first else { return LockImpact() }
      return impact([.renameTable], on: first.from, wanted: nil)
    case .truncate: return quick
    case .command(let command):
      guard statement.kind == "optimize", let name = command.object else { return LockImpact() }
      return impact([.rebuildTable], on: name, wanted: nil)
    default: return LockImpact()
    }
  }

  private var quick: LockImpact {
    var impact = LockImpact()
    impact.lock = .exclusive
    impact.rebuildsTable = false
    return impact
  }

  private func impact(of drop: Drop) -> LockImpact? {
    switch drop.kind {
    case .table: return drop.isTemporary ? LockImpact() : quick
    case .index:
      guard let table = drop.table else { return nil }
      return impact([.dropIndex], on: table, wanted: drop.algorithm)
    default: return LockImpact()
    }
  }

  private func impact(of alter: AlterTable) -> LockImpact? {
    guard alter.target == .table else { return LockImpact() }
    let table = before.table(alter.name)
    let reader = AlterActionReader(
      table: table, changes: changes, dialect: dialect, version: version)
    var operations: [OnlineOperation] = []
    for action in alter.actions {
      guard let found = reader.operations(of: action.kind) else { return nil }
      operations += found
    }
    // Two FULLTEXT indexes at once are copied (measured on MariaDB).
    let fulltext = operations.count {
      $0 == .addFirstFulltextIndex || $0 == .addFurtherFulltextIndex
    }
    if fulltext > 1 { operations.append(.orderRows) }
    // Dropping a primary key and adding one is one rebuild.
    if operations.contains(.addPrimaryKey) { operations.removeAll { $0 == .dropPrimaryKey } }
    if operations.isEmpty { operations = [.nothing] }
    return impact(operations, on: alter.name, wanted: alter.algorithm)
  }

  private func operations(
    adding index: IndexDefinition, to table: Table?
  ) -> [OnlineOperation] {
    AlterActionReader(table: table, changes: changes, dialect: dialect, version: version)
      .operations(adding: index)
  }

  /// The cost of the operations together, on the table as it is.
  private func impact(
    _ operations: [OnlineOperation], on name: ObjectName, wanted: AlterAlgorithm?
  ) -> LockImpact? {
    let table = before.table(name)
    var cost = combined(operations)
    if let table { adjust(&cost, to: table) }
    // MySQL: ALGORITHM = X is exactly X or an error, and an error is another rule's; MariaDB: X or
    // cheaper.
    if dialect == .mysql, let word = wanted?.algorithm,
      let asked = OnlineAlgorithm(rawValue: word), let cheapest = cost.algorithm,
      asked.rank > cheapest.rank
    {
      cost = asked == .copy ? .copy : cost.combined(with: .metadata)
    }
    var impact = LockImpact()
    impact.algorithm = cost.algorithm
    impact.lock = cost.lock
    impact.rebuildsTable = cost.rebuilds
    if cost.rebuilds, !name.isPlaceholder {
      let qualified =
        table?.name ?? QualifiedName(schema: name.schema?.text, name: name.name.text)
      impact.rewrites = [qualified]
    }
    return impact
  }

  private func combined(_ operations: [OnlineOperation]) -> OnlineCost {
    let alone = operations.map { $0.cost(in: dialect, version) }
    let isInstant = alone.allSatisfy { $0.algorithm == .instant }
    let costs =
      isInstant || operations.count == 1
      ? alone : operations.map { $0.costBesideOthers(in: dialect, version) }
    return costs.dropFirst().reduce(costs.first ?? .instant) { $0.combined(with: $1) }
  }

  /// INSTANT and INPLACE are InnoDB's, and not for every table of it.
  private func adjust(_ cost: inout OnlineCost, to table: Table) {
    if table.isTemporary {
      // Nobody else sees the table.
      cost = OnlineCost(algorithm: .copy, lock: .none, rebuilds: true)
      return
    }
    let isAddingOrDropping = changes.contains { change in
      switch change.kind {
      case .columnAdded, .columnDropped: true
      default: false
      }
    }
    // MyISAM, Aria and MEMORY copy for what is not metadata.
    let engine = table.options["engine"]?.lowercased() ?? "innodb"
    if engine != "innodb", cost.algorithm != nil,
      cost.algorithm != .instant || isAddingOrDropping
    {
      cost = .copy
    }
    let hasFulltext = table.indexes.contains { $0.special == "fulltext" }
    if hasFulltext, cost == .rebuild { cost = dialect == .mariadb ? .rebuildShared : .copy }
    guard cost.algorithm == .instant, isAddingOrDropping else { return }
    if table.options["row_format"]?.lowercased() == "compressed" { cost = .rebuild }
    if hasFulltext { cost = dialect == .mariadb ? .rebuildShared : .rebuild }
  }
}
