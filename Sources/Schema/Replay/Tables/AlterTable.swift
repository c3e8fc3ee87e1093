import SQL
import Text

extension Replay {
  mutating func alterTable(_ alter: AlterTable, at range: SourceRange) {
    switch alter.target {
    case .table, .foreignTable, .materializedView, .view, .index, .sequence:
      if alterOtherRelation(alter, at: range) { return }
    }
    guard case .object(let table) = self.table(alter.name, ifExists: alter.ifExists) else { return }
    var name = table.name
    for action in ordered(alter.actions) where !isForgotten(action, of: name, alter) {
      perform(action, on: &name, alter)
    }
  }

  /// MariaDB: `DROP CONSTRAINT` leaves a foreign key alone where the same statement adds one.
  ///
  /// Adding it copies the table, and the copy looks for `DROP FOREIGN KEY` only (measured on 10.11.19).
  private func isForgotten(
    _ action: AlterTableAction, of name: QualifiedName, _ alter: AlterTable
  ) -> Bool {
    guard dialect == .mariadb, session.checksForeignKeys,
      case .dropConstraint(let constraint, .constraint, _, _) = action.kind,
      schema.tables[name]?.constraints.contains(where: {
        $0.kind == .foreignKey && isSameName($0.name, constraint.text)
      }) == true
    else { return false }
    return alter.actions.contains { other in
      guard case .addConstraint(let added) = other.kind, case .foreignKey = added.kind else {
        return false
      }
      return true
    }
  }

  /// The server's order: PostgreSQL sorts the actions into passes (`ATPrepCmd`), MySQL drops before it
  /// adds and makes keys last.
  private func ordered(_ actions: [AlterTableAction]) -> [AlterTableAction] {
    guard actions.count > 1 else { return actions }
    let rank = dialect == .postgresql ? Self.postgreSQLPass : Self.mySQLPass
    return actions.enumerated().sorted { left, right in
      (rank(left.element.kind), left.offset) < (rank(right.element.kind), right.offset)
    }.map(\.element)
  }

  private static func postgreSQLPass(_ kind: AlterTableAction.Kind) -> Int {
    switch kind {
    case .dropColumn, .dropConstraint: 0
    case .alterColumn(_, let change, _):
      switch change {
      case .dropNotNull, .dropDefault, .dropExpression, .dropIdentity: 0
      case .setType: 1
      case .setNotNull, .setIdentity: 5
      case .setDefault, .addIdentity: 8
      default: 9
      }
    case .addColumn, .addColumns: 3
    case .addConstraint(let constraint):
      switch constraint.kind {
      case .primaryKey, .unique, .usingIndex, .exclude: 6
      case .check, .notNull: 7
      case .foreignKey, .unreadable: 8
      }
    default: 9
    }
  }

  private static func mySQLPass(_ kind: AlterTableAction.Kind) -> Int {
    switch kind {
    case .dropColumn, .dropConstraint, .dropIndex: 0
    case .addColumn, .addColumns, .redefineColumn, .alterColumn, .renameColumn: 1
    case .renameIndex: 2
    case .addConstraint(let constraint):
      if case .foreignKey = constraint.kind { 4 } else { 3 }
    case .addIndex: 3
    case .renameTable: 6
    default: 5
    }
  }

  /// Performs one action; `name` follows a rename of the table itself.
  private mutating func perform(
    _ action: AlterTableAction, on name: inout QualifiedName, _ alter: AlterTable
  ) {
    let range = action.range
    switch action.kind {
    case .addColumn(let definition, let ifNotExists, let position):
      addColumn(definition, ifNotExists: ifNotExists, position, to: name, at: range)
    case .addColumns(let definitions, let ifNotExists):
      for definition in definitions {
        addColumn(definition, ifNotExists: ifNotExists, nil, to: name, at: definition.range)
      }
    case .dropColumn(let column, let ifExists, let behavior):
      dropColumn(column, of: name, ifExists: ifExists, behavior: behavior, at: range)
    case .alterColumn(let column, let change, let ifExists):
      alterColumn(column, change, of: name, ifExists: ifExists, at: range)
    case .renameColumn(let column, let new, let ifExists):
      renameColumn(column, to: new, of: name, ifExists: ifExists, at: range)
    case .redefineColumn(let definition, let from, let position, let ifExists):
      redefineColumn(definition, from: from, position, of: name, ifExists: ifExists, at: range)
    case .addConstraint(let constraint):
      addConstraint(constraint, to: name, at: range)
    case .dropConstraint(let constraint, let clause, let ifExists, let behavior):
      dropConstraint(
        constraint, clause, of: name, ifExists: ifExists, behavior: behavior, at: range)
    case .alterConstraint(let constraint, let alteration):
      alterConstraint(constraint, alteration, of: name, at: range)
    case .validateConstraint(let constraint):
      validateConstraint(constraint, of: name, at: range)
    case .renameConstraint(let constraint, let new):
      renameConstraint(constraint, to: new, of: name, at: range)
    case .addIndex(let definition):
      guard var table = schema.tables[name], let index = add(definition, to: &table) else { return }
      store(table)
      record(.indexCreated(table: table, index, isConcurrent: false), at: range)
    case .dropIndex(let index, let ifExists):
      dropIndex(index, of: name, ifExists: ifExists, at: range)
    case .renameIndex(let index, let new):
      renameIndex(index, to: new, of: name, at: range)
    case .renameTable(let new):
      if let renamed = renameTable(name, to: targetName(of: new, from: name), at: new.range) {
        name = renamed
      }
    case .setSchema(let target):
      let new = QualifiedName(schema: target.text, name: name.name)
      if let renamed = renameTable(name, to: new, at: range) {
        name = renamed
        moveOwnedSequences(of: new)
      }
    default:
      performRare(action, on: name)
    }
  }

