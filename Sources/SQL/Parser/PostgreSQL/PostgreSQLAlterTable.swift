import Text

extension Parser {
  /// The actions that only PostgreSQL has (`alter_table_cmd` of gram.y, and what stands for itself:
  /// SET SCHEMA, ATTACH PARTITION …).
  mutating func postgresqlAction(of target: AlterTable.Target) -> AlterTableAction.Kind {
    switch token.keyword {
    case .set: return setAction(of: target)
    case .reset:
      advance()
      return .resetOptions(storageParameters())
    case .validate:
      advance()
      expect(.constraint)
      return .validateConstraint(identifier(expected: "a constraint's name"))
    case .enable, .disable: return enableAction()
    case .no where peek().keyword == .depends:
      guard target == .index || target == .materializedView else { break }
      uses(.noDependsOnExtension)
      advance()
      return dependence(isRemoved: true)
    case .no where target == .sequence && isSequenceOptionNegated:
      return .sequenceOptions(sequenceOptions())
    case .force, .no: return noAction()
    case .inherit:
      advance()
      return .inherit(relationName())
    case .attach where target == .table || target == .index: return attachAction(of: target)
    case .detach where target == .table: return detachAction()
    case .cluster:
      advance()
      expect(.on)
      return .clusterOn(identifier())
    case .replica: return replicaIdentity()
    case .not where peek().keyword == .of:
      advance()
      advance()
      return .ofType(nil)
    case .of:
      advance()
      return .ofType(objectName())
    case .options where peek().kind == .leftParenthesis:
      advance()
      return .foreignOptions(alteredForeignOptions())
    case .depends where target == .index || target == .materializedView:
      return dependence(isRemoved: false)
    default: break
    }
    if target == .sequence {
      let before = position
      let options = sequenceOptions()
      if position > before { return .sequenceOptions(options) }
    }
    fail(expected: "an action such as `ADD COLUMN`")
    return .unreadable
  }

  /// DEPENDS ON EXTENSION name.
  private mutating func dependence(isRemoved: Bool) -> AlterTableAction.Kind {
    expect(.depends)
    expect(.on)
    expect(.extension)
    let name = identifier(expected: "an extension's name")
    return .dependsOnExtension(name, isRemoved: isRemoved)
  }

  /// n SET STATISTICS m: an index's column has no name; behind ALTER [COLUMN].
  mutating func alterNumberedColumn() -> AlterTableAction.Kind {
    uses(.indexColumnStatistics)
    let start = start
    let number = text(of: advance())
    let name = Identifier(number, range: range(from: start))
    if !(Int(number).map { (1...32767).contains($0) } ?? false) {
      fail(.unexpectedToken, "a column's number is 1 to 32767", at: name.range)
    }
    expect(.set)
    expect(.statistics)
    if at(.default) { uses(.defaultStatistics) }
    let target = eat(.default) ? nil : signedInteger()
    return .alterColumn(name, .setStatistics(target), ifExists: false)
  }

  /// Actions that make a statement of their own stand alone.
  mutating func checkSingleAction(_ statement: AlterTable) {
    guard statement.actions.count > 1, !isFailing,
      let action = statement.actions.first(where: { Parser.standsAlone($0.kind) })
    else { return }
    fail(
      .unexpectedToken, "this action cannot stand in a list with others",
      help: "write it as a statement of its own", at: action.range)
  }

  private static func standsAlone(_ action: AlterTableAction.Kind) -> Bool {
    switch action {
    case .renameTable, .renameColumn, .renameConstraint, .setSchema, .attachPartition,
      .detachPartition, .sequenceOptions, .dependsOnExtension:
      true
    default: false
    }
  }

  /// NO MINVALUE, NO MAXVALUE or NO CYCLE.
  private var isSequenceOptionNegated: Bool {
    switch peek().keyword {
    case .minvalue, .maxvalue, .cycle: true
    default: false
    }
  }

