import Text

extension Parser {
  /// PreparableStmt: a query or a data statement.
  mutating func preparableStatement() -> Statement {
    guard atQueryStart || at(anyOf: .insert, .update, .delete, .merge) else {
      let start = start
      fail(expected: "a query or a data statement")
      return Statement(.unrecognized, kind: .unrecognized, range: SourceRange(at: start))
    }
    return dataStatement()
  }

  // MARK: COPY

  /// COPY [BINARY] (table [`(` columns `)`] (FROM | TO) | `(` statement `)` TO) [PROGRAM] file options.
  ///
  /// The rows that follow are the file's.
  mutating func postgresqlCopy() -> Statement.Node {
    expect(.copy)
    var copy = Copy(table: nil, isFrom: false)
    if atToken(.leftParenthesis) {
      expectToken(.leftParenthesis)
      let statement = preparableStatement()
      copy.statement = statement
      if case .query(let query) = statement.node { copy.query = query }
      expectToken(.rightParenthesis)
      expect(.to)
    } else {
      copy.isBinary = eat(.binary)
      copy.table = relationName()
      if atToken(.leftParenthesis) { copy.columns = columnList() }
      copy.isFrom = at(.from)
      if eat(anyOf: .from, .to) == nil { fail(expected: "`FROM` or `TO`") }
    }
    copyTarget(&copy)
    copyOptions(&copy)
    if copy.isFrom, at(.where) { uses(.copyWhere) }
    if copy.isFrom, eat(.where) { copy.condition = expression() }
    if atToken(.terminator), peek().kind == .copyData { copy.data = peek().range }
    return .copy(copy)
  }

  /// [PROGRAM] 'file' | STDIN | STDOUT.
  private mutating func copyTarget(_ copy: inout Copy) {
    copy.isProgram = eat(.program)
    if !copy.isProgram, eat(anyOf: .stdin, .stdout) != nil { return }
    copy.fileName = stringLiteral()
  }

  /// [[USING] DELIMITERS 'c'] [WITH] (`(` option `,` … `)` | old option*).
  private mutating func copyOptions(_ copy: inout Copy) {
    if at(.using) || at(.delimiters) {
      _ = eat(.using)
      expect(.delimiters)
      copy.delimiters = stringLiteral()
    }
    _ = eat(.with)
    if atToken(.leftParenthesis) {
      copy.options += parenthesizedList { $0.copyOption() }
      usesOptions(copy.options, of: Parser.copyOptionFeatures)
    } else {
      while !isFailing, let option = oldCopyOption() { copy.options.append(option) }
      copy.hasBareOptions = !copy.options.isEmpty
    }
  }

  /// label [word or string | number | `*` | `(` words `)`].
  private mutating func copyOption() -> TableOption {
    let start = start
    let name = identifier(as: .label, expected: "an option such as `FORMAT`").text
    var value: Expression?
    let place = self.start
    if atToken(.leftParenthesis) {
      let words = parenthesizedList { $0.booleanOrString(from: $0.start) }
      value = make(.row(words, explicit: false), from: place)
    } else if atToken(.star) {
      advance()
      value = make(.star([]), from: place)
    } else if at(.default) {
      value = primary()
    } else if !atToken(.comma), !atToken(.rightParenthesis) {
      value = parameterValue()
    }
    return TableOption(name: name, value: value, range: range(from: start))
  }

  /// copy_opt_item: BINARY, FREEZE, DELIMITER 'c', NULL 'x', CSV, HEADER, QUOTE 'c', FORCE QUOTE …; nil: none.
  private mutating func oldCopyOption() -> TableOption? {
    let start = start
    let name: String
    var value: Expression?
    switch token.keyword {
    case .oids where reads(.oids):
      uses(.oids)
      advance()
      name = "oids"
    case .binary, .freeze, .csv, .header: name = String(advance().keyword.spelling)
    case .delimiter, .null, .quote, .escape:
      name = String(advance().keyword.spelling)
      _ = eat(.as)
      let literal = stringLiteral()
      value = Expression(.string(literal), range: literal.range)
    case .encoding:
      advance()
      name = "encoding"
      let literal = stringLiteral()
      value = Expression(.string(literal), range: literal.range)
    case .force:
      advance()
      if eat(.not) {
        expect(.null)
        name = "force_not_null"
      } else if eat(.null) {
        name = "force_null"
      } else {
        expect(.quote)
        name = "force_quote"
      }
      let place = self.start
      if eatToken(.star) {
        value = make(.star([]), from: place)
      } else {
        let columns = nameList(expected: "a column's name").map {
          Expression(.column(ObjectName(name: $0)), range: $0.range)
        }
        value = make(.row(columns, explicit: false), from: place)
      }
    default: return nil
    }
    return TableOption(name: name, value: value, range: range(from: start))
  }

