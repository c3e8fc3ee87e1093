import History
import Lint
import SQL
import Schema
import Text

/// A statement that stops the second run of a file whose first run failed half way.
struct MissingExistenceGuard: Rule {
  static let id = "missing-existence-guard"
  static let aliases = ["prefer-robust-stmts", "MP023", "PGM401", "PGM402"]
  static let severity = Severity.warning
  static let category = Category.idempotence
  static let evidence: Evidence = []

  static let page = Page(
    #"""
    # A half-run file cannot be run again

    ## What happens

    Each statement of this file commits by itself. When a later one fails, the earlier ones stay, and
    the second run stops at the first of them: it is there already, or gone. Somebody then repairs the
    database by hand.

    ```sql bad postgresql per-statement
    ↓CREATE TABLE orders (id bigint PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS order_notes (order_id bigint);
    ```

    ```sql bad mysql mariadb
    ↓CREATE TABLE orders (id bigint PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS order_notes (order_id bigint PRIMARY KEY);
    ```

    ```sql bad postgresql mariadb per-statement
    ALTER TABLE orders ↓ADD COLUMN note varchar(200);
    UPDATE orders SET note = '' WHERE note IS NULL;
    ```

    ## What to do

    Guard the statement, so that it does nothing the second time.

    ```sql good
    CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS order_notes (order_id bigint PRIMARY KEY);
    ```

    In PostgreSQL a transaction around the file is better still: then nothing stays of a run that
    failed. A condition in a DO block counts as a guard.

    ```sql good postgresql wrapped
    CREATE TABLE orders (id bigint PRIMARY KEY);
    CREATE TABLE order_notes (order_id bigint PRIMARY KEY);
    ```

    MySQL has no guard inside ALTER TABLE and none for CREATE INDEX, and its DDL commits at once
    whatever the file says: give each such statement a migration of its own.

    ```sql good mysql
    ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    The rule is silent for the last statement of a file, since nothing behind it can fail, and for files
    of one statement.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard let statement = step.statement, isRunAgain(step) else { return }
    for part in RerunGuards(step, statement).unguardedParts where !isGuarded(part, step) {
      let object = part.names.first.map { " `\($0)`" } ?? ""
      let target = part.names.isEmpty ? "" : " of\(object)"
      report.add(
        "`\(part.action)`\(target) fails when this file is run a second time",
        reason: reason(step), help: help(part, statement, step), at: part.range,
        severity: step.direction == .up ? nil : .notice, fix: fix(part, statement, step))
    }
  }

  /// The statement can have run when a later one of the same file fails, and the tool then runs the
  /// file again.
  private func isRunAgain(_ step: Step) -> Bool {
    if step.migration.isRepeatable { return true }
    // A dump is for an empty database.
    if step.migration.layout == .schema || step.migration.layout == .rails { return false }
    guard step.script.changesSomething(after: step.start) else { return false }
    return !step.dialect.hasTransactionalDDL || !step.session.inTransaction
  }

  private func reason(_ step: Step) -> String {
    if step.migration.isRepeatable { return "the tool runs this file again whenever it changes" }
    if step.dialect.hasTransactionalDDL {
      return """
        no transaction holds the file together: when a later statement fails, this one stays, and the \
        next run stops here
        """
    }
    return """
      \(step.dialect.displayName) commits each DDL statement by itself: when a later one fails, this \
      one stays, and the next run stops here
      """
  }

  /// A condition around the statement asks for one of its names, a handler passes over the error, or a
  /// statement before it has removed what is in the way.
  private func isGuarded(_ part: UnguardedPart, _ step: Step) -> Bool {
    let names = part.names.map { $0.lowercased() }
    let isAsked = step.guards.contains { condition in
      condition.object.map { names.contains($0.name.lowercased()) } ?? false
    }
    if isAsked || step.enclosing?.handlesExistence(around: part.range) == true { return true }
    guard part.action.hasPrefix("CREATE") || part.action.hasPrefix("ADD") else { return false }
    return names.contains { step.script.removesIfPresent($0, before: part.range.start) }
  }

  private func help(_ part: UnguardedPart, _ statement: Statement, _ step: Step) -> String {
    if let edit = insertion(part, step), let words = part.guardWords {
      let text = step.file.text(in: statement.range)
      let place = Int(edit.range.start) - Int(statement.range.start)
      let bytes = Array(text.utf8)
      let guarded =
        String(decoding: bytes.prefix(max(place, 0)), as: UTF8.self) + edit.replacement
        + String(decoding: bytes.dropFirst(max(place, 0)), as: UTF8.self)
      return """
        say `\(words)`:
            \(guarded.onOneLine);
        """
    }
    if let replacement = part.replacement {
      let isBlock = replacement.hasPrefix("DO")
      return """
        \(isBlock ? "let a block pass over what is there" : "remove what an earlier run may have left"):
            \(replacement);
        """
    }
    switch step.dialect {
    case .postgresql:
      return """
        ask for the state first, in a DO block, or run the file in one transaction:
            DO $$ BEGIN
              IF EXISTS (\(part.question ?? "SELECT … the state before")) THEN
                \(step.file.text(in: statement.range).onOneLine);
              END IF;
            END $$;
        """
    case .mysql, .mariadb:
      return
        "give the statement a migration of its own: \(step.dialect.displayName) has no guard for it"
    }
  }

  private func insertion(_ part: UnguardedPart, _ step: Step) -> TextEdit? {
    guard let words = part.guardWords, let offset = part.insertion else { return nil }
    let text = words == "OR REPLACE" ? " \(words)" : "\(words) "
    return step.file.inserting(text, at: offset)
  }

  private func fix(_ part: UnguardedPart, _ statement: Statement, _ step: Step) -> Fix? {
    if let edit = insertion(part, step), let words = part.guardWords {
      return Fix(title: "add `\(words)`", edits: [edit])
    }
    guard let replacement = part.replacement, replacement.hasPrefix("DROP"), step.enclosing == nil
    else { return nil }
    return Fix(
      title: "drop what an earlier run has left",
      edits: [step.file.inserting("\(replacement);\n", at: statement.range.start)])
  }
}

extension Statement {
  /// The statement is a block, and a handler in it passes over "is there already" or "is not there" of
  /// what stands at `range`.
  fileprivate func handlesExistence(around range: SourceRange) -> Bool {
    switch node {
    case .doBlock(let block): block.body?.statements.handleExistence(around: range) ?? false
    case .createRoutine(let routine):
      routine.body?.statements.handleExistence(around: range) ?? false
    default: false
    }
  }
}

extension [BodyStatement] {
  /// Depth is that of the blocks, which the parser limits.
  fileprivate func handleExistence(around range: SourceRange) -> Bool {
    guard let statement = first(where: { $0.range.contains(range) }) else { return false }
    switch statement.kind {
    case .block(_, let statements, let handlers):
      return handlers.contains { $0.conditions.contains(where: Self.isAboutExistence) }
        || statements.handleExistence(around: range)
    case .ifElse(let branches, let otherwise), .caseWhen(_, let branches, let otherwise):
      return branches.contains { $0.statements.handleExistence(around: range) }
        || (otherwise?.handleExistence(around: range) ?? false)
    case .loop(_, let statements):
      return statements.handleExistence(around: range)
    default:
      return false
    }
  }

  /// The condition covers an object that is there already or is not there.
  ///
  /// Such as `duplicate_table`, `undefined_column`, `others`, `sqlexception`, `sqlstate '42701'`.
  private static func isAboutExistence(_ condition: String) -> Bool {
    condition.hasPrefix("duplicate_") || condition.hasPrefix("undefined_")
      || condition.contains("'42") || condition == "others" || condition == "sqlexception"
  }
}
