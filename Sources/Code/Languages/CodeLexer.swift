/// Cuts a file of any language into words, literals, comments and marks, in one pass and without
/// ever failing.
struct CodeLexer {
  /// How deep code may stand in strings in code before `${` is taken as text.
  static let maximumNesting = 32

  let bytes: [UInt8]
  let language: Language
  let words: WordTable
  var tokens: [CodeToken] = []
  var position = 0
  private var startsLine = true
  private var indent = 0
  private var literals: Int32 = 0
  /// The strings around the code at hand, with the brackets opened since.
  private var interrupted: [(rule: StringRule, literal: Int32, depth: Int)] = []
  private var heredocs: [(terminator: [UInt8], literal: Int32, isRaw: Bool)] = []

  init(_ bytes: [UInt8], _ language: Language, _ words: WordTable) {
    self.bytes = bytes
    self.language = language
    self.words = words
  }

  static func tokens(of bytes: [UInt8], in language: Language, words: WordTable) -> [CodeToken] {
    var lexer = CodeLexer(bytes, language, words)
    lexer.run()
    return lexer.tokens
  }

  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func matches(_ text: some Collection<UInt8>, at index: Int) -> Bool {
    guard index + text.count <= bytes.count else { return false }
    return bytes[index..<(index + text.count)].elementsEqual(text)
  }

  mutating func run() {
    tokens.reserveCapacity(bytes.count / 5)
    if language.hasIslands { skipText() }
    while position < bytes.count {
      let byte = bytes[position]
      if ByteClass.isSpace(byte) {
        space(byte)
      } else if ByteClass.isWordStart(byte) {
        word()
      } else if ByteClass.isDigit(byte) {
        number()
      } else if !comment(), !string(), !island() {
        mark(byte)
      }
    }
  }

  // MARK: Space, words, marks

  private mutating func space(_ byte: UInt8) {
    position += 1
    if ByteClass.isNewline(byte) {
      startsLine = true
      indent = 0
      if byte == 10, !heredocs.isEmpty { heredocBodies() }
    } else if startsLine {
      indent += 1
    }
  }

  mutating func emit(
    _ kind: CodeToken.Kind, _ start: Int, _ end: Int, link: Int32 = -1,
    flags: CodeToken.Flags = []
  ) {
    var flags = flags
    if startsLine { flags.insert(.startsLine) }
    startsLine = false
    tokens.append(
      CodeToken(
        kind: kind, flags: flags, indent: UInt16(clamping: indent),
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), link: link))
  }

  /// A word ends at a double underscore within it too: `status__in`, `task__status`.
  private mutating func word() {
    let start = position
    while position < bytes.count, ByteClass.isWord(bytes[position]) {
      if bytes[position] == UInt8(ascii: "_"), position > start, byte(at: position + 1) == 95,
        ByteClass.isLetter(byte(at: position + 2)), bytes[position - 1] != 95
      {
        break
      }
      position += 1
    }
    let entry = words.entry(of: bytes[start..<position])
    emit(.word, start, position, link: Int32(truncatingIfNeeded: entry ?? -1))
    tokens[tokens.count - 1].classes = WordClass.classes(of: bytes[start..<position])
    while position < bytes.count, bytes[position] == 95 { position += 1 }
  }

  private mutating func number() {
    let start = position
    while position < bytes.count, ByteClass.isWord(bytes[position]) { position += 1 }
    emit(.number, start, position)
  }

  private mutating func mark(_ byte: UInt8) {
    if let top = interrupted.last {
      if byte == top.rule.interpolationOpen {
        interrupted[interrupted.count - 1].depth += 1
      } else if byte == top.rule.interpolationClose {
        if top.depth == 0 {
          interrupted.removeLast()
          position += 1
          literal(top.rule, number: top.literal, flags: .continues)
          return
        }
        interrupted[interrupted.count - 1].depth -= 1
      }
    }
    emit(.mark, position, position + 1, link: Int32(byte))
    position += 1
  }

  /// Leaves an island of PHP at `?>`.
  private mutating func island() -> Bool {
    guard language.hasIslands, matches("?>".utf8, at: position) else { return false }
    emit(.mark, position, position + 1, link: Int32(UInt8(ascii: ";")))
    skipText()
    return true
  }

  private mutating func skipText() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), byte(at: position + 1) == UInt8(ascii: "?") {
        position += 2
        if matches("php".utf8, at: position) { position += 3 }
        return
      }
      position += 1
    }
  }

  // MARK: Comments

  private mutating func comment() -> Bool {
    for opener in language.lineComments where matches(opener, at: position) {
      if opener.count == 1, opener[0] == UInt8(ascii: "#"), language.hasIslands,
        byte(at: position + 1) == UInt8(ascii: "[")
      {
        return false  // `#[ORM\Table]`: an attribute of PHP
      }
      let start = position
      while position < bytes.count, !ByteClass.isNewline(bytes[position]) { position += 1 }
      emit(.comment, start, position)
      return true
    }
    guard let block = language.blockComment, matches(block.open, at: position) else { return false }
    let start = position
    position += block.open.count
    while position < bytes.count, !matches(block.close, at: position) { position += 1 }
    position = min(bytes.count, position + block.close.count)
    emit(.comment, start, position)
    return true
  }

  // MARK: Literals

  /// The content of a literal from `position` on, up to its end or to code put into it.
  mutating func literal(_ rule: StringRule, number: Int32? = nil, flags: CodeToken.Flags = []) {
    let start = position
    if number == nil { literals &+= 1 }
    let number = number ?? literals
    while position < bytes.count {
      let byte = bytes[position]
      if byte == rule.terminator[0], matches(rule.terminator, at: position) {
        if rule.doubles, matches(rule.terminator, at: position + 1) {
          position += 2
          continue
        }
        emit(.string, start, position, link: number, flags: flags)
        position += rule.terminator.count
        return
      }
      if rule.interpolates(at: position, in: bytes), interrupted.count < Self.maximumNesting {
        emit(.string, start, position, link: number, flags: flags.union(.isInterrupted))
        position += 2
        interrupted.append((rule, number, 0))
        return
      }
      if byte == UInt8(ascii: "\\"), rule.escapes {
        position += 2
      } else if ByteClass.isNewline(byte), !rule.isMultiline {
        break
      } else {
        position += 1
      }
    }
    position = min(position, bytes.count)
    emit(.string, start, position, link: number, flags: flags)
  }

  /// Notes a here-document, whose body begins on the next line.
  mutating func announce(heredoc terminator: [UInt8], isRaw: Bool) {
    literals &+= 1
    heredocs.append((terminator, literals, isRaw))
  }

  /// The bodies of the here-documents that the line before has opened.
  private mutating func heredocBodies() {
    let waiting = heredocs
    heredocs = []
    for document in waiting {
      let start = position
      var end = bytes.count
      while position < bytes.count {
        let line = position
        while position < bytes.count, bytes[position] == 32 || bytes[position] == 9 {
          position += 1
        }
        let ends =
          matches(document.terminator, at: position)
          && !ByteClass.isWord(byte(at: position + document.terminator.count))
        if ends {
          end = line
          position += document.terminator.count
          break
        }
        while position < bytes.count, bytes[position] != 10 { position += 1 }
        position = min(bytes.count, position + 1)
      }
      startsLine = false
      emit(.string, start, min(end, bytes.count), link: document.literal)
    }
  }
}
