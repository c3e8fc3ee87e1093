import Code
import SQL

/// Collects what statements drop or rename: the names that the code scan looks for.
struct CodeTargets {
  private(set) var targets: Set<ReferenceTarget> = []

  mutating func add(_ statement: Statement) {
    switch statement.node {
    case .alterTable(let alter): add(alter)
    case .drop(let drop): add(drop)
    case .rename(let rename): add(rename)
    case .doBlock(let block): add(block.body?.statements ?? [])
    default: break
    }
  }

  private mutating func add(_ alter: AlterTable) {
    switch alter.target {
    case .table, .foreignTable, .view, .materializedView: break
    case .index, .sequence: return
    }
    for action in alter.actions {
      switch action.kind {
      case .dropColumn(let column, _, _), .renameColumn(let column, _, _),
        .redefineColumn(_, .some(let column), _, _):
        add(alter.name, column: column)
      case .alterColumn(let column, .setType, _): add(alter.name, column: column)
      case .renameTable, .setSchema: add(alter.name, column: nil)
      default: break
      }
    }
  }

  private mutating func add(_ drop: Drop) {
    switch drop.kind {
    case .table, .foreignTable, .view, .materializedView:
      for name in drop.names { add(name, column: nil) }
    default: break
    }
  }

  private mutating func add(_ rename: Rename) {
    switch rename.kind {
    case .table, .foreignTable, .view, .materializedView:
      for pair in rename.pairs { add(pair.from, column: nil) }
    case .column:
      for pair in rename.pairs {
        guard let table = pair.from.qualifiers.last else { continue }
        let name = ObjectName(qualifiers: pair.from.qualifiers.dropLast(), name: table)
        add(name, column: pair.from.name)
      }
    default: break
    }
  }

  /// The statements inside blocks; the parser limits how deep they nest.
  private mutating func add(_ statements: [BodyStatement]) {
    for statement in statements {
      switch statement.kind {
      case .sql(let inner): add(inner)
      case .dynamic(_, let inner):
        for statement in inner { add(statement) }
      default:
        for inner in statement.nested { add(inner) }
      }
    }
  }

  private mutating func add(_ name: ObjectName, column: Identifier?) {
    guard !name.isPlaceholder, column?.isPlaceholder != true else { return }
    targets.insert(
      ReferenceTarget(
        schema: name.schema?.text, table: name.name.text, column: column?.text))
  }

  /// In an order that does not depend on hashing.
  var sorted: [ReferenceTarget] {
    targets.sorted {
      ($0.schema ?? "", $0.table, $0.column ?? "") < ($1.schema ?? "", $1.table, $1.column ?? "")
    }
  }
}
