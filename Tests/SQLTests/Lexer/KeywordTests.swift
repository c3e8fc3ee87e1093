import SQL
import Testing

/// What words spell keywords, and which of them are no names.
@Suite struct KeywordTests {
  @Test func findsEveryKeywordInAnyCase() {
    let found = Keyword.allCases.dropFirst().filter { keyword in
      Keyword(word: keyword.spelling) == keyword
        && Keyword(word: keyword.spelling.uppercased()) == keyword
        && Keyword(word: keyword.spelling + "_x_y_z") == .notKeyword
    }
    #expect(found.count == Keyword.allCases.count - 1)
    #expect(Keyword(word: "") == .notKeyword)
    #expect(!Keyword.notKeyword.isReserved(in: .postgresql, version: ServerVersion(major: 18)))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var dialect: Dialect
    var version: String
    var reserved: String
    var free: String
    var testDescription: String { "\(dialect) \(version)" }

    init(_ dialect: Dialect, _ version: String, reserved: String, free: String) {
      self.dialect = dialect
      self.version = version
      self.reserved = reserved
      self.free = free
    }
  }

  static let rows = [
    Row(
      .postgresql, "15", reserved: "user table end left ilike authorization",
      free: "system_user int values name rank value status json_array key rows"),
    Row(.postgresql, "16", reserved: "system_user", free: "json merge_action"),
    Row(
      .mysql, "5.7", reserved: "key keys condition master_bind generated schema",
      free: "rank groups system function lateral row rows except"),
    Row(
      .mysql, "8.0.13", reserved: "rank groups system function row rows except master_bind",
      free: "lateral intersect manual value status name type offset"),
    Row(.mysql, "8.0.30", reserved: "lateral", free: "intersect"),
    Row(.mysql, "8.0", reserved: "lateral intersect", free: "manual qualify library"),
    Row(.mysql, "8.4", reserved: "manual qualify parallel", free: "library master_bind"),
    Row(.mysql, "9.5.0", reserved: "library external", free: "master_bind"),
    Row(
      .mariadb, "10.5", reserved: "except returning over rows portion",
      free: "offset row_number rank window database schema generated virtual"),
    Row(.mariadb, "10.11", reserved: "offset row_number", free: "lateral system groups json_table"),
  ]

  @Test(arguments: rows)
  func knowsWhatIsReserved(_ row: Row) throws {
    let version = try #require(ServerVersion(row.version))
    for word in row.reserved.split(separator: " ") {
      #expect(Keyword(word: word).isReserved(in: row.dialect, version: version), "\(word)")
    }
    for word in row.free.split(separator: " ") {
      #expect(!Keyword(word: word).isReserved(in: row.dialect, version: version), "\(word)")
    }
  }
}
