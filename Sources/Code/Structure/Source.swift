import Text

/// A file cut into tokens and statements, with the small questions that every later step asks.
struct Source {
  let file: SourceFile
  let language: Language
  let tokens: [CodeToken]
  let structure: Structure

  init(_ file: SourceFile, _ language: Language, _ words: WordTable) {
    self.file = file
    self.language = language
    tokens = CodeLexer.tokens(of: file.bytes, in: language, words: words)
    structure = Structure(tokens, language, file.bytes)
  }

  var bytes: [UInt8] { file.bytes }
  var path: String { file.path }

  func text(_ index: Int) -> ArraySlice<UInt8> {
    guard tokens.indices.contains(index) else { return [] }
    return bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
  }

  func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  func isString(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .string
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark
      && tokens[index].link == Int32(UInt8(ascii: mark))
  }

  /// Whether token `index` follows the one before it without space.
  func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].start == tokens[index - 1].end
  }

  func startsLine(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].flags.contains(.startsLine)
  }

  /// The partner of a bracket, or nil.
  func partner(_ index: Int) -> Int? {
    guard structure.partners.indices.contains(index), structure.partners[index] >= 0 else {
      return nil
    }
    return Int(structure.partners[index])
  }

  func statement(_ index: Int) -> Int32 {
    structure.statements.indices.contains(index) ? structure.statements[index] : -1
  }

  func depth(_ index: Int) -> UInt16 {
    structure.depths.indices.contains(index) ? structure.depths[index] : 0
  }

  /// The first word of the token's line, a few tokens back at most.
  func statementWord(_ index: Int) -> String {
    var first = index
    while first > 0, !startsLine(first), index - first < 24 { first -= 1 }
    return String(decoding: text(first), as: UTF8.self)
  }

  /// Whether the token is a word of a class.
  func word(_ index: Int, is kind: WordClass) -> Bool {
    tokens.indices.contains(index) && tokens[index].classes.contains(kind)
  }
}

/// A set of words for looking bytes up.
func wordSet(_ text: String) -> Set<[UInt8]> {
  Set(text.utf8.split { ByteClass.isSpace($0) }.map { Array($0) })
}
