import Text

extension Parser {
  /// A data type of the dialect.
  mutating func typeName() -> TypeName {
    dialect.isMySQLFamily ? mysqlType() : postgresqlType()
  }

  /// A type's name made of the words that were eaten since `start`, in lower case.
  func builtInType(_ words: String, from start: UInt32) -> TypeName {
    let range = range(from: start)
    return TypeName(name: ObjectName(name: Identifier(words, range: range)), range: range)
  }

  /// `(` expression (`,` expression)* `)`, where it stands.
  mutating func optionalTypeArguments() -> [Expression] {
    atToken(.leftParenthesis) ? parenthesizedList { $0.expression() } : []
  }
}
