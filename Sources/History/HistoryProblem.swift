import Text

/// What is wrong with a file's name, or with its place in the history, for the tool that runs it.
package struct HistoryProblem: Sendable {
  package enum Kind: Hashable, Sendable {
    /// The tool passes the file over; with a name that it would run, where one is near.
    case neverRun(reason: String, betterName: String?)
    /// The other file has the same version.
    case sameVersion(String, other: String)
    /// Numbers before this one are missing: from, through.
    case gap(String, String)
    /// The tool's own list has it behind a later one.
    case outOfOrder(String, behind: String)
  }

  package var kind: Kind
  package var file: SourceFile
  /// Where in the file, if not all of it is meant.
  package var range: SourceRange?
  /// The tool as its own documentation spells it.
  package var tool: String
  /// What the tool does then: lower case, no full stop.
  package var consequence: String

  package init(_ kind: Kind, file: SourceFile, tool: String, consequence: String) {
    self.kind = kind
    self.file = file
    self.tool = tool
    self.consequence = consequence
  }
}

extension LayoutName {
  /// The tool as its own documentation spells it.
  package var toolName: String {
    switch self {
    case .files, .plain: "whoever runs the files"
    case .schema: "the server's client"
    case .golangMigrate, .goose, .dbmate, .sqlMigrate, .nodePgMigrate, .refinery, .tern, .pop:
      rawValue
    case .flyway: "Flyway"
    case .prisma: "Prisma"
    case .diesel: "Diesel"
    case .hasura: "Hasura"
    case .drizzle: "Drizzle"
    case .sqlx: "SQLx"
    case .supabase: "Supabase"
    case .atlas: "Atlas"
    case .sqitch: "Sqitch"
    case .liquibase: "Liquibase"
    case .rails: "Rails"
    }
  }
}

/// Names of files that are meant to be migrations.
enum MigrationLookalike {
  /// A number of some digits in front, alone or behind one letter, or an `up` or `down` at the end.
  static func isVersioned(_ stem: String) -> Bool {
    var bytes = Array(stem.utf8)[...]
    if let first = bytes.first, "vVuUbB".utf8.contains(first) { bytes = bytes.dropFirst() }
    if let first = bytes.first, NaturalOrder.isDigit(first) { return true }
    return DirectedStem(stem).isDotted
  }

  /// `stem` as `NUMBER_name`, nil without a number in front.
  static func numbered(_ stem: String) -> String? {
    var bytes = Array(stem.utf8)[...]
    if bytes.count > 1, let first = bytes.first, first | 0x20 == UInt8(ascii: "v") {
      bytes = bytes.dropFirst()
    }
    let digits = bytes.prefix(while: NaturalOrder.isDigit)
    let rest = String(decoding: bytes.dropFirst(digits.count), as: UTF8.self).withoutSeparators
    guard !digits.isEmpty, !rest.isEmpty else { return nil }
    return String(decoding: digits, as: UTF8.self) + "_" + rest
  }
}
