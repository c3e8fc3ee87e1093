import SQL
import Schema
import Text

/// A hash that is the same on every run and machine (FNV-1a, 64 bits).
///
/// It names a finding in baselines and in other tools' memories, not for security.
struct Fingerprint: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Collection<UInt8>) {
    for byte in bytes { combine(byte) }
    // No text contains this byte, so two texts are not one longer text.
    combine(0xFF)
  }

  private mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  mutating func combine(_ text: String?) {
    combine((text ?? "").utf8)
  }

  mutating func combine(_ object: ObjectDescription?) {
    combine(object?.kind)
    combine(object?.schema)
    combine(object?.table)
    combine(object?.name)
  }

  /// The tokens of `range`: white space, comments and the letter case of words do not count.
  mutating func combine(_ range: SourceRange, of tokens: TokenizedFile) {
    var low = 0
    var high = tokens.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens.tokens[middle].start >= range.start { high = middle } else { low = middle + 1 }
    }
    while low < tokens.tokens.count, tokens.tokens[low].end <= range.end {
      let token = tokens.tokens[low]
      let folds = token.kind == .word
      for byte in tokens.file.bytes(in: token.range) {
        let isUpper = folds && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        combine(isUpper ? byte | 0x20 : byte)
      }
      combine(UInt8(ascii: " "))
      low += 1
    }
    combine(0xFF)
  }

  /// A fingerprint of a part that many share.
  mutating func combine(_ part: Fingerprint) {
    combine(part.text)
  }

  mutating func combine(occurrence: Int) {
    combine(String(occurrence).utf8)
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Fingerprint: Hashable {}
