import Schema

/// A table-level lock of PostgreSQL, from the weakest (manual, section 13.3.1).
package enum LockMode: String, CaseIterable, Comparable, Sendable {
  case accessShare = "ACCESS SHARE"
  case rowShare = "ROW SHARE"
  case rowExclusive = "ROW EXCLUSIVE"
  case shareUpdateExclusive = "SHARE UPDATE EXCLUSIVE"
  case share = "SHARE"
  case shareRowExclusive = "SHARE ROW EXCLUSIVE"
  case exclusive = "EXCLUSIVE"
  case accessExclusive = "ACCESS EXCLUSIVE"

  package static func < (left: LockMode, right: LockMode) -> Bool {
    let order = LockMode.allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}

/// How MySQL and MariaDB carry out an ALTER TABLE, from the cheapest.
package enum OnlineAlgorithm: String, CaseIterable, Sendable {
  case instant = "INSTANT"
  case noCopy = "NOCOPY"
  case inPlace = "INPLACE"
  case copy = "COPY"
}

/// What other sessions may do meanwhile: `NONE` everything, `SHARED` read, `EXCLUSIVE` nothing.
package enum OnlineLock: String, CaseIterable, Sendable {
  case none = "NONE"
  case shared = "SHARED"
  case exclusive = "EXCLUSIVE"
}

/// What a statement does to those who use the database meanwhile.
package struct LockImpact: Hashable, Sendable {
  package struct RelationLock: Hashable, Sendable {
    package var relation: QualifiedName
    package var mode: LockMode

    package init(relation: QualifiedName, mode: LockMode) {
      self.relation = relation
      self.mode = mode
    }
  }

  /// PostgreSQL: the strongest lock on each relation that existed before, sorted by name.
  package var locks: [RelationLock] = []
  /// Tables that are written anew.
  package var rewrites: [QualifiedName] = []
  /// Tables that are read in full.
  package var scans: [QualifiedName] = []
  /// The statement may run inside a transaction block.
  package var canRunInTransaction = true
  /// MySQL and MariaDB: the cheapest algorithm, the lock that goes with it, and whether the table is rebuilt.
  package var algorithm: OnlineAlgorithm?
  package var lock: OnlineLock?
  package var rebuildsTable: Bool?

  package init() {}
}
