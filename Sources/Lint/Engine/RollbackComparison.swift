import SQL
import Schema

/// Compares the schema before a migration with the schema after its up and its down.
///
/// Of a table that gander saw only in part, what the up script itself showed counts: a column that it
/// dropped was there before, one that it added was not.
struct RollbackComparison {
  private let up: ScriptEffects
  private let down: ScriptEffects
  private var differences: [RollbackDifference] = []

  init(up: ScriptEffects, down: ScriptEffects) {
    self.up = up
    self.down = down
  }

  /// Everything that the down does not restore, sorted by object.
  ///
  /// - Parameter schema: as the down has left it
  func differences(after schema: Schema) -> [RollbackDifference] {
    var comparison = self
    comparison.compare(schema)
    return comparison.differences.sorted {
      ($0.object.sortKey, $0.message) < ($1.object.sortKey, $1.message)
    }
  }

  private mutating func compare(_ schema: Schema) {
    // The down ran last: its log, taken back over the schema, gives the schema after the up.
    var log = up.undo
    log.merge(later: down.undo)
    let before = SchemaView(schema, undoing: log)
    let after = SchemaView(schema)
    for name in Set(log.tables.keys).sorted() {
      compareTables(before.table(named: name), after.table(named: name), name, schema.dialect)
    }
    for name in Set(log.views.keys).sorted() {
      compareViews(before.view(named: name), after.view(named: name), name)
    }
    for name in Set(log.enums.keys).sorted() {
      compareEnums(before.enumType(named: name), after.enumType(named: name), name)
    }
    for name in Set(log.sequences.keys).sorted() {
      compareExistence(
        before.sequence(named: name) != nil, after.sequence(named: name) != nil,
        ObjectDescription(kind: "sequence", schema: name.schema, name: name.name))
    }
    for (key, object) in log.others {
      let name = key.name
      compareExistence(
        object != nil, schema.others[key] != nil,
        ObjectDescription(
          kind: key.kind.rawValue, schema: name.schema, table: key.table?.name, name: name.name))
    }
  }

  // MARK: - Tables

  private mutating func compareTables(
    _ before: Table?, _ after: Table?, _ name: QualifiedName, _ dialect: Dialect
  ) {
    let object = ObjectDescription.table(name)
    if before?.isTemporary == true || after?.isTemporary == true { return }
    let wasAssumed = before == nil && after?.isComplete == false
    if !wasAssumed {
      compareExistence(before != nil, after != nil, object)
    }
    guard let after else { return }
    guard before != nil || wasAssumed else { return }
    let old = before ?? Table(name: name, origin: .before)
    compareColumns(old, after, dialect)
    compareConstraints(old, after)
    compareIndexes(old, after)
  }

  private mutating func compareColumns(_ before: Table, _ after: Table, _ dialect: Dialect) {
    let added = Set(up.changes.compactMap { $0.change.addedColumn(of: before.name) })
    for column in before.columns {
      let object = ObjectDescription.column(column.name, of: before.name)
      guard let restored = after.column(named: column.name, in: dialect) else {
        add(object, "is not there after the rollback")
        continue
      }
      compareColumn(column, restored, object)
    }
    for column in after.columns
    where before.column(named: column.name, in: dialect) == nil
      && (before.isComplete || added.contains(column.name))
    {
      add(.column(column.name, of: before.name), "is still there after the rollback")
    }
  }

  private mutating func compareColumn(
    _ before: Column, _ after: Column, _ object: ObjectDescription
  ) {
    // A column of which nothing but the name is known has no type.
    if !before.type.base.isEmpty, !after.type.base.isEmpty, before.type != after.type {
      add(
        object,
        "has the type `\(after.type.name)` after the rollback, and had `\(before.type.name)`")
    }
    if before.isNotNull, !after.isNotNull {
      add(object, "can be NULL after the rollback, and could not be before")
    } else if !before.isNotNull, after.isNotNull, before.mayHoldNulls != nil {
      add(object, "is NOT NULL after the rollback, and could be NULL before")
    }
    if !Self.isSameText(before.defaultText, after.defaultText) {
      add(
        object,
        "has \(Self.describeDefault(after)) after the rollback, and had "
          + Self.describeDefault(before))
    }
    if before.identity != after.identity || before.isAutoIncrement != after.isAutoIncrement {
      let isNumbered = after.identity != nil || after.isAutoIncrement
      add(
        object,
        isNumbered
          ? "numbers itself after the rollback in another way than before"
          : "does not number itself after the rollback")
    }
    if before.generation != after.generation
      || !Self.isSameText(before.generationText, after.generationText)
    {
      add(object, "is generated in another way after the rollback")
    }
    if !Self.isSameText(before.onUpdateText, after.onUpdateText) {
      add(object, "has another ON UPDATE after the rollback")
    }
  }

  private static func describeDefault(_ column: Column) -> String {
    column.defaultText.map { "the default `\($0)`" } ?? "no default"
  }

  /// Letter case and white space do not count.
  private static func isSameText(_ left: String?, _ right: String?) -> Bool {
    func plain(_ text: String?) -> String? {
      text?.lowercased().filter { !$0.isWhitespace }
    }
    return plain(left) == plain(right)
  }

