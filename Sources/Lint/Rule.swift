import SQL

/// A hazard that gander knows: its id and page, and how to see it in a step of the history.
///
/// A rule keeps no state: what several statements mean together is in the schema, which the replay
/// has followed to this step.
package protocol Rule: Sendable {
  /// Names the hazard in SQL's own words.
  static var id: String { get }
  /// Ids of other tools for the same hazard, and the catalogue's, which suppressions and
  /// configuration accept.
  static var aliases: [String] { get }
  static var severity: Severity { get }
  static var category: Category { get }
  static var dialects: [Dialect] { get }
  static var page: Page { get }

  init()

  /// Looks at one step and reports what it finds.
  func check(_ step: Step, _ report: inout Report)
}

extension Rule {
  package static var aliases: [String] { [] }
  package static var dialects: [Dialect] { Dialect.allCases }
}

/// The folders of `rules/`.
package enum Category: String, CaseIterable, Sendable {
  case destructive
  case locking
  case constraint
  case compatibility
  case index
  case rollback
  case idempotence
  case transaction
  case types
  case history
  case naming
  case syntax
}
