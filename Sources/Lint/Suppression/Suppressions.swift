import SQL
import Text

/// The suppressions of one file, and which of them have silenced something.
struct Suppressions: Sendable {
  /// One rule that a comment silences at one place.
  private struct Suppression: Sendable {
    /// Nil: every rule (a bare `squawk-ignore-file`).
    var rule: String?
    /// The name as written, for messages.
    var name: String
    /// Where it stands: the rule's name in the comment.
    var range: SourceRange
    /// Findings that start here are silenced.
    var covered: SourceRange
    /// Findings that end here are silenced too: the line of code that the comment stands behind.
    var line: SourceRange?
    var isReportedWhenUnused: Bool
    var isUsed = false

    func silences(_ rule: String, at range: SourceRange) -> Bool {
      guard self.rule == nil || self.rule == rule else { return false }
      return Suppressions.covers(covered, range.start)
        || line.map { Suppressions.covers($0, range.end) } == true
    }
  }

  /// Of one place; sorted by where that begins once all comments are read.
  private var local: [Suppression] = []
  /// The bytes that the largest of those places covers.
  private var longest: UInt32 = 0
  /// To the end of the file.
  private var fileWide: [Suppression] = []
  private var problems: [SuppressionProblem] = []

  /// What the run has looked at: a suppression of a rule that needs more is not called unused.
  private let evidence: Evidence

  /// Reads the comments of `file`.
  ///
  /// - Parameters:
  ///   - statements: in the order of the file
  ///   - tokens: in the order of the file
  init(
    file: SourceFile, comments: [Comment], tokens: [Token], statements: [Statement],
    bodies: BodySteps, rules: RuleSet, evidence: Evidence
  ) {
    self.evidence = evidence
    read(comments, of: file, rules) { comment in
      Self.covered(
        by: comment, in: file, tokens: tokens, statements: statements, steps: bodies.ranges)
    }
    for inside in bodies.insides {
      read(inside.comments, of: file, rules) { comment in
        Self.covered(by: comment, in: file, inside: inside, steps: bodies.ranges)
      }
    }
    local.sort { $0.covered.start < $1.covered.start }
    longest = local.map { $0.covered.end - $0.covered.start }.max() ?? 0
  }

  /// Reads comments that stand between the same tokens; `place` says what one of them covers.
  private mutating func read(
    _ comments: [Comment], of file: SourceFile, _ rules: RuleSet,
    place: (Comment) -> (covered: SourceRange, line: SourceRange?)
  ) {
    for comment in comments {
      guard let directive = Directive(comment, in: file) else { continue }
      switch directive.kind {
      case .deprecate: continue
      case .unknown(let word):
        let nearest = nearestWord(to: word, among: Directive.verbs)
        problems.append(
          SuppressionProblem(
            kind: .unknownInstruction(word, nearest: nearest), range: directive.range))
      case .ignoreFile(let names):
        let whole = SourceRange(start: 0, end: .max)
        add(names, of: directive, covering: whole, line: nil, rules: rules)
        if names.isEmpty, directive.tool == .squawk {
          fileWide.append(
            Suppression(
              rule: nil, name: "", range: directive.range, covered: whole,
              isReportedWhenUnused: false))
        }
      case .ignore(let names):
        let place = place(comment)
        add(names, of: directive, covering: place.covered, line: place.line, rules: rules)
      }
    }
  }

  private mutating func add(
    _ names: [Directive.RuleName], of directive: Directive, covering covered: SourceRange,
    line: SourceRange?, rules: RuleSet
  ) {
    // A team that also runs squawk has comments for rules that gander does not share, and for places
    // where gander finds nothing: those are not reported.
    let isOwn = directive.tool == .gander
    if names.isEmpty, isOwn {
      problems.append(SuppressionProblem(kind: .withoutRule, range: directive.range))
    }
    for name in names {
      let ids = rules.ids(named: name.text)
      if ids.isEmpty, isOwn {
        let nearest = nearestWord(to: name.text, among: rules.names)
        problems.append(
          SuppressionProblem(
            kind: .unknownRule(name.text, nearest: nearest), range: name.range))
      }
      // An alias may stand for several rules: it is used when one of them is silenced.
      let isKnown = ids.allSatisfy { evidence.isSuperset(of: rules.evidence(for: $0)) }
      for id in ids {
        let suppression = Suppression(
          rule: id, name: name.text, range: name.range, covered: covered, line: line,
          isReportedWhenUnused: isOwn && isKnown && rules.isActive(id))
        if covered.end == .max { fileWide.append(suppression) } else { local.append(suppression) }
      }
    }
  }

