/// A JSON value and where it stands in its file.
package struct JSONValue: Sendable {
  package enum Kind: Sendable {
    case null
    case bool(Bool)
    /// A number without fraction or exponent that fits.
    case integer(Int)
    /// Any other number.
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// The members in the order of the file; a key may stand there twice.
    case object([JSONMember])
  }

  package var kind: Kind
  /// From the value's first byte to its last, quotes and brackets included.
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// A key of a JSON object and its value.
package struct JSONMember: Sendable {
  package var key: String
  /// The key with its quotes.
  package var keyRange: SourceRange
  package var value: JSONValue

  package init(key: String, keyRange: SourceRange, value: JSONValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

extension JSONValue {
  package var isNull: Bool {
    if case .null = kind { true } else { false }
  }

  package var bool: Bool? {
    if case .bool(let value) = kind { value } else { nil }
  }

  package var integer: Int? {
    if case .integer(let value) = kind { value } else { nil }
  }

  /// Any number, whole ones included.
  package var number: Double? {
    switch kind {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var string: String? {
    if case .string(let value) = kind { value } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let values) = kind { values } else { nil }
  }

  package var members: [JSONMember]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The value of `key` in an object; the first where the key stands there twice.
  ///
  /// Linear in the object's members.
  package subscript(key: String) -> JSONValue? {
    members?.first { $0.key == key }?.value
  }

  /// The element of an array, or nil where there is none.
  package subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// What the value is, as messages say it: `a string`.
  package var typeName: String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
