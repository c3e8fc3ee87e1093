import Text

/// Aggregates, operators, casts, foreign data, publications and their like.
extension SQLPrinter {
  func catalogObject(_ statement: ObjectStatement) -> String {
    let subject = statement.subject
    switch statement.action {
    case .define(let definition): return define(definition)
    case .createOperatorClass(let definition): return createOperatorClass(definition)
    case .createOperatorFamily(let method):
      return words("CREATE OPERATOR FAMILY", subject.map { name($0) }, "USING", name(method))
    case .alterOperatorFamily(let method, let items, let isDrop):
      return words(
        "ALTER OPERATOR FAMILY", subject.map { name($0) }, "USING", name(method),
        isDrop ? "DROP" : "ADD", list(items) { operatorClassItem($0) })
    case .createCast(let cast): return createCast(cast)
    case .createConversion(let conversion):
      return words(
        "CREATE", conversion.isDefault ? "DEFAULT" : nil, "CONVERSION", name(conversion.name),
        "FOR", string(conversion.from), "TO", string(conversion.to), "FROM",
        name(conversion.function))
    case .createTransform(let transform): return createTransform(transform)
    case .createForeignDataWrapper(let wrapper):
      return "CREATE FOREIGN DATA WRAPPER " + foreignDataWrapper(wrapper)
    case .alterForeignDataWrapper(let wrapper):
      return "ALTER FOREIGN DATA WRAPPER " + foreignDataWrapper(wrapper)
    case .createServer(let server): return createServer(server)
    case .alterServer(let server): return alterServer(server)
    case .createUserMapping(let mapping):
      return userMapping("CREATE", mapping.isGuarded ? "IF NOT EXISTS" : nil, mapping)
    case .alterUserMapping(let mapping): return userMapping("ALTER", nil, mapping)
    case .dropUserMapping(let mapping):
      return userMapping("DROP", mapping.isGuarded ? "IF EXISTS" : nil, mapping)
    case .importForeignSchema(let statement): return importForeignSchema(statement)
    default: return replicationObject(statement)
    }
  }

  // MARK: Attributes

  private func define(_ definition: AttributedDefinition) -> String {
    let name =
      switch definition.kind {
      case .operator: operatorName(definition.name)
      case .aggregate: self.name(definition.name, as: .function)
      default: self.name(definition.name)
      }
    return words(
      "CREATE", definition.orReplace ? "OR REPLACE" : nil, kind(definition.kind),
      definition.ifNotExists ? "IF NOT EXISTS" : nil, name + signature(definition.signature),
      definition.copiedFrom.map { "FROM \(self.name($0))" } ?? definitions(definition.attributes))
  }

  // MARK: Operator classes

  private func createOperatorClass(_ definition: OperatorClass) -> String {
    let head = words(
      "CREATE OPERATOR CLASS", name(definition.name), definition.isDefault ? "DEFAULT" : nil,
      "FOR TYPE", type(definition.type), "USING", name(definition.method),
      definition.family.map { "FAMILY \(name($0))" }, "AS")
    let items = definition.items.map { operatorClassItem($0) }
    if items.count < 2 { return words(head, items.first) }
    return "\(head)\n  " + items.joined(separator: ",\n  ")
  }

  private func operatorClassItem(_ item: OperatorClassItem) -> String {
    switch item {
    case .operator(let number, let name, let types, let orderBy):
      words(
        "OPERATOR", expression(number), name.map { operatorName($0) }, signature(types),
        orderBy.map { "FOR ORDER BY \(self.name($0))" })
    case .function(let number, let types, let name, let arguments):
      words(
        "FUNCTION", expression(number),
        types.isEmpty ? nil : parenthesizedList(types) { type($0) },
        name.map { self.name($0, as: .function) + signature(arguments) })
    case .storage(let type): "STORAGE \(self.type(type))"
    }
  }

  // MARK: Casts and transforms

  private func createCast(_ cast: CastDefinition) -> String {
    let method =
      switch cast.method {
      case .function(let name, let signature):
        "WITH FUNCTION \(self.name(name, as: .function))\(self.signature(signature))"
      case .withoutFunction: "WITHOUT FUNCTION"
      case .inOut: "WITH INOUT"
      }
    return words(
      "CREATE CAST (\(type(cast.source)) AS \(type(cast.target)))", method,
      cast.context.map { "AS \($0.uppercased())" })
  }

  private func createTransform(_ transform: TransformDefinition) -> String {
    let functions = [
      transform.fromSQL.map { "FROM SQL WITH FUNCTION \(reference($0))" },
      transform.toSQL.map { "TO SQL WITH FUNCTION \(reference($0))" },
    ]
    return words(
      "CREATE", transform.orReplace ? "OR REPLACE" : nil, "TRANSFORM FOR", type(transform.type),
      "LANGUAGE", name(transform.language),
      "(\(functions.compactMap { $0 }.joined(separator: ", ")))")
  }

  // MARK: Foreign data

  private func options(_ options: [TableOption]) -> String? {
    options.isEmpty ? nil : "OPTIONS \(foreignOptions(options))"
  }

  private func foreignDataWrapper(_ wrapper: ForeignDataWrapper) -> String {
    let functions = wrapper.functions.map { function in
      switch function {
      case .named(let word, let name):
        name.map { "\(word.uppercased()) \(self.name($0))" } ?? "NO \(word.uppercased())"
      }
    }
    return words(
      name(wrapper.name), functions.joined(separator: " "), options(wrapper.options))
  }

  private func createServer(_ server: ForeignServer) -> String {
    words(
      "CREATE SERVER", server.ifNotExists ? "IF NOT EXISTS" : nil, name(server.name),
      server.type.map { "TYPE \(string($0))" }, server.version.map { "VERSION \(string($0))" },
      server.wrapper.map { "FOREIGN DATA WRAPPER \(name($0))" }, options(server.options))
  }

  private func alterServer(_ server: ForeignServer) -> String {
    let version =
      server.removesVersion ? "VERSION NULL" : server.version.map { "VERSION \(string($0))" }
    return words("ALTER SERVER", name(server.name), version, options(server.options))
  }

  private func userMapping(_ verb: String, _ guardWords: String?, _ mapping: UserMapping) -> String
  {
    words(
      verb, "USER MAPPING", guardWords, "FOR", role(mapping.role), "SERVER", name(mapping.server),
      options(mapping.options))
  }

  private func importForeignSchema(_ statement: ForeignSchemaImport) -> String {
    words(
      "IMPORT FOREIGN SCHEMA", name(statement.remoteSchema),
      statement.selection.map {
        "\($0.uppercased()) \(parenthesizedList(statement.tables) { name($0) })"
      }, "FROM SERVER", name(statement.server), "INTO", name(statement.localSchema),
      options(statement.options))
  }
}
