import Text

/// Syntax of PostgreSQL whose version is not that of a word alone.
extension Parser {
  /// Digits with underscores, and `0x1F`, `0o17`, `0b01`.
  mutating func usesNumber(_ text: String, from start: UInt32) {
    guard !isKnown(.nonDecimalNumbers) else { return }
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || byte == 0x2E || byte == 0x2B || byte == 0x2D
        || byte | 0x20 == 0x65
    }
    if !isPlain { uses(.nonDecimalNumbers, from: start) }
  }

  /// `(a, b) = ROW(1, 2)`: until PostgreSQL 10 a row without its word or a sub-select stood there.
  mutating func usesAssignedRow(_ value: Expression) {
    switch value.kind {
    case .row(_, explicit: false), .subquery: break
    default: uses(.assignedRow, from: value.range.start)
    }
  }

  /// A keyword as an alias without AS: until PostgreSQL 14 only words that are no keywords of it.
  mutating func usesBareLabel() {
    guard !isKnown(.bareLabels) else { return }
    let categories: TokenFlags = [.reserved, .columnNameKeyword, .typeFunctionKeyword]
    if !token.flags.isDisjoint(with: categories)
      || PostgreSQLKeywords.unreservedBefore14.contains(token.keyword)
    {
      uses(.bareLabels)
    }
  }

  /// Notes the options that came later than the statement that they belong to.
  mutating func usesOptions(_ options: [TableOption], of features: [String: SyntaxFeature]) {
    for option in options {
      guard let feature = features[option.name.lowercased()] else { continue }
      uses(feature, at: option.range)
    }
  }

  /// EXPLAIN's options (page "EXPLAIN" of each version).
  static let explainOptionFeatures: [String: SyntaxFeature] = [
    "summary": .explainSummary, "settings": .explainSettings, "wal": .explainWAL,
    "generic_plan": .explainGenericPlan, "memory": .explainMemory,
    "serialize": .explainSerialize,
  ]

  /// VACUUM's options (page "VACUUM" of each version).
  static let vacuumOptionFeatures: [String: SyntaxFeature] = [
    "skip_locked": .vacuumSkipLocked, "index_cleanup": .vacuumIndexCleanup,
    "truncate": .vacuumTruncate, "parallel": .vacuumParallel,
    "process_toast": .vacuumProcessToast, "process_main": .vacuumProcessMain,
    "buffer_usage_limit": .vacuumBufferUsageLimit,
    "skip_database_stats": .vacuumDatabaseStatistics,
    "only_database_stats": .vacuumDatabaseStatistics,
  ]

  /// COPY's options (page "COPY" of each version).
  static let copyOptionFeatures: [String: SyntaxFeature] = [
    "default": .copyDefault, "on_error": .copyOnError, "log_verbosity": .copyLogVerbosity,
    "reject_limit": .copyRejectLimit,
  ]

  /// REINDEX's options (page "REINDEX" of each version).
  static let reindexOptionFeatures: [String: SyntaxFeature] = [
    "concurrently": .reindexOptions, "tablespace": .reindexOptions,
  ]

  /// A view's options (page "CREATE VIEW" of each version).
  static let viewOptionFeatures: [String: SyntaxFeature] = [
    "security_invoker": .securityInvokerView
  ]

  /// A subscription's options (page "CREATE SUBSCRIPTION" of each version).
  static let subscriptionOptionFeatures: [String: SyntaxFeature] = [
    "binary": .subscriptionBinary, "streaming": .subscriptionBinary,
    "two_phase": .subscriptionTwoPhase, "disable_on_error": .subscriptionTwoPhase,
    "origin": .subscriptionOrigin, "password_required": .subscriptionOrigin,
    "run_as_owner": .subscriptionOrigin, "failover": .subscriptionFailover,
  ]

  /// A publication's options (page "CREATE PUBLICATION" of each version).
  static let publicationOptionFeatures: [String: SyntaxFeature] = [
    "publish_via_partition_root": .publicationRoot,
    "publish_generated_columns": .publicationGeneratedColumns,
  ]
}
