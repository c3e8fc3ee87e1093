import SQL
import Text

/// `SELECT IF(COUNT(*) = 0, 'ALTER …', 'SELECT 1') FROM information_schema.columns WHERE …`: what is
/// counted stands outside of the choice.
///
/// With a query in the place of each COUNT the choice reads like any other.
struct CatalogCount {
  private var query: Query

  /// Nil where the query has groups, and so more than one count, or does not choose.
  init?(_ query: Query) {
    guard case .select(let core) = query.body, core.groupBy.isEmpty, core.having == nil,
      query.limit == nil, let item = core.items.first
    else { return nil }
    switch item.expression.unwrapped.kind {
    case .caseWhen: break
    case .call(let call) where call.name.name.text.lowercased() == "if": break
    default: return nil
    }
    self.query = query
  }

  /// `expression` with a query for each COUNT in a condition of IF and CASE.
  func replacingCounts(in expression: Expression) -> Expression {
    var result = expression
    switch expression.kind {
    case .call(let call):
      if call.name.name.text.lowercased() == "count" { return counting(expression) }
      var call = call
      call.arguments = call.arguments.map(replacingCounts)
      result.kind = .call(call)
    case .caseWhen(var choice):
      for index in choice.branches.indices {
        choice.branches[index].condition = replacingCounts(in: choice.branches[index].condition)
      }
      result.kind = .caseWhen(choice)
    case .parenthesized(let inner): result.kind = .parenthesized(replacingCounts(in: inner))
    case .not(let inner): result.kind = .not(replacingCounts(in: inner))
    case .and(let operands): result.kind = .and(operands.map(replacingCounts))
    case .or(let operands): result.kind = .or(operands.map(replacingCounts))
    case .binary(let first, let rest):
      result.kind = .binary(
        first: replacingCounts(in: first),
        rest: rest.map { BinaryPart(op: $0.op, operand: replacingCounts(in: $0.operand)) })
    default: break
    }
    return result
  }

  private func counting(_ count: Expression) -> Expression {
    var query = query
    guard case .select(var core) = query.body else { return count }
    core.items = [SelectItem(expression: count, alias: nil)]
    core.into = nil
    query.body = .select(core)
    return Expression(.subquery(query), range: count.range)
  }
}
