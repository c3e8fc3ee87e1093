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
  /// What the rule must have seen, beside a statement, to find all that it can find.
  static var evidence: Evidence { get }
  static var page: Page { get }

  init()

  /// Looks at one step and reports what it finds.
  func check(_ step: Step, _ report: inout Report)
}

extension Rule {
  package static var aliases: [String] { [] }
  package static var dialects: [Dialect] { Dialect.allCases }
  package static var evidence: Evidence { .history }
}

/// What a run may look at beside each statement.
///
/// A run without the code, or of a single file, finds less: a suppression of what it could not find
/// is not unused.
package struct Evidence: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The migrations before, and the files beside.
  package static let history = Evidence(rawValue: 1)
  /// The application's code.
  package static let code = Evidence(rawValue: 2)
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
