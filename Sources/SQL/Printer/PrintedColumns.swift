import Text

/// Columns and constraints.
extension SQLPrinter {
  func column(_ column: ColumnDefinition) -> String {
    let head = words(name(column.name), column.type.map { type($0) })
    let text = ([head] + column.attributes.map { attribute($0) }).joined(separator: " ")
    return checked(column.range, text)
  }

  func attribute(_ attribute: ColumnAttribute) -> String {
    var text = attribute.constraintName.map { "CONSTRAINT \(name($0)) " } ?? ""
    text += attributeKind(attribute.kind)
    if let parameters = attribute.indexParameters { text += indexParameters(parameters) }
    if let deferrability = attribute.deferrability { text += self.deferrability(deferrability) }
    if attribute.isNotEnforced { text += " NOT ENFORCED" }
    return checked(attribute.range, text)
  }

  private func attributeKind(_ kind: ColumnAttribute.Kind) -> String {
    switch kind {
    case .null: "NULL"
    case .notNull(let noInherit): noInherit ? "NOT NULL NO INHERIT" : "NOT NULL"
    case .default(let value): "DEFAULT \(restrictedExpression(value))"
    case .primaryKey: "PRIMARY KEY"
    case .unique(let nullsNotDistinct): nullsNotDistinct ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE"
    case .check(let condition, let noInherit):
      "CHECK (\(expression(condition)))" + (noInherit ? " NO INHERIT" : "")
    case .references(let target): references(target)
    case .generated(let value, let storage):
      words("GENERATED ALWAYS AS (\(expression(value)))", self.storage(storage))
    case .identity(let isAlways, let options): identity(isAlways: isAlways, options)
    case .collate(let collation): "COLLATE \(collationName(collation))"
    case .storage(let word, let value): "\(word.uppercased()) \(self.word(value))"
    case .options(let options):
      dialect.isMySQLFamily ? tableOptions(options) : "OPTIONS \(foreignOptions(options))"
    case .autoIncrement: "AUTO_INCREMENT"
    case .comment(let text): "COMMENT \(string(text))"
    case .onUpdate(let value): "ON UPDATE \(expression(value, in: .bitOr))"
    case .characterSet(let name): "CHARACTER SET \(word(name))"
    case .visibility(let isVisible): isVisible ? "VISIBLE" : "INVISIBLE"
    case .srid(let value): "SRID \(expression(value))"
    case .words(let words): words.uppercased()
    }
  }

  private func storage(_ storage: GeneratedStorage) -> String? {
    switch storage {
    case .stored: "STORED"
    case .virtual: "VIRTUAL"
    case .unspecified: nil
    }
  }

  func identity(isAlways: Bool, _ options: [SequenceOption]) -> String {
    let text = "GENERATED \(isAlways ? "ALWAYS" : "BY DEFAULT") AS IDENTITY"
    return options.isEmpty ? text : "\(text) (\(sequenceOptions(options)))"
  }

  func deferrability(_ value: Deferrability) -> String {
    var text = ""
    if let isDeferrable = value.isDeferrable {
      text += isDeferrable ? " DEFERRABLE" : " NOT DEFERRABLE"
    }
    if let isDeferred = value.isInitiallyDeferred {
      text += isDeferred ? " INITIALLY DEFERRED" : " INITIALLY IMMEDIATE"
    }
    return text
  }

  func references(_ target: ForeignKeyTarget) -> String {
    var text = "REFERENCES \(name(target.table))"
    if !target.columns.isEmpty {
      text += " " + keyColumns(target.columns, hasPeriod: target.hasPeriod)
    }
    if let match = target.match { text += " MATCH \(match.uppercased())" }
    if let action = target.onDelete { text += " ON DELETE \(action.rawValue)" }
    if !target.onDeleteColumns.isEmpty { text += " " + columns(target.onDeleteColumns) }
    if let action = target.onUpdate { text += " ON UPDATE \(action.rawValue)" }
    return checked(target.range, text)
  }

