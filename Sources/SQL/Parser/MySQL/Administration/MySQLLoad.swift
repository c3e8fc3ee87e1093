import Text

/// LOAD DATA, LOAD XML, key caches, HANDLER (MySQL manual, pages of these names).
extension Parser {
  /// LOAD (DATA | XML | INDEX INTO CACHE) …, CACHE INDEX ….
  mutating func loadStatement() -> Statement.Node {
    if eat(.cache) {
      expect(.index)
      let first = cachedTables(hasLeaves: false)
      expect(.in)
      if !eat(.default) { _ = identifier(expected: "a key cache") }
      return .other(first)
    }
    expect(.load)
    if eatPhrase("index into cache") { return .other(cachedTables(hasLeaves: true)) }
    let isXML = eat(.xml)
    if !isXML { expect(.data) }
    _ = eat(anyOf: .lowPriority, .concurrent)
    if dialect.hasServerComponents, eat(.from) { return loadBulk(isXML: isXML) }
    _ = eat(.local)
    expect(.infile)
    _ = stringLiteral()
    _ = eat(anyOf: .replace, .ignore)
    return loadInto(isXML: isXML)
  }

  /// MySQL 9: (INFILE | URL | S3) '…' [COUNT n] [IN PRIMARY KEY ORDER]; behind LOAD DATA FROM.
  private mutating func loadBulk(isXML: Bool) -> Statement.Node {
    expectPhrase(anyOf: "infile", "url", "s3")
    _ = stringLiteral()
    if eatPhrase("count") { wholeNumber() }
    _ = eatPhrase("in primary key order")
    return loadInto(isXML: isXML)
  }

  /// INTO TABLE table ….
  private mutating func loadInto(isXML: Bool) -> Statement.Node {
    expect(.into)
    expect(.table)
    var load = Copy(table: objectName(expected: "a table's name"), isFrom: true)
    if eat(.partition) { _ = partitionNames() }
    if eatCharacterSet() { _ = charsetName() }
    if isXML, eatPhrase("rows identified by") { _ = stringLiteral() }
    fieldsAndLines()
    if eat(.ignore) {
      wholeNumber()
      if eat(anyOf: .lines, .rows) == nil { fail(expected: "`LINES` or `ROWS`") }
    }
    if atToken(.leftParenthesis) {
      expectToken(.leftParenthesis)
      if !atToken(.rightParenthesis) {
        repeat {
          if atToken(.userVariable) {
            advance()
          } else {
            load.columns.append(objectName(expected: "a column's name").name)
          }
        } while eatToken(.comma)
      }
      expectToken(.rightParenthesis)
    }
    if eat(.set) { _ = commaList { $0.assignment() } }
    if dialect.hasServerComponents { loadTuning() }
    return .copy(load)
  }

  /// [PARALLEL `=` n] [MEMORY `=` size] [ALGORITHM `=` BULK] (MySQL 8.4).
  private mutating func loadTuning() {
    while let word = eatPhrase(anyOf: "parallel", "memory", "algorithm") {
      expectToken(.equals)
      switch word {
      case "parallel": wholeNumber()
      case "memory": _ = size()
      default: expectPhrase("bulk")
      }
    }
  }

  /// [(FIELDS | COLUMNS) part+] [LINES part+], of LOAD DATA and INTO OUTFILE.
  mutating func fieldsAndLines() {
    if eat(anyOf: .fields, .columns) != nil {
      var count = 0
      while !isFailing,
        eatPhrase(
          anyOf: "terminated by", "optionally enclosed by", "enclosed by", "escaped by") != nil
      {
        textOrBits()
        count += 1
      }
      if count == 0 { fail(expected: "`TERMINATED BY`, `ENCLOSED BY` or `ESCAPED BY`") }
    }
    if eat(.lines) {
      var count = 0
      while !isFailing, eatPhrase(anyOf: "starting by", "terminated by") != nil {
        textOrBits()
        count += 1
      }
      if count == 0 { fail(expected: "`TERMINATED BY` or `STARTING BY`") }
    }
  }

  private mutating func textOrBits() {
    if atToken(.hexString) || atToken(.bitString) { advance() } else { _ = stringLiteral() }
  }

  /// table [PARTITION `(` … `)`] [(INDEX | KEY) `(` … `)`] [IGNORE LEAVES] `,` …; the first table.
  private mutating func cachedTables(hasLeaves: Bool) -> ObjectName? {
    let tables = commaList { parser in
      let name = parser.objectName(expected: "a table's name")
      if parser.eat(.partition) {
        parser.expectToken(.leftParenthesis)
        if !parser.eat(.all) {
          repeat { _ = parser.identifier() } while parser.eatToken(.comma)
        }
        parser.expectToken(.rightParenthesis)
      }
      if parser.eat(anyOf: .index, .key) != nil { parser.keyNames() }
      if hasLeaves { _ = parser.eatPhrase("ignore leaves") }
      return name
    }
    return tables.first
  }

  /// `(` [(name | PRIMARY) `,` …] `)`.
  @discardableResult
  mutating func keyNames() -> [Identifier] {
    var names: [Identifier] = []
    expectToken(.leftParenthesis)
    if !atToken(.rightParenthesis) {
      repeat {
        names.append(at(.primary) ? takeIdentifier() : identifier(expected: "an index's name"))
      } while eatToken(.comma) && !isFailing
    }
    expectToken(.rightParenthesis)
    return names
  }

  /// `(` name `,` … `)`; behind PARTITION.
  mutating func partitionNames() -> [Identifier] {
    parenthesizedList { $0.identifier(expected: "a partition's name") }
  }

  // MARK: HANDLER

  /// HANDLER table (OPEN [[AS] alias] | CLOSE | READ …).
  mutating func handlerStatement() -> Statement.Node {
    expect(.handler)
    let name = objectName(expected: "a table's name")
    if !name.qualifiers.isEmpty, !at(.open) { fail(expected: "`OPEN`") }
    switch expectPhrase(anyOf: "open", "close", "read") {
    case "open":
      if eat(.as) || atName() { _ = identifier(expected: "an alias") }
    case "read": handlerRead()
    default: break
    }
    return .other(name)
  }

  /// ([index] (FIRST | NEXT | PREV | LAST) | index operator `(` values `)`) [WHERE …] [LIMIT …].
  private mutating func handlerRead() {
    let places: [Keyword] = [.first, .next, .prev, .last]
    let isPlace =
      places.contains(token.keyword)
      && (isEndOfOperand(peek()) || peek().keyword == .where || peek().keyword == .limit)
    if isPlace {
      if eat(anyOf: .first, .next) == nil { fail(expected: "`FIRST` or `NEXT`") }
    } else {
      if !eat(.primary) { _ = identifier(expected: "an index's name") }
      if atToken(.equals) || atToken(.operator) {
        let op = text(of: advance())
        if !["=", "<", "<=", ">", ">="].contains(op) { fail(expected: "`=`") }
        _ = parenthesizedList { $0.expression() }
      } else if eat(anyOf: .first, .next, .prev, .last) == nil {
        fail(expected: "`FIRST`, `NEXT`, `PREV` or `LAST`")
      }
    }
    if eat(.where) { _ = expression() }
    plainLimit()
  }
}
