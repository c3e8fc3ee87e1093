import Text

extension Parser {
  /// A query, INSERT, UPDATE, DELETE or MERGE with its WITH; what a common table may hold.
  mutating func dataStatement() -> Statement {
    let start = start
    return nested(Statement(.unrecognized, kind: .unrecognized, range: SourceRange(at: start))) {
      parser in
      let with = parser.at(.with) ? parser.withClause() : nil
      let (node, kind) = parser.dataNode(with: with, from: start)
      return Statement(node, kind: kind, range: parser.range(from: start))
    }
  }

  mutating func dataNode(
    with: WithClause?, from start: UInt32
  ) -> (Statement.Node, StatementKind) {
    switch token.keyword {
    case .insert where with == nil || !dialect.isMySQLFamily:
      return (.insert(insert(with: with)), "insert")
    case .replace where dialect.isMySQLFamily && with == nil:
      return (.insert(insert(with: with)), "replace")
    case .update:
      if with != nil { uses(.commonTableBeforeChange) }
      return (.update(update(with: with)), "update")
    case .delete:
      if with != nil { uses(.commonTableBeforeChange) }
      return (.delete(delete(with: with)), "delete")
    case .merge where !dialect.isMySQLFamily: return (.merge(merge(with: with)), "merge")
    default:
      let kind: StatementKind = at(.values) ? "values" : at(.table) ? "table" : "select"
      return (.query(query(with: with, from: start)), kind)
    }
  }

  /// INSERT [INTO] table [AS alias] [`(` columns `)`] (VALUES … | query | SET … | DEFAULT VALUES)
  /// [ON CONFLICT … | ON DUPLICATE KEY UPDATE …] [RETURNING …].
  private mutating func insert(with: WithClause?) -> Insert {
    let isReplace = advance().keyword == .replace
    let hint = optimizerHint()
    var modifiers: [String] = []
    var isIgnore = false
    if dialect.isMySQLFamily {
      if let word = eat(anyOf: .lowPriority, .delayed) { modifiers.append(String(word.spelling)) }
      if !isReplace {
        if eat(.highPriority) { modifiers.append("high_priority") }
        isIgnore = eat(.ignore)
      }
    }
    if !eat(.into), !dialect.isMySQLFamily { fail(expected: "`INTO`") }
    var insert = Insert(
      table: relationName(), source: .defaultValues)
    insert.with = with
    insert.isReplace = isReplace
    insert.isIgnore = isIgnore
    insert.hint = hint
    insert.modifiers = modifiers
    if dialect.isMySQLFamily, at(.partition), peek().kind == .leftParenthesis {
      advance()
      insert.partitions = partitionNames()
    }
    if !dialect.isMySQLFamily, eat(.as) { insert.alias = identifier() }
    if atToken(.leftParenthesis), !atQueryStart {
      (insert.columns, insert.columnParts) = insertColumns()
    }
    if !dialect.isMySQLFamily, eat(.overriding) {
      used(.identityColumn)
      insert.overriding = overridingValue()
    }
    let hasColumns = position > 0 && tokens[position - 1].kind == .rightParenthesis
    if dialect.isMySQLFamily, at(.set), hasColumns, !insert.columns.isEmpty {
      fail(expected: "`VALUES`")
    }
    insert.source = insertSource()
    if dialect.isMySQLFamily, !isReplace, eat(.as) {
      used(.rowAlias)
      insert.alias = identifier()
      if atToken(.leftParenthesis) { _ = columnList() }
    }
    if at(.on), !isReplace { insert.onConflict = onConflict() }
    if at(.returning) { uses(.insertReturning) }
    insert.returning = returning(&insert.returningAliases)
    return insert
  }

  /// `(` [column (`.` field | `[` n `]`)* `,` …] `)`.
  private mutating func insertColumns() -> (names: [Identifier], parts: [[TargetPart]]) {
    if dialect.isMySQLFamily, peek().kind == .rightParenthesis {
      advance()
      advance()
      return ([], [])
    }
    var parts: [[TargetPart]] = []
    let names = parenthesizedList { parser in
      guard parser.dialect.isMySQLFamily else {
        let name = parser.identifier(expected: "a column's name")
        parts.append(parser.targetParts())
        return name
      }
      let name = parser.objectName(parts: 3, expected: "a column's name")
      while parser.atToken(.leftBracket) {
        parser.skip { $0.atToken(.comma) || $0.atToken(.rightParenthesis) }
      }
      if parser.atToken(.dot), parser.peek().kind == .star {
        parser.advance()
        parser.advance()
      }
      return name.name
    }
    return (names, parts.allSatisfy(\.isEmpty) ? [] : parts)
  }

  /// (SYSTEM | USER) VALUE; behind OVERRIDING.
  private mutating func overridingValue() -> String {
    guard let word = eat(anyOf: .system, .user) else {
      fail(expected: "`SYSTEM` or `USER`")
      return ""
    }
    expect(.value)
    return String(word.spelling)
  }

