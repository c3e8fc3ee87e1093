import SQL
import Text

/// DO blocks, routines that are called, and dynamic SQL.
extension Replay {
  /// How a run of statements ended.
  enum Outcome: Equatable {
    case finished
    /// RETURN, or an EXIT: what follows does not run.
    case left
    /// MySQL's LEAVE or ITERATE, on the way to the block or loop of that name.
    case jumped(to: String, isIteration: Bool)
    /// The server would have raised an error, of these kinds, and a handler stands around.
    case failed
  }

  /// What the conditions of a body are judged by.
  struct Scope {
    /// Variables by name: the expression or query that gave them their value.
    var variables: [String: Expression] = [:]
    /// What the text of a variable was chosen by.
    var guards: [String: [Guard]] = [:]
    /// The errors that handlers around the statement take.
    var handled: Set<HandledError> = []
    var log = UndoLog()
    /// A statement was reported.
    var isReported = false
  }

  enum HandledError: Hashable {
    case alreadyExists
    case doesNotExist
  }

  mutating func run(_ block: DoBlock, in context: RunContext, _ observe: Observer) -> UndoLog? {
    guard let body = block.body, body.isRead else {
      doubtEverything()
      return nil
    }
    return run(body, in: context, observe)
  }

  private mutating func run(
    _ body: Body, with variables: [String: Expression] = [:], in context: RunContext,
    _ observe: Observer
  ) -> UndoLog? {
    var scope = Scope(variables: variables)
    _ = run(body.statements, in: context, &scope, observe)
    // What was done without a statement of its own (a doubt) belongs to the outer statement.
    return scope.isReported ? scope.log : nil
  }

  /// Runs the routines of the history that `expressions` call.
  mutating func runCalls(
    _ expressions: [Expression], in context: RunContext, _ observe: Observer
  ) -> UndoLog? {
    var log: UndoLog?
    for expression in expressions {
      guard case .call(let call) = expression.unwrapped.kind else { continue }
      runKnown(call)
      guard let routine = routine(named: call.name) else { continue }
      let outerFile = file
      let arguments = bind(call.arguments, to: routine)
      file = routine.file
      if routine.body.isRead {
        if let inner = run(routine.body, with: arguments, in: context, observe) {
          var merged = log ?? UndoLog()
          merged.merge(later: inner)
          log = merged
        }
      }
      file = outerFile
    }
    return log
  }

  mutating func runCalls(in query: Query, in context: RunContext, _ observe: Observer) -> UndoLog? {
    guard case .select(let core) = query.body else { return nil }
    var calls = core.items.map(\.expression)
    if !core.from.isEmpty { calls = calls.flatMap { callsOfRows($0, query) } }
    for reference in core.from {
      if case .function(let call, _, _) = reference.kind { calls.append(call) }
    }
    return runCalls(calls, in: context, observe)
  }

  /// Functions of the server that change what names mean.
  private mutating func runKnown(_ call: FunctionCall) {
    guard dialect == .postgresql, call.name.name.text == "set_config", call.arguments.count >= 2,
      call.arguments[0].constantText == "search_path"
    else { return }
    if let path = searchPath(from: [call.arguments[1]]), path != schema.searchPath {
      setSearchPath(path)
    }
  }

  func routine(named name: ObjectName) -> Routine? {
    for candidate in schema.candidates(for: name) {
      if let routine = schema.routines[candidate] { return routine }
    }
    return nil
  }

  // MARK: - Statements of a body

  private mutating func run(
    _ statements: [BodyStatement], in context: RunContext, _ scope: inout Scope,
    _ observe: Observer
  ) -> Outcome {
    guard context.depth < RunContext.maximumDepth else {
      doubtEverything()
      return .finished
    }
    for statement in statements {
      let outcome = run(statement, in: context, &scope, observe)
      if outcome != .finished { return outcome }
    }
    return .finished
  }

