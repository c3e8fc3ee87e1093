import Text

extension Parser {
  /// STATISTICS [[IF NOT EXISTS] name] [(kinds)] ON expressions FROM tables; behind CREATE.
  mutating func createStatistics() -> Statement.Node {
    uses(.extendedStatistics)
    expect(.statistics)
    var statistics = StatisticsDefinition()
    statistics.ifNotExists = eatIfNotExists()
    if atToken(.leftParenthesis) || at(.on) { uses(.unnamedStatistics) }
    if statistics.ifNotExists || (!atToken(.leftParenthesis) && !at(.on)) {
      statistics.name = objectName(expected: "a statistics object's name")
    }
    if atToken(.leftParenthesis) { statistics.kinds = parenthesizedList { $0.identifier() } }
    expect(.on)
    statistics.elements = commaList { $0.statisticsElement() }
    expect(.from)
    statistics.from = fromItems()
    return object(.createStatistics(statistics), statistics.name)
  }

  /// stats_param → ColId | func_expr_windowless | `(` a_expr `)`.
  private mutating func statisticsElement() -> IndexElement {
    let start = start
    if atToken(.leftParenthesis) {
      uses(.expressionStatistics)
      let value = parenthesizedExpression()
      return IndexElement(.expression(value), range: range(from: start))
    }
    if let call = functionWithoutWindow() {
      uses(.expressionStatistics, from: start)
      return IndexElement(.expression(call), range: range(from: start))
    }
    let name = identifier(expected: "a column's name")
    return IndexElement(.column(name), range: range(from: start))
  }

  /// AGGREGATE name aggr_args definition | AGGREGATE name old_aggr_definition; behind CREATE [OR REPLACE].
  mutating func createAggregate(_ orReplace: Bool) -> Statement.Node {
    if orReplace { uses(.replacedAggregate) }
    expect(.aggregate)
    var definition = AttributedDefinition(
      kind: .aggregate, name: routineName(expected: "an aggregate's name"), orReplace: orReplace)
    // The old form puts everything into one list: `(basetype = int, …)`.
    if atToken(.leftParenthesis) && isName(peek(), as: .label) && peek(2).kind == .equals {
      definition.attributes = parenthesizedList { $0.oldAggregateElement() }
    } else {
      definition.signature = aggregateSignature()
      definition.attributes = definitionList()
    }
    return object(.define(definition), definition.name)
  }

  /// old_aggr_elem → IDENT `=` def_arg.
  private mutating func oldAggregateElement() -> TableOption {
    let start = start
    let name = plainIdentifier(expected: "an attribute such as `SFUNC`")
    expectToken(.equals)
    let value = definitionValue()
    return TableOption(name: name.text, value: value, range: range(from: start))
  }

  /// OPERATOR name definition; behind CREATE.
  mutating func createOperator() -> Statement.Node {
    expect(.operator)
    var definition = AttributedDefinition(kind: .operator, name: operatorName())
    definition.attributes = definitionList()
    return object(.define(definition), definition.name)
  }

  /// COLLATION [IF NOT EXISTS] name (definition | FROM name); behind CREATE.
  mutating func createCollation() -> Statement.Node {
    expect(.collation)
    if at(.if) { uses(.guardedCollation) }
    let ifNotExists = eatIfNotExists()
    var definition = AttributedDefinition(
      kind: .collation, name: objectName(expected: "a collation's name"))
    definition.ifNotExists = ifNotExists
    if eat(.from) {
      definition.copiedFrom = objectName()
    } else {
      definition.attributes = definitionList()
    }
    return object(.define(definition), definition.name)
  }

  /// TEXT SEARCH (PARSER | DICTIONARY | TEMPLATE | CONFIGURATION) name definition; behind CREATE.
  mutating func createTextSearch() -> Statement.Node {
    guard let kind = objectKind() else {
      fail(
        expected: "`TEXT SEARCH CONFIGURATION`, `DICTIONARY`, `PARSER` or `TEMPLATE`")
      return .unrecognized
    }
    var definition = AttributedDefinition(kind: kind, name: objectName())
    definition.attributes = definitionList()
    return object(.define(definition), definition.name)
  }

  // MARK: Operator classes

  /// OPERATOR CLASS name [DEFAULT] FOR TYPE type USING method [FAMILY name] AS items; behind CREATE.
  mutating func createOperatorClass() -> Statement.Node {
    expect(.operator)
    expect(.class)
    let name = objectName()
    let isDefault = eat(.default)
    expect(.for)
    expect(.type)
    let type = typeName()
    expect(.using)
    let method = identifier(expected: "an index method")
    let family = eat(.family) ? objectName() : nil
    expect(.as)
    let items = commaList { $0.operatorClassItem(isDrop: false) }
    return object(
      .createOperatorClass(
        OperatorClass(
          name: name, isDefault: isDefault, type: type, method: method, family: family,
          items: items)), name)
  }

