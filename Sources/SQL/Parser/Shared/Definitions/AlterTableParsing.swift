import Text

extension Parser {
  /// ALTER [IGNORE] TABLE [IF EXISTS] [ONLY] name [*] action (`,` action)*; the next token is the
  /// first behind the object's words.
  mutating func alterTable(_ target: AlterTable.Target) -> AlterTable {
    let ifExists = eatInnerIfExists()
    let holdsRows = !dialect.isMySQLFamily && (target == .table || target == .foreignTable)
    let relation =
      holdsRows
      ? relationExpression() : (name: relationName(), only: false)
    var statement = AlterTable(name: relation.name)
    statement.target = target
    statement.ifExists = ifExists
    statement.isOnly = relation.only
    waitClauseBeforeActions()
    if dialect.isMySQLFamily, atStatementEnd { return statement }
    actions(&statement)
    if dialect.isMySQLFamily { checkLoneActions(statement) }
    if !dialect.isMySQLFamily { checkSingleAction(statement) }
    return statement
  }

  private mutating func waitClauseBeforeActions() {
    if at(anyOf: .wait, .nowait) { waitClause() }
  }

  /// action (`,` action)*; after a mistake it goes on behind the next comma.
  private mutating func actions(_ statement: inout AlterTable) {
    var isFirst = true
    let known = diagnostics.count
    while !atStatementEnd || isFirst || isFailing {
      let first = position
      if !isFirst, !isFailing {
        // MySQL's PARTITION BY and partition options follow without a comma.
        let continues = dialect.isMySQLFamily && at(anyOf: .partition, .remove)
        guard continues || eatToken(.comma) else {
          fail(expected: "`,` or `;`")
          forgetLastAction(of: &statement)
          if nextStatementStart != nil { return }
          forgetRepetition(since: known)
          recoverToAction(from: first)
          if atStatementEnd { return }
          continue
        }
      }
      isFirst = false
      firstOfStatement = position
      let start = start
      let clauses = dialect.isMySQLFamily ? algorithmClauses() : nil
      if let clauses {
        statement.algorithm = merged(statement.algorithm, clauses)
        continue
      }
      let kind = action(of: statement.target)
      statement.actions.append(AlterTableAction(kind, range: range(from: start)))
      if isFailing {
        forgetLastAction(of: &statement)
        if nextStatementStart != nil { return }
        forgetRepetition(since: known)
        recoverToAction(from: first)
        if atStatementEnd { return }
      }
    }
  }

  /// A word that begins an action.
  func beginsAction(_ token: Token) -> Bool {
    switch token.keyword {
    case .add, .drop, .alter, .rename: true
    case .modify, .change, .convert, .algorithm, .lock, .engine, .order: dialect.isMySQLFamily
    case .owner, .set, .reset, .validate, .enable, .disable, .force, .inherit, .attach, .detach,
      .cluster, .replica:
      !dialect.isMySQLFamily
    default: false
    }
  }

  /// The same mistake in several actions of one statement is told once.
  private mutating func forgetRepetition(since known: Int) {
    guard let last = diagnostics.last, diagnostics.count > known + 1 else { return }
    let isRepeated = diagnostics[known..<(diagnostics.count - 1)].suffix(8).contains {
      $0.message == last.message
    }
    if isRepeated { diagnostics.removeLast() }
  }

  /// What was read of an action with a mistake is not what its writer meant.
  private func forgetLastAction(of statement: inout AlterTable) {
    guard let last = statement.actions.indices.last else { return }
    statement.actions[last].kind = .unreadable
  }

  private func merged(_ first: AlterAlgorithm?, _ second: AlterAlgorithm) -> AlterAlgorithm {
    AlterAlgorithm(
      algorithm: second.algorithm ?? first?.algorithm, lock: second.lock ?? first?.lock,
      range: first?.range.union(second.range) ?? second.range)
  }

  private mutating func action(of target: AlterTable.Target) -> AlterTableAction.Kind {
    switch token.keyword {
    case .add: return addAction()
    case .drop: return dropAction()
    case .alter: return alterAction()
    case .rename: return renameAction(of: target)
    case .owner where !dialect.isMySQLFamily:
      advance()
      expect(.to)
      return .ownerTo(roleName())
    default:
      return dialect.isMySQLFamily ? mysqlAction() : postgresqlAction(of: target)
    }
  }

