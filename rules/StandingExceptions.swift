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

  /// Where the top-level statement starts that this step is, or is part of.
  var start: UInt32 { (enclosing ?? statement)?.range.start ?? 0 }

  /// What is called so afterwards is not gone: a view for the code that still asks for the old name, or
  /// the table that takes its place, is there or made by a later statement of the script.
  func nameComesBack(_ name: QualifiedName) -> Bool {
    after.table(named: name) != nil || after.view(named: name) != nil
      || script.makes(name.name, after: start)
  }

  /// A later statement of the script adds a column of this name to the table.
  func columnComesBack(_ column: String, of table: Table) -> Bool {
    after.table(named: table.name)?.column(named: column, in: dialect) != nil
      || script.adds(column, to: table.name.name, after: start)
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
