import SQL
import Text

/// Expressions in queries over the catalogues, and in the bodies around them.
extension Replay {
  /// The value of an expression; nil where it is not known.
  func evaluate(_ expression: Expression, in row: CatalogueRow, depth: Int = 0) -> CatalogueValue? {
    guard depth < Self.maximumCatalogueDepth * 2 else { return nil }
    let deeper = depth + 1
    switch expression.unwrapped.kind {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .integer(let text): return Int(text).map { .integer($0) }
    case .string(let literal):
      if let meant = schema.schemaName(ofTemplate: literal.value) { return meant.map { .text($0) } }
      return SchemaTemplates.isInside(literal.value) ? nil : .text(literal.value)
    case .column(let name): return column(name, in: row, depth: deeper)
    case .variable(let name):
      let key = name.lowercased()
      guard let value = row.variables[key] ?? session.variables[key] else { return nil }
      return evaluate(value, in: row.without(key), depth: deeper)
    case .cast(let cast): return self.cast(cast, in: row, depth: deeper)
    case .typedLiteral(let type, let literal):
      return convert(.text(literal.value), to: type)
    case .and(let operands): return combine(operands, absorbing: false, in: row, depth: deeper)
    case .or(let operands): return combine(operands, absorbing: true, in: row, depth: deeper)
    case .not(let inner):
      switch evaluate(inner, in: row, depth: deeper) {
      case .boolean(let value)?: return .boolean(!value)
      case .null?: return .null
      default: return nil
      }
    case .isTest(let test): return self.test(test, in: row, depth: deeper)
    case .binary(let first, let rest): return binary(first, rest, in: row, depth: deeper)
    case .like(let like): return self.like(like, in: row, depth: deeper)
    case .in(let membership): return self.membership(membership, in: row, depth: deeper)
    case .quantified(let comparison): return quantified(comparison, in: row, depth: deeper)
    case .exists(let query):
      // EXISTS (SELECT 1 …): its items are not asked for.
      return answer(query.selectingNothing, in: row, depth: deeper).map { .boolean(!$0.isEmpty) }
    case .subquery(let query):
      guard let result = answer(query, in: row, depth: deeper), result.count <= 1 else {
        return nil
      }
      return result.first.map { $0.first?.value } ?? .null
    case .arrayQuery(let query):
      return answer(query, in: row, depth: deeper)
        .map { .array($0.map { $0.first?.value ?? .null }) }
    case .array(let elements):
      let values = elements.compactMap { evaluate($0, in: row, depth: deeper) }
      return values.count == elements.count ? .array(values) : nil
    case .caseWhen(let choice): return self.choice(choice, in: row, depth: deeper)
    case .call(let call): return self.call(call, in: row, depth: deeper)
    case .collate(let inner, _): return evaluate(inner, in: row, depth: deeper)
    case .subscripts(let inner, let subscripts):
      guard subscripts.count == 1, !subscripts[0].isSlice, let index = subscripts[0].lower,
        case .array(let values)? = evaluate(inner, in: row, depth: deeper),
        case .integer(let position)? = evaluate(index, in: row, depth: deeper)
      else { return nil }
      return values.indices.contains(position - 1) ? values[position - 1] : .null
    case .specialValue(let name, _):
      return name.lowercased() == "current_schema" ? currentSchema : nil
    default: return nil
    }
  }

  private var currentSchema: CatalogueValue {
    if dialect.isMySQLFamily {
      return schema.creationSchema.map { .text($0) }
        ?? schema.homeDatabase.map { .text($0) } ?? .currentDatabase
    }
    return schema.searchPath.first.map { .text($0) } ?? .null
  }

  private func column(_ name: ObjectName, in row: CatalogueRow, depth: Int) -> CatalogueValue? {
    let text = dialect.isMySQLFamily ? name.name.text.lowercased() : name.name.text
    let source = name.schema?.text
    if let value = row.value(text, of: source) { return value }
    // A column of a source that gander does not follow is no variable.
    if let source, row.hasSource(source) { return nil }
    let key = variableKey(name)
    guard let value = row.variables[key] else { return nil }
    return evaluate(value, in: row.without(key), depth: depth)
  }

  private func combine(
    _ operands: [Expression], absorbing: Bool, in row: CatalogueRow, depth: Int
  ) -> CatalogueValue? {
    var result: CatalogueValue? = .boolean(!absorbing)
    for operand in operands {
      switch evaluate(operand, in: row, depth: depth) {
      case .boolean(absorbing)?: return .boolean(absorbing)
      case .boolean?: continue
      case .null?: if result != nil { result = .null }
      default: result = nil
      }
    }
    return result
  }

  private func test(_ test: IsTest, in row: CatalogueRow, depth: Int) -> CatalogueValue? {
    guard let value = evaluate(test.operand, in: row, depth: depth) else { return nil }
    let holds: Bool
    switch test.predicate {
    case .null: holds = value == .null
    case .boolean(let wanted): holds = value == .boolean(wanted)
    case .unknown: holds = value == .null
    case .distinctFrom(let other):
      guard let other = evaluate(other, in: row, depth: depth) else { return nil }
      if value == .null || other == .null {
        holds = value != other
      } else {
        guard let order = value.compare(other) else { return nil }
        holds = order != 0
      }
    default: return nil
    }
    return .boolean(holds != test.isNegated)
  }

