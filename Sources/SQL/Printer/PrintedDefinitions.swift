import Text

/// Sequences, views, types, domains, schemas, extensions, triggers.
extension SQLPrinter {
  // MARK: Sequences

  func createSequence(_ sequence: CreateSequence) -> String {
    words(
      "CREATE", sequence.orReplace ? "OR REPLACE" : nil,
      sequence.isTemporary ? "TEMPORARY" : nil, sequence.isUnlogged ? "UNLOGGED" : nil, "SEQUENCE",
      sequence.ifNotExists ? "IF NOT EXISTS" : nil, name(sequence.name),
      sequenceOptions(sequence.options))
  }

  func sequenceOptions(_ options: [SequenceOption]) -> String {
    options.map { sequenceOption($0) }.joined(separator: " ")
  }

  func sequenceOption(_ option: SequenceOption) -> String {
    switch option {
    case .type(let type): "AS \(self.type(type))"
    case .start(let value): "START WITH \(expression(value))"
    case .restart(let value): value.map { "RESTART WITH \(expression($0))" } ?? "RESTART"
    case .increment(let value): "INCREMENT BY \(expression(value))"
    case .minimum(let value): value.map { "MINVALUE \(expression($0))" } ?? "NO MINVALUE"
    case .maximum(let value): value.map { "MAXVALUE \(expression($0))" } ?? "NO MAXVALUE"
    case .cache(let value): value.map { "CACHE \(expression($0))" } ?? "NOCACHE"
    case .cycle(let cycles): cycles ? "CYCLE" : (dialect.isMySQLFamily ? "NOCYCLE" : "NO CYCLE")
    case .ownedBy(let column): "OWNED BY \(column.map { name($0) } ?? "NONE")"
    case .name(let name): "SEQUENCE NAME \(self.name(name))"
    case .logged(let isLogged): isLogged ? "LOGGED" : "UNLOGGED"
    }
  }

  // MARK: Views

  func createView(_ view: CreateView) -> String {
    var head = words(
      "CREATE", view.orReplace ? "OR REPLACE" : nil,
      dialect.isMySQLFamily ? definerClauses(view.options) : nil,
      view.isTemporary ? "TEMPORARY" : nil, view.isUnlogged ? "UNLOGGED" : nil,
      view.isRecursive ? "RECURSIVE" : nil, view.isMaterialized ? "MATERIALIZED" : nil, "VIEW",
      view.ifNotExists ? "IF NOT EXISTS" : nil, name(view.name))
    if !view.columns.isEmpty { head += " " + columns(view.columns) }
    if let method = view.accessMethod { head += " USING \(name(method))" }
    if !view.options.isEmpty, !dialect.isMySQLFamily {
      head += " WITH " + storageParameters(view.options)
    }
    if let tablespace = view.tablespace { head += " TABLESPACE \(name(tablespace))" }
    let check = view.checkOption.map { "WITH \($0.uppercased()) CHECK OPTION" } ?? ""
    return clauses(
      [head + " AS", query(view.query, isBroken: true), withData(view.withData), check],
      isBroken: true)
  }

  /// MySQL's `ALGORITHM = MERGE DEFINER = u SQL SECURITY INVOKER` in front of VIEW.
  private func definerClauses(_ options: [TableOption]) -> String {
    options.map { option in
      let value = option.value.map { parameterValue($0) } ?? ""
      let name = option.name.uppercased()
      let isDefiner = option.name == "definer"
      let text = words(
        name, option.name == "sql security" ? nil : "=", isDefiner ? value : value.uppercased())
      return checked(option.range, text)
    }.joined(separator: " ")
  }

  // MARK: Types

  func createType(_ type: CreateType) -> String {
    let head = "CREATE TYPE \(name(type.name))"
    switch type.kind {
    case .enumeration(let labels):
      return "\(head) AS ENUM " + parenthesizedList(labels) { string($0) }
    case .composite(let columns):
      if columns.isEmpty { return head + " AS ()" }
      return block(head + " AS", columns.map { column($0) })
    case .range(let options): return "\(head) AS RANGE " + definitions(options)
    case .base(let options): return "\(head) \(definitions(options))"
    case .shell: return head
    }
  }

  /// `(stype = int, hypothetical)`: attributes of types, operators, aggregates and their like.
  func definitions(_ options: [TableOption]) -> String { storageParameters(options) }

  func createDomain(_ domain: CreateDomain) -> String {
    let head = "CREATE DOMAIN \(name(domain.name)) AS \(type(domain.type))"
    return ([head] + domain.attributes.map { attribute($0) }).joined(separator: " ")
  }

