/// How a migration tool names and divides its files.
package enum LayoutName: String, CaseIterable, Sendable {
  /// Files named one by one, or on standard input: one migration each, in that order.
  case files
  /// Numbered files with rollbacks beside them.
  case plain
  /// The whole schema in one file: written by hand, or a dump.
  case schema
  case golangMigrate = "golang-migrate"
  case pop
  case flyway
  case refinery
  case goose
  case dbmate
  case sqlMigrate = "sql-migrate"
  case nodePgMigrate = "node-pg-migrate"
  case tern
  case prisma
  case diesel
  case hasura
  case drizzle
  case sqlx
  case supabase
  case atlas
  case sqitch
  case liquibase
  case rails
}
