import Text

extension Parser {
  /// ALTER of what is neither a relation nor a type; behind ALTER.
  mutating func postgresqlAlterObject() -> Statement.Node {
    switch token.keyword {
    case .default: return alterDefaultPrivileges()
    case .policy: return alterPolicy()
    case .publication: return alterPublication()
    case .subscription: return alterSubscription()
    case .foreign: return alterForeignDataWrapper()
    case .server: return alterServer()
    case .user where isUserMapping: return alterUserMapping()
    case .role, .user, .group: return alterRole()
    case .database: return postgresqlAlterDatabase()
    case .system: return alterSystem()
    case .domain: return alterDomain()
    case .extension: return alterExtension()
    case .statistics: return alterStatistics()
    case .index, .materialized, .table: return moveAllInTablespace()
    default: break
    }
    guard let kind = postgresqlObjectKind(), Parser.isAltered(kind) else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    let reference = objectReference(kind)
    if let table = reference.table { checkRelationName(table) }
    if kind == .operatorFamily, at(anyOf: .add, .drop) { return alterOperatorFamily(reference) }
    return alterOwnerOrName(reference)
  }

  private static func isAltered(_ kind: ObjectKind) -> Bool {
    switch kind {
    case .aggregate, .collation, .conversion, .eventTrigger, .function, .procedure, .routine,
      .language, .largeObject, .operator, .operatorClass, .operatorFamily, .rule, .schema,
      .tablespace, .textSearchConfiguration, .textSearchDictionary, .textSearchParser,
      .textSearchTemplate, .trigger:
      true
    default: false
    }
  }

  /// RENAME TO name | OWNER TO role | SET SCHEMA name, and what else the kind has.
  mutating func alterOwnerOrName(
    _ reference: ObjectReference, ifExists: Bool = false
  ) -> Statement.Node {
    let change: ObjectChange
    switch token.keyword {
    case .rename where Parser.hasChange(.rename, reference.kind):
      advance()
      expect(.to)
      let name = identifier()
      guard reference.table == nil else {
        change = .rename(to: name)
        break
      }
      var rename = Rename(
        kind: reference.kind,
        pairs: [Rename.Pair(from: reference.name, to: ObjectName(name: name))])
      rename.ifExists = ifExists
      rename.object = reference
      return .rename(rename)
    case .owner where Parser.hasChange(.owner, reference.kind):
      advance()
      expect(.to)
      change = .ownerTo(roleName())
    case .set
    where peek().keyword == .schema && isName(peek(2))
      && Parser.hasChange(.schema, reference.kind):
      advance()
      advance()
      change = .setSchema(identifier())
    case .depends, .no:
      guard Parser.hasChange(.depends, reference.kind) else { fallthrough }
      if at(.no) { uses(.noDependsOnExtension) }
      let isRemoved = eat(.no)
      expect(.depends)
      expect(.on)
      expect(.extension)
      change = .dependsOnExtension(identifier(), isRemoved: isRemoved)
    default:
      guard let own = ownChange(of: reference) else {
        fail(expected: "an action such as `RENAME TO` or `OWNER TO`")
        return .unrecognized
      }
      change = own
    }
    return object(.alter(reference, change, ifExists: ifExists), reference.name)
  }

  /// Whether gram.y lets the kind be renamed, moved and so on.
  private static func hasChange(_ word: Keyword, _ kind: ObjectKind) -> Bool {
    switch word {
    case .rename: kind != .operator && kind != .largeObject
    case .owner:
      kind != .trigger && kind != .rule && kind != .textSearchParser && kind != .textSearchTemplate
    case .schema:
      switch kind {
      case .aggregate, .collation, .conversion, .function, .procedure, .routine, .operator,
        .operatorClass, .operatorFamily, .textSearchConfiguration, .textSearchDictionary,
        .textSearchParser, .textSearchTemplate, .domain, .extension, .statistics:
        true
      default: false
      }
    case .depends:
      kind == .function || kind == .procedure || kind == .routine || kind == .trigger
    default: false
    }
  }

