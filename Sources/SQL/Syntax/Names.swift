import Text

/// A name as it stands in the file.
package struct Identifier: Hashable, Sendable {
  /// The name as the dialect reads it: quotes removed, PostgreSQL's unquoted names in lower case.
  package var text: String
  package var range: SourceRange
  package var isQuoted: Bool
  /// The name is, or contains, a template's variable: what it will be is not known.
  package var isPlaceholder: Bool

  package init(
    _ text: String, range: SourceRange, isQuoted: Bool = false, isPlaceholder: Bool = false
  ) {
    self.text = text
    self.range = range
    self.isQuoted = isQuoted
    self.isPlaceholder = isPlaceholder
  }
}

/// A name with its qualifiers: `t`, `s.t`, `db.s.t`.
package struct ObjectName: Hashable, Sendable {
  /// From the outermost; mostly empty or one, the schema (PostgreSQL) or the database (MySQL).
  package var qualifiers: [Identifier]
  package var name: Identifier

  package init(qualifiers: [Identifier] = [], name: Identifier) {
    self.qualifiers = qualifiers
    self.name = name
  }

  package var schema: Identifier? { qualifiers.last }

  package var range: SourceRange {
    guard let first = qualifiers.first else { return name.range }
    return first.range.union(name.range)
  }

  package var isPlaceholder: Bool {
    name.isPlaceholder || qualifiers.contains(where: \.isPlaceholder)
  }

  /// The name with its qualifiers and dots, unquoted, for messages.
  package var text: String {
    var result = ""
    for qualifier in qualifiers { result += qualifier.text + "." }
    return result + name.text
  }
}

/// A string literal: its value and where it stands.
package struct StringLiteral: Hashable, Sendable {
  package var value: String
  package var range: SourceRange
  /// A template's or a client's variable stands in its place, which is then the value.
  package var isPlaceholder: Bool

  package init(_ value: String, range: SourceRange, isPlaceholder: Bool = false) {
    self.value = value
    self.range = range
    self.isPlaceholder = isPlaceholder
  }
}

/// `'user'@'host'`, `CURRENT_USER`, a role's name.
package struct RoleName: Hashable, Sendable {
  package var name: Identifier
  package var host: Identifier?

  package init(name: Identifier, host: Identifier? = nil) {
    self.name = name
    self.host = host
  }
}

/// A data type as written.
package struct TypeName: Hashable, Sendable {
  package var range: SourceRange
  /// The type's words in lower case with single spaces: `int`, `double precision`, `character varying`,
  /// `timestamp with time zone`, `myschema.mytype`'s last part.
  package var name: ObjectName
  /// `(10, 2)`, ENUM and SET members, geometry arguments.
  package var arguments: [Expression]
  /// The sizes of `[3][]`, nil for an empty pair of brackets; `ARRAY` counts as one.
  package var arrayBounds: [Int?]
  package var isSetOf: Bool
  /// `table.column%TYPE`.
  package var isColumnReference: Bool
  /// MySQL.
  package var isUnsigned: Bool
  package var isZerofill: Bool
  package var isBinary: Bool
  private var extras = Extras.none

  package init(
    name: ObjectName, arguments: [Expression] = [], arrayBounds: [Int?] = [], range: SourceRange
  ) {
    self.range = range
    self.name = name
    self.arguments = arguments
    self.arrayBounds = arrayBounds
    isSetOf = false
    isColumnReference = false
    isUnsigned = false
    isZerofill = false
    isBinary = false
  }
}

/// What few types have stands apart: a cast in each of a million rows would double their memory.
extension TypeName {
  fileprivate struct Parts: Hashable, Sendable {
    var intervalFields: String?
    var characterSet: Identifier?
    var collation: ObjectName?
  }

  fileprivate indirect enum Extras: Hashable, Sendable {
    case none
    case some(Parts)
  }

  private var parts: Parts {
    get { if case .some(let parts) = extras { parts } else { Parts() } }
    set { extras = newValue == Parts() ? .none : .some(newValue) }
  }

  /// `INTERVAL DAY TO SECOND`: the fields in lower case.
  package var intervalFields: String? {
    get { parts.intervalFields }
    set { parts.intervalFields = newValue }
  }

  /// MySQL.
  package var characterSet: Identifier? {
    get { parts.characterSet }
    set { parts.characterSet = newValue }
  }

  /// MySQL.
  package var collation: ObjectName? {
    get { parts.collation }
    set { parts.collation = newValue }
  }
}

extension TypeName: CustomReflectable {
  /// As if all were stored alike.
  package var customMirror: Mirror {
    let children: KeyValuePairs<String, Any> = [
      "range": range, "name": name, "arguments": arguments, "arrayBounds": arrayBounds,
      "isSetOf": isSetOf, "intervalFields": intervalFields as Any,
      "isColumnReference": isColumnReference, "isUnsigned": isUnsigned, "isZerofill": isZerofill,
      "isBinary": isBinary, "characterSet": characterSet as Any, "collation": collation as Any,
    ]
    return Mirror(self, children: children, displayStyle: .struct)
  }
}
