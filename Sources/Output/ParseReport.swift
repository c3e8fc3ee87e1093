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
            members(of: rangeToSemicolon(of: statement), to: &writer)
          }
        }
      }
      let found = parser.sortedDiagnostics
      hasDiagnostics = !found.isEmpty
      list(found.filter { !$0.isInBody }, as: "diagnostics", to: &writer)
      list(found.filter(\.isInBody), as: "bodyDiagnostics", to: &writer)
    }
    var bytes = writer.take()
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func list(
    _ diagnostics: [SyntaxDiagnostic], as key: String, to writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.array { writer in
      for diagnostic in diagnostics {
        writer.object { writer in
          writer.member("code", diagnostic.code.rawValue)
          writer.member("message", diagnostic.message)
          if let help = diagnostic.help { writer.member("help", help) }
          members(of: diagnostic.range, to: &writer)
        }
      }
    }
  }

  /// The statement's range with the comments between it and its semicolon, which are its own: psql's
  /// `\gset` and the marks of other tools stand there.
  private func rangeToSemicolon(of statement: Statement) -> SourceRange {
    var range = statement.range
    guard let next = firstToken(from: range.end), next.kind == .terminator else { return range }
    var low = 0
    var high = tokens.comments.count
    while low < high {
      let middle = (low + high) / 2
      if tokens.comments[middle].range.start < next.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    if low > 0, tokens.comments[low - 1].range.start >= range.end {
      range.end = tokens.comments[low - 1].range.end
    }
    return range
  }

  private func firstToken(from offset: UInt32) -> Token? {
    var low = 0
    var high = tokens.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens.tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.tokens.count ? tokens.tokens[low] : nil
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
      if let help = diagnostic.help { text += "  do: \(TerminalText.escaping(help))\n" }
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

  /// The statements as canonical SQL, below the file's path.
  package mutating func sql() -> String {
    let file = ParsedFile(parsing: tokens)
    hasDiagnostics = !file.diagnostics.isEmpty
    let printer = SQLPrinter(file)
    var text = "-- \(TerminalText.escaping(tokens.file.path))\n"
    for statement in file.statements {
      let printed = TerminalText.escaping(printer.text(of: statement))
      if case .clientCommand = statement.node {
        // What it changes for the statements behind it is written again where they need it.
        if !printed.lowercased().hasPrefix("delimiter") { text += printed + "\n" }
      } else if printer.needsDelimiter(statement) {
        text += "DELIMITER $$\n\(printed)$$\nDELIMITER ;\n"
      } else {
        text += printed + ";\n"
      }
    }
    return text
  }

  private func place(_ range: SourceRange) -> String {
    let position = lines.position(at: range.start)
    return "\(TerminalText.escaping(tokens.file.path)):\(position.line):\(position.column)"
  }
}
