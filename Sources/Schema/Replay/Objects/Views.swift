import SQL
import Text

extension Replay {
  mutating func createView(_ create: CreateView, at range: SourceRange) {
    var name = schema.creationName(for: create.name)
    if create.isTemporary { name.schema = Schema.temporarySchema }
    let existing = schema.views[name]
    if existing == nil || !create.orReplace {
      if relationExists(name) {
        if create.ifNotExists || create.name.isPlaceholder { return }
        if isTaken(name, by: "view", at: create.name.range) { return }
      }
    }
    for table in readTables(create.query) { readTable(table) }
    let view = view(create, named: name, at: range)
    store(view)
    if let existing {
      record(.viewReplaced(existing, by: view), at: range)
    } else {
      record(.viewCreated(view), at: range)
    }
  }

  /// A function of its own: a reader that lived on would make the replay copy the schema.
  private func view(
    _ create: CreateView, named name: QualifiedName, at range: SourceRange
  ) -> View {
    var reader = QueryReader(schema: schema)
    let outputs = QueryReader.rename(reader.read(create.query), create.columns)
    var view = View(name: name, isMaterialized: create.isMaterialized, origin: origin)
    view.columns = outputs?.map(\.name) ?? create.columns.map(\.text)
    view.reads = reader.tables.filter { $0 != name }
    view.readColumns = reader.columns
    view.definition = place(range)
    view.text = definition(SourceRange(start: create.name.range.end, end: range.end))
    return view
  }

  /// The tables and views that a query names, without its own common tables.
  func readTables(_ query: Query) -> [ObjectName] {
    var reader = QueryReader(schema: schema)
    _ = reader.read(query)
    return reader.names
  }

  /// A query by itself: it may call routines that change the schema.
  mutating func runQuery(_ query: Query, at range: SourceRange) {
    if case .select(let core) = query.body, case .table(let name, let persistence)? = core.into {
      var create = CreateTable(name: name)
      create.persistence = persistence
      create.query = query
      createTable(create, at: range)
      return
    }
    for name in readTables(query) { readTable(name) }
  }
}
