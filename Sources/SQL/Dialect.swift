/// A server family whose SQL gander reads.
///
/// A difference between dialects is asked as a named question, never as `if dialect == …` inside a
/// shared production.
package enum Dialect: String, CaseIterable, Sendable {
  case postgresql
  case mysql
  case mariadb

  /// The name as people write it.
  package var displayName: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .mysql: "MySQL"
    case .mariadb: "MariaDB"
    }
  }

  /// MySQL or MariaDB: one family of syntax.
  package var isMySQLFamily: Bool { self != .postgresql }

  /// A data definition statement can be rolled back and does not commit what came before it.
  ///
  /// PostgreSQL: yes. MySQL and MariaDB: no ("Statements That Cause an Implicit Commit").
  package var hasTransactionalDDL: Bool { self == .postgresql }

  /// Unquoted names are folded to lower case (PostgreSQL, section 4.1.1).
  package var foldsUnquotedNames: Bool { self == .postgresql }

  /// `IF [NOT] EXISTS` inside ALTER TABLE and on CREATE and DROP INDEX (PostgreSQL, MariaDB).
  package var hasGuardsInsideAlter: Bool { ever(.guardInAlter) }

  /// A table's indexes have names of their own in the schema (PostgreSQL), not only within the table.
  package var hasSchemaWideIndexNames: Bool { self == .postgresql }

  /// The version that is assumed where nobody says one: old enough that advice is safe on what runs.
  package var defaultVersion: ServerVersion {
    switch self {
    case .postgresql: ServerVersion(major: 14)
    case .mysql: ServerVersion(major: 8, minor: 0)
    case .mariadb: ServerVersion(major: 10, minor: 11)
    }
  }
}

/// A server's version: `16`, `8.0.29`, `10.11`.
package struct ServerVersion: Comparable, Hashable, Sendable, CustomStringConvertible {
  package var major: Int
  package var minor: Int
  package var patch: Int

  package init(major: Int, minor: Int = 0, patch: Int = 0) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `N`, `N.N` or `N.N.N`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
    self.init(
      major: numbers[0], minor: numbers.count > 1 ? numbers[1] : 0,
      patch: numbers.count > 2 ? numbers[2] : 0)
  }

  package static func < (left: ServerVersion, right: ServerVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  package var description: String {
    if patch != 0 { return "\(major).\(minor).\(patch)" }
    return minor != 0 ? "\(major).\(minor)" : "\(major)"
  }
}

/// What a statement is read for: the server, its version, and the session modes that change the lexer.
package struct SyntaxOptions: Hashable, Sendable {
  package var dialect: Dialect
  package var version: ServerVersion
  /// Nobody said the version: it is the dialect's default.
  package var isVersionAssumed: Bool
  /// MySQL's and MariaDB's `sql_mode` at the start of a file.
  package var sqlMode: SQLMode

  package init(dialect: Dialect, version: ServerVersion? = nil, sqlMode: SQLMode = []) {
    self.dialect = dialect
    self.version = version ?? dialect.defaultVersion
    isVersionAssumed = version == nil
    self.sqlMode = sqlMode
  }

  /// `"name"` is an identifier, as in PostgreSQL.
  package var hasANSIQuotes: Bool { sqlMode.contains(.ansiQuotes) }

  /// `\` escapes in strings without a prefix.
  package var hasBackslashEscapes: Bool {
    dialect.isMySQLFamily && !sqlMode.contains(.noBackslashEscapes)
  }
}
