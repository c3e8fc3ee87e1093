import Text

/// The tool that reads a comment line as an instruction.
enum MarkerTool: Hashable, Sendable {
  /// `-- +goose Up`
  case goose
  /// `-- migrate:up`
  case dbmate
  /// `-- +migrate Up`
  case sqlMigrate
  /// `--liquibase formatted sql`, `--changeset author:id`, `--rollback …`
  case liquibase
  /// `-- no-transaction` at the very start of a file
  case sqlx
  /// `-- atlas:txmode none`
  case atlas
  /// `-- Up Migration`
  case nodePgMigrate
  /// `---- create above / drop below ----`, `---- tern: disable-tx ----`
  case tern
}

/// A comment line that a migration tool reads as an instruction.
struct MarkerLine: Sendable {
  let tool: MarkerTool
  /// The words behind the tool's mark: `Up`; `up`, `transaction:false`; `changeset`, `me:1`.
  let words: [String]
  let start: Int
  /// Where the text behind the first word begins.
  let restStart: Int
  /// The end of the line's text, before its line ending.
  let textEnd: Int
  /// The start of the next line.
  let end: Int

  /// The word of Liquibase's `/* liquibase rollback`, whose text is the lines up to `*/`.
  static let rollbackBlock = "rollback-block"

  /// Finds the lines of `bytes` that some tool reads; one pass.
  ///
  /// Like the tools themselves it looks at the start of lines and not at strings. Only Liquibase reads
  /// lines that are indented.
  static func lines(in bytes: [UInt8]) -> [MarkerLine] {
    var found: [MarkerLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var textEnd = start
      while textEnd < bytes.count, bytes[textEnd] != 0x0A { textEnd += 1 }
      var end = min(textEnd + 1, bytes.count)
      if textEnd > start, bytes[textEnd - 1] == 0x0D { textEnd -= 1 }
      var first = start
      while first < textEnd, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
      if textEnd > first + 2 {
        if bytes[first] == UInt8(ascii: "-"), bytes[first + 1] == bytes[first] {
          let line = marker(in: bytes, start: first, textEnd: textEnd, end: end)
          if let line, first == start || line.tool == .liquibase { found.append(line) }
        } else if bytes[first] == UInt8(ascii: "/"), bytes[first + 1] == UInt8(ascii: "*"),
          let line = rollbackBlock(in: bytes, start: first, textEnd: textEnd, end: end)
        {
          found.append(line)
          end = line.end
        }
      }
      start = end
    }
    return found
  }

  /// `/* liquibase rollback`, the lines below it, and `*/` at the end of one.
  private static func rollbackBlock(
    in bytes: [UInt8], start: Int, textEnd: Int, end: Int
  ) -> MarkerLine? {
    let words = words(of: bytes[(start + 2)..<textEnd])
    guard words.map({ $0.lowercased() }) == ["liquibase", "rollback"] else { return nil }
    var close = end
    while close + 1 < bytes.count,
      bytes[close] != UInt8(ascii: "*") || bytes[close + 1] != UInt8(ascii: "/")
    {
      close += 1
    }
    guard close + 1 < bytes.count else { return nil }
    var lineEnd = close
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    return MarkerLine(
      tool: .liquibase, words: [rollbackBlock], start: start, restStart: end, textEnd: close,
      end: min(lineEnd + 1, bytes.count))
  }

  private static func marker(in bytes: [UInt8], start: Int, textEnd: Int, end: Int) -> MarkerLine? {
    var index = start + 2
    while index < textEnd, bytes[index] <= 0x20 { index += 1 }
    guard index < textEnd else { return nil }
    if let word = sectionTitle(in: bytes[index..<textEnd]) {
      return MarkerLine(
        tool: .nodePgMigrate, words: [word], start: start, restStart: textEnd, textEnd: textEnd,
        end: end)
    }
    for (prefix, tool, place) in prefixes {
      let after = index + prefix.count
      guard after <= textEnd, begins(bytes[index..<after], prefix, tool) else { continue }
      if tool == .sqlx, start > 3 { continue }
      let wordsStart = place == .before ? after : index
      let words = words(of: bytes[wordsStart..<textEnd])
      // `--rollbacks are …` is a sentence, `--rollback drop …` an instruction.
      if place == .word, after < textEnd, bytes[after] > 0x20, bytes[after] != UInt8(ascii: ";"),
        bytes[after] != UInt8(ascii: ":")
      {
        continue
      }
      return MarkerLine(
        tool: tool, words: words, start: start,
        restStart: restStart(in: bytes, from: wordsStart, to: textEnd), textEnd: textEnd, end: end)
    }
    return nil
  }

