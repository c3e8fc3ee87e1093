import SQL
import Text

/// What variables of bodies and sessions hold, as far as dynamic SQL and conditions need it.
extension Replay {
  /// Names of variables are compared as the dialect compares names.
  func variableKey(_ name: String) -> String {
    dialect.isMySQLFamily ? name.lowercased() : name
  }

  /// A field of a record has its record's name in front.
  func variableKey(_ name: ObjectName) -> String {
    guard let record = name.schema?.text else { return variableKey(name.name.text) }
    return variableKey(record) + "." + variableKey(name.name.text)
  }

  /// The value as it is now: a text is put together at the time of the assignment.
  func assign(_ value: Expression, to name: String, _ scope: inout Scope) {
    let key = variableKey(name)
    if looksForObject(value, scope.variables) {
      scope.variables[key] = value
      scope.guards[key] = nil
      return
    }
    guard let folded = fold(value, scope.variables) else {
      if let known = evaluate(value, in: CatalogueRow(variables: scope.variables))?
        .expression(at: value.range)
      {
        scope.variables[key] = known
        scope.guards[key] = nil
        return
      }
      // A value that is made of itself, and is not known, is not known.
      let isOfItself = value.columnNames.contains { variableKey($0) == key }
      scope.variables[key] = isOfItself ? nil : value
      return
    }
    scope.variables[key] = Self.expression(folded, at: value.range)
    scope.guards[key] = folded.guards
  }

  /// A query that looks for one object is kept as it is: a condition on it is a guard.
  private func looksForObject(_ value: Expression, _ variables: [String: Expression]) -> Bool {
    switch value.unwrapped.kind {
    case .not(let inner): return looksForObject(inner, variables)
    case .exists(let query):
      return CatalogObject(query, text: { fold($0, variables)?.text }) != nil
    case .subquery(let query):
      guard case .select(let core) = query.body, let item = core.items.first else { return false }
      if core.from.isEmpty { return looksForObject(item.expression, variables) }
      return item.expression.isCatalogueAggregate
        && CatalogObject(query, text: { fold($0, variables)?.text }) != nil
    default: return false
    }
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
    let looks =
      targets.count == 1 && CatalogObject(query, text: { fold($0, scope.variables)?.text }) != nil
    if !core.from.isEmpty, !looks,
      let rows = answer(query, in: CatalogueRow(variables: scope.variables))
    {
      assign(rows.first, to: targets, core, at: query.range, &scope)
      return
    }
    for (position, target) in targets.enumerated() {
      let value: Expression
      if core.from.isEmpty, position < core.items.count {
        value = core.items[position].expression
      } else {
        value = Expression(.subquery(query), range: query.range)
      }
      switch target.unwrapped.kind {
      case .column(let name): assign(value, to: variableKey(name), &scope)
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

  /// The first row of a query over the catalogues; NULLs where it has none.
  private func assign(
    _ row: CatalogueResult.Element?, to targets: [Expression], _ core: SelectCore,
    at range: SourceRange, _ scope: inout Scope
  ) {
    for (position, target) in targets.enumerated() {
      let key: String
      switch target.unwrapped.kind {
      case .column(let name): key = variableKey(name)
      case .variable(let name): key = name.lowercased()
      default: continue
      }
      scope.guards[key] = nil
      if targets.count == 1 {
        for item in row ?? [] {
          scope.variables[key + "." + item.name] = item.value.expression(at: range)
        }
      }
      guard let row else {
        scope.variables[key] = Expression(.null, range: range)
        continue
      }
      scope.variables[key] =
        position < row.count ? row[position].value.expression(at: range) : nil
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
    if looksForObject(value, variables) {
      session.variables[key] = value
    } else if let folded = fold(value, variables) {
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

  private static let maximumIterations = 2_000

  /// The variables of each round of a loop, where gander knows how it goes; by their keys.
  func iterations(of head: BodyStatement.LoopHead, _ variables: [String: Expression])
    -> [[String: Expression]]?
  {
    let row = CatalogueRow(variables: variables)
    switch head {
    case .forEach(let name?, let array):
      guard let values = elements(of: array, variables), values.count <= Self.maximumIterations
      else { return nil }
      return values.map { [variableKey(name.text): $0] }
    case .forQuery(let name?, let query):
      guard let rows = answer(query, in: row) else { return nil }
      return rounds(rows, of: name, at: query.range)
    case .forDynamic(let name?, let text):
      guard let folded = fold(text, variables), let query = query(folded.text),
        let rows = answer(query, in: row)
      else { return nil }
      return rounds(rows, of: name, at: text.range)
    case .forRange(let name?, let from, let to):
      guard let low = fold(from, variables).flatMap({ Int($0.text) }),
        let high = fold(to, variables).flatMap({ Int($0.text) }),
        high.subtractingReportingOverflow(low).overflow == false,
        high - low < Self.maximumIterations
      else { return nil }
      guard low <= high else { return [] }
      return (low...high).map { number in
        [variableKey(name.text): Expression(.integer(String(number)), range: from.range)]
      }
    default:
      return nil
    }
  }

  /// A record has a field for each column; a plain variable takes the only column.
  private func rounds(_ rows: CatalogueResult, of name: Identifier, at range: SourceRange)
    -> [[String: Expression]]?
  {
    guard rows.count <= Self.maximumIterations else { return nil }
    var result: [[String: Expression]] = []
    for row in rows {
      var values: [String: Expression] = [:]
      for (column, value) in row {
        guard let constant = value.expression(at: range) else { continue }
        values[variableKey(name.text) + "." + column] = constant
        if row.count == 1 { values[variableKey(name.text)] = constant }
      }
      result.append(values)
    }
    return result
  }

  /// The query that a dynamic text is.
  private func query(_ text: String) -> Query? {
    let file = SourceFile(path: file.path, text: text)
    let options = SyntaxOptions(dialect: dialect, version: schema.version)
    let parsed = ParsedFile(parsing: file, options: options)
    guard parsed.diagnostics.isEmpty, parsed.statements.count == 1,
      case .query(let query)? = parsed.statements.first?.node
    else { return nil }
    return query
  }

  private func elements(of array: Expression, _ variables: [String: Expression]) -> [Expression]? {
    if case .array(let elements) = array.unwrapped.kind,
      elements.allSatisfy({ fold($0, variables) != nil })
    {
      return elements
    }
    switch evaluate(array, in: CatalogueRow(variables: variables)) {
    case .array(let values)?:
      let elements = values.compactMap { $0.expression(at: array.range) }
      return elements.count == values.count ? elements : nil
    case .null?: return []
    default: return nil
    }
  }

  /// A call in a query over the catalogues, with the arguments of each row.
  func callsOfRows(_ expression: Expression, _ query: Query) -> [Expression] {
    guard case .call(let call) = expression.unwrapped.kind, case .select(var core) = query.body,
      !call.arguments.isEmpty
    else { return [expression] }
    core.items = call.arguments.map { SelectItem(expression: $0, alias: nil) }
    var asking = query
    asking.body = .select(core)
    guard let rows = answer(asking, in: CatalogueRow()), rows.count <= Self.maximumIterations else {
      return [expression]
    }
    return rows.compactMap { row in
      var known = call
      known.arguments = row.compactMap { $0.value.expression(at: expression.range) }
      guard known.arguments.count == call.arguments.count else { return nil }
      return Expression(.call(known), range: expression.range)
    }
  }
}
