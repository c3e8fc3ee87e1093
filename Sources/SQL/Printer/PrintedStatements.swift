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
    case .createRoutine(let routine): statementText(statement.range, body: routine.body?.range)
    case .createTrigger(let trigger) where trigger.body != nil:
      statementText(statement.range, body: trigger.body?.range)
    case .createSchema(let schema) where !schema.elements.isEmpty: text
    case .command,
      .copy where dialect.isMySQLFamily:
      text
    case .doBlock, .other, .placeholder, .unrecognized, .copy: sourceText(statement.range)
    default: checked(statement.range, text)
    }
  }

  /// The statement as its tree says it.
  func node(_ statement: Statement, isBroken: Bool) -> String {
    switch statement.node {
    case .drop(let node) where isNamedByMore(node.kind) && source != nil:
      sourceText(statement.range)
    case .commentOn(let node) where isNamedByMore(node.kind) && source != nil:
      sourceText(statement.range)
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

  /// Objects that have no name, or one that is no identifier: the source says it.
  private func isNamedByMore(_ kind: ObjectKind) -> Bool {
    switch kind {
    case .operator, .operatorClass, .operatorFamily, .cast, .transform, .largeObject: true
    default: false
    }
  }

  private func session(_ statement: Statement) -> String {
    switch statement.node {
    case .truncate(let node):
      words(
        "TRUNCATE TABLE", list(node.tables) { name($0) },
        node.restartsIdentity ? "RESTART IDENTITY" : nil, node.isCascade ? "CASCADE" : nil)
    case .set(let node): set(node)
    case .transaction(let node): transaction(node, statement.range)
    case .lockTables(let node): lockTables(node)
    case .reindex(let node):
      words(
        "REINDEX", node.target.uppercased(), node.isConcurrent ? "CONCURRENTLY" : nil,
        node.name.map { name($0) })
    case .refreshMaterializedView(let node):
      words(
        "REFRESH MATERIALIZED VIEW", node.isConcurrent ? "CONCURRENTLY" : nil, name(node.name),
        withData(node.withData))
    case .prepare(let name, let text, let inner): prepare(name, text, inner)
    case .execute(let name, let values): execute(name, values)
    case .call(let call): "CALL \(expression(call))"
    case .use(let database): "USE \(name(database))"
    case .clientCommand(let text): text
    default: sourceText(statement.range)
    }
  }

  // MARK: DROP, RENAME, COMMENT

  private func drop(_ drop: Drop) -> String {
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
      "ALTER", rename.kind.rawValue.uppercased(), ifExists, name(pair.from, as: .label),
      "RENAME TO", name(pair.to, as: .label))
  }

  private func commentOn(_ comment: CommentOn) -> String {
    let object =
      comment.name.name.text.isEmpty && !comment.name.name.isQuoted
      ? sourceText(comment.name.range) : name(comment.name, as: .label)
    return words(
      "COMMENT ON", comment.kind.rawValue.uppercased(), object,
      comment.table.map { "ON \(name($0))" }, "IS", comment.comment.map { string($0) } ?? "NULL")
  }

  // MARK: SET, transactions and the like

  private func set(_ set: SetVariable) -> String {
    if set.isReset, let item = set.items.first {
      let isWord = item.name == "time zone" || item.name == "all"
      return "RESET " + (isWord ? item.name.uppercased() : parameterName(item.name))
    }
    return "SET " + list(set.items) { setItem($0) }
  }

  private func setItem(_ item: SetVariable.Item) -> String {
    let scope: String? =
      switch item.scope {
      case .session where item.name == "names" || item.name == "character set": nil
      case .session: "SESSION"
      case .local: "LOCAL"
      case .global: "GLOBAL"
      case .unspecified: nil
      }
    let values = item.values.isEmpty ? "DEFAULT" : list(item.values) { parameterValue($0) }
    switch item.name {
    case "time zone", "names", "character set", "schema", "catalog":
      return words(scope, item.name.uppercased(), values)
    default:
      let name = item.name.hasPrefix("@") ? item.name : parameterName(item.name)
      return words(scope, name, "=", values)
    }
  }

  private func transaction(_ node: TransactionStatement, _ range: SourceRange) -> String {
    switch node {
    case .begin: "BEGIN"
    case .commit: "COMMIT"
    case .rollback: "ROLLBACK"
    case .savepoint(let name): "SAVEPOINT \(self.name(name, as: .label))"
    case .rollbackTo(let name): "ROLLBACK TO SAVEPOINT \(self.name(name, as: .label))"
    case .release(let name): "RELEASE SAVEPOINT \(self.name(name, as: .label))"
    case .prepare, .commitPrepared, .rollbackPrepared: sourceText(range)
    }
  }

  private func lockTables(_ lock: LockTables) -> String {
    if dialect.isMySQLFamily {
      return "LOCK TABLES "
        + list(lock.items) { words(name($0.table), $0.mode?.uppercased()) }
    }
    let mode = lock.items.first?.mode.map { "IN \($0.uppercased()) MODE" }
    return words("LOCK TABLE", list(lock.items) { name($0.table) }, mode)
  }

  private func prepare(_ name: Identifier, _ text: Expression?, _ inner: Statement?) -> String {
    if let text { return "PREPARE \(self.name(name)) FROM \(expression(text))" }
    return "PREPARE \(self.name(name)) AS \(inner.map { self.text(of: $0) } ?? "")"
  }

  private func execute(_ name: Identifier, _ values: [Expression]) -> String {
    let head = "EXECUTE \(self.name(name))"
    if values.isEmpty { return head }
    if dialect.isMySQLFamily {
      let isImmediate = name.text.lowercased() == "immediate" && !name.isQuoted
      return words(
        isImmediate ? "EXECUTE IMMEDIATE" : head + " USING", list(values) { expression($0) })
    }
    return "\(head) \(parenthesizedList(values) { expression($0) })"
  }
}
