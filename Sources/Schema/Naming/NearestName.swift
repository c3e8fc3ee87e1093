/// The longest name that is compared; a longer one is no misspelling that a person makes.
private let longestComparedName = 64

/// In a schema of more names none is suggested: looking at each of them for every name that is missing
/// would take time in the square of a long history.
private let mostComparedNames = 1_000

/// The candidate that `name` is most likely a misspelling of, or nil where none is near.
///
/// At most a third of the letters may differ, and at most three. Equal distances: the first by name.
func nearestName(to name: String, among candidates: some Swift.Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().utf8)
  guard wanted.count > 2, wanted.count <= longestComparedName,
    candidates.underestimatedCount <= mostComparedNames
  else { return nil }
  let limit = min(3, max(1, wanted.count / 3))
  let letters = letterSet(name.utf8)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let length = candidate.utf8.count
    // An edit takes at most one letter from the set and brings one.
    guard length <= longestComparedName, abs(length - wanted.count) <= limit,
      (letters ^ letterSet(candidate.utf8)).nonzeroBitCount <= 2 * limit, candidate != name
    else { continue }
    let distance = editDistance(wanted, Array(candidate.lowercased().utf8), limit: limit)
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// Which letters occur, in either case: a bit each; other bytes share bits.
private func letterSet(_ text: String.UTF8View) -> UInt32 {
  text.reduce(0) { $0 | 1 << UInt32($1 & 0x1F) }
}

/// Insertions, deletions, replacements and swaps of neighbours that make `left` into `right`; more than
/// `limit` as soon as that is clear.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in right.indices {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    if (current.min() ?? 0) > limit { return limit + 1 }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
