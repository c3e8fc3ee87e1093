import Text

/// One statement of a file.
package struct Statement: Hashable, Sendable {
  /// From the first token to the last, without leading comments and without the semicolon.
  package var range: SourceRange
  package var kind: StatementKind
  package var node: Node

  package init(_ node: Node, kind: StatementKind, range: SourceRange) {
    self.node = node
    self.kind = kind
    self.range = range
  }

  /// What the statement says, by family.
  package indirect enum Node: Hashable, Sendable {
    case createTable(CreateTable)
    case alterTable(AlterTable)
    case createIndex(IndexDefinition)
    case createSequence(CreateSequence)
    case createView(CreateView)
    case createType(CreateType)
    case createDomain(CreateDomain)
    case alterType(AlterType)
    case createSchema(CreateSchema)
    case createExtension(CreateExtension)
    case createTrigger(CreateTrigger)
    case createRoutine(CreateRoutine)
    case doBlock(DoBlock)
    case drop(Drop)
    case rename(Rename)
    case commentOn(CommentOn)
    case query(Query)
    case insert(Insert)
    case update(Update)
    case delete(Delete)
    case merge(Merge)
    case truncate(Truncate)
    case copy(Copy)
    case set(SetVariable)
    case transaction(TransactionStatement)
    case lockTables(LockTables)
    case reindex(Reindex)
    case refreshMaterializedView(RefreshMaterializedView)
    case prepare(Prepare)
    case execute(Identifier, [Expression])
    /// `CALL name(…)`.
    case call(Expression)
    /// `USE database`.
    case use(Identifier)
    /// GRANT, REVOKE and ALTER DEFAULT PRIVILEGES.
    case privileges(Privileges)
    /// Objects that are neither relations nor types: policies, roles, publications ….
    case object(ObjectStatement)
    /// EXPLAIN, VACUUM, cursors, notifications ….
    case utility(UtilityStatement)
    /// A psql or mysql client command, as a line.
    case clientCommand(String)
    /// MySQL's and MariaDB's administration: accounts, replication, SHOW ….
    case command(CommandStatement)
    /// A statement whose kind is known and whose inside is not modelled; the names are those of the
    /// object that it is about, where the parser saw one.
    case other(ObjectName?)
    /// A template's variable that stands for a whole statement.
    case placeholder
    case unrecognized
  }
}

/// The kind of a statement as `gander parse` prints it: kebab-case, from the statement's own words.
package struct StatementKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package var rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(stringLiteral value: String) {
    rawValue = value
  }

  package static let unrecognized: StatementKind = "unrecognized"
}

/// A file read: its statements in order, and everything that was wrong.
package struct ParsedFile: Sendable {
  package var tokens: TokenizedFile
  package var statements: [Statement]
  package var diagnostics: [SyntaxDiagnostic]

  package init(tokens: TokenizedFile, statements: [Statement], diagnostics: [SyntaxDiagnostic]) {
    self.tokens = tokens
    self.statements = statements
    self.diagnostics = diagnostics
  }

  package var file: SourceFile { tokens.file }
  package var options: SyntaxOptions { tokens.options }
  package var comments: [Comment] { tokens.comments }
}
