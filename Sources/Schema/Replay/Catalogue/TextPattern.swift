/// A regular expression, as far as migrations use them to choose names: literals, `.`, `[a-z]`, `\d`,
/// groups, `|`, `*`, `+`, `?`, `{2,3}`, `^` and `$`.
///
/// The leftmost match is taken, and the longest there (PostgreSQL, "POSIX Regular Expressions").
struct TextPattern {
  private indirect enum Node {
    case set(Set<UInt8>, isNegated: Bool)
    case start
    case end
    case sequence([Node])
    case choice([Node])
    case group(Int, Node)
    case repeated(Node, from: Int, to: Int)
  }

  /// A match: its range, and those of the groups.
  struct Match {
    var range: Range<Int>
    var groups: [Int: Range<Int>]
  }

  private static let maximumSteps = 20_000
  private static let maximumLength = 200
  private static let maximumDepth = 12

  private let root: Node

  /// Nil where the pattern says more than gander reads.
  init?(_ pattern: String, ignoresCase: Bool) {
    guard pattern.utf8.count <= Self.maximumLength else { return nil }
    var reader = Reader(bytes: Array(pattern.utf8), ignoresCase: ignoresCase)
    guard let node = reader.choice(depth: 0), reader.isAtEnd else { return nil }
    root = node
  }

  /// The first match at or behind `start`; `.some(nil)` where there is none, nil where it takes too long.
  func firstMatch(in text: [UInt8], from start: Int) -> Match?? {
    var steps = 0
    guard start <= text.count else { return .some(nil) }
    for position in start...text.count {
      var best: Match?
      var groups: [Int: Range<Int>] = [:]
      let isDone = Self.run(root, text, position, &groups, &steps) { end, groups in
        if best.map({ end > $0.range.upperBound }) ?? true {
          best = Match(range: position..<end, groups: groups)
        }
      }
      guard isDone else { return nil }
      if let best { return .some(best) }
    }
    return .some(nil)
  }

  /// Calls `found` with each place where `node` may end; false where it takes too long.
  private static func run(
    _ node: Node, _ text: [UInt8], _ position: Int, _ groups: inout [Int: Range<Int>],
    _ steps: inout Int, _ found: (Int, [Int: Range<Int>]) -> Void
  ) -> Bool {
    // Breadth first: the states behind each part, so that no part calls the next one.
    var ends = step(node, text, [State(position: position, groups: groups)], &steps)
    guard steps <= maximumSteps else { return false }
    ends.sort { $0.position < $1.position }
    for state in ends { found(state.position, state.groups) }
    return true
  }

  private struct State: Hashable {
    var position: Int
    var groups: [Int: Range<Int>]
  }

