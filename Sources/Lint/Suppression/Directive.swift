import SQL
import Text

/// An instruction to gander in a comment: `-- gander: ignore drop-column the reason`.
struct Directive: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Silences the rules at one place; no rule: the comment is refused.
    case ignore([RuleName])
    case ignoreFile([RuleName])
    /// Marks a table or column as on its way out: the name's parts.
    case deprecate([String])
    /// A word that is no instruction.
    case unknown(String)
  }

  /// A rule's id or alias as written.
  struct RuleName: Hashable, Sendable {
    var text: String
    var range: SourceRange
  }

  /// Whose comment it is.
  enum Tool: Hashable, Sendable {
    case gander
    case squawk
  }

  var kind: Kind
  var tool: Tool
  /// The whole comment.
  var range: SourceRange

  /// The instructions that there are, for messages.
  static let verbs = ["ignore", "ignore-file", "deprecate"]
}

extension Directive {
  /// Reads a comment; nil where it says nothing to gander.
  init?(_ comment: Comment, in file: SourceFile) {
    guard comment.kind == .line || comment.kind == .block else { return nil }
    let bytes = file.bytes(in: comment.range)
    var words = CommentWords(Self.inside(bytes))
    range = comment.range
    guard let first = words.next()?.text.lowercased() else { return nil }
    switch first {
    case "gander:":
      tool = .gander
      guard let verb = words.next() else {
        kind = .unknown("")
        return
      }
      switch verb.text.lowercased() {
      case "ignore": kind = .ignore(words.ruleNames())
      case "ignore-file": kind = .ignoreFile(words.ruleNames())
      case "deprecate":
        let name = words.next()?.text ?? ""
        kind = .deprecate(name.split(separator: ".").map { Self.unquoted($0) })
      default: kind = .unknown(verb.text)
      }
    case "squawk-ignore", "squawk-ignore-next-statement":
      tool = .squawk
      kind = .ignore(words.ruleNames())
    case "squawk-ignore-file":
      tool = .squawk
      kind = .ignoreFile(words.ruleNames())
    default: return nil
    }
  }

  /// The comment's text without its marks.
  private static func inside(_ comment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if comment.starts(with: "/*".utf8) {
      let inside = comment.dropFirst(2)
      let isClosed = inside.suffix(2).elementsEqual("*/".utf8)
      return isClosed ? inside.dropLast(2) : inside
    }
    if comment.first == UInt8(ascii: "#") { return comment.dropFirst() }
    return comment.drop { $0 == UInt8(ascii: "-") }
  }

  private static func unquoted(_ part: Substring) -> String {
    String(part.filter { $0 != "\"" && $0 != "`" })
  }
}

/// The words of a comment, with where they stand in the file.
private struct CommentWords {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// The next word: what lies between white space.
  mutating func next() -> Directive.RuleName? {
    rest = rest.drop { $0 <= 0x20 }
    return word { $0 <= 0x20 }
  }

  /// `id, id reason …`: names with commas between them; the reason ends the list.
  mutating func ruleNames() -> [Directive.RuleName] {
    var names: [Directive.RuleName] = []
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard let name = word({ !Self.isNameByte($0) }) else { break }
      names.append(name)
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: ",") else { break }
      rest = rest.dropFirst()
    }
    return names
  }

  private mutating func word(_ ends: (UInt8) -> Bool) -> Directive.RuleName? {
    let word = rest.prefix { !ends($0) }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    return Directive.RuleName(
      text: String(decoding: word, as: UTF8.self),
      range: SourceRange(
        start: UInt32(truncatingIfNeeded: word.startIndex),
        end: UInt32(truncatingIfNeeded: word.endIndex)))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
