import SQL
import Text

/// What variables of bodies and sessions hold, as far as dynamic SQL and conditions need it.
extension Replay {
  /// Names of variables are compared as the dialect compares names.
  func variableKey(_ name: String) -> String {
    dialect.isMySQLFamily ? name.lowercased() : name
  }

  /// The value as it is now: a text is put together at the time of the assignment.
  func assign(_ value: Expression, to name: String, _ scope: inout Scope) {
    let key = variableKey(name)
    guard let folded = fold(value, scope.variables) else {
      // A value that is made of itself, and is not known, is not known.
      let isOfItself = value.columnNames.contains { variableKey($0) == key }
      scope.variables[key] = isOfItself ? nil : value
      return
    }
    scope.variables[key] = Self.expression(folded, at: value.range)
    scope.guards[key] = folded.guards
  }

  static func expression(_ text: DynamicText, at range: SourceRange) -> Expression {
    let literal = text.literal ?? StringLiteral(text.text, range: SourceRange(at: range.start))
    return Expression(.string(literal), range: range)
  }

  /// `SELECT … INTO name, @name`.
  func noteVariables(of statement: Statement, _ scope: inout Scope) {
    guard case .query(let query) = statement.node, case .select(let core) = query.body,
      case .variables(let targets)? = core.into
    else { return }
    for (position, target) in targets.enumerated() {
      let value: Expression
      if core.from.isEmpty, position < core.items.count {
        value = core.items[position].expression
      } else {
        value = Expression(.subquery(query), range: query.range)
      }
      switch target.unwrapped.kind {
      case .column(let name): assign(value, to: name.name.text, &scope)
      case .variable(let name): assign(value, to: name.lowercased(), &scope)
      default: continue
      }
    }
  }

  /// `SELECT … INTO @name` outside of a body.
  mutating func noteUserVariables(of query: Query) {
    guard case .select(let core) = query.body, case .variables(let targets)? = core.into else {
      return
    }
    for (position, target) in targets.enumerated() {
      guard case .variable(let name) = target.unwrapped.kind else { continue }
      let isAlone = core.from.isEmpty && position < core.items.count
      let value =
        isAlone
        ? core.items[position].expression : Expression(.subquery(query), range: query.range)
      setUserVariable(name, to: value, [:])
    }
  }

  /// `SET @name = value`: for the session, whatever body it stands in.
  mutating func setUserVariable(
    _ name: String, to value: Expression?, _ variables: [String: Expression]
  ) {
    let key = name.lowercased()
    session.textGuards[key] = nil
    guard let value else {
      session.variables[key] = nil
      return
    }
    if let folded = fold(value, variables) {
      session.variables[key] = Self.expression(folded, at: value.range)
      session.textGuards[key] = folded.guards
    } else {
      session.variables[key] = value
    }
  }

  /// The arguments of a call, under the names of the routine's parameters.
  func bind(_ arguments: [Expression], to routine: Routine) -> [String: Expression] {
    var result: [String: Expression] = [:]
    for (name, argument) in zip(routine.parameters, arguments) {
      var argument = argument
      if case .namedArgument(_, let value) = argument.kind { argument = value }
      let folded = fold(argument, session.variables)
      result[variableKey(name)] = folded.map { Self.expression($0, at: argument.range) } ?? argument
    }
    return result
  }

  /// The names of the parameters that a caller passes, in order; the empty name for one without.
  func parameters(in range: SourceRange) -> [String] {
    let options = SyntaxOptions(dialect: dialect, version: schema.version)
    let source = TokenizedFile(file, options: options, within: range)
    var names: [String] = []
    var words: [Token] = []
    var depth = 0
    func finish() {
      if let name = parameter(words, source) { names.append(name) }
      words = []
    }
    for token in source.tokens {
      switch token.kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis: depth -= 1
      case .comma where depth == 1: finish()
      case .endOfFile: break
      default: if depth == 1 { words.append(token) }
      }
    }
    finish()
    return names
  }

  private func parameter(_ words: [Token], _ source: TokenizedFile) -> String? {
    var words = words[...]
    if let first = words.first {
      switch source.text(of: first).lowercased() {
      case "out": return nil
      case "in", "inout", "variadic": words = words.dropFirst()
      default: break
      }
    }
    guard let first = words.first else { return nil }
    // A type alone, without a name.
    guard words.count > 1 else { return "" }
    return source.identifierText(of: first)
  }

  // MARK: - Loops

  private static let maximumIterations = 256

  /// The values that a loop over constants goes through, and its variable.
  func constants(of head: BodyStatement.LoopHead, _ variables: [String: Expression])
    -> (name: String, values: [Expression])?
  {
    switch head {
    case .forEach(let name?, let array):
      return elements(of: array, variables).map { (name.text, $0) }
    case .forQuery(let name?, let query):
      return elements(of: query, variables).map { (name.text, $0) }
    case .forRange(let name?, let from, let to):
      guard let low = fold(from, variables).flatMap({ Int($0.text) }),
        let high = fold(to, variables).flatMap({ Int($0.text) }), low <= high,
        high.subtractingReportingOverflow(low).overflow == false,
        high - low < Self.maximumIterations
      else { return nil }
      return (
        name.text,
        (low...high).map { Expression(.integer(String($0)), range: from.range) }
      )
    default:
      return nil
    }
  }

  private func elements(of array: Expression, _ variables: [String: Expression]) -> [Expression]? {
    switch array.unwrapped.kind {
    case .array(let elements):
      return elements.count <= Self.maximumIterations
        && elements.allSatisfy { fold($0, variables) != nil } ? elements : nil
    case .cast(let cast):
      return elements(of: cast.operand, variables)
    case .column(let name):
      let key = variableKey(name.name.text)
      guard let value = variables[key] else { return nil }
      var others = variables
      others[key] = nil
      return elements(of: value, others)
    default:
      return nil
    }
  }

  /// `SELECT unnest(ARRAY[…])`, `VALUES ('a'), ('b')`.
  private func elements(of query: Query, _ variables: [String: Expression]) -> [Expression]? {
    switch query.body {
    case .values(let rows):
      let values = rows.compactMap { $0.count == 1 ? $0[0] : nil }
      return values.count == rows.count && values.count <= Self.maximumIterations
        && values.allSatisfy { fold($0, variables) != nil } ? values : nil
    case .select(let core):
      guard core.from.isEmpty, core.items.count == 1, core.condition == nil,
        case .call(let call) = core.items[0].expression.unwrapped.kind,
        call.name.name.text == "unnest", call.arguments.count == 1
      else { return nil }
      return elements(of: call.arguments[0], variables)
    default:
      return nil
    }
  }
}