  private mutating func compareConstraints(_ before: Table, _ after: Table) {
    // NOT NULL is compared with the column.
    let old = before.constraints.filter { $0.kind != .notNull }
    let new = after.constraints.filter { $0.kind != .notNull }
    for constraint in old {
      let object = Self.describe(constraint, of: before)
      guard let restored = new.first(where: { Self.matches($0, constraint) }) else {
        add(object, "is not there after the rollback")
        continue
      }
      if constraint.isValidated, !restored.isValidated {
        add(object, "is not validated after the rollback")
      }
      if !Self.isSame(constraint, restored) {
        add(object, "says something else after the rollback")
      }
    }
    let added = Set(up.changes.compactMap { $0.change.addedConstraint(of: before.name) })
    for constraint in new
    where !old.contains(where: { Self.matches($0, constraint) })
      && (before.isComplete || added.contains(constraint.name))
    {
      add(Self.describe(constraint, of: before), "is still there after the rollback")
    }
  }

  /// The same constraint under its name, or under another that the server chose.
  private static func matches(_ left: Constraint, _ right: Constraint) -> Bool {
    left.name == right.name || isSame(left, right)
  }

  private static func isSame(_ left: Constraint, _ right: Constraint) -> Bool {
    left.kind == right.kind && left.columns == right.columns
      && left.referencedTable == right.referencedTable
      && left.referencedColumns == right.referencedColumns && left.onDelete == right.onDelete
      && left.onUpdate == right.onUpdate
      && isSameText(left.expressionText, right.expressionText)
  }

  private static func describe(_ constraint: Constraint, of table: Table) -> ObjectDescription {
    ObjectDescription(
      kind: "constraint", schema: table.name.schema, table: table.name.name,
      name: constraint.name)
  }

  private mutating func compareIndexes(_ before: Table, _ after: Table) {
    // An index behind a constraint is compared with it.
    let old = before.indexes.filter { $0.constraint == nil }
    let new = after.indexes.filter { $0.constraint == nil }
    for index in old {
      let object = Self.describe(index, of: before)
      guard let restored = new.first(where: { $0.name == index.name || Self.isSame($0, index) })
      else {
        add(object, "is not there after the rollback")
        continue
      }
      if !Self.isSame(index, restored) { add(object, "is another index after the rollback") }
    }
    let added = Set(up.changes.compactMap { $0.change.addedIndex(of: before.name) })
    for index in new
    where !old.contains(where: { $0.name == index.name || Self.isSame($0, index) })
      && (before.isComplete || added.contains(index.name))
    {
      add(Self.describe(index, of: before), "is still there after the rollback")
    }
  }

  private static func isSame(_ left: Index, _ right: Index) -> Bool {
    left.isUnique == right.isUnique && left.elements == right.elements
      && left.include == right.include && left.special == right.special
      && isSameText(left.conditionText, right.conditionText)
  }

  private static func describe(_ index: Index, of table: Table) -> ObjectDescription {
    ObjectDescription(
      kind: "index", schema: table.name.schema, table: table.name.name, name: index.name)
  }

  // MARK: - Other objects

  private mutating func compareViews(_ before: View?, _ after: View?, _ name: QualifiedName) {
    let object = ObjectDescription(kind: "view", schema: name.schema, name: name.name)
    compareExistence(before != nil, after != nil, object)
    guard before != nil, after != nil, down.undo.views[name] == nil else { return }
    let wasReplaced = up.changes.contains {
      if case .viewReplaced(let view, _) = $0.change.kind { view.name == name } else { false }
    }
    if wasReplaced { add(object, "keeps its new query after the rollback") }
  }

  private mutating func compareEnums(
    _ before: EnumType?, _ after: EnumType?, _ name: QualifiedName
  ) {
    let object = ObjectDescription(kind: "type", schema: name.schema, name: name.name)
    compareExistence(before != nil, after != nil, object)
    guard let before, let after else { return }
    for label in after.labels where !before.labels.contains(label) {
      add(object, "still has the value '\(label)' after the rollback")
    }
    for label in before.labels where !after.labels.contains(label) {
      add(object, "lacks the value '\(label)' after the rollback")
    }
  }

  private mutating func compareExistence(
    _ before: Bool, _ after: Bool, _ object: ObjectDescription
  ) {
    if before, !after {
      add(object, "is not there after the rollback")
    } else if !before, after {
      add(object, "is still there after the rollback")
    }
  }

  private mutating func add(_ object: ObjectDescription, _ message: String) {
    let cause = up.changes.first { $0.change.touches(object) }
    let place = cause.map { Place(file: $0.file, range: $0.change.range) }
    differences.append(RollbackDifference(object: object, message: message, place: place))
  }
}

extension ObjectDescription {
  /// Tables before what belongs to them.
  fileprivate var sortKey: String {
    "\(schema ?? "")\u{0}\(table ?? name)\u{0}\(table == nil ? "" : kind)\u{0}\(name)"
  }
}

extension Change {
  fileprivate func addedColumn(of table: QualifiedName) -> String? {
    switch kind {
    case .columnAdded(let owner, let column) where owner.name == table: column.name
    case .columnRenamed(let owner, _, let name) where owner.name == table: name
    default: nil
    }
  }

  fileprivate func addedConstraint(of table: QualifiedName) -> String? {
    switch kind {
    case .constraintAdded(let owner, let constraint) where owner.name == table: constraint.name
    case .constraintRenamed(let owner, _, let name) where owner.name == table: name
    default: nil
    }
  }

  fileprivate func addedIndex(of table: QualifiedName) -> String? {
    switch kind {
    case .indexCreated(let owner, let index, _) where owner.name == table: index.name
    case .indexRenamed(let owner, _, let name) where owner.name == table: name
    default: nil
    }
  }
}
