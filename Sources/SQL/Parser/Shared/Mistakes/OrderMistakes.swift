import Text

/// Clauses that stand in the wrong place, and words that are missing.
extension Parser {
  /// What is right elsewhere in the statement.
  func wrongPlace(_ found: Token, _ expected: String) -> Mistake? {
    guard found.kind == .word || found.kind == .leftParenthesis else { return nil }
    if let mistake = existenceGuard(found, expected) { return mistake }
    if found.keyword == .select, previousToken?.keyword == .exists {
      return Mistake(
        "the query of `EXISTS` stands in parentheses", help: "write `EXISTS (SELECT …)`")
    }
    if expected.hasPrefix("`,` or") || expected == "`REFERENCES`",
      let mistake = misplacedAttribute(found)
    {
      return mistake
    }
    if expected.hasPrefix("`;`") || expected.hasPrefix("`OFFSET`") || expected == "`)`",
      let mistake = lateClause(found)
    {
      return mistake
    }
    if firstKeyword == .alter, let mistake = columnChangeMistake(found, expected) { return mistake }
    return misplacedWord(found, expected)
  }

  // MARK: IF EXISTS

  /// IF [NOT] EXISTS at a wrong place, the wrong one of the two, or where there is none.
  private func existenceGuard(_ found: Token, _ expected: String) -> Mistake? {
    let verb = statementVerb
    let words = excerpt(
      from: firstOfStatementWords, to: min(firstOfStatementWords + 1, position - 1)
    )
    .uppercased()
    if found.keyword == .if, peek().keyword == .not || peek().keyword == .exists,
      expected.hasPrefix("`;`") || expected.hasPrefix("`,`") || expected.hasPrefix("`(`")
        || expected == "`ON`"
    {
      let right = verb == .drop ? "IF EXISTS" : "IF NOT EXISTS"
      guard verb == .drop || verb == .create else { return nil }
      return Mistake(
        "`\(right)` stands before the name", help: "write `\(words) \(right) …`")
    }
    if found.keyword == .if, dialect.isMySQLFamily, expected.hasSuffix("name") {
      return existenceGuardAtIf(verb)
    }
    guard let previous = previousToken, previous.keyword == .if else {
      if found.keyword == .exists, previousToken?.keyword == .not,
        secondPreviousToken?.keyword == .if, verb == .alter
      {
        return Mistake(
          "`ADD CONSTRAINT` has no `IF NOT EXISTS`",
          help: "drop it first: `DROP CONSTRAINT IF EXISTS \(text(of: peek()))`")
      }
      if found.keyword == .not, peek().keyword == .exists, isNameExpected(expected) {
        return Mistake("`IF` is missing before `NOT EXISTS`", help: "write `IF NOT EXISTS`")
      }
      return nil
    }
    if found.keyword == .not, peek().keyword == .exists || isMisspelt(peek(), .exists) {
      if verb == .drop || verb == .alter {
        let word = verb == .drop ? "DROP" : "ALTER"
        return Mistake("`\(word)` takes `IF EXISTS`", help: "remove `NOT`")
      }
      return noExistenceGuard(words)
    }
    if found.keyword == .exists, verb == .create {
      return Mistake("`CREATE` takes `IF NOT EXISTS`", help: "write `IF NOT EXISTS`")
    }
    return nil
  }

  /// MySQL reserves IF: the next token is that word, where a name should be.
  private func existenceGuardAtIf(_ verb: Keyword) -> Mistake? {
    let isNegated = peek().keyword == .not
    let last = peek(isNegated ? 2 : 1)
    if isMisspelt(last, .exists) { return misspelling(of: last, as: "exists") }
    if verb == .drop, isNegated { return Mistake("`DROP` takes `IF EXISTS`", help: "remove `NOT`") }
    guard verb == .create, last.keyword == .exists, !isNegated else { return nil }
    return Mistake("`CREATE` takes `IF NOT EXISTS`", help: "write `IF NOT EXISTS`")
  }

