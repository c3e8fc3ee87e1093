import Text

extension Parser {
  /// CREATE of an object that only PostgreSQL has, or that it writes in its own way; nil: another.
  ///
  /// The next token is the first behind CREATE [OR REPLACE].
  mutating func postgresqlCreateObject(_ orReplace: Bool) -> Statement.Node? {
    if orReplace { return replacedObject() }
    switch token.keyword {
    case .policy: return createPolicy()
    case .rule: return createRule(false)
    case .publication: return createPublication()
    case .subscription: return createSubscription()
    case .statistics: return createStatistics()
    case .aggregate: return createAggregate(false)
    case .operator where peek().keyword == .class: return createOperatorClass()
    case .operator where peek().keyword == .family: return createOperatorFamily()
    case .operator: return createOperator()
    case .collation: return createCollation()
    case .text: return createTextSearch()
    case .cast: return createCast()
    case .conversion, .default: return createConversion()
    case .transform: return createTransform(false)
    case .trusted, .procedural, .language: return createLanguage(false)
    case .access: return createAccessMethod()
    case .foreign where peek().keyword == .data: return createForeignDataWrapper()
    case .server: return createServer()
    case .user where isUserMapping: return createUserMapping()
    case .role, .user, .group: return postgresqlCreateRole()
    case .event: return createEventTrigger()
    case .database: return createDatabase()
    case .tablespace: return createTablespace()
    default: return nil
    }
  }

  /// The objects that CREATE OR REPLACE may make.
  private mutating func replacedObject() -> Statement.Node? {
    switch token.keyword {
    case .rule: return createRule(true)
    case .aggregate: return createAggregate(true)
    case .transform: return createTransform(true)
    case .trusted, .procedural, .language: return createLanguage(true)
    default: return nil
    }
  }
}
