/// A pattern for names: `*` stands for any letters, `?` for one, everything else for itself without
/// regard to ASCII case.
package struct NamePattern: Hashable, Sendable {
  /// The pattern as it was written.
  package let text: String
  private let letters: [UInt8]

  package init(_ text: String) {
    self.text = text
    letters = Array(text.utf8)
  }

  /// Whether the whole of `name` fits.
  ///
  /// At most the product of the two lengths in time.
  package func matches(_ name: String) -> Bool {
    let name = Array(name.utf8)
    var position = 0
    var place = 0
    // Where to go on after a mismatch: behind the last `*`, with one letter more given to it.
    var retry: (position: Int, place: Int)?
    while position < name.count {
      if place < letters.count, letters[place] == UInt8(ascii: "*") {
        place += 1
        retry = (position, place)
      } else if place < letters.count, Self.fits(letters[place], name[position]) {
        place += 1
        position += 1
      } else if let last = retry {
        retry = (last.position + 1, last.place)
        position = last.position + 1
        place = last.place
      } else {
        return false
      }
    }
    return letters[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func fits(_ pattern: UInt8, _ letter: UInt8) -> Bool {
    pattern == UInt8(ascii: "?") || folded(pattern) == folded(letter)
  }

  private static func folded(_ letter: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) ? letter | 0x20 : letter
  }
}
