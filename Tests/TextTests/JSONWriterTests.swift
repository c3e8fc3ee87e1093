import Testing
import Text

@Suite struct JSONWriterTests {
  private func write(_ style: JSONWriter.Style, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(style)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A document with everything that a writer can write.
  private func everything(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("version", 1)
      writer.key("findings")
      writer.array { writer in
        writer.object { writer in
          writer.member("rule", "drop-column")
          writer.member("table", nil as String?)
          writer.member("certain", true)
          writer.key("start")
          writer.object(onOneLine: true) { writer in
            writer.member("line", 3)
            writer.key("factor")
            writer.number(0.5)
          }
        }
        writer.null()
      }
      writer.member("aliases", ["a", "b"])
      writer.key("none")
      writer.array { _ in }
      writer.key("nothing")
      writer.object { _ in }
    }
  }

  @Test func layout() {
    #expect(
      write(.pretty, everything) == """
        {
          "version": 1,
          "findings": [
            {
              "rule": "drop-column",
              "table": null,
              "certain": true,
              "start": {"line": 3, "factor": 0.5}
            },
            null
          ],
          "aliases": ["a", "b"],
          "none": [],
          "nothing": {}
        }
        """)
    #expect(
      write(.compact, everything)
        == #"{"version":1,"findings":[{"rule":"drop-column","table":null,"#
        + #""certain":true,"start":{"line":3,"factor":0.5}},null],"aliases":["a","b"],"none":[],"#
        + #""nothing":{}}"#)
  }

  @Test(arguments: [
    ("plain ü 🪿", #""plain ü 🪿""#),
    ("\"\\/", #""\"\\/""#),
    ("\u{0}\u{8}\t\n\u{C}\r\u{1B}[1m", #""\u0000\b\t\n\f\r\u001b[1m""#),
    ("\u{7F}\u{85}\u{9B}", #""\u007f\u0085\u009b""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("\u{202E}\u{2066}\u{200F}\u{61C}", #""\u202e\u2066\u200f\u061c""#),
    ("\u{A0}\u{2030}\u{61D}", "\"\u{A0}\u{2030}\u{61D}\""),
  ])
  func strings(_ text: String, _ expected: String) {
    let written = write(.compact) { $0.string(text) }
    #expect(written == expected)
    let read = JSONDocument(Array(written.utf8))
    #expect(read.value?.string == text)
    #expect(read.diagnostics.isEmpty)
  }

  @Test func bytesAndNumbers() {
    #expect(write(.compact) { $0.string([0x61, 0xFF, 0x62] as [UInt8]) } == "\"a\u{FFFD}b\"")
    let numbers = [0, -0.5, 1e300, .infinity, .nan, 1e-300]
    #expect(
      write(.compact) { writer in
        writer.array { writer in
          for number in numbers { writer.number(number) }
        }
      } == "[0.0,-0.5,1e+300,null,null,1e-300]")
  }

  /// Taken in pieces, a document is the same.
  @Test func takingInPieces() {
    var writer = JSONWriter(.pretty)
    var taken: [UInt8] = []
    writer.array { writer in
      for number in 0..<3 {
        writer.integer(number)
        taken += writer.take()
      }
    }
    taken += writer.take()
    #expect(String(decoding: taken, as: UTF8.self) == "[\n  0,\n  1,\n  2\n]")
    #expect(writer.bytes.isEmpty)
  }
}