  /// What only one kind of object can be told.
  private mutating func ownChange(of reference: ObjectReference) -> ObjectChange? {
    switch reference.kind {
    case .function, .procedure, .routine:
      let options = alteredRoutineOptions()
      guard !options.isEmpty else { return nil }
      _ = eat(.restrict)
      return .routineOptions(options, behavior: nil)
    case .collation where at(.refresh):
      uses(.refreshCollation)
      advance()
      expect(.version)
      return .refreshVersion
    case .operator where at(.set):
      advance()
      let options = definitionList()
      if let flag = options.first(where: { $0.value == nil }) {
        uses(.operatorFlags, at: flag.range)
      }
      return .setOptions(options)
    case .tablespace where at(anyOf: .set, .reset):
      let isReset = advance().keyword == .reset
      let options = storageParameters()
      return isReset ? .resetOptions(options) : .setOptions(options)
    case .eventTrigger where at(anyOf: .enable, .disable):
      var words = String(advance().keyword.spelling)
      if words == "enable", let mode = eat(anyOf: .replica, .always) {
        words += " \(mode.spelling)"
      }
      return .enablement(words)
    case .textSearchDictionary where atToken(.leftParenthesis):
      return .setOptions(definitionList())
    case .textSearchConfiguration where at(anyOf: .add, .alter, .drop):
      return .configuration(textSearchMapping())
    default: return nil
    }
  }

  /// ADD MAPPING FOR … WITH … | ALTER MAPPING … | DROP MAPPING [IF EXISTS] FOR ….
  private mutating func textSearchMapping() -> TextSearchMapping {
    let verb = advance().keyword
    expect(.mapping)
    var mapping = TextSearchMapping(action: .add, tokens: [], dictionaries: [])
    if verb == .drop {
      mapping.action = .drop(ifExists: eatIfExists())
      expect(.for)
      mapping.tokens = nameList()
      return mapping
    }
    if verb == .alter { mapping.action = .alter }
    if verb == .alter, eat(.replace) {
      replaceDictionary(&mapping)
      return mapping
    }
    expect(.for)
    mapping.tokens = nameList()
    if verb == .alter, eat(.replace) {
      replaceDictionary(&mapping)
      return mapping
    }
    expect(.with)
    mapping.dictionaries = commaList { $0.objectName() }
    return mapping
  }

  /// name WITH name; behind REPLACE.
  private mutating func replaceDictionary(_ mapping: inout TextSearchMapping) {
    let old = objectName()
    expect(.with)
    mapping.action = .replace(old, with: objectName())
  }

  /// SYSTEM (SET name … | RESET name); behind ALTER.
  private mutating func alterSystem() -> Statement.Node {
    expect(.system)
    guard at(anyOf: .set, .reset) else {
      fail(expected: "`SET` or `RESET`")
      return .unrecognized
    }
    return object(.alterSystem(setOrReset(.system)), nil)
  }

  /// EXTENSION name (UPDATE [TO version] | SET SCHEMA name | (ADD | DROP) object); behind ALTER.
  private mutating func alterExtension() -> Statement.Node {
    expect(.extension)
    let start = start
    let name = ObjectName(name: identifier(expected: "an extension's name"))
    let reference = ObjectReference(range: range(from: start), kind: .extension, name: name)
    let change: ObjectChange
    switch token.keyword {
    case .update:
      advance()
      var target: StringLiteral?
      // gram.y takes a list; the server then refuses more than one.
      while eat(.to) {
        let word = wordOrString(expected: "a version")
        target = StringLiteral(word.text, range: word.range)
      }
      change = .extensionVersion(target)
    case .add, .drop:
      let isAdded = advance().keyword == .add
      guard let kind = postgresqlObjectKind(), kind != .column, kind != .constraint else {
        fail(expected: "a kind of object such as `TABLE`")
        return .unrecognized
      }
      change = .extensionMember(objectReference(kind), isAdded: isAdded)
    case .set:
      advance()
      expect(.schema)
      change = .setSchema(identifier())
    default:
      fail(expected: "`UPDATE`, `SET SCHEMA`, `ADD` or `DROP`")
      return .unrecognized
    }
    return object(.alter(reference, change, ifExists: false), name)
  }

