import SQL
import Text

/// The name of a table, view, index, type or sequence, as the server would store it.
package struct QualifiedName: Hashable, Sendable, Comparable {
  /// The schema (PostgreSQL) or another database than the migration's own (MySQL); nil: not known in
  /// PostgreSQL, the current database in MySQL.
  package var schema: String?
  package var name: String

  package init(schema: String? = nil, name: String) {
    self.schema = schema
    self.name = name
  }

  /// The name for messages: without PostgreSQL's `public`.
  package var display: String {
    guard let schema, schema != "public" else { return name }
    return "\(schema).\(name)"
  }

  package static func < (left: QualifiedName, right: QualifiedName) -> Bool {
    (left.schema ?? "", left.name) < (right.schema ?? "", right.name)
  }
}

/// Where an object came from: which step of the history made it.
package struct Origin: Hashable, Sendable {
  /// The migration's index in the history; nil: the object was there before (a prelude or a dump, or it
  /// is assumed because a statement names it).
  package var migration: Int?
  /// The transaction's number in the run of the history; equal numbers mean one transaction.
  package var transaction: Int

  package init(migration: Int?, transaction: Int) {
    self.migration = migration
    self.transaction = transaction
  }

  package static let before = Origin(migration: nil, transaction: 0)
}

/// A data type as the server prints it.
package struct DataType: Hashable, Sendable {
  /// `format_type` in PostgreSQL (`character varying(255)`), `COLUMN_TYPE` in MySQL (`int(11) unsigned`).
  package var name: String
  /// The type without its arguments and array brackets: `character varying`, `enum`.
  package var base: String
  /// Length, precision and scale, in order.
  package var arguments: [Int]
  /// MySQL's ENUM and SET members.
  package var labels: [String]
  package var isArray: Bool
  package var isUnsigned: Bool
  /// A domain of the history.
  package var isDomain = false
  /// MySQL, where it differs from the table's.
  package var characterSet: String?
  package var collation: String?

  package init(
    name: String, base: String, arguments: [Int] = [], labels: [String] = [],
    isArray: Bool = false, isUnsigned: Bool = false, characterSet: String? = nil,
    collation: String? = nil
  ) {
    self.name = name
    self.base = base
    self.arguments = arguments
    self.labels = labels
    self.isArray = isArray
    self.isUnsigned = isUnsigned
    self.characterSet = characterSet
    self.collation = collation
  }
}

extension DataType {
  /// The type of a column that gander only knows by name.
  package static let unknown = DataType(name: "", base: "")

  package var isKnown: Bool { !name.isEmpty }
}

package struct Column: Hashable, Sendable {
  package enum Generation: Hashable, Sendable {
    case stored
    case virtual
  }

  package enum Identity: Hashable, Sendable {
    case always
    case byDefault
  }

  package var name: String
  package var type: DataType
  package var isNotNull: Bool
  /// The default's text as written, nil where there is none.
  package var defaultText: String?
  /// PostgreSQL: the type of the history that the default still names after the column got another.
  package var defaultType: String?
  package var generation: Generation?
  package var generationText: String?
  package var identity: Identity?
  package var isAutoIncrement: Bool
  /// serial, bigserial, smallserial: the default is a sequence that the column owns.
  package var isSerial: Bool
  package var onUpdateText: String?
  package var isInvisible: Bool
  package var comment: String?
  /// Whether rows may hold NULL here now: nil where gander does not know (a column that was there
  /// before what it was shown).
  package var mayHoldNulls: Bool?
  package var origin: Origin
  /// Where the definition stands, for notes.
  package var definition: Place?

  package init(name: String, type: DataType, origin: Origin) {
    self.name = name
    self.type = type
    isNotNull = false
    isAutoIncrement = false
    isSerial = false
    isInvisible = false
    self.origin = origin
  }
}

