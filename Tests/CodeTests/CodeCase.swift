import Code
import Files
import Testing
import Text

/// A small project in one text: the targets, and files in which each expected reference is marked.
///
/// `‹model certain›status` stands for `status` with a reference at its start. All certain and likely
/// references must be marked; a `possible` one need not be.
struct CodeCase: Sendable, CustomTestStringConvertible {
  struct Expected: Hashable, Comparable, CustomStringConvertible {
    var file: String
    var offset: Int
    var kind: String
    var confidence: String
    var word: String

    static func < (left: Self, right: Self) -> Bool {
      (left.file, left.offset) < (right.file, right.offset)
    }

    var description: String { "\(file)@\(offset) \(kind) \(confidence) \(word)" }
  }

  let testDescription: String
  var targets: [ReferenceTarget] = []
  var shared: Set<String> = []
  var files: [SourceFile] = []
  var expected: [Expected] = []

  static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast()
    return parts.joined(separator: "/") + "/Cases"
  }()

  static let all: [CodeCase] = {
    let entries = (try? Files.list(folder)) ?? []
    return entries.map { entry in
      let bytes = (try? Files.read(Files.join(folder, entry.name))) ?? []
      return CodeCase(entry.name, String(decoding: bytes, as: UTF8.self))
    }
  }()

  init(_ name: String, _ text: String) {
    testDescription = name
    var path = ""
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("targets: ") {
        targets = line.dropFirst(9).split(separator: " ").map(Self.target)
      } else if line.hasPrefix("shared: ") {
        shared = Set(line.dropFirst(8).split(separator: " ").map(String.init))
      } else if line.hasPrefix("=== ") {
        add(path, lines)
        path = String(line.dropFirst(4))
        lines = []
      } else {
        lines.append(line)
      }
    }
    add(path, lines)
    expected.sort()
  }

  private static func target(_ text: Substring) -> ReferenceTarget {
    let parts = text.split(separator: ".").map(String.init)
    return ReferenceTarget(table: parts[0], column: parts.count > 1 ? parts[1] : nil)
  }

  private mutating func add(_ path: String, _ lines: [Substring]) {
    guard !path.isEmpty else { return }
    var text = ""
    for (index, piece) in lines.joined(separator: "\n").split(
      separator: "‹", omittingEmptySubsequences: false
    ).enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "›") else {
        text += piece
        continue
      }
      let mark = piece[..<end].split(separator: " ").map(String.init)
      let rest = piece[piece.index(after: end)...]
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      expected.append(
        Expected(
          file: path, offset: text.utf8.count, kind: mark[0], confidence: mark[1],
          word: String(word)))
      text += rest
    }
    files.append(SourceFile(path: path, text: text))
  }

  /// What a scan of the files finds.
  func references(jobs: Int = 1) -> CodeReferences {
    let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    return CodeScan(targets: targets, sharedColumns: shared)
      .references(in: files.map(\.path), jobs: jobs) { .bytes(bytes[$0] ?? []) }
  }

  /// The references of all targets, as marks say them.
  static func marks(_ references: CodeReferences, _ targets: [ReferenceTarget]) -> [Expected] {
    targets.flatMap { target in
      references.references(to: target).map {
        Expected(
          file: $0.file, offset: Int($0.range.start), kind: $0.kind.rawValue,
          confidence: $0.confidence.rawValue, word: "")
      }
    }.sorted()
  }
}
