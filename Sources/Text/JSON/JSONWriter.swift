/// Writes JSON into bytes, value by value, in the order in which it is told.
///
/// The output is RFC 8259 in UTF-8 and safe on a terminal: control characters, line separators and
/// bidirectional controls are written as escapes.
package struct JSONWriter: Sendable {
  package enum Style: Sendable {
    /// No whitespace.
    case compact
    /// A line an element, two spaces a level.
    case pretty
  }

  /// A list or object that has been begun.
  private struct Container {
    let isObject: Bool
    let isOneLine: Bool
    var isEmpty = true
  }

  /// What has been written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  private let style: Style
  private var open: [Container] = []
  private var hasKey = false

  package init(_ style: Style) {
    self.style = style
  }

  /// Takes what has been written so far, so that a long document need not be held whole.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  // MARK: Lists and objects

  /// Writes an object; `body` writes its members.
  ///
  /// `onOneLine` keeps a small one together in the pretty style.
  package mutating func object<Failure: Error>(
    onOneLine: Bool = false, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin("{", isObject: true, onOneLine)
    try body(&self)
    end("}")
  }

  /// Writes a list; `body` writes its elements.
  package mutating func array<Failure: Error>(
    onOneLine: Bool = false, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin("[", isObject: false, onOneLine)
    try body(&self)
    end("]")
  }

  /// Writes the key of the value that is written next.
  package mutating func key(_ name: String) {
    precondition(open.last?.isObject == true && !hasKey, "a key stands before a value in an object")
    beginElement()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    hasKey = true
  }

  // MARK: Values

  package mutating func string(_ text: String) {
    beginValue()
    appendQuoted(text)
  }

  /// Writes bytes of a file as a string; invalid UTF-8 is replaced.
  package mutating func string(_ bytes: some Collection<UInt8>) {
    string(String(decoding: bytes, as: UTF8.self))
  }

  package mutating func integer(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes a number; what JSON has no word for (infinity) becomes null.
  package mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    beginValue()
    bytes += Array(number.description.utf8)
  }

  package mutating func bool(_ value: Bool) {
    beginValue()
    bytes += Array((value ? "true" : "false").utf8)
  }

  package mutating func null() {
    beginValue()
    bytes += Array("null".utf8)
  }

  /// Writes a value that was read.
  package mutating func value(_ value: JSONValue) {
    switch value.kind {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .integer(let number): integer(number)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }

  // MARK: Members

  /// Writes a key and its string, or null.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    bool(flag)
  }

  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array(onOneLine: true) { writer in
      for text in texts { writer.string(text) }
    }
  }

  // MARK: Layout

  private mutating func begin(_ bracket: Unicode.Scalar, isObject: Bool, _ onOneLine: Bool) {
    beginValue()
    bytes.append(UInt8(ascii: bracket))
    let isOneLine = onOneLine || open.last?.isOneLine == true || style == .compact
    open.append(Container(isObject: isObject, isOneLine: isOneLine))
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    precondition(!hasKey, "a value follows a key")
    guard let container = open.popLast() else { return }
    if !container.isEmpty, !container.isOneLine { appendLineBreak() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func beginValue() {
    if hasKey {
      hasKey = false
      return
    }
    precondition(open.last?.isObject != true, "a value in an object has a key")
    beginElement()
  }

  /// The comma and the line break before an element or a key.
  private mutating func beginElement() {
    guard let last = open.indices.last else { return }
    let isFirst = open[last].isEmpty
    if isFirst { open[last].isEmpty = false } else { bytes.append(UInt8(ascii: ",")) }
    if !open[last].isOneLine {
      appendLineBreak()
    } else if !isFirst, style == .pretty {
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func appendLineBreak() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += Array(repeating: UInt8(ascii: " "), count: 2 * open.count)
  }

  // MARK: Strings

  /// Most texts have nothing to escape: they are written as they are, and looked through there.
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    var index = start
    while index < bytes.count, Self.isPlain(bytes[index]) { index += 1 }
    guard index < bytes.count else { return bytes.append(UInt8(ascii: "\"")) }
    let written = Array(bytes[start...])
    bytes.removeLast(written.count + 1)
    appendEscaped(written)
  }

  /// The byte stands in a string as itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ text: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    var index = 0
    while index < text.count {
      if Self.isPlain(text[index]) {
        index += 1
        continue
      }
      let escape: [UInt8]
      var length = 1
      if text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "\\") {
        escape = [UInt8(ascii: "\\"), text[index]]
      } else if let control = TerminalText.control(in: text, at: index) {
        escape = Self.escape(control.scalar)
        length = control.length
      } else {
        index += 1
        continue
      }
      bytes += text[copied..<index]
      bytes += escape
      index += length
      copied = index
    }
    bytes += text[copied...]
    bytes.append(UInt8(ascii: "\""))
  }

  /// The escape of a control character: `\n` and the like, or `\u001b`.
  ///
  /// All controls lie below U+10000.
  private static func escape(_ scalar: UInt32) -> [UInt8] {
    switch scalar {
    case 0x08: return Array("\\b".utf8)
    case 0x09: return Array("\\t".utf8)
    case 0x0A: return Array("\\n".utf8)
    case 0x0C: return Array("\\f".utf8)
    case 0x0D: return Array("\\r".utf8)
    default:
      let digits = String(scalar, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits).utf8)
    }
  }
}