  /// opt_indirection → (`.` name | `.` `*` | `[` … `]`)*.
  private mutating func targetParts() -> [TargetPart] {
    var parts: [TargetPart] = []
    while !isFailing {
      if atToken(.leftBracket) {
        parts.append(.element(arraySubscript()))
      } else if eatToken(.dot) {
        if eatToken(.star) {
          parts.append(.allFields)
        } else {
          parts.append(.field(identifier(as: .label, expected: "a field's name")))
        }
      } else {
        break
      }
    }
    return parts
  }

  private mutating func insertSource() -> Insert.Source {
    if !dialect.isMySQLFamily, eat(.default) {
      expect(.values)
      return .defaultValues
    }
    if dialect.isMySQLFamily {
      if eat(.set) { return .assignments(commaList { $0.assignment() }) }
      if at(.values) || at(.value) {
        let start = start
        advance()
        let writesRow = at(.row) && peek().kind == .leftParenthesis
        if writesRow { uses(.rowInInsert) }
        let rows = commaList { parser in
          if writesRow { parser.expect(.row) }
          parser.expectToken(.leftParenthesis)
          let row = parser.atToken(.rightParenthesis) ? [] : parser.commaList { $0.expression() }
          parser.expectToken(.rightParenthesis)
          return row
        }
        return .query(Query(body: .values(rows), range: range(from: start)))
      }
    }
    return .query(query())
  }

  /// ON CONFLICT [target] DO (NOTHING | UPDATE SET …) | ON DUPLICATE KEY UPDATE ….
  private mutating func onConflict() -> OnConflict {
    var clause = OnConflict()
    expect(.on)
    if dialect.isMySQLFamily {
      expect(.duplicate)
      expect(.key, .update)
      isInsideDuplicateUpdate = true
      clause.assignments = commaList { $0.assignment() }
      isInsideDuplicateUpdate = false
      return clause
    }
    expect(.conflict)
    if eat(.on) {
      expect(.constraint)
      clause.constraint = identifier()
    } else if atToken(.leftParenthesis) {
      clause.target = parenthesizedList { $0.indexElement() }
      if eat(.where) { clause.targetCondition = expression() }
    }
    expect(.do)
    if eat(.nothing) { return clause }
    expect(.update, .set)
    clause.assignments = commaList { $0.assignment() }
    if eat(.where) { clause.condition = expression() }
    return clause
  }

  /// RETURNING items; PostgreSQL 18: RETURNING WITH (OLD AS o, NEW AS n) items.
  mutating func returning() -> [SelectItem] {
    var aliases: [ReturningAlias] = []
    return returning(&aliases)
  }

  private mutating func returning(_ aliases: inout [ReturningAlias]) -> [SelectItem] {
    guard at(.returning), !dialect.isMySQLFamily || !isEndOfOperand(peek()), eat(.returning) else {
      return []
    }
    if !dialect.isMySQLFamily, eat(.with) {
      used(.returningOldNew)
      aliases = parenthesizedList { parser in
        if !parser.at(anyOf: .old, .new) { parser.fail(expected: "`OLD` or `NEW`") }
        let word = parser.identifier(as: .label)
        parser.expect(.as)
        return ReturningAlias(word: word, alias: parser.identifier())
      }
    }
    let items = commaList { $0.selectItem() }
    if isInsideRoutine, eat(.into) {
      _ = intoTargets()
    }
    return items
  }

  /// column `=` (expression | DEFAULT) | `(` columns `)` `=` …; columns may have subscripts and fields.
  mutating func assignment() -> Assignment {
    let start = start
    var columns: [ObjectName] = []
    var parts: [[TargetPart]] = []
    let isList = atToken(.leftParenthesis) && !dialect.isMySQLFamily
    if isList {
      columns = parenthesizedList { $0.assignedColumn(&parts) }
    } else {
      columns = [assignedColumn(&parts)]
    }
    if !eatToken(.equals), !(dialect.isMySQLFamily && eatToken(.colonEquals)) {
      fail(expected: "`=`")
    }
    let value = expression()
    var assignment = Assignment(columns: columns, value: value, range: range(from: start))
    assignment.isList = isList
    if isList, !dialect.isMySQLFamily { usesAssignedRow(value) }
    if !parts.allSatisfy(\.isEmpty) { assignment.columnParts = parts }
    return assignment
  }

  /// A column that is assigned to; what follows its name in PostgreSQL is added to `parts`.
  private mutating func assignedColumn(_ parts: inout [[TargetPart]]) -> ObjectName {
    if !dialect.isMySQLFamily {
      let name = identifier(expected: "a column's name")
      parts.append(targetParts())
      return ObjectName(name: name)
    }
    let name: ObjectName
    if atToken(.userVariable) {
      let token = advance()
      name = ObjectName(name: Identifier(text(of: token), range: token.range))
    } else {
      name = objectName(parts: 3, expected: "a column's name")
    }
    while atToken(.leftBracket), !isFailing {
      var depth = 0
      repeat {
        if atToken(.leftBracket) { depth += 1 }
        if atToken(.rightBracket) { depth -= 1 }
        advance()
      } while depth > 0 && !atStatementEnd
      if atToken(.dot), isName(peek(), as: .label) {
        advance()
        advance()
      }
    }
    return name
  }

