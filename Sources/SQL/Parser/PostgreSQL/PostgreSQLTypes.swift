import Text

extension Parser {
  /// Typename → [SETOF] SimpleTypename (`[` [n] `]`)* | ARRAY [`[` n `]`] (PostgreSQL gram.y).
  mutating func postgresqlType(allowsReference: Bool = false) -> TypeName {
    let start = start
    let isSetOf = eat(.setof)
    var type = postgresqlSimpleType(allowsReference: allowsReference)
    type.isSetOf = isSetOf
    if type.isColumnReference {
      type.range = range(from: start)
      return type
    }
    if eat(.array) {
      let isSized = eatToken(.leftBracket)
      if isSized, !atToken(.integer) { fail(expected: "a number") }
      type.arrayBounds = [arraySize(opened: isSized)]
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

  /// SimpleTypename.
  mutating func postgresqlSimpleType(allowsReference: Bool = false) -> TypeName {
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
      return genericType(from: start, allowsReference: allowsReference)
    }
  }

  /// NUMERIC | DECIMAL | DEC [`(` expressions `)`] | FLOAT [`(` n `)`] | VARCHAR [`(` n `)`]
  /// | BIT [VARYING] [`(` expressions `)`].
  private mutating func wordsWithArguments(from start: UInt32) -> TypeName {
    let word = advance().keyword
    var words = String(word.spelling)
    if word == .bit, eat(.varying) { words += " varying" }
    var type = builtInType(words, from: start)
    if atToken(.leftParenthesis) {
      type.arguments = word == .float || word == .varchar ? precision() : optionalTypeArguments()
    }
    type.range = range(from: start)
    return type
  }

  /// [NATIONAL] CHARACTER | CHAR | NCHAR [VARYING] [`(` n `)`].
  private mutating func characterType(from start: UInt32) -> TypeName {
    let isNational = eat(.national)
    if isNational
      ? eat(anyOf: .character, .char) == nil : eat(anyOf: .character, .char, .nchar) == nil
    {
      fail(expected: "`CHARACTER`")
      return builtInType("character", from: start)
    }
    let words = eat(.varying) ? "character varying" : "character"
    var type = builtInType(words, from: start)
    if atToken(.leftParenthesis) { type.arguments = precision() }
    type.range = range(from: start)
    return type
  }

  /// TIMESTAMP | TIME [`(` n `)`] [WITH | WITHOUT TIME ZONE].
  private mutating func timeType(from start: UInt32) -> TypeName {
    let word = String(advance().keyword.spelling)
    let arguments = atToken(.leftParenthesis) ? precision() : []
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

  /// INTERVAL [`(` n `)` | fields].
  private mutating func intervalType(from start: UInt32) -> TypeName {
    advance()
    var type = builtInType("interval", from: start)
    if atToken(.leftParenthesis) {
      type.arguments = precision()
    } else {
      intervalFields(&type)
    }
    type.range = range(from: start)
    return type
  }

  /// opt_interval → [YEAR [TO MONTH] | MONTH | DAY [TO …] | HOUR [TO …] | MINUTE [TO SECOND] | SECOND], and
  /// behind SECOND its precision.
  mutating func intervalFields(_ type: inout TypeName) {
    let lasts: [Keyword]
    guard let first = eat(anyOf: .year, .month, .day, .hour, .minute, .second) else { return }
    switch first {
    case .year: lasts = [.month]
    case .day: lasts = [.hour, .minute, .second]
    case .hour: lasts = [.minute, .second]
    case .minute: lasts = [.second]
    default: lasts = []
    }
    var last = first
    var fields = String(first.spelling)
    if at(.to), lasts.contains(peek().keyword) {
      advance()
      last = advance().keyword
      fields += " to \(last.spelling)"
    }
    type.intervalFields = fields
    if last == .second, atToken(.leftParenthesis) { type.arguments = precision() }
    type.range = range(from: type.range.start)
  }

  /// The types among the words that name columns but no functions.
  static func isBuiltInType(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .int, .integer, .smallint, .bigint, .real, .boolean, .json: true
    default: false
    }
  }

  /// name (`.` label)* [`(` modifiers `)`] [`%TYPE`].
  private mutating func genericType(from start: UInt32, allowsReference: Bool) -> TypeName {
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
    if allowsReference, atOperator("%"), eatReference(of: name) {
      type.isColumnReference = true
    } else {
      type.arguments = optionalTypeArguments()
    }
    type.range = range(from: start)
    return type
  }

  /// `%TYPE` behind a column's name; in PL/pgSQL also behind a variable's, and `%ROWTYPE`.
  private mutating func eatReference(of name: ObjectName) -> Bool {
    let word = peek().keyword
    guard isInsideRoutine ? word == .type || word == .rowtype : word == .type,
      isInsideRoutine || !name.qualifiers.isEmpty
    else { return false }
    advance()
    advance()
    return true
  }

  /// func_type → Typename | [SETOF] name `.` name `%TYPE`.
  mutating func routineType() -> TypeName { postgresqlType(allowsReference: true) }
}