  // MARK: - Operators

  private func binary(
    _ first: Expression, _ rest: [BinaryPart], in row: CatalogueRow, depth: Int
  ) -> CatalogueValue? {
    guard var result = evaluate(first, in: row, depth: depth) else { return nil }
    // Mixed operators would need their precedence.
    guard let op = rest.first?.op, rest.allSatisfy({ $0.op == op }) else { return nil }
    for part in rest {
      guard let operand = evaluate(part.operand, in: row, depth: depth),
        let value = apply(op, result, operand)
      else { return nil }
      result = value
    }
    return result
  }

  private func apply(_ op: String, _ left: CatalogueValue, _ right: CatalogueValue)
    -> CatalogueValue?
  {
    if left == .null || right == .null { return .null }
    switch Self.plainOperator(op) {
    case "||":
      if case .array(let first) = left, case .array(let second) = right {
        return .array(first + second)
      }
      guard let first = text(of: left), let second = text(of: right) else { return nil }
      guard first.utf8.count + second.utf8.count <= DynamicText.maximumLength else { return nil }
      return .text(first + second)
    case "=": return left.compare(right).map { .boolean($0 == 0) }
    case "<>", "!=": return left.compare(right).map { .boolean($0 != 0) }
    case "<", ">", "<=", ">=":
      guard let order = orderable(left, right) else { return nil }
      switch Self.plainOperator(op) {
      case "<": return .boolean(order < 0)
      case ">": return .boolean(order > 0)
      case "<=": return .boolean(order <= 0)
      default: return .boolean(order >= 0)
      }
    case "+", "-":
      guard case .integer(let first) = left, case .integer(let second) = right else { return nil }
      let (sum, overflow) =
        op.contains("+")
        ? first.addingReportingOverflow(second) : first.subtractingReportingOverflow(second)
      return overflow ? nil : .integer(sum)
    case "~", "~*", "!~", "!~*":
      let plain = Self.plainOperator(op)
      guard case .text(let text) = left, case .text(let pattern) = right,
        let compiled = TextPattern(pattern, ignoresCase: plain.hasSuffix("*")),
        let found = compiled.firstMatch(in: Array(text.utf8), from: 0)
      else { return nil }
      return .boolean((found != nil) != plain.hasPrefix("!"))
    default: return nil
    }
  }

  /// `OPERATOR(pg_catalog.~)` is `~`.
  private static func plainOperator(_ op: String) -> String {
    guard op.lowercased().hasPrefix("operator("), op.hasSuffix(")") else { return op }
    let inside = op.dropFirst("operator(".count).dropLast()
    return String(inside.split(separator: ".").last ?? inside)
  }

  private func orderable(_ left: CatalogueValue, _ right: CatalogueValue) -> Int? {
    switch (left, right) {
    case (.integer, .integer), (.text, .text): left.compare(right)
    // MySQL compares a text with a number as numbers.
    case (.integer, .text), (.text, .integer): dialect.isMySQLFamily ? left.compare(right) : nil
    default: nil
    }
  }

  private func like(_ like: LikeExpression, in row: CatalogueRow, depth: Int) -> CatalogueValue? {
    guard like.escape == nil, let value = evaluate(like.operand, in: row, depth: depth),
      let pattern = evaluate(like.pattern, in: row, depth: depth)
    else { return nil }
    if value == .null || pattern == .null { return .null }
    guard case .text(let text) = value, case .text(let wanted) = pattern else { return nil }
    let op = like.op.lowercased()
    guard op == "like" || op == "ilike" else { return nil }
    let holds = TextPattern.isLike(
      text, wanted, ignoresCase: op == "ilike" || dialect.isMySQLFamily)
    return .boolean(holds != like.isNegated)
  }

  private func membership(_ membership: InExpression, in row: CatalogueRow, depth: Int)
    -> CatalogueValue?
  {
    guard let value = evaluate(membership.operand, in: row, depth: depth) else { return nil }
    let list: [CatalogueValue]
    switch membership.list {
    case .values(let expressions):
      list = expressions.compactMap { evaluate($0, in: row, depth: depth) }
      guard list.count == expressions.count else { return nil }
    case .query(let query):
      guard let result = answer(query, in: row, depth: depth) else { return nil }
      list = result.map { $0.first?.value ?? .null }
    }
    return contains(list, value, isNegated: membership.isNegated)
  }

  private func contains(_ list: [CatalogueValue], _ value: CatalogueValue, isNegated: Bool)
    -> CatalogueValue?
  {
    if value == .null { return .null }
    var isKnown = true
    for other in list where other != .null {
      guard let order = value.compare(other) else {
        isKnown = false
        continue
      }
      if order == 0 { return .boolean(!isNegated) }
    }
    guard isKnown else { return nil }
    return list.contains(.null) ? .null : .boolean(isNegated)
  }

