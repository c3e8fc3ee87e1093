import Text

extension Parser {
  /// Typename → [SETOF] SimpleTypename (`[` [n] `]`)* | ARRAY [`[` n `]`] (PostgreSQL gram.y).
  mutating func postgresqlType() -> TypeName {
    let start = start
    let isSetOf = eat(.setof)
    var type = postgresqlSimpleType()
    type.isSetOf = isSetOf
    if eat(.array) {
      type.arrayBounds = [arraySize(opened: eatToken(.leftBracket))]
    } else {
      while atToken(.leftBracket) {
        advance()
        type.arrayBounds.append(arraySize(opened: true))
      }
    }
    type.range = range(from: start)
    return type
  }

  private mutating func arraySize(opened: Bool) -> Int? {
    guard opened else { return nil }
    var size: Int?
    if atToken(.integer) { size = Int(text(of: advance())) }
    expectToken(.rightBracket)
    return size
  }

  private mutating func postgresqlSimpleType() -> TypeName {
    let start = start
    switch token.keyword {
    case .double where peek().keyword == .precision:
      advance()
      advance()
      return builtInType("double precision", from: start)
    case .character, .char, .nchar, .national:
      return characterType(from: start)
    case .varchar, .bit, .dec, .decimal, .numeric, .float:
      return wordsWithArguments(from: start)
    case .timestamp, .time:
      return timeType(from: start)
    case .interval:
      return intervalType(from: start)
    default:
      return genericType(from: start)
    }
  }

  /// word [VARYING] [`(` n `)`].
  private mutating func wordsWithArguments(from start: UInt32) -> TypeName {
    var words = String(advance().keyword.spelling)
    if eat(.varying) { words += " varying" }
    var type = builtInType(words, from: start)
    type.arguments = optionalTypeArguments()
    type.range = range(from: start)
    return type
  }

  /// [NATIONAL] CHARACTER | CHAR | NCHAR [VARYING] [`(` n `)`].
  private mutating func characterType(from start: UInt32) -> TypeName {
    _ = eat(.national)
    guard eat(anyOf: .character, .char, .nchar) != nil else {
      fail(expected: "`CHARACTER`")
      return builtInType("character", from: start)
    }
    let words = eat(.varying) ? "character varying" : "character"
    var type = builtInType(words, from: start)
    type.arguments = optionalTypeArguments()
    type.range = range(from: start)
    return type
  }

  /// TIMESTAMP | TIME [`(` n `)`] [WITH | WITHOUT TIME ZONE].
  private mutating func timeType(from start: UInt32) -> TypeName {
    let word = String(advance().keyword.spelling)
    let arguments = optionalTypeArguments()
    var zone = ""
    if at(.with, .time) || at(.without, .time) {
      zone = at(.with, .time) ? " with time zone" : " without time zone"
      advance()
      advance()
      expect(.zone)
    }
    var type = builtInType(word + (zone.isEmpty ? " without time zone" : zone), from: start)
    type.arguments = arguments
    return type
  }

  /// INTERVAL [fields] [`(` n `)`].
  private mutating func intervalType(from start: UInt32) -> TypeName {
    advance()
    let fields = intervalFields()
    var arguments = optionalTypeArguments()
    var type = builtInType("interval", from: start)
    type.intervalFields = fields
    if arguments.isEmpty, fields?.hasSuffix("second") == true {
      arguments = optionalTypeArguments()
    }
    type.arguments = arguments
    type.range = range(from: start)
    return type
  }

  /// YEAR | MONTH | DAY | HOUR | MINUTE | SECOND [TO …].
  mutating func intervalFields() -> String? {
    let first = eat(anyOf: .year, .month, .day, .hour, .minute, .second)
    guard let first else { return nil }
    guard eat(.to) else { return String(first.spelling) }
    guard let last = eat(anyOf: .month, .hour, .minute, .second) else {
      fail(expected: "`MONTH`, `HOUR`, `MINUTE` or `SECOND`")
      return nil
    }
    return "\(first.spelling) to \(last.spelling)"
  }

  /// The types among the words that name columns but no functions.
  static func isBuiltInType(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .int, .integer, .smallint, .bigint, .real, .boolean, .json: true
    default: false
    }
  }

  /// name (`.` label)* [`(` modifiers `)`] [`%TYPE`].
  private mutating func genericType(from start: UInt32) -> TypeName {
    guard isName(token, as: .function) || Parser.isBuiltInType(token.keyword) else {
      fail(expected: "a type")
      return builtInType("", from: start)
    }
    let keyword = token.flags.contains(.columnNameKeyword) ? token.keyword : .notKeyword
    var name = ObjectName(name: takeIdentifier())
    if Parser.isBuiltInType(keyword) {
      if atToken(.leftParenthesis) {
        fail(expected: "no length")
      }
      return TypeName(name: name, range: range(from: start))
    }
    while atToken(.dot), isName(peek(), as: .label) {
      advance()
      name.qualifiers.append(name.name)
      name.name = takeIdentifier()
    }
    var type = TypeName(name: name, range: range(from: start))
    if atOperator("%"), peek().keyword == .type || peek().keyword == .rowtype {
      advance()
      advance()
      type.isColumnReference = true
    } else {
      type.arguments = optionalTypeArguments()
    }
    type.range = range(from: start)
    return type
  }
}
