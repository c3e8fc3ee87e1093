import SQL
import Text

/// A text that dynamic SQL may run.
struct DynamicText {
  var text: String
  /// The one literal that the text is, where it is one: its ranges are those of the file.
  var literal: StringLiteral?
  /// What must hold for this text to be the one.
  var guards: [Guard] = []

  static let maximumLength = 1 << 20
}

/// Folding the text of dynamic SQL: literals put together, variables with a known value, `format()`,
/// `IF(condition, text, text)`.
extension Replay {
  private static let maximumFoldingDepth = 16

  /// The text that `expression` gives, judged by the schema as replayed where it depends on it; nil where
  /// it is not known.
  func fold(_ expression: Expression, _ variables: [String: Expression], depth: Int = 0)
    -> DynamicText?
  {
    if let folded = foldParts(expression, variables, depth: depth) { return folded }
    guard depth == 0, let value = evaluate(expression, in: CatalogueRow(variables: variables))
    else { return nil }
    return text(of: value).map { DynamicText(text: $0) }
  }

  private func foldParts(
    _ expression: Expression, _ variables: [String: Expression], depth: Int
  ) -> DynamicText? {
    guard depth < Self.maximumFoldingDepth else { return nil }
    switch expression.unwrapped.kind {
    case .string(let literal):
      return DynamicText(text: literal.value, literal: literal)
    case .integer(let text):
      return DynamicText(text: text)
    case .cast(let cast):
      return fold(cast.operand, variables, depth: depth + 1)
    case .binary(let first, let rest) where rest.allSatisfy({ $0.op == "||" }):
      return foldAll([first] + rest.map(\.operand), variables, depth: depth)
    case .column(let name):
      let key = variableKey(name)
      guard let value = variables[key] else { return nil }
      return fold(value, without(key, variables), depth: depth + 1)
    case .variable(let name):
      let key = name.lowercased()
      guard let value = variables[key] ?? session.variables[key] else { return nil }
      var result = fold(value, without(key, variables), depth: depth + 1)
      result?.guards += session.textGuards[key] ?? []
      return result
    case .subquery(let query):
      guard case .select(let core) = query.body, core.items.count == 1,
        let item = core.items.first
      else { return nil }
      if core.from.isEmpty { return fold(item.expression, variables, depth: depth + 1) }
      return CatalogCount(query).map {
        fold($0.replacingCounts(in: item.expression), variables, depth: depth + 1)
      } ?? nil
    case .caseWhen(let choice):
      guard choice.operand == nil, choice.branches.count == 1, let branch = choice.branches.first
      else { return nil }
      return choose(
        branch.condition, branch.result, choice.otherwise, variables, depth: depth)
    case .call(let call):
      return fold(call, variables, depth: depth)
    default:
      return nil
    }
  }

  private func without(_ name: String, _ variables: [String: Expression]) -> [String: Expression] {
    var result = variables
    result[name] = nil
    return result
  }

  private func foldAll(
    _ parts: [Expression], _ variables: [String: Expression], depth: Int
  ) -> DynamicText? {
    var result = DynamicText(text: "")
    for part in parts {
      guard let folded = fold(part, variables, depth: depth + 1) else { return nil }
      result.text += folded.text
      result.guards += folded.guards
      guard result.text.utf8.count <= DynamicText.maximumLength else { return nil }
    }
    return result
  }

  private func fold(
    _ call: FunctionCall, _ variables: [String: Expression], depth: Int
  ) -> DynamicText? {
    let arguments = call.arguments
    switch call.name.name.text.lowercased() {
    case "concat":
      return foldAll(arguments, variables, depth: depth)
    case "if" where arguments.count == 3:
      return choose(arguments[0], arguments[1], arguments[2], variables, depth: depth)
    case "ifnull" where arguments.count == 2, "coalesce" where arguments.count == 2:
      return fold(arguments[0], variables, depth: depth + 1)
        ?? fold(arguments[1], variables, depth: depth + 1)
    case "format" where dialect == .postgresql:
      return format(arguments, variables, depth: depth)
    case "quote_ident":
      guard let name = arguments.first.flatMap({ fold($0, variables, depth: depth + 1) }) else {
        return nil
      }
      return DynamicText(text: PostgreSQLTypes.quoted(name.text))
    case "current_schema" where arguments.isEmpty && dialect == .postgresql:
      return schema.searchPath.first.map { DynamicText(text: $0) }
    default:
      return nil
    }
  }

  /// `IF(condition, yes, no)`: the one that the schema chooses; where it is not known, the one that does
  /// something.
  private func choose(
    _ condition: Expression, _ yes: Expression, _ no: Expression?,
    _ variables: [String: Expression], depth: Int
  ) -> DynamicText? {
    let judgement = judge(condition, variables)
    let first = fold(yes, variables, depth: depth + 1)
    let second = no.flatMap { fold($0, variables, depth: depth + 1) }
    let takesFirst: Bool
    if let holds = judgement.holds {
      takesFirst = holds
    } else {
      takesFirst = first.map { !Self.doesNothing($0.text) } ?? true
    }
    guard var result = takesFirst ? first : second else { return nil }
    result.guards += takesFirst ? judgement.guards : judgement.negated.guards
    return result
  }

  /// `SELECT 1`, `DO 0`, and other ways to say nothing.
  private static func doesNothing(_ text: String) -> Bool {
    let word = text.split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
    return ["", "select", "do", "set", "select(1)"].contains(word)
  }

  private func format(
    _ arguments: [Expression], _ variables: [String: Expression], depth: Int
  ) -> DynamicText? {
    guard let pattern = arguments.first.flatMap({ fold($0, variables, depth: depth + 1) }) else {
      return nil
    }
    let text = FormatPattern.text(pattern.text) { index in
      index < arguments.count ? fold(arguments[index], variables, depth: depth + 1)?.text : nil
    }
    return text.map { DynamicText(text: $0, guards: pattern.guards) }
  }

  // MARK: - Running

  /// Runs the statements of a text that was folded; nil where there is none in it.
  ///
  /// The ranges of a literal as it stands are those of the file. Where the text was put together, or has
  /// escapes, all that happens is said to happen at `range`.
  mutating func run(
    _ dynamic: DynamicText, at range: SourceRange, _ body: (inout Replay, Statement) -> Void
  ) {
    let options = SyntaxOptions(dialect: dialect, version: schema.version)
    if let inside = dynamic.literal.flatMap(exactRange) {
      let parsed = ParsedFile(
        parsing: TokenizedFile(file, options: options, within: inside))
      for statement in parsed.statements { body(&self, statement) }
      return
    }
    let outer = (file, reportingRange, reportingFile)
    file = SourceFile(path: outer.0.path, text: dynamic.text)
    reportingRange = reportingRange ?? range
    reportingFile = reportingFile ?? outer.0
    for statement in ParsedFile(parsing: file, options: options).statements {
      body(&self, statement)
    }
    (file, reportingRange, reportingFile) = outer
  }

  /// The inside of a literal whose value is what stands there.
  private func exactRange(of literal: StringLiteral) -> SourceRange? {
    guard reportingRange == nil, literal.range.count >= 2 else { return nil }
    let inside = SourceRange(start: literal.range.start &+ 1, end: literal.range.end &- 1)
    return text(inside) == literal.value ? inside : nil
  }
}
