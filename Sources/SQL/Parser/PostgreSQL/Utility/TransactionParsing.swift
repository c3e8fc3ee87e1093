import Text

extension Parser {
  /// TransactionStmt: BEGIN, START TRANSACTION, COMMIT, END, ROLLBACK, ABORT, SAVEPOINT, RELEASE, PREPARE.
  mutating func postgresqlTransaction() -> Statement.Node? {
    switch advance().keyword {
    case .begin:
      _ = eat(anyOf: .work, .transaction)
      return .transaction(.begin(transactionModes()))
    case .start:
      expect(.transaction)
      return .transaction(.begin(transactionModes(), isStart: true))
    case .prepare:
      expect(.transaction)
      return .transaction(.prepare(stringLiteral()))
    case .savepoint: return .transaction(.savepoint(identifier()))
    case .release:
      if isName(peek()) { _ = eat(.savepoint) }
      return .transaction(.release(identifier()))
    case .commit, .end:
      if eat(.prepared) {
        return .transaction(.commitPrepared(stringLiteral()))
      }
      _ = eat(anyOf: .work, .transaction)
      return .transaction(.commit(transactionEnd()))
    default:
      if eat(.prepared) {
        return .transaction(.rollbackPrepared(stringLiteral()))
      }
      _ = eat(anyOf: .work, .transaction)
      if eat(.to) {
        if isName(peek()) { _ = eat(.savepoint) }
        return .transaction(.rollbackTo(identifier()))
      }
      return .transaction(.rollback(transactionEnd()))
    }
  }

  /// [AND [NO] CHAIN].
  private mutating func transactionEnd() -> TransactionEnd {
    guard eat(.and) else { return TransactionEnd() }
    used(.chainedTransaction)
    let isNegated = eat(.no)
    expect(.chain)
    return TransactionEnd(chains: !isNegated)
  }

  /// transaction_mode_list → mode ([`,`] mode)*.
  mutating func transactionModes() -> [TransactionProperty] {
    var modes: [TransactionProperty] = []
    while !isFailing {
      if !modes.isEmpty, eatToken(.comma), !atTransactionMode {
        fail(expected: "`ISOLATION LEVEL`, `READ ONLY`, `READ WRITE` or `DEFERRABLE`")
      }
      guard atTransactionMode else { break }
      modes.append(transactionMode())
    }
    return modes
  }

  private var atTransactionMode: Bool { at(anyOf: .isolation, .read, .deferrable, .not) }

  /// ISOLATION LEVEL level | READ ONLY | READ WRITE | [NOT] DEFERRABLE.
  private mutating func transactionMode() -> TransactionProperty {
    switch advance().keyword {
    case .isolation:
      expect(.level)
      return .isolation(isolationLevel())
    case .read:
      if eat(.write) { return .readOnly(false) }
      expect(.only)
      return .readOnly(true)
    case .not:
      expect(.deferrable)
      return .deferrable(false)
    default: return .deferrable(true)
    }
  }

  /// READ UNCOMMITTED | READ COMMITTED | REPEATABLE READ | SERIALIZABLE.
  mutating func isolationLevel() -> String {
    if eat(.serializable) { return "serializable" }
    if eat(.repeatable) {
      expect(.read)
      return "repeatable read"
    }
    if eat(.read) {
      if eat(.uncommitted) { return "read uncommitted" }
      expect(.committed)
      return "read committed"
    }
    fail(expected: "`SERIALIZABLE`, `REPEATABLE READ`, `READ COMMITTED` or `READ UNCOMMITTED`")
    return ""
  }
}
