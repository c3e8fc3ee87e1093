import Text

extension Parser {
  /// [STORAGE …] [COMPRESSION …] [OPTIONS (…)]: what stands between a column's type and its constraints.
  mutating func storageAttributes() -> [ColumnAttribute] {
    var attributes: [ColumnAttribute] = []
    for word in [Keyword.storage, .compression] where at(word) {
      let start = start
      uses(word == .storage ? .columnStorage : .columnCompression)
      advance()
      let value = at(.default) ? takeIdentifier() : identifier()
      attributes.append(
        ColumnAttribute(.storage(String(word.spelling), value), range: range(from: start)))
    }
    if at(.options), peek().kind == .leftParenthesis {
      let start = start
      advance()
      attributes.append(ColumnAttribute(.options(foreignOptions()), range: range(from: start)))
    }
    return attributes
  }

  /// OptTypedTableElementList → [`(` (columnOptions | constraint) `,` … `)`].
  mutating func typedTableElements(_ table: inout CreateTable) {
    guard atToken(.leftParenthesis) else { return }
    expectToken(.leftParenthesis)
    repeat {
      if atTableConstraint {
        table.constraints.append(tableConstraint())
      } else {
        table.columns.append(columnOptions())
      }
    } while eatToken(.comma)
    expectToken(.rightParenthesis)
  }

  /// columnOptions → ColId [WITH OPTIONS] attribute*.
  private mutating func columnOptions() -> ColumnDefinition {
    let start = start
    let name = identifier(expected: "a column's name")
    var column = ColumnDefinition(name: name, type: nil, range: range(from: start))
    if at(.with) {
      let place = self.start
      expect(.with)
      expect(.options)
      column.attributes.append(ColumnAttribute(.words("with options"), range: range(from: place)))
    }
    column.attributes += columnAttributes()
    column.range = range(from: start)
    return column
  }

  /// `(` columnList [`,` PERIOD column] `)`.
  mutating func foreignKeyColumns(_ endsWithPeriod: inout Bool) -> [Identifier] {
    var hasPeriod = false
    var isFirst = true
    let names = parenthesizedList { parser in
      if hasPeriod { parser.fail(expected: "`)`", help: "PERIOD stands before the last column") }
      if !isFirst, parser.at(.period), parser.isName(parser.peek()) {
        parser.uses(.periodKey)
        parser.advance()
        hasPeriod = true
      }
      isFirst = false
      return parser.identifier(expected: "a column's name")
    }
    endsWithPeriod = hasPeriod
    return names
  }

  /// key_match key_actions: [MATCH …] and then ON DELETE and ON UPDATE, each once.
  mutating func postgresqlKeyActions(
    _ known: ForeignKeyTarget, from start: UInt32
  ) -> ForeignKeyTarget {
    var target = known
    if eat(.match) {
      if at(.partial) {
        fail(expected: "`FULL` or `SIMPLE`", help: "PostgreSQL has no MATCH PARTIAL")
      }
      guard let word = eat(anyOf: .full, .simple) else {
        fail(expected: "`FULL` or `SIMPLE`")
        return target
      }
      target.match = String(word.spelling)
    }
    while !isFailing, at(.on), peek().keyword == .delete || peek().keyword == .update {
      let isDelete = peek().keyword == .delete
      guard (isDelete ? target.onDelete : target.onUpdate) == nil else { break }
      advance()
      advance()
      let action = referentialAction()
      if isDelete {
        target.onDelete = action
        let setsColumns = action == .setNull || action == .setDefault
        if setsColumns, atToken(.leftParenthesis) { uses(.referentialActionColumns) }
        if setsColumns, atToken(.leftParenthesis) { target.onDeleteColumns = columnList() }
      } else {
        target.onUpdate = action
      }
    }
    target.range = range(from: start)
    return target
  }
}
