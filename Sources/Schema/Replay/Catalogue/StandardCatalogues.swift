import SQL

/// The rows of `information_schema`.
extension Replay {
  private typealias Rows = [[String: CatalogueValue]]

  func tableRow(_ table: Table, _ relation: CatalogueRelation) -> [String: CatalogueValue] {
    let own = standardSchema(table)
    if relation == .tables {
      return ["schemaname": own, "tablename": .text(table.name.name)]
    }
    return [
      "table_schema": own, "table_name": .text(table.name.name), "table_type": .text("BASE TABLE"),
      "table_catalog": .currentDatabase,
    ]
  }

  private func standardSchema(_ table: Table) -> CatalogueValue {
    if let name = table.name.schema { return .text(name) }
    if dialect.isMySQLFamily {
      return schema.homeDatabase.map { .text($0) } ?? .currentDatabase
    }
    return .text("public")
  }

  func columnRows(_ table: Table) -> [[String: CatalogueValue]] {
    let own = standardSchema(table)
    return table.columns.enumerated().map { index, column in
      var row: [String: CatalogueValue] = [
        "table_schema": own, "table_name": .text(table.name.name),
        "table_catalog": .currentDatabase, "column_name": .text(column.name),
        "ordinal_position": .integer(index + 1),
        "is_nullable": .text(column.isNotNull ? "NO" : "YES"),
      ]
      let length = column.type.arguments.first.map { CatalogueValue.integer($0) } ?? .null
      if dialect == .postgresql {
        row["is_identity"] = .text(column.identity == nil ? "NO" : "YES")
        if column.defaultText == nil { row["column_default"] = .null }
        row["is_generated"] = .text(column.generation == nil ? "NEVER" : "ALWAYS")
        if let type = standardType(column.type) { row["data_type"] = .text(type) }
        if column.type.isKnown, let udt = Self.udtName(column.type) { row["udt_name"] = .text(udt) }
        if column.type.base.hasPrefix("character") { row["character_maximum_length"] = length }
      } else {
        row["column_type"] = .text(column.type.name)
        row["data_type"] = .text(column.type.base)
        if ["varchar", "char"].contains(column.type.base) {
          row["character_maximum_length"] = length
        }
      }
      return row
    }
  }

  /// `data_type`: arrays and the history's own types have words of their own.
  private func standardType(_ type: DataType) -> String? {
    guard type.isKnown else { return nil }
    if type.isArray { return "ARRAY" }
    if PostgreSQLTypes.builtIn.values.contains(type.base) { return type.base }
    let isEnum = schema.enums.keys.contains { PostgreSQLTypes.quoted($0) == type.base }
    return isEnum ? "USER-DEFINED" : nil
  }

  /// `udt_name`: the name in `pg_type`.
  private static func udtName(_ type: DataType) -> String? {
    let name: String
    switch type.base {
    case "integer": name = "int4"
    case "bigint": name = "int8"
    case "smallint": name = "int2"
    case "boolean": name = "bool"
    case "character varying": name = "varchar"
    case "character": name = "bpchar"
    case "timestamp without time zone": name = "timestamp"
    case "timestamp with time zone": name = "timestamptz"
    case "time without time zone": name = "time"
    case "time with time zone": name = "timetz"
    case "double precision": name = "float8"
    case "real": name = "float4"
    case "bit varying": name = "varbit"
    default:
      name = CatalogObject.parts(ofRegName: type.base).last ?? type.base
    }
    return type.isArray ? "_" + name : name
  }

  func standardConstraintRows(_ table: Table) -> [[String: CatalogueValue]] {
    table.constraints.compactMap { constraint in
      guard let type = constraint.standardType else { return nil }
      return [
        "constraint_schema": standardSchema(table), "table_schema": standardSchema(table),
        "table_name": .text(table.name.name), "constraint_name": .text(constraint.name),
        "constraint_type": .text(type), "constraint_catalog": .currentDatabase,
        "table_catalog": .currentDatabase,
        "delete_rule": .text(constraint.onDelete.rawValue),
        "update_rule": .text(constraint.onUpdate.rawValue),
        "referenced_table_name": constraint.referencedTable.map { .text($0.name) } ?? .null,
      ]
    }
  }

  func keyColumnRows(_ table: Table) -> [[String: CatalogueValue]] {
    table.constraints.flatMap { constraint -> Rows in
      guard constraint.standardType != nil, constraint.kind != .check else { return [] }
      return constraint.columns.enumerated().map { index, column in
        let other = constraint.referencedColumns.dropFirst(index).first
        return [
          "constraint_schema": standardSchema(table), "table_schema": standardSchema(table),
          "table_name": .text(table.name.name), "constraint_name": .text(constraint.name),
          "column_name": .text(column), "ordinal_position": .integer(index + 1),
          "constraint_catalog": .currentDatabase, "table_catalog": .currentDatabase,
          "referenced_table_schema": constraint.referencedTable == nil
            ? .null : standardSchema(table),
          "referenced_table_name": constraint.referencedTable.map { .text($0.name) } ?? .null,
          "referenced_column_name": other.map { .text($0) } ?? .null,
        ]
      }
    }
  }

  /// `constraint_column_usage`: a foreign key stands with the columns that it refers to.
  func usageRows(_ table: Table) -> [[String: CatalogueValue]] {
    table.constraints.flatMap { constraint -> Rows in
      guard constraint.standardType != nil else { return [] }
      let isKey = constraint.kind == .foreignKey
      let target = isKey ? constraint.referencedTable ?? table.name : table.name
      return (isKey ? constraint.referencedColumns : constraint.columns).map { column in
        [
          "table_schema": .text(target.schema ?? "public"), "table_name": .text(target.name),
          "column_name": .text(column), "constraint_schema": standardSchema(table),
          "constraint_name": .text(constraint.name), "constraint_catalog": .currentDatabase,
          "table_catalog": .currentDatabase,
        ]
      }
    }
  }

  func statisticsRows(_ table: Table) -> [[String: CatalogueValue]] {
    table.indexes.flatMap { index in
      index.elements.enumerated().map { position, element in
        [
          "table_schema": standardSchema(table), "index_schema": standardSchema(table),
          "table_name": .text(table.name.name), "index_name": .text(index.name),
          "column_name": element.column.map { .text($0) } ?? .null,
          "seq_in_index": .integer(position + 1), "non_unique": .integer(index.isUnique ? 0 : 1),
        ]
      }
    }
  }
}

extension Constraint {
  fileprivate var standardType: String? {
    switch kind {
    case .primaryKey: "PRIMARY KEY"
    case .unique: "UNIQUE"
    case .foreignKey: "FOREIGN KEY"
    case .check, .notNull: "CHECK"
    case .exclusion: nil
    }
  }
}
