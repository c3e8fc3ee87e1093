import SQL
import Text

extension Replay {
  /// Runs one statement, or what stands inside it, and gives the log of all of it.
  mutating func run(_ statement: Statement, in context: RunContext, _ observe: Observer) -> UndoLog
  {
    switch statement.node {
    case .doBlock(let block):
      return runContents(of: statement, in: context, observe) { replay, inner in
        replay.run(block, in: inner, observe)
      }
    case .call(let call):
      return runContents(of: statement, in: context, observe) { replay, inner in
        replay.runCalls([call], in: inner, observe)
      }
    case .query(let query):
      runQuery(query, at: statement.range)
      if context.enclosing == nil { noteUserVariables(of: query) }
      return runContents(of: statement, in: context, observe) { replay, inner in
        replay.runCalls(in: query, in: inner, observe)
      }
    case .execute(let name, let values):
      if dialect.isMySQLFamily, name.text.lowercased() == "immediate", let text = values.first {
        prepare(name, text, nil)
      }
      return runContents(of: statement, in: context, observe) { replay, inner in
        replay.execute(name, in: inner, observe)
      }
    case .clientCommand(let line):
      return runContents(of: statement, in: context, observe) { replay, inner in
        replay.runIncluded(line, at: statement.range, in: inner, observe)
      }
    case .createSchema(let create):
      runSimple(statement, in: context)
      var log = finish(statement, in: context, observe)
      if context.depth < RunContext.maximumDepth {
        let path = schema.searchPath
        if let name = create.name, dialect == .postgresql { setSearchPath([name.text] + path) }
        for element in create.elements {
          log.merge(later: run(element, in: context.entering(statement), observe))
        }
        if dialect == .postgresql { setSearchPath(path) }
        log.merge(later: takeLog())
      }
      return log
    default:
      runSimple(statement, in: context)
      return finish(statement, in: context, observe)
    }
  }

  /// Runs what stands inside a statement; where that is nothing, the statement itself is reported.
  private mutating func runContents(
    of statement: Statement, in context: RunContext, _ observe: Observer,
    _ body: (inout Replay, RunContext) -> UndoLog?
  ) -> UndoLog {
    guard context.depth < RunContext.maximumDepth else {
      doubtEverything()
      return finish(statement, in: context, observe)
    }
    if changes.isEmpty && problems.isEmpty {
      guard var log = body(&self, context.entering(statement)) else {
        return finish(statement, in: context, observe)
      }
      log.merge(later: takeLog())
      return log
    }
    var log = finish(statement, in: context, observe)
    if let inner = body(&self, context.entering(statement)) { log.merge(later: inner) }
    return log
  }

  /// Runs a statement that has no others inside.
  private mutating func runSimple(_ statement: Statement, in context: RunContext) {
    let range = statement.range
    switch statement.node {
    case .createTable(let create): createTable(create, at: range)
    case .alterTable(let alter): alterTable(alter, at: range)
    case .createIndex(let definition): createIndex(definition, at: range)
    case .createSequence(let create): createSequence(create, at: range)
    case .createView(let create): createView(create, at: range)
    case .createType(let create): createType(create, at: range)
    case .createDomain(let create): createDomain(create, at: range)
    case .alterType(let alter): alterType(alter, at: range)
    case .createSchema(let create): createSchema(create, at: range)
    case .createExtension(let create): createExtension(create, at: range)
    case .createTrigger(let create): createTrigger(create, at: range)
    case .createRoutine(let create): createRoutine(create, at: range)
    case .drop(let drop): self.drop(drop, at: range)
    case .rename(let rename): self.rename(rename, at: range)
    case .commentOn(let comment): self.comment(comment, at: range)
    case .insert(let insert): self.insert(insert, at: range)
    case .update(let update): self.update(update, in: context, at: range)
    case .delete(let delete): self.delete(delete, at: range)
    case .merge(let merge): self.merge(merge, at: range)
    case .truncate(let truncate): self.truncate(truncate, at: range)
    case .copy(let copy): self.copy(copy, at: range)
    // Inside a body it was done with the body's variables.
    case .set(let variables): if context.enclosing == nil { set(variables) }
    case .transaction(let statement): runTransaction(statement)
    case .use(let database): use(database)
    case .prepare(let node): prepare(node.name, node.text, node.statement)
    case .other(let name): runOther(name, statement.kind, at: range)
    case .command(let command): runOther(command.object, statement.kind, at: range)
    case .object(let object):
      if case .alter(let reference, .databaseParameter(let variables), _) = object.action,
        reference.kind == .database, dialect == .postgresql
      {
        setDefault(variables)
      }
      if case .alter(let reference, .rename(let new), _) = object.action,
        reference.kind == .trigger, let table = reference.table
      {
        renameTrigger(reference.name, of: table, to: new, at: range)
      }
      runOther(object.subject, statement.kind, at: range)
    case .placeholder: doubtEverything()
    case .privileges, .utility: return
    case .lockTables, .reindex, .refreshMaterializedView, .unrecognized: return
    case .doBlock, .query, .call, .execute, .clientCommand: return
    }
  }

  /// `\gexec` runs what gander does not see.
  mutating func runClientCommand(_ line: String) {
    let lower = line.lowercased()
    let word = lower.split(separator: " ", maxSplits: 1).first ?? ""
    switch word {
    case "\\gexec":
      doubtEverything()
    default:
      return
    }
  }
}
