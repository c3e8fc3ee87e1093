import Text

/// A statement of MySQL's or MariaDB's administration: accounts, replication, SHOW, tablespaces ….
///
/// Their clauses are words with names, texts and values between them, and hardly two statements share
/// any. The tree keeps them as such a row; what a statement is about is ``object``.
package struct CommandStatement: Hashable, Sendable {
  /// The table, routine or other object that the statement is about, where it names one.
  package var object: ObjectName?
  package var parts: [CommandPart]

  package init(object: ObjectName?, parts: [CommandPart]) {
    self.object = object
    self.parts = parts
  }
}

/// A part of a ``CommandStatement``.
package indirect enum CommandPart: Hashable, Sendable {
  /// A keyword, or a word that the grammar knows by its letters: as written.
  case word(String)
  /// `(`, `,`, `=`, `*` and the like.
  case sign(String)
  case name(ObjectName)
  case account(RoleName)
  case text(StringLiteral)
  case value(Expression)
  /// The statement behind SET STATEMENT … FOR.
  case statement(Statement)
}
