import Text

/// Publications, subscriptions and event triggers.
extension SQLPrinter {
  func replicationObject(_ statement: ObjectStatement) -> String {
    let subject = statement.subject.map { name($0) }
    switch statement.action {
    case .createPublication(let publication): return createPublication(publication)
    case .alterPublication(let change):
      return words("ALTER PUBLICATION", subject, publicationChange(change))
    case .createSubscription(let subscription):
      return words(
        "CREATE SUBSCRIPTION", name(subscription.name), "CONNECTION",
        string(subscription.connection), "PUBLICATION",
        list(subscription.publications) { name($0) }, with(subscription.options))
    case .alterSubscription(let change):
      return words("ALTER SUBSCRIPTION", subject, subscriptionChange(change))
    case .createEventTrigger(let trigger): return createEventTrigger(trigger)
    default: return ""
    }
  }

  private func with(_ options: [TableOption]) -> String? {
    options.isEmpty ? nil : "WITH \(definitions(options))"
  }

  private func createPublication(_ publication: Publication) -> String {
    var objects: [String] = []
    if publication.isForAllTables { objects.append("ALL TABLES") }
    if publication.isForAllSequences { objects.append("ALL SEQUENCES") }
    objects += publication.objects.map { publishedObject($0) }
    return words(
      "CREATE PUBLICATION", name(publication.name),
      objects.isEmpty ? nil : "FOR " + objects.joined(separator: ", "), with(publication.options))
  }

  private func publishedObject(_ object: PublishedObject) -> String {
    switch object.kind {
    case .table(let name, let only, let columns, let condition):
      words(
        "TABLE", only ? "ONLY" : nil, self.name(name),
        columns.isEmpty ? nil : self.columns(columns),
        condition.map { "WHERE (\(expression($0)))" })
    case .tablesInSchema(let name):
      "TABLES IN SCHEMA \(name.map { self.name($0) } ?? "CURRENT_SCHEMA")"
    }
  }

  private func publicationChange(_ change: PublicationChange) -> String {
    switch change {
    case .setOptions(let options): "SET \(definitions(options))"
    case .objects(let verb, let objects):
      "\(verb.uppercased()) " + list(objects) { publishedObject($0) }
    }
  }

  private func subscriptionChange(_ change: SubscriptionChange) -> String {
    switch change {
    case .setOptions(let options): "SET \(definitions(options))"
    case .connection(let text): "CONNECTION \(string(text))"
    case .refresh(let options): words("REFRESH PUBLICATION", with(options))
    case .publications(let verb, let names, let options):
      words(verb.uppercased(), "PUBLICATION", list(names) { name($0) }, with(options))
    case .enable(let isEnabled): isEnabled ? "ENABLE" : "DISABLE"
    case .skip(let options): "SKIP \(definitions(options))"
    }
  }

  private func createEventTrigger(_ trigger: EventTrigger) -> String {
    let filters = trigger.filters.map { filter in
      "\(name(filter.variable)) IN \(parenthesizedList(filter.values) { string($0) })"
    }
    return words(
      "CREATE EVENT TRIGGER", name(trigger.name), "ON", name(trigger.event, as: .label),
      filters.isEmpty ? nil : "WHEN " + filters.joined(separator: " AND "), "EXECUTE", functionWord,
      name(trigger.function, as: .function) + "()")
  }
}
