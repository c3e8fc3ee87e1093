import SQL
import Text

/// Sequences, routines, triggers, schemas, extensions, and what else only has a name.
extension Replay {
  // MARK: - Sequences

  mutating func createSequence(_ create: CreateSequence, at range: SourceRange) {
    var name = schema.creationName(for: create.name)
    if create.isTemporary { name.schema = Schema.temporarySchema }
    if relationExists(name) || schema.sequences[name] != nil {
      if create.ifNotExists || create.name.isPlaceholder { return }
      if isTaken(name, by: "sequence", at: create.name.range) { return }
    }
    var sequence = Sequence(name: name, origin: origin)
    sequence.definition = place(range)
    for case .ownedBy(let owner) in create.options { sequence.ownedBy = columnName(owner) }
    setSequence(sequence, named: name)
    record(.sequenceCreated(sequence), at: range)
  }

  /// `table.column` of OWNED BY; nil for NONE.
  func columnName(_ owner: ObjectName?) -> ColumnName? {
    guard let owner, let table = owner.qualifiers.last else { return nil }
    let tableName = ObjectName(qualifiers: owner.qualifiers.dropLast(), name: table)
    let qualified = existingTable(tableName)?.name ?? schema.creationName(for: tableName)
    return ColumnName(table: qualified, column: owner.name.text)
  }

  mutating func dropSequence(_ name: ObjectName, _ drop: Drop, at range: SourceRange) {
    if let sequence = existingSequence(name) {
      setSequence(nil, named: sequence.name)
      record(.sequenceDropped(sequence), at: range)
      if drop.behavior == .cascade, let owner = sequence.ownedBy { dropDefault(of: owner) }
    } else if provesAbsence(of: .sequence, name) && !drop.ifExists {
      report(
        .doesNotExist,
        ObjectDescription(kind: "sequence", schema: name.schema?.text, name: name.name.text),
        at: name.range,
        suggestion: nearestName(to: name.name.text, among: schema.sequences.keys.lazy.map(\.name)))
    }
  }

  private mutating func dropDefault(of owner: ColumnName) {
    guard let column = schema.tables[owner.table]?.column(named: owner.column, in: dialect) else {
      return
    }
    var changed = column
    changed.defaultText = nil
    replace(column, by: changed, in: owner.table)
  }

  // MARK: - Schemas and extensions

  mutating func createSchema(_ create: CreateSchema, at range: SourceRange) {
    guard let name = create.name ?? create.authorization?.name else { return }
    let stored = schema.schemaName(name) ?? name.text
    createNamed(
      .schema, ObjectName(name: name), qualified: QualifiedName(name: stored),
      mayReplace: create.ifNotExists || name.text == "public", at: range)
  }

  mutating func createExtension(_ create: CreateExtension, at range: SourceRange) {
    createNamed(
      .extension, ObjectName(name: create.name), qualified: QualifiedName(name: create.name.text),
      mayReplace: create.ifNotExists, at: range)
    doubt(Self.kindsOfExtensions)
  }

  /// What an extension may bring.
  private static let kindsOfExtensions: Set<ObjectKind> = [
    .function, .procedure, .routine, .aggregate, .type, .domain, .operator, .collation, .schema,
  ]

  // MARK: - Routines and triggers

  mutating func createRoutine(_ create: CreateRoutine, at range: SourceRange) {
    let kind: ObjectKind
    switch create.kind {
    case .function: kind = .function
    case .procedure: kind = .procedure
    case .event: kind = .event
    }
    // PostgreSQL's functions are told apart by their arguments as well.
    let mayReplace = create.orReplace || create.ifNotExists || dialect == .postgresql
    let name = schema.creationName(for: create.name)
    createNamed(
      kind, create.name, qualified: name, mayReplace: mayReplace,
      signature: create.parameters.filter { $0.mode != .out }.map { schema.dataType($0.type).name },
      replaces: mayReplace && !create.ifNotExists, at: range)
    guard let body = create.body, create.kind != .event else { return }
    let parameters = create.arguments.map(parameters) ?? []
    setRoutine(Routine(body: body, file: file, parameters: parameters), named: name)
  }

  mutating func createTrigger(_ create: CreateTrigger, at range: SourceRange) {
    let table: QualifiedName
    if let view = existingView(create.table) {
      table = view.name
    } else {
      table = readTable(create.table)?.name ?? schema.creationName(for: create.table)
    }
    let isMySQL = dialect.isMySQLFamily
    let name =
      isMySQL
      ? schema.creationName(for: create.name)
      : QualifiedName(name: schema.storedName(create.name.name))
    var parts = [create.timing] + create.events.sorted() + create.updateColumns.map(\.text).sorted()
    parts.append(create.function?.name.text ?? "")
    parts.append(create.condition.map { ComparableText.expression(text($0.range)) } ?? "")
    parts.append(create.body.map { text($0.range) } ?? "")
    createNamed(
      .trigger, create.name, qualified: name, table: table,
      fingerprint: ComparableText.fingerprint(parts.joined(separator: "|").utf8),
      function: create.function.map(functionName),
      mayReplace: create.orReplace || create.ifNotExists, replaces: create.orReplace, at: range)
  }

  private func functionName(_ name: ObjectName) -> QualifiedName {
    existingObject(.function, name)?.name ?? schema.creationName(for: name)
  }

