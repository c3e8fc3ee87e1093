import Text

/// What may stand behind a constraint (`ConstraintAttributeSpec` of gram.y).
struct ConstraintAttributes: OptionSet {
  let rawValue: UInt8

  static let deferrable = ConstraintAttributes(rawValue: 1)
  static let notDeferrable = ConstraintAttributes(rawValue: 2)
  static let initiallyDeferred = ConstraintAttributes(rawValue: 4)
  static let initiallyImmediate = ConstraintAttributes(rawValue: 8)
  static let notValid = ConstraintAttributes(rawValue: 16)
  static let noInherit = ConstraintAttributes(rawValue: 32)
  static let enforced = ConstraintAttributes(rawValue: 64)
  static let notEnforced = ConstraintAttributes(rawValue: 128)

  static let timing: ConstraintAttributes = [.deferrable, .initiallyDeferred]
  static let enforcement: ConstraintAttributes = [.enforced, .notEnforced]

  /// What every constraint may say of itself, because it is so without saying.
  fileprivate static let always: ConstraintAttributes = [.notDeferrable, .initiallyImmediate]

  fileprivate static let conflicts: [ConstraintAttributes] = [
    [.deferrable, .notDeferrable], [.initiallyDeferred, .initiallyImmediate],
    [.notDeferrable, .initiallyDeferred], [.enforced, .notEnforced],
  ]

  /// DEFERRABLE and INITIALLY, if either was written.
  var deferrability: Deferrability? {
    guard !isDisjoint(with: Self.timing.union(.always)) else { return nil }
    var result = Deferrability()
    if contains(.deferrable) || contains(.notDeferrable) {
      result.isDeferrable = contains(.deferrable)
    }
    if contains(.initiallyDeferred) || contains(.initiallyImmediate) {
      result.isInitiallyDeferred = contains(.initiallyDeferred)
    }
    return result
  }
}

extension Parser {
  /// ConstraintAttributeSpec → (NOT VALID | [NOT] ENFORCED | NO INHERIT | [NOT] DEFERRABLE | INITIALLY …)*.
  mutating func constraintAttributes(
    _ allowed: ConstraintAttributes, of constraint: String
  ) -> ConstraintAttributes {
    var result: ConstraintAttributes = []
    while !isFailing {
      let start = start
      guard let attribute = constraintAttribute() else { break }
      let range = range(from: start)
      result.insert(attribute)
      if ConstraintAttributes.conflicts.contains(where: { result.isSuperset(of: $0) }) {
        fail(.unexpectedToken, "this contradicts what was said of the constraint before", at: range)
      } else if !allowed.union(.always).contains(attribute) {
        fail(
          .unexpectedToken,
          "\(constraint) cannot be `\(source.file.text(in: range).uppercased())`", at: range)
      }
    }
    return result
  }

  private mutating func constraintAttribute() -> ConstraintAttributes? {
    switch token.keyword {
    case .not:
      if eat(.not, .deferrable) { return .notDeferrable }
      if eat(.not, .valid) { return .notValid }
      guard eat(.not, .enforced) else { return nil }
      used(.enforcement, words: 2)
      return .notEnforced
    case .deferrable:
      advance()
      return .deferrable
    case .enforced:
      uses(.enforcement)
      advance()
      return .enforced
    case .no: return eat(.no, .inherit) ? .noInherit : nil
    case .initially:
      advance()
      let isDeferred = at(.deferred)
      if eat(anyOf: .deferred, .immediate) == nil { fail(expected: "`DEFERRED` or `IMMEDIATE`") }
      return isDeferred ? .initiallyDeferred : .initiallyImmediate
    default: return nil
    }
  }

  /// The attributes behind a table's constraint.
  mutating func postgresqlConstraintAttributes(_ constraint: inout TableConstraint) {
    let allowed: ConstraintAttributes
    let name: String
    switch constraint.kind {
    case .check: (allowed, name) = ([.notValid, .noInherit, .enforced, .notEnforced], "CHECK")
    case .notNull: (allowed, name) = ([.notValid, .noInherit], "NOT NULL")
    case .foreignKey:
      (allowed, name) = (.timing.union(.enforcement).union(.notValid), "FOREIGN KEY")
    case .exclude: (allowed, name) = (.timing, "EXCLUDE")
    case .unique, .usingIndex(_, isPrimaryKey: false): (allowed, name) = (.timing, "UNIQUE")
    default: (allowed, name) = (.timing, "PRIMARY KEY")
    }
    store(constraintAttributes(allowed, of: name), in: &constraint)
  }

  /// The attributes behind a domain's constraint.
  mutating func domainConstraintAttributes(_ constraint: inout TableConstraint) {
    guard case .check = constraint.kind else {
      return store(constraintAttributes([], of: "NOT NULL"), in: &constraint)
    }
    store(constraintAttributes([.notValid, .noInherit], of: "CHECK"), in: &constraint)
  }

  private func store(_ attributes: ConstraintAttributes, in constraint: inout TableConstraint) {
    constraint.isNotValid = attributes.contains(.notValid)
    constraint.isNotEnforced = attributes.contains(.notEnforced)
    constraint.isNoInherit = attributes.contains(.noInherit)
    constraint.deferrability = attributes.deferrability
  }

  /// name (INHERIT | attributes); behind ALTER CONSTRAINT.
  mutating func alterConstraint() -> AlterTableAction.Kind {
    let name = identifier(expected: "a constraint's name")
    var change = ConstraintAlteration()
    if eat(.inherit) {
      used(.inheritedConstraintChange)
      change.isInherited = true
      return .alterConstraint(name, change)
    }
    let attributes = constraintAttributes(
      .timing.union(.enforcement).union(.noInherit), of: "a constraint that is altered")
    change.deferrability = attributes.deferrability
    if !attributes.isDisjoint(with: .enforcement) {
      change.isEnforced = attributes.contains(.enforced)
    }
    if attributes.contains(.noInherit) {
      used(.inheritedConstraintChange, words: 2)
      change.isInherited = false
    }
    return .alterConstraint(name, change)
  }
}
