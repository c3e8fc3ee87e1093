import Text

/// One token: its kind, the keyword it spells, and where it stands.
///
/// It holds no text.
package struct Token: Hashable, Sendable {
  package var kind: TokenKind
  package var flags: TokenFlags
  /// The keyword that an unquoted word spells, in any letter case.
  package var keyword: Keyword
  package var start: UInt32
  package var end: UInt32

  package var range: SourceRange { SourceRange(start: start, end: end) }
}

package enum TokenKind: UInt8, Sendable {
  /// The end of the file; always the last token, empty.
  case endOfFile
  /// An unquoted word: a keyword or a name.
  case word
  /// `"name"`, `` `name` ``, `U&"name"`.
  case quotedIdentifier
  /// Any string literal with its prefix and, in PostgreSQL, its continuations over lines:
  /// `'…'`, `E'…'`, `N'…'`, `U&'…'`, `_utf8mb4'…'`, MySQL `"…"`.
  case string
  /// `$tag$ … $tag$`.
  case dollarString
  /// `B'01'`, `0b01`.
  case bitString
  /// `X'1F'`, and MySQL's `0x1F`.
  case hexString
  case integer
  /// A number with a fraction or an exponent.
  case decimal
  /// `$1` in PostgreSQL, `?` in MySQL.
  case parameter
  /// `@name`, `@'name'`, `` @`name` `` (MySQL).
  case userVariable
  /// `@@name`, with its `global.` or `session.` (MySQL).
  case systemVariable
  /// An operator other than those below, by the server's own rules for where it ends.
  case `operator`
  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case comma
  case dot
  /// `..` (PL/pgSQL loops).
  case dotDot
  case colon
  /// `::`.
  case typeCast
  /// `:=`.
  case colonEquals
  case equals
  case star
  /// `;` inside a statement, while another delimiter is in force.
  case semicolon
  /// The end of a statement: `;`, or what MySQL's DELIMITER has set.
  case terminator
  /// A template's or a client's variable, with the name characters that touch it: `${schema}`,
  /// `{{ name }}`, `:name`, `:'name'`, `<%= name %>`. It stands for a name, a value or a piece of SQL.
  case placeholder
  /// A psql meta-command (`\i file`) or a MySQL client command (`DELIMITER $$`, `SOURCE file`), a line.
  case clientCommand
  /// The lines after `COPY … FROM stdin;` up to and including `\.`.
  case copyData
  /// Bytes that start no token: each run is one, and has a diagnostic.
  case unknown
}

package struct TokenFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// A string, comment or quoted name that the file's end cut off.
  package static let unterminated = TokenFlags(rawValue: 1)
  /// A line break stands between this token and the one before.
  package static let startsLine = TokenFlags(rawValue: 2)
  /// White space or a comment stands between this token and the one before.
  package static let followsSpace = TokenFlags(rawValue: 4)
  /// A keyword that the dialect and version do not allow as a bare column or table name.
  package static let reserved = TokenFlags(rawValue: 8)
  /// A keyword that may name a column but no function or type (PostgreSQL `col_name_keyword`).
  package static let columnNameKeyword = TokenFlags(rawValue: 16)
  /// A keyword that may name a function or type but no column (PostgreSQL `type_func_name_keyword`).
  package static let typeFunctionKeyword = TokenFlags(rawValue: 32)
  /// `U&'…' UESCAPE '!'`, which is one token.
  package static let hasEscapeClause = TokenFlags(rawValue: 64)
}

/// A comment, or the markers of a version comment whose inside is read as code.
package struct Comment: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// `-- …`, `# …`: to the end of the line, which is not part of it.
    case line
    /// `/* … */`.
    case block
    /// `/*!50100`, `/*M!`, `/*M!100100` and the `*/` that ends it, where the inside is code.
    case versionMarker
    /// A template's control block: `{% if x %}`, `{{#if x}}`, `<% end %>`.
    case template
    /// `{d`, `{ts`, `{fn`, `{oj` and the `}` that ends it: what stands between is read without them
    /// (MySQL manual, "Date and Time Literals", "JOIN Clause").
    case escapeMarker
  }

  package var kind: Kind
  package var range: SourceRange

  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
