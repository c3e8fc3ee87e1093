import SQL
import Text

/// What `gander parse` says of one file.
///
/// It reads a statement, writes what it has to say of it and lets it go: the trees of a large file are
/// many times larger than the file.
package struct ParseReport {
  /// Something was wrong in the file; known once the report is written.
  package private(set) var hasDiagnostics = false
  private let tokens: TokenizedFile
  private let lines: LineIndex

  package init(_ tokens: TokenizedFile) {
    self.tokens = tokens
    lines = LineIndex(tokens.file)
  }

  /// The file's object, on one line.
  package mutating func json() -> [UInt8] {
    var parser = Parser(tokens)
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("file", tokens.file.path)
      writer.member("dialect", tokens.options.dialect.rawValue)
      writer.key("statements")
      writer.array { writer in
        while let statement = parser.nextStatement() {
          writer.object { writer in
            writer.member("kind", statement.kind.rawValue)
            members(of: statement.range, to: &writer)
          }
        }
      }
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in parser.sortedDiagnostics {
          writer.object { writer in
            writer.member("code", diagnostic.code.rawValue)
            writer.member("message", diagnostic.message)
            members(of: diagnostic.range, to: &writer)
          }
        }
      }
    }
    hasDiagnostics = !parser.sortedDiagnostics.isEmpty
    var bytes = writer.take()
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func members(of range: SourceRange, to writer: inout JSONWriter) {
    writer.member("start", lines.position(at: range.start))
    writer.member("end", lines.position(at: range.end))
  }

  /// A line a statement, then the diagnostics.
  package mutating func human() -> String {
    var parser = Parser(tokens)
    var text = ""
    while let statement = parser.nextStatement() {
      text += "\(place(statement.range)): \(statement.kind.rawValue)\n"
    }
    for diagnostic in parser.sortedDiagnostics {
      let message = TerminalText.escaping(diagnostic.message)
      text += "\(place(diagnostic.range)): error: \(message) [\(diagnostic.code.rawValue)]\n"
      hasDiagnostics = true
    }
    return text
  }

  /// The syntax tree.
  package mutating func tree() -> String {
    var parser = Parser(tokens)
    var text = "\(TerminalText.escaping(tokens.file.path))\n"
    while let statement = parser.nextStatement() { text += SyntaxDump.text(of: [statement]) }
    hasDiagnostics = !parser.sortedDiagnostics.isEmpty
    return text
  }

  private func place(_ range: SourceRange) -> String {
    let position = lines.position(at: range.start)
    return "\(TerminalText.escaping(tokens.file.path)):\(position.line):\(position.column)"
  }
}
