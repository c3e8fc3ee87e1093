import SQL

/// The object that a query of `information_schema`, `pg_catalog` or the like looks for.
struct CatalogObject {
  enum Kind {
    case table, view, relation, column, constraint, index, type, enumValue, sequence, schema
    case trigger, routine, extensionObject, other
  }

  var kind: Kind
  var schema: String?
  var table: String?
  var name: String
  /// `is_nullable = 'YES'`: whether the column may be NULL.
  var wantsNullable: Bool?
  /// The query says more than gander follows: the object may be there and the condition not hold.
  var hasMore = false

  /// The text of a `regclass` or `regtype`: `schema.name`, with its quotes.
  init(kind: Kind, regName: String) {
    self.kind = kind
    let parts = Self.parts(ofRegName: regName)
    name = parts.last ?? ""
    schema = parts.count > 1 ? parts[parts.count - 2] : nil
  }

  /// `text` gives the value of a text that is known.
  init?(_ query: Query, text: (Expression) -> String?) {
    guard case .select(let core) = query.body, let condition = core.condition else { return nil }
    var catalogs: [String] = []
    for reference in core.from { Self.collectTables(reference, &catalogs) }
    var facts = Facts()
    facts.read(condition, text)
    for join in core.from { facts.readJoins(join, text) }
    guard let found = Self.find(catalogs, facts) else { return nil }
    self = found
    hasMore = hasMore || facts.hasMore || core.having != nil
  }

  private init(_ kind: Kind, _ name: String, table: String? = nil, schema: String? = nil) {
    self.kind = kind
    self.name = name
    self.table = table
    self.schema = schema
  }

  private static func find(_ catalogs: [String], _ facts: Facts) -> CatalogObject? {
    let schema = facts["table_schema"] ?? facts["schemaname"] ?? facts["nspname"]
    let table =
      facts["table_name"] ?? facts["tablename"] ?? facts["relname"] ?? facts["attrelid"]
      ?? facts["conrelid"] ?? facts["tgrelid"] ?? facts["indrelid"]
    for catalog in catalogs {
      switch catalog {
      case "columns", "pg_attribute":
        guard let name = facts["column_name"] ?? facts["attname"] else { continue }
        var column = CatalogObject(.column, name, table: table, schema: schema)
        if let nullable = facts["is_nullable"] { column.wantsNullable = nullable == "YES" }
        column.hasMore = facts.has([
          "data_type", "udt_name", "column_default", "atttypid",
          "column_type", "character_maximum_length", "is_identity", "column_key", "extra",
          "is_generated", "attnotnull", "numeric_precision", "datetime_precision",
        ])
        return column
      case "table_constraints", "key_column_usage", "referential_constraints",
        "constraint_column_usage", "pg_constraint", "check_constraints":
        guard let name = facts["constraint_name"] ?? facts["conname"] else { continue }
        return CatalogObject(
          .constraint, name, table: table, schema: facts["constraint_schema"] ?? schema)
      case "statistics":
        guard let name = facts["index_name"] else { continue }
        return CatalogObject(.index, name, table: table, schema: schema)
      case "pg_indexes", "pg_index":
        guard let name = facts["indexname"] ?? facts["relname"] else { continue }
        return CatalogObject(.index, name, table: facts["tablename"], schema: schema)
      case "pg_enum":
        guard let name = facts["enumlabel"] else { continue }
        return CatalogObject(.enumValue, name, table: facts["typname"] ?? facts["enumtypid"])
      case "pg_type":
        if catalogs.contains("pg_enum"), facts["enumlabel"] != nil { continue }
        guard let name = facts["typname"] else { continue }
        return CatalogObject(.type, name, schema: schema)
      case "tables", "pg_tables":
        guard let table else { continue }
        return CatalogObject(.table, table, schema: schema)
      case "views", "pg_views", "pg_matviews":
        guard let name = table ?? facts["viewname"] ?? facts["matviewname"] else { continue }
        return CatalogObject(.view, name, schema: schema)
      case "sequences", "pg_sequences":
        guard let name = facts["sequence_name"] ?? facts["sequencename"] else { continue }
        return CatalogObject(.sequence, name, schema: schema)
      case "schemata", "pg_namespace":
        if catalogs.contains(where: { ["pg_class", "pg_type", "pg_proc"].contains($0) }) {
          continue
        }
        guard let name = facts["schema_name"] ?? facts["nspname"] else { continue }
        return CatalogObject(.schema, name)
      case "triggers", "pg_trigger":
        guard let name = facts["trigger_name"] ?? facts["tgname"] else { continue }
        return CatalogObject(
          .trigger, name, table: facts["event_object_table"] ?? table, schema: schema)
      case "routines", "pg_proc":
        guard let name = facts["routine_name"] ?? facts["proname"] else { continue }
        return CatalogObject(.routine, name)
      case "pg_extension":
        guard let name = facts["extname"] else { continue }
        return CatalogObject(.extensionObject, name)
      case "pg_policies", "pg_policy", "pg_roles", "pg_user", "pg_authid", "pg_database",
        "pg_publication", "pg_language":
        guard
          let name = facts["policyname"] ?? facts["polname"] ?? facts["rolname"]
            ?? facts["usename"] ?? facts["datname"] ?? facts["pubname"] ?? facts["lanname"]
        else { continue }
        return CatalogObject(.other, name)
      default: continue
      }
    }
    if catalogs.contains("pg_class"), let name = facts["relname"] {
      switch facts["relkind"] {
      case "i": return CatalogObject(.index, name, schema: schema)
      case "S": return CatalogObject(.sequence, name, schema: schema)
      case "v", "m": return CatalogObject(.view, name, schema: schema)
      default: return CatalogObject(.relation, name, schema: schema)
      }
    }
    return nil
  }

