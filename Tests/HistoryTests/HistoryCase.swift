import History
import SQL
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of files and what the reader makes of it, written as text.
///
/// A case begins with `##### title`, then options (`dialect: mysql`), then files (`=== path`, their
/// contents), then `=== expect` and the dump of the histories.
struct HistoryCase: CustomStringConvertible, Sendable {
  var title: String
  var source: String
  var options: [String: String] = [:]
  var files: [SourceFile] = []
  var expected = ""

  var description: String { "\(source): \(title)" }

  /// The cases of a file in `Cases/`.
  static func all(inFile name: String) throws -> [HistoryCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Cases/\(name)"))
    let text = String(decoding: data, as: UTF8.self)
    return text.split(separator: "##### ").map { parse(String($0), source: name) }
  }

  static func all() throws -> [HistoryCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.sorted().flatMap { try all(inFile: $0) }
  }

  private static func parse(_ text: String, source: String) -> HistoryCase {
    let sections = text.components(separatedBy: "\n=== ")
    var head = sections[0].split(separator: "\n").map(String.init)
    var result = HistoryCase(title: head.removeFirst(), source: source)
    for line in head {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      result.options[String(parts[0])] = parts[1].trimmed
    }
    for section in sections.dropFirst() {
      let parts = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let contents = parts.count > 1 ? String(parts[1]) : ""
      if parts[0] == "expect" {
        result.expected = contents.trimmed
      } else {
        result.files.append(SourceFile(path: String(parts[0]), text: contents + "\n"))
      }
    }
    return result
  }

  /// What the reader makes of the files.
  func read() -> FoundHistories {
    let reader = HistoryReader(
      dialect: options["dialect"].flatMap(Dialect.init(rawValue:)),
      layout: options["layout"].flatMap(LayoutName.init(rawValue:)))
    if options["files"] == "named" { return reader.read(named: files) }
    let loaded = files.filter { HistoryReader.reads(path: $0.path) }
    return reader.read(FoundFiles(root: options["root"] ?? "", files: loaded))
  }

  static func dump(_ found: FoundHistories) -> String {
    var lines: [String] = []
    for history in found.histories {
      let folder = history.folder.isEmpty ? "." : history.folder
      let start = history.startsFromNothing ? "from nothing" : "goes on"
      let dialect = history.dialect?.rawValue ?? "?"
      lines.append("\(history.layout.rawValue) in \(folder), \(dialect), \(start)")
      lines += history.migrations.map { "  " + dump($0) }
      lines += history.ignored.map { "  ignored \($0.path): \($0.reason)" }
      lines += history.problems.map { "  " + dump($0) }
    }
    lines += found.ignored.map { "ignored \($0.path): \($0.reason)" }
    return lines.joined(separator: "\n")
  }

  private static func dump(_ problem: HistoryProblem) -> String {
    let path = problem.file.path
    switch problem.kind {
    case .neverRun(_, let betterName):
      return "never run \(path)" + (betterName.map { ", better \($0)" } ?? "")
    case .sameVersion(let version, let other): return "same version \(version) \(path), \(other)"
    case .gap(let first, let last): return "gap \(first) to \(last) before \(path)"
    case .outOfOrder(let own, let later): return "out of order \(own) behind \(later)"
    }
  }

  private static func dump(_ migration: Migration) -> String {
    var parts = ["\(migration.version ?? "-") | \(migration.name)"]
    if migration.isRepeatable { parts.append("repeatable") }
    if let layout = migration.layout, layout != .plain { parts.append("like \(layout.rawValue)") }
    if let up = migration.up { parts.append("up " + dump(up)) }
    if let down = migration.down { parts.append("down " + dump(down)) }
    return parts.joined(separator: " | ")
  }

  private static func dump(_ script: Script) -> String {
    var text = "\(script.file.path) \(script.transaction)"
    let isWhole =
      script.sections.count == 1 && script.sections[0].start == 0
      && Int(script.sections[0].end) == script.file.bytes.count
    if !isWhole {
      let contents = script.sections.map { script.file.text(in: $0).trimmed }
      text += " «" + contents.joined(separator: " ¦ ").replacing("\n", with: " ") + "»"
    }
    if let delimiter = script.delimiter { text += " cut at \(delimiter)" }
    return script.isEmpty ? text + " (empty)" : text
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
