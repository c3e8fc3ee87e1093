import Text

/// INSERT or REPLACE.
package struct Insert: Hashable, Sendable {
  /// MySQL's optimizer hint behind the first word, and the words there in lower case.
  package var hint: String?
  package var modifiers: [String] = []
  /// PARTITION `(` … `)` behind the table (MySQL).
  package var partitions: [Identifier] = []
  package enum Source: Hashable, Sendable {
    case query(Query)
    /// `SET a = 1, b = 2` (MySQL).
    case assignments([Assignment])
    case defaultValues
  }

  package var with: WithClause?
  package var isReplace = false
  package var table: ObjectName
  package var alias: Identifier?
  package var columns: [Identifier] = []
  /// The fields and subscripts behind `columns`, in their order; empty where no column has any.
  package var columnParts: [[TargetPart]] = []
  package var source: Source
  /// OVERRIDING SYSTEM VALUE or USER VALUE: `system` or `user`.
  package var overriding: String?
  /// ON CONFLICT or ON DUPLICATE KEY UPDATE.
  package var onConflict: OnConflict?
  /// MySQL INSERT IGNORE.
  package var isIgnore = false
  package var returning: [SelectItem] = []
  package var returningAliases: [ReturningAlias] = []

  package init(table: ObjectName, source: Source) {
    self.table = table
    self.source = source
  }
}

package struct OnConflict: Hashable, Sendable {
  package var target: [IndexElement] = []
  package var targetCondition: Expression?
  package var constraint: Identifier?
  /// Empty: DO NOTHING.
  package var assignments: [Assignment] = []
  package var condition: Expression?

  package init() {}
}

/// What follows a column that is assigned to (PostgreSQL): a field, an element, all fields.
package indirect enum TargetPart: Hashable, Sendable {
  case field(Identifier)
  case element(Subscript)
  case allFields
}

/// `OLD AS o`, `NEW AS n` in RETURNING WITH (…).
package struct ReturningAlias: Hashable, Sendable {
  /// `old` or `new`; the server refuses others.
  package var word: Identifier
  package var alias: Identifier
}

/// `column = value`, `(a, b) = (…)`.
package struct Assignment: Hashable, Sendable {
  package var range: SourceRange
  /// The columns; MySQL's may be qualified.
  package var columns: [ObjectName]
  /// The fields and subscripts behind `columns`, in their order; empty where no column has any.
  package var columnParts: [[TargetPart]] = []
  /// The columns stand in parentheses, be it one.
  package var isList = false
  package var value: Expression

  package init(columns: [ObjectName], value: Expression, range: SourceRange) {
    self.columns = columns
    self.value = value
    self.range = range
  }
}

package struct Update: Hashable, Sendable {
  /// MySQL's optimizer hint behind the first word, and the words there in lower case.
  package var hint: String?
  package var modifiers: [String] = []
  package var with: WithClause?
  /// The tables updated; one in PostgreSQL, with MySQL's joins inside the reference.
  package var tables: [TableReference]
  package var assignments: [Assignment]
  package var from: [TableReference] = []
  package var condition: Expression?
  package var orderBy: [OrderItem] = []
  package var limit: Expression?
  package var returning: [SelectItem] = []
  package var returningAliases: [ReturningAlias] = []

  package init(tables: [TableReference], assignments: [Assignment]) {
    self.tables = tables
    self.assignments = assignments
  }

  /// The one table that is updated, where it is one.
  package var table: ObjectName? {
    guard tables.count == 1, case .table(let name, _) = tables[0].kind else { return nil }
    return name
  }
}

package struct Delete: Hashable, Sendable {
  /// MySQL's optimizer hint behind the first word, and the words there in lower case.
  package var hint: String?
  package var modifiers: [String] = []
  package var with: WithClause?
  /// The tables that lose rows.
  package var tables: [TableReference]
  /// USING, or the FROM of MySQL's multi-table form.
  package var using: [TableReference] = []
  package var condition: Expression?
  package var orderBy: [OrderItem] = []
  package var limit: Expression?
  package var returning: [SelectItem] = []
  package var returningAliases: [ReturningAlias] = []

  package init(tables: [TableReference]) {
    self.tables = tables
  }

  package var table: ObjectName? {
    guard tables.count == 1, case .table(let name, _) = tables[0].kind else { return nil }
    return name
  }
}

package struct Merge: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case update([Assignment])
    /// Without values: DEFAULT VALUES.
    case insert(MergeInsert)
    case delete
    case doNothing
  }

  package struct MergeInsert: Hashable, Sendable {
    package var columns: [Identifier] = []
    /// As ``Insert/columnParts``.
    package var columnParts: [[TargetPart]] = []
    /// As ``Insert/overriding``.
    package var overriding: String?
    package var values: [Expression] = []
  }

  package struct Branch: Hashable, Sendable {
    package var isMatched: Bool
    package var bySource: Bool
    package var condition: Expression?
    package var action: Action

    package init(isMatched: Bool, bySource: Bool, condition: Expression?, action: Action) {
      self.isMatched = isMatched
      self.bySource = bySource
      self.condition = condition
      self.action = action
    }
  }

  package var with: WithClause?
  package var target: TableReference
  package var source: TableReference
  package var condition: Expression
  package var branches: [Branch]
  package var returning: [SelectItem] = []
  package var returningAliases: [ReturningAlias] = []

  package init(
    target: TableReference, source: TableReference, condition: Expression, branches: [Branch]
  ) {
    self.target = target
    self.source = source
    self.condition = condition
    self.branches = branches
  }
}

package struct Truncate: Hashable, Sendable {
  package var tables: [ObjectName]
  /// ONLY before the table, in the order of `tables`; empty where no table has it.
  package var isOnly: [Bool] = []
  package var restartsIdentity = false
  package var isCascade = false

  package init(tables: [ObjectName]) {
    self.tables = tables
  }
}

/// `COPY t FROM stdin`, `LOAD DATA`.
package struct Copy: Hashable, Sendable {
  package var table: ObjectName?
  package var columns: [Identifier] = []
  package var query: Query?
  /// `COPY (statement) TO`.
  package var statement: Statement?
  package var isFrom: Bool
  package var isProgram = false
  /// What MySQL's LOAD DATA says, as it says it.
  package var parts: [CommandPart] = []
  /// Nil: STDIN or STDOUT.
  package var fileName: StringLiteral?
  /// COPY BINARY, the form of before 9.0.
  package var isBinary = false
  /// USING DELIMITERS, the form of before 7.3.
  package var delimiters: StringLiteral?
  package var options: [TableOption] = []
  /// The options stand without parentheses, as before 9.0: `CSV HEADER`.
  package var hasBareOptions = false
  package var condition: Expression?
  /// The rows that follow in the file.
  package var data: SourceRange?

  package init(table: ObjectName?, isFrom: Bool) {
    self.table = table
    self.isFrom = isFrom
  }
}

/// MySQL `PREPARE name FROM 'text'`, PostgreSQL `PREPARE name (types) AS statement`.
package struct Prepare: Hashable, Sendable {
  package var name: Identifier
  package var types: [TypeName] = []
  package var text: Expression?
  package var statement: Statement?

  package init(name: Identifier) {
    self.name = name
  }
}
