import Text

/// CREATE, ALTER and their like of an object that is neither a relation nor a type.
package struct ObjectStatement: Hashable, Sendable {
  /// What the statement makes or changes, where that has one name.
  package var subject: ObjectName?
  package var action: Action

  package init(_ action: Action, subject: ObjectName?) {
    self.action = action
    self.subject = subject
  }

  /// The relation that the statement is about: a policy's or a rule's table.
  package var relation: ObjectName? {
    switch action {
    case .createPolicy(let policy), .alterPolicy(let policy): policy.table
    case .createRule(let rule): rule.table
    case .alter(let reference, _, _): reference.table
    case .createStatistics(let statistics):
      if case .table(let name, _)? = statistics.from.first?.kind { name } else { nil }
    default: nil
    }
  }

  package indirect enum Action: Hashable, Sendable {
    case createPolicy(Policy)
    case alterPolicy(Policy)
    case createRule(RewriteRule)
    case createPublication(Publication)
    case alterPublication(PublicationChange)
    case createSubscription(Subscription)
    case alterSubscription(SubscriptionChange)
    case createStatistics(StatisticsDefinition)
    /// AGGREGATE, OPERATOR, COLLATION and TEXT SEARCH: a list of attributes.
    case define(AttributedDefinition)
    case createOperatorClass(OperatorClass)
    case createOperatorFamily(method: Identifier)
    case alterOperatorFamily(method: Identifier, [OperatorClassItem], isDrop: Bool)
    case createCast(CastDefinition)
    case createConversion(ConversionDefinition)
    case createTransform(TransformDefinition)
    case createForeignDataWrapper(ForeignDataWrapper)
    case alterForeignDataWrapper(ForeignDataWrapper)
    case createServer(ForeignServer)
    case alterServer(ForeignServer)
    case createUserMapping(UserMapping)
    case alterUserMapping(UserMapping)
    case dropUserMapping(UserMapping)
    case importForeignSchema(ForeignSchemaImport)
    case createEventTrigger(EventTrigger)
    case createLanguage(LanguageDefinition)
    case createAccessMethod(type: String, handler: ObjectName)
    case createRole(RoleDefinition)
    case alterRole(RoleDefinition)
    case createDatabase([TableOption])
    case createTablespace(owner: RoleName?, location: StringLiteral, options: [TableOption])
    case createAssertion(Expression)
    case securityLabel(ObjectReference, provider: StringLiteral?, label: StringLiteral?)
    case alter(ObjectReference, ObjectChange, ifExists: Bool)
    case dropOwned([RoleName], behavior: DropBehavior?)
    case reassignOwned([RoleName], to: RoleName)
    case alterSystem(SetVariable)
    case moveAll(MovedTablespace)
  }
}

/// An object as DROP, COMMENT ON, ALTER … RENAME and others name it, with what tells it from its namesakes.
package struct ObjectReference: Hashable, Sendable {
  package var range: SourceRange
  package var kind: ObjectKind
  package var name: ObjectName
  /// The arguments of a function, an aggregate or an operator; nil: none are written.
  package var signature: Signature?
  /// The table of a constraint, trigger, policy or rule; the domain of a domain's constraint.
  package var table: ObjectName?
  package var isDomainConstraint = false
  /// The access method of an operator class or family.
  package var method: Identifier?
  /// The types of a cast, the type of a transform.
  package var types: [TypeName] = []
}

/// `(int, OUT text)`, `(*)`, `(a ORDER BY b)`, `(NONE, int)`.
package struct Signature: Hashable, Sendable {
  package var range: SourceRange
  package var parameters: [RoutineParameter] = []
  /// Behind ORDER BY in an ordered-set aggregate.
  package var orderedParameters: [RoutineParameter] = []
  package var isStar = false
  /// An operator's operands; nil is NONE.
  package var operands: [TypeName?] = []
}

/// A parameter of a function, a procedure or an aggregate.
package struct RoutineParameter: Hashable, Sendable {
  package enum Mode: String, Hashable, Sendable {
    case `in` = "IN"
    case out = "OUT"
    case inOut = "INOUT"
    case variadic = "VARIADIC"
  }

  package var range: SourceRange
  package var mode: Mode?
  package var name: Identifier?
  package var type: TypeName
  package var defaultValue: Expression?
}

/// What ALTER does to an object that has no actions of its own.
package indirect enum ObjectChange: Hashable, Sendable {
  case rename(to: Identifier)
  case ownerTo(RoleName)
  case setSchema(Identifier)
  case dependsOnExtension(Identifier, isRemoved: Bool)
  /// Storage parameters or attributes: SET (…), RESET (…), ALTER TEXT SEARCH … (…).
  case setOptions([TableOption])
  case resetOptions([TableOption])
  /// ALTER FUNCTION's options.
  case routineOptions([RoutineOption], behavior: DropBehavior?)
  /// ALTER DOMAIN.
  case domain(DomainChange)
  case statisticsTarget(Expression?)
  case refreshVersion
  case extensionVersion(StringLiteral?)
  case extensionMember(ObjectReference, isAdded: Bool)
  /// ENABLE, DISABLE, ENABLE REPLICA, ENABLE ALWAYS of an event trigger.
  case enablement(String)
  case configuration(TextSearchMapping)
  case databaseOptions([TableOption])
  case databaseParameter(SetVariable)
  case databaseTablespace(Identifier)
  case largeObject
}

/// ALTER DOMAIN's actions.
package enum DomainChange: Hashable, Sendable {
  case setDefault(Expression)
  case dropDefault
  case setNotNull
  case dropNotNull
  case addConstraint(TableConstraint)
  case dropConstraint(Identifier, ifExists: Bool, behavior: DropBehavior?)
  case renameConstraint(Identifier, to: Identifier)
  case validateConstraint(Identifier)
}

/// ADD, ALTER or DROP MAPPING of a text search configuration.
package struct TextSearchMapping: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case add
    case alter
    case replace(ObjectName, with: ObjectName)
    case drop(ifExists: Bool)
  }

  package var action: Action
  package var tokens: [Identifier]
  package var dictionaries: [ObjectName]
}

/// ALTER TABLE, INDEX or MATERIALIZED VIEW ALL IN TABLESPACE … SET TABLESPACE.
package struct MovedTablespace: Hashable, Sendable {
  package var kind: ObjectKind
  package var from: Identifier
  package var owners: [RoleName]
  package var to: Identifier
  package var isNoWait: Bool
}
