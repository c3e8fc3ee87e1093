import SQL
import Schema
import Text

/// What `gander schema` prints: what a history has made.
///
/// Of a history that is known from its beginning, what a prelude brought, and what was only assumed
/// because a statement named it, is left out.
package struct SchemaReport {
  private let schema: SchemaView
  private let enums: [EnumType]
  private let sequences: [Sequence]
  private let functions: [NamedObject]
  private let triggers: [NamedObject]
  /// Of materialized views.
  private let indexes: [QualifiedName: [Index]]

  package init(_ schema: Schema) {
    self.schema = SchemaView(schema)
    let showsAll = !schema.isComplete
    enums = schema.enums.values.filter { showsAll || $0.origin.migration != nil }
      .sorted { $0.name < $1.name }
    let others = schema.others.values.filter { showsAll || $0.origin.migration != nil }
      .sorted { ($0.name, $0.table?.name ?? "") < ($1.name, $1.table?.name ?? "") }
    functions = others.filter { $0.kind == .function || $0.kind == .procedure }
    triggers = others.filter { $0.kind == .trigger }
    indexes = Dictionary(
      grouping: schema.others.values.filter { $0.kind == .index && $0.index != nil },
      by: { $0.table ?? $0.name }
    ).mapValues { $0.compactMap(\.index) }
    sequences = schema.sequences.values.filter { showsAll || $0.origin.migration != nil }
      .sorted { $0.name < $1.name }
  }

  private var tables: [Table] {
    schema.tables.filter { !$0.isTemporary && isShown($0.origin) }
  }

  private var views: [View] { schema.views.filter { isShown($0.origin) } }

  private func isShown(_ origin: Origin) -> Bool {
    origin.migration != nil || !schema.isComplete
  }

  // MARK: - JSON

  package func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", JSONWriter.formVersion)
      writer.member("dialect", schema.dialect.rawValue)
      writer.key("tables")
      writer.array { writer in
        for table in tables { write(table, to: &writer) }
      }
      writer.key("views")
      writer.array { writer in
        for view in views {
          writer.object(onOneLine: true) { writer in
            writer.members(of: view.name)
            writer.member("materialized", view.isMaterialized)
            writer.member("columns", view.columns)
            if view.isMaterialized { write(indexes[view.name] ?? [], to: &writer) }
          }
        }
      }
      writer.key("enums")
      writer.array { writer in
        for type in enums {
          writer.object(onOneLine: true) { writer in
            writer.members(of: type.name)
            writer.member("labels", type.labels)
          }
        }
      }
      writer.key("sequences")
      writer.array { writer in
        for sequence in sequences {
          writer.object(onOneLine: true) { writer in writer.members(of: sequence.name) }
        }
      }
      writer.key("functions")
      writer.array { writer in
        for function in functions {
          writer.object(onOneLine: true) { writer in writer.members(of: function.name) }
        }
      }
      writer.key("triggers")
      writer.array { writer in
        for trigger in triggers {
          writer.object(onOneLine: true) { writer in
            writer.member("schema", trigger.table?.schema)
            writer.member("table", trigger.table?.name)
            writer.member("name", trigger.name.name)
          }
        }
      }
    }
    return writer.take() + [UInt8(ascii: "\n")]
  }

  private func write(_ table: Table, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.members(of: table.name)
      writer.key("columns")
      writer.array { writer in
        for column in table.columns {
          writer.object(onOneLine: true) { writer in
            writer.member("name", column.name)
            // The columns of CREATE TABLE … AS have types that only the server knows.
            writer.member("type", column.type.name.isEmpty ? nil : column.type.name)
            writer.member("notNull", column.isNotNull)
            writer.member("default", column.defaultText)
          }
        }
      }
      write(table.indexes, to: &writer)
      writer.key("constraints")
      writer.array { writer in
        for constraint in constraints(of: table) { write(constraint, to: &writer) }
      }
    }
  }

  private func write(_ indexes: some Collection<Index>, to writer: inout JSONWriter) {
    writer.key("indexes")
    writer.array { writer in
      for index in indexes.sorted(by: { $0.name < $1.name }) {
        writer.object(onOneLine: true) { writer in
          writer.member("name", index.name)
          writer.member("unique", index.isUnique)
          writer.member("columns", index.elements.map(\.display))
        }
      }
    }
  }

  private func write(_ constraint: Constraint, to writer: inout JSONWriter) {
    writer.object(onOneLine: true) { writer in
      writer.member("name", constraint.name)
      writer.member("type", constraint.kind.rawValue)
      writer.member("columns", constraint.columns)
      guard let table = constraint.referencedTable else { return }
      writer.member("refTable", name(ofReferenced: table))
      writer.member("refColumns", constraint.referencedColumns)
      writer.member("onDelete", constraint.onDelete.rawValue)
    }
  }

  /// NOT NULL constraints of PostgreSQL 18 are told with their columns.
  private func constraints(of table: Table) -> [Constraint] {
    table.constraints.filter { $0.kind != .notNull && !$0.isInherited }.sorted { $0.name < $1.name }
  }

  /// `schema.name` in PostgreSQL, the name in MySQL, with its database where that is another one.
  private func name(ofReferenced table: QualifiedName) -> String {
    if let schema = table.schema { return "\(schema).\(table.name)" }
    return schema.dialect.isMySQLFamily ? table.name : "public.\(table.name)"
  }

  // MARK: - Human

  /// A table with its columns, then what belongs to it, indented.
  package func human(isColored: Bool) -> String {
    let palette = Palette(isColored: isColored)
    var text = ""
    for table in tables {
      text += palette.bold("table \(escaped(table.name.display))")
      text += (table.isComplete ? "" : " (known in part)") + "\n"
      let width = table.columns.map { $0.name.count }.max() ?? 0
      for column in table.columns { text += line(column, width) }
      for constraint in constraints(of: table) { text += "  \(describe(constraint))\n" }
      for index in table.indexes.sorted(by: { $0.name < $1.name })
      where index.constraint == nil {
        text += "  \(describe(index))\n"
      }
      text += "\n"
    }
    for view in views {
      let kind = view.isMaterialized ? "materialized view" : "view"
      text += palette.bold("\(kind) \(escaped(view.name.display))")
      let columns = view.columns.joined(separator: ", ")
      text += columns.isEmpty ? "\n" : " (\(escaped(columns)))\n"
    }
    for type in enums {
      let labels = type.labels.map { "'\($0)'" }.joined(separator: ", ")
      text += palette.bold("enum \(escaped(type.name.display))") + " (\(escaped(labels)))\n"
    }
    for sequence in sequences {
      text += palette.bold("sequence \(escaped(sequence.name.display))") + "\n"
    }
    return text
  }

  private func line(_ column: Column, _ width: Int) -> String {
    let gap = String(repeating: " ", count: width - column.name.count + 2)
    let type = column.type.isKnown ? column.type.name : "of unknown type"
    var text = "  \(column.name)\(gap)\(type)"
    if column.isNotNull { text += " not null" }
    if let value = column.defaultText { text += " default \(value)" }
    if column.identity != nil { text += " identity" }
    if column.isAutoIncrement { text += " auto_increment" }
    if let generation = column.generationText { text += " generated as (\(generation))" }
    return escaped(text) + "\n"
  }

  private func describe(_ constraint: Constraint) -> String {
    let columns = "(\(constraint.columns.joined(separator: ", ")))"
    var text =
      switch constraint.kind {
      case .primaryKey: "primary key \(columns)"
      case .unique: "unique \(columns)"
      case .foreignKey: "foreign key \(columns)"
      case .check: "check (\(constraint.expressionText ?? "…"))"
      case .exclusion: "exclude \(columns)"
      case .notNull: "not null \(columns)"
      }
    if let table = constraint.referencedTable {
      text += " references \(table.display)"
      text += " (\(constraint.referencedColumns.joined(separator: ", ")))"
      if constraint.onDelete != .noAction {
        text += " on delete \(constraint.onDelete.rawValue.lowercased())"
      }
    }
    if !constraint.isValidated { text += " not valid" }
    return escaped("\(text)  \(constraint.name)")
  }

  private func describe(_ index: Index) -> String {
    let columns = index.elements.map(\.text).joined(separator: ", ")
    var text = "\(index.isUnique ? "unique " : "")index (\(columns))"
    if let condition = index.conditionText { text += " where \(condition)" }
    return escaped("\(text)  \(index.name)")
  }

  /// On one line and safe to print.
  private func escaped(_ text: String) -> String {
    TerminalText.escaping(
      text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " "))
  }
}

extension Index.Element {
  /// The column, or the expression as the server prints it: a call as it stands, any other in
  /// parentheses (`pg_get_indexdef`).
  fileprivate var display: String {
    column == nil && !text.hasSuffix(")") ? "(\(text))" : text
  }
}

extension JSONWriter {
  fileprivate mutating func members(of name: QualifiedName) {
    member("schema", name.schema)
    member("name", name.name)
  }
}
