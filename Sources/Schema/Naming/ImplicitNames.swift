/// The names that PostgreSQL makes for what has none (`makeObjectName` and its callers, in
/// `src/backend/commands/indexcmds.c` and `src/backend/catalog/pg_constraint.c`).
enum PostgreSQLNames {
  /// NAMEDATALEN less the terminator.
  static let maximumLength = 63

  /// `first_second_label`, where the longer of the first two is cut byte by byte until it fits.
  static func join(_ first: String, _ second: String?, label: String) -> String {
    var overhead = label.utf8.count + 1
    if second != nil { overhead += 1 }
    var firstLength = first.utf8.count
    var secondLength = second?.utf8.count ?? 0
    while firstLength + secondLength > maximumLength - overhead, firstLength + secondLength > 0 {
      if firstLength > secondLength { firstLength -= 1 } else { secondLength -= 1 }
    }
    var result = clip(first, to: firstLength)
    if let second { result += "_" + clip(second, to: secondLength) }
    return result + "_" + label
  }

  /// The first name of `first_second_label`, `…label1`, `…label2` … that is free.
  static func choose(
    _ first: String, _ second: String?, label: String, isTaken: (String) -> Bool
  ) -> String {
    var pass = 0
    return choose(first, second, label: label, from: &pass, isTaken: isTaken)
  }

  /// The same where the first `pass` names are known to be taken; then as many as were found to be.
  static func choose(
    _ first: String, _ second: String?, label: String, from pass: inout Int,
    isTaken: (String) -> Bool
  ) -> String {
    var name = join(first, second, label: pass == 0 ? label : label + String(pass))
    while isTaken(name) {
      pass += 1
      name = join(first, second, label: label + String(pass))
    }
    return name
  }

  /// The columns of an index or foreign key as they go into its name.
  static func columns(_ names: [String]) -> String {
    var result = ""
    for name in names {
      if !result.isEmpty { result += "_" }
      result += name
      if result.utf8.count > maximumLength { break }
    }
    return result
  }

  /// A written name as the server keeps it.
  static func truncate(_ name: String) -> String {
    name.utf8.count > maximumLength ? clip(name, to: maximumLength) : name
  }

  /// The first `length` bytes, less where they would cut a character in two.
  private static func clip(_ name: String, to length: Int) -> String {
    let bytes = Array(name.utf8)
    guard length < bytes.count else { return name }
    var end = max(0, length)
    while end > 0, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}

/// How many of the names that the server would try first are taken.
///
/// A table of a thousand unnamed indexes would try half a million names otherwise.
struct TakenNames: Sendable {
  private var counts: [QualifiedName: Int] = [:]
  /// ``Schema/freedNameCount`` when the names were tried.
  private var freedNameCount = 0

  /// How many names of the series that begins with `name` need not be tried again.
  mutating func count(of name: QualifiedName, freedNameCount now: Int) -> Int {
    if freedNameCount != now {
      counts = [:]
      freedNameCount = now
    }
    return counts[name] ?? 0
  }

  mutating func note(_ count: Int, of name: QualifiedName) {
    counts[name] = count > 0 ? count : nil
  }
}

/// The names that MySQL and MariaDB make.
enum MySQLNames {
  /// `column`, `column_2`, `column_3` … (`make_unique_key_name` in `sql_table.cc`).
  static func index(column: String, isTaken: (String) -> Bool) -> String {
    // A name of its own is not allowed to be PRIMARY.
    if column.lowercased() != "primary", !isTaken(column) { return column }
    for number in 2..<100 where !isTaken("\(column)_\(number)") {
      return "\(column)_\(number)"
    }
    return "not_specified"
  }
}
