import Text

/// CREATE and ALTER of objects that are neither relations nor types.
extension SQLPrinter {
  func object(_ statement: ObjectStatement) -> String {
    let subject = statement.subject
    switch statement.action {
    case .createPolicy(let policy): return createPolicy(policy)
    case .alterPolicy(let policy): return alterPolicy(policy)
    case .createRole(let role): return createRole(role)
    case .alterRole(let role): return alterRole(role)
    case .createRule(let rule): return createRule(rule)
    case .createStatistics(let statistics): return createStatistics(statistics)
    case .createLanguage(let language): return createLanguage(language)
    case .createAccessMethod(let type, let handler):
      return words(
        "CREATE ACCESS METHOD", subject.map { name($0) }, "TYPE", type.uppercased(), "HANDLER",
        name(handler))
    case .createDatabase(let options):
      return words(
        "CREATE DATABASE", subject.map { name($0) },
        options.isEmpty ? nil : "WITH \(databaseOptions(options))")
    case .createTablespace(let owner, let location, let options):
      return words(
        "CREATE TABLESPACE", subject.map { name($0) }, owner.map { "OWNER \(role($0))" },
        "LOCATION", string(location),
        options.isEmpty ? nil : "WITH \(storageParameters(options))")
    case .createAssertion(let condition): return "CREATE ASSERTION CHECK (\(expression(condition)))"
    case .securityLabel(let object, let provider, let label):
      return words(
        "SECURITY LABEL", provider.map { "FOR \(string($0))" }, "ON", kind(object.kind),
        reference(object), "IS", label.map { string($0) } ?? "NULL")
    case .alter(let object, let change, let ifExists):
      return alter(object, change, ifExists: ifExists)
    case .dropOwned(let owners, let behavior):
      return words("DROP OWNED BY", roles(owners), self.behavior(behavior))
    case .reassignOwned(let owners, let role):
      return "REASSIGN OWNED BY \(roles(owners)) TO \(self.role(role))"
    case .alterSystem(let variable): return "ALTER SYSTEM \(set(variable))"
    case .moveAll(let move): return moveAll(move)
    default: return catalogObject(statement)
    }
  }

  private func createRule(_ rule: RewriteRule) -> String {
    let actions = rule.actions.map { node($0, isBroken: false) }
    let body =
      switch actions.count {
      case 0: "NOTHING"
      case 1: actions[0]
      default: "(\n  \(actions.joined(separator: ";\n  "))\n)"
      }
    return words(
      "CREATE", rule.orReplace ? "OR REPLACE" : nil, "RULE", name(rule.name), "AS ON",
      rule.event.uppercased(), "TO", name(rule.table),
      rule.condition.map { "WHERE \(expression($0))" }, "DO", rule.isInstead ? "INSTEAD" : nil, body
    )
  }

  private func createStatistics(_ statistics: StatisticsDefinition) -> String {
    words(
      "CREATE STATISTICS", statistics.ifNotExists ? "IF NOT EXISTS" : nil,
      statistics.name.map { name($0) },
      statistics.kinds.isEmpty ? nil : columns(statistics.kinds), "ON",
      list(statistics.elements) { indexElement($0) }, "FROM", list(statistics.from) { table($0) })
  }

  private func createLanguage(_ language: LanguageDefinition) -> String {
    words(
      "CREATE", language.orReplace ? "OR REPLACE" : nil, language.isTrusted ? "TRUSTED" : nil,
      "LANGUAGE", name(language.name), language.handler.map { "HANDLER \(name($0))" },
      language.inline.map { "INLINE \(name($0))" },
      language.validator.map { "VALIDATOR \(name($0))" })
  }

  private func databaseOptions(_ options: [TableOption]) -> String {
    options.map { option in
      words(optionName(option.name), option.value.map { parameterValue($0) })
    }.joined(separator: " ")
  }

  private func moveAll(_ move: MovedTablespace) -> String {
    words(
      "ALTER", kind(move.kind), "ALL IN TABLESPACE", name(move.from),
      move.owners.isEmpty ? nil : "OWNED BY \(roles(move.owners))", "SET TABLESPACE",
      name(move.to), move.isNoWait ? "NOWAIT" : nil)
  }

