import SQL
import Text

/// Runs statements against a schema as the server would, and says what each one changed.
///
/// Everything a statement changes is kept in an undo log, so that the schema before it is there without a
/// copy, and so that a ROLLBACK, or a caller that tries a down migration, can take it back.
package struct Replay: Sendable {
  package internal(set) var schema: Schema

  /// What one statement did: the statement itself, or one inside a DO block, a procedure that is CALLed,
  /// or constant dynamic SQL.
  package struct Effect: Sendable {
    package var statement: Statement
    /// The outer statement that this one stands in.
    package var enclosing: Statement?
    /// The file that the statement's ranges are of.
    package var file: SourceFile
    /// The statement was put together by dynamic SQL: only its own range, and those of the changes and
    /// problems, are ranges of the file.
    package var isFolded = false
    package var guards: [Guard]
    package var changes: [Change] = []
    package var problems: [ReplayProblem] = []
    package var undo = UndoLog()
  }

  typealias Observer = (Effect, SchemaView, SchemaView) -> Void

  /// What the statement at work has done so far.
  var changes: [Change] = []
  var problems: [ReplayProblem] = []
  var log = UndoLog()
  /// The file and place in the history of the statement at work.
  var file = SourceFile(path: "", bytes: [])
  var origin = Origin.before
  /// Where all that happens is said to happen: set while statements run that dynamic SQL put together.
  var reportingRange: SourceRange?
  /// The file that findings are in, while `file` is a text that dynamic SQL put together.
  var reportingFile: SourceFile?
  /// How many statements inside others the statement at work has run.
  var innerStatements = 0
  var transaction = OpenTransaction()
  var session = ReplaySession()
  var takenNames = TakenNames()
  /// Gives the files that `\i` and its like name; nil: they are not to be had.
  package var files: FileFinder?
  /// The files whose commands are at work, the outermost first.
  var including: [String] = []
  /// The migration that the session belongs to.
  var sessionMigration: Int?

  package init(schema: Schema) {
    self.schema = schema
  }

  /// Runs `statement`, and gives the log that undoes all of it.
  ///
  /// `observe` is called for each statement that runs, with the schema before and after it; the views are
  /// for use during the call.
  package mutating func apply(
    _ statement: Statement, of file: SourceFile, at origin: Origin,
    observe: (Effect, _ before: SchemaView, _ after: SchemaView) -> Void
  ) -> UndoLog {
    self.file = file
    self.origin = origin
    innerStatements = 0
    settle()
    var total = takeLog()
    let context = RunContext(enclosing: nil, guards: [], depth: 0)
    total.merge(later: run(statement, in: context, observe))
    if transaction.isOpen { transaction.add(total) }
    return total
  }

  /// Takes back what `log` says, which must be the newest log not yet undone.
  package mutating func undo(_ log: UndoLog) {
    schema.restore(log)
  }

  /// The log of the statement at work; a new one begins.
  mutating func takeLog() -> UndoLog {
    let result = log
    log = UndoLog()
    return result
  }

  /// Reports the statement at work and gives its log.
  mutating func finish(_ statement: Statement, in context: RunContext, _ observe: Observer)
    -> UndoLog
  {
    let undo = takeLog()
    var statement = statement
    if let reportingRange { statement.range = reportingRange }
    let effect = Effect(
      statement: statement, enclosing: context.enclosing, file: reportingFile ?? file,
      isFolded: reportingRange != nil, guards: context.guards, changes: changes,
      problems: problems, undo: undo)
    changes = []
    problems = []
    observe(effect, SchemaView(schema, undoing: undo), SchemaView(schema))
    return undo
  }
}

/// Where a statement runs.
struct RunContext {
  var enclosing: Statement?
  var guards: [Guard]
  /// How many blocks, calls and dynamic statements stand around it.
  var depth: Int
  /// It may run more than once.
  var isLooped = false

  static let maximumDepth = 16
  /// How many statements one may run inside it: routines that call each other could go on for ever.
  static let maximumStatements = 20_000

  func entering(_ statement: Statement) -> RunContext {
    var result = self
    result.enclosing = enclosing ?? statement
    result.depth += 1
    return result
  }

  func adding(_ new: [Guard]) -> RunContext {
    var result = self
    result.guards += new
    return result
  }
}

extension Schema {
  /// Puts back the objects of `log`.
  mutating func restore(_ log: UndoLog) {
    for (name, table) in log.tables { replaceTable(table, named: name) }
    for (name, view) in log.views { replaceView(view, named: name) }
    for (name, type) in log.enums { enums[name] = type }
    for (name, sequence) in log.sequences { replaceSequence(sequence, named: name) }
    for (key, object) in log.others { replaceObject(object, key: key) }
    for (name, routine) in log.routines { routines[name] = routine }
    if let path = log.searchPath { searchPath = path }
    if let path = log.defaultSearchPath { defaultSearchPath = path }
    if let value = log.isComplete { isComplete = value }
    if let kinds = log.uncertainKinds { uncertainKinds = kinds }
    if let value = log.unsettled {
      unsettled = value
    } else if let count = log.createdTableCount {
      unsettled.keepFirst(count)
    }
    if let value = log.homeDatabase { homeDatabase = value }
  }
}
