/// The one of `candidates` that somebody who wrote `word` most likely meant, or nil where none is
/// close enough to be worth a suggestion.
///
/// Letter case does not count. Up to a third of the letters may be wrong, left out, added or
/// swapped with their neighbour; among equally near words the first wins. Where no word is that
/// near, one that `word` abbreviates is taken (`warn` for `warning`).
package func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = foldedLetters(word)
  guard wanted.count <= longestSuggestedWord else { return nil }
  let limit = wanted.count < shortestInexactWord ? 0 : wanted.count / 3
  var nearest: String?
  var nearestDistance = limit + 1
  var abbreviated: String?
  for candidate in candidates {
    let letters = foldedLetters(candidate)
    if let distance = editDistance(wanted, letters, below: nearestDistance) {
      nearest = candidate
      nearestDistance = distance
      if distance == 0 { break }
    } else if abbreviated == nil, wanted.count >= shortestInexactWord,
      letters.starts(with: wanted)
    {
      abbreviated = candidate
    }
  }
  return nearest ?? abbreviated
}

/// Words below this length match only exactly: any two of them are near each other.
private let shortestInexactWord = 3

/// Longer words are not compared: the work grows with the product of the lengths.
private let longestSuggestedWord = 100

/// The bytes of `word` with ASCII letters in lower case.
private func foldedLetters(_ word: String) -> [UInt8] {
  word.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one
/// word of the other (optimal string alignment), or nil where that is `bound` or more.
private func editDistance(_ left: [UInt8], _ right: [UInt8], below bound: Int) -> Int? {
  guard abs(left.count - right.count) < bound else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    var smallest = row + 1
    for column in 0..<right.count {
      let isSame = left[row] == right[column]
      var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
      smallest = min(smallest, cost)
    }
    // A swap reaches back two rows, so one row at the bound is not yet the end.
    guard smallest <= bound else { return nil }
    beforeLast = last
    last = current
  }
  let distance = last[right.count]
  return distance < bound ? distance : nil
}
