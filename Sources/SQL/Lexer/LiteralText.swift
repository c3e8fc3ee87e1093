import Text

/// The value of string literals as a text that is read as SQL, with the place in the file from which
/// each byte comes.
///
/// A doubled quote or an escape makes a value shorter than its literal, so that it cannot be read in
/// place. Here its tokens are found in the value, and then laid out where they stand in the file.
struct LiteralText {
  private(set) var bytes: [UInt8] = []
  /// The offset in the file of each byte of ``bytes``; it never falls.
  private var origins: [UInt32] = []

  /// Appends `text`, all of it from one place.
  mutating func append(_ text: some Sequence<UInt8>, at origin: UInt32) {
    for byte in text {
      bytes.append(byte)
      origins.append(max(origin, origins.last ?? 0))
    }
  }

  /// Appends a part of another text as it is.
  mutating func append(_ other: LiteralText, _ range: Range<Int>) {
    for index in range {
      bytes.append(other.bytes[index])
      origins.append(max(other.origins[index], origins.last ?? 0))
    }
  }

  /// The place in the file of the byte at `index`.
  func origin(of index: Int) -> UInt32 {
    origins.indices.contains(index) ? origins[index] : origins.last ?? 0
  }

  /// Appends the value of a string token; false where the literal has an escape that is not undone here.
  mutating func append(valueOf token: Token, in source: TokenizedFile) -> Bool {
    guard !token.flags.contains(.unterminated) else { return false }
    if let inside = source.bodyRange(of: token) {
      appendPart(source.file.bytes(in: inside), from: inside.start)
      return true
    }
    guard token.kind == .string else { return false }
    let content = source.file.bytes(in: token.range)
    let prefix = (content.first ?? 0) | 0x20
    let isMySQL = source.options.dialect.isMySQLFamily
    if !isMySQL, prefix == UInt8(ascii: "u") { return false }
    let escapes =
      source.options(at: token.start).hasBackslashEscapes
      || (!isMySQL && prefix == UInt8(ascii: "e"))
    return append(content, firstOffset: source.file.firstOffset, escapes: escapes)
  }

  private mutating func appendPart(_ part: ArraySlice<UInt8>, from start: UInt32) {
    var origin = start
    for byte in part {
      bytes.append(byte)
      origins.append(origin)
      origin &+= 1
    }
  }

  /// A literal with its prefix and, in PostgreSQL, its continuations behind line breaks and comments.
  private mutating func append(
    _ content: ArraySlice<UInt8>, firstOffset: UInt32, escapes: Bool
  ) -> Bool {
    guard var index = content.firstIndex(where: { $0 == 0x27 || $0 == 0x22 }) else { return false }
    let mark = content[index]
    var isInside = true
    index += 1
    while index < content.endIndex {
      let byte = content[index]
      let place = index
      index += 1
      if !isInside {
        if byte == mark { isInside = true }
        if byte == UInt8(ascii: "-") { index = TokenizedFile.lineEnd(content, from: index) }
        continue
      }
      var value = byte
      if byte == mark {
        guard index < content.endIndex, content[index] == mark else {
          isInside = false
          continue
        }
        index += 1
      } else if byte == UInt8(ascii: "\\"), escapes {
        guard index < content.endIndex, let plain = Self.unescaped(content[index]) else {
          return false
        }
        value = plain
        index += 1
      }
      bytes.append(value)
      origins.append(UInt32(truncatingIfNeeded: place) &+ firstOffset)
    }
    return true
  }

  /// What `\` with this letter stands for, where both servers agree and it is one byte.
  private static func unescaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): letter
    default: nil
    }
  }
}

extension LiteralText {
  /// The text's tokens, each beginning where its first byte comes from, and none past `limit`; nil where
  /// they do not fit.
  func tokenized(path: String, options: SyntaxOptions, limit: UInt32) -> TokenizedFile? {
    guard let base = origins.first, base <= limit else { return nil }
    let whole = SourceRange(start: 0, end: UInt32(truncatingIfNeeded: bytes.count))
    var result = TokenizedFile(
      SourceFile(path: path, bytes: bytes), options: options, within: whole)
    var layout = [UInt8](repeating: UInt8(ascii: " "), count: Int(limit - base))
    var cursor = base
    for index in result.tokens.indices {
      let text = Int(result.tokens[index].start)..<Int(result.tokens[index].end)
      let isLast = result.tokens[index].kind == .endOfFile
      let start = isLast ? cursor : max(cursor, origin(of: text.lowerBound))
      let end = start &+ UInt32(truncatingIfNeeded: text.count)
      guard start <= end, end <= limit else { return nil }
      layout.replaceSubrange(Int(start - base)..<Int(end - base), with: bytes[text])
      result.tokens[index].start = start
      result.tokens[index].end = end
      cursor = end
    }
    for index in result.diagnostics.indices {
      let range = result.diagnostics[index].range
      result.diagnostics[index].range = SourceRange(
        start: origin(of: Int(range.start)), end: origin(of: Int(range.end)))
    }
    result.comments = []
    result.file = SourceFile(path: path, bytes: layout, firstOffset: base)
    return result
  }
}