  /// The actions that leave columns, constraints and indexes alone, and those of partitions.
  private mutating func performRare(_ action: AlterTableAction, on name: QualifiedName) {
    switch action.kind {
    case .setOptions(let options):
      for option in options { changeOption(option, of: name) }
    case .convertCharacterSet(let set, let collation):
      convert(name, toCharacterSet: set, collation: collation, at: action.range)
    case .inherit(let parent):
      guard let parent = readTable(parent) else { return }
      update(name) { $0.inherits.append(parent.name) }
    case .noInherit(let parent):
      let candidates = schema.candidates(for: parent)
      update(name) { table in table.inherits.removeAll { candidates.contains($0) } }
    case .attachPartition(let bound):
      attachPartition(bound.parent, to: name)
      if let child = existingTable(bound.parent) {
        let text = self.bound(bound)
        update(child.name) { $0.partitionBound = text }
      }
    case .detachPartition(let partition, _, _):
      guard let child = existingTable(partition) else { return }
      update(child.name) { table in
        table.partitionOf = nil
        table.partitionBound = nil
        for index in table.constraints.indices { table.constraints[index].isInherited = false }
        for index in table.indexes.indices { table.indexes[index].isImplicit = false }
      }
    case .setLogged(let isLogged):
      setOption("logged", to: isLogged ? nil : "false", of: name, at: action.range)
    case .partitionBy:
      update(name) { $0.isPartitioned = true }
    case .addConstraint, .addColumn, .addColumns, .dropColumn, .alterColumn, .renameColumn,
      .redefineColumn,
      .dropConstraint, .alterConstraint, .validateConstraint, .renameConstraint, .addIndex,
      .dropIndex, .renameIndex, .renameTable, .setSchema:
      return
    case .alterIndexVisibility, .resetOptions, .setTablespace, .setAccessMethod, .ownerTo,
      .partitions, .trigger, .rule, .rowLevelSecurity, .replicaIdentity, .clusterOn,
      .sequenceOptions, .foreignOptions, .ofType, .dependsOnExtension, .other, .unreadable:
      return
    }
  }

  private mutating func changeOption(_ option: TableOption, of name: QualifiedName) {
    guard let table = schema.tables[name] else { return }
    if option.name == "comment" {
      guard case .string(let literal)? = option.value?.kind else { return }
      update(name) { $0.comment = literal.value }
      record(.tableCommented(table, literal.value), at: option.range)
      return
    }
    setOption(option.name, to: option.value.map { text($0.range) }, of: name, at: option.range)
  }

  private mutating func setOption(
    _ option: String, to value: String?, of name: QualifiedName, at range: SourceRange
  ) {
    guard let table = schema.tables[name] else { return }
    update(name) { $0.options[option] = value }
    record(
      .tableOptionChanged(table, option: option, from: table.options[option], to: value), at: range)
  }

  private mutating func convert(
    _ name: QualifiedName, toCharacterSet set: Identifier?, collation: Identifier?,
    at range: SourceRange
  ) {
    guard let table = schema.tables[name] else { return }
    update(name) { table in
      table.options["character set"] = set?.text.lowercased()
      if let collation { table.options["collate"] = collation.text.lowercased() }
      for index in table.columns.indices {
        table.columns[index].type.characterSet = nil
        table.columns[index].type.collation = nil
      }
    }
    record(
      .tableOptionChanged(
        table, option: "character set", from: table.options["character set"],
        to: set?.text.lowercased()), at: range)
  }

