import Text

/// Something in a file that is not SQL of its dialect, or that gander could not read.
package struct SyntaxDiagnostic: Hashable, Sendable {
  package enum Code: String, Sendable {
    case unterminatedString = "unterminated-string"
    case unterminatedComment = "unterminated-comment"
    case unterminatedIdentifier = "unterminated-identifier"
    case unterminatedPlaceholder = "unterminated-placeholder"
    case unterminatedCopyData = "unterminated-copy-data"
    case unexpectedCharacter = "unexpected-character"
    case unexpectedToken = "unexpected-token"
    case unexpectedEnd = "unexpected-end"
    case unrecognizedStatement = "unrecognized-statement"
    case tooDeep = "nesting-too-deep"
    case invalidLiteral = "invalid-literal"
    /// A template's control blocks decide what the statement is.
    case templated
    /// SQL that another version, or another server of the family, reads.
    case unsupportedSyntax = "version-unsupported-syntax"
  }

  package var code: Code
  /// Lower case, no full stop: what is wrong.
  package var message: String
  /// What to write instead, where that is known.
  package var help: String?
  package var range: SourceRange
  /// What the server's version has not, where that is what is wrong.
  package var feature: SyntaxFeature?
  /// It lies in a string that is SQL, the body of a routine or a DO block: the statement around it is
  /// grammatical, and the server refuses it when it reads the string.
  package var isInBody = false

  package init(code: Code, message: String, help: String? = nil, range: SourceRange) {
    self.code = code
    self.message = message
    self.help = help
    self.range = range
  }
}
