import Text

extension Parser {
  /// ADD PARTITION …, ADD SYSTEM VERSIONING, ADD PERIOD …; nil: an ordinary ADD.
  mutating func mysqlAddAction() -> AlterTableAction.Kind? {
    if at(.partition) {
      advance()
      _ = eatInnerIfNotExists()
      _ = eat(anyOf: .noWriteToBinlog, .local)
      if eat(.partitions) {
        wholeNumber()
        return .partitions("add partition", [])
      }
      if dialect.hasMariaDBCommands, atStatementEnd { return .partitions("add partition", []) }
      return .partitions("add partition", partitionDefinitions().map(\.name))
    }
    if at(.system), dialect.hasSystemVersioning || peek().keyword == .versioning {
      uses(.systemVersioning)
      expectPhrase("system versioning")
      return .other("add system versioning")
    }
    if at(.period), peek().keyword == .for || peek().keyword == .if {
      advance()
      _ = eatIfNotExists()
      periodColumns()
      return .other("add period")
    }
    return nil
  }

  /// FOR name `(` start `,` end `)`; behind PERIOD (MariaDB).
  mutating func periodColumns() {
    expect(.for)
    uses(at(.systemTime) ? .systemVersioning : .timePeriods)
    _ = identifier(expected: "a period's name")
    expectToken(.leftParenthesis)
    _ = identifier(expected: "a column's name")
    expectToken(.comma)
    _ = identifier(expected: "a column's name")
    expectToken(.rightParenthesis)
  }

  /// DROP PRIMARY KEY, FOREIGN KEY, INDEX, KEY, CHECK, PARTITION, SYSTEM VERSIONING; nil: a column.
  mutating func mysqlDropAction() -> AlterTableAction.Kind? {
    switch token.keyword {
    case .primary where peek().keyword == .key:
      let name = takeIdentifier()
      advance()
      return .dropConstraint(
        Identifier("PRIMARY", range: name.range), .primaryKey, ifExists: false, behavior: nil)
    case .foreign:
      advance()
      expect(.key)
      let ifExists = eatInnerIfExists()
      var name = identifier(expected: "a constraint's name")
      if dialect.hasMariaDBCommands, eatToken(.dot) { name = identifier() }
      return .dropConstraint(name, .foreignKey, ifExists: ifExists, behavior: nil)
    case .index, .key:
      advance()
      let ifExists = eatInnerIfExists()
      return .dropIndex(identifier(expected: "an index's name"), ifExists: ifExists)
    case .check:
      used(.dropCheck)
      advance()
      return .dropConstraint(
        identifier(expected: "a constraint's name"), .check, ifExists: false, behavior: nil)
    case .partition:
      advance()
      _ = eatInnerIfExists()
      return .partitions(
        "drop partition", commaList { $0.identifier(expected: "a partition's name") })
    case .system where peek().keyword == .versioning:
      uses(.systemVersioning)
      advance()
      advance()
      return .other("drop system versioning")
    case .period where peek().keyword == .for || peek().keyword == .if:
      uses(.timePeriods)
      advance()
      _ = eatIfExists()
      expect(.for)
      _ = identifier(expected: "a period's name")
      return .other("drop period")
    default: return nil
    }
  }

  /// ALTER INDEX, ALTER CHECK and ALTER CONSTRAINT … ENFORCED; nil: a column.
  mutating func mysqlAlterAction() -> AlterTableAction.Kind? {
    switch token.keyword {
    case .index, .key:
      if at(.key), !dialect.hasMariaDBCommands { return nil }
      advance()
      let ifExists = eatInnerIfExists()
      let name = identifier(expected: "an index's name")
      _ = ifExists
      uses(at(anyOf: .visible, .invisible) ? .invisibleIndex : .ignoredIndex)
      let word =
        at(anyOf: .visible, .invisible) || dialect.hasInvisibleIndexes && !at(anyOf: .ignored, .not)
        ? expectPhrase(anyOf: "visible", "invisible")
        : expectPhrase(anyOf: "ignored", "not ignored")
      return .alterIndexVisibility(name, isVisible: word == "visible" || word == "not ignored")
    case .check, .constraint:
      uses(.alterCheck)
      advance()
      let name = identifier(expected: "a constraint's name")
      let word = expectPhrase(anyOf: "enforced", "not enforced")
      return .alterConstraint(name, ConstraintAlteration(isEnforced: word == "enforced"))
    default: return nil
    }
  }

  /// SET DEFAULT value | DROP DEFAULT | SET (VISIBLE | INVISIBLE); behind ALTER [COLUMN] name.
  mutating func mysqlColumnChange() -> ColumnChange {
    if eatPhrase("drop default") { return .dropDefault }
    if eatPhrase("set default") { return .setDefault(mysqlDefaultValue()) }
    if let word = eatPhrase(anyOf: "set visible", "set invisible") {
      used(.visibleColumn, words: 2)
      return .setVisibility(isVisible: word == "set visible")
    }
    fail(expected: "`SET DEFAULT` or `DROP DEFAULT`")
    return .dropDefault
  }

