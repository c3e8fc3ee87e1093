import History
import SQL
import Testing
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Real histories beside the repository, with the order in which their tools really run them.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/corpus"
  ).standardized

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "migrations").path)
  }

  struct Step: Decodable, Hashable {
    var up: String
    var down: String?
    /// Both directions are in one file, and the down section has no text.
    var isBlankDown = false

    private enum CodingKeys: String, CodingKey {
      case up
      case down
    }
  }

  struct Facts: Decodable {
    var orderGiven: Bool
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    let data = try Data(contentsOf: folder.appending(path: "migrations-oracle/\(path)"))
    return try JSONDecoder().decode(type, from: data)
  }

  /// The files of a history that the reader wants, with paths below `root`.
  static func files(of name: String, root: String) throws -> [SourceFile] {
    let top = folder.appending(path: "migrations/\(name)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: top.path)
    // A folder can have a name like a script's.
    let folders = Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    return try paths.filter { HistoryReader.reads(path: $0) && !folders.contains($0) }.map { path in
      let bytes = try [UInt8](Data(contentsOf: top.appending(path: path)))
      return SourceFile(path: root.isEmpty ? path : "\(root)/\(path)", bytes: bytes)
    }
  }

  /// What the reader makes of a history, in the oracle's terms: paths, and no down without any text
  /// where both directions are in one file.
  static func steps(_ history: History) -> [Step] {
    var steps: [Step] = []
    for migration in history.migrations {
      guard let up = migration.up else { continue }
      let down = migration.down.flatMap { script in
        let isBlank = script.sections.allSatisfy { script.file.text(in: $0).trimmed.isEmpty }
        return isBlank && script.file.path == up.file.path ? nil : script.file.path
      }
      let isBlankDown = down == nil && migration.down != nil
      // The oracle knows files, not the changesets in them.
      if steps.last?.up == up.file.path {
        steps[steps.count - 1].down = steps[steps.count - 1].down ?? down
      } else {
        steps.append(Step(up: up.file.path, down: down, isBlankDown: isBlankDown))
      }
    }
    return steps
  }
}

@Suite(.enabled(if: Corpus.isPresent, "the corpus of real histories is not here"))
struct CorpusTests {
  @Test func realHistoriesAreReadInTheToolsOrder() throws {
    let layouts = try Corpus.decode([String: Corpus.Facts].self, "layouts.json")
    var exact: [Bool: Int] = [:]
    var misses: [String] = []
    for (name, facts) in layouts.sorted(by: { $0.key < $1.key }) {
      let files = try Corpus.files(of: name, root: "")
      let dialect: Dialect = name.hasSuffix("-mysql") ? .mysql : .postgresql
      let found = HistoryReader(dialect: dialect).read(FoundFiles(root: "", files: files))
      #expect(unaccounted(files, in: found) == [], "\(name)")
      let wanted = try Corpus.decode([Corpus.Step].self, "\(name).order.json")
      let read = found.histories.map(Corpus.steps)
      if read.contains(where: { Self.isSame($0, wanted) }) {
        exact[facts.orderGiven, default: 0] += 1
      } else {
        misses.append(Self.difference(name, facts, found, wanted))
      }
      // Named one by one in the right order, they stay in it.
      let byPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
      let named = wanted.compactMap { byPath[$0.up] }
      let ups = HistoryReader(dialect: dialect).read(named: named).histories
        .flatMap(\.migrations).compactMap { $0.up?.file.path }
      var order: [String] = []
      for path in ups where order.last != path { order.append(path) }
      #expect(order == wanted.map(\.up), "\(name), named one by one")
    }
    print(
      "exact: \(exact[false] ?? 0) by layout, \(exact[true] ?? 0) of those with their own runner")
    print(misses.joined(separator: "\n"))
    // What is left is explained in the layouts: golang-migrate pairs by number and Flyway orders by
    // description, where the oracle goes by file names; a file with rollbacks for its changesets.
    #expect((exact[false] ?? 0) >= 81)
    #expect((exact[true] ?? 0) >= 29)
  }

  @Test func dialectHintsAreRightOrNil() throws {
    let layouts = try Corpus.decode([String: Corpus.Facts].self, "layouts.json")
    var right = 0
    for name in layouts.keys.sorted() {
      let hint = try dialectHint(of: Corpus.files(of: name, root: ""))
      let isMySQL = name.hasSuffix("-mysql")
      if let dialect = hint.dialect {
        #expect(dialect.isMySQLFamily == isMySQL, "\(name): \(hint.reason)")
        right += 1
      } else {
        print("no hint: \(name): \(hint.reason)")
      }
    }
    print("hints: \(right) of \(layouts.count)")
    #expect(right >= 113)
  }

  /// The oracle lists some sections without any text as a down, and some not.
  private static func isSame(_ steps: [Corpus.Step], _ wanted: [Corpus.Step]) -> Bool {
    steps.count == wanted.count
      && zip(steps, wanted).allSatisfy { step, wanted in
        step.up == wanted.up
          && (step.down == wanted.down || step.isBlankDown && [nil, step.up].contains(wanted.down))
      }
  }

  private static func difference(
    _ name: String, _ facts: Corpus.Facts, _ found: FoundHistories, _ wanted: [Corpus.Step]
  ) -> String {
    let own = facts.orderGiven ? " (own runner)" : ""
    let largest = found.histories.max { $0.migrations.count < $1.migrations.count }
    guard let largest else { return "\(name)\(own): nothing read" }
    let steps = Corpus.steps(largest)
    var text = "\(name)\(own): \(found.histories.count) histories, \(largest.layout.rawValue), "
    text += "\(steps.count) steps, wanted \(wanted.count)"
    if let index = zip(steps, wanted).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      text += "; first at \(index): \(steps[index].up) / \(steps[index].down ?? "-")"
      text += ", wanted \(wanted[index].up) / \(wanted[index].down ?? "-")"
    }
    let ups = Set(steps.map(\.up))
    let missing = wanted.filter { !ups.contains($0.up) }
    if let first = missing.first { text += "; \(missing.count) missing, \(first.up)" }
    if let first = largest.ignored.first { text += "; ignored \(first.path): \(first.reason)" }
    return text
  }
}
