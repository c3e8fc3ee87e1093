import SQL

extension Expression {
  /// The expressions and queries directly inside this one.
  var parts: (expressions: [Expression], queries: [Query]) {
    switch kind {
    case .null, .boolean, .integer, .decimal, .string, .bits, .typedLiteral, .defaultValue,
      .parameter, .placeholder, .variable, .column, .star, .type, .operatorName, .currentOf,
      .unreadable:
      return ([], [])
    case .interval(let inner, _), .collate(let inner, _), .unary(_, let inner),
      .postfix(let inner, _), .not(let inner), .parenthesized(let inner), .field(let inner, _),
      .namedArgument(_, let inner):
      return ([inner], [])
    case .specialValue(_, let precision):
      return (precision.map { [$0] } ?? [], [])
    case .call(let call):
      return (call.parts, [])
    case .cast(let cast):
      return ([cast.operand], [])
    case .atTimeZone(let inner, let zone):
      return ([inner] + (zone.map { [$0] } ?? []), [])
    case .binary(let first, let rest):
      return ([first] + rest.map(\.operand), [])
    case .and(let operands), .or(let operands), .array(let operands), .row(let operands, _),
      .groupingSets(let operands):
      return (operands, [])
    case .isTest(let test):
      if case .distinctFrom(let other) = test.predicate { return ([test.operand, other], []) }
      return ([test.operand], [])
    case .between(let between):
      return ([between.operand, between.low, between.high], [])
    case .in(let membership):
      switch membership.list {
      case .values(let values): return ([membership.operand] + values, [])
      case .query(let query): return ([membership.operand], [query])
      }
    case .like(let like):
      return ([like.operand, like.pattern] + (like.escape.map { [$0] } ?? []), [])
    case .quantified(let comparison):
      switch comparison.source {
      case .query(let query): return ([comparison.operand], [query])
      case .array(let array): return ([comparison.operand, array], [])
      }
    case .exists(let query), .subquery(let query), .arrayQuery(let query):
      return ([], [query])
    case .caseWhen(let choice):
      var inner: [Expression] = choice.operand.map { [$0] } ?? []
      for branch in choice.branches { inner += [branch.condition, branch.result] }
      if let otherwise = choice.otherwise { inner.append(otherwise) }
      return (inner, [])
    case .subscripts(let inner, let subscripts):
      return ([inner] + subscripts.flatMap { [$0.lower, $0.upper].compactMap { $0 } }, [])
    case .assignment(let target, let value):
      return ([target, value], [])
    case .match(let columns, let against, _):
      return (columns + [against], [])
    }
  }

  /// Calls `visit` for this expression and all inside it, without those of subqueries.
  func forEach(_ visit: (Expression) -> Void) {
    var pending = [self]
    while let next = pending.popLast() {
      visit(next)
      pending += next.parts.expressions.reversed()
    }
  }

  /// The columns that the expression names, by their last part, each once in the order written.
  var columnNames: [String] {
    var names: [String] = []
    forEach { part in
      if case .column(let name) = part.kind, !names.contains(name.name.text) {
        names.append(name.name.text)
      }
    }
    return names
  }

  /// The expression without parentheses around it.
  var unwrapped: Expression {
    var result = self
    while case .parenthesized(let inner) = result.kind { result = inner }
    return result
  }

  /// The expression without parentheses and COLLATE around it.
  var withoutCollation: Expression {
    var result = unwrapped
    while case .collate(let inner, _) = result.kind { result = inner.unwrapped }
    return result
  }

  /// The name of the column that the expression is, without anything around it.
  var columnItself: String? {
    guard case .column(let name) = kind, name.qualifiers.isEmpty else { return nil }
    return name.name.text
  }

  var isNull: Bool {
    switch unwrapped.kind {
    case .null: true
    case .cast(let cast): cast.operand.isNull
    default: false
    }
  }

  /// The string that the expression is, where it is a constant or constants put together.
  var constantText: String? {
    switch unwrapped.kind {
    case .string(let literal): return literal.value
    case .cast(let cast): return cast.operand.constantText
    case .binary(let first, let rest):
      guard var result = first.constantText, rest.allSatisfy({ $0.op == "||" }) else { return nil }
      for part in rest {
        guard let text = part.operand.constantText else { return nil }
        result += text
      }
      return result
    case .call(let call) where call.name.name.text.lowercased() == "concat":
      var result = ""
      for argument in call.arguments {
        guard let text = argument.constantText else { return nil }
        result += text
      }
      return result
    default: return nil
    }
  }
}

extension FunctionCall {
  fileprivate var parts: [Expression] {
    var result = arguments + orderBy.map(\.expression) + withinGroup.map(\.expression)
    if let separator { result.append(separator) }
    if let filter { result.append(filter) }
    if case .specification(let window)? = over {
      result += window.partitionBy + window.orderBy.map(\.expression)
      if let frame = window.frameClause {
        result += [frame.start, frame.end].compactMap { $0?.distance }
      }
    }
    for case .columns(let columns) in special { result += columns.flatMap(\.values) }
    return result
  }
}

extension WindowFrame.Bound {
  fileprivate var distance: Expression? {
    switch self {
    case .preceding(let value), .following(let value): value
    case .unboundedPreceding, .unboundedFollowing, .currentRow: nil
    }
  }
}

extension TableFunctionColumn {
  /// The expressions in the column's definition and in those of the columns below it.
  fileprivate var values: [Expression] {
    var result: [Expression] = []
    for part in parts {
      switch part {
      case .value(let value), .behavior(_, let value?, _): result.append(value)
      default: break
      }
    }
    if case .nested(let columns) = kind { result += columns.flatMap(\.values) }
    return result
  }
}
