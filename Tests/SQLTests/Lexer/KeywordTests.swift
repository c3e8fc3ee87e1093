import SQL
import Testing

@Suite struct KeywordTests {
  @Test func findsEveryKeywordInAnyCase() {
    let found = Keyword.allCases.dropFirst().filter { keyword in
      Keyword(word: keyword.spelling) == keyword
        && Keyword(word: keyword.spelling.uppercased()) == keyword
        && Keyword(word: keyword.spelling + "_x_y_z") == .notKeyword
    }
    #expect(found.count == Keyword.allCases.count - 1)
    #expect(Keyword.spellings.count == Keyword.allCases.count - 1)
  }
}
