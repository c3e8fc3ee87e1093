import Code
import History
import Lint
import Schema
import Text

/// Findings as people read them: the place, the line with the range underlined, what, why, what to do.
package struct HumanFindings {
  private let palette: Palette
  private var sources: SourceMap
  private let result: LintResult

  /// References listed with one finding; the others are counted.
  package static let maximumReferences = 8

  package init(_ result: LintResult, isColored: Bool) {
    self.result = result
    palette = Palette(isColored: isColored)
    sources = SourceMap(result.files)
  }

  /// All findings and the summary line.
  ///
  /// - Parameter isQuiet: without the summary
  package mutating func text(isQuiet: Bool = false) -> String {
    var text = ""
    for finding in result.findings {
      text += lines(finding).joined(separator: "\n") + "\n\n"
    }
    if !isQuiet { text += summary + "\n" }
    return text
  }

  private mutating func lines(_ finding: Finding) -> [String] {
    let position = sources.position(finding.range.start, in: finding.file)
    let place = "\(oneLine(finding.file)):\(position.line):\(position.column)"
    let down = finding.direction == .down ? " (down)" : ""
    var lines = [
      palette.bold(place) + ": "
        + palette.severity(finding.severity.rawValue, finding.severity) + down + ": "
        + palette.bold(oneLine(finding.message)) + " "
        + palette.dim("[\(finding.rule)]")
    ]
    if let entry = sources.entry(for: finding.file) {
      lines += Excerpt(finding.range, in: entry).lines(palette, finding.severity)
    }
    lines += paragraph("why", finding.reason)
    lines += paragraph("do", finding.help)
    lines += references(of: finding)
    for note in finding.notes {
      let place = sources.position(note.place.range.start, in: note.place.file)
      lines += paragraph("note", "\(note.message) (\(note.place.file):\(place.line))")
    }
    if let fix = finding.fix { lines += paragraph("fix", fix.title) }
    return lines
  }

  /// A label, and text that may have several lines below each other.
  private func paragraph(_ label: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let parts = escaped(text).split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      if index > 0 { return part.isEmpty ? "" : Self.indentation + part }
      return "  " + palette.dim(Self.padded(label)) + part
    }
  }

  private static let indentation = String(repeating: " ", count: 8)

  private static func padded(_ label: String) -> String {
    label + String(repeating: " ", count: max(1, indentation.count - 2 - label.count))
  }

  private func references(of finding: Finding) -> [String] {
    var lines: [String] = []
    let shown = finding.references.prefix(Self.maximumReferences)
    for (index, reference) in shown.enumerated() {
      let label = index == 0 ? "  " + palette.dim(Self.padded("used")) : Self.indentation
      let place = "\(oneLine(reference.file)):\(reference.position.line)"
      let kind =
        reference.confidence == .certain
        ? reference.kind.rawValue : "\(reference.confidence.rawValue) \(reference.kind.rawValue)"
      lines.append(label + place + palette.dim(" (\(kind)) ") + oneLine(reference.text))
    }
    var rest: [String] = []
    let more = finding.references.count - shown.count
    if more > 0 { rest.append("\(more) more") }
    if finding.possibleReferences > 0 {
      rest.append("\(finding.possibleReferences) by the name alone")
    }
    if !rest.isEmpty {
      let label = lines.isEmpty ? "  " + palette.dim(Self.padded("used")) : Self.indentation
      lines.append(label + palette.dim("… \(rest.joined(separator: ", and "))"))
    }
    return lines
  }

  private var summary: String {
    let summary = result.summary
    let seen =
      count(summary.migrations, "migration") + ", " + count(summary.statements, "statement")
    var found: [String] = []
    if summary.errors > 0 {
      found.append(palette.severity(count(summary.errors, "error"), .error))
    }
    if summary.warnings > 0 {
      found.append(palette.severity(count(summary.warnings, "warning"), .warning))
    }
    if summary.notices > 0 {
      found.append(palette.severity(count(summary.notices, "notice"), .notice))
    }
    if found.isEmpty { found.append(palette.good("nothing found")) }
    let suppressed = summary.suppressed > 0 ? " (\(summary.suppressed) suppressed)" : ""
    return "\(seen): \(found.joined(separator: ", "))\(suppressed)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func escaped(_ text: String) -> String { TerminalText.escaping(text) }

  /// For what stands in a line with something else: a quoted name may hold a line break.
  private func oneLine(_ text: String) -> String {
    escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
