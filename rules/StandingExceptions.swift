import History
import Lint
import SQL
import Schema
import Text

/// The exceptions that hold for every rule: what this migration makes itself is used by nobody yet.
extension Step {
  /// The migration that this step belongs to has made the object.
  func isMadeHere(_ origin: Origin) -> Bool {
    origin.migration == migration.index
  }

  /// Nobody else reads or writes the table yet: this migration makes it, or it is a temporary one.
  func isNew(_ table: Table) -> Bool {
    table.isTemporary || isMadeHere(table.origin)
  }

  /// The table is new, and nothing has been put into it.
  func isNewAndEmpty(_ table: Table) -> Bool {
    isNew(table) && !table.mayHoldRows
  }

  /// A rollback runs rarely, and mostly when there is trouble already: what only blocks others weighs
  /// one step less there.
  func weighed(_ severity: Severity) -> Severity {
    guard direction == .down else { return severity }
    return severity == .error ? .warning : .notice
  }

  /// A name that says that the object is kept for a while and then dropped.
  func isTombstone(_ name: String) -> Bool {
    tombstones.contains { $0.matches(name) }
  }

  /// The top-level statement that this step is, or is part of.
  var outermost: Statement? { enclosing ?? statement }

  /// The top-level statements of the script that run after this one.
  var following: [Statement] {
    guard let here = outermost?.range else { return [] }
    return script.filter { $0.range.start >= here.end }
  }

  /// The top-level statements of the script that have run before this one.
  var preceding: [Statement] {
    guard let here = outermost?.range else { return [] }
    return script.filter { $0.range.end <= here.start }
  }

  /// A later statement of the script makes something that is called as the table was: a view for the
  /// code that still asks for the old name, or the table that takes its place.
  func nameComesBack(_ name: QualifiedName) -> Bool {
    if after.table(named: name) != nil || after.view(named: name) != nil { return true }
    return following.contains { statement in
      switch statement.node {
      case .createView(let view): view.name.means(name)
      case .createTable(let table): table.name.means(name)
      case .rename(let rename): rename.pairs.contains { $0.to.means(name) }
      case .alterTable(let alter):
        alter.actions.contains { action in
          if case .renameTable(let to) = action.kind { to.means(name) } else { false }
        }
      default: false
      }
    }
  }

  /// A later statement of the script adds a column of this name to the table.
  func columnComesBack(_ column: String, of table: Table) -> Bool {
    if after.table(named: table.name)?.column(named: column, in: dialect) != nil { return true }
    return following.contains { statement in
      guard case .alterTable(let alter) = statement.node, alter.name.means(table.name) else {
        return false
      }
      return alter.actions.contains { action in
        switch action.kind {
        case .addColumn(let definition, _, _): definition.name.text == column
        case .addColumns(let definitions, _): definitions.contains { $0.name.text == column }
        default: false
        }
      }
    }
  }
}

extension ObjectName {
  /// The written name may stand for `name`: the last parts agree, and the schemas where both are said.
  func means(_ name: QualifiedName) -> Bool {
    guard self.name.text == name.name else { return false }
    guard let schema, let other = name.schema else { return true }
    return schema.text == other
  }
}
