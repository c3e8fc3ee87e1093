import Text

/// What queries of MySQL and MariaDB have of their own.
extension Parser {
  // MARK: Tables

  /// PARTITION `(` names `)` | index hint `,` … | FOR SYSTEM_TIME …, behind a table and its alias.
  mutating func tableModifiers(
    _ table: inout TableReference, mayHavePartitions: Bool = true
  ) {
    guard dialect.isMySQLFamily else { return }
    while !isFailing {
      if mayHavePartitions, at(.partition), peek().kind == .leftParenthesis {
        advance()
        table.partitions = partitionNames()
      } else if atIndexHint {
        table.indexHints.append(indexHint())
        if atToken(.comma), [.use, .ignore, .force].contains(peek().keyword),
          [.index, .key].contains(peek(2).keyword)
        {
          advance()
        }
      } else if at(.for), peek().keyword == .systemTime {
        uses(.systemVersioning)
        advance()
        advance()
        table.systemTime = systemTime()
      } else {
        return
      }
    }
  }

  private var atIndexHint: Bool {
    at(anyOf: .use, .force, .ignore) && [.index, .key].contains(peek().keyword)
  }

  /// (USE | FORCE | IGNORE) (INDEX | KEY) [FOR (JOIN | ORDER BY | GROUP BY)] `(` [index `,` …] `)`.
  private mutating func indexHint() -> IndexHint {
    let verb = String(advance().keyword.spelling)
    advance()
    let purpose = eat(.for) ? expectPhrase(anyOf: "join", "order by", "group by") : nil
    if verb != "use", atToken(.leftParenthesis), peek().kind == .rightParenthesis {
      advance()
      fail(expected: "an index's name")
    }
    return IndexHint(verb: verb, purpose: purpose, indexes: keyNames())
  }

  /// ALL | AS OF time | BETWEEN time AND time | FROM time TO time; time → [TIMESTAMP | TRANSACTION] value.
  private mutating func systemTime() -> SystemTimePeriod? {
    if eat(.all) { return .all }
    if eat(.as) {
      expect(.of)
      return .asOf(systemTimePoint())
    }
    if eat(.between) {
      let first = systemTimePoint()
      expect(.and)
      return .between(first, systemTimePoint())
    }
    if eat(.from) {
      let first = systemTimePoint()
      expect(.to)
      return .from(first, to: systemTimePoint())
    }
    fail(expected: "`AS OF`, `BETWEEN`, `FROM` or `ALL`")
    return nil
  }

  @discardableResult
  mutating func systemTimePoint() -> SystemTimePeriod.Point {
    var word: String?
    if at(anyOf: .timestamp, .transaction), peek().kind != .leftParenthesis {
      word = String(advance().keyword.spelling)
    }
    return SystemTimePeriod.Point(word: word, value: expression(above: .bitOr))
  }

  /// The optimizer hint behind the word that was eaten last (MySQL manual, "Optimizer Hints").
  func optimizerHint() -> String? {
    guard dialect.isMySQLFamily, !source.comments.isEmpty else { return nil }
    let index = firstComment(from: previousEnd)
    guard index < source.comments.count else { return nil }
    let comment = source.comments[index]
    guard comment.kind == .block, comment.range.end <= token.start else { return nil }
    let text = source.file.text(in: comment.range)
    return text.hasPrefix("/*+") ? text : nil
  }

  /// MariaDB: [FOR PORTION OF period FROM value TO value], behind the table of UPDATE and DELETE.
  mutating func portion() {
    guard at(.for), atPhrase("for portion of") else { return }
    uses(.timePeriods)
    expectPhrase("for portion of")
    if at(.systemTime) { fail(expected: "a period's name") }
    _ = identifier(expected: "a period's name")
    expect(.from)
    _ = expression()
    expect(.to)
    _ = expression()
  }

  // MARK: JSON_TABLE

  /// JSON_TABLE `(` expression `,` path COLUMNS `(` column `,` … `)` [ON EMPTY] [ON ERROR] `)`.
  ///
  /// The names are those of the columns, nested ones too.
  mutating func mysqlJSONTable() -> (Expression, columns: [Identifier]) {
    let start = start
    uses(.jsonTable)
    let name = ObjectName(name: takeIdentifier())
    expectToken(.leftParenthesis)
    let document = expression()
    expectToken(.comma)
    let path = primary()
    let columns = jsonColumns()
    jsonResponses()
    expectToken(.rightParenthesis)
    let call = FunctionCall(name: name, arguments: [document, path])
    return (make(.call(call), from: start), columns)
  }

  /// COLUMNS `(` column `,` … `)`.
  private mutating func jsonColumns() -> [Identifier] {
    guard nesting < Parser.maximumNesting else {
      fail(.tooDeep, "nested more than \(Parser.maximumNesting) levels deep", at: token.range)
      return []
    }
    nesting += 1
    defer { nesting -= 1 }
    expect(.columns)
    expectToken(.leftParenthesis)
    var columns: [Identifier] = []
    repeat { columns += jsonColumn() } while eatToken(.comma) && !isFailing
    expectToken(.rightParenthesis)
    return columns
  }

  /// name FOR ORDINALITY | name type [COLLATE …] [EXISTS] PATH '…' responses | NESTED [PATH] '…' COLUMNS ….
  private mutating func jsonColumn() -> [Identifier] {
    if at(.nested), peek().keyword == .path || peek().kind == .string {
      advance()
      if dialect.hasServerComponents { _ = eat(.path) } else { expect(.path) }
      _ = primary()
      return jsonColumns()
    }
    let name = identifier(expected: "a column's name")
    if eatPhrase("for ordinality") { return [name] }
    _ = mysqlType()
    if eat(.collate) { _ = charsetName() }
    _ = eat(.exists)
    expect(.path)
    _ = primary()
    jsonResponses()
    return [name]
  }

  // MARK: SELECT … INTO

  /// INTO (OUTFILE '…' [CHARACTER SET …] [FIELDS …] [LINES …] | DUMPFILE '…' | variables).
  mutating func mysqlSelectInto() -> SelectInto {
    expect(.into)
    if let word = eat(anyOf: .outfile, .dumpfile) {
      let file = stringLiteral()
      if word == .outfile {
        if eatCharacterSet() { _ = charsetName() }
        fieldsAndLines()
      }
      return .file(file)
    }
    return .variables(
      commaList { parser in
        let start = parser.start
        if parser.atToken(.userVariable) || parser.atToken(.placeholder) { return parser.primary() }
        let name = parser.objectName(parts: 3, expected: "a variable")
        return parser.make(.column(name), from: start)
      })
  }

  // MARK: Order of clauses

  /// Where the clause that comes next stands among those behind a query's body; nil for no clause.
  var tailClause: Int? {
    switch token.keyword {
    case .order: 1
    case .limit, .offset, .fetch: 2
    case .procedure: 3
    case .into: 4
    case .for, .lock: 5
    default: nil
    }
  }

  /// Fails where the next clause stands in front of one that was read already.
  mutating func checkTailOrder(_ last: inout Int) {
    guard dialect.isMySQLFamily, let clause = tailClause else { return }
    let mayRepeat = clause == 5 || (clause == 2 && !at(.limit))
    if clause < last || (clause == last && !mayRepeat), clause != 4 {
      fail(expected: "`;`", help: "the order is ORDER BY, LIMIT, INTO, FOR UPDATE")
    }
    last = max(last, clause)
  }
}
