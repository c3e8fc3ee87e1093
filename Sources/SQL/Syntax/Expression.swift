import Text

/// A value expression.
///
/// Long chains are flat (`a AND b AND c` is one node with three operands), so that only real nesting,
/// which the parser limits, makes the tree deep.
package struct Expression: Hashable, Sendable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(String)
    case decimal(String)
    case string(StringLiteral)
    /// `B'…'`, `X'…'`, `0x…` as written.
    case bits(String)
    /// `DATE '2024-01-01'`, `INTERVAL '1 day'`.
    case typedLiteral(TypeName, StringLiteral)
    /// MySQL `INTERVAL 1 DAY`: the amount and the unit.
    case interval(Expression, unit: String)
    /// `DEFAULT` where a value stands.
    case defaultValue
    /// `$1`, `?`.
    case parameter(String)
    /// A template's variable.
    case placeholder(String)
    /// `@name`, `@@name`, with its at signs.
    case variable(String)
    case column(ObjectName)
    /// `*`, `t.*`.
    case star([Identifier])
    /// CURRENT_TIMESTAMP and its like, which are called without parentheses; lower case.
    case specialValue(String, precision: Expression?)
    case call(FunctionCall)
    case cast(CastExpression)
    case collate(Expression, ObjectName)
    case atTimeZone(Expression, Expression?)
    case unary(String, Expression)
    case postfix(Expression, String)
    /// Left-associative operators of one precedence: the first operand and the rest, each with its
    /// operator in lower case.
    case binary(first: Expression, rest: [BinaryPart])
    case and([Expression])
    case or([Expression])
    case not(Expression)
    case isTest(IsTest)
    case between(BetweenExpression)
    case `in`(InExpression)
    case like(LikeExpression)
    /// `a = ANY (…)`: the operand, the operator, `any`, `some` or `all`, and the list or query.
    case quantified(QuantifiedComparison)
    case exists(Query)
    case subquery(Query)
    case arrayQuery(Query)
    case array([Expression])
    case row([Expression], explicit: Bool)
    case parenthesized(Expression)
    case caseWhen(CaseExpression)
    case subscripts(Expression, [Subscript])
    /// `(composite).field`, `f(x).*`.
    case field(Expression, Identifier)
    /// MySQL `@a := 1`, `MATCH (a) AGAINST (…)`, `b` in JSON_TABLE …: kept as its parts.
    case assignment(Expression, Expression)
    case match(columns: [Expression], against: Expression, modifier: String)
    /// `name => value`, `name := value`.
    case namedArgument(Identifier, Expression)
    /// A type where a value may stand too: `stype = int[]`.
    case type(TypeName)
    /// An operator where a value may stand too: `commutator = <`.
    case operatorName(ObjectName)
    /// GROUPING SETS `(` … `)` in GROUP BY.
    case groupingSets([Expression])
    /// WHERE CURRENT OF cursor.
    case currentOf(Identifier)
    /// What the parser could not read; a diagnostic says so.
    case unreadable
  }
}

package struct BinaryPart: Hashable, Sendable {
  package var op: String
  package var operand: Expression

  package init(op: String, operand: Expression) {
    self.op = op
    self.operand = operand
  }
}

/// `f(a, b)` with everything that may stand around the arguments.
package struct FunctionCall: Hashable, Sendable {
  package var name: ObjectName
  package var arguments: [Expression]
  package var isDistinct = false
  package var isVariadic = false
  package var orderBy: [OrderItem] = []
  /// GROUP_CONCAT's SEPARATOR.
  package var separator: Expression?
  package var withinGroup: [OrderItem] = []
  package var filter: Expression?
  package var over: WindowReference?
  /// `IGNORE NULLS`, `RESPECT NULLS`, `NULL ON NULL`, `RETURNING jsonb` … : words of special syntax.
  package var modifiers: [String] = []
  /// The call as written, where it has a grammar of its own (PostgreSQL).
  package var special: [CallPart] = []

  package init(name: ObjectName, arguments: [Expression]) {
    self.name = name
    self.arguments = arguments
  }
}

package enum WindowReference: Hashable, Sendable {
  case named(Identifier)
  case specification(WindowSpecification)
}

package struct WindowSpecification: Hashable, Sendable {
  package var base: Identifier?
  package var partitionBy: [Expression] = []
  package var orderBy: [OrderItem] = []
  /// ROWS, RANGE or GROUPS with its bounds, as written.
  package var frame: SourceRange?
  /// The same in parts (PostgreSQL).
  package var frameClause: WindowFrame?

  package init() {}
}

/// `ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES`.
package struct WindowFrame: Hashable, Sendable {
  package enum Bound: Hashable, Sendable {
    case unboundedPreceding
    case unboundedFollowing
    case currentRow
    case preceding(Expression)
    case following(Expression)
  }

  /// `rows`, `range` or `groups`.
  package var unit: String
  package var start: Bound
  package var end: Bound?
  /// `current row`, `group`, `ties` or `no others`.
  package var exclusion: String?
}