  private func noExistenceGuard(_ words: String) -> Mistake {
    let help =
      dialect.isMySQLFamily
      ? "drop it first: `\(words.replacingCreate) IF EXISTS …`"
      : "look it up in a `DO` block first, or drop it: `\(words.replacingCreate) IF EXISTS …`"
    return Mistake("`\(words)` has no `IF NOT EXISTS`", help: help)
  }

  /// The first word of the whole statement, also inside an action of ALTER.
  private var statementVerb: Keyword { tokens[firstOfStatementWords].keyword }

  private var firstOfStatementWords: Int {
    var index = min(firstOfStatement, tokens.count - 1)
    var steps = 0
    while index > 0, !endsStatement(tokens[index - 1]), steps < 200,
      ![.create, .alter, .drop].contains(tokens[index].keyword)
    {
      index -= 1
      steps += 1
    }
    return index
  }

  // MARK: Columns

  private func misplacedAttribute(_ found: Token) -> Mistake? {
    switch found.keyword {
    case .on where peek().keyword == .delete || peek().keyword == .update:
      guard !keywordsBefore.prefix(3).contains(.references), peek(2).keyword != .currentTimestamp
      else {
        return nil
      }
      let words = "ON \(text(of: peek()).uppercased())"
      return Mistake(
        "`\(words)` stands behind `REFERENCES`",
        help: "write `REFERENCES table (column) \(words) …`")
    case .delete, .update:
      guard keywordsBefore.contains(.references) else { return nil }
      let word = text(of: found).uppercased()
      return Mistake("`ON` is missing before `\(word)`", help: "write `ON \(word)`")
    case .on where peek().kind == .word && keywordsBefore.prefix(3).contains(.references):
      return Mistake(
        "`ON \(text(of: peek()).uppercased())` says not when", help: "write `ON DELETE CASCADE`",
        at: peek().range)
    case .foreign where peek().keyword == .key:
      return Mistake(
        "`FOREIGN KEY` begins a constraint of the table",
        help: "behind a column write `REFERENCES table (column)` alone")
    case .key:
      return dialect.isMySQLFamily
        ? nil : Mistake("`KEY` alone is no constraint", help: "write `PRIMARY KEY` or `UNIQUE`")
    case .with, .without:
      guard spells(peek(), "timezone", "tz") else { return nil }
      let word = text(of: found).uppercased()
      return Mistake(
        "`\(word) \(text(of: peek()).uppercased())` is three words",
        help: "write `\(word) TIME ZONE`")
    case .identity where peek().kind == .leftParenthesis:
      return Mistake(
        "`IDENTITY(…)` is SQL Server's",
        help: dialect.isMySQLFamily
          ? "write `AUTO_INCREMENT`" : "write `GENERATED BY DEFAULT AS IDENTITY`")
    default: return nil
    }
  }

  /// ALTER COLUMN with the words of a column's definition.
  private func columnChangeMistake(_ found: Token, _ expected: String) -> Mistake? {
    guard !dialect.isMySQLFamily else { return nil }
    let place = firstOfStatement + (peekFromAction(1).keyword == .column ? 2 : 1)
    guard place < position, place < tokens.count else { return nil }
    let column = text(of: tokens[place])
    if expected == "`TYPE`, `SET` or `DROP`" {
      switch found.keyword {
      case .not: return Mistake(help: "write `ALTER COLUMN \(column) SET NOT NULL`")
      case .null: return Mistake(help: "write `ALTER COLUMN \(column) DROP NOT NULL`")
      case .default: return Mistake(help: "write `ALTER COLUMN \(column) SET DEFAULT …`")
      default:
        guard found.kind == .word, !endsStatement(found) else { return nil }
        return Mistake(help: "write `ALTER COLUMN \(column) TYPE \(text(of: found))`")
      }
    }
    if expected == "`DEFAULT`, `NOT NULL` or `DATA TYPE`" {
      if found.keyword == .null {
        return Mistake(help: "write `ALTER COLUMN \(column) DROP NOT NULL`")
      }
      if found.keyword == .type { return Mistake(help: "write `SET DATA TYPE`, or `TYPE` alone") }
      return nil
    }
    if expected.hasPrefix("`DEFAULT`, `NOT NULL`"), found.keyword == .null {
      return Mistake(help: "write `ALTER COLUMN \(column) DROP NOT NULL`")
    }
    guard expected == "`,` or `;`", tokens[firstOfStatement..<position].contains(where: isTypeWord)
    else { return nil }
    switch found.keyword {
    case .not, .null, .default:
      let action =
        found.keyword == .not
        ? "SET NOT NULL" : found.keyword == .null ? "DROP NOT NULL" : "SET DEFAULT …"
      return Mistake(
        "`TYPE` changes the type alone",
        help: "add an action: `, ALTER COLUMN \(column) \(action)`")
    default: return nil
    }
  }

