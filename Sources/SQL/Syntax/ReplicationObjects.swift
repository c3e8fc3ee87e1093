import Text

/// CREATE PUBLICATION.
package struct Publication: Hashable, Sendable {
  package var name: Identifier
  package var isForAllTables = false
  package var isForAllSequences = false
  package var objects: [PublishedObject] = []
  package var options: [TableOption] = []
}

/// A table or a schema of a publication.
package struct PublishedObject: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case table(ObjectName, only: Bool, columns: [Identifier], condition: Expression?)
    /// Nil: CURRENT_SCHEMA.
    case tablesInSchema(Identifier?)
  }

  package var range: SourceRange
  package var kind: Kind
}

/// ALTER PUBLICATION.
package enum PublicationChange: Hashable, Sendable {
  case setOptions([TableOption])
  /// `add`, `set` or `drop`.
  case objects(String, [PublishedObject])
}

/// CREATE SUBSCRIPTION.
package struct Subscription: Hashable, Sendable {
  package var name: Identifier
  package var connection: StringLiteral
  package var publications: [Identifier]
  package var options: [TableOption] = []
}

/// ALTER SUBSCRIPTION.
package enum SubscriptionChange: Hashable, Sendable {
  case setOptions([TableOption])
  case connection(StringLiteral)
  case refresh([TableOption])
  /// `add`, `set` or `drop`.
  case publications(String, [Identifier], options: [TableOption])
  case enable(Bool)
  case skip([TableOption])
}

/// CREATE EVENT TRIGGER.
package struct EventTrigger: Hashable, Sendable {
  package struct Filter: Hashable, Sendable {
    package var variable: Identifier
    package var values: [StringLiteral]
  }

  package var name: Identifier
  package var event: Identifier
  package var filters: [Filter] = []
  package var function: ObjectName
}
