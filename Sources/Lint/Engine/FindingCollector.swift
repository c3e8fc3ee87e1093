import History
import SQL
import Text

/// Gathers a history's findings, silences those that are suppressed, and puts the rest in order.
struct FindingCollector {
  /// Who a file belongs to, for findings about the file itself.
  struct Owner {
    var context: MigrationContext
    var direction: Direction
  }

  /// A file of the history with everything that was read of it.
  private struct FileRecord {
    var file: SourceFile
    var comments: [Comment]
    var tokens: [Token]
    var statements: [Statement]
    var bodies: BodySteps
    var owner: Owner
    /// Rules have looked at its statements, so that its suppressions can be unused.
    var isRun: Bool
  }

  private struct Pending {
    var finding: Finding
    var fingerprint: Fingerprint
  }

  private let rules: RuleSet
  /// What the run looks at beside each statement.
  private let evidence: Evidence
  private var files: [FileRecord] = []
  private var indexByPath: [String: Int] = [:]
  private var pending: [Pending] = []

  init(rules: RuleSet, evidence: Evidence) {
    self.rules = rules
    self.evidence = evidence
  }

  /// Makes a script's file known before its findings come.
  mutating func add(
    _ script: ParsedScript, _ context: MigrationContext, _ direction: Direction, isRun: Bool = true
  ) {
    let parsed = script.parsed
    let isWhole = parsed.file.bytes.count == script.script.file.bytes.count
    let tokens =
      isWhole
      ? parsed.tokens.tokens : parsed.tokens.tokens.filter { $0.kind != .endOfFile }
    if let index = indexByPath[script.script.file.path] {
      // Another script of the same file: what stands outside of both was read twice.
      Self.merge(&files[index].comments, parsed.comments, by: \.range)
      Self.merge(&files[index].tokens, tokens, by: \.range)
      Self.merge(&files[index].statements, script.statements, by: \.range)
      files[index].bodies.merge(BodySteps(of: parsed, statements: script.statements))
      return
    }
    indexByPath[script.script.file.path] = files.count
    files.append(
      FileRecord(
        file: script.script.file, comments: parsed.comments, tokens: tokens,
        statements: script.statements,
        bodies: BodySteps(of: parsed, statements: script.statements),
        owner: Owner(context: context, direction: direction), isRun: isRun))
  }

  /// Puts `new` into `list`, both in the order of the file.
  ///
  /// Looks only at what stands behind the first of `new`: the scripts of a changelog come in its order.
  private static func merge<Element>(
    _ list: inout [Element], _ new: [Element], by range: (Element) -> SourceRange
  ) {
    guard let first = new.first.map(range) else { return }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if range(list[middle]).start >= first.start { high = middle } else { low = middle + 1 }
    }
    let rest = list[low...]
    let known = Set(rest.map(range))
    let merged = (rest + new.filter { !known.contains(range($0)) })
      .sorted { range($0).start < range($1).start }
    list.replaceSubrange(low..., with: merged)
  }

  /// What, beside its rule and object, makes a finding the same in another version of its file.
  enum Anchor {
    case statement(Statement, ParsedFile)
    /// The text that it underlines.
    case ownText
    case migration
  }

  mutating func add(_ findings: [Finding], _ context: MigrationContext, at anchor: Anchor) {
    var ofStatement = Fingerprint()
    if case .statement(let statement, let parsed) = anchor, !findings.isEmpty {
      ofStatement.combine(statement.range, of: parsed.tokens)
    }
    for finding in findings {
      var fingerprint = Fingerprint()
      fingerprint.combine(finding.rule)
      fingerprint.combine(context.displayName)
      fingerprint.combine(finding.object)
      switch anchor {
      case .statement: fingerprint.combine(ofStatement)
      case .ownText:
        let file = indexByPath[finding.file].map { files[$0].file }
        fingerprint.combine(file?.text(in: finding.range))
      case .migration: break
      }
      pending.append(Pending(finding: finding, fingerprint: fingerprint))
    }
  }

  /// The result, once every step has been checked; `check` gives the findings about suppressions.
  mutating func finish(
    _ summary: LintResult.Summary,
    check: ([SuppressionProblem], SourceFile, Owner) -> [Finding]
  ) -> LintResult {
    var result = LintResult()
    result.summary = summary
    result.files = files.map(\.file)
    var suppressions = files.map { record in
      Suppressions(
        file: record.file, comments: record.comments, tokens: record.tokens,
        statements: record.statements, bodies: record.bodies, rules: rules, evidence: evidence)
    }
    result.summary.suppressed += silence(&suppressions)
    // Findings about suppressions may be suppressed themselves, and those suppressions be unused.
    for aboutSuppressions in [false, true] {
      for index in files.indices where files[index].isRun {
        let problems = suppressions[index].problems(aboutSuppressions: aboutSuppressions)
        guard !problems.isEmpty else { continue }
        let record = files[index]
        let findings = check(problems, record.file, record.owner)
        let first = pending.count
        add(findings, record.owner.context, at: .ownText)
        if !aboutSuppressions {
          result.summary.suppressed += silence(&suppressions, from: first)
        }
      }
    }
    result.findings = sorted()
    for finding in result.findings {
      switch finding.severity {
      case .error: result.summary.errors += 1
      case .warning: result.summary.warnings += 1
      case .notice: result.summary.notices += 1
      }
    }
    return result
  }

  /// Takes out suppressed findings and counts them.
  private mutating func silence(_ suppressions: inout [Suppressions], from first: Int = 0) -> Int {
    var kept = first
    for index in first..<pending.count {
      let finding = pending[index].finding
      if let file = indexByPath[finding.file],
        suppressions[file].suppress(finding.rule, at: finding.range)
      {
        continue
      }
      pending.swapAt(kept, index)
      kept += 1
    }
    let silenced = pending.count - kept
    pending.removeLast(silenced)
    return silenced
  }

  /// By file, range, rule and message, with the fingerprints made different from each other.
  private func sorted() -> [Finding] {
    let files = pending.map { indexByPath[$0.finding.file] ?? .max }
    let order = pending.indices.sorted { left, right in
      if files[left] != files[right] { return files[left] < files[right] }
      let (one, other) = (pending[left].finding, pending[right].finding)
      if one.range != other.range {
        return (one.range.start, one.range.end) < (other.range.start, other.range.end)
      }
      return (one.rule, one.message, one.direction.rawValue)
        < (other.rule, other.message, other.direction.rawValue)
    }
    var occurrences: [Fingerprint: Int] = [:]
    return order.map { index in
      var finding = pending[index].finding
      var fingerprint = pending[index].fingerprint
      let occurrence = occurrences[fingerprint, default: 0]
      occurrences[fingerprint] = occurrence + 1
      fingerprint.combine(occurrence: occurrence)
      finding.fingerprint = fingerprint.text
      return finding
    }
  }
}
