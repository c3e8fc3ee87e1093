import Text

extension Parser {
  /// column → name type attribute*.
  ///
  /// In PostgreSQL only the columns of typed tables and partitions, and those before AS, have no type.
  mutating func columnDefinition(requiresType: Bool = true) -> ColumnDefinition {
    let start = start
    let name = dialect.isMySQLFamily ? mysqlColumnName() : identifier(expected: "a column's name")
    if requiresType, !name.isPlaceholder, isUntyped { failUntyped(name) }
    return columnDefinition(named: name, from: start)
  }

  /// No type comes next, behind a column's name.
  var isUntyped: Bool { !dialect.isMySQLFamily && !hasType }

  /// Fails behind the name of a column.
  mutating func failUntyped(_ name: Identifier) {
    fail(expected: "the type of the column `\(name.text)`", help: untypedHelp(name))
  }

  private func untypedHelp(_ name: Identifier) -> String {
    let quoted = text(of: previousToken ?? token)
    return isEndOfOperand(token)
      ? "write the type behind the name, such as `\(quoted) bigint`"
      : "the type stands right behind the name: `\(quoted) bigint \(text(of: token).uppercased()) …`"
  }

  /// The rest of a column's definition behind its name.
  mutating func columnDefinition(named name: Identifier, from start: UInt32) -> ColumnDefinition {
    var column = ColumnDefinition(name: name, type: nil, range: range(from: start))
    if hasType { column.type = typeName() }
    if !dialect.isMySQLFamily { column.attributes = storageAttributes() }
    column.attributes += columnAttributes()
    if dialect.isMySQLFamily {
      checkGenerated(column.attributes)
      checkSerial(column)
    }
    column.range = range(from: start)
    return column
  }

  /// Typed tables and partitions name columns without a type (PostgreSQL `columnOptions`).
  private var hasType: Bool {
    if dialect.isMySQLFamily { return true }
    if isEndOfOperand(token) { return false }
    switch token.keyword {
    case .constraint, .not, .null, .check, .primary, .unique, .references, .default: return false
    case .generated where peek().keyword == .always || peek().keyword == .by: return false
    case .collate: return false
    default: return true
    }
  }

  /// attribute*.
  mutating func columnAttributes() -> [ColumnAttribute] {
    var attributes: [ColumnAttribute] = []
    while !isFailing, let attribute = columnAttribute() {
      if case .words(let words) = attribute.kind, words == "deferrability",
        let deferrability = attribute.deferrability
      {
        mergeDeferrability(deferrability, into: &attributes)
      } else if case .words("not enforced") = attribute.kind {
        if !attributes.isEmpty { attributes[attributes.count - 1].isNotEnforced = true }
      } else {
        if !dialect.isMySQLFamily, case .collate = attribute.kind,
          attributes.contains(where: \.isCollation)
        {
          fail(.unexpectedToken, "a column has one collation", at: attribute.range)
        }
        attributes.append(attribute)
      }
    }
    return attributes
  }

  /// DEFERRABLE and INITIALLY … belong to the constraint before them.
  private func mergeDeferrability(
    _ deferrability: Deferrability, into attributes: inout [ColumnAttribute]
  ) {
    guard let last = attributes.indices.last else { return }
    var merged = attributes[last].deferrability ?? Deferrability()
    merged.isDeferrable = deferrability.isDeferrable ?? merged.isDeferrable
    merged.isInitiallyDeferred = deferrability.isInitiallyDeferred ?? merged.isInitiallyDeferred
    attributes[last].deferrability = merged
  }

