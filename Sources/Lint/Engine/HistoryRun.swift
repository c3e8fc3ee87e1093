import Code
import History
import Impact
import SQL
import Schema
import Text

/// One history on its way through the replay and the rules.
struct HistoryRun {
  private let rules: [RuleSet.ActiveRule]
  private let syntax: SyntaxOptions
  private let code: CodeReferences
  private let locks: LockPredictor
  private let tombstones: [NamePattern]
  private let files: FileFinder?
  private var findings: FindingCollector
  private var session: SessionTracker
  private var deprecations = Deprecations()
  private var summary = LintResult.Summary()

  init(_ engine: Engine, of history: History, code: CodeReferences) {
    syntax = engine.syntax
    rules = engine.rules.active.filter { $0.type.dialects.contains(engine.syntax.dialect) }
    self.code = code
    tombstones = engine.tombstones
    files = engine.files
    locks = LockPredictor(engine.syntax)
    var evidence: Evidence = []
    // Files named one by one may be only some of the history.
    if history.layout != .files { evidence.insert(.history) }
    if engine.references != nil { evidence.insert(.code) }
    findings = FindingCollector(rules: engine.rules, evidence: evidence)
    session = SessionTracker(dialect: engine.syntax.dialect)
  }

  mutating func run(_ history: ParsedHistory, prelude: [ParsedFile]) -> LintResult {
    var replay = Replay(
      schema: Schema(
        dialect: syntax.dialect, version: syntax.version,
        isComplete: history.history.startsFromNothing || !prelude.isEmpty))
    replay.files = files
    for file in prelude {
      for statement in file.statements {
        _ = replay.apply(statement, of: file.file, at: .before) { _, _, _ in }
      }
    }
    let rollbackCount = history.migrations.count { $0.down?.statements.isEmpty == false }
    for (index, migration) in history.migrations.enumerated() {
      let context = MigrationContext(
        migration, at: index, of: history, rollbackCount: rollbackCount)
      summary.migrations += 1
      run(migration, context, &replay)
    }
    let view = SchemaView(replay.schema)
    report(history.history.problems, in: history, view)
    var collected = findings
    return collected.finish(summary) { problems, file, migration in
      let step = makeStep(
        .suppressions(problems), migration.context, migration.direction, file, before: view)
      return check(step)
    }
  }

  private mutating func run(
    _ migration: ParsedMigration, _ context: MigrationContext, _ replay: inout Replay
  ) {
    var up = ScriptEffects()
    if let script = migration.up {
      up = run(script, .up, context, &replay)
    }
    var differences: [RollbackDifference]?
    if let script = migration.down {
      let effects = run(script, .down, context, &replay)
      if up.isUnderstood, effects.isUnderstood {
        differences = unrestored(by: up, effects, in: replay)
      }
      replay.undo(effects.undo)
    }
    guard let script = migration.up ?? migration.down else { return }
    let outcome = MigrationOutcome(
      upRange: script.range, upFile: script.script.file, downFile: migration.down?.script.file,
      downRange: migration.down?.range, unrestored: differences,
      changesAnything: up.changesAnything || context.statementCount > 0,
      downIsEmpty: migration.down?.statements.isEmpty == true)
    let before = SchemaView(replay.schema, undoing: up.undo)
    var step = makeStep(
      .migrationEnd(outcome), context, .up, script.script.file, before: before)
    step.after = SchemaView(replay.schema)
    step.script = ScriptOutline(migration.up?.statements ?? [])
    findings.add(check(step), context, at: .migration)
  }

  /// Checks what is wrong with the names and places of files, unless a file changes nothing.
  private mutating func report(
    _ problems: [HistoryProblem], in history: ParsedHistory, _ view: SchemaView
  ) {
    guard !problems.isEmpty else { return }
    var scripts: [String: (migration: Int, script: ParsedScript)] = [:]
    for (index, migration) in history.migrations.enumerated() {
      for script in [migration.up, migration.down].compactMap({ $0 }) {
        if scripts[script.script.file.path] == nil {
          scripts[script.script.file.path] = (index, script)
        }
      }
    }
    for problem in problems {
      let script: ParsedScript
      let context: MigrationContext
      if let known = scripts[problem.file.path] {
        script = known.script
        context = MigrationContext(
          history.migrations[known.migration], at: known.migration, of: history, rollbackCount: 0)
      } else {
        script = ParsedScript(alone: problem.file, options: syntax)
        let migration = Migration(
          version: nil, name: problem.file.path, up: script.script, down: nil)
        context = MigrationContext(
          ParsedMigration(migration: migration, up: script, down: nil),
          at: history.migrations.count, of: history, rollbackCount: 0)
        findings.add(script, context, .up, isRun: false)
      }
      guard let first = script.statements.first,
        script.statements.contains(where: \.changesSomething)
      else { continue }
      let step = makeStep(
        .historyProblem(problem, problem.range ?? first.range), context, .up, problem.file,
        before: view)
      findings.add(check(step), context, at: .migration)
    }
  }