extension Column {
  /// A row that says nothing gets something else than NULL.
  package var hasValueDefault: Bool {
    guard let defaultText else { return identity != nil || isAutoIncrement }
    let start = defaultText.prefix(6).lowercased()
    return start != "null" && start != "null::"
  }
}

/// A range of a file.
package struct Place: Hashable, Sendable {
  package var file: String
  package var range: SourceRange

  package init(file: String, range: SourceRange) {
    self.file = file
    self.range = range
  }
}

package struct Constraint: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case primaryKey
    case unique
    case foreignKey
    case check
    case exclusion
    /// PostgreSQL 18's named NOT NULL constraints.
    case notNull
  }

  package var name: String
  package var kind: Kind
  /// The table's own columns; for a CHECK those that its expression names.
  package var columns: [String]
  package var referencedTable: QualifiedName?
  package var referencedColumns: [String] = []
  package var onDelete: ReferentialAction = .noAction
  package var onUpdate: ReferentialAction = .noAction
  /// The expression of a CHECK.
  package var expression: Expression?
  package var expressionText: String?
  package var isValidated = true
  package var isEnforced = true
  package var isDeferrable = false
  /// The index behind a key, a unique or an exclusion constraint.
  package var index: String?
  /// It came with the parent of a partition or of an inheriting table.
  package var isInherited = false
  /// MariaDB: a CHECK of the column's own definition, which shares the column's name.
  package var isColumnCheck = false
  package var origin: Origin
  package var definition: Place?

  package init(name: String, kind: Kind, columns: [String], origin: Origin) {
    self.name = name
    self.kind = kind
    self.columns = columns
    self.origin = origin
  }
}

package struct Index: Hashable, Sendable {
  package struct Element: Hashable, Sendable {
    /// The column's name, or nil for an expression.
    package var column: String?
    /// The column's name or the expression's text.
    package var text: String
    /// What PostgreSQL calls an expression in names that it makes: `lower`, `expr`.
    package var label: String?
    package var prefixLength: Int?
    package var isDescending: Bool
    /// What stands behind the column or expression: collation, operator class, order.
    package var modifiers: String?

    package init(
      column: String?, text: String, label: String? = nil, prefixLength: Int? = nil,
      isDescending: Bool
    ) {
      self.column = column
      self.text = text
      self.label = label
      self.prefixLength = prefixLength
      self.isDescending = isDescending
    }
  }

  package var name: String
  package var isUnique: Bool
  package var method: String?
  package var elements: [Element]
  package var include: [String] = []
  package var conditionText: String?
  /// The constraint that owns it.
  package var constraint: String?
  /// MySQL's FULLTEXT and SPATIAL, in lower case.
  package var special: String?
  /// The columns that expressions and the condition of a partial index name.
  package var expressionColumns: [String] = []
  /// MySQL made it for a foreign key; it goes when another index can serve.
  package var isImplicit = false
  package var origin: Origin
  package var definition: Place?

  package init(name: String, isUnique: Bool, elements: [Element], origin: Origin) {
    self.name = name
    self.isUnique = isUnique
    self.elements = elements
    self.origin = origin
  }
}

