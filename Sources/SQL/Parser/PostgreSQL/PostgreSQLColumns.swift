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
      uses(at(.storage) ? .columnStorage : .columnCompression)
      let word = String(advance().keyword.spelling)
      return .storage(word, identifier(as: .label))
    case .options where peek().kind == .leftParenthesis:
      advance()
      return .options(foreignOptions())
    default: return nil
    }
  }
}
