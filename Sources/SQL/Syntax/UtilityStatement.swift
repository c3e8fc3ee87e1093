import Text

/// A statement that changes no object: EXPLAIN, VACUUM, cursors, notifications and the session's own.
package indirect enum UtilityStatement: Hashable, Sendable {
  case explain([TableOption], Statement)
  /// VACUUM, ANALYZE, CLUSTER and REPACK: the word in lower case.
  case maintain(String, options: [TableOption], [MaintainedTable], index: Identifier?)
  case declareCursor(CursorDeclaration)
  /// FETCH and MOVE.
  case fetch(isMove: Bool, direction: String, count: Expression?, cursor: Identifier)
  /// Nil: ALL.
  case close(Identifier?)
  case listen(Identifier)
  case notify(Identifier, payload: StringLiteral?)
  case unlisten(Identifier?)
  case deallocate(Identifier?)
  /// `all`, `plans`, `sequences` or `temp`.
  case discard(String)
  case load(StringLiteral)
  case checkpoint([TableOption])
  case show(String)
  /// SET CONSTRAINTS; empty: ALL.
  case setConstraints([ObjectName], isDeferred: Bool)
  case setTransaction([TransactionProperty], TransactionScope)
  case setTransactionSnapshot(StringLiteral)

  /// The table that the statement is about, where it is one.
  package var subject: ObjectName? {
    guard case .maintain(_, _, let tables, _) = self, tables.count == 1 else { return nil }
    return tables[0].name
  }
}

/// A table of VACUUM, ANALYZE or CLUSTER.
package struct MaintainedTable: Hashable, Sendable {
  package var name: ObjectName
  package var isOnly: Bool
  package var columns: [Identifier]
}

package struct CursorDeclaration: Hashable, Sendable {
  package var name: Identifier
  /// `binary`, `insensitive`, `scroll`, `no scroll`, `asensitive` in the order written.
  package var options: [String]
  package var isWithHold: Bool?
  package var query: Query
}

/// What SET … TRANSACTION is for.
package enum TransactionScope: Hashable, Sendable {
  /// SET TRANSACTION.
  case transaction
  /// SET LOCAL TRANSACTION.
  case local
  /// SET SESSION CHARACTERISTICS AS TRANSACTION.
  case session
}

/// A mode of BEGIN, START TRANSACTION and SET TRANSACTION.
package enum TransactionProperty: Hashable, Sendable {
  /// `serializable`, `repeatable read`, `read committed`, `read uncommitted`.
  case isolation(String)
  case readOnly(Bool)
  case deferrable(Bool)
}

/// An option of CREATE and ALTER FUNCTION.
package indirect enum RoutineOption: Hashable, Sendable {
  /// `immutable`, `strict`, `called on null input`, `security definer`, `not leakproof`, `window` ….
  case flag(String)
  case language(Identifier)
  case cost(Expression)
  case rows(Expression)
  case parallel(Identifier)
  case support(ObjectName)
  case transform([TypeName])
  case parameter(SetVariable)
  /// AS 'text': the body, or the object file and the symbol in it.
  case definition(StringLiteral, symbol: StringLiteral?)
}
