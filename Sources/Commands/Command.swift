/// What gander can be asked to do.
package enum Command: String, CaseIterable, Sendable {
  case lint
  case rules
  case parse
  case schema

  /// The commands of the design that are still to come: typing one gets a sentence of its own
  /// rather than the complaint that no such file exists.
  static let laterNames = ["locks", "refs", "drift", "rollback", "plan", "lsp", "init"]

  /// One line of the list of commands.
  var summary: String {
    switch self {
    case .lint: "find what a migration will break, block or lose (the default)"
    case .rules: "list the rules, or show one rule's page"
    case .parse: "show statements and syntax errors"
    case .schema: "show the schema after the migrations"
    }
  }

  /// What it does, in two sentences.
  var explanation: String {
    switch self {
    case .lint:
      """
      Reads migrations in the order in which their tool runs them, follows the schema through \
      them, and reports what each one will break, block, lose or leave half done. Columns and \
      tables that a migration drops or renames are looked up in the application's code.
      """
    case .rules:
      """
      Lists every rule with its severity and dialects. With an ID, or the name that another linter \
      gives to the same hazard, it prints the rule's page: what happens, what to do, and examples.
      """
    case .parse:
      """
      Divides files into statements, names the kind of each, and reports what is not SQL of the \
      dialect. Each file is read for itself, without the migrations around it.
      """
    case .schema:
      """
      Runs the migrations in memory and shows the tables, columns, indexes, constraints, views, \
      enums and sequences that a database has after the last one. With --at it stops earlier.
      """
    }
  }

  /// What stands after the command, for the usage line.
  var operandName: String {
    switch self {
    case .lint, .schema: "PATH…"
    case .rules: "[ID]"
    case .parse: "FILE…"
    }
  }

  var operandExplanation: String {
    switch self {
    case .lint, .schema:
      """
      Files, folders, or - for stdin. A folder is read as a history by its layout; files named one \
      by one form one history in that order. Without a PATH, the `paths` of gander.json are read.
      """
    case .rules: "A rule's id, or one of its aliases."
    case .parse: "Files, folders, or - for stdin."
    }
  }

  /// Each a command line and what it is for.
  var examples: [(line: String, purpose: String)] {
    switch self {
    case .lint:
      [
        ("gander lint migrations/", "check a whole history"),
        ("gander lint --dialect mysql --server-version 8.0.29 db/migrate", "say what it runs on"),
        ("gander lint --code app --code jobs migrations/", "look for uses in these folders"),
        ("gander lint --format json --stdin-filepath db/7.sql - < 7.sql", "from an editor"),
      ]
    case .rules:
      [
        ("gander rules", "list the rules"),
        ("gander rules drop-column", "read about one"),
        ("gander rules --format json", "the list for a program"),
      ]
    case .parse:
      [
        ("gander parse migrations/007.sql", "show the statements as a tree"),
        ("gander parse --format json migrations/*.sql", "an object a line, a line a file"),
        ("gander parse --format sql V1__init.sql", "the statements in one style"),
      ]
    case .schema:
      [
        ("gander schema migrations/", "what the database has in the end"),
        ("gander schema --at 20240131 --format json migrations/", "what it had at that version"),
      ]
    }
  }

  /// The formats that the command can print; the first is the default.
  var formats: [OutputFormat] {
    switch self {
    case .lint, .rules: [.human, .json]
    case .schema: [.human, .json, .sql, .mermaid]
    case .parse: [.tree, .json, .sql]
    }
  }

  /// Whether the command reads the `paths` of gander.json where none is typed.
  var readsConfiguredPaths: Bool { self == .lint || self == .schema }

  /// Whether the operands are paths, of which one at least is needed.
  var readsPaths: Bool { self != .rules }
}
