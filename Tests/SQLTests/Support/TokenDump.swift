import SQL
import Text

/// Tokens as the text that tests compare: `keyword(select) word(a) terminator(;)`.
///
/// Spaces of a token are shown as `·`, line breaks as `⏎`, other control characters as `<0xNN>`. A
/// `!` stands before what the end cut off, and comments stand where they are.
struct TokenDump: CustomStringConvertible {
  let description: String

  init(_ file: TokenizedFile) {
    var parts: [String] = []
    var comments = file.comments[...]
    for token in file.tokens {
      while let comment = comments.first, comment.range.start <= token.start {
        parts.append("\(comment.kind)(\(Self.show(file.file.text(in: comment.range))))")
        comments = comments.dropFirst()
      }
      if token.kind == .endOfFile { break }
      var label = "\(token.kind)"
      if token.kind == .word, token.keyword != .notKeyword {
        label = token.flags.contains(.reserved) ? "reserved" : "keyword"
      }
      let mark = token.flags.contains(.unterminated) ? "!" : ""
      parts.append("\(mark)\(label)(\(Self.show(file.text(of: token))))")
    }
    description = parts.joined(separator: " ")
  }

  static func show(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": result += "·"
      case "\n": result += "⏎"
      case "\r": result += "␍"
      case "\t": result += "␉"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "<0x\(String(scalar.value, radix: 16))>"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
