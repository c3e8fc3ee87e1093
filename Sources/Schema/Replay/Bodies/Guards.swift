import SQL
import Text

/// What a condition around statements says.
struct Judgement {
  /// Whether it holds on the schema as replayed; nil: not known.
  var holds: Bool?
  /// The objects that it looks for.
  var guards: [Guard] = []

  static let unknown = Judgement()

  var negated: Judgement {
    Judgement(
      holds: holds.map { !$0 },
      guards: guards.map { found in
        var result = found
        result.wantsPresence.toggle()
        return result
      })
  }
}

/// Understanding conditions: `IF NOT EXISTS (SELECT … FROM information_schema.columns WHERE …)`.
extension Replay {
  private static let maximumConditionDepth = 12

  func judge(_ condition: Expression, _ variables: [String: Expression]) -> Judgement {
    var result = judge(condition, variables, depth: 0)
    guard result.holds == nil else { return result }
    switch evaluate(condition, in: CatalogueRow(variables: variables)) {
    case .boolean(let value)?: result.holds = value
    case .null?: result.holds = false
    default: break
    }
    return result
  }

  private func judge(_ condition: Expression, _ variables: [String: Expression], depth: Int)
    -> Judgement
  {
    guard depth < Self.maximumConditionDepth else { return .unknown }
    switch condition.unwrapped.kind {
    case .boolean(let value):
      return Judgement(holds: value)
    case .not(let inner):
      return judge(inner, variables, depth: depth + 1).negated
    case .and(let operands):
      return combine(operands, variables, depth: depth, absorbing: false)
    case .or(let operands):
      return combine(operands, variables, depth: depth, absorbing: true)
    case .exists(let query):
      return presence(in: query, at: condition.range, variables)
    case .subquery(let query):
      // `(SELECT EXISTS (…))`, `(SELECT COUNT(*) …)` as a truth value.
      guard case .select(let core) = query.body, let item = core.items.first else {
        return .unknown
      }
      if core.from.isEmpty { return judge(item.expression, variables, depth: depth + 1) }
      return presence(in: query, at: condition.range, variables)
    case .column(let name):
      guard let value = variables[variableKey(name.name.text)] else { return .unknown }
      return judge(value, variables.without(variableKey(name.name.text)), depth: depth + 1)
    case .variable(let name):
      guard let value = variables[name.lowercased()] ?? session.variables[name.lowercased()] else {
        return .unknown
      }
      return judge(value, variables.without(name.lowercased()), depth: depth + 1)
    case .isTest(let test):
      return judge(test, at: condition.range, variables, depth: depth)
    case .binary(let first, let rest) where rest.count == 1:
      return judge(
        first, rest[0].op, rest[0].operand, at: condition.range, variables, depth: depth)
    default:
      return .unknown
    }
  }

  private func combine(
    _ operands: [Expression], _ variables: [String: Expression], depth: Int, absorbing: Bool
  ) -> Judgement {
    var result = Judgement(holds: !absorbing)
    for operand in operands {
      let part = judge(operand, variables, depth: depth + 1)
      result.guards += part.guards
      if part.holds == absorbing {
        result.holds = absorbing
      } else if part.holds == nil, result.holds != absorbing {
        result.holds = nil
      }
    }
    return result
  }

  /// `to_regclass('t') IS NULL`, `name IS NULL` after SELECT … INTO name.
  private func judge(
    _ test: IsTest, at range: SourceRange, _ variables: [String: Expression], depth: Int
  ) -> Judgement {
    let found: Judgement
    switch test.predicate {
    case .null:
      // NULL is absence.
      found =
        presence(
          of: test.operand, isCounted: false, at: range, variables, depth: depth + 1
        ).negated
    case .boolean(let value):
      let inner = judge(test.operand, variables, depth: depth + 1)
      found = value ? inner : inner.negated
    default:
      return .unknown
    }
    return test.isNegated ? found.negated : found
  }

