import Text

/// ALTER TABLE, ALTER VIEW, ALTER INDEX, ALTER SEQUENCE … with actions: they share PostgreSQL's grammar.
package struct AlterTable: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case table
    case foreignTable
    case view
    case materializedView
    case index
    case sequence
  }

  package var target: Target = .table
  package var name: ObjectName
  package var ifExists = false
  package var isOnly = false
  package var actions: [AlterTableAction] = []
  /// MySQL's ALGORITHM = … and LOCK = ….
  package var algorithm: AlterAlgorithm?
  /// MySQL ALTER IGNORE, MariaDB ALTER ONLINE: lower case.
  package var modifiers: [String] = []

  package init(name: ObjectName) {
    self.name = name
  }
}

package struct AlterTableAction: Hashable, Sendable {
  package var range: SourceRange
  package var kind: Kind

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    case addColumn(ColumnDefinition, ifNotExists: Bool, position: ColumnPosition?)
    /// MySQL `ADD COLUMN (a …, b …)`.
    case addColumns([ColumnDefinition], ifNotExists: Bool)
    case dropColumn(Identifier, ifExists: Bool, behavior: DropBehavior?)
    case alterColumn(Identifier, ColumnChange, ifExists: Bool)
    case renameColumn(Identifier, to: Identifier, ifExists: Bool)
    /// MySQL MODIFY, and CHANGE where `from` is not nil.
    case redefineColumn(
      ColumnDefinition, from: Identifier?, position: ColumnPosition?, ifExists: Bool)
    case addConstraint(TableConstraint)
    case dropConstraint(Identifier, DroppedConstraint, ifExists: Bool, behavior: DropBehavior?)
    case alterConstraint(Identifier, ConstraintAlteration)
    case validateConstraint(Identifier)
    case renameConstraint(Identifier, to: Identifier)
    /// MySQL.
    case addIndex(IndexDefinition)
    case dropIndex(Identifier, ifExists: Bool)
    case renameIndex(Identifier, to: Identifier)
    case alterIndexVisibility(Identifier, isVisible: Bool)
    case renameTable(ObjectName)
    case setSchema(Identifier)
    case setOptions([TableOption])
    case resetOptions([TableOption])
    /// OPTIONS `(` … `)` of a foreign table.
    case foreignOptions([TableOption])
    /// MySQL CONVERT TO CHARACTER SET.
    case convertCharacterSet(Identifier?, collation: Identifier?)
    case setTablespace(Identifier)
    case setLogged(Bool)
    case setAccessMethod(Identifier?)
    case ownerTo(RoleName)
    case inherit(ObjectName)
    case noInherit(ObjectName)
    case attachPartition(PartitionBound)
    case detachPartition(ObjectName, isConcurrent: Bool, isFinalize: Bool)
    /// MySQL's ADD PARTITION, DROP PARTITION, REORGANIZE …: the words in lower case, and the names.
    case partitions(String, [Identifier])
    case partitionBy(PartitionScheme)
    /// ENABLE, DISABLE … TRIGGER; the words in lower case.
    case trigger(String, TriggerSelection)
    case rule(String, Identifier)
    /// ENABLE, DISABLE, FORCE, NO FORCE ROW LEVEL SECURITY: the first words in lower case.
    case rowLevelSecurity(String)
    case replicaIdentity(String, index: Identifier?)
    case clusterOn(Identifier?)
    /// ALTER SEQUENCE, and ALTER COLUMN's identity, options.
    case sequenceOptions([SequenceOption])
    /// OF type; nil: NOT OF.
    case ofType(ObjectName?)
    /// DEPENDS ON EXTENSION.
    case dependsOnExtension(Identifier, isRemoved: Bool)
    /// Anything else, delimited and named by its words in lower case.
    case other(String)
    case unreadable
  }
}

/// The triggers that ENABLE or DISABLE TRIGGER is about.
package enum TriggerSelection: Hashable, Sendable {
  case named(Identifier)
  case all
  case user
}

package enum ColumnPosition: Hashable, Sendable {
  case first
  case after(Identifier)
}

package enum DropBehavior: Hashable, Sendable {
  case restrict
  case cascade
}

/// ALTER COLUMN's forms.
package indirect enum ColumnChange: Hashable, Sendable {
  case setType(TypeName, collation: ObjectName?, using: Expression?)
  case setDefault(Expression)
  case dropDefault
  case setNotNull
  case dropNotNull
  case setExpression(Expression)
  case dropExpression(ifExists: Bool)
  case addIdentity(isAlways: Bool, [SequenceOption])
  /// SET GENERATED and sequence options of an identity column.
  case setIdentity(isAlways: Bool?, [SequenceOption])
  case dropIdentity(ifExists: Bool)
  case setStatistics(Expression?)
  case setStorage(Identifier)
  case setCompression(Identifier)
  case setOptions([TableOption])
  case resetOptions([TableOption])
  /// OPTIONS `(` … `)` of a foreign table's column.
  case foreignOptions([TableOption])
  case setVisibility(isVisible: Bool)
}

/// What a DROP CONSTRAINT names: MySQL has a clause for each kind.
package enum DroppedConstraint: Hashable, Sendable {
  case constraint
  case foreignKey
  case primaryKey
  case check
}

package struct ConstraintAlteration: Hashable, Sendable {
  package var deferrability: Deferrability?
  package var isEnforced: Bool?
  package var isInherited: Bool?

  package init(
    deferrability: Deferrability? = nil, isEnforced: Bool? = nil, isInherited: Bool? = nil
  ) {
    self.deferrability = deferrability
    self.isEnforced = isEnforced
    self.isInherited = isInherited
  }
}

/// An option of CREATE or ALTER SEQUENCE, and of identity columns.
package enum SequenceOption: Hashable, Sendable {
  case type(TypeName)
  case start(Expression)
  case restart(Expression?)
  case increment(Expression)
  case minimum(Expression?)
  case maximum(Expression?)
  case cache(Expression?)
  case cycle(Bool)
  /// Nil: OWNED BY NONE.
  case ownedBy(ObjectName?)
  case name(ObjectName)
  case logged(Bool)
}
