import Text

/// What to look for in the application's code: a table, or a column of a table.
package struct ReferenceTarget: Hashable, Sendable {
  package var schema: String?
  package var table: String
  /// Nil: the table itself.
  package var column: String?

  package init(schema: String? = nil, table: String, column: String? = nil) {
    self.schema = schema
    self.table = table
    self.column = column
  }
}

package enum ReferenceKind: String, CaseIterable, Sendable {
  case model
  case query
  case code
  case comment
  case test
  case config
}

/// How sure it is that a reference means the object, from the least.
package enum Confidence: String, CaseIterable, Sendable {
  /// The name alone.
  case possible
  /// Tied to the table by its class, its file or a query nearby.
  case likely
  /// SQL or a model that names the very column of the very table.
  case certain
}

/// A place in the code that names a schema object.
package struct Reference: Hashable, Sendable {
  package var file: String
  package var range: SourceRange
  package var position: Position
  package var kind: ReferenceKind
  package var confidence: Confidence
  /// The line, trimmed and cut, safe to print.
  package var text: String

  package init(
    file: String, range: SourceRange, position: Position, kind: ReferenceKind,
    confidence: Confidence, text: String
  ) {
    self.file = file
    self.range = range
    self.position = position
    self.kind = kind
    self.confidence = confidence
    self.text = text
  }
}

/// All references that a scan found, by what they refer to.
package struct CodeReferences: Sendable {
  private var byTarget: [ReferenceTarget: [Reference]]

  package init(_ byTarget: [ReferenceTarget: [Reference]] = [:]) {
    self.byTarget = byTarget
  }

  /// No code was scanned.
  package static let none = CodeReferences()

  /// Sorted by file and offset.
  package func references(to target: ReferenceTarget) -> [Reference] {
    byTarget[target] ?? []
  }
}
