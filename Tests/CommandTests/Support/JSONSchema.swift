import Text

/// The part of JSON Schema (draft 2020-12) that the schemas in `samples/json` use.
struct JSONSchema {
  private let root: JSONValue

  /// The keywords that say nothing about whether a value fits.
  private static let annotations: Set<String> = ["$schema", "title", "description", "$defs"]

  init(_ root: JSONValue) {
    self.root = root
  }

  /// What is wrong with `value`, each with the path to the place; none where it fits.
  func problems(of value: JSONValue) -> [String] {
    check(value, root, "$")
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard let keywords = schema.members else { return ["\(path): the schema is no object"] }
    return keywords.flatMap { keyword in
      Self.annotations.contains(keyword.key)
        ? [] : check(value, keyword.key, keyword.value, schema, path)
    }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ operand: JSONValue, _ schema: JSONValue, _ path: String
  ) -> [String] {
    switch keyword {
    case "$ref":
      guard let target = target(of: operand) else { return ["\(path): no such $ref"] }
      return check(value, target, path)
    case "type":
      let names = (operand.array ?? [operand]).compactMap(\.string)
      return names.contains { isOf(type: $0, value) } ? [] : ["\(path): is no \(names)"]
    case "const":
      return text(value) == text(operand) ? [] : ["\(path): is not \(text(operand))"]
    case "enum":
      let texts = (operand.array ?? []).map(text)
      return texts.contains(text(value)) ? [] : ["\(path): \(text(value)) is not in \(texts)"]
    case "anyOf":
      let fits = (operand.array ?? []).contains { check(value, $0, path).isEmpty }
      return fits ? [] : ["\(path): fits none of anyOf"]
    case "required":
      guard value.members != nil else { return [] }
      let missing = (operand.array ?? []).compactMap(\.string).filter { value[$0] == nil }
      return missing.map { "\(path): `\($0)` is missing" }
    case "properties":
      return (value.members ?? []).flatMap { member in
        operand[member.key].map { check(member.value, $0, "\(path).\(member.key)") } ?? []
      }
    case "additionalProperties":
      guard operand.bool == false else { return ["\(path): additionalProperties is not false"] }
      let unknown = (value.members ?? []).filter { schema["properties"]?[$0.key] == nil }
      return unknown.map { "\(path): `\($0.key)` is unknown" }
    case "items":
      return (value.array ?? []).enumerated().flatMap { index, element in
        check(element, operand, "\(path)[\(index)]")
      }
    case "minimum":
      guard let number = value.number, let least = operand.number else { return [] }
      return number >= least ? [] : ["\(path): \(number) is less than \(least)"]
    case "minLength":
      guard let text = value.string, let least = operand.integer else { return [] }
      return text.unicodeScalars.count >= least ? [] : ["\(path): is too short"]
    default:
      return ["\(path): the keyword `\(keyword)` is not known here"]
    }
  }

  /// `#/$defs/name`.
  private func target(of reference: JSONValue) -> JSONValue? {
    guard let parts = reference.string?.split(separator: "/"), parts.first == "#" else {
      return nil
    }
    return parts.dropFirst().reduce(root) { (place: JSONValue?, part) in place?[String(part)] }
  }

  private func isOf(type: String, _ value: JSONValue) -> Bool {
    switch type {
    case "null": value.isNull
    case "boolean": value.bool != nil
    case "string": value.string != nil
    case "integer": value.integer != nil
    case "number": value.number != nil
    case "array": value.array != nil
    case "object": value.members != nil
    default: false
    }
  }

  /// The value in one line, for comparisons and messages.
  private func text(_ value: JSONValue) -> String {
    var writer = JSONWriter(.compact)
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
