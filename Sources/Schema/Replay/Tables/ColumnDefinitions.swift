import SQL
import Text

/// A column as its definition makes it, and the constraints written behind it.
struct NewColumn {
  var column: Column
  var constraints: [TableConstraint] = []
  /// NULL or NOT NULL is written.
  var saysNull = false
  var saysNotNull = false
  /// A key of MySQL's SERIAL.
  var position: ColumnPosition?
}

extension Replay {
  /// The column of `definition`, and the sequence behind it where its type or identity makes one.
  mutating func makeColumn(_ definition: ColumnDefinition, in table: QualifiedName) -> NewColumn {
    let name =
      dialect == .postgresql
      ? PostgreSQLNames.truncate(definition.name.text) : definition.name.text
    var new = NewColumn(
      column: Column(
        name: name, type: definition.type.map(schema.dataType) ?? .unknown, origin: origin))
    new.column.definition = place(definition.range)
    for attribute in definition.attributes { apply(attribute, to: &new, of: definition) }
    if dialect == .postgresql {
      completePostgreSQLColumn(&new, definition, in: table)
    } else {
      completeMySQLColumn(&new, definition)
    }
    if new.column.isNotNull { new.column.mayHoldNulls = false }
    return new
  }

  private func apply(
    _ attribute: ColumnAttribute, to new: inout NewColumn, of definition: ColumnDefinition
  ) {
    let key = KeyColumns(elements: [IndexElement(.column(definition.name), range: attribute.range)])
    var constraint: TableConstraint.Kind?
    switch attribute.kind {
    case .null:
      new.saysNull = true
    case .notNull:
      new.saysNotNull = true
      new.column.isNotNull = true
    case .default(let value):
      new.column.defaultText = defaultText(value, of: new.column.type)
    case .primaryKey:
      new.column.isNotNull = true
      constraint = .primaryKey(key)
    case .unique(let nullsNotDistinct):
      var key = key
      key.nullsNotDistinct = nullsNotDistinct
      constraint = .unique(key)
    case .check(let condition, _):
      constraint = .check(condition)
    case .references(let target):
      // MySQL reads and ignores REFERENCES behind a column (manual, "CREATE TABLE"); MariaDB heeds it
      // since 10.5.
      if dialect != .mysql { constraint = .foreignKey(columns: [definition.name], target) }
    case .generated(let expression, let storage):
      new.column.generation = storage == .stored ? .stored : .virtual
      if dialect == .postgresql && storage == .unspecified && schema.version.major < 18 {
        new.column.generation = .stored
      }
      new.column.generationText = text(expression.range)
    case .identity(let isAlways, _):
      new.column.identity = isAlways ? .always : .byDefault
      new.column.isNotNull = true
    case .collate(let name):
      new.column.type.collation = name.name.text
    case .autoIncrement:
      new.column.isAutoIncrement = true
    case .comment(let literal):
      new.column.comment = literal.value.isEmpty ? nil : literal.value
    case .onUpdate(let value):
      new.column.onUpdateText = text(value.range)
    case .characterSet(let name):
      new.column.type.characterSet = name.text.lowercased()
    case .visibility(let isVisible):
      new.column.isInvisible = !isVisible
    case .words(let words):
      if words.hasPrefix("row ") { new.column.generation = .stored }
    case .storage, .options, .srid:
      break
    }
    guard let constraint else { return }
    var whole = TableConstraint(constraint, name: attribute.constraintName, range: attribute.range)
    whole.deferrability = attribute.deferrability
    whole.isNotEnforced = attribute.isNotEnforced
    new.constraints.append(whole)
  }

  /// A default as the server keeps it: NULL is none, but for types of PostgreSQL with a length or of a
  /// domain, whose conversion of the NULL is kept (`StoreAttrDefault`'s caller looks for a bare constant).
  func defaultText(_ value: Expression, of type: DataType) -> String? {
    guard value.isNull else { return text(value.range) }
    guard dialect == .postgresql else { return nil }
    return !type.arguments.isEmpty || type.isDomain ? text(value.range) : nil
  }

