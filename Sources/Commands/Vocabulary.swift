import Text

/// The names that a command line or gander.json may use and that other modules define.
package struct Vocabulary: Sendable {
  /// What `--version` prints after the program's name.
  package var version: String
  /// The names for `--layout`.
  package var layouts: [String]
  /// The ids of the rules that an id or alias stands for; none where no rule is called so.
  package var ruleIDs: @Sendable (String) -> [String]
  /// Every id and alias, for suggestions; asked only where a name is unknown.
  package var ruleNames: @Sendable () -> [String]

  package init(
    version: String, layouts: [String], ruleIDs: @escaping @Sendable (String) -> [String],
    ruleNames: @escaping @Sendable () -> [String]
  ) {
    self.version = version
    self.layouts = layouts
    self.ruleIDs = ruleIDs
    self.ruleNames = ruleNames
  }

  /// The ids that `name` stands for, or the problem that there is none.
  func knownRuleIDs(_ name: String) throws(ValueProblem) -> [String] {
    let ids = ruleIDs(name)
    guard ids.isEmpty else { return ids }
    throw .unknownRule(nearest: nearestWord(to: name, among: ruleNames()))
  }
}
