/// Something in a file that is not JSON.
package struct JSONDiagnostic: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// Something else than what must stand here; both as messages name them.
    case unexpected(found: String, expected: String)
    case unexpectedEnd(expected: String)
    /// A bracket that nothing closes.
    case unclosed(bracket: String)
    case unterminatedString
    case unterminatedComment
    case unknownWord(String, nearest: String?)
    case singleQuotes
    case unquotedKey(String)
    case missingComma
    case trailingComma
    case comment
    case invalidNumber(String)
    case numberTooLarge(String)
    case invalidEscape(String)
    case loneSurrogate(String)
    case controlCharacter
    case invalidUTF8
    case duplicateKey(String)
    case nestingTooDeep(limit: Int)
    case textAfterValue(String)
    case fileTooLarge(limit: Int)
  }

  package var problem: Problem
  package var range: SourceRange

  package init(_ problem: Problem, range: SourceRange) {
    self.problem = problem
    self.range = range
  }

  /// Lower case, no full stop: what is wrong, and what to write instead.
  package var message: String { problem.message }
}

extension JSONDiagnostic.Problem {
  package var message: String {
    switch self {
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .unexpectedEnd(let expected): "expected \(expected), found the end of the file"
    case .unclosed(let bracket): "nothing closes this `\(bracket)`"
    case .unterminatedString: "the string has no closing `\"` on its line"
    case .unterminatedComment: "the comment has no closing `*/`"
    case .unknownWord(let word, let nearest):
      "\(TerminalText.quoted(word)) is not a value; "
        + (nearest.map { "did you mean `\($0)`?" } ?? "strings are written in double quotes")
    case .singleQuotes: "strings are written in double quotes"
    case .unquotedKey(let key): "write the key \(TerminalText.quoted(key)) in double quotes"
    case .missingComma: "a comma is missing here"
    case .trailingComma: "a comma before the closing bracket is not allowed"
    case .comment: "a comment is not allowed"
    case .invalidNumber(let text): "\(TerminalText.quoted(text)) is not a number"
    case .numberTooLarge(let text): "the number \(TerminalText.quoted(text)) is too large"
    case .invalidEscape(let text): "\(TerminalText.quoted(text)) is not an escape"
    case .loneSurrogate(let text): "\(TerminalText.quoted(text)) is half of a surrogate pair"
    case .controlCharacter: "write a control character in a string as an escape"
    case .invalidUTF8: "the string is not valid UTF-8"
    case .duplicateKey(let key): "the key \(TerminalText.quoted(key)) stands here a second time"
    case .nestingTooDeep(let limit): "lists and objects are nested deeper than \(limit) levels"
    case .textAfterValue(let found): "expected the end of the file, found \(found)"
    case .fileTooLarge(let limit): "the file is larger than \(limit) bytes"
    }
  }
}