  // MARK: ADD

  /// ADD [COLUMN] [IF NOT EXISTS] column | ADD constraint | ADD index (MySQL).
  private mutating func addAction() -> AlterTableAction.Kind {
    expect(.add)
    if atInlineIndex { return .addIndex(inlineIndex()) }
    if dialect.isMySQLFamily, let kind = mysqlAddAction() { return kind }
    if atTableConstraint { return .addConstraint(tableConstraint()) }
    _ = eat(.column)
    let ifNotExists = eatInnerIfNotExists()
    if dialect.isMySQLFamily, atToken(.leftParenthesis) {
      return addColumnsInParentheses(ifNotExists: ifNotExists)
    }
    let column = columnDefinition()
    return .addColumn(column, ifNotExists: ifNotExists, position: columnPosition())
  }

  /// MySQL's ADD [COLUMN] `(` column `,` … `)`: the first column; the others follow as their own actions.
  private mutating func addColumnsInParentheses(ifNotExists: Bool) -> AlterTableAction.Kind {
    var columns: [ColumnDefinition] = []
    expectToken(.leftParenthesis)
    repeat {
      if atInlineIndex {
        _ = inlineIndex()
      } else if atTableConstraint {
        _ = tableConstraint()
      } else {
        columns.append(columnDefinition())
      }
    } while eatToken(.comma)
    expectToken(.rightParenthesis)
    return .addColumns(columns, ifNotExists: ifNotExists)
  }

  /// [FIRST | AFTER column].
  mutating func columnPosition() -> ColumnPosition? {
    guard dialect.isMySQLFamily else { return nil }
    if eat(.first) { return .first }
    return eat(.after) ? .after(identifier(expected: "a column's name")) : nil
  }

  // MARK: DROP

  /// DROP [COLUMN] [IF EXISTS] name | DROP CONSTRAINT … | DROP PRIMARY KEY, FOREIGN KEY, INDEX (MySQL).
  private mutating func dropAction() -> AlterTableAction.Kind {
    expect(.drop)
    if eat(.constraint) {
      used(.dropConstraint, words: 2)
      let ifExists = eatInnerIfExists()
      let name = identifier(expected: "a constraint's name")
      return .dropConstraint(name, .constraint, ifExists: ifExists, behavior: dropBehavior())
    }
    if dialect.isMySQLFamily, let kind = mysqlDropAction() { return kind }
    _ = eat(.column)
    let ifExists = eatInnerIfExists()
    let name = identifier(expected: "a column's name")
    return .dropColumn(name, ifExists: ifExists, behavior: dropBehavior())
  }

  // MARK: ALTER

  /// ALTER [COLUMN] name change | ALTER CONSTRAINT … | ALTER INDEX … (MySQL).
  private mutating func alterAction() -> AlterTableAction.Kind {
    expect(.alter)
    if dialect.isMySQLFamily, let kind = mysqlAlterAction() { return kind }
    if at(.constraint), !dialect.isMySQLFamily {
      advance()
      return alterConstraint()
    }
    _ = eat(.column)
    let ifExists = dialect.isMySQLFamily && eatInnerIfExists()
    if !dialect.isMySQLFamily, atToken(.integer) { return alterNumberedColumn() }
    let name = identifier(expected: "a column's name")
    return .alterColumn(name, columnChange(), ifExists: ifExists)
  }

  /// SET DEFAULT … | DROP DEFAULT | SET NOT NULL | [SET DATA] TYPE … | SET STATISTICS … | ….
  private mutating func columnChange() -> ColumnChange {
    if dialect.isMySQLFamily { return mysqlColumnChange() }
    switch token.keyword {
    case .set: return setColumn()
    case .drop: return dropFromColumn()
    case .type:
      advance()
      return columnType()
    case .add:
      advance()
      uses(.identityColumn)
      expect(.generated)
      let isAlways = eat(.always)
      if !isAlways { expect(.by, .default) }
      expect(.as, .identity)
      let options = atToken(.leftParenthesis) ? parenthesizedSequenceOptions() : []
      return .addIdentity(isAlways: isAlways, options)
    case .restart:
      return identityChange()
    case .reset where peek().kind == .leftParenthesis:
      advance()
      return .resetOptions(storageParameters())
    case .options where peek().kind == .leftParenthesis:
      advance()
      return .foreignOptions(alteredForeignOptions())
    default:
      fail(expected: "`TYPE`, `SET` or `DROP`")
      return .dropDefault
    }
  }

