import Text

/// PostgreSQL's syntax in a MySQL or MariaDB file: what it is, and what that server writes in its place;
/// and what one of the two has and the other has not.
extension Parser {
  func postgresqlSyntax(_ found: Token, _ expected: String) -> Mistake? {
    postgresqlQuote(found, expected) ?? guardOfMariaDB(found, expected)
      ?? postgresqlTypeMistake(found, expected) ?? postgresqlColumnMistake(found, expected)
      ?? postgresqlTableMistake(found, expected) ?? postgresqlActionMistake(found, expected)
      ?? postgresqlQueryMistake(found, expected) ?? postgresqlStatementMistake(found, expected)
  }

  private var serverName: String { dialect.hasMariaDBCommands ? "MariaDB" : "MySQL" }

  /// `what` is PostgreSQL's; in MySQL it is `replacement`.
  private func postgresqls(_ what: String, _ replacement: String) -> Mistake {
    Mistake("`\(what)` is PostgreSQL's syntax", help: "in \(serverName) \(replacement)")
  }

  private func upper(_ token: Token) -> String { text(of: token).uppercased() }

  /// `"name"`, `$$` and `::`.
  private func postgresqlQuote(_ found: Token, _ expected: String) -> Mistake? {
    if found.kind == .string, text(of: found).hasPrefix("\""), isNameExpected(expected) {
      return Mistake(
        "`\(excerpt(of: found))` is a string, not a name, in \(serverName)",
        help: "quote the name with backticks, or set the SQL mode `ANSI_QUOTES`")
    }
    if found.kind == .colon || found.kind == .typeCast,
      peek().kind == .colon || found.kind == .typeCast
    {
      return postgresqls("::", "write `CAST(value AS type)`")
    }
    if [found, peek(), previousToken].contains(where: { $0.map(isDollarQuote) ?? false }) {
      return postgresqls(
        "$$", "a body is no string: write it between `BEGIN` and `END`, with a `DELIMITER`")
    }
    if found.kind == .string || found.kind == .quotedIdentifier, expected == "a string",
      text(of: found).hasPrefix("`")
    {
      return Mistake(
        "`\(unquoted(found))` in backticks is a name, not a string",
        help: "write `'\(unquoted(found))'`")
    }
    if expected == "a string", found.kind == .word, peek().kind != .dot {
      return Mistake(help: "a string stands in quotes: `'\(text(of: found))'`")
    }
    return nil
  }

  func isDollarQuote(_ token: Token) -> Bool {
    token.kind == .word && text(of: token).hasPrefix("$$")
  }

  /// IF [NOT] EXISTS and OR REPLACE where MariaDB has them and MySQL has not.
  private func guardOfMariaDB(_ found: Token, _ expected: String) -> Mistake? {
    if found.keyword == .if, isNameExpected(expected),
      peek().keyword == .not || peek().keyword == .exists,
      !dialect.hasGuardsInsideAlter, hasNoGuard
    {
      let words = peek().keyword == .not ? "IF NOT EXISTS" : "IF EXISTS"
      return Mistake(
        "MySQL has no `\(words)` here; MariaDB has",
        help: "leave it out, or look into `information_schema` in a procedure first")
    }
    if !dialect.hasSystemVersioning, isVersioning(found) {
      return Mistake(
        "MySQL has no system versioning; MariaDB has",
        help: "keep the old rows in a table of their own, with a trigger")
    }
    if found.keyword == .table, expected == "`VIEW`" {
      return Mistake(
        "MySQL has no `CREATE OR REPLACE TABLE`; MariaDB has",
        help: "write `DROP TABLE IF EXISTS \(text(of: peek()))` first")
    }
    if found.keyword == .returning, expected.hasPrefix("`;`") {
      return Mistake(
        "\(serverName) has no `RETURNING` here",
        help: firstKeyword == .insert
          ? "read the new id with `SELECT LAST_INSERT_ID()`" : "read the rows with `SELECT` first")
    }
    guard found.kind == .operator, isText(of: found, "->") || isText(of: found, "->>"),
      dialect.hasMariaDBCommands
    else { return nil }
    let function = isText(of: found, "->") ? "JSON_EXTRACT" : "JSON_VALUE"
    return Mistake(
      "MariaDB has no `\(text(of: found))`; MySQL has",
      help: "write `\(function)(\(excerpt(of: previousToken ?? found)), \(excerpt(of: peek())))`")
  }

