import Code
import History
import Lint
import SQL
import Testing
import Text

/// Suppressions: a mark stands where a finding is left, whatever its rule.
struct SuppressionTests {
  struct Case: CustomTestStringConvertible {
    var marked: String
    var messages: [String]

    var testDescription: String { marked }

    init(_ marked: String, _ messages: [String]) {
      self.marked = marked
      self.messages = messages
    }
  }

  static let cases = [
    // On the line of the finding.
    Case("DROP TABLE a; -- gander: ignore toy-drop it is empty", []),
    Case("DROP TABLE a; # gander: ignore toy-drop\n", []),
    Case("DROP TABLE a; /* gander: ignore toy-drop */", []),
    Case("DROP TABLE /* gander: ignore toy-drop */ a;", []),
    Case("DROP TABLE a; -- gander: ignore toy-drop\n↓DROP TABLE b;", ["drops"]),
    Case("DROP TABLE\n  a; -- gander: ignore toy-drop", []),
    // Before the statement: all of it.
    Case("-- gander: ignore toy-drop\nDROP TABLE a;\n↓DROP TABLE b;", ["drops"]),
    Case("-- gander: ignore toy-drop\n\n-- more\nDROP TABLE a;", []),
    Case("-- gander: ignore toy-word\nALTER TABLE a\n  ADD note int,\n  ADD note2 int;", []),
    // Within a statement: the next line of it.
    Case(
      "ALTER TABLE a\n  -- gander: ignore toy-word\n  ADD note int,\n  ADD ↓note2 int;",
      ["says note"]),
    // Several rules, aliases, case of the words.
    Case("-- gander: ignore toy-drop, toy-word both\nDROP TABLE note;", []),
    Case("-- GANDER: Ignore ban-drop\nDROP TABLE a;", []),
    Case("-- gander: ignore shared-alias\nDROP TABLE note;", []),
    Case("-- gander: ignore toy-drop\nDROP TABLE ↓note;", ["says note"]),
    // The whole file.
    Case("DROP TABLE a;\nDROP TABLE b;\n-- gander: ignore-file toy-drop old", []),
    // squawk's comments, which are never unused or unknown.
    Case("-- squawk-ignore ban-drop, other-rule\nDROP TABLE a;", []),
    Case("-- squawk-ignore-file ban-drop\nSELECT 1;\nDROP TABLE a;", []),
    Case("-- squawk-ignore-file\nDROP TABLE note;", []),
    Case("-- squawk-ignore ban-drop\nSELECT 1;", []),
    // Mistakes.
    Case("-- gander: ignore ↓toy-drop\nSELECT 1;", ["unused(rule: \"toy-drop\")"]),
    Case(
      "-- gander: ignore ↓toy-dorp\n↓DROP TABLE a;",
      ["unknownRule(\"toy-dorp\", nearest: Optional(\"toy-drop\"))", "drops"]),
    Case("↓-- gander: ignore\n↓DROP TABLE a;", ["withoutRule", "drops"]),
    Case(
      "↓-- gander: ignroe toy-drop\n↓DROP TABLE a;",
      ["unknownInstruction(\"ignroe\", nearest: Optional(\"ignore\"))", "drops"]),
    Case("-- gander: ignore toy-drop, unused-suppression\nSELECT 1;", []),
    Case(
      "-- gander: ignore ↓unused-suppression\nSELECT 1;",
      ["unused(rule: \"unused-suppression\")"]),
    Case("-- gander: ignore unused-suppression\n-- gander: ignore toy-drop\nSELECT 1;", []),
    // No comments to gander.
    Case("-- ignore toy-drop\n↓DROP TABLE a;", ["drops"]),
    Case("SELECT '-- gander: ignore toy-drop';\n↓DROP TABLE a;", ["drops"]),
    Case("-- the gander: ignore toy-drop\n↓DROP TABLE a;", ["drops"]),
  ]

