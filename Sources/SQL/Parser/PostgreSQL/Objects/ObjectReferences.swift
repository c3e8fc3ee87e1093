import Text

extension Parser {
  /// What names an object of `kind` behind its words (gram.y's forms of DROP, COMMENT and SECURITY LABEL).
  mutating func objectReference(_ kind: ObjectKind) -> ObjectReference {
    let start = start
    var reference = ObjectReference(
      range: range(from: start), kind: kind,
      name: ObjectName(name: Identifier("", range: SourceRange(at: start))))
    switch kind {
    case .function, .procedure, .routine:
      if kind != .function { used(.procedures) }
      reference.name = routineReferenceName()
      if atToken(.leftParenthesis) {
        reference.signature = routineSignature()
      } else {
        used(.routineWithoutArguments)
      }
    case .aggregate:
      reference.name = routineName(expected: "an aggregate's name")
      reference.signature = aggregateSignature()
    case .operator:
      reference.name = operatorName()
      reference.signature = operatorSignature()
    case .operatorClass, .operatorFamily:
      reference.name = objectName()
      expect(.using)
      reference.method = identifier(expected: "an index method")
    case .cast: reference.types = castTypes()
    case .transform:
      expect(.for)
      reference.types = [typeName()]
      expect(.language)
      reference.name = ObjectName(name: identifier(expected: "a language"))
    case .policy, .rule, .trigger:
      reference.name = ObjectName(name: identifier())
      expect(.on)
      reference.table = objectName(expected: "a table's name")
    case .constraint:
      reference.name = ObjectName(name: identifier(expected: "a constraint's name"))
      expect(.on)
      reference.isDomainConstraint = isName(peek()) && eat(.domain)
      reference.table = objectName(expected: "a table's name")
    case .type, .domain:
      let type = typeName()
      reference.types = [type]
      reference.name = type.name
    case .largeObject: reference.name = largeObjectNumber()
    case .role, .user: reference.name = ObjectName(name: identifier(expected: "a role's name"))
    default: reference.name = plainName(kind)
    }
    reference.range = range(from: start)
    return reference
  }

  /// function_with_argtypes' name; without arguments it may be a keyword that names functions only.
  private mutating func routineReferenceName() -> ObjectName {
    if peek().kind != .dot,
      atName(as: .function) || (atName() && peek().kind != .leftParenthesis)
    {
      return ObjectName(name: takeIdentifier())
    }
    return routineName()
  }

  /// A name with or without a schema, as the kind allows.
  private mutating func plainName(_ kind: ObjectKind) -> ObjectName {
    switch kind {
    case .accessMethod, .eventTrigger, .extension, .foreignDataWrapper, .language, .publication,
      .schema, .server, .database, .subscription, .tablespace:
      return ObjectName(name: identifier())
    default: return objectName()
    }
  }

  /// `(` Typename AS Typename `)`.
  mutating func castTypes() -> [TypeName] {
    expectToken(.leftParenthesis)
    let source = typeName()
    expect(.as)
    let target = typeName()
    expectToken(.rightParenthesis)
    return [source, target]
  }

  private mutating func largeObjectNumber() -> ObjectName {
    let start = start
    _ = numericOnly()
    let range = range(from: start)
    return ObjectName(name: Identifier(source.file.text(in: range), range: range))
  }

  /// The kind's words, with PROCEDURAL LANGUAGE and GROUP as the kinds that they mean.
  mutating func postgresqlObjectKind() -> ObjectKind? {
    if eat(.procedural, .language) { return .language }
    if at(.large), peek().keyword == .object {
      advance()
      advance()
      return .largeObject
    }
    if at(.user) {
      advance()
      return .user
    }
    if at(.group), !dialect.isMySQLFamily {
      advance()
      return .role
    }
    return objectKind()
  }

  // MARK: DROP

