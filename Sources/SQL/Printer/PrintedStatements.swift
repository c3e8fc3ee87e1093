import Text

/// Statements by family.
extension SQLPrinter {
  /// A statement without its semicolon.
  package func text(of statement: Statement) -> String {
    checked(of: statement, node(statement, isBroken: true))
  }

  /// The statement has semicolons in it that a client would take for its end.
  package func needsDelimiter(_ statement: Statement) -> Bool {
    guard dialect.isMySQLFamily else { return false }
    return tokens(in: statement.range).tokens.contains {
      ($0.kind == .semicolon || $0.kind == .terminator) && $0.end < statement.range.end
    }
  }

  /// What a statement leaves out is in its source; a body in it keeps its lines.
  private func checked(of statement: Statement, _ text: String) -> String {
    guard source != nil else { return text }
    return switch statement.node {
    case .other, .placeholder, .unrecognized: sourceText(statement.range)
    // PostgreSQL's tree holds all that a statement says.
    case _ where !dialect.isMySQLFamily: text
    case .createRoutine(let routine): statementText(statement.range, body: routine.body?.range)
    case .createTrigger(let trigger) where trigger.body != nil:
      statementText(statement.range, body: trigger.body?.range)
    case .createSchema(let schema) where !schema.elements.isEmpty: text
    case .command, .copy: text
    case .doBlock: sourceText(statement.range)
    default: checked(statement.range, text)
    }
  }

  /// The statement as its tree says it.
  func node(_ statement: Statement, isBroken: Bool) -> String {
    switch statement.node {
    case .createTable(let node): createTable(node)
    case .alterTable(let node): alterTable(node)
    case .createIndex(let node): createIndex(node)
    case .createSequence(let node): createSequence(node)
    case .createView(let node): createView(node)
    case .createType(let node): createType(node)
    case .createDomain(let node): createDomain(node)
    case .alterType(let node): alterType(node)
    case .createSchema(let node): createSchema(node)
    case .createExtension(let node): createExtension(node)
    case .createTrigger(let node): createTrigger(node)
    case .createRoutine(let node): createRoutine(node)
    case .drop(let node): drop(node)
    case .rename(let node): rename(node)
    case .commentOn(let node): commentOn(node)
    case .query(let node): query(node, isBroken: isBroken)
    case .insert(let node): insert(node, isBroken: isBroken)
    case .update(let node): update(node, isBroken: isBroken)
    case .delete(let node): delete(node, isBroken: isBroken)
    case .merge(let node): merge(node, isBroken: isBroken)
    case .command(let node): command(node.parts)
    case .copy(let node) where dialect.isMySQLFamily: command(node.parts)
    case .set(let node) where !node.parts.isEmpty: command(node.parts)
    case .lockTables(let node) where !node.parts.isEmpty: command(node.parts)
    default: session(statement)
    }
  }

  private func session(_ statement: Statement) -> String {
    switch statement.node {
    case .truncate(let node): truncate(node)
    case .copy(let node): copy(node)
    case .set(let node): set(node)
    case .transaction(let node): transaction(node)
    case .lockTables(let node): lockTables(node)
    case .reindex(let node): reindex(node)
    case .refreshMaterializedView(let node):
      words(
        "REFRESH MATERIALIZED VIEW", node.isConcurrent ? "CONCURRENTLY" : nil, name(node.name),
        withData(node.withData))
    case .prepare(let node): prepare(node)
    case .execute(let name, let values): execute(name, values)
    case .call(let call): "CALL \(expression(call))"
    case .use(let database): "USE \(name(database))"
    case .privileges(let node) where !dialect.isMySQLFamily: privileges(node)
    case .object(let node): object(node)
    case .utility(let node): utility(node)
    case .doBlock(let node) where !dialect.isMySQLFamily: doBlock(node)
    case .clientCommand(let text): text
    default: sourceText(statement.range)
    }
  }

  // MARK: DROP, RENAME, COMMENT

  private func drop(_ drop: Drop) -> String {
    if !drop.objects.isEmpty {
      return words(
        "DROP", kind(drop.kind), drop.isConcurrent ? "CONCURRENTLY" : nil,
        drop.ifExists ? "IF EXISTS" : nil, list(drop.objects) { reference($0) },
        drop.behavior.map { behavior($0) },
        drop.options.isEmpty
          ? nil : "WITH " + parenthesizedList(drop.options) { optionName($0.name) })
    }
    let names = drop.names.enumerated().map { index, name in
      let signature = drop.signatures.indices.contains(index) ? drop.signatures[index] : nil
      return self.name(name, as: .label) + (signature.map { sourceText($0) } ?? "")
    }
    return words(
      "DROP", drop.isTemporary ? "TEMPORARY" : nil, drop.kind.rawValue.uppercased(),
      drop.isConcurrent ? "CONCURRENTLY" : nil, drop.ifExists ? "IF EXISTS" : nil,
      names.joined(separator: ", "), drop.table.map { "ON \(name($0))" },
      drop.behavior.map { behavior($0) }, drop.algorithm.map { algorithm($0, separator: " ") })
  }

  private func rename(_ rename: Rename) -> String {
    let ifExists = rename.ifExists ? "IF EXISTS" : nil
    if dialect.isMySQLFamily, rename.kind == .table {
      return words(
        "RENAME TABLE", ifExists, list(rename.pairs) { "\(name($0.from)) TO \(name($0.to))" })
    }
    guard let pair = rename.pairs.first else { return "" }
    return words(
      "ALTER", kind(rename.kind), ifExists,
      rename.object.map { reference($0) } ?? name(pair.from, as: .label), "RENAME TO",
      name(pair.to))
  }

  private func commentOn(_ comment: CommentOn) -> String {
    let object =
      comment.object.map { reference($0) }
      ?? words(name(comment.name, as: .label), comment.table.map { "ON \(name($0))" })
    return words(
      "COMMENT ON", kind(comment.kind), object, "IS", comment.comment.map { string($0) } ?? "NULL")
  }
}
