/// Names that say that a table is kept for a while and then dropped: `orders_deprecated`,
/// `_orders_old`, `orders_to_drop_2024`.
package enum TombstoneName {
  private static let words: Set<Substring> = [
    "archived", "backup", "bak", "deleted", "deprecated", "dropped", "legacy", "obsolete", "old",
    "tombstone", "trash", "unused",
  ]

  /// The name is a tombstone for `original`: it has a word that says so, and the original has not.
  package static func matches(_ name: String, insteadOf original: String) -> Bool {
    isTombstone(name) && !isTombstone(original)
  }

  private static func isTombstone(_ name: String) -> Bool {
    let lower = name.lowercased()
    if lower.contains("to_drop") || lower.contains("to_delete") { return true }
    return lower.split(separator: "_").contains { words.contains($0) }
  }
}
