/// English singulars and plurals of one lower-case word, as the object mappers form them.
///
/// More than one answer may be right (`houses`, `statuses`), and a wrong one costs nothing but a
/// word that nobody writes; so all candidates are given.
enum Inflection {
  /// Pairs that no rule gives.
  private static let irregular: [(singular: String, plural: String)] = [
    ("person", "people"), ("child", "children"), ("man", "men"), ("woman", "women"),
    ("mouse", "mice"), ("foot", "feet"), ("tooth", "teeth"), ("goose", "geese"),
    ("datum", "data"), ("medium", "media"), ("criterion", "criteria"), ("index", "indices"),
    ("matrix", "matrices"), ("vertex", "vertices"), ("analysis", "analyses"),
    ("basis", "bases"), ("axis", "axes"), ("diagnosis", "diagnoses"), ("hypothesis", "hypotheses"),
    ("leaf", "leaves"), ("shelf", "shelves"), ("half", "halves"), ("life", "lives"),
    ("wife", "wives"), ("knife", "knives"),
  ]

  static func singulars(of word: [UInt8]) -> [[UInt8]] {
    for pair in irregular where word.elementsEqual(pair.plural.utf8) {
      return [Array(pair.singular.utf8)]
    }
    guard word.count > 2, word.last == UInt8(ascii: "s") else { return [] }
    if ends(word, "ss") || ends(word, "us") || ends(word, "is") { return [] }
    if ends(word, "ies"), word.count > 4 { return [word.dropLast(3) + "y".utf8] }
    if ends(word, "sses") || ends(word, "shes") || ends(word, "ches") || ends(word, "xes")
      || ends(word, "uses")
    {
      return [word.dropLast(2).asArray, word.dropLast().asArray]
    }
    if ends(word, "zes") || ends(word, "oes") {
      return [word.dropLast(2).asArray, word.dropLast().asArray]
    }
    return [word.dropLast().asArray]
  }

  static func plurals(of word: [UInt8]) -> [[UInt8]] {
    for pair in irregular where word.elementsEqual(pair.singular.utf8) {
      return [Array(pair.plural.utf8), word + "s".utf8]
    }
    guard let last = word.last else { return [] }
    if last == UInt8(ascii: "y"), word.count > 2, !"aeiou".utf8.contains(word[word.count - 2]) {
      return [word.dropLast() + "ies".utf8]
    }
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
      || ends(word, "sh") || ends(word, "ch")
    {
      return [word + "es".utf8]
    }
    return [word + "s".utf8]
  }

  private static func ends(_ word: [UInt8], _ suffix: String) -> Bool {
    word.count >= suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var asArray: [UInt8] { Array(self) }
}
