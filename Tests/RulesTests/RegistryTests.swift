import Lint
import Rules
import SQL
import Testing

/// The list of rules, their files, their names and their pages agree.
struct RegistryTests {
  @Test func listsEveryFileInOrder() {
    let files = Category.allCases.flatMap { category in
      Project.names(in: "rules/\(category.rawValue)").map { "\(category.rawValue)/\($0)" }
    }
    let listed = allRules.map { "\($0.category.rawValue)/\(RuleFile.name(of: $0))" }
    #expect(files.sorted() == listed.sorted())
    #expect(allRules.map { $0.id } == allRules.map { $0.id }.sorted())
  }

  @Test func namesTypesAfterIDs() {
    for rule in allRules {
      let words = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      #expect("\(rule)" == words.joined())
    }
  }

  @Test func givesEachNameToOneRule() {
    let names = allRules.flatMap { [$0.id] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && !$0.contains(" ") && !$0.contains(",") })
  }

  @Test func writesPagesWithTheSameSections() {
    for rule in allRules {
      let content = PageContent(rule.page)
      #expect(content.problems.isEmpty, "\(rule): \(content.problems)")
      #expect(!content.title.isEmpty && !content.title.hasSuffix("."), "\(rule)")
      let headings = content.sections.map(\.heading).filter { !$0.isEmpty }
      #expect(headings == ["What happens", "What to do"], "\(rule)")
      #expect(content.sections.allSatisfy { !$0.text.isEmpty }, "\(rule)")
      let expectations = Set(content.examples.map(\.expectation))
      #expect(expectations == [.bad, .good], "\(rule)")
      for dialect in rule.dialects {
        let bad = content.examples.contains { example in
          example.expectation == .bad
            && (example.dialects.isEmpty || example.dialects.contains(dialect))
        }
        #expect(bad, "\(rule) has no bad example for \(dialect)")
      }
    }
  }

  @Test func readsCasesOfRulesOnly() {
    let ids = Set(allRules.map { "\($0.id).md" })
    for name in Project.names(in: "Tests/RulesTests/Cases") {
      #expect(ids.contains(name))
      let problems = PageContent(CaseFile.page("Tests/RulesTests/Cases/\(name)")).problems
      #expect(problems.isEmpty, "\(name): \(problems)")
    }
  }

  /// `UPDATE=1 swift test --filter RegistryTests` writes the index anew.
  @Test func keepsTheIndexFresh() throws {
    let index = RuleIndex.text
    if Project.wantsUpdate { try Project.write(index, to: "rules/README.md") }
    #expect(
      Project.text(of: "rules/README.md") == index,
      "write it with `UPDATE=1 swift test --filter RegistryTests`")
  }
}

/// `rules/README.md`, made from the rules.
enum RuleIndex {
  static var text: String {
    var lines = [
      "# Rules", "",
      "Made from the rules by `UPDATE=1 swift test --filter RegistryTests`; do not edit it.",
      "`gander rules ID` prints a rule's page. The names in the last column are those of other",
      "linters for the same hazard: suppressions and configuration take them too.", "",
    ]
    for category in Category.allCases {
      let rules = allRules.filter { $0.category == category }
      guard !rules.isEmpty else { continue }
      lines += [
        "## \(category.rawValue)", "", "| rule | what it reports | severity | servers | also |",
      ]
      lines.append("|---|---|---|---|---|")
      for rule in rules { lines.append(row(rule)) }
      lines.append("")
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func row(_ rule: any Rule.Type) -> String {
    let servers =
      rule.dialects.count == Dialect.allCases.count
      ? "all" : rule.dialects.map(\.displayName).joined(separator: ", ")
    let file = "\(rule.category.rawValue)/\(RuleFile.name(of: rule))"
    let cells = [
      "[\(rule.id)](\(file))", rule.page.title, rule.severity.rawValue, servers,
      rule.aliases.joined(separator: ", "),
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }
}