  /// Runs a statement; LEAVE of its own label ends it.
  private mutating func run(
    _ statement: BodyStatement, in context: RunContext, _ scope: inout Scope, _ observe: Observer
  ) -> Outcome {
    let outcome = runInside(statement, in: context, &scope, observe)
    if case .jumped(let label, _) = outcome, let own = statement.label,
      label == variableKey(own.text)
    {
      return .finished
    }
    return outcome
  }

  private mutating func runInside(
    _ statement: BodyStatement, in context: RunContext, _ scope: inout Scope, _ observe: Observer
  ) -> Outcome {
    switch statement.kind {
    case .sql(let inner):
      noteVariables(of: inner, &scope)
      if case .set(let variables) = inner.node { set(variables, scope.variables) }
      return run(inner, handledBy: &scope, in: context, observe)
    case .dynamic(let text, let inner):
      for part in inner {
        let outcome = run(part, handledBy: &scope, in: context, observe)
        if outcome != .finished { return outcome }
      }
      return inner.isEmpty
        ? runDynamic(text, at: statement.range, in: context, &scope, observe) : .finished
    case .block(let declarations, let inner, let handlers):
      for declaration in declarations {
        if let value = declaration.value { assign(value, to: declaration.name.text, &scope) }
      }
      return runBlock(inner, handlers, at: statement.range, in: context, &scope, observe)
    case .ifElse(let branches, let otherwise):
      return runBranches(branches, otherwise, in: context, &scope, observe)
    case .caseWhen(_, let branches, let otherwise):
      var inner = context
      inner.depth += 1
      for branch in branches { _ = run(branch.statements, in: inner, &scope, observe) }
      if let otherwise { _ = run(otherwise, in: inner, &scope, observe) }
      return .finished
    case .loop(let head, let inner):
      return runLoop(head, inner, in: context, &scope, observe)
    case .assignment(let name, let value):
      assign(value, to: variableKey(name), &scope)
      return .finished
    case .perform(let query):
      if let log = runCalls(in: query, in: context, observe) {
        scope.log.merge(later: log)
        scope.isReported = true
      }
      return .finished
    case .returnValue:
      return .left
    case .raise(let level, _):
      return level == nil || level == "exception" ? .left : .finished
    case .jump(let isIteration, let label):
      return .jumped(to: variableKey(label.text), isIteration: isIteration)
    case .returnQuery, .cursor, .diagnostics, .other, .unreadable:
      return .finished
    }
  }

  /// Runs one statement; an error of the server's that a handler takes is no problem, and ends the block.
  private mutating func run(
    _ statement: Statement, handledBy scope: inout Scope, in context: RunContext,
    _ observe: Observer
  ) -> Outcome {
    let handled = scope.handled
    var failed = false
    innerStatements += 1
    guard innerStatements <= RunContext.maximumStatements else {
      doubtEverything()
      return .left
    }
    let log = run(statement, in: context) { effect, before, after in
      var effect = effect
      let open = effect.problems.filter { !handled.contains(HandledError($0.kind)) }
      if open.count != effect.problems.count {
        failed = true
        effect.problems = open
      }
      observe(effect, before, after)
    }
    scope.log.merge(later: log)
    scope.isReported = true
    return failed ? .failed : .finished
  }

  private mutating func runBlock(
    _ statements: [BodyStatement], _ handlers: [BodyStatement.Handler], at range: SourceRange,
    in context: RunContext, _ scope: inout Scope, _ observe: Observer
  ) -> Outcome {
    var inner = context
    inner.depth += 1
    guard !handlers.isEmpty else { return run(statements, in: inner, &scope, observe) }
    let errors = HandledError.all(of: handlers)
    let outer = scope.handled
    scope.handled.formUnion(errors)
    var guards: [Guard] = []
    if errors.contains(.alreadyExists) {
      guards.append(Guard(range: range, object: nil, wantsPresence: false))
    }
    if errors.contains(.doesNotExist) {
      guards.append(Guard(range: range, object: nil, wantsPresence: true))
    }
    let outcome = run(statements, in: inner.adding(guards), &scope, observe)
    scope.handled = outer
    guard outcome == .failed else { return outcome }
    // The first handler that takes the error runs.
    let handler = handlers.first { !HandledError.all(of: [$0]).isEmpty }
    return run(handler?.statements ?? [], in: inner, &scope, observe)
  }

