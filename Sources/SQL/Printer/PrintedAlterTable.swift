import Text

/// ALTER TABLE and its like.
extension SQLPrinter {
  func alterTable(_ statement: AlterTable) -> String {
    let modifiers = statement.modifiers.map { $0.uppercased() }.joined(separator: " ")
    let head = words(
      "ALTER", modifiers, target(statement.target), statement.ifExists ? "IF EXISTS" : nil,
      statement.isOnly ? "ONLY" : nil, name(statement.name))
    var actions = statement.actions.map { action in
      checked(action.range, self.action(action, of: statement))
    }
    if let clauses = statement.algorithm { actions.append(algorithm(clauses, separator: ", ")) }
    if actions.count < 2 { return words(head, actions.first) }
    return "\(head)\n  " + actions.joined(separator: ",\n  ")
  }

  private func target(_ target: AlterTable.Target) -> String {
    switch target {
    case .table: "TABLE"
    case .foreignTable: "FOREIGN TABLE"
    case .view: "VIEW"
    case .materializedView: "MATERIALIZED VIEW"
    case .index: "INDEX"
    case .sequence: "SEQUENCE"
    }
  }

  private func action(_ action: AlterTableAction, of statement: AlterTable) -> String {
    switch action.kind {
    case .addColumn, .addColumns, .dropColumn, .alterColumn, .renameColumn, .redefineColumn:
      return columnAction(action.kind)
    case .addConstraint, .dropConstraint, .alterConstraint, .validateConstraint,
      .renameConstraint:
      return constraintAction(action.kind)
    case .addIndex, .dropIndex, .renameIndex, .alterIndexVisibility:
      return indexAction(action.kind)
    case .inherit, .noInherit, .attachPartition, .detachPartition, .partitions, .partitionBy:
      return partitionAction(action)
    case .trigger, .rule, .rowLevelSecurity, .replicaIdentity, .clusterOn:
      return switchAction(action.kind)
    case .other(let words) where !dialect.isMySQLFamily: return words.uppercased()
    case .other, .unreadable: return sourceText(action.range)
    default: return propertyAction(action.kind)
    }
  }

  // MARK: Columns

  private func columnAction(_ kind: AlterTableAction.Kind) -> String {
    switch kind {
    case .addColumn(let column, let ifNotExists, let position):
      words(
        "ADD COLUMN", ifNotExists ? "IF NOT EXISTS" : nil, self.column(column),
        position.map { self.position($0) })
    case .addColumns(let columns, let ifNotExists):
      words(
        "ADD COLUMN", ifNotExists ? "IF NOT EXISTS" : nil,
        parenthesizedList(columns) { column($0) })
    case .dropColumn(let name, let ifExists, let behavior):
      words("DROP COLUMN", ifExists ? "IF EXISTS" : nil, self.name(name), self.behavior(behavior))
    case .alterColumn(let name, let change, let ifExists):
      words(
        "ALTER COLUMN", ifExists ? "IF EXISTS" : nil, numberedColumn(name), columnChange(change))
    case .renameColumn(let from, let to, let ifExists):
      words("RENAME COLUMN", ifExists ? "IF EXISTS" : nil, name(from), "TO", name(to))
    case .redefineColumn(let column, let from, let position, let ifExists):
      words(
        from == nil ? "MODIFY COLUMN" : "CHANGE COLUMN", ifExists ? "IF EXISTS" : nil,
        from.map { name($0) }, self.column(column), position.map { self.position($0) })
    default: ""
    }
  }

  /// ALTER INDEX names a column by its number.
  private func numberedColumn(_ name: Identifier) -> String {
    let isNumber = !name.text.isEmpty && name.text.utf8.allSatisfy { $0 >= 48 && $0 < 58 }
    return isNumber && !name.isQuoted ? name.text : self.name(name)
  }

  private func position(_ position: ColumnPosition) -> String {
    switch position {
    case .first: "FIRST"
    case .after(let column): "AFTER \(name(column))"
    }
  }

