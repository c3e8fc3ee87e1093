import Text

/// Data types (MySQL manual, "Data Types"; MariaDB, "Data Types").
extension Parser {
  /// What may follow a type's name.
  private enum TypeShape {
    case plain
    /// [`(` n [`,` n] `)`], which MariaDB takes and forgets.
    case geometry
    /// [`(` n `)`].
    case length
    /// `(` n `)`.
    case requiredLength
    /// [`(` n [`,` n] `)`] and UNSIGNED, ZEROFILL ….
    case number
    /// [`(` n `)`] and a character set.
    case text
    case requiredText
    /// `(` string `,` … `)` and a character set.
    case members
  }

  /// data type → name [`(` … `)`] (UNSIGNED | SIGNED | ZEROFILL)* | … [CHARACTER SET …].
  mutating func mysqlType() -> TypeName {
    let start = start
    guard !atToken(.placeholder) else { return placeholderType() }
    if dialect.hasMariaDBCommands, atToken(.word), peek().kind == .dot { return qualifiedType() }
    guard let (words, shape) = mysqlTypeWords() else {
      fail(expected: "a type")
      return builtInType("", from: start)
    }
    var type = builtInType(words, from: start)
    typeArguments(&type, shape)
    switch shape {
    case .number: numberAttributes(&type)
    case .text, .requiredText, .members: textAttributes(&type)
    default: break
    }
    if type.name.name.text == "char byte" { type.isBinary = true }
    type.range = range(from: start)
    return type
  }

  /// MariaDB: `mariadb_schema.DATE`.
  private mutating func qualifiedType() -> TypeName {
    let start = start
    advance()
    advance()
    let words = identifier(as: .label, expected: "a type").text.lowercased()
    var type = builtInType(words, from: start)
    type.arguments = optionalTypeArguments()
    type.range = range(from: start)
    return type
  }

  /// A template's variable in the place of a type, with what follows it.
  private mutating func placeholderType() -> TypeName {
    let start = start
    var type = TypeName(name: ObjectName(name: takeIdentifier()), range: range(from: start))
    type.arguments = optionalTypeArguments()
    numberAttributes(&type)
    textAttributes(&type)
    type.range = range(from: start)
    return type
  }

  private mutating func typeArguments(_ type: inout TypeName, _ shape: TypeShape) {
    switch shape {
    case .plain: break
    case .members:
      type.arguments = parenthesizedList { parser in
        let start = parser.start
        if parser.atToken(.hexString) || parser.atToken(.bitString) { return parser.primary() }
        let literal = parser.stringLiteral()
        return parser.make(.string(literal), from: start)
      }
    case .requiredLength, .requiredText:
      type.arguments = parenthesizedList { $0.typeLength() }
    case .length, .text:
      if atToken(.leftParenthesis) { type.arguments = parenthesizedList { $0.typeLength() } }
    case .number, .geometry:
      guard atToken(.leftParenthesis) else { break }
      type.arguments = parenthesizedList { $0.typeLength() }
      if type.arguments.count > 2 { fail(expected: "at most two numbers") }
    }
  }

  /// A number; what stands behind its point is cut off (`field_length` of the grammar).
  private mutating func typeLength() -> Expression {
    atToken(.decimal) ? primary() : wholeNumber()
  }

