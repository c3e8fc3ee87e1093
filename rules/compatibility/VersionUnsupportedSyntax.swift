import Lint
import SQL
import Text

/// Syntax that another version of the server reads, or only the other server of the family.
struct VersionUnsupportedSyntax: Rule {
  static let id = "version-unsupported-syntax"
  static let severity = Severity.error
  static let category = Category.compatibility

  static let page = Page(
    #"""
    # The server's version does not know this syntax

    ## What happens

    The statement is right for a newer server, for an older one, or for the other server of the family.
    This one answers with a syntax error, and the migration stops there, often in production alone:
    the developers' servers are the newer ones.

    ```sql bad postgresql version=14
    CREATE TABLE accounts (
      id bigint PRIMARY KEY,
      email text,
      UNIQUE ↓NULLS NOT DISTINCT (email)
    );
    ```

    ```sql bad postgresql version=16
    CREATE TABLE logins (id bigint PRIMARY KEY, host text) ↓WITH OIDS;
    ```

    ```sql bad mysql version=5.7
    ALTER TABLE accounts ↓RENAME COLUMN mail TO email;
    ```

    ```sql bad mysql
    ALTER TABLE accounts ADD COLUMN ↓IF NOT EXISTS email varchar(255);
    ```

    ```sql bad mariadb version=10.5
    CREATE TABLE events (id ↓uuid PRIMARY KEY);
    ```

    ```sql bad mariadb
    CREATE TABLE orders (id bigint PRIMARY KEY, total int CHECK (total >= 0) ↓NOT ENFORCED);
    ```

    Gander reports it where the version is known: from `--server-version` or from `serverVersion` in
    `gander.json`. Where nobody says it, newer syntax shows that the server is newer, and nothing is
    reported; what no version of a server has is reported whenever the server is known.

    ## What to do

    Write it the way that the server reads, or raise the version in the configuration together with the
    servers.

    ```sql good postgresql version=14
    CREATE TABLE accounts (
      id bigint PRIMARY KEY,
      email text NOT NULL DEFAULT '',
      UNIQUE (email)
    );
    ```

    ```sql good postgresql version=15
    CREATE TABLE accounts (
      id bigint PRIMARY KEY,
      email text,
      UNIQUE NULLS NOT DISTINCT (email)
    );
    ```

    ```sql good mysql version=5.7
    ALTER TABLE accounts ADD COLUMN email varchar(255);
    ```

    ```sql good mariadb version=10.5
    CREATE TABLE events (id binary(16) PRIMARY KEY);
    ```

    In MySQL and MariaDB a version comment, `/*!80016 … */`, keeps the syntax from older servers.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .diagnostics(let diagnostics) = step.subject else { return }
    for diagnostic in diagnostics {
      guard let feature = diagnostic.feature else { continue }
      let server = "\(step.dialect.displayName) \(step.version)"
      report.add(
        diagnostic.message,
        reason: """
          \(server) refuses the statement as a syntax error, and the migration stops there
          """,
        help: help(feature, diagnostic.help, step, server), at: diagnostic.range)
    }
  }

  private func help(
    _ feature: SyntaxFeature, _ alternative: String?, _ step: Step, _ server: String
  ) -> String {
    let availability = feature.availability(in: step.dialect)
    if let alternative {
      guard let since = availability.since, since > step.version else { return alternative }
      return "\(alternative), or run it once the servers have \(step.dialect.displayName) \(since)"
    }
    if let since = availability.since, since > step.version {
      return """
        run it once the servers have \(step.dialect.displayName) \(since), and say so with \
        `--server-version \(since)`
        """
    }
    return "write it without \(feature.rawValue), which \(server) does not read"
  }
}