  /// DROP kind … (DropStmt, RemoveFuncStmt, DropCastStmt and their like); behind DROP.
  mutating func postgresqlDrop() -> Statement.Node {
    if at(.owned) { return dropOwned() }
    if isUserMapping { return dropUserMapping() }
    guard let kind = postgresqlObjectKind(), kind != .column, kind != .constraint, kind != .event,
      kind != .package, kind != .largeObject
    else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    var drop = Drop(kind: kind, names: [])
    if kind == .index { drop.isConcurrent = eat(.concurrently) }
    drop.ifExists = eatIfExists()
    if Parser.isDroppedAlone(kind) {
      drop.objects = [objectReference(kind)]
    } else {
      drop.objects = commaList { parser in
        kind == .role || kind == .user ? parser.roleReference(kind) : parser.objectReference(kind)
      }
      if drop.objects.count > 1 { usesSeveralDropped(drop.objects[1]) }
    }
    drop.names = drop.objects.map(\.name)
    drop.signatures = drop.objects.map { $0.signature?.range }
    drop.table = drop.objects.first?.table
    switch kind {
    case .database:
      if at(.with) || atToken(.leftParenthesis) { uses(.forcedDatabaseDrop) }
      if eat(.with) || atToken(.leftParenthesis) {
        drop.options = parenthesizedList { parser in
          let start = parser.start
          parser.expect(.force)
          return TableOption(name: "force", value: nil, range: parser.range(from: start))
        }
      }
    case .role, .user, .tablespace: break
    default: drop.behavior = dropBehavior()
    }
    return .drop(drop)
  }

  /// Several functions, aggregates or operators in one DROP.
  private mutating func usesSeveralDropped(_ second: ObjectReference) {
    switch second.kind {
    case .function, .procedure, .routine, .aggregate, .operator:
      uses(.severalRoutinesDropped, from: second.range.start)
    default: break
    }
  }

  /// RoleSpec as what is dropped.
  private mutating func roleReference(_ kind: ObjectKind) -> ObjectReference {
    let start = start
    let name = ObjectName(name: roleName().name)
    return ObjectReference(range: range(from: start), kind: kind, name: name)
  }

  /// Kinds of which one statement drops one.
  private static func isDroppedAlone(_ kind: ObjectKind) -> Bool {
    switch kind {
    case .cast, .transform, .operatorClass, .operatorFamily, .policy, .rule, .trigger,
      .subscription, .tablespace, .database:
      true
    default: false
    }
  }

  /// OWNED BY role `,` … [CASCADE | RESTRICT].
  private mutating func dropOwned() -> Statement.Node {
    expect(.owned)
    expect(.by)
    let roles = postgresqlRoleList()
    return .object(
      ObjectStatement(.dropOwned(roles, behavior: dropBehavior()), subject: nil))
  }

  /// REASSIGN OWNED BY role `,` … TO role.
  mutating func reassignOwned() -> Statement.Node {
    expect(.reassign)
    expect(.owned)
    expect(.by)
    let roles = postgresqlRoleList()
    expect(.to)
    return .object(ObjectStatement(.reassignOwned(roles, to: roleName()), subject: nil))
  }

  // MARK: COMMENT, SECURITY LABEL

  /// COMMENT ON object IS ('text' | NULL).
  mutating func postgresqlComment() -> Statement.Node {
    expect(.comment, .on)
    guard let object = commentedObject() else { return .unrecognized }
    var comment = CommentOn(kind: object.kind, name: object.name)
    comment.table = object.table
    comment.object = object
    expect(.is)
    if !eat(.null) { comment.comment = commentText() }
    return .commentOn(comment)
  }

  private mutating func commentText() -> StringLiteral {
    if atToken(.string) || atToken(.dollarString) || atToken(.placeholder) {
      return stringLiteral()
    }
    fail(expected: "a string or `NULL`")
    return StringLiteral("", range: SourceRange(at: previousEnd))
  }

  private mutating func commentedObject() -> ObjectReference? {
    guard let kind = postgresqlObjectKind(), kind != .event, kind != .package, kind != .user,
      kind != .userMapping
    else {
      fail(expected: "a kind of object such as `TABLE`")
      return nil
    }
    return objectReference(kind)
  }

  /// SECURITY LABEL [FOR provider] ON object IS ('label' | NULL).
  mutating func securityLabel() -> Statement.Node {
    expect(.security, .label)
    var provider: StringLiteral?
    if eat(.for) {
      let word = wordOrString()
      provider = StringLiteral(word.text, range: word.range)
    }
    expect(.on)
    guard let object = commentedObject() else { return .unrecognized }
    switch object.kind {
    case .constraint, .policy, .rule, .trigger, .operator, .operatorClass, .operatorFamily, .cast,
      .transform:
      fail(
        .unexpectedToken, "a \(object.kind.rawValue) has no security label", at: object.range)
    default: break
    }
    expect(.is)
    let label = eat(.null) ? nil : commentText()
    return .object(
      ObjectStatement(
        .securityLabel(object, provider: provider, label: label), subject: object.name))
  }
}