  private func isTypeWord(_ token: Token) -> Bool { token.keyword == .type }

  private func peekFromAction(_ distance: Int) -> Token {
    tokens[min(firstOfStatement + distance, tokens.count - 1)]
  }

  // MARK: Queries

  /// The clauses of a query in the order in which they stand.
  private static let clauseOrder: [Keyword] = [
    .from, .where, .group, .having, .order, .limit,
  ]

  /// A clause that stands behind one that it belongs before, or that stands twice.
  private func lateClause(_ found: Token) -> Mistake? {
    guard let place = Parser.clauseOrder.firstIndex(of: found.keyword) else { return nil }
    for keyword in keywordsBefore {
      guard keyword != .select, keyword != .union else { return nil }
      guard let other = Parser.clauseOrder.firstIndex(of: keyword), other >= place else { continue }
      let name = clauseName(found.keyword)
      if other == place {
        return Mistake(
          "a second `\(name)`",
          help: found.keyword == .where || found.keyword == .having
            ? "join the conditions with `AND`" : "one is allowed: join the two")
      }
      return Mistake(
        "`\(name)` stands before `\(clauseName(keyword))`",
        help: "move `\(name) …` before `\(clauseName(keyword))`")
    }
    return nil
  }

  private func clauseName(_ keyword: Keyword) -> String {
    switch keyword {
    case .group: "GROUP BY"
    case .order: "ORDER BY"
    default: keyword.spelling.uppercased()
    }
  }

  // MARK: Other words

  private func misplacedWord(_ found: Token, _ expected: String) -> Mistake? {
    switch found.keyword {
    case .primary, .foreign, .unique, .check:
      guard expected == "a constraint's name", previousToken?.keyword == .constraint else {
        return nil
      }
      let word = text(of: found).uppercased()
      return Mistake(
        "`CONSTRAINT` has no name behind it",
        help: "write a name between them, or `\(word)` without `CONSTRAINT`")
    case .returns where expected.hasPrefix("a function option"):
      return Mistake(
        "`RETURNS` stands right behind the parameters",
        help: firstOfStatement < tokens.count && keywordsBefore.contains(.procedure)
          ? "a procedure returns nothing; use an `OUT` or `INOUT` parameter"
          : "move `RETURNS …` before the other options")
    case .returning, .conflict: return nil
    case .concurrently where expected == "a name" || expected.hasPrefix("a kind of object"):
      return Mistake(
        "`CONCURRENTLY` stands behind `INDEX`",
        help: "write `\(text(of: tokens[firstOfStatement]).uppercased()) INDEX CONCURRENTLY …`")
    case .concurrently where expected == "`;`":
      return Mistake(
        "`CONCURRENTLY` stands behind `INDEX`", help: "write `CREATE INDEX CONCURRENTLY …`")
    case .using where expected == "`;`" && keywordsBefore.contains(.index):
      return Mistake(
        "`USING` stands before the columns",
        help: "write `ON \(tableForMessage) USING \(text(of: peek())) (…)`")
    case .on where expected == "`INSTEAD`" || expected.hasPrefix("`BEFORE`"):
      return Mistake(
        "the time of a trigger stands before `ON`",
        help: "write `BEFORE INSERT ON \(text(of: peek()))`")
    default: return nil
    }
  }

