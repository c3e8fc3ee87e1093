import Text

extension Parser {
  /// Notes that the next token belongs to syntax that not every version of the server reads.
  mutating func uses(_ feature: SyntaxFeature) {
    guard !isKnown(feature) else { return }
    note(feature, at: token.range)
  }

  /// The same for the last words that were eaten.
  mutating func used(_ feature: SyntaxFeature, words: Int = 1) {
    guard position >= words, !isKnown(feature) else { return }
    note(feature, at: range(from: tokens[position - words].start))
  }

  /// The same for what was read from `start` on.
  mutating func uses(_ feature: SyntaxFeature, from start: UInt32) {
    guard !isKnown(feature) else { return }
    note(feature, at: range(from: start))
  }

  mutating func uses(_ feature: SyntaxFeature, at range: SourceRange) {
    if !isKnown(feature) { note(feature, at: range) }
  }

  /// Whether syntax that a server no longer reads is read here: where the version was said, so that it is
  /// either right or has a name.
  func reads(_ feature: SyntaxFeature) -> Bool {
    let availability = feature.availability(in: dialect)
    return !source.options.isVersionAssumed || availability.holds(in: version)
  }

  /// The server reads `feature`, or it may: a version that nobody said is only assumed, and newer or
  /// older syntax says that the server is newer or older.
  func isKnown(_ feature: SyntaxFeature) -> Bool {
    let availability = feature.availability(in: dialect)
    if availability.isNever { return isFailing }
    return isFailing || source.options.isVersionAssumed || availability.holds(in: version)
  }

  /// Once for each feature of a statement.
  private mutating func note(_ feature: SyntaxFeature, at range: SourceRange) {
    var index = unsupported.endIndex
    while index > 0, unsupported[index - 1].range.start >= statementStart {
      index -= 1
      if unsupported[index].feature == feature { return }
    }
    unsupported.append(
      SyntaxDiagnostic(feature, in: dialect, version: version, range: range))
  }
}

extension SyntaxDiagnostic {
  /// `feature` at `range` is not for the server.
  fileprivate init(
    _ feature: SyntaxFeature, in dialect: Dialect, version: ServerVersion, range: SourceRange
  ) {
    let server = dialect.displayName
    let availability = feature.availability(in: dialect)
    let message =
      if let since = availability.since, version.number < since.firstNumber {
        "\(feature.rawValue) came with \(server) \(since)"
      } else if let before = availability.before {
        "\(feature.rawValue) ended with \(server) \(before)"
      } else {
        "\(server) does not know \(feature.rawValue)"
      }
    self.init(
      code: .unsupportedSyntax, message: message,
      help: feature.alternative(in: dialect), range: range)
    self.feature = feature
  }
}
