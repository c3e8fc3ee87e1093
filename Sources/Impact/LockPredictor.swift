import SQL
import Schema

/// Says what a statement does to those who use the database meanwhile, for one server and version.
package struct LockPredictor: Sendable {
  private let syntax: SyntaxOptions

  package init(_ syntax: SyntaxOptions) {
    self.syntax = syntax
  }

  /// The impact of `statement` on a database whose schema is `before`.
  package func impact(
    of statement: Statement, changes: [Change], before: SchemaView
  ) -> LockImpact? {
    nil
  }
}
