import Lint
import SQL
import Schema
import Text

/// A part of a statement that fails when it is run a second time, because what it makes is there or what
/// it removes is gone.
struct UnguardedPart {
  /// The part: an action, or the whole statement.
  var range: SourceRange
  /// The words that begin it: `CREATE TABLE`, `ADD COLUMN`.
  var action: String
  /// The names that a condition around it would ask for.
  var names: [String]
  /// The guard that the server's grammar has for it, with the place where it goes.
  var guardWords: String?
  var insertion: UInt32?
  /// What to write where the grammar has no guard, or a better way than it.
  var replacement: String?
  /// A query that has a row while there is still something to do.
  var question: String?

  init(_ action: String, _ names: [String], at range: SourceRange) {
    self.range = range
    self.action = action
    self.names = names
  }

  /// The same with the guard's words, which go directly before the name.
  func guarded(by words: String, before offset: UInt32, if isPossible: Bool = true) -> UnguardedPart
  {
    guard isPossible else { return self }
    var part = self
    part.guardWords = words
    part.insertion = offset
    return part
  }

  func askedBy(_ query: String) -> UnguardedPart {
    var part = self
    part.question = query
    return part
  }

  func replaced(by sql: String) -> UnguardedPart {
    var part = self
    part.replacement = sql
    return part
  }
}

/// Finds the parts of a statement that have no IF [NOT] EXISTS and would need one to run twice.
struct RerunGuards {
  private let step: Step
  private let statement: Statement

  init(_ step: Step, _ statement: Statement) {
    self.step = step
    self.statement = statement
  }

  /// PostgreSQL and MariaDB know IF [NOT] EXISTS nearly everywhere, MySQL only for whole objects.
  private var hasGuardsInside: Bool { step.dialect.hasGuardsInsideAlter }

  var unguardedParts: [UnguardedPart] {
    switch statement.node {
    case .createTable(let table): createTable(table)
    case .createIndex(let index): createIndex(index)
    case .alterTable(let alter): alter.actions.compactMap { action($0, of: alter) }
    case .alterType(let type): addValue(type)
    case .drop(let drop): self.drop(drop)
    case .rename(let rename): self.rename(rename)
    case .createSequence, .createView, .createType, .createDomain, .createSchema, .createExtension,
      .createTrigger, .createRoutine:
      createOther()
    default: []
    }
  }

  private func createTable(_ table: CreateTable) -> [UnguardedPart] {
    guard !table.ifNotExists, !table.orReplace, table.persistence != .temporary else { return [] }
    return [
      UnguardedPart("CREATE TABLE", [table.name.name.text], at: statement.range)
        .guarded(by: "IF NOT EXISTS", before: table.name.range.start)
    ]
  }

  private func createIndex(_ index: IndexDefinition) -> [UnguardedPart] {
    guard !index.ifNotExists, !index.orReplace else { return [] }
    guard let name = index.name else {
      // Without a name the second run builds the same index again under another one.
      return [UnguardedPart("CREATE INDEX", [], at: statement.range)]
    }
    let part = UnguardedPart("CREATE INDEX", [name.text], at: statement.range)
    guard index.isConcurrent else {
      return [part.guarded(by: "IF NOT EXISTS", before: name.range.start, if: hasGuardsInside)]
    }
    // A build that failed leaves an INVALID index, which IF NOT EXISTS would keep.
    let schema = index.table?.schema.map { step.file.text(in: $0.range) + "." } ?? ""
    let qualified = schema + step.file.text(in: name.range)
    return [part.replaced(by: "DROP INDEX CONCURRENTLY IF EXISTS \(qualified)")]
  }

