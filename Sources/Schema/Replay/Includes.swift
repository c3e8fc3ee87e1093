import SQL
import Text

/// Gives the file that a client's command names: the path as written, the file that it stands in, and
/// whether the path is relative to that file.
package typealias FileFinder =
  @Sendable (_ path: String, _ from: String, _ isRelative: Bool) ->
  SourceFile?

/// Commands of psql and mysql that run another file: `\i`, `\ir`, `SOURCE`, `\.`.
extension Replay {
  /// Runs the statements of the file that the command names.
  ///
  /// Nil where nothing ran: the command runs no file, or the file is not to be had.
  mutating func runIncluded(
    _ line: String, at range: SourceRange, in context: RunContext, _ observe: Observer
  ) -> UndoLog? {
    guard let command = FileCommand(line) else {
      runClientCommand(line)
      return nil
    }
    guard let files, !command.path.isEmpty, !SchemaTemplates.isInside(command.path) else {
      doubtEverything()
      return nil
    }
    let object = ObjectDescription(kind: "file", name: command.path)
    guard let included = files(command.path, file.path, command.isRelative) else {
      report(.doesNotExist, object, at: range)
      doubtEverything()
      return nil
    }
    guard included.path != file.path, !including.contains(included.path) else {
      report(.includesItself, object, at: range)
      doubtEverything()
      return nil
    }
    let outer = file
    including.append(outer.path)
    file = included
    defer {
      file = outer
      including.removeLast()
    }
    var log: UndoLog?
    let options = SyntaxOptions(dialect: dialect, version: schema.version)
    for statement in ParsedFile(parsing: included, options: options).statements {
      innerStatements += 1
      guard innerStatements <= RunContext.maximumStatements else {
        doubtEverything()
        break
      }
      let inner = run(statement, in: context, observe)
      if log == nil { log = inner } else { log?.merge(later: inner) }
    }
    return log
  }
}

/// `\ir path`, `SOURCE path`.
private struct FileCommand {
  var path: String
  var isRelative: Bool

  init?(_ line: String) {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    switch parts.first?.lowercased() {
    case "\\i", "\\include", "source", "\\.": isRelative = false
    case "\\ir", "\\include_relative": isRelative = true
    default: return nil
    }
    var text = parts.count > 1 ? parts[1] : ""
    while let last = text.last, last.isWhitespace || last == ";" { text = text.dropLast() }
    if let mark = text.first, mark == "'" || mark == "\"", text.last == mark, text.count > 1 {
      text = text.dropFirst().dropLast()
    }
    path = String(text)
  }
}
