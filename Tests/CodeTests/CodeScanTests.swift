import Code
import Testing
import Text

@Suite struct CodeScanTests {
  @Test(arguments: CodeCase.all)
  func findsWhatIsMarked(_ example: CodeCase) {
    let found = CodeCase.marks(example.references(), example.targets)
    let places = Set(found.map { "\($0.file)@\($0.offset) \($0.kind) \($0.confidence)" })
    for expected in example.expected {
      let place = "\(expected.file)@\(expected.offset) \(expected.kind) \(expected.confidence)"
      let actual = found.filter { $0.file == expected.file && $0.offset == expected.offset }
      #expect(places.contains(place), "missing \(expected); found there: \(actual)")
    }
    let marked = Set(example.expected.map { "\($0.file)@\($0.offset)" })
    for other in found where other.confidence != "possible" {
      let line = example.line(other)
      #expect(marked.contains("\(other.file)@\(other.offset)"), "unexpected \(other): \(line)")
    }
  }

  @Test func hasCases() {
    #expect(CodeCase.all.count >= 10)
    #expect(CodeCase.all.allSatisfy { !$0.targets.isEmpty && !$0.expected.isEmpty })
  }

  /// Whatever a file lacks, nothing traps, and places lie within the file.
  @Test(arguments: CodeCase.all)
  func survivesBrokenFiles(_ example: CodeCase) {
    let scan = CodeScan(targets: example.targets)
    for file in example.files {
      let step = max(1, file.bytes.count / 12)
      for cut in stride(from: 0, through: file.bytes.count, by: step) {
        for bytes in [Array(file.bytes[..<cut]), Array(file.bytes[cut...])] {
          let result = scan.scan(SourceFile(path: file.path, bytes: bytes))
          let places = result.references.values.joined()
          #expect(places.allSatisfy { Int($0.range.end) <= bytes.count })
        }
      }
    }
  }

  @Test func doesNotDependOnJobs() {
    for example in CodeCase.all {
      let one = CodeCase.marks(example.references(), example.targets)
      for jobs in [2, 3, 8] {
        let other = CodeCase.marks(example.references(jobs: jobs), example.targets)
        #expect(one == other, "\(example.testDescription) with \(jobs) jobs")
      }
    }
  }

  /// Inputs that must neither trap nor take more than linear time.
  @Test(arguments: [
    ("a.js", "`${"),
    ("a.js", "({["),
    ("a.js", "status."),
    ("a.js", "/ status"),
    ("a.py", "class status:\n"),
    ("a.py", "class Task(\n"),
    ("a.py", "\"\"\"status "),
    ("a.py", "class Task class "),
    ("a.rb", "<<~SQL status\n"),
    ("a.sql", "select status from tasks, "),
    ("a.sql", "(select "),
    ("a.sql", "with status as (select status from tasks) "),
    ("a.js", "'select status from tasks' + "),
    ("a.js", "'select status ' + a + "),
    ("a.go", "TableName() \"tasks\" "),
    ("a.ts", "tasks.map(status => "),
    ("a.ts", "class Task { status = "),
    ("a.ts", "pgTable('tasks', "),
    ("a.json", "{\"status\":"),
    ("a.md", "tasks.status "),
    ("a.xml", "<a>status</"),
    ("a.ex", "\"#{status "),
    ("a.rs", "r##\"'a status"),
    ("a.cs", "@\"\"\""),
    ("a.cpp", "R\"x("),
    ("a.php", "<?php ?>status"),
    ("a.java", "@Table(name = \"tasks\") class Task { String status; "),
  ])
  func staysLinear(_ path: String, _ piece: String) {
    let targets = [
      ReferenceTarget(table: "tasks", column: "status"), ReferenceTarget(table: "tasks"),
    ]
    let scan = CodeScan(targets: targets)
    let times = [500, 2_000].map { count in
      let text = String(repeating: piece, count: count)
      return ContinuousClock().measure {
        let result = scan.scan(SourceFile(path: path, text: text))
        #expect(result.size == text.utf8.count)
      }
    }
    // Four times the bytes take four times as long; sixteen times would be quadratic.
    #expect(times[1] < times[0] * 10 + .seconds(1), "\(path) \(piece): \(times)")
  }

  @Test func takesBytesThatAreNoText() {
    let scan = CodeScan(targets: [ReferenceTarget(table: "tasks", column: "status")])
    var bytes: [UInt8] = []
    for value in 0..<20_000 { bytes.append(UInt8(truncatingIfNeeded: value &* 31 &+ value >> 5)) }
    for path in ["a.py", "a.rb", "a.ts", "a.go", "a.rs", "a.php", "a.sql", "a.xml", "a.ex"] {
      let text = bytes + Array(" task.status ".utf8) + bytes
      #expect(scan.scan(SourceFile(path: path, bytes: text)).size == text.count)
    }
  }

  @Test func saysWhatItSkips() {
    let big = [UInt8](repeating: 32, count: CodeScan.maximumFileSize + 1)
    let long = Array("var status=1;".utf8) + [UInt8](repeating: 97, count: 9_000)
    let scan = CodeScan(targets: [ReferenceTarget(table: "tasks", column: "status")])
    let result = scan.references(in: ["e.py", "d.png", "c.js", "b.py", "a.py", "f.py"], jobs: 2) {
      switch $0 {
      case "a.py": .bytes(big)
      case "b.py": .bytes([0, 1, 2])
      case "c.js": .bytes(long)
      case "e.py": .unreadable("no permission")
      case "f.py": .tooLarge(size: 7)
      default: .bytes(Array("status".utf8))
      }
    }
    #expect(
      result.filesSkipped == [
        SkippedFile(path: "a.py", reason: .tooLarge(size: big.count)),
        SkippedFile(path: "b.py", reason: .binary), SkippedFile(path: "c.js", reason: .minified),
        SkippedFile(path: "e.py", reason: .unreadable("no permission")),
        SkippedFile(path: "f.py", reason: .tooLarge(size: 7)),
      ])
    #expect(result.filesScanned == 0)
  }

  @Test func showsLinesSafely() throws {
    let text =
      "é  \r\n\t  task.status = \"\u{1B}[31m\u{202E}\" + '\(String(repeating: "x", count: 300))'\n"
    let target = ReferenceTarget(table: "tasks", column: "status")
    let result = CodeScan(targets: [target]).scan(SourceFile(path: "a.py", text: text))
    let reference = try #require(result.references[target]?.first)
    #expect(reference.position.line == 2)
    #expect(reference.position.column == 9)
    #expect(reference.text.hasPrefix("task.status = \"\u{FFFD}[31m\u{FFFD}\""))
    #expect(reference.text.unicodeScalars.count == Reference.maximumTextLength + 1)
  }
}

extension CodeCase {
  /// The line of a place, for a failure's message.
  fileprivate func line(_ place: Expected) -> String {
    guard let file = files.first(where: { $0.path == place.file }) else { return "" }
    let start = file.bytes[..<place.offset].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = file.bytes[place.offset...].firstIndex(of: 10) ?? file.bytes.count
    return String(decoding: file.bytes[start..<end], as: UTF8.self)
  }
}
