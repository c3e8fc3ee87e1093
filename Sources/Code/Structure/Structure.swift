/// Which statement each token belongs to, how deep it stands, and which brackets belong together.
///
/// A block (`{ … }` of code) has statements of its own; parentheses and object literals belong to
/// the statement around them.
struct Structure {
  /// The number of the statement, for each token.
  private(set) var statements: [Int32]
  /// Brackets around each token.
  private(set) var depths: [UInt16]
  /// How deep the first token of each statement stands.
  private(set) var statementDepths: [UInt16] = []
  /// For a bracket the index of its partner, or -1.
  private(set) var partners: [Int32]

  /// A closing bracket is matched with an opening one at most this many unclosed brackets away.
  private static let maximumMismatch = 8

  /// Reads the tokens once.
  init(_ tokens: [CodeToken], _ language: Language, _ bytes: [UInt8]) {
    statements = [Int32](repeating: 0, count: tokens.count)
    depths = [UInt16](repeating: 0, count: tokens.count)
    partners = [Int32](repeating: -1, count: tokens.count)
    var builder = Builder(tokens: tokens, language: language, bytes: bytes)
    for index in tokens.indices {
      let place = builder.place(index)
      statements[index] = place.statement
      depths[index] = UInt16(clamping: place.depth)
      while statementDepths.count <= Int(place.statement) {
        statementDepths.append(depths[index])
      }
      if let opener = place.closes {
        partners[index] = Int32(truncatingIfNeeded: opener)
        partners[opener] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  private struct Frame {
    let opener: Int
    let byte: UInt8
    let isBlock: Bool
    let statement: Int32
  }

  private struct Builder {
    let tokens: [CodeToken]
    let language: Language
    let bytes: [UInt8]
    var frames: [Frame] = []
    var statement: Int32 = 0
    var statementCount: Int32 = 0
    /// The last two tokens that are no comments.
    var last = -1
    var beforeLast = -1
    var isEnded = false

    init(tokens: [CodeToken], language: Language, bytes: [UInt8]) {
      self.tokens = tokens
      self.language = language
      self.bytes = bytes
    }

    var isInBlock: Bool { frames.last?.isBlock ?? true }

    mutating func place(_ index: Int) -> (statement: Int32, depth: Int, closes: Int?) {
      let token = tokens[index]
      guard token.kind != .comment else { return (statement, frames.count, nil) }
      let byte = token.kind == .mark ? UInt8(truncatingIfNeeded: token.link) : 0
      if isEnded {
        if !continuesAfterBlock(byte) { begin() }
        isEnded = false
      } else if language.endsAtLines, token.flags.contains(.startsLine), isInBlock, last >= 0,
        !continues(token, byte)
      {
        begin()
      }
      defer {
        beforeLast = last
        last = index
      }
      switch byte {
      case UInt8(ascii: "("): return open(index, byte, isBlock: opensDeclarations())
      case UInt8(ascii: "["): return open(index, byte, isBlock: false)
      case UInt8(ascii: "{"): return open(index, byte, isBlock: opensBlock())
      case UInt8(ascii: ")"): return close(UInt8(ascii: "("))
      case UInt8(ascii: "]"): return close(UInt8(ascii: "["))
      case UInt8(ascii: "}"): return close(UInt8(ascii: "{"))
      case UInt8(ascii: ";"):
        isEnded = isInBlock
        return (statement, frames.count, nil)
      default: return (statement, frames.count, nil)
      }
    }

    private mutating func begin() {
      statementCount &+= 1
      statement = statementCount
    }

    private mutating func open(_ index: Int, _ byte: UInt8, isBlock: Bool)
      -> (Int32, Int, Int?)
    {
      let place = (statement, frames.count, nil as Int?)
      frames.append(Frame(opener: index, byte: byte, isBlock: isBlock, statement: statement))
      if isBlock { begin() }
      return place
    }

    private mutating func close(_ byte: UInt8) -> (Int32, Int, Int?) {
      for distance in 0..<min(Structure.maximumMismatch, frames.count) {
        let frame = frames[frames.count - 1 - distance]
        guard frame.byte == byte else { continue }
        frames.removeLast(distance + 1)
        statement = frame.statement
        isEnded = frame.isBlock && isInBlock
        return (statement, frames.count, frame.opener)
      }
      return (statement, frames.count, nil)
    }

    /// `const (` and `var (` of Go.
    private func opensDeclarations() -> Bool {
      guard language.endsAtLines, last >= 0, tokens[last].kind == .word else { return false }
      let word = bytes[Int(tokens[last].start)..<Int(tokens[last].end)]
      return word.equals("const") || word.equals("var")
    }

    /// Whether a brace opens a block rather than an object, judged by what stands before it.
    private func opensBlock() -> Bool {
      guard last >= 0 else { return true }
      let token = tokens[last]
      switch token.kind {
      case .mark:
        switch UInt8(truncatingIfNeeded: token.link) {
        case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "["),
          UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "|"),
          UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "]"):
          return false
        default: return true
        }
      case .word:
        let word = bytes[Int(token.start)..<Int(token.end)]
        if Structure.valueWords.contains(word) { return false }
        return !ByteClass.isUpper(word.first ?? 0) || isDeclaration
      default: return true
      }
    }

    /// Whether the statement at hand begins with a word that a block follows.
    private var isDeclaration: Bool {
      var index = last
      var steps = 0
      while index >= 0, steps < 24 {
        let token = tokens[index]
        if token.kind == .word,
          Structure.blockWords.contains(bytes[Int(token.start)..<Int(token.end)])
        {
          return true
        }
        if token.flags.contains(.startsLine) { return false }
        index -= 1
        steps += 1
      }
      return false
    }

    /// After the brace that ends a block a statement goes on only into a chain or an argument list.
    private func continuesAfterBlock(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"),
        UInt8(ascii: "]"):
        return tokens[last].link != Int32(UInt8(ascii: ";"))
      default: return false
      }
    }

    /// Whether a new line goes on with the statement of the line before.
    private func continues(_ token: CodeToken, _ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ","),
        UInt8(ascii: "}"):
        return true
      case UInt8(ascii: "&"): return true
      case UInt8(ascii: "-") where token.end < bytes.count:
        return bytes[Int(token.end)] == UInt8(ascii: ">")
      default: break
      }
      let previous = tokens[last]
      guard previous.kind == .mark else { return false }
      switch UInt8(truncatingIfNeeded: previous.link) {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "\\"), UInt8(ascii: "&"):
        return true
      case UInt8(ascii: "|"): return !language.indents
      case UInt8(ascii: ">"):
        return beforeLast >= 0 && tokens[beforeLast].link == Int32(UInt8(ascii: "="))
          && tokens[beforeLast].kind == .mark
      default: return false
      }
    }
  }

  /// Words after which a brace opens a value or a pattern.
  private static let valueWords: Set<ArraySlice<UInt8>> = Set(
    "return in of const let var import export new await yield type".utf8
      .split { ByteClass.isSpace($0) }.map { ArraySlice($0) })

  /// Words that stand before a type's name and its block.
  private static let blockWords: Set<ArraySlice<UInt8>> = Set(
    """
    class struct interface type enum impl trait model object record message entity namespace module
    extension protocol for if while switch match func fn fun def extends implements union service
    """.utf8.split { ByteClass.isSpace($0) }.map { ArraySlice($0) })
}