  /// The words of system-versioned tables.
  private func isVersioning(_ found: Token) -> Bool {
    if found.keyword == .system, spells(peek(), "versioning") { return true }
    if found.keyword == .with || found.keyword == .without, peek().keyword == .system {
      return true
    }
    if spells(previousToken, "period"), found.keyword == .for { return true }
    let isRow = found.keyword == .row && spells(peek(), "start", "end")
    return isRow || (found.keyword == .as && peek().keyword == .row)
  }

  /// ALTER TABLE and the indexes: MySQL's statements without IF EXISTS.
  private var hasNoGuard: Bool {
    keywordsBefore.contains(.index)
      || [.add, .drop, .modify, .change, .alter].contains(firstKeyword)
        && keywordsBefore.last != .drop
      || tokenBefore(2)?.keyword == .alter
      || [.column, .constraint, .partition].contains(tokenBefore(1)?.keyword)
  }

  // MARK: Columns

  private func postgresqlTypeMistake(_ found: Token, _ expected: String) -> Mistake? {
    if found.kind == .leftBracket, expected.hasPrefix("`,` or") || expected.hasPrefix("`)`") {
      return postgresqls("type[]", "there are no arrays: write `json`, or a table of its own")
    }
    if expected == "`(`", let previous = previousToken,
      previous.keyword == .varchar || previous.keyword == .varying || previous.keyword == .varbinary
    {
      return Mistake(
        "`\(upper(previous))` has no length", help: "write `\(text(of: previous))(255)`")
    }
    if expected.hasPrefix("`(`"), previousToken?.keyword == .key, found.kind == .word,
      secondPreviousToken?.kind == .comma || secondPreviousToken?.kind == .leftParenthesis
    {
      return Mistake(
        "`key` is a reserved word and cannot be a column's name",
        help: "quote it with backticks, here and wherever it is used, or choose another name")
    }
    guard expected == "a type", let type = Parser.mysqlTypes[text(of: found).lowercased()] else {
      return nil
    }
    return postgresqls(text(of: found), "write `\(type)`")
  }

  /// PostgreSQL's types, and those of MySQL that come nearest.
  private static let mysqlTypes: [String: String] = [
    "timestamptz": "timestamp", "timetz": "time", "uuid": "char(36)", "jsonb": "json",
    "bytea": "longblob", "bigserial": "bigint AUTO_INCREMENT",
    "smallserial": "smallint AUTO_INCREMENT",
    "serial4": "int AUTO_INCREMENT", "serial8": "bigint AUTO_INCREMENT", "inet": "varchar(45)",
    "cidr": "varchar(45)", "macaddr": "char(17)", "interval": "bigint", "money": "decimal(19, 2)",
    "citext": "varchar(255)", "tsvector": "text", "hstore": "json", "xml": "text",
    "name": "varchar(63)",
    "oid": "int unsigned", "int2": "smallint", "int4": "int", "int8": "bigint", "float4": "float",
    "float8": "double", "bpchar": "char(1)", "string": "varchar(255)", "number": "decimal(10, 2)",
    "varchar2": "varchar(255)", "clob": "text",
  ]

  private func postgresqlColumnMistake(_ found: Token, _ expected: String) -> Mistake? {
    if found.keyword == .identity || spells(previousToken, "identity")
      || (found.keyword == .generated && peek().keyword == .by)
    {
      return postgresqls("GENERATED … AS IDENTITY", "write `AUTO_INCREMENT`")
    }
    if found.keyword == .without || found.keyword == .with, peek().keyword == .time {
      return postgresqls("\(upper(found)) TIME ZONE", "leave it out: `timestamp` is stored in UTC")
    }
    if expected.hasPrefix("a literal or"), found.kind == .word || found.kind == .quotedIdentifier {
      if spells(found, "nextval") {
        return postgresqls("nextval(…)", "write `AUTO_INCREMENT`")
      }
      if dialect.hasMariaDBCommands { return nil }
      return Mistake(
        "an expression as `DEFAULT` needs parentheses in MySQL",
        help: "write `DEFAULT (\(excerpt(of: found))…)`")
    }
    switch found.keyword {
    case .deferrable, .initially:
      return postgresqls(upper(found), "constraints are checked at once: leave it out")
    default: return nil
    }
  }

  // MARK: Tables and indexes

