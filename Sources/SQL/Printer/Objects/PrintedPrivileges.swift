import Text

/// GRANT, REVOKE, ALTER DEFAULT PRIVILEGES, policies and roles.
extension SQLPrinter {
  // MARK: Privileges

  func privileges(_ node: Privileges) -> String {
    let defaults: String? =
      if case .futureObjects = node.target { defaultsHead(node) } else { nil }
    let option = node.revokedOption.map { "\(optionName($0)) OPTION FOR" }
    let isMembership = node.target == .roles
    let items = list(node.privileges) { privilege($0, isRole: isMembership) }
    return words(
      defaults, node.isGrant ? "GRANT" : "REVOKE", option, items, target(node.target),
      node.isGrant ? "TO" : "FROM", roles(node.grantees), grantOptions(node),
      node.grantedBy.map { "GRANTED BY \(role($0))" }, behavior(node.behavior))
  }

  private func defaultsHead(_ node: Privileges) -> String {
    words(
      "ALTER DEFAULT PRIVILEGES",
      node.defaultsForRoles.isEmpty ? nil : "FOR ROLE \(roles(node.defaultsForRoles))",
      node.defaultsInSchemas.isEmpty
        ? nil : "IN SCHEMA " + list(node.defaultsInSchemas) { name($0) })
  }

  private func privilege(_ privilege: Privileges.Privilege, isRole: Bool) -> String {
    let word =
      isRole || !isWords(privilege.name)
      ? parameterName(privilege.name) : privilege.name.uppercased()
    return words(word, privilege.columns.isEmpty ? nil : columns(privilege.columns))
  }

  private func target(_ target: Privileges.Target) -> String {
    switch target {
    case .roles: return ""
    case .futureObjects(let kind): return "ON \(kind.uppercased())"
    case .allInSchemas(let kind, let schemas):
      return "ON ALL \(kind.uppercased()) IN SCHEMA " + list(schemas) { name($0) }
    case .objects(let kind, let objects):
      return "ON \(kind.uppercased()) "
        + list(objects) { object in
          if kind == "large object" { return object.name.name.text }
          let isRoutine = ["function", "procedure", "routine"].contains(kind)
          return name(object.name, as: isRoutine ? .function : .column)
            + signature(object.signature)
        }
    }
  }

  private func grantOptions(_ node: Privileges) -> String? {
    guard !node.options.isEmpty else { return nil }
    return "WITH "
      + list(node.options) { option in
        words(optionName(option.name), option.value.map { expression($0) } ?? "OPTION")
      }
  }

  // MARK: Policies

  func createPolicy(_ policy: Policy) -> String {
    words(
      "CREATE POLICY", name(policy.name), "ON", name(policy.table),
      policy.isPermissive.map { $0 ? "AS PERMISSIVE" : "AS RESTRICTIVE" },
      policy.command.map { "FOR \($0.uppercased())" }, policyClauses(policy))
  }

  func alterPolicy(_ policy: Policy) -> String {
    words(
      "ALTER POLICY", policy.ifExists ? "IF EXISTS" : nil, name(policy.name), "ON",
      name(policy.table), policy.renamedTo.map { "RENAME TO \(name($0))" }, policyClauses(policy))
  }

  private func policyClauses(_ policy: Policy) -> String {
    words(
      policy.roles.isEmpty ? nil : "TO \(roles(policy.roles))",
      policy.using.map { "USING (\(expression($0)))" },
      policy.check.map { "WITH CHECK (\(expression($0)))" })
  }

  // MARK: Roles

  func createRole(_ definition: RoleDefinition) -> String {
    words(
      "CREATE", definition.word.uppercased(), definition.role.map { role($0) },
      roleOptions(definition.options))
  }

  func alterRole(_ definition: RoleDefinition) -> String {
    let head = words(
      "ALTER", definition.word.uppercased(), definition.role.map { role($0) } ?? "ALL")
    if let name = definition.renamedTo { return "\(head) RENAME TO \(role(name))" }
    if let parameter = definition.parameter {
      return words(
        head, definition.database.map { "IN DATABASE \(name($0))" }, set(parameter))
    }
    if let isAdded = definition.addsMembers,
      case .members(_, let members)? = definition.options.first
    {
      return words(head, isAdded ? "ADD" : "DROP", "USER", roles(members))
    }
    return words(head, roleOptions(definition.options))
  }

  private func roleOptions(_ options: [RoleDefinition.Option]) -> String {
    options.map { option in
      switch option {
      case .password(let text): "PASSWORD \(text.map { string($0) } ?? "NULL")"
      case .flag(let word): word.uppercased()
      case .connectionLimit(let value): "CONNECTION LIMIT \(expression(value))"
      case .validUntil(let text): "VALID UNTIL \(string(text))"
      case .identifier(let value): "SYSID \(expression(value))"
      case .members(let words, let members):
        // In ALTER the roles that join are named behind USER.
        "\(words == "role" ? "USER" : words.uppercased()) \(roles(members))"
      }
    }.joined(separator: " ")
  }
}