  /// `(SELECT COUNT(*) …) = 0`, `> 0`, `v_count = 0`.
  private func judge(
    _ left: Expression, _ op: String, _ right: Expression, at range: SourceRange,
    _ variables: [String: Expression], depth: Int
  ) -> Judgement {
    if let judgement = judgeDefault(left, variables) { return judgement }
    if case .integer = left.unwrapped.kind, depth < Self.maximumConditionDepth,
      let flipped = Self.flipped[op]
    {
      return judge(right, flipped, left, at: range, variables, depth: depth + 1)
    }
    guard case .integer(let number) = right.unwrapped.kind else {
      guard case .boolean(let value) = right.unwrapped.kind, op == "=" else { return .unknown }
      let inner = judge(left, variables, depth: depth + 1)
      return value ? inner : inner.negated
    }
    let found = presence(
      of: left, isCounted: true, at: range, variables, depth: depth + 1)
    switch (op, number) {
    case ("=", "0"), ("<", "1"), ("<=", "0"): return found.negated
    case (">", "0"), (">=", "1"), ("<>", "0"), ("!=", "0"), ("=", "1"): return found
    default: return .unknown
    }
  }

  /// The comparison that says the same with its sides exchanged.
  private static let flipped = [
    "=": "=", "<>": "<>", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=",
  ]

  /// `(SELECT column_default FROM information_schema.columns …) = …`: NULL, and so false, for a column
  /// without one.
  private func judgeDefault(_ expression: Expression, _ variables: [String: Expression])
    -> Judgement?
  {
    guard case .subquery(let query) = expression.unwrapped.kind,
      case .select(let core) = query.body, let item = core.items.first,
      item.expression.columnNames.map({ $0.lowercased() }) == ["column_default"],
      let object = CatalogObject(query, text: { fold($0, variables)?.text }),
      let column = column(of: object)
    else { return nil }
    return Judgement(holds: column.hasValueDefault ? nil : false)
  }

  /// Whether what `expression` looks up is there.
  ///
  /// `isCounted`: it is compared as a number of rows, not with NULL.
  private func presence(
    of expression: Expression, isCounted: Bool, at range: SourceRange,
    _ variables: [String: Expression], depth: Int
  ) -> Judgement {
    guard depth < Self.maximumConditionDepth else { return .unknown }
    switch expression.unwrapped.kind {
    case .subquery(let query):
      guard isCount(query) == isCounted else { return .unknown }
      return presence(in: query, at: range, variables)
    case .cast(let cast):
      return presence(
        of: cast.operand, isCounted: isCounted, at: range, variables, depth: depth + 1)
    case .column(let name):
      guard let value = variables[variableKey(name.name.text)] else { return .unknown }
      return presence(
        of: value, isCounted: isCounted, at: range,
        variables.without(variableKey(name.name.text)), depth: depth + 1)
    case .variable(let name):
      let key = name.lowercased()
      guard let value = variables[key] ?? session.variables[key] else { return .unknown }
      return presence(
        of: value, isCounted: isCounted, at: range, variables.without(key), depth: depth + 1)
    case .call(let call):
      return presence(of: call, at: range, variables)
    default:
      return .unknown
    }
  }

  private func isCount(_ query: Query) -> Bool {
    guard case .select(let core) = query.body, let item = core.items.first,
      case .call(let call) = item.expression.unwrapped.kind
    else { return false }
    return call.name.name.text.lowercased() == "count"
  }

  /// `to_regclass('schema.table')` and its like are NULL where there is no such object.
  private func presence(
    of call: FunctionCall, at range: SourceRange, _ variables: [String: Expression]
  ) -> Judgement {
    guard let text = call.arguments.first.flatMap({ fold($0, variables)?.text }) else {
      return .unknown
    }
    switch call.name.name.text.lowercased() {
    case "to_regclass": return judgement(of: CatalogObject(kind: .relation, regName: text), range)
    case "to_regtype": return judgement(of: CatalogObject(kind: .type, regName: text), range)
    case "to_regproc", "to_regprocedure", "to_regnamespace", "to_regrole": return .unknown
    default: return .unknown
    }
  }

  private func presence(
    in query: Query, at range: SourceRange, _ variables: [String: Expression]
  ) -> Judgement {
    guard let object = CatalogObject(query, text: { fold($0, variables)?.text }) else {
      return Judgement(
        holds: nil, guards: [Guard(range: range, object: nil, wantsPresence: true)])
    }
    return judgement(of: object, range)
  }

  private func judgement(of object: CatalogObject, _ range: SourceRange) -> Judgement {
    Judgement(
      holds: isPresent(object),
      guards: [Guard(range: range, object: object.description, wantsPresence: true)])
  }
}

extension [String: Expression] {
  /// So that a variable that is set from itself is not looked up for ever.
  fileprivate func without(_ name: String) -> Self {
    var result = self
    result[name] = nil
    return result
  }
}