  private func postgresqlTableMistake(_ found: Token, _ expected: String) -> Mistake? {
    guard firstKeyword == .create || firstKeyword == .drop else { return nil }
    switch found.keyword {
    case .unlogged: return postgresqls("UNLOGGED", "write `CREATE TABLE`")
    case .temp: return postgresqls("TEMP", "write `CREATE TEMPORARY TABLE`")
    case .inherits: return postgresqls("INHERITS", "leave it out: tables do not inherit")
    case .partition where peek().keyword == .of:
      return postgresqls(
        "PARTITION OF", "write `ALTER TABLE parent ADD PARTITION (PARTITION p VALUES …)`")
    case .using where keywordsBefore.contains(.index) && expected == "`(`":
      let method = text(of: peek())
      return spells(peek(), "btree", "hash")
        ? Mistake(
          "`USING` stands before `ON` or behind the columns in \(serverName)",
          help: "write `ON \(tableForMessage) (…) USING \(method)`")
        : postgresqls("USING \(method)", "leave it out")
    case .using where previousToken?.keyword == .exclude:
      return postgresqls("EXCLUDE", "there is no such constraint: check it in a trigger")
    case .where where keywordsBefore.contains(.index):
      return postgresqls(
        "CREATE INDEX … WHERE",
        "an index covers all rows: leave it out, or index a generated column")
    case .include where keywordsBefore.contains(.index):
      return postgresqls("INCLUDE", "add the columns to the index")
    case .nulls: return postgresqls("NULLS \(upper(peek()))", "order by `column IS NULL, column`")
    default: break
    }
    if spells(previousToken, "concurrently") || found.keyword == .concurrently {
      return postgresqls(
        "CONCURRENTLY",
        "write `\(upper(tokens[firstOfStatement])) INDEX … ALGORITHM=INPLACE LOCK=NONE`")
    }
    if expected == "a number", spells(secondPreviousToken, "lower", "upper", "coalesce") {
      return Mistake(
        "an expression in an index needs parentheses of its own",
        help: "write `((\(excerpt(of: secondPreviousToken ?? found))(\(text(of: found)))))`")
    }
    if expected == "`ON`", endsStatement(found), firstKeyword == .drop, let index = previousToken {
      return Mistake(
        "`DROP INDEX` names its table in \(serverName)",
        help: "write `DROP INDEX \(text(of: index)) ON table`")
    }
    if found.kind == .leftParenthesis, expected == "a name", previousToken?.keyword == .with {
      return postgresqls("WITH (…)", "leave it out")
    }
    return nil
  }

  // MARK: ALTER TABLE

  private func postgresqlActionMistake(_ found: Token, _ expected: String) -> Mistake? {
    if expected == "`SET DEFAULT` or `DROP DEFAULT`", let column = previousToken {
      let type = [.type, .data].contains(peek().keyword) || found.keyword == .type
      return type || peek().keyword == .not
        ? postgresqls(
          "ALTER COLUMN \(type ? "… TYPE" : "\(upper(found)) NOT NULL")",
          "the column is written anew: `MODIFY COLUMN \(text(of: column)) type \(found.keyword == .drop ? "NULL" : "NOT NULL")`"
        )
        : Mistake(help: "to change the column write `MODIFY COLUMN \(text(of: column)) type …`")
    }
    if found.keyword == .not, peek().keyword == .valid {
      return postgresqls("NOT VALID", "leave it out: the rows are checked at once")
    }
    if expected == "`KEYS`", found.keyword == .row {
      return postgresqls("ROW LEVEL SECURITY", "grant rights on a view instead")
    }
    if spells(previousToken, "only"), firstKeyword == .alter {
      return postgresqls("ALTER TABLE ONLY", "write `ALTER TABLE`")
    }
    if found.keyword == .constraint, firstKeyword == .rename {
      return postgresqls("RENAME CONSTRAINT", "drop the constraint, and add it under its new name")
    }
    guard expected.hasPrefix("an action such") else { return nil }
    switch found.keyword {
    case .validate: return postgresqls("VALIDATE CONSTRAINT", "leave it out")
    case .owner: return postgresqls("OWNER TO", "leave it out: tables have no owner")
    case .set where peek().keyword == .schema:
      return postgresqls("SET SCHEMA", "write `RENAME TO \(text(of: peek(2))).\(tableForMessage)`")
    case .attach, .detach:
      return postgresqls("\(upper(found)) PARTITION", "write `EXCHANGE PARTITION … WITH TABLE …`")
    case .inherit, .cluster, .replica: return postgresqls(upper(found), "leave it out")
    default: return nil
    }
  }

