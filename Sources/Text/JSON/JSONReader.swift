/// Which JSON is read.
package enum JSONSyntax: Sendable {
  /// RFC 8259.
  case strict
  /// With `//` and `/* */` comments and a comma after the last element: files that people write.
  case commented
}

/// What was read from the bytes of a JSON file.
package struct JSONDocument: Sendable {
  /// Nil where reading could not go on to the end.
  package let value: JSONValue?
  /// In the order of the file.
  package let diagnostics: [JSONDiagnostic]

  /// Reads the one value of a file; never fails, never traps.
  ///
  /// Linear in the bytes.
  package init(_ bytes: [UInt8], syntax: JSONSyntax = .strict) {
    guard bytes.count <= SourceFile.maximumSize else {
      value = nil
      diagnostics = [
        JSONDiagnostic(
          .fileTooLarge(limit: SourceFile.maximumSize), range: SourceRange(at: 0))
      ]
      return
    }
    var reader = JSONReader(bytes, syntax: syntax)
    value = reader.readDocument()
    diagnostics = reader.diagnostics
  }
}

/// A recursive descent reader of JSON.
///
/// A mistake that can be passed over (a missing comma, a bad escape, a second key of the same name)
/// is recorded and reading goes on. At any other the reader stops: it moves to the end of the
/// bytes, so that every loop ends, and says nothing more.
struct JSONReader {
  /// Lists and objects within each other.
  ///
  /// Deep enough for what people and protocols write; a limit, because each level is a call, and a
  /// value that is released recursively.
  static let maximumDepth = 256

  let bytes: [UInt8]
  let syntax: JSONSyntax
  var index = 0
  private var depth = 0
  private(set) var hasStopped = false
  private(set) var diagnostics: [JSONDiagnostic] = []

  init(_ bytes: [UInt8], syntax: JSONSyntax) {
    self.bytes = bytes
    self.syntax = syntax
  }

