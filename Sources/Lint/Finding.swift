import Code
import History
import Impact
import Schema
import Text

/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case notice
  case warning
  case error

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// What a rule says of one place: what is wrong, why, and what to do.
package struct Finding: Sendable {
  package var rule: String
  package var severity: Severity
  /// What is wrong: lower case, no full stop, names in backticks.
  package var message: String
  /// What happens to whom: the lock, the outage, the loss; a sentence or two.
  package var reason: String
  /// What to do, with SQL to paste.
  package var help: String
  package var file: String
  package var range: SourceRange
  /// The migration's display name; nil for standard input.
  package var migration: String?
  package var direction: Direction
  package var object: ObjectDescription?
  package var lockImpact: LockImpact?
  /// Certain and likely references, sorted by file and place.
  package var references: [Reference] = []
  /// How many possible references there are beside those.
  package var possibleReferences = 0
  package var fix: Fix?
  /// Other places that explain it, with a few words each.
  package var notes: [Note] = []
  /// Stays the same while the statement does, wherever it moves in its file; 16 hexadecimal digits.
  ///
  /// The engine fills it in.
  package var fingerprint = ""

  package init(
    rule: String, severity: Severity, message: String, reason: String, help: String, file: String,
    range: SourceRange, migration: String?, direction: Direction
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.reason = reason
    self.help = help
    self.file = file
    self.range = range
    self.migration = migration
    self.direction = direction
  }
}

package struct Note: Hashable, Sendable {
  package var message: String
  package var place: Place

  package init(_ message: String, at place: Place) {
    self.message = message
    self.place = place
  }
}

/// Edits that mend a finding.
package struct Fix: Hashable, Sendable {
  /// What the edits do, as a command: "add `CONCURRENTLY`".
  package var title: String
  package var edits: [TextEdit]

  package init(title: String, edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}
