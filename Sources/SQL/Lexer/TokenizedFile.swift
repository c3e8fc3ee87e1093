import Text

/// A file, or a range of one, as tokens and comments; whatever lies between them is white space.
package struct TokenizedFile: Sendable {
  package var file: SourceFile
  package var options: SyntaxOptions
  /// In the file's order; the last is ``TokenKind/endOfFile``.
  package var tokens: [Token]
  /// In the file's order; none overlaps a token.
  package var comments: [Comment]
  package var diagnostics: [SyntaxDiagnostic]
  /// Where the file changes its `sql_mode`, in its order.
  package var modeChanges: [ModeChange] = []

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

extension TokenizedFile {
  /// Reads a whole file as a server's client would: with client commands and blocks of data.
  package init(_ file: SourceFile, options: SyntaxOptions) {
    let end = min(file.bytes.count, SourceFile.maximumSize)
    self.init(file, options, Lexer(file.bytes, from: 0, to: end, options: options))
    if file.firstOffset != 0 { shift(by: file.firstOffset) }
  }

  /// Reads only `range`, the body of a function or a DO block; offsets are those of the file.
  ///
  /// There are no client commands and no client variables in it: it is read as the server sees it.
  package init(_ file: SourceFile, options: SyntaxOptions, within range: SourceRange) {
    let inside = file.bytes(in: range)
    let end = min(inside.endIndex, SourceFile.maximumSize)
    var lexer = Lexer(
      file.bytes, from: min(inside.startIndex, end), to: end, options: options)
    lexer.isInsideBody = true
    self.init(file, options, lexer)
    if file.firstOffset != 0 { shift(by: file.firstOffset) }
  }

  /// Counts all places from the start of the file that the bytes are a part of.
  private mutating func shift(by offset: UInt32) {
    for index in tokens.indices {
      tokens[index].start &+= offset
      tokens[index].end &+= offset
    }
    for index in modeChanges.indices { modeChanges[index].start &+= offset }
    for index in comments.indices { comments[index].range.shift(by: offset) }
    for index in diagnostics.indices { diagnostics[index].range.shift(by: offset) }
  }

  private init(_ file: SourceFile, _ options: SyntaxOptions, _ lexer: consuming Lexer) {
    var lexer = lexer
    lexer.run()
    self.init(
      file: file, options: options, tokens: lexer.tokens, comments: lexer.comments,
      diagnostics: lexer.diagnostics)
    modeChanges = lexer.modeChanges
  }
}

extension SourceRange {
  fileprivate mutating func shift(by offset: UInt32) {
    self = SourceRange(start: start &+ offset, end: end &+ offset)
  }
}