  /// ATTACH PARTITION: the table gets the indexes and keys of its parent that it lacks.
  private mutating func attachPartition(_ partition: ObjectName, to parentName: QualifiedName) {
    guard let parent = schema.tables[parentName], var child = readTable(partition) else { return }
    child.partitionOf = parent.name
    for index in parent.indexes {
      let columns = index.elements.map(\.text)
      let equal = child.indexes.firstIndex {
        $0.elements.map(\.text) == columns && $0.isUnique == index.isUnique
      }
      let owner = parent.constraints.first { $0.index == index.name }
      if let equal {
        child.indexes[equal].isImplicit = true
        if owner != nil,
          let own = child.constraints.firstIndex(where: { $0.index == child.indexes[equal].name })
        {
          child.constraints[own].isInherited = true
        }
        continue
      }
      addCopy(of: index, isPrimary: owner?.kind == .primaryKey, to: &child)
      guard let owner, let added = child.indexes.last else { continue }
      var constraint = owner
      constraint.name = added.name
      constraint.index = added.name
      constraint.isInherited = true
      child.constraints.append(constraint)
    }
    for constraint in parent.constraints where constraint.kind == .foreignKey {
      if child.constraints.contains(where: {
        $0.kind == .foreignKey && $0.columns == constraint.columns
      }) {
        continue
      }
      var copy = constraint
      copy.isInherited = true
      child.constraints.append(copy)
    }
    store(child)
  }

  /// ALTER TABLE and its like on what is no table; false where it is for a table.
  private mutating func alterOtherRelation(_ alter: AlterTable, at range: SourceRange) -> Bool {
    if alter.target != .view && alter.target != .index && alter.target != .sequence,
      existingTable(alter.name) != nil
    {
      return false
    }
    if let view = existingView(alter.name) {
      for action in alter.actions { perform(action, on: view) }
      return true
    }
    if let (table, index) = existingIndex(alter.name) {
      for case .renameTable(let new) in alter.actions.map(\.kind) {
        renameIndex(
          Identifier(index.name, range: alter.name.range), to: new.name, of: table.name, at: range)
      }
      return true
    }
    if let sequence = existingSequence(alter.name) {
      for action in alter.actions { perform(action, on: sequence) }
      return true
    }
    guard alter.target == .table || alter.target == .foreignTable else {
      reportMissing(alter)
      return true
    }
    return false
  }

  private mutating func reportMissing(_ alter: AlterTable) {
    let kind: ObjectKind
    switch alter.target {
    case .view: kind = .view
    case .materializedView: kind = .materializedView
    case .index: kind = .index
    case .sequence: kind = .sequence
    case .table, .foreignTable: return
    }
    guard !alter.ifExists, provesAbsence(of: kind, alter.name),
      provesAbsence(of: .table, alter.name),
      kind != .index || schema.tables.values.allSatisfy(\.isComplete)
    else { return }
    report(
      .doesNotExist,
      ObjectDescription(
        kind: kind.rawValue, schema: alter.name.schema?.text, name: alter.name.name.text),
      at: alter.name.range)
  }

  private mutating func perform(_ action: AlterTableAction, on view: View) {
    switch action.kind {
    case .renameTable(let new):
      renameView(view, to: targetName(of: new, from: view.name), at: new.range)
    case .setSchema(let target):
      renameView(
        view, to: QualifiedName(schema: target.text, name: view.name.name), at: action.range)
    case .renameColumn(let column, let new, _):
      var renamed = view
      if let index = view.columns.firstIndex(of: column.text) { renamed.columns[index] = new.text }
      store(renamed)
      record(.viewReplaced(view, by: renamed), at: action.range)
    default:
      return
    }
  }

  private mutating func perform(_ action: AlterTableAction, on sequence: Sequence) {
    switch action.kind {
    case .renameTable(let new):
      renameSequence(sequence, to: targetName(of: new, from: sequence.name), at: action.range)
    case .setSchema(let target):
      renameSequence(
        sequence, to: QualifiedName(schema: target.text, name: sequence.name.name),
        at: action.range)
    case .sequenceOptions(let options):
      var changed = sequence
      for case .ownedBy(let owner) in options { changed.ownedBy = columnName(owner) }
      setSequence(changed, named: changed.name)
      record(.sequenceChanged(changed), at: action.range)
    default:
      return
    }
  }
}
