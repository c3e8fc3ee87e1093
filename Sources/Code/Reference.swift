import Text

/// What to look for: a table, or a column of a table.
///
/// Names are as the schema has them: `expected_completion_time` or `"taskType"`, not as a language
/// would write them.
package struct ReferenceTarget: Hashable, Sendable {
  package var schema: String?
  package var table: String
  /// Nil for the table itself.
  package var column: String?

  package init(schema: String? = nil, table: String, column: String? = nil) {
    self.schema = schema
    self.table = table
    self.column = column
  }
}

/// What kind of place refers to a schema object.
package enum ReferenceKind: String, Hashable, Sendable, CaseIterable {
  /// A class, struct or schema definition that stands for the table's rows.
  case model
  /// SQL, or a query builder's call.
  case query
  case code
  /// A comment or a text for people.
  case comment
  /// Anything in a test.
  case test
  /// Configuration and data files.
  case config
}

/// How sure it is that the place means this very object.
package enum Confidence: String, Hashable, Comparable, Sendable, CaseIterable {
  /// The name alone.
  case possible
  /// Tied to the table by its class, its file or a nearby query.
  case likely
  /// SQL or a model that names the very column of the very table.
  case certain

  package static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .likely: 1
    case .certain: 2
    }
  }
}

/// A place in the code that names a schema object.
package struct Reference: Hashable, Sendable {
  /// A line is cut to as many characters.
  package static let maximumTextLength = 160

  package var file: String
  package var range: SourceRange
  package var position: Position
  package var kind: ReferenceKind
  package var confidence: Confidence
  /// The line, trimmed, cut and without control characters.
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

extension Reference {
  /// A line of a file as it may be shown to people.
  static func displayedText(of line: ArraySlice<UInt8>) -> String {
    let spaces: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
    let limit = maximumTextLength * 4
    let trimmed = line.drop(while: spaces).prefix(limit)
    let text = String(decoding: trimmed, as: UTF8.self)
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(maximumTextLength) {
      shown.append(isControl(scalar) ? "\u{FFFD}" : scalar.value == 9 ? " " : scalar)
    }
    while shown.last == " " { shown.removeLast() }
    if text.unicodeScalars.count > maximumTextLength { shown.append("…") }
    return String(shown)
  }

  /// Controls could move the cursor of a terminal; marks of direction could hide what a line says.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
