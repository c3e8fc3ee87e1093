import Lint
import SQL
import Schema
import Text

/// MODIFY or CHANGE that leaves out what the column has.
struct ModifyDropsAttributes: Rule {
  static let id = "modify-drops-attributes"
  static let aliases = ["mysql-modify-drops-attributes"]
  static let severity = Severity.error
  static let category = Category.compatibility
  static let dialects = [Dialect.mysql, .mariadb]

  static let page = Page(
    #"""
    # MODIFY leaves out attributes, and the column loses them

    ## What happens

    MODIFY and CHANGE replace a column's whole definition. Whatever is not repeated is gone without a
    warning: NOT NULL, DEFAULT, AUTO_INCREMENT, COMMENT, ON UPDATE, the character set, INVISIBLE,
    UNSIGNED, a generated column's expression. INSERTs that relied on a default begin to fail or to
    store NULL.

    ```sql bad history layout=plain
    -- file: 001_users.sql
    CREATE TABLE users (
      id bigint PRIMARY KEY,
      name varchar(50) NOT NULL DEFAULT '' COMMENT 'as shown to others'
    );
    -- file: 002_longer_name.sql
    ALTER TABLE users ↓MODIFY name varchar(60);
    ```

    ## What to do

    Repeat everything that should stay. To change a default alone, ALTER COLUMN … SET DEFAULT leaves the
    rest as it is; to rename alone, RENAME COLUMN does.

    ```sql good history layout=plain
    -- file: 001_users.sql
    CREATE TABLE users (
      id bigint PRIMARY KEY,
      name varchar(50) NOT NULL DEFAULT '' COMMENT 'as shown to others'
    );
    -- file: 002_longer_name.sql
    ALTER TABLE users MODIFY name varchar(60) NOT NULL DEFAULT '' COMMENT 'as shown to others';
    ```

    A column that says NULL, or DEFAULT NULL, is meant to become nullable, and is not reported for it.
    The rule knows only columns whose definition it has seen, and is silent for those that the same
    migration added.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for change in step.changes {
      guard case .columnRedefined(let table, let from, let to) = change.kind,
        !step.isMadeHere(from.origin), from.type.isKnown,
        let definition = step.redefinition(of: to.name, at: change.range)
      else { continue }
      let lost = LostAttributes(from, definition, table, step)
      guard !lost.isEmpty else { continue }
      report.add(
        "`\(table.display(from.name))` loses \(lost.names)",
        reason: """
          MODIFY and CHANGE replace the whole definition: what is not repeated is dropped without a \
          warning
          """,
        help: """
          repeat what should stay:
              \(lost.text)
          """,
        at: change.range, object: .column(from.name, of: table.name),
        fix: lost.fix(definition, step), notes: notes(from))
    }
  }

  private func notes(_ column: Column) -> [Note] {
    guard let place = column.definition else { return [] }
    return [Note("`\(column.name)` was defined here", at: place)]
  }
}

/// What a column has and its new definition does not say.
private struct LostAttributes {
  /// The attribute's name for the message, and as SQL; an empty text has to be written by hand.
  private var attributes: [(name: String, text: String)] = []

  init(_ column: Column, _ definition: ColumnDefinition, _ table: Table, _ step: Step) {
    let said = Said(definition)
    let isKey = table.primaryKey?.columns.contains(column.name) ?? false
    if column.isNotNull, !isKey, !said.nullability, !said.key {
      attributes.append(("NOT NULL", "NOT NULL"))
    }
    if let text = column.defaultText, text.lowercased() != "null", !said.value {
      attributes.append(("DEFAULT", "DEFAULT \(text)"))
    }
    if column.isAutoIncrement, !said.autoIncrement {
      attributes.append(("AUTO_INCREMENT", "AUTO_INCREMENT"))
    }
    if let text = column.onUpdateText, !said.onUpdate {
      attributes.append(("ON UPDATE", "ON UPDATE \(text)"))
    }
    if column.isInvisible, !said.visibility { attributes.append(("INVISIBLE", "INVISIBLE")) }
    if let text = column.comment, !text.isEmpty, !said.comment {
      attributes.append(("COMMENT", "COMMENT \(step.literal(text))"))
    }
    if column.generation != nil, !said.generated { attributes.append(("GENERATED", "")) }
    addTypeAttributes(column, definition, table)
  }

  /// What belongs to the type: it stands directly behind it, and is repeated by hand.
  private mutating func addTypeAttributes(
    _ column: Column, _ definition: ColumnDefinition, _ table: Table
  ) {
    guard let type = definition.type else { return }
    let texts = ["char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set"]
    let sayscharacterSet =
      type.characterSet != nil || type.collation != nil
      || definition.attributes.contains { attribute in
        switch attribute.kind {
        case .characterSet, .collate: true
        default: false
        }
      }
    if let set = column.type.characterSet, set != table.options["character set"],
      texts.contains(type.name.name.text.lowercased()), !sayscharacterSet
    {
      attributes.append(("CHARACTER SET", ""))
    }
    let integers = ["tinyint", "smallint", "mediumint", "int", "integer", "bigint"]
    if column.type.isUnsigned, !type.isUnsigned, !type.isZerofill,
      let old = integers.firstIndex(of: column.type.base),
      let new = integers.firstIndex(of: type.name.name.text.lowercased()), new <= old
    {
      attributes.append(("UNSIGNED", ""))
    }
  }

  var isEmpty: Bool { attributes.isEmpty }

  var names: String { attributes.map { "`\($0.name)`" }.joined(separator: ", ") }

  /// The attributes as SQL, as far as they can be written behind the definition.
  var text: String {
    attributes.map { $0.text.isEmpty ? $0.name : $0.text }.joined(separator: " ")
  }

  func fix(_ definition: ColumnDefinition, _ step: Step) -> Fix? {
    guard attributes.allSatisfy({ !$0.text.isEmpty }) else { return nil }
    return Fix(
      title: "repeat what the column has",
      edits: [step.file.inserting(" " + text, at: definition.range.end)])
  }

  /// Which attributes a definition speaks of.
  private struct Said {
    var nullability = false
    var key = false
    var value = false
    var autoIncrement = false
    var onUpdate = false
    var visibility = false
    var comment = false
    var generated = false

    init(_ definition: ColumnDefinition) {
      for attribute in definition.attributes {
        switch attribute.kind {
        case .null, .notNull: nullability = true
        case .primaryKey: key = true
        case .default(let expression):
          value = true
          if case .null = expression.kind { nullability = true }
        case .autoIncrement: autoIncrement = true
        case .onUpdate: onUpdate = true
        case .visibility: visibility = true
        case .comment: comment = true
        case .generated: generated = true
        default: continue
        }
      }
      // An AUTO_INCREMENT or generated column takes no default.
      if autoIncrement || generated { value = true }
    }
  }
}