  /// What is different now, after up and down, with the up statement that did it.
  private func unrestored(
    by up: ScriptEffects, _ down: ScriptEffects, in replay: Replay
  ) -> [RollbackDifference] {
    var log = up.undo
    log.merge(later: down.undo)
    return replay.differences(since: log).map { difference in
      RollbackDifference(
        object: difference.object, message: difference.message,
        place: up.changes.first(touching: difference.object))
    }
  }

  // MARK: - A script

  private mutating func run(
    _ script: ParsedScript, _ direction: Direction, _ context: MigrationContext,
    _ replay: inout Replay
  ) -> ScriptEffects {
    findings.add(script, context, direction)
    session.begin(script.script.transaction, statementCount: script.statements.count)
    summary.statements += script.statements.count
    if direction == .up { markDeprecated(script, context, in: replay.schema) }
    if !script.diagnostics.isEmpty {
      // A view that outlived this block would make the replay copy the schema.
      let view = SchemaView(replay.schema)
      let step = makeStep(
        .diagnostics(script.diagnostics), context, direction, script.script.file, before: view)
      findings.add(check(step), context, at: .ownText)
    }
    var effects = ScriptEffects()
    let hasRollback = context.hasDown
    let outline = ScriptOutline(script.statements)
    for statement in script.statements {
      let session = session.session(for: statement)
      let origin = Origin(migration: context.index, transaction: session.transaction)
      let log = replay.apply(statement, of: script.script.file, at: origin) {
        effect, before, after in
        var step = makeStep(
          effect, context, direction, session: session, before: before, after: after)
        step.script = outline
        findings.add(check(step), context, at: .statement(statement, script.parsed))
        let file = effect.file
        if direction == .up {
          deprecations.follow(
            effect.changes, migration: context.index, file: file, tombstones: tombstones)
        }
        effects.changesAnything = effects.changesAnything || !effect.changes.isEmpty
        if hasRollback, direction == .up { effects.changes.add(effect.changes, in: file) }
      }
      effects.undo.merge(later: log)
      effects.isUnderstood = effects.isUnderstood && statement.isUnderstood
      self.session.finish(statement)
    }
    return effects
  }

  /// Takes over the script's `gander: deprecate` lines.
  private mutating func markDeprecated(
    _ script: ParsedScript, _ context: MigrationContext, in schema: Schema
  ) {
    for comment in script.parsed.comments {
      guard let directive = Directive(comment, in: script.parsed.file),
        case .deprecate(let parts) = directive.kind
      else { continue }
      let mark = Deprecations.Mark(
        migration: context.index,
        place: Place(file: script.script.file.path, range: directive.range))
      deprecations.mark(parts, mark, in: schema)
    }
  }

  // MARK: - Steps

  private func makeStep(
    _ subject: Step.Subject, _ context: MigrationContext, _ direction: Direction,
    _ file: SourceFile, before: SchemaView
  ) -> Step {
    var step = Step(
      subject: subject, migration: context, direction: direction, file: file, options: syntax,
      before: before, after: before, changes: [], problems: [], lockImpact: nil,
      session: session.current, enclosing: nil, guards: [], code: code,
      deprecations: deprecations)
    step.tombstones = tombstones
    return step
  }

  private func makeStep(
    _ effect: Replay.Effect, _ context: MigrationContext, _ direction: Direction,
    session: Session, before: SchemaView, after: SchemaView
  ) -> Step {
    var step = Step(
      subject: .statement(effect.statement), migration: context, direction: direction,
      file: effect.file, options: syntax, before: before, after: after, changes: effect.changes,
      problems: effect.problems,
      lockImpact: locks.impact(of: effect.statement, changes: effect.changes, before: before),
      session: session, enclosing: effect.enclosing, guards: effect.guards, code: code,
      deprecations: deprecations)
    step.tombstones = tombstones
    return step
  }

  private func check(_ step: Step) -> [Finding] {
    guard let first = rules.first else { return [] }
    var report = Report(rule: first.type, severity: first.severity, step: step)
    for rule in rules {
      report.begin(rule.type, severity: rule.severity)
      rule.rule.check(step, &report)
    }
    return report.findings
  }
}

/// What a script did, all statements together.
struct ScriptEffects {
  var changes = ChangePlaces()
  var changesAnything = false
  var undo = UndoLog()
  /// Nothing in the script was beyond the parser or the replay.
  var isUnderstood = true
}

extension MigrationContext {
  init(
    _ migration: ParsedMigration, at index: Int, of history: ParsedHistory, rollbackCount: Int
  ) {
    self.init(
      index: index, displayName: migration.migration.displayName,
      layout: migration.migration.layout ?? history.history.layout,
      transaction: migration.up?.script.transaction ?? .unknown,
      isRepeatable: migration.migration.isRepeatable, hasDown: migration.down != nil,
      historyHasRollbacks: rollbackCount > 0,
      rollbacksAreUsual: rollbackCount &* 2 >= history.migrations.count,
      statementCount: migration.up?.statements.count(where: \.changesSomething) ?? 0)
  }
}