  // MARK: ALTER

  private func alter(
    _ object: ObjectReference, _ change: ObjectChange, ifExists: Bool
  ) -> String {
    words(
      "ALTER", kind(object.kind), ifExists ? "IF EXISTS" : nil, reference(object),
      self.change(change, of: object.kind))
  }

  private func change(_ change: ObjectChange, of kind: ObjectKind) -> String {
    switch change {
    case .rename(let new): return "RENAME TO \(name(new))"
    case .ownerTo(let owner): return "OWNER TO \(role(owner))"
    case .setSchema(let schema): return "SET SCHEMA \(name(schema))"
    case .dependsOnExtension(let name, let isRemoved):
      return words(isRemoved ? "NO" : nil, "DEPENDS ON EXTENSION", self.name(name))
    case .setOptions(let options):
      return words(kind == .textSearchDictionary ? nil : "SET", storageParameters(options))
    case .resetOptions(let options): return "RESET \(storageParameters(options))"
    case .routineOptions(let options, let behavior):
      return words(
        options.map { routineOption($0) }.joined(separator: " "), self.behavior(behavior))
    case .domain(let change): return domainChange(change)
    case .statisticsTarget(let value):
      return "SET STATISTICS \(value.map { expression($0) } ?? "DEFAULT")"
    case .refreshVersion:
      return kind == .database ? "REFRESH COLLATION VERSION" : "REFRESH VERSION"
    case .extensionVersion(let version):
      return words("UPDATE", version.map { "TO \(string($0))" })
    case .extensionMember(let member, let isAdded):
      return words(isAdded ? "ADD" : "DROP", self.kind(member.kind), reference(member))
    case .enablement(let words): return words.uppercased()
    case .configuration(let mapping): return textSearchMapping(mapping)
    case .databaseOptions(let options):
      return words(options.isEmpty ? nil : "WITH", databaseOptions(options))
    case .databaseParameter(let variable): return set(variable)
    case .databaseTablespace(let name): return "SET TABLESPACE \(self.name(name))"
    case .largeObject: return ""
    }
  }

  private func domainChange(_ change: DomainChange) -> String {
    switch change {
    case .setDefault(let value): "SET DEFAULT \(expression(value))"
    case .dropDefault: "DROP DEFAULT"
    case .setNotNull: "SET NOT NULL"
    case .dropNotNull: "DROP NOT NULL"
    case .addConstraint(let constraint): "ADD \(domainConstraint(constraint))"
    case .dropConstraint(let name, let ifExists, let behavior):
      words(
        "DROP CONSTRAINT", ifExists ? "IF EXISTS" : nil, self.name(name), self.behavior(behavior))
    case .renameConstraint(let from, let to): "RENAME CONSTRAINT \(name(from)) TO \(name(to))"
    case .validateConstraint(let name): "VALIDATE CONSTRAINT \(self.name(name))"
    }
  }

  /// A domain's NOT NULL names no column; the tree has `value` in its place.
  private func domainConstraint(_ constraint: TableConstraint) -> String {
    guard case .notNull = constraint.kind else { return self.constraint(constraint) }
    return words(constraint.name.map { "CONSTRAINT \(name($0))" }, "NOT NULL")
  }

  private func textSearchMapping(_ mapping: TextSearchMapping) -> String {
    let tokens = mapping.tokens.isEmpty ? nil : "FOR " + list(mapping.tokens) { name($0) }
    let dictionaries = list(mapping.dictionaries) { name($0) }
    return switch mapping.action {
    case .add: words("ADD MAPPING", tokens, "WITH", dictionaries)
    case .alter: words("ALTER MAPPING", tokens, "WITH", dictionaries)
    case .replace(let old, let new):
      words("ALTER MAPPING", tokens, "REPLACE", name(old), "WITH", name(new))
    case .drop(let ifExists): words("DROP MAPPING", ifExists ? "IF EXISTS" : nil, tokens)
    }
  }
}