  private static func collectTables(_ reference: TableReference, _ names: inout [String]) {
    switch reference.kind {
    case .table(let name, _): names.append(name.name.text.lowercased())
    case .join(let first, let rest):
      collectTables(first, &names)
      for join in rest { collectTables(join.table, &names) }
    case .parenthesized(let references):
      for inner in references { collectTables(inner, &names) }
    case .subquery, .function, .rowsFrom, .unreadable: return
    }
  }

  /// The parts of `"Schema"."Table"`, unquoted parts in lower case.
  static func parts(ofRegName text: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    func finish() {
      let part = String(decoding: current, as: UTF8.self)
      parts.append(wasQuoted ? part : part.lowercased())
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        wasQuoted = true
      } else if byte == UInt8(ascii: "."), !isQuoted {
        finish()
        current = []
        wasQuoted = false
      } else {
        current.append(byte)
      }
    }
    finish()
    return parts
  }

  var description: ObjectDescription {
    let word: String
    switch kind {
    case .table: word = "table"
    case .view: word = "view"
    case .relation: word = "table"
    case .column: word = "column"
    case .constraint: word = "constraint"
    case .index: word = "index"
    case .type: word = "type"
    case .enumValue: word = "enum value"
    case .sequence: word = "sequence"
    case .schema: word = "schema"
    case .trigger: word = "trigger"
    case .routine: word = "function"
    case .extensionObject: word = "extension"
    case .other: word = "object"
    }
    return ObjectDescription(kind: word, schema: schema, table: table, name: name)
  }
}

/// What a WHERE says of catalogue columns: `column = 'text'`, joined by AND.
private struct Facts {
  private var values: [String: String] = [:]
  private(set) var hasMore = false

  subscript(_ column: String) -> String? { values[column] }

  func has(_ columns: [String]) -> Bool { columns.contains { values[$0] != nil } }

  mutating func read(_ condition: Expression, _ text: (Expression) -> String?) {
    switch condition.unwrapped.kind {
    case .and(let operands):
      for operand in operands { read(operand, text) }
    case .binary(let first, let rest) where rest.count == 1 && rest[0].op == "=":
      if !note(first, rest[0].operand, text) && !note(rest[0].operand, first, text) {
        noteOther(first, rest[0].operand)
      }
    case .in(let membership):
      guard !membership.isNegated, case .values(let list) = membership.list, list.count == 1,
        note(membership.operand, list[0], text)
      else {
        noteMore(membership.operand)
        return
      }
    case .column, .not:
      // `a.attisdropped`, `NOT attisdropped`: what is dropped is not there.
      return
    case .like(let like):
      if !note(like.operand, like.pattern, text) { noteOther(like.operand, like.pattern) }
    default:
      hasMore = true
    }
  }

  mutating func readJoins(_ reference: TableReference, _ text: (Expression) -> String?) {
    guard case .join(_, let rest) = reference.kind else { return }
    for join in rest {
      guard let condition = join.condition else { continue }
      let outer = hasMore
      read(condition, text)
      hasMore = outer
    }
  }

  private mutating func note(
    _ left: Expression, _ right: Expression, _ text: (Expression) -> String?
  ) -> Bool {
    guard let column = Self.column(left) else { return false }
    if let text = text(right) {
      // `'public.t'::regclass`
      if case .cast(let cast) = right.unwrapped.kind,
        cast.type.name.name.text.hasPrefix("reg")
      {
        values[column] = CatalogObject.parts(ofRegName: text).last
      } else {
        values[column] = Self.isUppercased(left) ? text.lowercased() : text
      }
      return true
    }
    if case .typedLiteral(_, let literal) = right.unwrapped.kind {
      values[column] = CatalogObject.parts(ofRegName: literal.value).last
      return true
    }
    return false
  }

  /// `table_schema = current_schema()` and a join's own conditions say nothing more.
  private mutating func noteOther(_ left: Expression, _ right: Expression) {
    for side in [left, right] {
      if let column = Self.column(side),
        column.hasSuffix("_schema") || column.hasSuffix("schema")
          || column == "schemaname" || column == "nspname" || column == "table_catalog"
          || column.hasSuffix("namespace") || column == "oid" || column.hasSuffix("id")
      {
        return
      }
    }
    noteMore(left)
  }

  private mutating func noteMore(_ operand: Expression) {
    if let column = Self.column(operand), column == "relkind" || column.hasSuffix("schema") {
      return
    }
    hasMore = true
  }

  /// `UPPER(table_name) = 'T'`: names are mostly written in lower case.
  private static func isUppercased(_ expression: Expression) -> Bool {
    guard case .call(let call) = expression.unwrapped.kind else { return false }
    return call.name.name.text.lowercased() == "upper"
  }

  /// The column's name in lower case: `lower(t.table_name)`, `relname::text`.
  private static func column(_ expression: Expression) -> String? {
    switch expression.unwrapped.kind {
    case .column(let name): return name.name.text.lowercased()
    case .cast(let cast): return column(cast.operand)
    case .call(let call):
      let name = call.name.name.text.lowercased()
      guard name == "lower" || name == "upper", let first = call.arguments.first else { return nil }
      return column(first)
    default: return nil
    }
  }
}