  // MARK: Queries and data

  private func postgresqlQueryMistake(_ found: Token, _ expected: String) -> Mistake? {
    if found.kind == .operator, expected.hasPrefix("`;`") || expected == "`)`" {
      let text = text(of: found)
      if text == "~" || text == "~*" { return postgresqls(text, "write `REGEXP`") }
      if text == "!", peek().kind == .operator { return postgresqls("!~", "write `NOT REGEXP`") }
      if text == "@>" || text == "<@" { return postgresqls(text, "write `JSON_CONTAINS(a, b)`") }
    }
    if found.kind == .leftBracket, spells(previousToken, "array") {
      return postgresqls("ARRAY[…]", "there are no arrays: write `IN (…)`, or `JSON_ARRAY(…)`")
    }
    if endsStatement(found) || found.kind == .rightParenthesis, expected.hasPrefix("a unit such") {
      return postgresqls("INTERVAL '…'", "the unit stands behind the number: `INTERVAL 1 DAY`")
    }
    switch found.keyword {
    case .conflict:
      return peek().keyword == .do && peek(2).keyword == .nothing
        ? postgresqls("ON CONFLICT DO NOTHING", "write `INSERT IGNORE INTO …`")
        : postgresqls("ON CONFLICT", "write `ON DUPLICATE KEY UPDATE column = VALUES(column)`")
    case .ilike: return postgresqls("ILIKE", "`LIKE` has no regard to case: write `LIKE`")
    case .similar: return postgresqls("SIMILAR TO", "write `REGEXP`")
    case .distinct where previousToken?.keyword == .is || previousToken?.keyword == .not:
      return postgresqls("IS DISTINCT FROM", "write `NOT (a <=> b)`")
    case .on where previousToken?.keyword == .distinct:
      return postgresqls("DISTINCT ON", "number the rows with `ROW_NUMBER() OVER (PARTITION BY …)`")
    case .fetch where expected.hasPrefix("`;`"):
      return postgresqls("FETCH FIRST", "write `LIMIT \(text(of: peek(2)))`")
    case .offset where expected.hasPrefix("`;`"):
      return Mistake(
        "`OFFSET` needs a `LIMIT` in \(serverName)",
        help: "write `LIMIT 18446744073709551615 OFFSET \(text(of: peek()))`")
    case .nulls: return postgresqls("NULLS \(upper(peek()))", "order by `column IS NULL, column`")
    case .outer where spells(previousToken, "full"):
      return postgresqls("FULL JOIN", "join a `LEFT JOIN` and a `RIGHT JOIN` with `UNION`")
    case .from where firstKeyword == .update && expected.hasPrefix("`;`"):
      return postgresqls(
        "UPDATE … FROM", "write `UPDATE \(tableForMessage) JOIN \(text(of: peek())) ON … SET …`")
    case .default where firstKeyword == .insert:
      return postgresqls("DEFAULT VALUES", "write `VALUES ()`")
    case .all where previousToken?.keyword == .limit:
      return postgresqls("LIMIT ALL", "leave it out")
    default: break
    }
    guard found.kind == .leftParenthesis, spells(previousToken, "filter") else { return nil }
    return postgresqls(
      "FILTER (WHERE …)", "write `SUM(condition)`, or `COUNT(CASE WHEN … THEN 1 END)`")
  }

  // MARK: Statements

