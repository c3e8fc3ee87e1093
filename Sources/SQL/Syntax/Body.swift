import Text

/// The inside of a DO block, a function, a procedure or a trigger.
package struct Body: Hashable, Sendable {
  /// How the body stands in its statement.
  package enum Form: Hashable, Sendable {
    /// The text of a string.
    case text
    /// BEGIN ATOMIC … END.
    case atomic
    /// RETURN expression.
    case returned
  }

  package var range: SourceRange
  package var statements: [BodyStatement]
  /// Nil: a statement of MySQL's, where it stands.
  package var form: Form?
  /// False where the language is not read (C, Python …) or the body is no constant.
  package var isRead: Bool

  package init(statements: [BodyStatement], isRead: Bool, range: SourceRange) {
    self.range = range
    self.statements = statements
    self.isRead = isRead
  }
}

/// A statement of PL/pgSQL or of a MySQL stored program.
package struct BodyStatement: Hashable, Sendable {
  package var range: SourceRange
  package var kind: Kind
  /// The name before a block or a loop (MySQL), where it has one.
  package var label: Identifier?

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The lists of statements that stand directly in this one, in the order of the source.
  package var nested: [[BodyStatement]] {
    switch kind {
    case .block(_, let statements, let handlers): [statements] + handlers.map(\.statements)
    case .ifElse(let branches, let otherwise), .caseWhen(_, let branches, let otherwise):
      branches.map(\.statements) + (otherwise.map { [$0] } ?? [])
    case .loop(_, let statements): [statements]
    default: []
    }
  }

  package indirect enum Kind: Hashable, Sendable {
    case sql(Statement)
    /// `EXECUTE 'text'`, and MySQL's PREPARE of a constant: the SQL inside, where its text is constant.
    case dynamic(Expression, [Statement])
    case block(declarations: [Declaration], statements: [BodyStatement], handlers: [Handler])
    case ifElse([Branch], otherwise: [BodyStatement]?)
    case caseWhen(Expression?, [Branch], otherwise: [BodyStatement]?)
    /// LOOP, WHILE, FOR, FOREACH, REPEAT: the query or condition where there is one.
    case loop(LoopHead, [BodyStatement])
    case assignment(ObjectName, Expression)
    case perform(Query)
    case raise(level: String?, arguments: [Expression])
    case returnValue(Expression?)
    case returnQuery(Query)
    /// MySQL's LEAVE (false) and ITERATE (true) of what the label names.
    case jump(isIteration: Bool, label: Identifier)
    /// MySQL's OPEN, FETCH and CLOSE.
    case cursor(CursorUse)
    /// MySQL's GET DIAGNOSTICS: each target with the item that it takes, of a condition or of the
    /// statement.
    case diagnostics(of: Expression?, [DiagnosticItem])
    /// EXIT, CONTINUE, PL/pgSQL's OPEN, FETCH, CLOSE, GET DIAGNOSTICS, NULL …: the first words.
    case other(String)
    case unreadable
  }

  /// What a stored program does with a cursor.
  package struct CursorUse: Hashable, Sendable {
    /// `open`, `fetch`, `close`.
    package var verb: String
    /// Nil: FETCH GROUP NEXT ROW of an aggregate (MariaDB).
    package var cursor: Identifier?
    /// The values for the cursor's parameters.
    package var arguments: [Expression] = []
    package var targets: [Expression] = []

    package init(verb: String, cursor: Identifier?) {
      self.verb = verb
      self.cursor = cursor
    }
  }

  /// `target = ITEM` of GET DIAGNOSTICS.
  package struct DiagnosticItem: Hashable, Sendable {
    package var target: Expression
    package var item: Identifier

    package init(target: Expression, item: Identifier) {
      self.target = target
      self.item = item
    }
  }

  package struct Branch: Hashable, Sendable {
    package var condition: Expression
    package var statements: [BodyStatement]

    package init(condition: Expression, statements: [BodyStatement]) {
      self.condition = condition
      self.statements = statements
    }
  }

  package struct Handler: Hashable, Sendable {
    /// The conditions in lower case: `duplicate_column`, `others`, `sqlexception`, `sqlstate '42701'`.
    package var conditions: [String]
    package var statements: [BodyStatement]
    /// MySQL's DECLARE CONTINUE HANDLER: the block goes on behind the statement that failed.
    package var continues = false

    package init(conditions: [String], statements: [BodyStatement]) {
      self.conditions = conditions
      self.statements = statements
    }
  }

  package struct Declaration: Hashable, Sendable {
    package var range: SourceRange
    package var name: Identifier
    package var type: TypeName?
    package var value: Expression?
    /// A cursor's query.
    package var query: Query?

    package init(name: Identifier, range: SourceRange) {
      self.name = name
      self.range = range
    }
  }

  package enum LoopHead: Hashable, Sendable {
    case endless
    case whileTrue(Expression)
    case untilTrue(Expression)
    case forQuery(Identifier?, Query)
    /// INSERT, UPDATE or DELETE with RETURNING, EXPLAIN and the like.
    case forStatement(Identifier?, Statement)
    case forRange(Identifier?, from: Expression, to: Expression)
    case forDynamic(Identifier?, Expression)
    case forEach(Identifier?, Expression)
    case forCursor(Identifier?, Identifier)
  }
}