  private static func step(_ node: Node, _ text: [UInt8], _ states: [State], _ steps: inout Int)
    -> [State]
  {
    steps += states.count + 1
    guard steps <= maximumSteps else { return [] }
    switch node {
    case .set(let bytes, let isNegated):
      return states.compactMap { state in
        guard state.position < text.count, bytes.contains(text[state.position]) != isNegated else {
          return nil
        }
        return State(position: state.position + 1, groups: state.groups)
      }
    case .start:
      return states.filter { $0.position == 0 }
    case .end:
      return states.filter { $0.position == text.count }
    case .sequence(let nodes):
      var current = states
      for inner in nodes where !current.isEmpty { current = step(inner, text, current, &steps) }
      return current
    case .choice(let nodes):
      return nodes.flatMap { step($0, text, states, &steps) }
    case .group(let number, let inner):
      return states.flatMap { state in
        step(inner, text, [state], &steps).map { end in
          var result = end
          result.groups[number] = state.position..<end.position
          return result
        }
      }
    case .repeated(let inner, let low, let high):
      var all = low == 0 ? states : []
      var current = states
      var count = 0
      while count < high, !current.isEmpty, steps <= maximumSteps {
        let known = Set(current)
        current = step(inner, text, current, &steps)
        // What eats nothing ends here.
        current = Array(Set(current).subtracting(known))
        count += 1
        if count >= low { all += current }
      }
      return all
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    let ignoresCase: Bool
    var index = 0
    var groupCount = 0

    init(bytes: [UInt8], ignoresCase: Bool) {
      self.bytes = bytes
      self.ignoresCase = ignoresCase
    }

    var isAtEnd: Bool { index >= bytes.count }
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func choice(depth: Int) -> Node? {
      guard depth < TextPattern.maximumDepth else { return nil }
      var choices: [Node] = []
      repeat {
        if !choices.isEmpty { index += 1 }
        guard let sequence = sequence(depth: depth) else { return nil }
        choices.append(sequence)
      } while next == UInt8(ascii: "|")
      return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence(depth: Int) -> Node? {
      var nodes: [Node] = []
      while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
        guard let atom = atom(depth: depth), let node = quantified(atom) else { return nil }
        nodes.append(node)
      }
      return .sequence(nodes)
    }

    private mutating func quantified(_ atom: Node) -> Node? {
      let node: Node
      switch next {
      case UInt8(ascii: "*"): node = .repeated(atom, from: 0, to: .max)
      case UInt8(ascii: "+"): node = .repeated(atom, from: 1, to: .max)
      case UInt8(ascii: "?"): node = .repeated(atom, from: 0, to: 1)
      case UInt8(ascii: "{"):
        guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let parts = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
          .split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let low = Int(parts[0]), low <= 100 else { return nil }
        let high = parts.count == 1 ? low : parts[1].isEmpty ? .max : Int(parts[1])
        guard let high else { return nil }
        index = close
        node = .repeated(atom, from: low, to: high)
      default: return atom
      }
      index += 1
      // `*?` and its like take the shortest match: not read.
      if let byte = next, "*+?{".utf8.contains(byte) { return nil }
      return node
    }

    private mutating func atom(depth: Int) -> Node? {
      guard let byte = next else { return nil }
      index += 1
      switch byte {
      case UInt8(ascii: "^"): return .start
      case UInt8(ascii: "$"): return .end
      case UInt8(ascii: "."): return .set([], isNegated: true)
      case UInt8(ascii: "["): return bracket()
      case UInt8(ascii: "\\"): return escape()
      case UInt8(ascii: "("):
        var number: Int?
        if bytes[index...].starts(with: "?:".utf8) {
          index += 2
        } else if next == UInt8(ascii: "?") {
          return nil
        } else {
          groupCount += 1
          number = groupCount
        }
        guard let inner = choice(depth: depth + 1), next == UInt8(ascii: ")") else { return nil }
        index += 1
        return number.map { .group($0, inner) } ?? inner
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"): return nil
      default: return literal(byte)
      }
    }

    private func literal(_ byte: UInt8) -> Node {
      .set(ignoresCase ? Self.bothCases(byte) : [byte], isNegated: false)
    }

    private static func bothCases(_ byte: UInt8) -> Set<UInt8> {
      let folded = byte | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(folded) else { return [byte] }
      return [folded, folded ^ 0x20]
    }

    private static let digits = Set(UInt8(ascii: "0")...UInt8(ascii: "9"))
    private static let letters = Set(UInt8(ascii: "a")...UInt8(ascii: "z"))
      .union(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    private static let spaces = Set(" \t\n\r\u{c}\u{b}".utf8)

    private mutating func escape() -> Node? {
      guard let byte = next else { return nil }
      index += 1
      switch byte {
      case UInt8(ascii: "d"): return .set(Self.digits, isNegated: false)
      case UInt8(ascii: "w"):
        return .set(
          Self.digits.union(Self.letters).union([UInt8(ascii: "_")]), isNegated: false)
      case UInt8(ascii: "s"): return .set(Self.spaces, isNegated: false)
      default:
        // Another letter or digit means something that is not read.
        if Self.letters.contains(byte) || Self.digits.contains(byte) { return nil }
        return literal(byte)
      }
    }

    private mutating func bracket() -> Node? {
      var isNegated = false
      if next == UInt8(ascii: "^") {
        isNegated = true
        index += 1
      }
      var set: Set<UInt8> = []
      var isFirst = true
      while let byte = next, byte != UInt8(ascii: "]") || isFirst {
        isFirst = false
        index += 1
        if byte == UInt8(ascii: "["), let sign = next, ":.=".utf8.contains(sign) { return nil }
        if byte == UInt8(ascii: "\\") { return nil }
        if next == UInt8(ascii: "-"), index + 1 < bytes.count,
          bytes[index + 1] != UInt8(ascii: "]")
        {
          let last = bytes[index + 1]
          index += 2
          guard byte <= last, last < 0x80 else { return nil }
          for member in byte...last { set.insert(member) }
        } else {
          set.insert(byte)
        }
      }
      guard next == UInt8(ascii: "]") else { return nil }
      index += 1
      if ignoresCase { set = Set(set.flatMap(Self.bothCases)) }
      return .set(set, isNegated: isNegated)
    }
  }
}

extension TextPattern {
  /// `regexp_replace(text, pattern, replacement)`, with `\1` and `\&`; nil where it takes too long.
  func replacing(in text: String, with replacement: String, all: Bool) -> String? {
    let bytes = Array(text.utf8)
    let template = Array(replacement.utf8)
    var result: [UInt8] = []
    var position = 0
    while position <= bytes.count {
      guard let found = firstMatch(in: bytes, from: position) else { return nil }
      guard let match = found else { break }
      result += bytes[position..<match.range.lowerBound]
      Self.append(template, match, of: bytes, to: &result)
      position = match.range.upperBound
      if match.range.isEmpty {
        if position < bytes.count { result.append(bytes[position]) }
        position += 1
      }
      guard all else { break }
    }
    if position < bytes.count { result += bytes[position...] }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(
    _ template: [UInt8], _ match: Match, of bytes: [UInt8], to result: inout [UInt8]
  ) {
    var index = 0
    while index < template.count {
      let byte = template[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < template.count else {
        result.append(byte)
        continue
      }
      let sign = template[index]
      index += 1
      switch sign {
      case UInt8(ascii: "&"): result += bytes[match.range]
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        if let range = match.groups[Int(sign - UInt8(ascii: "0"))] { result += bytes[range] }
      default: result.append(sign)
      }
    }
  }

  /// LIKE: `%` and `_`.
  static func isLike(_ text: String, _ pattern: String, ignoresCase: Bool) -> Bool {
    let text = Array((ignoresCase ? text.lowercased() : text).utf8)
    let pattern = Array((ignoresCase ? pattern.lowercased() : pattern).utf8)
    var position = 0
    var index = 0
    var retry: (index: Int, position: Int)?
    while position < text.count {
      if index < pattern.count, pattern[index] == UInt8(ascii: "%") {
        index += 1
        retry = (index, position)
        continue
      }
      var width = 1
      var expected = index < pattern.count ? pattern[index] : nil
      let isWild = expected == UInt8(ascii: "_")
      if expected == UInt8(ascii: "\\"), index + 1 < pattern.count {
        expected = pattern[index + 1]
        width = 2
      }
      if isWild || expected == text[position] {
        position += 1
        index += width
      } else if let last = retry {
        index = last.index
        position = last.position + 1
        retry = (index, position)
      } else {
        return false
      }
    }
    return pattern[min(index, pattern.count)...].allSatisfy { $0 == UInt8(ascii: "%") }
  }
}
