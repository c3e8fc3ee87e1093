/// Since when PostgreSQL reads a piece of syntax.
///
/// Sources: the release notes of each version (appendix E) and the grammars `gram.y` of 9.6 to 18.
extension SyntaxFeature {
  var postgresql: Availability {
    switch self {
    case .identityColumn, .partitionedTable, .extendedStatistics, .logicalReplication, .xmlTable,
      .sequenceType, .transitionTables, .restrictivePolicy, .renameEnumValue,
      .defaultSchemaPrivileges, .guardedServer, .guardedCollation, .refreshCollation,
      .routineWithoutArguments, .severalRoutinesDropped, .assignedRow, .explainSummary:
      .since(10)
    case .procedures, .hashPartition, .defaultPartition, .includedColumns, .executeFunction,
      .windowFrameGroups, .attachIndex, .indexOnOnly, .indexColumnStatistics, .analyzeOptions,
      .severalTablesMaintained:
      .since(11)
    case .generatedColumn, .reindexConcurrently, .materializedCommonTable, .replacedAggregate,
      .tableAccessMethod, .copyWhere, .chainedTransaction, .supportFunction, .xmlByValue,
      .explainSettings, .vacuumSkipLocked, .vacuumIndexCleanup, .vacuumTruncate:
      .since(12)
    case .withTies, .forcedDatabaseDrop, .dropExpression, .renameViewColumn, .statisticsTarget,
      .typeOptions, .normalization, .operatorClassOptions, .noDependsOnExtension, .explainWAL,
      .vacuumParallel, .publicationRoot:
      .since(13)
    case .replacedTrigger, .sqlBody, .detachConcurrently, .searchAndCycle, .columnCompression,
      .groupByDistinct, .joinUsingAlias, .substringSimilar, .currentRoleName,
      .subscribedPublications, .reindexOptions, .expressionStatistics, .asensitiveCursor,
      .grantedBy, .bareLabels, .clusterOptions, .vacuumProcessToast, .subscriptionBinary:
      .since(14)
    case .merge, .nullsNotDistinct, .referentialActionColumns, .publishedSchemas,
      .publishedColumns, .publishedRows, .skippedTransaction, .setAccessMethod, .unloggedSequence,
      .parameterPrivileges, .refreshDatabaseCollation, .securityInvokerView,
      .subscriptionTwoPhase:
      .since(15)
    case .jsonConstructors, .isJSON, .nonDecimalNumbers, .columnStorage, .defaultStorage,
      .unnamedSubquery, .grantedRoleOptions, .unnamedStatistics, .unnamedReindex, .xmlIndent,
      .explainGenericPlan, .vacuumProcessMain, .vacuumBufferUsageLimit, .vacuumDatabaseStatistics,
      .copyDefault, .subscriptionOrigin:
      .since(16)
    case .jsonTable, .jsonFunctions, .mergeReturning, .mergeBySource, .setExpression,
      .defaultStatistics, .atLocal, .defaultAccessMethod, .domainNotNull, .explainMemory,
      .explainSerialize, .operatorFlags, .copyOnError, .copyLogVerbosity, .subscriptionFailover:
      .since(17)
    case .virtualColumn, .enforcement, .inheritedConstraintChange, .notNullConstraint,
      .withoutOverlaps, .periodKey, .returningOldNew, .copyRejectLimit, .maintainOnly,
      .foreignTableLike, .defaultLargeObjectPrivileges, .publicationGeneratedColumns:
      .since(18)
    case .publishedSequences, .repack, .wrapperConnection: .since(19)
    case .unencryptedPassword: .before(10)
    case .oids: .before(12)
    case .extensionFrom: .before(13)
    case .isOf: .before(14)
    default: .always
    }
  }

