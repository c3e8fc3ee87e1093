import Testing
import Text

/// The value written back in the compact style, or nil where there is none.
private func compact(_ value: JSONValue?) -> String? {
  guard let value else { return nil }
  var writer = JSONWriter(.compact)
  writer.value(value)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A text, what is read from it in either syntax, and what is said about it at each `↓`.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// Nil: there is no value.
  let value: String?
  let messages: [String]
  let syntax: JSONSyntax

  init(
    _ text: String, _ value: String?, _ messages: [String] = [],
    _ syntax: JSONSyntax = .commented
  ) {
    self.text = text
    self.value = value
    self.messages = messages
    self.syntax = syntax
  }

  var testDescription: String { text }

  static let wellFormed = [
    ReadingCase("null", "null", [], .strict),
    ReadingCase(" [true, false]\r\n", "[true,false]", [], .strict),
    ReadingCase("[0, -1, 12, 9223372036854775807]", "[0,-1,12,9223372036854775807]", [], .strict),
    ReadingCase("[1.5, -0.25, 1e3, 2E-2]", "[1.5,-0.25,1000.0,0.02]", [], .strict),
    ReadingCase("[9223372036854775808]", "[9.223372036854776e+18]", [], .strict),
    ReadingCase(#"{"a": {"b": []}, "c": {}}"#, #"{"a":{"b":[]},"c":{}}"#, [], .strict),
    ReadingCase(#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#, [], .strict),
    ReadingCase(#""\u0041\u00e9\ud83e\udebf ü""#, #""Aé🪿 ü""#, [], .strict),
    ReadingCase("\u{FEFF}{}", "{}", [], .strict),
    ReadingCase("// one\n[1, /* two */ 2,]// three", "[1,2]"),
    ReadingCase("{\"a\": 1, // last\n}", #"{"a":1}"#),
    ReadingCase("/**/[/***/]/* * / */", "[]"),
  ]

  static let passedOver = [
    ReadingCase(#"{"a": 1↓ "b": 2}"#, #"{"a":1,"b":2}"#, ["a comma is missing here"]),
    ReadingCase(
      #"{"a": 1, ↓"a": 2}"#, #"{"a":1,"a":2}"#, ["the key `a` stands here a second time"]),
    ReadingCase(
      #"["↓\q", "↓\u12"]"#, #"["q","�"]"#,
      [#"`\q` is not an escape"#, #"`\u12` is not an escape"#]),
    ReadingCase(
      #"["↓\ud83e", "↓\udebf", "↓\ud83e\n"]"#, #"["�","�","�\n"]"#,
      [
        #"`\ud83e` is half of a surrogate pair"#, #"`\udebf` is half of a surrogate pair"#,
        #"`\ud83e` is half of a surrogate pair"#,
      ]),
    ReadingCase("\"↓\u{1}\"", #""\u0001""#, ["write a control character in a string as an escape"]),
    ReadingCase(
      "[↓01, ↓1., ↓-, ↓0x1F, ↓1e, ↓1e999]", "[0.0,0.0,0.0,0.0,0.0,0.0]",
      [
        "`01` is not a number", "`1.` is not a number", "`-` is not a number",
        "`0x1F` is not a number", "`1e` is not a number", "the number `1e999` is too large",
      ]),
    ReadingCase("[1↓,]", "[1]", ["a comma before the closing bracket is not allowed"], .strict),
    ReadingCase("↓// x\n1", "1", ["a comment is not allowed"], .strict),
  ]

  static let broken = [
    ReadingCase("↓", nil, ["expected a value, found the end of the file"]),
    ReadingCase("// x\n↓", nil, ["expected a value, found the end of the file"]),
    ReadingCase("[1, ↓{\"a\": [2]", nil, ["nothing closes this `{`"]),
    ReadingCase("↓[1, 2, ", nil, ["nothing closes this `[`"]),
    ReadingCase("{\"a\": ↓}", nil, ["expected a value, found `}`"]),
    ReadingCase("{\"a\" ↓1}", nil, ["expected `:` after the key, found `1`"]),
    ReadingCase("{↓, \"a\": 1}", nil, ["expected a key in double quotes or `}`, found `,`"]),
    ReadingCase("[1 ↓2]", nil, ["expected `,` or `]`, found `2`"]),
    ReadingCase("{↓dialect: 1}", nil, ["write the key `dialect` in double quotes"]),
    ReadingCase("{\"a\": ↓'b'}", nil, ["strings are written in double quotes"]),
    ReadingCase("[↓True]", nil, ["`True` is not a value; did you mean `true`?"]),
    ReadingCase("[↓mysql]", nil, ["`mysql` is not a value; strings are written in double quotes"]),
    ReadingCase("[↓\"a\n\"]", nil, ["the string has no closing `\"` on its line"]),
    ReadingCase("[1] ↓/* x", nil, ["the comment has no closing `*/`"]),
    ReadingCase("{} ↓é", nil, ["expected the end of the file, found `é`"]),
    ReadingCase("↓\u{1b}[0m", nil, [#"expected a value, found `\u{1b}`"#]),
    ReadingCase("[1 ↓/ 2]", nil, ["expected `,` or `]`, found `/`"]),
  ]
}

@Suite struct JSONReaderTests {
  @Test(arguments: [ReadingCase.wellFormed, ReadingCase.passedOver, ReadingCase.broken].joined())
  func reads(_ row: ReadingCase) {
    let marked = MarkedText(row.text)
    let document = JSONDocument(marked.bytes, syntax: row.syntax)
    #expect(compact(document.value) == row.value)
    #expect(document.diagnostics.map(\.message) == row.messages)
    #expect(document.diagnostics.map(\.range.start) == marked.offsets)
  }

  @Test func everyValueAndKeyHasItsRange() throws {
    let text = #"{"one": [1.50, {"two" : null}], "ü": "\u00fc"}"#
    let value = try #require(JSONDocument(Array(text.utf8)).value)
    let file = SourceFile(path: "a.json", text: text)
    let one = try #require(value["one"])
    let members = try #require(value.members)
    let inner = try #require(one[1]?.members?.first)
    let shown = [
      value.range, members[0].keyRange, one.range, one[0]?.range, inner.keyRange,
      inner.value.range, members[1].keyRange, members[1].value.range,
    ].map { $0.map(file.text(in:)) }
    #expect(
      shown == [
        text, #""one""#, #"[1.50, {"two" : null}]"#, "1.50", #""two""#, "null", #""ü""#,
        #""\u00fc""#,
      ])
    #expect(one[2] == nil && value["three"] == nil && one["one"] == nil)
  }

  @Test func nestingHasALimit() {
    func nested(_ levels: Int) -> JSONDocument {
      JSONDocument(
        Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8))
    }
    #expect(nested(256).diagnostics.isEmpty)
    #expect(
      nested(257).diagnostics.map(\.message) == [
        "lists and objects are nested deeper than 256 levels"
      ])
    #expect(JSONDocument(Array(repeating: UInt8(ascii: "["), count: 1_000_000)).value == nil)
  }

  /// Whatever is cut off, changed or not UTF-8: the reader comes back, and says something where it
  /// has no value.
  @Test func neverTraps() {
    let texts = [ReadingCase.wellFormed, ReadingCase.passedOver, ReadingCase.broken].joined()
    for text in texts.map({ Array($0.text.utf8) }) {
      for end in text.indices {
        for replacement: UInt8? in [nil, 0xFF, 0x80, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x00] {
          let bytes = replacement.map { text[..<end] + [$0] + text[(end + 1)...] } ?? text[..<end]
          for syntax in [JSONSyntax.strict, .commented] {
            let document = JSONDocument(Array(bytes), syntax: syntax)
            #expect(document.value != nil || !document.diagnostics.isEmpty)
            #expect(document.diagnostics.allSatisfy { Int($0.range.end) <= bytes.count })
          }
        }
      }
    }
  }

  @Test func invalidUTF8IsReplaced() {
    let document = JSONDocument(Array("[\"a".utf8) + [0xC3, 0x28] + Array("\"]".utf8))
    #expect(document.value?[0]?.string == "a\u{FFFD}(")
    #expect(document.diagnostics.map(\.message) == ["the string is not valid UTF-8"])
  }
}
