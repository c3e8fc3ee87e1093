import Text

/// SET, transactions, prepared statements, COPY and locks.
extension SQLPrinter {
  // MARK: SET

  func set(_ set: SetVariable) -> String {
    if let transaction = set.transaction { return utility(transaction) }
    if set.isReset, let item = set.items.first {
      return "RESET " + (isSpecialParameter(item.name) ? item.name.uppercased() : variable(item))
    }
    return "SET " + list(set.items) { setItem($0) }
  }

  /// Names of several words, and those that take no `=`.
  private func isSpecialParameter(_ name: String) -> Bool {
    switch name {
    case "all", "time zone", "names", "character set", "schema", "catalog",
      "session authorization", "xml option", "transaction isolation level":
      true
    case "role": !dialect.isMySQLFamily
    default: false
    }
  }

  private func variable(_ item: SetVariable.Item) -> String {
    item.name.hasPrefix("@") ? item.name : parameterName(item.name)
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
    if item.isFromCurrent { return words(scope, variable(item), "FROM CURRENT") }
    let values = item.values.isEmpty ? "DEFAULT" : list(item.values) { parameterValue($0) }
    if isSpecialParameter(item.name), item.name != "role" || !item.values.isEmpty {
      return words(scope, item.name.uppercased(), values)
    }
    return words(scope, variable(item), "=", values)
  }

  // MARK: Transactions

  func transaction(_ node: TransactionStatement) -> String {
    switch node {
    case .begin(let modes, let isStart):
      words(isStart ? "START TRANSACTION" : "BEGIN", transactionModes(modes))
    case .commit(let end): words("COMMIT", transactionEnd(end))
    case .rollback(let end): words("ROLLBACK", transactionEnd(end))
    case .savepoint(let name): "SAVEPOINT \(self.name(name, as: savepointPosition))"
    case .rollbackTo(let name):
      "ROLLBACK TO SAVEPOINT \(self.name(name, as: savepointPosition))"
    case .release(let name): "RELEASE SAVEPOINT \(self.name(name, as: savepointPosition))"
    case .prepare(let name): "PREPARE TRANSACTION \(string(name))"
    case .commitPrepared(let name): "COMMIT PREPARED \(string(name))"
    case .rollbackPrepared(let name): "ROLLBACK PREPARED \(string(name))"
    }
  }

  private var savepointPosition: Parser.NamePosition {
    dialect.isMySQLFamily ? .label : .column
  }

  func transactionModes(_ modes: [TransactionProperty]) -> String {
    list(modes) { mode in
      switch mode {
      case .isolation(let level): "ISOLATION LEVEL \(level.uppercased())"
      case .readOnly(let isReadOnly): isReadOnly ? "READ ONLY" : "READ WRITE"
      case .deferrable(let isDeferrable): isDeferrable ? "DEFERRABLE" : "NOT DEFERRABLE"
      }
    }
  }

  private func transactionEnd(_ end: TransactionEnd) -> String {
    words(
      end.chains.map { $0 ? "AND CHAIN" : "AND NO CHAIN" },
      end.releases.map { $0 ? "RELEASE" : "NO RELEASE" })
  }

  // MARK: Tables

  func truncate(_ truncate: Truncate) -> String {
    let tables = truncate.tables.enumerated().map { index, table in
      let isOnly = truncate.isOnly.indices.contains(index) && truncate.isOnly[index]
      return words(isOnly ? "ONLY" : nil, name(table))
    }
    return words(
      "TRUNCATE TABLE", tables.joined(separator: ", "),
      truncate.restartsIdentity ? "RESTART IDENTITY" : nil, truncate.isCascade ? "CASCADE" : nil)
  }

  func lockTables(_ lock: LockTables) -> String {
    if dialect.isMySQLFamily {
      return "LOCK TABLES "
        + list(lock.items) { words(name($0.table), $0.mode?.uppercased()) }
    }
    let mode = lock.items.first?.mode.map { "IN \($0.uppercased()) MODE" }
    return words(
      "LOCK TABLE", list(lock.items) { words($0.isOnly ? "ONLY" : nil, name($0.table)) }, mode,
      lock.wait.map { wait($0) })
  }

  func reindex(_ reindex: Reindex) -> String {
    let isSaidByOption = reindex.options.contains { $0.name == "concurrently" }
    return words(
      "REINDEX", reindex.options.isEmpty ? nil : utilityOptions(reindex.options),
      reindex.target.uppercased(),
      reindex.isConcurrent && !isSaidByOption ? "CONCURRENTLY" : nil, reindex.name.map { name($0) })
  }

  // MARK: Prepared statements

  func prepare(_ prepare: Prepare) -> String {
    let head = "PREPARE \(name(prepare.name))"
    if let text = prepare.text { return "\(head) FROM \(expression(text))" }
    return words(
      head, prepare.types.isEmpty ? nil : parenthesizedList(prepare.types) { type($0) }, "AS",
      prepare.statement.map { text(of: $0) })
  }

  func execute(_ name: Identifier, _ values: [Expression]) -> String {
    let head = "EXECUTE \(self.name(name))"
    if values.isEmpty { return head }
    if dialect.isMySQLFamily {
      let isImmediate = name.text.lowercased() == "immediate" && !name.isQuoted
      return words(
        isImmediate ? "EXECUTE IMMEDIATE" : head + " USING", list(values) { expression($0) })
    }
    return "\(head) \(parenthesizedList(values) { expression($0) })"
  }

  // MARK: COPY

  func copy(_ copy: Copy) -> String {
    let subject =
      copy.statement.map { "(\(node($0, isBroken: false)))" }
      ?? copy.query.map { "(\(query($0)))" } ?? copy.table.map { name($0) }
    let channel =
      copy.fileName.map { words(copy.isProgram ? "PROGRAM" : nil, string($0)) }
      ?? (copy.isFrom ? "STDIN" : "STDOUT")
    let options =
      copy.hasBareOptions
      ? copy.options.map { bareCopyOption($0) }.joined(separator: " ")
      : copy.options.isEmpty ? "" : utilityOptions(copy.options)
    return words(
      "COPY", copy.isBinary ? "BINARY" : nil, subject,
      copy.columns.isEmpty ? nil : columns(copy.columns), copy.isFrom ? "FROM" : "TO", channel,
      copy.delimiters.map { "USING DELIMITERS \(string($0))" }, options.isEmpty ? nil : "WITH",
      options, copy.condition.map { "WHERE \(expression($0))" })
  }

  /// `CSV`, `DELIMITER ','`, `FORCE QUOTE a, b`.
  private func bareCopyOption(_ option: TableOption) -> String {
    let words = option.name.split(separator: "_").joined(separator: " ").uppercased()
    guard let value = option.value else { return words }
    if case .row(let columns, _) = value.kind {
      return "\(words) " + list(columns) { expression($0) }
    }
    return "\(words) \(expression(value))"
  }
}
