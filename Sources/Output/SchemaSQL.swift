import SQL
import Schema
import Text

/// `gander schema --format sql`: statements that make the schema in an empty database, in an order that
/// the server takes.
///
/// Each statement is put together from the schema, read by the parser and written by the printer, so that
/// what comes out is SQL of the dialect. Routines, triggers, domains and views stand as the history wrote
/// them. Foreign keys come behind all tables, views behind what they read.
package struct SchemaSQL {
  private let schema: Schema
  private let dialect: Dialect
  private var statements: [String] = []
  /// The search path that the statements so far have set.
  private var searchPath: [String]

  package init(_ schema: Schema) {
    self.schema = schema
    dialect = schema.dialect
    searchPath = schema.defaultSearchPath
  }

  package func text() -> String {
    var writer = self
    if dialect == .postgresql { writer.writePostgreSQL() } else { writer.writeMySQL() }
    return writer.statements.joined(separator: "\n\n") + (writer.statements.isEmpty ? "" : "\n")
  }

  private func isShown(_ origin: Origin) -> Bool { origin.migration != nil || !schema.isComplete }

  private var tables: [Table] {
    let all = schema.tables.values.filter { !$0.isTemporary && isShown($0.origin) }
    return all.sorted { $0.name < $1.name }
  }

  private func objects(_ kinds: ObjectKind...) -> [NamedObject] {
    schema.others.values.filter { kinds.contains($0.kind) && isShown($0.origin) }
      .sorted {
        ($0.origin.migration ?? -1, $0.place, $0.name) < (
          $1.origin.migration ?? -1, $1.place, $1.name
        )
      }
  }

  // MARK: - PostgreSQL

  private mutating func writePostgreSQL() {
    // Bodies may name what follows.
    let routines = objects(.function, .procedure, .aggregate)
    if !routines.isEmpty { statements.append("SET check_function_bodies = false;") }
    for object in objects(.schema) where object.name.name != "public" {
      add("CREATE SCHEMA \(quoted(object.name.name))")
    }
    for object in objects(.extension) {
      add("CREATE EXTENSION IF NOT EXISTS \(quoted(object.name.name))")
    }
    for type in schema.enums.values.sorted(by: { $0.name < $1.name }) where isShown(type.origin) {
      let labels = type.labels.map(literal).joined(separator: ", ")
      add("CREATE TYPE \(quoted(type.name)) AS ENUM (\(labels))")
    }
    let types = objects(.type, .domain, .collation)
    let names = Set(routines.map(\.name.name))
    let later = types.filter { type in type.definitions.contains { $0.calls(oneOf: names) } }
    let laterNames = Set(later.map(\.name))
    for type in types where !laterNames.contains(type.name) { add(type) }
    let relations = Set(schema.tables.keys.map(\.name)).union(schema.views.keys.map(\.name))
    let isLate = { (routine: NamedObject) in
      routine.kind == .aggregate || routine.definitions.contains { $0.headNames(oneOf: relations) }
    }
    for routine in routines where !isLate(routine) { add(routine) }
    for type in later { add(type) }
    writeTables()
    for routine in routines where isLate(routine) { add(routine) }
    for table in tables { writeIndexes(of: table) }
    for table in tables { writeForeignKeys(of: table) }
    writeViews()
    for trigger in objects(.trigger) { add(trigger) }
    setSearchPath(schema.defaultSearchPath)
  }

  private mutating func writeTables() {
    for sequence in schema.sequences.values.sorted(by: { $0.name < $1.name })
    where isShown(sequence.origin) && !isIdentity(sequence) {
      add("CREATE SEQUENCE \(quoted(sequence.name))")
    }
    var written: Set<QualifiedName> = []
    for table in tables { write(table, &written) }
    for sequence in schema.sequences.values.sorted(by: { $0.name < $1.name })
    where isShown(sequence.origin) && !isIdentity(sequence) {
      guard let owner = sequence.ownedBy, schema.tables[owner.table] != nil else { continue }
      add(
        "ALTER SEQUENCE \(quoted(sequence.name)) OWNED BY \(quoted(owner.table))."
          + quoted(owner.column))
    }
  }

  private func isIdentity(_ sequence: Sequence) -> Bool {
    guard let owner = sequence.ownedBy else { return false }
    return schema.tables[owner.table]?.column(named: owner.column, in: dialect)?.identity != nil
  }

  /// A table behind those that it inherits from or is a part of.
  private mutating func write(_ table: Table, _ written: inout Set<QualifiedName>) {
    guard written.insert(table.name).inserted else { return }
    for parent in table.inherits + [table.partitionOf].compactMap({ $0 }) {
      if let parent = schema.tables[parent], isShown(parent.origin) { write(parent, &written) }
    }
    var items: [String] = []
    for column in table.columns { items.append(self.column(column, of: table)) }
    for constraint in table.constraints.sorted(by: { $0.name < $1.name })
    where !constraint.isInherited && !isSecondKey(constraint, of: table) {
      if let text = self.constraint(constraint, of: table) { items.append(text) }
    }
    if dialect.isMySQLFamily {
      for index in table.indexes where index.constraint == nil && index.name != "PRIMARY" {
        items.append(inlineIndex(index))
      }
    }
    var text = "CREATE TABLE \(quoted(table.name)) (\(items.joined(separator: ", ")))"
    if !table.inherits.isEmpty {
      text += " INHERITS (\(table.inherits.map { quoted($0) }.joined(separator: ", ")))"
    }
    if let scheme = table.partitionScheme { text += " PARTITION BY \(scheme)" }
    if dialect.isMySQLFamily { text += options(of: table) }
    add(text)
    if let parent = table.partitionOf, let bound = table.partitionBound {
      add("ALTER TABLE \(quoted(parent)) ATTACH PARTITION \(quoted(table.name)) \(bound)")
    }
  }

  private func column(_ column: Column, of table: Table) -> String {
    var text = quoted(column.name) + " "
    // A column of CREATE TABLE … AS has a type that only the server knows.
    text += column.type.isKnown ? column.type.name : "text /* the type is not known */"
    if dialect.isMySQLFamily {
      if let set = column.type.characterSet { text += " CHARACTER SET \(set)" }
    }
    if let collation = column.type.collation {
      text += " COLLATE " + (dialect.isMySQLFamily ? collation : quoted(collation))
    }
    if let generation = column.generationText {
      text += " GENERATED ALWAYS AS (\(generation))"
      text += column.generation == .virtual ? " VIRTUAL" : " STORED"
    } else if let identity = column.identity {
      text += " GENERATED \(identity == .always ? "ALWAYS" : "BY DEFAULT") AS IDENTITY"
      let own = (schema.dependents[table.name] ?? []).compactMap { dependent -> QualifiedName? in
        guard case .sequence(let name) = dependent,
          schema.sequences[name]?.ownedBy?.column == column.name
        else { return nil }
        return name
      }
      if let sequence = own.min() { text += " (SEQUENCE NAME \(quoted(sequence)))" }
    } else if let value = column.defaultText {
      text += " DEFAULT \(isBare(value) ? value : "(\(value))")"
    }
    let isGeneratedInMariaDB = dialect == .mariadb && column.generation != nil
    if column.isNotNull, !isGeneratedInMariaDB { text += " NOT NULL" }
    if !column.isNotNull, column.type.base == "timestamp", dialect.isMySQLFamily { text += " NULL" }
    if column.isAutoIncrement { text += " AUTO_INCREMENT" }
    if let update = column.onUpdateText { text += " ON UPDATE \(update)" }
    if column.isInvisible { text += " INVISIBLE" }
    if dialect.isMySQLFamily, let comment = column.comment {
      text += " COMMENT \(literal(comment))"
    }
    for constraint in table.constraints where constraint.isColumnCheck {
      guard constraint.columns == [column.name], let check = constraint.expressionText else {
        continue
      }
      text += " CHECK (\(check))"
    }
    return text
  }

  /// MySQL takes a constant or a call of the current time without parentheses only.
  private func isBare(_ value: String) -> Bool {
    guard dialect.isMySQLFamily else { return true }
    let lower = value.lowercased()
    let isNumber = lower.utf8.allSatisfy { "0123456789.-+e".utf8.contains($0) }
    return isNumber || lower.hasPrefix("(")
      || ["'", "\"", "current_timestamp", "now", "true", "false", "b'", "x'", "null", "_", "local"]
        .contains { lower.hasPrefix($0) }
  }

  private func constraint(_ constraint: Constraint, of table: Table) -> String? {
    let columns = list(constraint.columns)
    let name = "CONSTRAINT \(quoted(constraint.name)) "
    switch constraint.kind {
    case .primaryKey:
      if dialect.isMySQLFamily { return "PRIMARY KEY \(keyList(constraint, of: table))" }
      return name + "PRIMARY KEY \(columns)" + includeClause(constraint, table)
        + deferral(constraint)
    case .unique:
      if dialect.isMySQLFamily {
        return "UNIQUE KEY \(quoted(constraint.name)) \(keyList(constraint, of: table))"
      }
      return name + "UNIQUE \(columns)" + includeClause(constraint, table) + deferral(constraint)
    case .check:
      guard !constraint.isColumnCheck, let text = constraint.expressionText else { return nil }
      return name + "CHECK (\(text))"
    case .exclusion:
      return constraint.expressionText.map { name + $0 }
    case .foreignKey, .notNull:
      return nil
    }
  }

  private func includeClause(_ constraint: Constraint, _ table: Table) -> String {
    let index = table.indexes.first { $0.name == constraint.index }
    guard let include = index?.include, !include.isEmpty else { return "" }
    return " INCLUDE \(list(include))"
  }

  private func deferral(_ constraint: Constraint) -> String {
    constraint.isDeferrable ? " DEFERRABLE" : ""
  }

  private func keyList(_ constraint: Constraint, of table: Table) -> String {
    guard let index = table.indexes.first(where: { $0.name == constraint.index }) else {
      return list(constraint.columns)
    }
    return elements(index)
  }

  /// PostgreSQL makes one key of equal ones in a CREATE TABLE: the others are added behind it.
  private func isSecondKey(_ constraint: Constraint, of table: Table) -> Bool {
    guard dialect == .postgresql, constraint.kind == .unique else { return false }
    return table.constraints.contains { other in
      (other.kind == .primaryKey || other.kind == .unique && other.name < constraint.name)
        && other.columns == constraint.columns
    }
  }

  private mutating func writeIndexes(of table: Table) {
    for constraint in table.constraints
    where !constraint.isInherited && isSecondKey(constraint, of: table) {
      guard let text = self.constraint(constraint, of: table) else { continue }
      add("ALTER TABLE \(quoted(table.name)) ADD \(text)")
    }
    for index in table.indexes.sorted(by: { $0.name < $1.name })
    where index.constraint == nil && !index.isImplicit {
      add(createIndex(index, on: table.name))
    }
  }

  private func createIndex(_ index: Index, on table: QualifiedName) -> String {
    var text = "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(quoted(index.name)) ON "
    text += quoted(table)
    if let method = index.method { text += " USING \(method)" }
    text += " " + elements(index)
    if !index.include.isEmpty { text += " INCLUDE \(list(index.include))" }
    if let condition = index.conditionText { text += " WHERE \(condition)" }
    return text
  }

  private func elements(_ index: Index) -> String {
    let parts = index.elements.map { element in
      var text = element.column.map { quoted($0) } ?? "(\(element.text))"
      if let length = element.prefixLength { text += "(\(length))" }
      if let modifiers = element.modifiers { return text + " " + modifiers }
      return element.isDescending ? text + " DESC" : text
    }
    return "(\(parts.joined(separator: ", ")))"
  }

  private mutating func writeForeignKeys(of table: Table) {
    for constraint in table.constraints.sorted(by: { $0.name < $1.name })
    where constraint.kind == .foreignKey && !constraint.isInherited {
      guard let target = constraint.referencedTable else { continue }
      var text = "ALTER TABLE \(quoted(table.name)) ADD CONSTRAINT \(quoted(constraint.name)) "
      text += "FOREIGN KEY \(list(constraint.columns)) REFERENCES \(quoted(target))"
      if !constraint.referencedColumns.isEmpty { text += " \(list(constraint.referencedColumns))" }
      // What holds where nothing is said.
      let unsaid: ReferentialAction = dialect.isMySQLFamily ? .restrict : .noAction
      if constraint.onDelete != unsaid { text += " ON DELETE \(constraint.onDelete.rawValue)" }
      if constraint.onUpdate != unsaid { text += " ON UPDATE \(constraint.onUpdate.rawValue)" }
      text += deferral(constraint)
      if !constraint.isValidated, dialect == .postgresql { text += " NOT VALID" }
      add(text)
    }
  }

  /// Views behind the views that they read.
  private mutating func writeViews() {
    var written: Set<QualifiedName> = []
    for view in schema.views.values.sorted(by: { $0.name < $1.name }) { write(view, &written) }
  }

  private mutating func write(_ view: View, _ written: inout Set<QualifiedName>) {
    guard isShown(view.origin), view.name.schema != Schema.temporarySchema,
      written.insert(view.name).inserted
    else { return }
    for name in view.reads {
      if let other = schema.views[name] { write(other, &written) }
    }
    guard let definition = view.text else { return }
    setSearchPath(definition.searchPath)
    let kind = view.isMaterialized ? "MATERIALIZED VIEW" : "VIEW"
    add("CREATE \(kind) \(quoted(view.name)) \(definition.text)")
    for object in objects(.index) where object.table == view.name {
      if let index = object.index { add(createIndex(index, on: view.name)) }
    }
  }

  // MARK: - MySQL

  private mutating func writeMySQL() {
    if !tables.isEmpty { statements.append("SET foreign_key_checks = 0;") }
    var written: Set<QualifiedName> = []
    for table in tables { write(table, &written) }
    for table in tables { writeForeignKeys(of: table) }
    for routine in objects(.function, .procedure) { add(routine) }
    writeViews()
    for trigger in objects(.trigger, .event) { add(trigger) }
    if !tables.isEmpty { statements.append("SET foreign_key_checks = 1;") }
  }

  private func inlineIndex(_ index: Index) -> String {
    let kind = index.special.map { $0.uppercased() + " " } ?? (index.isUnique ? "UNIQUE " : "")
    return "\(kind)KEY \(quoted(index.name)) \(elements(index))"
  }

  private func options(of table: Table) -> String {
    var text = ""
    for (name, value) in table.options.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "engine", "row_format", "collate": text += " \(name.uppercased())=\(value)"
      case "character set": text += " DEFAULT CHARSET=\(value)"
      default: continue
      }
    }
    if let comment = table.comment { text += " COMMENT=\(literal(comment))" }
    return text
  }

  // MARK: - Writing

  /// An object as the history wrote it.
  private mutating func add(_ object: NamedObject) {
    for definition in object.definitions {
      setSearchPath(definition.searchPath)
      add(definition.text)
    }
  }

  private mutating func setSearchPath(_ path: [String]) {
    guard dialect == .postgresql, path != searchPath, !path.isEmpty else { return }
    searchPath = path
    statements.append("SET search_path TO \(path.map { quoted($0) }.joined(separator: ", "));")
  }

  /// Appends a statement in the printer's form; as it stands where the parser does not read it.
  private mutating func add(_ text: String) {
    let options = SyntaxOptions(dialect: dialect, version: schema.version)
    let parsed = ParsedFile(parsing: SourceFile(path: "", text: text), options: options)
    guard parsed.diagnostics.isEmpty, parsed.statements.count == 1, !text.contains("/*"),
      let statement = parsed.statements.first
    else {
      statements.append(text + ";")
      return
    }
    let printer = SQLPrinter(parsed)
    let printed = printer.text(of: statement)
    if printer.needsDelimiter(statement) {
      statements.append("DELIMITER //\n\(printed)//\nDELIMITER ;")
    } else {
      statements.append(printed + ";")
    }
  }

  private func list(_ names: [String]) -> String {
    "(\(names.map { quoted($0) }.joined(separator: ", ")))"
  }

  private func quoted(_ name: QualifiedName) -> String {
    guard let schema = name.schema else { return quoted(name.name) }
    return quoted(schema) + "." + quoted(name.name)
  }

  /// In quotes always: the printer takes them away where they say nothing.
  private func quoted(_ name: String) -> String {
    let mark: Character = dialect.isMySQLFamily ? "`" : "\""
    return String(mark) + name.map { $0 == mark ? "\(mark)\(mark)" : String($0) }.joined()
      + String(mark)
  }

  private func literal(_ text: String) -> String {
    let bytes = text.map { sign -> String in
      if sign == "'" { return "''" }
      return sign == "\\" && dialect.isMySQLFamily ? "\\\\" : String(sign)
    }
    return "'\(bytes.joined())'"
  }
}

extension NamedObject {
  /// Where it was made, for the order.
  fileprivate var place: UInt32 { definition?.range.start ?? 0 }
}

extension SourceDefinition {
  /// One of the names stands in the text with a parenthesis behind it.
  fileprivate func calls(oneOf names: Set<String>) -> Bool {
    words(in: text).contains { names.contains($0) }
  }

  /// One of the names stands before the body.
  fileprivate func headNames(oneOf names: Set<String>) -> Bool {
    let bytes = text.utf8
    var end = bytes.endIndex
    if let dollar = bytes.firstIndex(of: UInt8(ascii: "$")) { end = dollar }
    return words(in: String(text[..<end])).contains { names.contains($0) }
  }

  private func words(in text: String) -> [String] {
    text.utf8.split { byte in
      let folded = byte | 0x20
      let isName =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
      return !isName
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}
