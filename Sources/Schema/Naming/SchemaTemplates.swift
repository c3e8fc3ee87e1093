import SQL

/// What a template in the place of a schema's name stands for, as in `{{ index .Options "Namespace" }}.users`.
///
/// The runner puts a schema's name there. A database that had one schema of its own before the first
/// migration (the prelude made it) is taken to be meant for it; otherwise it is the schema where
/// unqualified names go. Only the first such template of a history is read so: another one would stand
/// for another schema.
package struct SchemaTemplates: Hashable, Sendable {
  /// The template, without its white space and quotes.
  var first: String?
  /// The one schema that was there before the first migration.
  var schema: String?

  /// The template that `text` wholly is, in the form that is compared; nil: it is no template, or has
  /// more around it.
  static func template(_ text: String) -> String? {
    let isQuoted = text.utf8.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
    let inside = isQuoted ? text.dropFirst().dropLast() : text[...]
    let bytes = inside.utf8.filter { $0 > 32 }
    let isWhole = [("{{", "}}"), ("${", "}"), ("<%", "%>")].contains { open, close in
      bytes.starts(with: open.utf8) && bytes.reversed().starts(with: close.utf8.reversed())
        && !bytes.dropFirst(2).dropLast(close.utf8.count).contains { "{}$%".utf8.contains($0) }
    }
    return isWhole ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Something in `text` is put in by a template.
  static func isInside(_ text: String) -> Bool {
    text.contains("{{") || text.contains("${") || text.contains("<%") || text.contains("#{")
  }
}

extension Schema {
  /// The schema that a template stands for; nil: `text` is none, or another than the history's first.
  func schemaName(ofTemplate text: String) -> String?? {
    guard let template = SchemaTemplates.template(text),
      templates.first.map({ $0 == template }) ?? true
    else { return nil }
    return .some(templates.schema ?? creationSchema)
  }
}

extension Replay {
  /// Notes the template that the name of a new object has for its schema.
  mutating func noteTemplate(_ name: ObjectName) {
    guard schema.templates.first == nil, let qualifier = name.schema, qualifier.isPlaceholder,
      let template = SchemaTemplates.template(qualifier.text)
    else { return }
    schema.templates.first = template
  }

  /// After the prelude: the one schema that it made.
  mutating func noteSchemaOfTemplates() {
    let own = schema.others.keys.filter { $0.kind == .schema && $0.name.name != "public" }
    schema.templates.schema = own.count == 1 ? own.first?.name.name : nil
  }
}
