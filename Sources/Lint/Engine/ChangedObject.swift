import SQL
import Schema
import Text

/// Where a script first changes each object.
///
/// The changes themselves are not kept: each holds its table as it was, and together those of a wide
/// table that is altered often would be the square of its columns.
struct ChangePlaces {
  private var places: [ObjectDescription: Place] = [:]

  mutating func add(_ changes: [Change], in file: SourceFile) {
    for change in changes {
      for object in change.objects where places[object] == nil {
        places[object] = Place(file: file.path, range: change.range)
      }
    }
  }

  /// The first change that made, changed or removed `object`, under its old name or its new one.
  func first(touching object: ObjectDescription) -> Place? { places[object] }
}

extension Change {
  fileprivate var objects: [ObjectDescription] {
    switch kind {
    case .tableCreated(let table), .tableDropped(let table), .tableTruncated(let table),
      .tableOptionChanged(let table, _, _, _), .tableCommented(let table, _),
      .rowsInserted(let table), .rowsUpdated(let table, _, _), .rowsDeleted(let table, _):
      [.table(table.name)]
    case .tableRenamed(let table, let name): [.table(table.name), .table(name)]
    case .columnAdded(let table, let column), .columnDropped(let table, let column),
      .columnBecameNotNull(let table, let column), .columnBecameNullable(let table, let column),
      .columnCommented(let table, let column, _), .nullsFilled(let table, let column):
      [.column(column.name, of: table.name)]
    case .columnRenamed(let table, let column, let name):
      [.column(column.name, of: table.name), .column(name, of: table.name)]
    case .columnTypeChanged(let table, let column, let new),
      .columnDefaultChanged(let table, let column, let new),
      .columnRedefined(let table, let column, let new):
      [.column(column.name, of: table.name), .column(new.name, of: table.name)]
    case .constraintAdded(let table, let constraint),
      .constraintDropped(let table, let constraint),
      .constraintValidated(let table, let constraint):
      [Self.part("constraint", constraint.name, of: table)]
    case .constraintRenamed(let table, let constraint, let name):
      [
        Self.part("constraint", constraint.name, of: table),
        Self.part("constraint", name, of: table),
      ]
    case .indexCreated(let table, let index, _), .indexDropped(let table, let index, _):
      [Self.part("index", index.name, of: table)]
    case .indexRenamed(let table, let index, let name):
      [Self.part("index", index.name, of: table), Self.part("index", name, of: table)]
    case .viewCreated(let view), .viewReplaced(let view, _), .viewDropped(let view):
      [Self.named("view", view.name)]
    case .viewRenamed(let view, let name):
      [Self.named("view", view.name), Self.named("view", name)]
    case .enumCreated(let type), .enumDropped(let type), .enumValueAdded(let type, _),
      .enumValueRenamed(let type, _, _):
      [Self.named("type", type.name)]
    case .enumRenamed(let type, let name):
      [Self.named("type", type.name), Self.named("type", name)]
    case .sequenceCreated(let sequence), .sequenceDropped(let sequence),
      .sequenceChanged(let sequence):
      [Self.named("sequence", sequence.name)]
    case .objectCreated(let object), .objectReplaced(let object), .objectDropped(let object):
      [Self.other(object, object.name)]
    case .objectRenamed(let object, let name):
      [Self.other(object, object.name), Self.other(object, name)]
    }
  }

  private static func part(
    _ kind: String, _ name: String, of table: Table
  ) -> ObjectDescription {
    ObjectDescription(
      kind: kind, schema: table.name.schema, table: table.name.name, name: name)
  }

  private static func named(_ kind: String, _ name: QualifiedName) -> ObjectDescription {
    ObjectDescription(kind: kind, schema: name.schema, name: name.name)
  }

  private static func other(_ object: NamedObject, _ name: QualifiedName) -> ObjectDescription {
    ObjectDescription(
      kind: object.kind.rawValue, schema: name.schema, table: object.table?.name, name: name.name)
  }
}
