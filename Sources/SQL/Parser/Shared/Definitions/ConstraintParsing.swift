import Text

extension Parser {
  /// A table constraint comes next: [CONSTRAINT name] PRIMARY KEY, UNIQUE, FOREIGN KEY, CHECK, EXCLUDE ….
  var atTableConstraint: Bool {
    switch token.keyword {
    case .constraint, .check, .foreign: return true
    case .unique: return true
    case .primary: return true
    case .exclude:
      return !dialect.isMySQLFamily && (peek().keyword == .using || peek().kind == .leftParenthesis)
    case .not: return !dialect.isMySQLFamily && peek().keyword == .null
    default: return false
    }
  }

  /// [CONSTRAINT name] kind attributes.
  mutating func tableConstraint() -> TableConstraint {
    let start = start
    var name: Identifier?
    var ifNotExists = false
    if eat(.constraint) {
      ifNotExists = dialect.isMySQLFamily && eatInnerIfNotExists()
      if !at(anyOf: .primary, .unique, .foreign, .check) || !dialect.isMySQLFamily {
        name = identifier(expected: "a constraint's name")
      }
    }
    var constraint = TableConstraint(.unreadable, name: name, range: range(from: start))
    constraint.ifNotExists = ifNotExists
    constraint.kind = tableConstraintKind(&constraint)
    constraintAttributes(&constraint)
    constraint.range = range(from: start)
    return constraint
  }

  private mutating func tableConstraintKind(
    _ constraint: inout TableConstraint
  ) -> TableConstraint.Kind {
    switch token.keyword {
    case .primary:
      advance()
      expect(.key)
      return keyConstraint(&constraint, isPrimaryKey: true)
    case .unique:
      advance()
      if dialect.isMySQLFamily { _ = eat(anyOf: .key, .index) }
      return keyConstraint(&constraint, isPrimaryKey: false)
    case .foreign: return foreignKey(&constraint)
    case .check:
      advance()
      if dialect.hasMariaDBCommands, eatIfNotExists() { constraint.ifNotExists = true }
      expectToken(.leftParenthesis)
      let condition = expression()
      expectToken(.rightParenthesis)
      return .check(condition)
    case .exclude: return exclusion(&constraint)
    case .not:
      uses(.notNullConstraint)
      advance()
      expect(.null)
      return .notNull(identifier(expected: "a column's name"))
    default:
      fail(expected: "`PRIMARY KEY`, `UNIQUE`, `FOREIGN KEY` or `CHECK`")
      return .unreadable
    }
  }

  /// `(` columns `)` [INCLUDE …] | USING INDEX name; MySQL: [IF NOT EXISTS] [name] [USING …] `(` … `)` options.
  private mutating func keyConstraint(
    _ constraint: inout TableConstraint, isPrimaryKey: Bool
  ) -> TableConstraint.Kind {
    if dialect.isMySQLFamily {
      if eatInnerIfNotExists() { constraint.ifNotExists = true }
      constraint.indexName = mysqlIndexName()
      constraint.indexOptions = mysqlIndexType()
    } else if eat(.using) {
      expect(.index)
      return .usingIndex(identifier(expected: "an index's name"), isPrimaryKey: isPrimaryKey)
    }
    let nullsNotDistinct = !isPrimaryKey && !dialect.isMySQLFamily && eatNullsNotDistinct()
    var columns = KeyColumns(elements: keyColumns(&constraint))
    columns.nullsNotDistinct = nullsNotDistinct
    columns.withoutOverlaps = hasWithoutOverlaps(columns.elements)
    if !dialect.isMySQLFamily, eat(.include) {
      used(.includedColumns)
      columns.include = columnList()
    }
    constraint.indexParameters = indexParameters()
    if dialect.isMySQLFamily { constraint.indexOptions += mysqlIndexOptions() }
    return isPrimaryKey ? .primaryKey(columns) : .unique(columns)
  }

  private func hasWithoutOverlaps(_ elements: [IndexElement]) -> Bool {
    guard let last = elements.last else { return false }
    return source.file.text(in: last.range).lowercased().hasSuffix("overlaps")
  }

  private mutating func keyColumns(_ constraint: inout TableConstraint) -> [IndexElement] {
    dialect.isMySQLFamily
      ? keyColumns()
      : parenthesizedList { parser in
        let start = parser.start
        let name = parser.identifier(expected: "a column's name")
        var element = IndexElement(.column(name), range: parser.range(from: start))
        if parser.eat(.without, .overlaps) {
          parser.used(.withoutOverlaps, words: 2)
          element.range = parser.range(from: start)
          if !parser.atToken(.rightParenthesis) { parser.fail(expected: "`)`") }
        }
        return element
      }
  }

  /// FOREIGN KEY [name] `(` columns `)` REFERENCES ….
  private mutating func foreignKey(_ constraint: inout TableConstraint) -> TableConstraint.Kind {
    expect(.foreign, .key)
    if dialect.isMySQLFamily {
      if eatInnerIfNotExists() { constraint.ifNotExists = true }
      if atName() { constraint.indexName = takeIdentifier() }
    }
    let columns =
      dialect.isMySQLFamily
      ? keyColumns().compactMap(\.column)
      : foreignKeyColumns(&constraint.hasPeriod)
    return .foreignKey(columns: columns, foreignKeyTarget(allowsPeriod: !dialect.isMySQLFamily))
  }

  /// EXCLUDE [USING method] `(` element WITH operator `,` … `)` [WHERE `(` … `)`].
  private mutating func exclusion(_ constraint: inout TableConstraint) -> TableConstraint.Kind {
    expect(.exclude)
    var exclusion = Exclusion()
    if eat(.using) { exclusion.method = identifier() }
    exclusion.elements = parenthesizedList { parser in
      let element = parser.indexElement()
      parser.expect(.with)
      return ExclusionElement(
        element: element,
        op: parser.at(.operator)
          ? parser.eatBinaryOperator("operator") : parser.operatorName().text)
    }
    if eat(.include) {
      used(.includedColumns)
      exclusion.include = columnList()
    }
    constraint.indexParameters = indexParameters()
    if eat(.where) { exclusion.condition = parenthesizedExpression() }
    return .exclude(exclusion)
  }

  /// PostgreSQL's attributes; MySQL's [NOT] ENFORCED behind CHECK.
  mutating func constraintAttributes(_ constraint: inout TableConstraint) {
    guard dialect.isMySQLFamily else { return postgresqlConstraintAttributes(&constraint) }
    guard case .check = constraint.kind, at(.enforced) || at(.not, .enforced) else { return }
    uses(.enforcement)
    if eat(.not, .enforced) { constraint.isNotEnforced = true } else { _ = eat(.enforced) }
  }
}