  /// [CONSTRAINT name] attribute; nil where none comes next.
  private mutating func columnAttribute() -> ColumnAttribute? {
    let start = start
    var name: Identifier?
    if at(.constraint) {
      advance()
      // MySQL allows `CONSTRAINT CHECK (…)` without a name.
      if !at(.check) || peek().kind != .leftParenthesis || dialect.hasMariaDBCommands {
        name = identifier(expected: "a constraint's name")
      }
    }
    if name != nil { checkNamedAttribute() }
    if name != nil, !dialect.isMySQLFamily,
      !at(anyOf: .not, .null, .unique, .primary, .check, .default, .generated, .references)
        || (at(.not) && peek().keyword != .null)
    {
      fail(expected: "a constraint")
      return nil
    }
    guard let kind = columnAttributeKind() else {
      if name != nil { fail(expected: "a constraint") }
      return nil
    }
    var attribute = ColumnAttribute(kind, range: range(from: start))
    attribute.constraintName = name
    switch kind {
    case .primaryKey, .unique:
      attribute.indexParameters = indexParameters()
      attribute.range = range(from: start)
    default: break
    }
    if case .words("deferrability") = kind {
      attribute.deferrability = lastDeferrability(from: start)
    }
    return attribute
  }

  private func lastDeferrability(from start: UInt32) -> Deferrability {
    let text = source.file.text(in: range(from: start)).lowercased()
    if text.hasPrefix("initially") {
      return Deferrability(isInitiallyDeferred: text.hasSuffix("deferred"))
    }
    return Deferrability(isDeferrable: !text.hasPrefix("not"))
  }

  private mutating func columnAttributeKind() -> ColumnAttribute.Kind? {
    if dialect.isMySQLFamily { return mysqlColumnAttribute() }
    switch token.keyword {
    case .not:
      if eat(.not, .deferrable) { return .words("deferrability") }
      if eat(.not, .enforced) {
        used(.enforcement, words: 2)
        return .words("not enforced")
      }
      expect(.not, .null)
      let noInherit = eat(.no, .inherit)
      if noInherit { used(.notNullConstraint, words: 4) }
      return .notNull(noInherit: noInherit)
    case .null:
      advance()
      return .null
    case .default: return defaultAttribute()
    case .primary:
      advance()
      expect(.key)
      return .primaryKey
    case .unique:
      advance()
      return .unique(nullsNotDistinct: eatNullsNotDistinct())
    case .check: return checkAttribute()
    case .references: return .references(foreignKeyTarget())
    case .collate:
      advance()
      return .collate(objectName())
    case .deferrable:
      advance()
      return .words("deferrability")
    case .initially:
      advance()
      if eat(anyOf: .deferred, .immediate) == nil { fail(expected: "`DEFERRED` or `IMMEDIATE`") }
      return .words("deferrability")
    case .enforced:
      uses(.enforcement)
      advance()
      return .words("enforced")
    case .generated: return generatedAttribute()
    default: return nil
    }
  }

  /// NULLS [NOT] DISTINCT.
  mutating func eatNullsNotDistinct() -> Bool {
    guard at(.nulls) else { return false }
    uses(.nullsNotDistinct)
    if eat(.nulls, .not, .distinct) { return true }
    _ = eat(.nulls, .distinct)
    return false
  }

  /// DEFAULT expression.
  private mutating func defaultAttribute() -> ColumnAttribute.Kind {
    expect(.default)
    return .default(
      dialect.isMySQLFamily ? expression(above: .other) : restrictedExpression())
  }

  /// CHECK `(` expression `)` [NO INHERIT].
  mutating func checkAttribute() -> ColumnAttribute.Kind {
    expect(.check)
    expectToken(.leftParenthesis)
    let condition = expression()
    expectToken(.rightParenthesis)
    return .check(condition, noInherit: !dialect.isMySQLFamily && eat(.no, .inherit))
  }

  /// GENERATED (ALWAYS | BY DEFAULT) AS (IDENTITY [options] | `(` expression `)` [STORED | VIRTUAL]).
  private mutating func generatedAttribute() -> ColumnAttribute.Kind {
    expect(.generated)
    let isAlways = eat(.always)
    if !isAlways {
      if !at(.by) { fail(expected: "`ALWAYS` or `BY DEFAULT`") }
      expect(.by, .default)
    }
    expect(.as)
    if eat(.identity) {
      used(.identityColumn)
      let options = atToken(.leftParenthesis) ? parenthesizedSequenceOptions() : []
      return .identity(isAlways: isAlways, options)
    }
    if !isAlways {
      fail(expected: "`IDENTITY`", help: "an expression is GENERATED ALWAYS")
    }
    return generatedExpression()
  }

