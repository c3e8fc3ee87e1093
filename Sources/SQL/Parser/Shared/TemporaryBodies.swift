extension Parser {
  mutating func routineBody(token: Token, language: String?) -> Body {
    Body(statements: [], isRead: false, range: token.range)
  }
  mutating func storedProgramBody() -> Body {
    let start = start
    skipUnmodelled()
    return Body(statements: [], isRead: false, range: range(from: start))
  }
}
