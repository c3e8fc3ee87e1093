import SQL
import Text

/// Whether the ranges of a tree lie in each other as its nodes do.
enum RangeCheck {
  /// A node that reaches out of the one that holds it; nil: there is none.
  static func problem(of parsed: ParsedFile) -> String? {
    for statement in parsed.statements {
      if let problem = problem(of: statement, within: statement.range, 0) { return problem }
    }
    return nil
  }

  private static func problem(of node: Any, within outer: SourceRange, _ depth: Int) -> String? {
    guard depth < 60 else { return nil }
    let mirror = Mirror(reflecting: node)
    var inner = outer
    for child in mirror.children where child.label == "range" {
      guard let range = child.value as? SourceRange else { continue }
      let isEmpty = range.start == range.end
      if !isEmpty, range.start < outer.start || range.end > outer.end {
        return "\(mirror.subjectType) at \(range) is not within \(outer)"
      }
      if !isEmpty { inner = range }
    }
    for child in mirror.children where !standsApart(child.label, node) {
      if let problem = problem(of: child.value, within: inner, depth + 1) { return problem }
    }
    return nil
  }

  /// INTO may stand behind the query that it belongs to, COLLATE and the precision of an interval behind
  /// their type.
  private static func standsApart(_ label: String?, _ node: Any) -> Bool {
    switch label {
    case "into", "collation", "range": true
    case "arguments": node is TypeName
    default: false
    }
  }
}
