import History
import SQL

/// Follows what a script does to its session: transactions and timeouts.
struct SessionTracker: Sendable {
  private struct Timeouts: Sendable {
    var lock: Int?
    var statement: Int?
  }

  private let dialect: Dialect
  /// The number of the transaction that was begun last.
  private var lastTransaction = 0
  private var isOpen = false
  private var isExplicit = false
  private var timeouts = Timeouts()
  private var checksForeignKeys = true
  /// As they were before SET LOCAL, while a transaction is open.
  private var outerTimeouts: Timeouts?

  init(dialect: Dialect) {
    self.dialect = dialect
  }

  /// A script of so many statements is about to run, in a session of its own.
  mutating func begin(_ mode: TransactionMode, statementCount: Int) {
    closeTransaction()
    timeouts = Timeouts()
    checksForeignKeys = true
    switch mode {
    case .wrapped: openTransaction()
    case .singleQuery: if statementCount > 1 { openTransaction() }
    case .perStatement, .unknown: break
    }
  }

  /// The session that `statement` finds.
  mutating func session(for statement: Statement) -> Session {
    if !dialect.hasTransactionalDDL, statement.commitsImplicitly { closeTransaction() }
    if !isOpen { lastTransaction += 1 }
    return current
  }

  /// The session outside any statement.
  var current: Session {
    var session = Session(
      inTransaction: isOpen, hasExplicitTransaction: isExplicit, transaction: lastTransaction,
      lockTimeout: timeouts.lock, statementTimeout: timeouts.statement)
    session.checksForeignKeys = checksForeignKeys
    return session
  }

  /// Takes over what `statement` leaves behind.
  mutating func finish(_ statement: Statement) {
    switch statement.node {
    case .transaction(.begin):
      if !isOpen { openTransaction() }
      isExplicit = true
    case .transaction(.commit), .transaction(.rollback), .transaction(.prepare):
      closeTransaction()
    case .set(let set): apply(set)
    case .query(let query):
      if case .select(let select) = query.body { applyCalls(in: select) }
    default: break
    }
  }

  private mutating func openTransaction() {
    isOpen = true
    lastTransaction += 1
  }

  private mutating func closeTransaction() {
    isOpen = false
    isExplicit = false
    if let outerTimeouts { timeouts = outerTimeouts }
    outerTimeouts = nil
  }

  private mutating func apply(_ set: SetVariable) {
    if set.isReset, set.items.isEmpty || set.items.contains(where: { $0.name == "all" }) {
      timeouts = Timeouts()
    }
    for item in set.items {
      if item.name.hasSuffix("foreign_key_checks") {
        checksForeignKeys = set.isReset || item.values.first?.isOff != true
      }
      setTimeout(
        item.name, to: set.isReset ? nil : item.values.first, isLocal: item.scope == .local)
    }
  }

  /// `SELECT set_config('lock_timeout', '2s', is_local)` (PostgreSQL).
  private mutating func applyCalls(in select: SelectCore) {
    for item in select.items {
      guard case .call(let call) = item.expression.kind, call.name.name.text == "set_config",
        call.arguments.count == 3, case .string(let name) = call.arguments[0].kind
      else { continue }
      var isLocal = false
      if case .boolean(let value) = call.arguments[2].kind { isLocal = value }
      setTimeout(name.value, to: call.arguments[1], isLocal: isLocal)
    }
  }

  private mutating func setTimeout(_ name: String, to value: Expression?, isLocal: Bool) {
    guard let variable = TimeoutVariable(name, in: dialect) else { return }
    // PostgreSQL: SET LOCAL outside a transaction only warns.
    if isLocal {
      guard isOpen else { return }
      if outerTimeouts == nil { outerTimeouts = timeouts }
    }
    // Zero turns a timeout off.
    let milliseconds = value.flatMap { variable.milliseconds($0) }.flatMap { $0 > 0 ? $0 : nil }
    switch variable.kind {
    case .lock: timeouts.lock = milliseconds
    case .statement: timeouts.statement = milliseconds
    }
    if !isLocal, outerTimeouts != nil {
      switch variable.kind {
      case .lock: outerTimeouts?.lock = milliseconds
      case .statement: outerTimeouts?.statement = milliseconds
      }
    }
  }
}