package struct Table: Hashable, Sendable {
  package var name: QualifiedName
  package var columns: PartList<Column> = []
  package var constraints: PartList<Constraint> = []
  package var indexes: PartList<Index> = []
  package var isTemporary = false
  package var isPartitioned = false
  /// Behind PARTITION BY.
  package var partitionScheme: String?
  package var partitionOf: QualifiedName?
  /// `FOR VALUES …` or `DEFAULT`.
  package var partitionBound: String?
  package var inherits: [QualifiedName] = []
  package var comment: String?
  /// MySQL: ENGINE, ROW_FORMAT, CHARACTER SET, COLLATE, in lower case.
  package var options: [String: String] = [:]
  /// False where gander saw only a part of the table: it was there before, and other columns,
  /// constraints and indexes may exist.
  package var isComplete = true
  /// Rows may be there: false for a table just created that nothing has been put into.
  package var mayHoldRows = false
  package var origin: Origin
  package var definition: Place?

  package init(name: QualifiedName, origin: Origin) {
    self.name = name
    self.origin = origin
  }

  package func column(named name: String, in dialect: Dialect) -> Column? {
    columnIndex(named: name, in: dialect).map { columns[$0] }
  }

  /// Where the column stands.
  ///
  /// MySQL and MariaDB compare column names without regard to letter case (manual, "Identifier Case
  /// Sensitivity").
  package func columnIndex(named name: String, in dialect: Dialect) -> Int? {
    if let index = columns.firstIndex(where: { $0.name == name }) { return index }
    guard dialect.isMySQLFamily else { return nil }
    return columns.firstIndex { equalIgnoringCase($0.name, name) }
  }

  package var primaryKey: Constraint? { constraints.first { $0.kind == .primaryKey } }
}

package struct View: Hashable, Sendable {
  package var name: QualifiedName
  package var isMaterialized: Bool
  package var columns: [String] = []
  /// The tables and views that its query reads.
  package var reads: [QualifiedName] = []
  /// The columns that its query reads of them, where that is known: `table` and `column`.
  package var readColumns: [ColumnName] = []
  /// What stands behind the view's name: its columns, options and query.
  package var text: SourceDefinition?
  package var origin: Origin
  package var definition: Place?

  package init(name: QualifiedName, isMaterialized: Bool, origin: Origin) {
    self.name = name
    self.isMaterialized = isMaterialized
    self.origin = origin
  }
}

/// SQL as the history wrote it.
package struct SourceDefinition: Hashable, Sendable {
  package var text: String
  /// By which its unqualified names are read.
  package var searchPath: [String]
  /// The types of a function's arguments.
  package var signature: [String] = []

  package init(text: String, searchPath: [String]) {
    self.text = text
    self.searchPath = searchPath
  }
}

package struct ColumnName: Hashable, Sendable {
  package var table: QualifiedName
  package var column: String

  package init(table: QualifiedName, column: String) {
    self.table = table
    self.column = column
  }
}

package struct EnumType: Hashable, Sendable {
  package var name: QualifiedName
  package var labels: [String]
  /// False where the type was there before what gander saw: it has other labels.
  package var isComplete = true
  package var origin: Origin
  package var definition: Place?

  package init(name: QualifiedName, labels: [String], origin: Origin) {
    self.name = name
    self.labels = labels
    self.origin = origin
  }
}

package struct Sequence: Hashable, Sendable {
  package var name: QualifiedName
  /// The column that owns it.
  package var ownedBy: ColumnName?
  package var origin: Origin
  package var definition: Place?

  package init(name: QualifiedName, ownedBy: ColumnName? = nil, origin: Origin) {
    self.name = name
    self.ownedBy = ownedBy
    self.origin = origin
  }
}

/// An object of which little more than name and kind are followed.
///
/// Functions, triggers, policies, domains, composite types, extensions, schemas and so on.
package struct NamedObject: Hashable, Sendable {
  package var kind: ObjectKind
  package var name: QualifiedName
  /// The table of a trigger, policy or rule.
  package var table: QualifiedName?
  /// The base type of a domain.
  package var type: DataType?
  package var comment: String?
  /// How the history wrote it; an overloaded function several times.
  package var definitions: [SourceDefinition] = []
  /// The index of a materialized view.
  package var index: Index?
  /// The function that a trigger calls.
  package var function: QualifiedName?
  /// Of the definition's text, without its white space: two that differ are different objects.
  package var fingerprint: UInt64?
  package var origin: Origin
  package var definition: Place?

  package init(kind: ObjectKind, name: QualifiedName, table: QualifiedName?, origin: Origin) {
    self.kind = kind
    self.name = name
    self.table = table
    self.origin = origin
  }
}
