import Text

package struct CreateSequence: Hashable, Sendable {
  package var name: ObjectName
  package var isTemporary = false
  package var isUnlogged = false
  package var ifNotExists = false
  package var orReplace = false
  package var options: [SequenceOption] = []

  package init(name: ObjectName) {
    self.name = name
  }
}

package struct CreateView: Hashable, Sendable {
  package var name: ObjectName
  package var isMaterialized = false
  package var orReplace = false
  package var isTemporary = false
  /// CREATE UNLOGGED MATERIALIZED VIEW, which the server then refuses.
  package var isUnlogged = false
  package var isRecursive = false
  package var ifNotExists = false
  package var columns: [Identifier] = []
  package var options: [TableOption] = []
  package var accessMethod: Identifier?
  package var tablespace: Identifier?
  package var query: Query
  package var withData: Bool?
  /// `local` or `cascaded`.
  package var checkOption: String?

  package init(name: ObjectName, query: Query) {
    self.name = name
    self.query = query
  }
}

package struct CreateType: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case enumeration([StringLiteral])
    case composite([ColumnDefinition])
    case range([TableOption])
    case base([TableOption])
    case shell
  }

  package var name: ObjectName
  package var kind: Kind

  package init(name: ObjectName, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

package struct CreateDomain: Hashable, Sendable {
  package var name: ObjectName
  package var type: TypeName
  package var attributes: [ColumnAttribute] = []

  package init(name: ObjectName, type: TypeName) {
    self.name = name
    self.type = type
  }
}

package struct AlterType: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case addValue(StringLiteral, ifNotExists: Bool, neighbour: StringLiteral?, isBefore: Bool)
    case renameValue(StringLiteral, to: StringLiteral)
    case renameTo(Identifier)
    case setSchema(Identifier)
    case ownerTo(RoleName)
    case renameAttribute(Identifier, to: Identifier, behavior: DropBehavior?)
    case addAttribute(ColumnDefinition, behavior: DropBehavior?)
    case dropAttribute(Identifier, ifExists: Bool, behavior: DropBehavior?)
    case alterAttribute(Identifier, TypeName, behavior: DropBehavior?)
    case setOptions([TableOption])
  }

  package var name: ObjectName
  package var actions: [Action]

  package init(name: ObjectName, actions: [Action]) {
    self.name = name
    self.actions = actions
  }
}

/// A kind of object that statements name: in DROP, COMMENT ON, ALTER … RENAME.
package enum ObjectKind: String, Hashable, Sendable {
  case accessMethod = "access method"
  case aggregate
  case cast
  case collation
  case column
  case constraint
  case conversion
  case database
  case domain
  case eventTrigger = "event trigger"
  case event
  case `extension`
  case foreignDataWrapper = "foreign data wrapper"
  case foreignTable = "foreign table"
  case function
  case index
  case language
  case largeObject = "large object"
  case materializedView = "materialized view"
  case `operator`
  case operatorClass = "operator class"
  case operatorFamily = "operator family"
  case package
  case policy
  case procedure
  case publication
  case role
  case routine
  case rule
  case schema
  case sequence
  case server
  case statistics
  case subscription
  case table
  case tablespace
  case textSearchConfiguration = "text search configuration"
  case textSearchDictionary = "text search dictionary"
  case textSearchParser = "text search parser"
  case textSearchTemplate = "text search template"
  case transform
  case trigger
  case type
  case user
  case userMapping = "user mapping"
  case view
}

/// DROP of anything.
package struct Drop: Hashable, Sendable {
  package var kind: ObjectKind
  package var names: [ObjectName]
  /// The table of DROP TRIGGER, POLICY, RULE and of MySQL's DROP INDEX.
  package var table: ObjectName?
  package var ifExists = false
  package var isConcurrent = false
  package var isTemporary = false
  package var behavior: DropBehavior?
  /// The argument types of functions and their like, in the order of `names`, as written.
  package var signatures: [SourceRange?] = []
  package var algorithm: AlterAlgorithm?
  /// The objects in full, with their arguments, types and access methods (PostgreSQL).
  package var objects: [ObjectReference] = []
  /// DROP DATABASE … WITH (FORCE).
  package var options: [TableOption] = []

  package init(kind: ObjectKind, names: [ObjectName]) {
    self.kind = kind
    self.names = names
  }
}

