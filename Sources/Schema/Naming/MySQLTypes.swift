import SQL

/// What a type written in MySQL or MariaDB is called in `information_schema.columns.column_type`.
enum MySQLTypes {
  /// The server's own names by those that its grammar takes (manual, "Using Data Types from Other
  /// Database Engines", and `sql_yacc.yy`).
  private static let synonyms: [String: String] = [
    "integer": "int", "int4": "int", "int1": "tinyint", "int2": "smallint", "int3": "mediumint",
    "middleint": "mediumint", "int8": "bigint", "bool": "tinyint", "boolean": "tinyint",
    "serial": "bigint", "dec": "decimal", "numeric": "decimal", "fixed": "decimal",
    "number": "decimal", "float4": "float", "float8": "double", "double precision": "double",
    "real": "double", "character": "char", "nchar": "char", "national char": "char",
    "national character": "char", "character varying": "varchar", "char varying": "varchar",
    "varcharacter": "varchar", "nvarchar": "varchar", "national varchar": "varchar",
    "national char varying": "varchar", "national character varying": "varchar",
    "nchar varchar": "varchar", "nchar varying": "varchar", "national varcharacter": "varchar",
    "nchar varcharacter": "varchar", "varchar2": "varchar", "long": "mediumtext",
    "long varchar": "mediumtext", "long char varying": "mediumtext", "long varbinary": "mediumblob",
    "raw": "varbinary", "clob": "longtext", "char byte": "binary",
    "geomcollection": "geometrycollection",
  ]

  /// The display width where none is written: signed and unsigned.
  private static let widths: [String: (signed: Int, unsigned: Int)] = [
    "tinyint": (4, 3), "smallint": (6, 5), "mediumint": (9, 8), "int": (11, 10),
    "bigint": (20, 20),
  ]

  /// What a text type becomes with CHARACTER SET binary.
  private static let binaryTypes: [String: String] = [
    "char": "binary", "varchar": "varbinary", "tinytext": "tinyblob", "text": "blob",
    "mediumtext": "mediumblob", "longtext": "longblob",
  ]

  static func render(
    _ type: TypeName, dialect: Dialect, version: ServerVersion
  ) -> DataType {
    let written = type.name.name.text.lowercased()
    var base = synonyms[written] ?? written
    var arguments = type.arguments.compactMap(integer)
    let isBoolean = written == "bool" || written == "boolean"
    if isBoolean { arguments = [1] }
    if base == "json" && dialect == .mariadb { base = "longtext" }
    if type.characterSet?.text.lowercased() == "binary", let binary = binaryTypes[base] {
      base = binary
    }
    let isUnsigned = type.isUnsigned || type.isZerofill || written == "serial"
    var result = DataType(
      name: base, base: base, arguments: arguments, isUnsigned: isUnsigned,
      characterSet: type.characterSet?.text.lowercased(),
      collation: type.collation?.name.text.lowercased())
    switch base {
    case "tinyint", "smallint", "mediumint", "int", "bigint":
      completeInteger(&result, isZerofill: type.isZerofill, dialect: dialect, version: version)
    case "decimal":
      if arguments.isEmpty { arguments = [10] }
      if arguments.count == 1 { arguments.append(0) }
      result.arguments = arguments
    case "float" where arguments.count == 1:
      // FLOAT(p) only chooses between the two types.
      if arguments[0] > 24 { result.base = "double" }
      result.arguments = []
    case "char", "binary", "bit":
      if arguments.isEmpty { result.arguments = [1] }
    case "year":
      result.arguments = hasDisplayWidth(dialect, version) ? [4] : []
    case "datetime", "timestamp", "time":
      if arguments == [0] { result.arguments = [] }
    case "text", "blob":
      if let length = arguments.first { result.base = sized(base, length: length) }
      result.arguments = []
    case "tinytext", "mediumtext", "longtext", "tinyblob", "mediumblob", "longblob":
      result.arguments = []
    case "enum", "set":
      result.labels = type.arguments.compactMap(label)
    default:
      break
    }
    result.name = spelled(result, isZerofill: type.isZerofill)
    return result
  }

  /// MySQL 8.0.19 prints integers without their width, but for `tinyint(1)` and ZEROFILL (release notes);
  /// MariaDB prints it.
  private static func hasDisplayWidth(_ dialect: Dialect, _ version: ServerVersion) -> Bool {
    dialect == .mariadb || version < ServerVersion(major: 8, minor: 0)
  }

  private static func completeInteger(
    _ type: inout DataType, isZerofill: Bool, dialect: Dialect, version: ServerVersion
  ) {
    guard hasDisplayWidth(dialect, version) || isZerofill else {
      let isBooleanLike = type.base == "tinyint" && type.arguments == [1] && !type.isUnsigned
      if !isBooleanLike { type.arguments = [] }
      return
    }
    if type.arguments.isEmpty, let width = widths[type.base] {
      type.arguments = [type.isUnsigned ? width.unsigned : width.signed]
    }
  }

  /// The smallest text or blob type that holds `length` bytes; the server counts characters, which
  /// matters only near the borders.
  private static func sized(_ base: String, length: Int) -> String {
    switch length {
    case ..<256: "tiny" + base
    case ..<65_536: base
    case ..<16_777_216: "medium" + base
    default: "long" + base
    }
  }

  private static func spelled(_ type: DataType, isZerofill: Bool) -> String {
    var text = type.base
    if type.base == "enum" || type.base == "set" {
      let labels = type.labels.map { label in
        "'" + label.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
      }
      text += "(" + labels.joined(separator: ",") + ")"
    } else if !type.arguments.isEmpty {
      text += "(" + type.arguments.map(String.init).joined(separator: ",") + ")"
    }
    if type.isUnsigned { text += " unsigned" }
    if isZerofill { text += " zerofill" }
    return text
  }

  private static func integer(_ expression: Expression) -> Int? {
    if case .integer(let text) = expression.kind { return Int(text) }
    return nil
  }

  /// The server drops spaces at the end of a member (manual, "The ENUM Type").
  private static func label(_ expression: Expression) -> String? {
    guard case .string(let literal) = expression.kind else { return nil }
    var value = Substring(literal.value)
    while value.utf8.last == UInt8(ascii: " ") { value = value.dropLast() }
    return String(value)
  }
}