  /// The text of a definition behind CREATE and OR REPLACE.
  private func fingerprint(_ range: SourceRange) -> UInt64 {
    var bytes = file.bytes(in: range)
    for word in ["create", "or", "replace"] {
      while let byte = bytes.first, byte <= 32 { bytes = bytes.dropFirst() }
      let length = word.utf8.count
      if bytes.prefix(length).map({ $0 | 32 }).elementsEqual(word.utf8) {
        bytes = bytes.dropFirst(length)
      }
    }
    return ComparableText.fingerprint(bytes)
  }

  /// A statement whose inside is not modelled, like CREATE AGGREGATE or GRANT.
  mutating func runOther(_ name: ObjectName?, _ kind: StatementKind, at range: SourceRange) {
    guard let name, kind.rawValue.hasPrefix("create-"),
      let object = ObjectKind(
        rawValue: String(kind.rawValue.dropFirst("create-".count).map { $0 == "-" ? " " : $0 }))
    else { return }
    switch object {
    case .policy, .rule, .cast, .operator, .operatorClass, .operatorFamily, .transform, .role,
      .user, .userMapping, .table, .index, .view, .materializedView, .sequence, .column,
      .constraint:
      return
    default:
      createNamed(
        object, name, qualified: schema.creationName(for: name), mayReplace: true, at: range)
    }
  }

  private mutating func createNamed(
    _ kind: ObjectKind, _ written: ObjectName, qualified: QualifiedName,
    table: QualifiedName? = nil, fingerprint: UInt64? = nil, function: QualifiedName? = nil,
    mayReplace: Bool, signature: [String]? = nil, replaces: Bool = false, at range: SourceRange
  ) {
    let key = ObjectKey(kind: kind, name: qualified, table: table)
    var object = NamedObject(kind: kind, name: qualified, table: table, origin: origin)
    object.definition = place(range)
    object.function = function
    if kind != .schema && kind != .extension {
      var text = definition(range)
      text.signature = signature ?? []
      // PostgreSQL tells functions apart by their arguments.
      let others = signature == nil ? [] : schema.others[key]?.definitions ?? []
      object.definitions = others.filter { $0.signature != text.signature } + [text]
    }
    if kind != .schema && kind != .extension {
      object.fingerprint = fingerprint ?? self.fingerprint(range)
    }
    if let existing = schema.others[key] {
      if replaces {
        setObject(object, key: key)
        record(.objectReplaced(object), at: range)
      } else if !mayReplace && !written.isPlaceholder {
        report(
          .alreadyExists,
          ObjectDescription(
            kind: kind.rawValue, schema: qualified.schema, table: table?.name,
            name: qualified.name), at: written.range, previous: existing.definition)
      }
      return
    }
    setObject(object, key: key)
    record(.objectCreated(object), at: range)
  }

  mutating func dropObject(_ name: ObjectName, _ drop: Drop, at range: SourceRange) {
    guard let object = objectToDrop(name, drop) else {
      // Only what gander follows closely enough is reported: overloaded functions, policies and rules
      // are not.
      let isFollowed = drop.kind == .trigger || drop.kind == .extension
      if isFollowed, !drop.ifExists, provesAbsence(of: drop.kind, name) {
        if let table = drop.table, existingTable(table) == nil { return }
        report(
          .doesNotExist,
          ObjectDescription(
            kind: drop.kind.rawValue, schema: name.schema?.text, table: drop.table?.name.text,
            name: name.name.text), at: name.range)
      }
      return
    }
    if let rest = overloads(of: object, without: name, drop) {
      setObject(rest, key: ObjectKey(kind: object.kind, name: object.name))
      record(.objectDropped(object), at: range)
      return
    }
    setObject(nil, key: ObjectKey(kind: object.kind, name: object.name, table: object.table))
    if schema.routines[object.name] != nil { setRoutine(nil, named: object.name) }
    record(.objectDropped(object), at: range)
    guard drop.behavior == .cascade, object.kind == .function else { return }
    for case .trigger(let key) in schema.dependents[object.name] ?? [] {
      guard let trigger = schema.others[key] else { continue }
      setObject(nil, key: key)
      record(.objectDropped(trigger), at: range)
    }
  }

  /// The function without the overload that DROP FUNCTION names; nil where none is left.
  private func overloads(of object: NamedObject, without name: ObjectName, _ drop: Drop)
    -> NamedObject?
  {
    guard object.definitions.count > 1,
      let reference = drop.objects.first(where: { $0.name == name }),
      let signature = reference.signature, !signature.isStar
    else { return nil }
    let types = signature.parameters.filter { $0.mode != .out }.map {
      schema.dataType($0.type).name
    }
    var result = object
    result.definitions.removeAll { $0.signature == types }
    return result.definitions.count < object.definitions.count ? result : nil
  }

  private func objectToDrop(_ name: ObjectName, _ drop: Drop) -> NamedObject? {
    if let tableName = drop.table {
      let table =
        existingTable(tableName)?.name ?? existingView(tableName)?.name
        ?? schema.creationName(for: tableName)
      let key = ObjectKey(
        kind: drop.kind, name: QualifiedName(name: schema.storedName(name.name)), table: table)
      return schema.others[key]
    }
    if drop.kind == .extension {
      return schema.others[
        ObjectKey(kind: .extension, name: QualifiedName(name: name.name.text))]
    }
    if drop.kind == .trigger {
      // MySQL's triggers have names of their own in the database.
      let wanted = schema.creationName(for: name)
      return schema.others.values.first { $0.kind == .trigger && $0.name == wanted }
    }
    let kinds: [ObjectKind] =
      drop.kind == .routine ? [.function, .procedure, .aggregate] : [drop.kind]
    for kind in kinds {
      if let object = existingObject(kind, name) { return object }
    }
    return nil
  }
}
