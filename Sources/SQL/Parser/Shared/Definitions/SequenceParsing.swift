import Text

extension Parser {
  /// sequence option*.
  mutating func sequenceOptions() -> [SequenceOption] {
    var options: [SequenceOption] = []
    while !isFailing, let option = sequenceOption() { options.append(option) }
    return options
  }

  /// The MariaDB whose sequences have a type.
  private static let typedSequences = ServerVersion(major: 11, minor: 5)

  mutating func sequenceOption() -> SequenceOption? {
    switch token.keyword {
    case .as where !dialect.isMySQLFamily || version >= Parser.typedSequences:
      if !dialect.isMySQLFamily { uses(.sequenceType) }
      advance()
      return .type(dialect.isMySQLFamily ? typeName() : postgresqlSimpleType())
    case .start:
      advance()
      _ = eat(.with) || eatAssignment()
      return .start(signedNumber())
    case .restart:
      advance()
      if eat(.with) || eatAssignment() { return .restart(signedNumber()) }
      return .restart(atNumber ? signedNumber() : nil)
    case .increment:
      advance()
      _ = eat(.by) || eatAssignment()
      return .increment(signedNumber())
    case .minvalue, .maxvalue:
      let isMinimum = advance().keyword == .minvalue
      _ = eatAssignment()
      let value = signedNumber()
      return isMinimum ? .minimum(value) : .maximum(value)
    case .cache:
      advance()
      _ = eatAssignment()
      return .cache(signedNumber())
    case .nocache where dialect.isMySQLFamily:
      advance()
      return .cache(nil)
    case .cycle:
      advance()
      return .cycle(true)
    case .nocycle where dialect.isMySQLFamily:
      advance()
      return .cycle(false)
    case .no: return negatedOption()
    case .nominvalue where dialect.isMySQLFamily, .nomaxvalue where dialect.isMySQLFamily:
      return advance().keyword == .nominvalue ? .minimum(nil) : .maximum(nil)
    case .owned:
      advance()
      expect(.by)
      return .ownedBy(eat(.none) ? nil : objectName())
    case .sequence where !dialect.isMySQLFamily && peek().keyword == .name:
      advance()
      advance()
      return .name(objectName())
    case .logged, .unlogged:
      uses(.unloggedSequence)
      return .logged(advance().keyword == .logged)
    default: return nil
    }
  }

  /// MariaDB's `=` before a value.
  private mutating func eatAssignment() -> Bool { dialect.isMySQLFamily && eatToken(.equals) }

  /// NO (MINVALUE | MAXVALUE | CYCLE | CACHE).
  private mutating func negatedOption() -> SequenceOption? {
    advance()
    switch eat(anyOf: .minvalue, .maxvalue, .cycle, .cache) {
    case .minvalue: return .minimum(nil)
    case .maxvalue: return .maximum(nil)
    case .cycle: return .cycle(false)
    case .cache where dialect.isMySQLFamily: return .cache(nil)
    default:
      fail(expected: "`MINVALUE`, `MAXVALUE` or `CYCLE`")
      return nil
    }
  }

  private var atNumber: Bool {
    atToken(.integer) || atToken(.decimal) || atOperator("-") || atOperator("+")
      || atToken(.placeholder)
  }

  private mutating func signedNumber() -> Expression {
    guard atNumber else {
      fail(expected: "a number")
      return unreadable()
    }
    return dialect.isMySQLFamily ? expression(above: .unary) : numericOnly()
  }
}
