import SQL

/// Finds the tables and columns that a query reads, by the server's rules of scope.
///
/// Columns are found as far as the tables are known: an unqualified name goes to the only source that
/// has such a column, or to the only source there is.
struct QueryReader {
  private struct Source {
    /// The alias, or the table's name.
    var name: String
    var table: QualifiedName?
    /// What the source gives, where it is known; nil: anything.
    var columns: [Output]? {
      didSet { positions = [:] }
    }
    /// Where each column of a wide source stands, by name: looking through all of them for each that a
    /// query names would take the square of their number.
    private var positions: [String: Int] = [:]

    private static let wideCount = 32

    init(name: String, table: QualifiedName?, columns: [Output]?) {
      self.name = name
      self.table = table
      self.columns = columns
    }

    mutating func indexColumns(of dialect: Dialect) {
      guard let columns, columns.count > Self.wideCount else { return }
      for (index, column) in columns.enumerated() {
        let key = dialect.isMySQLFamily ? column.name.lowercased() : column.name
        if positions[key] == nil { positions[key] = index }
      }
    }

    /// The first column of this name.
    func column(named name: String, in dialect: Dialect) -> Output? {
      guard let columns else { return nil }
      if !positions.isEmpty {
        return positions[dialect.isMySQLFamily ? name.lowercased() : name].map { columns[$0] }
      }
      return columns.first { column in
        column.name == name || (dialect.isMySQLFamily && equalIgnoringCase(column.name, name))
      }
    }
  }

  /// A column of a query's result.
  struct Output {
    var name: String
    var type: DataType?
    /// The column that it is, unchanged.
    var column: Column?
  }

  private(set) var tables: [QualifiedName] = []
  private(set) var columns: [ColumnName] = []
  /// The tables as they are named, for those who look whether they are there.
  private(set) var names: [ObjectName] = []

  private let schema: Schema
  private var scopes: [[Source]] = []
  private var commonTables: [[String: [Output]?]] = []
  private var knownTables: Set<QualifiedName> = []
  private var knownColumns: Set<ColumnName> = []

  /// A query gives no more columns on any server (PostgreSQL 1,664, MySQL and MariaDB 4,096): stars over
  /// subqueries that double them at each level would be beyond all memory.
  private static let mostColumns = 4_096

  init(schema: Schema) {
    self.schema = schema
  }

  /// Reads `query`; gives the columns of its result, nil where they are not all known.
  mutating func read(_ query: Query) -> [Output]? {
    let hasWith = query.with != nil
    if let with = query.with { readCommonTables(with) }
    let result = read(query.body, orderBy: query.orderBy.map(\.expression))
    for expression in [query.limit, query.offset] {
      if let expression { read(expression) }
    }
    if hasWith { commonTables.removeLast() }
    return result
  }

  mutating func readCommonTables(_ with: WithClause) {
    commonTables.append([:])
    for table in with.tables {
      if with.isRecursive {
        let named: [Output]? =
          table.columns.isEmpty ? nil : table.columns.map { Output(name: $0.text, type: nil) }
        define(table.name.text, named)
      }
      var outputs: [Output]?
      switch table.statement.node {
      case .query(let query): outputs = read(query)
      case .insert(let insert): if case .query(let query) = insert.source { _ = read(query) }
      default: break
      }
      let named = Self.rename(outputs, table.columns)
      let added = table.addedColumns.map { Output(name: $0.text, type: nil) }
      define(table.name.text, named.map { $0 + added })
    }
  }

  private mutating func define(_ name: String, _ outputs: [Output]?) {
    guard !commonTables.isEmpty else { return }
    commonTables[commonTables.count - 1].updateValue(outputs, forKey: name)
  }

  static func rename(_ outputs: [Output]?, _ names: [Identifier]) -> [Output]? {
    guard !names.isEmpty else { return outputs }
    guard let outputs else { return nil }
    return outputs.enumerated().map { index, output in
      index < names.count
        ? Output(name: names[index].text, type: output.type, column: output.column) : output
    }
  }

  private mutating func read(_ body: Query.Body, orderBy: [Expression] = []) -> [Output]? {
    switch body {
    case .select(let core):
      return read(core, orderBy: orderBy)
    case .values(let rows):
      for row in rows { for value in row { read(value) } }
      guard let first = rows.first else { return nil }
      return first.indices.map { Output(name: "column\($0 + 1)", type: nil) }
    case .table(let name, _):
      return source(of: name, alias: nil).columns
    case .nested(let query):
      return read(query)
    case .setOperation(let first, let rest):
      let result = read(first)
      for operand in rest { _ = read(operand.body) }
      return result
    case .unreadable:
      return nil
    }
  }

