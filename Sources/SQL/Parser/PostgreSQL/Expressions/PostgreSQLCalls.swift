import Text

extension Parser {
  /// func_application's arguments: [`*` | [ALL | DISTINCT] func_arg_list [ORDER BY …]].
  ///
  /// Whether they are values alone, and so could be a type's modifiers as well.
  mutating func postgresqlCallArguments(_ call: inout FunctionCall) -> Bool {
    if atToken(.rightParenthesis) { return false }
    if atToken(.star) {
      let start = start
      advance()
      call.arguments = [make(.star([]), from: start)]
      return false
    }
    var isModifierList = true
    if eat(.distinct) {
      call.isDistinct = true
      isModifierList = false
    } else if eat(.all) {
      isModifierList = false
    }
    repeat {
      if call.isVariadic {
        fail(expected: "`)`", help: "VARIADIC stands before the last argument")
        return false
      }
      if eat(.variadic) {
        if call.isDistinct || (!isModifierList && call.arguments.isEmpty) {
          fail(expected: "an argument", help: "VARIADIC does not go with ALL and DISTINCT")
        }
        call.isVariadic = true
        isModifierList = false
      }
      let argument = callArgument()
      if case .namedArgument = argument.kind { isModifierList = false }
      call.arguments.append(argument)
    } while eatToken(.comma)
    if eat(.order) {
      expect(.by)
      call.orderBy = commaList { $0.orderItem() }
      isModifierList = false
    }
    return isModifierList
  }

  /// func_arg_expr → a_expr | param_name (`:=` | `=>`) a_expr.
  mutating func callArgument() -> Expression {
    let start = start
    if atName(as: .function),
      peek().kind == .colonEquals || (peek().kind == .operator && isText(of: peek(), "=>"))
    {
      let label = takeIdentifier()
      advance()
      return make(.namedArgument(label, expression()), from: start)
    }
    return expression()
  }

  /// opt_frame_clause → (ROWS | RANGE | GROUPS) (bound | BETWEEN bound AND bound) [EXCLUDE …].
  mutating func windowFrame() -> WindowFrame {
    if at(.groups) { uses(.windowFrameGroups) }
    let isRange = at(.range)
    let unit = String(advance().keyword.spelling)
    var frame: WindowFrame
    if eat(.between) {
      let first = frameBound()
      expect(.and)
      frame = WindowFrame(unit: unit, start: first, end: frameBound())
    } else {
      frame = WindowFrame(unit: unit, start: frameBound())
    }
    checkBounds(frame)
    if isRange, frame.hasOffset { used(.windowFrameGroups) }
    if eat(.exclude) {
      used(.windowFrameGroups)
      if eat(.current) {
        expect(.row)
        frame.exclusion = "current row"
      } else if let word = eat(anyOf: .group, .ties) {
        frame.exclusion = String(word.spelling)
      } else {
        expect(.no)
        expect(.others)
        frame.exclusion = "no others"
      }
    }
    return frame
  }

  /// UNBOUNDED (PRECEDING | FOLLOWING) | CURRENT ROW | a_expr (PRECEDING | FOLLOWING).
  private mutating func frameBound() -> WindowFrame.Bound {
    if at(.unbounded), peek().keyword == .preceding || peek().keyword == .following {
      advance()
      return advance().keyword == .preceding ? .unboundedPreceding : .unboundedFollowing
    }
    if eat(.current, .row) { return .currentRow }
    let value = expression()
    if eat(.preceding) { return .preceding(value) }
    expect(.following)
    return .following(value)
  }

  /// A frame starts before it ends (the grammar's actions refuse the rest).
  private mutating func checkBounds(_ frame: WindowFrame) {
    let end = frame.end ?? .currentRow
    if frame.start.order > end.order || frame.start == .unboundedFollowing
      || end == .unboundedPreceding
    {
      fail(
        .unexpectedToken, "the window frame ends before it starts",
        help: "write the earlier bound first: `BETWEEN 1 PRECEDING AND CURRENT ROW`",
        at: SourceRange(at: previousEnd))
    }
  }
}

extension WindowFrame {
  /// A bound is so many rows or values away.
  fileprivate var hasOffset: Bool {
    [start, end].contains { bound in
      switch bound {
      case .preceding, .following: true
      default: false
      }
    }
  }
}

extension WindowFrame.Bound {
  /// Where the bound stands among the kinds of bounds.
  fileprivate var order: Int {
    switch self {
    case .unboundedPreceding: 0
    case .preceding: 1
    case .currentRow: 2
    case .following: 3
    case .unboundedFollowing: 4
    }
  }
}