  /// UPDATE table [AS alias] SET … [FROM …] [WHERE …] [RETURNING …]; MySQL: several tables, ORDER BY, LIMIT.
  private mutating func update(with: WithClause?) -> Update {
    expect(.update)
    let hint = optimizerHint()
    var modifiers: [String] = []
    if dialect.isMySQLFamily {
      if eat(.lowPriority) { modifiers.append("low_priority") }
      if eat(.ignore) { modifiers.append("ignore") }
    }
    let tables = dialect.isMySQLFamily ? updatedTables() : [relationWithAlias()]
    expect(.set)
    var update = Update(tables: tables, assignments: commaList { $0.assignment() })
    update.with = with
    update.hint = hint
    update.modifiers = modifiers
    if !dialect.isMySQLFamily, eat(.from) { update.from = fromItems() }
    update.condition = whereClause()
    orderAndLimit(&update.orderBy, &update.limit)
    if !dialect.isMySQLFamily { update.returning = returning(&update.returningAliases) }
    return update
  }

  /// [WHERE expression | WHERE CURRENT OF cursor].
  mutating func whereClause() -> Expression? {
    guard eat(.where) else { return nil }
    let start = start
    if at(.current), peek().keyword == .of {
      advance()
      advance()
      return make(.currentOf(identifier()), from: start)
    }
    return expression()
  }

  mutating func orderAndLimit(_ orderBy: inout [OrderItem], _ limit: inout Expression?) {
    guard dialect.isMySQLFamily else { return }
    if eat(.order) {
      expect(.by)
      orderBy = commaList { $0.orderItem() }
    }
    if eat(.limit) { limit = limitValue() }
  }

  /// DELETE FROM table [USING …] [WHERE …] [RETURNING …]; MySQL: DELETE tables FROM …, FROM tables USING ….
  private mutating func delete(with: WithClause?) -> Delete {
    if dialect.isMySQLFamily { return mysqlDelete(with: with) }
    expect(.delete)
    var delete: Delete
    if eat(.from) {
      delete = Delete(tables: [relationWithAlias()])
      if eat(.using) { delete.using = fromItems() }
    } else {
      fail(expected: "`FROM`")
      delete = Delete(tables: [])
    }
    delete.with = with
    delete.condition = whereClause()
    delete.returning = returning(&delete.returningAliases)
    return delete
  }

  /// MERGE INTO target USING source ON condition (WHEN …)+ [RETURNING …].
  private mutating func merge(with: WithClause?) -> Merge {
    uses(.merge)
    expect(.merge)
    expect(.into)
    let target = relationWithAlias()
    expect(.using)
    let source = tableReference()
    expect(.on)
    let condition = expression()
    var branches: [Merge.Branch] = []
    while eat(.when) { branches.append(mergeBranch()) }
    if branches.isEmpty { fail(expected: "`WHEN`") }
    var merge = Merge(target: target, source: source, condition: condition, branches: branches)
    merge.with = with
    if at(.returning) { uses(.mergeReturning) }
    merge.returning = returning(&merge.returningAliases)
    return merge
  }

  /// [NOT] MATCHED [BY SOURCE | BY TARGET] [AND condition] THEN action.
  private mutating func mergeBranch() -> Merge.Branch {
    let isMatched = !eat(.not)
    expect(.matched)
    var bySource = false
    if !isMatched, eat(.by) {
      used(.mergeBySource)
      bySource = at(.source)
      if eat(anyOf: .source, .target) == nil { fail(expected: "`SOURCE` or `TARGET`") }
    }
    let condition = eat(.and) ? expression() : nil
    expect(.then)
    let action: Merge.Action
    if isMatched || bySource, eat(.update) {
      expect(.set)
      action = .update(commaList { $0.assignment() })
    } else if isMatched || bySource, eat(.delete) {
      action = .delete
    } else if !isMatched, !bySource, eat(.insert) {
      var insert = Merge.MergeInsert()
      if atToken(.leftParenthesis) { (insert.columns, insert.columnParts) = insertColumns() }
      if eat(.overriding) { insert.overriding = overridingValue() }
      let isDefault = eat(.default)
      expect(.values)
      if !isDefault { insert.values = parenthesizedList { $0.expression() } }
      action = .insert(insert)
    } else {
      expect(.do, .nothing)
      action = .doNothing
    }
    return Merge.Branch(
      isMatched: isMatched, bySource: bySource, condition: condition, action: action)
  }
}