extension Expression {
  /// `0`, `OFF`, `false`.
  fileprivate var isOff: Bool {
    switch kind {
    case .integer(let text): text == "0"
    case .boolean(let value): !value
    case .string(let literal): literal.value.lowercased() == "off"
    case .column(let name): name.name.text.lowercased() == "off"
    default: false
    }
  }
}

/// A server variable that limits how long a statement waits or runs.
private struct TimeoutVariable {
  enum Kind {
    case lock
    case statement
  }

  let kind: Kind
  /// What a number without a unit counts.
  private let unit: Int

  /// PostgreSQL, section 20.11.1; MySQL, "Server System Variables" (`lock_wait_timeout` in seconds,
  /// `max_execution_time` in milliseconds); MariaDB, the same page (`max_statement_time` in seconds).
  init?(_ name: String, in dialect: Dialect) {
    switch (name, dialect.isMySQLFamily) {
    case ("lock_timeout", false): (kind, unit) = (.lock, 1)
    case ("statement_timeout", false): (kind, unit) = (.statement, 1)
    case ("lock_wait_timeout", true): (kind, unit) = (.lock, 1000)
    case ("max_execution_time", true): (kind, unit) = (.statement, 1)
    case ("max_statement_time", true): (kind, unit) = (.statement, 1000)
    default: return nil
    }
  }

  func milliseconds(_ value: Expression) -> Int? {
    switch value.kind {
    case .integer(let digits), .decimal(let digits): scaled(digits, by: Double(unit))
    case .string(let literal): milliseconds(literal.value)
    default: nil
    }
  }

  /// `'2s'`, `'500 ms'`, `'5min'` (PostgreSQL, section 20.1.1).
  private func milliseconds(_ text: String) -> Int? {
    let text = text.filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let factor: Double
    switch text[digits.endIndex...] {
    case "": factor = Double(unit)
    case "us": factor = 0.001
    case "ms": factor = 1
    case "s": factor = 1000
    case "min": factor = 60_000
    case "h": factor = 3_600_000
    case "d": factor = 86_400_000
    default: return nil
    }
    return scaled(String(digits), by: factor)
  }

  /// The largest timeout that a server takes is 2^31 - 1 milliseconds.
  private func scaled(_ digits: String, by factor: Double) -> Int? {
    guard let number = Double(digits), number.isFinite else { return nil }
    return Int(min(max(number * factor, 0), Double(Int32.max)).rounded(.up))
  }
}

extension Statement {
  /// MySQL and MariaDB commit the open transaction before this statement ("Statements That Cause an
  /// Implicit Commit").
  var commitsImplicitly: Bool {
    switch node {
    case .createTable(let create): create.persistence != .temporary
    case .drop(let drop): !drop.isTemporary
    case .alterTable, .createIndex, .createSequence, .createView, .createSchema, .createTrigger,
      .createRoutine, .rename, .truncate, .lockTables, .transaction(.begin):
      true
    case .other:
      Self.committingWords.contains { kind.rawValue.hasPrefix($0) }
    default: false
    }
  }

  private static let committingWords = [
    "create-", "alter-", "drop-", "rename-", "grant", "revoke", "analyze", "optimize", "check-",
    "repair", "flush", "install", "uninstall", "set-password", "cache-index", "load-index",
  ]

  /// The statement changes the schema, rows, or something else that stays.
  var changesSomething: Bool {
    switch node {
    case .query(let query):
      if case .select(let select) = query.body { select.into != nil } else { false }
    case .set, .transaction, .lockTables, .use, .clientCommand: false
    case .copy(let copy): copy.isFrom
    default: true
    }
  }
}
