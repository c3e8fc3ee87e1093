import SQL

/// What a dynamic statement may do, judged by its first words.
struct DynamicEffect {
  var kinds: Set<ObjectKind> = []
  /// The one table that it changes, where the text says it.
  var table: String?

  /// Nil where the words say nothing.
  init?(_ text: String) {
    let words = Self.words(of: text)
    guard let first = words.first else { return nil }
    switch first {
    case "select", "insert", "update", "delete", "with", "truncate", "analyze", "vacuum", "grant",
      "revoke", "set", "reset", "refresh", "reindex", "lock", "notify", "comment", "do", "values",
      "copy", "explain", "show", "cluster", "replace", "load", "optimize", "flush":
      // A SELECT may call a function that does more; this is what people write it for least.
      return
    case "create", "drop":
      guard let object = Self.object(in: words.dropFirst()) else { return nil }
      kinds = object == .table ? [.table, .index, .sequence] : [object]
    case "alter", "rename":
      guard let object = Self.object(in: words.dropFirst()) else { return nil }
      guard object == .table else {
        kinds = [object]
        return
      }
      table = Self.table(in: words)
      if table == nil { kinds = [.column, .constraint, .index, .table] }
    default:
      return nil
    }
  }

  /// The words up to the first sign of something put in: `%I`, a quote, a bracket.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.lowercased().split(whereSeparator: \.isWhitespace).prefix(12) {
      let isPlain = word.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      guard isPlain else {
        words.append("%")
        break
      }
      words.append(String(word))
    }
    return words
  }

  private static func object(in words: some Collection<String>) -> ObjectKind? {
    for word in words {
      switch word {
      case "or", "replace", "unique", "temporary", "temp", "unlogged", "global", "local", "if",
        "not", "exists", "constraint", "foreign", "materialized", "recursive", "fulltext",
        "spatial", "online", "ignore", "definer":
        continue
      case "function", "procedure", "routine": return .function
      case "user", "role": return .role
      default: return ObjectKind(rawValue: word)
      }
    }
    return nil
  }

  /// `alter table name …` with more behind the name, so that the name is whole.
  private static func table(in words: [String]) -> String? {
    let rest = words.dropFirst(2).drop { ["if", "exists", "only"].contains($0) }
    guard rest.count > 1, let name = rest.first, name != "%" else { return nil }
    return name
  }
}
