/// One line of a `.gitignore`, matched in time linear in the path.
///
/// The pattern is a small automaton whose states are its pieces, so that no pattern can make
/// matching slow (gitignore(5), "PATTERN FORMAT").
struct IgnorePattern: Sendable {
  private enum Piece: Hashable, Sendable {
    case byte(UInt8)
    /// `?`
    case any
    /// `*`: anything within one name.
    case star
    /// `**/`: no folder, or any number of them; followed by `within`.
    case folders
    /// Within a folder's name that `folders` passes.
    case within
    /// `/**` at the end: everything below.
    case everything
    /// `[a-z]`, `[!a-z]`.
    case set([ClosedRange<UInt8>], isNegated: Bool)
  }

  let isNegated: Bool
  let isDirectoryOnly: Bool
  /// Whether it speaks of paths from the file's folder; else of names at any depth.
  let isAnchored: Bool
  private let pieces: [Piece]
  /// The pattern's bytes, where it has nothing but bytes.
  private let literal: [UInt8]?

  /// Reads a line, which is nil where it is empty or a comment.
  init?(line: ArraySlice<UInt8>) {
    var line = Self.trimmed(line)
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { line = line.dropFirst() }
    isDirectoryOnly = line.last == UInt8(ascii: "/")
    if isDirectoryOnly { line = line.dropLast() }
    isAnchored = line.contains(UInt8(ascii: "/"))
    if line.first == UInt8(ascii: "/") { line = line.dropFirst() }
    guard !line.isEmpty else { return nil }
    let pieces = Self.pieces(of: line)
    self.pieces = pieces
    let bytes = pieces.compactMap { piece -> UInt8? in
      if case .byte(let byte) = piece { byte } else { nil }
    }
    literal = bytes.count == pieces.count ? bytes : nil
  }

  /// Without the line's ending and the spaces before it, unless the last is escaped.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 13 || last == 32 || last == 9 {
      if line.dropLast().last == UInt8(ascii: "\\"), last == 32 { break }
      line = line.dropLast()
    }
    return line
  }

  private static func pieces(of line: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      switch byte {
      case UInt8(ascii: "\\"):
        index += 1
        if index < line.endIndex { pieces.append(.byte(line[index])) }
      case UInt8(ascii: "?"): pieces.append(.any)
      case UInt8(ascii: "*"):
        index = appendStars(at: index, of: line, to: &pieces)
        continue
      case UInt8(ascii: "["):
        if let (set, end) = set(at: index, of: line) {
          pieces.append(set)
          index = end
        } else {
          pieces.append(.byte(byte))
        }
      default: pieces.append(.byte(byte))
      }
      index += 1
    }
    return pieces
  }

  /// `*`, and `**` between slashes; returns where the pattern goes on.
  private static func appendStars(
    at start: Int, of line: ArraySlice<UInt8>, to pieces: inout [Piece]
  ) -> Int {
    var end = start
    while end < line.endIndex, line[end] == UInt8(ascii: "*") { end += 1 }
    let slash = UInt8(ascii: "/")
    let begins = start == line.startIndex || line[start - 1] == slash
    if end - start == 2, begins, end < line.endIndex, line[end] == slash {
      pieces += [.folders, .within]
      return end + 1
    }
    if end - start == 2, begins, end == line.endIndex {
      pieces.append(.everything)
    } else {
      pieces.append(.star)
    }
    return end
  }

  private static func set(at start: Int, of line: ArraySlice<UInt8>) -> (Piece, end: Int)? {
    var index = start + 1
    guard index < line.endIndex else { return nil }
    let isNegated = line[index] == UInt8(ascii: "!") || line[index] == UInt8(ascii: "^")
    if isNegated { index += 1 }
    var ranges: [ClosedRange<UInt8>] = []
    let first = index
    while index < line.endIndex, line[index] != UInt8(ascii: "]") || index == first {
      if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex { index += 1 }
      let low = line[index]
      if index + 2 < line.endIndex, line[index + 1] == UInt8(ascii: "-"),
        line[index + 2] != UInt8(ascii: "]"), line[index + 2] >= low
      {
        ranges.append(low...line[index + 2])
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    guard index < line.endIndex else { return nil }
    return (.set(ranges, isNegated: isNegated), index)
  }

  // MARK: Matching

  /// Whether the pattern matches a path that is relative to the ignore file's folder.
  func matches(_ path: ArraySlice<UInt8>, isDirectory: Bool) -> Bool {
    if isDirectoryOnly, !isDirectory { return false }
    let slash = UInt8(ascii: "/")
    let subject =
      isAnchored ? path : path[(path.lastIndex(of: slash).map { $0 + 1 } ?? path.startIndex)...]
    if let literal { return subject.elementsEqual(literal) }
    var states = [Bool](repeating: false, count: pieces.count + 1)
    var next = states
    states[0] = true
    close(&states)
    for byte in subject {
      var isAlive = false
      for index in next.indices { next[index] = false }
      for (index, piece) in pieces.enumerated() where states[index] {
        step(piece, index, byte, &next)
        isAlive = true
      }
      guard isAlive else { return false }
      close(&next)
      swap(&states, &next)
    }
    return states[pieces.count]
  }

  /// Adds the states that are reached without a byte.
  private func close(_ states: inout [Bool]) {
    for (index, piece) in pieces.enumerated() where states[index] {
      if piece == .star { states[index + 1] = true }
      if piece == .folders { states[index + 2] = true }
    }
  }

  private func step(_ piece: Piece, _ index: Int, _ byte: UInt8, _ next: inout [Bool]) {
    let isSlash = byte == UInt8(ascii: "/")
    switch piece {
    case .byte(let wanted): if byte == wanted { next[index + 1] = true }
    case .any: if !isSlash { next[index + 1] = true }
    case .star: if !isSlash { next[index] = true }
    case .folders: if !isSlash { next[index + 1] = true }
    case .within: next[isSlash ? index - 1 : index] = true
    case .everything:
      next[index] = true
      next[index + 1] = true
    case .set(let ranges, let isNegated):
      if !isSlash, ranges.contains(where: { $0.contains(byte) }) != isNegated {
        next[index + 1] = true
      }
    }
  }
}

/// The patterns of one `.gitignore`.
struct IgnoreFile: Sendable {
  /// A longer file is cut, so that no repository can make a walk slow.
  static let maximumPatterns = 2_000

  private let patterns: [IgnorePattern]

  init(_ bytes: [UInt8]) {
    patterns = Array(
      bytes.split(whereSeparator: { $0 == 10 }).lazy.compactMap { IgnorePattern(line: $0) }
        .prefix(Self.maximumPatterns))
  }

  /// What the last pattern that matches says: true to ignore, false not to, nil nothing.
  func verdict(_ path: ArraySlice<UInt8>, isDirectory: Bool) -> Bool? {
    patterns.last { $0.matches(path, isDirectory: isDirectory) }.map { !$0.isNegated }
  }
}
