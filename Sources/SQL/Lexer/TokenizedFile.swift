import Text

/// A file cut into tokens and comments; white space is what lies between them.
package struct TokenizedFile: Sendable {
  package var file: SourceFile
  package var options: SyntaxOptions
  /// The last one is ``TokenKind/endOfFile``.
  package var tokens: [Token]
  package var comments: [Comment]
  package var diagnostics: [SyntaxDiagnostic]

  package init(
    file: SourceFile, options: SyntaxOptions, tokens: [Token], comments: [Comment],
    diagnostics: [SyntaxDiagnostic]
  ) {
    self.file = file
    self.options = options
    self.tokens = tokens
    self.comments = comments
    self.diagnostics = diagnostics
  }
}
