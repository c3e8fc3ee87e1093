import Text

/// CREATE TABLE in all its forms.
package struct CreateTable: Hashable, Sendable {
  package enum Persistence: Hashable, Sendable {
    case permanent
    case temporary
    case unlogged
  }

  package enum Kind: Hashable, Sendable {
    case table
    /// CREATE FOREIGN TABLE … SERVER name.
    case foreign(server: Identifier?)
  }

  package var name: ObjectName
  package var kind: Kind = .table
  package var persistence: Persistence = .permanent
  package var ifNotExists = false
  /// MariaDB CREATE OR REPLACE TABLE.
  package var orReplace = false
  package var columns: [ColumnDefinition] = []
  package var constraints: [TableConstraint] = []
  /// Indexes that stand among the columns (MySQL).
  package var indexes: [IndexDefinition] = []
  /// LIKE clauses, in PostgreSQL among the columns.
  package var likes: [LikeClause] = []
  package var inherits: [ObjectName] = []
  /// `OF type`.
  package var ofType: ObjectName?
  /// `PARTITION OF parent FOR VALUES …`.
  package var partitionOf: PartitionBound?
  package var partitionBy: PartitionScheme?
  package var options: [TableOption] = []
  /// ON COMMIT DROP, DELETE ROWS or PRESERVE ROWS: the words after ON COMMIT in lower case.
  package var onCommit: String?
  package var tablespace: Identifier?
  package var accessMethod: Identifier?
  /// CREATE TABLE … AS.
  package var query: Query?
  /// The columns named before AS.
  package var queryColumns: [Identifier] = []
  package var withData: Bool?
  /// `EXECUTE name` in place of a query.
  package var executes: Identifier?
  package var executeArguments: [Expression] = []

  package init(name: ObjectName) {
    self.name = name
  }
}

package struct LikeClause: Hashable, Sendable {
  package var range: SourceRange
  package var table: ObjectName
  /// `including all`, `excluding defaults` … in order.
  package var options: [LikeOption]
  /// How many columns stand before it.
  package var position: Int

  package init(table: ObjectName, options: [LikeOption], position: Int, range: SourceRange) {
    self.table = table
    self.options = options
    self.position = position
    self.range = range
  }
}

package struct LikeOption: Hashable, Sendable {
  package var isIncluding: Bool
  /// `all`, `comments`, `compression`, `constraints`, `defaults`, `generated`, `identity`, `indexes`,
  /// `statistics`, `storage`.
  package var subject: String

  package init(isIncluding: Bool, subject: String) {
    self.isIncluding = isIncluding
    self.subject = subject
  }
}

package struct PartitionBound: Hashable, Sendable {
  package enum Values: Hashable, Sendable {
    /// The partition of an index has no bound.
    case absent
    case `default`
    case range(from: [Expression], to: [Expression])
    case list([Expression])
    case hash(modulus: Expression, remainder: Expression)
  }

  package var parent: ObjectName
  package var values: Values

  package init(parent: ObjectName, values: Values) {
    self.parent = parent
    self.values = values
  }
}

package struct PartitionScheme: Hashable, Sendable {
  package var range: SourceRange
  /// `range`, `list`, `hash`, `key`, `linear hash`, `range columns`, `system_time` … in lower case.
  package var method: String
  package var keys: [IndexElement]
  /// MySQL: the partitions listed.
  package var partitions: [Identifier] = []
  /// MySQL: what the definitions of `partitions` say.
  package var definitions: [PartitionDefinition] = []
  /// MySQL PARTITIONS n.
  package var count: Expression?
  package var subpartitionBy: SubpartitionScheme?

  package init(method: String, keys: [IndexElement], range: SourceRange) {
    self.method = method
    self.keys = keys
    self.range = range
  }
}

/// A storage parameter (`fillfactor = 70`) or a MySQL table option (`ENGINE = InnoDB`).
package struct TableOption: Hashable, Sendable {
  package var range: SourceRange
  /// In lower case: `engine`, `default charset` is `character set`, `fillfactor`.
  package var name: String
  package var value: Expression?
  /// What ALTER … OPTIONS does to the option, where it is said.
  package var change: Change?

  package enum Change: String, Hashable, Sendable {
    case add = "ADD"
    case set = "SET"
    case drop = "DROP"
  }

  package init(name: String, value: Expression?, range: SourceRange) {
    self.name = name
    self.value = value
    self.range = range
  }
}

/// What is said of the index behind PRIMARY KEY, UNIQUE and EXCLUDE (PostgreSQL).
package indirect enum IndexParameters: Hashable, Sendable {
  /// WITH `(` … `)` and USING INDEX TABLESPACE.
  case parameters([TableOption], tablespace: Identifier?)
}

package struct ColumnDefinition: Hashable, Sendable {
  package var range: SourceRange
  package var name: Identifier
  /// Nil for a typed table's column and for MySQL's SERIAL-less oddities.
  package var type: TypeName?
  package var attributes: [ColumnAttribute] = []

  package init(name: Identifier, type: TypeName?, range: SourceRange) {
    self.name = name
    self.type = type
    self.range = range
  }
}

