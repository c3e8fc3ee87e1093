import History
import Lint
import SQL
import Schema
import Text

/// A name that a newer server, or a forgotten pair of quotes, takes for something else.
struct ReservedWord: Rule {
  static let id = "reserved-word"
  static let aliases = ["reserved-word-identifier"]
  static let severity = Severity.warning
  static let category = Category.naming
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A name is, or becomes, a reserved word

    ## What happens

    A newer server reserves the word: after the upgrade every query that uses the name without quotes is
    a syntax error, in the migrations and in the whole application.

    ```sql bad mysql version=5.7
    CREATE TABLE ↓groups (id bigint PRIMARY KEY);
    ```

    ```sql bad mysql version=8.0
    ALTER TABLE servers ADD COLUMN ↓manual text;
    ```

    In PostgreSQL some reserved words are values. Where the quotes are forgotten, `SELECT user FROM
    logins` is no error: it answers with the name of the database's user, in every row.

    ```sql bad postgresql
    CREATE TABLE logins (id bigint PRIMARY KEY, ↓"user" text);
    ```

    A column of such a name that is added to a table in use: the queries that are written for it have to
    quote it everywhere, and one that forgets is a syntax error when it runs.

    ```sql bad mysql mariadb
    ALTER TABLE sync_runs ADD COLUMN ↓`key` json;
    ```

    ## What to do

    Choose another name.

    ```sql good mysql version=5.7
    CREATE TABLE user_groups (id bigint PRIMARY KEY);
    ```

    ```sql good postgresql
    CREATE TABLE logins (id bigint PRIMARY KEY, user_name text);
    ```

    Other reserved words in quotes are not reported where a table is created with them: its queries are
    written together with it, and one without the quotes shows itself.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard let statement = step.statement, step.direction == .up else { return }
    let isForRunningCode = isForRunningCode(statement, step)
    for (name, kind) in NewNames(statement).names where !name.isPlaceholder {
      if name.isQuoted {
        checkQuoted(name, kind, isForRunningCode, step, &report)
      } else if let version = ReservingVersions.first(for: name.text, after: step) {
        report.add(
          "\(kind) `\(name.text)` is a reserved word from \(step.dialect.displayName) \(version) on",
          reason:
            "after the upgrade every query that uses the name without quotes is a syntax error",
          help:
            "choose another name, such as `\(name.text)_\(kind == "column" ? "value" : "list")`",
          at: name.range, object: ObjectDescription(kind: kind, name: name.text))
      }
    }
  }

  /// The statement changes a table that code uses already: queries by hand that now name the new column
  /// are what forgets the quotes.
  private func isForRunningCode(_ statement: Statement, _ step: Step) -> Bool {
    guard case .alterTable(let alter) = statement.node else { return false }
    return step.before.table(alter.name).map { !step.isNew($0) } ?? true
  }

  private func checkQuoted(
    _ name: Identifier, _ kind: String, _ isForRunningCode: Bool, _ step: Step,
    _ report: inout Report
  ) {
    let object = ObjectDescription(kind: kind, name: name.text)
    let isValue = step.dialect == .postgresql && Self.values.contains(name.text)
    if kind == "column" || kind == "table", isValue {
      report.add(
        "\(kind) `\(name.text)` reads as something else where its quotes are forgotten",
        reason: """
          without quotes PostgreSQL takes `\(name.text)` for a value of the session, not for the name
          """,
        help:
          "choose another name, such as `\(name.text)_\(kind == "column" ? "name" : "accounts")`",
        at: name.range, object: object, severity: .notice)
    } else if kind == "column", isForRunningCode,
      Keyword(word: name.text).isReserved(in: step.dialect, version: step.version)
    {
      report.add(
        "column `\(name.text)` is a reserved word, which every query has to quote",
        reason: "one query that forgets the quotes is a syntax error, at the moment it runs",
        help: "choose another name, such as `\(name.text)_value`", at: name.range, object: object)
    }
  }

  /// Words that PostgreSQL takes for a call without parentheses (manual, section 9.26.1 and 9.9.5).
  private static let values: Set<String> = [
    "current_catalog", "current_date", "current_role", "current_time", "current_timestamp",
    "current_user", "localtime", "localtimestamp", "session_user", "user",
  ]
}

/// Which later versions reserve a word.
private enum ReservingVersions {
  /// One version of each series that has reserved words of its own.
  private static func series(of dialect: Dialect) -> [ServerVersion] {
    switch dialect {
    case .postgresql: (12...19).map { ServerVersion(major: $0) }
    case .mysql:
      [(5, 7), (8, 0), (8, 4), (9, 3), (9, 5)].map { ServerVersion(major: $0.0, minor: $0.1) }
    case .mariadb:
      [(10, 3), (10, 6), (10, 11), (11, 4), (11, 8), (12, 0)]
        .map { ServerVersion(major: $0.0, minor: $0.1) }
    }
  }

  /// The first series after the step's version in which `word` is reserved; nil where it is reserved
  /// now, or never.
  static func first(for word: String, after step: Step) -> ServerVersion? {
    let keyword = Keyword(word: word)
    guard keyword != .notKeyword, !keyword.isReserved(in: step.dialect, version: step.version)
    else {
      return nil
    }
    return series(of: step.dialect).first { version in
      version > step.version && keyword.isReserved(in: step.dialect, version: version)
    }
  }
}

/// The names that a statement gives to tables, columns, views and indexes.
private struct NewNames {
  var names: [(Identifier, String)] = []

  init(_ statement: Statement) {
    switch statement.node {
    case .createTable(let table):
      names.append((table.name.name, "table"))
      names += table.columns.map { ($0.name, "column") }
    case .createView(let view):
      names.append((view.name.name, "view"))
      names += view.columns.map { ($0, "column") }
    case .createIndex(let index):
      if let name = index.name { names.append((name, "index")) }
    case .rename(let rename):
      if rename.kind == .table || rename.kind == .view {
        names += rename.pairs.map { ($0.to.name, "table") }
      }
    case .alterTable(let alter):
      names += alter.actions.flatMap(Self.newNames)
    default:
      return
    }
  }

  private static func newNames(_ action: AlterTableAction) -> [(Identifier, String)] {
    switch action.kind {
    case .addColumn(let column, _, _): [(column.name, "column")]
    case .addColumns(let columns, _): columns.map { ($0.name, "column") }
    case .renameColumn(_, let to, _): [(to, "column")]
    case .redefineColumn(let column, let from?, _, _) where from.text != column.name.text:
      [(column.name, "column")]
    case .renameTable(let to): [(to.name, "table")]
    default: []
    }
  }
}