  // MARK: LOCK, REINDEX, REFRESH

  /// [TABLE] relations [IN mode MODE] [NOWAIT]; behind LOCK.
  mutating func postgresqlLock() -> Statement.Node {
    _ = eat(.table)
    let tables = commaList { $0.relationExpression() }
    var mode: String?
    if eat(.in) {
      mode = lockMode()
      expect(.mode)
    }
    let wait: LockWait? = eat(.nowait) ? .noWait : nil
    let items = tables.map { table in
      var item = LockTables.Item(table: table.name, mode: mode)
      item.isOnly = table.only
      return item
    }
    return .lockTables(LockTables(items: items, wait: wait))
  }

  /// ACCESS SHARE | ROW SHARE | ROW EXCLUSIVE | SHARE [UPDATE | ROW EXCLUSIVE] | [ACCESS] EXCLUSIVE.
  private mutating func lockMode() -> String {
    switch advance().keyword {
    case .access:
      if eat(.share) { return "access share" }
      expect(.exclusive)
      return "access exclusive"
    case .row:
      if eat(.share) { return "row share" }
      expect(.exclusive)
      return "row exclusive"
    case .share:
      if at(anyOf: .update, .row) {
        let word = String(advance().keyword.spelling)
        expect(.exclusive)
        return "share \(word) exclusive"
      }
      return "share"
    case .exclusive: return "exclusive"
    default:
      fail(expected: "a lock mode such as `ACCESS EXCLUSIVE`")
      return ""
    }
  }

  /// REINDEX [`(` options `)`] (INDEX | TABLE | SCHEMA | DATABASE | SYSTEM) [CONCURRENTLY] [name].
  mutating func reindexStatement() -> Statement.Node {
    expect(.reindex)
    let options = atToken(.leftParenthesis) ? utilityOptions() : []
    usesOptions(options, of: Parser.reindexOptionFeatures)
    guard let target = eat(anyOf: .index, .table, .schema, .database, .system) else {
      fail(expected: "`INDEX`, `TABLE`, `SCHEMA` or `DATABASE`")
      return .unrecognized
    }
    var isConcurrent = options.contains { $0.name == "concurrently" && isOn($0.value) }
    if eat(.concurrently) {
      used(.reindexConcurrently)
      isConcurrent = true
    }
    let name: ObjectName?
    switch target {
    case .index, .table: name = relationName()
    case .schema: name = ObjectName(name: identifier(expected: "a schema's name"))
    default:
      name = optionalIdentifier().map { ObjectName(name: $0) }
      if name == nil { used(.unnamedReindex) }
    }
    var reindex = Reindex(target: String(target.spelling), name: name, isConcurrent: isConcurrent)
    reindex.options = options
    return .reindex(reindex)
  }

  /// An option without a value is on.
  private func isOn(_ value: Expression?) -> Bool {
    switch value?.kind {
    case .boolean(false): false
    case .integer("0"): false
    case .column(let name): name.name.text != "off"
    case .string(let literal): literal.value != "off" && literal.value != "false"
    default: true
    }
  }

  /// REFRESH MATERIALIZED VIEW [CONCURRENTLY] name [WITH [NO] DATA].
  mutating func refreshStatement() -> Statement.Node {
    expect(.refresh)
    expect(.materialized, .view)
    let isConcurrent = eat(.concurrently)
    let name = relationName(expected: "a view's name")
    return .refreshMaterializedView(
      RefreshMaterializedView(name: name, isConcurrent: isConcurrent, withData: withData()))
  }
}
