import Text

/// A syntax tree as indented text, for people and for the parser's tests.
///
/// One line a node: its label, its type or case, and its range. What is nil, empty or false is left out,
/// so that a dump shows what the source says.
package struct SyntaxDump {
  private var lines: [String] = []

  /// Nested deeper than any tree that the parser makes.
  private static let maximumDepth = 2_000

  private init() {}

  /// The dump of statements, each line ending with a line break.
  package static func text(of statements: [Statement]) -> String {
    var dump = SyntaxDump()
    for statement in statements {
      dump.line(0, "\(statement.kind.rawValue) \(describe(statement.range))")
      dump.addPayload(of: statement.node, depth: 1)
    }
    return dump.lines.reduce(into: "") { $0 += $1 + "\n" }
  }

  private mutating func line(_ depth: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private static func describe(_ range: SourceRange) -> String {
    "\(range.start)..<\(range.end)"
  }

  // MARK: - Values

  private mutating func add(_ value: Any, label: String?, depth: Int) {
    guard depth < Self.maximumDepth else { return line(depth, "…") }
    let prefix = label.map { "\($0): " } ?? ""
    if let leaf = Self.leaf(value) {
      if !leaf.isEmpty { line(depth, prefix + leaf) }
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let child = mirror.children.first { add(child.value, label: label, depth: depth) }
    case .collection, .set:
      addElements(mirror, label: label, depth: depth)
    case .enum:
      addCase(value, mirror, prefix: prefix, depth: depth)
    default:
      addStructure(mirror, prefix: prefix, depth: depth)
    }
  }

  private mutating func addElements(_ mirror: Mirror, label: String?, depth: Int) {
    guard !mirror.children.isEmpty else { return }
    line(depth, label ?? "list")
    for child in mirror.children { add(child.value, label: nil, depth: depth + 1) }
  }

  /// A case without values is a word; one with values has them below it.
  private mutating func addCase(_ value: Any, _ mirror: Mirror, prefix: String, depth: Int) {
    guard let child = mirror.children.first else { return line(depth, prefix + "\(value)") }
    line(depth, prefix + (child.label ?? "case"))
    addValues(of: child.value, depth: depth + 1)
  }

  /// The values of a case: one, or a tuple of several.
  private mutating func addValues(of payload: Any, depth: Int) {
    let mirror = Mirror(reflecting: payload)
    guard mirror.displayStyle == .tuple else { return add(payload, label: nil, depth: depth) }
    for child in mirror.children { add(child.value, label: Self.name(child.label), depth: depth) }
  }

  private mutating func addPayload(of node: Statement.Node, depth: Int) {
    for child in Mirror(reflecting: node).children {
      let mirror = Mirror(reflecting: child.value)
      if mirror.displayStyle == .struct, Self.leaf(child.value) == nil {
        addMembers(mirror, depth: depth)
      } else {
        addValues(of: child.value, depth: depth)
      }
    }
  }

  /// A node that is a range and a kind is shown as its kind: `column total 112..<117`.
  private mutating func addStructure(_ mirror: Mirror, prefix: String, depth: Int) {
    let range = mirror.children.first { $0.label == "range" }?.value as? SourceRange
    let place = range.map { " \(Self.describe($0))" } ?? ""
    guard let kind = mirror.children.first(where: { $0.label == "kind" })?.value,
      Mirror(reflecting: kind).displayStyle == .enum
    else {
      line(depth, prefix + "\(mirror.subjectType)" + place)
      return addMembers(mirror, depth: depth + 1)
    }
    guard let payload = Mirror(reflecting: kind).children.first else {
      line(depth, prefix + "\(kind)" + place)
      return addMembers(mirror, depth: depth + 1, skipsKind: true)
    }
    let head = prefix + (payload.label ?? "case")
    if let leaf = Self.leaf(payload.value), !leaf.isEmpty {
      // A name or string says its own range, which is mostly the node's.
      line(depth, "\(head) \(leaf)" + (leaf.hasSuffix(place) ? "" : place))
    } else {
      line(depth, head + place)
      addContent(of: payload.value, depth: depth + 1)
    }
    addMembers(mirror, depth: depth + 1, skipsKind: true)
  }

  /// What a kind holds: a list's elements, a structure's members, or the values one by one.
  private mutating func addContent(of payload: Any, depth: Int) {
    let mirror = Mirror(reflecting: payload)
    switch mirror.displayStyle {
    case .collection:
      for child in mirror.children { add(child.value, label: nil, depth: depth) }
    case .struct where !mirror.children.contains { $0.label == "kind" || $0.label == "range" }:
      if Self.leaf(payload) == nil {
        addMembers(mirror, depth: depth)
      } else {
        addValues(of: payload, depth: depth)
      }
    default:
      addValues(of: payload, depth: depth)
    }
  }

  private mutating func addMembers(_ mirror: Mirror, depth: Int, skipsKind: Bool = false) {
    for child in mirror.children {
      guard let label = child.label, label != "range", !(skipsKind && label == "kind") else {
        continue
      }
      add(child.value, label: label, depth: depth)
    }
  }

  // MARK: - Leaves

  /// A tuple's unnamed values are labelled `.0`.
  private static func name(_ label: String?) -> String? {
    guard let label, !label.hasPrefix(".") else { return nil }
    return label
  }

  /// What is shown on one line; empty for what is left out, nil for what has parts.
  private static func leaf(_ value: Any) -> String? {
    switch value {
    case let flag as Bool: flag ? "true" : ""
    case let text as String: text.isEmpty ? "" : quoted(text)
    case let number as Int: String(number)
    case let range as SourceRange: describe(range)
    case let identifier as Identifier: describe(identifier)
    case let name as ObjectName: describe(name)
    case let literal as StringLiteral: "'\(escaped(literal.value))' \(describe(literal.range))"
    case let kind as StatementKind: kind.rawValue
    default: nil
    }
  }

  private static func describe(_ identifier: Identifier) -> String {
    let text = identifier.isQuoted ? quoted(identifier.text) : escaped(identifier.text)
    let mark = identifier.isPlaceholder ? " placeholder" : ""
    return "\(text)\(mark) \(describe(identifier.range))"
  }

  private static func describe(_ name: ObjectName) -> String {
    let parts = (name.qualifiers + [name.name]).map { part in
      part.isQuoted ? quoted(part.text) : escaped(part.text)
    }
    let mark = name.isPlaceholder ? " placeholder" : ""
    return "\(parts.joined(separator: "."))\(mark) \(describe(name.range))"
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// On one line, safe to print.
  private static func escaped(_ text: String) -> String {
    TerminalText.escaping(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\\n"))
  }
}
