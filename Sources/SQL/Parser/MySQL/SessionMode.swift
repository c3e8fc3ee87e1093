import Text

extension Parser {
  /// The `sql_mode` that holds at the next token.
  var mode: SQLMode {
    source.modeChanges.isEmpty ? source.options.sqlMode : source.mode(at: token.start)
  }

  /// `||` joins texts (PIPES_AS_CONCAT); otherwise it is MySQL's OR.
  var joinsWithPipes: Bool { dialect.isMySQLFamily && mode.contains(.pipesAsConcat) }

  /// MariaDB reads routines as Oracle does, and packages.
  var isOracleMode: Bool { dialect.hasMariaDBCommands && mode.contains(.oracle) }

  /// A statement of MariaDB's Oracle mode begins here; outside of that mode it is a mistake.
  ///
  /// Its body is delimited and not looked into: what ends the statement is the file's delimiter.
  mutating func oracleBody() {
    guard isOracleMode else {
      return fail(
        .unexpectedToken, "`\(excerpt(of: token))` begins a body as Oracle writes it",
        help: "MariaDB reads it after SET sql_mode = 'ORACLE'", at: token.range)
    }
    skipUnmodelled()
  }

  /// PACKAGE [BODY] …, behind CREATE [OR REPLACE] (MariaDB: in Oracle mode, and from 11.4 on in any).
  mutating func packageStatement() -> Statement.Node {
    guard hasPackages else {
      fail(
        .unexpectedToken, "packages belong to MariaDB's Oracle mode",
        help: "MariaDB reads them after SET sql_mode = 'ORACLE', and from 11.4 on in every mode",
        at: token.range)
      return .unrecognized
    }
    expect(.package)
    _ = eat(.body)
    _ = eatIfNotExists()
    let name = objectName(expected: "a package's name")
    skipUnmodelled()
    return .other(name)
  }

  var hasPackages: Bool { isOracleMode || version >= Parser.packagesInEveryMode }

  private static let packagesInEveryMode = ServerVersion(major: 11, minor: 4)
}
