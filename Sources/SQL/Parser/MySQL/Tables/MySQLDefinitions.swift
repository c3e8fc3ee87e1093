import Text

/// Which CREATE, ALTER and DROP the two servers have, by the object's words.
extension Parser {
  /// CREATE [OR REPLACE] …, behind these words.
  mutating func mysqlCreate(
    _ orReplace: Bool, _ kind: StatementKind, from start: UInt32
  ) -> Statement.Node {
    if orReplace, !atReplaceable { uses(.createOrReplace) }
    let isTemporary = [.table, .sequence].contains(peek().keyword) && eat(.temporary)
    let persistence: CreateTable.Persistence = isTemporary ? .temporary : .permanent
    switch token.keyword {
    case .table:
      return .createTable(
        createTable(orReplace: orReplace, persistence: persistence, isForeign: false))
    case .index: return .createIndex(createIndex(orReplace: orReplace, from: start))
    case .unique, .fulltext, .spatial, .online, .offline:
      if [.index, .unique, .fulltext, .spatial].contains(peek().keyword) {
        return .createIndex(createIndex(orReplace: orReplace, from: start))
      }
    case .vector where atVectorIndex:
      return .createIndex(createIndex(orReplace: orReplace, from: start))
    case .sequence:
      return .createSequence(createSequence(orReplace, persistence))
    case .view: return .createView(createView(orReplace, isTemporary: false))
    case .algorithm, .definer, .sql: return mysqlCreateWithDefiner(orReplace, kind)
    case .schema, .database: return .createSchema(createSchema())
    case .trigger: return createTrigger(orReplace)
    case .function, .procedure, .event, .aggregate: return mysqlRoutine(orReplace)
    case .package where dialect.hasMariaDBCommands: return packageStatement()
    case .library:
      uses(.libraries)
      return unmodelled(kind)
    default: break
    }
    if let node = mysqlCreateObject(orReplace: orReplace) { return node }
    fail(expected: "a kind of object such as `TABLE`")
    return .unrecognized
  }

  /// What MySQL's OR REPLACE may stand before.
  private var atReplaceable: Bool {
    at(anyOf: .view, .algorithm, .definer, .sql)
      || (at(.spatial) && peek().keyword == .reference)
  }

  // MARK: ALTER

  /// ALTER [IGNORE | ONLINE] …, behind these words.
  mutating func mysqlAlter(_ modifiers: [String], _ kind: StatementKind) -> Statement.Node {
    switch token.keyword {
    case .table:
      advance()
      var statement = alterTable(.table)
      statement.modifiers = modifiers
      return .alterTable(statement)
    case .sequence:
      uses(.sequences)
      return .alterTable(alterSequence())
    case .library:
      uses(.libraries)
      return unmodelled(kind)
    default: break
    }
    if let node = mysqlAlterObject() { return node }
    fail(expected: "a kind of object such as `TABLE`")
    return .unrecognized
  }

  /// SEQUENCE [IF EXISTS] name option+ (MariaDB).
  private mutating func alterSequence() -> AlterTable {
    expect(.sequence)
    let ifExists = eatIfExists()
    var statement = AlterTable(name: objectName(expected: "a sequence's name"))
    statement.target = .sequence
    statement.ifExists = ifExists
    let start = start
    let options = sequenceOptions()
    if options.isEmpty { fail(expected: "an option such as `RESTART`") }
    statement.actions = [AlterTableAction(.sequenceOptions(options), range: range(from: start))]
    return statement
  }

  /// COLUMN … TO … | (INDEX | KEY) … TO … | [TO | AS | `=`] table; behind RENAME.
  mutating func mysqlRename() -> AlterTableAction.Kind {
    if at(.column), isName(peek()) || peek().keyword == .if {
      used(.renameColumn)
      advance()
      let ifExists = eatInnerIfExists()
      let from = identifier(expected: "a column's name")
      expect(.to)
      let to = identifier(expected: "a column's name")
      return .renameColumn(from, to: to, ifExists: ifExists)
    }
    if eat(anyOf: .index, .key) != nil {
      used(.renameIndex, words: 2)
      _ = eatInnerIfExists()
      let from = identifier(expected: "an index's name")
      expect(.to)
      return .renameIndex(from, to: identifier(expected: "an index's name"))
    }
    if !eat(.to), !eat(.as) { _ = eatToken(.equals) }
    return .renameTable(objectName(expected: "a table's name"))
  }

  // MARK: DROP

  /// [IF EXISTS] name `,` … of an object kind of these servers; behind DROP kind.
  mutating func mysqlDrop(_ kind: ObjectKind, isTemporary: Bool) -> Statement.Node {
    var drop = Drop(kind: kind, names: [])
    drop.isTemporary = isTemporary
    switch kind {
    case .table, .view:
      drop.ifExists = eatIfExists()
      drop.names = commaList { $0.objectName(expected: "a name") }
      lockWait()
      drop.behavior = dropBehavior()
    case .sequence:
      used(.sequences)
      drop.ifExists = eatIfExists()
      drop.names = commaList { $0.objectName(expected: "a sequence's name") }
    case .index:
      drop.ifExists = eatInnerIfExists()
      drop.names = [objectName(expected: "an index's name")]
      expect(.on)
      drop.table = objectName(expected: "a table's name")
      if dialect.hasServerComponents { drop.algorithm = algorithmClauses() } else { lockWait() }
    case .database, .schema, .trigger, .procedure, .function, .event:
      drop.ifExists = eatIfExists()
      drop.names = [objectName(expected: "a name")]
    case .package where dialect.hasMariaDBCommands && hasPackages:
      _ = eatPhrase("body")
      drop.ifExists = eatIfExists()
      drop.names = [objectName(expected: "a package's name")]
    default: fail(expected: "a kind of object such as `TABLE`")
    }
    return .drop(drop)
  }
}