  private func postgresqlStatementMistake(_ found: Token, _ expected: String) -> Mistake? {
    if expected == "a statement" { return postgresqlOnlyStatement(found) }
    if expected.hasPrefix("a kind of object") || expected == "`VIEW`" {
      return postgresqlObject(found)
    }
    if firstKeyword == .create, found.keyword == .function, previousToken?.keyword == .execute {
      return postgresqls(
        "EXECUTE FUNCTION", "write the trigger's statements: `FOR EACH ROW BEGIN … END`")
    }
    if found.keyword == .or, expected == "`ON`", keywordsBefore.contains(.trigger) {
      return postgresqls("\(upper(previousToken ?? found)) OR", "write a trigger for each event")
    }
    switch firstKeyword {
    case .set where found.keyword == .to: return postgresqls("SET … TO", "write `=`")
    case .truncate where found.keyword == .cascade: return postgresqls("CASCADE", "leave it out")
    case .truncate where endsStatement(found) || found.kind == .comma:
      return Mistake(
        "`TRUNCATE` takes one table in \(serverName)", help: "write a statement for each")
    case .grant where found.keyword == .all && peek().keyword == .tables:
      return postgresqls("ON ALL TABLES IN SCHEMA", "write `ON \(text(of: peek(4))).*`")
    case .analyze where expected == "`TABLE`":
      return postgresqls("ANALYZE t", "write `ANALYZE TABLE \(text(of: found))`")
    case .explain where previousToken?.kind == .leftParenthesis:
      return postgresqls("EXPLAIN (…)", "write `EXPLAIN \(upper(found))`")
    case .drop where found.kind == .leftParenthesis:
      return postgresqls("DROP FUNCTION f()", "write the name alone")
    case .drop where found.keyword == .on:
      return postgresqls(
        "DROP TRIGGER … ON", "write `DROP TRIGGER \(text(of: previousToken ?? found))`")
    case .create where spells(found, "login", "superuser", "password"):
      return postgresqls(upper(found), "write `CREATE USER name IDENTIFIED BY '…'`")
    default: return nil
    }
  }

  private func postgresqlObject(_ found: Token) -> Mistake? {
    let verb = upper(tokens[firstOfStatement])
    switch found.keyword {
    case .extension: return postgresqls("\(verb) EXTENSION", "leave it out")
    case .type:
      return postgresqls("\(verb) TYPE", "write the values at the column: `column ENUM('a', 'b')`")
    case .domain:
      return postgresqls("\(verb) DOMAIN", "write the type and a `CHECK` at each column")
    case .materialized:
      return postgresqls("MATERIALIZED VIEW", "make a table, and fill it in an event")
    case .policy: return postgresqls("\(verb) POLICY", "grant rights on a view instead")
    case .sequence where !dialect.hasMariaDBCommands:
      return Mistake("MySQL has no sequences", help: "write `AUTO_INCREMENT` at the column")
    case .statistics:
      return postgresqls("\(verb) STATISTICS", "write `ANALYZE TABLE t UPDATE HISTOGRAM ON column`")
    case .index where firstKeyword == .alter:
      return postgresqls(
        "ALTER INDEX", "write `ALTER TABLE t RENAME INDEX \(text(of: peek())) TO …`")
    case .default:
      return postgresqls("DEFAULT PRIVILEGES", "grant on the whole database: `ON db.*`")
    case .function where !dialect.hasMariaDBCommands:
      return Mistake(
        "MySQL has no `CREATE OR REPLACE FUNCTION`",
        help: "write `DROP FUNCTION IF EXISTS \(text(of: peek()))` first")
    case .unlogged: return postgresqls("UNLOGGED", "write `CREATE TABLE`")
    case .temp: return postgresqls("TEMP", "write `CREATE TEMPORARY TABLE`")
    case .publication, .subscription, .aggregate, .operator, .cast, .collation, .rule:
      return postgresqls("\(verb) \(upper(found))", "there is no such object")
    default: return nil
    }
  }

  /// Statements that only PostgreSQL has.
  private func postgresqlOnlyStatement(_ found: Token) -> Mistake? {
    switch found.keyword {
    case .comment:
      let option = peek(2).keyword == .column ? "MODIFY COLUMN … COMMENT '…'" : "COMMENT = '…'"
      return postgresqls("COMMENT ON", "write `ALTER TABLE \(text(of: peek(3))) \(option)`")
    case .vacuum: return postgresqls("VACUUM", "write `OPTIMIZE TABLE \(text(of: peek()))`")
    case .copy:
      return postgresqls("COPY", "write `LOAD DATA INFILE 'file' INTO TABLE \(text(of: peek()))`")
    case .listen, .notify, .unlisten, .discard: return postgresqls(upper(found), "leave it out")
    case .merge: return postgresqls("MERGE", "write `INSERT INTO … ON DUPLICATE KEY UPDATE …`")
    case .reindex, .cluster: return postgresqls(upper(found), "write `OPTIMIZE TABLE`")
    case .refresh: return postgresqls("REFRESH MATERIALIZED VIEW", "fill the table anew")
    default: break
    }
    guard isDollarQuote(found) else { return nil }
    return postgresqls(
      "$$", "a body is no string: write it between `BEGIN` and `END`, with a `DELIMITER`")
  }
}
