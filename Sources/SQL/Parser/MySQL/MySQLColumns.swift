import Text

extension Parser {
  /// AUTO_INCREMENT, COMMENT, ON UPDATE, CHARACTER SET, AS (…), INVISIBLE …: what only MySQL and
  /// MariaDB write behind a column.
  mutating func mysqlColumnAttribute() -> ColumnAttribute.Kind? {
    switch token.keyword {
    case .autoIncrement:
      advance()
      return .autoIncrement
    case .comment:
      advance()
      _ = eatToken(.equals)
      return .comment(stringLiteral())
    case .on where peek().keyword == .update:
      advance()
      advance()
      return .onUpdate(expression(above: .bitOr))
    case .charset, .character, .char:
      guard eatCharacterSet() else { return nil }
      _ = eatToken(.equals)
      return .characterSet(charsetName())
    case .as where peek().kind == .leftParenthesis:
      advance()
      return generatedExpression()
    case .key:
      advance()
      return .primaryKey
    case .visible, .invisible:
      return .visibility(isVisible: advance().keyword == .visible)
    case .storage, .columnFormat:
      let word = String(advance().keyword.spelling)
      return .storage(word, identifier(as: .label))
    case .serial where at(.serial, .default):
      advance()
      advance()
      expect(.value)
      return .autoIncrement
    case .srid:
      advance()
      return .srid(primary())
    case .compressed:
      advance()
      if eatToken(.equals) { _ = identifier(as: .label) }
      return .words("compressed")
    case .with where peek().keyword == .system, .without where peek().keyword == .system:
      let word = String(advance().keyword.spelling)
      advance()
      expect(.versioning)
      return .words("\(word) system versioning")
    case .refSystemId:
      advance()
      if eatToken(.equals) { _ = primary() }
      return .words("ref_system_id")
    case .engineAttribute, .secondaryEngineAttribute:
      let word = String(advance().keyword.spelling)
      _ = eatToken(.equals)
      _ = stringLiteral()
      return .words(word)
    default: return nil
    }
  }
}
