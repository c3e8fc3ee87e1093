import Text

/// SELECT, VALUES, TABLE or a set operation, with what may stand around it.
package struct Query: Hashable, Sendable {
  package var range: SourceRange
  package var with: WithClause?
  package var body: Body
  package var orderBy: [OrderItem] = []
  package var limit: Expression?
  package var limitKind: LimitKind?
  package var offset: Expression?
  /// FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE … : `update`, `no key update`, `share`, `key share`.
  package var locking: [LockingClause] = []

  package init(body: Body, with: WithClause? = nil, range: SourceRange) {
    self.range = range
    self.with = with
    self.body = body
  }

  package indirect enum Body: Hashable, Sendable {
    case select(SelectCore)
    case values([[Expression]])
    case table(ObjectName, only: Bool)
    case nested(Query)
    /// Set operations of one precedence from left to right, flat.
    case setOperation(first: Body, rest: [SetOperand])
    case unreadable
  }
}

/// What LIMIT or FETCH FIRST says beside a number of rows.
package enum LimitKind: Hashable, Sendable {
  /// LIMIT ALL, which has no number.
  case all
  /// FETCH FIRST … WITH TIES.
  case withTies
}

package struct SetOperand: Hashable, Sendable {
  /// `union`, `intersect`, `except` or `minus`.
  package var op: String
  package var isAll: Bool
  package var body: Query.Body

  package init(op: String, isAll: Bool, body: Query.Body) {
    self.op = op
    self.isAll = isAll
    self.body = body
  }
}

package struct LockingClause: Hashable, Sendable {
  package var strength: String
  package var tables: [ObjectName]
  package var wait: LockWait?

  package init(strength: String, tables: [ObjectName], wait: LockWait? = nil) {
    self.strength = strength
    self.tables = tables
    self.wait = wait
  }
}

/// What a statement does about rows or tables that others have locked.
package indirect enum LockWait: Hashable, Sendable {
  case noWait
  case skipLocked
  /// MariaDB's WAIT n.
  case seconds(Expression)
}

package struct WithClause: Hashable, Sendable {
  package var isRecursive: Bool
  package var tables: [CommonTable]

  package init(isRecursive: Bool, tables: [CommonTable]) {
    self.isRecursive = isRecursive
    self.tables = tables
  }
}

package struct CommonTable: Hashable, Sendable {
  package var name: Identifier
  package var columns: [Identifier]
  package var isMaterialized: Bool?
  /// A query, or INSERT, UPDATE, DELETE or MERGE with RETURNING.
  package var statement: Statement
  package var search: SearchClause?
  package var cycle: CycleClause?

  package init(
    name: Identifier, columns: [Identifier], isMaterialized: Bool?, statement: Statement
  ) {
    self.name = name
    self.columns = columns
    self.isMaterialized = isMaterialized
    self.statement = statement
  }
}

/// `SEARCH DEPTH FIRST BY a, b SET ordering` of a recursive common table.
package indirect enum SearchClause: Hashable, Sendable {
  case depthFirst(by: [Identifier], set: Identifier)
  case breadthFirst(by: [Identifier], set: Identifier)
}

/// `CYCLE a, b SET mark [TO value DEFAULT other] USING path` of a recursive common table.
package indirect enum CycleClause: Hashable, Sendable {
  case columns([Identifier], set: Identifier, values: CycleValues?, path: Identifier)
}

/// The two values of a cycle mark, where they are not true and false.
package struct CycleValues: Hashable, Sendable {
  package var mark: Expression
  package var otherwise: Expression
}

