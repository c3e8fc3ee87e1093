import History
import Lint
import SQL
import Text

/// Reports every DROP TABLE at its whole statement.
struct ToyDrop: Rule {
  static let id = "toy-drop"
  static let aliases = ["ban-drop", "shared-alias"]
  static let severity = Severity.error
  static let category = Category.destructive
  static let evidence: Evidence = []
  static let page = Page("# Dropping")

  func check(_ step: Step, _ report: inout Report) {
    guard let statement = step.statement, statement.kind == "drop-table" else { return }
    report.add("drops", reason: "gone", help: "keep it", at: statement.range)
  }
}

/// Reports each word `note` of a statement at the word, and what the parser could not read.
struct ToyWord: Rule {
  static let id = "toy-word"
  static let aliases = ["shared-alias"]
  static let severity = Severity.notice
  static let category = Category.naming
  static let evidence: Evidence = []
  static let page = Page("# A word")

  func check(_ step: Step, _ report: inout Report) {
    switch step.subject {
    case .statement(let statement):
      let bytes = Array(step.file.bytes(in: statement.range))
      let word = Array("note".utf8)
      for index in bytes.indices where bytes[index...].starts(with: word) {
        let start = statement.range.start + UInt32(index)
        report.add(
          "says note", reason: "words", help: "another",
          at: SourceRange(start: start, end: start + 4))
      }
    case .diagnostics(let diagnostics):
      for diagnostic in diagnostics {
        report.add(diagnostic.message, reason: "", help: "", at: diagnostic.range)
      }
    default: break
    }
  }
}

/// Reports what is wrong with suppressions, as the real rules do.
struct ToyUnused: Rule {
  static let id = "unused-suppression"
  static let severity = Severity.warning
  static let category = Category.syntax
  static let evidence: Evidence = []
  static let page = Page("# Unused")

  func check(_ step: Step, _ report: inout Report) {
    guard case .suppressions(let problems) = step.subject else { return }
    for problem in problems {
      report.add("\(problem.kind)", reason: "", help: "", at: problem.range)
    }
  }
}

/// Finds nothing, and would need the code for it.
struct ToyCode: Rule {
  static let id = "toy-code"
  static let severity = Severity.warning
  static let category = Category.compatibility
  static let evidence: Evidence = [.history, .code]
  static let page = Page("# Code")

  func check(_ step: Step, _ report: inout Report) {}
}

/// Finds nothing, and would need the whole history for it.
struct ToyWhole: Rule {
  static let id = "toy-whole"
  static let severity = Severity.warning
  static let category = Category.rollback
  static let page = Page("# Whole")

  func check(_ step: Step, _ report: inout Report) {}
}

/// A session as its statement finds it, in short: `tx 2 begin lock=2000`.
struct ToySession: Rule {
  static let id = "toy-session"
  static let severity = Severity.notice
  static let category = Category.transaction
  static let evidence: Evidence = []
  static let page = Page("# Session")

  func check(_ step: Step, _ report: inout Report) {
    guard let statement = step.statement else { return }
    let session = step.session
    var text = session.inTransaction ? "tx" : "auto"
    text += " \(session.transaction)"
    if session.hasExplicitTransaction { text += " begin" }
    if let timeout = session.lockTimeout { text += " lock=\(timeout)" }
    if let timeout = session.statementTimeout { text += " statement=\(timeout)" }
    report.add(text, reason: "", help: "", at: statement.range)
  }
}

extension History {
  /// One migration a text, in order.
  static func test(
    _ texts: [String], downs: [String?] = [], mode: TransactionMode = .perStatement
  ) -> History {
    let migrations = texts.enumerated().map { index, text in
      let down = index < downs.count ? downs[index] : nil
      return Migration(
        version: "\(index + 1)", name: "m", up: .test("\(index + 1).sql", text, mode),
        down: down.map { .test("\(index + 1).down.sql", $0, mode) })
    }
    return History(
      layout: .files, migrations: migrations, startsFromNothing: false, ignored: [])
  }
}

extension Script {
  static func test(_ path: String, _ text: String, _ mode: TransactionMode) -> Script {
    let file = SourceFile(path: path, text: text)
    return Script(
      file: file, sections: [SourceRange(start: 0, end: UInt32(file.bytes.count))],
      transaction: mode, isEmpty: false)
  }
}

/// A text whose places are marked with `↓`: the text without the marks, and their offsets.
struct MarkedText {
  var text = ""
  var offsets: [UInt32] = []

  init(_ marked: String) {
    for scalar in marked.unicodeScalars {
      if scalar == "↓" {
        offsets.append(UInt32(text.utf8.count))
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
