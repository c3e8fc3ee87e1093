import SQL
import Schema

/// Finds the operations of the manuals' tables in the actions of an ALTER TABLE.
struct AlterActionReader {
  let table: Table?
  let changes: [Change]
  let dialect: Dialect
  let version: ServerVersion

  /// Nil for an action whose cost is not known.
  func operations(of action: AlterTableAction.Kind) -> [OnlineOperation]? {
    switch action {
    case .addColumn(let column, _, let position):
      return operations(adding: column, isLast: position == nil)
    case .addColumns(let columns, _):
      return columns.flatMap { operations(adding: $0, isLast: true) }
    case .dropColumn(let column, _, _): return [operation(dropping: column.text)]
    case .renameColumn: return [.renameColumn]
    case .redefineColumn(let column, let old, let position, _):
      return operations(redefining: old ?? column.name, position: position)
    case .alterColumn(_, let change, _): return operations(of: change)
    case .addIndex(let index): return operations(adding: index)
    case .dropIndex: return [.dropIndex]
    case .renameIndex: return [.renameIndex]
    case .alterIndexVisibility: return [.changeIndexVisibility]
    case .addConstraint(let constraint): return operations(adding: constraint)
    case .dropConstraint(let name, let kind, _, _): return [operation(dropping: name, kind)]
    case .alterConstraint: return [.addCheck]
    case .renameTable, .setSchema: return [.renameTable]
    case .setOptions(let options): return options.map { operation(of: $0) }
    case .convertCharacterSet: return [.convertCharacterSet]
    case .setTablespace: return [.moveToTablespace]
    case .partitionBy: return [.repartition]
    case .partitions(let words, _): return partitionOperations(words)
    case .other(let words): return tableOperations(words)
    default: return nil
    }
  }

  // MARK: - Columns

  private func operations(adding column: ColumnDefinition, isLast: Bool) -> [OnlineOperation] {
    var kind: OnlineOperation = isLast ? .addColumn : .addColumnAtPosition
    var keys: [OnlineOperation] = []
    for attribute in column.attributes {
      switch attribute.kind {
      case .autoIncrement: kind = .addAutoIncrementColumn
      case .generated(_, let storage):
        kind = storage == .stored ? .addStoredColumn : .addVirtualColumn
      case .check where !attribute.isNotEnforced: kind = .addColumnWithCheck
      case .references: kind = .addColumnWithReference
      case .default(let value) where value.isExpressionDefault:
        kind = .addColumnWithExpressionDefault
      case .unique: keys.append(.addIndex)
      case .primaryKey: keys.append(.addPrimaryKey)
      default: break
      }
    }
    return [kind] + keys
  }

  private func operation(dropping name: String) -> OnlineOperation {
    guard let column = table?.column(named: name, in: dialect) else { return .dropColumn }
    let indexes = (table?.indexes ?? []).filter { index in
      index.elements.contains { $0.column?.lowercased() == name.lowercased() }
    }
    if !indexes.isEmpty {
      return indexes.allSatisfy { $0.elements.count == 1 }
        ? .dropSoleIndexColumn : .dropIndexedColumn
    }
    return column.generation == .virtual ? .dropVirtualColumn : .dropColumn
  }

  private func operations(of change: ColumnChange) -> [OnlineOperation]? {
    switch change {
    case .setDefault, .dropDefault: [.changeDefault]
    case .setVisibility: [.changeColumnComment]
    default: nil
    }
  }

  /// MODIFY and CHANGE: every difference between the old column and the new one.
  private func operations(
    redefining name: Identifier, position: ColumnPosition?
  ) -> [OnlineOperation] {
    var result: [OnlineOperation] = position == nil ? [] : [.moveColumn]
    guard let (old, new) = redefinition(of: name.text), old.type.isKnown, new.type.isKnown else {
      // What the column was is not known: a change of type is the worst that it can be.
      return result + [.changeType]
    }
    if old.name != new.name { result.append(.renameColumn) }
    if old.type != new.type {
      result.append(ColumnRetyping(old, new, of: table, dialect).operation)
    }
    if old.isNotNull != new.isNotNull { result.append(.changeNullability) }
    if old.isAutoIncrement != new.isAutoIncrement {
      // Measured on MariaDB: taking it away is metadata only.
      let lost: OnlineOperation = dialect == .mariadb ? .changeDefault : .changeType
      result.append(new.isAutoIncrement ? .makeAutoIncrement : lost)
    }
    if old.generation != new.generation || old.generationText != new.generationText {
      result.append(.changeType)
    }
    if old.defaultText != new.defaultText || old.onUpdateText != new.onUpdateText {
      result.append(.changeDefault)
    }
    if old.comment != new.comment || old.isInvisible != new.isInvisible {
      result.append(.changeColumnComment)
    }
    return result.isEmpty ? [.nothing] : result
  }