  @Test(arguments: cases) func whatIsLeft(_ example: Case) {
    let marked = MarkedText(example.marked)
    // MySQL, because it has all three comments.
    let engine = Engine(
      rules: RuleSet([ToyDrop.self, ToyWord.self, ToyUnused.self]),
      syntax: SyntaxOptions(dialect: .mysql))
    let findings = engine.lint([.test([marked.text])]).findings
    #expect(findings.map(\.message) == example.messages)
    #expect(findings.map(\.range.start) == marked.offsets)
  }

  /// In bodies: before a statement of theirs, or behind code on its line.
  static let bodies = [
    Case(
      "DO $$ BEGIN\n  -- gander: ignore toy-drop\n  DROP TABLE a;\n  ↓DROP TABLE b;\nEND $$;",
      ["drops"]),
    Case(
      "DO $$ BEGIN\n  DROP TABLE a; -- gander: ignore toy-drop\n  ↓DROP TABLE b;\nEND $$;",
      ["drops"]),
    Case(
      "DO $x$ BEGIN\n  /* gander: ignore toy-drop */\n  IF a THEN\n    DROP TABLE a;\n    DROP TABLE b;"
        + "\n  END IF;\n  ↓DROP TABLE c;\nEND $x$;", ["drops"]),
    Case(
      "-- gander: ignore toy-drop\nDO $$ BEGIN\n  DROP TABLE a;\nEND $$;\n↓DROP TABLE b;", ["drops"]
    ),
    Case(
      "DO $$ BEGIN\n  ↓DROP TABLE a;\n  -- gander: ignore ↓toy-drop\nEND $$;",
      ["drops", "unused(rule: \"toy-drop\")"]),
    Case(
      "DO $$ BEGIN\n  -- gander: ignore ↓toy-drop\n  NULL;\nEND $$;", ["unused(rule: \"toy-drop\")"]
    ),
    Case("SELECT $$ -- gander: ignore toy-drop $$;\n↓DROP TABLE a;", ["drops"]),
  ]

  @Test(arguments: bodies) func whatIsLeftInBodies(_ example: Case) {
    let marked = MarkedText(example.marked)
    let engine = Engine(
      rules: RuleSet([ToyDrop.self, ToyUnused.self]),
      syntax: SyntaxOptions(dialect: .postgresql))
    let findings = engine.lint([.test([marked.text])]).findings
    #expect(findings.map(\.message) == example.messages)
    #expect(findings.map(\.range.start) == marked.offsets)
  }

  /// A suppression of what the run could not have found is not unused.
  @Test(arguments: [
    (LayoutName.plain, true, ["toy-code", "toy-whole"]), (.plain, false, ["toy-whole"]),
    (.files, true, []), (.files, false, []),
  ])
  func suppressionsBeyondTheRun(_ layout: LayoutName, _ hasCode: Bool, _ unused: [String]) {
    var engine = Engine(
      rules: RuleSet([ToyCode.self, ToyWhole.self, ToyUnused.self]),
      syntax: SyntaxOptions(dialect: .postgresql))
    if hasCode { engine.references = { _ in .none } }
    var history = History.test(["-- gander: ignore toy-code, toy-whole\nSELECT 1;"])
    history.layout = layout
    #expect(
      engine.lint([history]).findings.map(\.message) == unused.map { "unused(rule: \"\($0)\")" })
  }

  /// Where the rule is off, its suppressions are neither unused nor unknown.
  @Test func suppressionsOfRulesThatAreOff() {
    let rules = RuleSet([ToyDrop.self, ToyUnused.self]) { $0 == "toy-drop" ? .off : .on(nil) }
    let engine = Engine(rules: rules, syntax: SyntaxOptions(dialect: .postgresql))
    let result = engine.lint([.test(["-- gander: ignore toy-drop\nDROP TABLE a;"])])
    #expect(result.findings.isEmpty)
    #expect(result.summary.suppressed == 0)
  }
}
