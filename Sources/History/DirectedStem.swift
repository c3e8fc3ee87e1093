/// A file name without the part that says its direction: `004_x` of `004_x.rollback`.
struct DirectedStem {
  let stem: String
  /// Nil where the name says nothing.
  let direction: Direction?
  /// The direction stands behind a dot, as tools write it; a word behind `_` or `-` can be part of
  /// the name (`005_shut_down`).
  let isDotted: Bool

  init(_ name: String) {
    let lower = name.lowercased()
    for (word, direction) in Self.words {
      for separator in [".", "_", "-"] where lower.hasSuffix(separator + word) {
        let rest = name.dropLast(word.count + 1)
        guard !rest.isEmpty else { continue }
        // go-pg writes `.tx.up.sql` where the file runs in a transaction.
        stem = String(rest.lowercased().hasSuffix(".tx") ? rest.dropLast(3) : rest)
        self.direction = direction
        isDotted = separator == "."
        return
      }
      for separator in ["_", "-"] where direction == .down && lower.hasPrefix(word + separator) {
        stem = String(name.dropFirst(word.count + 1))
        self.direction = direction
        isDotted = false
        return
      }
    }
    stem = name
    direction = nil
    isDotted = false
  }

  /// A name that is taken as it is.
  init(whole name: String) {
    stem = name
    direction = nil
    isDotted = false
  }

  private static let words: [(String, Direction)] = [
    ("rollback", .down), ("down", .down), ("undo", .down), ("revert", .down), ("up", .up),
  ]
}

/// What a file without a version seems to be, by the words of its name.
enum UnversionedFile {
  /// Why a file such as `schema.sql` or `LATEST.sql` is no step of a history.
  static let wholeSchemaReason =
    "looks like the whole schema beside its migrations; `--prelude` reads it first"

  static func isWholeSchema(_ stem: String) -> Bool {
    has(["schema", "structure", "dump", "latest", "full"], stem)
  }

  /// Whether it is a `teardown.sql` or `reset.sql`.
  static func clearsDatabase(_ stem: String) -> Bool {
    has(["teardown", "reset", "cleanup", "dropall"], stem)
  }

  private static func has(_ marks: Set<String>, _ stem: String) -> Bool {
    let words = stem.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { marks.contains(String($0)) }
  }
}
