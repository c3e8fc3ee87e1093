import Lint
import SQL
import Schema

/// Names as they stand in messages and in SQL to paste.
extension Step {
  /// `name` as SQL of the step's dialect: quoted only where the server asks for it.
  func sql(_ name: String) -> String {
    guard mustQuote(name) else { return name }
    if dialect.isMySQLFamily {
      return "`" + name.doubling("`") + "`"
    }
    return "\"" + name.doubling("\"") + "\""
  }

  func sql(_ name: QualifiedName) -> String {
    guard let schema = name.schema, dialect.isMySQLFamily || schema != "public" else {
      return sql(name.name)
    }
    return sql(schema) + "." + sql(name.name)
  }

  func sql(_ names: [String]) -> String {
    names.map { sql($0) }.joined(separator: ", ")
  }

  /// `'text'` with its quotes doubled, and with MySQL's backslashes doubled too.
  func literal(_ text: String) -> String {
    let escaped = options.hasBackslashEscapes ? text.doubling("\\") : text
    return "'" + escaped.doubling("'") + "'"
  }

  private func mustQuote(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return true }
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"): true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): dialect.isMySQLFamily
      default: false
      }
    }
    let startsWithDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    return !isPlain || startsWithDigit
      || Keyword(word: name).isReserved(in: dialect, version: version)
  }
}

extension String {
  /// The text with each run of white space as one space.
  var onOneLine: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isBehindSpace = false
    for byte in utf8 {
      if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
        isBehindSpace = true
        continue
      }
      if isBehindSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      isBehindSpace = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with every `mark` written twice.
  fileprivate func doubling(_ mark: Character) -> String {
    var result = ""
    for character in self {
      result.append(character)
      if character == mark { result.append(character) }
    }
    return result
  }
}

extension Table {
  /// `table.column` for messages.
  func display(_ column: String) -> String { "\(name.display).\(column)" }
}

/// "1 place", "3 places".
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
