import SQL
import Text

/// The bodies of statements as indented lines that tests compare: what each statement is, and of the SQL
/// in it the kind alone or, for expressions and queries, the text that their range covers.
struct BodyOutline {
  private var lines: [String] = []
  private let file: SourceFile

  private init(_ file: SourceFile) {
    self.file = file
  }

  static func text(of parsed: ParsedFile) -> String {
    var outline = BodyOutline(parsed.file)
    for statement in parsed.statements { outline.add(statement, 0) }
    for diagnostic in parsed.diagnostics {
      outline.lines.append("! \(diagnostic.message) @ \(outline.excerpt(diagnostic.range))")
    }
    return outline.lines.joined(separator: "\n")
  }

  /// The text of a range on one line, without what comments and line breaks it holds.
  private func excerpt(_ range: SourceRange) -> String {
    file.text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func line(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private mutating func add(_ statement: Statement, _ depth: Int) {
    guard let body = statement.body else {
      return line(depth, "\(statement.kind.rawValue): \(excerpt(statement.range))")
    }
    line(depth, statement.kind.rawValue + (body.isRead ? "" : " (body not read)"))
    add(body.statements, depth + 1)
  }

  private mutating func add(_ statements: [BodyStatement], _ depth: Int) {
    for statement in statements { add(statement, depth) }
  }

  private mutating func add(_ statement: BodyStatement, _ depth: Int) {
    switch statement.kind {
    case .sql(let inner): add(inner, depth)
    case .dynamic(let text, let inner):
      line(depth, "dynamic \(excerpt(text.range))")
      for statement in inner { add(statement, depth + 1) }
    case .block(let declarations, let inner, let handlers):
      line(depth, "block")
      for declaration in declarations { add(declaration, depth + 1) }
      add(inner, depth + 1)
      for handler in handlers {
        let word = handler.continues ? "continue when" : "when"
        line(depth, "\(word) \(handler.conditions.joined(separator: " or "))")
        add(handler.statements, depth + 1)
      }
    case .ifElse(let branches, let otherwise): add(branches, otherwise, "if", depth)
    case .caseWhen(let operand, let branches, let otherwise):
      line(depth, "case" + (operand.map { " " + excerpt($0.range) } ?? ""))
      add(branches, otherwise, "when", depth)
    case .loop(let head, let inner):
      line(depth, "loop " + describe(head))
      add(inner, depth + 1)
    case .assignment(let name, let value):
      line(depth, "assign \(name.text) = \(excerpt(value.range))")
    case .perform(let query): line(depth, "perform \(excerpt(query.range))")
    case .raise(let level, let arguments):
      let parts = arguments.map { excerpt($0.range) }.joined(separator: " | ")
      line(depth, "raise \(level ?? "-") \(parts)")
    case .returnValue(let value): line(depth, "return \(value.map { excerpt($0.range) } ?? "-")")
    case .returnQuery(let query): line(depth, "return query \(excerpt(query.range))")
    case .jump(let isIteration, let label):
      line(depth, "\(isIteration ? "iterate" : "leave") \(label.text)")
    case .cursor(let use):
      let targets = use.targets.map { excerpt($0.range) }.joined(separator: ", ")
      line(
        depth,
        "\(use.verb) \(use.cursor?.text ?? "group")" + (targets.isEmpty ? "" : " into \(targets)"))
    case .diagnostics(_, let items):
      line(depth, "get diagnostics \(items.map(\.item.text).joined(separator: ", "))")
    case .other(let words): line(depth, "other \(words)")
    case .unreadable: line(depth, "unreadable \(excerpt(statement.range))")
    }
  }

  private mutating func add(_ declaration: BodyStatement.Declaration, _ depth: Int) {
    var text = "declare \(declaration.name.text)"
    if let type = declaration.type { text += ": \(excerpt(type.range))" }
    if let value = declaration.value { text += " = \(excerpt(value.range))" }
    if let query = declaration.query { text += " for \(excerpt(query.range))" }
    line(depth, text)
  }

  private mutating func add(
    _ branches: [BodyStatement.Branch], _ otherwise: [BodyStatement]?, _ word: String,
    _ depth: Int
  ) {
    for branch in branches {
      line(depth, "\(word) \(excerpt(branch.condition.range))")
      add(branch.statements, depth + 1)
    }
    if let otherwise {
      line(depth, "else")
      add(otherwise, depth + 1)
    }
  }

  private func describe(_ head: BodyStatement.LoopHead) -> String {
    switch head {
    case .endless: "endless"
    case .whileTrue(let condition): "while \(excerpt(condition.range))"
    case .untilTrue(let condition): "until \(excerpt(condition.range))"
    case .forQuery(let name, let query): "\(name?.text ?? "-") in query \(excerpt(query.range))"
    case .forStatement(let name, let statement):
      "\(name?.text ?? "-") in \(statement.kind.rawValue) \(excerpt(statement.range))"
    case .forRange(let name, let from, let to):
      "\(name?.text ?? "-") from \(excerpt(from.range)) to \(excerpt(to.range))"
    case .forDynamic(let name, let text): "\(name?.text ?? "-") in dynamic \(excerpt(text.range))"
    case .forEach(let name, let array): "\(name?.text ?? "-") in array \(excerpt(array.range))"
    case .forCursor(let name, let cursor): "\(name?.text ?? "-") in cursor \(cursor.text)"
    }
  }
}

extension Statement {
  /// The body of a DO block, a routine or a trigger.
  var body: Body? {
    switch node {
    case .doBlock(let block): block.body
    case .createRoutine(let routine): routine.body
    case .createTrigger(let trigger): trigger.body
    default: nil
    }
  }
}