  private mutating func setColumn() -> ColumnChange {
    switch peek().keyword {
    case .default:
      advance()
      advance()
      return .setDefault(expression())
    case .not:
      advance()
      expect(.not, .null)
      return .setNotNull
    case .data:
      advance()
      expect(.data, .type)
      return columnType()
    case .statistics:
      advance()
      advance()
      if eat(.default) {
        used(.defaultStatistics)
        return .setStatistics(nil)
      }
      return .setStatistics(signedInteger())
    case .storage:
      advance()
      advance()
      if at(.default) { uses(.defaultStorage) }
      return .setStorage(at(.default) ? takeIdentifier() : identifier())
    case .compression:
      advance()
      advance()
      used(.columnCompression, words: 2)
      return .setCompression(at(.default) ? takeIdentifier() : identifier())
    case .expression:
      advance()
      advance()
      used(.setExpression, words: 2)
      expect(.as)
      return .setExpression(parenthesizedExpression())
    case .generated, .start, .increment, .minvalue, .maxvalue, .cache, .cycle, .no, .sequence,
      .logged, .unlogged:
      return identityChange()
    default:
      advance()
      guard atToken(.leftParenthesis) else {
        fail(expected: "`DEFAULT`, `NOT NULL` or `DATA TYPE`")
        return .dropDefault
      }
      return .setOptions(storageParameters())
    }
  }

  /// (SET GENERATED … | SET sequence option | RESTART …)*.
  private mutating func identityChange() -> ColumnChange {
    uses(.identityColumn)
    var isAlways: Bool?
    var options: [SequenceOption] = []
    while !isFailing {
      if at(.set) {
        advance()
        if eat(.generated) {
          let always = eat(.always)
          if !always { expect(.by, .default) }
          isAlways = always
          continue
        }
        if at(anyOf: .as, .restart, .owned) { fail(expected: "another sequence option") }
      } else if !at(.restart) {
        break
      }
      guard let option = sequenceOption() else {
        fail(expected: "a sequence option")
        break
      }
      options.append(option)
    }
    return .setIdentity(isAlways: isAlways, options)
  }

  private mutating func dropFromColumn() -> ColumnChange {
    expect(.drop)
    if eat(.default) { return .dropDefault }
    if eat(.not) {
      expect(.null)
      return .dropNotNull
    }
    if eat(.expression) {
      used(.dropExpression, words: 2)
      return .dropExpression(ifExists: eatIfExists())
    }
    if eat(.identity) {
      used(.identityColumn, words: 2)
      return .dropIdentity(ifExists: eatIfExists())
    }
    fail(expected: "`DEFAULT`, `NOT NULL`, `IDENTITY` or `EXPRESSION`")
    return .dropDefault
  }

  /// type [COLLATE …] [USING …].
  private mutating func columnType() -> ColumnChange {
    let type = typeName()
    let collation = eat(.collate) ? objectName() : nil
    let using = eat(.using) ? expression() : nil
    return .setType(type, collation: collation, using: using)
  }

  // MARK: RENAME

  /// RENAME [COLUMN] a TO b | RENAME CONSTRAINT … | RENAME TO … | RENAME INDEX … (MySQL).
  private mutating func renameAction(of target: AlterTable.Target) -> AlterTableAction.Kind {
    expect(.rename)
    if dialect.isMySQLFamily { return mysqlRename() }
    if target == .index || target == .sequence {
      expect(.to)
      return .renameTable(ObjectName(name: identifier()))
    }
    if at(.constraint), target == .table {
      advance()
      let from = identifier(expected: "a constraint's name")
      expect(.to)
      return .renameConstraint(from, to: identifier())
    }
    if eat(.to) { return .renameTable(ObjectName(name: identifier())) }
    if target == .view { used(.renameViewColumn) }
    _ = eat(.column)
    let from = identifier(expected: "a column's name")
    expect(.to)
    return .renameColumn(from, to: identifier(expected: "a column's name"), ifExists: false)
  }
}
