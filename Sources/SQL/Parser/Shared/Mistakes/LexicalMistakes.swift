import Text

/// What the lexer has reported, beside the mistakes of the parser: one mistake is told once.
extension Parser {
  /// Joins what the lexer reported in the statement of `range` with the mistakes found since `known`.
  ///
  /// The first of them is the mistake, and hides what lies behind it: an apostrophe inside a string ends
  /// the string, and makes another run to the end of the file.
  mutating func settleLexical(since known: Int, in range: SourceRange) {
    let reported = source.diagnostics
    while settledLexical < reported.count, reported[settledLexical].range.start < range.start {
      diagnostics.append(reported[settledLexical])
      settledLexical += 1
    }
    guard settledLexical < reported.count, reported[settledLexical].range.start < range.end else {
      return
    }
    let first = reported[settledLexical]
    while settledLexical < reported.count, reported[settledLexical].range.start < range.end {
      settledLexical += 1
    }
    let known = min(known, diagnostics.count)
    let isHidden = diagnostics[known...].contains {
      !$0.isInBody && $0.range.start < first.range.start
    }
    if isHidden { return }
    diagnostics[known...].removeAll { !$0.isInBody }
    diagnostics.append(first)
  }

  /// What the lexer reported outside statements of SQL, at the end of a body: the first of it, unless the
  /// parser has found a mistake before it.
  mutating func settleRest() {
    guard settledLexical < source.diagnostics.count else { return }
    let first = source.diagnostics[settledLexical]
    settledLexical = source.diagnostics.count
    if diagnostics.contains(where: { $0.range.start <= first.range.start }) { return }
    diagnostics.append(first)
  }
}
