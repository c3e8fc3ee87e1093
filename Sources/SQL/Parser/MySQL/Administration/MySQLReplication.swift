import Text

/// Replication (MySQL manual, "Replication Statements"; MariaDB, "Replication Statements").
extension Parser {
  /// CHANGE, STOP, RESET, PURGE, BINLOG; START is told from START TRANSACTION before.
  mutating func replicationStatement() -> Statement.Node {
    switch advance().keyword {
    case .change: changeReplication()
    case .start: startOrStop(isStart: true)
    case .stop: startOrStop(isStart: false)
    case .reset: resetReplication()
    case .purge:
      if at(.master) { uses(.masterWords) }
      expectPhrase(anyOf: "binary logs", "master logs")
      if eat(.to) {
        _ = stringLiteral()
      } else if eat(.before) {
        _ = expression()
      } else {
        fail(expected: "`TO` or `BEFORE`")
      }
    default:
      _ = stringLiteral()
      if dialect.hasMariaDBCommands, eatToken(.comma) { _ = stringLiteral() }
    }
    return .other(nil)
  }

  /// CHANGE (MASTER ['connection'] TO | REPLICATION SOURCE TO | REPLICATION FILTER) option `,` ….
  private mutating func changeReplication() {
    if dialect.hasServerComponents, eatPhrase("replication filter") {
      repeat { replicationFilter() } while eatToken(.comma)
      return channel()
    }
    if eatPhrase("replication source") {
      used(.changeSource)
      expect(.to)
      // MariaDB knows none of the options by these names.
      if !dialect.ever(.changeSource) { return skipUnmodelled() }
    } else {
      uses(.changeMaster)
      expectPhrase("master")
      if dialect.hasMariaDBCommands, atToken(.string) { advance() }
      expect(.to)
    }
    repeat { replicationOption() } while eatToken(.comma)
    channel()
  }

  /// REPLICATE_… `=` `(` [name or pattern or pair `,` …] `)`.
  private mutating func replicationFilter() {
    guard atToken(.word), text(of: token).lowercased().hasPrefix("replicate_") else {
      return fail(expected: "a filter such as `REPLICATE_DO_DB`")
    }
    let isPair = eatPhrase("replicate_rewrite_db")
    if !isPair { advance() }
    expectToken(.equals)
    expectToken(.leftParenthesis)
    guard !eatToken(.rightParenthesis) else { return }
    repeat {
      if atToken(.leftParenthesis) {
        _ = columnList()
      } else if atToken(.string) {
        advance()
      } else {
        _ = objectName()
      }
    } while eatToken(.comma)
    expectToken(.rightParenthesis)
  }

  /// name `=` (value | `(` values `)`).
  private mutating func replicationOption() {
    let name = text(of: token).lowercased()
    guard atToken(.word), let kind = replicationOptionKind(name) else {
      return fail(expected: "an option such as `\(dialect.replicationPrefix.uppercased())HOST`")
    }
    advance()
    expectToken(.equals)
    switch kind {
    case .text: if !eat(.null) { _ = stringLiteral() }
    case .number:
      if atToken(.decimal) || atToken(.parameter) { _ = primary() } else { wholeNumber() }
    case .numbers:
      expectToken(.leftParenthesis)
      if !atToken(.rightParenthesis) { repeat { wholeNumber() } while eatToken(.comma) }
      expectToken(.rightParenthesis)
    case .word:
      if atToken(.string) { advance() } else { _ = identifier(as: .label, expected: "a word") }
    case .account: if !eat(.null) { _ = accountName() }
    }
  }

  private enum ReplicationValue { case text, number, numbers, word, account }

  /// What an option takes; nil where the server has no such option.
  private func replicationOptionKind(_ name: String) -> ReplicationValue? {
    let prefixes = dialect.hasServerComponents ? ["master_", "source_"] : ["master_"]
    for prefix in prefixes where name.hasPrefix(prefix) {
      return connectionOptionKind(String(name.dropFirst(prefix.utf8.count)))
    }
    switch name {
    case "relay_log_file": return .text
    case "relay_log_pos": return .number
    case "ignore_server_ids": return .numbers
    default: break
    }
    guard dialect.hasServerComponents else {
      return ["do_domain_ids", "ignore_domain_ids"].contains(name) ? .numbers : nil
    }
    switch name {
    case "network_namespace": return .text
    case "privilege_checks_user": return .account
    case "require_row_format", "gtid_only", "get_master_public_key", "get_source_public_key":
      return .number
    case "require_table_primary_key_check", "assign_gtids_to_anonymous_transactions": return .word
    default: return nil
    }
  }