  /// SET SCHEMA | TABLESPACE | LOGGED | UNLOGGED | ACCESS METHOD | WITHOUT … | `(` parameters `)`.
  private mutating func setAction(of target: AlterTable.Target) -> AlterTableAction.Kind {
    expect(.set)
    switch token.keyword {
    case .schema where target != .index:
      advance()
      return .setSchema(identifier())
    case .tablespace:
      advance()
      return .setTablespace(identifier())
    case .logged, .unlogged:
      if target == .sequence { uses(.unloggedSequence) }
      return .setLogged(advance().keyword == .logged)
    case .access:
      advance()
      used(.setAccessMethod, words: 2)
      expect(.method)
      if at(.default) { uses(.defaultAccessMethod) }
      return .setAccessMethod(eat(.default) ? nil : identifier())
    case .without:
      advance()
      if eat(.cluster) { return .clusterOn(nil) }
      expect(.oids)
      return .other("set without oids")
    case .with where peek().keyword == .oids && reads(.oids):
      uses(.oids)
      advance()
      advance()
      return .other("set with oids")
    default: return .setOptions(storageParameters())
    }
  }

  /// (ENABLE | DISABLE) [REPLICA | ALWAYS] (TRIGGER | RULE) name | (ENABLE | DISABLE) ROW LEVEL SECURITY.
  private mutating func enableAction() -> AlterTableAction.Kind {
    let isEnabled = at(.enable)
    var words = String(advance().keyword.spelling)
    if eat(.row) {
      expect(.level)
      expect(.security)
      return .rowLevelSecurity(words)
    }
    if isEnabled, let mode = eat(anyOf: .replica, .always) { words += " \(mode.spelling)" }
    if eat(.rule) { return .rule(words, identifier()) }
    expect(.trigger)
    let isPlain = words == "enable" || words == "disable"
    if isPlain, let word = eat(anyOf: .all, .user) {
      return .trigger(words, word == .all ? .all : .user)
    }
    return .trigger(words, .named(identifier(expected: "a trigger's name")))
  }

  /// [NO] FORCE ROW LEVEL SECURITY | NO INHERIT parent.
  private mutating func noAction() -> AlterTableAction.Kind {
    let words = eat(.no) ? "no force" : "force"
    if words == "no force", eat(.inherit) { return .noInherit(relationName()) }
    expect(.force)
    expect(.row)
    expect(.level)
    expect(.security)
    return .rowLevelSecurity(words)
  }

  /// ATTACH PARTITION name bound; an index's partition has no bound.
  private mutating func attachAction(of target: AlterTable.Target) -> AlterTableAction.Kind {
    uses(target == .index ? .attachIndex : .partitionedTable)
    expect(.attach, .partition)
    let child = relationName(expected: "a partition's name")
    if target == .index {
      return .attachPartition(PartitionBound(parent: child, values: .absent))
    }
    return .attachPartition(partitionBound(of: child))
  }

  /// DETACH PARTITION name [CONCURRENTLY | FINALIZE].
  private mutating func detachAction() -> AlterTableAction.Kind {
    uses(.partitionedTable)
    expect(.detach, .partition)
    let child = relationName(expected: "a partition's name")
    if at(anyOf: .concurrently, .finalize) { uses(.detachConcurrently) }
    let isConcurrent = eat(.concurrently)
    return .detachPartition(
      child, isConcurrent: isConcurrent, isFinalize: !isConcurrent && eat(.finalize))
  }

  /// REPLICA IDENTITY (NOTHING | FULL | DEFAULT | USING INDEX name).
  private mutating func replicaIdentity() -> AlterTableAction.Kind {
    expect(.replica, .identity)
    if eat(.using) {
      expect(.index)
      return .replicaIdentity("using index", index: identifier())
    }
    guard let word = eat(anyOf: .nothing, .full, .default) else {
      fail(expected: "`FULL`, `NOTHING`, `DEFAULT` or `USING INDEX`")
      return .unreadable
    }
    return .replicaIdentity(String(word.spelling), index: nil)
  }
}