  private mutating func runBranches(
    _ branches: [BodyStatement.Branch], _ otherwise: [BodyStatement]?, in context: RunContext,
    _ scope: inout Scope, _ observe: Observer
  ) -> Outcome {
    var inner = context
    inner.depth += 1
    for branch in branches {
      let condition = judge(branch.condition, scope.variables)
      if condition.holds == false { continue }
      let outcome = run(branch.statements, in: inner.adding(condition.guards), &scope, observe)
      // A RETURN that may not be reached does not hide what follows.
      return condition.holds == nil && outcome != .failed ? .finished : outcome
    }
    guard let otherwise else { return .finished }
    let guards = branches.flatMap { branch in
      judge(branch.condition, scope.variables).guards.map { found in
        var opposite = found
        opposite.wantsPresence.toggle()
        return opposite
      }
    }
    return run(otherwise, in: inner.adding(guards), &scope, observe)
  }

  /// A loop over constants, or over what the catalogues have, is run for each of them; any other once,
  /// for what it does at most.
  private mutating func runLoop(
    _ head: BodyStatement.LoopHead, _ statements: [BodyStatement], in context: RunContext,
    _ scope: inout Scope, _ observe: Observer
  ) -> Outcome {
    var looped = context
    looped.depth += 1
    looped.isLooped = true
    guard let iterations = iterations(of: head, scope.variables) else {
      let outcome = run(statements, in: looped, &scope, observe)
      return outcome == .left ? .finished : outcome
    }
    for values in iterations {
      for (name, value) in values {
        scope.variables[name] = value
        scope.guards[name] = nil
      }
      switch run(statements, in: looped, &scope, observe) {
      case .failed: return .failed
      case .jumped(let label, isIteration: false): return .jumped(to: label, isIteration: false)
      case .finished, .left, .jumped: continue
      }
    }
    return .finished
  }

  // MARK: - Dynamic SQL

  mutating func prepare(_ name: Identifier, _ text: Expression?, _ statement: Statement?) {
    session.prepared[name.text.lowercased()] = statement.map { [$0] } ?? []
    let key = Self.key(ofPrepared: name)
    session.variables[key] = text
    session.textGuards[key] = nil
    if let text, let folded = fold(text, [:]) {
      session.variables[key] = Self.expression(folded, at: text.range)
      session.textGuards[key] = folded.guards
    }
  }

  private static func key(ofPrepared name: Identifier) -> String {
    "prepared " + name.text.lowercased()
  }

  /// EXECUTE of a prepared statement.
  mutating func execute(_ name: Identifier, in context: RunContext, _ observe: Observer) -> UndoLog?
  {
    var scope = Scope()
    for statement in session.prepared[name.text.lowercased()] ?? [] {
      _ = run(statement, handledBy: &scope, in: context, observe)
    }
    let key = Self.key(ofPrepared: name)
    if let text = session.variables[key] {
      let inner = context.adding(session.textGuards[key] ?? [])
      _ = runDynamic(text, at: name.range, in: inner, &scope, observe)
    }
    return scope.isReported ? scope.log : nil
  }

  /// Runs the text that `expression` gives; what may have happened is in doubt where it is not known.
  private mutating func runDynamic(
    _ expression: Expression, at range: SourceRange, in context: RunContext,
    _ scope: inout Scope, _ observe: Observer
  ) -> Outcome {
    guard let dynamic = fold(expression, scope.variables) else {
      doubt(dynamic: expression, scope)
      return .finished
    }
    var inner = context.adding(dynamic.guards + guards(of: expression, scope))
    inner.depth += 1
    var outcome = Outcome.finished
    guard inner.depth < RunContext.maximumDepth else {
      doubtEverything()
      return .finished
    }
    run(dynamic, at: range) { replay, statement in
      guard outcome == .finished else { return }
      outcome = replay.run(statement, handledBy: &scope, in: inner, observe)
    }
    return outcome
  }

