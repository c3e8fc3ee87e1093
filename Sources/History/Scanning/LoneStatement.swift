import Text

/// Statements of PostgreSQL that cannot run in a transaction, as far as a migration tool knows them.
enum LoneStatement {
  /// Whether Flyway runs the script without a transaction because of a statement in it.
  ///
  /// `PostgreSQLParser.detectCanExecuteInTransaction`; the `ALTER TYPE … ADD VALUE` that it adds on
  /// servers before 12 is left out, because those are out of support.
  static func isKnownToFlyway(_ file: SourceFile) -> Bool {
    contains(file) { words in
      let rest = words.dropFirst()
      switch words.first {
      case "CREATE", "DROP":
        return isConcurrentIndex(rest)
          || ["DATABASE", "TABLESPACE", "SUBSCRIPTION"].contains(rest.first)
      case "ALTER": return rest.first == "SYSTEM"
      case "REINDEX":
        let what = rest.first == "VERBOSE" ? rest.dropFirst() : rest
        return ["SCHEMA", "DATABASE", "SYSTEM"].contains(what.first)
      case "VACUUM": return true
      case "DISCARD": return rest.first == "ALL"
      default: return false
      }
    }
  }

  /// Whether Supabase's command line sends a statement of the script by itself
  /// (`pkg/migration/file.go`, `isPipelineIncompatible`).
  static func isKnownToSupabase(_ file: SourceFile) -> Bool {
    contains(file) { words in
      switch words.first {
      case "CREATE", "DROP": isConcurrentIndex(words.dropFirst())
      case "REINDEX": words.contains("CONCURRENTLY")
      case "ALTER": words.dropFirst().first == "SYSTEM"
      case "VACUUM", "CLUSTER": true
      default: false
      }
    }
  }

  private static func isConcurrentIndex(_ words: ArraySlice<String>) -> Bool {
    let what = words.first == "UNIQUE" ? words.dropFirst() : words
    return what.first == "INDEX" && what.dropFirst().first == "CONCURRENTLY"
  }

  private static func contains(_ file: SourceFile, _ isLone: ([String]) -> Bool) -> Bool {
    var found = false
    CodeWalker.statementHeads(file.bytes, in: 0..<file.bytes.count, isMySQL: false) { words in
      found = isLone(words)
      return !found
    }
    return found
  }
}