/// What follows the type: constraints and everything else, in the order written.
package struct ColumnAttribute: Hashable, Sendable {
  package var range: SourceRange
  /// `CONSTRAINT name`.
  package var constraintName: Identifier?
  package var kind: Kind
  package var deferrability: Deferrability?
  /// NOT ENFORCED (PostgreSQL 18, MySQL CHECK).
  package var isNotEnforced = false
  /// Of the index of PRIMARY KEY and UNIQUE (PostgreSQL).
  package var indexParameters: IndexParameters?

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    case null
    case notNull(noInherit: Bool)
    case `default`(Expression)
    case primaryKey
    case unique(nullsNotDistinct: Bool)
    /// MySQL `KEY` behind a column.
    case check(Expression, noInherit: Bool)
    case references(ForeignKeyTarget)
    case generated(Expression, GeneratedStorage)
    case identity(isAlways: Bool, [SequenceOption])
    case collate(ObjectName)
    /// PostgreSQL STORAGE, COMPRESSION, MySQL COLUMN_FORMAT, STORAGE: the word and its value.
    case storage(String, Identifier)
    case options([TableOption])
    /// MySQL.
    case autoIncrement
    case comment(StringLiteral)
    case onUpdate(Expression)
    case characterSet(Identifier)
    case visibility(isVisible: Bool)
    case srid(Expression)
    /// MariaDB: COMPRESSED, WITH/WITHOUT SYSTEM VERSIONING, ROW START, ROW END, REF_SYSTEM_ID: the words.
    case words(String)
  }
}

package enum GeneratedStorage: Hashable, Sendable {
  case stored
  case virtual
  /// Nothing said: virtual in MySQL, MariaDB and PostgreSQL 18.
  case unspecified
}

/// The parts of DEFERRABLE INITIALLY DEFERRED that are said.
package struct Deferrability: Hashable, Sendable {
  package var isDeferrable: Bool?
  package var isInitiallyDeferred: Bool?

  package init(isDeferrable: Bool? = nil, isInitiallyDeferred: Bool? = nil) {
    self.isDeferrable = isDeferrable
    self.isInitiallyDeferred = isInitiallyDeferred
  }
}

package struct ForeignKeyTarget: Hashable, Sendable {
  package var range: SourceRange
  package var table: ObjectName
  package var columns: [Identifier] = []
  /// PERIOD before the last of `columns` (PostgreSQL 18).
  package var hasPeriod = false
  /// `FULL`, `PARTIAL`, `SIMPLE` in lower case.
  package var match: String?
  package var onDelete: ReferentialAction?
  /// ON DELETE SET NULL `(` columns `)`, ON DELETE SET DEFAULT `(` columns `)`.
  package var onDeleteColumns: [Identifier] = []
  package var onUpdate: ReferentialAction?

  package init(table: ObjectName, range: SourceRange) {
    self.table = table
    self.range = range
  }
}

package enum ReferentialAction: String, Hashable, Sendable {
  case noAction = "NO ACTION"
  case restrict = "RESTRICT"
  case cascade = "CASCADE"
  case setNull = "SET NULL"
  case setDefault = "SET DEFAULT"
}

package struct TableConstraint: Hashable, Sendable {
  package var range: SourceRange
  package var name: Identifier?
  package var kind: Kind
  package var isNotValid = false
  package var isNotEnforced = false
  package var isNoInherit = false
  package var deferrability: Deferrability?
  /// MySQL's index name and options of UNIQUE and FOREIGN KEY: `UNIQUE KEY name`, `FOREIGN KEY name`.
  package var indexName: Identifier?
  package var indexOptions: [TableOption] = []
  /// MariaDB `ADD CONSTRAINT IF NOT EXISTS`, `ADD FOREIGN KEY IF NOT EXISTS`.
  package var ifNotExists = false
  /// Of the index of a key or of EXCLUDE (PostgreSQL).
  package var indexParameters: IndexParameters?
  /// PERIOD before the last column of a foreign key (PostgreSQL 18).
  package var hasPeriod = false

  package init(_ kind: Kind, name: Identifier? = nil, range: SourceRange) {
    self.kind = kind
    self.name = name
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    case primaryKey(KeyColumns)
    case unique(KeyColumns)
    /// PRIMARY KEY or UNIQUE USING INDEX.
    case usingIndex(Identifier, isPrimaryKey: Bool)
    case foreignKey(columns: [Identifier], ForeignKeyTarget)
    case check(Expression)
    case exclude(Exclusion)
    /// PostgreSQL 18 NOT NULL column.
    case notNull(Identifier)
    case unreadable
  }
}

package struct KeyColumns: Hashable, Sendable {
  package var elements: [IndexElement]
  package var include: [Identifier] = []
  package var nullsNotDistinct = false
  /// PostgreSQL 18 WITHOUT OVERLAPS behind the last column.
  package var withoutOverlaps = false

  package init(elements: [IndexElement]) {
    self.elements = elements
  }
}

/// EXCLUDE.
package struct Exclusion: Hashable, Sendable {
  package var method: Identifier?
  package var elements: [ExclusionElement] = []
  package var include: [Identifier] = []
  package var condition: Expression?
}

package struct ExclusionElement: Hashable, Sendable {
  package var element: IndexElement
  package var op: String

  package init(element: IndexElement, op: String) {
    self.element = element
    self.op = op
  }
}

/// A column or an expression of an index or key.
package struct IndexElement: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    case column(Identifier)
    case expression(Expression)
  }

  package var range: SourceRange
  package var key: Key
  /// MySQL's prefix length: `name(10)`.
  package var prefixLength: Expression?
  package var collation: ObjectName?
  package var operatorClass: ObjectName?
  package var operatorClassOptions: [TableOption] = []
  package var isDescending = false
  /// ASC is written, which says nothing new.
  package var isExplicitlyAscending = false
  package var nullsFirst: Bool?

  package init(_ key: Key, range: SourceRange) {
    self.key = key
    self.range = range
  }

  /// The column's name, nil for an expression.
  package var column: Identifier? {
    if case .column(let name) = key { name } else { nil }
  }
}
