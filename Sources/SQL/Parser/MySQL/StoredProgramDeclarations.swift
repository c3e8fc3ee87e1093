import Text

/// DECLARE in stored programs: variables, conditions, cursors and handlers.
extension Parser {
  /// DECLARE … `;`.
  mutating func storedDeclare(
    _ declarations: inout [BodyStatement.Declaration], _ handlers: inout [BodyStatement.Handler]
  ) {
    let first = position
    let known = diagnostics.count
    let start = start
    expect(.declare)
    if at(anyOf: .continue, .exit, .undo), peek().keyword == .handler {
      handlers.append(storedHandler())
    } else if peek().keyword == .condition {
      declarations.append(storedCondition(from: start))
    } else if peek().keyword == .cursor {
      declarations.append(storedCursor(from: start))
    } else {
      declarations += storedVariables(from: start)
    }
    if isFailing { recoverInBody(from: first) }
    endInnerStatement(known)
  }

  /// (CONTINUE | EXIT | UNDO) HANDLER FOR condition (`,` condition)* statement.
  private mutating func storedHandler() -> BodyStatement.Handler {
    let continues = advance().keyword == .continue
    expect(.handler)
    expect(.for)
    let conditions = commaList { $0.storedHandlerCondition() }
    var handler = BodyStatement.Handler(conditions: conditions, statements: [])
    handler.continues = continues
    if !isFailing { handler.statements = [storedStatement()] }
    return handler
  }

  /// error number | SQLSTATE [VALUE] 'code' | SQLWARNING | NOT FOUND | SQLEXCEPTION | condition.
  private mutating func storedHandlerCondition() -> String {
    if atToken(.integer) { return text(of: advance()) }
    if at(.sqlstate) { return storedState() }
    if eat(.not) {
      expect(.found)
      return "not found"
    }
    if at(anyOf: .sqlwarning, .sqlexception) { return String(advance().keyword.spelling) }
    return identifier(expected: "a condition such as `SQLEXCEPTION`").text.lowercased()
  }

  /// SQLSTATE [VALUE] 'code'.
  private mutating func storedState() -> String {
    expect(.sqlstate)
    _ = eat(.value)
    return "sqlstate '\(stringLiteral().value.lowercased())'"
  }

  /// name CONDITION FOR (error number | SQLSTATE [VALUE] 'code').
  private mutating func storedCondition(from start: UInt32) -> BodyStatement.Declaration {
    var declaration = BodyStatement.Declaration(name: identifier(), range: range(from: start))
    expect(.condition)
    expect(.for)
    if atToken(.integer) { advance() } else { _ = storedState() }
    declaration.range = range(from: start)
    return declaration
  }

  /// name CURSOR [`(` parameters `)`] FOR (query | prepared statement), the last and parameters in MariaDB.
  private mutating func storedCursor(from start: UInt32) -> BodyStatement.Declaration {
    var declaration = BodyStatement.Declaration(name: identifier(), range: range(from: start))
    expect(.cursor)
    if atToken(.leftParenthesis) {
      uses(.cursorParameters)
      _ = parenthesizedList { parser in
        _ = parser.eat(.in)
        _ = parser.identifier()
        return parser.typeName()
      }
    }
    expect(.for)
    if atQueryStart { declaration.query = query() } else { _ = identifier(expected: "a query") }
    declaration.range = range(from: start)
    return declaration
  }

  /// name (`,` name)* type [COLLATE name] [NOT NULL] [DEFAULT value].
  private mutating func storedVariables(from start: UInt32) -> [BodyStatement.Declaration] {
    let names = commaList { $0.identifier(expected: "a variable's name") }
    let type = storedType()
    if eat(.collate) { _ = charsetName() }
    if eat(.not) { expect(.null) }
    let value = eat(.default) || eatToken(.colonEquals) ? expression() : nil
    let range = range(from: start)
    return names.map { name in
      var declaration = BodyStatement.Declaration(name: name, range: range)
      declaration.type = type
      declaration.value = value
      return declaration
    }
  }

  /// type | TYPE OF table.column | ROW TYPE OF table | ROW `(` fields `)`, all but the first in MariaDB.
  private mutating func storedType() -> TypeName {
    let start = start
    let isRow = at(.row)
    if isRow || at(.type, .of) { uses(.typeOf) }
    if isRow { advance() }
    if at(.type), peek().keyword == .of {
      advance()
      advance()
      var type = TypeName(name: objectName(parts: 3), range: range(from: start))
      type.isColumnReference = true
      return type
    }
    guard isRow else { return typeName() }
    _ = parenthesizedList { parser in
      _ = parser.identifier()
      return parser.storedType()
    }
    return builtInType("row", from: start)
  }
}
