import SQL
import Schema

/// `gander schema --format mermaid`: the tables and their foreign keys as an `erDiagram` of Mermaid.
package struct SchemaDiagram {
  private let tables: [Table]
  private let dialect: Dialect

  package init(_ schema: Schema) {
    dialect = schema.dialect
    let isShown = { (table: Table) in
      !table.isTemporary && (table.origin.migration != nil || !schema.isComplete)
    }
    // A partition has nothing of its own to show.
    tables = SchemaView(schema).tables.filter { isShown($0) && $0.partitionOf == nil }
  }

  package func text() -> String {
    var text = "erDiagram\n"
    for table in tables { text += entity(table) }
    for table in tables {
      for constraint in table.constraints.sorted(by: { $0.name < $1.name })
      where constraint.kind == .foreignKey {
        text += relationship(constraint, of: table)
      }
    }
    return text
  }

  private func entity(_ table: Table) -> String {
    var text = "  \(Self.quoted(table.name.display)) {\n"
    for column in table.columns {
      let type = column.type.isKnown ? column.type.name : "unknown"
      text += "    \(Self.word(type)) \(Self.word(column.name))"
      let keys = keys(of: column, in: table)
      if !keys.isEmpty { text += " " + keys.joined(separator: ", ") }
      if column.isNotNull && !keys.contains("PK") { text += " \"not null\"" }
      text += "\n"
    }
    return text + "  }\n"
  }

  private func keys(of column: Column, in table: Table) -> [String] {
    var keys: [String] = []
    for constraint in table.constraints where constraint.columns.contains(column.name) {
      switch constraint.kind {
      case .primaryKey: keys.append("PK")
      case .foreignKey: keys.append("FK")
      case .unique where constraint.columns.count == 1: keys.append("UK")
      default: continue
      }
    }
    return ["PK", "FK", "UK"].filter(keys.contains)
  }

  /// `child }o--|| parent`: at most one child where the columns are unique, no parent where one of them
  /// may be NULL.
  private func relationship(_ constraint: Constraint, of table: Table) -> String {
    guard let parent = constraint.referencedTable else { return "" }
    let columns = Set(constraint.columns)
    let isUnique = table.indexes.contains { index in
      index.isUnique && index.conditionText == nil && Set(index.elements.map(\.text)) == columns
    }
    let isOptional = constraint.columns.contains { name in
      table.column(named: name, in: dialect)?.isNotNull == false
    }
    let ends = (isUnique ? "|o" : "}o") + "--" + (isOptional ? "o|" : "||")
    let label = Self.label(constraint.columns.joined(separator: ", "))
    return "  \(Self.quoted(table.name.display)) \(ends) \(Self.quoted(parent.display))"
      + " : \"\(label)\"\n"
  }

  /// An entity's name: plain, or in quotes.
  private static func quoted(_ name: String) -> String {
    word(name) == name ? name : "\"\(label(name))\""
  }

  /// Without what would end a quoted text.
  private static func label(_ text: String) -> String {
    String(text.map { $0 == "\"" || $0.isNewline ? "'" : $0 })
  }

  /// Types and columns are words to Mermaid: other signs become `_`.
  private static func word(_ text: String) -> String {
    let bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        byte
      default: UInt8(ascii: "_")
      }
    }
    let word = String(decoding: bytes, as: UTF8.self)
    let startsPlain = word.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false
    return startsPlain ? word : "_" + word
  }
}
