/// Since when MariaDB reads a piece of syntax.
///
/// Sources: the knowledge base's pages of the statements and "Changes and Improvements" of each series;
/// what 10.11 reads was tried on 10.11.19.
extension SyntaxFeature {
  var mariadb: Availability {
    switch self {
    case .commonTables, .windowFunctions, .dropConstraint, .defaultExpression: .since(10, 2)
    case .intersectAndExcept, .valuesQuery, .nowaitRows, .waitForRows, .systemVersioning,
      .sequences, .invisibleColumn, .algorithmInstant, .algorithmNocopy, .lockWaitClause,
      .compressedColumn, .storedFor, .typeOf, .cursorParameters:
      .since(10, 3)
    case .timePeriods, .accountLock, .backupStage: .since(10, 4)
    case .intersectAll, .insertReturning, .withoutOverlaps, .inet6Type, .databaseComment:
      .since(10, 5)
    case .replicaWords: .since(10, 5, 1)
    case .renameColumn, .renameIndex: .since(10, 5, 2)
    case .jsonTable, .fetchFirst, .skipLocked, .ignoredIndex: .since(10, 6)
    case .uuidType, .convertPartition: .since(10, 7)
    case .explainConnection: .since(10, 9)
    case .inet4Type: .since(10, 10)
    case .deletedAlias: .since(11, 6)
    case .derivedColumnNames, .vectorType: .since(11, 7)
    case .commonTableBeforeChange, .lateral, .tableQuery, .rowInValues, .forShare, .lockedTables,
      .jsonArrows, .memberOf, .multiValuedIndex, .rowAlias, .rowInInsert, .functionalKey,
      .enforcement, .dropCheck, .alterCheck, .invisibleIndex, .visibleColumn, .spatialReference,
      .histograms, .undoTablespace, .foreignRoutine, .libraries, .passwordReuse, .failedLogins,
      .accountComment, .retainedPassword, .randomPassword, .guardedRevoke, .explainAnalyze,
      .explainInto, .persistedVariables, .resourceGroups, .clone, .restart, .components,
      .instanceLock, .readOnlyDatabase, .databaseEncryption, .changeSource, .binaryLogWords:
      .never
    default: .always
    }
  }

  /// What MariaDB without this syntax reads instead.
  var mariadbAlternative: String? {
    switch self {
    case .commonTables: "write a derived table or a temporary table"
    case .commonTableBeforeChange: "join a derived table"
    case .windowFunctions: "number the rows with a user variable or a self-join"
    case .intersectAndExcept: "write `WHERE EXISTS (…)` or `WHERE NOT EXISTS (…)`"
    case .lateral: "write a sub-select in the list of columns, or join a grouped derived table"
    case .derivedColumnNames: "name the columns in the derived table's query"
    case .jsonTable: "read the values with `JSON_EXTRACT(…)`"
    case .tableQuery: "write `SELECT * FROM name`"
    case .rowInValues, .rowInInsert: "write `VALUES (…)`"
    case .valuesQuery: "write `SELECT 1, 2 UNION ALL SELECT 3, 4`"
    case .fetchFirst: "write `LIMIT count OFFSET start`"
    case .forShare: "write `LOCK IN SHARE MODE`"
    case .lockedTables, .ignoredIndex, .visibleColumn, .accountComment, .retainedPassword,
      .databaseComment:
      "leave it out"
    case .nowaitRows, .waitForRows: "set `innodb_lock_wait_timeout`"
    case .jsonArrows: "write `JSON_EXTRACT(column, '$.path')`"
    case .memberOf: "write `JSON_CONTAINS(array, value)`"
    case .multiValuedIndex: "keep the values in a table of their own"
    case .systemVersioning: "keep old rows in a table of their own, with triggers"
    case .timePeriods: "keep the two columns and check them in triggers"
    case .sequences: "take an `AUTO_INCREMENT` column"
    case .rowAlias: "write `VALUE(column)` in `ON DUPLICATE KEY UPDATE`"
    case .insertReturning: "read the row with a `SELECT` and `LAST_INSERT_ID()`"
    case .deletedAlias: "write the table's name"
    case .functionalKey: "add a generated column and index that"
    case .enforcement:
      "leave the word out; where the check is not to hold, leave the constraint out"
    case .dropCheck: "write `DROP CONSTRAINT name`"
    case .alterCheck: "drop the constraint, and add it again"
    case .invisibleIndex: "write `IGNORED`, which MariaDB 10.6 brought"
    case .invisibleColumn: "name the columns in queries instead of `*`"
    case .defaultExpression: "set the value in a trigger, or in the `INSERT`"
    case .algorithmInstant, .algorithmNocopy: "write `ALGORITHM = INPLACE`"
    case .renameColumn: "write `CHANGE COLUMN old new` with the whole definition"
    case .renameIndex: "drop the index and add it with the new name"
    case .withoutOverlaps: "check it in a trigger"
    case .lockWaitClause: "set `lock_wait_timeout`"
    case .uuidType: "take `BINARY(16)` or `CHAR(36)`"
    case .inet6Type: "take `VARBINARY(16)` and `INET6_ATON(…)`"
    case .inet4Type: "take `INET6`, or `INT UNSIGNED` and `INET_ATON(…)`"
    case .vectorType: "take `JSON` or `BLOB`"
    case .spatialReference: "write `REF_SYSTEM_ID = n`"
    case .compressedColumn: "compress the value with `COMPRESS(…)`"
    case .histograms: "write `ANALYZE TABLE … PERSISTENT FOR ALL`"
    case .convertPartition: "write `EXCHANGE PARTITION`"
    case .storedFor: "write `WHILE`, or a cursor and `LOOP`"
    case .typeOf: "write the type"
    case .cursorParameters: "use the variables in its query"
    case .passwordReuse: "load the plugin `password_reuse_check`"
    case .failedLogins: "set `max_password_errors`"
    case .randomPassword: "write a password"
    case .explainAnalyze: "write `ANALYZE SELECT …`"
    case .explainConnection: "write `SHOW EXPLAIN FOR id`"
    case .persistedVariables: "write `SET GLOBAL`, and the option file"
    case .components: "write `INSTALL PLUGIN`"
    case .instanceLock: "write `BACKUP STAGE START`"
    case .backupStage: "write `FLUSH TABLES WITH READ LOCK`"
    case .changeSource: "write `CHANGE MASTER TO`"
    case .replicaWords: "write `SLAVE`"
    case .binaryLogWords: "write `SHOW MASTER STATUS` or `RESET MASTER`"
    default: nil
    }
  }
}