  /// The actions that only MySQL and MariaDB have, and table options.
  mutating func mysqlAction() -> AlterTableAction.Kind {
    switch token.keyword {
    case .modify, .change: return redefineColumn()
    case .convert: return convertAction()
    case .enable, .disable:
      let word = String(advance().keyword.spelling)
      expect(.keys)
      return .other("\(word) keys")
    case .order where peek().keyword == .by:
      advance()
      advance()
      _ = commaList { parser in
        let name = parser.objectName(parts: 3, expected: "a column's name")
        _ = parser.eat(anyOf: .asc, .desc)
        return name
      }
      return .other("order by")
    case .force:
      advance()
      return .other("force")
    case .with, .without:
      guard dialect.hasServerComponents, peek().keyword == .validation else { break }
      let word = String(advance().keyword.spelling)
      advance()
      return .other("\(word) validation")
    case .discard, .import: return tablespaceAction()
    case .secondaryLoad, .secondaryUnload:
      guard dialect.hasServerComponents else { break }
      return .other(String(advance().keyword.spelling))
    case .partition where peek().keyword == .by: return .partitionBy(mysqlPartitionBy())
    case .remove:
      advance()
      expect(.partitioning)
      return .partitions("remove partitioning", [])
    case .truncate, .coalesce, .reorganize, .exchange, .analyze, .check, .optimize, .rebuild,
      .repair:
      return partitionAction()
    default: break
    }
    let options = mysqlTableOptions()
    guard !options.isEmpty else {
      fail(expected: "an action such as `ADD COLUMN`")
      return .unreadable
    }
    return .setOptions(options)
  }

  /// MODIFY [COLUMN] [IF EXISTS] definition | CHANGE [COLUMN] [IF EXISTS] name definition, [FIRST | AFTER …].
  private mutating func redefineColumn() -> AlterTableAction.Kind {
    let isChange = advance().keyword == .change
    _ = eat(.column)
    let ifExists = eatInnerIfExists()
    let from = isChange ? identifier(expected: "a column's name") : nil
    let column = columnDefinition()
    return .redefineColumn(column, from: from, position: columnPosition(), ifExists: ifExists)
  }

  /// CONVERT TO CHARACTER SET name [COLLATE name]; MariaDB: CONVERT PARTITION …, CONVERT TABLE ….
  private mutating func convertAction() -> AlterTableAction.Kind {
    if peek().keyword == .partition {
      uses(.convertPartition)
      expectPhrase("convert partition")
      let name = identifier(expected: "a partition's name")
      expectPhrase("to table")
      _ = objectName(expected: "a table's name")
      return .partitions("convert partition", [name])
    }
    if peek().keyword == .table {
      uses(.convertPartition)
      expectPhrase("convert table")
      _ = objectName(expected: "a table's name")
      expect(.to)
      let definition = partitionDefinition()
      _ = eatPhrase(anyOf: "with validation", "without validation")
      return .partitions("convert table", [definition.name])
    }
    expect(.convert)
    expect(.to)
    guard eatCharacterSet() else {
      fail(expected: "`CHARACTER SET`")
      return .unreadable
    }
    let name = eat(.default) ? nil : charsetName()
    let collation = eat(.collate) ? charsetName() : nil
    return .convertCharacterSet(name, collation: collation)
  }

  /// An action about partitions or a tablespace is the statement's only one; MariaDB takes no ALGORITHM
  /// or LOCK before it either.
  mutating func checkLoneActions(_ statement: AlterTable) {
    guard !isFailing else { return }
    let hasOthers =
      statement.actions.count {
        $0.kind != .other("with validation") && $0.kind != .other("without validation")
      } > 1
    guard hasOthers || (dialect.hasMariaDBCommands && statement.algorithm != nil) else { return }
    let lone = statement.actions.first { action in
      switch action.kind {
      case .partitions("remove partitioning", _): false
      case .partitions: true
      case .other("discard tablespace"), .other("import tablespace"): true
      default: false
      }
    }
    guard let lone else { return }
    let what = hasOthers ? "other actions" : "ALGORITHM and LOCK"
    fail(
      .unexpectedToken, "this action takes no \(what) beside it",
      help: "write it as a statement of its own", at: lone.range)
  }

  /// (DISCARD | IMPORT) [PARTITION (names | ALL)] TABLESPACE.
  private mutating func tablespaceAction() -> AlterTableAction.Kind {
    let word = String(advance().keyword.spelling)
    if dialect.hasServerComponents, eat(.partition) { _ = namesOrAll() }
    expect(.tablespace)
    return .other("\(word) tablespace")
  }

  /// ALL | name (`,` name)*.
  private mutating func namesOrAll() -> [Identifier] {
    eat(.all) ? [] : commaList { $0.identifier(expected: "a partition's name") }
  }

  /// (TRUNCATE | COALESCE | REORGANIZE | EXCHANGE | …) PARTITION ….
  private mutating func partitionAction() -> AlterTableAction.Kind {
    let word = String(advance().keyword.spelling)
    expect(.partition)
    if word != "truncate", word != "check", word != "exchange" {
      _ = eat(anyOf: .noWriteToBinlog, .local)
    }
    var names: [Identifier] = []
    switch word {
    case "coalesce": wholeNumber()
    case "reorganize":
      if !atStatementEnd || !dialect.isMySQLFamily {
        names = commaList { $0.identifier(expected: "a partition's name") }
        expect(.into)
        _ = partitionDefinitions()
      }
    case "exchange":
      names = [identifier(expected: "a partition's name")]
      expectPhrase("with table")
      _ = objectName(expected: "a table's name")
      if dialect.hasServerComponents {
        _ = eatPhrase(anyOf: "with validation", "without validation")
      }
    case "check":
      names = namesOrAll()
      while eatPhrase(
        anyOf: "for upgrade", "quick", "fast", "medium", "extended", "changed") != nil
      {}
    case "repair":
      names = namesOrAll()
      while eatPhrase(anyOf: "quick", "extended", "use_frm") != nil {}
    default: names = namesOrAll()
    }
    return .partitions("\(word) partition", names)
  }
}
