import Text

extension Parser {
  /// The words of a kind of object, eaten; nil where none comes next.
  mutating func objectKind() -> ObjectKind? {
    for length in [3, 2, 1] {
      var words: [String] = []
      for index in 0..<length { words.append(String(peek(index).keyword.spelling)) }
      guard !words.contains(""), let kind = ObjectKind(rawValue: words.joined(separator: " "))
      else {
        continue
      }
      for _ in 0..<length { advance() }
      return kind
    }
    return nil
  }

  /// DROP kind [CONCURRENTLY] [IF EXISTS] name `,` … [ON table] [CASCADE | RESTRICT].
  mutating func dropStatement() -> Statement.Node {
    let kind = statementKind()
    expect(.drop)
    if !dialect.isMySQLFamily { return postgresqlDrop() }
    if let node = mysqlDropObject() { return node }
    let isTemporary = dialect.isMySQLFamily && eat(.temporary)
    guard let object = droppedKind() else {
      guard kind != .unrecognized, !dialect.isMySQLFamily else {
        fail(expected: "a kind of object such as `TABLE`")
        return .unrecognized
      }
      skipUnmodelled()
      return .other(nil)
    }
    if dialect.isMySQLFamily { return mysqlDrop(object, isTemporary: isTemporary) }
    if !Parser.droppedByName.contains(object) {
      skipUnmodelled()
      return .other(nil)
    }
    var drop = Drop(kind: object, names: [])
    drop.isTemporary = isTemporary
    drop.isConcurrent = !dialect.isMySQLFamily && eat(.concurrently)
    drop.ifExists = eatIfExists()
    repeat {
      drop.names.append(objectName(as: .label, expected: "a name"))
      drop.signatures.append(atToken(.leftParenthesis) ? parenthesizedRange() : nil)
    } while eatToken(.comma)
    if eat(.on) { drop.table = relationName() }
    drop.behavior = dropBehavior()
    if object == .database, !atStatementEnd { skipUnmodelled() }
    return .drop(drop)
  }

  /// The kinds whose DROP is a list of names; the others have a syntax or names of their own.
  private static let droppedByName: Set<ObjectKind> = [
    .accessMethod, .aggregate, .collation, .conversion, .database, .domain, .eventTrigger, .event,
    .extension, .foreignDataWrapper, .foreignTable, .function, .index, .language,
    .materializedView, .package, .policy, .procedure, .publication, .routine, .rule, .schema,
    .sequence, .statistics, .subscription, .table, .textSearchConfiguration,
    .textSearchDictionary, .textSearchParser, .textSearchTemplate, .trigger, .type, .view,
  ]

  private mutating func droppedKind() -> ObjectKind? {
    if dialect.isMySQLFamily, eat(.tables) { return .table }
    return objectKind()
  }
}