  func alterType(_ type: AlterType) -> String {
    let head = "ALTER TYPE \(name(type.name))"
    let actions = type.actions.map { alterTypeAction($0) }
    if actions.count < 2 { return words(head, actions.first) }
    return "\(head)\n  " + actions.joined(separator: ",\n  ")
  }

  private func alterTypeAction(_ action: AlterType.Action) -> String {
    switch action {
    case .addValue(let value, let ifNotExists, let neighbour, let isBefore):
      words(
        "ADD VALUE", ifNotExists ? "IF NOT EXISTS" : nil, string(value),
        neighbour.map { "\(isBefore ? "BEFORE" : "AFTER") \(string($0))" })
    case .renameValue(let from, let to): "RENAME VALUE \(string(from)) TO \(string(to))"
    case .renameTo(let name): "RENAME TO \(self.name(name))"
    case .setSchema(let name): "SET SCHEMA \(self.name(name))"
    case .ownerTo(let role): "OWNER TO \(self.role(role))"
    case .renameAttribute(let from, let to, let behavior):
      words("RENAME ATTRIBUTE", name(from), "TO", name(to), self.behavior(behavior))
    case .addAttribute(let column, let behavior):
      words("ADD ATTRIBUTE", self.column(column), self.behavior(behavior))
    case .dropAttribute(let name, let ifExists, let behavior):
      words(
        "DROP ATTRIBUTE", ifExists ? "IF EXISTS" : nil, self.name(name), self.behavior(behavior))
    case .alterAttribute(let name, let type, let behavior):
      words("ALTER ATTRIBUTE", self.name(name), "TYPE", self.type(type), self.behavior(behavior))
    case .setOptions(let options): "SET " + definitions(options)
    }
  }

  // MARK: Schemas, extensions, triggers

  func createSchema(_ schema: CreateSchema) -> String {
    let head = words(
      "CREATE", schema.isDatabase ? "DATABASE" : "SCHEMA",
      schema.ifNotExists ? "IF NOT EXISTS" : nil, schema.name.map { name($0) },
      schema.authorization.map { "AUTHORIZATION \(role($0))" })
    return ([head] + schema.elements.map { text(of: $0) }).joined(separator: "\n")
  }

  func createExtension(_ statement: CreateExtension) -> String {
    words(
      "CREATE EXTENSION", statement.ifNotExists ? "IF NOT EXISTS" : nil, name(statement.name),
      statement.schema == nil && statement.version == nil ? nil : "WITH",
      statement.schema.map { "SCHEMA \(name($0))" },
      statement.version.map { "VERSION \(name($0, as: .label))" },
      statement.isCascade ? "CASCADE" : nil)
  }

  /// A trigger that calls a function; one with a body is printed from its source.
  func createTrigger(_ trigger: CreateTrigger) -> String {
    let events = trigger.events.map { event in
      event == "update" && !trigger.updateColumns.isEmpty
        ? "UPDATE OF " + list(trigger.updateColumns) { name($0) } : event.uppercased()
    }
    return words(
      "CREATE", trigger.orReplace ? "OR REPLACE" : nil, trigger.isConstraint ? "CONSTRAINT" : nil,
      "TRIGGER", trigger.ifNotExists ? "IF NOT EXISTS" : nil, name(trigger.name),
      trigger.timing.uppercased(), events.joined(separator: " OR "), "ON \(name(trigger.table))",
      trigger.referencedTable.map { "FROM \(name($0))" },
      trigger.deferrability.map { String(deferrability($0).dropFirst()) },
      transitions(trigger.transitions), trigger.level.map { "FOR EACH \($0.uppercased())" },
      trigger.condition.map { "WHEN (\(expression($0)))" },
      trigger.function.map { function in
        let arguments = parenthesizedList(trigger.arguments) { string($0) }
        return "EXECUTE \(functionWord) \(name(function, as: .function))\(arguments)"
      })
  }

  /// `REFERENCING OLD TABLE AS o NEW TABLE AS n`.
  private func transitions(_ relations: [TransitionRelation]) -> String {
    guard !relations.isEmpty else { return "" }
    let parts = relations.map { relation in
      words(
        relation.isNew ? "NEW" : "OLD", relation.isTable ? "TABLE" : "ROW", "AS",
        name(relation.name))
    }
    return "REFERENCING " + parts.joined(separator: " ")
  }

  /// EXECUTE FUNCTION came with PostgreSQL 11.
  var functionWord: String {
    options.version < ServerVersion(major: 11) ? "PROCEDURE" : "FUNCTION"
  }
}
