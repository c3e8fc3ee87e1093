import SQL
import Text

/// A condition around a statement that gander understood: `IF NOT EXISTS (SELECT … information_schema …)`.
package struct Guard: Hashable, Sendable {
  package var range: SourceRange
  /// The object that the condition looks for; nil: a condition about something else.
  package var object: ObjectDescription?
  /// The statement runs when the object is there (true) or is not (false).
  package var wantsPresence: Bool

  package init(range: SourceRange, object: ObjectDescription?, wantsPresence: Bool) {
    self.range = range
    self.object = object
    self.wantsPresence = wantsPresence
  }
}
