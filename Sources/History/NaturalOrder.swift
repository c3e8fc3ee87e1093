/// Orders names as people count: `9` before `10`, `1.9` before `1.10`, `1.2` before `1.2.1`.
enum NaturalOrder {
  /// Whether `left` comes before `right`; equal names are in neither order.
  static func precedes(_ left: String, _ right: String) -> Bool {
    compare(Array(left.utf8), Array(right.utf8)) < 0
  }

  /// Orders paths folder by folder.
  static func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (leftPart, rightPart) in zip(left, right) {
      let order = compare(Array(leftPart.utf8), Array(rightPart.utf8))
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
      let leftRun = numberRun(left, from: leftIndex, dotted: isFirstNumber)
      let rightRun = numberRun(right, from: rightIndex, dotted: isFirstNumber)
      let order = VersionNumber(leftRun.parts).compare(to: VersionNumber(rightRun.parts))
      if order != 0 { return order }
      leftIndex = leftRun.end
      rightIndex = rightRun.end
      isFirstNumber = false
    }
    if leftIndex < left.count { return 1 }
    if rightIndex < right.count { return -1 }
    if left == right { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
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

  /// The digits at `start`, and behind dots, if `dotted`, further digits.
  private static func numberRun(_ name: [UInt8], from start: Int, dotted: Bool)
    -> (parts: [ArraySlice<UInt8>], end: Int)
  {
    var parts: [ArraySlice<UInt8>] = []
    var index = start
    while true {
      let first = index
      while index < name.count, isDigit(name[index]) { index += 1 }
      parts.append(name[first..<index])
      guard dotted, index + 1 < name.count, name[index] == UInt8(ascii: "."),
        isDigit(name[index + 1])
      else { return (parts, index) }
      index += 1
    }
  }
}

/// A version made of numbers of any length: `4`, `1.20.3`, `20240102030405`.
struct VersionNumber: Sendable {
  /// The digits of each number without leading zeros; zero is empty. No zeros at the end.
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
      if left.count != right.count { return left.count < right.count ? -1 : 1 }
      if left != right { return left.lexicographicallyPrecedes(right) ? -1 : 1 }
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
