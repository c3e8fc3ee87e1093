/// The rules that run, with the severities that the configuration gives them.
package struct RuleSet: Sendable {
  /// What a configuration says of a rule.
  package enum Level: Hashable, Sendable {
    case off
    /// Nil: the rule's own severity.
    case on(Severity?)
  }

  package struct ActiveRule: Sendable {
    package let type: any Rule.Type
    package let rule: any Rule
    package let severity: Severity

    package var id: String { type.id }
  }

  /// Every rule there is, in the order of the list.
  package let all: [any Rule.Type]
  /// Those that run, in the order of the list.
  package let active: [ActiveRule]
  private let activeIDs: Set<String>
  private let idsByName: [String: [String]]

  /// - Parameter level: what the configuration says of a rule's id
  package init(_ rules: [any Rule.Type], level: (String) -> Level = { _ in .on(nil) }) {
    all = rules
    var active: [ActiveRule] = []
    var names: [String: [String]] = [:]
    for type in rules {
      for name in [type.id] + type.aliases where !(names[name] ?? []).contains(type.id) {
        names[name, default: []].append(type.id)
      }
      guard case .on(let severity) = level(type.id) else { continue }
      active.append(
        ActiveRule(type: type, rule: type.init(), severity: severity ?? type.severity))
    }
    self.active = active
    activeIDs = Set(active.map(\.id))
    idsByName = names
  }

  /// The rules that an id or an alias names, none where nobody knows it.
  ///
  /// Other tools' ids may stand for several rules of gander.
  package func ids(named name: String) -> [String] {
    idsByName[name] ?? []
  }

  /// The first rule that an id or an alias names.
  package func rule(named name: String) -> (any Rule.Type)? {
    guard let id = ids(named: name).first else { return nil }
    return all.first { $0.id == id }
  }

  /// What a rule needs to have seen before it can find anything.
  func evidence(for id: String) -> Evidence {
    rule(named: id)?.evidence ?? []
  }

  package func isActive(_ id: String) -> Bool {
    activeIDs.contains(id)
  }

  /// Every id and alias, ids first: what a misspelt name is compared with.
  package var names: [String] {
    let ids = all.map { $0.id }
    let aliases = Set(idsByName.keys).subtracting(ids)
    return ids + aliases.sorted()
  }
}
