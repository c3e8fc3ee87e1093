import Text

/// How the parts of a ``CommandStatement`` are kept while its productions read on.
///
/// Names, accounts, texts, expressions and inner statements are kept as they are read, the outermost of
/// them only; what lies between them are words and signs.
struct CommandRecording {
  var isOn = false
  var parts: [(part: CommandPart, range: SourceRange)] = []
}

extension Parser {
  /// Reads `production` as one part, while parts are being kept.
  mutating func recorded<Value>(
    _ part: (Value) -> CommandPart, _ production: (inout Parser) -> Value
  ) -> Value {
    let start = start
    recording.isOn = false
    let value = production(&self)
    recording.isOn = true
    recording.parts.append((part(value), range(from: start)))
    return value
  }

  /// Reads a statement; one whose clauses no node of its own holds becomes a ``CommandStatement``.
  mutating func recordedStatement(
    _ production: (inout Parser) -> Statement.Node
  ) -> Statement.Node {
    guard dialect.isMySQLFamily, startsCommand else { return production(&self) }
    let outer = recording
    recording = CommandRecording(isOn: true)
    defer { recording = outer }
    let first = position
    var node = production(&self)
    guard !isFailing else { return node }
    switch node {
    case .other(let object):
      return .command(CommandStatement(object: object, parts: commandParts(from: first)))
    case .copy(var load):
      load.parts = commandParts(from: first)
      node = .copy(load)
    case .set(var set):
      set.parts = commandParts(from: first)
      node = .set(set)
    case .lockTables(var lock):
      lock.parts = commandParts(from: first)
      node = .lockTables(lock)
    default: break
    }
    return node
  }

  /// A statement of administration may begin here.
  private var startsCommand: Bool {
    switch token.keyword {
    case .grant, .revoke, .rename, .check, .checksum, .optimize, .repair, .analyze, .load, .cache,
      .handler, .import, .lock, .unlock, .xa, .change, .start, .stop, .reset, .purge, .binlog,
      .signal, .resignal, .get, .deallocate, .flush, .kill, .install, .uninstall, .clone, .backup,
      .shutdown, .restart, .help, .show, .set, .explain, .describe, .desc:
      return true
    case .create, .alter, .drop: break
    default: return false
    }
    let object = peek().keyword == .or ? peek(3).keyword : peek().keyword
    switch object {
    case .user, .role, .server, .tablespace, .undo, .logfile, .resource, .instance, .spatial,
      .database, .schema, .prepare, .package, .library:
      return true
    case .procedure, .function: return at(.alter)
    default: return false
    }
  }

  /// Everything from the token at `first` up to here.
  private func commandParts(from first: Int) -> [CommandPart] {
    var parts: [CommandPart] = []
    var known = recording.parts.makeIterator()
    var next = known.next()
    var index = first
    while index < position {
      let token = tokens[index]
      if let (part, range) = next, token.start >= range.start {
        if !range.isEmpty { parts.append(part) }
        while index < position, tokens[index].start < range.end { index += 1 }
        next = known.next()
        continue
      }
      parts.append(commandPart(token))
      index += 1
    }
    return parts
  }

  private func commandPart(_ token: Token) -> CommandPart {
    switch token.kind {
    case .word: return .word(text(of: token))
    case .quotedIdentifier:
      return .name(
        ObjectName(
          name: Identifier(
            source.identifierText(of: token), range: token.range, isQuoted: true)))
    case .string: return .text(StringLiteral(source.stringValue(of: token), range: token.range))
    case .integer: return .value(Expression(.integer(text(of: token)), range: token.range))
    case .decimal: return .value(Expression(.decimal(text(of: token)), range: token.range))
    case .hexString, .bitString:
      return .value(Expression(.bits(text(of: token)), range: token.range))
    case .userVariable, .systemVariable:
      return .value(Expression(.variable(text(of: token)), range: token.range))
    default: return .sign(text(of: token))
    }
  }
}