  /// Whether a finding of `rule` is silenced; remembers which suppressions did it.
  ///
  /// Looks only at those that begin before the finding's end and are not too far away to reach it.
  mutating func suppress(_ rule: String, at range: SourceRange) -> Bool {
    var isSuppressed = false
    var index = Self.firstIndex(in: local.count) { local[$0].covered.start > range.end }
    while index > 0 {
      index -= 1
      let start = local[index].covered.start
      if start < range.start, range.start - start > longest { break }
      if local[index].silences(rule, at: range) {
        local[index].isUsed = true
        isSuppressed = true
      }
    }
    for index in fileWide.indices where fileWide[index].silences(rule, at: range) {
      fileWide[index].isUsed = true
      isSuppressed = true
    }
    return isSuppressed
  }

  /// What is wrong, in the order of the file, once every finding has been asked for.
  ///
  /// - Parameter aboutSuppressions: only the unused ones of the rules that watch over suppressions,
  ///   which are known when those have run; or everything else
  func problems(aboutSuppressions only: Bool) -> [SuppressionProblem] {
    var result = only ? [] : problems
    let suppressions = local + fileWide
    let used = Set(suppressions.filter(\.isUsed).map(\.range))
    var reported: Set<SourceRange> = []
    for suppression in suppressions {
      let isAboutSuppressions = SuppressionProblem.rules.contains(suppression.rule ?? "")
      guard isAboutSuppressions == only, suppression.isReportedWhenUnused,
        !used.contains(suppression.range),
        reported.insert(suppression.range).inserted
      else { continue }
      result.append(
        SuppressionProblem(kind: .unused(rule: suppression.name), range: suppression.range))
    }
    return result.sorted { $0.range.start < $1.range.start }
  }

  /// Both ends count, so that an empty range at the end of a statement is covered.
  private static func covers(_ range: SourceRange, _ offset: UInt32) -> Bool {
    range.start <= offset && offset <= range.end
  }
}

extension Suppressions {
  /// What an `ignore` comment covers: behind code its line; else itself, the comments after it and the
  /// statement that follows, or within a statement the next line of it.
  private static func covered(
    by comment: Comment, in file: SourceFile, tokens: [Token], statements: [Statement],
    steps: [UInt32: SourceRange]
  ) -> (covered: SourceRange, line: SourceRange?) {
    let next = firstIndex(in: tokens.count) { tokens[$0].start >= comment.range.end }
    let line = line(around: comment.range.start, in: file)
    // A token of this line before the comment.
    if next > 0, tokens[next - 1].end > line.start { return (line, line) }
    guard next < tokens.count, tokens[next].kind != .endOfFile else {
      return (SourceRange(start: line.start, end: .max), nil)
    }
    let token = tokens[next]
    let index = firstIndex(in: statements.count) { statements[$0].range.end > token.start }
    if index < statements.count, statements[index].range.start >= comment.range.end {
      return (comment.range.union(statements[index].range), nil)
    }
    return (comment.range.union(step(at: token, in: file, steps)), nil)
  }

  /// The same inside a body: behind code its line, else the body's statement that follows.
  private static func covered(
    by comment: Comment, in file: SourceFile, inside body: BodySteps.Inside,
    steps: [UInt32: SourceRange]
  ) -> (covered: SourceRange, line: SourceRange?) {
    let next = firstIndex(in: body.tokens.count) { body.tokens[$0].start >= comment.range.end }
    let line = line(around: comment.range.start, in: file)
    if next > 0, body.tokens[next - 1].end > line.start { return (line, line) }
    guard next < body.tokens.count, body.tokens[next].kind != .endOfFile else {
      return (comment.range, nil)
    }
    return (comment.range.union(step(at: body.tokens[next], in: file, steps)), nil)
  }

  /// A body's statement that begins at `token`, or the token's line.
  private static func step(
    at token: Token, in file: SourceFile, _ steps: [UInt32: SourceRange]
  ) -> SourceRange {
    steps[token.start] ?? line(around: token.start, in: file)
  }

  /// The first index for which `isReached` holds, or `count`; binary search.
  private static func firstIndex(in count: Int, _ isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func line(around offset: UInt32, in file: SourceFile) -> SourceRange {
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    var start = min(Int(offset), file.bytes.count)
    var end = start
    while start > 0, !isBreak(file.bytes[start - 1]) { start -= 1 }
    while end < file.bytes.count, !isBreak(file.bytes[end]) { end += 1 }
    return SourceRange(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }
}
