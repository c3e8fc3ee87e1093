/// Comments, and MySQL's version comments that are code.
extension Lexer {
  /// `--`, which MySQL reads as a comment only where white space or a control character follows.
  func startsLineComment(at index: Int) -> Bool {
    guard at(index) == UInt8(ascii: "-"), at(index + 1) == UInt8(ascii: "-") else { return false }
    let next = at(index + 2)
    if isMySQL, next == UInt8(ascii: ">") { return isStatementBreakpoint(at: index) }
    return !isMySQL || next <= 0x20 || next == 0x7F
  }

  /// `--> statement-breakpoint`, by which Drizzle divides a file, whatever the server.
  func isStatementBreakpoint(at index: Int) -> Bool {
    let mark = "--> statement-breakpoint".utf8
    guard index + mark.count <= end else { return false }
    return bytes[index..<index + mark.count].elementsEqual(mark)
  }

  mutating func readLineComment() {
    if isStatementBreakpoint(at: position) {
      return endStatement(length: "--> statement-breakpoint".utf8.count)
    }
    var commentEnd = lineEnd(from: position)
    if isMySQL {
      // A lone `\r` is part of the comment: the server looks for `\n` only.
      while commentEnd < end, bytes[commentEnd] == UInt8(ascii: "\r"),
        at(commentEnd + 1) != UInt8(ascii: "\n")
      {
        commentEnd = lineEnd(from: commentEnd + 1)
      }
    }
    comment(.line, to: commentEnd)
  }

  mutating func readBlockComment() {
    if isMySQL, let codeStart = versionCommentCodeStart() {
      guard codeStart > 0 else { return readBlockComment(nests: true) }
      versionComments.append(position)
      return comment(.versionMarker, to: codeStart)
    }
    readBlockComment(nests: !isMySQL)
  }

  /// Comments nest in PostgreSQL, and in MySQL inside of a version comment that is passed over.
  private mutating func readBlockComment(nests: Bool) {
    var depth = 1
    var index = position + 2
    var hasLineBreak = false
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "*"), at(index) == UInt8(ascii: "/") {
        index += 1
        depth -= 1
        if depth == 0 { break }
      } else if byte == UInt8(ascii: "/"), nests, at(index) == UInt8(ascii: "*") {
        index += 1
        depth += 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        hasLineBreak = true
      }
    }
    if depth > 0 {
      report(
        .unterminatedComment, "unterminated comment: `*/` is missing",
        help: nests
          ? "it begins here: comments nest, and each `/*` needs its own `*/`"
          : "it begins here: write `*/` where it ends",
        from: position, to: min(position + 2, end))
      index = end
    }
    comment(.block, to: index)
    if hasLineBreak { spacing.insert(.startsLine) }
  }

  /// Where the code of the version comment that starts here begins; 0 where the server passes over it,
  /// nil where it is no version comment.
  ///
  /// MySQL takes `/*!` and `/*!NNNNN` up to its own version. MariaDB takes `/*M!` too, and passes over
  /// `/*!50700` to `/*!99999`, which speak to a MySQL that it is not (measured on 10.11.19).
  private func versionCommentCodeStart() -> Int? {
    var index = position + 2
    let isForMariaDB = at(index) == UInt8(ascii: "M") && at(index + 1) == UInt8(ascii: "!")
    if isForMariaDB, options.dialect == .mariadb { index += 1 }
    guard at(index) == UInt8(ascii: "!") else { return nil }
    index += 1
    var number: UInt32 = 0
    var digits = 0
    while digits < 6, has(.digit, at: index + digits) {
      number = number * 10 + UInt32(bytes[index + digits] - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits >= 5 else { return index }
    let isForMySQLOnly =
      options.dialect == .mariadb && !isForMariaDB && (50_700...99_999).contains(number)
    return number <= versionNumber && !isForMySQLOnly ? index + digits : 0
  }
}