  /// What PostgreSQL without this syntax reads instead.
  var postgresqlAlternative: String? {
    switch self {
    case .identityColumn: "write `serial`, `bigserial` or a sequence's `nextval(…)` as the default"
    case .partitionedTable: "partition with `INHERITS` and a trigger"
    case .xmlTable: "write `unnest(xpath(…))`"
    case .sequenceType: "leave `AS` out and set `MAXVALUE`"
    case .renameEnumValue: "make a new type with the new label and change the columns to it"
    case .routineWithoutArguments: "write the argument types: `name(integer, text)`"
    case .severalRoutinesDropped: "write a `DROP` for each"
    case .assignedRow: "write `(a, b) = (1, 2)`, or one assignment for each column"
    case .procedures: "write a function that returns `void`, and `SELECT name(…)`"
    case .hashPartition: "partition by `LIST` or `RANGE`"
    case .defaultPartition: "write the partitions for all values"
    case .includedColumns: "add the columns to the key, or leave them out"
    case .executeFunction: "write `EXECUTE PROCEDURE`"
    case .analyzeOptions: "write the options without parentheses: `ANALYZE VERBOSE name`"
    case .severalTablesMaintained: "write a statement for each table"
    case .generatedColumn: "fill the column with a trigger"
    case .reindexConcurrently:
      "build a second index with `CREATE INDEX CONCURRENTLY`, drop the first, rename"
    case .materializedCommonTable:
      "leave the word out: before PostgreSQL 12 every common table is materialized"
    case .replacedAggregate: "drop the aggregate first"
    case .copyWhere: "copy into a temporary table and insert from it"
    case .withTies: "rank the rows with `rank() OVER (ORDER BY …)`"
    case .forcedDatabaseDrop: "end its connections with `pg_terminate_backend(…)` first"
    case .renameViewColumn: "write `ALTER TABLE view RENAME COLUMN …`"
    case .replacedTrigger: "write `DROP TRIGGER IF EXISTS name ON table` and `CREATE TRIGGER`"
    case .sqlBody: "write the body as a string: `LANGUAGE sql AS $$ … $$`"
    case .detachConcurrently: "leave the word out, with a lock timeout"
    case .searchAndCycle: "keep the path in an array column of the common table"
    case .columnCompression: "leave it out"
    case .joinUsingAlias: "leave the alias out"
    case .substringSimilar: "write `SUBSTRING(a FROM b FOR c)`"
    case .currentRoleName: "write `CURRENT_USER`"
    case .subscribedPublications: "write `SET PUBLICATION` with all of them"
    case .reindexOptions: "write `REINDEX TABLE CONCURRENTLY name`"
    case .bareLabels: "write `AS` before the alias"
    case .merge: "write `INSERT … ON CONFLICT … DO UPDATE`"
    case .nullsNotDistinct:
      "make a unique index on `coalesce(column, …)`, or a second one `WHERE column IS NULL`"
    case .referentialActionColumns: "set the columns in a trigger"
    case .publishedSchemas: "write `FOR TABLE` with the tables"
    case .publishedColumns: "publish the whole table"
    case .publishedRows: "publish the whole table"
    case .setAccessMethod: "make a new table and copy the rows"
    case .unloggedSequence: "leave `UNLOGGED` out"
    case .securityInvokerView: "leave it out and grant on the tables"
    case .jsonConstructors:
      "write `json_build_object(…)`, `json_build_array(…)`, `json_agg(…)`, `json_object_agg(…)`"
    case .nonDecimalNumbers: "write the number with decimal digits alone"
    case .columnStorage: "write `ALTER TABLE … ALTER COLUMN … SET STORAGE …` behind it"
    case .unnamedSubquery: "give it an alias: `(SELECT …) AS name`"
    case .grantedRoleOptions: "write `WITH ADMIN OPTION`, or leave the option out"
    case .unnamedStatistics: "give it a name"
    case .unnamedReindex: "write the database's name"
    case .jsonTable: "write `jsonb_to_recordset(…)` or `jsonb_path_query(…)`"
    case .jsonFunctions: "write `jsonb_path_query_first(…)`, `jsonb_path_exists(…)`, `to_json(…)`"
    case .mergeReturning: "read the rows with a `SELECT` behind it"
    case .mergeBySource: "write a `DELETE` or `UPDATE` of its own for those rows"
    case .setExpression: "drop the column and add it with the new expression"
    case .defaultStatistics: "write `SET STATISTICS -1`"
    case .atLocal: "write `AT TIME ZONE current_setting('TimeZone')`"
    case .virtualColumn: "write `STORED`"
    case .enforcement:
      "leave the word out; where the check is not to hold, leave the constraint out"
    case .notNullConstraint: "write `NOT NULL` behind the column, or `ALTER COLUMN … SET NOT NULL`"
    case .withoutOverlaps: "write `EXCLUDE USING gist (… WITH =, range WITH &&)`"
    case .periodKey: "check it in a trigger"
    case .maintainOnly: "leave `ONLY` out"
    case .foreignTableLike: "write the columns"
    case .unencryptedPassword: "write `PASSWORD`"
    case .oids: "leave it out, and add a column `GENERATED … AS IDENTITY` where the number is used"
    case .extensionFrom: "leave it out, or go over PostgreSQL 12 first"
    case .isOf: "write `pg_typeof(…) = ANY (…)`"
    default: nil
    }
  }
}
