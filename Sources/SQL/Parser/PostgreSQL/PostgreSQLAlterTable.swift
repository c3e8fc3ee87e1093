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
      return .ofType(nil)
    case .of:
      advance()
      return .ofType(objectName())
    case .options where peek().kind == .leftParenthesis:
      advance()
      return .foreignOptions(alteredForeignOptions())
    case .depends: return dependence(isRemoved: false)
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
      return .setTablespace(identifier())
    case .logged, .unlogged: return .setLogged(advance().keyword == .logged)
    case .access:
      advance()
      expect(.method)
      return .setAccessMethod(eat(.default) ? nil : identifier())
    case .without:
      advance()
      if eat(.cluster) { return .clusterOn(nil) }
      expect(.oids)
      return .other("set without oids")
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
    if let word = eat(anyOf: .all, .user) { return .trigger(words, word == .all ? .all : .user) }
    return .trigger(words, .named(identifier(expected: "a trigger's name")))
  }

  /// DEPENDS ON EXTENSION name.
  private mutating func dependence(isRemoved: Bool) -> AlterTableAction.Kind {
    expect(.depends)
    expect(.on)
    expect(.extension)
    return .dependsOnExtension(identifier(), isRemoved: isRemoved)
  }

  /// [NO] FORCE ROW LEVEL SECURITY | NO INHERIT parent | NO DEPENDS ON EXTENSION name.
  private mutating func noAction() -> AlterTableAction.Kind {
    let words = eat(.no) ? "no force" : "force"
    if words == "no force" {
      if eat(.inherit) { return .noInherit(objectName()) }
      if at(.depends) { return dependence(isRemoved: true) }
    }
    expect(.force)
    expect(.row)
    expect(.level)
    expect(.security)
    return .rowLevelSecurity(words)
  }

  /// ATTACH PARTITION name bound.
  private mutating func attachAction() -> AlterTableAction.Kind {
    expect(.attach, .partition)
    let child = objectName(expected: "a partition's name")
    // An index's partition has no bound.
    if atStatementEnd { return .attachPartition(PartitionBound(parent: child, values: .absent)) }
    return .attachPartition(partitionBound(of: child))
  }

  /// DETACH PARTITION name [CONCURRENTLY | FINALIZE].
  private mutating func detachAction() -> AlterTableAction.Kind {
    expect(.detach, .partition)
    let child = objectName(expected: "a partition's name")
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
