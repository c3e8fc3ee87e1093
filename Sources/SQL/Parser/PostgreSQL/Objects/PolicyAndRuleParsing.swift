import Text

extension Parser {
  /// POLICY name ON table [AS word] [FOR command] [TO roles] [USING (…)] [WITH CHECK (…)]; behind CREATE.
  mutating func createPolicy() -> Statement.Node {
    expect(.policy)
    let name = identifier(expected: "a policy's name")
    expect(.on)
    var policy = Policy(name: name, table: relationName())
    if eat(.as) {
      used(.restrictivePolicy)
      let word = identifier(expected: "`PERMISSIVE` or `RESTRICTIVE`")
      policy.isPermissive = word.text == "permissive"
      if !isFailing, word.text != "permissive", word.text != "restrictive" {
        fail(
          .unexpectedToken, "a policy is `PERMISSIVE` or `RESTRICTIVE`, not `\(word.text)`",
          at: word.range)
      }
    }
    if eat(.for) {
      guard let command = eat(anyOf: .all, .select, .insert, .update, .delete) else {
        fail(expected: "`ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`")
        return .unrecognized
      }
      policy.command = String(command.spelling)
    }
    policyClauses(&policy)
    return object(.createPolicy(policy), ObjectName(name: name))
  }

  /// [TO roles] [USING `(` … `)`] [WITH CHECK `(` … `)`].
  private mutating func policyClauses(_ policy: inout Policy) {
    if eat(.to) { policy.roles = postgresqlRoleList() }
    if eat(.using) { policy.using = parenthesizedExpression() }
    if eat(.with) {
      expect(.check)
      policy.check = parenthesizedExpression()
    }
    if policy.using == nil, policy.check == nil, atToken(.leftParenthesis) {
      fail(expected: "`USING` or `WITH CHECK`")
    }
  }

  /// `(` a_expr `)`.
  mutating func parenthesizedExpression() -> Expression {
    expectToken(.leftParenthesis)
    let value = expression()
    expectToken(.rightParenthesis)
    return value
  }

  /// POLICY [IF EXISTS] name ON table (RENAME TO name | clauses); behind ALTER.
  mutating func alterPolicy() -> Statement.Node {
    expect(.policy)
    let ifExists = eatIfExists()
    let name = identifier(expected: "a policy's name")
    expect(.on)
    var policy = Policy(name: name, table: relationName())
    policy.ifExists = ifExists
    if eat(.rename) {
      expect(.to)
      policy.renamedTo = identifier()
    } else {
      policyClauses(&policy)
    }
    return object(.alterPolicy(policy), ObjectName(name: name))
  }

  func object(_ action: ObjectStatement.Action, _ subject: ObjectName?) -> Statement.Node {
    .object(ObjectStatement(action, subject: subject))
  }

  /// RULE name AS ON event TO table [WHERE …] DO [ALSO | INSTEAD] actions; behind CREATE [OR REPLACE].
  mutating func createRule(_ orReplace: Bool) -> Statement.Node {
    expect(.rule)
    let name = identifier(expected: "a rule's name")
    expect(.as)
    expect(.on)
    let event = eat(anyOf: .select, .insert, .update, .delete)
    if event == nil { fail(expected: "`SELECT`, `INSERT`, `UPDATE` or `DELETE`") }
    expect(.to)
    var rule = RewriteRule(
      name: name, table: relationName(), orReplace: orReplace,
      event: String(event?.spelling ?? ""))
    if eat(.where) { rule.condition = expression() }
    expect(.do)
    rule.isInstead = eat(.instead)
    if !rule.isInstead { _ = eat(.also) }
    rule.actions = ruleActions()
    return object(.createRule(rule), ObjectName(name: name))
  }

  /// RuleActionList → NOTHING | action | `(` [action] (`;` [action])* `)`.
  private mutating func ruleActions() -> [Statement] {
    if eat(.nothing) { return [] }
    // `( SELECT … ) UNION …` is a query; `( … ; … )` is a list.
    guard atToken(.leftParenthesis), !isQueryBehindParentheses() else { return [ruleAction()] }
    var actions: [Statement] = []
    expectToken(.leftParenthesis)
    while !isFailing, !atToken(.rightParenthesis), !atToken(.endOfFile) {
      if eatToken(.terminator) || eatToken(.semicolon) { continue }
      let before = position
      actions.append(ruleAction())
      if isFailing || position == before { break }
      if !atToken(.rightParenthesis), !atToken(.terminator), !atToken(.semicolon) {
        fail(expected: "`;` or `)`")
      }
    }
    expectToken(.rightParenthesis)
    return actions
  }

  /// The parenthesis around a query goes on behind its end: it belongs to a larger query.
  func isQueryBehindParentheses() -> Bool {
    guard atQueryStart else { return false }
    var depth = 0
    var index = position
    while index < tokens.count {
      switch tokens[index].kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis:
        depth -= 1
        if depth == 0 {
          switch tokens[min(index + 1, tokens.count - 1)].keyword {
          case .union, .intersect, .except, .order, .limit, .offset, .fetch, .for: return true
          default: return false
          }
        }
      case .terminator, .semicolon, .endOfFile: return false
      default: break
      }
      index += 1
    }
    return false
  }

  /// RuleActionStmt → SelectStmt | InsertStmt | UpdateStmt | DeleteStmt | NotifyStmt.
  private mutating func ruleAction() -> Statement {
    let start = start
    if at(.notify) {
      let node = notifyStatement()
      return Statement(node, kind: "notify", range: range(from: start))
    }
    guard atQueryStart || at(anyOf: .insert, .update, .delete) else {
      fail(expected: "`NOTHING`, a query or a data statement")
      return Statement(.unrecognized, kind: .unrecognized, range: range(from: start))
    }
    return dataStatement()
  }
}
