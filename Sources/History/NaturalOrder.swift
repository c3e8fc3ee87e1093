/// Orders names as people count: `9` before `10`, `1.9` before `1.10`, `1.2` before `1.2.1`.
enum NaturalOrder {
  /// Orders paths, given as the UTF-8 of their parts, folder by folder.
  static func precedes(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    for index in 0..<min(left.count, right.count) {
      let order = compare(left[index], right[index])
      if order != 0 { return order < 0 }
    }
    return left.count < right.count
  }

  /// Negative, zero or positive, as `left` comes before, with or after `right`.
  ///
  /// A `v` before the first number is no part of the order. Numbers joined by dots compare as
  /// versions at the first number of a name, and one by one behind it. Names that differ only in
  /// leading zeros are ordered by their bytes.
  static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var leftIndex = startOfName(left)
    var rightIndex = startOfName(right)
    var isFirstNumber = true
    while leftIndex < left.count, rightIndex < right.count {
      let leftByte = left[leftIndex]
      let rightByte = right[rightIndex]
      guard isDigit(leftByte), isDigit(rightByte) else {
        if leftByte != rightByte { return leftByte < rightByte ? -1 : 1 }
        leftIndex += 1
        rightIndex += 1
        continue
      }
      let order = compareNumbers(
        left, &leftIndex, right, &rightIndex, dotted: isFirstNumber)
      if order != 0 { return order }
      isFirstNumber = false
    }
    if leftIndex < left.count { return 1 }
    if rightIndex < right.count { return -1 }
    if left == right { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
  }

  /// Compares the numbers that begin at the indices and moves the indices behind them.
  ///
  /// If `dotted`, further numbers behind dots belong to them, and a missing one counts as zero.
  private static func compareNumbers(
    _ left: [UInt8], _ leftIndex: inout Int, _ right: [UInt8], _ rightIndex: inout Int,
    dotted: Bool
  ) -> Int {
    while true {
      let leftDigits = takeDigits(left, &leftIndex)
      let rightDigits = takeDigits(right, &rightIndex)
      let order = compareDigits(left[leftDigits], right[rightDigits])
      if order != 0 { return order }
      guard dotted else { return 0 }
      let leftGoesOn = skipDot(left, &leftIndex)
      let rightGoesOn = skipDot(right, &rightIndex)
      if !leftGoesOn, !rightGoesOn { return 0 }
    }
  }

  /// Compares runs of digits as numbers of any length; an empty run is zero.
  static func compareDigits(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    let leftDigits = left.drop { $0 == UInt8(ascii: "0") }
    let rightDigits = right.drop { $0 == UInt8(ascii: "0") }
    if leftDigits.count != rightDigits.count {
      return leftDigits.count < rightDigits.count ? -1 : 1
    }
    if leftDigits == rightDigits { return 0 }
    return leftDigits.lexicographicallyPrecedes(rightDigits) ? -1 : 1
  }

  private static func takeDigits(_ name: [UInt8], _ index: inout Int) -> Range<Int> {
    let start = index
    while index < name.count, isDigit(name[index]) { index += 1 }
    return start..<index
  }

  private static func skipDot(_ name: [UInt8], _ index: inout Int) -> Bool {
    guard index + 1 < name.count, name[index] == UInt8(ascii: "."), isDigit(name[index + 1]) else {
      return false
    }
    index += 1
    return true
  }

  /// Whether the UTF-8 of `left` comes before that of `right`: the order of most tools.
  static func bytesPrecede(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func startOfName(_ name: [UInt8]) -> Int {
    guard name.count > 1, name[0] | 0x20 == UInt8(ascii: "v"), isDigit(name[1]) else { return 0 }
    return 1
  }
}

/// A version made of numbers of any length: `4`, `1.20.3`, `20240102030405`.
struct VersionNumber: Sendable {
  /// The digits of each number without leading zeros; zero is empty.
  ///
  /// There are no zeros at the end, so that 1.0 is 1.
  private let parts: [[UInt8]]

  init(_ digits: [ArraySlice<UInt8>]) {
    var parts = digits.map { Array($0.drop { $0 == UInt8(ascii: "0") }) }
    while let last = parts.last, last.isEmpty { parts.removeLast() }
    self.parts = parts
  }

  /// Reads numbers between any of `separators`; nil where something else is in the way.
  init?(_ text: String, separators: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "_")]) {
    let pieces = Array(text.utf8).split(omittingEmptySubsequences: false) {
      separators.contains($0)
    }
    guard pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy(NaturalOrder.isDigit) }) else {
      return nil
    }
    self.init(Array(pieces))
  }

  /// Negative, zero or positive; a missing number counts as zero.
  func compare(to other: VersionNumber) -> Int {
    for index in 0..<max(parts.count, other.parts.count) {
      let left = index < parts.count ? parts[index] : []
      let right = index < other.parts.count ? other.parts[index] : []
      let order = NaturalOrder.compareDigits(left[...], right[...])
      if order != 0 { return order }
    }
    return 0
  }

  /// The first number where it is small enough to be one of a sequence; nil for a date or more.
  var sequenceNumber: Int? {
    guard let first = parts.first else { return 0 }
    guard first.count <= 5 else { return nil }
    return first.reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
  }

  /// The same numbers as text, equal for equal versions.
  var key: String {
    parts.map { $0.isEmpty ? "0" : String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
  }
}