  /// `(a, PERIOD b)`.
  private func keyColumns(_ columns: [Identifier], hasPeriod: Bool) -> String {
    var names = columns.map { name($0) }
    if hasPeriod, let last = names.popLast() { names.append("PERIOD \(last)") }
    return "(\(names.joined(separator: ", ")))"
  }

  /// ` WITH (…) USING INDEX TABLESPACE name`.
  private func indexParameters(_ parameters: IndexParameters) -> String {
    guard case .parameters(let options, let tablespace) = parameters else { return "" }
    var text = options.isEmpty ? "" : " WITH " + storageParameters(options)
    if let tablespace { text += " USING INDEX TABLESPACE \(name(tablespace))" }
    return text
  }

  // MARK: Table constraints

  func constraint(_ constraint: TableConstraint) -> String {
    var text = ""
    let guardWords = constraint.ifNotExists ? " IF NOT EXISTS" : ""
    // MariaDB: before the name of a CHECK, behind the words of a key.
    var isCheck = false
    if case .check = constraint.kind { isCheck = constraint.name != nil }
    if let name = constraint.name {
      text = "CONSTRAINT\(isCheck ? guardWords : "") \(self.name(name)) "
    }
    text += constraintKind(constraint, guardWords: isCheck ? "" : guardWords)
    if let deferrability = constraint.deferrability { text += self.deferrability(deferrability) }
    if constraint.isNoInherit { text += " NO INHERIT" }
    if constraint.isNotValid { text += " NOT VALID" }
    if constraint.isNotEnforced { text += " NOT ENFORCED" }
    return checked(constraint.range, text)
  }

  private func constraintKind(_ constraint: TableConstraint, guardWords: String) -> String {
    switch constraint.kind {
    case .primaryKey(let columns): return key("PRIMARY KEY\(guardWords)", columns, constraint)
    case .unique(let columns):
      let word = dialect.isMySQLFamily ? "UNIQUE KEY" : "UNIQUE"
      return key(word + guardWords, columns, constraint)
    case .usingIndex(let index, let isPrimaryKey):
      return "\(isPrimaryKey ? "PRIMARY KEY" : "UNIQUE") USING INDEX \(name(index))"
    case .foreignKey(let columns, let target):
      return words(
        "FOREIGN KEY\(guardWords)", constraint.indexName.map { name($0) },
        keyColumns(columns, hasPeriod: constraint.hasPeriod),
        references(target))
    case .check(let condition): return "CHECK\(guardWords) (\(expression(condition)))"
    case .exclude(let exclusion): return exclude(exclusion, constraint)
    case .notNull(let column): return "NOT NULL \(name(column))"
    case .unreadable: return sourceText(constraint.range)
    }
  }

  private func exclude(_ exclusion: Exclusion, _ constraint: TableConstraint) -> String {
    var text = "EXCLUDE"
    if let method = exclusion.method { text += " USING \(name(method))" }
    text +=
      " "
      + parenthesizedList(exclusion.elements) {
        "\(indexElement($0.element)) WITH \(operatorText($0.op))"
      }
    if !exclusion.include.isEmpty { text += " INCLUDE \(columns(exclusion.include))" }
    if let parameters = constraint.indexParameters { text += indexParameters(parameters) }
    if let condition = exclusion.condition { text += " WHERE (\(expression(condition)))" }
    return text
  }

  private func key(_ word: String, _ columns: KeyColumns, _ constraint: TableConstraint) -> String {
    var text = words(
      word, columns.nullsNotDistinct ? "NULLS NOT DISTINCT" : nil,
      constraint.indexName.map { indexName($0) })
    var elements = columns.elements.map { indexElement($0) }
    if columns.withoutOverlaps, let last = elements.popLast() {
      elements.append(last + " WITHOUT OVERLAPS")
    }
    text += " (\(elements.joined(separator: ", ")))"
    if !columns.include.isEmpty { text += " INCLUDE \(self.columns(columns.include))" }
    if let parameters = constraint.indexParameters { text += indexParameters(parameters) }
    return words(text, indexOptions(constraint.indexOptions))
  }
}
