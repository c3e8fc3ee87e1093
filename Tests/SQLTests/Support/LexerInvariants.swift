import SQL
import Text

/// What holds for the tokens of any bytes.
enum LexerInvariants {
  /// The first invariant that does not hold, nil where all do.
  static func violation(in file: TokenizedFile) -> String? {
    let bytes = file.file.bytes
    guard let last = file.tokens.last, last.kind == .endOfFile, last.range.isEmpty,
      Int(last.end) == bytes.count
    else { return "the last token is not an empty end of file" }
    var position = 0
    var comments = file.comments[...]
    var hasOpen = false
    for token in file.tokens {
      while let comment = comments.first, comment.range.start < token.start || token == last {
        if let problem = gap(bytes, position, Int(comment.range.start)) { return problem }
        guard !comment.range.isEmpty else { return "an empty comment at \(position)" }
        position = Int(comment.range.end)
        comments = comments.dropFirst()
      }
      let start = Int(token.start)
      if let problem = gap(bytes, position, start) { return problem }
      if token.range.isEmpty, token != last { return "an empty token at \(position)" }
      let breaks = bytes[position..<start].contains { $0 == 10 || $0 == 13 }
      if breaks, !token.flags.contains(.startsLine) { return "no startsLine at \(start)" }
      if start > position, !token.flags.contains(.followsSpace), token.start != 3 {
        return "no followsSpace at \(start)"
      }
      hasOpen = hasOpen || token.flags.contains(.unterminated) && token.kind != .copyData
      hasOpen = hasOpen || token.kind == .unknown
      position = Int(token.end)
    }
    if hasOpen, file.diagnostics.isEmpty { return "a broken token without a diagnostic" }
    for diagnostic in file.diagnostics {
      if diagnostic.message.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        return "a control character in a message"
      }
      if Int(diagnostic.range.end) > bytes.count { return "a diagnostic past the end" }
    }
    return nil
  }

  /// White space alone may stand between tokens.
  private static func gap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
    guard start <= end, end <= bytes.count else { return "tokens overlap at \(start)" }
    let rest = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, end) : start
    for index in rest..<end where !" \t\n\r\u{B}\u{C}".utf8.contains(bytes[index]) {
      return "byte \(index) is neither in a token nor in a comment"
    }
    return nil
  }
}
