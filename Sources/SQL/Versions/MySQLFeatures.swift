/// Since when MySQL reads a piece of syntax.
///
/// Sources: the manuals of 5.7, 8.0, 8.4 and 9.x: the pages of the statements, "What Is New in MySQL 8.0"
/// and its successors (added and removed), and the release notes where a patch version brought it.
extension SyntaxFeature {
  var mysql: Availability {
    switch self {
    case .jsonArrows, .renameIndex: .since(5, 7)
    case .commonTables, .commonTableBeforeChange, .windowFunctions, .jsonTable, .forShare,
      .lockedTables, .nowaitRows, .skipLocked, .invisibleIndex, .renameColumn, .spatialReference,
      .histograms, .roles, .passwordReuse, .persistedVariables, .resourceGroups, .restart,
      .components, .instanceLock:
      .since(8, 0)
    case .algorithmInstant: .since(8, 0, 12)
    case .functionalKey, .defaultExpression: .since(8, 0, 13)
    case .lateral, .undoTablespace, .retainedPassword: .since(8, 0, 14)
    case .deletedAlias, .enforcement, .dropCheck, .alterCheck, .databaseEncryption: .since(8, 0, 16)
    case .memberOf, .multiValuedIndex, .clone: .since(8, 0, 17)
    case .randomPassword, .explainAnalyze: .since(8, 0, 18)
    case .derivedColumnNames, .tableQuery, .rowInValues, .rowAlias, .rowInInsert, .dropConstraint,
      .failedLogins:
      .since(8, 0, 19)
    case .accountComment: .since(8, 0, 21)
    case .readOnlyDatabase, .replicaWords: .since(8, 0, 22)
    case .invisibleColumn, .visibleColumn, .changeSource: .since(8, 0, 23)
    case .guardedRoutine: .since(8, 0, 29)
    case .guardedRevoke: .since(8, 0, 30)
    case .intersectAndExcept, .intersectAll: .since(8, 0, 31)
    case .explainInto: .since(8, 1)
    case .binaryLogWords: .since(8, 2)
    case .vectorType, .foreignRoutine: .since(9, 0)
    case .guardedView: .since(9, 1)
    case .libraries: .since(9, 2)
    case .queryCacheWord, .procedureAnalyse, .grantIdentified, .passwordHash, .passwordFunction,
      .explainExtended, .queryCacheStatement:
      .before(8, 0)
    case .groupByOrder: .before(8, 0, 13)
    case .changeMaster, .slaveWords, .masterWords: .before(8, 4)
    case .valuesQuery, .fetchFirst, .rowsExamined, .waitForRows, .systemVersioning, .timePeriods,
      .sequences, .insertReturning, .deleteReturning, .createOrReplace, .guardInAlter,
      .ignoredIndex, .algorithmNocopy, .withoutOverlaps, .lockWaitClause, .uuidType, .inet6Type,
      .inet4Type, .compressedColumn, .persistentColumn, .persistentStatistics, .convertPartition,
      .storedFor, .typeOf, .cursorParameters, .identifiedVia, .analyzeStatement,
      .setStatement, .executeImmediate, .backupStage, .databaseComment:
      .never
    default: .always
    }
  }

