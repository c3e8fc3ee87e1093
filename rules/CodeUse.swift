import Code
import Lint
import Schema

/// What the scan of the application's code says of one table or column.
struct CodeUse {
  /// Sorted by file and place, with some of the possible ones.
  var references: [Reference]
  /// How many places have the name alone.
  var possible: Int

  /// References that will fail when the object is gone: tests and comments are not among them.
  var live: [Reference] {
    references.filter {
      $0.confidence != .possible && $0.kind != .test && $0.kind != .comment
    }
  }

  /// How much it matters: an error where a reference is certain, a warning where one is likely.
  var severity: Severity? {
    let live = live
    if live.contains(where: { $0.confidence == .certain }) { return .error }
    return live.isEmpty ? nil : .warning
  }

  /// "3 places in 2 files".
  var extent: String {
    let live = live
    let files = Set(live.map(\.file)).count
    return "\(counted(live.count, "place")) in \(counted(files, "file"))"
  }
}

extension Step {
  /// Where the code uses a table, or a column of it.
  func codeUse(of table: QualifiedName, column: String? = nil) -> CodeUse {
    let found = references(toTable: table, column: column)
    return CodeUse(references: found.kept, possible: found.possible)
  }
}
