import Text

/// A part of a call that the grammar knows by name: SQL/JSON and SQL/XML functions, EXTRACT, TRIM ….
///
/// ``FunctionCall/special`` has them in the order written; every expression in them is also one of the
/// call's arguments.
package indirect enum CallPart: Hashable, Sendable {
  case value(Expression)
  /// Words that stand alone, in lower case: `both`, `from`, `absent on null`, `with unique keys`.
  case words(String)
  /// `expression AS label` in XMLFOREST, XMLATTRIBUTES, XMLNAMESPACES and PASSING, there with FORMAT
  /// JSON before AS.
  case labelled(Expression, Identifier?, format: String? = nil)
  /// `name VALUE value`, `name : value` of JSON_OBJECT.
  case pair(Expression, Expression, format: String?)
  case name(Identifier)
  case query(Query)
  case orderBy([OrderItem])
  case returning(TypeName, format: String?)
  case type(TypeName)
  /// A value with FORMAT JSON [ENCODING …] behind it.
  case formatted(Expression, format: String)
  /// ERROR, NULL, DEFAULT … ON EMPTY or ON ERROR.
  case behavior(String, Expression?, isOnError: Bool)
  case attributes([CallPart])
  case namespaces([CallPart])
  case passing([CallPart])
  case columns([TableFunctionColumn])

  /// What the call of any function or aggregate may have.
  var isPlainValue: Bool {
    switch self {
    case .value, .orderBy: true
    default: false
    }
  }
}

/// A column of JSON_TABLE or XMLTABLE.
package struct TableFunctionColumn: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case ordinality
    case value(TypeName)
    case exists(TypeName)
    case nested([TableFunctionColumn])
  }

  package var range: SourceRange
  /// Nil for NESTED without a name.
  package var name: Identifier?
  package var kind: Kind
  package var parts: [CallPart] = []
}
