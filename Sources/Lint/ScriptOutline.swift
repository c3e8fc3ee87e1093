import SQL
import Schema
import Text

/// The top-level statements of a script with what a rule asks of those before and after its own: built
/// once a script, so that each question takes the same time however long the script is.
package struct ScriptOutline: Sendable {
  package let statements: [Statement]
  /// Where the last statement starts that leaves something behind; nil where none does.
  private var lastChange: UInt32?
  /// By name in lower case: where the first DROP … IF EXISTS of it stands.
  private var firstRemovals: [String: UInt32] = [:]
  /// By name: where the last statement stands that makes a table or view of it, or renames one to it.
  private var lastArrivals: [String: UInt32] = [:]
  /// By name: where the first rename away from it stands.
  private var firstDepartures: [String: UInt32] = [:]
  /// By the names of table and column: where the last ADD COLUMN stands.
  private var lastColumns: [String: UInt32] = [:]
  /// By the names of table and column: where the first UPDATE of it stands.
  private var firstUpdates: [String: UInt32] = [:]

  /// Reads the statements once.
  package init(_ statements: [Statement]) {
    self.statements = statements
    for statement in statements {
      if statement.changesSomething { lastChange = statement.range.start }
      note(statement)
    }
  }

  private mutating func note(_ statement: Statement) {
    let start = statement.range.start
    switch statement.node {
    case .drop(let drop) where drop.ifExists:
      for name in drop.names { noteRemoval(name.name, start) }
    case .createTable(let table): lastArrivals[table.name.name.text] = start
    case .createView(let view): lastArrivals[view.name.name.text] = start
    case .rename(let rename):
      for pair in rename.pairs { noteRename(pair.from.name, to: pair.to.name, start) }
    case .update(let update): note(update, start)
    case .alterTable(let alter):
      for action in alter.actions { note(action, of: alter, start) }
    default: break
    }
  }

  private mutating func note(_ action: AlterTableAction, of alter: AlterTable, _ start: UInt32) {
    switch action.kind {
    case .renameTable(let name): noteRename(alter.name.name, to: name.name, start)
    case .addColumn(let column, _, _): noteColumn(column, of: alter, start)
    case .addColumns(let columns, _):
      for column in columns { noteColumn(column, of: alter, start) }
    case .dropColumn(let name, ifExists: true, _), .dropIndex(let name, ifExists: true),
      .dropConstraint(let name, _, ifExists: true, _):
      noteRemoval(name, action.range.start)
    default: break
    }
  }

  /// In a joined UPDATE of MySQL the first table is the one that is filled, mostly.
  private mutating func note(_ update: Update, _ start: UInt32) {
    var target = update.tables.first
    if case .join(let first, _) = target?.kind { target = first }
    guard case .table(let table, _) = target?.kind else { return }
    for column in update.assignments.flatMap(\.columns) {
      let name = Self.key(table.name.text, column.name.text)
      if firstUpdates[name] == nil { firstUpdates[name] = start }
    }
  }

  private mutating func noteRemoval(_ name: Identifier, _ start: UInt32) {
    let key = name.text.lowercased()
    if firstRemovals[key] == nil { firstRemovals[key] = start }
  }

  private mutating func noteRename(_ old: Identifier, to new: Identifier, _ start: UInt32) {
    if firstDepartures[old.text] == nil { firstDepartures[old.text] = start }
    lastArrivals[new.text] = start
  }

  private mutating func noteColumn(
    _ column: ColumnDefinition, of alter: AlterTable, _ start: UInt32
  ) {
    lastColumns[Self.key(alter.name.name.text, column.name.text)] = start
  }

  /// The two names as one: a table of a new type of keys takes 0.05 ms at its first use.
  private static func key(_ table: String, _ column: String) -> String { "\(table)\u{0}\(column)" }

  /// A statement that starts behind `offset` leaves something behind.
  package func changesSomething(after offset: UInt32) -> Bool {
    lastChange.map { $0 > offset } ?? false
  }

  /// A `DROP … IF EXISTS` before `offset` has removed what was called so.
  package func removesIfPresent(_ name: String, before offset: UInt32) -> Bool {
    firstRemovals[name.lowercased()].map { $0 < offset } ?? false
  }

  /// A statement behind `offset` makes a table or view of this name.
  package func makes(_ name: String, after offset: UInt32) -> Bool {
    lastArrivals[name].map { $0 > offset } ?? false
  }

  /// A statement before `offset` has renamed what was called so.
  package func renamesAway(_ name: String, before offset: UInt32) -> Bool {
    firstDepartures[name].map { $0 < offset } ?? false
  }

  /// A statement behind `offset` adds a column of this name to the table.
  package func adds(_ column: String, to table: String, after offset: UInt32) -> Bool {
    lastColumns[Self.key(table, column)].map { $0 > offset } ?? false
  }

  /// A statement before `offset` updates the column, in some rows at least.
  package func updates(_ column: String, of table: String, before offset: UInt32) -> Bool {
    firstUpdates[Self.key(table, column)].map { $0 < offset } ?? false
  }
}