/// ALTER object RENAME TO, and MySQL's RENAME TABLE, which may name several.
package struct Rename: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package var from: ObjectName
    package var to: ObjectName

    package init(from: ObjectName, to: ObjectName) {
      self.from = from
      self.to = to
    }
  }

  package var kind: ObjectKind
  package var pairs: [Pair]
  package var ifExists = false
  /// The object in full (PostgreSQL).
  package var object: ObjectReference?

  package init(kind: ObjectKind, pairs: [Pair]) {
    self.kind = kind
    self.pairs = pairs
  }
}

/// COMMENT ON.
package struct CommentOn: Hashable, Sendable {
  package var kind: ObjectKind
  /// The object; for a column its qualifiers are the table's name.
  package var name: ObjectName
  /// The table of a constraint, trigger, policy or rule.
  package var table: ObjectName?
  /// Nil: IS NULL.
  package var comment: StringLiteral?
  /// The object in full (PostgreSQL).
  package var object: ObjectReference?

  package init(kind: ObjectKind, name: ObjectName) {
    self.kind = kind
    self.name = name
  }
}

package struct CreateSchema: Hashable, Sendable {
  package var name: Identifier?
  package var isDatabase = false
  package var ifNotExists = false
  package var authorization: RoleName?
  package var elements: [Statement] = []

  package init(name: Identifier?) {
    self.name = name
  }
}

package struct CreateExtension: Hashable, Sendable {
  package var name: Identifier
  package var ifNotExists = false
  package var schema: Identifier?
  package var version: Identifier?
  package var isCascade = false

  package init(name: Identifier) {
    self.name = name
  }
}

package struct CreateTrigger: Hashable, Sendable {
  package var name: ObjectName
  package var table: ObjectName
  package var orReplace = false
  package var ifNotExists = false
  package var isConstraint = false
  /// `before`, `after` or `instead of`.
  package var timing: String
  /// `insert`, `update`, `delete`, `truncate`.
  package var events: [String]
  package var updateColumns: [Identifier] = []
  package var condition: Expression?
  package var function: ObjectName?
  /// `row` or `statement`, where it is said.
  package var level: String?
  /// REFERENCING: the words in lower case (`old table`, `new row` …) and the name.
  package var transitions: [TransitionRelation] = []
  package var deferrability: Deferrability?
  package var referencedTable: ObjectName?
  package var arguments: [StringLiteral] = []
  package var body: Body?

  package init(name: ObjectName, table: ObjectName, timing: String, events: [String]) {
    self.name = name
    self.table = table
    self.timing = timing
    self.events = events
  }
}

/// `OLD TABLE AS old_rows`.
package struct TransitionRelation: Hashable, Sendable {
  package var isNew: Bool
  package var isTable: Bool
  package var name: Identifier
}

/// CREATE FUNCTION, CREATE PROCEDURE, CREATE EVENT and DO: something with a body.
package struct CreateRoutine: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case function
    case procedure
    case event
  }

  package var kind: Kind
  package var name: ObjectName
  package var orReplace = false
  package var ifNotExists = false
  /// The argument list with its parentheses, as written.
  package var arguments: SourceRange?
  /// The arguments one by one (PostgreSQL).
  package var parameters: [RoutineParameter] = []
  package var returns: TypeName?
  /// RETURNS TABLE (…).
  package var returnedColumns: [RoutineParameter] = []
  package var options: [RoutineOption] = []
  /// In lower case; `sql` for MySQL.
  package var language: String?
  /// `immutable`, `stable` or `volatile`, where it is said.
  package var volatility: String?
  /// What the body says; where it is a string, its text is one of `options`.
  package var body: Body?

  package init(kind: Kind, name: ObjectName) {
    self.kind = kind
    self.name = name
  }
}

