import SQL
import Text

/// Enums, domains, composite types.
extension Replay {
  mutating func createType(_ create: CreateType, at range: SourceRange) {
    let name = schema.creationName(for: create.name)
    if reportTaken(type: name, create.name) { return }
    switch create.kind {
    case .enumeration(let labels):
      var type = EnumType(name: name, labels: labels.map(\.value), origin: origin)
      type.definition = place(range)
      setEnum(type, named: name)
      record(.enumCreated(type), at: range)
    case .composite, .range, .base, .shell:
      var object = NamedObject(kind: .type, name: name, table: nil, origin: origin)
      object.definition = place(range)
      object.definitions = [definition(range)]
      setObject(object, key: ObjectKey(kind: .type, name: name))
      record(.objectCreated(object), at: range)
    }
  }

  mutating func createDomain(_ create: CreateDomain, at range: SourceRange) {
    let name = schema.creationName(for: create.name)
    if reportTaken(type: name, create.name) { return }
    var object = NamedObject(kind: .domain, name: name, table: nil, origin: origin)
    object.type = schema.dataType(create.type)
    object.definition = place(range)
    object.definitions = [definition(range)]
    setObject(object, key: ObjectKey(kind: .domain, name: name))
    record(.objectCreated(object), at: range)
  }

  private mutating func reportTaken(type name: QualifiedName, _ written: ObjectName) -> Bool {
    let previous: Place?
    if let type = schema.enums[name] {
      previous = type.definition
    } else if let object = schema.others[ObjectKey(kind: .type, name: name)]
      ?? schema.others[ObjectKey(kind: .domain, name: name)]
    {
      // A shell type is there to be completed.
      previous = object.definition
    } else {
      return false
    }
    if !written.isPlaceholder {
      report(
        .alreadyExists,
        ObjectDescription(kind: "type", schema: name.schema, name: name.name), at: written.range,
        previous: previous)
    }
    return true
  }

  mutating func alterType(_ alter: AlterType, at range: SourceRange) {
    for action in alter.actions {
      switch action {
      case .renameTo(let new):
        renameType(alter.name, to: new.text, at: range)
      case .setSchema(let target):
        guard let type = existingEnum(alter.name) else { continue }
        let new = QualifiedName(schema: target.text, name: type.name.name)
        moveEnum(type, to: new)
        record(.enumRenamed(type, to: new), at: range)
      case .addValue(let value, let ifNotExists, let neighbour, let isBefore):
        addValue(
          value, ifNotExists: ifNotExists, neighbour: neighbour?.value, isBefore: isBefore,
          to: alter.name, at: range)
      case .renameValue(let old, let new):
        renameValue(old, to: new.value, of: alter.name, at: range)
      case .ownerTo, .renameAttribute, .addAttribute, .dropAttribute, .alterAttribute,
        .setOptions:
        continue
      }
    }
  }

  /// The enum that a statement changes; assumed, without its values, where it is not there.
  private mutating func enumType(_ name: ObjectName) -> EnumType? {
    if let type = existingEnum(name) { return type }
    if existingObject(.type, name) != nil || existingObject(.domain, name) != nil { return nil }
    let qualified = schema.creationName(for: name)
    if provesAbsence(of: .type, name) {
      report(
        .doesNotExist,
        ObjectDescription(kind: "type", schema: qualified.schema, name: qualified.name),
        at: name.range,
        suggestion: nearestName(to: qualified.name, among: schema.enums.keys.lazy.map(\.name)))
    }
    var type = EnumType(name: qualified, labels: [], origin: .before)
    type.isComplete = false
    schema.enums[qualified] = type
    return type
  }

  private mutating func addValue(
    _ value: StringLiteral, ifNotExists: Bool, neighbour: String?, isBefore: Bool,
    to name: ObjectName, at range: SourceRange
  ) {
    guard let type = enumType(name) else { return }
    if type.labels.contains(value.value) {
      if !ifNotExists {
        report(
          .alreadyExists,
          ObjectDescription(
            kind: "enum value", schema: type.name.schema, table: type.name.name,
            name: value.value), at: value.range, previous: type.definition)
      }
      return
    }
    var changed = type
    if let neighbour, let index = type.labels.firstIndex(of: neighbour) {
      changed.labels.insert(value.value, at: isBefore ? index : index + 1)
    } else {
      changed.labels.append(value.value)
    }
    setEnum(changed, named: type.name)
    record(.enumValueAdded(type, value: value.value), at: range)
  }

  private mutating func renameValue(
    _ old: StringLiteral, to new: String, of name: ObjectName, at range: SourceRange
  ) {
    guard let type = enumType(name) else { return }
    var changed = type
    if let index = type.labels.firstIndex(of: old.value) {
      changed.labels[index] = new
    } else if type.isComplete {
      report(
        .doesNotExist,
        ObjectDescription(
          kind: "enum value", schema: type.name.schema, table: type.name.name, name: old.value),
        at: old.range, suggestion: nearestName(to: old.value, among: type.labels))
    }
    setEnum(changed, named: type.name)
    renameInDefaults(old.value, to: new, of: type.name)
    record(.enumValueRenamed(type, from: old.value, to: new), at: range)
  }

