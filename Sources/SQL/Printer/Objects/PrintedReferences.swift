import Text

/// Objects as DROP, COMMENT ON, ALTER and GRANT name them, and the signatures of routines.
extension SQLPrinter {
  func reference(_ reference: ObjectReference) -> String {
    let name = reference.name
    switch reference.kind {
    case .function, .procedure, .routine, .aggregate:
      return self.name(name, as: .function) + signature(reference.signature)
    case .operator:
      return words(operatorName(name), signature(reference.signature))
    case .operatorClass, .operatorFamily:
      return words(self.name(name), reference.method.map { "USING \(self.name($0))" })
    case .cast: return cast(reference.types)
    case .transform:
      return words(
        "FOR", reference.types.first.map { type($0) }, "LANGUAGE", self.name(name))
    case .policy, .rule, .trigger, .constraint:
      let table = reference.table.map { self.name($0) }
      return words(
        self.name(name), "ON", reference.isDomainConstraint ? "DOMAIN" : nil, table)
    case .type, .domain: return reference.types.first.map { type($0) } ?? self.name(name)
    case .largeObject: return name.name.text
    case .role, .user: return role(RoleName(name: name.name))
    default: return self.name(name)
    }
  }

  /// `(a AS b)`.
  private func cast(_ types: [TypeName]) -> String {
    "(\(types.map { type($0) }.joined(separator: " AS ")))"
  }

  /// `schema.+`.
  func operatorName(_ name: ObjectName) -> String {
    name.qualifiers.map { self.name($0) + "." }.joined() + name.name.text
  }

  /// `(int, OUT text)`, `(*)`, `(NONE, int)`; nothing where none is written.
  func signature(_ signature: Signature?) -> String {
    guard let signature else { return "" }
    if signature.isStar { return "(*)" }
    if !signature.operands.isEmpty {
      return parenthesizedList(signature.operands) { $0.map { type($0) } ?? "NONE" }
    }
    let ordered =
      signature.orderedParameters.isEmpty
      ? nil : "ORDER BY " + list(signature.orderedParameters) { parameter($0) }
    return "(\(words(list(signature.parameters) { parameter($0) }, ordered)))"
  }

  func parameter(_ parameter: RoutineParameter) -> String {
    words(
      parameter.mode?.rawValue, parameter.name.map { name($0, as: .function) },
      type(parameter.type), parameter.defaultValue.map { "DEFAULT \(expression($0))" })
  }

  /// The kind's words.
  func kind(_ kind: ObjectKind) -> String { kind.rawValue.uppercased() }

  func roles(_ roles: [RoleName]) -> String { list(roles) { role($0) } }
}