  private mutating func read(_ core: SelectCore, orderBy: [Expression]) -> [Output]? {
    scopes.append([])
    for reference in core.from { read(reference) }
    var result: [Output]? = []
    for item in core.items {
      read(item.expression)
      if let new = outputs(of: item), (result?.count ?? 0) + new.count <= Self.mostColumns {
        result?.append(contentsOf: new)
      } else {
        result = nil
      }
    }
    for expression in core.distinctOn + core.groupBy + orderBy { read(expression) }
    if let condition = core.condition { read(condition) }
    if let having = core.having { read(having) }
    scopes.removeLast()
    return result
  }

  /// Brings the sources of a FROM item into scope.
  mutating func read(_ reference: TableReference) {
    if scopes.isEmpty { scopes.append([]) }
    switch reference.kind {
    case .table(let name, _):
      var source = source(of: name, alias: reference.alias)
      source.columns = Self.rename(source.columns, reference.columnAliases)
      add(source)
    case .subquery(let query, _):
      let outputs = Self.rename(read(query), reference.columnAliases)
      add(Source(name: reference.alias?.text ?? "", table: nil, columns: outputs))
    case .function(let call, _, _):
      read(call)
      add(Source(name: reference.alias?.text ?? "", table: nil, columns: nil))
    case .rowsFrom(let functions, _, _):
      for function in functions { read(function.call) }
      add(Source(name: reference.alias?.text ?? "", table: nil, columns: nil))
    case .join(let first, let rest):
      read(first)
      for join in rest {
        read(join.table)
        if let condition = join.condition { read(condition) }
        for name in join.using { readColumn(ObjectName(name: name), everywhere: true) }
      }
    case .parenthesized(let references):
      for inner in references { read(inner) }
    case .unreadable:
      add(Source(name: "", table: nil, columns: nil))
    }
  }

  private mutating func add(_ source: Source) {
    var source = source
    source.indexColumns(of: schema.dialect)
    scopes[scopes.count - 1].append(source)
  }

  private mutating func source(of name: ObjectName, alias: Identifier?) -> Source {
    let label = alias?.text ?? name.name.text
    if name.qualifiers.isEmpty {
      for level in commonTables.reversed() {
        if let outputs = level[name.name.text] {
          return Source(name: label, table: nil, columns: outputs)
        }
      }
    }
    names.append(name)
    for candidate in schema.candidates(for: name) {
      if let table = schema.tables[candidate] {
        note(candidate)
        let known = table.columns.map { Output(name: $0.name, type: $0.type, column: $0) }
        return Source(name: label, table: candidate, columns: table.isComplete ? known : nil)
      }
      if let view = schema.views[candidate] {
        note(candidate)
        let known = view.columns.map { Output(name: $0, type: nil) }
        return Source(name: label, table: candidate, columns: known.isEmpty ? nil : known)
      }
    }
    let created = schema.creationName(for: name)
    note(created)
    return Source(name: label, table: created, columns: nil)
  }

  private mutating func note(_ name: QualifiedName) {
    if knownTables.insert(name).inserted { tables.append(name) }
  }

  private mutating func note(_ column: String, of table: QualifiedName) {
    let name = ColumnName(table: table, column: column)
    if knownColumns.insert(name).inserted { columns.append(name) }
  }

  /// Reads the columns and queries of an expression.
  mutating func read(_ expression: Expression) {
    switch expression.kind {
    case .column(let name): readColumn(name, everywhere: false)
    case .star(let qualifier): readStar(qualifier.last?.text)
    default: break
    }
    let parts = expression.parts
    for part in parts.expressions { read(part) }
    for query in parts.queries { _ = read(query) }
  }

  private mutating func readStar(_ qualifier: String?) {
    for source in scopes.last ?? [] where qualifier == nil || matches(source.name, qualifier ?? "")
    {
      guard let table = source.table else { continue }
      for output in source.columns ?? [] { note(output.name, of: table) }
    }
  }

  private func matches(_ left: String, _ right: String) -> Bool {
    left == right || (schema.dialect.isMySQLFamily && equalIgnoringCase(left, right))
  }

  private mutating func readColumn(_ name: ObjectName, everywhere: Bool) {
    let column = name.name.text
    for scope in scopes.reversed() {
      if let qualifier = name.qualifiers.last?.text {
        guard let source = scope.first(where: { matches($0.name, qualifier) }) else { continue }
        if let table = source.table { note(column, of: table) }
        return
      }
      let owners = scope.filter { $0.column(named: column, in: schema.dialect) != nil }
      if everywhere {
        for owner in owners { if let table = owner.table { note(column, of: table) } }
        return
      }
      if let owner = owners.first {
        if let table = owner.table { note(column, of: table) }
        return
      }
      if scope.count == 1, let only = scope.first, only.columns == nil {
        if let table = only.table { note(column, of: table) }
        return
      }
    }
  }

