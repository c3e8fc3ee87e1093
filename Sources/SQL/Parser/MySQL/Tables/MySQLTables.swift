import Text

extension Parser {
  /// [options] [PARTITION BY …] [[IGNORE | REPLACE] [AS] query].
  mutating func mysqlTableTail(_ table: inout CreateTable) {
    table.options = mysqlTableOptions()
    if at(.partition), peek().keyword == .by { table.partitionBy = mysqlPartitionBy() }
    let duplicates = eat(anyOf: .ignore, .replace)
    let hasWord = eat(.as)
    if dialect.hasMariaDBCommands, atToken(.leftParenthesis), peek().keyword == .with {
      advance()
      table.query = query()
      expectToken(.rightParenthesis)
    } else if atQueryStart {
      table.query = query()
    } else if hasWord || duplicates != nil {
      fail(expected: "a query")
    }
  }

  /// LIKE table | `(` LIKE table `)`; nothing may follow it.
  var atTableLike: Bool { at(.like) || (atToken(.leftParenthesis) && peek().keyword == .like) }

  /// option ([`,`] option)*.
  mutating func mysqlTableOptions() -> [TableOption] {
    var options: [TableOption] = []
    while !isFailing, let option = mysqlTableOption() {
      options.append(option)
      if atToken(.comma), isTableOption(peek()) || isEngineAttribute(1) { advance() }
    }
    return options
  }

  private func isEngineAttribute(_ distance: Int) -> Bool {
    let token = peek(distance)
    guard dialect.hasEngineDefinedAttributes, peek(distance + 1).kind == .equals else {
      return false
    }
    return token.kind == .quotedIdentifier || isEngineWord(token)
  }

  /// The words that begin a table option (MySQL and MariaDB "CREATE TABLE").
  private func isTableOption(_ token: Token) -> Bool {
    switch token.keyword {
    case .engine, .autoIncrement, .avgRowLength, .checksum, .tableChecksum, .collate, .comment,
      .connection, .data, .index, .delayKeyWrite, .insertMethod, .keyBlockSize, .maxRows,
      .minRows, .packKeys, .password, .rowFormat, .statsAutoRecalc, .statsPersistent,
      .statsSamplePages, .union, .default, .character, .charset, .char, .storage:
      true
    case .compression, .encryption, .engineAttribute, .secondaryEngine, .secondaryEngineAttribute,
      .tablespace, .autoextendSize:
      dialect.hasServerComponents || token.keyword == .tablespace
    case .with: token.keyword == .with
    case .pageChecksum, .transactional, .sequence: dialect.hasMariaDBCommands
    case .start: dialect.hasServerComponents
    default: false
    }
  }

  private mutating func mysqlTableOption() -> TableOption? {
    let start = start
    guard token.kind == .word, isTableOption(token) else {
      guard atEngineAttribute else { return nil }
      let name = takeIdentifier().text.lowercased()
      expectToken(.equals)
      let value = engineAttributeValue()
      return TableOption(name: name, value: value, range: range(from: start))
    }
    switch token.keyword {
    case .tablespace where dialect.hasMariaDBCommands && peek().kind == .equals: return nil
    case .default:
      advance()
      return characterSetOption(from: start)
    case .character, .charset, .char, .collate: return characterSetOption(from: start)
    case .data, .index:
      guard peek().keyword == .directory else { return nil }
      let name = "\(advance().keyword.spelling) directory"
      advance()
      return tableOption(name, from: start) { $0.optionText() }
    case .with:
      guard atPhrase("with system versioning") else { return nil }
      uses(.systemVersioning)
      expectPhrase("with system versioning")
      return TableOption(name: "with system versioning", value: nil, range: range(from: start))
    case .start:
      guard eatPhrase("start transaction") else { return nil }
      return TableOption(name: "start transaction", value: nil, range: range(from: start))
    case .union:
      guard peek().kind == .equals || peek().kind == .leftParenthesis else { return nil }
      advance()
      _ = eatToken(.equals)
      expectToken(.leftParenthesis)
      if !atToken(.rightParenthesis) {
        repeat { _ = objectName(expected: "a table's name") } while eatToken(.comma)
      }
      expectToken(.rightParenthesis)
      return TableOption(name: "union", value: nil, range: range(from: start))
    case .storage:
      if peek().keyword == .engine {
        advance()
      } else {
        advance()
        return tableOption("storage", from: start) { $0.optionWord("disk", "memory") }
      }
    default: break
    }
    let word = advance().keyword
    return tableOption(String(word.spelling), from: start) { $0.tableOptionValue(of: word) }
  }

