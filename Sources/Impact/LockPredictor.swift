import SQL
import Schema

/// Says what a statement does to those who use the database meanwhile, for one server and version.
///
/// What is not known is taken for the worse: a table that gander has not seen exists, a type that it
/// does not know makes a rewrite, a function that it does not know is volatile.
package struct LockPredictor: Sendable {
  private let syntax: SyntaxOptions

  package init(_ syntax: SyntaxOptions) {
    self.syntax = syntax
  }

  /// The impact of `statement` on a database whose schema is `before`; nil where it cannot be told.
  ///
  /// The statements inside a DO block or a routine have impacts of their own.
  ///
  /// - Parameter changes: what the replay says that the statement does
  package func impact(
    of statement: Statement, changes: [Change], before: SchemaView
  ) -> LockImpact? {
    switch statement.node {
    case .unrecognized, .placeholder: return nil
    default: break
    }
    if syntax.dialect.isMySQLFamily {
      var predictor = OnlinePredictor(
        before: before, changes: changes, dialect: syntax.dialect, version: syntax.version)
      return predictor.impact(of: statement)
    }
    var predictor = PostgreSQLPredictor(
      before: before, changes: changes, version: syntax.version)
    predictor.add(statement)
    return predictor.ledger.impact
  }
}