  /// A word that is missing, said with the whole phrase.
  func missingWord(_ found: Token, _ expected: String) -> Mistake? {
    if let help = wordHelp(expected) { return Mistake(help: help) }
    let word = found.kind == .word ? text(of: found).uppercased() : ""
    switch expected {
    case _ where expected.hasPrefix("`(`") && found.keyword == .select:
      return Mistake(help: "put the query in parentheses: `(SELECT …)`")
    case "`;`" where word == "GO":
      return Mistake(help: "`GO` is SQL Server's: end the statement with `;`")
    case "`;`" where previousToken?.kind == .star && keywordsBefore.first == .select:
      guard isName(found) else { return nil }
      return Mistake(
        "`FROM` is missing before `\(text(of: found))`", help: "write `FROM \(text(of: found))`")
    case "a kind of object such as `TABLE`" where isName(found):
      return objectWordMissing(found)
    case "a string" where [.begin, .declare].contains(found.keyword):
      return Mistake(
        "the body of a function is a string in PostgreSQL",
        help: "write `AS $$ \(word) … END $$`")
    case "a string" where found.keyword == .language:
      return Mistake(help: "the body stands behind `AS`: `AS $$ … $$`")
    case "a string" where keywordsBefore.contains(.value) && found.kind == .word:
      return Mistake(help: "a label is a string: `'\(text(of: found))'`")
    case "an action such as `ADD COLUMN`" where tokenBefore(1)?.kind == .comma:
      return Mistake(
        help: isName(found)
          ? "each action has its own verb: `, ADD COLUMN \(text(of: found)) …`" : "remove the comma"
      )
    case "a type" where found.kind == .colonEquals:
      return Mistake(
        "`DECLARE` stands before `BEGIN`",
        help: "move the declarations before the `BEGIN` of the block")
    default: return commaForWord(found, expected)
    }
  }

  /// BETWEEN, CAST and EXTRACT with a comma, as functions are called.
  private func commaForWord(_ found: Token, _ expected: String) -> Mistake? {
    guard found.kind == .comma else { return nil }
    switch expected {
    case "`AND`": return Mistake(help: "write `BETWEEN 1 AND 2`")
    case "`AS`" where innermostOpening != nil: return Mistake(help: "write `CAST(value AS type)`")
    case "`FROM`" where innermostOpening != nil:
      return Mistake(help: "write `EXTRACT(year FROM value)`")
    default: return nil
    }
  }

  private func objectWordMissing(_ found: Token) -> Mistake? {
    let verb = text(of: tokens[firstOfStatement]).uppercased()
    guard firstKeyword == .drop || firstKeyword == .alter || firstKeyword == .create else {
      return nil
    }
    let previous = previousToken?.keyword
    if previous == .column || previous == .constraint {
      let kind = previous == .column ? "COLUMN" : "CONSTRAINT"
      return Mistake(
        "`DROP \(kind)` is an action of `ALTER TABLE`",
        help: "write `ALTER TABLE t DROP \(kind) \(text(of: found))`")
    }
    guard peek().keyword != .table else { return nil }
    return Mistake(
      help: "if it is a table: `\(verb) TABLE \(text(of: found)) …`")
  }

  /// What stands at the start of a statement and begins none.
  func notAStatement(_ found: Token) -> Mistake? {
    let word = text(of: found).uppercased()
    if isInsideRoutine, peek().kind == .operator, isText(of: peek(), "==") {
      return Mistake("`==` is no operator of SQL", help: "write `\(text(of: found)) := …`")
    }
    switch word {
    case "GO": return Mistake(help: "`GO` is SQL Server's: end the statement with `;`")
    case "EXEC": return Mistake(help: "write `CALL procedure()`")
    case ")":
      return Mistake(
        "a `)` too many: no statement is open here",
        help: "remove it, or the `;` before it that ends the statement too early")
    case ",":
      return Mistake(
        "no statement begins with `,`",
        help: "the `;` before it ends the statement too early: remove it")
    case "ENDIF": return Mistake("`ENDIF` is two words", help: "write `END IF`")
    default: return nil
    }
  }