  /// What the text of the variable that `expression` is was chosen by.
  private func guards(of expression: Expression, _ scope: Scope) -> [Guard] {
    switch expression.unwrapped.kind {
    case .column(let name): return scope.guards[variableKey(name.name.text)] ?? []
    default: return []
    }
  }

  /// SQL whose text is not a constant may have done anything that its first words say.
  private mutating func doubt(dynamic text: Expression, _ scope: Scope) {
    for text in leadingTexts(text, scope.variables, depth: 0) {
      guard let text, let effect = DynamicEffect(text) else {
        doubtEverything()
        continue
      }
      doubt(effect.kinds)
      if let table = effect.table { update(table, in: effect) }
    }
  }

  private mutating func update(_ table: String, in effect: DynamicEffect) {
    for candidate in schema.candidates(forUnqualified: table) where schema.tables[candidate] != nil
    {
      update(candidate) { $0.isComplete = false }
      return
    }
  }

  /// What the text of a dynamic statement may begin with; nil: not known.
  private func leadingTexts(
    _ expression: Expression, _ variables: [String: Expression], depth: Int
  ) -> [String?] {
    guard depth < 8 else { return [nil] }
    switch expression.unwrapped.kind {
    case .string(let literal):
      return [literal.value]
    case .cast(let cast):
      return leadingTexts(cast.operand, variables, depth: depth + 1)
    case .binary(let first, let rest) where rest.allSatisfy({ $0.op == "||" }):
      if let whole = expression.constantText { return [whole] }
      return leadingTexts(first, variables, depth: depth + 1)
    case .call(let call):
      let name = call.name.name.text.lowercased()
      if name == "if", call.arguments.count == 3 {
        let condition = judge(call.arguments[0], variables)
        var texts: [String?] = []
        if condition.holds != false {
          texts += leadingTexts(call.arguments[1], variables, depth: depth + 1)
        }
        if condition.holds != true {
          texts += leadingTexts(call.arguments[2], variables, depth: depth + 1)
        }
        return texts
      }
      guard name == "format" || name == "concat" || name == "replace",
        let first = call.arguments.first
      else { return [nil] }
      return leadingTexts(first, variables, depth: depth + 1)
    case .column(let name):
      guard name.qualifiers.isEmpty, let value = variables[variableKey(name.name.text)] else {
        return [nil]
      }
      return leadingTexts(value, variables, depth: depth + 1)
    case .variable(let name):
      guard let value = variables[name.lowercased()] ?? session.variables[name.lowercased()] else {
        return [nil]
      }
      return leadingTexts(value, variables, depth: depth + 1)
    case .subquery(let query):
      guard case .select(let core) = query.body, let item = core.items.first else { return [nil] }
      return leadingTexts(item.expression, variables, depth: depth + 1)
    case .caseWhen(let choice):
      var texts: [String?] = []
      for branch in choice.branches {
        texts += leadingTexts(branch.result, variables, depth: depth + 1)
      }
      return texts
    default:
      return [nil]
    }
  }
}

extension Replay.HandledError {
  init(_ kind: ReplayProblem.Kind) {
    switch kind {
    case .alreadyExists: self = .alreadyExists
    case .doesNotExist, .includesItself: self = .doesNotExist
    }
  }

  /// The errors that handlers take, by the names of their conditions (PostgreSQL, appendix A; MySQL's
  /// error numbers and classes).
  static func all(of handlers: [BodyStatement.Handler]) -> Set<Self> {
    var result: Set<Self> = []
    for condition in handlers.flatMap(\.conditions) {
      if condition.hasPrefix("duplicate_") || condition == "unique_violation" {
        result.insert(.alreadyExists)
      } else if condition.hasPrefix("undefined_") || condition.hasPrefix("invalid_") {
        result.insert(.doesNotExist)
      } else if condition != "not found" {
        result.formUnion([.alreadyExists, .doesNotExist])
      }
    }
    return result
  }
}
