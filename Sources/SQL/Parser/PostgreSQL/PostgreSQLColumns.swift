import Text

extension Parser {
  /// WITH OPTIONS, STORAGE, COMPRESSION, OPTIONS (…): what only PostgreSQL writes behind a column.
  mutating func postgresqlColumnAttribute() -> ColumnAttribute.Kind? {
    switch token.keyword {
    case .with where peek().keyword == .options:
      advance()
      advance()
      return .words("with options")
    case .storage, .compression:
      let word = String(advance().keyword.spelling)
      return .storage(word, identifier(as: .label))
    case .options where peek().kind == .leftParenthesis:
      advance()
      return .options(foreignOptions())
    default: return nil
    }
  }

  /// `(` [ADD | SET | DROP] name ['value'] `,` … `)` of foreign data.
  mutating func foreignOptions() -> [TableOption] {
    parenthesizedList { parser in
      let start = parser.start
      let isDrop = parser.at(.drop) && parser.peek().kind == .word
      if parser.at(anyOf: .add, .set, .drop), parser.isName(parser.peek(), as: .label) {
        parser.advance()
      }
      let name = parser.identifier(as: .label, expected: "an option's name")
      var value: Expression?
      if !isDrop, parser.atToken(.string) { value = parser.primary() }
      return TableOption(name: name.text, value: value, range: parser.range(from: start))
    }
  }

  /// `(` name [`=` value] `,` … `)`: storage parameters.
  mutating func storageParameters() -> [TableOption] {
    if atToken(.leftParenthesis), peek().kind == .rightParenthesis {
      advance()
      advance()
      return []
    }
    return parenthesizedList { parser in
      let start = parser.start
      var name = parser.identifier(as: .label, expected: "a parameter's name").text
      if parser.eatToken(.dot) { name += "." + parser.identifier(as: .label).text }
      var value: Expression?
      if parser.eatToken(.equals) { value = parser.parameterValue() }
      return TableOption(name: name, value: value, range: parser.range(from: start))
    }
  }

  /// A value of a storage parameter or of SET: a literal or any word.
  mutating func parameterValue() -> Expression {
    let start = start
    if atToken(.word), !at(anyOf: .null, .true, .false, .default), peek().kind != .leftParenthesis {
      let name = objectName(as: .label)
      return make(.column(name), from: start)
    }
    return expression()
  }
}
