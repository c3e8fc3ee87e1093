import SQL
import Testing

@Test func everyKeywordIsFoundInAnyCase() {
  for keyword in Keyword.allCases where keyword != .notKeyword {
    #expect(Keyword(word: keyword.spelling) == keyword)
    #expect(Keyword(word: keyword.spelling.uppercased()) == keyword)
    #expect(Keyword(word: keyword.spelling + "_x_y_z") == .notKeyword)
  }
}
