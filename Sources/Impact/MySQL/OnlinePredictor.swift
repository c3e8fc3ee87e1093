import SQL
import Schema
struct OnlinePredictor {
  let before: SchemaView
  let changes: [Change]
  let dialect: Dialect
  let version: ServerVersion
  mutating func impact(of statement: Statement) -> LockImpact? { nil }
}
