import Code
import Impact
import Schema
import Text

/// Where a rule puts what it finds.
package struct Report: Sendable {
  package private(set) var findings: [Finding] = []
  private var rule: String
  private var severity: Severity
  private let step: Step

  package init(rule: any Rule.Type, severity: Severity, step: Step) {
    self.rule = rule.id
    self.severity = severity
    self.step = step
  }

  /// What is reported from now on is another rule's: a report for each rule would copy the step a
  /// hundred times.
  mutating func begin(_ rule: any Rule.Type, severity: Severity) {
    self.rule = rule.id
    self.severity = severity
  }

  /// Reports a finding of this rule at `range` of the step's file.
  ///
  /// - Parameters:
  ///   - message: what is wrong: lower case, no full stop, names in backticks
  ///   - reason: what happens to whom
  ///   - help: what to do, with SQL to paste
  ///   - severity: where it differs from the rule's own
  ///   - references: where the code uses the object
  ///   - possibleReferences: how many places beside those have the name alone
  package mutating func add(
    _ message: String, reason: String, help: String, at range: SourceRange,
    object: ObjectDescription? = nil, severity: Severity? = nil, references: [Reference] = [],
    possibleReferences: Int = 0, fix: Fix? = nil, notes: [Note] = [], file: SourceFile? = nil
  ) {
    var finding = Finding(
      rule: rule, severity: severity ?? self.severity, message: message, reason: reason,
      help: help, file: (file ?? step.file).path, range: range,
      migration: step.migration.displayName, direction: step.direction)
    finding.object = object
    finding.lockImpact = step.lockImpact
    finding.references = references.filter { $0.confidence != .possible }
    finding.possibleReferences = possibleReferences
    finding.fix = fix
    finding.notes = notes
    findings.append(finding)
  }
}
