import Text

/// Statements of stored programs outside of one.
extension Parser {
  /// BEGIN NOT ATOMIC … END, IF, CASE, LOOP, WHILE, REPEAT or FOR as a statement of its own (MariaDB,
  /// "Using Compound Statements Outside of Stored Programs").
  mutating func compoundStatement() -> Statement.Node {
    guard dialect.hasMariaDBCommands, !isInsideBody, !at(.for) || peek(2).keyword == .in else {
      return strayProgramStatement()
    }
    return .doBlock(DoBlock(language: "sql", body: storedProgramBody()))
  }

  /// A statement that stored programs alone have.
  mutating func strayProgramStatement() -> Statement.Node {
    fail(
      .unrecognizedStatement, "`\(excerpt(of: token))` stands inside stored programs only",
      help: isInsideBody
        ? nil : "a program with `;` in it is sent whole: DELIMITER $$ before it, $$ behind it",
      at: token.range)
    return .unrecognized
  }

  /// BEGIN [WORK] of a transaction, where Oracle mode begins a block with the same word.
  var isTransactionStart: Bool {
    switch peek().kind {
    case .terminator, .semicolon, .endOfFile: true
    default: peek().keyword == .work
    }
  }

  /// [DECLARE …] BEGIN … END of MariaDB's Oracle mode: delimited, and not looked into.
  mutating func oracleBlock() -> Statement.Node {
    skipUnmodelled()
    return .other(nil)
  }
}