  /// A default is kept as the label itself, whatever it is called (`pg_enum`).
  private mutating func renameInDefaults(
    _ old: String, to new: String, of type: QualifiedName
  ) {
    let base = PostgreSQLTypes.quoted(type)
    let literal = FormatPattern.literal(old)
    let isNamed = { (column: Column) in
      column.type.base == base && column.defaultText?.hasPrefix(literal) == true
    }
    for (name, table) in schema.tables where table.columns.contains(where: isNamed) {
      update(name) { table in
        for index in table.columns.indices where isNamed(table.columns[index]) {
          let rest = table.columns[index].defaultText?.dropFirst(literal.count) ?? ""
          table.columns[index].defaultText = FormatPattern.literal(new) + rest
        }
      }
    }
  }

  mutating func renameType(_ name: ObjectName, to new: String, at range: SourceRange) {
    if let object = existingObject(.domain, name) ?? existingObject(.type, name) {
      let target = QualifiedName(schema: object.name.schema, name: new)
      setObject(nil, key: ObjectKey(kind: object.kind, name: object.name))
      var renamed = object
      renamed.name = target
      setObject(renamed, key: ObjectKey(kind: object.kind, name: target))
      renameTypeOfColumns(from: object.name, to: target)
      record(.objectRenamed(object, to: target), at: range)
      return
    }
    guard let type = enumType(name) else { return }
    let target = QualifiedName(schema: type.name.schema, name: new)
    if let taken = schema.enums[target] {
      report(
        .alreadyExists, ObjectDescription(kind: "type", schema: target.schema, name: new),
        at: name.range, previous: taken.definition)
      return
    }
    moveEnum(type, to: target)
    record(.enumRenamed(type, to: target), at: range)
  }

  mutating func moveEnum(_ type: EnumType, to new: QualifiedName) {
    var moved = type
    moved.name = new
    setEnum(nil, named: type.name)
    setEnum(moved, named: new)
    renameTypeOfColumns(from: type.name, to: new)
  }

  /// Columns of a type are printed with its new name.
  ///
  /// The only rename that looks through all tables: types are renamed rarely, and nothing else needs to
  /// know which columns have which.
  private mutating func renameTypeOfColumns(from old: QualifiedName, to new: QualifiedName) {
    let oldBase = PostgreSQLTypes.quoted(old)
    let newBase = PostgreSQLTypes.quoted(new)
    for (name, table) in schema.tables
    where table.columns.contains(where: { $0.type.base == oldBase }) {
      update(name) { table in
        for index in table.columns.indices where table.columns[index].type.base == oldBase {
          table.columns[index].type.base = newBase
          table.columns[index].type.name =
            newBase + String(table.columns[index].type.name.dropFirst(oldBase.count))
          if let text = table.columns[index].defaultText, text.contains(old.name) {
            table.columns[index].defaultText = ComparableText.rename(
              old.name, to: PostgreSQLTypes.quoted(new.name), in: text)
          }
        }
      }
    }
  }

  mutating func dropType(_ name: ObjectName, _ drop: Drop, at range: SourceRange) {
    if let type = existingEnum(name) {
      setEnum(nil, named: type.name)
      record(.enumDropped(type), at: range)
      if drop.behavior == .cascade { dropColumns(of: type.name, at: range) }
    } else if let object = existingObject(drop.kind, name) ?? existingObject(.type, name)
      ?? existingObject(.domain, name)
    {
      setObject(nil, key: ObjectKey(kind: object.kind, name: object.name))
      record(.objectDropped(object), at: range)
      if drop.behavior == .cascade { dropColumns(of: object.name, at: range) }
    } else if provesAbsence(of: .type, name) {
      guard !drop.ifExists else { return }
      report(
        .doesNotExist,
        ObjectDescription(kind: "type", schema: name.schema?.text, name: name.name.text),
        at: name.range,
        suggestion: nearestName(to: name.name.text, among: schema.enums.keys.lazy.map(\.name)))
    } else {
      record(
        .enumDropped(
          EnumType(name: schema.creationName(for: name), labels: [], origin: .before)), at: range)
    }
  }

  /// DROP TYPE … CASCADE takes the columns of the type along.
  private mutating func dropColumns(of type: QualifiedName, at range: SourceRange) {
    let base = PostgreSQLTypes.quoted(type)
    for name in schema.tables.keys.sorted() {
      for column in schema.tables[name]?.columns ?? [] where column.defaultType == base {
        var changed = column
        changed.defaultText = nil
        changed.defaultType = nil
        replace(column, by: changed, in: name)
      }
      for column in schema.tables[name]?.columns ?? [] where column.type.base == base {
        dropColumn(
          Identifier(column.name, range: range), of: name, ifExists: true, behavior: .cascade,
          at: range)
      }
    }
  }
}
