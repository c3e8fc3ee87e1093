import Code
import History
import Impact
import SQL
import Schema
import Text

/// One step of the history as the rules see it: a statement, the end of a migration, or what is wrong
/// with a file as text.
package struct Step: Sendable {
  package enum Subject: Sendable {
    /// A statement of a script, or of a DO block or routine that the script runs.
    case statement(Statement)
    /// What the parser could not read in a script; comes before the script's statements.
    case diagnostics([SyntaxDiagnostic])
    /// What is wrong with a file's suppressions; comes after everything else.
    case suppressions([SuppressionProblem])
    /// What is wrong with a file's name or place in the history, and where to say so.
    case historyProblem(HistoryProblem, SourceRange)
    /// All statements of the migration's up script, and of its down script, have run.
    case migrationEnd(MigrationOutcome)
  }

  package var subject: Subject
  package var migration: MigrationContext
  package var direction: Direction
  package var file: SourceFile
  package var options: SyntaxOptions
  /// The schema before the statement; for the end of a migration, before its first.
  package var before: SchemaView
  package var after: SchemaView
  package var changes: [Change]
  package var problems: [ReplayProblem]
  package var lockImpact: LockImpact?
  package var session: Session
  /// Where the statement stands inside a DO block or routine: the outer statement.
  package var enclosing: Statement?
  /// What must hold for the statement to run: IF conditions around it that gander understood.
  package var guards: [Guard]
  /// The code's references, looked up by what a statement drops or renames.
  package var code: CodeReferences
  package var deprecations: Deprecations
  /// The script that is running: a rule may ask what has come before its statement and what follows.
  package var script = ScriptOutline([])
  /// Names that say that a table or column is on its way out.
  package var tombstones: [NamePattern] = []

  /// The code's references to a table or view, or to a column of it, with how many there are by the
  /// name alone: of those only some are kept.
  ///
  /// The scan was told the names as the statements write them: with the schema or without.
  package func references(
    toTable table: QualifiedName, column: String? = nil
  ) -> (kept: [Reference], possible: Int) {
    let target = ReferenceTarget(table: table.name, column: column)
    var qualified = target
    qualified.schema = table.schema
    let found = code.references(to: qualified)
    guard found.isEmpty else { return (found, code.possibleCount(of: qualified)) }
    return (code.references(to: target), code.possibleCount(of: target))
  }

  package var dialect: Dialect { options.dialect }
  package var version: ServerVersion { options.version }

  package var statement: Statement? {
    if case .statement(let statement) = subject { statement } else { nil }
  }
}

/// What a rule needs to know of the migration that a step belongs to.
package struct MigrationContext: Sendable {
  /// From 0, in the order of the history.
  package var index: Int
  package var displayName: String
  /// How the migration's tool names and divides its files.
  package var layout: LayoutName = .files
  package var transaction: TransactionMode
  package var isRepeatable: Bool
  package var hasDown: Bool
  /// Some migration of the history has a down script that does something.
  package var historyHasRollbacks: Bool
  /// At least half of the history's migrations have one: the team writes rollbacks.
  package var rollbacksAreUsual = true
  /// How many statements the script has that change something.
  package var statementCount: Int
}

/// The session's state before a statement.
package struct Session: Hashable, Sendable {
  /// The statement runs inside a transaction: the tool's, or one that the script began.
  package var inTransaction: Bool
  /// The transaction was begun by a BEGIN of the script.
  package var hasExplicitTransaction: Bool
  /// The number of the transaction; statements that commit by themselves have one each.
  package var transaction: Int
  /// In milliseconds; nil: not set by the script.
  package var lockTimeout: Int?
  package var statementTimeout: Int?
  /// MySQL: `foreign_key_checks` is on.
  package var checksForeignKeys = true

  package init(
    inTransaction: Bool, hasExplicitTransaction: Bool, transaction: Int, lockTimeout: Int? = nil,
    statementTimeout: Int? = nil
  ) {
    self.inTransaction = inTransaction
    self.hasExplicitTransaction = hasExplicitTransaction
    self.transaction = transaction
    self.lockTimeout = lockTimeout
    self.statementTimeout = statementTimeout
  }
}

/// What running a migration up, and then down, did to the schema.
package struct MigrationOutcome: Sendable {
  /// Where the migration's first up statement stands, or the start of its file.
  package var upRange: SourceRange
  package var upFile: SourceFile
  package var downFile: SourceFile?
  package var downRange: SourceRange?
  /// Every difference between the schema before the up and after the down, empty where the down
  /// restores it; nil where there is no down or something in it is not known.
  package var unrestored: [RollbackDifference]?
  /// The up script changes the schema or rows.
  package var changesAnything: Bool
  package var downIsEmpty: Bool
}

/// Something that up and then down leaves different.
package struct RollbackDifference: Hashable, Sendable {
  package var object: ObjectDescription
  /// Lower case, no full stop: "is still there after the rollback".
  package var message: String
  /// The up or down statement that is to blame, where one is.
  package var place: Place?

  package init(object: ObjectDescription, message: String, place: Place?) {
    self.object = object
    self.message = message
    self.place = place
  }
}
