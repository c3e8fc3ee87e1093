import Lint
import SQL
import Text

/// A change to an example that must not change what a rule sees, or that must hide all of it.
enum Variant: String, CaseIterable, Sendable {
  case carriageReturns
  /// A comment with characters of two and four bytes comes first.
  case multibyteComment
  case upperCase
  case lowerCase
  /// Everything is a comment: silent.
  case inComment
  /// Everything is a string: silent.
  case inString
  /// A suppression stands before each statement with a finding: silent, and not unused.
  case suppressed

  var hides: Bool {
    switch self {
    case .carriageReturns, .multibyteComment, .upperCase, .lowerCase: false
    case .inComment, .inString, .suppressed: true
    }
  }

  func apply(to file: PageExample.File, of run: ExampleRun) -> PageExample.File {
    var result = file
    switch self {
    case .carriageReturns:
      let newlines = file.text.utf8.enumerated().filter { $0.element == 10 }.map(\.offset)
      result.text = String(
        decoding: file.text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }, as: UTF8.self)
      result.marks = file.marks.map { mark in
        mark + UInt32(newlines.count { $0 < Int(mark) })
      }
    case .multibyteComment:
      let comment = "-- Gänse ziehen 🪿\n"
      result.text = comment + file.text
      result.marks = file.marks.map { $0 + UInt32(comment.utf8.count) }
    case .upperCase:
      result.text = file.keywords(in: run) { $0.uppercased() }
    case .lowerCase:
      result.text = file.keywords(in: run) { $0.lowercased() }
    case .inComment:
      result.text = file.lines { $0.isToolMarker ? $0 : "-- " + $0 }
    case .inString:
      result.text = file.asString(in: run.dialect)
    case .suppressed:
      result.text = file.suppressing(run.rule, in: run)
    }
    if hides { result.marks = [] }
    return result
  }
}

extension PageExample.File {
  /// The text with each keyword changed, in names and outside of them.
  fileprivate func keywords(in run: ExampleRun, _ change: (String) -> String) -> String {
    let file = SourceFile(path: name, text: text)
    var bytes = file.bytes
    for token in TokenizedFile(file, options: run.options).tokens
    where token.kind == .word && token.keyword != .notKeyword {
      let range = Int(token.start)..<Int(token.end)
      bytes.replaceSubrange(range, with: Array(change(file.text(in: token.range)).utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func lines(_ change: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : change(String($0)) }.joined(separator: "\n")
  }

  /// One SELECT of the whole text; lines that a migration tool reads stay outside.
  fileprivate func asString(in dialect: Dialect) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let markers = lines.filter(\.isToolMarker)
    let content = lines.filter { !$0.isToolMarker }.joined(separator: "\n")
    if dialect == .postgresql {
      return (markers + ["SELECT $page$\(content)$page$;\n"]).joined(separator: "\n")
    }
    let escaped = content.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    return (markers + ["SELECT '\(escaped)';\n"]).joined(separator: "\n")
  }

  /// The text with a suppression on a line of its own before each statement that has a mark.
  fileprivate func suppressing(_ rule: String, in run: ExampleRun) -> String {
    let file = SourceFile(path: name, text: text)
    let statements = ParsedFile(parsing: file, options: run.options).statements
    let places = marks.map { mark in
      statements.first { $0.range.contains(mark) }?.range.start ?? mark
    }
    if places.contains(where: { place in !statements.contains { $0.range.contains(place) } }) {
      return "-- gander: ignore-file \(rule) the page shows it\n" + text
    }
    var bytes = file.bytes
    for place in Set(places.map { lineStart(of: $0) }).sorted(by: >) {
      bytes.insert(contentsOf: "-- gander: ignore \(rule) the page shows it\n".utf8, at: place)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func lineStart(of offset: UInt32) -> Int {
    let bytes = Array(text.utf8)
    var start = Int(offset)
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    return start
  }
}

extension String {
  /// A comment that a migration tool reads.
  fileprivate var isToolMarker: Bool {
    ["-- +goose", "-- migrate:", "-- +migrate", "-- atlas:", "--liquibase", "--changeset"]
      .contains { hasPrefix($0) }
  }
}