  /// `(` expression `)` [STORED | VIRTUAL | PERSISTENT].
  mutating func generatedExpression() -> ColumnAttribute.Kind {
    uses(.generatedColumn)
    expectToken(.leftParenthesis)
    let value = expression()
    expectToken(.rightParenthesis)
    if !dialect.isMySQLFamily, !at(.stored) { uses(.virtualColumn) }
    if dialect.isMySQLFamily, at(.persistent) { uses(.persistentColumn) }
    if eat(.stored) || (dialect.isMySQLFamily && eat(.persistent)) {
      return .generated(value, .stored)
    }
    return .generated(value, eat(.virtual) ? .virtual : .unspecified)
  }

  /// `(` sequence option* `)`.
  mutating func parenthesizedSequenceOptions() -> [SequenceOption] {
    expectToken(.leftParenthesis)
    let options = sequenceOptions()
    if options.isEmpty { fail(expected: "a sequence option") }
    expectToken(.rightParenthesis)
    return options
  }

  /// [WITH `(` … `)`] [USING INDEX TABLESPACE name] behind PRIMARY KEY, UNIQUE and EXCLUDE.
  mutating func indexParameters() -> IndexParameters? {
    guard !dialect.isMySQLFamily else { return nil }
    var options: [TableOption] = []
    var tablespace: Identifier?
    if at(.with), peek().kind == .leftParenthesis {
      advance()
      options = definitionList()
    }
    if eat(.using, .index, .tablespace) { tablespace = identifier() }
    if options.isEmpty, tablespace == nil { return nil }
    return .parameters(options, tablespace: tablespace)
  }

  /// REFERENCES table [`(` columns `)`] [MATCH …] [ON DELETE …] [ON UPDATE …].
  ///
  /// PostgreSQL: `allowsPeriod` behind FOREIGN KEY, not behind a column.
  mutating func foreignKeyTarget(allowsPeriod: Bool = false) -> ForeignKeyTarget {
    let start = start
    expect(.references)
    var target = ForeignKeyTarget(
      table: relationName(), range: range(from: start))
    if atToken(.leftParenthesis) {
      target.columns = allowsPeriod ? foreignKeyColumns(&target.hasPeriod) : columnList()
    }
    if !dialect.isMySQLFamily { return postgresqlKeyActions(target, from: start) }
    // MATCH first, then each action at most once.
    while !isFailing {
      if at(.match), target.onDelete == nil, target.onUpdate == nil {
        advance()
        guard let word = eat(anyOf: .full, .partial, .simple) else {
          fail(expected: "`FULL`, `PARTIAL` or `SIMPLE`")
          break
        }
        target.match = String(word.spelling)
      } else if at(.on) {
        advance()
        guard at(anyOf: .delete, .update) else {
          fail(expected: "`DELETE` or `UPDATE`")
          break
        }
        let isDelete = at(.delete)
        if isDelete ? target.onDelete != nil : target.onUpdate != nil {
          fail(expected: isDelete ? "`UPDATE`" : "`DELETE`")
          break
        }
        advance()
        let action = referentialAction()
        if isDelete { target.onDelete = action } else { target.onUpdate = action }
      } else {
        break
      }
    }
    target.range = range(from: start)
    return target
  }

  /// NO ACTION | RESTRICT | CASCADE | SET NULL | SET DEFAULT.
  mutating func referentialAction() -> ReferentialAction? {
    if eat(.no) {
      expect(.action)
      return .noAction
    }
    if eat(.restrict) { return .restrict }
    if eat(.cascade) { return .cascade }
    if !eat(.set) {
      fail(expected: "`CASCADE`, `SET NULL`, `SET DEFAULT`, `RESTRICT` or `NO ACTION`")
    }
    let isNull = eat(.null)
    if !isNull, !eat(.default) { fail(expected: "`NULL` or `DEFAULT`") }
    return isNull ? .setNull : .setDefault
  }
}

extension ColumnAttribute {
  fileprivate var isCollation: Bool {
    if case .collate = kind { true } else { false }
  }
}
