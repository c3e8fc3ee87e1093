import SQL
import Text

/// Functions in queries over the catalogues.
extension Replay {
  func call(_ call: FunctionCall, in row: CatalogueRow, depth: Int) -> CatalogueValue? {
    guard call.over == nil, call.filter == nil, call.withinGroup.isEmpty else { return nil }
    let name = call.name.name.text.lowercased()
    if name == "coalesce" || name == "ifnull" {
      for argument in call.arguments {
        guard let value = evaluate(argument, in: row, depth: depth) else { return nil }
        if value != .null { return value }
      }
      return .null
    }
    var arguments: [CatalogueValue] = []
    for argument in call.arguments {
      guard let value = evaluate(argument, in: row, depth: depth) else { return nil }
      arguments.append(value)
    }
    return textFunction(name, arguments) ?? otherFunction(name, arguments)
  }

  /// Functions that put texts together.
  private func textFunction(_ name: String, _ arguments: [CatalogueValue]) -> CatalogueValue? {
    let texts = arguments.map { text(of: $0) }
    switch name {
    case "concat":
      // PostgreSQL passes over NULL; MySQL gives it back.
      if dialect.isMySQLFamily, arguments.contains(.null) { return .null }
      let known = zip(arguments, texts).filter { $0.0 != .null }.compactMap(\.1)
      guard known.count == arguments.count(where: { $0 != .null }) else { return nil }
      return .text(known.joined())
    case "concat_ws":
      guard let separator = texts.first, let separator else { return nil }
      let rest = zip(arguments, texts).dropFirst().filter { $0.0 != .null }.map(\.1)
      guard !rest.contains(where: { $0 == nil }) else { return nil }
      return .text(rest.compactMap { $0 }.joined(separator: separator))
    case "format":
      guard dialect == .postgresql, case .text(let pattern)? = arguments.first else { return nil }
      return FormatPattern.text(pattern) { index in
        index < texts.count ? texts[index] : nil
      }.map { .text($0) }
    default: break
    }
    if arguments.contains(.null) {
      return Self.strictFunctions.contains(name) ? .null : nil
    }
    switch (name, texts.count) {
    case ("lower", 1): return texts[0].map { .text($0.lowercased()) }
    case ("upper", 1): return texts[0].map { .text($0.uppercased()) }
    case ("length", 1), ("char_length", 1), ("character_length", 1):
      return texts[0].map { .integer($0.unicodeScalars.count) }
    case ("quote_ident", 1): return texts[0].map { .text(PostgreSQLTypes.quoted($0)) }
    case ("quote_literal", 1): return texts[0].map { .text(FormatPattern.literal($0)) }
    case ("replace", 3):
      guard let text = texts[0], let old = texts[1], let new = texts[2] else { return nil }
      return .text(Self.replace(old, by: new, in: text))
    case ("regexp_replace", 3), ("regexp_replace", 4): return regularReplace(texts)
    case ("left", 2), ("right", 2):
      guard let text = texts[0], case .integer(let count) = arguments[1], count >= 0 else {
        return nil
      }
      return .text(String(name == "left" ? text.prefix(count) : text.suffix(count)))
    case ("trim", 1), ("btrim", 1):
      guard let text = texts[0] else { return nil }
      return .text(Self.trim(text))
    default: return nil
    }
  }

  private static let strictFunctions: Set<String> = [
    "lower", "upper", "length", "char_length", "quote_ident", "quote_literal", "replace",
    "regexp_replace", "left", "right", "trim", "btrim",
  ]

  private static func trim(_ text: String) -> String {
    var part = text[...].drop { $0 == " " }
    while part.last == " " { part = part.dropLast() }
    return String(part)
  }

