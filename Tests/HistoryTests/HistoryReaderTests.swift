import History
import SQL
import Testing
import Text

@Suite struct HistoryReaderTests {
  @Test("histories", arguments: try HistoryCase.all())
  func history(_ testCase: HistoryCase) {
    #expect(HistoryCase.dump(testCase.read()) == testCase.expected)
  }

  /// Each SQL file is in exactly one migration or is ignored, whatever layout is asked for.
  @Test("every file is accounted for", arguments: LayoutName.allCases)
  func accountedFor(_ layout: LayoutName) throws {
    for testCase in try HistoryCase.all() where testCase.options["files"] == nil {
      for layout in [layout, nil] {
        let reader = HistoryReader(dialect: .postgresql, layout: layout)
        let files = testCase.files.filter { HistoryReader.reads(path: $0.path) }
        let found = reader.read(
          FoundFiles(root: testCase.options["root"] ?? "", files: files))
        #expect(unaccounted(files, in: found) == [], "\(testCase), \(layout?.rawValue ?? "any")")
      }
    }
  }

  /// As many files as the largest histories have, given in no order.
  @Test("ten thousand files", arguments: [".up.sql", ".sql"])
  func manyFiles(_ ending: String) {
    let count = 10_000
    let files = (0..<count).map { index in
      // 7919 has no factor in common with the count, so that each number comes once.
      SourceFile(path: "m/\(index * 7919 % count)_x\(ending)", text: "SELECT \(index);")
    }
    let found = HistoryReader(dialect: .mysql).read(FoundFiles(root: "m", files: files))
    #expect(found.histories.count == 1)
    #expect(found.histories.first?.migrations.map(\.version) == (0..<count).map { "\($0)" })
  }

  @Test("bytes that are no text, cut anywhere, are read")
  func anyBytes() throws {
    let text = """
      -- +goose Up\n-- migrate:up\n--changeset a:1\n/*! $a$ ' " ` \\ -- +migrate Down x
      """
    let bytes = Array(text.utf8) + [0xFF, 0x00, 0xEF, 0xBB]
    for end in 0...bytes.count {
      let file = SourceFile(path: "001_x.sql", bytes: Array(bytes[..<end]))
      let found = HistoryReader().read(FoundFiles(root: "", files: [file]))
      #expect(unaccounted([file], in: found) == [])
      #expect(HistoryReader().read(named: [file]).histories.count == 1)
    }
  }
}

/// The SQL files that are in no migration and not ignored, or in more than one place.
func unaccounted(_ files: [SourceFile], in found: FoundHistories) -> [String] {
  var places: [String: Int] = [:]
  for history in found.histories {
    var run: Set<String> = []
    for migration in history.migrations {
      let own = Set([migration.up, migration.down].compactMap { $0?.file.path })
      // Several changesets of one file are several migrations.
      if history.layout == .liquibase {
        run.formUnion(own)
      } else {
        for path in own { places[path, default: 0] += 1 }
      }
    }
    for path in run { places[path, default: 0] += 1 }
    for file in history.ignored { places[file.path, default: 0] += 1 }
  }
  for file in found.ignored { places[file.path, default: 0] += 1 }
  return files.map(\.path).filter { $0.hasSuffix(".sql") && places[$0] != 1 }
}