  /// The options that begin with MASTER_ or SOURCE_.
  private func connectionOptionKind(_ name: String) -> ReplicationValue? {
    switch name {
    case "host", "user", "password", "log_file", "ssl_ca", "ssl_capath", "ssl_cert", "ssl_cipher",
      "ssl_key", "ssl_crl", "ssl_crlpath":
      return .text
    case "port", "connect_retry", "log_pos", "delay", "heartbeat_period", "ssl",
      "ssl_verify_server_cert":
      return .number
    case "retry_count":
      return dialect.hasServerComponents || version >= Parser.retryCount ? .number : nil
    default: break
    }
    if dialect.hasServerComponents {
      switch name {
      case "bind", "compression_algorithms", "tls_version", "tls_ciphersuites",
        "public_key_path":
        return .text
      case "auto_position", "zstd_compression_level", "connection_auto_failover": return .number
      default: return nil
      }
    }
    switch name {
    case "use_gtid": return .word
    case "demote_to_slave", "demote_to_replica": return .number
    default: return nil
    }
  }

  /// The MariaDB that knows MASTER_RETRY_COUNT.
  private static let retryCount = ServerVersion(major: 12)

  /// (SLAVE | REPLICA | GROUP_REPLICATION) …; behind START or STOP.
  private mutating func startOrStop(isStart: Bool) {
    if dialect.hasServerComponents, eatPhrase("group_replication") {
      if isStart, at(anyOf: .user, .password, .defaultAuth) {
        repeat { connectionOption() } while eatToken(.comma)
      }
      return
    }
    if dialect.hasMariaDBCommands, eat(.all) {
      expectPhrase(anyOf: "slaves", "replicas")
      replicationThreads()
      return
    }
    uses(at(.replica) ? .replicaWords : .slaveWords)
    expectPhrase(anyOf: "slave", "replica")
    if dialect.hasMariaDBCommands, atToken(.string) { advance() }
    replicationThreads()
    if isStart {
      if eat(.until) { replicationEnd() }
      if dialect.hasServerComponents {
        while at(anyOf: .user, .password, .defaultAuth, .pluginDir), !isFailing {
          connectionOption()
        }
      }
    }
    channel()
  }

  /// [(SQL_THREAD | IO_THREAD) `,` …].
  private mutating func replicationThreads() {
    while eatPhrase(anyOf: "sql_thread", "io_thread", "relay_thread") != nil, eatToken(.comma) {}
  }

  /// (USER | PASSWORD | DEFAULT_AUTH | PLUGIN_DIR) `=` '…'.
  private mutating func connectionOption() {
    advance()
    expectToken(.equals)
    _ = stringLiteral()
  }

  /// name `=` value `,` … | SQL_AFTER_MTS_GAPS; behind UNTIL.
  private mutating func replicationEnd() {
    if dialect.hasServerComponents, eatPhrase("sql_after_mts_gaps") { return }
    repeat {
      if !dialect.hasServerComponents,
        eatPhrase(anyOf: "source_log_file", "source_log_pos") != nil
          || (version < Parser.replicationUntilTransactions
            && eatPhrase(anyOf: "sql_before_gtids", "sql_after_gtids") != nil)
      {
        return fail(expected: "`MASTER_LOG_FILE`")
      }
      expectPhrase(
        anyOf: "master_log_file", "master_log_pos", "source_log_file", "source_log_pos",
        "relay_log_file", "relay_log_pos", "sql_before_gtids", "sql_after_gtids",
        "master_gtid_pos")
      expectToken(.equals)
      _ = primary()
    } while eatToken(.comma)
  }

  /// The words for the servers of a replication have changed.
  private mutating func usesReplicationWord() {
    switch token.keyword {
    case .binary: uses(.binaryLogWords)
    case .master: uses(.masterWords)
    case .query: uses(.queryCacheStatement)
    case .slave: uses(.slaveWords)
    case .replica: uses(.replicaWords)
    default: break
    }
  }

  /// The MariaDB that knows SQL_BEFORE_GTIDS.
  private static let replicationUntilTransactions = ServerVersion(major: 11, minor: 3)

  /// (MASTER [TO n] | SLAVE [ALL] | REPLICA [ALL] | QUERY CACHE | PERSIST … | BINARY LOGS AND GTIDS) `,` ….
  private mutating func resetReplication() {
    if dialect.hasServerComponents, eat(.persist) {
      if eatIfExists() || !atStatementEnd { _ = objectName(as: .label, parts: 3) }
      return
    }
    repeat {
      usesReplicationWord()
      switch expectPhrase(
        anyOf: "binary logs and gtids", "master",
        "query cache", "slave", "replica")
      {
      case "binary logs and gtids", "master": if eat(.to) { wholeNumber() }
      case "slave", "replica":
        if dialect.hasMariaDBCommands, atToken(.string) { advance() }
        _ = eat(.all)
        channel()
      default: break
      }
    } while eatToken(.comma)
  }
}