  func behavior(_ behavior: DropBehavior?) -> String {
    switch behavior {
    case nil: ""
    case .cascade: "CASCADE"
    case .restrict: "RESTRICT"
    }
  }

  private func columnChange(_ change: ColumnChange) -> String {
    switch change {
    case .setType(let type, let collation, let using):
      words(
        "TYPE", self.type(type), collation.map { "COLLATE \(collationName($0))" },
        using.map { "USING \(expression($0))" })
    case .setDefault(let value): "SET DEFAULT \(expression(value))"
    case .dropDefault: "DROP DEFAULT"
    case .setNotNull: "SET NOT NULL"
    case .dropNotNull: "DROP NOT NULL"
    case .setExpression(let value): "SET EXPRESSION AS (\(expression(value)))"
    case .dropExpression(let ifExists): ifExists ? "DROP EXPRESSION IF EXISTS" : "DROP EXPRESSION"
    case .addIdentity(let isAlways, let options): "ADD " + identity(isAlways: isAlways, options)
    case .setIdentity(let isAlways, let options): changedIdentity(isAlways, options)
    case .dropIdentity(let ifExists): ifExists ? "DROP IDENTITY IF EXISTS" : "DROP IDENTITY"
    case .setStatistics(let value):
      "SET STATISTICS \(value.map { expression($0) } ?? "DEFAULT")"
    case .setStorage(let word): "SET STORAGE \(self.word(word))"
    case .setCompression(let word): "SET COMPRESSION \(self.word(word))"
    case .setOptions(let options): "SET \(storageParameters(options))"
    case .resetOptions(let options): "RESET \(storageParameters(options))"
    case .foreignOptions(let options): "OPTIONS \(foreignOptions(options))"
    case .setVisibility(let isVisible): isVisible ? "SET VISIBLE" : "SET INVISIBLE"
    }
  }

  private func changedIdentity(_ isAlways: Bool?, _ options: [SequenceOption]) -> String {
    var parts: [String] = []
    if let isAlways { parts.append("SET GENERATED \(isAlways ? "ALWAYS" : "BY DEFAULT")") }
    for option in options {
      if case .restart = option {
        parts.append(sequenceOption(option))
      } else {
        parts.append("SET " + sequenceOption(option))
      }
    }
    return parts.joined(separator: " ")
  }

  // MARK: Constraints and indexes

  private func constraintAction(_ kind: AlterTableAction.Kind) -> String {
    switch kind {
    case .addConstraint(let constraint): "ADD " + self.constraint(constraint)
    case .dropConstraint(let name, let dropped, let ifExists, let behavior):
      dropConstraint(name, dropped, ifExists: ifExists, behavior)
    case .alterConstraint(let name, let change):
      "ALTER CONSTRAINT \(self.name(name))" + alteration(change)
    case .validateConstraint(let name): "VALIDATE CONSTRAINT \(self.name(name))"
    case .renameConstraint(let from, let to):
      "RENAME CONSTRAINT \(name(from)) TO \(name(to))"
    default: ""
    }
  }

  private func dropConstraint(
    _ name: Identifier, _ dropped: DroppedConstraint, ifExists: Bool, _ behavior: DropBehavior?
  ) -> String {
    let word =
      switch dropped {
      case .constraint: "DROP CONSTRAINT"
      case .foreignKey: "DROP FOREIGN KEY"
      case .primaryKey: "DROP PRIMARY KEY"
      case .check: "DROP CHECK"
      }
    if dropped == .primaryKey { return word }
    return words(word, ifExists ? "IF EXISTS" : nil, self.name(name), self.behavior(behavior))
  }

  private func alteration(_ change: ConstraintAlteration) -> String {
    var text = change.deferrability.map { deferrability($0) } ?? ""
    if let isEnforced = change.isEnforced { text += isEnforced ? " ENFORCED" : " NOT ENFORCED" }
    if let isInherited = change.isInherited { text += isInherited ? " INHERIT" : " NO INHERIT" }
    return text
  }

