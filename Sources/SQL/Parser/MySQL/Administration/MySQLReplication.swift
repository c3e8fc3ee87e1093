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
    let isKnown =
      atToken(.word)
      && [
        "master_", "source_", "relay_", "ignore_", "do_domain", "network_namespace",
        "privilege_checks", "require_", "assign_gtids", "gtid_only", "get_master", "get_source",
      ].contains(where: { text(of: token).lowercased().hasPrefix($0) })
    guard isKnown else { return fail(expected: "an option such as `SOURCE_HOST`") }
    advance()
    expectToken(.equals)
    if eatToken(.leftParenthesis) {
      if !atToken(.rightParenthesis) { repeat { _ = primary() } while eatToken(.comma) }
      expectToken(.rightParenthesis)
    } else if at(.on) || at(.off) || at(.stream) || at(.generate) || at(.local) {
      advance()
    } else {
      _ = expression(above: .unary)
    }
  }

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
        eatPhrase(anyOf: "sql_after_gtids", "source_log_file", "source_log_pos") != nil
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

  /// (MASTER [TO n] | SLAVE [ALL] | REPLICA [ALL] | QUERY CACHE | PERSIST … | BINARY LOGS AND GTIDS) `,` ….
  private mutating func resetReplication() {
    if dialect.hasServerComponents, eat(.persist) {
      if eatIfExists() || !atStatementEnd { _ = objectName(as: .label) }
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
