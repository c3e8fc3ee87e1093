import Text

extension Parser {
  /// [options] [PARTITION BY …] [[IGNORE | REPLACE] [AS] query].
  mutating func mysqlTableTail(_ table: inout CreateTable) {
    table.options = mysqlTableOptions()
    if at(.partition), peek().keyword == .by { table.partitionBy = mysqlPartitionBy() }
    table.options += mysqlTableOptions()
    if at(anyOf: .ignore, .replace) { advance() }
    _ = eat(.as)
    if atQueryStart { table.query = query() }
  }

  /// option ([`,`] option)*.
  mutating func mysqlTableOptions() -> [TableOption] {
    var options: [TableOption] = []
    while !isFailing, let option = mysqlTableOption() {
      options.append(option)
      if atToken(.comma), isTableOption(peek()) { advance() }
    }
    return options
  }

  /// The words that begin a table option (MySQL and MariaDB "CREATE TABLE").
  private func isTableOption(_ token: Token) -> Bool {
    switch token.keyword {
    case .engine, .type, .autoIncrement, .avgRowLength, .checksum, .tableChecksum, .collate,
      .comment, .compression, .connection, .data, .index, .delayKeyWrite, .encryption,
      .engineAttribute, .insertMethod, .keyBlockSize, .maxRows, .minRows, .packKeys, .password,
      .rowFormat, .secondaryEngine, .secondaryEngineAttribute, .statsAutoRecalc,
      .statsPersistent, .statsSamplePages, .tablespace, .union, .default, .character, .charset,
      .char, .with, .storage, .encrypted, .encryptionKeyId, .pageChecksum, .transactional,
      .sequence, .autoextendSize:
      true
    default: false
    }
  }

  private mutating func mysqlTableOption() -> TableOption? {
    let start = start
    guard token.kind == .word, isTableOption(token) else { return mariadbEngineOption() }
    let name: String
    switch token.keyword {
    case .default:
      advance()
      return characterSetOption(from: start)
    case .character, .charset, .char, .collate: return characterSetOption(from: start)
    case .data, .index:
      guard peek().keyword == .directory else { return nil }
      name = "\(advance().keyword.spelling) directory"
      advance()
    case .with:
      guard peek().keyword == .system else { return nil }
      advance()
      advance()
      expect(.versioning)
      return TableOption(name: "with system versioning", value: nil, range: range(from: start))
    case .union:
      guard peek().kind == .equals || peek().kind == .leftParenthesis else { return nil }
      advance()
      _ = eatToken(.equals)
      _ = parenthesizedList { $0.objectName() }
      return TableOption(name: "union", value: nil, range: range(from: start))
    case .storage:
      advance()
      let value = identifier(as: .label)
      return TableOption(
        name: "storage", value: Expression(.column(ObjectName(name: value)), range: value.range),
        range: range(from: start))
    default: name = String(advance().keyword.spelling)
    }
    _ = eatToken(.equals)
    let value = optionValue()
    return TableOption(name: name, value: value, range: range(from: start))
  }

  /// [DEFAULT] (CHARACTER SET | COLLATE) [=] name.
  private mutating func characterSetOption(from start: UInt32) -> TableOption? {
    let name: String
    if eat(.collate) {
      name = "collate"
    } else if eatCharacterSet() {
      name = "character set"
    } else {
      fail(expected: "`CHARACTER SET` or `COLLATE`")
      return nil
    }
    _ = eatToken(.equals)
    let value = charsetName()
    return TableOption(
      name: name, value: Expression(.column(ObjectName(name: value)), range: value.range),
      range: range(from: start))
  }

  private mutating func optionValue() -> Expression {
    let start = start
    if atToken(.word) || atToken(.quotedIdentifier) {
      let name = identifier(as: .label)
      return make(.column(ObjectName(name: name)), from: start)
    }
    return expression(above: .unary)
  }

  /// MariaDB's engine-defined options: `` `ENCRYPTED`=YES ``, `PAGE_COMPRESSED=1`.
  private mutating func mariadbEngineOption() -> TableOption? {
    guard atToken(.word) || atToken(.quotedIdentifier), peek().kind == .equals else { return nil }
    let start = start
    let name = takeIdentifier().text.lowercased()
    expectToken(.equals)
    let value = optionValue()
    return TableOption(name: name, value: value, range: range(from: start))
  }

  /// PARTITION BY [LINEAR] (HASH | KEY | RANGE [COLUMNS] | LIST [COLUMNS] | SYSTEM_TIME) … [definitions].
  mutating func mysqlPartitionBy() -> PartitionScheme {
    let start = start
    expect(.partition, .by)
    var words: [String] = []
    if eat(.linear) { words.append("linear") }
    guard let method = eat(anyOf: .hash, .key, .range, .list, .systemTime) else {
      fail(expected: "`HASH`, `KEY`, `RANGE` or `LIST`")
      return PartitionScheme(method: "", keys: [], range: range(from: start))
    }
    words.append(String(method.spelling))
    if eat(.columns) { words.append("columns") }
    if method == .key, eat(.algorithm) {
      expectToken(.equals)
      _ = primary()
    }
    var scheme = PartitionScheme(
      method: words.joined(separator: " "), keys: [], range: range(from: start))
    if atToken(.leftParenthesis) { scheme.keys = partitionKeys() }
    partitionDetails(&scheme)
    scheme.range = range(from: start)
    return scheme
  }

  private mutating func partitionKeys() -> [IndexElement] {
    expectToken(.leftParenthesis)
    var keys: [IndexElement] = []
    if !atToken(.rightParenthesis) {
      keys = commaList { parser in
        let start = parser.start
        let value = parser.expression()
        if case .column(let name) = value.kind, name.qualifiers.isEmpty {
          return IndexElement(.column(name.name), range: parser.range(from: start))
        }
        return IndexElement(.expression(value), range: parser.range(from: start))
      }
    }
    expectToken(.rightParenthesis)
    return keys
  }

  /// [INTERVAL … | LIMIT …] [PARTITIONS n] [SUBPARTITION BY … [SUBPARTITIONS n]] [`(` partitions `)`].
  private mutating func partitionDetails(_ scheme: inout PartitionScheme) {
    while !isFailing {
      if eat(.partitions) {
        scheme.count = primary()
      } else if at(.subpartition), peek().keyword == .by {
        advance()
        advance()
        _ = eat(.linear)
        _ = eat(anyOf: .hash, .key)
        if eat(.algorithm) {
          expectToken(.equals)
          _ = primary()
        }
        _ = partitionKeys()
      } else if eat(.subpartitions) || eat(.limit) {
        _ = primary()
      } else if at(.interval) {
        _ = mysqlInterval()
        if eat(.starts) { _ = expression() }
        _ = eat(.auto)
      } else {
        break
      }
    }
    if atToken(.leftParenthesis) { scheme.partitions = partitionDefinitions() }
  }

  /// `(` PARTITION name [VALUES …] [options] [`(` subpartitions `)`] `,` … `)`.
  mutating func partitionDefinitions() -> [Identifier] {
    parenthesizedList { parser in
      if parser.eat(anyOf: .partition, .subpartition) == nil {
        parser.fail(expected: "`PARTITION`")
      }
      let name = parser.identifier(as: .label, expected: "a partition's name")
      parser.skip { $0.atToken(.comma) || $0.atToken(.rightParenthesis) }
      return name
    }
  }
}