  /// What MySQL without this syntax reads instead.
  var mysqlAlternative: String? {
    switch self {
    case .commonTables: "write a derived table or a temporary table"
    case .commonTableBeforeChange: "join a derived table"
    case .windowFunctions: "number the rows with a user variable or a self-join"
    case .intersectAndExcept: "write `WHERE EXISTS (…)` or `WHERE NOT EXISTS (…)`"
    case .lateral: "write a sub-select in the list of columns, or join a grouped derived table"
    case .derivedColumnNames: "name the columns in the derived table's query"
    case .jsonTable: "read the values with `JSON_EXTRACT(…)`"
    case .tableQuery: "write `SELECT * FROM name`"
    case .rowInValues: "write `SELECT 1, 2 UNION ALL SELECT 3, 4`"
    case .valuesQuery: "write `VALUES ROW(…)`, which MySQL 8.0.19 brought"
    case .fetchFirst: "write `LIMIT count OFFSET start`"
    case .rowsExamined, .lockedTables, .procedureAnalyse, .invisibleIndex, .visibleColumn,
      .spatialReference, .passwordReuse, .failedLogins, .accountComment, .retainedPassword,
      .databaseComment:
      "leave it out"
    case .forShare: "write `LOCK IN SHARE MODE`"
    case .nowaitRows, .waitForRows: "set `innodb_lock_wait_timeout`"
    case .jsonArrows: "write `JSON_EXTRACT(column, '$.path')`"
    case .memberOf: "write `JSON_CONTAINS(array, value)`"
    case .groupByOrder: "write `ORDER BY`"
    case .queryCacheWord, .queryCacheStatement: "leave it out: the query cache is gone"
    case .systemVersioning: "keep old rows in a table of their own, with triggers"
    case .timePeriods: "keep the two columns and check them in triggers"
    case .sequences: "take an `AUTO_INCREMENT` column"
    case .rowAlias: "write `VALUES(column)` in `ON DUPLICATE KEY UPDATE`"
    case .rowInInsert: "write `VALUES (…)`"
    case .insertReturning: "read the row with a `SELECT` and `LAST_INSERT_ID()`"
    case .deleteReturning: "read the rows with a `SELECT … FOR UPDATE` first"
    case .deletedAlias: "write the table's name"
    case .createOrReplace: "write `DROP … IF EXISTS` and `CREATE`"
    case .guardInAlter: "ask `information_schema` first, or leave it out"
    case .functionalKey: "add a generated column and index that"
    case .enforcement, .explainExtended: "leave the word out"
    case .dropConstraint: "write `DROP FOREIGN KEY`, `DROP INDEX` or `DROP CHECK`"
    case .ignoredIndex: "write `INVISIBLE` or `VISIBLE`"
    case .invisibleColumn: "name the columns in queries instead of `*`"
    case .defaultExpression: "set the value in a trigger, or in the `INSERT`"
    case .algorithmInstant, .algorithmNocopy: "write `ALGORITHM = INPLACE`"
    case .renameColumn: "write `CHANGE COLUMN old new` with the whole definition"
    case .renameIndex: "drop the index and add it with the new name"
    case .withoutOverlaps: "check it in a trigger"
    case .lockWaitClause: "set `lock_wait_timeout`"
    case .uuidType: "take `BINARY(16)` or `CHAR(36)`"
    case .inet6Type: "take `VARBINARY(16)` and `INET6_ATON(…)`"
    case .inet4Type: "take `INT UNSIGNED` and `INET_ATON(…)`"
    case .vectorType: "take `JSON` or `BLOB`"
    case .compressedColumn: "compress the value with `COMPRESS(…)`"
    case .persistentColumn: "write `STORED`"
    case .persistentStatistics: "write `UPDATE HISTOGRAM ON`"
    case .convertPartition: "write `EXCHANGE PARTITION`"
    case .guardedRoutine: "write `DROP … IF EXISTS` before it"
    case .guardedView: "write `CREATE OR REPLACE VIEW`"
    case .storedFor: "write `WHILE`, or a cursor and `LOOP`"
    case .typeOf: "write the type"
    case .cursorParameters: "use the variables in its query"
    case .roles: "grant the privileges to the users"
    case .grantIdentified: "write `CREATE USER` or `ALTER USER` before it"
    case .passwordHash: "write `IDENTIFIED WITH plugin AS 'hash'`"
    case .passwordFunction: "write `SET PASSWORD = 'text'`"
    case .randomPassword: "write a password"
    case .identifiedVia: "write `IDENTIFIED WITH`"
    case .explainAnalyze: "write `EXPLAIN`"
    case .analyzeStatement: "write `EXPLAIN ANALYZE`, which MySQL 8.0.18 brought"
    case .setStatement: "write the hint `/*+ SET_VAR(…) */`"
    case .executeImmediate: "write `PREPARE`, `EXECUTE` and `DEALLOCATE PREPARE`"
    case .persistedVariables: "write `SET GLOBAL`, and the option file"
    case .components: "write `INSTALL PLUGIN`"
    case .instanceLock: "write `FLUSH TABLES WITH READ LOCK`"
    case .backupStage: "write `LOCK INSTANCE FOR BACKUP`"
    case .changeSource: "write `CHANGE MASTER TO`"
    case .changeMaster: "write `CHANGE REPLICATION SOURCE TO`"
    case .replicaWords: "write `SLAVE`"
    case .slaveWords: "write `REPLICA`"
    case .masterWords: "write `BINARY LOG STATUS`, `BINARY LOGS` or `RESET BINARY LOGS AND GTIDS`"
    case .binaryLogWords: "write `SHOW MASTER STATUS` or `RESET MASTER`"
    default: nil
    }
  }
}
