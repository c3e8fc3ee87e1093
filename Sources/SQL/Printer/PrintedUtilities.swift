import Text

/// Statements that change no object: EXPLAIN, VACUUM, cursors, notifications.
extension SQLPrinter {
  func utility(_ statement: UtilityStatement) -> String {
    switch statement {
    case .explain(let options, let inner):
      return words(
        "EXPLAIN", options.isEmpty ? nil : utilityOptions(options), node(inner, isBroken: true))
    case .maintain(let verb, let options, let tables, let index):
      return words(
        verb == "analyse" ? "ANALYZE" : verb.uppercased(),
        options.isEmpty ? nil : utilityOptions(options), list(tables) { maintainedTable($0) },
        index.map { "USING \(verb == "repack" ? "INDEX " : "")\(name($0))" })
    case .checkpoint(let options):
      return words("CHECKPOINT", options.isEmpty ? nil : utilityOptions(options))
    case .declareCursor, .fetch, .close: return cursor(statement)
    case .setConstraints(let names, let isDeferred):
      return words(
        "SET CONSTRAINTS", names.isEmpty ? "ALL" : list(names) { name($0) },
        isDeferred ? "DEFERRED" : "IMMEDIATE")
    case .setTransaction(let modes, let scope):
      return "SET \(words(of: scope)) \(transactionModes(modes))"
    case .setTransactionSnapshot(let name): return "SET TRANSACTION SNAPSHOT \(string(name))"
    default: return session(statement)
    }
  }

  private func words(of scope: TransactionScope) -> String {
    switch scope {
    case .transaction: "TRANSACTION"
    case .local: "LOCAL TRANSACTION"
    case .session: "SESSION CHARACTERISTICS AS TRANSACTION"
    }
  }

  private func session(_ statement: UtilityStatement) -> String {
    switch statement {
    case .listen(let channel): "LISTEN \(name(channel))"
    case .notify(let channel, let payload):
      "NOTIFY \(name(channel))" + (payload.map { ", \(string($0))" } ?? "")
    case .unlisten(let channel): "UNLISTEN \(channel.map { name($0) } ?? "*")"
    case .deallocate(let name): "DEALLOCATE \(name.map { self.name($0) } ?? "ALL")"
    case .discard(let word): "DISCARD \(word.uppercased())"
    case .load(let file): "LOAD \(string(file))"
    case .show(let name):
      "SHOW \(isWords(name) && name.contains(" ") || name == "all" ? name.uppercased() : parameterName(name))"
    default: ""
    }
  }

  private func maintainedTable(_ table: MaintainedTable) -> String {
    words(
      table.isOnly ? "ONLY" : nil, name(table.name),
      table.columns.isEmpty ? nil : columns(table.columns))
  }

  // MARK: Cursors

  private func cursor(_ statement: UtilityStatement) -> String {
    switch statement {
    case .declareCursor(let cursor):
      return words(
        "DECLARE", name(cursor.name), cursor.options.joined(separator: " ").uppercased(), "CURSOR",
        cursor.isWithHold.map { $0 ? "WITH HOLD" : "WITHOUT HOLD" }, "FOR",
        query(cursor.query, isBroken: true))
    case .fetch(let isMove, let direction, let count, let cursor):
      return words(
        isMove ? "MOVE" : "FETCH", direction.uppercased(), count.map { expression($0) }, "FROM",
        name(cursor))
    case .close(let cursor): return "CLOSE \(cursor.map { name($0) } ?? "ALL")"
    default: return ""
    }
  }

  // MARK: Options

  /// `(ANALYZE, FORMAT json)`.
  func utilityOptions(_ options: [TableOption]) -> String {
    parenthesizedList(options) { option in
      words(optionName(option.name), option.value.map { parameterValue($0) })
    }
  }

  /// An option's name: a keyword in upper case, or a name that needs quotes.
  func optionName(_ name: String) -> String {
    if name == "analyse" { return "ANALYZE" }
    return isWords(name) ? name.uppercased() : parameterName(name)
  }

  /// A word that was written without quotes in upper case.
  func keyword(_ word: Identifier) -> String {
    word.isQuoted ? name(word) : word.text.uppercased()
  }

  /// Words of lower case letters, digits and underscores.
  func isWords(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) || first == 95 else {
      return false
    }
    return text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 32
    }
  }
}
