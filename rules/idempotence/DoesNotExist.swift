import Lint
import SQL
import Schema

/// Something is changed or dropped that the history has not created.
struct DoesNotExist: Rule {
  static let id = "does-not-exist"
  static let aliases = ["object-does-not-exist", "SQ004"]
  static let severity = Severity.error
  static let category = Category.idempotence

  static let page = Page(
    #"""
    # Something is changed or dropped that is not there

    ## What happens

    The server refuses the statement, and the migration stops here: every deployment stops with it. The
    name is misspelt, the object was dropped or renamed before, or a later file creates it.

    ```sql bad
    CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(200));
    ALTER TABLE orders DROP COLUMN ↓notes;
    ```

    ## What to do

    Correct the name or the order of the files. Where some databases have it and others not, a guard
    says so.

    ```sql good
    CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note varchar(200));
    ALTER TABLE orders DROP COLUMN note;
    ```

    The rule only speaks where gander knows everything that is there: the history from its beginning, a
    prelude, or a table that the history itself has created. Rows of a table that no migration creates
    are a warning, since another application may have made it; the tables in which migration tools keep
    their books are passed over.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    for problem in step.problems where problem.kind == .includesItself {
      report.add(
        "file `\(problem.object.name)` runs itself",
        reason: "the client reads it again and again until it gives up",
        help: "take the command out of the file that it names", at: problem.range,
        object: problem.object)
    }
    for problem in step.problems where problem.kind == .doesNotExist {
      let kind = problem.object.kind
      guard kind != "table" || !Self.bookkeeping.contains(problem.object.name) else { continue }
      let suggestion = problem.suggestion.map { "; did you mean `\($0)`?" } ?? ""
      // Rows may be read from, and put into, tables that another application has made.
      let isOfOthers = kind == "table" && step.statement?.isAboutRows == true
      report.add(
        isOfOthers
          ? "no migration creates \(kind) `\(problem.object.display)`"
          : "\(kind) `\(problem.object.display)` does not exist",
        reason: "the server refuses the statement, and the migration stops here",
        help: """
          correct the name of the \(kind), or the order of the migrations\(suggestion)
          """,
        at: problem.range, object: problem.object, severity: isOfOthers ? .warning : nil,
        notes: problem.previous.map {
          [Note("`\(problem.object.name)` was there until here", at: $0)]
        }
          ?? [])
    }
  }

  /// Tables that migration tools make for themselves.
  private static let bookkeeping: Set<String> = [
    "__diesel_schema_migrations", "__drizzle_migrations", "_prisma_migrations", "_sqlx_migrations",
    "alembic_version", "ar_internal_metadata", "atlas_schema_revisions", "changelog",
    "databasechangelog", "databasechangeloglock", "django_migrations", "flyway_schema_history",
    "goose_db_version", "gorp_migrations", "knex_migrations", "knex_migrations_lock", "migrations",
    "pgmigrations", "schema_migrations", "schema_version",
  ]
}

extension Statement {
  fileprivate var isAboutRows: Bool {
    switch node {
    case .query, .insert, .update, .delete, .merge, .copy: true
    default: false
    }
  }
}
