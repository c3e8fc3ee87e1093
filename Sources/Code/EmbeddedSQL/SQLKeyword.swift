/// The keywords by which SQL is known and its tables are found.
enum SQLKeyword: String, CaseIterable {
  case select, insert, update, delete, merge, replace, with, from, join, into, table, truncate
  case alter, create, drop, comment, lock, copy, analyze, vacuum, references, using, on, set
  case `where`, values, order, group, limit, having, union, `as`, only, lateral, `if`, not
  case exists, ignore, key, `for`, `do`, distinct, extract, substring, trim, overlay, position
  case left, right, inner, outer, cross, full, natural, and, or, `in`, `is`, `by`, returning
  case index, trigger, policy, concurrently, straight_join, duplicate, explain, column, view
  case constraint, add, rename, to, when, then, matched, conflict, nothing, offset, fetch
  case window, intersect, except, `default`, low_priority, delayed, begin, end, execute, before
  case after, instead, each, row, type, force, use, partition, qualify, tablesample

  private static let byWord: [[UInt8]: SQLKeyword] = {
    var table: [[UInt8]: SQLKeyword] = [:]
    for keyword in allCases { table[Array(keyword.rawValue.utf8)] = keyword }
    return table
  }()

  /// The longest keyword; longer words need no look.
  private static let maximumLength = 13

  init?(_ word: ArraySlice<UInt8>) {
    guard word.count <= Self.maximumLength,
      let keyword = Self.byWord[word.map(ByteClass.lowered)]
    else { return nil }
    self = keyword
  }
}
