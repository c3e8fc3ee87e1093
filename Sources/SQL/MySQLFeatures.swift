/// What one of MySQL and MariaDB has and the other has not, as questions that productions ask.
///
/// Sources: the grammars of MySQL 8.0 to 9.5 and MariaDB 10.3 to 11.8, and MariaDB 10.11.19 itself.
extension Dialect {
  /// SEQUENCE objects, and NEXT VALUE FOR (MariaDB 10.3).
  package var hasSequences: Bool { self != .mysql }

  /// CREATE OR REPLACE of tables, indexes, triggers, routines, users … (MariaDB).
  package var canReplaceEveryObject: Bool { self == .mariadb }

  /// RETURNING behind INSERT, REPLACE and DELETE (MariaDB 10.0, 10.5).
  package var hasReturning: Bool { self != .mysql }

  /// `TABLE name` as a query (MySQL 8.0.19).
  package var hasTableQuery: Bool { self != .mariadb }

  /// `VALUES ROW(…)` as a query (MySQL 8.0.19); MariaDB writes `VALUES (…)`.
  package var writesRowInValues: Bool { self == .mysql }

  /// `INSERT … VALUES (…) AS new` (MySQL 8.0.19).
  package var hasRowAlias: Bool { self == .mysql }

  /// Index keys that are expressions (MySQL 8.0.13).
  package var hasFunctionalKeys: Bool { self != .mariadb }

  /// LATERAL derived tables (MySQL 8.0.14).
  package var hasLateral: Bool { self != .mariadb }

  /// CHECK … [NOT] ENFORCED (MySQL 8.0.16).
  package var hasCheckEnforcement: Bool { self != .mariadb }

  /// `->` and `->>` on JSON columns (MySQL 5.7).
  package var hasJSONArrows: Bool { self != .mariadb }

  /// MEMBER OF (MySQL 8.0.17).
  package var hasMemberOf: Bool { self == .mysql }

  /// Windows with a frame in GROUPS, FROM FIRST, IGNORE NULLS and the third argument of LAG (MySQL 8.0).
  package var hasFullWindowFunctions: Bool { self != .mariadb }

  /// WITH before UPDATE and DELETE (MySQL 8.0).
  package var hasWithBeforeChanges: Bool { self != .mariadb }

  /// OFFSET without LIMIT, and FETCH FIRST (PostgreSQL, MariaDB 10.6).
  package var hasOffsetWithoutLimit: Bool { self != .mysql }

  /// Comma-separated FOR UPDATE OF tables (MySQL 8.0).
  package var hasLockedTables: Bool { self != .mariadb }

  /// System-versioned tables and periods (MariaDB 10.3, 10.4).
  package var hasSystemVersioning: Bool { self == .mariadb }

  /// Attributes of columns, indexes and tables that a storage engine defines: `name = value` (MariaDB).
  package var hasEngineDefinedAttributes: Bool { self == .mariadb }

  /// VISIBLE and INVISIBLE indexes (MySQL 8.0); MariaDB 10.6 has IGNORED ones.
  package var hasInvisibleIndexes: Bool { self == .mysql }

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

  /// UPDATE and DROP HISTOGRAM (MySQL 8.0).
  package var hasHistograms: Bool { self == .mysql }

  /// How the options of replication begin in this server's own manual.
  package var replicationPrefix: String { self == .mysql ? "source_" : "master_" }

  /// GET STACKED DIAGNOSTICS (MySQL 5.7, PostgreSQL).
  package var hasStackedDiagnostics: Bool { self != .mariadb }

  /// EXECUTE IMMEDIATE, and expressions in EXECUTE … USING (MariaDB 10.2).
  package var hasExecuteImmediate: Bool { self == .mariadb }

  /// SET STATEMENT … FOR, BACKUP, INSTALL SONAME, USER_STATISTICS and MariaDB's other commands.
  package var hasMariaDBCommands: Bool { self == .mariadb }

  /// WAIT n and NOWAIT behind a table (MariaDB 10.3).
  package var hasLockWait: Bool { self == .mariadb }
}