package struct DoBlock: Hashable, Sendable {
  package var language: String?
  package var body: Body?
  /// The text of the block.
  package var text: StringLiteral?
  /// LANGUAGE stands behind the block.
  package var isLanguageLast = false

  package init(language: String?, body: Body?) {
    self.language = language
    self.body = body
  }
}

/// SET, RESET: `SET lock_timeout = '2s'`, `SET SESSION sql_mode = …`, `SET search_path TO a, b`.
package struct SetVariable: Hashable, Sendable {
  package enum Scope: Hashable, Sendable {
    case session
    case local
    case global
    case unspecified
  }

  package struct Item: Hashable, Sendable {
    package var scope: Scope
    /// In lower case, `@name` for user variables, `search_path`, `time zone`, `names`.
    package var name: String
    /// Empty: DEFAULT or RESET.
    package var values: [Expression]
    /// SET name FROM CURRENT.
    package var isFromCurrent = false

    package init(scope: Scope, name: String, values: [Expression]) {
      self.scope = scope
      self.name = name
      self.values = values
    }
  }

  package var items: [Item]
  package var isReset = false
  /// What MySQL's SET says, as it says it.
  package var parts: [CommandPart] = []
  /// SET TRANSACTION of a role, a database or a function, in place of items.
  package var transaction: UtilityStatement?

  package init(items: [Item]) {
    self.items = items
  }
}

package enum TransactionStatement: Hashable, Sendable {
  /// BEGIN; with `isStart` START TRANSACTION.
  case begin([TransactionProperty] = [], isStart: Bool = false)
  case commit(TransactionEnd = TransactionEnd())
  case rollback(TransactionEnd = TransactionEnd())
  case savepoint(Identifier)
  case rollbackTo(Identifier)
  case release(Identifier)
  /// PREPARE TRANSACTION and what ends it: the name that the transaction was given.
  case prepare(StringLiteral)
  case commitPrepared(StringLiteral)
  case rollbackPrepared(StringLiteral)
}

/// What follows COMMIT or ROLLBACK.
package struct TransactionEnd: Hashable, Sendable {
  /// AND CHAIN (true), AND NO CHAIN (false).
  package var chains: Bool?
  /// MySQL's RELEASE (true), NO RELEASE (false).
  package var releases: Bool?

  package init(chains: Bool? = nil, releases: Bool? = nil) {
    self.chains = chains
    self.releases = releases
  }
}

/// LOCK TABLE, LOCK TABLES.
package struct LockTables: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var table: ObjectName
    /// `access exclusive`, `write`, `read` in lower case; nil: the default.
    package var mode: String?
    /// ONLY before the table (PostgreSQL).
    package var isOnly = false

    package init(table: ObjectName, mode: String?) {
      self.table = table
      self.mode = mode
    }
  }

  package var items: [Item]
  /// What MySQL's LOCK TABLES says, as it says it.
  package var parts: [CommandPart] = []
  package var wait: LockWait?

  package init(items: [Item], wait: LockWait? = nil) {
    self.items = items
    self.wait = wait
  }
}

package struct Reindex: Hashable, Sendable {
  /// `index`, `table`, `schema`, `database`, `system`.
  package var target: String
  package var name: ObjectName?
  package var isConcurrent: Bool
  package var options: [TableOption] = []

  package init(target: String, name: ObjectName?, isConcurrent: Bool) {
    self.target = target
    self.name = name
    self.isConcurrent = isConcurrent
  }
}

package struct RefreshMaterializedView: Hashable, Sendable {
  package var name: ObjectName
  package var isConcurrent: Bool
  package var withData: Bool?

  package init(name: ObjectName, isConcurrent: Bool, withData: Bool?) {
    self.name = name
    self.isConcurrent = isConcurrent
    self.withData = withData
  }
}
