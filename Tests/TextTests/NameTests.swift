import Testing
import Text

@Suite struct NameTests {
  private static let flags = [
    "dialect", "server-version", "layout", "code", "no-code", "only", "output", "color", "warning",
  ]

  @Test(arguments: [
    ("dialct", "dialect"), ("dialetc", "dialect"), ("DIALECT", "dialect"),
    ("serverVersion", "server-version"), ("server_version", "server-version"),
    ("colour", "color"), ("cdoe", "code"), ("warn", "warning"), ("olny", "only"),
    ("server", "server-version"), ("x", nil), ("zzzzzz", nil), ("", nil), ("on", nil),
    (String(repeating: "dialect", count: 1_000), nil),
  ])
  func nearest(_ word: String, _ expected: String?) {
    #expect(nearestWord(to: word, among: Self.flags) == expected)
  }

  @Test func theFirstOfEquallyNearWordsWins() {
    #expect(nearestWord(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(nearestWord(to: "bat", among: []) == nil)
  }

  @Test(arguments: [
    ("*_old", "users_old", true), ("*_old", "USERS_OLD", true), ("*_old", "users_old2", false),
    ("*_old", "_old", true), ("zz_*", "zz_", true), ("zz_*", "z_x", false), ("a?c", "abc", true),
    ("a?c", "ac", false), ("*a*b*", "xxaxxbxx", true), ("*a*b", "xbxa", false), ("*", "", true),
    ("", "", true), ("", "x", false), ("exact", "exact", true), ("*ab", "aab", true),
    (String(repeating: "*a", count: 50), String(repeating: "a", count: 49) + "b", false),
  ])
  func patterns(_ pattern: String, _ name: String, _ isMatch: Bool) {
    #expect(NamePattern(pattern).matches(name) == isMatch)
  }

  @Test(arguments: [
    ("plain\ttext\nü 🪿", "plain\ttext\nü 🪿", #"`plain\u{9}text\u{a}ü 🪿`"#),
    ("\u{1B}[31mred", #"\u{1b}[31mred"#, #"`\u{1b}[31mred`"#),
    ("a\r\u{0}\u{7F}", #"a\u{d}\u{0}\u{7f}"#, #"`a\u{d}\u{0}\u{7f}`"#),
    ("\u{9B}\u{202E}x\u{2069}", #"\u{9b}\u{202e}x\u{2069}"#, #"`\u{9b}\u{202e}x\u{2069}`"#),
    ("a\r\nb", "a\\u{d}\nb", #"`a\u{d}\u{a}b`"#),
    ("", "", "``"),
  ])
  func terminalText(_ text: String, _ escaped: String, _ quoted: String) {
    #expect(TerminalText.escaping(text) == escaped)
    #expect(TerminalText.escaping(Array(text.utf8)) == escaped)
    #expect(TerminalText.quoted(text) == quoted)
  }

  @Test func longAndInvalidTerminalText() {
    let long = String(repeating: "ü", count: TerminalText.longestQuotation)
    #expect(TerminalText.quoted(long) == "`\(long)`")
    #expect(TerminalText.quoted(long + "x") == "`\(long)…`")
    #expect(TerminalText.escaping([0x61, 0xC2] as [UInt8]) == "a\u{FFFD}")
    #expect(TerminalText.escaping([0xE2, 0x80] as [UInt8]) == "\u{FFFD}")
  }
}
