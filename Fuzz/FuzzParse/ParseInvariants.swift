import SQL
import Text

/// What holds of every file, whatever its bytes.
struct ParseInvariants {
  private let options: SyntaxOptions

  init(_ options: SyntaxOptions) {
    self.options = options
  }

  /// What does not hold of a file with these bytes; nil where all is well.
  func firstBroken(by bytes: [UInt8]) -> String? {
    let file = ParsedFile(parsing: SourceFile(path: "", bytes: bytes), options: options)
    if let broken = firstBrokenRange(of: file, count: bytes.count) { return broken }
    let printed = Self.text(of: file)
    guard file.diagnostics.isEmpty, !hasClientCommands(file), !hasTemplates(file),
      // Other bytes are printed as U+FFFD.
      String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    let again = ParsedFile(parsing: SourceFile(path: "", text: printed), options: options)
    if let problem = again.diagnostics.first {
      return "what was printed cannot be read: \(problem.message)\n\(printed)"
    }
    let second = Self.text(of: again)
    return second == printed ? nil : "printed differently\n\(printed)\n----\n\(second)"
  }

  /// Tokens, statements and diagnostics lie inside the file, the first two in its order.
  private func firstBrokenRange(of file: ParsedFile, count: Int) -> String? {
    var end: UInt32 = 0
    for token in file.tokens.tokens {
      guard token.start >= end, token.end >= token.start, Int(token.end) <= count else {
        return "a token at \(token.range)"
      }
      end = token.end
    }
    guard file.tokens.tokens.last?.kind == .endOfFile else { return "no token ends the file" }
    end = 0
    for statement in file.statements {
      let range = statement.range
      guard range.start >= end, range.end >= range.start, Int(range.end) <= count else {
        return "a statement at \(range)"
      }
      end = range.end
      if case .unrecognized = statement.node, file.diagnostics.isEmpty {
        return "a statement that was not read has no diagnostic: \(range)"
      }
    }
    for diagnostic in file.diagnostics {
      guard diagnostic.range.end >= diagnostic.range.start, Int(diagnostic.range.end) <= count
      else { return "a diagnostic at \(diagnostic.range)" }
    }
    return nil
  }

  /// psql's and mysql's own commands change how what follows is read: they are not printed.
  private func hasClientCommands(_ file: ParsedFile) -> Bool {
    file.tokens.tokens.contains { $0.kind == .clientCommand || $0.kind == .copyData }
  }

  private func hasTemplates(_ file: ParsedFile) -> Bool {
    file.comments.contains { $0.kind == .template }
  }

  /// The statements as canonical SQL, each with its terminator.
  private static func text(of file: ParsedFile) -> String {
    let printer = SQLPrinter(file)
    return file.statements.reduce(into: "") { text, statement in
      if case .clientCommand = statement.node { return }
      let printed = printer.text(of: statement)
      text +=
        printer.needsDelimiter(statement)
        ? "DELIMITER $$\n\(printed)$$\nDELIMITER ;\n" : "\(printed);\n"
    }
  }
}