  private func action(_ action: AlterTableAction, of alter: AlterTable) -> UnguardedPart? {
    let start = { (name: Identifier) in name.range.start }
    switch action.kind {
    case .addColumn(let column, ifNotExists: false, _):
      return UnguardedPart("ADD COLUMN", [column.name.text], at: action.range)
        .guarded(by: "IF NOT EXISTS", before: start(column.name), if: hasGuardsInside)
    case .addColumns(let columns, ifNotExists: false):
      return UnguardedPart("ADD COLUMN", columns.map(\.name.text), at: action.range)
    case .dropColumn(let name, ifExists: false, _):
      return UnguardedPart("DROP COLUMN", [name.text], at: action.range)
        .guarded(by: "IF EXISTS", before: start(name), if: hasGuardsInside)
    case .renameColumn(let name, let to, ifExists: false):
      return UnguardedPart("RENAME COLUMN", [name.text, to.text], at: action.range)
        .askedBy(column(name, of: alter))
    case .redefineColumn(let column, let from?, _, ifExists: false)
    where !step.isSameName(column.name.text, from.text):
      return UnguardedPart("CHANGE", [from.text, column.name.text], at: action.range)
        .guarded(by: "IF EXISTS", before: start(from), if: hasGuardsInside)
    case .addConstraint(let constraint) where !constraint.ifNotExists:
      return addConstraint(constraint, to: alter, at: action.range)
    case .dropConstraint(let name, _, ifExists: false, _):
      return UnguardedPart("DROP CONSTRAINT", [name.text], at: action.range)
        .guarded(
          by: "IF EXISTS", before: start(name), if: hasGuardsInside && name.range.count > 0)
    case .addIndex(let index) where !index.ifNotExists:
      return UnguardedPart("ADD INDEX", index.name.map { [$0.text] } ?? [], at: action.range)
        .guarded(
          by: "IF NOT EXISTS", before: index.name.map(start) ?? 0,
          if: hasGuardsInside && index.name != nil)
    case .dropIndex(let name, ifExists: false):
      return UnguardedPart("DROP INDEX", [name.text], at: action.range)
        .guarded(by: "IF EXISTS", before: start(name), if: hasGuardsInside)
    case .renameTable(let to) where !alter.ifExists:
      return UnguardedPart("RENAME", [alter.name.name.text, to.name.text], at: action.range)
        .askedBy(relation(alter.name.name))
    case .renameIndex(let name, let to),
      .renameConstraint(let name, let to):
      return UnguardedPart("RENAME", [name.text, to.text], at: action.range)
    default:
      return nil
    }
  }

  private func column(_ name: Identifier, of alter: AlterTable) -> String {
    let table = step.literal(alter.name.name.text)
    return "SELECT FROM information_schema.columns "
      + "WHERE table_name = \(table) AND column_name = \(step.literal(name.text))"
  }

  private func relation(_ name: Identifier) -> String {
    "SELECT FROM pg_class WHERE relname = \(step.literal(name.text))"
  }

  private func addConstraint(
    _ constraint: TableConstraint, to alter: AlterTable, at range: SourceRange
  ) -> UnguardedPart {
    let name = constraint.name ?? constraint.indexName
    let part = UnguardedPart("ADD CONSTRAINT", name.map { [$0.text] } ?? [], at: range)
    guard let name, step.dialect != .mysql else { return part }
    if step.dialect == .mariadb {
      return part.guarded(by: "IF NOT EXISTS", before: name.range.start)
    }
    // Both in one statement: there is no moment without the constraint.
    let table = step.file.text(in: alter.name.range)
    let quoted = step.file.text(in: name.range)
    return part.replaced(by: "ALTER TABLE \(table) DROP CONSTRAINT IF EXISTS \(quoted)")
  }

  private func addValue(_ type: AlterType) -> [UnguardedPart] {
    type.actions.compactMap { action in
      guard case .addValue(let value, ifNotExists: false, _, _) = action else { return nil }
      return UnguardedPart("ADD VALUE", [value.value], at: statement.range)
        .guarded(by: "IF NOT EXISTS", before: value.range.start)
    }
  }

  private func drop(_ drop: Drop) -> [UnguardedPart] {
    guard !drop.ifExists, !drop.isTemporary, let first = drop.names.first else { return [] }
    let kinds: Set<ObjectKind> = [
      .table, .view, .materializedView, .index, .sequence, .type, .domain, .schema, .database,
      .function, .procedure, .trigger, .policy, .extension, .event,
    ]
    guard kinds.contains(drop.kind) else { return [] }
    let isIndex = drop.kind == .index
    return [
      UnguardedPart(
        "DROP \(drop.kind.rawValue.uppercased())", drop.names.map(\.name.text), at: statement.range
      )
      .guarded(by: "IF EXISTS", before: first.range.start, if: !isIndex || hasGuardsInside)
    ]
  }

