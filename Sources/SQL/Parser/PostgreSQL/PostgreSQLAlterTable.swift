import Text

extension Parser {
  /// The actions that only PostgreSQL has (`alter_table_cmd` of gram.y, and what stands for itself:
  /// SET SCHEMA, ATTACH PARTITION …).
  mutating func postgresqlAction(of target: AlterTable.Target) -> AlterTableAction.Kind {
    switch token.keyword {
    case .set: return setAction(of: target)
    case .reset:
      advance()
      return .resetOptions(storageParameters().map(\.name))
    case .validate:
      advance()
      expect(.constraint)
      return .validateConstraint(identifier(expected: "a constraint's name"))
    case .enable, .disable: return enableAction()
    case .force, .no: return noAction()
    case .inherit:
      advance()
      return .inherit(objectName())
    case .attach: return attachAction()
    case .detach: return detachAction()
    case .cluster:
      advance()
      expect(.on)
      return .clusterOn(identifier())
    case .replica: return replicaIdentity()
    case .not where peek().keyword == .of:
      advance()
      advance()
      return .other("not of")
    case .of:
      advance()
      _ = objectName()
      return .other("of")
    case .options where peek().kind == .leftParenthesis:
      advance()
      return .setOptions(alteredForeignOptions())
    case .depends:
      advance()
      expect(.on)
      expect(.extension)
      _ = identifier()
      return .other("depends on extension")
    default:
      if target == .sequence {
        let before = position
        let options = sequenceOptions()
        if position > before { return .sequenceOptions(options) }
      }
      fail(expected: "an action such as `ADD COLUMN`")
      return .unreadable
    }
  }

  /// SET SCHEMA | TABLESPACE | LOGGED | UNLOGGED | ACCESS METHOD | WITHOUT … | `(` parameters `)`.
  private mutating func setAction(of target: AlterTable.Target) -> AlterTableAction.Kind {
    expect(.set)
    switch token.keyword {
    case .schema:
      advance()
      return .setSchema(identifier())
    case .tablespace:
      advance()
      let name = identifier()
      _ = eat(.nowait)
      return .setTablespace(name)
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
    var words = String(advance().keyword.spelling)
    if eat(.row) {
      expect(.level)
      expect(.security)
      return .rowLevelSecurity(words)
    }
    if let mode = eat(anyOf: .replica, .always) { words += " \(mode.spelling)" }
    if eat(.rule) { return .rule(words, identifier()) }
    expect(.trigger)
    if eat(anyOf: .all, .user) != nil { return .trigger(words, nil) }
    return .trigger(words, identifier(expected: "a trigger's name"))
  }

  /// [NO] FORCE ROW LEVEL SECURITY | NO INHERIT parent.
  private mutating func noAction() -> AlterTableAction.Kind {
    let words = eat(.no) ? "no force" : "force"
    if words == "no force", eat(.inherit) { return .noInherit(objectName()) }
    expect(.force)
    expect(.row)
    expect(.level)
    expect(.security)
    return .rowLevelSecurity(words)
  }

  /// ATTACH PARTITION name bound.
  private mutating func attachAction() -> AlterTableAction.Kind {
    uses(.partitionedTable)
    expect(.attach, .partition)
    let child = objectName(expected: "a partition's name")
    // An index's partition has no bound.
    if atStatementEnd { used(.attachIndex) }
    if atStatementEnd { return .attachPartition(PartitionBound(parent: child, values: .default)) }
    return .attachPartition(partitionBound(of: child))
  }

  /// DETACH PARTITION name [CONCURRENTLY | FINALIZE].
  private mutating func detachAction() -> AlterTableAction.Kind {
    uses(.partitionedTable)
    expect(.detach, .partition)
    let child = objectName(expected: "a partition's name")
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
