/// Since when MariaDB reads a piece of syntax.
///
/// Sources: the knowledge base's pages of the statements and "Changes and Improvements" of each series;
/// what 10.11 reads was tried on 10.11.19.
extension SyntaxFeature {
  var mariadb: Availability {
    switch self {
    case .commonTables, .windowFunctions: .since(10, 2)
    case .intersectAndExcept: .since(10, 3)
    case .lateral: .never
    default: .always
    }
  }

  /// What MariaDB without this syntax reads instead.
  var mariadbAlternative: String? {
    switch self {
    case .commonTables: "write a derived table or a temporary table"
    case .windowFunctions: "number the rows with a user variable or a self-join"
    case .intersectAndExcept: "write `WHERE EXISTS (…)` or `WHERE NOT EXISTS (…)`"
    case .lateral: "write a sub-select in the list of columns, or a join on a grouped derived table"
    default: nil
    }
  }
}
