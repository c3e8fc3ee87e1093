import SQL
import Text

/// What the bodies of a script's DO blocks, routines and triggers hold for comments to stand before.
///
/// A body between dollars is one token to the script around it: its comments are read here.
struct BodySteps: Sendable {
  /// A body that is a string: its own comments, and the tokens that they stand between.
  struct Inside: Sendable {
    var comments: [Comment]
    var tokens: [Token]
  }

  /// The statements of bodies, by where they begin; the longest of those that begin at one place.
  private(set) var ranges: [UInt32: SourceRange] = [:]
  private(set) var insides: [Inside] = []

  init() {}

  init(of parsed: ParsedFile, statements: [Statement]) {
    for statement in statements {
      guard let body = Self.body(of: statement), body.isRead else { continue }
      add(body, of: parsed)
    }
  }

  /// Takes in another script of the same file.
  mutating func merge(_ other: BodySteps) {
    ranges.merge(other.ranges) { $0.end < $1.end ? $1 : $0 }
    insides += other.insides
  }

  private static func body(of statement: Statement) -> Body? {
    switch statement.node {
    case .doBlock(let block): block.body
    case .createRoutine(let routine): routine.body
    case .createTrigger(let trigger): trigger.body
    default: nil
    }
  }

  private mutating func add(_ body: Body, of parsed: ParsedFile) {
    add(body.statements)
    let bytes = parsed.file.bytes(in: body.range)
    guard bytes.contains(UInt8(ascii: "-")) || bytes.contains(UInt8(ascii: "/")),
      Self.isString(body, of: parsed)
    else { return }
    let inside = TokenizedFile(parsed.file, options: parsed.options, within: body.range)
    if !inside.comments.isEmpty {
      insides.append(Inside(comments: inside.comments, tokens: inside.tokens))
    }
  }

  /// Whether the body is the inside of one token.
  private static func isString(_ body: Body, of parsed: ParsedFile) -> Bool {
    let tokens = parsed.tokens.tokens
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end > body.range.start { high = middle } else { low = middle + 1 }
    }
    guard low < tokens.count else { return false }
    let token = tokens[low]
    return token.kind == .dollarString && token.start < body.range.start
      && body.range.end <= token.end
  }

  /// The parser limits how deep statements nest.
  private mutating func add(_ statements: [BodyStatement]) {
    for statement in statements {
      ranges[statement.range.start] =
        ranges[statement.range.start].map {
          $0.end < statement.range.end ? statement.range : $0
        } ?? statement.range
      for inner in statement.nested { add(inner) }
    }
  }
}
