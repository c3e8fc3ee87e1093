import Commands
import Lint
import Rules

/// The rules' ids and aliases, put together only when somebody asks for one.
struct RuleNames: Sendable {
  /// The rules that an id or alias stands for.
  func ids(named name: String) -> [String] { RuleSet(allRules).ids(named: name) }

  var all: [String] { RuleSet(allRules).names }
}

extension RuleSet {
  /// Every rule, with what the settings say of it.
  init(_ selection: RuleSelection) {
    self.init(allRules) { id in
      switch selection.level(of: id) {
      case nil: .on(nil)
      case .off: .off
      case .error: .on(.error)
      case .warning: .on(.warning)
      case .notice: .on(.notice)
      }
    }
  }
}