  private mutating func tableOption(
    _ name: String, from start: UInt32, _ value: (inout Parser) -> Expression
  ) -> TableOption {
    _ = eatToken(.equals)
    let value = value(&self)
    return TableOption(name: name, value: value, range: range(from: start))
  }

  /// The value of an option by its word.
  private mutating func tableOptionValue(of word: Keyword) -> Expression {
    switch word {
    case .engine, .secondaryEngine:
      let start = start
      if word == .secondaryEngine, at(.null) { return primary() }
      let name = nameOrText("an engine")
      return make(.column(ObjectName(name: name)), from: start)
    case .tablespace:
      let name = identifier(expected: "a tablespace's name")
      return Expression(.column(ObjectName(name: name)), range: name.range)
    case .comment, .connection, .password, .compression, .encryption, .engineAttribute,
      .secondaryEngineAttribute:
      return optionText()
    case .insertMethod: return optionWord("no", "first", "last")
    case .rowFormat:
      return optionWord("default", "dynamic", "fixed", "compressed", "redundant", "compact", "page")
    case .packKeys, .statsAutoRecalc, .statsPersistent: return optionSwitch()
    case .statsSamplePages: return samplePages()
    case .autoextendSize: return size()
    case .transactional, .pageChecksum, .sequence: return engineAttributeValue()
    default: return optionNumber()
    }
  }

  /// A number; what stands behind its point is cut off.
  private mutating func optionNumber() -> Expression {
    atToken(.decimal) ? primary() : wholeNumber()
  }

  /// DEFAULT or a number above 0.
  private mutating func samplePages() -> Expression {
    if at(.default) { return optionWord("default") }
    let number = token
    let value = optionNumber()
    if !isFailing, number.kind == .integer, !(1...65_535).contains(Int(text(of: number)) ?? 0) {
      fail(.invalidLiteral, "there are 1 to 65535 pages", at: number.range)
    }
    return value
  }

  private mutating func optionText() -> Expression {
    let start = start
    let literal = stringLiteral()
    return make(.string(literal), from: start)
  }

  private mutating func optionWord(_ words: String...) -> Expression {
    let start = start
    guard words.contains(where: { atPhrase($0) }) || atToken(.placeholder) else {
      fail(expected: words.map { "`\($0.uppercased())`" }.joined(separator: ", "))
      return unreadable()
    }
    let name = takeIdentifier()
    return make(.column(ObjectName(name: name)), from: start)
  }

  /// 0 | 1 | DEFAULT.
  private mutating func optionSwitch() -> Expression {
    if at(.default) { return optionWord("default") }
    let number = token
    let value = wholeNumber()
    if !isFailing, number.kind == .integer, !["0", "1"].contains(text(of: number)) {
      fail(.invalidLiteral, "expected 0, 1 or `DEFAULT`", at: number.range)
    }
    return value
  }

  /// [DEFAULT] (CHARACTER SET | COLLATE) [=] name.
  mutating func characterSetOption(from start: UInt32) -> TableOption? {
    let name: String
    if eat(.collate) {
      name = "collate"
    } else if eatCharacterSet() {
      name = "character set"
    } else {
      fail(expected: "`CHARACTER SET` or `COLLATE`")
      return nil
    }
    eatEqualSign()
    let value = charsetName()
    return TableOption(
      name: name, value: Expression(.column(ObjectName(name: value)), range: value.range),
      range: range(from: start))
  }
}
