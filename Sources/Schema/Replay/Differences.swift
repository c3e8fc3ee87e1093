import SQL
import Text

/// One way in which two states of a schema differ.
package struct SchemaDifference: Hashable, Sendable {
  package var object: ObjectDescription
  /// What is different now, lower case, without a full stop: `is still there`.
  package var message: String
  /// Where the object as it is now was made, if it is there.
  package var definition: Place?

  package init(object: ObjectDescription, message: String, definition: Place? = nil) {
    self.object = object
    self.message = message
    self.definition = definition
  }
}

extension Replay {
  /// How the schema differs from the state that `log` would restore, sorted by object: for a rollback,
  /// the merged log of up and down.
  ///
  /// Only what is known on both sides is compared. The order of columns, comments, where things were
  /// defined, what rows hold, and texts that say the same in other words are no difference.
  package func differences(since log: UndoLog) -> [SchemaDifference] {
    var comparison = SchemaComparison(schema: schema)
    for (name, before) in log.tables {
      comparison.compare(table: name, before, schema.tables[name])
    }
    for (name, before) in log.views { comparison.compare(view: name, before, schema.views[name]) }
    for (name, before) in log.enums { comparison.compare(enum: name, before, schema.enums[name]) }
    for (name, before) in log.sequences {
      comparison.compare(sequence: name, before, schema.sequences[name])
    }
    for (key, before) in log.others { comparison.compare(key, before, schema.others[key]) }
    return comparison.differences.sorted { left, right in
      (
        left.object.schema ?? "", left.object.table ?? left.object.name, left.object.kind,
        left.object.name, left.message
      )
        < (
          right.object.schema ?? "", right.object.table ?? right.object.name, right.object.kind,
          right.object.name, right.message
        )
    }
  }
}

private struct SchemaComparison {
  let schema: Schema
  var differences: [SchemaDifference] = []

  private mutating func add(
    _ kind: String, _ name: String, of table: QualifiedName, _ message: String,
    _ place: Place? = nil
  ) {
    differences.append(
      SchemaDifference(
        object: ObjectDescription(
          kind: kind, schema: table.schema, table: table.name, name: name),
        message: message, definition: place))
  }

  private mutating func add(
    _ kind: String, _ name: QualifiedName, _ message: String, _ place: Place? = nil
  ) {
    differences.append(
      SchemaDifference(
        object: ObjectDescription(kind: kind, schema: name.schema, name: name.name),
        message: message, definition: place))
  }

  // MARK: - Tables

  mutating func compare(table name: QualifiedName, _ before: Table?, _ after: Table?) {
    guard let before else {
      guard let after, !after.isTemporary else { return }
      if after.isComplete || after.origin != .before {
        add("table", name, "is still there", after.definition)
      } else {
        // Its first mention is one of these statements: what they made and left is a difference.
        var empty = after
        empty.columns = []
        empty.constraints = []
        empty.indexes = []
        compare(empty.learning(from: after), after)
      }
      return
    }
    guard let after else {
      if !before.isTemporary { add("table", name, "is missing") }
      return
    }
    compare(before, after)
  }

  private mutating func compare(_ before: Table, _ after: Table) {
    compareColumns(before, after)
    compareConstraints(before, after)
    compareIndexes(before, after)
    if before.partitionOf != after.partitionOf {
      add("table", before.name, "is a partition of another table", after.definition)
    }
  }

  private mutating func compareColumns(_ before: Table, _ after: Table) {
    let dialect = schema.dialect
    for column in after.columns where before.column(named: column.name, in: dialect) == nil {
      // A column that both states may well have had.
      if column.origin == .before && !before.isComplete { continue }
      add("column", column.name, of: before.name, "is still there", column.definition)
    }
    for column in before.columns {
      guard let now = after.column(named: column.name, in: dialect) else {
        add("column", column.name, of: before.name, "is missing")
        continue
      }
      compare(column, now, of: before)
    }
  }

  private mutating func compare(_ before: Column, _ after: Column, of table: Table) {
    guard before.type.isKnown, after.type.isKnown else { return }
    func add(_ message: String, _ comparison: inout SchemaComparison) {
      comparison.add("column", before.name, of: table.name, message, after.definition)
    }
    if before.type.name != after.type.name {
      add("has type `\(after.type.name)` instead of `\(before.type.name)`", &self)
    }
    if before.isNotNull != after.isNotNull {
      add(after.isNotNull ? "is NOT NULL now" : "is no longer NOT NULL", &self)
    }
    let (old, new) = (normalized(before.defaultText), normalized(after.defaultText))
    if old != new {
      switch (before.defaultText, after.defaultText) {
      case (_?, nil): add("has lost its default", &self)
      case (nil, let text?): add("has the default `\(text)`, which it did not have", &self)
      case (let old, let new):
        add("has the default `\(new ?? "")` instead of `\(old ?? "")`", &self)
      }
    }
    if before.identity != after.identity || before.generation != after.generation {
      add("is generated in another way", &self)
    }
    if before.isAutoIncrement != after.isAutoIncrement {
      add(after.isAutoIncrement ? "is AUTO_INCREMENT now" : "has lost AUTO_INCREMENT", &self)
    }
    if before.onUpdateText?.lowercased() != after.onUpdateText?.lowercased() {
      add("has another ON UPDATE", &self)
    }
  }

