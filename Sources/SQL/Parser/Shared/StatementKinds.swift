extension Parser {
  /// The kind that the statement's first words say, `unrecognized` where no statement begins so.
  func statementKind() -> StatementKind {
    let keyword = token.keyword
    switch keyword {
    case .create: return compoundKind("create", skipping: Parser.wordsAfterCreate)
    case .alter where dialect.isMySQLFamily:
      return compoundKind(
        "alter", skipping: Parser.wordsAfterCreate.union([.online, .offline, .ignore]))
    case .alter: return compoundKind("alter", skipping: [.procedural])
    case .drop: return compoundKind("drop", skipping: [.temporary, .procedural])
    case .comment where !dialect.isMySQLFamily: return "comment"
    case .start where peek().keyword == .transaction: return "begin"
    case .begin where dialect.isMySQLFamily && peek().keyword == .not: return "begin-not-atomic"
    case .start: return dialect.isMySQLFamily ? "start" : .unrecognized
    case .rename: return "rename-table"
    case .refresh: return "refresh-materialized-view"
    case .lock, .unlock:
      return keyword == .lock ? "lock-table" : "unlock-tables"
    case .security where peek().keyword == .label: return "security-label"
    case .reassign: return "reassign-owned"
    case .import: return "import-foreign-schema"
    case .load where peek().keyword == .data || peek().keyword == .xml: return "load-data"
    case .end: return "commit"
    case .abort: return "rollback"
    case .desc: return "describe"
    case .xa, .change, .purge, .flush, .kill, .handler, .install, .uninstall, .optimize, .repair,
      .check, .cache, .reset, .stop, .binlog, .help, .use, .show, .describe, .explain, .shutdown,
      .clone, .backup, .restart, .signal, .resignal, .get, .leave, .iterate, .return, .declare,
      .if, .case, .loop, .while, .repeat, .for:
      if !dialect.isMySQLFamily, !Parser.sharedStatements.contains(keyword) { return .unrecognized }
      return StatementKind(rawValue: String(keyword.spelling))
    case .notKeyword: return .unrecognized
    default:
      let known = dialect.isMySQLFamily ? Parser.mysqlStatements : Parser.postgresqlStatements
      guard known.contains(keyword) else { return .unrecognized }
      return StatementKind(rawValue: String(keyword.spelling))
    }
  }

  private static let sharedStatements: Set<Keyword> = [.reset, .show, .explain, .declare]

  private static let postgresqlStatements: Set<Keyword> = [
    .select, .values, .table, .with, .insert, .update, .delete, .merge, .truncate, .copy, .do, .set,
    .begin, .commit, .rollback, .savepoint, .release, .prepare, .execute, .deallocate, .call,
    .grant, .revoke, .analyze, .analyse, .vacuum, .cluster, .reindex, .checkpoint, .close, .fetch,
    .move, .discard, .listen, .notify, .unlisten, .load, .repack,
  ]

  private static let mysqlStatements: Set<Keyword> = [
    .select, .values, .table, .with, .insert, .replace, .update, .delete, .truncate, .do, .set,
    .begin, .commit, .rollback, .savepoint, .release, .prepare, .execute, .deallocate, .call,
    .grant, .revoke, .analyze, .load, .open, .close, .fetch, .checksum,
  ]

  /// Words between CREATE and the kind of object.
  private static let wordsAfterCreate: Set<Keyword> = [
    .or, .replace, .temporary, .temp, .global, .local, .unlogged, .unique, .fulltext, .spatial,
    .vector,
    .recursive, .constraint, .trusted, .procedural, .default, .online, .offline, .algorithm,
    .definer, .sql, .security, .invoker, .merge, .temptable, .undefined, .aggregate,
  ]

  /// `create-table`, `alter-foreign-data-wrapper` …: the verb and the words of the object's kind.
  private func compoundKind(_ verb: String, skipping skipped: Set<Keyword>) -> StatementKind {
    var index = 1
    while skipped.contains(peek(index).keyword) || isDefinerPart(index) {
      // CREATE AGGREGATE is a kind in PostgreSQL, a word before FUNCTION in MySQL; likewise others.
      if isKindItself(peek(index).keyword, before: peek(index + 1).keyword) { break }
      index += 1
      if index > 40 { return .unrecognized }
    }
    guard let object = objectWords(at: index) else { return .unrecognized }
    return StatementKind(rawValue: verb + "-" + object)
  }

  private func isDefinerPart(_ index: Int) -> Bool {
    guard dialect.isMySQLFamily, index > 1 else { return false }
    switch peek(index).kind {
    case .equals, .string, .userVariable, .quotedIdentifier, .leftParenthesis, .rightParenthesis:
      return true
    case .word:
      return peek(index - 1).kind == .equals || peek(index).keyword == .currentUser
    default: return false
    }
  }

  private func isKindItself(_ keyword: Keyword, before next: Keyword) -> Bool {
    switch keyword {
    case .aggregate: !dialect.isMySQLFamily
    case .default: next != .conversion
    default: false
    }
  }

  /// The words that name a kind of object, with dashes.
  private func objectWords(at index: Int) -> String? {
    let first = peek(index).keyword
    let second = peek(index + 1).keyword
    switch first {
    case .access where second == .method: return "access-method"
    case .event where second == .trigger: return "event-trigger"
    case .foreign where second == .table: return "foreign-table"
    case .foreign: return "foreign-data-wrapper"
    case .materialized: return "materialized-view"
    case .operator where second == .class: return "operator-class"
    case .operator where second == .family: return "operator-family"
    case .text where second == .search:
      return "text-search-\(peek(index + 2).keyword.spelling)"
    case .user where second == .mapping: return "user-mapping"
    case .large: return "large-object"
    case .default where second == .privileges: return "default-privileges"
    case .package where second == .body: return "package-body"
    case .owned: return "owned"
    case .group, .database, .schema, .table, .view, .index, .sequence, .type, .domain, .function,
      .procedure, .routine, .trigger, .rule, .policy, .role, .user, .extension, .language, .cast,
      .collation, .conversion, .aggregate, .operator, .publication, .subscription, .statistics,
      .tablespace, .server, .transform, .system, .event, .package, .logfile, .instance, .resource,
      .spatial, .tables, .undo, .catalog, .library, .prepare:
      return String(first.spelling)
    default: return nil
    }
  }
}
