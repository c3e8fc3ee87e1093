import Text

extension Parser {
  /// data type → name [`(` … `)`] (UNSIGNED | SIGNED | ZEROFILL | BINARY | CHARACTER SET …)*
  /// (MySQL manual, "Data Types").
  mutating func mysqlType() -> TypeName {
    let start = start
    let words = mysqlTypeWords()
    var type = builtInType(words, from: start)
    type.arguments = optionalTypeArguments()
    mysqlTypeAttributes(&type)
    type.range = range(from: start)
    return type
  }

  private mutating func mysqlTypeWords() -> String {
    guard atName(as: .label) else {
      fail(expected: "a type")
      return ""
    }
    if at(.double, .precision) { return takeWords(2) }
    if at(anyOf: .national) {
      advance()
      let isVarying = at(.varchar) || peek().keyword == .varying
      _ = takeWords(at(.varchar) ? 1 : (isVarying ? 2 : 1))
      return isVarying ? "varchar" : "char"
    }
    if at(.long) {
      if peek().keyword == .varchar || peek().keyword == .varbinary {
        return peek().keyword == .varchar
          ? takeWords(2, as: "mediumtext") : takeWords(2, as: "mediumblob")
      }
      return takeWords(1, as: "mediumtext")
    }
    if at(.character, .varying) || at(.char, .varying) || at(.nchar, .varying)
      || at(.nchar, .varchar)
    {
      return takeWords(2, as: "varchar")
    }
    if at(anyOf: .signed, .unsigned), peek().keyword == .integer || peek().keyword == .int {
      return takeWords(2)
    }
    return takeWords(1)
  }

  /// Eats `count` words; their text in lower case, or `name`.
  private mutating func takeWords(_ count: Int, as name: String? = nil) -> String {
    var words: [String] = []
    for _ in 0..<count { words.append(source.identifierText(of: advance()).lowercased()) }
    return name ?? words.joined(separator: " ")
  }

  private mutating func mysqlTypeAttributes(_ type: inout TypeName) {
    while true {
      if eat(.unsigned) {
        type.isUnsigned = true
      } else if eat(.signed) {
        type.isUnsigned = false
      } else if eat(.zerofill) {
        type.isZerofill = true
        type.isUnsigned = true
      } else if eat(.binary) {
        type.isBinary = true
      } else if eat(.ascii) {
        type.characterSet = Identifier("latin1", range: SourceRange(at: previousEnd))
      } else if eat(.unicode) {
        type.characterSet = Identifier("ucs2", range: SourceRange(at: previousEnd))
      } else if eat(.byte) {
        type.isBinary = true
      } else if eatCharacterSet() {
        type.characterSet = charsetName()
      } else {
        return
      }
    }
  }

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
    return identifier(as: .label, expected: "a character set's name")
  }
}