  /// STATISTICS [IF EXISTS] name (SET STATISTICS n | …); behind ALTER.
  private mutating func alterStatistics() -> Statement.Node {
    uses(.extendedStatistics)
    expect(.statistics)
    let ifExists = eatIfExists()
    let start = start
    let name = objectName()
    let reference = ObjectReference(range: range(from: start), kind: .statistics, name: name)
    guard ifExists || (at(.set) && peek().keyword == .statistics) else {
      return alterOwnerOrName(reference)
    }
    expect(.set)
    uses(.statisticsTarget)
    expect(.statistics)
    if at(.default) { uses(.defaultStatistics) }
    let target = eat(.default) ? nil : signedInteger()
    return object(.alter(reference, .statisticsTarget(target), ifExists: ifExists), name)
  }

  /// (TABLE | INDEX | MATERIALIZED VIEW) ALL IN TABLESPACE name [OWNED BY …] SET TABLESPACE name [NOWAIT].
  mutating func moveAllInTablespace() -> Statement.Node {
    guard let kind = objectKind() else {
      fail(expected: "a kind of object such as `TABLE`")
      return .unrecognized
    }
    expect(.all)
    expect(.in, .tablespace)
    var move = MovedTablespace(
      kind: kind, from: identifier(), owners: [], to: Identifier("", range: SourceRange(at: start)),
      isNoWait: false)
    if eat(.owned) {
      expect(.by)
      move.owners = postgresqlRoleList()
    }
    expect(.set)
    expect(.tablespace)
    move.to = identifier()
    move.isNoWait = eat(.nowait)
    return object(.moveAll(move), nil)
  }

  // MARK: Domains

  /// DOMAIN name action; behind ALTER.
  private mutating func alterDomain() -> Statement.Node {
    expect(.domain)
    let start = start
    let name = objectName(expected: "a domain's name")
    let reference = ObjectReference(range: range(from: start), kind: .domain, name: name)
    guard let change = domainChange() else { return alterOwnerOrName(reference) }
    return object(.alter(reference, .domain(change), ifExists: false), name)
  }

  private mutating func domainChange() -> DomainChange? {
    switch token.keyword {
    case .set where peek().keyword == .default:
      advance()
      advance()
      return .setDefault(expression())
    case .set where peek().keyword == .not:
      advance()
      expect(.not, .null)
      return .setNotNull
    case .drop:
      advance()
      if eat(.default) { return .dropDefault }
      if eat(.not) {
        expect(.null)
        return .dropNotNull
      }
      expect(.constraint)
      let ifExists = eatIfExists()
      let name = identifier(expected: "a constraint's name")
      return .dropConstraint(name, ifExists: ifExists, behavior: dropBehavior())
    case .add:
      advance()
      return .addConstraint(domainConstraint())
    case .rename where peek().keyword == .constraint:
      advance()
      advance()
      let name = identifier(expected: "a constraint's name")
      expect(.to)
      return .renameConstraint(name, to: identifier())
    case .validate:
      advance()
      expect(.constraint)
      return .validateConstraint(identifier(expected: "a constraint's name"))
    default: return nil
    }
  }

  /// DomainConstraint → [CONSTRAINT name] (CHECK `(` … `)` | NOT NULL) attributes.
  private mutating func domainConstraint() -> TableConstraint {
    let start = start
    let name = eat(.constraint) ? identifier(expected: "a constraint's name") : nil
    var constraint = TableConstraint(.unreadable, name: name, range: range(from: start))
    if eat(.check) {
      constraint.kind = .check(parenthesizedExpression())
    } else if at(.not) {
      uses(.domainNotNull)
      let place = token.range
      expect(.not, .null)
      constraint.kind = .notNull(Identifier("value", range: place))
    } else {
      fail(expected: "`CHECK` or `NOT NULL`")
    }
    domainConstraintAttributes(&constraint)
    constraint.range = range(from: start)
    return constraint
  }
}
