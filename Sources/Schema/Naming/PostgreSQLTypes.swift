import SQL

/// What a type written in PostgreSQL is called by `format_type`, with an empty search path.
enum PostgreSQLTypes {
  /// The server's own name of each built-in type by the names that the grammar and `pg_type` know
  /// (manual, table 8.1 and section 8; `gram.y`, SystemTypeName).
  static let builtIn: [String: String] = {
    var names: [String: String] = [
      "int": "integer", "int4": "integer", "integer": "integer", "int2": "smallint",
      "smallint": "smallint", "int8": "bigint", "bigint": "bigint", "serial": "integer",
      "serial4": "integer", "bigserial": "bigint", "serial8": "bigint", "smallserial": "smallint",
      "serial2": "smallint", "float4": "real", "real": "real", "float8": "double precision",
      "double precision": "double precision", "float": "double precision", "numeric": "numeric",
      "decimal": "numeric", "dec": "numeric", "bool": "boolean", "boolean": "boolean",
      "char": "character", "character": "character", "nchar": "character",
      "national character": "character", "national char": "character", "bpchar": "bpchar",
      "varchar": "character varying", "character varying": "character varying",
      "char varying": "character varying", "national character varying": "character varying",
      "national char varying": "character varying", "nchar varying": "character varying",
      "bit": "bit", "varbit": "bit varying", "bit varying": "bit varying",
      "timestamp": "timestamp without time zone",
      "timestamp without time zone": "timestamp without time zone",
      "timestamptz": "timestamp with time zone",
      "timestamp with time zone": "timestamp with time zone", "time": "time without time zone",
      "time without time zone": "time without time zone", "timetz": "time with time zone",
      "time with time zone": "time with time zone", "interval": "interval",
    ]
    for name in [
      "text", "bytea", "date", "uuid", "json", "jsonb", "jsonpath", "xml", "inet", "cidr",
      "macaddr", "macaddr8", "money", "oid", "name", "point", "line", "lseg", "box", "path",
      "polygon", "circle", "tsvector", "tsquery", "int4range", "int8range", "numrange", "tsrange",
      "tstzrange", "daterange", "int4multirange", "int8multirange", "nummultirange",
      "tsmultirange", "tstzmultirange", "datemultirange", "regclass", "regtype", "regproc",
      "regprocedure", "regoper", "regoperator", "regrole", "regnamespace", "regconfig",
      "regdictionary", "regcollation", "pg_lsn", "txid_snapshot", "pg_snapshot", "xid", "xid8",
      "cid", "tid", "void", "trigger", "record", "refcursor", "int2vector", "oidvector", "cstring",
      "anyelement", "anyarray", "event_trigger", "unknown", "aclitem",
    ] {
      names[name] = name
    }
    return names
  }()

  /// What a column of a serial type is: the type, and that it has a sequence.
  static func isSerial(_ name: String) -> Bool {
    switch name {
    case "serial", "serial2", "serial4", "serial8", "bigserial", "smallserial": true
    default: false
    }
  }

  /// The built-in type as the server prints it.
  static func render(_ type: TypeName, builtIn base: String) -> DataType {
    var arguments = type.arguments.compactMap(integer)
    var base = base
    switch base {
    case "numeric" where arguments.count == 1:
      arguments.append(0)
    case "character", "bit":
      if arguments.isEmpty { arguments = [1] }
    case "double precision":
      // FLOAT(1) to FLOAT(24) is real (manual, section 8.1.3).
      if type.name.name.text == "float", let precision = arguments.first, precision <= 24 {
        base = "real"
      }
      arguments = []
    default:
      break
    }
    return DataType(
      name: array(
        interpolate(arguments, into: base, intervalFields: type.intervalFields),
        bounds: type.arrayBounds),
      base: base, arguments: arguments, isArray: !type.arrayBounds.isEmpty)
  }

  /// A type of the history or of an extension.
  static func render(_ type: TypeName, named name: QualifiedName) -> DataType {
    let arguments = type.arguments.compactMap(integer)
    let base = quoted(name)
    return DataType(
      name: array(
        interpolate(arguments, into: base, intervalFields: nil), bounds: type.arrayBounds),
      base: base, arguments: arguments, isArray: !type.arrayBounds.isEmpty)
  }

  /// `timestamp(3) without time zone`: the precision stands behind the first word.
  private static func interpolate(_ arguments: [Int], into base: String, intervalFields: String?)
    -> String
  {
    var list = ""
    if !arguments.isEmpty { list = "(" + arguments.map(String.init).joined(separator: ",") + ")" }
    switch base {
    case "timestamp without time zone": return "timestamp\(list) without time zone"
    case "timestamp with time zone": return "timestamp\(list) with time zone"
    case "time without time zone": return "time\(list) without time zone"
    case "time with time zone": return "time\(list) with time zone"
    case "interval":
      guard let intervalFields else { return base + list }
      return "interval \(intervalFields)" + list
    default: return base + list
    }
  }

  /// The server forgets the dimensions of an array type (manual, section 8.15.1).
  private static func array(_ name: String, bounds: [Int?]) -> String {
    bounds.isEmpty ? name : name + "[]"
  }

  private static func integer(_ expression: Expression) -> Int? {
    switch expression.kind {
    case .integer(let text): Int(text)
    case .parenthesized(let inner): integer(inner)
    case .unary("-", let inner): integer(inner).map { 0 - $0 }
    default: nil
    }
  }

  static func quoted(_ name: QualifiedName) -> String {
    guard let schema = name.schema else { return quoted(name.name) }
    return quoted(schema) + "." + quoted(name.name)
  }

  /// The name in double quotes where the server would put them (`quote_identifier`); keywords are left
  /// as they are.
  static func quoted(_ name: String) -> String {
    let bytes = name.utf8
    let isPlain =
      bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      } && bytes.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
    if isPlain { return name }
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
