/// Since when MySQL reads a piece of syntax.
///
/// Sources: the manuals of 5.7, 8.0, 8.4 and 9.x: the pages of the statements, "What Is New in MySQL 8.0"
/// and its successors (added and removed), and the release notes where a patch version brought it.
extension SyntaxFeature {
  var mysql: Availability {
    switch self {
    case .commonTables, .windowFunctions: .since(8, 0)
    case .lateral: .since(8, 0, 14)
    case .intersectAndExcept: .since(8, 0, 31)
    default: .always
    }
  }

  /// What MySQL without this syntax reads instead.
  var mysqlAlternative: String? {
    switch self {
    case .commonTables: "write a derived table or a temporary table"
    case .windowFunctions: "number the rows with a user variable or a self-join"
    case .intersectAndExcept: "write `WHERE EXISTS (…)` or `WHERE NOT EXISTS (…)`"
    case .lateral: "write a sub-select in the list of columns, or a join on a grouped derived table"
    default: nil
    }
  }
}