  private func rename(_ rename: Rename) -> [UnguardedPart] {
    guard !rename.ifExists else { return [] }
    let names = rename.pairs.flatMap { [$0.from.name.text, $0.to.name.text] }
    return [UnguardedPart("RENAME", names, at: statement.range)]
  }

  private func createOther() -> [UnguardedPart] {
    switch statement.node {
    case .createSequence(let sequence)
    where !sequence.ifNotExists && !sequence.orReplace && !sequence.isTemporary:
      return [create("SEQUENCE", sequence.name, ifNotExists: true)]
    case .createView(let view)
    where !view.orReplace && !view.ifNotExists && !view.isTemporary:
      return [create(view)]
    case .createType(let type):
      return [
        UnguardedPart("CREATE TYPE", [type.name.name.text], at: statement.range)
          .replaced(by: doBlock("duplicate_object"))
      ]
    case .createDomain(let domain):
      return [
        UnguardedPart("CREATE DOMAIN", [domain.name.name.text], at: statement.range)
          .replaced(by: doBlock("duplicate_object"))
      ]
    case .createSchema(let schema) where !schema.ifNotExists:
      guard let name = schema.name else { return [] }
      return [create("SCHEMA", ObjectName(name: name), ifNotExists: true)]
    case .createExtension(let new) where !new.ifNotExists:
      return [create("EXTENSION", ObjectName(name: new.name), ifNotExists: true)]
    case .createTrigger(let trigger) where !trigger.orReplace && !trigger.ifNotExists:
      return [create(trigger)]
    case .createRoutine(let routine) where !routine.orReplace && !routine.ifNotExists:
      return [create(routine)]
    default:
      return []
    }
  }

  private func create(_ kind: String, _ name: ObjectName, ifNotExists: Bool) -> UnguardedPart {
    UnguardedPart("CREATE \(kind)", [name.name.text], at: statement.range)
      .guarded(by: "IF NOT EXISTS", before: name.range.start, if: ifNotExists)
  }

  private func create(_ view: CreateView) -> UnguardedPart {
    if view.isMaterialized {
      return create("MATERIALIZED VIEW", view.name, ifNotExists: true)
    }
    return orReplace(UnguardedPart("CREATE VIEW", [view.name.name.text], at: statement.range))
  }

  private func create(_ trigger: CreateTrigger) -> UnguardedPart {
    let part = UnguardedPart("CREATE TRIGGER", [trigger.name.name.text], at: statement.range)
    let table = step.file.text(in: trigger.table.range)
    let name = step.file.text(in: trigger.name.range)
    if step.dialect == .postgresql {
      return part.replaced(by: "DROP TRIGGER IF EXISTS \(name) ON \(table)")
    }
    return part.replaced(by: "DROP TRIGGER IF EXISTS \(name)")
  }

  private func create(_ routine: CreateRoutine) -> UnguardedPart {
    let kind: String
    switch routine.kind {
    case .function: kind = "FUNCTION"
    case .procedure: kind = "PROCEDURE"
    case .event: kind = "EVENT"
    }
    let part = UnguardedPart("CREATE \(kind)", [routine.name.name.text], at: statement.range)
    if step.dialect != .mysql { return orReplace(part) }
    return part.replaced(by: "DROP \(kind) IF EXISTS \(step.file.text(in: routine.name.range))")
  }

  /// OR REPLACE stands behind CREATE.
  private func orReplace(_ part: UnguardedPart) -> UnguardedPart {
    let places = KeywordPlaces(step.file)
    guard let end = places.end(of: "create", from: statement.range.start) else { return part }
    return part.guarded(by: "OR REPLACE", before: end)
  }

  private func doBlock(_ condition: String) -> String {
    """
    DO $$ BEGIN
            \(step.file.text(in: statement.range).onOneLine);
        EXCEPTION WHEN \(condition) THEN NULL;
        END $$
    """
  }
}