  /// `= ANY (array)`, `<> ALL (array)`.
  private func quantified(_ comparison: QuantifiedComparison, in row: CatalogueRow, depth: Int)
    -> CatalogueValue?
  {
    guard let value = evaluate(comparison.operand, in: row, depth: depth) else { return nil }
    let list: [CatalogueValue]
    switch comparison.source {
    case .array(let array):
      guard case .array(let values)? = evaluate(array, in: row, depth: depth) else { return nil }
      list = values
    case .query(let query):
      guard let result = answer(query, in: row, depth: depth) else { return nil }
      list = result.map { $0.first?.value ?? .null }
    }
    switch (comparison.op, comparison.quantifier.lowercased()) {
    case ("=", "any"), ("=", "some"): return contains(list, value, isNegated: false)
    case ("<>", "all"), ("!=", "all"): return contains(list, value, isNegated: true)
    default: return nil
    }
  }

  private func choice(_ choice: CaseExpression, in row: CatalogueRow, depth: Int)
    -> CatalogueValue?
  {
    for branch in choice.branches {
      let condition: CatalogueValue?
      if let operand = choice.operand {
        guard let left = evaluate(operand, in: row, depth: depth),
          let right = evaluate(branch.condition, in: row, depth: depth)
        else { return nil }
        condition = apply("=", left, right)
      } else {
        condition = evaluate(branch.condition, in: row, depth: depth)
      }
      switch condition {
      case .boolean(true)?: return evaluate(branch.result, in: row, depth: depth)
      case .boolean(false)?, .null?: continue
      default: return nil
      }
    }
    return choice.otherwise.map { evaluate($0, in: row, depth: depth) } ?? .null
  }

  // MARK: - Types

  private func cast(_ cast: CastExpression, in row: CatalogueRow, depth: Int) -> CatalogueValue? {
    guard let value = evaluate(cast.operand, in: row, depth: depth) else { return nil }
    return convert(value, to: cast.type)
  }

  private func convert(_ value: CatalogueValue, to type: TypeName) -> CatalogueValue? {
    if value == .null { return .null }
    if !type.arrayBounds.isEmpty {
      if case .array = value { return value }
      guard case .text(let text) = value else { return nil }
      return Self.array(text)
    }
    switch (type.name.name.text.lowercased(), value) {
    case ("regclass", .text(let text)):
      let name = Self.objectName(text, at: type.range)
      return schema.candidates(for: name).first(where: relationExists).map { .relation($0) }
    case ("regclass", .relation): return value
    case ("regtype", .text(let text)):
      let name = Self.objectName(text, at: type.range)
      return existingEnum(name).map { .object(PostgreSQLTypes.quoted($0.name)) }
    case ("oid", _): return value
    case ("regnamespace", .text(let text)): return .object(text)
    case ("regnamespace", .object): return value
    case ("text", _), ("varchar", _), ("name", _), ("character varying", _), ("char", _):
      return text(of: value).map { .text($0) }
    case ("boolean", .boolean), ("bool", .boolean): return value
    case ("boolean", .text(let text)), ("bool", .text(let text)):
      return CatalogueValue.truth(of: text).map { .boolean($0) }
    case ("int", .integer), ("integer", .integer), ("bigint", .integer), ("int4", .integer),
      ("int8", .integer), ("smallint", .integer), ("int2", .integer):
      return value
    case ("int", .text(let text)), ("integer", .text(let text)), ("bigint", .text(let text)):
      return Int(text).map { .integer($0) }
    default: return nil
    }
  }

  private static func objectName(_ text: String, at range: SourceRange) -> ObjectName {
    let parts = CatalogObject.parts(ofRegName: text).map { Identifier($0, range: range) }
    let name = parts.last ?? Identifier(text, range: range)
    return ObjectName(qualifiers: Array(parts.dropLast()), name: name)
  }

  /// `{a,b}` without quotes.
  private static func array(_ text: String) -> CatalogueValue? {
    guard text.hasPrefix("{"), text.hasSuffix("}"), !text.contains("\""), !text.contains("\\")
    else { return nil }
    let inside = text.dropFirst().dropLast()
    return .array(inside.isEmpty ? [] : inside.split(separator: ",").map { .text(String($0)) })
  }

  /// The value as text, as the server prints it; a relation as `regclass` does.
  func text(of value: CatalogueValue) -> String? {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .relation(let name):
      schema.searchPath.contains(name.schema ?? "public")
        ? PostgreSQLTypes.quoted(name.name) : PostgreSQLTypes.quoted(name)
    case .null, .array, .object, .currentDatabase: nil
    }
  }
}

extension CatalogueRow {
  /// So that a variable that is set from itself is not looked up for ever.
  fileprivate func without(_ variable: String) -> CatalogueRow {
    var result = self
    result.variables[variable] = nil
    return result
  }
}

extension Query {
  /// The query without its items: whether it has rows is all that counts.
  fileprivate var selectingNothing: Query {
    guard case .select(var core) = body, core.groupBy.isEmpty,
      !core.items.contains(where: { $0.expression.isCatalogueAggregate })
    else { return self }
    core.items = []
    core.isDistinct = false
    var result = self
    result.orderBy = []
    result.body = .select(core)
    return result
  }
}