  private func redefinition(of name: String) -> (Column, Column)? {
    for case .columnRedefined(_, let old, let new) in changes.map(\.kind)
    where old.name.lowercased() == name.lowercased() {
      return (old, new)
    }
    return nil
  }

  // MARK: - Indexes and constraints

  func operations(adding index: IndexDefinition) -> [OnlineOperation] {
    switch index.kind {
    case .plain, .unique, .vector: return [.addIndex]
    case .spatial: return [.addSpatialIndex]
    case .fulltext:
      let hasFulltext = (table?.indexes ?? []).contains { $0.special == "fulltext" }
      return [hasFulltext ? .addFurtherFulltextIndex : .addFirstFulltextIndex]
    }
  }

  private func operations(adding constraint: TableConstraint) -> [OnlineOperation]? {
    switch constraint.kind {
    case .primaryKey: [.addPrimaryKey]
    case .unique: [.addIndex]
    case .foreignKey: [.addForeignKey]
    case .check: constraint.isNotEnforced ? [.dropCheck] : [.addCheck]
    default: nil
    }
  }

  private func operation(
    dropping name: Identifier, _ kind: DroppedConstraint
  ) -> OnlineOperation {
    switch kind {
    case .foreignKey: return .dropForeignKey
    case .primaryKey: return .dropPrimaryKey
    case .check: return .dropCheck
    case .constraint:
      let constraint = table?.constraints.first { $0.name == name.text }
      switch constraint?.kind {
      case .foreignKey: return .dropForeignKey
      case .primaryKey: return .dropPrimaryKey
      case .unique: return .dropIndex
      default: return .dropCheck
      }
    }
  }

  // MARK: - The table

  private func operation(of option: TableOption) -> OnlineOperation {
    switch option.name {
    case "engine":
      guard case .column(let name)? = option.value?.kind else { return .rebuildTable }
      let engine = table?.options["engine"]?.lowercased() ?? "innodb"
      return name.name.text.lowercased() == engine ? .rebuildTable : .changeEngine
    case "row_format", "key_block_size", "page_compressed": return .rebuildTable
    case "character set", "collate": return .changeDefaultCharacterSet
    case "auto_increment": return .changeCounter
    case "encryption", "tablespace": return .moveToTablespace
    default: return .changeTableComment
    }
  }

  private func tableOperations(_ words: String) -> [OnlineOperation]? {
    switch words {
    case "force": [.rebuildTable]
    case "order by": [.orderRows]
    case "add system versioning": [.addSystemVersioning]
    case "drop system versioning": [.rebuildTable]
    case "discard tablespace", "import tablespace": [.replaceTablespace]
    case "with validation", "without validation": []
    case "enable keys", "disable keys": [.nothing]
    default: nil
    }
  }

  private func partitionOperations(_ words: String) -> [OnlineOperation]? {
    switch words {
    case "add partition": [.addRangePartition]
    case "drop partition": [.dropPartition]
    case "truncate partition": [.truncatePartition]
    case "coalesce partition", "reorganize partition", "rebuild partition": [.movePartitionRows]
    case "optimize partition": [.optimizePartition]
    case "analyze partition", "check partition", "repair partition": [.checkPartition]
    case "exchange partition": [.exchangePartition]
    case "remove partitioning": [.repartition]
    default: nil
    }
  }
}

extension Expression {
  /// A default that is no constant and no CURRENT_TIMESTAMP: MySQL writes it into each row.
  fileprivate var isExpressionDefault: Bool {
    switch kind {
    case .null, .boolean, .integer, .decimal, .string, .bits, .typedLiteral, .specialValue: false
    case .unary(_, let inner): inner.isExpressionDefault
    case .call(let call):
      !["current_timestamp", "now", "localtime", "localtimestamp"].contains(
        call.name.name.text.lowercased())
    default: true
    }
  }
}