  private mutating func mysqlTypeWords() -> (String, TypeShape)? {
    switch token.keyword {
    case .double where peek().keyword == .precision: return (takeWords(2), .number)
    case .tinyint, .smallint, .mediumint, .middleint, .int, .integer, .bigint, .int1, .int2, .int3,
      .int4, .int8, .double, .real, .float, .float4, .float8, .decimal, .dec, .numeric, .fixed:
      return (takeWords(1), .number)
    case .geometry, .geometrycollection, .point, .linestring, .polygon, .multipoint,
      .multilinestring, .multipolygon:
      return (takeWords(1), dialect.hasMariaDBCommands ? .geometry : .plain)
    case .bool, .boolean, .serial, .date, .tinyblob, .mediumblob, .longblob, .json:
      return (takeWords(1), .plain)
    case .geomcollection where dialect.hasServerComponents: return (takeWords(1), .plain)
    case .year, .sqlTsiYear: return (takeWords(1, as: "year"), .number)
    case .bit, .time, .timestamp, .datetime, .binary, .blob, .vector:
      if at(.vector) { uses(.vectorType) }
      return (takeWords(1), .length)
    case .varbinary: return (takeWords(1), .requiredLength)
    case .enum, .set: return (takeWords(1), .members)
    case .tinytext, .mediumtext, .longtext, .text: return (takeWords(1), .text)
    case .varchar, .varcharacter: return (takeWords(1), .requiredText)
    case .nvarchar: return (takeWords(1), .requiredText)
    case .char, .character, .nchar: return characterWords()
    case .national:
      advance()
      guard at(anyOf: .char, .character, .varchar, .varcharacter) else { return nil }
      return characterWords()
    case .long: return longWords()
    case .uuid:
      uses(.uuidType)
      return (takeWords(1), .plain)
    default:
      if isOracleMode, let found = oracleTypeWords() { return found }
      if atPhrase("inet4") { uses(.inet4Type) }
      if atPhrase("inet6") { uses(.inet6Type) }
      if atPhrase("inet4") || atPhrase("inet6") { return (takeWords(1), .plain) }
      return atPhrase("xmltype") && dialect.hasMariaDBCommands ? (takeWords(1), .plain) : nil
    }
  }

  /// Oracle's names for types, in MariaDB's mode of that name.
  private mutating func oracleTypeWords() -> (String, TypeShape)? {
    if atPhrase("varchar2") { return (takeWords(1, as: "varchar"), .text) }
    if atPhrase("number") { return (takeWords(1, as: "decimal"), .number) }
    if atPhrase("clob") { return (takeWords(1, as: "longtext"), .text) }
    if atPhrase("raw") { return (takeWords(1, as: "varbinary"), .requiredLength) }
    return nil
  }

  /// (CHAR | CHARACTER | NCHAR | VARCHAR …) [VARYING].
  private mutating func characterWords() -> (String, TypeShape) {
    if at(anyOf: .varchar, .varcharacter) { return (takeWords(1, as: "varchar"), .requiredText) }
    if [.varying, .varchar, .varcharacter].contains(peek().keyword) {
      return (takeWords(2, as: "varchar"), .requiredText)
    }
    return (takeWords(1), .text)
  }

  /// LONG [VARBINARY | [CHAR | CHARACTER] VARYING | VARCHAR | VARCHARACTER].
  private mutating func longWords() -> (String, TypeShape) {
    if peek().keyword == .varbinary { return (takeWords(2, as: "mediumblob"), .plain) }
    if peek().keyword == .varchar || peek().keyword == .varcharacter {
      return (takeWords(2, as: "mediumtext"), .text)
    }
    if peek().keyword == .char || peek().keyword == .character, peek(2).keyword == .varying {
      return (takeWords(3, as: "mediumtext"), .text)
    }
    return (takeWords(1, as: "mediumtext"), .text)
  }

  /// Eats `count` words; their text in lower case, or `name`.
  private mutating func takeWords(_ count: Int, as name: String? = nil) -> String {
    var words: [String] = []
    for _ in 0..<count { words.append(source.identifierText(of: advance()).lowercased()) }
    return name ?? words.joined(separator: " ")
  }

  /// (UNSIGNED | SIGNED | ZEROFILL)*; in MariaDB SIGNED alone, or each of the others once.
  private mutating func numberAttributes(_ type: inout TypeName) {
    if dialect.hasMariaDBCommands {
      if eat(.signed) { return }
      type.isUnsigned = eat(.unsigned)
      type.isZerofill = eat(.zerofill)
      if type.isZerofill { type.isUnsigned = eat(.unsigned) || type.isUnsigned }
      if type.isZerofill { type.isUnsigned = true }
      return
    }
    while let word = eat(anyOf: .unsigned, .signed, .zerofill) {
      if word == .zerofill { type.isZerofill = true }
      if word != .signed { type.isUnsigned = true }
    }
  }