package struct CastExpression: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// `x::type`.
    case colons
    /// `CAST(x AS type)`, `TRY_CAST`, `CONVERT(x, type)`.
    case function
    /// `CONVERT(x USING charset)`.
    case charset
  }

  package var operand: Expression
  package var type: TypeName
  package var form: Form

  package init(operand: Expression, type: TypeName, form: Form) {
    self.operand = operand
    self.type = type
    self.form = form
  }
}

/// `x IS [NOT] NULL`, `IS DISTINCT FROM y` and their like.
package struct IsTest: Hashable, Sendable {
  package enum Predicate: Hashable, Sendable {
    case null
    case boolean(Bool)
    case unknown
    case distinctFrom(Expression)
    case document
    /// `IS [NFC | NFD | NFKC | NFKD] NORMALIZED`: the form in lower case, where it is said.
    case normalized(form: String?)
    /// `IS JSON [VALUE | OBJECT | ARRAY | SCALAR] [WITH UNIQUE KEYS]`: the kind in lower case.
    case json(kind: String?, hasUniqueKeys: Bool)
    case ofTypes([TypeName])
  }

  package var operand: Expression
  package var predicate: Predicate
  package var isNegated: Bool

  package init(operand: Expression, predicate: Predicate, isNegated: Bool) {
    self.operand = operand
    self.predicate = predicate
    self.isNegated = isNegated
  }
}

package struct BetweenExpression: Hashable, Sendable {
  package var operand: Expression
  package var low: Expression
  package var high: Expression
  package var isNegated: Bool
  package var isSymmetric: Bool

  package init(
    operand: Expression, low: Expression, high: Expression, isNegated: Bool, isSymmetric: Bool
  ) {
    self.operand = operand
    self.low = low
    self.high = high
    self.isNegated = isNegated
    self.isSymmetric = isSymmetric
  }
}

package struct InExpression: Hashable, Sendable {
  package enum List: Hashable, Sendable {
    case values([Expression])
    case query(Query)
  }

  package var operand: Expression
  package var list: List
  package var isNegated: Bool

  package init(operand: Expression, list: List, isNegated: Bool) {
    self.operand = operand
    self.list = list
    self.isNegated = isNegated
  }
}

/// LIKE, ILIKE, SIMILAR TO, REGEXP, RLIKE.
package struct LikeExpression: Hashable, Sendable {
  package var operand: Expression
  /// The operator's words in lower case.
  package var op: String
  package var pattern: Expression
  package var escape: Expression?
  package var isNegated: Bool

  package init(
    operand: Expression, op: String, pattern: Expression, escape: Expression?, isNegated: Bool
  ) {
    self.operand = operand
    self.op = op
    self.pattern = pattern
    self.escape = escape
    self.isNegated = isNegated
  }
}

package struct QuantifiedComparison: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case query(Query)
    case array(Expression)
  }

  package var operand: Expression
  package var op: String
  /// `any`, `some` or `all`.
  package var quantifier: String
  package var source: Source

  package init(operand: Expression, op: String, quantifier: String, source: Source) {
    self.operand = operand
    self.op = op
    self.quantifier = quantifier
    self.source = source
  }
}

package struct CaseExpression: Hashable, Sendable {
  package struct Branch: Hashable, Sendable {
    package var condition: Expression
    package var result: Expression

    package init(condition: Expression, result: Expression) {
      self.condition = condition
      self.result = result
    }
  }

  package var operand: Expression?
  package var branches: [Branch]
  package var otherwise: Expression?

  package init(operand: Expression?, branches: [Branch], otherwise: Expression?) {
    self.operand = operand
    self.branches = branches
    self.otherwise = otherwise
  }
}

/// `[1]`, `[1:2]`, `[:]`.
package struct Subscript: Hashable, Sendable {
  package var lower: Expression?
  package var upper: Expression?
  package var isSlice: Bool

  package init(lower: Expression?, upper: Expression?, isSlice: Bool) {
    self.lower = lower
    self.upper = upper
    self.isSlice = isSlice
  }
}

/// An item of ORDER BY.
package struct OrderItem: Hashable, Sendable {
  package var expression: Expression
  package var isDescending: Bool
  /// ASC is written, which says nothing new.
  package var isExplicitlyAscending = false
  /// NULLS FIRST (true) or LAST (false), where it is said.
  package var nullsFirst: Bool?
  /// `USING >`.
  package var usingOperator: String?

  package init(
    expression: Expression, isDescending: Bool = false, nullsFirst: Bool? = nil,
    usingOperator: String? = nil
  ) {
    self.expression = expression
    self.isDescending = isDescending
    self.nullsFirst = nullsFirst
    self.usingOperator = usingOperator
  }
}
