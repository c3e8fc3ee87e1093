import Text

/// Something wrong with a suppression; the rules `unused-suppression` and `invalid-suppression`
/// report it.
package struct SuppressionProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It silences no finding, although the rule runs.
    case unused(rule: String)
    case unknownRule(String, nearest: String?)
    /// It names no rule.
    case withoutRule
    /// A comment `gander: …` that is no instruction.
    case unknownInstruction(String, nearest: String?)
  }

  /// The rules that report these.
  package static let rules: Set<String> = ["unused-suppression", "invalid-suppression"]

  package var kind: Kind
  package var range: SourceRange
}
