import Text

extension Parser {
  /// ADD PARTITION …, ADD SYSTEM VERSIONING, ADD PERIOD …; nil: an ordinary ADD.
  mutating func mysqlAddAction() -> AlterTableAction.Kind? {
    if at(.partition),
      !isName(peek(2), as: .label) || peek().kind == .leftParenthesis || peek().keyword == .if
        || peek().keyword == .partitions || peek().keyword == .noWriteToBinlog
        || peek().keyword == .local
    {
      advance()
      _ = eatIfNotExists()
      _ = eat(anyOf: .noWriteToBinlog, .local)
      if eat(.partitions) {
        _ = primary()
        return .partitions("add partition", [])
      }
      return .partitions("add partition", partitionDefinitions())
    }
    if at(.system), peek().keyword == .versioning {
      advance()
      advance()
      return .other("add system versioning")
    }
    if at(.period), peek().keyword == .for {
      skip { $0.atToken(.comma) }
      return .other("add period")
    }
    return nil
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
      let ifExists = eatIfExists()
      return .dropConstraint(
        identifier(expected: "a constraint's name"), .foreignKey, ifExists: ifExists, behavior: nil)
    case .index, .key:
      advance()
      let ifExists = eatIfExists()
      return .dropIndex(identifier(expected: "an index's name"), ifExists: ifExists)
    case .check:
      advance()
      return .dropConstraint(
        identifier(expected: "a constraint's name"), .check, ifExists: false, behavior: nil)
    case .partition where isName(peek(), as: .label) || peek().keyword == .if:
      advance()
      _ = eatIfExists()
      return .partitions("drop partition", commaList { $0.identifier(as: .label) })
    case .system where peek().keyword == .versioning:
      advance()
      advance()
      return .other("drop system versioning")
    case .period where peek().keyword == .for:
      skip { $0.atToken(.comma) }
      return .other("drop period")
    default: return nil
    }
  }

  /// The actions that only MySQL and MariaDB have, and table options.
  mutating func mysqlAction() -> AlterTableAction.Kind {
    switch token.keyword {
    case .modify, .change: return redefineColumn()
    case .convert where peek().keyword == .to: return convertCharacterSet()
    case .enable, .disable:
      let word = String(advance().keyword.spelling)
      expect(.keys)
      return .other("\(word) keys")
    case .order where peek().keyword == .by:
      advance()
      advance()
      _ = commaList { $0.orderItem() }
      return .other("order by")
    case .force:
      advance()
      return .other("force")
    case .with, .without:
      guard peek().keyword == .validation else { break }
      let word = String(advance().keyword.spelling)
      advance()
      return .other("\(word) validation")
    case .discard, .import: return tablespaceAction()
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
    let ifExists = eatIfExists()
    let from = isChange ? identifier(expected: "a column's name") : nil
    let column = columnDefinition()
    return .redefineColumn(column, from: from, position: columnPosition(), ifExists: ifExists)
  }

  /// CONVERT TO CHARACTER SET name [COLLATE name].
  private mutating func convertCharacterSet() -> AlterTableAction.Kind {
    expect(.convert, .to)
    guard eatCharacterSet() else {
      fail(expected: "`CHARACTER SET`")
      return .unreadable
    }
    let name = eat(.default) ? nil : charsetName()
    let collation = eat(.collate) ? charsetName() : nil
    return .convertCharacterSet(name, collation: collation)
  }

  /// (DISCARD | IMPORT) [PARTITION names] TABLESPACE.
  private mutating func tablespaceAction() -> AlterTableAction.Kind {
    let word = String(advance().keyword.spelling)
    if eat(.partition) { _ = commaList { $0.identifier(as: .label) } }
    expect(.tablespace)
    return .other("\(word) tablespace")
  }

  /// (TRUNCATE | COALESCE | REORGANIZE | EXCHANGE | …) PARTITION ….
  private mutating func partitionAction() -> AlterTableAction.Kind {
    let word = String(advance().keyword.spelling)
    expect(.partition)
    _ = eat(anyOf: .noWriteToBinlog, .local)
    if word == "coalesce" {
      _ = primary()
      return .partitions("coalesce partition", [])
    }
    var names: [Identifier] = []
    if !eat(.all), atName(as: .label), !at(.into) {
      names = commaList { $0.identifier(as: .label) }
    }
    if word == "reorganize", eat(.into) {
      _ = partitionDefinitions()
    } else if word == "exchange" {
      expect(.with)
      expect(.table)
      _ = objectName()
      if at(anyOf: .with, .without) {
        advance()
        expect(.validation)
      }
    } else {
      _ = eat(anyOf: .quick, .fast, .medium, .extended, .changed)
    }
    return .partitions("\(word) partition", names)
  }
}