  /// Defaults as written differ in letter case, casts and brackets where they are the same.
  private func normalized(_ text: String?) -> String? {
    guard let text else { return nil }
    var result = ComparableText.expression(text)
    for zone in ["+00:00'", "+00'", "z'", "utc'"] where result.hasSuffix(zone) {
      result = String(result.dropLast(zone.count)) + "'"
    }
    if schema.dialect.isMySQLFamily {
      if result.hasPrefix("'"), result.hasSuffix("'"), result.utf8.count >= 2 {
        result = String(result.dropFirst().dropLast())
      }
      if result == "true" { return "1" }
      if result == "false" { return "0" }
    }
    switch result {
    case "current_timestamp", "now", "localtimestamp", "transaction_timestamp":
      return "now"
    case "'t'", "'true'": return "true"
    case "'f'", "'false'": return "false"
    default: return result
    }
  }

  private mutating func compareConstraints(_ before: Table, _ after: Table) {
    for constraint in after.constraints
    where !before.constraints.contains(where: { $0.name == constraint.name }) {
      if constraint.origin == .before && !before.isComplete { continue }
      add("constraint", constraint.name, of: before.name, "is still there", constraint.definition)
    }
    for constraint in before.constraints {
      guard let now = after.constraints.first(where: { $0.name == constraint.name }) else {
        add("constraint", constraint.name, of: before.name, "is missing")
        continue
      }
      if constraint.origin == .before && !before.isComplete { continue }
      let isSame =
        now.kind == constraint.kind && now.columns == constraint.columns
        && now.referencedTable == constraint.referencedTable
        && now.referencedColumns == constraint.referencedColumns
        && now.onDelete == constraint.onDelete && now.onUpdate == constraint.onUpdate
        && now.isDeferrable == constraint.isDeferrable
        && now.expressionText.map(squeezed) == constraint.expressionText.map(squeezed)
      if !isSame {
        add("constraint", constraint.name, of: before.name, "is another one", now.definition)
      } else if now.isValidated != constraint.isValidated {
        add(
          "constraint", constraint.name, of: before.name,
          now.isValidated ? "is validated now" : "is NOT VALID now", now.definition)
      }
    }
  }

  private mutating func compareIndexes(_ before: Table, _ after: Table) {
    // The index behind a constraint goes with it, and is named with it.
    for index in after.indexes
    where index.constraint == nil && !before.indexes.contains(where: { $0.name == index.name }) {
      if index.origin == .before && !before.isComplete { continue }
      add("index", index.name, of: before.name, "is still there", index.definition)
    }
    for index in before.indexes {
      guard let now = after.indexes.first(where: { $0.name == index.name }) else {
        if index.constraint == nil {
          add("index", index.name, of: before.name, "is missing")
        }
        continue
      }
      if index.elements.isEmpty { continue }
      let isSame =
        now.isUnique == index.isUnique && now.include == index.include
        && now.conditionText.map(squeezed) == index.conditionText.map(squeezed)
        && now.special == index.special
        && (now.method ?? "btree") == (index.method ?? "btree")
        && now.elements.count == index.elements.count
        && zip(now.elements, index.elements).allSatisfy { new, old in
          squeezed(new.text) == squeezed(old.text) && new.isDescending == old.isDescending
            && new.prefixLength == old.prefixLength
        }
      if !isSame { add("index", index.name, of: before.name, "is another one", now.definition) }
    }
  }

  private func squeezed(_ text: String) -> String { ComparableText.expression(text) }

  // MARK: - Other objects

  mutating func compare(view name: QualifiedName, _ before: View?, _ after: View?) {
    let kind = (before ?? after)?.isMaterialized == true ? "materialized view" : "view"
    guard name.schema != Schema.temporarySchema else { return }
    switch (before, after) {
    case (nil, let after?): add(kind, name, "is still there", after.definition)
    case (_?, nil): add(kind, name, "is missing")
    case (let before?, let after?):
      // The texts of one query differ too much between an up and a dump in a down: what is read counts.
      if before.isMaterialized != after.isMaterialized || before.columns != after.columns
        || Set(before.reads) != Set(after.reads)
        || Set(before.readColumns) != Set(after.readColumns)
      {
        add(kind, name, "has another query", after.definition)
      }
    case (nil, nil): return
    }
  }

  mutating func compare(enum name: QualifiedName, _ before: EnumType?, _ after: EnumType?) {
    switch (before, after) {
    case (nil, let after?):
      if after.isComplete { add("type", name, "is still there", after.definition) }
    case (_?, nil): add("type", name, "is missing")
    case (let before?, let after?):
      if before.labels != after.labels {
        add("type", name, "has other values", after.definition)
      }
    case (nil, nil): return
    }
  }

  mutating func compare(
    sequence name: QualifiedName, _ before: Sequence?, _ after: Sequence?
  ) {
    guard name.schema != Schema.temporarySchema else { return }
    // A sequence that a column owns goes and comes with it.
    switch (before, after) {
    case (nil, let after?):
      if after.ownedBy == nil { add("sequence", name, "is still there", after.definition) }
    case (let before?, nil):
      if before.ownedBy == nil { add("sequence", name, "is missing") }
    default: return
    }
  }

  mutating func compare(_ key: ObjectKey, _ before: NamedObject?, _ after: NamedObject?) {
    var object = ObjectDescription(
      kind: key.kind.rawValue, schema: key.name.schema, name: key.name.name)
    object.table = key.table?.name
    switch (before, after) {
    case (nil, let after?):
      differences.append(
        SchemaDifference(
          object: object, message: "is still there", definition: after.definition))
    case (_?, nil):
      differences.append(SchemaDifference(object: object, message: "is missing"))
    case (let before?, let after?):
      guard let old = before.fingerprint, let new = after.fingerprint, old != new else { return }
      differences.append(
        SchemaDifference(
          object: object, message: "is not what it was", definition: after.definition))
    case (nil, nil): return
    }
  }
}
