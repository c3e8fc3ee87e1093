import SQL
import Schema
import Text

/// What statements did, as the text that tests compare: a change, problem or guard a line, with the text
/// that it points at.
enum ChangeDump {
  static func lines(_ effect: Replay.Effect) -> [String] {
    var lines: [String] = []
    let where_ = effect.enclosing == nil ? "" : "  in \(effect.enclosing?.kind.rawValue ?? "")"
    if !where_.isEmpty {
      lines.append("> \(effect.statement.kind.rawValue)\(where_)")
    }
    for found in effect.guards {
      let object = found.object.map(describe) ?? "something"
      lines.append("? \(object) \(found.wantsPresence ? "present" : "absent")")
    }
    for change in effect.changes { lines.append("+ \(describe(change.kind))") }
    for problem in effect.problems {
      var line = "! \(describe(problem.object)) \(problem.kind) at `\(text(problem.range, effect))`"
      if problem.previous != nil { line += ", made before" }
      if let suggestion = problem.suggestion { line += ", perhaps \(suggestion)" }
      lines.append(line)
    }
    return lines
  }

  private static func text(_ range: SourceRange, _ effect: Replay.Effect) -> String {
    effect.file.text(in: range)
  }

  static func describe(_ object: ObjectDescription) -> String {
    let parts = [object.schema, object.table, object.name].compactMap { $0 }
    return "\(object.kind) \(parts.joined(separator: "."))"
  }

  static func describe(_ kind: Change.Kind) -> String {
    switch kind {
    case .tableCreated(let table): "table \(table.name.text) created"
    case .tableDropped(let table): "table \(table.name.text) dropped"
    case .tableRenamed(let table, let name): "table \(table.name.text) renamed to \(name.text)"
    case .tableTruncated(let table): "table \(table.name.text) truncated"
    case .tableOptionChanged(let table, let option, let from, let to):
      "table \(table.name.text) option \(option) from \(from ?? "-") to \(to ?? "-")"
    case .columnAdded(let table, let column): "column \(name(table, column)) added"
    case .columnDropped(let table, let column): "column \(name(table, column)) dropped"
    case .columnRenamed(let table, let column, let new):
      "column \(name(table, column)) renamed to \(new)"
    case .columnTypeChanged(let table, let from, let to):
      "column \(name(table, from)) type from \(from.type.name) to \(to.type.name)"
    case .columnBecameNotNull(let table, let column):
      "column \(name(table, column)) became not null"
    case .columnBecameNullable(let table, let column):
      "column \(name(table, column)) became nullable"
    case .columnDefaultChanged(let table, let from, let to):
      "column \(name(table, from)) default from \(from.defaultText ?? "-") to \(to.defaultText ?? "-")"
    case .columnRedefined(let table, let from, let to):
      "column \(name(table, from)) redefined as \(SchemaDump.describe(to))"
    default: describeRest(kind)
    }
  }

  private static func describeRest(_ kind: Change.Kind) -> String {
    switch kind {
    case .constraintAdded(let table, let constraint):
      "constraint \(table.name.text).\(constraint.name) added"
    case .constraintDropped(let table, let constraint):
      "constraint \(table.name.text).\(constraint.name) dropped"
    case .constraintValidated(let table, let constraint):
      "constraint \(table.name.text).\(constraint.name) validated"
    case .constraintRenamed(let table, let constraint, let new):
      "constraint \(table.name.text).\(constraint.name) renamed to \(new)"
    case .indexCreated(let table, let index, let isConcurrent):
      "index \(table.name.text).\(index.name) created" + (isConcurrent ? " concurrently" : "")
    case .indexDropped(let table, let index, let isConcurrent):
      "index \(table.name.text).\(index.name) dropped" + (isConcurrent ? " concurrently" : "")
    case .indexRenamed(let table, let index, let new):
      "index \(table.name.text).\(index.name) renamed to \(new)"
    case .viewCreated(let view): "view \(view.name.text) created"
    case .viewReplaced(let view, _): "view \(view.name.text) replaced"
    case .viewDropped(let view): "view \(view.name.text) dropped"
    case .viewRenamed(let view, let new): "view \(view.name.text) renamed to \(new.text)"
    case .enumCreated(let type): "enum \(type.name.text) created"
    case .enumDropped(let type): "enum \(type.name.text) dropped"
    case .enumValueAdded(let type, let value): "enum \(type.name.text) value \(value) added"
    case .enumValueRenamed(let type, let from, let to):
      "enum \(type.name.text) value \(from) renamed to \(to)"
    case .enumRenamed(let type, let new): "enum \(type.name.text) renamed to \(new.text)"
    case .sequenceCreated(let sequence): "sequence \(sequence.name.text) created"
    case .sequenceDropped(let sequence): "sequence \(sequence.name.text) dropped"
    case .sequenceChanged(let sequence): "sequence \(sequence.name.text) changed"
    case .objectCreated(let object): "\(object.kind.rawValue) \(object.name.text) created"
    case .objectReplaced(let object): "\(object.kind.rawValue) \(object.name.text) replaced"
    case .objectDropped(let object): "\(object.kind.rawValue) \(object.name.text) dropped"
    case .objectRenamed(let object, let new):
      "\(object.kind.rawValue) \(object.name.text) renamed to \(new.text)"
    case .tableCommented(let table, let text): "table \(table.name.text) commented \(text ?? "-")"
    case .columnCommented(let table, let column, let text):
      "column \(name(table, column)) commented \(text ?? "-")"
    case .rowsInserted(let table): "rows of \(table.name.text) inserted"
    case .rowsUpdated(let table, let columns, let isConditional):
      "rows of \(table.name.text) updated (\(columns.joined(separator: ", ")))"
        + (isConditional ? " conditionally" : "")
    case .rowsDeleted(let table, let isConditional):
      "rows of \(table.name.text) deleted" + (isConditional ? " conditionally" : "")
    case .nullsFilled(let table, let column): "nulls of \(name(table, column)) filled"
    default: "\(kind)"
    }
  }

  private static func name(_ table: Table, _ column: Column) -> String {
    "\(table.name.text).\(column.name)"
  }
}
