import Lint
import SQL
import Text

/// What `gander rules` prints: the list, or the page of one rule.
package struct RuleListing {
  private let rules: [any Rule.Type]

  package init(_ rules: [any Rule.Type]) {
    self.rules = rules
  }

  package func json() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", JSONWriter.formVersion)
      writer.key("rules")
      writer.array { writer in
        for rule in rules {
          writer.object { writer in
            writer.member("id", rule.id)
            writer.member("aliases", rule.aliases)
            writer.member("severity", rule.severity.rawValue)
            writer.member("category", rule.category.rawValue)
            writer.member("dialects", rule.dialects.map(\.rawValue))
            writer.member("title", rule.page.title)
          }
        }
      }
    }
    return writer.take() + [UInt8(ascii: "\n")]
  }

  /// A line a rule, by category.
  package func human(isColored: Bool) -> String {
    let palette = Palette(isColored: isColored)
    let width = rules.map { $0.id.count }.max() ?? 0
    var text = ""
    for category in Category.allCases {
      let members = rules.filter { $0.category == category }
      guard !members.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + palette.bold(category.rawValue) + "\n"
      for rule in members {
        let severity = Self.padded(rule.severity.rawValue, to: 8)
        text += "  \(Self.padded(rule.id, to: width))  "
        text += palette.severity(severity, rule.severity)
        text += "\(rule.page.title)\(Self.dialects(of: rule))\n"
      }
    }
    return text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func dialects(of rule: any Rule.Type) -> String {
    guard rule.dialects.count < Dialect.allCases.count else { return "" }
    return " (\(rule.dialects.map(\.displayName).joined(separator: ", ")))"
  }

  /// A rule's page: what it is about, and its text with the examples' marks taken out.
  package static func page(of rule: any Rule.Type, isColored: Bool) -> String {
    let palette = Palette(isColored: isColored)
    var text = palette.bold(rule.page.title) + "\n"
    text += "\(rule.id) · "
    text += palette.severity(rule.severity.rawValue, rule.severity)
    text += " · \(rule.category.rawValue)"
    text += " · \(rule.dialects.map(\.displayName).joined(separator: ", "))\n"
    if !rule.aliases.isEmpty {
      text += palette.dim("also called \(rule.aliases.joined(separator: ", "))") + "\n"
    }
    text += body(of: rule.page, palette)
    return text
  }

  private static func body(_ line: Substring, _ palette: Palette) -> String {
    if line.hasPrefix("## ") { return palette.bold(String(line.dropFirst(3))) }
    return String(line)
  }

  /// Blocks are indented; those that are tested say which is wrong and which is right.
  private static func body(of page: Page, _ palette: Palette) -> String {
    var text = ""
    var isInBlock = false
    for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") { continue }
      guard line.hasPrefix("```") else {
        text += isInBlock ? "    \(line.filter { $0 != "↓" })" : body(line, palette)
        text += "\n"
        continue
      }
      isInBlock.toggle()
      if isInBlock, let label = label(ofFence: line) { text += "  " + palette.dim(label) + "\n" }
    }
    return text
  }

  private static func label(ofFence line: Substring) -> String? {
    let words = line.drop { $0 == "`" }.split(separator: " ")
    guard words.count > 1 else { return nil }
    guard words[0] == "sql" else { return "\(words[1]):" }
    let label = words[1] == "bad" ? "wrong" : "right"
    let attributes = words.dropFirst(2).filter { $0 != "history" }
    return attributes.isEmpty ? "\(label):" : "\(label) (\(attributes.joined(separator: ", "))):"
  }
}