  static func replace(_ old: String, by new: String, in text: String) -> String {
    guard !old.isEmpty else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    let wanted = Array(old.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) {
        result += new.utf8
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    let wanted = Array(separator.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) {
        parts.append([])
        index += wanted.count
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  private func regularReplace(_ texts: [String?]) -> CatalogueValue? {
    let flags = texts.count == 4 ? texts[3] : ""
    guard let text = texts[0], let pattern = texts[1], let replacement = texts[2], let flags,
      flags.allSatisfy({ $0 == "g" || $0 == "i" }),
      let compiled = TextPattern(pattern, ignoresCase: flags.contains("i"))
    else { return nil }
    // MySQL replaces them all.
    let all = flags.contains("g") || dialect.isMySQLFamily
    return compiled.replacing(in: text, with: replacement, all: all).map { .text($0) }
  }

  private func otherFunction(_ name: String, _ arguments: [CatalogueValue]) -> CatalogueValue? {
    switch (name, arguments.count) {
    case ("current_schema", 0):
      return schema.searchPath.first.map { .text($0) } ?? .null
    case ("current_schemas", 1):
      var path = schema.searchPath.map { CatalogueValue.text($0) }
      if arguments[0] == .boolean(true) { path.insert(.text("pg_catalog"), at: 0) }
      return .array(path)
    case ("database", 0), ("schema", 0), ("current_database", 0), ("current_catalog", 0):
      if dialect.isMySQLFamily, let name = schema.creationSchema ?? schema.homeDatabase {
        return .text(name)
      }
      return .currentDatabase
    case ("if", 3) where dialect.isMySQLFamily:
      switch arguments[0] {
      case .boolean(let value): return arguments[value ? 1 : 2]
      case .null: return arguments[2]
      default: return nil
      }
    case ("nullif", 2):
      if arguments.contains(.null) { return arguments[0] }
      return arguments[0].compare(arguments[1]).map { $0 == 0 ? .null : arguments[0] }
    case ("to_regclass", 1):
      guard case .text(let text) = arguments[0] else { return nil }
      let object = CatalogObject(kind: .relation, regName: text)
      for candidate in schema.candidates(forRegName: object) where relationExists(candidate) {
        return .relation(candidate)
      }
      return schema.isCertain(of: .table) ? .null : nil
    case ("array_length", 2), ("cardinality", 1):
      guard case .array(let values) = arguments[0] else { return nil }
      return values.isEmpty && name == "array_length" ? .null : .integer(values.count)
    case ("array_to_string", 2):
      guard case .array(let values) = arguments[0], case .text(let separator) = arguments[1] else {
        return nil
      }
      let texts = values.filter { $0 != .null }.map { text(of: $0) }
      guard !texts.contains(where: { $0 == nil }) else { return nil }
      return .text(texts.compactMap { $0 }.joined(separator: separator))
    case ("string_to_array", 2):
      guard case .text(let text) = arguments[0], case .text(let separator) = arguments[1],
        let sign = separator.first, separator.count == 1
      else { return nil }
      let parts = text.split(separator: sign, omittingEmptySubsequences: false)
      return .array(text.isEmpty ? [] : parts.map { .text(String($0)) })
    case ("pg_table_is_visible", 1):
      guard case .relation(let relation) = arguments[0] else { return nil }
      return .boolean(schema.searchPath.contains(relation.schema ?? "public"))
    case ("split_part", 3):
      guard case .text(let text) = arguments[0], case .text(let sign) = arguments[1],
        case .integer(let number) = arguments[2], number >= 1, !sign.isEmpty
      else { return nil }
      let parts = Self.split(text, at: sign)
      return .text(number <= parts.count ? parts[number - 1] : "")
    case ("array_append", 2):
      guard case .array(let values) = arguments[0] else { return nil }
      return .array(values + [arguments[1]])
    default: return nil
    }
  }

  // MARK: - Aggregates

  /// An item of a query with aggregates and without GROUP BY.
  func aggregate(
    _ expression: Expression, _ rows: [CatalogueRow], in outer: CatalogueRow, depth: Int
  ) -> CatalogueValue? {
    guard depth < Self.maximumCatalogueDepth else { return nil }
    switch expression.unwrapped.kind {
    case .call(let call) where expression.isOwnAggregate:
      return aggregate(call, rows, depth: depth)
    case .call(let call):
      // `concat(count(*), …)`: the parts are known by themselves.
      var arguments: [Expression] = []
      for argument in call.arguments {
        guard let value = aggregate(argument, rows, in: outer, depth: depth + 1),
          let constant = value.expression(at: argument.range)
        else { return nil }
        arguments.append(constant)
      }
      var known = call
      known.arguments = arguments
      return self.call(known, in: outer, depth: depth + 1)
    case .binary(let first, let rest):
      var parts = rest
      guard
        let start = aggregate(first, rows, in: outer, depth: depth + 1)?
          .expression(at: first.range)
      else { return nil }
      for index in parts.indices {
        let operand = parts[index].operand
        guard
          let value = aggregate(operand, rows, in: outer, depth: depth + 1)?
            .expression(at: operand.range)
        else { return nil }
        parts[index].operand = value
      }
      let whole = Expression(.binary(first: start, rest: parts), range: expression.range)
      return evaluate(whole, in: outer, depth: depth + 1)
    case .cast(var cast):
      guard
        let value = aggregate(cast.operand, rows, in: outer, depth: depth + 1)?
          .expression(at: cast.operand.range)
      else { return nil }
      cast.operand = value
      return evaluate(Expression(.cast(cast), range: expression.range), in: outer, depth: depth + 1)
    default:
      return evaluate(expression, in: outer, depth: depth + 1)
    }
  }

  private func aggregate(_ call: FunctionCall, _ rows: [CatalogueRow], depth: Int)
    -> CatalogueValue?
  {
    let name = call.name.name.text.lowercased()
    guard call.over == nil, call.withinGroup.isEmpty else { return nil }
    var kept: [CatalogueRow] = []
    for row in rows {
      guard let filter = call.filter else {
        kept.append(row)
        continue
      }
      switch evaluate(filter, in: row, depth: depth + 1) {
      case .boolean(true)?: kept.append(row)
      case .boolean(false)?, .null?: continue
      default: return nil
      }
    }
    if name == "count", call.arguments.allSatisfy(\.isStarOrConstant), !call.isDistinct {
      return .integer(kept.count)
    }
    guard let argument = call.arguments.first else { return nil }
    var values: [(keys: [CatalogueValue], value: CatalogueValue)] = []
    for row in kept {
      guard let value = evaluate(argument, in: row, depth: depth + 1) else { return nil }
      let keys = call.orderBy.compactMap { evaluate($0.expression, in: row, depth: depth + 1) }
      guard keys.count == call.orderBy.count else { return nil }
      if value == .null && name != "array_agg" { continue }
      values.append((keys, value))
    }
    for (index, item) in call.orderBy.enumerated().reversed() {
      var isKnown = true
      values = values.enumerated().sorted { left, right in
        let order = Self.order(left.element.keys[index], right.element.keys[index])
        if order == nil { isKnown = false }
        let found = order ?? 0
        if found != 0 { return item.isDescending ? found > 0 : found < 0 }
        return left.offset < right.offset
      }.map(\.element)
      guard isKnown else { return nil }
    }
    var list = values.map(\.value)
    if call.isDistinct {
      var seen: Set<CatalogueValue> = []
      list = list.filter { seen.insert($0).inserted }
    }
    switch name {
    case "count": return .integer(list.count)
    case "array_agg": return list.isEmpty ? .null : .array(list)
    case "string_agg", "group_concat":
      return joined(list, call, rows.first ?? CatalogueRow(), depth: depth)
    case "max", "min":
      guard var best = list.first else { return .null }
      for value in list.dropFirst() {
        guard let order = value.compare(best) else { return nil }
        if name == "max" ? order > 0 : order < 0 { best = value }
      }
      return best
    case "bool_or", "bool_and", "every":
      guard !list.isEmpty else { return .null }
      return .boolean(
        name == "bool_or" ? list.contains(.boolean(true)) : !list.contains(.boolean(false)))
    default: return nil
    }
  }

  private func joined(
    _ list: [CatalogueValue], _ call: FunctionCall, _ row: CatalogueRow, depth: Int
  ) -> CatalogueValue? {
    guard !list.isEmpty else { return .null }
    let written = call.separator ?? call.arguments.dropFirst().first
    var separator = ","
    if let written, !dialect.isMySQLFamily || call.separator != nil {
      guard case .text(let text)? = evaluate(written, in: row, depth: depth + 1) else {
        return nil
      }
      separator = text
    }
    let texts = list.compactMap { text(of: $0) }
    guard texts.count == list.count else { return nil }
    return .text(texts.joined(separator: separator))
  }
}

extension Schema {
  /// The names that the text of a `regclass` may mean.
  func candidates(forRegName object: CatalogObject) -> [QualifiedName] {
    guard let schema = object.schema else { return candidates(forUnqualified: object.name) }
    return [QualifiedName(schema: schema, name: object.name)]
  }
}

extension Expression {
  fileprivate var isStarOrConstant: Bool {
    switch unwrapped.kind {
    case .star, .integer: true
    default: false
    }
  }

  fileprivate var isOwnAggregate: Bool {
    guard case .call(let call) = unwrapped.kind, call.over == nil else { return false }
    return Self.aggregates.contains(call.name.name.text.lowercased())
  }

  private static let aggregates: Set<String> = [
    "count", "array_agg", "string_agg", "group_concat", "max", "min", "bool_or", "bool_and",
    "every", "sum", "avg", "json_agg", "jsonb_agg",
  ]

  /// The expression is over all rows together.
  var isCatalogueAggregate: Bool {
    var isFound = false
    forEach { if $0.isOwnAggregate { isFound = true } }
    return isFound
  }
}

/// PostgreSQL's `format()`: `%s`, `%I`, `%L`, `%%`, and positions as in `%1$I`.
enum FormatPattern {
  /// `argument` gives the text of an argument by its number from 1; nil where it is not known.
  static func text(_ pattern: String, _ argument: (Int) -> String?) -> String? {
    var result: [UInt8] = []
    var next = 1
    let bytes = Array(pattern.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      var number = 0
      let digits = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]),
        index - digits < 4
      {
        number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      if number > 0, index < bytes.count, bytes[index] == UInt8(ascii: "$") {
        next = number
        index += 1
      }
      guard index < bytes.count else { return nil }
      let conversion = bytes[index]
      index += 1
      if conversion == UInt8(ascii: "%") {
        result.append(conversion)
        continue
      }
      guard let value = argument(next) else { return nil }
      next += 1
      switch conversion {
      case UInt8(ascii: "s"): result += value.utf8
      case UInt8(ascii: "I"): result += PostgreSQLTypes.quoted(value).utf8
      case UInt8(ascii: "L"): result += literal(value).utf8
      default: return nil
      }
      guard result.count <= DynamicText.maximumLength else { return nil }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func literal(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "'")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { result.append(byte) }
      result.append(byte)
    }
    result.append(UInt8(ascii: "'"))
    return String(decoding: result, as: UTF8.self)
  }
}
