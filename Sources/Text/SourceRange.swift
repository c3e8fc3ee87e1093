/// A half-open range of UTF-8 offsets in one file, counted from 0.
package struct SourceRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  /// The empty range at `offset`.
  package init(at offset: UInt32) {
    self.init(start: offset, end: offset)
  }

  package var isEmpty: Bool { start == end }
  package var count: Int { Int(end - start) }

  /// The smallest range that covers both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(start: min(start, other.start), end: max(end, other.end))
  }

  package func contains(_ offset: UInt32) -> Bool {
    start <= offset && offset < end
  }

  package func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }
}
