import Text

/// CREATE RULE.
package struct RewriteRule: Hashable, Sendable {
  package var name: Identifier
  package var table: ObjectName
  package var orReplace: Bool
  /// `select`, `insert`, `update` or `delete`.
  package var event: String
  package var condition: Expression?
  package var isInstead = false
  /// Empty: NOTHING.
  package var actions: [Statement] = []
}

/// CREATE STATISTICS.
package struct StatisticsDefinition: Hashable, Sendable {
  package var name: ObjectName?
  package var ifNotExists = false
  package var kinds: [Identifier] = []
  package var elements: [IndexElement] = []
  package var from: [TableReference] = []
}

/// CREATE of an aggregate, an operator, a collation or a text search object.
package struct AttributedDefinition: Hashable, Sendable {
  package var kind: ObjectKind
  package var name: ObjectName
  package var orReplace = false
  package var ifNotExists = false
  /// An aggregate's arguments; nil in the form of before 8.2.
  package var signature: Signature?
  package var attributes: [TableOption] = []
  /// CREATE COLLATION … FROM.
  package var copiedFrom: ObjectName?
}

/// CREATE OPERATOR CLASS.
package struct OperatorClass: Hashable, Sendable {
  package var name: ObjectName
  package var isDefault: Bool
  package var type: TypeName
  package var method: Identifier
  package var family: ObjectName?
  package var items: [OperatorClassItem]
}

package enum OperatorClassItem: Hashable, Sendable {
  /// OPERATOR n name [(types)] [FOR SEARCH | FOR ORDER BY family].
  case `operator`(Expression, name: ObjectName?, Signature?, orderBy: ObjectName?)
  /// FUNCTION n [(types)] name (arguments).
  case function(Expression, types: [TypeName], name: ObjectName?, Signature?)
  case storage(TypeName)
}

/// CREATE CAST.
package struct CastDefinition: Hashable, Sendable {
  package enum Method: Hashable, Sendable {
    case function(ObjectName, Signature?)
    case withoutFunction
    case inOut
  }

  package var source: TypeName
  package var target: TypeName
  package var method: Method
  /// `assignment` or `implicit`.
  package var context: String?
}

/// CREATE CONVERSION.
package struct ConversionDefinition: Hashable, Sendable {
  package var name: ObjectName
  package var isDefault: Bool
  package var from: StringLiteral
  package var to: StringLiteral
  package var function: ObjectName
}

/// CREATE TRANSFORM.
package struct TransformDefinition: Hashable, Sendable {
  package var orReplace: Bool
  package var type: TypeName
  package var language: Identifier
  package var fromSQL: ObjectReference?
  package var toSQL: ObjectReference?
}

/// CREATE and ALTER FOREIGN DATA WRAPPER.
package struct ForeignDataWrapper: Hashable, Sendable {
  package enum Function: Hashable, Sendable {
    /// `handler`, `validator` or `connection`; nil: NO HANDLER ….
    case named(String, ObjectName?)
  }

  package var name: Identifier
  package var functions: [Function] = []
  package var options: [TableOption] = []
}

/// CREATE and ALTER SERVER.
package struct ForeignServer: Hashable, Sendable {
  package var name: Identifier
  package var ifNotExists = false
  package var type: StringLiteral?
  package var version: StringLiteral?
  /// ALTER SERVER … VERSION NULL.
  package var removesVersion = false
  package var wrapper: Identifier?
  package var options: [TableOption] = []
}

/// CREATE, ALTER and DROP USER MAPPING.
package struct UserMapping: Hashable, Sendable {
  package var role: RoleName
  package var server: Identifier
  /// IF NOT EXISTS of CREATE, IF EXISTS of DROP.
  package var isGuarded = false
  package var options: [TableOption] = []
}

/// IMPORT FOREIGN SCHEMA.
package struct ForeignSchemaImport: Hashable, Sendable {
  package var remoteSchema: Identifier
  /// `limit to` or `except`.
  package var selection: String?
  package var tables: [ObjectName] = []
  package var server: Identifier
  package var localSchema: Identifier
  package var options: [TableOption] = []
}

/// CREATE LANGUAGE.
package struct LanguageDefinition: Hashable, Sendable {
  package var name: Identifier
  package var orReplace: Bool
  package var isTrusted: Bool
  package var handler: ObjectName?
  package var inline: ObjectName?
  package var validator: ObjectName?
}