  private func outputs(of item: SelectItem) -> [Output]? {
    if let alias = item.alias { return [output(item.expression, named: alias.text)] }
    switch item.expression.unwrapped.kind {
    case .star(let qualifier):
      let sources = (scopes.last ?? []).filter { source in
        qualifier.last.map { matches(source.name, $0.text) } ?? true
      }
      var result: [Output] = []
      for source in sources {
        guard let columns = source.columns, result.count + columns.count <= Self.mostColumns else {
          return nil
        }
        result += columns
      }
      return result
    default:
      guard let name = outputName(of: item.expression) else { return nil }
      return [output(item.expression, named: name)]
    }
  }

  private func output(_ expression: Expression, named name: String) -> Output {
    if case .column(let reference) = expression.unwrapped.kind, let found = source(of: reference) {
      return Output(name: name, type: found.type, column: found.column)
    }
    return Output(name: name, type: type(of: expression))
  }

  /// What a column's name means in the scopes at hand.
  private func source(of name: ObjectName) -> Output? {
    for scope in scopes.reversed() {
      for source in scope {
        if let qualifier = name.qualifiers.last?.text, !matches(source.name, qualifier) { continue }
        if let output = source.column(named: name.name.text, in: schema.dialect) {
          return output
        }
      }
    }
    return nil
  }

  /// The name that PostgreSQL gives an output column without alias (`FigureColname`); MySQL takes the
  /// text as written, which is followed for plain columns only.
  private func outputName(of expression: Expression) -> String? {
    switch expression.unwrapped.kind {
    case .column(let name): return name.name.text
    case .field(_, let name): return name.text
    default: break
    }
    guard schema.dialect == .postgresql else { return nil }
    return expression.postgreSQLName ?? "?column?"
  }

  private func type(of expression: Expression) -> DataType? {
    switch expression.unwrapped.kind {
    case .column(let name):
      return source(of: name)?.type
    case .cast(let cast):
      return schema.dataType(cast.type)
    case .binary(_, let rest):
      let isComparison = rest.contains { ["=", "<>", "!=", "<", ">", "<=", ">="].contains($0.op) }
      return isComparison && schema.dialect == .postgresql
        ? DataType(name: "boolean", base: "boolean") : nil
    case .call(let call):
      switch call.name.name.text.lowercased() {
      case "max", "min", "coalesce", "nullif", "greatest", "least":
        return firstType(of: call.arguments)
      case "bool_or", "bool_and", "every":
        return DataType(name: "boolean", base: "boolean")
      default:
        return schema.literalType(expression)
      }
    case .caseWhen(let choice):
      let results = choice.branches.map(\.result) + (choice.otherwise.map { [$0] } ?? [])
      return firstType(of: results.filter { !$0.isNull })
    default:
      return schema.literalType(expression)
    }
  }

  /// The first type that is known.
  ///
  /// A loop: the first of a lazy map is computed twice, which nested calls would double at each level.
  private func firstType(of expressions: [Expression]) -> DataType? {
    for expression in expressions {
      if let type = type(of: expression) { return type }
    }
    return nil
  }
}

extension CommonTable {
  /// The columns that SEARCH and CYCLE add behind those of the query.
  fileprivate var addedColumns: [Identifier] {
    var names: [Identifier] = []
    switch search {
    case .depthFirst(_, let column), .breadthFirst(_, let column): names.append(column)
    case nil: break
    }
    if case .columns(_, let mark, _, let path) = cycle { names += [mark, path] }
    return names
  }
}

extension Expression {
  /// The name that PostgreSQL derives from an expression, nil where there is none: of an output column
  /// and of an index element.
  var postgreSQLName: String? {
    switch unwrapped.kind {
    case .column(let name): return name.name.text
    case .field(_, let name): return name.text
    case .call(let call): return call.name.name.text
    case .specialValue(let name, _): return name
    case .cast(let cast): return cast.operand.postgreSQLName ?? cast.type.name.name.text
    case .collate(let inner, _): return inner.postgreSQLName
    case .caseWhen(let choice): return choice.otherwise?.postgreSQLName ?? "case"
    case .exists: return "exists"
    case .array, .arrayQuery: return "array"
    case .row: return "row"
    case .subscripts(let inner, _): return inner.postgreSQLName
    case .atTimeZone: return "timezone"
    case .subquery(let query):
      if case .select(let core) = query.body, let item = core.items.first {
        return item.alias?.text ?? item.expression.postgreSQLName
      }
      return nil
    default: return nil
    }
  }
}