  /// serial and identity columns have a sequence of their own, and hold no NULL.
  private mutating func completePostgreSQLColumn(
    _ new: inout NewColumn, _ definition: ColumnDefinition, in table: QualifiedName
  ) {
    if let type = definition.type, type.name.schema == nil, !type.name.name.isQuoted,
      PostgreSQLTypes.isSerial(type.name.name.text)
    {
      new.column.isSerial = true
      new.column.isNotNull = true
    }
    guard new.column.isSerial || new.column.identity != nil else { return }
    let sequence = makeOwnedSequence(
      for: new.column.name, of: table, named: identitySequenceName(definition),
      at: definition.range)
    if new.column.isSerial { new.column.defaultText = Self.nextValue(of: sequence) }
  }

  private func identitySequenceName(_ definition: ColumnDefinition) -> ObjectName? {
    for attribute in definition.attributes {
      if case .identity(_, let options) = attribute.kind { return Self.sequenceName(in: options) }
    }
    return nil
  }

  static func sequenceName(in options: [SequenceOption]) -> ObjectName? {
    for option in options {
      if case .name(let name) = option { return name }
    }
    return nil
  }

  mutating func makeOwnedSequence(
    for column: String, of table: QualifiedName, named name: ObjectName?, at range: SourceRange
  ) -> QualifiedName {
    let qualified: QualifiedName
    if let name {
      qualified = QualifiedName(
        schema: name.schema?.text ?? table.schema, name: name.name.text)
    } else {
      let chosen = PostgreSQLNames.choose(table.name, column, label: "seq") { candidate in
        relationExists(QualifiedName(schema: table.schema, name: candidate))
      }
      qualified = QualifiedName(schema: table.schema, name: chosen)
    }
    var sequence = Sequence(
      name: qualified, ownedBy: ColumnName(table: table, column: column), origin: origin)
    sequence.definition = place(range)
    setSequence(sequence, named: qualified)
    return qualified
  }

  private func completeMySQLColumn(_ new: inout NewColumn, _ definition: ColumnDefinition) {
    guard let type = definition.type else { return }
    let written = type.name.name.text.lowercased()
    if written == "serial" {
      // SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE (manual, "Numeric Type Syntax").
      new.column.isNotNull = true
      new.column.isAutoIncrement = true
      let key = KeyColumns(elements: [IndexElement(.column(definition.name), range: type.range)])
      new.constraints.append(TableConstraint(.unique(key), range: type.range))
    }
    if new.column.isAutoIncrement { new.column.isNotNull = true }
    if written == "json" && dialect == .mariadb, !new.constraints.contains(where: isCheck) {
      // JSON is LONGTEXT with this CHECK (MariaDB, "JSON Data Type"); measured on 10.11.
      let argument = Expression(.column(ObjectName(name: definition.name)), range: type.range)
      let call = FunctionCall(
        name: ObjectName(name: Identifier("json_valid", range: type.range)), arguments: [argument])
      new.constraints.append(
        TableConstraint(.check(Expression(.call(call), range: type.range)), range: type.range))
    }
    guard new.column.type.base == "timestamp", hasImplicitTimestampDefaults else { return }
    if !new.saysNull { new.column.isNotNull = true }
  }

  private func isCheck(_ constraint: TableConstraint) -> Bool {
    if case .check = constraint.kind { return true }
    return false
  }

  /// A TIMESTAMP without NULL is NOT NULL: `explicit_defaults_for_timestamp` is off before MySQL 8.0.2
  /// and MariaDB 10.10.
  var hasImplicitTimestampDefaults: Bool {
    switch dialect {
    case .postgresql: false
    case .mysql: schema.version < ServerVersion(major: 8, minor: 0)
    case .mariadb: schema.version < ServerVersion(major: 10, minor: 10)
    }
  }
}