  /// opclass_item, and with `isDrop` opclass_drop.
  private mutating func operatorClassItem(isDrop: Bool) -> OperatorClassItem {
    switch token.keyword {
    case .operator:
      advance()
      let number = integerConstant()
      if isDrop { return .operator(number, name: nil, dropSignature(), orderBy: nil) }
      let name = operatorName()
      let signature = atToken(.leftParenthesis) ? operatorSignature() : nil
      var orderBy: ObjectName?
      if eat(.for) {
        if eat(.order) {
          expect(.by)
          orderBy = objectName()
        } else {
          expect(.search)
        }
      }
      return .operator(number, name: name, signature, orderBy: orderBy)
    case .function:
      advance()
      let number = integerConstant()
      if isDrop {
        return .function(number, types: parenthesizedList { $0.typeName() }, name: nil, nil)
      }
      let types = atToken(.leftParenthesis) ? parenthesizedList { $0.typeName() } : []
      let reference = objectReference(.function)
      return .function(number, types: types, name: reference.name, reference.signature)
    case .storage where !isDrop:
      advance()
      return .storage(typeName())
    default:
      fail(expected: isDrop ? "`OPERATOR` or `FUNCTION`" : "`OPERATOR`, `FUNCTION` or `STORAGE`")
      return .storage(builtInType("", from: start))
    }
  }

  private mutating func dropSignature() -> Signature {
    let start = start
    let types = parenthesizedList { $0.typeName() }
    return Signature(range: range(from: start), operands: types)
  }

  /// OPERATOR FAMILY name USING method; behind CREATE.
  mutating func createOperatorFamily() -> Statement.Node {
    expect(.operator)
    expect(.family)
    let name = objectName()
    expect(.using)
    return object(.createOperatorFamily(method: identifier()), name)
  }

  /// (ADD | DROP) items; behind ALTER OPERATOR FAMILY name USING method.
  mutating func alterOperatorFamily(_ reference: ObjectReference) -> Statement.Node {
    let isDrop = advance().keyword == .drop
    let items = commaList { $0.operatorClassItem(isDrop: isDrop) }
    let method = reference.method ?? reference.name.name
    return object(.alterOperatorFamily(method: method, items, isDrop: isDrop), reference.name)
  }

  // MARK: Casts, conversions, transforms, languages

  /// CAST (a AS b) (WITH FUNCTION … | WITHOUT FUNCTION | WITH INOUT) [AS …]; behind CREATE.
  mutating func createCast() -> Statement.Node {
    expect(.cast)
    let types = castTypes()
    let method: CastDefinition.Method
    if eat(.without) {
      expect(.function)
      method = .withoutFunction
    } else {
      expect(.with)
      if eat(.inout) {
        method = .inOut
      } else {
        expect(.function)
        let reference = objectReference(.function)
        method = .function(reference.name, reference.signature)
      }
    }
    var context: String?
    if eat(.as) {
      context = eat(anyOf: .assignment, .implicit).map { String($0.spelling) }
      if context == nil { fail(expected: "`ASSIGNMENT` or `IMPLICIT`") }
    }
    guard types.count == 2 else { return .unrecognized }
    return object(
      .createCast(
        CastDefinition(source: types[0], target: types[1], method: method, context: context)), nil)
  }

  /// [DEFAULT] CONVERSION name FOR 'a' TO 'b' FROM function; behind CREATE.
  mutating func createConversion() -> Statement.Node {
    let isDefault = eat(.default)
    expect(.conversion)
    let name = objectName()
    expect(.for)
    let from = stringLiteral()
    expect(.to)
    let to = stringLiteral()
    expect(.from)
    let function = objectName()
    return object(
      .createConversion(
        ConversionDefinition(
          name: name, isDefault: isDefault, from: from, to: to, function: function)), name)
  }

  /// TRANSFORM FOR type LANGUAGE name `(` FROM SQL WITH FUNCTION … `,` TO SQL … `)`; behind CREATE.
  mutating func createTransform(_ orReplace: Bool) -> Statement.Node {
    expect(.transform)
    expect(.for)
    let type = typeName()
    expect(.language)
    var transform = TransformDefinition(
      orReplace: orReplace, type: type, language: identifier(expected: "a language"))
    expectToken(.leftParenthesis)
    repeat {
      let isFrom = at(.from)
      if eat(anyOf: .from, .to) == nil || (isFrom ? transform.fromSQL : transform.toSQL) != nil {
        fail(expected: "`FROM SQL` or `TO SQL`")
      }
      expect(.sql)
      expect(.with)
      expect(.function)
      let function = objectReference(.function)
      if isFrom { transform.fromSQL = function } else { transform.toSQL = function }
    } while eatToken(.comma)
    expectToken(.rightParenthesis)
    return object(.createTransform(transform), nil)
  }

  /// [TRUSTED] [PROCEDURAL] LANGUAGE name [HANDLER … [INLINE …] [VALIDATOR …]]; behind CREATE [OR REPLACE].
  mutating func createLanguage(_ orReplace: Bool) -> Statement.Node {
    let isTrusted = eat(.trusted)
    _ = eat(.procedural)
    expect(.language)
    let name = identifier(expected: "a language")
    var language = LanguageDefinition(name: name, orReplace: orReplace, isTrusted: isTrusted)
    if eat(.handler) {
      language.handler = handlerName()
      if eat(.inline) { language.inline = handlerName() }
      if eat(.validator) {
        language.validator = handlerName()
      } else if eat(.no) {
        expect(.validator)
      }
    }
    return object(.createLanguage(language), ObjectName(name: name))
  }

  /// ACCESS METHOD name TYPE (INDEX | TABLE) HANDLER function; behind CREATE.
  mutating func createAccessMethod() -> Statement.Node {
    expect(.access)
    expect(.method)
    let name = identifier()
    expect(.type)
    if at(.table) { uses(.tableAccessMethod) }
    guard let type = eat(anyOf: .index, .table) else {
      fail(expected: "`INDEX` or `TABLE`")
      return .unrecognized
    }
    expect(.handler)
    return object(
      .createAccessMethod(type: String(type.spelling), handler: handlerName()),
      ObjectName(name: name))
  }
}
