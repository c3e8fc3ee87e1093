/// The parts of `sql_mode` that change how text is read (MySQL manual, "Server SQL Modes"; MariaDB,
/// "SQL_MODE").
package struct SQLMode: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `"name"` is an identifier.
  package static let ansiQuotes = SQLMode(rawValue: 1)
  /// `\` is a character like others.
  package static let noBackslashEscapes = SQLMode(rawValue: 2)
  /// `||` joins texts.
  package static let pipesAsConcat = SQLMode(rawValue: 4)
  /// MariaDB reads PL/SQL in routines, and packages.
  package static let oracle = SQLMode(rawValue: 8)

  /// What a mode's name stands for; empty for one that leaves the syntax alone, nil where no mode is
  /// called so.
  package init?(name: String) {
    switch name.lowercased() {
    case "ansi_quotes": self = .ansiQuotes
    case "no_backslash_escapes": self = .noBackslashEscapes
    case "pipes_as_concat": self = .pipesAsConcat
    case "oracle": self = [.ansiQuotes, .pipesAsConcat, .oracle]
    case "ansi", "db2", "maxdb", "mssql", "postgresql": self = [.ansiQuotes, .pipesAsConcat]
    case let name where Self.neutralNames.contains(name): self = []
    default: return nil
    }
  }

  /// A list as in `SET sql_mode = '…'`; names that nobody knows count as nothing.
  package init(list: String) {
    self = []
    for name in list.split(separator: ",") {
      let name = name.split(separator: " ").joined()
      if let mode = SQLMode(name: name) { formUnion(mode) }
    }
  }

  private static let neutralNames: Set<String> = [
    "", "allow_invalid_dates", "empty_string_is_null", "error_for_division_by_zero",
    "high_not_precedence", "ignore_bad_table_options", "ignore_space", "mysql323", "mysql40",
    "no_auto_create_user", "no_auto_value_on_zero", "no_dir_in_create", "no_engine_substitution",
    "no_field_options", "no_key_options", "no_table_options", "no_unsigned_subtraction",
    "no_zero_date", "no_zero_in_date", "only_full_group_by", "pad_char_to_full_length",
    "real_as_float", "simultaneous_assignment", "strict_all_tables", "strict_trans_tables",
    "time_round_fractional", "time_truncate_fractional", "traditional",
  ]
}

/// From `start` on, the file is read in `mode`.
package struct ModeChange: Hashable, Sendable {
  package var start: UInt32
  package var mode: SQLMode
}

extension TokenizedFile {
  /// What holds at `offset`, behind the file's own `SET sql_mode`.
  package func options(at offset: UInt32) -> SyntaxOptions {
    guard !modeChanges.isEmpty else { return options }
    var result = options
    result.sqlMode = mode(at: offset)
    return result
  }

  package func mode(at offset: UInt32) -> SQLMode {
    var low = 0
    var high = modeChanges.count
    while low < high {
      let middle = (low + high) / 2
      if modeChanges[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? modeChanges[low - 1].mode : options.sqlMode
  }
}
