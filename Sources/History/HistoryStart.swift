import SQL
import Text

/// Whether a history can be the whole of what a database has seen.
enum HistoryStart {
  /// The first numbers that people begin with; a history that begins at 41 is the end of one.
  ///
  /// Versions such as 3.2.0 say nothing: a program can have had releases before it had a database.
  private static let firstNumbers: Set<Int> = [0, 1, 10, 100, 1000]

  /// Whether the history creates the first table that it works on, and is not numbered as if
  /// something came before it.
  ///
  /// gander is often shown only the newest files; then what they do not create is assumed to be
  /// there.
  static func isFromNothing(_ migrations: [Migration], dialect: Dialect?) -> Bool {
    guard let first = migrations.first(where: { $0.up != nil && !$0.isRepeatable }) else {
      return false
    }
    if let version = first.version, !version.utf8.contains(UInt8(ascii: ".")),
      let number = VersionNumber(version)?.sequenceNumber, !firstNumbers.contains(number)
    {
      return false
    }
    for migration in migrations {
      guard let script = migration.up else { continue }
      for section in script.sections {
        if let answer = createsFirst(script.file, section, dialect: dialect) { return answer }
      }
    }
    return false
  }

  /// True if the first statement about a table creates it, false if it uses one; nil without any.
  private static func createsFirst(
    _ file: SourceFile, _ section: SourceRange, dialect: Dialect?
  ) -> Bool? {
    var answer: Bool?
    CodeWalker.statementHeads(
      file.bytes, in: Int(section.start)..<Int(section.end), isMySQL: dialect?.isMySQLFamily
    ) { words in
      answer = meaning(of: words)
      return answer == nil
    }
    return answer
  }

  private static func meaning(of words: [String]) -> Bool? {
    guard let verb = words.first else { return nil }
    switch verb {
    case "CREATE":
      if words.contains("TABLE") { return true }
      return words.contains("INDEX") ? false : nil
    case "ALTER": return words.dropFirst().first == "TABLE" ? false : nil
    case "DROP": return words.dropFirst().first == "TABLE" && !words.contains("IF") ? false : nil
    case "INSERT", "UPDATE", "DELETE", "TRUNCATE": return false
    default: return nil
    }
  }
}