  /// (BINARY | ASCII | UNICODE | BYTE | CHARACTER SET name)*.
  private mutating func textAttributes(_ type: inout TypeName) {
    while !isFailing {
      if at(.binary), !type.isBinary {
        advance()
        type.isBinary = true
      } else if at(anyOf: .ascii, .unicode), type.characterSet == nil {
        let name = advance().keyword == .ascii ? "latin1" : "ucs2"
        type.characterSet = Identifier(name, range: SourceRange(at: previousEnd))
      } else if at(.byte), !type.isBinary, type.characterSet == nil {
        advance()
        type.isBinary = true
        return
      } else if type.characterSet == nil, eatCharacterSet() {
        type.characterSet = charsetName()
      } else {
        return
      }
    }
  }

  // MARK: CAST

  /// The types of CAST, CONVERT and JSON_VALUE … RETURNING.
  mutating func mysqlCastType() -> TypeName {
    let start = start
    if at(anyOf: .signed, .unsigned) {
      let count = peek().keyword == .integer || peek().keyword == .int ? 2 : 1
      return builtInType(takeWords(count), from: start)
    }
    if dialect.hasMariaDBCommands, eat(.interval) {
      expectPhrase("day_second")
      if atToken(.leftParenthesis) { _ = parenthesizedList { $0.wholeNumber() } }
      return builtInType("interval day_second", from: start)
    }
    let isAllowed: Bool
    switch token.keyword {
    case .binary, .char, .character, .nchar, .national, .date, .time, .datetime, .decimal, .dec,
      .double, .float:
      isAllowed = true
    case .integer, .int, .varchar: isAllowed = dialect.hasMariaDBCommands
    case .json, .real, .year, .point, .linestring, .polygon, .multipoint, .multilinestring,
      .multipolygon, .geometrycollection, .geomcollection:
      isAllowed = dialect.hasServerComponents
    case .float4, .float8: isAllowed = true
    case .uuid: isAllowed = dialect.hasMariaDBCommands
    default: isAllowed = atToken(.placeholder) || !dialect.hasServerComponents
    }
    guard isAllowed else {
      let help =
        at(anyOf: .int, .integer, .bigint, .tinyint, .smallint)
        ? "CAST makes numbers with SIGNED or UNSIGNED"
        : at(anyOf: .varchar, .text) ? "CAST makes texts with CHAR" : nil
      fail(expected: "a type that CAST can make, such as `SIGNED` or `CHAR`", help: help)
      return builtInType("", from: start)
    }
    if dialect.hasMariaDBCommands, at(.double), peek().keyword == .precision {
      advance()
      fail(expected: "`)`")
    }
    let type = mysqlType()
    if type.name.name.text == "float", let length = type.arguments.first {
      let isFine =
        if case .integer(let text) = length.kind { (Int(text) ?? 99) <= 53 } else { true }
      if !isFine || dialect.hasMariaDBCommands {
        fail(.invalidLiteral, "CAST makes no FLOAT of this length", at: length.range)
      }
    }
    return type
  }

  // MARK: Character sets

  /// CHARACTER SET | CHARSET, before a name.
  mutating func eatCharacterSet() -> Bool {
    if at(.charset) {
      advance()
      return true
    }
    if at(.character, .set) || at(.char, .set) {
      advance()
      advance()
      return true
    }
    return false
  }

  /// A character set's or collation's name: a word, `binary`, or a string.
  mutating func charsetName() -> Identifier {
    if atToken(.string) {
      let literal = stringLiteral()
      return Identifier(literal.value, range: literal.range, isQuoted: true)
    }
    if at(anyOf: .binary, .default, .ascii) { return takeIdentifier() }
    return identifier(expected: "a character set's name")
  }
}
