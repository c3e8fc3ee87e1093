import Schema

/// What a statement is known to lock, rewrite and scan so far.
struct LockLedger {
  private var modes: [QualifiedName: LockMode] = [:]
  private var rewrites: Set<QualifiedName> = []
  private var scans: Set<QualifiedName> = []
  var canRunInTransaction = true

  /// The strongest lock on a relation counts.
  mutating func lock(_ relation: QualifiedName, _ mode: LockMode) {
    modes[relation] = max(modes[relation] ?? mode, mode)
  }

  /// A rewrite reads all of the table.
  mutating func rewrite(_ table: QualifiedName) {
    rewrites.insert(table)
    scans.insert(table)
  }

  /// Moves a table's file without reading its rows.
  mutating func copy(_ table: QualifiedName) {
    rewrites.insert(table)
  }

  mutating func scan(_ table: QualifiedName) {
    scans.insert(table)
  }

  /// Nothing was read or written, after all.
  mutating func forgetData() {
    rewrites = []
    scans = []
  }

  var impact: LockImpact {
    var impact = LockImpact()
    impact.locks = modes.sorted { $0.key < $1.key }.map {
      LockImpact.RelationLock(relation: $0.key, mode: $0.value)
    }
    impact.rewrites = rewrites.sorted()
    impact.scans = scans.sorted()
    impact.canRunInTransaction = canRunInTransaction
    return impact
  }
}
