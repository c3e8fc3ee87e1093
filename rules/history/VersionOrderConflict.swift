import History
import Lint
import Text

/// A migration whose version is another's, leaves a gap, or comes too late.
struct VersionOrderConflict: Rule {
  static let id = "version-order-conflict"
  static let severity = Severity.error
  static let category = Category.history

  static let page = Page(
    #"""
    # Two migrations are in each other's way

    ## What happens

    Two branches that each add the next number are merged without a conflict, because the files have
    different names. Then the tool refuses to run anything, or takes the second migration for the first
    and leaves it out. The same happens where a number is missing and the tool counts, and where the
    tool's own list has a migration behind a later one.

    ```sql bad layout=flyway history
    -- file: V1__orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: V2__order_dates.sql
    ALTER TABLE orders ADD COLUMN sent_on date;
    -- file: V2__order_notes.sql
    ↓ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    ```sql bad postgresql layout=tern history
    -- file: 001_orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: 003_order_notes.sql
    ↓ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    ## What to do

    Give the migration that is not deployed yet a version behind all others.

    ```sql good layout=flyway history
    -- file: V1__orders.sql
    CREATE TABLE orders (id bigint PRIMARY KEY);
    -- file: V2__order_dates.sql
    ALTER TABLE orders ADD COLUMN sent_on date;
    -- file: V3__order_notes.sql
    ALTER TABLE orders ADD COLUMN note varchar(200);
    ```

    Where nobody knows the tool, two files of one number are a warning. The rule is silent where the
    tool allows it: numbers may be missing for most, and sql-migrate, Prisma and node-pg-migrate go by
    the whole name.
    """#
  )

  func check(_ step: Step, _ report: inout Report) {
    guard case .historyProblem(let problem, let range) = step.subject else { return }
    let name = problem.file.path.split(separator: "/").last.map(String.init) ?? problem.file.path
    let message: String
    switch problem.kind {
    case .neverRun: return
    case .sameVersion(let version, let other):
      let isOwn = other == problem.file.path
      message =
        isOwn
        ? "`\(version)` stands twice in `\(name)`" : "version `\(version)` is also `\(other)`"
    case .gap(let first, let last):
      message =
        first == last
        ? "no migration has the number `\(first)`"
        : "no migrations have the numbers `\(first)` to `\(last)`"
    case .outOfOrder(let own, let later):
      message = "`\(own)` comes too late: `\(later)` may have run before it"
    }
    report.add(
      message, reason: problem.consequence,
      help: """
        give the migration that no database has run yet a version behind all others, here and in the \
        tool's list
        """,
      at: range, severity: step.migration.layout == .plain ? .warning : nil)
  }
}