  /// What to write where the grammar expected one word.
  private func wordHelp(_ expected: String) -> String? {
    switch expected {
    case "`INTO`" where firstKeyword == .insert: "write `INSERT INTO table …`"
    case "`FROM`" where firstKeyword == .delete: "write `DELETE FROM table …`"
    case "`OF`" where keywordsBefore.contains(.partition):
      "a partition is made with `CREATE TABLE child PARTITION OF parent FOR VALUES …`"
    case "`REFERENCES`": "write `FOREIGN KEY (column) REFERENCES table (column)`"
    case "`IS`" where firstKeyword == .comment: "write `COMMENT ON TABLE t IS 'text'`"
    case "`DO`" where keywordsBefore.contains(.conflict):
      "write `ON CONFLICT (column) DO NOTHING` or `DO UPDATE SET …`"
    case "`ON` or `USING`":
      "write `JOIN table ON condition`, or `CROSS JOIN` where no condition is meant"
    case "a body in `$$`": "write `DO $$ BEGIN … END $$`"
    case "`SET`" where firstKeyword == .update:
      "write `UPDATE \(tableForMessage) SET column = value`"
    case "`TO`" where firstKeyword == .grant:
      token.keyword == .from
        ? "write `GRANT … TO role`; `REVOKE` has `FROM`" : "write `GRANT SELECT ON table TO role`"
    case "`TO`" where firstKeyword == .rename && !endsStatement(token):
      "write `RENAME COLUMN \(text(of: previousToken ?? token)) TO \(text(of: peek(token.keyword == .as ? 1 : 0)))`"
    case "`FROM`" where firstKeyword == .revoke: "write `REVOKE … FROM role`; `GRANT` has `TO`"
    case "`KEY`" where previousToken?.keyword == .primary:
      token.kind == .word
        ? "write `PRIMARY KEY`; a column called so is written \(quoted("primary").inBackticks)"
        : "write `PRIMARY KEY`"
    case "`BY`": "write `\(text(of: previousToken ?? token).uppercased()) BY`"
    case "`AS`" where keywordsBefore.contains(.view): "write `CREATE VIEW name AS SELECT …`"
    case "`ATTRIBUTE`":
      firstKeyword == .alter && tokens[max(0, position - 1)].keyword == .drop
        ? "a value of an enum cannot be dropped: make a new type"
        : "write `ADD VALUE 'label'` for an enum"
    case "`FUNCTION`" where keywordsBefore.contains(.execute): "write `EXECUTE FUNCTION name()`"
    case "`TRIGGER`" where spells(token, "rls"): "write `ENABLE ROW LEVEL SECURITY`"
    case "`MATERIALIZED`",
      "`VIEW`" where firstKeyword == .refresh:
      "write `REFRESH MATERIALIZED VIEW name`"
    case "`WHERE`" where keywordsBefore.isEmpty && innermostOpening != nil:
      "write `FILTER (WHERE condition)`"
    case "`WHEN`" where token.keyword == .then: "write `CASE WHEN condition THEN result END`"
    case "`CONSTRAINT`" where firstKeyword == .validate: "write `VALIDATE CONSTRAINT name`"
    case "`DELETE` or `UPDATE`": "write `ON DELETE CASCADE`"
    case "`ALWAYS` or `BY DEFAULT`": "write `GENERATED BY DEFAULT AS IDENTITY`"
    case "`AS`" where token.keyword == .identity: "write `AS IDENTITY`"
    case "`;`" where token.keyword == .enum: "write `CREATE TYPE name AS ENUM (…)`"
    case "`;`" where firstKeyword == .insert && token.keyword == .where:
      "`INSERT` has no `WHERE`: use `UPDATE`, or `INSERT INTO … SELECT … WHERE`"
    default: nil
    }
  }
}

extension String {
  /// DROP in place of CREATE.
  fileprivate var replacingCreate: String {
    hasPrefix("CREATE ") ? "DROP " + dropFirst("CREATE ".count) : self
  }
}
