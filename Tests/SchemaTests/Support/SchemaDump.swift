import SQL
import Schema

/// A schema as the text that tests compare, an object a line, sorted by name.
struct SchemaDump: CustomStringConvertible {
  let lines: [String]

  init(_ schema: Schema) {
    var lines: [String] = []
    for name in schema.tables.keys.sorted() {
      if let table = schema.tables[name] { lines += Self.describe(table) }
    }
    for name in schema.views.keys.sorted() {
      if let view = schema.views[name] { lines.append(Self.describe(view)) }
    }
    for name in schema.enums.keys.sorted() {
      guard let type = schema.enums[name] else { continue }
      lines.append("enum \(name.text) \(type.labels.joined(separator: " "))")
    }
    for name in schema.sequences.keys.sorted() {
      let owner = schema.sequences[name]?.ownedBy.map { " owned by \($0.table.text).\($0.column)" }
      lines.append("sequence \(name.text)\(owner ?? "")")
    }
    let others = schema.others.keys.map { key in
      "\(key.kind.rawValue) \(key.name.text)" + (key.table.map { " on \($0.text)" } ?? "")
    }
    lines += others.sorted()
    if !schema.isComplete { lines.append("incomplete") }
    if !schema.uncertainKinds.isEmpty {
      let kinds = schema.uncertainKinds.map(\.rawValue).sorted()
      lines.append("uncertain " + kinds.joined(separator: ", "))
    }
    self.lines = lines
  }

  var description: String { lines.joined(separator: "\n") }

  static func describe(_ table: Table) -> [String] {
    var head = "table \(table.name.text)"
    if table.isTemporary { head += " temporary" }
    if table.isPartitioned { head += " partitioned" }
    if let parent = table.partitionOf { head += " partition of \(parent.text)" }
    for parent in table.inherits { head += " inherits \(parent.text)" }
    if !table.isComplete { head += " incomplete" }
    if table.mayHoldRows { head += " rows" }
    for key in table.options.keys.sorted() { head += " \(key)=\(table.options[key] ?? "")" }
    if let comment = table.comment { head += " -- \(comment)" }
    return [head] + table.columns.map { "  \(describe($0))" }
      + table.constraints.map { "  \(describe($0))" }.sorted()
      + table.indexes.map { "  \(describe($0))" }.sorted()
  }

  static func describe(_ column: Column) -> String {
    var text = column.name
    text += column.type.isKnown ? " \(column.type.name)" : " ?"
    if column.isNotNull { text += " not null" }
    switch column.mayHoldNulls {
    case true?: text += " nulls"
    case nil: text += " nulls?"
    case false?: break
    }
    if let value = column.defaultText { text += " default \(value)" }
    if let generation = column.generation {
      text += " generated \(generation) as \(column.generationText ?? "")"
    }
    if let identity = column.identity { text += " identity \(identity)" }
    if column.isAutoIncrement { text += " auto_increment" }
    if let value = column.onUpdateText { text += " on update \(value)" }
    if column.isInvisible { text += " invisible" }
    if let comment = column.comment { text += " -- \(comment)" }
    return text
  }

  static func describe(_ constraint: Constraint) -> String {
    var text = "\(constraint.kind.rawValue) \(constraint.name)"
    text += " (\(constraint.columns.joined(separator: ", ")))"
    if let table = constraint.referencedTable {
      text += " references \(table.text) (\(constraint.referencedColumns.joined(separator: ", ")))"
      text += " on delete \(constraint.onDelete.rawValue.lowercased())"
    }
    if !constraint.isValidated { text += " not valid" }
    if constraint.isInherited { text += " inherited" }
    return text
  }

  static func describe(_ index: Index) -> String {
    var text = index.isUnique ? "unique index" : "index"
    if let special = index.special { text = "\(special) \(text)" }
    let elements = index.elements.map { element in
      var part = element.column == nil ? "{\(element.text)}" : element.text
      if let length = element.prefixLength { part += "[\(length)]" }
      return part + (element.isDescending ? " desc" : "")
    }
    text += " \(index.name) (\(elements.joined(separator: ", ")))"
    if !index.include.isEmpty { text += " include (\(index.include.joined(separator: ", ")))" }
    if let condition = index.conditionText { text += " where \(condition)" }
    if index.isImplicit { text += " implicit" }
    return text
  }

  private static func describe(_ view: View) -> String {
    var text = "\(view.isMaterialized ? "materialized view" : "view") \(view.name.text)"
    text += " (\(view.columns.joined(separator: ", ")))"
    let columns = view.readColumns.map { "\($0.table.text).\($0.column)" }.sorted()
    return text + " reads \(view.reads.map(\.text).joined(separator: " ")): "
      + columns.joined(separator: " ")
  }
}

extension QualifiedName {
  var text: String { schema.map { "\($0).\(name)" } ?? name }
}
