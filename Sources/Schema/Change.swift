import SQL
import Text

/// One difference that a statement makes to the schema or to the rows, with the objects before and after.
package struct Change: Hashable, Sendable {
  package var kind: Kind
  /// The part of the statement that says it: an action, a column definition, or the whole statement.
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    case tableCreated(Table)
    case tableDropped(Table)
    case tableRenamed(from: Table, to: QualifiedName)
    case tableTruncated(Table)
    /// A MySQL table option, a PostgreSQL storage parameter, SET LOGGED …: its name and values.
    case tableOptionChanged(Table, option: String, from: String?, to: String?)
    case columnAdded(table: Table, Column)
    case columnDropped(table: Table, Column)
    case columnRenamed(table: Table, from: Column, to: String)
    case columnTypeChanged(table: Table, from: Column, to: Column)
    /// SET NOT NULL and its like; `table` is the table before.
    case columnBecameNotNull(table: Table, Column)
    case columnBecameNullable(table: Table, Column)
    case columnDefaultChanged(table: Table, from: Column, to: Column)
    /// MySQL MODIFY and CHANGE: the column before and after, whatever differs. The single differences
    /// follow as changes of their own.
    case columnRedefined(table: Table, from: Column, to: Column)
    case constraintAdded(table: Table, Constraint)
    case constraintDropped(table: Table, Constraint)
    case constraintValidated(table: Table, Constraint)
    case constraintRenamed(table: Table, from: Constraint, to: String)
    case indexCreated(table: Table, Index, isConcurrent: Bool)
    case indexDropped(table: Table, Index, isConcurrent: Bool)
    case indexRenamed(table: Table, from: Index, to: String)
    case viewCreated(View)
    case viewReplaced(View, by: View)
    case viewDropped(View)
    case viewRenamed(View, to: QualifiedName)
    case enumCreated(EnumType)
    case enumDropped(EnumType)
    case enumValueAdded(EnumType, value: String)
    case enumValueRenamed(EnumType, from: String, to: String)
    case enumRenamed(EnumType, to: QualifiedName)
    case sequenceCreated(Sequence)
    case sequenceDropped(Sequence)
    case sequenceChanged(Sequence)
    case objectCreated(NamedObject)
    case objectReplaced(NamedObject)
    case objectDropped(NamedObject)
    case objectRenamed(NamedObject, to: QualifiedName)
    case tableCommented(Table, String?)
    case columnCommented(table: Table, Column, String?)
    /// Rows were inserted, updated or deleted.
    case rowsInserted(Table)
    case rowsUpdated(Table, columns: [String], isConditional: Bool)
    case rowsDeleted(Table, isConditional: Bool)
    /// After this no row holds NULL in the column.
    case nullsFilled(table: Table, Column)
  }
}

/// Something that the server would refuse, or skip because of a guard.
package struct ReplayProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The object is there already.
    case alreadyExists
    /// The object is not there, although the whole history is known.
    case doesNotExist
    /// A file that runs itself.
    case includesItself
  }

  package var kind: Kind
  package var object: ObjectDescription
  package var range: SourceRange
  /// Where the object that is in the way was made.
  package var previous: Place?
  /// The nearest existing name, for a misspelt one.
  package var suggestion: String?

  package init(
    _ kind: Kind, object: ObjectDescription, range: SourceRange, previous: Place? = nil,
    suggestion: String? = nil
  ) {
    self.kind = kind
    self.object = object
    self.range = range
    self.previous = previous
    self.suggestion = suggestion
  }
}

/// An object as findings and JSON name it.
package struct ObjectDescription: Hashable, Sendable {
  /// A word like `table`, `column`, `index`, `constraint`, `view`, `type`.
  package var kind: String
  package var schema: String?
  /// The table of a column, constraint or index.
  package var table: String?
  package var name: String

  package init(kind: String, schema: String? = nil, table: String? = nil, name: String) {
    self.kind = kind
    self.schema = schema
    self.table = table
    self.name = name
  }

  package static func table(_ name: QualifiedName) -> ObjectDescription {
    ObjectDescription(kind: "table", schema: name.schema, name: name.name)
  }

  package static func column(_ column: String, of table: QualifiedName) -> ObjectDescription {
    ObjectDescription(kind: "column", schema: table.schema, table: table.name, name: column)
  }
}
