import SQL

extension Statement {
  /// Gander knows all that the statement may do to the schema: what it could not read, a template's
  /// variable, a client command or a call may do anything.
  var isUnderstood: Bool {
    switch node {
    case .unrecognized, .placeholder, .clientCommand, .call, .execute, .prepare: false
    case .doBlock(let block): block.body?.isUnderstood ?? false
    case .alterTable(let alter):
      !alter.name.isPlaceholder
        && !alter.actions.contains {
          if case .unreadable = $0.kind { true } else { false }
        }
    default: true
    }
  }
}

extension Body {
  fileprivate var isUnderstood: Bool {
    isRead && statements.allSatisfy(\.isUnderstood)
  }
}

extension BodyStatement {
  /// Recursive; the parser limits how deep blocks nest.
  fileprivate var isUnderstood: Bool {
    switch kind {
    case .sql(let statement): statement.isUnderstood
    case .dynamic(_, let statements):
      !statements.isEmpty && statements.allSatisfy(\.isUnderstood)
    case .unreadable: false
    default: nested.allSatisfy { $0.allSatisfy(\.isUnderstood) }
    }
  }
}
