/// The columns, constraints or indexes of a table: a list whose versions share what they have in common.
///
/// A wide table that is altered often leaves a version of itself behind in each change and undo log. As
/// arrays they would be the square of its columns together.
package struct PartList<Element> {
  /// How many elements are copied where one changes.
  @usableFromInline static var chunkSize: Int { 16 }

  /// Each of exactly ``chunkSize`` elements.
  @usableFromInline var chunks: [[Element]] = []
  /// Fewer than ``chunkSize``: a small table has these only.
  @usableFromInline var rest: [Element] = []

  @inlinable package init() {}
}

extension PartList: Sendable where Element: Sendable {}
extension PartList: Equatable where Element: Equatable {}
extension PartList: Hashable where Element: Hashable {}

extension PartList: ExpressibleByArrayLiteral {
  @inlinable package init(arrayLiteral elements: Element...) {
    append(contentsOf: elements)
  }
}

extension PartList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { chunks.count &* Self.chunkSize &+ rest.count }

  @inlinable package subscript(index: Int) -> Element {
    get {
      let chunk = index / Self.chunkSize
      return chunk < chunks.count
        ? chunks[chunk][index % Self.chunkSize] : rest[index &- chunks.count &* Self.chunkSize]
    }
    _modify {
      let chunk = index / Self.chunkSize
      if chunk < chunks.count {
        yield &chunks[chunk][index % Self.chunkSize]
      } else {
        yield &rest[index &- chunks.count &* Self.chunkSize]
      }
    }
  }

  @inlinable package mutating func append(_ element: Element) {
    rest.append(element)
    guard rest.count == Self.chunkSize else { return }
    chunks.append(rest)
    rest = []
  }

  /// Makes only the chunks anew that lie behind the first that changes.
  @inlinable package mutating func replaceSubrange(
    _ range: Range<Int>, with elements: some Collection<Element>
  ) {
    let kept = Swift.min(range.lowerBound / Self.chunkSize, chunks.count)
    let before = self[(kept &* Self.chunkSize)..<range.lowerBound]
    let after = self[range.upperBound...]
    var changed = PartList()
    changed.chunks = Array(chunks[..<kept])
    for element in before { changed.append(element) }
    for element in elements { changed.append(element) }
    for element in after { changed.append(element) }
    self = changed
  }
}

/// Searching: chunk by chunk, because an index from outside has to find its chunk each time.
extension PartList {
  @inlinable package func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Int? {
    var start = 0
    for chunk in chunks {
      if let index = try chunk.firstIndex(where: predicate) { return start + index }
      start += Self.chunkSize
    }
    return try rest.firstIndex(where: predicate).map { start + $0 }
  }

  @inlinable package func first(where predicate: (Element) throws -> Bool) rethrows -> Element? {
    for chunk in chunks {
      if let element = try chunk.first(where: predicate) { return element }
    }
    return try rest.first(where: predicate)
  }

  @inlinable package func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool {
    try firstIndex(where: predicate) != nil
  }

  @inlinable package func makeIterator() -> Iterator { Iterator(self) }

  package struct Iterator: IteratorProtocol {
    @usableFromInline var chunks: ArraySlice<[Element]>
    @usableFromInline let rest: [Element]
    @usableFromInline var chunk: [Element]
    @usableFromInline var position = 0
    @usableFromInline var isAtRest: Bool

    @inlinable init(_ list: PartList) {
      chunks = list.chunks.dropFirst()
      rest = list.rest
      chunk = list.chunks.first ?? list.rest
      isAtRest = list.chunks.isEmpty
    }

    @inlinable package mutating func next() -> Element? {
      while position == chunk.count {
        if isAtRest { return nil }
        position = 0
        isAtRest = chunks.isEmpty
        chunk = chunks.popFirst() ?? rest
      }
      defer { position += 1 }
      return chunk[position]
    }
  }
}

extension PartList where Element: Equatable {
  /// What an older version has and this one has not, and the other way round.
  ///
  /// What both begin and end with is left out; the versions are compared chunk by chunk, and one that
  /// they share takes no time.
  func changes(from old: PartList) -> (removed: ArraySlice<Element>, added: ArraySlice<Element>) {
    var shared = 0
    while shared < chunks.count, shared < old.chunks.count, chunks[shared] == old.chunks[shared] {
      shared += 1
    }
    var removed = Array(old[(shared * Self.chunkSize)...])[...]
    var added = Array(self[(shared * Self.chunkSize)...])[...]
    while let first = removed.first, first == added.first {
      removed.removeFirst()
      added.removeFirst()
    }
    while let last = removed.last, last == added.last {
      removed.removeLast()
      added.removeLast()
    }
    return (removed, added)
  }
}