/// One SELECT … FROM … WHERE … without ORDER BY.
package struct SelectCore: Hashable, Sendable {
  package var range: SourceRange
  package var isDistinct = false
  /// MySQL's optimizer hint behind SELECT, with its marks: `/*+ NO_MERGE(t) */`.
  package var hint: String?
  /// MySQL's words behind SELECT, in lower case: `straight_join`, `sql_no_cache`.
  package var modifiers: [String] = []
  /// GROUP BY DISTINCT.
  package var isGroupedDistinct = false
  package var distinctOn: [Expression] = []
  package var items: [SelectItem] = []
  /// SELECT … INTO: a table in PostgreSQL, variables in stored programs.
  package var into: SelectInto?
  package var from: [TableReference] = []
  package var condition: Expression?
  package var groupBy: [Expression] = []
  package var having: Expression?
  package var windows: [NamedWindow] = []

  package init(range: SourceRange) {
    self.range = range
  }
}

package struct SelectItem: Hashable, Sendable {
  package var expression: Expression
  package var alias: Identifier?

  package init(expression: Expression, alias: Identifier?) {
    self.expression = expression
    self.alias = alias
  }
}

package enum SelectInto: Hashable, Sendable {
  case table(ObjectName, CreateTable.Persistence)
  case variables([Expression])
  case file(StringLiteral)
}

package struct NamedWindow: Hashable, Sendable {
  package var name: Identifier
  package var specification: WindowSpecification

  package init(name: Identifier, specification: WindowSpecification) {
    self.name = name
    self.specification = specification
  }
}

/// What stands in FROM.
package struct TableReference: Hashable, Sendable {
  package var range: SourceRange
  package var kind: Kind
  package var alias: Identifier?
  package var columnAliases: [Identifier] = []
  /// `AS f (a int, b text)`: the columns of a function that returns records.
  package var columnDefinitions: [ColumnDefinition] = []
  package var sample: TableSample?
  /// PARTITION `(` … `)` (MySQL).
  package var partitions: [Identifier] = []
  /// FOR SYSTEM_TIME … (MariaDB).
  package var systemTime: SystemTimePeriod?
  /// USE, FORCE and IGNORE INDEX (MySQL).
  package var indexHints: [IndexHint] = []

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    case table(ObjectName, only: Bool)
    case subquery(Query, isLateral: Bool)
    case function(Expression, isLateral: Bool, withOrdinality: Bool)
    /// `ROWS FROM (f(1), g(2) AS (a int))`.
    case rowsFrom([TableFunction], isLateral: Bool, withOrdinality: Bool)
    /// `a JOIN b ON … JOIN c …`: flat.
    case join(first: TableReference, rest: [Join])
    case parenthesized([TableReference])
    case unreadable
  }
}

/// `USE INDEX FOR ORDER BY (a, b)`.
package struct IndexHint: Hashable, Sendable {
  /// `use`, `force`, `ignore`.
  package var verb: String
  /// `join`, `order by`, `group by`.
  package var purpose: String?
  /// PRIMARY is one of the names.
  package var indexes: [Identifier]
}

/// Which versions of the rows of a system-versioned table are read (MariaDB).
package indirect enum SystemTimePeriod: Hashable, Sendable {
  /// A time or a transaction; the word before it in lower case, where there is one.
  package struct Point: Hashable, Sendable {
    package var word: String?
    package var value: Expression
  }

  case all
  case asOf(Point)
  case between(Point, Point)
  case from(Point, to: Point)
}

/// A function of ROWS FROM, with the columns that it is said to return.
package struct TableFunction: Hashable, Sendable {
  package var call: Expression
  package var columnDefinitions: [ColumnDefinition] = []
}

/// TABLESAMPLE.
package struct TableSample: Hashable, Sendable {
  package var method: ObjectName
  package var arguments: [Expression]
  package var seed: Expression?
}

package struct Join: Hashable, Sendable {
  /// The words in lower case, without OUTER: `join`, `natural full join`, `straight_join`.
  package var op: String
  package var table: TableReference
  package var condition: Expression?
  package var using: [Identifier] = []
  /// `USING (a) AS name`.
  package var usingAlias: Identifier?

  package init(op: String, table: TableReference) {
    self.op = op
    self.table = table
  }
}
