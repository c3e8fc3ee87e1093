import Text

extension Parser {
  /// A statement's range with the markers of version comments around it, and with the comments between
  /// it and its terminator, which MySQL's client sends with it.
  func withMarkers(_ range: SourceRange) -> SourceRange {
    guard dialect.isMySQLFamily, !isInsideBody, !source.comments.isEmpty else { return range }
    return SourceRange(start: markedStart(range), end: markedEnd(range))
  }

  /// The first comment that starts at `offset` or behind it.
  func firstComment(from offset: UInt32) -> Int {
    var low = 0
    var high = source.comments.count
    while low < high {
      let middle = (low + high) / 2
      if source.comments[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func markedStart(_ range: SourceRange) -> UInt32 {
    let before = endOfToken(before: range.start)
    var start = range.start
    var index = firstComment(from: start)
    while index > 0 {
      index -= 1
      let comment = source.comments[index]
      guard comment.kind == .versionMarker, comment.range.start >= before else { break }
      start = comment.range.start
    }
    return start
  }

  private func markedEnd(_ range: SourceRange) -> UInt32 {
    guard position < tokens.count, tokens[position].kind == .terminator else { return range.end }
    var end = range.end
    var index = firstComment(from: end)
    while index < source.comments.count {
      let comment = source.comments[index]
      guard comment.range.start < tokens[position].start,
        comment.kind == .versionMarker || comment.kind == .block
      else { break }
      end = comment.range.end
      index += 1
    }
    return end
  }

  /// Where the token before `offset` ends; 0 where there is none.
  private func endOfToken(before offset: UInt32) -> UInt32 {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? tokens[low - 1].end : 0
  }
}