  private func indexAction(_ kind: AlterTableAction.Kind) -> String {
    switch kind {
    case .addIndex(let index): "ADD " + inlineIndex(index)
    case .dropIndex(let name, let ifExists):
      words("DROP INDEX", ifExists ? "IF EXISTS" : nil, self.name(name))
    case .renameIndex(let from, let to): "RENAME INDEX \(name(from)) TO \(name(to))"
    case .alterIndexVisibility(let name, let isVisible):
      "ALTER INDEX \(self.name(name)) " + visibility(isVisible)
    default: ""
    }
  }

  /// MariaDB has IGNORED for INVISIBLE.
  private func visibility(_ isVisible: Bool) -> String {
    if dialect == .mariadb { return isVisible ? "NOT IGNORED" : "IGNORED" }
    return isVisible ? "VISIBLE" : "INVISIBLE"
  }

  // MARK: Partitions and properties

  private func partitionAction(_ action: AlterTableAction) -> String {
    switch action.kind {
    case .inherit(let parent): "INHERIT \(name(parent))"
    case .noInherit(let parent): "NO INHERIT \(name(parent))"
    case .attachPartition(let bound):
      words("ATTACH PARTITION", name(bound.parent), self.bound(bound))
    case .detachPartition(let child, let isConcurrent, let isFinalize):
      words(
        "DETACH PARTITION", name(child), isConcurrent ? "CONCURRENTLY" : nil,
        isFinalize ? "FINALIZE" : nil)
    case .partitionBy(let scheme): partitionBy(scheme)
    case .partitions(let words, let names) where words == "drop partition":
      "DROP PARTITION " + list(names) { name($0, as: .label) }
    default: sourceText(action.range)
    }
  }

  private func switchAction(_ kind: AlterTableAction.Kind) -> String {
    switch kind {
    case .trigger(let words, let selection):
      "\(words.uppercased()) TRIGGER \(self.selection(selection))"
    case .rule(let words, let name): "\(words.uppercased()) RULE \(self.name(name))"
    case .rowLevelSecurity(let words): "\(words.uppercased()) ROW LEVEL SECURITY"
    case .replicaIdentity(let words, let index):
      self.words("REPLICA IDENTITY", words.uppercased(), index.map { name($0) })
    case .clusterOn(let index): index.map { "CLUSTER ON \(name($0))" } ?? "SET WITHOUT CLUSTER"
    default: ""
    }
  }

  private func selection(_ selection: TriggerSelection) -> String {
    switch selection {
    case .named(let name): self.name(name)
    case .all: "ALL"
    case .user: "USER"
    }
  }

  private func propertyAction(_ kind: AlterTableAction.Kind) -> String {
    switch kind {
    case .renameTable(let name): "RENAME TO \(self.name(name))"
    case .setSchema(let name): "SET SCHEMA \(self.name(name))"
    case .setOptions(let options):
      dialect.isMySQLFamily ? tableOptions(options) : "SET \(storageParameters(options))"
    case .resetOptions(let options): "RESET \(storageParameters(options))"
    case .convertCharacterSet(let set, let collation):
      words(
        "CONVERT TO CHARACTER SET", set.map { word($0) } ?? "DEFAULT",
        collation.map { "COLLATE \(word($0))" })
    case .setTablespace(let name): "SET TABLESPACE \(self.name(name))"
    case .setLogged(let isLogged): isLogged ? "SET LOGGED" : "SET UNLOGGED"
    case .setAccessMethod(let name): "SET ACCESS METHOD \(name.map { self.name($0) } ?? "DEFAULT")"
    case .ownerTo(let role): "OWNER TO \(self.role(role))"
    case .sequenceOptions(let options): sequenceOptions(options)
    case .foreignOptions(let options): "OPTIONS \(foreignOptions(options))"
    case .ofType(let type): type.map { "OF \(name($0))" } ?? "NOT OF"
    case .dependsOnExtension(let name, let isRemoved):
      words(isRemoved ? "NO" : nil, "DEPENDS ON EXTENSION", self.name(name))
    default: ""
    }
  }
}