  /// Only Liquibase's patterns take letters in any case.
  private static func begins(
    _ text: ArraySlice<UInt8>, _ prefix: [UInt8], _ tool: MarkerTool
  ) -> Bool {
    guard tool == .liquibase else { return text.elementsEqual(prefix) }
    return zip(text, prefix).allSatisfy { $0 | 0x20 == $1 }
  }

  /// What a prefix is of the instruction that it begins.
  private enum Place {
    /// It stands before the words.
    case before
    /// It is the first word.
    case word
    /// The first word begins with it.
    case wordStart
  }

  private static let prefixes: [(prefix: [UInt8], tool: MarkerTool, place: Place)] = [
    (Array("+goose ".utf8), .goose, .before),
    (Array("migrate:".utf8), .dbmate, .before),
    (Array("+migrate ".utf8), .sqlMigrate, .before),
    (Array("no-transaction".utf8), .sqlx, .before),
    (Array("atlas:".utf8), .atlas, .before),
    (Array("-- create above / drop below ----".utf8), .tern, .wordStart),
    (Array("-- tern: disable-tx ----".utf8), .tern, .wordStart),
    (Array("liquibase".utf8), .liquibase, .word),
    (Array("changeset".utf8), .liquibase, .word),
    (Array("rollback".utf8), .liquibase, .word),
    (Array("precondition".utf8), .liquibase, .wordStart),
    (Array("validchecksum".utf8), .liquibase, .word),
    (Array("ignorelines".utf8), .liquibase, .word),
    (Array("property".utf8), .liquibase, .word),
    (Array("comment".utf8), .liquibase, .word),
  ]

  /// `up` or `down` where the comment begins `Up Migration` or `---- down migration`, in any case
  /// (node-pg-migrate, `sqlMigration.ts`).
  private static func sectionTitle(in comment: ArraySlice<UInt8>) -> String? {
    let text = comment.drop { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
    for word in ["up", "down"] {
      guard startsIgnoringCase(text, with: word) else { continue }
      let rest = text.dropFirst(word.utf8.count)
      let title = rest.drop { $0 == 0x20 || $0 == 0x09 }
      if title.count < rest.count, startsIgnoringCase(title, with: "migration") { return word }
    }
    return nil
  }

  /// Whether `text` begins with `word`, which is in lower case.
  private static func startsIgnoringCase(_ text: ArraySlice<UInt8>, with word: String) -> Bool {
    text.count >= word.utf8.count && zip(text, word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private static func words(of text: ArraySlice<UInt8>) -> [String] {
    text.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func restStart(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] <= 0x20 { index += 1 }
    while index < end, bytes[index] > 0x20 { index += 1 }
    while index < end, bytes[index] <= 0x20 { index += 1 }
    return index
  }
}

extension SourceRange {
  /// The range between two offsets of a file, which is at most `SourceFile.maximumSize` long.
  init(_ start: Int, _ end: Int) {
    self.init(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: max(start, end)))
  }
}

extension Script {
  /// A script that is a whole file.
  init(whole file: SourceFile, transaction: TransactionMode) {
    self.init(file: file, from: 0, to: file.bytes.count, transaction: transaction)
  }

  /// A script that is one section of a file.
  init(file: SourceFile, from start: Int, to end: Int, transaction: TransactionMode) {
    self.init(file, [SourceRange(start, end)], transaction: transaction)
  }

  /// A script that is some sections of a file, in order.
  init(_ file: SourceFile, _ sections: [SourceRange], transaction: TransactionMode) {
    let isEmpty = sections.allSatisfy { section in
      CodeWalker.isEmpty(file.bytes, from: Int(section.start), to: Int(section.end))
    }
    self.init(file: file, sections: sections, transaction: transaction, isEmpty: isEmpty)
  }
}
