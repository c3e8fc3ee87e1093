import SQL
import Text

/// What `gander parse` says of one file.
package struct ParseReport {
  private let file: ParsedFile
  private let lines: LineIndex

  package init(_ file: ParsedFile) {
    self.file = file
    lines = LineIndex(file.file)
  }

  /// The file's object, on one line.
  package func json() -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("file", file.file.path)
      writer.member("dialect", file.options.dialect.rawValue)
      writer.key("statements")
      writer.array { writer in
        for statement in file.statements {
          writer.object { writer in
            writer.member("kind", statement.kind.rawValue)
            members(of: rangeToSemicolon(of: statement), to: &writer)
          }
        }
      }
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in file.diagnostics {
          writer.object { writer in
            writer.member("code", diagnostic.code.rawValue)
            writer.member("message", diagnostic.message)
            members(of: diagnostic.range, to: &writer)
          }
        }
      }
    }
    return writer.take() + [UInt8(ascii: "\n")]
  }

  /// The statement's range, and the comments between it and its semicolon, which are its own.
  private func rangeToSemicolon(of statement: Statement) -> SourceRange {
    var range = statement.range
    guard let next = firstToken(from: range.end), next.kind == .terminator else { return range }
    var low = 0
    var high = file.comments.count
    while low < high {
      let middle = (low + high) / 2
      if file.comments[middle].range.start < next.start { low = middle + 1 } else { high = middle }
    }
    if low > 0, file.comments[low - 1].range.start >= range.end {
      range.end = file.comments[low - 1].range.end
    }
    return range
  }

  private func firstToken(from offset: UInt32) -> Token? {
    let tokens = file.tokens.tokens
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? tokens[low] : nil
  }

  private func members(of range: SourceRange, to writer: inout JSONWriter) {
    writer.member("start", lines.position(at: range.start))
    writer.member("end", lines.position(at: range.end))
  }

  /// A line a statement, then the diagnostics.
  package func human() -> String {
    var text = ""
    for statement in file.statements {
      text += "\(place(statement.range)): \(statement.kind.rawValue)\n"
    }
    for diagnostic in file.diagnostics {
      let message = TerminalText.escaping(diagnostic.message)
      text += "\(place(diagnostic.range)): error: \(message) [\(diagnostic.code.rawValue)]\n"
      if let help = diagnostic.help { text += "  help: \(TerminalText.escaping(help))\n" }
    }
    return text
  }

  /// The syntax tree.
  package func tree() -> String {
    "\(TerminalText.escaping(file.file.path))\n" + SyntaxDump.text(of: file.statements)
  }

  private func place(_ range: SourceRange) -> String {
    let position = lines.position(at: range.start)
    return "\(TerminalText.escaping(file.file.path)):\(position.line):\(position.column)"
  }
}