  mutating func readDocument() -> JSONValue? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipTrivia()
    let value = readValue()
    skipTrivia()
    if !isAtEnd { stop(.textAfterValue(found), from: index) }
    return hasStopped ? nil : value
  }

  // MARK: Looking

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }
  var isAtEnd: Bool { index >= bytes.count }

  func at(_ character: Unicode.Scalar) -> Bool { current == UInt8(ascii: character) }

  func range(from start: Int) -> SourceRange {
    SourceRange(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index))
  }

  /// The word or character at the index, as messages name it.
  private var found: String {
    var end = wordEnd(from: index)
    if end == index, !isAtEnd {
      // One character: its lead byte and what continues it.
      end += 1
      while end < bytes.count, bytes[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
    }
    return TerminalText.quoted(String(decoding: bytes[index..<end], as: UTF8.self))
  }

  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
    return end
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func startsNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // MARK: Reporting

  mutating func report(_ problem: JSONDiagnostic.Problem, _ range: SourceRange) {
    guard !hasStopped else { return }
    diagnostics.append(JSONDiagnostic(problem, range: range))
  }

  /// Records `problem` from `start` to the index, which is put at least one byte after it, and ends
  /// the reading.
  mutating func stop(_ problem: JSONDiagnostic.Problem, from start: Int) {
    let end = min(max(index, start + 1), bytes.count)
    report(
      problem,
      SourceRange(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
    hasStopped = true
    index = bytes.count
  }

  private mutating func stopAtUnexpected(expected: String) {
    guard !isAtEnd else { return stop(.unexpectedEnd(expected: expected), from: index) }
    stop(.unexpected(found: found, expected: expected), from: index)
  }

  // MARK: Eating

  private mutating func eat(_ character: Unicode.Scalar) -> Bool {
    guard at(character) else { return false }
    index += 1
    return true
  }

  /// Whitespace and comments.
  private mutating func skipTrivia() {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/"):
        guard skipComment() else { return }
      default: return
      }
    }
  }

  /// Skips a comment: `'//' … end of line | '/*' … '*/'`.
  private mutating func skipComment() -> Bool {
    let start = index
    guard index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "/"):
      while let byte = current, byte != 0x0A, byte != 0x0D { index += 1 }
    case UInt8(ascii: "*"):
      index += 2
      while !(at("*") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")) {
        guard !isAtEnd else {
          index = start + 2
          stop(.unterminatedComment, from: start)
          return true
        }
        index += 1
      }
      index += 2
    default: return false
    }
    if syntax == .strict { report(.comment, range(from: start)) }
    return true
  }

  /// Reads a value: `object | array | string | number | 'true' | 'false' | 'null'`.
  private mutating func readValue() -> JSONValue {
    let start = index
    var kind = JSONValue.Kind.null
    switch current {
    case UInt8(ascii: "{"): kind = readNested { .object($0.readMembers()) }
    case UInt8(ascii: "["): kind = readNested { .array($0.readElements()) }
    case UInt8(ascii: "\""): kind = .string(readString())
    case let byte? where Self.startsNumber(byte): kind = readNumber()
    case UInt8(ascii: "'"): stop(.singleQuotes, from: index)
    case let byte? where Self.isWordByte(byte): kind = readWord()
    default: stopAtUnexpected(expected: "a value")
    }
    return JSONValue(kind, range: range(from: start))
  }

  private mutating func readNested(
    _ read: (inout JSONReader) -> JSONValue.Kind
  ) -> JSONValue.Kind {
    guard depth < Self.maximumDepth else {
      stop(.nestingTooDeep(limit: Self.maximumDepth), from: index)
      return .null
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// Reads an array: `'[' [value (',' value)* [',']] ']'`.
  private mutating func readElements() -> [JSONValue] {
    let start = index
    index += 1
    var elements: [JSONValue] = []
    skipTrivia()
    while !eat("]") {
      guard !isAtEnd else {
        stopUnclosed("[", start)
        break
      }
      elements.append(readValue())
      readSeparator(before: "]", opened: start)
    }
    return elements
  }

  /// Reads an object: `'{' [string ':' value (',' string ':' value)* [',']] '}'`.
  private mutating func readMembers() -> [JSONMember] {
    let start = index
    index += 1
    var members: [JSONMember] = []
    var keys: Set<String> = []
    skipTrivia()
    while !eat("}") {
      guard !isAtEnd else {
        stopUnclosed("{", start)
        break
      }
      let member = readMember()
      if !keys.insert(member.key).inserted { report(.duplicateKey(member.key), member.keyRange) }
      members.append(member)
      readSeparator(before: "}", opened: start)
    }
    return members
  }

  private mutating func readMember() -> JSONMember {
    let start = index
    var key = ""
    if at("\"") {
      key = readString()
    } else if at("'") {
      stop(.singleQuotes, from: start)
    } else if wordEnd(from: start) > start {
      index = wordEnd(from: start)
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      stop(.unquotedKey(word), from: start)
    } else {
      stopAtUnexpected(expected: "a key in double quotes or `}`")
    }
    let keyRange = range(from: start)
    skipTrivia()
    if !eat(":") { stopAtUnexpected(expected: "`:` after the key") }
    skipTrivia()
    return JSONMember(key: key, keyRange: keyRange, value: readValue())
  }

  /// The comma after an element, and the trivia around it.
  private mutating func readSeparator(before closing: Unicode.Scalar, opened start: Int) {
    let end = index
    skipTrivia()
    let comma = index
    if eat(",") {
      let commaRange = range(from: comma)
      skipTrivia()
      if at(closing), syntax == .strict { report(.trailingComma, commaRange) }
    } else if at(closing) {
      return
    } else if isAtEnd {
      stopUnclosed(closing == "]" ? "[" : "{", start)
    } else if at("\"") || at("{") || at("[") {
      report(.missingComma, SourceRange(at: UInt32(truncatingIfNeeded: end)))
    } else {
      stopAtUnexpected(expected: "`,` or `\(closing)`")
    }
  }

  /// Points at the bracket: the end of the file tells nobody which one is meant.
  private mutating func stopUnclosed(_ bracket: String, _ start: Int) {
    index = start + 1
    stop(.unclosed(bracket: bracket), from: start)
  }

  private mutating func readWord() -> JSONValue.Kind {
    let start = index
    index = wordEnd(from: index)
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      let nearest = nearestWord(to: word, among: ["true", "false", "null"])
      stop(.unknownWord(word, nearest: nearest), from: start)
      return .null
    }
  }
}
