/// What one of MySQL and MariaDB has and the other has not, as questions that productions ask.
///
/// Where a ``SyntaxFeature`` says it, the production reads the syntax for both servers and notes its use;
/// a question is asked where the same words mean something else to the other server, and for groups of
/// statements. Sources: the grammars of MySQL 8.0 to 9.5 and MariaDB 10.3 to 11.8, and MariaDB 10.11.19 itself.
extension Dialect {
  /// Some version of the server reads `feature`.
  package func ever(_ feature: SyntaxFeature) -> Bool { !feature.availability(in: self).isNever }

  /// SEQUENCE objects, and NEXT VALUE FOR (MariaDB 10.3).
  package var hasSequences: Bool { ever(.sequences) }

  /// `TABLE name` as a query (MySQL 8.0.19).
  package var hasTableQuery: Bool { ever(.tableQuery) }

  /// MEMBER OF (MySQL 8.0.17).
  package var hasMemberOf: Bool { isMySQLFamily && ever(.memberOf) }

  /// Windows with a frame in GROUPS, FROM FIRST, IGNORE NULLS and the third argument of LAG (MySQL 8.0).
  package var hasFullWindowFunctions: Bool { self != .mariadb }

  /// OFFSET without LIMIT, and FETCH FIRST (PostgreSQL, MariaDB 10.6).
  package var hasOffsetWithoutLimit: Bool { ever(.fetchFirst) }

  /// System-versioned tables and periods (MariaDB 10.3, 10.4).
  package var hasSystemVersioning: Bool { isMySQLFamily && ever(.systemVersioning) }

  /// Attributes of columns, indexes and tables that a storage engine defines: `name = value` (MariaDB).
  package var hasEngineDefinedAttributes: Bool { self == .mariadb }

  /// VISIBLE and INVISIBLE indexes (MySQL 8.0); MariaDB 10.6 has IGNORED ones.
  package var hasInvisibleIndexes: Bool { isMySQLFamily && ever(.invisibleIndex) }

  /// Spatial columns with SRID (MySQL 8.0); MariaDB writes REF_SYSTEM_ID.
  package var hasSpatialReferenceSystems: Bool { self == .mysql }

  /// Statements of tablespaces and log file groups (MySQL; MariaDB reads and refuses them).
  package var hasTablespaceStatements: Bool { self == .mysql }

  /// PASSWORD HISTORY, RETAIN CURRENT PASSWORD, several factors, COMMENT of accounts … (MySQL 8.0).
  package var hasAccountPolicies: Bool { self == .mysql }

  /// Roles named with a host, SET DEFAULT ROLE … TO, dynamic privileges (MySQL 8.0).
  package var hasRoleAccounts: Bool { self == .mysql }

  /// Resource groups, CLONE, components, RESTART, IMPORT TABLE, PERSIST (MySQL 8.0).
  package var hasServerComponents: Bool { self == .mysql }

  /// EXECUTE IMMEDIATE, and expressions in EXECUTE … USING (MariaDB 10.2).
  package var hasExecuteImmediate: Bool { isMySQLFamily && ever(.executeImmediate) }

  /// SET STATEMENT … FOR, BACKUP, INSTALL SONAME, USER_STATISTICS and MariaDB's other commands.
  package var hasMariaDBCommands: Bool { self == .mariadb }

  /// How the options of replication begin in this server's own manual.
  package var replicationPrefix: String { self == .mysql ? "source_" : "master_" }

  /// GET STACKED DIAGNOSTICS (MySQL 5.7, PostgreSQL).
  package var hasStackedDiagnostics: Bool { self != .mariadb }
}
